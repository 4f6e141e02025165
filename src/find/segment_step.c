#include "find/work.h"

static bool line_is_sentence(enum block_kind kind)
{
    return kind == BLOCK_LIST_ITEM || kind == BLOCK_CODE || kind == BLOCK_TABLE_ROW ||
           kind == BLOCK_BYLINE || kind == BLOCK_DATELINE || kind == BLOCK_CAPTION;
}

void find_spans(struct work *work, uint32_t block)
{
    const struct article *article = work->article;
    const struct block *b = &article->blocks[block];
    work->block_end = block + 1;
    work->sentence_spans.count = 0;
    if (block_kind_is_read(b->kind))
        segment_text(&work->sentence_spans, article->text, b->begin, b->end,
                     line_is_sentence((enum block_kind)b->kind));
}
