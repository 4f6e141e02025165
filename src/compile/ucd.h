/*
 * Reads files of the Unicode Character Database: lines of fields separated by ';', the first of
 * which is a code point or a range; '#' begins a comment. Also Unihan files, in which tabs separate
 * the fields and code points are written U+4E00.
 *
 * Errors end the program with a message: this is a tool for maintainers.
 */
#ifndef COMPILE_UCD_H
#define COMPILE_UCD_H

#include <stdint.h>

#define UCD_LIMIT      0x110000u
#define UCD_MAX_FIELDS 16

struct ucd_row {
    uint32_t first, last;        /* the range of code points, last included */
    int count;                   /* of the fields after the first */
    char *field[UCD_MAX_FIELDS]; /* trimmed; valid during the call */
};

/* Calls row for every line of the file directory/name that is not empty. */
void ucd_read(const char *directory, const char *name, char separator,
              void (*row)(const struct ucd_row *row, void *context), void *context);

/* Fills cps with up to limit code points of a field such as "0061 0062" or "U+4E7E U+5E72<kLau".
 * Returns how many. */
int ucd_code_points(const char *field, uint32_t *cps, int limit);

/* Prints a message and ends the program; name is that of the file. */
_Noreturn void ucd_fail(const char *what, const char *name);

#endif
