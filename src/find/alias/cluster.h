/*
 * Which names belong to one entity. The distinct strings of an article are joined by a sieve of
 * rules (alias_rules.c), the surest first. Two clusters are joined only when no veto
 * (alias_vetoes.c) keeps any name of the one apart from any name of the other.
 */
#ifndef FIND_CLUSTER_H
#define FIND_CLUSTER_H

#include "find/names/name_parts.h"
#include "find/names/name_table.h"
#include "find/propose.h"

/* The tag of names and concepts in the name table. Dates, roles and the like have other tags, so
 * that equal strings are not equal names. */
#define CLUSTER_NAMES 'n'

/* A distinct string. Its index is that of the name table. */
struct cluster_name {
    const char *text; /* as first written (not in capitals, if it can be), in the article's text */
    uint32_t len;
    uint32_t first;               /* its first mention */
    uint32_t count;               /* occurrences */
    uint32_t parent;              /* the root of its cluster; itself: a root */
    uint32_t next;                /* of the same cluster, NO_INDEX at the end */
    uint32_t last;                /* of a root: the last member */
    uint32_t members;             /* of a root: how many */
    uint32_t bare_len;            /* of an organization: its bytes before Inc., 有限公司 */
    uint32_t row_id;              /* of the lexicon's name, or NO_INDEX */
    uint32_t votes[ENTITY_TYPES]; /* sum of confidences by type */
    const char *value;            /* of a date or an amount as first written; NULL: none */
    const struct name_part *part; /* its parts, as name_parts_of finds them */
    uint32_t parts;               /* how many */
    uint32_t ideographs;          /* that it consists of; 0 when it has other characters */
    uint8_t type;                 /* the vote of its occurrences */
    uint8_t kind;                 /* enum alias_kind, by the rule that joined it */
    bool dotted;                  /* a middle dot stands between parts */
    bool han;                     /* holds ideographs */
    bool latin;                   /* holds Latin letters */
    const char *rule;             /* why it is of its cluster; "" for the name it began with */
};

/* Two names, in any order, that must not become one entity. */
struct name_pair {
    uint32_t a, b;
};

/* The names of an article, collected part by part; until they are clustered a mention has the index
 * of its name for an entity. Owned by the work. */
struct clusters {
    struct work *work;
    struct arena *arena; /* the parts of the names; while they are clustered */
    struct name_table table;
    VEC(struct cluster_name) names;
    VEC(struct name_pair) apart;
    struct {
        uint32_t end, name; /* of the text; of the table */
        uint8_t type;
    } last;          /* that was collected: lists go on behind it */
    uint32_t person; /* the person collected last, or NO_INDEX */
};

/* collect.c: what was collected so far, for find_cluster, which uses it up. */
struct clusters *names_of_work(struct work *work);

/* The name that stands for the whole cluster of a name. */
uint32_t cluster_root(const struct clusters *clusters, uint32_t name);

/* Joins the clusters of two names, for `rule`; `alias` is the one that the rule explains. False
 * when they are one already or a veto speaks. */
bool cluster_join(struct clusters *clusters, uint32_t name, uint32_t alias, enum alias_kind kind,
                  const char *rule);

/* Makes a name one of this type: what was said for others is said for it. */
void cluster_retype(struct cluster_name *name, enum entity_type type);

/* alias_rules.c: the sieve, from the surest rule to the least sure. */
void alias_sieve(struct clusters *clusters);

/* alias_vetoes.c: the veto that keeps two names apart, or NULL. `defined`: the text itself says
 * that they are one, which only a person's own word or a contradiction in numbers overrules. */
const char *alias_veto(const struct clusters *clusters, uint32_t a, uint32_t b, bool defined);

/* Records that a name and the one collected before it stand side by side in a list, or that it is
 * told to be the kin of the person before it, and so are two entities. */
void alias_note_apart(struct clusters *clusters, const struct proposal *proposal, uint32_t name);
/* Sorts what was recorded. To be called before the sieve. */
void alias_sort_apart(struct clusters *clusters);

#endif
