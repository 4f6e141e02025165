/* The edges of the proposals of one sentence: what deciding needs to know of them. */
#include "find/edges.h"

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

static uint32_t mark(bool holds, enum edge_mark which)
{
    return (uint32_t)holds << which;
}

/* What the tokens [first, end) are by themselves. */
static uint32_t inner_marks(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *begin = cue_at(work, first), *last = cue_at(work, end - 1);
    bool one = end - first == 1;
    bool demonym = begin->list_starts & LIST_BIT(LIST_DEMONYM) &&
                   last->list_ends & LIST_BIT(LIST_DEMONYM) && end - first <= 2;
    bool not_name = (begin->list_starts & LIST_BIT(LIST_NOT_NAME) &&
                     last->list_ends & LIST_BIT(LIST_NOT_NAME)) ||
                    (one && begin->starts & CUE_NOT_NAME);
    uint32_t marks = mark(demonym, EDGE_DEMONYM) | mark(not_name, EDGE_NOT_NAME);
    marks |= mark(begin->word_len == end - first && end - first >= 2, EDGE_IS_WORD);
    marks |= mark(end - first > 1 && last->list_ends & LIST_BIT(LIST_ORG_SUFFIX), EDGE_ORG_SUFFIX);
    marks |=
        mark(end - first > 1 && last->list_ends & LIST_BIT(LIST_PLACE_SUFFIX), EDGE_PLACE_SUFFIX);
    return marks;
}

/* A sign that glues: user@host, stocks.pdf, www.example. */
static bool glues(const struct work *work, uint32_t i)
{
    return i < work->tokens.count && !token_at(work, i)->space_before && sign_at(work, i, "@/\\_.");
}

static uint32_t outer_marks(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *before = first > 0 ? cue_at(work, first - 1) : NULL;
    const struct cue *after = cue_at(work, end);
    bool glued_left =
        first > 0 && !token_at(work, first)->space_before && sign_at(work, first - 1, "@/\\_#");
    bool glued_right = glues(work, end) && end + 1 < work->tokens.count &&
                       !token_at(work, end + 1)->space_before &&
                       (!sign_at(work, end, ".") || token_at(work, end + 1)->shape == SHAPE_LOWER);
    uint32_t marks = mark(glued_left || glued_right, EDGE_ADDRESS);
    marks |= mark((han_at(work, first) && cue_at(work, first)->in_word) ||
                      (han_at(work, end) && after->in_word),
                  EDGE_CUTS_WORD);
    marks |= mark(first == 0 && end == 1 && latin_at(work, 0), EDGE_STARTS);
    marks |= mark(after->title_len > 0 || after->starts & CUE_HONORIFIC, EDGE_BEFORE_TITLE);
    marks |= mark(after->starts & CUE_SPEECH || after->list_starts & LIST_BIT(LIST_SPEECH_VERB),
                  EDGE_SPEAKS);
    if (!before)
        return marks;
    marks |= mark(before->title_back > 0 || before->ends & CUE_HONORIFIC, EDGE_AFTER_TITLE);
    marks |= mark(before->ends & CUE_PLACE_LEFT, EDGE_PLACE_LEFT);
    marks |= mark(before->ends & CUE_PRODUCT_VERB, EDGE_PRODUCT_VERB);
    marks |=
        mark(sign_at(work, first - 1, "“\"「『‘") && sign_at(work, end, "”\"」』’"), EDGE_QUOTED);
    return marks;
}

/* Whether the sentence holds no lower-case word but several in capitals. */
static bool is_shouted(const struct work *work)
{
    uint32_t upper = 0;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        uint8_t shape = work->tokens.items[i].shape;
        if (shape == SHAPE_LOWER || shape == SHAPE_CAPITAL || shape == SHAPE_HAN)
            return false;
        upper += shape == SHAPE_UPPER;
    }
    return upper >= 3;
}

void find_edges(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    uint32_t shouted = mark(is_shouted(work), EDGE_SHOUTED);
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        struct proposal *proposal = &work->proposals.items[i];
        uint32_t first = token_index(work, proposal->begin);
        uint32_t end = token_index(work, proposal->end);
        if (first >= end)
            continue;
        if (work->tagger && type_is_core(proposal->type))
            proposal->likelihood = tagger_ask(work->tagger, work->tokens.count, first, end - first,
                                              (enum entity_type)proposal->type);
        proposal->marks =
                (uint16_t)(inner_marks(work, first, end) | outer_marks(work, first, end) | shouted);
    }
}
