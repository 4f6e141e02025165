/*
 * The links of the block of text that a reader puts together; they become links of the article when
 * the block is added to it. struct block_links l = {0}; is empty.
 */
#ifndef READ_BLOCK_LINKS_H
#define READ_BLOCK_LINKS_H

#include <stddef.h>
#include <stdint.h>

#include "model/article.h"

struct block_link {
    uint32_t begin, end; /* bytes of the block's text; end is UINT32_MAX while it is open */
    const char *target;  /* borrowed */
};

struct block_links {
    struct block_link *items;
    uint32_t count, capacity;
};

/* A link begins here, at this byte of the block's text. The target must last as long as the links.
 */
void block_links_open(struct block_links *links, size_t at, const char *target);
/* The link that was opened last ends here; nothing when none is open. */
void block_links_close(struct block_links *links, size_t at);

/* Adds the links to the article, for a block that was added to it at offset begin of its text, and
 * of whose own text the first len bytes were kept. */
void block_links_add(const struct block_links *links, struct article_builder *builder,
                     uint32_t begin, size_t len);
/* The next block begins. A link that is still open goes on in it. */
void block_links_go_on(struct block_links *links);
void block_links_release(struct block_links *links);

#endif
