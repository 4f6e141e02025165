/*
 * A dossier: an article and everything that was found in it. find/ builds it; ui/ and write/ read
 * it. It is plain data: flat arrays, records that refer to one another by index (uint32_t, NO_INDEX
 * for none), and byte offsets into the article's text.
 *
 * Invariants, which dossier_check verifies:
 *   - Sentences are in text order and do not overlap; each lies in one block, never in boilerplate.
 *   - Mentions are sorted by where they begin, do not overlap and are not empty; each lies in one
 *     sentence and refers to its entity.
 *   - Entities are sorted by salience, highest first, so an entity's index is its rank. The
 * mentions of an entity are exactly those that refer to it, in text order. If one of them has the
 * form "name", the entity's name is one of its aliases.
 *   - No two relations agree in type, subject, object, status and reported_by. Subject and object
 *     differ and have types that relation_kinds allows; in symmetric relations subject < object. A
 *     fact that the article states itself is not listed again as reported by somebody. Each
 * relation has evidence, at most one of each sentence, whose spans lie in its sentence.
 *   - Quotes are in text order.
 *
 * The dossier owns its arena and the article. To build one, call dossier_begin, add records in any
 * order (sentences in text order), and call dossier_end once.
 */
#ifndef MODEL_DOSSIER_H
#define MODEL_DOSSIER_H

#include "model/article.h"

#define NO_INDEX UINT32_MAX

struct sentence {
    uint32_t begin, end; /* its block: dossier_block_of */
};

/* Packed into eleven bytes, because a long text has millions of them. */
struct __attribute__((packed)) mention {
    uint32_t begin;
    uint32_t entity : 23;
    uint32_t rule : 9;  /* what made it: see dossier_mention_rule */
    uint16_t len : 14;  /* bytes; see mention_end */
    uint16_t form : 2;  /* enum mention_form */
    uint8_t confidence; /* 0 to 100 */
};
#define MENTION_MAX_BYTES ((1u << 14) - 1)
#define MENTION_RULES     (1u << 9)
#define MENTION_ENTITIES  (1u << 23)
_Static_assert(sizeof(struct mention) == 11, "mentions are packed");
_Static_assert(MENTION_FORMS <= 4, "a form has two bits");

static inline uint32_t mention_end(const struct mention *mention)
{
    return mention->begin + mention->len;
}

/* An entity beyond the first MENTION_ENTITIES makes the mention empty, which dossier_end drops. */
static inline void mention_set_entity(struct mention *mention, uint32_t entity)
{
    mention->entity = entity & (MENTION_ENTITIES - 1);
    if (entity >= MENTION_ENTITIES)
        mention->len = 0;
}

enum alias_kind { ALIAS_NAME, ALIAS_SHORT, ALIAS_ACRONYM, ALIAS_TRANSLATION, ALIAS_FORMER };

struct alias {
    const char *text;
    uint8_t kind;     /* enum alias_kind */
    bool han;         /* holds ideographs */
    uint32_t count;   /* mentions that are written so */
    const char *rule; /* why it names this entity: "defined", "surname", "lexicon" */
};

enum entity_origin { ORIGIN_MACHINE, ORIGIN_LEXICON, ORIGIN_USER };

struct entity {
    uint8_t type, runner_up; /* enum entity_type: the winner of the vote among its mentions, and the
                                next best or ENTITY_NONE */
    uint8_t origin;          /* enum entity_origin */
    bool hidden : 1;         /* the user does not want to see it */
    bool minor : 1;          /* one mention outside the headline, no relation, no quote */
    float salience;          /* how much the article is about it, 0 to 1 */
    const char *name;        /* the canonical name */
    const char *value;       /* of a date or amount, normalised: ISO date, "350000000 USD"; else "" */
    const char *role;        /* of a person, the best title: "chief scientist"; else "" */
    const struct alias *aliases;
    const uint8_t *mention_list; /* packed: see entity_mention */
    const uint32_t *relations;   /* indices of those it is subject or object of, best first */
    const uint32_t *quotes;      /* indices of those it is the speaker of */
    uint32_t alias_count, mention_count, relation_count, quote_count;
};

/* A span within a sentence, in four bytes: it begins place - 1 bytes after the begin of the
 * sentence. place 0 stands for no span. */
struct sentence_part {
    uint16_t place, len;
};

