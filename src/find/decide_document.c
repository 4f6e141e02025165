/*
 * What one part of an article knows, used in the others: a string is mostly of one type, a surname
 * alone is the person named before, and a name is a name wherever it stands.
 */
#include <string.h>

#include "find/decide.h"
#include "find/decide_weights.h"
#include "find/name_parts.h"
#include "text/utf8.h"

/* ---- one string, one type ---- */

/* How often the tagger sees a string as each type, and in how many places anybody sees it. */
struct string_votes {
    uint16_t count[ENTITY_EVENT + 1];
    uint16_t places; /* where the string is a candidate of any type */
    uint32_t last;   /* begin of the last of them */
    bool term;       /* the text defines it as a term */
};

typedef VEC(struct string_votes) votes_vec;

static votes_vec count_votes(const struct decision *decision)
{
    votes_vec votes = {0};
    for (uint32_t i = 0; i < decision->names.names.count; i++)
        *vec_push(&votes) = (struct string_votes){.places = 0};
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        struct string_votes *string = &votes.items[candidate->name];
        if ((string->places == 0 || string->last != candidate->begin) &&
            string->places < UINT16_MAX)
            string->places++;
        string->last = candidate->begin;
        string->term |= candidate->families & 1u << FAMILY_DEFINED_TERM;
        if (!type_is_core(candidate->type) || !(candidate->families & 1u << FAMILY_TAGGER))
            continue;
        uint16_t *count = &string->count[candidate->type];
        if (*count < UINT16_MAX)
            ++*count;
    }
    return votes;
}

static unsigned best_type(const struct string_votes *votes, unsigned except)
{
    unsigned best = except == 0;
    for (unsigned type = 0; type <= ENTITY_EVENT; type++)
        if (type != except && votes->count[type] > votes->count[best])
            best = type;
    return best;
}

static void note_elsewhere(struct candidate *candidate, const struct string_votes *votes)
{
    candidate->repeats = (uint16_t)(votes->places - 1);
    if (!type_is_core(candidate->type))
        return;
    candidate->term = votes->term;
    bool itself = candidate->families & 1u << FAMILY_TAGGER;
    candidate->same_elsewhere = (uint16_t)(votes->count[candidate->type] - itself);
    candidate->other_elsewhere = votes->count[best_type(votes, candidate->type)];
}

/* ---- parts of names ---- */

/* Parts that stand for the whole: the last word of a person's name, the brand of a company. */
struct part {
    uint8_t type;
    bool several; /* names of two types share it: it says nothing */
};

struct parts {
    struct name_table names;
    VEC(struct part) items;
};

static void add_part(struct parts *parts, const char *text, size_t len, unsigned type)
{
    uint32_t name = name_table_add(&parts->names, text, len);
    if (name == parts->items.count)
        *vec_push(&parts->items) = (struct part){(uint8_t)type, false};
    else if (parts->items.items[name].type != type)
        parts->items.items[name].several = true;
}

static size_t last_word(const char *text, size_t len)
{
    size_t at = len;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    return at;
}

/* The short forms of a name that later sentences may use alone. */
static void add_parts(struct parts *parts, const char *text, size_t len, unsigned type)
{
    if (type == ENTITY_ORGANIZATION) {
        size_t brand = name_latin_brand(text, len);
        if (brand > 0)
            add_part(parts, text, brand, type);
    }
    if (type == ENTITY_PERSON) {
        size_t at = last_word(text, len);
        if (at > 0 && len - at > 1)
            add_part(parts, text + at, len - at, type);
        at = name_last_dotted(text, len);
        if (at > 0 && len - at >= 6)
            add_part(parts, text + at, len - at, type);
    }
}

/* Before anything is chosen: what the tagger or a strong witness says. */
static bool is_trusted(const struct candidate *candidate)
{
    return candidate->families & 1u << FAMILY_TAGGER ||
           (candidate->witnesses & (1u << WITNESS_RULE | 1u << WITNESS_LEXICON) &&
            !candidate->ambiguous);
}

static void collect_parts(const struct decision *decision, struct parts *parts)
{
    const char *text = decision->work->article->text;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        if (type_is_core(candidate->type) && is_trusted(candidate))
            add_parts(parts, text + candidate->begin, candidate->end - candidate->begin,
                      candidate->type);
    }
}

struct votes_and_parts {
    votes_vec votes;
    struct parts parts;
};

/* Unknown capitals that are part of a known name become what that is. */
static void type_unknown(struct candidate *candidate, const struct votes_and_parts *known,
                         const char *text)
{
    const struct string_votes *votes = &known->votes.items[candidate->name];
    unsigned best = best_type(votes, ENTITY_NONE);
    if (votes->count[best] > 0) {
        candidate->type = (uint8_t)best;
        candidate->rule = "part-of-name";
        candidate->families = 1u << FAMILY_PART_OF_NAME;
        return;
    }
    uint32_t part = name_table_find(&known->parts.names, text + candidate->begin,
                                    candidate->end - candidate->begin);
    if (part == UINT32_MAX || known->parts.items.items[part].several)
        return;
    candidate->type = known->parts.items.items[part].type;
    candidate->families = 1u << FAMILY_PART_OF_NAME;
    candidate->rule = "part-of-name";
}

void decide_share(struct decision *decision)
{
    struct votes_and_parts known = {.votes = count_votes(decision)};
    collect_parts(decision, &known.parts);
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        struct candidate *candidate = &decision->candidates.items[i];
        if (candidate->type == ENTITY_NONE)
            type_unknown(candidate, &known, decision->work->article->text);
        if (candidate->type != ENTITY_NONE)
            note_elsewhere(candidate, &known.votes.items[candidate->name]);
    }
    name_table_release(&known.parts.names);
    vec_free(&known.parts.items);
    vec_free(&known.votes);
}
