/*
 * Repairs of what the tagger and the rules propose: a description that hangs on a brand, a place
 * that stands before a name of its own (福建|泉州, 上海|华山医院), an amount at the end (fined
 * Farhill |85 million euros), what stands behind a sign, and two names taken for one with the word
 * between them (北岸芯片|原名|北岸微电子, Farhill |from| Eastmoor). What is repaired takes the
 * place of what was proposed.
 */
#include "find/names/repair.h"

#include <string.h>

#include "find/names/names_zh.h"
#include "find/names/repair_parts.h"
#include "text/words.h"

/* Leaves nothing of a proposal. */
static void drop(struct proposal *proposal)
{
    proposal->end = proposal->begin;
    proposal->behind = proposal->first;
}

/* 'Meta 新品牌': the brand alone is the name. */
static void cut_description(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    for (uint32_t i = first + 1; i < end && i < first + 4; i++) {
        if (!han_at(work, i))
            continue;
        if (latin_at(work, i - 1) && ideograph_at(work, i, "新旧舊首最原这這该該其的")) {
            repair_cut(work, proposal, i, "edge-cut");
        }
        return;
    }
}

/* "Meghan said |-- Kate": a dash between words, not the hyphen in one. */
static bool is_dash(const struct work *work, uint32_t at, uint32_t end)
{
    return sign_at(work, at, "—–") ||
           (sign_at(work, at, "-") && token_at(work, at)->space_before) ||
           (sign_at(work, at, "-") && at + 1 < end && sign_at(work, at + 1, "-"));
}

/* -- |Kate Noll: no name begins with a dash. Where it begins. */
static uint32_t cut_dashes(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    while (first < end && sign_at(work, first, "-—–"))
        first++;
    if (first == end) {
        drop(proposal);
    } else if (first != proposal->first) {
        proposal->first = first;
        proposal->begin = token_at(work, first)->begin;
    }
    return first;
}

/* 潘|：您, National Library Board |[国家图书馆管理局, 雪龙|”号: a sign that no such name goes over,
 * a bracket that does not close in it, a mark that did not open. Where the name ends; at its first
 * token when nothing is left of it, as of 苏州）有限公司. */
static uint32_t cut_signs(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t open = first, at = first;
    bool opened = false, quoted = false;
    for (; at < end; at++) {
        if (token_at(work, at)->shape != SHAPE_PUNCT)
            continue;
        if (at > first && is_dash(work, at, end)) {
            while (at > first + 1 && token_at(work, at - 1)->shape == SHAPE_LOWER)
                at--;
            break;
        }
        if (sign_at(work, at, "，。；：？！[【]】") || (sign_at(work, at, "）)") && !opened))
            break;
        if (sign_at(work, at, "”」』》") && !quoted)
            break;
        quoted |= sign_at(work, at, "“「『《");
        if (sign_at(work, at, "（(")) {
            open = at;
            opened = true;
        } else if (sign_at(work, at, "）)")) {
            opened = false;
        }
    }
    if (opened)
        at = open;
    struct proposal *proposal = &work->proposals.items[index];
    bool closes = at < end && sign_at(work, at, "）)");
    if (at == first || closes) {
        drop(proposal);
        return first;
    }
    if (at < end)
        repair_cut(work, proposal, at, "edge-cut");
    return at;
}

/* 全国138家动画公司, 成功得益于中国动画工业: how many there are, or a verb, stands in no name. */
static bool is_phrase(const struct work *work, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i + 1 < end; i++) {
        bool counts = token_at(work, i)->shape == SHAPE_NUMBER &&
                      ideograph_at(work, i + 1, "家所名位个個座支款间間");
        bool verb = ideograph_at(work, i, "于於") && ideograph_at(work, i - 1, "益决決源属屬处處");
        if (counts || verb)
            return true;
    }
    return false;
}

/* Whether text[0, 6), two ideographs, is among words of two. */
static bool is_pair_of(const char *text, const char *words)
{
    for (size_t i = 0; words[i] != '\0'; i += 6)
        if (memcmp(text, words + i, 6) == 0)
            return true;
    return false;
}

