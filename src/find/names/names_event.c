/*
 * Events by what they end with: 第47届东盟峰会, 富川奇幻影展, Tata Steel Chess Tournament. The walk
 * to the left ends as for organizations, but goes over a number between 第 and 届. And by the year
 * behind a known name: FOSDEM 2027.
 */
#include "find/names/names_zh.h"

#define WALK_MAX 14

/* 第 before the number at i. */
static bool is_ordinal(const struct work *work, uint32_t i)
{
    return i > 0 && token_at(work, i)->shape == SHAPE_NUMBER && ideograph_at(work, i - 1, "第");
}

static uint32_t left_edge(const struct work *work, uint32_t suffix)
{
    uint32_t first = suffix;
    while (first > 0 && suffix - first < WALK_MAX &&
           (is_ordinal(work, first - 1) || !names_zh_stops_walk(work, first - 1)))
        first--;
    return first;
}

/* 南湖电影|节: the word begins within a longer one. */
static bool is_in_longer(const struct work *work, uint32_t i)
{
    for (uint32_t back = 1; back <= 3 && back <= i; back++)
        if (cue_at(work, i - back)->starts & CUE_EVENT_SUFFIX &&
            cue_at(work, i - back)->phrase_len > back)
            return true;
    return false;
}

static void try_han(struct work *work, uint32_t i)
{
    if (is_in_longer(work, i))
        return;
    const struct cue *cue = cue_at(work, i);
    uint32_t end = i + cue->phrase_len, first = left_edge(work, i);
    if (end - first < 3 || (end < work->tokens.count && cue_at(work, end)->in_word))
        return;
    propose(work, first, end - first, ENTITY_EVENT, WITNESS_WEAK_RULE, 55, "event-suffix");
}

/* the |twelfth| Northern Shipping Summit, its |annual| Retail Forum: what is held again and again.
 */
static bool is_counted(const struct work *work, uint32_t first)
{
    static const char *const counts[] = {"first",    "second",  "third",  "fourth",    "fifth",
                                         "sixth",    "seventh", "eighth", "ninth",     "tenth",
                                         "eleventh", "twelfth", "annual", "inaugural", "biennial"};
    return first > 0 && word_is_any_of(work, first - 1, counts, sizeof counts / sizeof *counts);
}

/* The capitals before a word like Festival that is capitalised itself. */
static void try_latin(struct work *work, uint32_t i)
{
    uint32_t first = i;
    while (first > 0 && i - first < 6 && token_at(work, first)->space_before &&
           capital_at(work, first - 1) && !(cue_at(work, first - 1)->starts & CUE_NOT_NAME))
        first--;
    bool counted = is_counted(work, first);
    if (first < i)
        propose(work, first, i + 1 - first, ENTITY_EVENT,
                counted ? WITNESS_RULE : WITNESS_WEAK_RULE, counted ? 80 : 55, "event-suffix");
}

static bool is_year(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count || token_at(work, i)->shape != SHAPE_NUMBER)
        return false;
    const char *digits = work->article->text + token_at(work, i)->begin;
    return token_at(work, i)->end - token_at(work, i)->begin == 4 &&
           ((digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0'));
}

static void try_year(struct work *work, uint32_t i)
{
    uint32_t known = latin_at(work, i) ? hit_at(work, i, LIST_BIT(LIST_EVENT)) : 0;
    if (known > 0 && is_year(work, i + known))
        propose(work, i, known + 1, ENTITY_EVENT, WITNESS_RULE, 75, "event-year");
}

void names_events(struct work *work)
{
    if (holds_list(work, LIST_BIT(LIST_EVENT)) && holds_token(work, 1u << SHAPE_NUMBER))
        for (uint32_t i = 0; i < work->tokens.count; i++)
            try_year(work, i);
    if (!holds_cue(work, CUE_EVENT_SUFFIX))
        return;
    for (uint32_t i = 1; i < work->tokens.count; i++) {
        if (!(cue_at(work, i)->starts & CUE_EVENT_SUFFIX))
            continue;
        if (han_at(work, i))
            try_han(work, i);
        else if (capital_at(work, i))
            try_latin(work, i);
    }
}
