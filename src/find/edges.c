/* The edges of the proposals of one sentence: repairs, and what deciding needs to know of them. */
#include "find/propose.h"

/* The token that begins at a byte, or the first after it. */
static uint32_t token_index(const struct work *work, uint32_t byte)
{
    uint32_t low = 0, high = work->tokens.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (work->tokens.items[middle].begin < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool cuts_word(const struct work *work, const struct proposal *proposal)
{
    uint32_t first = token_index(work, proposal->begin), end = token_index(work, proposal->end);
    return (han_at(work, first) && cue_at(work, first)->in_word) ||
           (han_at(work, end) && cue_at(work, end)->in_word);
}

void find_edges(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++)
        work->proposals.items[i].cuts_word = cuts_word(work, &work->proposals.items[i]);
}
