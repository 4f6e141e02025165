/*
 * Other names in the line of a sentence: X，又称Y; X, formerly known as Y; "Nicknamed Y, X";
 * 绰号“Y”的X. The names are those that other steps found, or stand in quotation marks.
 */
#include "find/alias/define_parts.h"

#include <string.h>

#include "find/names/name_parts.h"
#include "text/words.h"

#define RULE        "defined-in-line"
#define NAMED_WORDS 8 /* between 绰号“Y”的 and X */

/* A company and its service are easily taken for one another. */
static bool may_be_same(unsigned a, unsigned b)
{
    return a == b || (a == ENTITY_ORGANIZATION && b == ENTITY_PRODUCT) ||
           (a == ENTITY_PRODUCT && b == ENTITY_ORGANIZATION);
}

static bool is_latin(const struct alias_keyword *keyword)
{
    return (unsigned char)keyword->word[0] < 0x80;
}

/* Whether the keyword ends in a word: "called" is one behind some words only, or a comma. */
static bool is_announced(const struct work *work, uint32_t i, const struct alias_keyword *keyword)
{
    static const char *const alone[] = {"called", "renamed"};
    static const char *const before[] = {"also",     "now",       "then",       "later",
                                         "formerly", "once",      "previously", "since",
                                         "commonly", "sometimes", "originally", "was"};
    if (!text_is_one_of(keyword->word, strlen(keyword->word), alone, sizeof alone / sizeof *alone))
        return true;
    return i > 0 && (sign_at(work, i - 1, ",") ||
                     word_is_any_of(work, i - 1, before, sizeof before / sizeof *before));
}

/* Where the name on the left ends: over "who is also", 后, 2021年. */
static uint32_t end_of_left(const struct work *work, uint32_t i)
{
    static const char *const latin[] = {
        "who",    "which",     "whose",  "is",         "was",          "were",     "are",
        "has",    "been",      "had",    "also",       "now",          "then",     "later",
        "once",   "commonly",  "better", "best",       "popularly",    "widely",   "originally",
        "since",  "sometimes", "simply", "locally",    "formerly",     "fondly",   "became",
        "an",     "under",     "the",    "previously", "subsequently", "recently", "affectionately",
        "becomes"};
    static const char *const han[] = {"后", "後", "现", "現", "已", "曾", "于", "於", "年",
                                      "月", "日", "初", "底", "末", "被", "也", "又", "正式"};
    while (i > 0) {
        uint32_t at = i - 1;
        if (!sign_at(work, at, ",，“”\"」』") &&
            !word_is_any_of(work, at, han, sizeof han / sizeof *han) &&
            !word_is_any_of(work, at, latin, sizeof latin / sizeof *latin) &&
            token_at(work, at)->shape != SHAPE_NUMBER)
            break;
        if (proposal_ending_at(work, token_at(work, at)->end))
            break;
        i = at;
    }
    return i;
}

/* Over a few ideographs to a quotation mark, if there is one. */
static uint32_t over_words(const struct work *work, uint32_t at)
{
    uint32_t quote = at;
    while (quote - at <= NAMED_WORDS && han_at(work, quote))
        quote++;
    return sign_at(work, quote, OPENING_QUOTES) ? quote : at;
}

static uint32_t begin_of_right(const struct work *work, uint32_t at,
                               const struct alias_keyword *keyword)
{
    static const char *const names[] = {"name", "pseudonym", "alias", "nickname"};
    if (text_ends_with(keyword->word, strlen(keyword->word), names, sizeof names / sizeof *names) &&
        sign_at(work, at, ","))
        at++;
    if (strcmp(keyword->word, "也就是") == 0) /* 也就是老百姓口中的“铁路医院” */
        at = over_words(work, at);
    while (sign_at(work, at, OPENING_QUOTES "：:") || word_at(work, at, "为") ||
           word_at(work, at, "為"))
        at++;
    if (word_at(work, at, "the") && !proposal_beginning_at(work, token_at(work, at)->begin))
        at++;
    return at;
}

/* What the keyword announces. */
struct announced {
    struct stretch words;
    const struct proposal *proposal; /* NULL: no other step takes it for a name */
    bool quoted;
};

static uint32_t end_of_quoted(const struct work *work, uint32_t first)
{
    uint32_t end = first;
    while (end < work->tokens.count && end - first < HAN_NAME_MAX && !sign_at(work, end, QUOTES))
        end++;
    return sign_at(work, end, QUOTES) ? end : first;
}

/* "the |Oracle of Omaha|": the capitals from a token on. */
static uint32_t end_of_capitals(const struct work *work, uint32_t first)
{
    static const char *const joins[] = {"of", "the", "de", "du", "la", "van", "von"};
    uint32_t end = first;
    for (uint32_t at = first; at < work->tokens.count && at - first < LATIN_NAME_MAX; at++) {
        if (capital_at(work, at))
            end = at + 1;
        else if (!word_is_any_of(work, at, joins, sizeof joins / sizeof *joins))
            break;
    }
    return end;
}

