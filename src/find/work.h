/*
 * What the steps of finding share while one article is analysed. find.c owns it and calls the
 * steps in order; each step only adds to it. Inside find/ only.
 *
 * Until `decide` names are proposals, overlapping and contradicting; decide leaves those that hold,
 * sorted, not overlapping, of one type each. From `collect` on they are mentions of the builder,
 * sorted by begin, each with the index of its name and from `cluster` on of its entity.
 */
#ifndef FIND_WORK_H
#define FIND_WORK_H

#include <stdatomic.h>

#include "find/find.h"
#include "find/lexicon/lexicon.h"
#include "find/pair/pair_model.h"
#include "find/rules/relation_rules.h"
#include "find/scan/scan.h"
#include "find/tagger/tagger.h"
#include "find/token/segment.h"
#include "find/token/token.h"
#include "model/dossier.h"

/* In an article that is longer memory counts for more than time. */
#define LONG_BYTES (4u << 20)

struct find_knowledge {
    atomic_uint *references; /* the owner's, and one for each job */
    const struct lexicon *builtin;
    struct lexicon **users; /* stronger than builtin; later ones stronger */
    uint32_t user_count;
    struct relation_rules *rules;
    bool many;                            /* articles: the tagger of one serves the next */
    _Atomic(struct tagger *) idle_tagger; /* NULL: none */
    const struct cue_table *cues;
    struct hashed_model pairs;     /* without weights: the rules alone find relations */
    struct hashed_model bridges;   /* without: what a sentence leaves out is not guessed */
    struct hashed_model referents; /* without: words do not tell what a pronoun means */
};

/* Who says that a span is a name, in order of strength: decide.c prefers the stronger, then the
 * longer. The order is written once, here. */
enum witness {
    WITNESS_USER,       /* a person's lexicon */
    WITNESS_DEFINITION, /* the text itself: X (Y), 以下简称 */
    WITNESS_TITLE_MARK, /* 《》 */
    WITNESS_DECLARED,   /* the page's own data; a form that only such names have: Orbit Ltd */
    WITNESS_RULE,       /* a name rule with its evidence (title + name, designator) */
    WITNESS_LEXICON,
    WITNESS_TAGGER,
    WITNESS_WEAK_RULE, /* capitals alone; surname + given name without evidence */
    WITNESSES
};

struct proposal {
    uint32_t begin, end;
    union {
        struct {
            uint32_t first, behind; /* its tokens in its sentence: [first, behind) */
        };
        uint32_t name; /* of one that holds: the decision's string (decide.h), or NO_INDEX */
    };
    uint8_t type;       /* enum entity_type; ENTITY_NONE: unknown capitals */
    uint8_t witness;    /* enum witness */
    uint8_t confidence; /* 0 to 100 */
    bool ambiguous;     /* needs a second witness */
    uint8_t likelihood; /* what the tagger gives this span and type, 0 to 100 */
    uint8_t style;      /* how its sentence reads: enum tagger_style */
    bool judged;        /* the tagger proposed it: likelihood is known */
    uint64_t marks;     /* bit 1 << enum edge_mark (edges.h): what stands at its edges */
    uint32_t id;        /* of its name in the lexicon that knows it, else NO_INDEX */
    const char *rule;   /* static id for "why": "en-designator" */
    const char *value;  /* normalised, for entity.value; NULL: none. Of work.values, or static */
};

/* Two spans that the text itself says are one thing. */
struct definition {
    struct span name, other;
    uint8_t kind; /* enum alias_kind of other */
    const char *rule;
};

/* The words of literals that begin at a token: see literals.h. */
struct literal_mark {
    uint32_t classes; /* bit 1 << enum literal_class */
    uint16_t first;   /* where their chain begins */
    uint16_t longest; /* tokens of the first of them */
};

typedef VEC(struct literal_mark) literal_mark_vec;

/* The members are in groups by how long what they say holds. */
struct work {
    /* the whole article: borrowed */
    const struct find_knowledge *knowledge;
    const struct article *article;
    struct tagger *tagger;
    bool every_relation; /* also those that are not sure enough: for fitting the rules */