/* 周明|现任|公司, 我们|尊重|法院, 期间|学校: a kind of organization that a verb takes or a time
 * stands before, and no name of one. Where that word begins; `end` when there is none. */
static uint32_t word_before_kind(const struct work *work, uint32_t first, uint32_t end)
{
    static const char kinds[] = "公司企业企業学校學校法院医院醫院政府机构機構警方政党政黨";
    static const char words[] =
        "现任現任曾任担任擔任出任就任感谢感謝尊重基于基於期间期間认为認為表示要求批评批評呼吁呼籲"
        "敦促反对反對离开離開加入进入進入根据根據由于由於允许允許担心擔心相信所有任何整个整個"
        "成为成為作为作為返回回到来到來到告诉告訴建议建議指责指責起诉起訴包括因为因為此前此后此後"
        "目前随后隨後称赞稱讚质疑質疑控告右翼左翼极右極右极左極左我们我們他们他們你们咱们";
    const char *text = work->article->text;
    if (end < first + 4)
        return end;
    uint32_t at = end - 4;
    for (uint32_t i = at; i < end; i++)
        if (!han_at(work, i))
            return end;
    const char *word = text + token_at(work, at)->begin;
    bool kind = token_at(work, end - 1)->end == token_at(work, at)->begin + 12 &&
                is_pair_of(word + 6, kinds);
    bool hopes = (at == first + 2 || at == first + 3) && /* a person; 新希望公司 is one */
                 cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH) &&
                 is_pair_of(word, "希望");
    return kind && (hopes || is_pair_of(word, words)) ? at : end;
}

/* Whether the tokens [first, end) look like a Chinese person's name. */
static bool may_be_person_zh(const struct work *work, uint32_t first, uint32_t end)
{
    return (end == first + 2 || end == first + 3) &&
           cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH);
}

/* 农业机器人公司|“垄上行”: what only tells of the company that is named behind it. */
static bool tells_of_named(const struct work *work, uint32_t end)
{
    const struct proposal *named = sign_at(work, end, "“「") && end + 1 < work->tokens.count
                                       ? proposal_beginning_at(work, token_at(work, end + 1)->begin)
                                       : NULL;
    return named && named->type == ENTITY_ORGANIZATION && named->witness == WITNESS_DECLARED &&
           ideograph_at(work, end - 1, "司企商");
}

/* Of 周明现任公司 the person is proposed, if it begins as one. */
static bool drop_clause(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t word = word_before_kind(work, first, end);
    if (word == end)
        return false;
    const struct proposal whole = work->proposals.items[index];
    drop(&work->proposals.items[index]);
    if (may_be_person_zh(work, first, word))
        repair_propose_part(work, first, word, ENTITY_PERSON, &whole, true, "edge-cut");
    return true;
}

/* 任职|于微软亚洲研究院, 周明将|远山影业告上法庭: the last ideograph of the verb before it, or what
 * takes it as an object, is no part of the name. */
static bool begins_in_verb(const struct work *work, uint32_t first, uint32_t end)
{
    if (first < 2 || first + 3 > end || !han_at(work, first - 1))
        return false;
    bool takes = ideograph_at(work, first, "将將把被") && cue_at(work, first)->word_len < 2;
    return takes || (ideograph_at(work, first, "于於") && cue_at(work, first - 2)->word_len >= 2);
}

/* 此次选举, 本届远山电影节: which one it is, is no part of the name of an event, and without it
 * 选举 is none. */
static void cut_which(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (!ideograph_at(work, first, "此本这這今是上") || !ideograph_at(work, first + 1, "次届屆"))
        return;
    const struct proposal whole = work->proposals.items[index];
    drop(&work->proposals.items[index]);
    if (end >= first + 6)
        repair_propose_part(work, first + 2, end, ENTITY_EVENT, &whole, true, "edge-cut");
}

/* 新竹出席運動會, 大学举行校庆大会: what somebody does at an event, or with it, is in no name. */
static bool tells_of_event(const struct work *work, uint32_t first, uint32_t end)
{
    static const char verbs[] = "出席参加參加举行舉行举办舉辦主办主辦观看觀看";
    const char *text = work->article->text;
    for (uint32_t i = first + 1; i + 4 <= end; i++)
        if (han_at(work, i) && han_at(work, i + 1) &&
            is_pair_of(text + token_at(work, i)->begin, verbs))
            return true;
    return false;
}

