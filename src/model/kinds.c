/*
 * Domains and ranges are as wide as annotated texts need them. A rule that finds a relation outside
 * of them has misread its sentence.
 */
#include "model/kinds.h"

#include <string.h>

#define PER TYPE_BIT(ENTITY_PERSON)
#define ORG TYPE_BIT(ENTITY_ORGANIZATION)
#define PLC TYPE_BIT(ENTITY_PLACE)
#define PRD TYPE_BIT(ENTITY_PRODUCT)
#define WRK TYPE_BIT(ENTITY_WORK)
#define EVT TYPE_BIT(ENTITY_EVENT)
#define CON TYPE_BIT(ENTITY_CONCEPT)
#define ROL TYPE_BIT(ENTITY_ROLE)

#define SYMMETRIC true, false
#define STATE     false, false
#define EVENT     false, true
/* what two of them do together, once */
#define SYMMETRIC_EVENT true, true

#define AMOUNT      TRAIT_AMOUNT
#define AFFILIATION (TRAIT_AFFILIATION | TRAIT_IDENTITY)
#define IDENTITY    TRAIT_IDENTITY

const struct relation_kind relation_kinds[RELATION_TYPES] = {
    [RELATION_WORKS_FOR] = {"works_for", "works for", "employs", GROUP_WORK, STATE, PER, ORG,
                            AFFILIATION},
    [RELATION_LEADS] = {"leads", "leads", "led by", GROUP_WORK, STATE, PER, ORG | EVT | PRD,
                        AFFILIATION},
    [RELATION_HOLDS_ROLE] = {"holds_role", "is", "held by", GROUP_WORK, STATE, PER, ROL,
                             AFFILIATION},
    [RELATION_HIRED] = {"hired", "hired", "hired by", GROUP_WORK, EVENT, ORG | PER, PER,
                        AFFILIATION},
    [RELATION_LEFT] = {"left", "left", "lost", GROUP_WORK, EVENT, PER, ORG, AFFILIATION},
    [RELATION_FOUNDED] = {"founded", "founded", "founded by", GROUP_WORK, EVENT, PER | ORG, ORG,
                          AFFILIATION},
    [RELATION_PART_OF] = {"part_of", "part of", "has part", GROUP_BUSINESS, STATE, ORG | PRD, ORG,
                          AMOUNT | IDENTITY},
    [RELATION_ACQUIRED] = {"acquired", "acquired", "acquired by", GROUP_BUSINESS, EVENT, ORG | PER,
                           ORG | PRD, AMOUNT},
    [RELATION_INVESTED_IN] = {"invested_in", "invested in", "funded by", GROUP_BUSINESS, STATE,
                              ORG | PER, ORG | EVT, AMOUNT},
    [RELATION_PARTNERS_WITH] = {"partners_with", "partners with", "partners with", GROUP_BUSINESS,
                                SYMMETRIC, ORG | PER, ORG | PER, AMOUNT},
    [RELATION_COMPETES_WITH] = {"competes_with", "competes with", "competes with", GROUP_BUSINESS,
                                SYMMETRIC, ORG | PER | PRD, ORG | PER | PRD, AMOUNT | TRAIT_ALIKE},
    [RELATION_SUPPLIES] = {"supplies", "supplies", "buys from", GROUP_BUSINESS, STATE, ORG, ORG,
                           AMOUNT},
    [RELATION_MAKES] = {"makes", "makes", "made by", GROUP_THINGS, STATE, ORG | PER, PRD, IDENTITY},
    [RELATION_CREATED] = {"created", "created", "created by", GROUP_THINGS, EVENT, PER | ORG, WRK,
                          IDENTITY},
    [RELATION_BASED_ON] = {"based_on", "based on", "used by", GROUP_THINGS, STATE, PRD | WRK | ORG,
                           PRD | CON | WRK, IDENTITY},
    /* only in annotation: its object is a quote, which is not an entity. A dossier has struct
       quote. */
    [RELATION_SAID] = {"said", "said", "said by", GROUP_WORDS, EVENT, PER | ORG, 0, 0},
    [RELATION_LOCATED_IN] = {"located_in", "located in", "location of", GROUP_PLACES, STATE,
                             ORG | PLC | EVT, PLC, IDENTITY},
    [RELATION_WAS_IN] = {"was_in", "was in", "visited by", GROUP_PLACES, EVENT, PER, PLC, 0},
    [RELATION_MET] = {"met", "met", "met", GROUP_PLACES, SYMMETRIC_EVENT, PER, PER, 0},
    [RELATION_ATTENDED] = {"attended", "attended", "attended by", GROUP_PLACES, EVENT, PER | ORG,
                           EVT, 0},
    [RELATION_STUDIED_AT] = {"studied_at", "studied at", "alumni", GROUP_WORK, EVENT, PER, ORG,
                             AFFILIATION},
    [RELATION_MEMBER_OF] = {"member_of", "member of", "members", GROUP_WORK, STATE, PER | ORG, ORG,
                            AFFILIATION},
    [RELATION_FAMILY_OF] = {"family_of", "family of", "family of", GROUP_PLACES, SYMMETRIC, PER,
                            PER, 0},
    [RELATION_LEGAL_ACTION] = {"legal_action", "legal action against", "target of", GROUP_BUSINESS,
                               EVENT, PER | ORG | PLC, PER | ORG, 0},
    [RELATION_WORKS_ON] = {"works_on", "works on", "worked on by", GROUP_THINGS, STATE,
                           PER | ORG | PRD, CON, IDENTITY},
    /* only in annotation: a dossier has the aliases of one entity, not a relation between two */
    [RELATION_ALIAS_OF] = {"alias_of", "also known as", "also known as", GROUP_PLACES, SYMMETRIC, 0,
                           0, 0},
};

