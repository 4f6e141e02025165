/*
 * The properties of code points that text/ needs, one byte each, from a two-stage table that
 * src/compile/table_property.c generates from the Unicode Character Database. Inside text/ only;
 * the other directories use script.h and cells.h.
 */
#ifndef TEXT_PROPERTY_H
#define TEXT_PROPERTY_H

#include "text/property_table.h"

#define PROPERTY_SHIFT 7

enum {
    PROPERTY_SCRIPT = 0x0F,    /* enum script_class */
    PROPERTY_UPPER = 0x10,     /* Lu or Lt */
    PROPERTY_LOWER = 0x20,     /* Ll */
    PROPERTY_ALONE = 0x40,     /* Grapheme_Cluster_Break is Other: two of these never join */
    PROPERTY_AMBIGUOUS = 0x80, /* East_Asian_Width is Ambiguous */
};

/* A value past U+10FFFF is treated as U+10FFFF, which is unassigned. */
static inline uint8_t property_of(uint32_t cp)
{
    cp = cp < 0x10FFFF ? cp : 0x10FFFF;
    return property_values[(uint32_t)property_blocks[cp >> PROPERTY_SHIFT] << PROPERTY_SHIFT |
                           (cp & ((1u << PROPERTY_SHIFT) - 1))];
}

#endif
