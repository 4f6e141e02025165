/*
 * What the tests of the readers share: one article from a string, and its blocks by kind.
 */
#ifndef TESTS_READ_SUPPORT_H
#define TESTS_READ_SUPPORT_H

#include <check.h>
#include <stddef.h>

#include "read/read.h"

/* The one article of the text; the test fails when there is none or its invariants do not hold. */
struct article *article_of_bytes(const char *bytes, size_t len, enum read_type type);
struct article *article_of(const char *text, enum read_type type);

/* The text of block index, in a buffer of the support that the next call overwrites. */
const char *block_text(const struct article *article, uint32_t index);

/* The text of the first block of the kind; "" when there is none. */
const char *first_of_kind(const struct article *article, enum block_kind kind);
uint32_t count_of_kind(const struct article *article, enum block_kind kind);

/* The message with which reading the bytes fails; the test fails when it does not. */
const char *refusal_of_bytes(const char *bytes, size_t len);

#endif
