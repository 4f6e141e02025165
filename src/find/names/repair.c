/*
 * Repairs of what the tagger and the rules propose: an amount at the end (fined Farhill |85 million
 * euros), what stands behind a sign; in files of their own a place that stands before a name
 * (福建|泉州, 上海|华山医院), two names taken for one with the word between them (Farhill |from|
 * Eastmoor), and what goes with a person or an organization alone. What is repaired takes the place
 * of what was proposed.
 */
#include "find/names/repair.h"

#include <string.h>

#include "find/names/names_en.h"
#include "find/names/repair_parts.h"

/* "Meghan said |-- Kate": a dash between words, not the hyphen in one. */
static bool is_dash(const struct work *work, uint32_t at, uint32_t end)
{
    return sign_at(work, at, "—–") ||
           (sign_at(work, at, "-") && token_at(work, at)->space_before) ||
           (sign_at(work, at, "-") && at + 1 < end && sign_at(work, at + 1, "-"));
}

/* A |Leeds University| graduate: whether the article before an institution is of what follows it.
 */
static bool has_article(const struct work *work, const struct proposal *proposal, uint32_t first,
                        uint32_t end)
{
    static const short_word articles[] = {"A", "An", "a", "an"};
    return proposal->type == ENTITY_ORGANIZATION && end - first >= 3 &&
           WORD_IS_ONE_OF(work, first, articles) && end < work->tokens.count &&
           token_at(work, end)->shape == SHAPE_LOWER &&
           cue_at(work, end - 1)->list_starts & LIST_BIT(LIST_ORG_SUFFIX);
}

/* 里有| Sequoia: whether two characters before letters only say that somebody is among others. */
static bool is_there(const struct work *work, uint32_t first, uint32_t end)
{
    return end - first >= 3 && ideograph_at(work, first, "里中还還也") &&
           word_at(work, first + 1, "有") && latin_at(work, first + 2);
}

/* -- |Kate Noll: no name begins with a dash. Where it begins. */
static uint32_t cut_begin(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    while (first < end && sign_at(work, first, "-—–"))
        first++;
    if (has_article(work, proposal, first, end))
        first++;
    if (is_there(work, first, end))
        first += 2;
    static const short_word councillors[] = {"Coun", "Cllr"};
    if (proposal->type == ENTITY_PERSON && end - first >= 2 &&
        WORD_IS_ONE_OF(work, first, councillors))
        first += 1 + sign_at(work, first + 1, ".");
    if (first == end) {
        repair_drop(proposal);
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
        repair_drop(proposal);
        return first;
    }
    if (at < end)
        repair_cut(work, proposal, at, "edge-cut");
    return at;
}

/* 此次选举, 本届远山电影节: which one it is, is no part of the name of an event, and without it
 * 选举 is none. */
static void cut_which(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (!ideograph_at(work, first, "此本这這今是上") || !ideograph_at(work, first + 1, "次届屆"))
        return;
    const struct proposal whole = work->proposals.items[index];
    repair_drop(&work->proposals.items[index]);
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
            repair_is_pair_of(text + token_at(work, i)->begin, verbs))
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
            !repair_is_pair_of(text + token_at(work, i - 2)->begin, verbs))
            continue;
        repair_keep_part(work, index, i + 1, end, ENTITY_PRODUCT);
        return first;
    }
    return end;
}

/* 自研芯片|青鸟2, 国产大模型|青鸟: what tells of a product is no part of its name. Where that
 * begins; `first` when nothing does. */
static uint32_t behind_own(const struct work *work, uint32_t first, uint32_t end)
{
    static const char owns[] = "自研国产國產新款全新旗舰旗艦自主";
    static const char kinds[] = "芯片晶片系统系統手机手機模型平台引擎电池電池处理框架算法";
    const char *text = work->article->text;
    if (end < first + 6 || !han_at(work, first + 3) ||
        !repair_is_pair_of(text + token_at(work, first)->begin, owns))
        return first;
    uint32_t noun = first + 2 + ideograph_at(work, first + 2, "大"); /* 大模型 */
    return noun + 2 < end && han_at(work, noun + 1) &&
                   repair_is_pair_of(text + token_at(work, noun)->begin, kinds)
               ? noun + 2
               : first;
}

