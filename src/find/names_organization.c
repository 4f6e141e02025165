/*
 * Organizations by their suffix, from right to left (EXTRACTION Z5): 远山研究院, Farhill 公司,
 * Meta 超级智能实验室. The walk ends at a function word, verb, title or sign.
 */
#include "find/names_zh.h"

#define WALK_MAX 14

#define STOP_CUES                                                                                  \
    (CUE_FUNCTION | CUE_VERB | CUE_LINK | CUE_SPEECH | CUE_ACT | CUE_NOT_NAME | CUE_TITLE_PREFIX)

static bool stops_walk(const struct work *work, uint32_t i)
{
    const struct token *token = token_at(work, i);
    const struct cue *cue = cue_at(work, i);
    if (token->shape == SHAPE_PUNCT || token->shape == SHAPE_POSSESSIVE ||
        token->shape == SHAPE_NUMBER || token->shape == SHAPE_LOWER)
        return true;
    if (cue->ends & STOP_CUES)
        return true;
    return cue->title_back >= 2;
}

/* The first token of the name whose suffix begins at `suffix`. */
static uint32_t left_edge(const struct work *work, uint32_t suffix)
{
    uint32_t first = suffix;
    bool latin = false;
    while (first > 0 && suffix - first < WALK_MAX && !stops_walk(work, first - 1)) {
        /* Ideographs before a Latin brand are no part of it. */
        if (latin && han_at(work, first - 1))
            break;
        latin |= capital_at(work, first - 1);
        first--;
    }
    return first;
}

static void try_suffix(struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    uint32_t end = i + cue->suffix_len;
    uint32_t first = left_edge(work, i);
    uint32_t stem = i - first;
    if (stem == 0 || (stem == 1 && han_at(work, first)))
        return;
    bool strong = cue->suffix_flags & LEX_STRONG;
    bool latin = capital_at(work, first);
    uint8_t confidence = (uint8_t)(strong ? 75 : 60);
    if (latin)
        confidence += 10;
    if (stem > 8)
        confidence -= 20;
    propose(work, first, end - first, ENTITY_ORGANIZATION,
            strong || latin ? WITNESS_RULE : WITNESS_WEAK_RULE, confidence, "zh-org-suffix");
}

void names_zh_organizations(struct work *work)
{
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        const struct cue *cue = cue_at(work, i);
        if (!cue->suffix_len || !han_at(work, i))
            continue;
        /* The right-most suffix wins: 大学出版社 */
        if (!cue_at(work, i + cue->suffix_len)->suffix_len)
            try_suffix(work, i);
    }
}
