/* The training sentences as numbers of features. */
#include <stdio.h>
#include <stdlib.h>

#include "compile/train.h"

#define SLOT_BITS 24 /* of the table of features: 16 M places */

struct features {
    uint64_t *hashes;  /* open addressing, with the number of the feature beside */
    uint32_t *numbers; /* + 1; 0 empty */
    VEC(struct feature_info) infos;
    VEC(uint32_t) ids;             /* of all tokens, in order */
    VEC(uint32_t) token_starts;    /* into ids; one more than tokens */
    VEC(uint8_t) labels;           /* of all tokens */
    VEC(uint32_t) sentence_starts; /* tokens; one more than sentences */
    uint64_t random;               /* the state of what is forgotten */
};

struct features *features_new(void)
{
    struct features *features = memory_zeroed(1, sizeof *features);
    size_t places = (size_t)1 << SLOT_BITS;
    features->hashes = memory_alloc(places * sizeof *features->hashes);
    features->numbers = memory_zeroed(places, sizeof *features->numbers);
    *vec_push(&features->token_starts) = 0;
    *vec_push(&features->sentence_starts) = 0;
    return features;
}

static uint64_t hash_of(uint64_t attribute, unsigned slot, uint8_t corpus)
{
    uint64_t feature = hash_mix(attribute + slot * 0xD1B54A32D192ED03u);
    return hash_mix(feature ^ corpus * 0x8CB92BA72F3D8DD7u);
}

static uint32_t number_of(struct features *features, uint64_t attribute, unsigned slot,
                          uint8_t corpus)
{
    uint64_t hash = hash_of(attribute, slot, corpus);
    uint32_t mask = (1u << SLOT_BITS) - 1, at = (uint32_t)hash & mask;
    while (features->numbers[at] != 0 && features->hashes[at] != hash)
        at = (at + 1) & mask;
    if (features->numbers[at] == 0) {
        *vec_push(&features->infos) = (struct feature_info){attribute, 0, (uint8_t)slot, corpus};
        if (features->infos.count > mask / 10 * 9) {
            fputs("train: too many features\n", stderr);
            exit(1);
        }
        features->numbers[at] = features->infos.count;
        features->hashes[at] = hash;
    }
    return features->numbers[at] - 1;
}

/* ---- one sentence ---- */

/* Features of each token, before they are put one after the other. */
struct sentence_lists {
    struct features *features;
    VEC(uint32_t) * lists; /* one for each token */
    uint8_t corpus;
    const struct bundle *bundle;
    const struct train_options *options;
};

static void add_one(struct sentence_lists *lists, uint32_t position, uint64_t attribute,
                    unsigned slot, bool own)
{
    uint32_t number = number_of(lists->features, attribute, slot, 0);
    *vec_push(&lists->lists[position]) = number;
    lists->features->infos.items[number].count++;
    if (!own)
        return;
    number = number_of(lists->features, attribute, slot, lists->corpus);
    *vec_push(&lists->lists[position]) = number;
    lists->features->infos.items[number].count++;
}

/* Adds the bundle where it is seen in a slot. */
static void add_slot(struct sentence_lists *lists, uint32_t position, unsigned slot)
{
    for (uint32_t i = 0; i < lists->bundle->count; i++) {
        const struct attribute *attribute = &lists->bundle->items[i];
        if (attribute->slots >> slot & 1 && !(lists->options->without >> attribute->group & 1))
            add_one(lists, position, attribute_hash(attribute), slot,
                    attribute->own >> slot & 1 && lists->options->own >> attribute->group & 1);
    }
}

/* Where the slots of the bundle of token `index`, or of its lists, land. */
static void place_token(struct sentence_lists *lists, int64_t index, uint32_t count)
{
    for (int away = -SLOT_HERE; away <= SLOT_HERE; away++) {
        int64_t position = index - away;
        if (position >= 0 && position < count)
            add_slot(lists, (uint32_t)position, (unsigned)(SLOT_HERE + away));
    }
}

