/*
 * An article: one UTF-8 text, cut into blocks. read/ makes it; nobody changes it afterwards.
 *
 * Invariants (article_check): blocks are in text order, do not overlap, begin and end on code-point
 * boundaries; between the end of one and the begin of the next stands exactly one '\n'; the first
 * begins at 0, the last ends at the end of the text. A block may hold '\n' (a line that must
 * break: verse, code). The text is the article as shown; it may hold bytes that are not UTF-8
 * (see text/utf8.h). At most UINT32_MAX - 1 bytes.
 *
 * Everything belongs to the arena the article was begun with. Offsets are bytes into text.
 */
#ifndef MODEL_ARTICLE_H
#define MODEL_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/arena.h"
#include "model/buffer.h"
#include "model/kinds.h"

struct span {
    uint32_t begin, end; /* end-exclusive, bytes */
};

struct block {
    uint32_t begin, end;
    uint8_t kind;       /* enum block_kind */
    uint8_t level;      /* heading 1 to 6, list depth from 1, else 0 */
    uint32_t line;      /* of the source, from 1; 0 unknown */
    uint32_t paragraph; /* article_paragraph_number; set by article_end */
};

struct link { /* something `o` can open */
    uint32_t begin, end;
    const char *target;
};

struct article {
    struct arena *arena;
    const char *source; /* file name as given, "stdin" */
    const char *title;  /* "" when unknown, and so for the next three */
    const char *byline;
    const char *published; /* ISO 8601 date, "2025-07-04" */
    const char *site;      /* publisher */
    const char *language;  /* "zh", "en" or "zh+en" by the letters of its blocks; "" when neither */
    const char *encoding;  /* of the source: "UTF-8" */
    const char *format;    /* what it was read as: "text" "html" "markdown" */
    const char *notice;    /* one line for the status line, or "": "3 invalid bytes replaced" */
    bool partial;          /* the beginning of a source whose rest is not read (read_beginning) */
    char *text;            /* NUL after the end */
    uint32_t len;
    struct block *blocks;
    uint32_t block_count;
    struct link *links; /* in text order */
    uint32_t link_count;
    /* names that the source itself declares (JSON-LD mentions and about): lexicon rows of one
     * article */
    struct declared_name {
        const char *name;
        enum entity_type type; /* ENTITY_NONE: unknown */
    } * declared;
    uint32_t declared_count;
    uint64_t content_id; /* a hash of text, for what is kept per article */
};

/* Building: blocks are added in order, then article_end gives the article its arrays. */
struct article_builder {
    struct arena *arena;
    struct article *article;
    struct buffer text;
    VEC(struct block) blocks;
    VEC(struct link) links;
    VEC(struct declared_name) declared;
    bool overflow; /* text beyond UINT32_MAX - 1 bytes was left out */
};

/* Takes over arena. source is copied. */
void article_begin(struct article_builder *builder, struct arena *arena, const char *source);
/* Adds a block; text that is empty adds nothing. Returns the offset at which the block begins. */
uint32_t article_add_block(struct article_builder *builder, enum block_kind kind, uint8_t level,
                           uint32_t line, const char *text, size_t len);
/* begin, end: offsets into the article's text. target is copied. */
void article_add_link(struct article_builder *builder, uint32_t begin, uint32_t end,
                      const char *target, size_t target_len);
void article_declare_name(struct article_builder *builder, const char *name, size_t len,
                          enum entity_type type);
/* A copy of a string in the article's arena, for title, byline and so on. */
const char *article_string(struct article_builder *builder, const char *bytes, size_t len);
/* Finishes: language (by the first 256 KiB), content_id, strings "" where unset. The article frees
 * with its arena. */
struct article *article_end(struct article_builder *builder);

void article_free(struct article *article); /* with its arena; NULL is fine */

/* NULL when every invariant holds, else a static text that says which does not. */
const char *article_check(const struct article *article);

/* The block that holds the offset (a '\n' between blocks belongs to the one before). O(log n).
 * The article has at least one block, else UINT32_MAX. */
uint32_t article_block_at(const struct article *article, uint32_t at);

/* Number of a block among the paragraphs (also list items, quotes, table rows) of the body, from 1
 * ("¶3"); headings and captions have that of the paragraph before, 0 before the first. */
uint32_t article_paragraph_number(const struct article *article, uint32_t block);

#endif
