/*
 * Loads articles annotated by hand: NAME.txt and NAME.ann, in brat's standoff format with offsets
 * in code points.
 *
 *   mentions    T lines; the attribute Form says pronoun or nominal, without it they are names
 *   entities    Equiv lines
 *   relations   R lines, with the attribute Status; Optional ones are neither wanted nor wrong
 *   quotes      T lines of type quote, with the attribute Kind; the relation "said" gives the
 * speaker
 */
#ifndef EVAL_ANN_H
#define EVAL_ANN_H

#include <stdbool.h>

#include "model/dossier.h"
#include "tests/eval/align.h"

struct ann_mention {
    uint32_t begin, end; /* code points of the .txt */
    uint32_t entity;
    uint8_t type; /* enum entity_type */
    uint8_t form; /* enum mention_form */
};

struct ann_relation {
    uint8_t type, status;
    bool optional;
    uint32_t subject, object; /* mentions */
};

struct ann_quote {
    uint32_t begin, end;
    uint8_t kind;
    uint32_t speaker; /* mention or NO_INDEX */
};

struct ann_entity {
    uint32_t first; /* the first mention on its Equiv line, which gives the type */
};

struct ann {
    char *text; /* the .txt */
    size_t len_bytes;
    struct cps cps;
    VEC(struct ann_mention) mentions; /* in the order of the file */
    VEC(struct ann_entity) entities;
    VEC(struct ann_relation) relations;
    VEC(struct ann_quote) quotes; /* in text order */
};

/* base is the path without ".txt". Returns false with the message set; else ann_release must be
 * called. */
bool ann_load(struct ann *ann, const char *base, char *message, size_t message_size);
void ann_release(struct ann *ann);

/* A whole file, with a NUL after its end; NULL when it cannot be opened. The caller frees it. */
char *ann_read_file(const char *path, size_t *len);

uint8_t ann_entity_type(const struct ann *ann, uint32_t entity);

/* The .txt as an article: each line that is not blank is a block, the first one the headline. */
struct article *ann_article(const struct ann *ann);

/*
 * Adds gold entities, mentions (rule "gold") and quotes to a builder of any article that shows the
 * same text (ann_article, or what read/ makes of the .txt). Entity i of the annotation is entity
 * first + i of the builder; first is returned. Mentions come sorted by begin. A mention without
 * counterpart in the article is left out.
 */
uint32_t ann_fill(const struct ann *ann, struct dossier_builder *builder);

/* Adds the gold relations, after ann_fill and when the sentences are there; evidence (rule "gold")
 * is the sentence of the subject. Optional ones only if asked for, as weak. */
void ann_fill_relations(const struct ann *ann, struct dossier_builder *builder,
                        uint32_t first_entity, bool optional);

/* All of it: what the program would find if it found everything. */
struct dossier *ann_dossier(const struct ann *ann);

#endif
