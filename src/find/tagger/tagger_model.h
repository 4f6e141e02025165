/*
 * The file data/tagger.model: read as it is, never parsed. Made by src/compile/train.c.
 *
 * A header, then sections, each aligned to 64 bytes; little-endian. Tables of words by hash are two
 * arrays: where a bucket's entries begin, and for each entry 16 bits of its hash. An entry's number
 * is the index into the values. The weights of attributes lie in buckets of their own kind, see
 * tagger_model_add. Nothing that is read from the file is trusted beyond the sizes that
 * tagger_model_open checks.
 */
#ifndef FIND_TAGGER_MODEL_H
#define FIND_TAGGER_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "find/tagger/tagger_lanes.h"
#include "find/token/bits.h"

/*
 * How a text reads. Guidelines differ: what annotators call a name in news is none in a chat or in
 * an encyclopedia. Each style has weights of its own beside the shared ones.
 */
enum tagger_style {
    STYLE_NEWS,      /* as the house's own articles */
    STYLE_WEB,       /* mail, reviews, questions, weblogs */
    STYLE_REFERENCE, /* encyclopedia */
    TAGGER_STYLES
};

enum tagger_section {
    SECTION_WEIGHT_STARTS,  /* uint32, buckets + 1: where a bucket begins in the next section */
    SECTION_WEIGHT_BUCKETS, /* bytes, see tagger_model_add */
    SECTION_HAN_STARTS,     /* Chinese words */
    SECTION_HAN_PRINTS,
    SECTION_HAN_VALUES,   /* uint32, HAN_... */
    SECTION_LATIN_STARTS, /* English words */
    SECTION_LATIN_PRINTS,
    SECTION_LATIN_VALUES, /* uint32, LATIN_... */
    SECTION_STYLE_STARTS, /* words that tell how a text reads */
    SECTION_STYLE_PRINTS,
    SECTION_STYLE_VALUES, /* int8[TAGGER_STYLES] */
    TAGGER_SECTIONS
};

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "the file is read as it lies");

#define TAGGER_MAGIC   "dossTAG"
#define TAGGER_VERSION 9u

/*
 * What labels that follow one another are worth depends on the types, and on where in its name each
 * is: one number for a name that goes on, one for what follows a name or begins one, however long
 * either is.
 */
#define OUTER_OUTSIDE TAGGER_TYPES /* in place of a type: no name */
#define OUTERS        (TAGGER_TYPES + 1)
struct tagger_transitions {
    int16_t outer[OUTERS][OUTERS];     /* from E, S or O, to B, S or O */
    int16_t inner[TAGGER_TYPES][2][2]; /* from B or I, to I or E */
};

/* Of a label that may follow another. */
static inline int16_t transition_of(const struct tagger_transitions *transitions, unsigned from,
                                    unsigned to)
{
    if (label_is_open(from))
        return transitions->inner[label_type(from)][label_place(from) == PLACE_INSIDE]
                                 [label_place(to) == PLACE_END];
    return transitions->outer[from == LABEL_OUTSIDE ? OUTER_OUTSIDE : label_type(from)]
                             [to == LABEL_OUTSIDE ? OUTER_OUTSIDE : label_type(to)];
}

struct tagger_header {
    char magic[8];
    uint32_t version, labels;
    uint32_t file_bytes;
    uint32_t unit; /* of the weights: 1 stands for so many 2^-24 of a logit */
    struct {
        uint32_t offset_bytes, count;
    } sections[TAGGER_SECTIONS];
    struct tagger_transitions transitions;
    int16_t first[TAGGER_LABELS], last[TAGGER_LABELS]; /* at the ends of a sentence */
    int32_t style_bias[TAGGER_STYLES];
    int32_t style_bound; /* an article counts for at most this */
};

/* A Chinese word's value. */
static inline unsigned han_cost(uint32_t value) /* of the word in a segmentation */
{
    return value & 0xFF;
}
static inline unsigned han_class(uint32_t value) /* part of speech, 0 unknown */
{
    return value >> 8 & 0x1F;
}
static inline unsigned han_cluster(uint32_t value) /* of the English gloss, 0 none */
{
    return value >> 13 & 0x1FF;
}
static inline unsigned han_longest(uint32_t value) /* characters of the longest word from here */
{
    return value >> 22 & 0xF;
}
#define HAN_IS_WORD    (1u << 26) /* else only the beginning of words */
#define HAN_IS_SURNAME (1u << 27)

/* An English word's value: clusters of 1024, 256, 64, each from 1; 0 none. */
static inline unsigned latin_cluster(uint32_t value, unsigned which)
{
    static const unsigned shift[] = {0, 11, 20}, mask[] = {0x7FF, 0x1FF, 0x7F};
    return value >> shift[which] & mask[which];
}

#define LATIN_IS_GIVEN   (1u << 27)
#define LATIN_IS_NAME    (1u << 28)
#define LATIN_IS_COMPANY (1u << 29)

#define TABLE_NONE UINT32_MAX

struct tagger_table {
    const uint32_t *starts;
    const uint16_t *prints;
    uint32_t buckets, count;
};

/* The mapped file; owns nothing. */
struct tagger_model {
    const struct tagger_header *header;
    struct tagger_table han, latin, styles;
    const uint32_t *bucket_starts; /* of the weights */
    const uint8_t *buckets;
    uint32_t bucket_count, buckets_len;
    const uint32_t *han_values, *latin_values;
    const int8_t *style_values;
};

