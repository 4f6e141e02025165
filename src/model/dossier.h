/*
 * A dossier: an article and everything found in it. find/ builds it, ui/ and write/ read it.
 * Plain data: flat arrays, u32 indices between records, byte offsets into the article's text.
 *
 * Invariants (dossier_check):
 *   - sentences are in text order, do not overlap, each lies in one block; boilerplate has none
 *   - mentions are sorted by begin; none overlap; none is empty; each lies in one sentence and
 *     names its entity
 *   - an entity's mention list is in text order and holds exactly the mentions that name it
 *   - an entity with mentions of form name has as `name` one of its aliases
 *   - relations are unique by (type, subject, object, status, reported_by), subject != object,
 *     types in domain and range; symmetric ones have subject < object; each has evidence. What is
 *     told both with and without a reporter has none
 *   - evidence spans lie in their sentence
 *   - quotes are in text order
 *   - entities are sorted by salience, highest first; entity indices are therefore ranks
 *
 * The dossier owns its arena and the article. Build it with dossier_begin, fill the arrays through
 * the building functions in any order, then call dossier_end once.
 */
#ifndef MODEL_DOSSIER_H
#define MODEL_DOSSIER_H

#include "model/article.h"

#define NO_INDEX UINT32_MAX

struct sentence {
    uint32_t begin, end;
    uint32_t block;
};

/* Twelve bytes: a long text has millions. */
struct mention {
    uint32_t begin;
    uint32_t entity;
    uint32_t len : 14;       /* bytes; its end is mention_end */
    uint32_t rule : 9;       /* what made it, of the dossier's rules: dossier_rule */
    uint32_t form : 2;       /* enum mention_form */
    uint32_t confidence : 7; /* 0 to 100 */
};
#define MENTION_MAX_BYTES ((1u << 14) - 1)
#define MENTION_RULES     (1u << 9)

static inline uint32_t mention_end(const struct mention *mention)
{
    return mention->begin + mention->len;
}

enum alias_kind { ALIAS_NAME, ALIAS_SHORT, ALIAS_ACRONYM, ALIAS_TRANSLATION, ALIAS_FORMER };

struct alias {
    const char *text;
    uint8_t kind;     /* enum alias_kind */
    bool han;         /* written in ideographs */
    uint32_t count;   /* mentions with this form */
    const char *rule; /* why it is the same entity: "defined", "surname", "lexicon" */
};

enum entity_origin { ORIGIN_MACHINE, ORIGIN_LEXICON, ORIGIN_USER };

struct entity {
    uint8_t type, runner_up; /* enum entity_type; runner_up may be ENTITY_NONE */
    uint8_t origin;          /* enum entity_origin */
    bool hidden : 1;         /* by the user */
    bool minor : 1;          /* one mention, no relation, not in the title */
    float salience;          /* 0 to 1 */
    const char *name;        /* canonical */
    const char *value;       /* normalised: ISO date, "3.5e8 USD"; "" else */
    const char *role;        /* best role, for the cast line: "chief scientist"; "" */
    const struct alias *aliases;
    const uint32_t *mentions;  /* indices, text order */
    const uint32_t *relations; /* indices of those it stands in, best first */
    const uint32_t *quotes;    /* indices of those it speaks */
    uint32_t alias_count, mention_count, relation_count, quote_count;
};

/* Bytes of a sentence: place counts from 1, its begin; 0: nothing. */
struct sentence_part {
    uint16_t place, len;
};

/* Twenty bytes: a long text has as many as relations are told in it. */
struct evidence {
    uint32_t sentence;
    struct sentence_part subject, object, trigger; /* nothing: not in this sentence / implied */
    uint16_t rule;                                 /* of the dossier's rules: dossier_rule */
    uint8_t confidence;                            /* 0 to 100 */
};

static inline struct sentence_part sentence_part(const struct sentence *sentence, struct span span)
{
    bool inside = sentence->begin <= span.begin && span.begin < span.end &&
                  span.end - sentence->begin < UINT16_MAX;
    return inside ? (struct sentence_part){(uint16_t)(span.begin - sentence->begin + 1),
                                           (uint16_t)(span.end - span.begin)}
                  : (struct sentence_part){0, 0};
}

/* (0,0) for nothing. */
static inline struct span sentence_span(const struct sentence *sentence, struct sentence_part part)
{
    uint32_t begin = sentence->begin + part.place - 1;
    return part.place ? (struct span){begin, begin + part.len} : (struct span){0, 0};
}

struct relation {
    uint8_t type;                            /* enum relation_type */
    uint8_t status;                          /* enum relation_status */
    uint8_t confidence;                      /* of the best evidence, 0 to 100 */
    bool weak;                               /* below the threshold of the default view */
    uint32_t subject, object;                /* entities */
    uint32_t reported_by;                    /* entity or NO_INDEX */
    uint32_t role, date, amount;             /* entities or NO_INDEX */
    uint32_t first_evidence, evidence_count; /* slice of dossier->evidence, text order */
};

struct quote {
    uint32_t begin, end; /* direct: what stands inside the marks */
    uint8_t kind;        /* enum quote_kind */
    uint8_t confidence;
    uint32_t speaker; /* entity or NO_INDEX */
    struct span verb; /* empty when none */
};

