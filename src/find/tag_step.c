/* The learned tagger's spans of one sentence, as proposals. */
#include <string.h>

#include "find/propose.h"

/* "proud of us" in an article on the US. */
static bool is_pronoun(const struct work *work, const struct tagger_span *span)
{
    static const short_word words[] = {"us", "it", "who", "me", "we", "he", "she", "him", "they"};
    return span->count == 1 && WORD_IS_ONE_OF(work, span->first, words);
}

/* (D-Minn.), (R-Texas): the party and the state of a politician. */
static bool is_party_mark(const struct work *work, const struct tagger_span *span)
{
    const char *mark = work->article->text + token_at(work, span->first)->begin;
    return span->first > 0 && sign_at(work, span->first - 1, "(") && strchr("DRI", mark[0]) &&
           mark[1] == '-' && mark[2] >= 'A' && mark[2] <= 'Z';
}

/* A clause of a language that the tagger does not know: "de la superficie del país". Names have
 * more capitals; titles as long as that stand in quotes. */
static bool is_prose(const struct work *work, const struct tagger_span *span)
{
    uint32_t lower = 0;
    for (uint32_t i = span->first; i < span->first + span->count; i++)
        lower += token_at(work, i)->shape == SHAPE_LOWER;
    bool quoted = span->first > 0 && sign_at(work, span->first - 1, "\"“‘「『《«'");
    return span->count >= 5 && 4 * lower >= 3 * span->count && !quoted;
}

/* 一种智能系统, 该项目, 这家公司: what is counted or pointed at is described, not named. */
static bool is_described(const struct work *work, uint32_t first)
{
    return cue_at(work, first + 1)->starts & CUE_MEASURE &&
           cue_at(work, first + 1)->phrase_len == 1 &&
           ideograph_at(work, first, "一这這那该該某每各");
}

static bool is_no_name(const struct work *work, const struct tagger_span *span)
{
    return is_described(work, span->first) || is_pronoun(work, span) || is_party_mark(work, span) ||
           is_prose(work, span);
}

void find_tag(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    work->sentence_judged = work->proposals.count;
    if (!work->tagger)
        return;
    work->spans.count = 0;
    tagger_tag(work->tagger, work->article->text, work->tokens.items, work->tokens.count,
               work->hits.items, work->hits.count, &work->spans);
    uint32_t known = work->spans.count;
    tagger_add_likely(work->tagger, work->tokens.count, &work->spans);
    for (uint32_t i = 0; i < work->spans.count; i++) {
        const struct tagger_span *span = &work->spans.items[i];
        if (is_no_name(work, span))
            continue;
        struct proposal *proposal = propose(work, span->first, span->count, span->type,
                                            i < known ? WITNESS_TAGGER : WITNESS_WEAK_RULE,
                                            span->confidence, i < known ? "tagger" : "eager");
        proposal->likelihood = span->confidence;
        proposal->judged = true;
    }
}
