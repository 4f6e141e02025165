/*
 * What one part of an article knows, used in the others: a string is mostly of one type, a surname
 * alone is the person named before, and a name is a name wherever it stands.
 */
#include <string.h>

#include "find/decide.h"
#include "find/decide_weights.h"
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

static size_t last_dotted_part(const char *text, size_t len)
{
    static const char dot[] = "\xC2\xB7"; /* · */
    for (size_t at = len; at > 2; at--)
        if (memcmp(text + at - 2, dot, 2) == 0)
            return at;
    return 0;
}

/* The short forms of a name that later sentences may use alone. */
static void add_parts(struct parts *parts, const char *text, size_t len, unsigned type)
{
    if (type == ENTITY_PERSON) {
        size_t at = last_word(text, len);
        if (at > 0 && len - at > 1)
            add_part(parts, text + at, len - at, type);
        at = last_dotted_part(text, len);
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

/* ---- the other occurrences of what was found ---- */

static bool is_han_only(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)text[i] < 0x80)
            return false;
    return true;
}

/* Short strings of ideographs are parts of ordinary words too often. */
static bool may_spread(const char *text, size_t len, unsigned type)
{
    if (is_han_only(text, len))
        return len >= (type == ENTITY_PERSON || type == ENTITY_ORGANIZATION || type == ENTITY_PLACE
                           ? 6u
                           : 9u);
    return len >= 2;
}

static struct lexicon *spread_lexicon(const struct decision *decision)
{
    const char *text = decision->work->article->text;
    struct name_table seen = {0};
    struct lexicon *lexicon = lexicon_new();
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        const char *form = text + candidate->begin;
        size_t len = candidate->end - candidate->begin;
        if (!candidate->chosen || candidate->type > ENTITY_CONCEPT ||
            !may_spread(form, len, candidate->type))
            continue;
        uint32_t known = seen.names.count;
        if (name_table_add(&seen, form, len) == known)
            lexicon_add(lexicon, form, len, "", (enum lexicon_list)candidate->type, 0);
        size_t at = candidate->type == ENTITY_PERSON ? last_dotted_part(form, len) : 0;
        if (at > 0 && len - at >= 6) {
            known = seen.names.count;
            if (name_table_add(&seen, form + at, len - at) == known)
                lexicon_add(lexicon, form + at, len - at, "", LIST_PERSON, 0);
        }
    }
    name_table_release(&seen);
    return lexicon;
}

/* Whether a hit of ideographs cuts an ordinary word in two. */
static bool cuts_word(const struct work *work, const struct lexicon_hit *hit)
{
    uint32_t end = hit->first + hit->count;
    return han_at(work, hit->first) && hit->count <= 3 &&
           (cue_at(work, hit->first)->in_word || (han_at(work, end) && cue_at(work, end)->in_word));
}

struct spreading {
    struct decision *decision;
    struct lexicon *lexicon; /* the chosen names and their short forms */
    lexicon_hit_vec hits;
    uint32_t next, end; /* candidates of the current sentence */
    uint32_t known;     /* candidates from here on were added by spreading */
};

static bool is_taken(const struct spreading *spreading, uint32_t begin, uint32_t end)
{
    for (uint32_t i = spreading->next; i < spreading->end; i++) {
        const struct candidate *other = &spreading->decision->candidates.items[i];
        if (other->chosen && other->begin < end && begin < other->end)
            return true;
    }
    return false;
}

static void spread_hits(struct spreading *spreading)
{
    const struct work *work = spreading->decision->work;
    uint32_t free_from = 0;
    for (uint32_t i = 0; i < spreading->hits.count; i++) {
        const struct lexicon_hit *hit = &spreading->hits.items[i];
        uint32_t begin = token_at(work, hit->first)->begin;
        uint32_t end = token_at(work, hit->first + hit->count - 1)->end;
        if (begin < free_from || cuts_word(work, hit) || is_taken(spreading, begin, end))
            continue;
        free_from = end;
        *vec_push(&spreading->decision->candidates) =
            (struct candidate){.begin = begin,
                               .end = end,
                               .score = 100,
                               .witnesses = 1u << WITNESS_WEAK_RULE,
                               .type = hit->list,
                               .confidence = 70,
                               .chosen = true,
                               .row = NO_INDEX,
                               .rule = "same-string"};
    }
}

/* Sentences hold candidates of which most are far away: both are in text order. */
static void spread_in(struct spreading *spreading, const struct sentence *sentence)
{
    const struct decision *decision = spreading->decision;
    struct work *work = decision->work;
    const struct candidate *items = decision->candidates.items;
    while (spreading->next < spreading->known && items[spreading->next].end <= sentence->begin)
        spreading->next++;
    spreading->end = spreading->next;
    while (spreading->end < spreading->known && items[spreading->end].begin < sentence->end)
        spreading->end++;
    find_scan(work, sentence->begin, sentence->end);
    spreading->hits.count = 0;
    lexicon_match(spreading->lexicon, work->article->text, work->tokens.items, work->tokens.count,
                  &spreading->hits);
    spread_hits(spreading);
}

void decide_spread(struct decision *decision)
{
    const struct dossier_builder *builder = &decision->work->builder;
    struct spreading spreading = {.decision = decision,
                                  .lexicon = spread_lexicon(decision),
                                  .known = decision->candidates.count};
    for (uint32_t i = 0; i < builder->sentences.count; i++) {
        struct sentence sentence = builder->sentences.items[i];
        spread_in(&spreading, &sentence);
    }
    vec_free(&spreading.hits);
    lexicon_free(spreading.lexicon);
}