struct dossier {
    struct arena *arena;     /* owned; the article has its own */
    struct article *article; /* owned */
    struct sentence *sentences;
    uint32_t sentence_count;
    struct mention *mentions;
    uint32_t mention_count;
    const char **rules; /* "lexicon", "tagger", "en.verb.buy": static or in the arena */
    uint32_t rule_count;
    struct entity *entities;
    uint32_t entity_count;
    struct relation *relations;
    uint32_t relation_count;
    struct evidence *evidence;
    uint32_t evidence_count;
    struct quote *quotes;
    uint32_t quote_count;
    uint32_t analysed_bytes; /* how far finding has come; article->len when done (and from
                                dossier_begin on) */
};

/* ---- building ---- */

/*
 * Records before they are sorted. Indices handed out while building (of entities, sentences) stay
 * valid in the builder; dossier_end renumbers all of them at once.
 */
struct dossier_builder {
    struct dossier *dossier;
    VEC(struct sentence) sentences;
    VEC(struct mention) mentions;
    VEC(const char *) rules;     /* of mentions and evidence */
    VEC(struct entity) entities; /* aliases set by dossier_add_alias */
    VEC(struct alias) aliases;
    VEC(uint32_t) alias_entities;
    VEC(struct relation) relations;
    VEC(struct evidence) evidence; /* of each relation, with the same index */
    VEC(struct quote) quotes;
};

/* Takes over the article. */
void dossier_begin(struct dossier_builder *builder, struct article *article);
/* Must come in text order. */
uint32_t dossier_add_sentence(struct dossier_builder *builder, uint32_t begin, uint32_t end,
                              uint32_t block);
uint32_t dossier_add_entity(struct dossier_builder *builder, enum entity_type type,
                            const char *name); /* static, or of dossier_string */
/* text: as name; han and count are set here and by dossier_end. */
void dossier_add_alias(struct dossier_builder *builder, uint32_t entity, struct alias alias);
/* The number of a rule, a new one for one that was not added before. rule: static, or in the
 * dossier's arena. */
uint16_t dossier_add_rule(struct dossier_builder *builder, const char *rule);
/* rule: as above, among the first MENTION_RULES. What is longer than MENTION_MAX_BYTES fits in no
 * sentence of finding: dossier_end drops it. The pointer is good until the next call. */
struct mention *dossier_add_mention(struct dossier_builder *builder, struct span span,
                                    uint32_t entity, enum mention_form form, const char *rule,
                                    uint8_t confidence);
/*
 * Adds the relation with a piece of evidence. Refuses (NO_INDEX) subject == object and types
 * outside domain or range. Equal relations become one with all their evidence in dossier_end, which
 * also orders symmetric ones. NO_INDEX in reported_by, role, date and amount means none.
 */
uint32_t dossier_add_relation(struct dossier_builder *builder, struct relation relation,
                              struct evidence evidence);
uint32_t dossier_add_quote(struct dossier_builder *builder, struct quote quote);
/* Where evidence that was added has its subject, object or trigger. */
static inline struct span dossier_added_span(const struct dossier_builder *builder,
                                             const struct evidence *evidence,
                                             struct sentence_part part)
{
    return sentence_span(&builder->sentences.items[evidence->sentence], part);
}
/* A copy in the dossier's arena. */
const char *dossier_string(struct dossier_builder *builder, const char *bytes, size_t len);

/*
 * Sorts and links everything. Drops mentions that overlap a longer one or fit in no sentence,
 * entities without mentions, relations that lost an end. Counts aliases, adds those that stand in
 * the text; sets minor. Relations come out in text order of their first evidence. Salience must be
 * set before. The builder is empty afterwards; the caller owns the dossier.
 */
struct dossier *dossier_end(struct dossier_builder *builder);
/* Frees all that was added, not the article. The builder is empty afterwards. */
void dossier_cancel(struct dossier_builder *builder);
void dossier_free(struct dossier *dossier); /* with the article; NULL is fine */

/* Gives the article back and frees the rest: to analyse it again. */
struct article *dossier_release_article(struct dossier *dossier);

/* NULL when every invariant holds, else a static text that says which does not. */
const char *dossier_check(const struct dossier *dossier);

/* Where a piece of evidence has its subject, object or trigger. */
static inline struct span dossier_span(const struct dossier *dossier,
                                       const struct evidence *evidence, struct sentence_part part)
{
    return sentence_span(&dossier->sentences[evidence->sentence], part);
}

/* What made a mention or found a piece of evidence, by its number. */
static inline const char *dossier_rule(const struct dossier *dossier, uint16_t rule)
{
    return dossier->rules[rule];
}

/* ---- asking; O(log n) ---- */

/* The mention that covers the offset, or NO_INDEX. */
uint32_t dossier_mention_at(const struct dossier *dossier, uint32_t at);
/* The first mention that begins at or after the offset; the last that ends at or before it. */
uint32_t dossier_mention_after(const struct dossier *dossier, uint32_t at);
uint32_t dossier_mention_before(const struct dossier *dossier, uint32_t at);
/* The same among the mentions of one entity. */
uint32_t dossier_entity_mention_after(const struct dossier *dossier, uint32_t entity, uint32_t at);
uint32_t dossier_entity_mention_before(const struct dossier *dossier, uint32_t entity, uint32_t at);
/* The sentence that covers the offset, or NO_INDEX; that a mention lies in. */
uint32_t dossier_sentence_at(const struct dossier *dossier, uint32_t at);
static inline uint32_t dossier_sentence_of(const struct dossier *dossier,
                                           const struct mention *mention)
{
    return dossier_sentence_at(dossier, mention->begin);
}
/* The entity with this exact name or alias, or NO_INDEX. O(entities). */
uint32_t dossier_entity_by_name(const struct dossier *dossier, const char *name);

#endif
