/*
 * What one place of an article knows, used in the others: a string is mostly of one type, a surname
 * alone is the person named before, and what stands at the edges of a name is no part of it where
 * the name stands alone elsewhere.
 */
#include <string.h>

#include "find/decide/decide.h"
#include "find/decide/decide_evidence.h"
#include "find/names/name_parts.h"
#include "text/utf8.h"
#include "text/words.h"

#define COMPANY_BYTES   (2 * HAN_BYTES) /* 公司 */
#define SUSPECTED       20 /* likelihood of a name behind what describes a company, per cent */
#define DESCRIBED_SCORE 50

/* ---- one string, one type ---- */

static void count_votes(struct decision *decision)
{
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        struct known_string *string = &decision->strings.items[candidate->name];
        if (string->places == 0 || string->last != candidate->begin) {
            string->places = (uint16_t)(string->places + (string->places < UINT16_MAX));
            string->again |= string->marks & candidate->marks;
            string->marks |= candidate->marks;
        }
        string->last = candidate->begin;
        string->term |= candidate->families & FAMILY_BIT(FAMILY_DEFINED_TERM);
        if (!entity_type_is_core(candidate->type))
            continue;
        string->likelihood[candidate->type] += candidate->likelihood;
        if (candidate->families >> FAMILY_TAGGER & 1 &&
            string->tagged[candidate->type] < UINT16_MAX)
            string->tagged[candidate->type]++;
    }
}

static unsigned most_tagged(const struct known_string *string)
{
    unsigned best = 0;
    for (unsigned type = 1; type <= ENTITY_EVENT; type++)
        if (string->tagged[type] > string->tagged[best])
            best = type;
    return best;
}

/* What the string is given elsewhere, on the average: as the candidate's type and as another. */
static void note_elsewhere(struct candidate *candidate, const struct known_string *string)
{
    uint32_t others = string->places - 1u, most = 0;
    candidate->repeats = (uint16_t)others;
    candidate->elsewhere = string->again | (string->marks & ~candidate->marks);
    if (!entity_type_is_core(candidate->type))
        return;
    candidate->term = string->term;
    if (others == 0)
        return;
    for (unsigned type = 0; type <= ENTITY_EVENT; type++)
        if (type != candidate->type && string->likelihood[type] > most)
            most = string->likelihood[type];
    uint32_t same = string->likelihood[candidate->type] - candidate->likelihood;
    most = most > candidate->rival ? most - candidate->rival : 0;
    candidate->same_elsewhere = (uint8_t)(same / others < 100 ? same / others : 100);
    candidate->other_elsewhere = (uint8_t)(most / others < 100 ? most / others : 100);
}

/* ---- parts of names ---- */

static void add_part(struct decision *decision, const char *text, size_t len, unsigned type)
{
    decide_known(decision, text, len)->part_types |= (uint8_t)(1u << type);
}

static size_t last_word(const char *text, size_t len)
{
    size_t at = len;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    return at;
}

/* The surname and the given name of 林若溪; of 远山研究院 the first two to four ideographs, if as
 * many follow. */
static void add_han_parts(struct decision *decision, const char *text, uint32_t count,
                          unsigned type)
{
    if (type == ENTITY_PERSON && count >= 2 && count <= 4) {
        add_part(decision, text, HAN_BYTES, type);
        if (count == 3)
            add_part(decision, text + HAN_BYTES, 2 * HAN_BYTES, type);
    }
    for (uint32_t n = 2; type != ENTITY_PERSON && n <= 4 && n + 2 <= count; n++)
        add_part(decision, text, (size_t)n * HAN_BYTES, type);
}

/* The short forms of a name that later sentences may use alone. */
static void add_parts(struct decision *decision, const char *text, size_t len, unsigned type)
{
    uint32_t ideographs;
    if (name_is_han(text, len, &ideographs) && len == 3 * (size_t)ideographs)
        add_han_parts(decision, text, ideographs, type);
    if (type == ENTITY_ORGANIZATION) {
        size_t brand = name_latin_brand(text, len);
        if (brand > 0)
            add_part(decision, text, brand, type);
    }
    if (type == ENTITY_PERSON) {
        size_t at = last_word(text, len);
        if (at > 0 && len - at > 1)
            add_part(decision, text + at, len - at, type);
        at = name_last_dotted(text, len);
        if (at > 0 && len - at >= 6)
            add_part(decision, text + at, len - at, type);
    }
}

/* Before anything is chosen: what the tagger or a strong witness says. */
static bool is_trusted(const struct candidate *candidate)
{
    return candidate->families & FAMILY_BIT(FAMILY_TAGGER) ||
           (candidate->witnesses & (1u << WITNESS_RULE | 1u << WITNESS_LEXICON) &&
            !candidate->ambiguous);
}

static void collect_parts(struct decision *decision)
{
    const char *text = decision->work->article->text;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        uint8_t *known = &decision->strings.items[candidate->name].parts_of;
        if (!entity_type_is_core(candidate->type) || *known >> candidate->type & 1 ||
            !is_trusted(candidate))
            continue;
        *known |= (uint8_t)(1u << candidate->type);
        add_parts(decision, text + candidate->begin, candidate->end - candidate->begin,
                  candidate->type);
    }
}

static bool is_one_type(unsigned types)
{
    return types && !(types & (types - 1));
}

/* Unknown capitals that are part of a known name become what that is; a part that names of two
 * types share says nothing. */
static void type_unknown(const struct known_string *string, struct candidate *candidate)
{
    unsigned best = most_tagged(string);
    if (string->tagged[best] > 0)
        candidate->type = (uint8_t)best;
    else if (is_one_type(string->part_types))
        candidate->type = (uint8_t)__builtin_ctz(string->part_types);
    else
        return;
    candidate->rule = "part-of-name";
    candidate->families = FAMILY_BIT(FAMILY_PART_OF_NAME);
}

