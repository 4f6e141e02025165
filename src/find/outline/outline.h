/*
 * The outline of a sentence: what the rules of relations see of it, the same for both languages. A
 * sequence of items: mentions of entities, phrases that the rules know (triggers and function
 * words), signs, and other words, one item a token. Quotation marks and brackets are items too, but
 * walking with outline_next and outline_before steps over them.
 *
 * Positions are int, -1 for none. A sentence has a bounded length (segment.h), so an outline has.
 */
#ifndef FIND_OUTLINE_H
#define FIND_OUTLINE_H

#include <stdbool.h>
#include <stdint.h>

#include "find/rules/rule_table.h"
#include "find/scan/scan.h"
#include "model/dossier.h"

/*
 * One item: a mention, or a phrase of the rules, or a word that they do not know, or a sign. The
 * members are in groups by what they tell something of; for all else they say "none": NO_INDEX, -1,
 * ENTITY_NONE, 0, false. `form` has no value for none: ask outline_is_mention first.
 */
struct outline_item {
    /* every item */
    uint32_t begin, end; /* bytes of the article */
    uint64_t classes;    /* CLASS_BITs of words and signs; of a mention 0 */
    uint32_t quote;      /* the direct quote that it stands in, or NO_INDEX */
    uint8_t shape;       /* enum token_shape of the first token */

    /* a mention */
    uint8_t type;             /* enum entity_type of the entity */
    uint8_t form;             /* enum mention_form */
    bool possessive;          /* a pronoun that owns what follows: his, 其 */
    uint32_t mention, entity; /* indices into the builder */
    int list_next;            /* the next mention of its list, -1: it is the last */
    int list_first;           /* the first mention of its list; itself when it is alone */
    bool attributed;          /* in a list: a role or an employer of its own stands before it */
    bool prefixed;            /* words before its noun make another role of it: fleet director */

    /* a phrase, or a mention that is a role or a nominal */
    uint16_t constructions; /* CONSTRUCT_BITs of the rules that the phrase triggers */
    uint32_t phrase;        /* index into the phrases of the rule table, or NO_INDEX */

    /* a bracket */
    int partner; /* the item of the other bracket, -1: it has none */

    /* a mention that is a role or a nominal */
    uint32_t first_phrase; /* the first of two nouns, "founder and chief executive"; its last noun
                              is `phrase` */
    uint64_t marks;        /* the classes of what its noun has before it: former */
};

struct outline_store;

struct outline {
    const struct rule_table *table;
    const char *text;
    uint32_t sentence;      /* index into the builder */
    uint32_t types;         /* of its mentions, as bits: nobody need look for others */
    uint32_t constructions; /* of its phrases */
    uint64_t classes;       /* of its words and signs */
    VEC(struct outline_item) items;
    VEC(int) mentions;              /* the items that are mentions */
    const struct scan_store *scans; /* of the article's sentences, or NULL */
    struct outline_store *kept;     /* outlines of its sentences, or NULL */
    token_vec tokens;               /* of the sentence: a view */
    token_vec scanned;              /* scratch */
};

/* Frees what the outline has allocated; table, scans and kept are their owners'. */
void outline_release(struct outline *outline);

/*
 * Replaces the outline by that of a sentence. first_mention: the first mention of the builder that
 * begins in it (mentions must be sorted by begin).
 */
void outline_read(struct outline *outline, const struct dossier_builder *builder,
                  const struct article *article, uint32_t sentence, uint32_t first_mention);

/*
 * The same for the sentences from first to end (exclusive), all of one block, as one outline. For
 * finding quotes: items are not marked with quotes yet. Keeps the outline of each sentence in
 * `kept`, when there is one.
 */
void outline_read_sentences(struct outline *outline, const struct dossier_builder *builder,
                            const struct article *article, uint32_t first, uint32_t end,
                            uint32_t first_mention);

/* Links the mentions of each list; list_next and list_first say of each that it stands alone.
 * Part of reading: outline_lists.c. */
void outline_link_lists(struct outline *outline);

/* Whether "respectively" or 分别 stands among the items from first to last, or close behind them:
 * of two lists there the first goes with the first. */
bool outline_is_respective(const struct outline *outline, int first, int last);

/* ---- one item ---- */

static inline const struct outline_item *outline_at(const struct outline *outline, int at)
{
    return &outline->items.items[at];
}

