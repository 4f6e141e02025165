/*
 * A name wherever it stands: the other occurrences of the names that were chosen, and of their
 * short forms.
 */
#include <string.h>

#include "find/decide/decide.h"
#include "find/names/name_parts.h"

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

/* Makes the text one of the forms, unless its string is one. */
static void add_form(struct decision *decision, uint32_t string, const char *form, size_t len,
                     unsigned type)
{
    struct known_string *known = &decision->strings.items[string];
    if (!known->spreads)
        lexicon_add(decision->form_lexicon, form, len, "", (enum lexicon_list)type, 0);
    known->spreads = true;
}

static void add_short_form(struct decision *decision, const char *form, size_t len, unsigned type)
{
    add_form(decision, decide_string(decision, form, len), form, len, type);
}

/* Whether the text is something else than the brand of a company or a surname: a word, a place. A
 * word that begins sentences may be a surname: acts_as_person. */
static bool is_known_otherwise(const struct decision *decision, const char *text, uint32_t len,
                               unsigned type)
{
    uint32_t lists = LIST_BIT(LIST_COMMON_WORD) | LIST_BIT(LIST_PLACE) | LIST_BIT(LIST_PERSON) |
                     LIST_BIT(LIST_SURNAME_ZH) | LIST_BIT(LIST_ORG_SUFFIX) | LIST_BIT(LIST_TITLE) |
                     LIST_BIT(LIST_DEMONYM) | LIST_BIT(LIST_CONCEPT) | LIST_BIT(LIST_GIVEN_NAME) |
                     (type == ENTITY_PERSON ? 0 : LIST_BIT(LIST_NOT_NAME));
    token_vec tokens = {0};
    lexicon_hit_vec hits = {0};
    bool known = false;
    token_scan(&tokens, text, 0, len);
    lexicon_match_at(decision->work->knowledge->builtin, text, tokens.items, tokens.count, 0,
                     &hits);
    for (uint32_t i = 0; i < hits.count; i++)
        known |= hits.items[i].count == tokens.count && LIST_BIT(hits.items[i].list) & lists;
    vec_free(&tokens);
    vec_free(&hits);
    return known;
}

/* 弦启 of 弦启脑机接口公司. */
static void add_brand(struct decision *decision, const char *name, size_t len)
{
    struct name_part brand = name_han_brand(name, len);
    if (brand.len > 0 && !is_known_otherwise(decision, brand.text, brand.len, ENTITY_ORGANIZATION))
        add_short_form(decision, brand.text, brand.len, ENTITY_ORGANIZATION);
}

/* Gross, Will: a word of English that may begin a sentence. */
static bool begins_sentences(const struct decision *decision, const struct name_part *word)
{
    const struct token token = {.end = word->len, .key = token_key(word->text, word->len)};
    return lexicon_find_tokens(decision->work->knowledge->builtin, LIST_NOT_NAME, word->text,
                               &token, 1) >= 0;
}

/* Tidewater of "Tidewater Robotics Inc.", Oduya of "Emeka Oduya": unless it is a word as well. In
 * English the tagger sees them, but for surnames that may as well be the first word of a sentence.
 */
static void add_latin_form(struct decision *decision, const char *name, size_t len, unsigned type)
{
    struct name_part form = {name, 0};
    if (type == ENTITY_PERSON)
        form = decide_surname(name, len);
    else if (type == ENTITY_ORGANIZATION)
        form.len = (uint32_t)decide_brand_len(decision, name, len);
    if (form.len > 0 && (decision->foreign || begins_sentences(decision, &form)) &&
        !is_known_otherwise(decision, form.text, form.len, type))
        add_short_form(decision, form.text, form.len, type);
}

/* Whether the forms of the candidate's name are new; they are known from now on. */
static bool has_new_forms(struct decision *decision, const struct candidate *candidate)
{
    uint16_t *known = &decision->strings.items[candidate->name].form_types;
    if (!candidate->chosen || candidate->type > ENTITY_CONCEPT || *known >> candidate->type & 1)
        return false;
    *known |= (uint16_t)(1u << candidate->type);
    return true;
}

