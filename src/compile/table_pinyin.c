/* The table of text/pinyin_table.h. */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "compile/tables.h"
#include "compile/ucd.h"
#include "text/pinyin_table.h"

#define MAX_SYLLABLES 512
#define MAX_READINGS  12000

struct builder {
    char syllables[MAX_SYLLABLES][PINYIN_SYLLABLE_BYTES];
    uint32_t syllable_count;
    struct pinyin_reading readings[MAX_READINGS]; /* in the order of the file: by code point */
    uint32_t reading_count;
};

/* Letters with a tone, and the letter without it; u for ü. */
static const struct {
    const char *letters; /* of two bytes each */
    char plain;
} toned[] = {{"āáǎà", 'a'}, {"ēéěè", 'e'},  {"īíǐì", 'i'}, {"ōóǒò", 'o'},
             {"ūúǔù", 'u'}, {"üǖǘǚǜ", 'u'}, {"ńňǹ", 'n'}};

static char plain_letter(const char *letter)
{
    for (size_t i = 0; i < sizeof toned / sizeof *toned; i++)
        for (const char *form = toned[i].letters; *form != '\0'; form += 2)
            if (memcmp(form, letter, 2) == 0)
                return toned[i].plain;
    return '\0';
}

/* Takes the syllable at text, up to a space. Returns false if it is not pinyin. */
static bool take_syllable(const char *text, char syllable[PINYIN_SYLLABLE_BYTES])
{
    size_t len = 0;
    memset(syllable, 0, PINYIN_SYLLABLE_BYTES);
    while (*text != '\0' && *text != ' ' && len + 1 < PINYIN_SYLLABLE_BYTES) {
        bool ascii = *text >= 'a' && *text <= 'z';
        char letter = ascii ? *text : plain_letter(text);
        if (letter == '\0')
            return false;
        syllable[len++] = letter;
        text += ascii ? 1 : 2;
    }
    return len > 0;
}

static uint16_t syllable_index(struct builder *builder, const char *syllable)
{
    uint32_t i = 0;
    while (i < builder->syllable_count && strcmp(builder->syllables[i], syllable) != 0)
        i++;
    if (i == MAX_SYLLABLES)
        ucd_fail("too many syllables", "pinyin_table.c");
    if (i == builder->syllable_count)
        memcpy(builder->syllables[builder->syllable_count++], syllable, PINYIN_SYLLABLE_BYTES);
    return (uint16_t)i;
}

static void add_reading(struct builder *builder, uint32_t cp, const char *syllable)
{
    uint16_t index = syllable_index(builder, syllable);
    for (uint32_t i = builder->reading_count; i > 0 && builder->readings[i - 1].cp == cp; i--)
        if (builder->readings[i - 1].syllable == index)
            return; /* the same syllable with another tone */
    if (builder->reading_count == MAX_READINGS)
        ucd_fail("too many readings", "pinyin_table.c");
    builder->readings[builder->reading_count++] = (struct pinyin_reading){(uint16_t)cp, index};
}

/* "482.140:zhòu 483.010:zhāi" */
static void take_readings(const struct ucd_row *row, void *context)
{
    char syllable[PINYIN_SYLLABLE_BYTES];
    if (row->first > UINT16_MAX || row->count < 2 || strcmp(row->field[0], "kTGHZ2013") != 0)
        return;
    for (const char *at = strchr(row->field[1], ':'); at != NULL; at = strchr(at + 1, ':'))
        if (take_syllable(at + 1, syllable))
            add_reading(context, row->first, syllable);
}

void table_write_pinyin(FILE *out, const struct table_source *source)
{
    struct builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL)
        ucd_fail("out of memory", "pinyin_table.c");
    ucd_read(source->unihan, "Unihan_Readings.txt", '\t', take_readings, builder);
    fprintf(out, "const char pinyin_syllables[][PINYIN_SYLLABLE_BYTES] = {");
    for (uint32_t i = 0; i < builder->syllable_count; i++)
        fprintf(out, "%s\"%s\",", i % 10 ? " " : "\n    ", builder->syllables[i]);
    fprintf(out, "\n};\n\nconst uint32_t pinyin_reading_count = %u;\n",
            (unsigned)builder->reading_count);
    fprintf(out, "const struct pinyin_reading pinyin_readings[] = {");
    for (uint32_t i = 0; i < builder->reading_count; i++)
        fprintf(out, "%s{0x%X, %u},", i % 6 ? " " : "\n    ", (unsigned)builder->readings[i].cp,
                (unsigned)builder->readings[i].syllable);
    fprintf(out, "\n};\n");
    free(builder);
}
