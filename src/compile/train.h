/*
 * The trainer of the tagger: reads annotated corpora, makes the features that the program sees at
 * run time, fits a conditional random field and writes the model file. Built by `make train` alone.
 *
 * The same seed, data and options give the same file. A program of one run: what it allocates lives
 * to its end unless said otherwise.
 */
#ifndef COMPILE_TRAIN_H
#define COMPILE_TRAIN_H

#include "find/tagger.h"
#include "find/tagger_features.h"
#include "find/tagger_model.h"
#include "model/arena.h"
#include "model/article.h"

/* ---- examples ---- */

struct gold_span {
    uint32_t begin, end; /* bytes of the sentence */
    uint8_t type;
};

typedef VEC(struct gold_span) gold_vec;

/* One annotated sentence. */
struct example {
    const char *text;
    uint32_t len;
    gold_vec gold; /* in order, not overlapping */
    uint8_t corpus;
    bool begins; /* an article or document */
    bool begins_line;
};

typedef VEC(struct example) example_vec;

enum corpus_layout {
    LAYOUT_ARTICLES,  /* DIR/house/PART, of house/GROUP those whose names begin so */
    LAYOUT_TOKENS,    /* DIR/ner/NAME.PART.tsv */
    LAYOUT_DOCUMENTS, /* DIR/relations/NAME.PART.docs.jsonl */
};

/* Corpora, CORPUS_HOUSE among them; the guidelines of each are learned apart. */
struct corpus {
    const char *name; /* of its files */
    uint8_t id;       /* corpora with one guideline share it */
    uint8_t types;    /* set: what it annotates */
    bool chinese;
    enum corpus_layout layout;
    bool whole; /* nobody is judged by it: the development part is trained on, too */
};

extern const struct corpus corpora[];
extern const unsigned corpus_count;

/* Where they are. */
struct corpus_dirs {
    const char *corpora;  /* DIR above */
    const char *articles; /* more of the house's articles, all to train on; NULL: none */
};

/* Appends the sentences of a part. False when nothing is there. */
bool read_corpus(const struct corpus *corpus, const struct corpus_dirs *dirs, const char *part,
                 example_vec *examples);

/* For read_corpus. group: what the names of the articles begin with, before _; NULL for all. */
bool read_article_files(const char *dir, const char *group, uint8_t corpus, example_vec *examples);
bool read_documents(const char *path, uint8_t corpus, example_vec *examples);
/* What a corpus's tag (PER, Location) is for us; ENTITY_NONE: no name. */
enum entity_type type_of_tag(const char *tag);
/* A whole file as a string, or NULL. */
char *train_read_file(const char *path, size_t *len);

/* Appends copies of the Chinese sentences in which names are replaced by invented ones in Latin
 * letters and by transliterations, and of some of the web's sentences without capitals. */
void augment(example_vec *examples, uint64_t seed);

/* The hits of the built-in lexicon, features of the model. */
void train_match(const char *text, const token_vec *tokens, lexicon_hit_vec *hits);

/* ---- numbers at random, the same everywhere ---- */

static inline uint64_t random_next(uint64_t *state)
{
    return hash_mix((*state)++);
}
static inline uint32_t random_below(uint64_t *state, uint32_t bound)
{
    return (uint32_t)((random_next(state) >> 32) * bound >> 32);
}

/* ---- the model file ---- */

struct table_entry {
    uint64_t hash;
    uint32_t value;
};

typedef VEC(struct table_entry) table_entry_vec;

/* Weights of an attribute in a slot. */
struct row_entry {
    uint64_t attribute;
    uint8_t slot, whose; /* 0 everybody's, else style + 1 */
    uint32_t row;        /* the index into rows */
};

/* What becomes a model: tables and weights in the file's units. */
struct model_parts {
    table_entry_vec han, latin;
    table_entry_vec styles; /* value: a byte for each style */
    int32_t style_bias[TAGGER_STYLES], style_bound;
    VEC(struct row_entry) weights;
    const int8_t *rows; /* TAGGER_LABELS each */
    int16_t transitions[TAGGER_LABELS][TAGGER_LABELS];
    int16_t first[TAGGER_LABELS], last[TAGGER_LABELS];
    double unit; /* what 1 in rows stands for */
};

/* Words of DIR/gazetteers and DIR/clusters. */
void read_dictionaries(const char *dir, struct model_parts *parts);

/* Learns the styles from the corpora that stand for them. */
void fit_styles(const struct tagger_model *model, const example_vec *examples, uint64_t seed,
                struct model_parts *parts);

/* The bytes of the file, aligned to 64; free() by the caller. */
void *build_model(struct model_parts *parts, size_t *len);

/* ---- fitting ---- */

struct train_options {
    unsigned epochs;
    unsigned least_count; /* of a feature */
    double step, l1, l2;
    uint64_t seed;
    uint32_t without; /* set of feature_group that are left out */
    uint32_t own;     /* set of feature_group in which each corpus has copies of its own */
    double forget;    /* chance that a hit of the lexicon is not seen */
    bool mixed;       /* augment */
    bool complete;    /* add the types that corpora leave out */
};

/* The examples as numbers of features. */
struct features;
struct features *features_new(void);
void features_free(struct features *features);
void features_add(struct features *features, const struct tagger_model *model,
                  const struct example *example, const struct train_options *options);
/* Drops features seen less often. */
void features_settle(struct features *features, unsigned least_count);
uint32_t features_count(const struct features *features);

struct weights;
struct weights *weights_new(const struct features *features);
void weights_free(struct weights *weights);
/* One pass over all sentences in a new order; returns the mean loss of a token. */
double weights_fit(struct weights *weights, const struct features *features,
                   const struct train_options *options, unsigned epoch);
/* Rounds the weights into parts; of the corpora's copies those that stand for a style. */
void weights_round(const struct weights *weights, const struct features *features,
                   struct model_parts *parts);

/* For weights.c: one sentence, and what is known of one feature. */
struct sentence_features {
    uint32_t tokens;
    const uint8_t *labels;
    const uint32_t *starts; /* tokens + 1: of each token's features in ids */
    const uint32_t *ids;
};
uint32_t features_sentences(const struct features *features);
struct sentence_features features_sentence(const struct features *features, uint32_t sentence);
struct feature_info {
    uint64_t attribute;
    uint32_t count;
    uint8_t slot;
    uint8_t corpus; /* whose copy it is; 0 shared */
};
struct feature_info features_info(const struct features *features, uint32_t id);

/* ---- scores ---- */

struct score {
    uint32_t gold, found, right;
};
struct scores {
    struct score types[TAGGER_TYPES], all;
};
/* Strict: span and type. types: those that count. style: TAGGER_STYLES to let the tagger choose,
 * sentence by sentence as if nothing else were known when `alone`. */
struct scores score_examples(struct tagger *tagger, const example_vec *examples, uint8_t types,
                             unsigned style, bool alone);
double score_f1(struct score score);

/* Adds to the examples the names that the tagger finds of types which their corpus does not
 * annotate, where they overlap no name that it does. */
void add_missing_types(struct tagger *tagger, example_vec *examples);

#endif