/* One statement of a relation. Packed into twenty bytes, because a long text has very many. */
struct evidence {
    uint32_t sentence;
    struct sentence_part subject, object; /* no span: named in another sentence */
    struct sentence_part trigger;         /* the words that say it; no span: implied */
    uint16_t rule;                        /* what found it: see dossier_rule */
    uint8_t confidence;                   /* 0 to 100 */
};

/* A span as a part of the sentence; no span if it is empty, begins before the sentence, or ends too
 * far from the begin of the sentence for 16 bits. */
static inline struct sentence_part sentence_part(const struct sentence *sentence, struct span span)
{
    bool inside = sentence->begin <= span.begin && span.begin < span.end &&
                  span.end - sentence->begin < UINT16_MAX;
    return inside ? (struct sentence_part){(uint16_t)(span.begin - sentence->begin + 1),
                                           (uint16_t)(span.end - span.begin)}
                  : (struct sentence_part){0, 0};
}

/* The other way; (0, 0) if there is no span. */
static inline struct span sentence_span(const struct sentence *sentence, struct sentence_part part)
{
    uint32_t begin = sentence->begin + part.place - 1;
    return part.place ? (struct span){begin, begin + part.len} : (struct span){0, 0};
}

struct relation {
    uint8_t type;                            /* enum relation_type */
    uint8_t status;                          /* enum relation_status */
    uint8_t confidence;                      /* that of its best evidence, 0 to 100 */
    bool weak;                               /* too unsure to be shown by default */
    uint32_t subject, object;                /* entities */
    uint32_t reported_by;                    /* the entity who says so, or NO_INDEX */
    uint32_t role, date, amount;             /* its attributes: entities, or NO_INDEX */
    uint32_t first_evidence, evidence_count; /* a slice of dossier->evidence, in text order */
};

/* Packed into sixteen bytes. */
struct quote {
    uint32_t begin, end;     /* what was said; of a direct quote, what stands between the marks */
    uint32_t speaker;        /* entity or NO_INDEX */
    int16_t verb_at;         /* bytes behind `end`: see quote_verb */
    uint16_t verb_len : 7;   /* 0: none */
    uint16_t kind : 2;       /* enum quote_kind */
    uint16_t confidence : 7; /* 0 to 100 */
};
#define QUOTE_VERB_MAX_BYTES 127u
_Static_assert(sizeof(struct quote) == 16, "quotes are packed");
_Static_assert(QUOTE_KINDS <= 4, "a kind has two bits");

/* Sets the verb of speaking; none if it is empty, longer than QUOTE_VERB_MAX_BYTES, or begins more
 * than 32 KiB from where the quote ends. */
static inline void quote_set_verb(struct quote *quote, struct span verb)
{
    int64_t at = (int64_t)verb.begin - quote->end;
    uint32_t len = verb.end - verb.begin;
    bool fits =
        verb.begin < verb.end && len <= QUOTE_VERB_MAX_BYTES && at >= INT16_MIN && at <= INT16_MAX;
    quote->verb_at = (int16_t)(fits ? at : 0);
    quote->verb_len = fits ? len & QUOTE_VERB_MAX_BYTES : 0;
}

/* The verb of speaking; (0, 0) if there is none. */
static inline struct span quote_verb(const struct quote *quote)
{
    uint32_t begin = (uint32_t)((int64_t)quote->end + quote->verb_at);
    return quote->verb_len ? (struct span){begin, begin + quote->verb_len} : (struct span){0, 0};
}

struct dossier {
    struct arena *arena;     /* owned; the article has an arena of its own */
    struct article *article; /* owned */
    struct sentence *sentences;
    uint32_t sentence_count;
    struct mention *mentions;
    uint32_t mention_count;
    const char **rules; /* names of what finds evidence: "hired.active.3" */
    uint32_t rule_count;
    const char **mention_rules; /* names of what makes mentions: "lexicon" */
    uint32_t mention_rule_count;
    struct entity *entities;
    uint32_t entity_count;
    struct relation *relations;
    uint32_t relation_count;
    struct evidence *evidence;
    uint32_t evidence_count;
    struct quote *quotes;
    uint32_t quote_count;
    uint32_t analysed_bytes; /* how much of the text has been analysed; article->len when all */
};

/* ---- building ---- */

/* What many sentences say: a relation, and what of its evidence is not of the one sentence. Equal
 * ones have equal bytes, so there is no padding. */
