/*
 * Line breaking by UAX #14 (Unicode 15.0), with a tailoring for Chinese in which quotation marks
 * beside ideographs break as brackets do. The tables are generated from LineBreak.txt and
 * EastAsianWidth.txt by src/compile/table_linebreak.c.
 */
#ifndef TEXT_LINEBREAK_H
#define TEXT_LINEBREAK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/cells.h"

enum linebreak { LINEBREAK_NO, LINEBREAK_MAY, LINEBREAK_MUST };

/*
 * Sets breaks[i], for 0 < i <= len_bytes, to whether a line may end before byte i of the text
 * (enum linebreak). Inside a code point that is LINEBREAK_NO; breaks[len_bytes] is LINEBREAK_MUST.
 * The caller gives room for len_bytes + 1 entries. chinese asks for the tailoring; without it the
 * rules are those that LineBreakTest.txt tests.
 */
void linebreak_classify(const char *text, size_t len_bytes, bool chinese, uint8_t *breaks);

/*
 * The length in bytes of the first line when text is set in width_cols columns, including the
 * spaces at its end, which may hang over the edge. A word longer than a line is broken between
 * graphemes; a line has at least one grapheme. breaks belongs to the same bytes: breaks[0] to
 * text[0], so it may point into the middle of what linebreak_classify filled.
 */
size_t linebreak_line(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      const uint8_t *breaks, size_t width_cols);

#endif
