/*
 * The one way in which the readers say what went wrong: one line "NAME: what is wrong" that may go
 * to a terminal whatever the name holds.
 */
#ifndef READ_ERROR_H
#define READ_ERROR_H

#include <stdbool.h>

#include "read/read.h"

/* Fills the message and returns false, so that a caller can return it. */
__attribute__((format(printf, 3, 4))) bool read_fail(struct read_error *error, const char *name,
                                                     const char *format, ...);

#endif
