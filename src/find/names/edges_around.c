#include "find/names/edges_around.h"

#include "find/names/edges.h"
#include "find/propose.h"
#include "text/words.h"

/* Words that may stand between a name and what it has: 's largest |shareholder. */
#define BETWEEN 3

static bool is_share(const struct work *work, uint32_t i)
{
    static const short_word shares[] = {"shares", "share", "stock"};
    return WORD_IS_ONE_OF(work, i, shares);
}

/* What the word at the token says of the one who has it; 0: nothing. Shares somebody may have. */
static uint64_t owner_marks(const struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    return edge_if(cue->starts & CUE_OFFICE && !is_share(work, i), EDGE_HAS_OFFICE) |
           edge_if(cue->title_len > 0, EDGE_HAS_TITLE) |
           edge_if(cue->starts & CUE_KINSHIP, EDGE_HAS_KIN) |
           edge_if(cue->starts & CUE_WORK_NOUN, EDGE_HAS_WORK) |
           edge_if(cue->starts & CUE_PRODUCT_NOUN, EDGE_HAS_PRODUCT);
}

/* Whether a word may stand between. */
static bool is_between(const struct work *work, uint32_t i)
{
    return i < work->tokens.count &&
           (token_at(work, i)->shape == SHAPE_LOWER || token_at(work, i)->shape == SHAPE_HAN ||
            sign_at(work, i, "-")) &&
           !(cue_at(work, i)->starts & (CUE_FUNCTION | CUE_LINK | CUE_NOT_NAME));
}

/* Quell's |chairman, 远山科技的|股价: what the name has. */
static uint64_t has(const struct work *work, uint32_t end)
{
    if (!edge_owns(work, end))
        return 0;
    if (capital_at(work, end + 1))
        return edge_if(true, EDGE_HAS_NAME);
    uint64_t marks = 0;
    for (uint32_t i = end + 1; marks == 0 && i <= end + 1 + BETWEEN; i++) {
        marks = owner_marks(work, i);
        if (!is_between(work, i))
            break;
    }
    return marks;
}

/* shares in |Quell, chief executive of |Quell: what it is before the word before the name. */
static uint64_t is_of(const struct work *work, uint32_t first)
{
    static const short_word words[] = {"of", "in", "at", "for", "with"};
    if (first < 2 || !WORD_IS_ONE_OF(work, first - 1, words))
        return 0;
    const struct cue *before = cue_at(work, first - 2);
    return edge_if(before->ends & CUE_OFFICE, EDGE_OFFICE_OF) |
           edge_if(before->title_back > 0, EDGE_TITLE_OF);
}

/* Quell |shares, 远山科技|股价; a Leeds |factory is in Leeds. */
static bool has_beside(const struct work *work, uint32_t end)
{
    return cue_at(work, end)->starts & CUE_OFFICE && (han_at(work, end) || is_share(work, end));
}

/* Marlow, whose |wife. */
static bool has_kin(const struct work *work, uint32_t end)
{
    return sign_at(work, end, ",") && word_at(work, end + 1, "whose") &&
           cue_at(work, end + 2)->starts & CUE_KINSHIP;
}

uint64_t edges_around(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *after = cue_at(work, end);
    bool which = sign_at(work, end, ",") && word_at(work, end + 1, "which");
    uint64_t marks = edge_if(which, EDGE_WHICH) | edge_if(after->starts & CUE_ACT, EDGE_ACTS);
    if (hit_at(work, first, LIST_BIT(LIST_PLACE)) == end - first)
        return marks; /* China's factories */
    return marks | has(work, end) | is_of(work, first) |
           edge_if(has_beside(work, end), EDGE_OFFICE) | edge_if(has_kin(work, end), EDGE_HAS_KIN) |
           edge_if(after->starts & CUE_TRADE, EDGE_TRADES);
}
