#include "text/property.h"

#include "text/property_table.h"

#define BLOCK_SHIFT 7
#define BLOCK_MASK  0x7Fu
#define LAST_CP     0x10FFFFu

uint8_t property_of(uint32_t cp)
{
    if (cp > LAST_CP)
        return SCRIPT_OTHER;
    return property_values[(uint32_t)property_blocks[cp >> BLOCK_SHIFT] << BLOCK_SHIFT |
                           (cp & BLOCK_MASK)];
}
