/*
 * The trainer of the tagger: reads annotated corpora, computes the features that the program
 * computes at run time, fits a conditional random field to them and writes the model file. Built by
 * `make train` alone. The same seed, data and options give the same file.
 *
 * What it allocates lives until the program ends, unless there is a function that frees it.
 */
#ifndef COMPILE_TRAIN_H
#define COMPILE_TRAIN_H

#include "find/tagger/tagger.h"
#include "find/tagger/tagger_features.h"
#include "find/tagger/tagger_model.h"
#include "model/article.h"
#include "model/vec.h"

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
    bool begins;      /* is the first sentence of a document */
    bool begins_line; /* stands at the begin of a line */
    bool of_no_style; /* tells nothing of the style that its corpus stands for */
};

typedef VEC(struct example) example_vec;

enum corpus_layout {
    /* Articles in DIR/house/PART; of "house/GROUP" those named GROUP_…. Those named other-… are in
     * the house's guidelines, but not in its style: no news. */
    LAYOUT_ARTICLES,
    LAYOUT_TOKENS,    /* DIR/ner/NAME.PART.tsv */
    LAYOUT_DOCUMENTS, /* DIR/relations/NAME.PART.docs.jsonl */
};

/* A corpus. Corpora differ in their guidelines for annotation, so weights of its own are learned
 * for each id beside those shared by all. */
struct corpus {
    const char *name; /* of its files */
    uint8_t id;       /* the same for corpora with the same guidelines */
    uint8_t types;    /* a set of bits: the types that it annotates */
    bool chinese;
    enum corpus_layout layout;
    bool whole; /* trained on with its development part, which then measures nothing */
};

extern const struct corpus corpora[];
extern const unsigned corpus_count;

/* Where corpora are. */
struct corpus_dirs {
    const char *corpora;  /* DIR of enum corpus_layout */
    const char *articles; /* more articles to train on, as in DIR/house/train; NULL: none */
};

/* Appends the sentences of a part ("train", "dev") of a corpus. Returns false when there are none.
 */
bool read_corpus(const struct corpus *corpus, const struct corpus_dirs *dirs, const char *part,
                 example_vec *examples);

/* What read_corpus calls for two of the layouts. group: what the names of the articles begin with,
 * before an underscore; NULL for all. */
bool read_article_files(const char *dir, const char *group, uint8_t corpus, example_vec *examples);
bool read_documents(const char *path, uint8_t corpus, example_vec *examples);
/* The type for a tag of some corpus ("PER", "Location"); ENTITY_NONE if it is not a type of ours.
 */
enum entity_type type_of_tag(const char *tag);
/* A whole file with a NUL after its end; NULL when there is none. Ends the program with a message
 * when it cannot be read. The caller frees it. */
char *train_read_file(const char *path, size_t *len);

/* Data augmentation. Appends copies of Chinese sentences in which names are replaced by invented
 * ones, in Latin letters and as transliterations, and copies of some sentences of the web without
 * capitals. */
void augment(example_vec *examples, uint64_t seed);

/* The hits of the built-in lexicon, which are features of the model. */
void train_match(const char *text, const token_vec *tokens, lexicon_hit_vec *hits);

/* ---- pseudo-random numbers, the same on every machine ---- */

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

/* Where the weights of an attribute in a slot are. */
struct row_entry {
    uint64_t attribute;
    uint8_t slot;
    uint8_t whose; /* 0: shared by all; else style + 1 */
    uint32_t row;  /* index into rows */
};

/* The parts of a model file: tables, and weights in the units of the file. */
struct model_parts {
    table_entry_vec han, latin;
    table_entry_vec styles; /* value: a byte for each style */
    int32_t style_bias[TAGGER_STYLES], style_bound;
    VEC(struct row_entry) weights;
    const int8_t *rows; /* TAGGER_LABELS weights each */
    struct tagger_transitions transitions;
    int16_t first[TAGGER_LABELS], last[TAGGER_LABELS];
    double unit; /* the weight that 1 in rows stands for */
};

/* Reads the words of dir/gazetteers and dir/clusters into the parts. */
void read_dictionaries(const char *dir, struct model_parts *parts);

/* Learns to tell the styles (news, web, reference) apart, from the corpora that stand for them. */
void fit_styles(const struct tagger_model *model, const example_vec *examples, uint64_t seed,
                struct model_parts *parts);

/* The bytes of the model file, aligned to 64; the caller frees them. */
void *build_model(struct model_parts *parts, size_t *len);

/* ---- fitting ---- */

struct train_options {
    unsigned epochs;      /* passes over the data */
    unsigned runs;        /* whose mean is taken */
    unsigned least_count; /* rarer features are dropped */
    double step, l1, l2;  /* step size; factors of L1 and L2 regularisation */
    uint64_t seed;
    uint32_t without; /* set of feature_groups that are not used */
    uint32_t own;     /* set of feature_groups in which each corpus has features of its own */
    double forget;    /* probability that a hit of the lexicon is ignored (dropout) */
    bool mixed;       /* call augment */
    bool complete;    /* call add_missing_types */
};

/* The examples, with features as numbers. */
struct features;
struct features *features_new(void);
void features_free(struct features *features);
void features_add(struct features *features, const struct tagger_model *model,
                  const struct example *example, const struct train_options *options);
/* Drops features that were seen less often than least_count. */
void features_settle(struct features *features, unsigned least_count);
uint32_t features_count(const struct features *features);

struct weights;
struct weights *weights_new(const struct features *features);
void weights_free(struct weights *weights);
/* Adds a share of the weights of so many features to a sum. */
void weights_add(struct weights *sum, const struct weights *weights, uint32_t features,
                 float share);
/* One pass over all sentences, in a new order; returns the mean loss of a token. */
double weights_fit(struct weights *weights, const struct features *features,
                   const struct train_options *options, unsigned epoch);
/* Rounds the weights to the units of the file and puts them into parts. Of the features that are a
 * corpus's own only those of corpora that stand for a style are kept. */
void weights_round(const struct weights *weights, const struct features *features,
                   struct model_parts *parts);

/* For train_weights.c: one sentence, and what is known of one feature. */
struct sentence_features {
    uint32_t tokens;
    const uint8_t *labels;
    const uint32_t *starts; /* tokens + 1 entries: where the features of each token begin in ids */
    const uint32_t *ids;
};
uint32_t features_sentences(const struct features *features);
struct sentence_features features_sentence(const struct features *features, uint32_t sentence);
struct feature_info {
    uint64_t attribute;
    uint32_t count;
    uint8_t slot;
    uint8_t corpus; /* the corpus that it is of; 0: shared */
};
struct feature_info features_info(const struct features *features, uint32_t id);

/* ---- scores ---- */

struct score {
    uint32_t gold, found, right;
};
struct scores {
    struct score types[TAGGER_TYPES], all;
};
/* Scores the tagger on the examples: a name is right if its span and its type are. types is the set
 * of types that count. style is the one to tag in; TAGGER_STYLES lets the tagger choose, for each
 * document, or for each sentence on its own if `alone`. */
struct scores score_examples(struct tagger *tagger, const example_vec *examples, uint8_t types,
                             unsigned style, bool alone);
/* F1 in percent. */
double score_f1(struct score score);

/* Adds the names that the tagger finds to the examples, as far as their types are ones that the
 * corpus does not annotate, and they overlap none of its names. */
void add_missing_types(struct tagger *tagger, example_vec *examples);

#endif
