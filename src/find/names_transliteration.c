/*
 * Foreign names written in Chinese: 马里奥·德尔加, and without the dot where something beside them
 * says that a person stands there (EXTRACTION Z3). Also half-translated ones: 奇迪 Okafor, Hongyu
 * 任.
 */
#include "find/names_zh.h"

#define PIECE_MAX 7

static bool is_transliterating(const struct work *work, uint32_t i)
{
    return han_at(work, i) && cue_at(work, i)->list_starts & LIST_BIT(LIST_TRANSLITERATION);
}

static bool is_dot(const struct work *work, uint32_t i)
{
    return sign_at(work, i, "·‧•・･.．");
}

/* The number of transliterating characters that end before `end`, going left. A title that ends
 * there, or a word that is none, stops them. */
static uint32_t piece_back(const struct work *work, uint32_t end)
{
    uint32_t len = 0;
    while (len < PIECE_MAX && len < end && is_transliterating(work, end - len - 1) &&
           !(cue_at(work, end - len - 1)->title_back >= 2) &&
           !(len > 0 && cue_at(work, end - len - 1)->ends & (CUE_FUNCTION | CUE_VERB)))
        len++;
    return len;
}

/* The same to the right; a speech verb or function word ends the piece. */
static uint32_t piece_forward(const struct work *work, uint32_t first)
{
    uint32_t len = 0;
    while (len < PIECE_MAX && is_transliterating(work, first + len)) {
        const struct cue *cue = cue_at(work, first + len);
        if (len > 0 &&
            (cue->starts & (CUE_FUNCTION | CUE_VERB | CUE_SPEECH | CUE_ACT) || cue->title_len >= 2))
            break;
        len++;
    }
    return len;
}

/* A dotted name around the dot at i; returns the token after it. */
static uint32_t try_dotted(struct work *work, uint32_t i)
{
    uint32_t before = piece_back(work, i), end = i;
    if (before == 0)
        return i + 1;
    for (int pieces = 0; pieces < 4 && is_dot(work, end); pieces++) {
        uint32_t len = piece_forward(work, end + 1);
        if (len == 0)
            break;
        end += 1 + len;
    }
    if (end == i)
        return i + 1;
    propose(work, i - before, end - i + before, ENTITY_PERSON, WITNESS_RULE, 85, "zh-dotted");
    return end;
}

static bool person_beside(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *after = cue_at(work, end);
    if (first > 0 &&
        (cue_at(work, first - 1)->title_back || cue_at(work, first - 1)->ends & CUE_KINSHIP))
        return true;
    return after->starts & (CUE_SPEECH | CUE_HONORIFIC) || after->title_len ||
           after->list_starts & LIST_BIT(LIST_SPEECH_VERB);
}

/* At least three transliterating characters in a row. Returns the token after them. */
static uint32_t try_undotted(struct work *work, uint32_t i)
{
    uint32_t len = piece_forward(work, i);
    if (len >= 3 && !cue_at(work, i)->in_word && person_beside(work, i, i + len))
        propose(work, i, len, ENTITY_PERSON, WITNESS_WEAK_RULE, 70, "zh-transliteration");
    return i + (len ? len : 1);
}

/* 'Hongyu 任', '任 Hongyu': a Latin given name beside one or more ideographs that are a surname or
 * transliterate. */
static void try_half_latin(struct work *work, uint32_t i)
{
    if (!(cue_at(work, i)->list_starts & LIST_BIT(LIST_GIVEN_NAME)) &&
        work->tokens.items[i].shape != SHAPE_CAPITAL)
        return;
    bool surname = cue_at(work, i + 1)->list_starts & LIST_BIT(LIST_SURNAME_ZH);
    bool alone = !han_at(work, i + 2) ||
                 cue_at(work, i + 2)->starts & (CUE_FUNCTION | CUE_LINK | CUE_SPEECH | CUE_VERB);
    if (han_at(work, i + 1) && token_at(work, i + 1)->space_before && surname && alone)
        propose(work, i, 2, ENTITY_PERSON, WITNESS_RULE, 75, "zh-latin-given");
}

void names_zh_transliterations(struct work *work)
{
    for (uint32_t i = 0; i < work->tokens.count;) {
        if (is_dot(work, i) && i > 0 && han_at(work, i + 1)) {
            i = try_dotted(work, i);
        } else if (is_transliterating(work, i)) {
            i = try_undotted(work, i);
        } else {
            if (capital_at(work, i))
                try_half_latin(work, i);
            i++;
        }
    }
}
