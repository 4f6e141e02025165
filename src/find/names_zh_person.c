/*
 * Chinese persons: surname and one or two characters, never without evidence (EXTRACTION Z4).
 */
#include "find/names_zh.h"

/* What stands beside a possible name. Bits, so that evidence adds up. */
enum evidence_bits {
    TITLE_BEFORE = 1 << 0,
    TITLE_AFTER = 1 << 1,
    SPEECH_AFTER = 1 << 2,
    ACT_AFTER = 1 << 3,
    LINK_BESIDE = 1 << 4,
    BRACKET_AFTER = 1 << 5,
    COLON_AFTER = 1 << 6,
    LEFT_WORD = 1 << 7
};

#define OTHER_CUES (CUE_FUNCTION | CUE_LINK)

/* Whether a character may be part of a given name. */
static bool may_be_given(const struct work *work, uint32_t i)
{
    return han_at(work, i) &&
           !(cue_at(work, i)->starts & OTHER_CUES && cue_at(work, i)->phrase_len == 1);
}

static unsigned evidence_left(const struct work *work, uint32_t first)
{
    if (first == 0)
        return 0;
    const struct cue *cue = cue_at(work, first - 1);
    unsigned evidence = 0;
    if (cue->title_back || cue->list_ends & LIST_BIT(LIST_TITLE) || cue->ends & CUE_KINSHIP)
        evidence |= TITLE_BEFORE;
    if (cue->ends & CUE_PERSON_LEFT)
        evidence |= LEFT_WORD;
    if (sign_at(work, first - 1, "、"))
        evidence |= LINK_BESIDE;
    return evidence;
}

static unsigned evidence_right(const struct work *work, uint32_t end)
{
    const struct cue *cue = cue_at(work, end);
    unsigned evidence = 0;
    if (cue->title_len || cue->starts & CUE_HONORIFIC)
        evidence |= TITLE_AFTER;
    if (cue->starts & CUE_SPEECH || cue->list_starts & LIST_BIT(LIST_SPEECH_VERB))
        evidence |= SPEECH_AFTER;
    if (cue->starts & CUE_ACT)
        evidence |= ACT_AFTER;
    if (sign_at(work, end, "（("))
        evidence |= BRACKET_AFTER;
    if (sign_at(work, end, "：:"))
        evidence |= COLON_AFTER;
    if (sign_at(work, end, "、"))
        evidence |= LINK_BESIDE;
    return evidence;
}

static uint8_t confidence_of(unsigned evidence)
{
    int confidence = 40;
    if (evidence & TITLE_BEFORE)
        confidence += 30;
    if (evidence & TITLE_AFTER)
        confidence += 20;
    if (evidence & SPEECH_AFTER)
        confidence += 20;
    if (evidence & ACT_AFTER)
        confidence += 10;
    if (evidence & (LINK_BESIDE | LEFT_WORD))
        confidence += 10;
    if (evidence & (BRACKET_AFTER | COLON_AFTER))
        confidence += 10;
    return (uint8_t)(confidence > 95 ? 95 : confidence);
}

/* Three characters when the third does not begin a word of its own, else two. */
static uint32_t given_len(const struct work *work, uint32_t first, uint32_t surname)
{
    uint32_t at = first + surname;
    if (!may_be_given(work, at))
        return 0;
    if (!may_be_given(work, at + 1))
        return 1;
    const struct cue *second = cue_at(work, at + 1);
    bool begins_word = second->word_len >= 2 || second->title_len >= 2 || second->phrase_len >= 2 ||
                       second->starts & (CUE_SPEECH | CUE_VERB | CUE_HONORIFIC);
    return begins_word ? 1 : 2;
}

static uint32_t surname_len(const struct work *work, uint32_t i)
{
    if (!(cue_at(work, i)->list_starts & LIST_BIT(LIST_SURNAME_ZH)))
        return 0;
    for (uint32_t h = 0; h < work->hits.count; h++) {
        const struct lexicon_hit *hit = &work->hits.items[h];
        if (hit->first == i && hit->list == LIST_SURNAME_ZH)
            return hit->count;
        if (hit->first > i)
            break;
    }
    return 1;
}

static void try_person(struct work *work, uint32_t i, uint32_t surname)
{
    unsigned left = evidence_left(work, i);
    if (cue_at(work, i)->in_word && !(left & TITLE_BEFORE))
        return;
    uint32_t given = given_len(work, i, surname);
    if (given == 0)
        return;
    unsigned evidence = left | evidence_right(work, i + surname + given);
    if (evidence == 0)
        return;
    uint8_t confidence = confidence_of(evidence);
    bool ordinary = cue_at(work, i)->word_len >= surname + 1;
    if (ordinary && confidence < 80)
        return;
    propose(work, i, surname + given, ENTITY_PERSON,
            confidence >= 70 ? WITNESS_RULE : WITNESS_WEAK_RULE, confidence, "zh-surname");
}

/* 周局长, 林教授: the surname alone is the name. */
static void try_surname_title(struct work *work, uint32_t i, uint32_t surname)
{
    const struct cue *after = cue_at(work, i + surname);
    if (cue_at(work, i)->in_word || cue_at(work, i)->word_len > surname ||
        !(after->title_len || after->starts & CUE_HONORIFIC))
        return;
    if (i > 0 && han_at(work, i - 1) && !(cue_at(work, i - 1)->ends & (CUE_FUNCTION | CUE_LINK)))
        return;
    propose(work, i, surname, ENTITY_PERSON, WITNESS_WEAK_RULE, 60, "zh-surname-title");
}

void names_zh_persons(struct work *work)
{
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        uint32_t surname = surname_len(work, i);
        if (surname == 0)
            continue;
        try_person(work, i, surname);
        try_surname_title(work, i, surname);
    }
}
