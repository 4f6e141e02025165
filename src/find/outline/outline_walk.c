/* Walking over the items of an outline, and asking for their words. */
#include "find/outline/outline.h"

#include <string.h>

#include "find/names/name_parts.h"
#include "text/words.h"

/* A step forward (1) or back (-1): over a bracket, which begins with a sign of the class `enters`
 * and ends with one of `leaves`, and never out of one or of a quotation. */
static inline int walk(const struct outline *outline, int at, int step, uint64_t enters,
                       uint64_t leaves)
{
    const struct outline_item *items = outline->items.items;
    uint32_t quote = items[at].quote;
    for (at += step; outline_holds(outline, at); at += step) {
        if (!(items[at].classes & OUTLINE_WALK_SIGNS))
            return items[at].quote != quote ? -1 : at;
        if (items[at].classes & enters) {
            if (items[at].partner < 0)
                return -1;
            at = items[at].partner;
            continue;
        }
        if (items[at].classes & CLASS_BIT(SIGN_QUOTE))
            continue;
        bool left = (items[at].classes & leaves) && items[at].partner >= 0;
        return left || items[at].quote != quote ? -1 : at;
    }
    return -1;
}

int outline_next_over(const struct outline *outline, int at)
{
    return walk(outline, at, 1, CLASS_BIT(SIGN_OPEN), CLASS_BIT(SIGN_CLOSE));
}

int outline_before_over(const struct outline *outline, int at)
{
    return walk(outline, at, -1, CLASS_BIT(SIGN_CLOSE), CLASS_BIT(SIGN_OPEN));
}

/* The 之子 of 周明之子周亮: who is meant stands behind it. */
static bool is_kin_of_owner(const struct outline *outline, int at)
{
    static const char of[] = "之";
    const struct outline_item *item = outline_at(outline, at);
    return item->mention == NO_INDEX && item->end - item->begin == 2 * (sizeof of - 1) &&
           memcmp(outline->text + item->begin, of, sizeof of - 1) == 0 &&
           outline_has_type(outline, outline_next(outline, at), TYPE_BIT(ENTITY_PERSON));
}

int outline_owned(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    if (at >= 0 && outline_at(outline, at)->possessive)
        return next;
    if (next < 0)
        return -1;
    bool owner = outline_is(outline, next, CLASS_BIT(SIGN_POSSESSIVE)) ||
                 (outline_is(outline, next, CLASS_BIT(WORD_OF)) && outline_is_han(outline, next)) ||
                 is_kin_of_owner(outline, next);
    return owner ? outline_next(outline, next) : -1;
}

bool outline_says(const struct outline *outline, int at, uint32_t constructions,
                  enum relation_type type)
{
    const struct rule *rule;
    for (uint32_t r = 0; at >= 0 && (rule = outline_rule(outline, at, r)) != NULL; r++)
        if (rule->relation == type && CONSTRUCT_BIT(rule->construction) & constructions)
            return true;
    return false;
}

int outline_before_determiners(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    while (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_before(outline, i);
    return i;
}

bool outline_is_plain(const struct outline *outline, int at, uint64_t allowed)
{
    if (at < 0)
        return false;
    const struct outline_item *item = outline_at(outline, at);
    return item->mention == NO_INDEX && item->shape == SHAPE_LOWER &&
           (item->classes & ~allowed) == 0;
}

bool outline_is_verb(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->phrase == NO_INDEX || outline_is_han(outline, at))
        return false;
    const struct rule_table *table = outline->table;
    const struct phrase *phrase = &table->phrases[item->phrase];
    for (uint32_t r = 0; r < phrase->ref_count; r++) {
        const struct rule_ref *ref = &table->refs[phrase->refs + r];
        if (table->rules[ref->rule].construction == CONSTRUCT_ACTIVE &&
            (ref->form & (FORM_PAST | FORM_S)))
            return true;
    }
    return phrase->key_count > 1 && (phrase->constructions & CONSTRUCT_BIT(CONSTRUCT_ACTIVE));
}

bool outline_is_one_of(const struct outline *outline, int at, const char *const *words,
                       size_t count)
{
    if (!outline_holds(outline, at) || outline_is_mention(outline, at))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    return text_is_one_of(outline->text + item->begin, item->end - item->begin, words, count);
}

bool outline_ends_with(const struct outline *outline, int at, const char *const *words,
                       size_t count)
{
    if (!outline_holds(outline, at))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    return text_ends_with(outline->text + item->begin, item->end - item->begin, words, count);
}

int outline_last_of_list(const struct outline *outline, int at)
{
    while (outline_at(outline, at)->list_next >= 0)
        at = outline_at(outline, at)->list_next;
    return at;
}

bool outline_is_key(const struct outline *outline, int at, const uint32_t *keys, uint32_t count)
{
    if (at < 0 || outline_is_mention(outline, at))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    uint32_t key = token_key(outline->text + item->begin, item->end - item->begin);
    /* 将在, 将于 are a time and a preposition in one */
    const uint64_t both = CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_PREPOSITION);
    uint32_t last = (item->classes & both) == both && item->end - item->begin > HAN_BYTES
                        ? token_key(outline->text + item->end - HAN_BYTES, HAN_BYTES)
                        : key;
    for (uint32_t i = 0; i < count; i++)
        if (keys[i] == key || keys[i] == last)
            return true;
    return false;
}

bool outline_is_colon(const struct outline *outline, int at)
{
    static const char *const colons[] = {"：", ":"};
    return outline_is_one_of(outline, at, colons, sizeof colons / sizeof *colons);
}

const struct rule *outline_rule(const struct outline *outline, int at, uint32_t number)
{
    const struct rule_table *table = outline->table;
    if (at < 0 || outline_at(outline, at)->phrase == NO_INDEX)
        return NULL;
    const struct phrase *phrase = &table->phrases[outline_at(outline, at)->phrase];
    return number < phrase->ref_count ? &table->rules[table->refs[phrase->refs + number].rule]
                                      : NULL;
}
