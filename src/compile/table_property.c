/* The table of text/property_table.h: one byte of properties for each code point. */
#include <stdlib.h>
#include <string.h>

#include "compile/tables.h"
#include "compile/trie.h"
#include "compile/ucd.h"
#include "text/property.h"
#include "text/script.h"

struct builder {
    char category[UCD_LIMIT][2];
    uint8_t script[UCD_LIMIT]; /* enum script_class of the scripts that have one, else 0xFF */
    uint8_t flags[UCD_LIMIT];  /* PROPERTY_… */
    bool white_space[UCD_LIMIT];
    uint16_t values[UCD_LIMIT];
};

static void take_category(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    for (uint32_t cp = row->first; cp <= row->last; cp++)
        memcpy(builder->category[cp], row->field[0], 2);
}

static void take_script(const struct ucd_row *row, void *context)
{
    static const struct {
        const char *name;
        enum script_class script;
    } scripts[] = {
        {"Han", SCRIPT_HAN},       {"Hiragana", SCRIPT_KANA}, {"Katakana", SCRIPT_KANA},
        {"Hangul", SCRIPT_HANGUL}, {"Latin", SCRIPT_LATIN},
    };
    struct builder *builder = context;
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (strcmp(row->field[0], scripts[i].name) == 0)
            memset(builder->script + row->first, (int)scripts[i].script,
                   row->last - row->first + 1);
}

static void take_white_space(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    if (strcmp(row->field[0], "White_Space") == 0)
        memset(builder->white_space + row->first, true, row->last - row->first + 1);
}

static void take_grapheme_break(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    for (uint32_t cp = row->first; cp <= row->last; cp++)
        builder->flags[cp] &= (uint8_t)~PROPERTY_ALONE;
}

static void take_width(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    for (uint32_t cp = row->first; cp <= row->last; cp++)
        if (strcmp(row->field[0], "A") == 0)
            builder->flags[cp] |= PROPERTY_AMBIGUOUS;
}

/* What joins the letters around it: joiners and the soft hyphen are marks though they are Cf. */
static bool is_joining_format(uint32_t cp)
{
    return cp == 0x00AD || cp == 0x200C || cp == 0x200D || cp == 0x2060;
}

static enum script_class letter_class(const struct builder *builder, uint32_t cp)
{
    if (cp == 0x30FC || cp == 0xFF70) /* the prolonged sound mark is of script Common */
        return SCRIPT_KANA;
    return builder->script[cp] != 0xFF ? (enum script_class)builder->script[cp] : SCRIPT_LETTER;
}

static enum script_class class_of(const struct builder *builder, uint32_t cp)
{
    const char *category = builder->category[cp];
    if (builder->white_space[cp])
        return SCRIPT_SPACE;
    if (is_joining_format(cp) || category[0] == 'M')
        return SCRIPT_MARK;
    if (category[0] == 'L' || memcmp(category, "Nl", 2) == 0)
        return letter_class(builder, cp);
    if (memcmp(category, "Nd", 2) == 0)
        return SCRIPT_DIGIT;
    if (category[0] == 'S' && builder->script[cp] == SCRIPT_HAN) /* radicals */
        return SCRIPT_HAN;
    if (category[0] == 'C' || cp == 0xFFFD)
        return SCRIPT_OTHER;
    return SCRIPT_PUNCT;
}

static uint8_t property_value(const struct builder *builder, uint32_t cp)
{
    const char *category = builder->category[cp];
    unsigned value = (unsigned)class_of(builder, cp) | builder->flags[cp];
    if (memcmp(category, "Lu", 2) == 0 || memcmp(category, "Lt", 2) == 0)
        value |= PROPERTY_UPPER;
    if (memcmp(category, "Ll", 2) == 0)
        value |= PROPERTY_LOWER;
    return (uint8_t)value;
}

void table_write_property(FILE *out, const struct table_source *source)
{
    struct builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL)
        ucd_fail("out of memory", "properties");
    memset(builder->script, 0xFF, sizeof builder->script);
    memset(builder->flags, PROPERTY_ALONE, sizeof builder->flags);
    for (uint32_t cp = 0; cp < UCD_LIMIT; cp++)
        memcpy(builder->category[cp], "Cn", 2);
    ucd_read(source->unicode, "extracted/DerivedGeneralCategory.txt", ';', take_category, builder);
    ucd_read(source->unicode, "Scripts.txt", ';', take_script, builder);
    ucd_read(source->unicode, "PropList.txt", ';', take_white_space, builder);
    ucd_read(source->unicode, "auxiliary/GraphemeBreakProperty.txt", ';', take_grapheme_break,
             builder);
    ucd_read(source->unicode, "EastAsianWidth.txt", ';', take_width, builder);
    for (uint32_t cp = 0; cp < UCD_LIMIT; cp++)
        builder->values[cp] = property_value(builder, cp);
    trie_write(out, "property", "uint16_t", "uint8_t", builder->values);
    free(builder);
}
