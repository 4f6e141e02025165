/*
 * Bylines as sites give them: whom they name.
 */
#ifndef READ_BYLINE_H
#define READ_BYLINE_H

#include <stdbool.h>
#include <stddef.h>

/* Finds the names in a byline, bytes [*begin, *end): "By Ann Lee, July 4", "Ann Lee —", "Ann Lee."
 * are all "Ann Lee". Returns false when it names nobody: "admin", as publishing systems say when
 * they were not told who wrote, or nothing at all. */
bool byline_whom(const char *byline, size_t *begin, size_t *end);

#endif
