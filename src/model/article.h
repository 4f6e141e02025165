/*
 * An article: one UTF-8 text, cut into blocks. read/ makes it; nobody changes it afterwards.
 *
 * The text is the article as it is shown, at most UINT32_MAX - 1 bytes. Readers give valid UTF-8,
 * but no consumer may count on it (text/utf8.h says how invalid bytes are read).
 *
 * Invariants, which article_check verifies:
 *   - blocks are in text order, and begin and end on code-point boundaries
 *   - the first begins at 0, the last ends at the end of the text
 *   - between two blocks stands exactly one '\n'; a block may itself hold '\n', where a line must
 *     break (verse, code)
 *
 * Everything in an article but its corrections belongs to its arena. Offsets count bytes of the
 * text.
 */
#ifndef MODEL_ARTICLE_H
#define MODEL_ARTICLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/arena.h"
#include "model/buffer.h"
#include "model/kinds.h"
#include "model/vec.h"

struct span {
    uint32_t begin, end; /* bytes, end-exclusive; empty when they are equal */
};

struct block {
    uint32_t begin, end;
    uint8_t kind;   /* enum block_kind */
    uint8_t level;  /* of a heading 1 to 6, of a list item its depth from 1; else 0 */
    uint16_t lines; /* of the source since the block before; set by article_end for article_line */
};

/* Where counting begins again: what is known of every BLOCKS_PER_MARK-th block. */
struct block_mark {
    uint32_t line, paragraph; /* as article_line and article_paragraph_number give them */
};
#define BLOCKS_PER_MARK 64u

struct corrections; /* model/correction.h */

/* A part of the text that the source links to an address. */
struct link {
    uint32_t begin, end;
    const char *target;
};

/* A name that the source itself declares (JSON-LD "mentions" and "about"); finding treats it as a
 * row of a lexicon that holds for this article alone. */
struct declared_name {
    const char *name;
    enum entity_type type; /* ENTITY_NONE: unknown */
};

struct article {
    struct arena *arena;
    const char *source;    /* the file name as given, or "stdin" */
    const char *title;     /* of what follows, "" stands for unknown */
    const char *byline;    /* the authors, as the source names them */
    const char *published; /* ISO 8601 date, "2025-07-04" */
    const char *site;      /* the publisher */
    const char *language;  /* "zh", "en", "zh+en", "und" or "": model/language.h */
    const char *encoding;  /* of the source: "UTF-8" */
    const char *format;    /* what it was read as: "text", "html", "markdown" */
    const char *notice;    /* what went wrong in reading, one line: "3 wrong bytes replaced" */
    bool partial;          /* only the beginning of the source: see read_beginning */
    char *text;            /* with a NUL after the end */
    uint32_t len;          /* bytes */
    struct block *blocks;
    uint32_t block_count;
    struct block_mark *block_marks;
    struct link *links; /* in text order */
    uint32_t link_count;
    struct declared_name *declared;
    uint32_t declared_count;
    uint64_t content_id; /* a hash of the text: names what is stored about this article */
    struct corrections *corrections; /* owned, not of the arena; NULL: none */
};

/* An article that is being built. article_begin, then blocks in text order and the rest as it
 * comes, then article_end. Readers may fill the strings of `article` and change blocks already
 * added. */
struct article_builder {
    struct arena *arena;
    struct article *article;
    struct buffer text;
    VEC(struct block) blocks;
    VEC(uint32_t) lines; /* of each block, at the same index */
    VEC(struct link) links;
    VEC(struct declared_name) declared;
    bool overflow; /* text beyond UINT32_MAX - 1 bytes was left out */
};

/* Takes over the arena; source is copied. */
void article_begin(struct article_builder *builder, struct arena *arena, const char *source);
/* Adds a block and returns the offset at which it begins. Empty text adds nothing; text that would
 * pass the limit is left out and sets overflow. */
uint32_t article_add_block(struct article_builder *builder, enum block_kind kind, uint8_t level,
                           uint32_t line, const char *text, size_t len);
/* Makes a block that was added the headline, and its text the title of the article. */
void article_set_headline(struct article_builder *builder, uint32_t block);
/* Links must be added in text order; begin and end are offsets into the article's text. */
void article_add_link(struct article_builder *builder, uint32_t begin, uint32_t end,
                      const char *target, size_t target_len);
/* name is copied, and need not end in a NUL. */
void article_declare_name(struct article_builder *builder, const char *name, size_t len,
                          enum entity_type type);
/* A copy in the article's arena, for title, byline and so on. */
const char *article_string(struct article_builder *builder, const char *bytes, size_t len);
/* Finishes the article: gives it its arrays, language (judged by the first 256 KiB), content_id and
 * paragraph numbers, and "" for strings that were not set. The builder is empty afterwards; the
 * caller owns the article and calls article_free. */
struct article *article_end(struct article_builder *builder);

void article_free(struct article *article); /* with all that it owns; NULL is fine */

/* NULL if every invariant holds, else a static text that says which one does not. */
const char *article_check(const struct article *article);

/* The index of the block that holds the offset; a '\n' between two blocks belongs to the first of
 * them. UINT32_MAX if the article has no block. O(log n). */
uint32_t article_block_at(const struct article *article, uint32_t at);
/* The same for who goes through the text: quick when it is the block `before`, where the walk was,
 * or the one behind it. before: UINT32_MAX for none. */
uint32_t article_block_near(const struct article *article, uint32_t at, uint32_t before);

/* The line of the source that a block begins on, from 1; 0 if it is unknown. Where lines go back,
 * or more than 65535 lie between two blocks, it is that of a block before, or as near as counting
 * comes. */
uint32_t article_line(const struct article *article, uint32_t block);

/* The number of a block among the paragraphs of the article, from 1, as a reader cites it ("¶3").
 * List items, quotes, code and table rows count as paragraphs. Any other block has the number of
 * the paragraph before it, 0 before the first. */
uint32_t article_paragraph_number(const struct article *article, uint32_t block);

#endif
