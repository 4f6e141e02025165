#include "text/linebreak.h"

#include <string.h>

#include "text/linebreak_table.h"
#include "text/script.h"
#include "text/utf8.h"

#define BLOCK_MASK ((1u << LINEBREAK_SHIFT) - 1)
#define LAST_CP    0x10FFFFu

static inline uint32_t class_of(uint32_t cp)
{
    cp = cp < LAST_CP ? cp : LAST_CP;
    return linebreak_values[(uint32_t)linebreak_blocks[cp >> LINEBREAK_SHIFT] << LINEBREAK_SHIFT |
                            (cp & BLOCK_MASK)];
}

void linebreak_classify(const char *text, size_t len_bytes, bool chinese, uint8_t *breaks)
{
    const uint16_t *automaton = chinese ? linebreak_chinese : linebreak_plain;
    uint32_t state = 0;
    size_t remembered = 0;
    memset(breaks, LINEBREAK_NO, len_bytes + 1);
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        uint32_t entry = automaton[state * LINEBREAK_CLASSES + class_of(c.cp)];
        breaks[at] = entry & LINEBREAK_BREAK_MASK;
        if ((entry & LINEBREAK_REMEMBER) != 0)
            remembered = at;
        if ((entry & LINEBREAK_TAKE_BACK) != 0)
            breaks[remembered] = LINEBREAK_NO;
        state = entry >> LINEBREAK_STATE_SHIFT;
        at += c.len_bytes;
    }
    breaks[len_bytes] = LINEBREAK_MUST;
}

/* Whether it is a space, which may hang over the edge at the end of a line. A space with a mark on
 * it is visible, and may not. */
static bool hangs(struct cell_size cell, const char *text, size_t len_bytes, size_t at_bytes)
{
    struct utf8_char c = utf8_decode(text, len_bytes, at_bytes);
    bool no_break = c.cp == 0x00A0 || c.cp == 0x2007 || c.cp == 0x202F;
    return script_of(c.cp) == SCRIPT_SPACE && !no_break && c.len_bytes == cell.len_bytes;
}

size_t linebreak_line(const struct cell_rule *rule, const char *text, size_t len_bytes,
                      const uint8_t *breaks, size_t width_cols)
{
    size_t at = 0, width = 0, last_break = 0;
    while (at < len_bytes) {
        struct cell_size cell = cell_measure(rule, text, len_bytes, at);
        if (width + cell.width_cols > width_cols && !hangs(cell, text, len_bytes, at)) {
            if (last_break > 0)
                return last_break;
            return at > 0 ? at : cell.len_bytes;
        }
        width += cell.width_cols;
        at += cell.len_bytes;
        if (breaks[at] == LINEBREAK_MUST)
            return at;
        if (breaks[at] == LINEBREAK_MAY)
            last_break = at;
    }
    return len_bytes;
}
