/*
 * What programs put into a text for terminals: colours (ECMA-48 escape sequences) and letters
 * struck over ("_\bA", "A\bA", as man pages have them).
 */
#ifndef READ_ESCAPES_H
#define READ_ESCAPES_H

#include <stdbool.h>
#include <stddef.h>

#include "model/buffer.h"

/* Whether a line has any. */
bool escapes_in(const char *text, size_t len);
/* Adds the line without them. */
void escapes_strip(struct buffer *out, const char *text, size_t len);

#endif
