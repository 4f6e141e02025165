/* Who played whom, by the result: "Leeds United 2 Farhill Town 1", "Vance 3-1 Marlow",
 * 南湖队2:1远山队. */
#include <string.h>

#include "find/relate/relate.h"

#define SCORE_DIGITS 3
#define SCORE_BYTES  16 /* between two names: " 118 – 117 " */

struct text {
    const char *at, *end;
};

static void skip_spaces(struct text *text)
{
    while (text->at < text->end && *text->at == ' ')
        text->at++;
}

/* Takes a number of points: one to three digits. */
static bool take_points(struct text *text)
{
    int digits = 0;
    while (text->at < text->end && *text->at >= '0' && *text->at <= '9') {
        text->at++;
        digits++;
    }
    return digits > 0 && digits <= SCORE_DIGITS;
}

static bool take_dash(struct text *text)
{
    static const char *const dashes[] = {"-", "–", "—", ":", "：", "比", "−"};
    skip_spaces(text);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t len = strlen(dashes[i]);
        if ((size_t)(text->end - text->at) >= len && memcmp(text->at, dashes[i], len) == 0) {
            text->at += len;
            skip_spaces(text);
            return true;
        }
    }
    return false;
}

/* "2-1" between the names. */
static bool is_result(struct text between)
{
    skip_spaces(&between);
    if (!take_points(&between) || !take_dash(&between) || !take_points(&between))
        return false;
    skip_spaces(&between);
    return between.at == between.end;
}

/* "94, " between the names and " 91" behind them. */
static bool is_result_in_halves(struct text between, struct text behind)
{
    if (between.at == between.end || *between.at != ' ')
        return false;
    skip_spaces(&between);
    if (!take_points(&between))
        return false;
    if (between.at < between.end && *between.at == ',')
        between.at++;
    bool parted = between.at < between.end && *between.at == ' ';
    skip_spaces(&between);
    if (!parted || between.at < between.end || behind.at == behind.end || *behind.at != ' ')
        return false;
    skip_spaces(&behind);
    return take_points(&behind) &&
           (behind.at == behind.end || (*behind.at && strchr(" .;:(", *behind.at)));
}

/* "Quell 41, Farhill 33, Norwick 14": whether points and a comma stand before the name. */
static bool follows_points(const char *text, uint32_t begin)
{
    return begin >= 3 && text[begin - 1] == ' ' && text[begin - 2] == ',' &&
           text[begin - 3] >= '0' && text[begin - 3] <= '9';
}

/* "Vance 10:30 Marlow": whether a time of day stands between the names. */
static bool holds_time(const struct outline *outline, int first, int second)
{
    for (int i = first + 1; i < second; i++)
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE)))
            return true;
    return false;
}

static bool are_opponents(const struct outline *outline, int first, int second)
{
    const struct outline_item *a = outline_at(outline, first), *b = outline_at(outline, second);
    if (a->type != b->type || a->entity == b->entity || b->begin - a->end > SCORE_BYTES)
        return false;
    uint32_t end = outline_at(outline, (int)outline->items.count - 1)->end;
    struct text between = {outline->text + a->end, outline->text + b->begin};
    struct text behind = {outline->text + b->end, outline->text + end};
    if (holds_time(outline, first, second))
        return false;
    return is_result(between) ||
           (a->type == ENTITY_ORGANIZATION && /* "Vance 34, Marlow 36" are ages */
            is_result_in_halves(between, behind) && !follows_points(outline->text, a->begin));
}

static void relate_pair(struct relating *relating, int first, int second)
{
    const struct rule_table *table = relating->table;
    const struct outline *outline = &relating->outline;
    for (uint32_t r = 0; r < table->any_role_count; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction == CONSTRUCT_SCORE &&
            outline_has_type(outline, first, rule->left_types) &&
            outline_has_type(outline, second, rule->right_types))
            relate_add(relating, &(struct found){.rule = rule,
                                                 .left = {.at = first, .single = true},
                                                 .right = {.at = second, .single = true},
                                                 .trigger = first,
                                                 .role = -1});
    }
}

void relate_scores(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const uint32_t types = TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION);
    int last = -1; /* the name before */
    for (uint32_t m = 0; (outline->types & types) && m < outline->mentions.count; m++) {
        int at = outline->mentions.items[m];
        if (!outline_has_type(outline, at, types))
            continue;
        if (last >= 0 && are_opponents(outline, last, at))
            relate_pair(relating, last, at);
        last = at;
    }
}
