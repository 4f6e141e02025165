/*
 * What text/ itself asks of a code point, one byte from a two-stage table (property_table.c, made
 * from the Unicode Character Database). Others use script.h and cells.h.
 */
#ifndef TEXT_PROPERTY_H
#define TEXT_PROPERTY_H

#include "text/property_table.h"

#define PROPERTY_SHIFT 7

enum {
    PROPERTY_SCRIPT = 0x0F,    /* enum script_class */
    PROPERTY_UPPER = 0x10,     /* Lu or Lt */
    PROPERTY_LOWER = 0x20,     /* Ll */
    PROPERTY_ALONE = 0x40,     /* Grapheme_Cluster_Break is Other: joins no neighbour of its kind */
    PROPERTY_AMBIGUOUS = 0x80, /* East_Asian_Width is Ambiguous */
};

/* Past U+10FFFF: as U+10FFFF, which is unassigned. */
static inline uint8_t property_of(uint32_t cp)
{
    cp = cp < 0x10FFFF ? cp : 0x10FFFF;
    return property_values[(uint32_t)property_blocks[cp >> PROPERTY_SHIFT] << PROPERTY_SHIFT |
                           (cp & ((1u << PROPERTY_SHIFT) - 1))];
}

#endif
