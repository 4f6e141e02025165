/*
 * What the tests of the writers share.
 */
#ifndef TESTS_WRITE_WRITING_H
#define TESTS_WRITE_WRITING_H

#include <check.h>

#include "model/dossier.h"
#include "tests/model/support.h"
#include "write/write.h"

/* All that the format writes of these dossiers (not its second file). */
struct buffer written(const char *format, struct dossier *const *dossiers, uint32_t count);
struct buffer written_one(const char *format, const struct dossier *dossier);

/* A dossier of one paragraph with one person, the words at the beginning. */
struct dossier *dossier_of(const char *paragraph, const char *person);

/* The number of times the words stand in the text. */
unsigned count_of(const char *text, const char *words);

#endif
