/*
 * Chinese persons: surname and one or two characters, never without evidence. Both
 * lengths are weighed against what stands to their right; the rule that is kept says what evidence
 * there was.
 */
#include "find/names/names_zh.h"

/* What stands beside a possible name, the strongest first. */
enum person_evidence {
    EVIDENCE_TITLE_BEFORE,
    EVIDENCE_TITLE_AFTER,
    EVIDENCE_SPEECH_AFTER,
    EVIDENCE_BRACKET_AFTER,
    EVIDENCE_ACT_AFTER,
    EVIDENCE_LIST,
    EVIDENCE_WORD_BEFORE,
    EVIDENCE_NONE
};

static const struct {
    const char *rule;
    uint8_t confidence;
    uint8_t witness;
} evidence_rules[] = {
    [EVIDENCE_TITLE_BEFORE] = {"zh-surname-after-title", 85, WITNESS_RULE},
    [EVIDENCE_TITLE_AFTER] = {"zh-surname-before-title", 80, WITNESS_RULE},
    [EVIDENCE_SPEECH_AFTER] = {"zh-surname-speaks", 80, WITNESS_RULE},
    [EVIDENCE_BRACKET_AFTER] = {"zh-surname-bracket", 65, WITNESS_WEAK_RULE},
    [EVIDENCE_ACT_AFTER] = {"zh-surname-acts", 60, WITNESS_WEAK_RULE},
    [EVIDENCE_LIST] = {"zh-surname-list", 60, WITNESS_WEAK_RULE},
    [EVIDENCE_WORD_BEFORE] = {"zh-surname-after-word", 55, WITNESS_WEAK_RULE},
    [EVIDENCE_NONE] = {"zh-surname-alone", 40, WITNESS_WEAK_RULE},
};

/* 周明|任院长 */
static bool takes_title(const struct work *work, uint32_t i)
{
    return cue_at(work, i)->starts & CUE_HOLDS && word_at(work, i, "任") &&
           cue_at(work, i + 1)->title_len >= 2;
}

static bool may_be_given(const struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    return han_at(work, i) && !(cue->phrase_len == 1 && cue->starts & CUE_NEVER_NAME);
}

static enum person_evidence evidence_left(const struct work *work, uint32_t first)
{
    if (first == 0)
        return EVIDENCE_NONE;
    const struct cue *before = cue_at(work, first - 1);
    if (before->title_back || before->ends & CUE_KINSHIP)
        return EVIDENCE_TITLE_BEFORE;
    if (sign_at(work, first - 1, "、"))
        return EVIDENCE_LIST;
    if (before->ends & CUE_PERSON_LEFT)
        return EVIDENCE_WORD_BEFORE;
    static const char role_ends[] = "员員师師长長家官者手士授人";
    return ideograph_at(work, first - 1, role_ends) ? EVIDENCE_WORD_BEFORE : EVIDENCE_NONE;
}

static enum person_evidence evidence_right(const struct work *work, uint32_t end)
{
    const struct cue *after = cue_at(work, end);
    if (after->starts & CUE_SPEECH || after->list_starts & LIST_BIT(LIST_SPEECH_VERB))
        return EVIDENCE_SPEECH_AFTER;
    if (after->title_len >= 2 || (after->starts & CUE_HONORIFIC && after->phrase_len >= 2))
        return EVIDENCE_TITLE_AFTER;
    if (sign_at(work, end, "（(：:"))
        return EVIDENCE_BRACKET_AFTER;
    if (after->starts & CUE_ACT || takes_title(work, end) ||
        (end < work->tokens.count && token_at(work, end)->shape == SHAPE_NUMBER))
        return EVIDENCE_ACT_AFTER;
    if (sign_at(work, end, "、"))
        return EVIDENCE_LIST;
    return EVIDENCE_NONE;
}

/* Whether the name would end inside a word: 韩国|呢. */
static bool cuts_next(const struct work *work, uint32_t end)
{
    return han_at(work, end) && cue_at(work, end)->in_word && cue_at(work, end - 1)->word_len >= 2;
}

static uint32_t surname_len(const struct work *work, uint32_t i)
{
    return hit_at(work, i, LIST_BIT(LIST_SURNAME_ZH));
}

