/* Scores of the rounded model, by the program's own tagger. */
#include "compile/train.h"

static void count_span(struct scores *scores, struct gold_span span, unsigned which, uint8_t types)
{
    if (!(types >> span.type & 1))
        return;
    struct score *sums[] = {&scores->types[span.type], &scores->all};
    for (int i = 0; i < 2; i++) {
        uint32_t *counts[] = {&sums[i]->gold, &sums[i]->found, &sums[i]->right};
        ++*counts[which];
    }
}

static bool is_gold(const struct example *example, struct gold_span span)
{
    for (uint32_t g = 0; g < example->gold.count; g++) {
        struct gold_span gold = example->gold.items[g];
        if (gold.begin == span.begin && gold.end == span.end && gold.type == span.type)
            return true;
    }
    return false;
}

static void score_example(struct tagger *tagger, const struct example *example, uint8_t types,
                          struct scores *scores)
{
    static token_vec tokens;
    static lexicon_hit_vec hits;
    static tagger_span_vec spans;
    hits.count = 0;
    spans.count = 0;
    token_scan(&tokens, example->text, 0, example->len);
    train_match(example->text, &tokens, &hits);
    tagger_tag(tagger, example->text, tokens.items, tokens.count, hits.items, hits.count, &spans);
    for (uint32_t g = 0; g < example->gold.count; g++)
        count_span(scores, example->gold.items[g], 0, types);
    for (uint32_t s = 0; s < spans.count; s++) {
        const struct tagger_span *found = &spans.items[s];
        struct gold_span span = {tokens.items[found->first].begin,
                                 tokens.items[found->first + found->count - 1].end, found->type};
        count_span(scores, span, 1, types);
        if (is_gold(example, span))
            count_span(scores, span, 2, types);
    }
}

struct scores score_examples(struct tagger *tagger, const example_vec *examples, uint8_t types)
{
    struct scores scores = {0};
    for (uint32_t i = 0; i < examples->count; i++)
        score_example(tagger, &examples->items[i], types, &scores);
    return scores;
}

double score_f1(struct score score)
{
    return score.gold + score.found ? 200.0 * score.right / (score.gold + score.found) : 0;
}