/* 蔚来自研的|神玑芯片: who makes it is no part of a product. */
static uint32_t cut_maker(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char verbs[] = "自研研发研發开发開發推出生产生產发布發布打造旗下制造製造";
    const char *text = work->article->text;
    for (uint32_t i = first + 2; i + 2 < end; i++) {
        if (!ideograph_at(work, i, "的") || !han_at(work, i - 1) || !han_at(work, i - 2) ||
            !is_pair_of(text + token_at(work, i - 2)->begin, verbs))
            continue;
        const struct proposal whole = work->proposals.items[index];
        drop(&work->proposals.items[index]);
        repair_propose_part(work, i + 1, end, ENTITY_PRODUCT, &whole, true, "edge-cut");
        return first;
    }
    return end;
}

/* Cuts so many tokens off the end. Where the name ends. */
static uint32_t cut_tail(struct work *work, uint32_t index, uint32_t end, uint32_t tail)
{
    if (tail > 0)
        repair_cut(work, &work->proposals.items[index], end - tail, "edge-cut");
    return end - tail;
}

/* 远山|计划, 远山|已, 远山|投资的: the verb or adverb behind it. No organization or place ends so.
 */
static uint32_t cut_verb(struct work *work, uint32_t index, uint32_t end)
{
    static const char adverbs[] = "拟擬已则則也曾将將";
    static const char verbs[] = "计划計劃宣布宣佈表示预计預計认为認為透露此前官方";
    const struct proposal *proposal = &work->proposals.items[index];
    uint32_t tail = repair_ends_in(work, proposal, adverbs, 1) ? 1
                    : repair_ends_in(work, proposal, verbs, 2) ? 2
                                                               : 0;
    bool invests = repair_ends_in(work, proposal, "投资投資", 2) && word_at(work, end, "的");
    return cut_tail(work, index, end, invests ? 2 : tail);
}

/* 苏安|现为, 程楠|仍在, 程楠|自2020年: an adverb at the end of a name before a verb or a time. */
static bool is_adverb_behind(const struct work *work, const struct proposal *proposal, uint32_t end)
{
    if (repair_ends_in(work, proposal, "自", 1))
        return end < work->tokens.count && token_at(work, end)->shape == SHAPE_NUMBER;
    return repair_ends_in(work, proposal, "现現仍", 1) &&
           (ideograph_at(work, end, "为為任是居在从從") ||
            cue_at(work, end)->starts & (CUE_VERB | CUE_ACT | CUE_HOLDS));
}

/* 张敏|能说, 林峰|力压, 但非李荣发|表示: a name of which the last ideograph begins what somebody
 * does; 徐松|那本书; 采访周明|时说. */
static bool is_word_begun(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t said = LIST_BIT(LIST_SPEECH_VERB);
    if (end != first + 3 || !han_at(work, end) ||
        !(cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH)))
        return false;
    const struct cue *last = cue_at(work, end - 1), *after = cue_at(work, end);
    const uint32_t done = CUE_ACT | CUE_VERB | CUE_SPEECH;
    if (ideograph_at(work, end - 1, "出") && ideograph_at(work, end, "生"))
        return true; /* 李杰|出生于, though 生于 is a word too */
    if (last->starts & CUE_ACT && last->phrase_len >= 2)
        return !(after->starts & done && after->phrase_len >= 2);
    if (ideograph_at(work, end - 1, "那"))
        return after->starts & CUE_MEASURE;
    bool speaks = after->starts & CUE_SPEECH || after->list_starts & said;
    return speaks && ideograph_at(work, end - 1, "时時") && first > 0 &&
           (cue_at(work, first - 1)->ends & (CUE_SPEECH | CUE_VERB) ||
            cue_at(work, first - 1)->list_ends & said);
}

