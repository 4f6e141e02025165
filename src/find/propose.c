#include "find/propose.h"

#include <string.h>

#include "model/sort.h"
#include "text/words.h"

static void look_at(struct work *work, const struct scan *scan)
{
    work->tokens = scan->tokens;
    work->hits = scan->hits;
    work->cues = scan->cues;
    work->present = scan->present;
}

void find_scan(struct work *work, uint32_t begin, uint32_t end)
{
    scan_read(&work->scanned, work->knowledge->builtin, work->knowledge->cues, work->article->text,
              begin, end);
    look_at(work, &work->scanned);
}

void find_scan_sentence(struct work *work, uint32_t sentence)
{
    const struct sentence *s = &work->builder.sentences.items[sentence];
    struct scan kept;
    if (scan_store_find(work->scans, sentence, &kept)) {
        look_at(work, &kept);
        return;
    }
    find_scan(work, s->begin, s->end);
    scan_store_keep(work->scans, sentence, &work->scanned);
}

static struct proposal *add_proposal(struct work *work, struct span span, enum entity_type type,
                                     enum witness witness, uint8_t confidence, const char *rule)
{
    struct proposal *proposal = vec_place(&work->proposals);
    *proposal = (struct proposal){.begin = span.begin,
                                  .end = span.end,
                                  .type = (uint8_t)type,
                                  .witness = (uint8_t)witness,
                                  .confidence = confidence,
                                  .id = NO_INDEX,
                                  .rule = rule};
    return proposal;
}

struct proposal *propose_bytes(struct work *work, uint32_t begin, uint32_t end,
                               enum entity_type type, enum witness witness, uint8_t confidence,
                               const char *rule)
{
    struct proposal *proposal =
        add_proposal(work, (struct span){begin, end}, type, witness, confidence, rule);
    proposal->first = token_from(&work->tokens, begin);
    proposal->behind = token_from(&work->tokens, end);
    return proposal;
}

struct proposal *propose(struct work *work, uint32_t first, uint32_t count, enum entity_type type,
                         enum witness witness, uint8_t confidence, const char *rule)
{
    const struct token *tokens = work->tokens.items;
    struct span span = {tokens[first].begin, tokens[first + count - 1].end};
    struct proposal *proposal = add_proposal(work, span, type, witness, confidence, rule);
    proposal->first = first;
    proposal->behind = first + count;
    return proposal;
}

/* How much a proposal is to be trusted when nothing of the article is decided yet. */
static uint32_t strength_of(const struct proposal *proposal)
{
    switch (proposal->witness) {
    case WITNESS_LEXICON:
        return proposal->ambiguous ? 40 : 90;
    case WITNESS_TAGGER:
        return proposal->likelihood >= 60 ? 85 : 50 + proposal->likelihood / 3u;
    case WITNESS_RULE:
        return 30 + proposal->likelihood / 2u;
    case WITNESS_WEAK_RULE:
        return 10 + proposal->likelihood / 2u;
    default:
        return 100;
    }
}

static bool is_stronger(const struct proposal *proposal, const struct proposal *than)
{
    if (!than)
        return true;
    const struct proposal *longer =
        proposal->end - proposal->begin > than->end - than->begin ? proposal : than;
    if (proposal->end - proposal->begin != than->end - than->begin &&
        longer->witness == WITNESS_TAGGER && longer->likelihood >= 60)
        return longer == proposal;
    uint32_t a = strength_of(proposal), b = strength_of(than);
    return a != b ? a > b : proposal->end - proposal->begin > than->end - than->begin;
}

static const struct proposal *strongest_at(const struct work *work, uint32_t at, bool ends)
{
    const struct proposal *best = NULL;
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        const struct proposal *proposal = &work->proposals.items[i];
        bool eager = proposal->judged && proposal->witness == WITNESS_WEAK_RULE;
        if ((ends ? proposal->end : proposal->begin) == at && proposal->type <= ENTITY_CONCEPT &&
            !eager && is_stronger(proposal, best))
            best = proposal;
    }
    return best;
}

const struct proposal *proposal_ending_at(const struct work *work, uint32_t end)
{
    return strongest_at(work, end, true);
}

const struct proposal *proposal_beginning_at(const struct work *work, uint32_t begin)
{
    return strongest_at(work, begin, false);
}

uint32_t find_hit_at(const struct work *work, uint32_t token, uint32_t lists)
{
    uint32_t best = 0;
    for (uint32_t h = cue_at(work, token)->hits;
         h < work->hits.count && work->hits.items[h].first == token; h++) {
        const struct lexicon_hit *hit = &work->hits.items[h];
        if (lists & LIST_BIT(hit->list) && hit->count > best)
            best = hit->count;
    }
    return best;
}

/* Names of the lexicon are not longer than this, in tokens. */
#define HIT_MAX 12

uint32_t find_hit_before(const struct work *work, uint32_t end, uint32_t lists)
{
    for (uint32_t len = end < HIT_MAX ? end : HIT_MAX; len > 0; len--)
        for (uint32_t h = cue_at(work, end - len)->hits;
             h < work->hits.count && work->hits.items[h].first == end - len; h++)
            if (lists & LIST_BIT(work->hits.items[h].list) && work->hits.items[h].count == len)
                return len;
    return 0;
}

bool word_is_one_of(const struct work *work, uint32_t token, const short_word *words, size_t count)
{
    short_word word = {0};
    if (token >= work->tokens.count)
        return false;
    const struct token *at = token_at(work, token);
    if (at->end - at->begin >= sizeof word)
        return false;
    memcpy(word, work->article->text + at->begin, at->end - at->begin);
    for (size_t k = 0; k < count; k++)
        if (memcmp(word, words[k], sizeof word) == 0)
            return true;
    return false;
}

bool word_is_any_of(const struct work *work, uint32_t token, const char *const *words, size_t count)
{
    if (token >= work->tokens.count)
        return false;
    const struct token *at = token_at(work, token);
    return text_is_one_of(work->article->text + at->begin, at->end - at->begin, words, count);
}

bool token_is_one_of(const char *text, const struct token *token, const char *characters)
{
    const char *at = text + token->begin;
    size_t len = token->end - token->begin;
    const char last = at[len - 1]; /* it tells most apart */
    if (last == '\0')
        return false;
    for (const char *c = characters; (c = strchr(c, last)) != NULL; c++)
        if ((size_t)(c - characters) + 1 >= len && memcmp(c + 1 - len, at, len) == 0)
            return true;
    return false;
}

static int by_begin(const void *a, const void *b)
{
    const struct proposal *x = a, *y = b;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return x->end > y->end ? -1 : x->end < y->end;
}

void proposals_sort(struct work *work)
{
    sort_records(work->proposals.items, work->proposals.count, sizeof *work->proposals.items,
                 by_begin);
}
