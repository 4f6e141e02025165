#include "text/look_alike.h"

#include <utf8proc.h>

#include "text/property.h"

struct form {
    uint32_t first, last; /* code points, last included */
    uint32_t unambiguous; /* the substitute: every terminal agrees about its width */
    char ascii;
};

/* Sorted by code point. */
static const struct form forms[] = {
    {0x00A6, 0x00A6, '|', '|'},    {0x00A8, 0x00A8, '"', '"'},    {0x00A9, 0x00A9, 'c', 'c'},
    {0x00AB, 0x00AB, '<', '<'},    {0x00AD, 0x00AD, '-', '-'},    {0x00AE, 0x00AE, 'r', 'r'},
    {0x00B0, 0x00B0, 'o', 'o'},    {0x00B1, 0x00B1, '+', '+'},    {0x00B4, 0x00B4, '\'', '\''},
    {0x00B7, 0x00B7, 0x30FB, '.'}, {0x00BB, 0x00BB, '>', '>'},    {0x00D7, 0x00D7, 'x', 'x'},
    {0x00F7, 0x00F7, '/', '/'},    {0x2010, 0x2013, '-', '-'},    {0x2014, 0x2015, 0xFF0D, '-'},
    {0x2016, 0x2016, '|', '|'},    {0x2018, 0x201B, '\'', '\''},  {0x201C, 0x201C, 0x301D, '"'},
    {0x201D, 0x201D, 0x301E, '"'}, {0x201E, 0x201F, '"', '"'},    {0x2020, 0x2021, '+', '+'},
    {0x2022, 0x2022, 0x30FB, '*'}, {0x2024, 0x2026, 0x22EF, '.'}, {0x2027, 0x2027, 0x30FB, '.'},
    {0x2030, 0x2030, '%', '%'},    {0x2032, 0x2032, '\'', '\''},  {0x2033, 0x2034, '"', '"'},
    {0x2035, 0x2035, '`', '`'},    {0x2039, 0x2039, '<', '<'},    {0x203A, 0x203A, '>', '>'},
    {0x203B, 0x203B, '*', '*'},    {0x203E, 0x203E, '-', '-'},    {0x20AC, 0x20AC, 'E', 'E'},
    {0x2103, 0x2103, 'C', 'C'},    {0x2116, 0x2116, '#', '#'},    {0x2190, 0x2190, '<', '<'},
    {0x2191, 0x2191, '^', '^'},    {0x2192, 0x2192, '>', '>'},    {0x2193, 0x2193, 'v', 'v'},
    {0x21D0, 0x21D0, '<', '<'},    {0x21D2, 0x21D2, '>', '>'},    {0x2212, 0x2212, '-', '-'},
    {0x221A, 0x221A, 'v', 'v'},    {0x223C, 0x223C, '~', '~'},    {0x2248, 0x2248, '~', '~'},
    {0x2260, 0x2260, '#', '#'},    {0x2264, 0x2264, '<', '<'},    {0x2265, 0x2265, '>', '>'},
    {0x22EF, 0x22EF, 0x22EF, '.'}, {0x2500, 0x2501, '-', '-'},    {0x2502, 0x2503, '|', '|'},
    {0x2504, 0x2505, '-', '-'},    {0x2506, 0x2507, '|', '|'},    {0x2508, 0x2509, '-', '-'},
    {0x250A, 0x250B, '|', '|'},    {0x250C, 0x254B, '+', '+'},    {0x254C, 0x254D, '-', '-'},
    {0x254E, 0x254F, '|', '|'},    {0x2550, 0x2550, '=', '='},    {0x2551, 0x2551, '|', '|'},
    {0x2552, 0x2570, '+', '+'},    {0x2571, 0x2571, '/', '/'},    {0x2572, 0x2572, '\\', '\\'},
    {0x2573, 0x2573, 'x', 'x'},    {0x2574, 0x257F, '-', '-'},    {0x2580, 0x2580, '"', '"'},
    {0x2581, 0x2582, '_', '_'},    {0x2583, 0x2585, '=', '='},    {0x2586, 0x258F, '#', '#'},
    {0x2590, 0x2595, '#', '#'},    {0x2596, 0x259F, '#', '#'},    {0x25A0, 0x25FF, '*', '*'},
    {0x2605, 0x2606, '*', '*'},    {0x2713, 0x2714, 'v', 'v'},    {0x2717, 0x2718, 'x', 'x'},
};

static const struct form *form_of(uint32_t cp)
{
    size_t low = 0, high = sizeof forms / sizeof *forms;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (cp > forms[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < sizeof forms / sizeof *forms && cp >= forms[low].first;
    return found ? &forms[low] : NULL;
}

/* Draws a letter with an accent as the letter and a combining mark, about whose widths nobody
 * disagrees. */
static bool take_apart(const struct cell_rule *rule, struct cell *cell)
{
    utf8proc_int32_t parts[CELL_MAX_CPS];
    int last_class = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)cell->cps[0], parts,
                                                     CELL_MAX_CPS, UTF8PROC_DECOMPOSE, &last_class);
    if (count < 2 || count > CELL_MAX_CPS || parts[0] >= 0x80)
        return false;
    cell->count = 1;
    cell->cps[0] = (uint32_t)parts[0];
    for (utf8proc_ssize_t i = 1; i < count && !rule->ascii; i++)
        if (rule->wcwidth((uint32_t)parts[i]) == 0)
            cell->cps[cell->count++] = (uint32_t)parts[i];
    return true;
}

void look_alike(const struct cell_rule *rule, struct cell *cell)
{
    uint32_t cp = cell->cps[0];
    if (rule->ascii && cell->count > 1) /* a lone mark on a space */
        cell->count = 1;
    if (cell->count == 0 || cp < 0x80)
        return;
    bool ambiguous = (property_of(cp) & PROPERTY_AMBIGUOUS) != 0;
    bool drawable =
        rule->ascii ? cell->width_cols == 2 && cp < 0x1F000 : !ambiguous || rule->wcwidth(cp) == 2;
    if (drawable)
        return;
    cell->stand_in = true;
    cell->width_cols = 1;
    if (take_apart(rule, cell))
        return;
    const struct form *form = form_of(cp);
    cell->count = 1;
    cell->cps[0] = '?';
    if (form == NULL)
        return;
    cell->cps[0] = rule->ascii ? (unsigned char)form->ascii : form->unambiguous;
    int width = rule->wcwidth(cell->cps[0]);
    if (width == 1 || width == 2)
        cell->width_cols = (uint8_t)width;
    else
        cell->cps[0] = '?';
}
