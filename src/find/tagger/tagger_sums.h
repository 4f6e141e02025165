/*
 * What speaks for each label at each token of a text: the sums of the weights of all that is seen
 * from there, which are the token, its lists and its word, and those around it.
 */
#ifndef FIND_TAGGER_SUMS_H
#define FIND_TAGGER_SUMS_H

#include "find/tagger/tagger_cache.h"

struct tagger_sums {
    struct tagger_cache cache;
    union label_sums *items;       /* one for each token */
    int32_t styles[TAGGER_STYLES]; /* what the text says of how it reads */
    struct seen **seen_tokens;
    uint32_t *han_values;            /* of each token, see tagger_segment */
    struct seen **seen_words;        /* NULL for what is not Chinese */
    const union label_sums **tokens; /* the slots of each, from SLOT_HERE on */
    const union label_sums **lists;  /* the same */
    const union label_sums **words;  /* the same, of each word */
};

void tagger_sums_init(struct tagger_sums *sums, const struct tagger_model *model);
/* For texts of so many tokens; what is there is lost. */
void tagger_sums_make_room(struct tagger_sums *sums, uint32_t tokens);
void tagger_sums_release(struct tagger_sums *sums);

/* What of a text its sums are made of. */
struct tagger_view {
    const char *text;
    const struct token *tokens;
    const struct list_mask *masks; /* one for each token */
    uint32_t count;
    const tagger_word_vec *words; /* that cover the tokens */
};

/* Look a text up, first its tokens, then its words: fill styles, and han_values. */
void tagger_sums_look_tokens(struct tagger_sums *sums, const struct token *tokens, uint32_t count);
void tagger_sums_look_words(struct tagger_sums *sums, const tagger_word_vec *words);
/* Of the text that was looked up: fills items, as it reads in a style (enum tagger_style). */
void tagger_sums_make(struct tagger_sums *sums, unsigned style, const struct tagger_view *view);

#endif
