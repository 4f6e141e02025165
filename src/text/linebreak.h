/*
 * Line breaking, UAX #14 (revision of Unicode 15.0) with a tailoring for Chinese: quotation marks
 * beside ideographs break as brackets do. Table generated from LineBreak.txt and
 * EastAsianWidth.txt.
 */
#ifndef TEXT_LINEBREAK_H
#define TEXT_LINEBREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/cells.h"

enum linebreak { LINEBREAK_NO, LINEBREAK_MAY, LINEBREAK_MUST };

/*
 * breaks[i] says whether a line may end before byte i, for 0 < i <= len_bytes; inside a code point
 * it is LINEBREAK_NO; breaks[len_bytes] is LINEBREAK_MUST. breaks has len_bytes + 1 entries.
 * chinese: with the tailoring (the plain rules are what LineBreakTest.txt tests).
 */
void linebreak_classify(const char *text, size_t len_bytes, bool chinese, uint8_t *breaks);

/*
 * The length in bytes of the first line of text within width_cols columns, with the spaces that
 * end it. A word longer than a line breaks at a grapheme; at least one grapheme is taken.
 * breaks: of linebreak_classify for the same bytes (may point into the middle of a larger array).
 */
size_t linebreak_line(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      const uint8_t *breaks, size_t width_cols);

#endif
