/*
 * Foreign names written in Chinese: 马里奥·德尔加, and without the dot where something beside them
 * says that a person stands there. Also half-translated ones: 奇迪 Okafor, Hongyu
 * 任.
 */
#include "find/names/names_zh.h"

#define PIECE_MAX 7

static bool is_transliterating(const struct work *work, uint32_t i)
{
    return han_at(work, i) && cue_at(work, i)->list_starts & LIST_BIT(LIST_TRANSLITERATION);
}

static bool is_dot(const struct work *work, uint32_t i)
{
    return sign_at(work, i, "·‧•・･.．");
}

/* A word that is none of the name's ends here: 的, 加入. Single characters of names may be words.
 */
static bool ends_other_word(const struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    return cue->ends & CUE_NEVER_NAME ||
           (cue->phrase_back >= 2 && cue->ends & (CUE_FUNCTION | CUE_VERB | CUE_SPEECH));
}

/* The number of transliterating characters that end before `end`, going left. A title that ends
 * there, or a word that is none, stops them. */
static uint32_t piece_back(const struct work *work, uint32_t end)
{
    uint32_t len = 0;
    while (len < PIECE_MAX && len < end && is_transliterating(work, end - len - 1) &&
           !(cue_at(work, end - len - 1)->title_back >= 2) && !ends_other_word(work, end - len - 1))
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

static bool ends_name(const struct work *work, uint32_t i)
{
    return !han_at(work, i) ||
           cue_at(work, i)->starts & (CUE_FUNCTION | CUE_LINK | CUE_SPEECH | CUE_VERB | CUE_ACT) ||
           cue_at(work, i)->word_len >= 2;
}

/* The number of ideographs from i on that write a name: a surname alone or a transliteration. */
static uint32_t half_len(const struct work *work, uint32_t i)
{
    if (cue_at(work, i)->list_starts & LIST_BIT(LIST_SURNAME_ZH) && ends_name(work, i + 1))
        return 1;
    uint32_t len = piece_forward(work, i);
    return len >= 2 && ends_name(work, i + len) ? len : 0;
}

static bool is_latin_part(const struct work *work, uint32_t i)
{
    return i < work->tokens.count && token_at(work, i)->shape == SHAPE_CAPITAL &&
           !(cue_at(work, i)->starts & CUE_NOT_NAME) && !cue_at(work, i)->title_len &&
           !(cue_at(work, i)->list_starts &
             (LIST_BIT(LIST_ORGANIZATION) | LIST_BIT(LIST_PRODUCT) | LIST_BIT(LIST_ORG_SUFFIX)));
}

/* 'Hongyu 任', 'Fabian 赫丁': a Latin given name, a space, ideographs. */
static void try_latin_han(struct work *work, uint32_t i)
{
    if (!is_latin_part(work, i) || !han_at(work, i + 1) || !token_at(work, i + 1)->space_before)
        return;
    bool given = cue_at(work, i)->list_starts & LIST_BIT(LIST_GIVEN_NAME);
    uint32_t len = half_len(work, i + 1);
    if (len >= (given ? 1u : 2u) || (len == 1 && ends_name(work, i + 2) && !han_at(work, i + 2)))
        propose(work, i, 1 + len, ENTITY_PERSON, WITNESS_RULE, given ? 85 : 75, "zh-mixed-person");
}

/* '奇迪 Okafor', '朱 Linwei': ideographs, a space, a Latin surname. */
static void try_han_latin(struct work *work, uint32_t i)
{
    if (!is_latin_part(work, i) || i == 0 || !token_at(work, i)->space_before)
        return;
    uint32_t len = piece_back(work, i);
    bool edge = len < i && han_at(work, i - len - 1) &&
                !(cue_at(work, i - len - 1)->ends & (CUE_FUNCTION | CUE_LINK | CUE_PERSON_LEFT)) &&
                !cue_at(work, i - len - 1)->title_back;
    if (len == 0 && cue_at(work, i - 1)->list_ends & LIST_BIT(LIST_SURNAME_ZH))
        len = 1;
    if (len == 0 || (edge && len < 3) || cue_at(work, i - len)->in_word)
        return;
    if (len == 1 && !(cue_at(work, i - 1)->list_starts & LIST_BIT(LIST_SURNAME_ZH)))
        return;
    uint32_t end = i + 1;
    while (is_latin_part(work, end) && token_at(work, end)->space_before && end - i < 2)
        end++;
    propose(work, i - len, end - i + len, ENTITY_PERSON, WITNESS_RULE, 75, "zh-mixed-person");
}

/* Tries what the token at i may be a part of; returns the token to go on with. */
static uint32_t try_token(struct work *work, uint32_t i)
{
    switch (token_at(work, i)->shape) {
    case SHAPE_HAN:
        return is_transliterating(work, i) ? try_undotted(work, i) : i + 1;
    case SHAPE_PUNCT:
        return i > 0 && is_transliterating(work, i - 1) && han_at(work, i + 1) && is_dot(work, i)
                   ? try_dotted(work, i)
                   : i + 1;
    case SHAPE_CAPITAL:
        try_latin_han(work, i);
        try_han_latin(work, i);
        return i + 1;
    default:
        return i + 1;
    }
}

void names_zh_transliterations(struct work *work)
{
    if (!holds_list(work, LIST_BIT(LIST_TRANSLITERATION)) &&
        !holds_token(work, 1u << SHAPE_CAPITAL))
        return;
    for (uint32_t i = 0; i < work->tokens.count;)
        i = try_token(work, i);
}
