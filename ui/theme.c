#include "ui/theme.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const role_names[ROLES] = {
    [ROLE_TEXT] = "text",
    [ROLE_DIM] = "dim",
    [ROLE_RULE] = "rule",
    [ROLE_TITLE] = "title",
    [ROLE_TITLE_FOCUSED] = "title-focused",
    [ROLE_HEADLINE] = "headline",
    [ROLE_HEADING] = "heading",
    [ROLE_CAST] = "cast",
    [ROLE_BOILERPLATE] = "boilerplate",
    [ROLE_PERSON] = "person",
    [ROLE_ORGANIZATION] = "organization",
    [ROLE_PLACE] = "place",
    [ROLE_PRODUCT] = "product",
    [ROLE_WORK] = "work",
    [ROLE_EVENT] = "event",
    [ROLE_CONCEPT] = "concept",
    [ROLE_ROLE] = "role",
    [ROLE_DATE] = "date",
    [ROLE_AMOUNT] = "amount",
    [ROLE_REFERENCE] = "reference",
    [ROLE_SELECTED] = "selected",
    [ROLE_MARKER] = "marker",
    [ROLE_MATCH] = "match",
    [ROLE_SUBJECT] = "subject",
    [ROLE_OBJECT] = "object",
    [ROLE_TRIGGER] = "trigger",
    [ROLE_RELATION] = "relation",
    [ROLE_PAST] = "past",
    [ROLE_PLANNED] = "planned",
    [ROLE_HEDGED] = "hedged",
    [ROLE_DENIED] = "denied",
    [ROLE_STRIP] = "strip",
    [ROLE_KEY] = "key",
    [ROLE_MESSAGE] = "message",
    [ROLE_ERROR] = "error",
    [ROLE_PROMPT] = "prompt",
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

enum role role_of_type(enum entity_type type)
{
    return type < ENTITY_TYPES ? (enum role)(ROLE_PERSON + (int)type) : ROLE_TEXT;
}

enum role role_of_status(enum relation_status status)
{
    return status == STATUS_ASSERTED ? ROLE_TEXT
                                     : (enum role)(ROLE_PAST + (int)status - (int)STATUS_PAST);
}

static size_t name_index(const char *const *names, size_t count, const char *name)
{
    size_t i = 0;
    while (i < count && (*names[i] != *name || strcmp(names[i], name) != 0))
        i++;
    return i;
}

enum role role_by_name(const char *name)
{
    return (enum role)name_index(role_names, ROLES, name);
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
                   enum role role, struct look look)
{
    for (int theme = 0; theme < THEMES; theme++)
        if (which == THEMES || (int)which == theme)
            set->looks[theme][depth][role] = look;
}

/* A look without a depth: colours above 7 stay for 256 colours, attributes go everywhere. */
static void assign_everywhere(struct theme_set *set, enum theme_name which, enum role role,
                              struct look look)
{
    assign(set, which, DEPTH_256, role, look);
    struct look mono = {COLOR_DEFAULT, COLOR_DEFAULT, look.attr};
    assign(set, which, DEPTH_MONO, role, mono);
    if (look.foreground > 7)
        look.foreground = (int16_t)(look.foreground < 16 ? look.foreground - 8 : COLOR_DEFAULT);
    if (look.background > 7)
        look.background = (int16_t)(look.background < 16 ? look.background - 8 : COLOR_DEFAULT);
    assign(set, which, DEPTH_8, role, look);
}

bool theme_set_look(struct theme_set *set, enum theme_name which, char *const *words,
                    size_t word_count, char *message, size_t message_size)
{
    enum role role = word_count > 0 ? role_by_name(words[0]) : ROLES;
    if (role == ROLES) {
        snprintf(message, message_size, "no role is named '%s'", word_count > 0 ? words[0] : "");
        return false;
    }
    struct look look;
    size_t at = 1;
    if (word_count == 1) {
        snprintf(message, message_size, "color %s needs a look", words[0]);
        return false;
    }
    enum color_depth depth;
    if (!is_depth(words[at], &depth)) {
        if (!parse_look(&look, words, word_count, &at))
            goto unknown;
        assign_everywhere(set, which, role, look);
    }
    while (at < word_count) {
        is_depth(words[at++], &depth);
        if (!parse_look(&look, words, word_count, &at))
            goto unknown;
        assign(set, which, depth, role, look);
    }
    return true;
unknown:
    snprintf(message, message_size, "'%s' is neither a colour nor an attribute", words[at]);
    return false;
}