struct statement {
    struct relation relation;
    uint16_t rule, confidence;
};
_Static_assert(sizeof(struct relation) == 36 && sizeof(struct statement) == 40, "no padding");

/* A piece of evidence: as large as struct evidence, whose memory it becomes. */
struct claim {
    uint32_t sentence;
    struct sentence_part subject, object, trigger;
    uint32_t statement; /* index of the settled ones */
};

/* Relations that nobody changes any more: equal ones are kept once. See dossier_settle_relations.
 */
struct settled_relations {
    VEC(struct statement) statements; /* the different ones */
    VEC(struct claim) claims;         /* in the order in which they were added */
    uint32_t *slots;                  /* a hash table of statements: index + 1, 0 for none */
    uint32_t slot_count;
};

/* Rules by number, and where one was found the last time that it was added. */
#define KNOWN_RULES 64u
struct rule_list {
    const char **items;
    uint32_t count, capacity;
    struct {
        const char *rule;
        uint32_t number;
    } known[KNOWN_RULES];
};

/*
 * Records as they come. The indices that the functions below return stay valid until dossier_end,
 * which sorts the records and renumbers all references to them; those of relations until they are
 * settled.
 */
struct dossier_builder {
    struct dossier *dossier;
    VEC(struct sentence) sentences;
    VEC(struct mention) mentions;
    struct rule_list rules, mention_rules;
    VEC(struct entity) entities;
    VEC(struct alias) aliases;
    VEC(uint32_t) alias_entities; /* the entity of each alias, at the same index */
    VEC(struct relation) relations;
    VEC(struct evidence) evidence; /* of each relation, at the same index */
    struct settled_relations settled;
    VEC(struct quote) quotes;
};

/* Takes over the article. */
void dossier_begin(struct dossier_builder *builder, struct article *article);

/* Sentences must come in text order. */
uint32_t dossier_add_sentence(struct dossier_builder *builder, uint32_t begin, uint32_t end);
/* name is kept, not copied: a static string, or one from dossier_string. */
uint32_t dossier_add_entity(struct dossier_builder *builder, enum entity_type type,
                            const char *name);
/* alias.text is kept, as above; alias.han and alias.count need not be set. */
void dossier_add_alias(struct dossier_builder *builder, uint32_t entity, struct alias alias);
/* The number of a rule of evidence, which is added if it is new; the string is kept, as above. The
 * program ends with a message when there are more than 65536. */
uint16_t dossier_add_rule(struct dossier_builder *builder, const char *rule);
/* The string of the rule is kept, as above. Rules of mentions are numbered apart from those of
 * evidence, of which there are many more; the program ends with a message when there are more than
 * MENTION_RULES. A mention that is longer than MENTION_MAX_BYTES, or whose entity is not one of the
 * first MENTION_ENTITIES, is dropped by dossier_end. The pointer is good until the next call. */
struct mention *dossier_add_mention(struct dossier_builder *builder, struct span span,
                                    uint32_t entity, enum mention_form form, const char *rule,
                                    uint8_t confidence);
/* Brings the mentions into text order, of those that begin at one place the longest first, for a
 * step that needs them so. */
void dossier_sort_mentions(struct dossier_builder *builder);
/*
 * Adds a relation with one piece of evidence. Returns NO_INDEX, and adds nothing, if subject and
 * object are the same or have types that relation_kinds does not allow. To add more evidence, add
 * the same relation again: dossier_end joins equal ones, keeps the surest evidence of each
 * sentence, and puts the ends of symmetric ones in order.
 */
uint32_t dossier_add_relation(struct dossier_builder *builder, struct relation relation,
                              struct evidence evidence);
/*
 * Puts the relations that were added away, all but the last `keep`, so that they take less than
 * half the memory: a long text says the same a thousand times. They change no more; the indices of
 * the others become lower by the number that is returned, that of the settled ones.
 */
uint32_t dossier_settle_relations(struct dossier_builder *builder, uint32_t keep);
/* Takes the settled ones back, in front of the others: they may be changed again, and take as much
 * memory as before. */
void dossier_unsettle_relations(struct dossier_builder *builder);
/* All relations that were added, also the settled ones, in the order in which they came. */
uint32_t dossier_added_relations(const struct dossier_builder *builder);
const struct relation *dossier_added_relation(const struct dossier_builder *builder,
                                              uint32_t index);