    /* the whole article: grows with each block */
    struct dossier_builder builder; /* sentences, then mentions, entities, quotes, relations */
    uint32_t block_end; /* blocks before it have their sentences: what steps of the article see */
    VEC(struct definition) definitions;
    struct lexicon *declared;       /* names of the article's source; NULL until they are needed */
    struct decision *decision;      /* what deciding knows of the parts before; NULL: nothing */
    struct clusters *clusters;      /* the names of the parts before (cluster.h); NULL: none */
    struct scan_store *scans;       /* of the first sentences; NULL: none are kept */
    struct outline_store *outlines; /* of sentences with quotes, for the relations; NULL: none */

    /* a part */
    VEC(struct proposal) proposals;
    struct arena *values;   /* of the proposals; NULL: they have none */
    uint32_t part_sentence; /* the first sentence of the part */
    bool person_before;     /* the last sentence of the parts before names a person */

    /* the blocks that come next and are looked at together: pipeline_block */
    span_vec ahead;       /* their sentences */
    uint32_t ahead_next;  /* the first of these that is not analysed */
    uint32_t ahead_block; /* blocks before it were looked at */

    /* a block */
    span_vec sentence_spans;

    /* a sentence, or another span that find_scan was called for; a view, until the next one */
    token_vec tokens;
    lexicon_hit_vec hits;        /* of the built-in lexicon for `tokens` */
    cue_vec cues;                /* one for each of `tokens`, and one empty cue more */
    struct presence present;     /* what they hold somewhere */
    uint32_t sentence_proposals; /* proposals from here on are of the sentence */
    uint32_t sentence_judged;    /* the tagger's proposals of it begin here, in a row */

    /* memory that is used again, of no meaning between two calls */
    struct scan scanned;            /* the span that was scanned last */
    tagger_span_vec spans;          /* what the tagger proposes */
    literal_mark_vec literal_marks; /* one for each of `tokens` */
};

/* The first of so many mentions of the builder, which are sorted, that does not begin before the
 * byte; their count when all do. */
static inline uint32_t work_mention_from(const struct work *work, uint32_t count, uint32_t begin)
{
    const struct mention *mentions = work->builder.mentions.items;
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (mentions[middle].begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* ---- what is seen of one span: propose.c ---- */

/* Points tokens, hits and cues at what stands in text[begin, end), or in a sentence of the builder,
 * until the next call. */
void find_scan(struct work *work, uint32_t begin, uint32_t end);
void find_scan_sentence(struct work *work, uint32_t sentence);

/* ---- steps of one block and its sentences, in order: segment_step.c ---- */
void find_spans(struct work *work, uint32_t block); /* sets sentence_spans */

/* ---- steps of one sentence, which was added and scanned last ---- */
void find_literals(struct work *work, const struct sentence *sentence); /* literals.c */
void find_topics(struct work *work, const struct sentence *sentence);   /* names_topics.c */
void find_define(struct work *work, const struct sentence *sentence);   /* define.c */
void define_courtesy(struct work *work, uint32_t i); /* its part for ，字 at token i */
void find_lexicon(struct work *work, const struct sentence *sentence);  /* lexicon_step.c */
void find_tag(struct work *work, const struct sentence *sentence);      /* tag_step.c */
void find_names_en(struct work *work, const struct sentence *sentence); /* names_en.c */
void find_names_zh(struct work *work, const struct sentence *sentence); /* names_zh.c */
void find_edges(struct work *work, const struct sentence *sentence);    /* edges.c */

/* ---- steps of a part: the sentences from part_sentence on. A short article has one ---- */
void find_decide(struct work *work);   /* proposals -> those that hold: decide.c */
void find_roles(struct work *work);    /* titles that belong to named persons: roles.c */
void find_collect(struct work *work);  /* proposals -> mentions and their names: collect.c */
void decide_forget(struct work *work); /* what is kept for the next part */
/* The names that were collected, which find_cluster uses up; a copy for a work without any. */
void names_forget(struct work *work);
void names_copy(struct work *copy, const struct work *work);

/* ---- steps of the whole article ---- */
void find_cluster(struct work *work); /* names -> entities, aliases: cluster.c */
void find_refer(struct work *work);   /* pronouns and nominals: refer.c */
void find_quotes(struct work *work);  /* quote.c */
void find_relate(struct work *work);  /* relate.c; then status.c for each */
void find_correct(struct work *work); /* correct.c */
void find_rank(struct work *work);    /* salience, canonical names, roles: rank.c */

#endif
