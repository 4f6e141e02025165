/*
 * A name wherever it stands: the other occurrences of the names that were chosen, and of their
 * short forms.
 */
#include <string.h>

#include "find/decide.h"
#include "find/name_parts.h"

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

static void add_form(struct decision *decision, const char *form, size_t len, unsigned type)
{
    uint32_t known = decision->forms.names.count;
    if (name_table_add(&decision->forms, form, len) == known)
        lexicon_add(decision->form_lexicon, form, len, "", (enum lexicon_list)type, 0);
}

/* 弦启 of 弦启脑机接口公司, unless that is a word, a place or a surname. */
static void add_brand(struct decision *decision, const char *name, size_t len)
{
    const struct lexicon *lexicon = decision->work->knowledge->builtin;
    static const enum lexicon_list taken[] = {LIST_COMMON_WORD, LIST_PLACE,      LIST_PERSON,
                                              LIST_SURNAME_ZH,  LIST_ORG_SUFFIX, LIST_TITLE,
                                              LIST_DEMONYM,     LIST_CONCEPT};
    struct name_part brand = name_han_brand(name, len);
    if (brand.len == 0)
        return;
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
        if (lexicon_find(lexicon, taken[i], brand.text, brand.len) >= 0)
            return;
    add_form(decision, brand.text, brand.len, ENTITY_ORGANIZATION);
}

/* Whether the forms of the candidate's name are new; they are known from now on. */
static bool has_new_forms(struct decision *decision, const struct candidate *candidate)
{
    uint16_t *known = &decision->form_types.items[candidate->name];
    if (!candidate->chosen || candidate->type > ENTITY_CONCEPT || *known >> candidate->type & 1)
        return false;
    *known |= (uint16_t)(1u << candidate->type);
    return true;
}

static void collect_forms(struct decision *decision)
{
    if (!decision->form_lexicon)
        decision->form_lexicon = lexicon_new();
    while (decision->form_types.count < decision->names.names.count)
        *vec_push(&decision->form_types) = 0;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        const char *form = decision->work->article->text + candidate->begin;
        size_t len = candidate->end - candidate->begin;
        if (!has_new_forms(decision, candidate))
            continue;
        if (may_spread(form, len, candidate->type))
            add_form(decision, form, len, candidate->type);
        size_t at = candidate->type == ENTITY_PERSON ? name_last_dotted(form, len) : 0;
        if (at > 0 && len - at >= 6)
            add_form(decision, form + at, len - at, ENTITY_PERSON);
        if (candidate->type == ENTITY_ORGANIZATION && candidate->han)
            add_brand(decision, form, len);
    }
}

/* Whether a hit of ideographs cuts an ordinary word in two. */
static bool cuts_word(const struct work *work, const struct lexicon_hit *hit)
{
    uint32_t end = hit->first + hit->count;
    return han_at(work, hit->first) && hit->count <= 3 &&
           (cue_at(work, hit->first)->in_word || (han_at(work, end) && cue_at(work, end)->in_word));
}

/* Whether capitals go on beside a Latin hit: it is a part of a longer name. */
static bool is_capital_part(const struct work *work, const struct lexicon_hit *hit)
{
    uint32_t first = hit->first, end = first + hit->count;
    bool left = first > 0 && capital_at(work, first) && capital_at(work, first - 1);
    return left || (end < work->tokens.count && latin_at(work, end - 1) && capital_at(work, end));
}

/* 第一, 平台: a word as well, and too short to be told from it. */
static bool is_word(const struct work *work, const struct lexicon_hit *hit)
{
    return han_at(work, hit->first) && hit->count <= 2 &&
           cue_at(work, hit->first)->word_len >= hit->count;
}

struct spreading {
    struct decision *decision;
    lexicon_hit_vec hits;
    uint32_t next, end; /* candidates of the current sentence */
    uint32_t known;     /* candidates from here on were added by spreading */
};

static bool is_taken(struct spreading *spreading, uint32_t begin, uint32_t end)
{
    const struct candidate *items = spreading->decision->candidates.items;
    /* Hits come in text order: what ends before this one ends before the next. */
    while (spreading->next < spreading->end && items[spreading->next].end <= begin)
        spreading->next++;
    for (uint32_t i = spreading->next; i < spreading->end && items[i].begin < end; i++)
        if (items[i].chosen && begin < items[i].end)
            return true;
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
        if (begin < free_from || cuts_word(work, hit) || is_word(work, hit) ||
            is_capital_part(work, hit) || is_taken(spreading, begin, end))
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
                               .id = NO_INDEX,
                               .rule = "same-string"};
    }
}

/* Sentences hold candidates of which most are far away: both are in text order. */
static void spread_in(struct spreading *spreading, uint32_t index)
{
    const struct decision *decision = spreading->decision;
    struct work *work = decision->work;
    const struct sentence *sentence = &work->builder.sentences.items[index];
    const struct candidate *items = decision->candidates.items;
    while (spreading->next < spreading->known && items[spreading->next].end <= sentence->begin)
        spreading->next++;
    spreading->end = spreading->next;
    while (spreading->end < spreading->known && items[spreading->end].begin < sentence->end)
        spreading->end++;
    find_scan_sentence(work, index);
    spreading->hits.count = 0;
    lexicon_match(decision->form_lexicon, work->article->text, work->tokens.items,
                  work->tokens.count, &spreading->hits);
    spread_hits(spreading);
}

void decide_spread(struct decision *decision)
{
    const struct work *work = decision->work;
    struct spreading spreading = {.decision = decision, .known = decision->candidates.count};
    collect_forms(decision);
    for (uint32_t i = work->part_sentence; i < work->builder.sentences.count; i++)
        spread_in(&spreading, i);
    vec_free(&spreading.hits);
}