/* 周明和|编剧林若溪, 周明和|两名学生: the last ideograph joins somebody else to him. */
static bool joins_another(const struct work *work, uint32_t first, uint32_t end)
{
    if (end != first + 3 || !ideograph_at(work, end - 1, "和与與同携攜"))
        return false;
    uint32_t title = cue_at(work, end)->title_len;
    const struct proposal *other =
        title > 0 ? proposal_beginning_at(work, token_at(work, end + title)->begin) : NULL;
    return (other && other->type == ENTITY_PERSON) ||
           ideograph_at(work, end, "两兩三四五几幾其他她妻");
}

/* 孟桐|便, 高天|的, 李杨|团队, 黎昊|摄）: what no given name ends in. */
static uint32_t cut_particle(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char particles[] = "的便等也还還却卻就没沒";
    static const char groups[] = "团队團隊夫妇夫婦夫妻一家父子父女母女先生女士";
    static const char long_groups[] = "课题组課題組研究组";
    const struct proposal *proposal = &work->proposals.items[index];
    uint32_t tail = repair_ends_in(work, proposal, particles, 1)     ? 1
                    : repair_ends_in(work, proposal, groups, 2)      ? 2
                    : repair_ends_in(work, proposal, long_groups, 3) ? 3
                                                                     : 0;
    bool photo = repair_ends_in(work, proposal, "摄攝", 1) && sign_at(work, end, "）)");
    bool gets = repair_ends_in(work, proposal, "获獲", 1); /* 李文榮|獲頒 */
    if (!photo && !gets && !is_adverb_behind(work, proposal, end) &&
        !is_word_begun(work, first, end) && !joins_another(work, first, end))
        return cut_tail(work, index, end, tail);
    bool judged = proposal->judged; /* nobody else is meant: as likely as the whole */
    cut_tail(work, index, end, 1);
    work->proposals.items[index].judged = judged;
    return end - 1;
}

/* 查理四世|升: a ruler's number ends the name. */
static uint32_t cut_behind_number(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 1 < end; i++)
        if (ideograph_at(work, i, "世") && ideograph_at(work, i - 1, "一二三四五六七八九十")) {
            struct proposal *proposal = &work->proposals.items[index];
            bool judged = proposal->judged; /* nobody else is meant: as likely as the whole */
            repair_cut(work, proposal, i + 1, "edge-cut");
            proposal->judged = judged;
            return i + 1;
        }
    return end;
}

/* 罗博 |萧海川: names side by side, as in bylines. 高 洁, spaced out, is one. */
static uint32_t split_spaced(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 1 < end; i++) {
        if (!token_at(work, i)->space_before || !han_at(work, i - 1) || !han_at(work, i))
            continue;
        repair_cut_in_two(work, index, i, i, ENTITY_PERSON, work->proposals.items[index].judged);
        return i;
    }
    return end;
}

/* 周明 |远山图片, 周明|读|远山中学: a person stands before the organization, with a space or the
 * verb between. Where the first name ends. */
static uint32_t split_person_off(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 2 <= end && i <= first + 3; i++) {
        bool reads = ideograph_at(work, i, "读讀") && ideograph_at(work, end - 1, "学學校");
        bool spaced = token_at(work, i)->space_before && han_at(work, i - 1) && han_at(work, i);
        if ((!reads && !spaced) || !may_be_person_zh(work, first, i) ||
            hit_at(work, first, LIST_BIT(LIST_PLACE)))
            continue;
        repair_cut_in_two(work, index, i, i + reads, ENTITY_ORGANIZATION, true);
        work->proposals.items[index].type = ENTITY_PERSON;
        return i;
    }
    return end;
}

/* 周明|河內9日專電: behind the reporter's name stands from where and when it is. */
static uint32_t cut_dateline(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t place = hit_before(work, end, LIST_BIT(LIST_PLACE));
    bool dated = end + 1 < work->tokens.count && token_at(work, end)->shape == SHAPE_NUMBER &&
                 word_at(work, end + 1, "日");
    if (!dated || place < 2 || end < first + place || !may_be_person_zh(work, first, end - place))
        return end;
    repair_cut_in_two(work, index, end - place, end - place, ENTITY_PLACE, true);
    return end - place;
}

/* Where the name behind the noun that begins at `i` and tells what it is begins: 初创公司|德西; 0
 * when there is none. */
