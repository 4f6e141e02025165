#include "ui/theme.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"

const char *const face_names[FACES] = {
    [FACE_TEXT] = "text",
    [FACE_DIM] = "dim",
    [FACE_RULE] = "rule",
    [FACE_TITLE] = "title",
    [FACE_TITLE_FOCUSED] = "title-focused",
    [FACE_HEADLINE] = "headline",
    [FACE_HEADING] = "heading",
    [FACE_CAST] = "cast",
    [FACE_BOILERPLATE] = "boilerplate",
    [FACE_PERSON] = "person",
    [FACE_ORGANIZATION] = "organization",
    [FACE_PLACE] = "place",
    [FACE_PRODUCT] = "product",
    [FACE_WORK] = "work",
    [FACE_EVENT] = "event",
    [FACE_CONCEPT] = "concept",
    [FACE_ROLE] = "role",
    [FACE_DATE] = "date",
    [FACE_AMOUNT] = "amount",
    [FACE_REFERENCE] = "reference",
    [FACE_MARKER] = "marker",
    [FACE_MATCH] = "match",
    [FACE_SUBJECT] = "subject",
    [FACE_OBJECT] = "object",
    [FACE_TRIGGER] = "trigger",
    [FACE_RELATION] = "relation",
    [FACE_PAST] = "past",
    [FACE_PLANNED] = "planned",
    [FACE_HEDGED] = "hedged",
    [FACE_DENIED] = "denied",
    [FACE_STRIP] = "strip",
    [FACE_KEY] = "key",
    [FACE_MESSAGE] = "message",
    [FACE_ERROR] = "error",
    [FACE_PROMPT] = "prompt",
};

const char *const theme_names[THEMES] = {"dark", "light"};

static const char *const color_names[] = {"black", "red",     "green", "yellow",
                                          "blue",  "magenta", "cyan",  "white"};

static const struct {
    const char *name;
    uint8_t attr;
} attribute_names[] = {
    {"bold", ATTR_BOLD},       {"dim", ATTR_DIM},       {"underline", ATTR_UNDERLINE},
    {"reverse", ATTR_REVERSE}, {"italic", ATTR_ITALIC}, {"plain", 0},
};

const struct style style_dim = {FACE_DIM, 0};

enum face face_of_type(enum entity_type type)
{
    return type < ENTITY_TYPES ? (enum face)(FACE_PERSON + (int)type) : FACE_TEXT;
}

enum face face_of_status(enum relation_status status)
{
    return status == STATUS_ASSERTED ? FACE_TEXT
                                     : (enum face)(FACE_PAST + (int)status - (int)STATUS_PAST);
}

static size_t name_index(const char *const *names, size_t count, const char *name)
{
    size_t i = 0;
    while (i < count && (*names[i] != *name || strcmp(names[i], name) != 0))
        i++;
    return i;
}

/* FACES: none has this name. */
static enum face face_by_name(const char *name)
{
    return (enum face)name_index(face_names, FACES, name);
}

enum theme_name theme_by_name(const char *name)
{
    return (enum theme_name)name_index(theme_names, THEMES, name);
}

/* COLOR_DEFAULT for "default"; -2 when the word is no colour. */
static int color_by_name(const char *word)
{
    if (isdigit((unsigned char)word[0])) {
        char *end;
        long number = strtol(word, &end, 10);
        return *end == '\0' && number <= 255 ? (int)number : -2;
    }
    if (strcmp(word, "default") == 0)
        return COLOR_DEFAULT;
    size_t named = name_index(color_names, 8, word);
    return named < 8 ? (int)named : -2;
}

static bool add_attribute(struct look *look, const char *word)
{
    for (size_t i = 0; i < sizeof attribute_names / sizeof attribute_names[0]; i++) {
        if (strcmp(attribute_names[i].name, word) == 0) {
            look->attr |= attribute_names[i].attr;
            return true;
        }
    }
    return false;
}

/* mono, 8, 256 as headings; a bare "8" is only a heading where a LOOK cannot go on with it. */
static bool is_depth(const char *word, enum color_depth *depth)
{
    static const char *const names[COLOR_DEPTHS] = {"mono", "8", "256"};
    *depth = (enum color_depth)name_index(names, COLOR_DEPTHS, word);
    return *depth < COLOR_DEPTHS;
}

/* Reads one LOOK from words[*at] on; false when a word is neither colour nor attribute. */
static bool parse_look(struct look *look, char *const *words, size_t count, size_t *at)
{
    *look = (struct look){COLOR_DEFAULT, COLOR_DEFAULT, 0};
    enum color_depth depth;
    for (; *at < count && !is_depth(words[*at], &depth); ++*at) {
        bool on = strcmp(words[*at], "on") == 0 && *at + 1 < count;
        int color = color_by_name(words[*at + (on ? 1 : 0)]);
        if (on && color >= COLOR_DEFAULT) {
            look->background = (int16_t)color;
            ++*at;
        } else if (color >= COLOR_DEFAULT) {
            look->foreground = (int16_t)color;
        } else if (!add_attribute(look, words[*at])) {
            return false;
        }
    }
    return true;
}

static void assign(struct theme_set *set, enum theme_name which, enum color_depth depth,
                   enum face face, struct look look)
{
    for (int theme = 0; theme < THEMES; theme++)
        if (which == THEMES || (int)which == theme)
            set->looks[theme][depth][face] = look;
}

/* A look without a depth: colours above 7 stay for 256 colours, attributes go everywhere. */
static void assign_everywhere(struct theme_set *set, enum theme_name which, enum face face,
                              struct look look)
{
    assign(set, which, DEPTH_256, face, look);
    struct look mono = {COLOR_DEFAULT, COLOR_DEFAULT, look.attr};
    assign(set, which, DEPTH_MONO, face, mono);
    if (look.foreground > 7)
        look.foreground = (int16_t)(look.foreground < 16 ? look.foreground - 8 : COLOR_DEFAULT);
    if (look.background > 7)
        look.background = (int16_t)(look.background < 16 ? look.background - 8 : COLOR_DEFAULT);
    assign(set, which, DEPTH_8, face, look);
}

bool theme_set_look(struct theme_set *set, enum theme_name which, char *const *words,
                    size_t word_count, char *message, size_t message_size)
{
    enum face face = word_count > 0 ? face_by_name(words[0]) : FACES;
    if (face == FACES) {
        snprintf(message, message_size, _("no face is named '%s'"), word_count > 0 ? words[0] : "");
        return false;
    }
    struct look look;
    size_t at = 1;
    if (word_count == 1) {
        snprintf(message, message_size, _("color %s needs a look"), words[0]);
        return false;
    }
    enum color_depth depth;
    if (!is_depth(words[at], &depth)) {
        if (!parse_look(&look, words, word_count, &at))
            goto unknown;
        assign_everywhere(set, which, face, look);
    }
    while (at < word_count) {
        is_depth(words[at++], &depth);
        if (!parse_look(&look, words, word_count, &at))
            goto unknown;
        assign(set, which, depth, face, look);
    }
    return true;
unknown:
    snprintf(message, message_size, _("'%s' is neither a colour nor an attribute"), words[at]);
    return false;
}