/* "the Oracle of Omaha" is longer than what others find in it. */
static bool is_nickname(const struct alias_keyword *keyword)
{
    static const char *const words[] = {"nicknamed", "nickname", "dubbed"};
    return text_is_one_of(keyword->word, strlen(keyword->word), words,
                          sizeof words / sizeof *words);
}

/* The stretch is empty when no name follows. */
static struct announced announced_at(const struct work *work, uint32_t at,
                                     const struct alias_keyword *keyword)
{
    struct announced right = {.words = {at, at}};
    if (at >= work->tokens.count)
        return right;
    right.proposal = proposal_beginning_at(work, token_at(work, at)->begin);
    right.quoted = at > 0 && sign_at(work, at - 1, OPENING_QUOTES);
    if (right.quoted)
        right.words.end = end_of_quoted(work, at);
    else if (right.proposal && !is_nickname(keyword))
        right.words.end = right.proposal->behind;
    else if (is_latin(keyword))
        right.words.end = end_of_capitals(work, at);
    if (right.proposal && right.proposal->behind != right.words.end)
        right.proposal = NULL;
    bool named = right.words.end > at &&
                 (right.proposal || may_be_name(work, right.words, content_of(work, right.words)));
    return named ? right : (struct announced){.words = {at, at}};
}

static bool is_owner(const struct work *work, uint32_t behind)
{
    return word_at(work, behind, "的") ||
           (behind < work->tokens.count && token_at(work, behind)->shape == SHAPE_POSSESSIVE);
}

static void tie(struct work *work, const struct proposal *name, const struct announced *other,
                const struct alias_keyword *keyword)
{
    const struct span span = {name->begin, name->end};
    if (other->proposal && may_be_same(name->type, other->proposal->type))
        *vec_push(&work->definitions) =
            (struct definition){.name = span,
                                .other = {other->proposal->begin, other->proposal->end},
                                .kind = keyword->kind,
                                .rule = RULE};
    else if (!other->proposal || (other->quoted && name->type != ENTITY_WORK))
        define(work, span, name->type, false, other->words, (enum alias_kind)keyword->kind, RULE);
}

/* "|SSRF| stands for the Saltmarsh Seabird Rescue Fund": letters that no other step knows, or takes
 * for something else than the words they stand for. */
static bool is_full_form(const struct work *work, uint32_t left_end, const struct proposal *left,
                         const struct announced *full)
{
    return left_end > 0 && full->proposal && !full->quoted &&
           (!left ||
            (left->first + 1 == left_end && !may_be_same(left->type, full->proposal->type))) &&
           content_of(work, (struct stretch){left_end - 1, left_end}).acronym;
}

static void tie_acronym(struct work *work, uint32_t left_end, const struct announced *full)
{
    define(work, (struct span){full->proposal->begin, full->proposal->end}, full->proposal->type,
           false, (struct stretch){left_end - 1, left_end}, ALIAS_ACRONYM, RULE);
}

/* 绰号“电池疯子”的研究员|周明|; "Nicknamed the Oracle of Omaha, |Warren Buffett|": the name behind
 * the other one, or NULL. */
static const struct proposal *name_behind(const struct work *work, uint32_t keyword_at,
                                          const struct announced *other, bool latin)
{
    uint32_t at = other->words.end;
    if (sign_at(work, at, QUOTES))
        at++;
    if (latin)
        return sign_at(work, at, ",") && at + 1 < work->tokens.count &&
                       (keyword_at == 0 || sign_at(work, keyword_at - 1, ".,;:"))
                   ? proposal_beginning_at(work, token_at(work, at + 1)->begin)
                   : NULL;
    if (!word_at(work, at, "的") || !other->quoted)
        return NULL;
    const struct proposal *found = NULL;
    for (uint32_t i = at + 1; i < work->tokens.count && i - at <= NAMED_WORDS; i++) {
        const struct proposal *name = proposal_beginning_at(work, token_at(work, i)->begin);
        if (name && name->type != ENTITY_PLACE && (!found || name->witness < found->witness))
            found = name;
        if (!han_at(work, i))
            break;
    }
    return found;
}

void define_line(struct work *work, uint32_t i)
{
    uint32_t len = 0;
    const struct alias_keyword *keyword = alias_keyword_at(work, i, &len);
    if (!keyword || strlen(keyword->word) <= 3 || !is_announced(work, i, keyword))
        return;
    struct announced other = announced_at(work, begin_of_right(work, i + len, keyword), keyword);
    if (other.words.end == other.words.first)
        return;
    uint32_t left_end = end_of_left(work, i);
    const struct proposal *left =
        left_end > 0 ? proposal_ending_at(work, token_at(work, left_end - 1)->end) : NULL;
    if (is_full_form(work, left_end, left, &other)) {
        tie_acronym(work, left_end, &other);
    } else if (left && !is_owner(work, other.words.end)) {
        tie(work, left, &other, keyword);
    } else if (!left) {
        const struct proposal *name = name_behind(work, i, &other, is_latin(keyword));
        if (name)
            tie(work, name, &other, keyword);
    }
}
