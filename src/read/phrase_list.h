/*
 * The phrases that phrase.h recognises, written folded: lower case, half width, simplified. They
 * were collected from Chinese and English news sites and from annotated training articles.
 */
#ifndef READ_PHRASE_LIST_H
#define READ_PHRASE_LIST_H

#include <stddef.h>

#include <stdint.h>

#include "read/phrase.h"

/* What must follow a phrase that a line begins with. */
enum follow {
    FOLLOW_SEPARATOR, /* : / | and the like */
    FOLLOW_SPACE,     /* a separator or a space */
    FOLLOW_ANY,
    FOLLOW_END /* nothing, or a colon: the phrase is the whole line */
};

/* The words stand in the rows themselves: as pointers they would all have to be relocated when the
 * program starts. */
#define PHRASE_BYTES 31
struct phrase {
    char text[PHRASE_BYTES];
    uint8_t follow; /* enum follow */
};

/* In the order of their bytes, so that those with one first character are found by halving. */
extern const struct phrase_list {
    const struct phrase *items;
    size_t count;
} phrase_lists[PHRASE_KINDS];

/* Phrases that count anywhere in a line, by what they say of it. They have at least three bytes. */
enum phrase_part {
    PHRASE_PART_SITE,      /* a short line of the site, wherever it stands */
    PHRASE_PART_NOTICE,    /* a notice at the foot of an article, even if it is a sentence */
    PHRASE_PART_FOOT,      /* a line at the foot of an article, if it is not a sentence */
    PHRASE_PART_FOOT_HEAD, /* the same, but only if the line begins with the phrase */
    PHRASE_PARTS
};

extern const struct phrase_part_list {
    const char (*items)[PHRASE_BYTES];
    size_t count;
} phrase_parts[PHRASE_PARTS];

#endif
