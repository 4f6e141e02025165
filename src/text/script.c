#include "text/script.h"

#include "text/property.h"

enum script_class script_of(uint32_t cp)
{
    return (enum script_class)(property_of(cp) & PROPERTY_SCRIPT);
}

bool script_is_upper(uint32_t cp)
{
    return (property_of(cp) & PROPERTY_UPPER) != 0;
}

bool script_is_lower(uint32_t cp)
{
    return (property_of(cp) & PROPERTY_LOWER) != 0;
}