static void collect_forms(struct decision *decision)
{
    if (!decision->form_lexicon)
        decision->form_lexicon = lexicon_new();
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        const char *form = decision->work->article->text + candidate->begin;
        size_t len = candidate->end - candidate->begin;
        if (!has_new_forms(decision, candidate))
            continue;
        if (may_spread(form, len, candidate->type))
            add_form(decision, candidate->name, form, len, candidate->type);
        size_t at = candidate->type == ENTITY_PERSON ? name_last_dotted(form, len) : 0;
        if (at > 0 && len - at >= 6)
            add_short_form(decision, form + at, len - at, ENTITY_PERSON);
        if (candidate->type == ENTITY_ORGANIZATION && candidate->han)
            add_brand(decision, form, len);
        if (decision->foreign || candidate->type == ENTITY_PERSON)
            add_latin_form(decision, form, len, candidate->type);
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

/* |Gross| and his partner, |Gross| said, of |Gross|'s: what follows a person, when the surname is a
 * word as well. */
static bool acts_as_person(const struct work *work, const struct lexicon_hit *hit)
{
    static const short_word words[] = {"and",  "has",  "had",  "is",   "was", "who",
                                       "also", "then", "told", "will", "did"};
    uint32_t next = hit->first + hit->count;
    bool word = hit->count == 1 && cue_at(work, hit->first)->list_starts & LIST_BIT(LIST_NOT_NAME);
    if (!word || hit->list != LIST_PERSON)
        return true;
    return capital_at(work, hit->first) && next < work->tokens.count &&
           (token_at(work, next)->shape == SHAPE_POSSESSIVE ||
            cue_at(work, next)->starts & CUE_SPEECH || WORD_IS_ONE_OF(work, next, words));
}

/* The walk over the part: its candidates and where it has come to. */
struct spreading {
    struct decision *decision;
    lexicon_hit_vec hits;
    uint32_t next;      /* candidates before it end before the current token */
    uint32_t free_from; /* what begins before overlaps a name that was found */
};

static bool is_taken(const struct spreading *spreading, uint32_t begin, uint32_t end)
{
    const candidate_vec *candidates = &spreading->decision->candidates;
    for (uint32_t i = spreading->next; i < candidates->count && candidates->items[i].begin < end;
         i++)
        if (candidates->items[i].chosen && begin < candidates->items[i].end)
            return true;
    return false;
}

/* 云集|货, where 云集货 was chosen elsewhere: gives up the name of the same type that is only the
 * begin of the hit, so that the hit may be taken. */
static void give_up_begin(struct spreading *spreading, const struct lexicon_hit *hit,
                          uint32_t begin, uint32_t end)
{
    candidate_vec *candidates = &spreading->decision->candidates;
    struct candidate *shorter = NULL;
    for (uint32_t i = spreading->next; i < candidates->count && candidates->items[i].begin < end;
         i++) {
        struct candidate *candidate = &candidates->items[i];
        if (!candidate->chosen || candidate->end <= begin)
            continue;
        if (shorter || candidate->begin != begin || candidate->end >= end ||
            candidate->type != hit->list || !candidate->han)
            return;
        shorter = candidate;
    }
    if (shorter)
        shorter->chosen = false;
}

/* The candidate that has been there all the time, or NULL. */
static struct candidate *candidate_at(const struct spreading *spreading, uint32_t begin,
                                      uint32_t end, unsigned type)
{
    candidate_vec *candidates = &spreading->decision->candidates;
    for (uint32_t i = spreading->next; i < candidates->count && candidates->items[i].begin <= begin;
         i++) {
        struct candidate *candidate = &candidates->items[i];
        if (candidate->begin == begin && candidate->end == end && candidate->type == type)
            return candidate;
    }
    return NULL;
}

static void spread_hit(struct spreading *spreading, const struct lexicon_hit *hit)
{
    const struct work *work = spreading->decision->work;
    uint32_t begin = token_at(work, hit->first)->begin;
    uint32_t end = token_at(work, hit->first + hit->count - 1)->end;
    if (begin < spreading->free_from || cuts_word(work, hit) || is_word(work, hit) ||
        is_capital_part(work, hit) || !acts_as_person(work, hit))
        return;
    give_up_begin(spreading, hit, begin, end);
    if (is_taken(spreading, begin, end))
        return;
    spreading->free_from = end;
    struct candidate found = {.begin = begin,
                              .end = end,
                              .name = NO_INDEX,
                              .score = 100,
                              .witnesses = 1u << WITNESS_WEAK_RULE,
                              .type = hit->list,
                              .confidence = 70,
                              .chosen = true,
                              .id = NO_INDEX,
                              .rule = "same-string"};
    struct candidate *known = candidate_at(spreading, begin, end, hit->list);
    if (known)
        decide_join(known, &found);
    else
        *vec_place(&spreading->decision->spread) = found;
}

/* Looks for forms from each token on that no name covers. */
static void spread_in(struct spreading *spreading)
{
    const struct work *work = spreading->decision->work;
    const struct lexicon *forms = spreading->decision->form_lexicon;
    const candidate_vec *candidates = &spreading->decision->candidates;
    const struct token *tokens = work->tokens.items;
    uint32_t count = work->tokens.count;
    for (uint32_t i = 0; (i = lexicon_next_start(forms, tokens, count, i)) < count; i++) {
        uint32_t begin = tokens[i].begin;
        while (spreading->next < candidates->count &&
               candidates->items[spreading->next].end <= begin)
            spreading->next++;
        if (begin < spreading->free_from ||
            (!han_at(work, i) && is_taken(spreading, begin, begin + 1)))
            continue;
        spreading->hits.count = 0;
        lexicon_match_at(forms, work->article->text, tokens, count, i, &spreading->hits);
        for (uint32_t k = 0; k < spreading->hits.count; k++)
            spread_hit(spreading, &spreading->hits.items[k]);
    }
}

void decide_spread(struct decision *decision)
{
    struct work *work = decision->work;
    struct spreading spreading = {.decision = decision};
    collect_forms(decision);
    for (uint32_t i = work->part_sentence; i < work->builder.sentences.count; i++) {
        find_scan_sentence(work, i);
        spread_in(&spreading);
    }
    vec_free(&spreading.hits);
}
