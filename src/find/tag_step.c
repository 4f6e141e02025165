/* The learned tagger's spans of one sentence, as proposals. */
#include "find/propose.h"

void find_tag(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    if (!work->tagger)
        return;
    work->spans.count = 0;
    tagger_tag(work->tagger, work->article->text, work->tokens.items, work->tokens.count,
               work->hits.items, work->hits.count, &work->spans);
    for (uint32_t i = 0; i < work->spans.count; i++) {
        const struct tagger_span *span = &work->spans.items[i];
        propose(work, span->first, span->count, span->type, WITNESS_TAGGER, span->confidence,
                "tagger");
    }
}
