#include "read/block_links.h"

#include <string.h>

void block_links_open(struct block_links *links, size_t at, const char *target)
{
    *vec_place(links) = (struct block_link){(uint32_t)at, UINT32_MAX, target};
}

void block_links_close(struct block_links *links, size_t at)
{
    for (uint32_t i = links->count; i-- > 0;)
        if (links->items[i].end == UINT32_MAX) {
            links->items[i].end = (uint32_t)at;
            return;
        }
}

void block_links_add(const struct block_links *links, struct article_builder *builder,
                     uint32_t begin, size_t len)
{
    for (uint32_t i = 0; i < links->count; i++) {
        const struct block_link *link = &links->items[i];
        uint32_t end = link->end < len ? link->end : (uint32_t)len;
        if (link->begin < end && !builder->overflow)
            article_add_link(builder, begin + link->begin, begin + end, link->target,
                             strlen(link->target));
    }
}

void block_links_go_on(struct block_links *links)
{
    uint32_t open = 0;
    for (uint32_t i = 0; i < links->count; i++)
        if (links->items[i].end == UINT32_MAX)
            links->items[open++] = (struct block_link){0, UINT32_MAX, links->items[i].target};
    links->count = open;
}

void block_links_release(struct block_links *links)
{
    vec_free(links);
}
