/*
 * The nouns that may stand for a name, as the company and 该校 do: one table for each script.
 * Inside find/.
 */
#ifndef FIND_REFER_NOUNS_H
#define FIND_REFER_NOUNS_H

#include "find/refer/refer.h"

/* The types of the rows, and of what refer_nominal.c says beside them. */
#define ORG     TYPE_BIT(ENTITY_ORGANIZATION)
#define PRODUCT TYPE_BIT(ENTITY_PRODUCT)
#define WORK    TYPE_BIT(ENTITY_WORK)
#define PLACE   TYPE_BIT(ENTITY_PLACE)
#define EVENT   TYPE_BIT(ENTITY_EVENT)
#define PERSON  TYPE_BIT(ENTITY_PERSON)

#define HAN_NOUN_CPS 5 /* code points of the longest Chinese noun */

/* Both are sorted by the bytes of their words. */
extern const struct refer_noun refer_nouns_han[], refer_nouns_latin[];
extern const uint32_t refer_nouns_han_count, refer_nouns_latin_count;

#endif