bool names_zh_begins_time(const struct work *work, uint32_t token)
{
    return (ideograph_at(work, token, "上下") && ideograph_at(work, token + 1, "周週月年午")) ||
           (ideograph_at(work, token, "今昨去当當") && ideograph_at(work, token + 1, "天日年晚早"));
}

bool names_zh_leads_to_time(const struct work *work, uint32_t token)
{
    return ideograph_at(work, token, "于於") && token + 1 < work->tokens.count &&
           (token_at(work, token + 1)->shape == SHAPE_NUMBER ||
            names_zh_begins_time(work, token + 1));
}

/* The given name's length, by what stands after it; *evidence is that of the right side. */
static uint32_t given_len(const struct work *work, uint32_t at, enum person_evidence *evidence)
{
    const struct cue *given = cue_at(work, at);
    bool verb = given->phrase_len >= 2 && given->starts & (CUE_VERB | CUE_ACT | CUE_SPEECH);
    if (!may_be_given(work, at) || verb)
        return 0;
    enum person_evidence one = evidence_right(work, at + 1);
    *evidence = one;
    if (!may_be_given(work, at + 1) || takes_title(work, at + 1))
        return 1;
    enum person_evidence two = evidence_right(work, at + 2);
    const struct cue *second = cue_at(work, at + 1);
    bool begins_word = second->word_len >= 2 || second->title_len >= 2 || second->phrase_len >= 2;
    if ((one < two && (begins_word || one <= EVIDENCE_SPEECH_AFTER)) ||
        (begins_word && !second->in_word) || names_zh_begins_time(work, at + 1) ||
        names_zh_leads_to_time(work, at + 1) || cuts_next(work, at + 2))
        return 1;
    *evidence = two;
    return 2;
}

/* 石原|慎太郎: behind a surname of two characters a given name of three, as in Japan. */
static bool is_long_given(const struct work *work, uint32_t at)
{
    return may_be_given(work, at) && may_be_given(work, at + 1) && ideograph_at(work, at + 2, "郎");
}

static void try_person(struct work *work, uint32_t i, uint32_t surname)
{
    enum person_evidence left = evidence_left(work, i), right = EVIDENCE_NONE;
    if (cue_at(work, i)->in_word && left != EVIDENCE_TITLE_BEFORE)
        return;
    uint32_t given = 3;
    if (surname == 2 && is_long_given(work, i + surname))
        right = evidence_right(work, i + surname + given);
    else
        given = given_len(work, i + surname, &right);
    if (given == 0)
        return;
    enum person_evidence best = left < right ? left : right;
    bool ordinary = cue_at(work, i)->word_len >= surname + 1;
    if (ordinary && best > EVIDENCE_SPEECH_AFTER)
        return;
    if (best == EVIDENCE_NONE && given == 1)
        return;
    propose(work, i, surname + given, ENTITY_PERSON, evidence_rules[best].witness,
            evidence_rules[best].confidence, evidence_rules[best].rule);
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

/* 老宋, 小高: how colleagues say it. */
static void try_familiar(struct work *work, uint32_t i)
{
    if (!ideograph_at(work, i, "老小阿") || surname_len(work, i + 1) != 1 ||
        cue_at(work, i)->in_word || cue_at(work, i)->word_len > 1 ||
        cue_at(work, i + 1)->word_len > 1)
        return;
    if (han_at(work, i + 2) && cue_at(work, i + 2)->in_word)
        return;
    propose(work, i, 2, ENTITY_PERSON, WITNESS_WEAK_RULE, 50, "zh-familiar");
}

void names_zh_persons(struct work *work)
{
    const uint32_t surnames = LIST_BIT(LIST_SURNAME_ZH);
    if (!holds_list(work, surnames))
        return;
    const struct cue *cue = work->cues.items;
    for (uint32_t i = 0; i < work->tokens.count; i++, cue++) {
        if (!((cue[0].list_starts | cue[1].list_starts) & surnames) || !han_at(work, i))
            continue;
        try_familiar(work, i);
        uint32_t surname = surname_len(work, i);
        if (surname == 0)
            continue;
        try_person(work, i, surname);
        try_surname_title(work, i, surname);
    }
}
