/*
 * Quotes: matched one to one, the best overlap first.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/eval/score.h"

struct pairing {
    double overlap; /* intersection over union */
    uint32_t gold, predicted;
};

static int compare_pairings(const void *a, const void *b)
{
    const struct pairing *x = a, *y = b;

    if (x->overlap != y->overlap)
        return x->overlap > y->overlap ? -1 : 1;
    if (x->gold != y->gold)
        return x->gold < y->gold ? -1 : 1;
    return (x->predicted > y->predicted) - (x->predicted < y->predicted);
}

static double overlap_of(const struct ann_quote *gold, struct range found)
{
    uint32_t begin = gold->begin > found.begin ? gold->begin : found.begin;
    uint32_t end = gold->end < found.end ? gold->end : found.end;
    uint32_t first = gold->begin < found.begin ? gold->begin : found.begin;
    uint32_t last = gold->end > found.end ? gold->end : found.end;

    return begin < end ? (double)(end - begin) / (last - first) : 0;
}

static bool same_speaker(const struct ann *gold, const struct prediction *prediction,
                         const struct ann_quote *wanted, const struct predicted_quote *found)
{
    if (wanted->speaker == NO_INDEX || !found->has_speaker)
        return wanted->speaker == NO_INDEX && !found->has_speaker;
    return found->speaker != NO_INDEX && prediction->entities.items[found->speaker].gold ==
                                             gold->mentions.items[wanted->speaker].entity;
}

static void add_error(struct buffer *errors, const struct ann *gold, const char *what,
                      const struct ann_quote *quote)
{
    if (!errors)
        return;
    buffer_printf(errors, "  %s: ", what);
    score_add_text(errors, gold, quote->begin, quote->end);
    buffer_add_char(errors, '\n');
}

static void count_pair(const struct ann *gold, const struct prediction *prediction,
                       const struct pairing *pair, struct counts *counts, struct buffer *errors)
{
    const struct ann_quote *wanted = &gold->quotes.items[pair->gold];
    const struct predicted_quote *found = &prediction->quotes.items[pair->predicted];

    counts->quotes.right++;
    counts->kinds_right += (wanted->kind == QUOTE_DIRECT) == found->direct;
    if (same_speaker(gold, prediction, wanted, found))
        counts->speakers_right++;
    else
        add_error(errors, gold, "wrong speaker", wanted);
}

static void match_quotes(const struct ann *gold, const struct prediction *prediction,
                         struct counts *counts, struct buffer *errors)
{
    VEC(struct pairing) pairs = {0};
    bool *gold_used = memory_alloc(gold->quotes.count);
    bool *found_used = memory_alloc(prediction->quotes.count);

    memset(gold_used, 0, gold->quotes.count);
    memset(found_used, 0, prediction->quotes.count);
    for (uint32_t i = 0; i < gold->quotes.count; i++)
        for (uint32_t k = 0; k < prediction->quotes.count; k++) {
            struct range span = prediction->quotes.items[k].span;
            double overlap = span.placed ? overlap_of(&gold->quotes.items[i], span) : 0;

            if (overlap >= 0.5)
                *vec_push(&pairs) = (struct pairing){overlap, i, k};
        }
    if (pairs.count)
        qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_pairings);
    for (uint32_t i = 0; i < pairs.count; i++) {
        const struct pairing *pair = &pairs.items[i];

        if (gold_used[pair->gold] || found_used[pair->predicted])
            continue;
        gold_used[pair->gold] = found_used[pair->predicted] = true;
        count_pair(gold, prediction, pair, counts, errors);
    }
    for (uint32_t i = 0; i < gold->quotes.count; i++)
        if (!gold_used[i])
            add_error(errors, gold, "missed quote", &gold->quotes.items[i]);
    free(found_used);
    free(gold_used);
    vec_free(&pairs);
}

enum { IN_GOLD = 1, IN_FOUND = 2 };

static void count_characters(const struct ann *gold, const struct prediction *prediction,
                             struct counts *counts)
{
    uint8_t *marks = memory_alloc(gold->cps.count);

    memset(marks, 0, gold->cps.count);
    for (uint32_t i = 0; i < gold->quotes.count; i++)
        for (uint32_t at = gold->quotes.items[i].begin; at < gold->quotes.items[i].end; at++)
            marks[at] |= IN_GOLD;
    for (uint32_t i = 0; i < prediction->quotes.count; i++) {
        struct range span = prediction->quotes.items[i].span;

        for (uint32_t at = span.begin; span.placed && at < span.end; at++)
            marks[at] |= IN_FOUND;
    }
    for (uint32_t at = 0; at < gold->cps.count; at++) {
        counts->quote_characters.gold += (marks[at] & IN_GOLD) != 0;
        counts->quote_characters.predicted += (marks[at] & IN_FOUND) != 0;
        counts->quote_characters.right += marks[at] == (IN_GOLD | IN_FOUND);
    }
    free(marks);
}

void score_quotes(const struct ann *gold, const struct prediction *prediction,
                  struct counts *counts, struct buffer *errors)
{
    counts->quotes.gold += gold->quotes.count;
    counts->quotes.predicted += prediction->quotes.count;
    match_quotes(gold, prediction, counts, errors);
    count_characters(gold, prediction, counts);
}

void score_article(const struct ann *gold, struct prediction *prediction, struct counts *counts,
                   struct buffer *errors)
{
    counts->articles++;
    counts->solid += prediction->solid;
    counts->aligned += prediction->aligned;
    score_names(gold, prediction, counts, errors);
    score_match_entities(gold, prediction);
    score_clusters(gold, prediction, counts);
    score_anaphora(gold, prediction, counts, errors);
    score_relations(gold, prediction, counts, errors);
    score_quotes(gold, prediction, counts, errors);
}
