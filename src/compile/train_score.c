/* What the program's own tagger finds in examples: scores, and names that a corpus leaves out. */
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

/* The names of a sentence, as spans of its bytes; the caller does not own them. */
static const gold_vec *find_names(struct tagger *tagger, const struct example *example,
                                  uint8_t least_confidence)
{
    static token_vec tokens;
    static lexicon_hit_vec hits;
    static tagger_span_vec spans;
    static gold_vec names;
    hits.count = spans.count = names.count = 0;
    token_scan(&tokens, example->text, 0, example->len);
    train_match(example->text, &tokens, &hits);
    tagger_tag(tagger, example->text, tokens.items, tokens.count, hits.items, hits.count, &spans);
    for (uint32_t s = 0; s < spans.count; s++) {
        const struct tagger_span *found = &spans.items[s];
        if (found->confidence >= least_confidence)
            *vec_push(&names) =
                (struct gold_span){tokens.items[found->first].begin,
                                   tokens.items[found->first + found->count - 1].end, found->type};
    }
    return &names;
}

static void score_example(struct tagger *tagger, const struct example *example, uint8_t types,
                          struct scores *scores)
{
    const gold_vec *names = find_names(tagger, example, 0);
    for (uint32_t g = 0; g < example->gold.count; g++)
        count_span(scores, example->gold.items[g], 0, types);
    for (uint32_t n = 0; n < names->count; n++) {
        count_span(scores, names->items[n], 1, types);
        if (is_gold(example, names->items[n]))
            count_span(scores, names->items[n], 2, types);
    }
}

struct scores score_examples(struct tagger *tagger, const example_vec *examples, uint8_t types,
                             unsigned style, bool alone)
{
    struct scores scores = {0};
    for (uint32_t i = 0; i < examples->count; i++) {
        if (style < TAGGER_STYLES)
            tagger_set_style(tagger, style);
        else if (alone || examples->items[i].begins)
            tagger_begin(tagger);
        score_example(tagger, &examples->items[i], types, &scores);
    }
    return scores;
}

double score_f1(struct score score)
{
    return score.gold + score.found ? 200.0 * score.right / (score.gold + score.found) : 0;
}

#define SURE 50 /* per cent: more likely than not */

static bool overlaps_gold(const struct example *example, struct gold_span span)
{
    for (uint32_t g = 0; g < example->gold.count; g++)
        if (example->gold.items[g].begin < span.end && span.begin < example->gold.items[g].end)
            return true;
    return false;
}

static void insert_gold(struct example *example, struct gold_span span)
{
    uint32_t at = example->gold.count;
    (void)vec_push(&example->gold);
    for (; at > 0 && example->gold.items[at - 1].begin > span.begin; at--)
        example->gold.items[at] = example->gold.items[at - 1];
    example->gold.items[at] = span;
}

void add_missing_types(struct tagger *tagger, example_vec *examples)
{
    uint8_t types[UINT8_MAX + 1] = {0};
    for (unsigned c = 0; c < corpus_count; c++)
        types[corpora[c].id] = corpora[c].types;
    tagger_set_style(tagger, STYLE_NEWS);
    for (uint32_t i = 0; i < examples->count; i++) {
        struct example *example = &examples->items[i];
        const gold_vec *names = find_names(tagger, example, SURE);
        for (uint32_t n = 0; n < names->count; n++)
            if (!(types[example->corpus] >> names->items[n].type & 1) &&
                !overlaps_gold(example, names->items[n]))
                insert_gold(example, names->items[n]);
    }
}
