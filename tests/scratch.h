/*
 * A directory of the test's own, removed with all its files when the test ends. scratch_begin and
 * scratch_end are a checked fixture.
 */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include <stddef.h>

void scratch_begin(void);
void scratch_end(void);

/* The path of a file of this name in it; "" gives the directory. Good until the fourth call from
 * now. */
const char *scratch(const char *name);

/* Writes a file into it and returns its path, as scratch does. */
const char *scratch_file(const char *name, const char *bytes, size_t len);

/* How many files it holds. */
int scratch_count(void);

/* No permission stops root. Between the two it is held to them as any other user would be whose
 * files these are not; for a user nothing changes. */
void scratch_obey_permissions(void);
void scratch_ignore_permissions(void);

#endif