/* Before and past the sentence there is nothing: the neighbour of an item may be asked for. */
static inline bool outline_holds(const struct outline *outline, int at)
{
    return (uint32_t)at < outline->items.count; /* a negative one is larger than all */
}

static inline bool outline_is(const struct outline *outline, int at, uint64_t classes)
{
    return outline_holds(outline, at) && (outline->items.items[at].classes & classes) != 0;
}

static inline bool outline_is_mention(const struct outline *outline, int at)
{
    return outline_holds(outline, at) && outline->items.items[at].mention != NO_INDEX;
}

/* Whether the item is a mention of one of these types. */
static inline bool outline_has_type(const struct outline *outline, int at, uint32_t types)
{
    return outline_is_mention(outline, at) && (TYPE_BIT(outline->items.items[at].type) & types);
}

/* Whether the words of an item trigger rules of one of these constructions; at: -1 is none. */
static inline bool outline_triggers(const struct outline *outline, int at, uint32_t constructions)
{
    return at >= 0 && outline->items.items[at].constructions & constructions;
}

/* at: -1 is none. */
static inline bool outline_is_han(const struct outline *outline, int at)
{
    return at >= 0 && outline->items.items[at].shape == SHAPE_HAN;
}

/* ---- walking: outline_walk.c ---- */

#define OUTLINE_WALK_SIGNS (CLASS_BIT(SIGN_OPEN) | CLASS_BIT(SIGN_CLOSE) | CLASS_BIT(SIGN_QUOTE))
/* The two below where a sign may have to be stepped over. */
int outline_next_over(const struct outline *outline, int at);
int outline_before_over(const struct outline *outline, int at);

/* The neighbour, stepping over quotation marks and whole brackets; -1 at the end of the sentence,
 * of the bracket or of the direct quote, and of -1. */
static inline int outline_next(const struct outline *outline, int at)
{
    if (at < 0 || !outline_holds(outline, at + 1))
        return -1;
    const struct outline_item *here = outline_at(outline, at), *next = here + 1;
    if (next->classes & OUTLINE_WALK_SIGNS)
        return outline_next_over(outline, at);
    return next->quote == here->quote ? at + 1 : -1;
}
static inline int outline_before(const struct outline *outline, int at)
{
    if (at <= 0)
        return -1;
    const struct outline_item *here = outline_at(outline, at), *before = here - 1;
    if (before->classes & OUTLINE_WALK_SIGNS)
        return outline_before_over(outline, at);
    return before->quote == here->quote ? at - 1 : -1;
}

/* The item behind 's or 的 when the mention owns something ("Farhill's", 远山的, his), else -1. */
int outline_owned(const struct outline *outline, int at);
/* Rule `number`, from 0, of the words that the item triggers; NULL behind the last one. */
const struct rule *outline_rule(const struct outline *outline, int at, uint32_t number);

/* Whether a rule of the relation and of one of the constructions, a set of CONSTRUCT_BITs, is
 * triggered at an item; at: -1 is none. */
#define ANY_CONSTRUCTION UINT32_MAX
bool outline_says(const struct outline *outline, int at, uint32_t constructions,
                  enum relation_type type);

/* led, "flew to": an English verb that takes something, in a form that no noun has. */
bool outline_is_verb(const struct outline *outline, int at);

/* Whether an item is a word in small letters of no class but the allowed ones, and no mention; at:
 * -1 is none. */
bool outline_is_plain(const struct outline *outline, int at, uint64_t allowed);
/* The neighbour before, stepping over determiners too: "|from| the founder". */
int outline_before_determiners(const struct outline *outline, int at);

/* Whether the words of an item are one of these. */
bool outline_is_one_of(const struct outline *outline, int at, const char *const *words,
                       size_t count);
/* Whether the text of an item, a mention or not, ends with one of these. at: -1 is none. */
bool outline_ends_with(const struct outline *outline, int at, const char *const *words,
                       size_t count);
/* The last member of the list of a mention, itself when it stands in none. */
int outline_last_of_list(const struct outline *outline, int at);
/* Whether the token at an item has one of these keys (token.h); no mention has. */
bool outline_is_key(const struct outline *outline, int at, const uint32_t *keys, uint32_t count);
bool outline_is_colon(const struct outline *outline, int at);

/* Whether words before a role leave who holds it the head of the whole: new, acting, 联席. */
bool outline_keeps_rank(const char *words, size_t len);

#endif