static uint32_t behind_noun(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const nouns[] = {"合作伙伴", "合作夥伴", "廉航", "厂商", "廠商"};
    const struct cue *cue = cue_at(work, i);
    uint32_t len = cue->starts & CUE_ORG_NOUN && cue->phrase_len >= 3 ? cue->phrase_len : 0;
    for (size_t n = 0; len == 0 && n < sizeof nouns / sizeof *nouns; n++)
        if (text_begins_with(work->article->text + token_at(work, i)->begin, &nouns[n], 1))
            len = (uint32_t)strlen(nouns[n]) / 3;
    uint32_t behind = i + len;
    return len > 0 && behind + 2 <= end && behind + cue_at(work, behind)->suffix_len < end ? behind
                                                                                           : 0;
}

/* 承建商|海昌建筑, 以色列初创公司|德西, 海昌建筑|母公司: the noun that tells what it is, and what
 * stands before that, are no part of the name. */
static void cut_nouns(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    uint32_t begin = first;
    for (uint32_t i = first; i + 2 < end; i++) {
        uint32_t behind = behind_noun(work, i, end);
        if (behind > 0)
            begin = behind;
    }
    bool tail = end - first >= 5 && ideograph_at(work, end - 3, "母子") &&
                cue_at(work, end - 1)->ends & CUE_ORG_NOUN &&
                cue_at(work, end - 1)->phrase_back == 3;
    if (begin == first && !tail)
        return;
    bool judged = proposal->judged; /* nobody else is meant: as likely as the whole */
    proposal->first = begin;
    proposal->begin = token_at(work, begin)->begin;
    repair_cut(work, proposal, tail ? end - 3 : end, "edge-cut");
    proposal->judged = judged;
}

/* Farhill |85 million: the amount that begins within the tokens [first, end) and ends after them is
 * no part. Where the name before it ends. */
static uint32_t cut_amount(struct work *work, uint32_t index, uint32_t first, uint32_t end,
                           uint32_t amounts_end)
{
    struct proposal *proposal = &work->proposals.items[index];
    for (uint32_t i = work->sentence_proposals; i < amounts_end; i++) {
        const struct proposal *other = &work->proposals.items[i];
        if (other->type != ENTITY_AMOUNT || other->begin <= proposal->begin ||
            other->begin >= proposal->end || other->end <= proposal->end)
            continue;
        if (strcmp(other->rule, "amount-count") == 0) /* of things: (Falcon 9) rockets */
            continue;
        uint32_t at = other->first;
        if (at <= first || at >= end)
            continue;
        repair_cut(work, proposal, at, "edge-cut");
        return at;
    }
    return end;
}

/* 远山科技|收购|北辰智能: what one company does to another is no part of a name. Where the first
 * one ends. */
static uint32_t split_at_verb(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char verbs[] = "收购收購起诉起訴叫板击败擊敗战胜戰勝入股领投領投跟投增持减持減持"
                                "参股状告狀告牵手牽手对标對標挖走";
    const char *text = work->article->text;
    for (uint32_t i = first + 2; i + 4 <= end; i++) {
        const char *word = text + token_at(work, i)->begin;
        bool place = cue_at(work, i - 1)->list_ends & LIST_BIT(LIST_PLACE); /* 广东|收购站 */
        if (place || !han_at(work, i) || !han_at(work, i + 1))
            continue;
        for (size_t v = 0; v < sizeof verbs - 1; v += 6)
            if (memcmp(word, verbs + v, 6) == 0) {
                repair_cut_in_two(work, index, i, i + 2, ENTITY_ORGANIZATION, false);
                return i;
            }
    }
    return end;
}

/* 远山科技|主营软件, 周明|买下影视: a verb that begins what somebody does ends the name before it.
 */
static uint32_t cut_doing(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char verbs[] = "主营主營专注專注主攻推出持有买下買下从事從事";
    const char *text = work->article->text;
    for (uint32_t i = first + 2; i + 2 < end; i++)
        if (han_at(work, i) && han_at(work, i + 1) &&
            is_pair_of(text + token_at(work, i)->begin, verbs)) {
            struct proposal *proposal = &work->proposals.items[index];
            bool judged = proposal->judged; /* nobody else is meant: as likely as the whole */
            repair_cut(work, proposal, i, "edge-cut");
            proposal->judged = judged;
            return i;
        }
    return end;
}

