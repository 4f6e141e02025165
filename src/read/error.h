/*
 * The one way in which readers report errors: a line "NAME: what is wrong". Control characters in
 * it are replaced by '?', so that it is safe to show whatever the name of the input holds. Inside
 * read/ only.
 */
#ifndef READ_ERROR_H
#define READ_ERROR_H

#include <stdbool.h>

#include "read/read.h"

/* Fills the message and returns false, so that a caller can say: return read_fail(…). */
__attribute__((format(printf, 3, 4))) bool read_fail(struct read_error *error, const char *name,
                                                     const char *format, ...);

#endif
