/*
 * The tables of text/linebreak_table.h: the class of each code point, and an automaton for the
 * plain and one for the Chinese rules. A state of an automaton is a context of linebreak_rules.h
 * that can be reached.
 */
#include <stdlib.h>
#include <string.h>

#include "compile/linebreak_rules.h"
#include "compile/tables.h"
#include "compile/trie.h"
#include "compile/ucd.h"
#include "text/linebreak_table.h"

#define MAX_STATES 512

_Static_assert(LB_CLASSES == LINEBREAK_CLASSES && LB_BREAK_MASK == LINEBREAK_BREAK_MASK &&
                   LB_REMEMBER == LINEBREAK_REMEMBER && LB_TAKE_BACK == LINEBREAK_TAKE_BACK,
               "the reader of the table knows the same numbers");

struct builder {
    char category[UCD_LIMIT][2];
    bool wide[UCD_LIMIT], pictographic[UCD_LIMIT];
    uint8_t class[UCD_LIMIT]; /* enum lb_class, or a raw class */
    uint16_t values[UCD_LIMIT];
};

/* Classes that rule LB1 resolves; above the others. */
enum { RAW_SA = LB_CLASSES + 1 };

static const struct {
    const char *name;
    uint8_t class;
} class_names[] = {
    {"BK", LB_BK},  {"CR", LB_CR},   {"LF", LB_LF}, {"NL", LB_NL}, {"SP", LB_SP}, {"ZW", LB_ZW},
    {"WJ", LB_WJ},  {"GL", LB_GL},   {"BA", LB_BA}, {"HY", LB_HY}, {"BB", LB_BB}, {"B2", LB_B2},
    {"CL", LB_CL},  {"CP", LB_CP},   {"EX", LB_EX}, {"IN", LB_IN}, {"IS", LB_IS}, {"NS", LB_NS},
    {"OP", LB_OP},  {"QU", LB_QU},   {"SY", LB_SY}, {"CB", LB_CB}, {"NU", LB_NU}, {"PR", LB_PR},
    {"PO", LB_PO},  {"AL", LB_AL},   {"HL", LB_HL}, {"ID", LB_ID}, {"EB", LB_EB}, {"EM", LB_EM},
    {"H2", LB_H2},  {"H3", LB_H3},   {"JL", LB_JL}, {"JV", LB_JV}, {"JT", LB_JT}, {"RI", LB_RI},
    {"CM", LB_CM},  {"ZWJ", LB_ZWJ}, {"AI", LB_AL}, {"SG", LB_AL}, {"XX", LB_AL}, {"CJ", LB_NS},
    {"SA", RAW_SA},
};