/* 远山|计划, 远山|已, 远山|投资的: the verb or adverb behind it. No organization or place ends so.
 */
static uint32_t cut_verb(struct work *work, uint32_t index, uint32_t end)
{
    static const char adverbs[] = "拟擬已则則也曾将將";
    static const char verbs[] = "计划計劃宣布宣佈表示预计預計认为認為透露此前官方";
    struct proposal *proposal = &work->proposals.items[index];
    bool invests = repair_ends_in(work, proposal, "投资投資", 2) && word_at(work, end, "的");
    if (invests || repair_ends_in(work, proposal, verbs, 2)) {
        repair_cut_judged(work, proposal, end - 2, "edge-cut");
        return end - 2;
    }
    return repair_cut_tail(work, index, end, repair_ends_in(work, proposal, adverbs, 1));
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

/* 688555.|SH|, 0700.|HK|, NASDAQ: |QLL|: the exchange where a share is traded, what it is called
 * there. */
static bool is_of_ticker(const struct work *work, uint32_t first, uint32_t end)
{
    static const short_word exchanges[] = {"NASDAQ", "Nasdaq", "NYSE", "LSE", "HKEX", "TSX", "ASX"};
    if (end != first + 1 || first < 2)
        return false;
    bool called = sign_at(work, first - 1, ":：") && WORD_IS_ONE_OF(work, first - 2, exchanges);
    return called || (sign_at(work, first - 1, ".") && !token_at(work, first)->space_before &&
                      token_at(work, first - 2)->shape == SHAPE_NUMBER && capital_at(work, first));
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
        repair_cut_time(work, index, first, end);
    end = cut_quality(work, index, first, end);
    offer_without_head(work, index, first, end);
    if (type == ENTITY_ORGANIZATION)
        repair_cut_description(work, index, first, end);
    if (han_at(work, first))
        repair_split_places(work, index, first, end);
}

/* The amounts of the sentence are among its proposals before this one. */
static uint32_t end_of_amounts(const struct work *work)
{
    uint32_t end = work->proposals.count;
    while (end > work->sentence_proposals && work->proposals.items[end - 1].type != ENTITY_AMOUNT)
        end--;
    return end;
}

/* Jane Marlow |co-wrote: a verb that a hyphen joins is no part of a name. Where that ends. */
static uint32_t cut_joint_verb(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t at = first + 1; at + 1 < end; at++)
        if (word_at(work, at, "co") && sign_at(work, at + 1, "-")) {
            repair_cut_judged(work, &work->proposals.items[index], at, "edge-cut");
            return at;
        }
    return end;
}

/* 远山科技|代总裁周明: who only acts for the one who has the title. Not 宁德时代. */
static bool is_acting(const struct work *work, const struct proposal *proposal, uint32_t end)
{
    uint32_t title = cue_at(work, end)->title_len;
    const struct proposal *holder =
        title > 1 && end + title < work->tokens.count
            ? proposal_beginning_at(work, token_at(work, end + title)->begin)
            : NULL;
    return proposal->type == ENTITY_ORGANIZATION && proposal->witness == WITNESS_TAGGER &&
           ideograph_at(work, end - 1, "代") && !cue_at(work, end - 1)->in_word && holder &&
           holder->type == ENTITY_PERSON;
}

/* 花莲|县长徐榛蔚, 国民联盟|党首, 远山科技|代总裁周明: leaves the last character of a name to the
 * title of the person behind it. */
static void leave_to_title(struct work *work, uint32_t index)
{
    struct proposal *proposal = &work->proposals.items[index];
    uint32_t first = proposal->first, end = proposal->behind;
    if ((proposal->type != ENTITY_PLACE && proposal->type != ENTITY_ORGANIZATION) ||
        end < first + 3)
        return;
    if (is_acting(work, proposal, end)) {
        repair_cut_judged(work, proposal, end - 1, "edge-title");
        return;
    }
    if (cue_at(work, end)->title_back != 2 ||
        !ideograph_at(work, end - 1, "省市县縣州区區镇鎮乡鄉村党黨"))
        return;
    const struct proposal *holder = proposal_beginning_at(work, token_at(work, end + 1)->begin);
    if (!holder || holder->type != ENTITY_PERSON)
        return;
    repair_cut_judged(work, proposal, end - 1, "edge-title");
}

