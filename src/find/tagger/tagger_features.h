/*
 * What the tagger looks at, the same for training and at run time.
 *
 * A bundle is everything one thing says by itself: a token, a Chinese word, the lists a token is
 * in. It has slots: a slot is where it stands as seen from the position that is labelled (two
 * tokens before, the same token, the next word ...). A feature is an attribute in a slot. Since a
 * bundle depends on its key alone, the sums of its slots' weights can be kept.
 */
#ifndef FIND_TAGGER_FEATURES_H
#define FIND_TAGGER_FEATURES_H

#include "find/lexicon/lexicon.h"
#include "find/tagger/tagger_model.h"
#include "find/tagger/tagger_segment.h"
#include "find/token/token.h"

#define BUNDLE_ATTRIBUTES 96

/* Groups of features, for measuring what each gives. */
enum feature_group {
    FEATURES_WORDS, /* the words or characters themselves */
    FEATURES_SHAPE,
    FEATURES_AFFIXES,
    FEATURES_CLUSTERS,   /* of English words */
    FEATURES_NAME_WORDS, /* English given names, names, company words */
    FEATURES_DICTIONARY, /* Chinese words: position, word, neighbours, part of speech */
    FEATURES_GLOSSES,    /* clusters of Chinese words */
    FEATURES_LISTS,      /* the lexicon's */
    FEATURE_GROUPS
};
extern const char *const feature_group_names[FEATURE_GROUPS];

/*
 * Attributes that many bundles of a text have are worth keeping: an ending, a cluster, a shape. One
 * may be kept together with those before it in the bundle, when its key tells them as well: an
 * ending of three letters with those of two and of one.
 */
struct attribute {
    uint64_t what;      /* its kind and value */
    uint64_t kept_as;   /* a key; 0: not kept */
    uint8_t together;   /* with so many before it */
    uint8_t kept_slots; /* of them all */
    uint8_t slots;      /* bit set */
    uint8_t own; /* bit set: slots in which a corpus has weights of its own beside the shared */
    uint8_t group;
};

/* By which the model knows it. */
static inline uint64_t attribute_hash(const struct attribute *attribute)
{
    return hash_mix(attribute->what);
}

struct bundle {
    uint32_t count;
    struct attribute items[BUNDLE_ATTRIBUTES];
};

/* Slots of a token and of lists: at 2 before (the thing stands two tokens before) to 2 after. */
#define SLOT_HERE      2
#define TOKEN_SLOTS    5
#define SLOTS_OF_TOKEN ((1u << TOKEN_SLOTS) - 1) /* a set of bits, as all sets of slots */
/* Slots of a word. */
enum word_slot {
    WORD_SECOND_BEFORE,
    WORD_BEFORE,
    WORD_AFTER,
    WORD_SECOND_AFTER,
    WORD_BEGIN, /* the position is its first character */
    WORD_INSIDE,
    WORD_END,
    WORD_SINGLE,
    WORD_SLOTS
};
#define WORD_SLOTS_AROUND WORD_BEGIN /* so many are seen by others */
/* The set that a word of so many characters has: one beside those around is its first character,
 * the last of all its last one. */
static inline unsigned slots_of_word(uint32_t count)
{
    unsigned around = (1u << WORD_SLOTS_AROUND) - 1;
    if (count == 1)
        return around | 1u << WORD_SINGLE;
    return around | 1u << WORD_BEGIN | 1u << WORD_END | (count > 2 ? 1u << WORD_INSIDE : 0);
}
_Static_assert(TOKEN_SLOTS <= SLOTS_MAX && WORD_SLOTS <= SLOTS_MAX, "a row can name every slot");

/* The corpora whose guidelines the program labels by: that of a style has the number style + 1. */
#define CORPUS_HOUSE 1u

/* What the bundle of a token depends on; two tokens with this key have the same bundle. These are
 * the last members of the token, as they lie. */
static inline uint64_t token_bundle_key(const struct token *token)
{
    uint64_t key;
    memcpy(&key, &token->key, sizeof key);
    return key;
}
_Static_assert(offsetof(struct token, key) + sizeof(uint64_t) == sizeof(struct token) &&
                   offsetof(struct token, is_character) + 1 == sizeof(struct token),
               "no padding is among them");
/* None of a token: its last byte is a bool. */
#define TOKEN_KEY_FIRST ((uint64_t)1 << 60) /* the begin of the sentence */
#define TOKEN_KEY_LAST  ((uint64_t)2 << 60)

void bundle_of_token(struct bundle *bundle, const struct tagger_model *model, const char *text,
                     const struct token *token);
/* What tells the style: a word of letters by its key, a Chinese word by its hash. */
static inline uint64_t style_hash_of_token(const struct token *token)
{
    return hash_mix(token->key + 0x51u);
}
static inline uint64_t style_hash_of_word(const struct tagger_word *word)
{
    return hash_mix(word->hash + 0x52u);
}
/* Ask for the memory in which the model tells what is most of such a bundle: first for where that
 * begins, then, when it has come, for that. */
void token_prefetch_start(const struct tagger_model *model, const struct token *token);
void token_prefetch_bucket(const struct tagger_model *model, const struct token *token);
void word_prefetch_start(const struct tagger_model *model, const struct tagger_word *word);
void word_prefetch_bucket(const struct tagger_model *model, const struct tagger_word *word);
void bundle_of_border(struct bundle *bundle, uint64_t key);
void bundle_of_word(struct bundle *bundle, const struct tagger_word *word);

/* The lists that a token is in: a bit for each place in a hit (B I E S) and list. */
struct list_mask {
    uint64_t bits[2];
};
void bundle_of_lists(struct bundle *bundle, const struct list_mask *mask);
static inline uint64_t list_mask_key(const struct list_mask *mask)
{
    return mask->bits[0] * 0x9E3779B97F4A7C15u ^ mask->bits[1];
}
/* Fills a mask for each of the tokens [first, first + count); of the hits of one list those count
 * that do not overlap an earlier, longer one. */
void list_masks(const struct lexicon_hit *hits, uint32_t hit_count, uint32_t first, uint32_t count,
                struct list_mask *masks);

/* The attribute that every position has, in slot 0. */
uint64_t bias_attribute(void);

#endif
