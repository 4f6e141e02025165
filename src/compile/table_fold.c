/*
 * The table of text/fold.h: folds a code point by NFKC_Casefold (or NFKC, to keep case) if that
 * gives one code point, then to the plain form of quotation marks and middle dots, then to a
 * simplified character.
 */
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "compile/tables.h"
#include "compile/trie.h"
#include "compile/ucd.h"
#include "text/fold_table.h"

#define MAX_STEPS  8
#define MAX_FOLDED 0xFFFF
#define SKIPPED    UCD_LIMIT /* mapped to nothing, or to several code points */

struct builder {
    uint32_t case_fold[UCD_LIMIT];  /* NFKC_Casefold; 0: itself */
    uint32_t compatible[UCD_LIMIT]; /* decomposition to one code point; 0: none */
    uint32_t simplified[UCD_LIMIT]; /* 0: none */
    bool general[UCD_LIMIT];        /* folds to several, to none, or with its neighbours */
    uint32_t to_folded[MAX_FOLDED], to_kept[MAX_FOLDED];
    uint32_t count;
    uint16_t index[UCD_LIMIT];
};

/* NFKC_Quick_Check. No: NFKC changes it, to several code points if not to a known single one.
 * Maybe: it may compose with what is before it. */
static void take_quick_check(struct builder *builder, const struct ucd_row *row)
{
    for (uint32_t cp = row->first; cp <= row->last; cp++) {
        if (*row->field[1] == 'N' && builder->compatible[cp] == 0)
            builder->compatible[cp] = SKIPPED;
        builder->general[cp] |= *row->field[1] == 'M' || builder->compatible[cp] == SKIPPED;
    }
}

static void take_case_fold(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    if (row->count < 2)
        return;
    if (strcmp(row->field[0], "NFKC_QC") == 0)
        take_quick_check(builder, row);
    if (strcmp(row->field[0], "NFKC_CF") != 0)
        return;
    uint32_t cps[2];
    int count = ucd_code_points(row->field[1], cps, 2);
    for (uint32_t cp = row->first; cp <= row->last; cp++) {
        builder->case_fold[cp] = count == 1 ? cps[0] : SKIPPED;
        builder->general[cp] |= count != 1;
    }
}

/* Takes decomposition ("<wide> 0041", "0041 0300") and combining class from a row of UnicodeData.
 */
static void take_decomposition(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    const char *field = row->count > 4 ? row->field[4] : "";
    if (*field == '<')
        field += strcspn(field, ">") + 1;
    field += strspn(field, " ");
    uint32_t cps[2];
    if (ucd_code_points(field, cps, 2) == 1)
        builder->compatible[row->first] = cps[0];
    bool combines = row->count > 2 && strcmp(row->field[2], "0") != 0;
    if (combines)
        builder->general[row->first] = true;
}

/*
 * The simplified form. Where there are several (U+8457: itself and U+7740; U+9918: two), the first
 * other one of the basic block is taken: both sides of a comparison are folded, so two words that
 * simplification keeps apart are found together, and no spelling of one word is missed.
 */
static void take_simplified(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    if (row->count < 2 || strcmp(row->field[0], "kSimplifiedVariant") != 0)
        return;
    uint32_t cps[8];
    int count = ucd_code_points(row->field[1], cps, 8);
    if (count == 1) {
        builder->simplified[row->first] = cps[0];
        return;
    }
    for (int i = 0; i < count && builder->simplified[row->first] == 0; i++)
        if (cps[i] != row->first && cps[i] >= 0x4E00 && cps[i] <= 0x9FFF)
            builder->simplified[row->first] = cps[i];
}

/* Apostrophes, quotation marks and hyphens to ASCII, the dots of transliterated names to U+00B7. */
static uint32_t one_form(uint32_t cp)
{
    static const struct {
        uint32_t first, last, form;
    } forms[] = {
        {0x02BB, 0x02BC, '\''}, {0x2010, 0x2011, '-'},  {0x2018, 0x201B, '\''},
        {0x201C, 0x201F, '"'},  {0x301D, 0x301F, '"'},  {0x2022, 0x2022, 0xB7},
        {0x2027, 0x2027, 0xB7}, {0x2219, 0x2219, 0xB7}, {0x22C5, 0x22C5, 0xB7},
        {0x30FB, 0x30FB, 0xB7}, {0xFF65, 0xFF65, 0xB7},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (cp >= forms[i].first && cp <= forms[i].last)
            return forms[i].form;
    return cp;
}

static uint32_t fold_step(const struct builder *builder, uint32_t cp, bool keep_case)
{
    uint32_t next = keep_case ? builder->compatible[cp] : builder->case_fold[cp];
    if (next != 0 && next != SKIPPED && builder->case_fold[cp] != SKIPPED)
        cp = next;
    cp = one_form(cp);
    return builder->simplified[cp] != 0 ? builder->simplified[cp] : cp;
}

/* Repeats the steps until they change nothing, so that folding a folded character changes nothing
 * either. */
static uint32_t fold(const struct builder *builder, uint32_t cp, bool keep_case)
{
    for (int step = 0; step < MAX_STEPS; step++) {
        uint32_t next = fold_step(builder, cp, keep_case);
        if (next == cp)
            return cp;
        cp = next;
    }
    ucd_fail("folding does not end", "a code point");
}

static uint16_t pair_index(struct builder *builder, uint32_t folded, uint32_t kept)
{
    for (uint32_t i = 1; i < builder->count; i++)
        if (builder->to_folded[i] == folded && builder->to_kept[i] == kept)
            return (uint16_t)i;
    if (builder->count == MAX_FOLDED)
        ucd_fail("too many folded characters", "fold_table.c");
    builder->to_folded[builder->count] = folded;
    builder->to_kept[builder->count] = kept;
    return (uint16_t)builder->count++;
}

void table_write_fold(FILE *out, const struct table_source *source)
{
    struct builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL)
        ucd_fail("out of memory", "fold_table.c");
    ucd_read(source->unicode, "UnicodeData.txt", ';', take_decomposition, builder);
    ucd_read(source->unicode, "DerivedNormalizationProps.txt", ';', take_case_fold, builder);
    ucd_read(source->unihan, "Unihan_Variants.txt", '\t', take_simplified, builder);
    builder->count = 1; /* index 0: folds to itself */
    for (uint32_t cp = 0; cp < UCD_LIMIT; cp++) {
        uint32_t folded = fold(builder, cp, false), kept = fold(builder, cp, true);
        unsigned index = folded == cp && kept == cp ? 0 : pair_index(builder, folded, kept);
        builder->index[cp] = (uint16_t)(index | (builder->general[cp] ? FOLD_GENERAL : 0));
    }
    trie_write(out, "fold", "uint16_t", "uint16_t", builder->index);
    trie_write_array(out, "uint32_t", "fold_folded", builder->to_folded, builder->count);
    trie_write_array(out, "uint32_t", "fold_kept", builder->to_kept, builder->count);
    free(builder);
}
