/*
 * Organizations by their suffix, from right to left: 远山研究院, Farhill 公司,
 * Meta 超级智能实验室. The walk ends at a function word, verb, title or sign. A country or city
 * that stands before a name which begins with a place of its own is not part of it:
 * 美国|佛罗里达大学.
 */
#include "find/names/names_zh.h"
#include "find/names/repair.h"
#include "text/words.h"

#define WALK_MAX 14

#define STOP_CUES                                                                                  \
    (CUE_FUNCTION | CUE_VERB | CUE_LINK | CUE_SPEECH | CUE_ACT | CUE_NOT_NAME | CUE_TITLE_PREFIX | \
     CUE_PERSON_LEFT | CUE_DEFINES)

bool names_zh_stops_walk(const struct work *work, uint32_t i)
{
    const struct token *token = token_at(work, i);
    const struct cue *cue = cue_at(work, i);
    if (token->shape == SHAPE_PUNCT || token->shape == SHAPE_POSSESSIVE ||
        token->shape == SHAPE_NUMBER || token->shape == SHAPE_LOWER)
        return true;
    if (cue->title_back >= 2)
        return true;
    /* A stop word that is a part of a longer word stops nothing: 和 in 和平, 超 in 超级, 上 in
     * 上海. */
    bool place = cue->list_starts & LIST_BIT(LIST_PLACE) && !(cue->ends & CUE_LINK);
    bool part =
        cue->phrase_back <= 1 &&
        (cue->in_word || cue->word_len >= 2 || place ||
         (cue->list_starts & LIST_BIT(LIST_TRANSLITERATION) && !(cue->ends & CUE_NEVER_NAME)));
    return cue->ends & STOP_CUES && !part;
}

/* The tokens of a place in brackets that ends before `end`: 岚舟生物制药（苏州）; 0 for none. */
static uint32_t bracketed_place(const struct work *work, uint32_t end)
{
    if (end < 4 || !sign_at(work, end - 1, "）)"))
        return 0;
    uint32_t place = hit_before(work, end - 1, LIST_BIT(LIST_PLACE));
    return place > 0 && end > place + 2 && sign_at(work, end - place - 2, "（(") ? place + 2 : 0;
}

/* The first token of the name whose suffix begins at `suffix`. */
static uint32_t left_edge(const struct work *work, uint32_t suffix)
{
    uint32_t first = suffix;
    bool latin = false;
    first -= bracketed_place(work, first);
    while (first > 0 && suffix - first < WALK_MAX && !names_zh_stops_walk(work, first - 1)) {
        /* Ideographs before a Latin brand are no part of it. */
        if (latin && han_at(work, first - 1))
            break;
        latin |= capital_at(work, first - 1);
        first--;
    }
    return first;
}

/* Tokens of a place of the lexicon that begins at i; 0 for none. */
static uint32_t place_len(const struct work *work, uint32_t i)
{
    return hit_at(work, i, LIST_BIT(LIST_PLACE));
}

/* Meta 新品牌, 一家公司: what describes, does not name. */
static bool is_described(const struct work *work, uint32_t first)
{
    if (capital_at(work, first))
        return ideograph_at(work, first + 1, "新旧舊首最前原老大小某两兩各这這该該其");
    return ideograph_at(work, first, "一两兩二三四五六七八九十几幾多各数數某这這那该該每另其");
}

/* GPU设计企业|衡澈, 快讯 |岚舟: what tells of what kind it is, or stands apart, is no part of the
 * name that ends at `end`. Where that begins. */
static uint32_t behind_kind(const struct work *work, uint32_t first, uint32_t end)
{
    for (uint32_t i = end - 1; i > first; i--)
        if ((cue_at(work, i - 1)->ends & CUE_ORG_NOUN && cue_at(work, i - 1)->phrase_back >= 2) ||
            (token_at(work, i)->space_before && han_at(work, i)))
            return i;
    return first;
}

/* 加盟|远山音乐, 任职于|远山精密, 远山音乐|由林若溪创立: whether nothing but an organization stands
 * between such words. */