static void place_on_word(struct sentence_lists *lists, const tagger_word_vec *words, int64_t at,
                          unsigned slot)
{
    if (at < 0 || at >= words->count)
        return;
    for (uint32_t i = 0; i < words->items[at].count; i++)
        add_slot(lists, words->items[at].first + i, slot);
}

/* Where those of the bundle of a word land. */
static void place_word(struct sentence_lists *lists, const tagger_word_vec *words, uint32_t index)
{
    place_on_word(lists, words, (int64_t)index + 2, WORD_SECOND_BEFORE);
    place_on_word(lists, words, (int64_t)index + 1, WORD_BEFORE);
    place_on_word(lists, words, (int64_t)index - 1, WORD_AFTER);
    place_on_word(lists, words, (int64_t)index - 2, WORD_SECOND_AFTER);
    const struct tagger_word *word = &words->items[index];
    if (word->count == 1) {
        add_slot(lists, word->first, WORD_SINGLE);
        return;
    }
    add_slot(lists, word->first, WORD_BEGIN);
    for (uint32_t i = 1; i + 1 < word->count; i++)
        add_slot(lists, word->first + i, WORD_INSIDE);
    add_slot(lists, word->first + word->count - 1, WORD_END);
}

static void add_tokens(struct sentence_lists *lists, const struct tagger_model *model,
                       const char *text, const token_vec *tokens)
{
    struct bundle bundle;
    lists->bundle = &bundle;
    for (int64_t i = -1; i <= (int64_t)tokens->count; i++) {
        if (i < 0 || i == tokens->count)
            bundle_of_border(&bundle, i < 0 ? TOKEN_KEY_FIRST : TOKEN_KEY_LAST);
        else
            bundle_of_token(&bundle, model, text, &tokens->items[i]);
        place_token(lists, i, tokens->count);
    }
}

static void add_words(struct sentence_lists *lists, const struct tagger_model *model,
                      const token_vec *tokens)
{
    static tagger_word_vec words;
    static tagger_cut_vec cuts;
    struct bundle bundle;
    lists->bundle = &bundle;
    tagger_segment(model, tokens->items, tokens->count, NULL, &words, &cuts);
    for (uint32_t i = 0; i < words.count; i++) {
        bundle_of_word(&bundle, &words.items[i]);
        place_word(lists, &words, i);
    }
}

/*
 * The lexicon grew beside the training texts and knows more of their names than of others: some of
 * its hits are left out, so that it is trusted no more than it deserves.
 */
static void forget_some(lexicon_hit_vec *hits, double chance, uint64_t *state)
{
    const uint32_t whole = 1u << 16, bar = (uint32_t)(chance * whole);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < hits->count; i++)
        if (random_below(state, whole) >= bar)
            hits->items[kept++] = hits->items[i];
    hits->count = kept;
}

static void add_lists(struct sentence_lists *lists, const char *text, const token_vec *tokens)
{
    static lexicon_hit_vec hits;
    struct list_mask *masks = memory_alloc(tokens->count * sizeof *masks);
    struct bundle bundle;
    lists->bundle = &bundle;
    hits.count = 0;
    train_match(text, tokens, &hits);
    forget_some(&hits, lists->options->forget, &lists->features->random);
    list_masks(hits.items, hits.count, 0, tokens->count, masks);
    for (uint32_t i = 0; i < tokens->count; i++) {
        bundle_of_lists(&bundle, &masks[i]);
        place_token(lists, i, tokens->count);
    }
    free(masks);
}

static void add_bias(struct sentence_lists *lists, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        add_one(lists, i, bias_attribute(), 0, lists->options->own >> FEATURES_SHAPE & 1);
}