static void note_part(const struct known_string *string, struct candidate *candidate)
{
    if (string->part_types)
        candidate->part =
            string->part_types >> candidate->type & 1 ? PART_OF_SAME_TYPE : PART_OF_OTHER_TYPE;
}

void decide_share(struct decision *decision)
{
    count_votes(decision);
    collect_parts(decision);
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        struct candidate *candidate = &decision->candidates.items[i];
        const struct known_string *string = &decision->strings.items[candidate->name];
        if (candidate->type == ENTITY_NONE)
            type_unknown(string, candidate);
        if (candidate->type != ENTITY_NONE)
            note_elsewhere(candidate, string);
        if (entity_type_is_core(candidate->type))
            note_part(string, candidate);
    }
}

/* ---- what the neighbours of a name say of its edges ---- */

/* 访|星纹科技, where the article has 星纹科技 at two other places for sure, 访星纹科技 nowhere
 * else. */
static bool is_attested_in(const struct candidate *inner, const struct candidate *whole)
{
    return whole->han && whole->repeats == 0 && whole->likelihood < 90 &&
           inner->begin == whole->begin + HAN_BYTES && inner->end == whole->end &&
           inner->type == whole->type && inner->score > 0 && inner->repeats >= 2 &&
           inner->same_elsewhere >= 80;
}

/* Whether ordinary words alone make up the text: 语音技术. */
static bool is_of_words(const struct decision *decision, const char *text, uint32_t len)
{
    const uint32_t words =
        LIST_BIT(LIST_COMMON_WORD) | LIST_BIT(LIST_CONCEPT) | LIST_BIT(LIST_ORG_SUFFIX);
    token_vec tokens = {0};
    lexicon_hit_vec hits = {0};
    token_scan(&tokens, text, 0, len);
    uint32_t at = 0, longest = 1;
    for (; longest > 0 && at < tokens.count; at += longest) {
        hits.count = 0;
        lexicon_match_at(decision->work->knowledge->builtin, text, tokens.items, tokens.count, at,
                         &hits);
        longest = 0;
        for (uint32_t h = 0; h < hits.count; h++)
            if (LIST_BIT(hits.items[h].list) & words && hits.items[h].count > longest &&
                hits.items[h].count > 1)
                longest = hits.items[h].count;
    }
    bool all = tokens.count > 0 && at == tokens.count;
    vec_free(&tokens);
    vec_free(&hits);
    return all;
}

/* The length of 公司 at the text, 0 when it is not there. */
static uint32_t company_len(const char *text, const char *end)
{
    bool there = end - text >= COMPANY_BYTES && memcmp(text, "公司", COMPANY_BYTES) == 0;
    return there ? COMPANY_BYTES : 0;
}

/* 机器人公司|星纹科技, 机器人公司 Quell, 语音技术|公司 Quell: what the company is that the name
 * behind it names. What the tagger only suspects to be one will do. */
static bool is_description(const struct decision *decision, const struct candidate *candidate,
                           const struct candidate *next)
{
    const char *text = decision->work->article->text;
    if (candidate->type != ENTITY_ORGANIZATION || next->type != ENTITY_ORGANIZATION ||
        (next->score <= 0 && next->likelihood < SUSPECTED) ||
        candidate->families & FAMILY_BIT(FAMILY_LEXICON) ||
        candidate->end - candidate->begin <= COMPANY_BYTES)
        return false;
    const char *end = text + candidate->end, *follows = text + next->begin;
    uint32_t own = company_len(end - COMPANY_BYTES, end), behind = company_len(end, follows);
    const char *gap = end + behind;
    if ((own == 0 && behind == 0) || (gap != follows && !(gap + 1 == follows && *gap == ' ')))
        return false;
    return (candidate->likelihood < 60 && next->likelihood >= 60) ||
           is_of_words(decision, text + candidate->begin, candidate->end - own - candidate->begin);
}

/* Of 语音技术公司北辰智能 only 北辰智能 is left. */
static void leave_described(struct decision *decision, uint32_t description, uint32_t named)
{
    struct candidate *items = decision->candidates.items;
    for (uint32_t i = description; i > 0 && items[i - 1].begin == items[description].begin; i--)
        if (items[i - 1].end == items[named].end)
            items[i - 1].score = 0;
    items[description].score = 0;
    if (items[named].score <= 0)
        items[named].score = DESCRIBED_SCORE;
}

/* 榆树|坪镇, 平安|里村: the place is the town or the village, not what its name begins with. */
static bool is_cut_from_place(const struct decision *decision, const struct candidate *cut,
                              const struct candidate *whole)
{
    static const char *const kinds[] = {"镇", "鎮", "村", "乡", "鄉", "县", "縣"};
    return cut->type == ENTITY_PLACE && whole->type == ENTITY_PLACE && cut->begin == whole->begin &&
           cut->end < whole->end && whole->score > 0 && whole->likelihood >= cut->likelihood &&
           text_ends_with(decision->work->article->text, whole->end, kinds,
                          sizeof kinds / sizeof *kinds);
}

void decide_strike_edges(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    for (uint32_t i = 0; i < decision->candidates.count; i++)
        for (uint32_t k = i + 1;
             k < decision->candidates.count && items[k].begin <= items[i].end + COMPANY_BYTES + 1;
             k++)
            if (is_description(decision, &items[i], &items[k]))
                leave_described(decision, i, k);
            else if (is_attested_in(&items[k], &items[i]) ||
                     is_cut_from_place(decision, &items[i], &items[k]))
                items[i].score = 0;
            else if (is_cut_from_place(decision, &items[k], &items[i]))
                items[k].score = 0;
}