static bool is_taken_for_one(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const before[] = {
        "加盟",   "加盟了", "入职", "入職",   "任职于", "就职于", "供职于", "受雇于",
        "任職於", "就職於", "創辦", "創立",   "创办",   "创办了", "创立",   "创立了",
        "收购",   "收购了", "收購", "注资",   "入股",   "转投",   "跳槽到", "跳槽至",
        "签约",   "签约了", "簽約", "隶属于", "服务于", "效力于"};
    static const char *const founded[] = {"创立", "创办", "創立", "創辦", "创建", "創建", "成立于"};
    enum { CLAUSE = 14 };
    const char *text = work->article->text;
    if (behind_kind(work, first, end) > first)
        return false; /* 收购|语音技术公司北辰智能 */
    if (first > 0 && han_at(work, first - 1) &&
        text_ends_with(text, token_at(work, first)->begin, before, sizeof before / sizeof *before))
        return true;
    if (!ideograph_at(work, end, "由"))
        return false;
    for (uint32_t i = end + 2; i < end + CLAUSE && i < work->tokens.count; i++)
        if (sign_at(work, i, "，。；"))
            return text_ends_with(text, token_at(work, i)->begin, founded,
                                  sizeof founded / sizeof *founded);
    return false;
}

static void propose_organization(struct work *work, uint32_t first, uint32_t end, uint32_t stem,
                                 bool strong)
{
    bool latin = capital_at(work, first);
    uint8_t confidence = strong ? 75 : 60;
    if (!latin && sign_at(work, end, "“「") && word_at(work, end - 1, "司"))
        return; /* 新能源公司“蓝鲸”: the name is behind it */
    if (!latin && place_len(work, first) > 0 && repair_is_counted(work, first))
        return; /* 这家旧金山公司 */
    if (!latin && repair_company_of_speaker(work, first, end) > 0)
        return; /* 小米|雷军 is of no army */
    if (stem > 8)
        confidence -= 20;
    propose(work, first, end - first, ENTITY_ORGANIZATION,
            !latin && is_taken_for_one(work, first, end) ? WITNESS_DECLARED
            : strong || latin                            ? WITNESS_RULE
                                                         : WITNESS_WEAK_RULE,
            confidence, latin ? "zh-mixed-org" : "zh-org-suffix");
}

/* 远山科技（苏州）有限公司: the legal name of a company, whose seat stands in brackets before the
 * suffix at `i`. */
static bool is_legal_name(struct work *work, uint32_t i, uint32_t end, uint32_t *first)
{
    uint32_t place = bracketed_place(work, i), bracket = i - place;
    if (place == 0 || !word_at(work, end - 1, "司"))
        return false;
    const struct proposal *named = proposal_ending_at(work, token_at(work, end - 1)->end);
    if (!named || named->type != ENTITY_ORGANIZATION || named->first >= bracket)
        named = proposal_ending_at(work, token_at(work, bracket - 1)->end);
    *first = named && named->type == ENTITY_ORGANIZATION ? named->first
                                                         : behind_kind(work, *first, bracket);
    return *first < bracket;
}

/* 首场比赛|中国队: the team of a place, whatever stands before that. */
static void propose_team(struct work *work, uint32_t suffix)
{
    uint32_t place = hit_before(work, suffix, LIST_BIT(LIST_PLACE));
    if (place >= 2 && place <= 4)
        propose(work, suffix - place, place + 1, ENTITY_ORGANIZATION, WITNESS_RULE, 85,
                "zh-org-team");
}

static void try_suffix(struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    uint32_t end = i + cue->suffix_len, first = left_edge(work, i);
    if (is_legal_name(work, i, end, &first)) {
        propose(work, first, end - first, ENTITY_ORGANIZATION, WITNESS_DECLARED, 90,
                "zh-org-legal-name");
        return;
    }
    if (end == i + 1 && ideograph_at(work, i, "队隊"))
        propose_team(work, i);
    bool strong = cue->suffix_flags & LEX_STRONG;
    uint32_t place = place_len(work, first);
    /* Two places in a row: the first says where, the second is the name's own. */
    if (place && first + place < i && place_len(work, first + place))
        first += place;
    uint32_t stem = i - first;
    if (stem == 0 || (stem == 1 && han_at(work, first)) || is_described(work, first))
        return;
    propose_organization(work, first, end, stem, strong);
}

void names_zh_organizations(struct work *work)
{
    if (!holds_list(work, LIST_BIT(LIST_ORG_SUFFIX)))
        return;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        const struct cue *cue = cue_at(work, i);
        if (!cue->suffix_len || !han_at(work, i) || (cue->in_word && cue->suffix_len == 1))
            continue;
        /* The right-most suffix wins: 大学出版社 */
        if (!cue_at(work, i + cue->suffix_len)->suffix_len)
            try_suffix(work, i);
    }
}
