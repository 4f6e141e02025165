/*
 * The learned tagger: a linear-chain CRF that proposes names. The model is part of the image.
 *
 * Names are chosen in integers, chances are floats of which every operation is rounded alike; so
 * every machine gives the same answer.
 */
#ifndef FIND_TAGGER_H
#define FIND_TAGGER_H

#include <stdbool.h>
#include <stdint.h>

#include "find/lexicon/lexicon.h"
#include "find/token/token.h"

struct tagger_span {
    uint32_t first, count; /* tokens */
    uint8_t type;          /* enum entity_type */
    uint8_t confidence;    /* 0 to 100, from the marginals */
};

typedef VEC(struct tagger_span) tagger_span_vec;

/* The model mapped, with scratch memory; one for a thread. */
struct tagger;
struct tagger *tagger_new(void); /* with the built-in model; NULL when the program has none */
/* With the model in bytes, which are aligned to 64 and kept by the caller. NULL with a message. */
struct tagger *tagger_open(const void *bytes, size_t len, char *message, size_t message_size);
void tagger_free(struct tagger *tagger);

/* A new article begins: how the one before read is forgotten. */
void tagger_begin(struct tagger *tagger);
/* For measuring: every text is read in one style (enum tagger_style), until tagger_begin. */
void tagger_set_style(struct tagger *tagger, unsigned style);

/*
 * Appends the names of one sentence (or block), in order, not overlapping. hits: of the built-in
 * lexicon for the same tokens, features of the model.
 */
void tagger_tag(struct tagger *tagger, const char *text, const struct token *tokens, uint32_t count,
                const struct lexicon_hit *hits, uint32_t hit_count, tagger_span_vec *spans);

/* How the text that was tagged last reads: enum tagger_style. */
unsigned tagger_style(const struct tagger *tagger);

/*
 * More about the text that was tagged last, of `count` tokens. How likely (0 to 100) a name of this
 * type is at these tokens; 0 also for texts too long to be held.
 */
uint8_t tagger_ask(struct tagger *tagger, uint32_t count, uint32_t first, uint32_t span,
                   enum entity_type type);

/* Appends all names that are at least a little likely, whatever overlaps, and are not among the
 * spans of tagger_tag. */
void tagger_add_likely(struct tagger *tagger, uint32_t count, tagger_span_vec *spans);

#endif