/* The tokens of a title, of The, or of the end of the word in which the name begins. */
static uint32_t head_len(const struct work *work, unsigned type, uint32_t first, uint32_t end)
{
    if (han_at(work, first)) {
        bool cuts = first > 0 && cue_at(work, first)->in_word &&
                    cue_at(work, first - 1)->word_len == 2 && first + 3 <= end;
        return cuts && han_at(work, first + 1);
    }
    uint32_t title = type == ENTITY_PERSON ? cue_at(work, first)->title_len : 0;
    uint32_t head = title > 0 ? title : word_at(work, first, "The");
    return head > 0 && first + head < end && capital_at(work, first + head) ? head : 0;
}

/* The |Berlin Senate, Mayor |Jaume Collboni, 到访|星纹科技: the name without the word before it,
 * beside the whole. */
static void offer_without_head(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal whole = work->proposals.items[index];
    uint32_t head = head_len(work, whole.type, first, end);
    if (head == 0)
        return;
    propose(work, first + head, end - first - head, (enum entity_type)whole.type, WITNESS_WEAK_RULE,
            whole.confidence, "edge-cut");
}

/* 卢山|上周: the ideograph that begins a time is no part of a person's name. */
static void cut_time(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (end - first >= 3 && han_at(work, first) && names_zh_begins_time(work, end - 1))
        repair_cut(work, &work->proposals.items[index], end - 1, "edge-cut");
}

/* Figure 2, Appendix 3: a part of the text, not a product. */
static bool is_part_of_text(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const words[] = {"Figure",   "Fig",      "Table",   "Chapter",   "Section",
                                        "Appendix", "Annex",    "Exhibit", "Algorithm", "Equation",
                                        "Theorem",  "Lemma",    "Listing", "Step",      "Example",
                                        "Volume",   "Footnote", "Note",    "Question",  "Slide"};
    return end == first + 2 && token_at(work, first + 1)->shape == SHAPE_NUMBER &&
           word_is_any_of(work, first, words, sizeof words / sizeof *words);
}

/* Loom|-compatible: the quality that a hyphen ties to a name is no part of it. Where that ends. */
static uint32_t cut_quality(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char *const words[] = {
        "compatible", "ready",     "certified", "capable",      "enabled",   "equipped",
        "powered",    "exclusive", "friendly",  "supported",    "optimized", "optimised",
        "made",       "built",     "designed",  "manufactured", "branded",   "looking",
        "specific",   "related",   "owned",     "backed",       "inspired"};
    if (end < first + 3 || han_at(work, first) || !sign_at(work, end - 2, "-") ||
        !word_is_any_of(work, end - 1, words, sizeof words / sizeof *words))
        return end;
    repair_cut(work, &work->proposals.items[index], end - 2, "edge-cut");
    return end - 2;
}

static void repair(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    unsigned type = work->proposals.items[index].type;
    if (type == ENTITY_PERSON)
        cut_time(work, index, first, end);
    end = cut_quality(work, index, first, end);
    offer_without_head(work, index, first, end);
    if (type == ENTITY_ORGANIZATION)
        cut_description(work, index, first, end);
    if (han_at(work, first))
        repair_split_places(work, index, first, end);
}

static bool is_given_name(const struct work *work, uint32_t i)
{
    return capital_at(work, i) && cue_at(work, i)->list_starts & LIST_BIT(LIST_GIVEN_NAME);
}

#define SHAPES_HONOUR (1u << SHAPE_UPPER | 1u << SHAPE_MIXED) /* KC, PhD */

bool repair_is_honour(const struct work *work, uint32_t i)
{
    static const short_word honours[] = {"KC", "QC",  "OBE", "CBE", "MBE", "KBE", "DBE",
                                         "MP", "MEP", "MSP", "FRS", "PhD", "MD"};
    return i < work->tokens.count && SHAPES_HONOUR >> token_at(work, i)->shape & 1 &&
           WORD_IS_ONE_OF(work, i, honours);
}

