/* Names in Latin script: between its files. */
#ifndef FIND_NAMES_NAMES_EN_H
#define FIND_NAMES_NAMES_EN_H

#include "find/propose.h"

/* Whether one of the words stands among the `most` tokens before the token `end`, with nothing but
 * Latin words between. */
bool names_en_is_among_before(const struct work *work, uint32_t end, uint32_t most,
                              const short_word *words, size_t count);

/* |stake in| Quell: a noun and its preposition: "in", "of", "with", "by", "to", "for", "from" or
 * "at". */
struct noun_pair {
    const char *noun, *preposition;
};
/* Whether one of the pairs stands right before the token. */
bool names_en_is_behind_pair(const struct work *work, uint32_t begin, const struct noun_pair *pairs,
                             size_t count);

/* Mr., Mrs or Ms: whether the token is how a person is addressed. */
bool names_en_is_address(const struct work *work, uint32_t token);

/* Whether the words beside the name say that it is an organization, whatever it looks like: Quell|,
 * a Leeds-based carmaker,|, Quell|'s co-founder|, |set up| Quell. */
bool names_en_is_declared(const struct work *work, uint32_t begin, uint32_t end);

/* The charity| Open Hands: whether the noun for a kind of organization stands before the capitals.
 */
bool names_en_has_kind(const struct work *work, uint32_t begin);
/* Airline| Quell is to: the same, where the noun begins the sentence. */
bool names_en_opens_with_kind(const struct work *work, uint32_t begin);

/* The same of a product: Loom|, Quell's latest phone,|. */
bool names_en_is_product(const struct work *work, uint32_t begin, uint32_t end);

/* Of one name what stands on both sides: the latest version of |Loom|, the |Loom| scheduling
 * platform. */
bool names_en_is_product_around(const struct work *work, uint32_t begin, uint32_t end);

/* Whether an age stands behind the name that ends there: Vance|, 33,|. */
bool names_en_has_age(const struct work *work, uint32_t end);

/* Whether the capitals are an organization by what stands around them: the |fintech| Palmora,
 * |stake in| Quell, Quell |employs 400|. */
bool names_en_is_organization(const struct work *work, uint32_t begin, uint32_t end);

/* Whether the capitals that end there are a place by what stands behind them: Quell|, a mountain
 * village in|. */
bool names_en_is_place(const struct work *work, uint32_t end);

/* Titles without marks, and laws, by what stands beside them: names_works.c. */
void names_en_works(struct work *work);

#endif