static void take_class(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    for (size_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (strcmp(class_names[i].name, row->field[0]) == 0) {
            memset(builder->class + row->first, class_names[i].class, row->last - row->first + 1);
            return;
        }
    ucd_fail("an unknown class", row->field[0]);
}

static void take_category(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    for (uint32_t cp = row->first; cp <= row->last; cp++)
        memcpy(builder->category[cp], row->field[0], 2);
}

static void take_width(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    bool wide = strchr("FWH", row->field[0][0]) != NULL;
    for (uint32_t cp = row->first; cp <= row->last; cp++)
        builder->wide[cp] = wide && strcmp(row->field[0], "Na") != 0;
}

static void take_emoji(const struct ucd_row *row, void *context)
{
    struct builder *builder = context;
    if (strcmp(row->field[0], "Extended_Pictographic") == 0)
        memset(builder->pictographic + row->first, true, row->last - row->first + 1);
}

/* The classes of code points that LineBreak.txt does not list, by its "@missing" lines. */
static void set_defaults(struct builder *builder)
{
    static const struct {
        uint32_t first, last;
        uint8_t class;
    } ranges[] = {
        {0x20A0, 0x20CF, LB_PR},   {0x3400, 0x4DBF, LB_ID},   {0x4E00, 0x9FFF, LB_ID},
        {0xF900, 0xFAFF, LB_ID},   {0x1F000, 0x1FAFF, LB_ID}, {0x1FC00, 0x1FFFD, LB_ID},
        {0x20000, 0x2FFFD, LB_ID}, {0x30000, 0x3FFFD, LB_ID},
    };
    memset(builder->class, LB_AL, sizeof builder->class);
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        memset(builder->class + ranges[i].first, ranges[i].class,
               ranges[i].last - ranges[i].first + 1);
    for (uint32_t cp = 0; cp < UCD_LIMIT; cp++)
        memcpy(builder->category[cp], "Cn", 2);
}

static bool has_category(const struct builder *builder, uint32_t cp, const char *category)
{
    return memcmp(builder->category[cp], category, 2) == 0;
}

static uint16_t resolve(const struct builder *builder, uint32_t cp)
{
    static const uint8_t wide_forms[][2] = {
        {LB_OP, LB_OP_WIDE},
        {LB_CP, LB_CP_WIDE},
        {LB_CL, LB_CL_WIDE},
        {LB_EX, LB_EX_WIDE},
    };
    uint8_t class = builder->class[cp];
    if (class == RAW_SA)
        return has_category(builder, cp, "Mn") || has_category(builder, cp, "Mc") ? LB_CM : LB_AL;
    if (cp == 0x00B7 || cp == 0x2022)
        return LB_DOT;
    if (builder->pictographic[cp] && has_category(builder, cp, "Cn"))
        return LB_PICTURE;
    if (class == LB_QU && has_category(builder, cp, "Pi"))
        return LB_QU_OPEN;
    if (class == LB_QU && has_category(builder, cp, "Pf"))
        return LB_QU_CLOSE;
    for (size_t i = 0; i < sizeof wide_forms / sizeof *wide_forms; i++)
        if (builder->wide[cp] && class == wide_forms[i][0])
            return wide_forms[i][1];
    return class;
}

/* ---- the automaton ---- */

struct automaton {
    struct lb_context states[MAX_STATES];
    uint32_t count;
    uint32_t entries[MAX_STATES * LB_CLASSES];
};

static uint32_t state_index(struct automaton *automaton, const struct lb_context *context)
{
    for (uint32_t i = 0; i < automaton->count; i++)
        if (memcmp(&automaton->states[i], context, sizeof *context) == 0)
            return i;
    if (automaton->count == MAX_STATES)
        ucd_fail("too many states", "the line breaking automaton");
    automaton->states[automaton->count] = *context;
    return automaton->count++;
}

static void write_automaton(FILE *out, const char *name, bool chinese)
{
    struct automaton *automaton = calloc(1, sizeof *automaton);
    if (automaton == NULL)
        ucd_fail("out of memory", name);
    struct lb_context start = {.left = LB_START};
    state_index(automaton, &start);
    for (uint32_t state = 0; state < automaton->count; state++)
        for (uint32_t class = 0; class < LB_CLASSES; class ++) {
            struct lb_context context = automaton->states[state];
            unsigned action = linebreak_step(&context, (enum lb_class) class, chinese);
            automaton->entries[state * LB_CLASSES + class] =
                state_index(automaton, &context) << LINEBREAK_STATE_SHIFT | action;
        }
    trie_write_array(out, "uint16_t", name, automaton->entries, automaton->count * LB_CLASSES);
    free(automaton);
}

void table_write_linebreak(FILE *out, const struct table_source *source)
{
    struct builder *builder = calloc(1, sizeof *builder);
    if (builder == NULL)
        ucd_fail("out of memory", "linebreak_table.c");
    set_defaults(builder);
    ucd_read(source->unicode, "LineBreak.txt", ';', take_class, builder);
    ucd_read(source->unicode, "EastAsianWidth.txt", ';', take_width, builder);
    ucd_read(source->unicode, "extracted/DerivedGeneralCategory.txt", ';', take_category, builder);
    ucd_read(source->unicode, "emoji/emoji-data.txt", ';', take_emoji, builder);
    for (uint32_t cp = 0; cp < UCD_LIMIT; cp++)
        builder->values[cp] = resolve(builder, cp);
    trie_write(out, "linebreak", "uint16_t", "uint8_t", builder->values);
    write_automaton(out, "linebreak_plain", false);
    write_automaton(out, "linebreak_chinese", true);
    free(builder);
}