/* Tom Vance |OBE|, Ines Marlow |KC|: the honours and seats behind a person's name are no part of
 * it, and nobody else's name. Where the name ends; at its first token when nothing is left of it.
 */
static uint32_t cut_honours(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    bool alone = end == first + 1;
    uint32_t given = alone ? first - 2 : first; /* wraps around: no token */
    if (end == first + 2 || !is_given_name(work, given) || !repair_is_honour(work, end - 1))
        return end;
    if (alone && capital_at(work, first - 1))
        drop(proposal);
    if (alone)
        return proposal->behind;
    bool judged = proposal->judged; /* nobody else is meant: as likely as the whole */
    repair_cut(work, proposal, end - 1, "edge-cut");
    proposal->judged = judged;
    proposal->type = ENTITY_PERSON;
    return end - 1;
}

/* The amounts of the sentence are among its proposals before this one. */
static uint32_t end_of_amounts(const struct work *work)
{
    uint32_t end = work->proposals.count;
    while (end > work->sentence_proposals && work->proposals.items[end - 1].type != ENTITY_AMOUNT)
        end--;
    return end;
}

void repair_proposals(struct work *work)
{
    const uint32_t amounts_end = end_of_amounts(work);
    const bool honours = holds_token(work, SHAPES_HONOUR);
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        struct proposal *proposal = &work->proposals.items[i];
        unsigned type = proposal->type, witness = proposal->witness;
        uint32_t first = proposal->first, end = proposal->behind;
        if (first >= end || witness < WITNESS_RULE || witness == WITNESS_LEXICON)
            continue;
        if (type == ENTITY_EVENT && tells_of_event(work, first, end))
            drop(proposal);
        else if (type == ENTITY_EVENT)
            cut_which(work, i, first, end);
        if (type == ENTITY_WORK || type == ENTITY_EVENT)
            continue;
        if (type == ENTITY_ORGANIZATION && begins_in_verb(work, first, end)) {
            const struct proposal whole = *proposal;
            drop(proposal);
            repair_propose_part(work, first + 1, end, ENTITY_ORGANIZATION, &whole, true,
                                "edge-cut");
            continue;
        }
        if (type == ENTITY_ORGANIZATION && drop_clause(work, i, first, end))
            continue;
        if ((type == ENTITY_ORGANIZATION &&
             (is_phrase(work, first, end) || tells_of_named(work, end))) ||
            is_part_of_text(work, first, end)) {
            drop(proposal);
            continue;
        }
        if (witness == WITNESS_TAGGER) {
            first = cut_dashes(work, i, first, end);
            end = cut_signs(work, i, first, end);
        }
        if (type == ENTITY_PRODUCT && first < end)
            end = cut_maker(work, i, first, end);
        if (honours && first < end)
            end = cut_honours(work, i, first, end);
        if (first >= end)
            continue;
        if (witness != WITNESS_WEAK_RULE)
            end = cut_amount(work, i, first, end, amounts_end);
        end = repair_split_joined(work, i, first, end);
        if (type == ENTITY_ORGANIZATION && witness == WITNESS_TAGGER && end - first >= 6)
            end = split_at_verb(work, i, first, end);
        if (type == ENTITY_ORGANIZATION && witness == WITNESS_TAGGER)
            end = cut_doing(work, i, first, end);
        if ((type == ENTITY_ORGANIZATION || type == ENTITY_PLACE) && han_at(work, first))
            end = cut_verb(work, i, end);
        if (type == ENTITY_PLACE && witness == WITNESS_TAGGER && han_at(work, first))
            end = repair_extend_place(work, i, end);
        if (type == ENTITY_PERSON && han_at(work, first)) {
            end = split_spaced(work, i, first, end);
            end = cut_dateline(work, i, first, end);
            end = cut_behind_number(work, i, first, end);
            end = cut_particle(work, i, first, end);
        }
        if (type == ENTITY_ORGANIZATION && han_at(work, first)) {
            end = split_person_off(work, i, first, end);
            repair_office(work, i, first, end);
            cut_nouns(work, i, first, end);
        }
        if (witness == WITNESS_TAGGER)
            repair(work, i, first, end);
    }
}
