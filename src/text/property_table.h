/* Two-stage table of property.h; see there. Block numbers by cp >> 7. */
#ifndef TEXT_PROPERTY_TABLE_H
#define TEXT_PROPERTY_TABLE_H

#include <stdint.h>

extern const uint16_t property_blocks[];
extern const uint8_t property_values[];

#endif