/* A token that a name's border cuts belongs to the name. */
static void add_labels(struct features *features, const struct example *example,
                       const token_vec *tokens)
{
    uint32_t base = features->labels.count;
    for (uint32_t i = 0; i < tokens->count; i++)
        *vec_push(&features->labels) = LABEL_OUTSIDE;
    uint8_t *labels = features->labels.items + base;
    uint32_t at = 0;
    for (uint32_t g = 0; g < example->gold.count; g++) {
        struct gold_span gold = example->gold.items[g];
        while (at < tokens->count && tokens->items[at].end <= gold.begin)
            at++;
        uint32_t first = at;
        while (at < tokens->count && tokens->items[at].begin < gold.end)
            at++;
        for (uint32_t i = first; i < at; i++) {
            enum tagger_place place = at - first == 1 ? PLACE_SINGLE
                                      : i == first    ? PLACE_BEGIN
                                      : i + 1 == at   ? PLACE_END
                                                      : PLACE_INSIDE;
            labels[i] = (uint8_t)label_of(gold.type, place);
        }
    }
}

static void keep_lists(struct features *features, struct sentence_lists *lists, uint32_t tokens)
{
    for (uint32_t i = 0; i < tokens; i++) {
        for (uint32_t k = 0; k < lists->lists[i].count; k++)
            *vec_push(&features->ids) = lists->lists[i].items[k];
        *vec_push(&features->token_starts) = features->ids.count;
        free(lists->lists[i].items);
    }
    *vec_push(&features->sentence_starts) = features->token_starts.count - 1;
    free(lists->lists);
}

void features_add(struct features *features, const struct tagger_model *model,
                  const struct example *example, const struct train_options *options)
{
    static token_vec tokens;
    token_scan(&tokens, example->text, 0, example->len);
    if (tokens.count == 0)
        return;
    struct sentence_lists lists = {features, NULL, example->corpus, NULL, options};
    lists.lists = memory_zeroed(tokens.count, sizeof *lists.lists);
    add_labels(features, example, &tokens);
    add_tokens(&lists, model, example->text, &tokens);
    add_words(&lists, model, &tokens);
    add_lists(&lists, example->text, &tokens);
    add_bias(&lists, tokens.count);
    keep_lists(features, &lists, tokens.count);
}

/* ---- all sentences ---- */

void features_free(struct features *features)
{
    free(features->hashes);
    free(features->numbers);
    vec_free(&features->infos);
    vec_free(&features->ids);
    vec_free(&features->token_starts);
    vec_free(&features->labels);
    vec_free(&features->sentence_starts);
    free(features);
}

void features_settle(struct features *features, unsigned least_count)
{
    uint32_t *renamed = memory_alloc(features->infos.count * sizeof *renamed), kept = 0;
    for (uint32_t i = 0; i < features->infos.count; i++) {
        renamed[i] = UINT32_MAX;
        if (features->infos.items[i].count < least_count)
            continue;
        renamed[i] = kept;
        features->infos.items[kept++] = features->infos.items[i];
    }
    features->infos.count = kept;
    uint32_t to = 0, from = 0;
    for (uint32_t token = 0; token + 1 < features->token_starts.count; token++) {
        uint32_t end = features->token_starts.items[token + 1];
        for (; from < end; from++)
            if (renamed[features->ids.items[from]] != UINT32_MAX)
                features->ids.items[to++] = renamed[features->ids.items[from]];
        features->token_starts.items[token + 1] = to;
    }
    features->ids.count = to;
    free(renamed);
    free(features->hashes);
    free(features->numbers);
    features->hashes = NULL;
    features->numbers = NULL;
}

uint32_t features_count(const struct features *features)
{
    return features->infos.count;
}

struct feature_info features_info(const struct features *features, uint32_t id)
{
    return features->infos.items[id];
}

uint32_t features_sentences(const struct features *features)
{
    return features->sentence_starts.count - 1;
}

struct sentence_features features_sentence(const struct features *features, uint32_t sentence)
{
    uint32_t first = features->sentence_starts.items[sentence];
    return (struct sentence_features){
        .tokens = features->sentence_starts.items[sentence + 1] - first,
        .labels = features->labels.items + first,
        .starts = features->token_starts.items + first,
        .ids = features->ids.items,
    };
}
