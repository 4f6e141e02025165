/*
 * Reading files of the Unicode Character Database: lines of fields separated by ';', the first of
 * them a code point or a range, '#' beginning a comment. Also Unihan files, whose fields are
 * separated by tabs and whose code points are written U+4E00.
 *
 * Errors end the program: this is a tool for maintainers.
 */
#ifndef COMPILE_UCD_H
#define COMPILE_UCD_H

#include <stdint.h>

#define UCD_LIMIT      0x110000u
#define UCD_MAX_FIELDS 16

struct ucd_row {
    uint32_t first, last;        /* the range of code points, last included */
    int count;                   /* fields after the range */
    char *field[UCD_MAX_FIELDS]; /* trimmed; valid during the call */
};

/* Calls row for every line of DIRECTORY/NAME. */
void ucd_read(const char *directory, const char *name, char separator,
              void (*row)(const struct ucd_row *row, void *context), void *context);

/* The code points of a field such as "0061 0062" or "U+4E7E U+5E72<kLau"; returns how many. */
int ucd_code_points(const char *field, uint32_t *cps, int limit);

_Noreturn void ucd_fail(const char *what, const char *name);

#endif