/* Ms. Finch is no place: what begins with how a person is addressed. */
static bool addresses_person(const struct work *work, uint32_t first, uint32_t end)
{
    return end > first + 1 && (names_en_is_address(work, first) || word_at(work, first, "Miss"));
}

void repair_proposals(struct work *work)
{
    const uint32_t amounts_end = end_of_amounts(work);
    const bool honours = holds_token(work, SHAPES_HONOUR);
    /* what is proposed of a part is repaired, too, but not without end */
    const uint32_t proposed = work->proposals.count - work->sentence_proposals;
    const uint32_t most = work->proposals.count + 4 * proposed + 64;
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count && i < most; i++) {
        struct proposal *proposal = &work->proposals.items[i];
        unsigned type = proposal->type, witness = proposal->witness;
        if (proposal->first < proposal->behind && han_at(work, proposal->first))
            leave_to_title(work, i);
        uint32_t first = proposal->first, end = proposal->behind;
        if (first >= end || witness < WITNESS_RULE || witness == WITNESS_LEXICON)
            continue;
        if (type == ENTITY_EVENT && tells_of_event(work, first, end))
            repair_drop(proposal);
        else if (type == ENTITY_EVENT)
            cut_which(work, i, first, end);
        if (type == ENTITY_WORK || type == ENTITY_EVENT)
            continue;
        if (type == ENTITY_ORGANIZATION && repair_is_no_organization(work, i, first, end))
            continue;
        if (type == ENTITY_PLACE && witness == WITNESS_TAGGER &&
            repair_join_town(work, i, first, end))
            continue;
        if (is_part_of_text(work, first, end) || is_of_ticker(work, first, end) ||
            (witness == WITNESS_TAGGER && type != ENTITY_PERSON &&
             addresses_person(work, first, end)) ||
            (type == ENTITY_PLACE && repair_is_demonym(work, first, end))) {
            repair_drop(proposal);
            continue;
        }
        if (witness == WITNESS_TAGGER) {
            first = cut_begin(work, i, first, end);
            end = cut_signs(work, i, first, end);
        }
        if (type == ENTITY_PERSON && first < end)
            end = cut_joint_verb(work, i, first, end);
        uint32_t own = type == ENTITY_PRODUCT && first < end && han_at(work, first)
                           ? behind_own(work, first, end)
                           : first;
        if (own > first) {
            repair_keep_part(work, i, own, end, ENTITY_PRODUCT);
            continue;
        }
        if (type == ENTITY_PRODUCT && first < end)
            end = cut_maker(work, i, first, end);
        if (honours && first < end)
            end = repair_cut_honours(work, i, first, end);
        if (first >= end)
            continue;
        if (witness != WITNESS_WEAK_RULE)
            end = cut_amount(work, i, first, end, amounts_end);
        end = repair_split_joined(work, i, first, end);
        if (type == ENTITY_ORGANIZATION && witness == WITNESS_TAGGER)
            end = repair_end_at_verb(work, i, first, end);
        if ((type == ENTITY_ORGANIZATION || type == ENTITY_PLACE) && han_at(work, first))
            end = cut_verb(work, i, end);
        if (type == ENTITY_PLACE && witness == WITNESS_TAGGER && han_at(work, first))
            end = repair_extend_place(work, i, end);
        if ((type == ENTITY_PERSON || type == ENTITY_ORGANIZATION) && witness == WITNESS_TAGGER &&
            han_at(work, first) && repair_split_speaker(work, i, first, end))
            continue;
        if (type == ENTITY_PERSON && han_at(work, first))
            end = repair_person(work, i, first, end);
        if (type == ENTITY_ORGANIZATION && han_at(work, first))
            end = repair_organization(work, i, first, end);
        if (witness == WITNESS_TAGGER)
            repair(work, i, first, end);
    }
}
