/*
 * The phrases themselves (phrase.h). All are written folded: lower case, half width, simplified.
 * Collected from Chinese and English news sites and from the annotated training articles.
 */
#ifndef READ_PHRASE_LIST_H
#define READ_PHRASE_LIST_H

#include <stddef.h>

#include "read/phrase.h"

/* What must follow a phrase at the beginning of a line. */
enum follow {
    FOLLOW_SEPARATOR, /* : / | and the like */
    FOLLOW_SPACE,     /* a separator or a space */
    FOLLOW_ANY,
    FOLLOW_END /* nothing: the phrase is the line */
};

struct phrase {
    const char *text;
    enum follow follow;
};

extern const struct phrase_list {
    const struct phrase *items;
    size_t count;
} phrase_lists[PHRASE_KINDS];

/* Phrases that tell wherever they stand in a line. */
enum phrase_part {
    PHRASE_PART_SITE,      /* a short line of the site, wherever it stands */
    PHRASE_PART_NOTICE,    /* a notice at the foot of an article, also as a whole sentence */
    PHRASE_PART_FOOT,      /* a line at the foot that is no sentence */
    PHRASE_PART_FOOT_HEAD, /* the same, only at its beginning */
    PHRASE_PARTS
};

extern const struct phrase_part_list {
    const char *const *items;
    size_t count;
} phrase_parts[PHRASE_PARTS];

#endif
