/*
 * What a person corrects of what was found in an article. Kept in a file of its own for each
 * content, so that it holds when the article is opened again from anywhere, and applied by find/ as
 * a step of its own (find/correct). Names are those that the dossier shows: a correction whose
 * names are not there does nothing.
 */
#ifndef MODEL_CORRECTION_H
#define MODEL_CORRECTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/article.h"

enum correction_kind {
    CORRECTION_HIDE,     /* name is not shown, nor what ties it */
    CORRECTION_RENAME,   /* name is shown as `to` */
    CORRECTION_TYPE,     /* name is of that entity type */
    CORRECTION_MERGE,    /* what is found as name is `to` */
    CORRECTION_SPLIT,    /* the form `to` of name is an entity of its own */
    CORRECTION_ADD,      /* wherever the text says name, it is an entity of that type */
    CORRECTION_RELATE,   /* name and `to` are tied by that relation */
    CORRECTION_UNRELATE, /* and are not */
    CORRECTION_KINDS
};

struct correction {
    uint8_t kind;          /* enum correction_kind */
    uint8_t type;          /* enum entity_type or relation_type, where the kind has one */
    const char *name, *to; /* `to`: "" where the kind has none */
};

/* In the order in which they were made; {0} is none. Owned by whoever holds it. */
struct corrections {
    VEC(struct correction) items;
};

/* Copies the strings. */
void corrections_add(struct corrections *corrections, const struct correction *correction);
/* Takes back the last one; false when there is none. */
bool corrections_undo(struct corrections *corrections);
/* A copy with strings of its own. */
struct corrections corrections_copy(const struct corrections *corrections);
void corrections_release(struct corrections *corrections); /* none are left */
/* Does to `kept` what led from `before` to `now`, so that what another program has kept meanwhile
 * is not lost: what was taken back goes, what is new comes last. */
void corrections_carry(struct corrections *kept, const struct corrections *before,
                       const struct corrections *now);
/* Of what is in memory of its own, as those of an article are; NULL is fine. */
void corrections_free(struct corrections *corrections);

/*
 * The file: a line each, the kind and then its cells, separated by TAB:
 *
 *     hide<TAB>name                      merge<TAB>name<TAB>to
 *     rename<TAB>name<TAB>to             split<TAB>name<TAB>form
 *     type<TAB>name<TAB>place            add<TAB>name<TAB>person
 *     relate<TAB>name<TAB>leads<TAB>to   unrelate<TAB>name<TAB>leads<TAB>to
 *
 * In a cell \t, \n, \r and \\ stand for what a cell cannot hold. Lines that are empty or begin with
 * '#' are comments. A file that is not there holds none. false with "FILE:LINE: what is wrong" of
 * the first line that is wrong; the others are read.
 */
bool corrections_read(struct corrections *corrections, const char *path, char *message,
                      size_t message_size);
/* The same of bytes; name is that of the file, for the message. */
bool corrections_parse(struct corrections *corrections, const char *name, const char *bytes,
                       size_t len, char *message, size_t message_size);
/* By a new file put in the place of the old one, whose comments are lost; none: the file is
 * removed. Makes the folders. false with "FILE: what is wrong". */
bool corrections_write(const struct corrections *corrections, const char *path, char *message,
                       size_t message_size);

/* Where those of an article are: $XDG_DATA_HOME/dossier/corrections (else ~/.local/share/...) and
 * the content in hexadecimal. The caller frees it; NULL without a home. */
char *corrections_path(uint64_t content_id);

/* Reads those that are kept of the article into article->corrections, in place of what it has: NULL
 * when there are none. false with a message as that of corrections_read. */
bool corrections_attach(struct article *article, char *message, size_t message_size);

#endif