/* Drops those of them for which dropped[index] holds. */
void dossier_drop_relations(struct dossier_builder *builder, const bool *dropped);
uint32_t dossier_add_quote(struct dossier_builder *builder, struct quote quote);
/* The span of a subject, object or trigger of evidence that was added. */
static inline struct span dossier_added_span(const struct dossier_builder *builder,
                                             const struct evidence *evidence,
                                             struct sentence_part part)
{
    return sentence_span(&builder->sentences.items[evidence->sentence], part);
}
/* A copy in the dossier's arena. */
const char *dossier_string(struct dossier_builder *builder, const char *bytes, size_t len);

/*
 * Sorts, links and renumbers everything, and establishes the invariants. Drops mentions that
 * overlap a longer one or lie in no sentence, then entities without mentions, then relations that
 * lost an end. Counts aliases and adds those that stand in the text; sets `minor`. Relations come
 * out in the text order of their first evidence. The salience of entities must be set before. The
 * builder is empty afterwards; the caller owns the dossier and calls dossier_free.
 */
struct dossier *dossier_end(struct dossier_builder *builder);
/* Instead of dossier_end: frees all that was added, but not the article. */
void dossier_cancel(struct dossier_builder *builder);
void dossier_free(struct dossier *dossier); /* with its article; NULL is fine */

/* Frees the dossier and returns its article, to be analysed again; the caller owns it then. */
struct article *dossier_release_article(struct dossier *dossier);

/* NULL if every invariant holds, else a static text that says which one does not. */
const char *dossier_check(const struct dossier *dossier);

/* The span of a subject, object or trigger of a piece of evidence; (0, 0) if there is none. */
static inline struct span dossier_span(const struct dossier *dossier,
                                       const struct evidence *evidence, struct sentence_part part)
{
    return sentence_span(&dossier->sentences[evidence->sentence], part);
}

/* The index of the k-th mention of an entity, from 0, in text order. */
uint32_t entity_mention(const struct entity *entity, uint32_t k);

/* Which of the evidence of a relation, from 0, has the highest confidence: the first of equal ones.
 */
uint32_t dossier_best_evidence(const struct dossier *dossier, const struct relation *relation);
/* Which is shown first: the first in the text that is about as sure as the best. */
uint32_t dossier_telling_evidence(const struct dossier *dossier, uint32_t relation);

/* The name of what found a piece of evidence. */
static inline const char *dossier_rule(const struct dossier *dossier, uint16_t rule)
{
    return dossier->rules[rule];
}

/* The name of what made a mention. */
static inline const char *dossier_mention_rule(const struct dossier *dossier,
                                               const struct mention *mention)
{
    return dossier->mention_rules[mention->rule];
}

/* ---- queries: indices, NO_INDEX for none; O(log n) but for the last ---- */

/* The mention that covers the offset. */
uint32_t dossier_mention_at(const struct dossier *dossier, uint32_t at);
/* The first mention that begins at or after the offset, and the last that ends at or before it. */
uint32_t dossier_mention_after(const struct dossier *dossier, uint32_t at);
uint32_t dossier_mention_before(const struct dossier *dossier, uint32_t at);
/* The same among the mentions of one entity. The result is an index into dossier->mentions. */
uint32_t dossier_entity_mention_after(const struct dossier *dossier, uint32_t entity, uint32_t at);
uint32_t dossier_entity_mention_before(const struct dossier *dossier, uint32_t entity, uint32_t at);
/* How many mentions of the entity begin before the offset. */
uint32_t dossier_entity_mentions_until(const struct dossier *dossier, uint32_t entity, uint32_t at);
/* The sentence that covers the offset; the same of sentences that are not a dossier yet. */
uint32_t sentence_at(const struct sentence *sentences, uint32_t count, uint32_t at);
uint32_t dossier_sentence_at(const struct dossier *dossier, uint32_t at);
/* The sentence that the mention lies in. */
static inline uint32_t dossier_sentence_of(const struct dossier *dossier,
                                           const struct mention *mention)
{
    return dossier_sentence_at(dossier, mention->begin);
}
/* The block that the sentence lies in. */
static inline uint32_t dossier_block_of(const struct dossier *dossier, uint32_t sentence)
{
    return article_block_at(dossier->article, dossier->sentences[sentence].begin);
}
/* The first entity with this name, or if there is none, with this alias. Linear in the entities. */
uint32_t dossier_entity_by_name(const struct dossier *dossier, const char *name);

#endif
