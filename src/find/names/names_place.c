/*
 * Places by their suffix: 河东市, 弗洛勒斯岛, 马雷斯地区. A known place or a transliteration before
 * the suffix; two places in a row are two names.
 */
#include "find/names/names_zh.h"

#define STEM_MAX 6
#define WALK_MAX 10

/* The longest place suffix that begins at i; 0 for none. */
static uint32_t suffix_len(const struct work *work, uint32_t i)
{
    return hit_at(work, i, LIST_BIT(LIST_PLACE_SUFFIX));
}

/* Known places that end before `end`: the tokens of the longest. */
static uint32_t known_back(const struct work *work, uint32_t end)
{
    return hit_before(work, end, LIST_BIT(LIST_PLACE));
}

static uint32_t transliteration_back(const struct work *work, uint32_t end)
{
    uint32_t len = 0;
    while (len < STEM_MAX && len < end && han_at(work, end - len - 1) &&
           cue_at(work, end - len - 1)->list_starts & LIST_BIT(LIST_TRANSLITERATION) &&
           !(cue_at(work, end - len - 1)->ends & (CUE_NEVER_NAME | CUE_VERB | CUE_PLACE_LEFT)) &&
           known_back(work, end - len) == 0)
        len++;
    return len;
}

/* 哈尔滨太平国际机场: all before a suffix of several characters that may be part of a name. */
static void try_walk(struct work *work, uint32_t i, uint32_t suffix)
{
    uint32_t first = i;
    while (first > 0 && i - first < WALK_MAX && !names_zh_stops_walk(work, first - 1))
        first--;
    if (i - first >= 2)
        propose(work, first, i + suffix - first, ENTITY_PLACE, WITNESS_WEAK_RULE, 50,
                "zh-place-walk");
}

static void try_suffix(struct work *work, uint32_t i)
{
    uint32_t suffix = suffix_len(work, i);
    if (suffix == 0 || cue_at(work, i + suffix)->suffix_len)
        return;
    uint32_t stem = known_back(work, i);
    if (stem >= 2) {
        propose(work, i - stem, stem + suffix, ENTITY_PLACE, WITNESS_RULE, 80, "zh-place-suffix");
        return;
    }
    if (suffix >= 2)
        try_walk(work, i, suffix);
    stem = transliteration_back(work, i);
    if (stem >= 2 && !cue_at(work, i - stem)->in_word)
        propose(work, i - stem, stem + suffix, ENTITY_PLACE, WITNESS_WEAK_RULE, 65,
                "zh-place-suffix");
}

void names_zh_places(struct work *work)
{
    if (!holds_list(work, LIST_BIT(LIST_PLACE_SUFFIX)))
        return;
    for (uint32_t i = 1; i < work->tokens.count; i++)
        if (han_at(work, i))
            try_suffix(work, i);
}