const char *const block_kind_names[BLOCK_KINDS] = {
    [BLOCK_HEADLINE] = "headline",
    [BLOCK_BYLINE] = "byline",
    [BLOCK_DATELINE] = "dateline",
    [BLOCK_PARAGRAPH] = "paragraph",
    [BLOCK_HEADING] = "heading",
    [BLOCK_LIST_ITEM] = "list_item",
    [BLOCK_QUOTE] = "quote",
    [BLOCK_CAPTION] = "caption",
    [BLOCK_CODE] = "code",
    [BLOCK_TABLE_ROW] = "table_row",
    [BLOCK_REFERENCE] = "reference",
    [BLOCK_BOILERPLATE] = "boilerplate",
};

const char *const entity_type_names[ENTITY_TYPES + 1] = {
    [ENTITY_PERSON] = "person",       [ENTITY_ORGANIZATION] = "organization",
    [ENTITY_PLACE] = "place",         [ENTITY_PRODUCT] = "product",
    [ENTITY_WORK] = "work",           [ENTITY_EVENT] = "event",
    [ENTITY_CONCEPT] = "concept",     [ENTITY_ROLE] = "role",
    [ENTITY_DATE] = "date",           [ENTITY_AMOUNT] = "amount",
    [ENTITY_REFERENCE] = "reference", [ENTITY_NONE] = "none",
};

const char *const relation_status_names[RELATION_STATUSES] = {
    [STATUS_ASSERTED] = "asserted", [STATUS_PAST] = "past",     [STATUS_PLANNED] = "planned",
    [STATUS_HEDGED] = "hedged",     [STATUS_DENIED] = "denied",
};

const char *const mention_form_names[MENTION_FORMS] = {
    [FORM_NAME] = "name",
    [FORM_ALIAS] = "alias",
    [FORM_NOMINAL] = "nominal",
    [FORM_PRONOUN] = "pronoun",
};

const char *const quote_kind_names[QUOTE_KINDS] = {
    [QUOTE_DIRECT] = "direct",
    [QUOTE_INDIRECT] = "indirect",
};

enum entity_type entity_type_by_name(const char *name)
{
    for (unsigned type = 0; type < ENTITY_TYPES; type++)
        if (!strcmp(entity_type_names[type], name))
            return (enum entity_type)type;
    return ENTITY_NONE;
}

enum relation_type relation_type_by_name(const char *name)
{
    for (unsigned type = 0; type < RELATION_TYPES; type++)
        if (!strcmp(relation_kinds[type].name, name))
            return (enum relation_type)type;
    return RELATION_TYPES;
}
