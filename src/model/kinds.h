/*
 * The closed lists of the model: kinds of blocks, types of entities and relations, and so on, with
 * their names. The names are those of the JSON and of annotated corpora; wordings for a reader
 * stand beside them.
 */
#ifndef MODEL_KINDS_H
#define MODEL_KINDS_H

#include <stdbool.h>
#include <stdint.h>

enum block_kind {
    BLOCK_HEADLINE,
    BLOCK_BYLINE,
    BLOCK_DATELINE, /* a line with the date of publication or the source */
    BLOCK_PARAGRAPH,
    BLOCK_HEADING,
    BLOCK_LIST_ITEM,
    BLOCK_QUOTE,
    BLOCK_CAPTION,
    BLOCK_CODE,
    BLOCK_TABLE_ROW,   /* cells separated by TAB */
    BLOCK_REFERENCE,   /* of a list of sources: shown dimmed, and nothing is found in it */
    BLOCK_BOILERPLATE, /* the site's, not the article's: the same */
    BLOCK_KINDS
};

/* Whether names are looked for in blocks of the kind. */
static inline bool block_kind_is_read(uint8_t kind)
{
    return kind < BLOCK_REFERENCE;
}

/* In the order in which lists show them. */
enum entity_type {
    ENTITY_PERSON,
    ENTITY_ORGANIZATION,
    ENTITY_PLACE,
    ENTITY_PRODUCT,
    ENTITY_WORK,
    ENTITY_EVENT,
    ENTITY_CONCEPT,
    ENTITY_ROLE,
    ENTITY_DATE,
    ENTITY_AMOUNT,
    ENTITY_REFERENCE,
    ENTITY_TYPES,
    ENTITY_NONE = ENTITY_TYPES
};

/* Persons, organizations, places, products, works and events: what readers look for, and what the
 * cast of an article may name. */
static inline bool entity_type_is_core(unsigned type) /* enum entity_type */
{
    return type <= ENTITY_EVENT;
}

/* How many entities the cast names: those of a core type that matter most. */
#define CAST_MAX 5

enum relation_type {
    RELATION_WORKS_FOR,
    RELATION_LEADS,
    RELATION_HOLDS_ROLE,
    RELATION_HIRED,
    RELATION_LEFT,
    RELATION_FOUNDED,
    RELATION_PART_OF,
    RELATION_ACQUIRED,
    RELATION_INVESTED_IN,
    RELATION_PARTNERS_WITH,
    RELATION_COMPETES_WITH,
    RELATION_SUPPLIES,
    RELATION_MAKES,
    RELATION_CREATED,
    RELATION_BASED_ON,
    RELATION_SAID,
    RELATION_LOCATED_IN,
    RELATION_WAS_IN,
    RELATION_MET,
    RELATION_ATTENDED,
    RELATION_STUDIED_AT,
    RELATION_MEMBER_OF,
    RELATION_FAMILY_OF,
    RELATION_LEGAL_ACTION,
    RELATION_WORKS_ON,
    RELATION_ALIAS_OF,
    RELATION_TYPES
};

enum relation_group {
    GROUP_WORK,
    GROUP_BUSINESS,
    GROUP_THINGS,
    GROUP_WORDS,
    GROUP_PLACES,
    RELATION_GROUPS
};

enum relation_status {
    STATUS_ASSERTED,
    STATUS_PAST,
    STATUS_PLANNED,
    STATUS_HEDGED,
    STATUS_DENIED,
    RELATION_STATUSES
};

enum mention_form { FORM_NAME, FORM_ALIAS, FORM_NOMINAL, FORM_PRONOUN, MENTION_FORMS };

enum quote_kind { QUOTE_DIRECT, QUOTE_INDIRECT, QUOTE_KINDS };

#define TYPE_BIT(type) (1u << (type))

/* What else holds of every relation of a kind, for finding. */
enum relation_trait {
    TRAIT_AMOUNT = 1,      /* an amount near its words is its price: acquired for $5 million */
    TRAIT_AFFILIATION = 2, /* ties somebody to an organization or an office for a time; an event
                              begins or ends it */
    TRAIT_IDENTITY = 4,    /* tells who or what its subject is, and may so be taken for known beside
                              its name: "Quell's founder Ines Marlow denied ..." */
    TRAIT_ALIKE = 8,       /* only between two of one type: who competes with whom */
};

struct relation_kind {
    const char *name;          /* "part_of" */
    const char *forward;       /* subject in focus: "part of" */
    const char *inverse;       /* object in focus: "has part" */
    enum relation_group group; /* under which it is shown; decides nothing else */
    bool symmetric;
    bool happens_once;      /* an event (hired), not a state (works_for): in the past tense it is
                               asserted, not STATUS_PAST */
    uint16_t subject_types; /* the domain: TYPE_BITs of the types that a subject may have */
    uint16_t object_types;  /* the range: likewise for objects */
    uint8_t traits;         /* set of enum relation_trait */
};

extern const struct relation_kind relation_kinds[RELATION_TYPES];

/* Whether entities of these types (enum entity_type) are of its domain and its range. */
static inline bool relation_kind_fits(const struct relation_kind *kind, unsigned subject,
                                      unsigned object)
{
    return (kind->subject_types & TYPE_BIT(subject)) && (kind->object_types & TYPE_BIT(object));
}

extern const char *const block_kind_names[BLOCK_KINDS];
extern const char *const entity_type_names[ENTITY_TYPES + 1]; /* "person"; "none" last */
extern const char *const relation_status_names[RELATION_STATUSES];
extern const char *const mention_form_names[MENTION_FORMS];
extern const char *const quote_kind_names[QUOTE_KINDS];

/* The type of this name; ENTITY_NONE or RELATION_TYPES if there is none. */
enum entity_type entity_type_by_name(const char *name);
enum relation_type relation_type_by_name(const char *name);

#endif
