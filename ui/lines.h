/*
 * The lines an article is shown in, for one width. Blocks are broken only when somebody asks for
 * them, so that a text of any size opens and scrolls at once; the last few hundred are kept.
 *
 * A paragraph as long as a book is broken in parts: each begins a line of its own, about every
 * 16 KiB, after a sentence where there is one. So any place in it is found at once, and it costs
 * a short line on every tenth screen or so.
 *
 * A place is a block, a part of it, and a line among those shown for the part: first what stands
 * before the text of the block (a blank line, the lines of facts and cast), then its text. Places
 * are good for one width only; what must survive is a byte offset.
 */
#ifndef UI_LINES_H
#define UI_LINES_H

#include "model/article.h"
#include "model/buffer.h"
#include "text/cells.h"
#include "ui/table_columns.h"

enum line_kind { LINE_TEXT, LINE_BLANK, LINE_FACTS, LINE_CAST };

struct line {
    uint32_t begin, end; /* bytes of the article's text, without the spaces that end it */
    uint8_t kind;        /* enum line_kind */
    uint8_t indent;      /* columns */
    bool first;          /* of its block */
    bool marked;         /* begins an item of a list with a sign of its own, where the bullet of
                            others stands */
    bool unbroken;       /* code, table rows: may be wider than the pane */
};

struct place {
    uint32_t block, line; /* line: of the part */
    uint32_t part;        /* 0 but in very long paragraphs */
};

#define LINES_KEPT 512

struct part_lines {
    uint32_t block, part; /* block UINT32_MAX: none */
    uint32_t count;
    struct line *items;
};

struct lines {
    const struct article *article; /* borrowed */
    const struct cell_rule *rule;
    int width;           /* columns of text */
    bool spacing;        /* a blank line between paragraphs */
    struct table table;  /* the one whose rows were made last */
    uint32_t cast_block; /* the line of cast stands before it; UINT32_MAX: nowhere */
    bool facts;          /* and before that one the line of facts */
    struct part_lines kept[LINES_KEPT];
};

/* Sets what lines are made for; forgets those of another width or article. */
void lines_setup(struct lines *lines, const struct article *article, const struct cell_rule *rule,
                 int width, bool spacing);
void lines_release(struct lines *lines);

/* Adds who wrote the article, when and for whom, as far as it is known and none of the first blocks
 * says it; nothing when there is nothing to add. */
void lines_facts(const struct article *article, struct buffer *out);

/* Lines of the part of the block that the place is in. */
uint32_t lines_count(struct lines *lines, struct place place);
struct line lines_get(struct lines *lines, struct place place);
/* Moves the place by that many lines, as far as there are; returns how many it moved. */
int lines_step(struct lines *lines, struct place *place, int by);
/* The line that shows the byte. */
struct place lines_find(struct lines *lines, uint32_t at);
/* The same place, cut to what exists. */
struct place lines_clamp(struct lines *lines, struct place place);
/* Lines from a to b (b after a), at most limit. */
int lines_distance(struct lines *lines, struct place a, struct place b, int limit);
bool place_before(struct place a, struct place b);
bool place_equal(struct place a, struct place b);

#endif