/* bytes: aligned to 64, kept by the caller. False with a message when it is not a whole model. */
bool tagger_model_open(struct tagger_model *model, const void *bytes, size_t len, char *message,
                       size_t message_size);

/* A well-spread 64-bit number. Source: the finalizer of splitmix64 (public domain, S. Vigna). */
static inline uint64_t hash_mix(uint64_t x)
{
    x += 0x9E3779B97F4A7C15u;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 27) * 0x94D049BB133111EBu;
    return x ^ x >> 31;
}

/* Buckets are ranges of the upper half of the hash. */
static inline uint32_t hash_bucket(uint64_t hash, uint32_t buckets)
{
    return (uint32_t)((hash >> 32) * buckets >> 32);
}

/* The entry with this hash, or TABLE_NONE. */
static inline uint32_t table_find(const struct tagger_table *table, uint64_t hash)
{
    uint32_t bucket = hash_bucket(hash, table->buckets), begin = table->starts[bucket];
    uint32_t end = table->starts[bucket + 1];
    if (begin >= end || end > table->count)
        return TABLE_NONE;
    uint32_t found = begin + prints_find(table->prints + begin, end - begin, (uint16_t)hash);
    return found < end ? found : TABLE_NONE;
}

/* Ask for the memory in which an entry is looked up: first where its bucket begins, then, when that
 * has come, the bucket, and the values of its entries. */
static inline void table_prefetch_start(const struct tagger_table *table, uint64_t hash)
{
    __builtin_prefetch(&table->starts[hash_bucket(hash, table->buckets)]);
}

static inline void table_prefetch_bucket(const struct tagger_table *table, uint64_t hash,
                                         const void *values, size_t value_bytes)
{
    uint32_t start = table->starts[hash_bucket(hash, table->buckets)];
    if (start >= table->count)
        return;
    __builtin_prefetch(&table->prints[start]);
    __builtin_prefetch((const char *)values + start * value_bytes);
}

/* Of a Chinese word, or the beginning of one; 0 when the dictionary does not have it. */
static inline uint32_t tagger_model_han_value(const struct tagger_model *model, uint64_t word_hash)
{
    uint32_t entry = table_find(&model->han, word_hash);
    return entry != TABLE_NONE ? model->han_values[entry] : 0;
}

/* How many units of the weights make this many logits. */
static inline int32_t tagger_model_units(const struct tagger_model *model, double logits)
{
    return (int32_t)(logits * (1 << 24) / (model->header->unit ? model->header->unit : 1));
}

/* Ask for the memory that an attribute is looked up in: first where its bucket begins, then, when
 * that has come, the bucket. */
static inline void tagger_model_prefetch_start(const struct tagger_model *model, uint64_t attribute)
{
    __builtin_prefetch(&model->bucket_starts[hash_bucket(attribute, model->bucket_count)]);
}

static inline void tagger_model_prefetch_bucket(const struct tagger_model *model,
                                                uint64_t attribute)
{
    uint32_t start = model->bucket_starts[hash_bucket(attribute, model->bucket_count)];
    if (start < model->buckets_len)
        __builtin_prefetch(&model->buckets[start]);
}

/*
 * The weights of an attribute are rows, one for each slot in which it is seen (tagger_features.h)
 * and for each style that has weights of its own there. A row is 32 bits and then its weights, a
 * byte each. The bits: a set of labels, the slot, whose weights they are (0: everybody's, else the
 * style + 1), and whether the row is full. The weights of a full row are those of all lanes,
 * which are added several at a time; those of another row are of the labels of the set, in order.
 * Everybody's rows come first, then those of each style.
 *
 * A bucket is the number of its attributes, then for each of them 16 bits of its hash, then for
 * each where its rows end, as 16 bits from the begin of the first one, then the rows.
 */
#define ROW_LABELS      0x01FFFFFFu
#define ROW_SLOT_SHIFT  25
#define ROW_STYLE_SHIFT 28
#define ROW_STYLES      7u
#define ROW_IS_FULL     (1u << 31)
#define SLOTS_MAX       8
/* A row of so many weights is full: less would be smaller, but slower. */
#define ROW_FULL_FROM 12u
_Static_assert(TAGGER_LABELS <= ROW_SLOT_SHIFT, "a row has a bit for every label");
_Static_assert(TAGGER_STYLES < ROW_STYLES, "a row can name every style");

/* The rows of an attribute; none when it has no weights. */
struct weight_rows {
    uint32_t begin, end; /* bytes of the buckets */
};
struct weight_rows tagger_model_find(const struct tagger_model *model, uint64_t attribute);
static inline void tagger_model_prefetch_rows(const struct tagger_model *model,
                                              struct weight_rows rows)
{
    __builtin_prefetch(&model->buckets[rows.begin]);
}
/* Where the sums of each slot are; NULL for a slot that nobody asks for. */
struct slot_sums {
    union label_sums *of[SLOTS_MAX];
};
/* Adds rows, everybody's and those of a style, to the sums of the slots. */
void tagger_model_add(const struct tagger_model *model, struct weight_rows rows, unsigned style,
                      const struct slot_sums *slots);

/* What a token or word says of each style, in a unit of its own; nothing of one that is not known.
 */
static inline void tagger_model_get_style(const struct tagger_model *model, uint64_t hash,
                                          int8_t styles[TAGGER_STYLES])
{
    uint32_t entry = table_find(&model->styles, hash);
    for (int style = 0; entry != TABLE_NONE && style < TAGGER_STYLES; style++)
        styles[style] = model->style_values[(size_t)entry * TAGGER_STYLES + (size_t)style];
}

#endif
