/* Repairs of organizations: what tells of one, and what one does, is no part of its name. */
#include "find/names/names_zh.h"
#include "find/names/repair_parts.h"

void repair_cut_description(struct work *work, uint32_t index, uint32_t first, uint32_t end)
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

/* 全国138家动画公司, 七家药房, 分管城建, 成功得益于中国动画工业, 离职|后与大学|同学创业: how many
 * there are, a verb, or nothing but whom something was done with, stands in no name. */
static bool is_phrase(const struct work *work, uint32_t first, uint32_t end)
{
    static const char charges[] = "分管兼管协管協管";
    if (ideograph_at(work, first, "两兩二三四五六七八九十几幾多") && end - first > 3 &&
        ideograph_at(work, first + 1, "家所") && !hit_at(work, first, LIST_BIT(LIST_ORGANIZATION)))
        return true;
    if (han_at(work, first) && han_at(work, first + 1) &&
        repair_is_pair_of(work->article->text + token_at(work, first)->begin, charges))
        return true;
    if (end - first > 2 && end - first < 5 && ideograph_at(work, end - 3, "与與跟"))
        return true;
    for (uint32_t i = first + 1; i + 1 < end; i++) {
        bool counts = token_at(work, i)->shape == SHAPE_NUMBER &&
                      ideograph_at(work, i + 1, "家所名位个個座支款间間");
        bool verb = ideograph_at(work, i, "于於") && ideograph_at(work, i - 1, "益决決源属屬处處");
        if (counts || verb)
            return true;
    }
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
                repair_is_pair_of(word + 6, kinds);
    bool hopes = (at == first + 2 || at == first + 3) && /* a person; 新希望公司 is one */
                 cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH) &&
                 repair_is_pair_of(word, "希望");
    return kind && (hopes || repair_is_pair_of(word, words)) ? at : end;
}

/* 农业机器人公司|“垄上行”, 连锁餐饮|企业“远山”, 智能眼镜|“蓝鲸”: what only tells of the company, or
 * of the product, that is named behind it. */
static bool tells_of_named(const struct work *work, uint32_t end)
{
    static const char *const firms[] = {"企业", "企業", "机构", "機構"};
    bool firm = end + 2 < work->tokens.count && han_at(work, end) &&
                text_begins_with(work->article->text + token_at(work, end)->begin, firms,
                                 sizeof firms / sizeof *firms);
    end += firm ? 2 : 0;
    const struct proposal *named = sign_at(work, end, "“「") && end + 1 < work->tokens.count
                                       ? proposal_beginning_at(work, token_at(work, end + 1)->begin)
                                       : NULL;
    if (!named)
        return false;
    if (named->type == ENTITY_PRODUCT)
        return ideograph_at(work, end - 1, "台镜鏡机機统統件型品车車片");
    return named->type == ENTITY_ORGANIZATION && named->witness == WITNESS_DECLARED &&
           ideograph_at(work, end - 1, "司企业業构構商室部所队隊团團");
}

/* The tokens of the place that begins there in ideographs; 0: none does. */
static uint32_t han_place_at(const struct work *work, uint32_t first)
{
    return han_at(work, first) ? hit_at(work, first, LIST_BIT(LIST_PLACE)) : 0;
}

/* 意大利厨电|品牌Quell: where the company is from and what it deals in, before the noun for it and
 * the name in Latin script. The tokens of the place; 0 when it is something else. */
static uint32_t place_of_foreign(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const nouns[] = {"品牌", "企业", "企業", "公司",     "巨头",   "巨頭",
                                        "厂商", "廠商", "集团", "初创公司", "制造商", "零售商"};
    uint32_t place = han_place_at(work, first);
    if (place == 0 || first + place >= end || end >= work->tokens.count)
        return 0;
    const char *text = work->article->text + token_at(work, end)->begin;
    for (size_t n = 0; n < sizeof nouns / sizeof *nouns; n++)
        if (text_begins_with(text, &nouns[n], 1))
            return capital_at(work, end + (uint32_t)strlen(nouns[n]) / 3) ? place : 0;
    return 0;
}

/* 爱尔兰|建筑|工程师周明, 土耳其航空|制造商安纳泰克: where somebody is from and what the trade is
 * are no name. The tokens of the place; 0 when it is something else. */
static uint32_t place_of_trade(const struct work *work, uint32_t first, uint32_t end)
{
    static const char trades[] = "建筑建築音乐音樂艺术藝術电影電影软件軟件机械機械舞蹈文学文學"
                                 "航天航空土木电子電子化学化學电气電氣结构結構景观景觀平面工业工業";
    uint32_t place = han_place_at(work, first);
    bool maker = han_at(work, end) && cue_at(work, end)->starts & CUE_ORG_NOUN &&
                 cue_at(work, end)->phrase_len == 3 && ideograph_at(work, end + 2, "商") &&
                 han_at(work, end + 3);
    return place > 0 && first + place + 2 == end && (maker || cue_at(work, end)->title_len > 0) &&
                   han_at(work, end - 2) &&
                   repair_is_pair_of(work->article->text + token_at(work, end - 2)->begin, trades)
               ? place
               : 0;
}

/* 上海人工智能公司|深度求索: where a company is from and what it deals in, right before its name.
 * The tokens of the place; 0 when it is something else. */
static uint32_t place_of_company(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const firms[] = {"公司", "企业", "企業"};
    const char *text = work->article->text;
    uint32_t place = han_place_at(work, first);
    if (place == 0 || first + place + 2 > end || end >= work->tokens.count ||
        !text_ends_with(text, token_at(work, end - 1)->end, firms, sizeof firms / sizeof *firms) ||
        hit_at(work, first, LIST_BIT(LIST_ORGANIZATION)) == end - first)
        return 0;
    const struct proposal *named = proposal_beginning_at(work, token_at(work, end)->begin);
    return named && named->type == ENTITY_ORGANIZATION ? place : 0;
}

bool repair_is_counted(const struct work *work, uint32_t first)
{
    enum { MODIFIERS = 14 }; /* tokens */
    uint32_t most = first > 0 && word_at(work, first - 1, "的") ? MODIFIERS : 1;
    for (uint32_t back = 1; back <= most && back + 1 <= first; back++) {
        if (token_at(work, first - back)->shape == SHAPE_PUNCT)
            return false;
        if (ideograph_at(work, first - back, "家所间間") &&
            ideograph_at(work, first - back - 1, "这這那一某该該两兩几幾三四五多每另"))
            return true;
    }
    return false;
}

/* 这家|佛山|上市公司, 一家|杭州|初创企业: where an unnamed company is from. The tokens of the
 * place; 0 when it is something else. */
static uint32_t place_of_unnamed(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const kinds[] = {"公司", "企业", "企業", "银行", "銀行", "工厂", "工廠",
                                        "医院", "醫院", "大学", "大學", "学校", "學校", "机构",
                                        "機構", "品牌", "餐厅", "餐廳", "酒店", "律所"};
    if (!repair_is_counted(work, first))
        return 0;
    uint32_t place = han_place_at(work, first);
    return place > 0 && first + place < end &&
                   text_ends_with(work->article->text, token_at(work, end - 1)->end, kinds,
                                  sizeof kinds / sizeof *kinds)
               ? place
               : 0;
}

/* German chipmaker |Quell: where the company is from and what it is are no part of its name. Where
 * that begins; 0 when there is nothing else. */
static uint32_t behind_origin(const struct work *work, uint32_t first, uint32_t end)
{
    bool origin = cue_at(work, first)->list_starts & LIST_BIT(LIST_DEMONYM) &&
                  cue_at(work, first + 1)->ends & CUE_ORG_NOUN && latin_at(work, first + 1) &&
                  !capital_at(work, first + 1);
    return origin && first + 2 < end && capital_at(work, first + 2) ? first + 2 : 0;
}

/* 参加|大学同学的婚礼: a verb and a kind of organization are no name. */
static bool is_verb_and_kind(const struct work *work, uint32_t first, uint32_t end)
{
    static const char verbs[] = "参加參加出席举办舉辦离开離開考上报考報考进入進入回到来到來到前往"
                                "走进走進经过經過路过路過占领佔領重返就读就讀";
    static const char kinds[] =
        "大学大學公司学校學校医院醫院中学中學小学小學政府法院银行銀行学院學院";
    const char *text = work->article->text;
    for (uint32_t i = first; i < end; i++)
        if (!han_at(work, i))
            return false;
    return end == first + 4 && repair_is_pair_of(text + token_at(work, first)->begin, verbs) &&
           repair_is_pair_of(text + token_at(work, first + 2)->begin, kinds);
}

/* 明代海商|林啸云, 湖州市市长|周明带队: a time or a title before a person, and what he does behind,
 * make no organization. Where the person begins; `first` when there is none. */
static uint32_t person_told_of(const struct work *work, uint32_t first, uint32_t *end)
{
    static const char times[] = "明代清代唐代宋代元代汉代漢代晚清明末清末民初";
    static const char acts[] = "带队帶隊率队率隊带领帶領率领率領";
    const char *text = work->article->text;
    if (*end < first + 6 || !han_at(work, *end - 1) || !han_at(work, *end - 2))
        return first;
    bool acts_behind = repair_is_pair_of(text + token_at(work, *end - 2)->begin, acts);
    uint32_t last = *end - (acts_behind ? 2 : 0);
    bool timed = han_at(work, first) && han_at(work, first + 1) &&
                 repair_is_pair_of(text + token_at(work, first)->begin, times) &&
                 !(cue_at(work, last - 1)->list_ends & LIST_BIT(LIST_ORG_SUFFIX));
    for (uint32_t begin = last - 3; begin < last - 1; begin++) {
        bool titled = begin > first + 2 && cue_at(work, begin - 1)->title_back > 0;
        bool trade = ideograph_at(work, begin - 1, "商家师師士官匠僧医醫将將臣儒人");
        if (repair_may_be_person(work, begin, last) &&
            ((timed && (titled || trade)) || (acts_behind && titled))) {
            *end = last;
            return begin;
        }
    }
    return first;
}

/* Of 周明现任公司 the person is proposed, if it begins as one. */
static bool drop_clause(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t word = word_before_kind(work, first, end);
    if (word == end)
        return false;
    const struct proposal whole = work->proposals.items[index];
    repair_drop(&work->proposals.items[index]);
    if (repair_may_be_person(work, first, word))
        repair_propose_part(work, first, word, ENTITY_PERSON, &whole, true, "edge-cut");
    return true;
}

/* 任职|于微软亚洲研究院, 周明将|远山影业告上法庭, 转会|加盟泰山队: the last ideograph of the verb
 * before it, what takes it as an object, or a verb is no part of the name. The tokens of that. */
static uint32_t verb_before(const struct work *work, uint32_t first, uint32_t end)
{
    static const char verbs[] =
        "加盟加入转投轉投效力执教執教签约簽約战胜戰勝击败擊敗对阵對陣迎战迎戰包括包含";
    if (first < 1 || first + 3 > end || !han_at(work, first - 1))
        return 0;
    bool former = ideograph_at(work, first, "原") && ideograph_at(work, first - 1, "由聘请請任");
    bool sentenced = ideograph_at(work, first, "处處") && ideograph_at(work, first - 1, "判") &&
                     ideograph_at(work, first + 1, "原");
    if (former || sentenced)
        return former ? 1 : 2; /* 由原|远山科技工程师周明创办; 判处原|城建局副局长 */
    if (ideograph_at(work, first, "标標") && ideograph_at(work, first - 1, "对對") &&
        cue_at(work, first)->word_len < 2 && !hit_at(work, first, LIST_BIT(LIST_ORGANIZATION)))
        return 1; /* 对标|远山科技; 对|标准普尔 */
    if (first < 2)
        return 0;
    if (first + 4 <= end && han_at(work, first + 1) &&
        repair_is_pair_of(work->article->text + token_at(work, first)->begin, verbs))
        return 2;
    bool takes = ideograph_at(work, first, "将將把被") && cue_at(work, first)->word_len < 2;
    return takes || (ideograph_at(work, first, "于於") && cue_at(work, first - 2)->word_len >= 2);
}

/* 周明 |远山图片, 周明|读|远山中学: a person stands before the organization, with a space or the
 * verb between. Where the first name ends. */
static uint32_t split_person_off(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 2 <= end && i <= first + 3; i++) {
        bool reads = ideograph_at(work, i, "读讀") && ideograph_at(work, end - 1, "学學校");
        bool spaced = token_at(work, i)->space_before && han_at(work, i - 1) && han_at(work, i);
        if ((!reads && !spaced) || !repair_may_be_person(work, first, i) ||
            hit_at(work, first, LIST_BIT(LIST_PLACE)))
            continue;
        repair_cut_in_two(work, index, i, i + reads, ENTITY_ORGANIZATION, true);
        work->proposals.items[index].type = ENTITY_PERSON;
        return i;
    }
    return end;
}

/* Where the name behind the noun that begins at `i` and tells what it is begins: 初创公司|德西; 0
 * when there is none. */
static uint32_t behind_noun(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const nouns[] = {
        "合作伙伴", "合作夥伴", "廉航", "厂商", "投资方", "廠商", "政党", "政黨", "股东",
        "控股股东", "股東",     "药企", "藥企", "车企",   "車企", "房企", "乳企"};
    const struct cue *cue = cue_at(work, i);
    uint32_t len = cue->starts & CUE_ORG_NOUN && cue->phrase_len >= 3 ? cue->phrase_len : 0;
    if (len == 0 && !ideograph_at(work, i, "合廉厂廠政投控股药藥车車房乳"))
        return 0;
    for (size_t n = 0; len == 0 && n < sizeof nouns / sizeof *nouns; n++)
        if (text_begins_with(work->article->text + token_at(work, i)->begin, &nouns[n], 1))
            len = (uint32_t)strlen(nouns[n]) / 3;
    uint32_t behind = i + len;
    return len > 0 && behind + 2 <= end && behind + cue_at(work, behind)->suffix_len < end ? behind
                                                                                           : 0;
}

/* |全资子公司, |控股子公司: how much of what somebody owns, and no name. */
static bool is_kind_of_part(const struct work *work, uint32_t first, uint32_t end)
{
    static const char kinds[] = "全资全資独资獨資合资合資控股参股參股";
    return end == first + 2 && han_at(work, first) &&
           repair_is_pair_of(work->article->text + token_at(work, first)->begin, kinds);
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
    if (tail && is_kind_of_part(work, begin, end - 3)) {
        repair_drop(proposal);
        return;
    }
    uint32_t place = begin > first ? hit_at(work, first, LIST_BIT(LIST_PLACE)) : 0;
    if (place > 0 && first + place < begin) { /* 以色列 */
        const struct proposal whole = *proposal;
        repair_propose_part(work, first, first + place, ENTITY_PLACE, &whole, true, "edge-cut");
        proposal = &work->proposals.items[index];
    }
    proposal->first = begin;
    proposal->begin = token_at(work, begin)->begin;
    repair_cut_judged(work, proposal, tail ? end - 3 : end, "edge-cut");
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

/* 明州港|因环保问题受罚: why, of one word; and not 基因, 爱因斯坦, 莱因哈特. */
static bool is_reason(const struct work *work, uint32_t i, uint32_t end)
{
    return i + 3 == end && ideograph_at(work, i, "因") && cue_at(work, i + 1)->word_len == 2 &&
           !ideograph_at(work, i - 1, "基爱愛莱萊海起成诱誘病主原");
}

/* 远山科技|联合成立研究院: what is done with others; not 联合国. */
static bool is_joint_deed(const struct work *work, uint32_t i, uint32_t end)
{
    static const char together[] = "联合聯合共同联手聯手携手攜手";
    static const char deeds[] =
        "成立创办創辦创立創立组建組建设立設立打造推出发布發布开发開發研发研發"
        "建立创建創建举办舉辦主办主辦发起發起";
    const char *text = work->article->text;
    return i + 4 <= end && han_at(work, i + 2) && han_at(work, i + 3) &&
           repair_is_pair_of(text + token_at(work, i)->begin, together) &&
           repair_is_pair_of(text + token_at(work, i + 2)->begin, deeds);
}

/* 远山科技|主营软件, 周明|买下影视: a verb that begins what somebody does ends the name before it.
 */
static uint32_t cut_doing(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char verbs[] =
        "主营主營专注專注主攻推出持有买下買下从事從事免去解聘罢免罷免聘任考虑考慮放弃放棄"
        "共建合建合办合辦组建組建结成結成签署簽署达成達成筹建籌建开设開設";
    const char *text = work->article->text;
    for (uint32_t i = first + 2; i + 2 < end; i++)
        if (han_at(work, i) && han_at(work, i + 1) &&
            (repair_is_pair_of(text + token_at(work, i)->begin, verbs) ||
             is_joint_deed(work, i, end) || is_reason(work, i, end))) {
            repair_cut_judged(work, &work->proposals.items[index], i, "edge-cut");
            return i;
        }
    return end;
}

/* 进入|华南市场, 开拓东南亚市场: where somebody sells, and nobody. */
static bool is_entered(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const verbs[] = {"进入", "進入", "开拓", "開拓", "打入", "抢占", "搶占",
                                        "退出", "布局", "进军", "進軍", "拓展", "重返", "占领",
                                        "深耕", "撤出", "杀入", "殺入", "瞄准", "攻占"};
    static const char *const markets[] = {"市场", "市場"};
    const char *text = work->article->text;
    return han_at(work, first) && first > 0 &&
           text_ends_with(text, token_at(work, end - 1)->end, markets, 2) &&
           text_ends_with(text, token_at(work, first)->begin, verbs, sizeof verbs / sizeof *verbs);
}

/* "the |Briton| said": somebody from there. */
static bool is_from_there(const struct work *work, uint32_t first, uint32_t end)
{
    static const short_word articles[] = {"the", "The"};
    return end == first + 1 && first > 0 && latin_at(work, first) &&
           cue_at(work, first)->list_starts & LIST_BIT(LIST_DEMONYM) &&
           WORD_IS_ONE_OF(work, first - 1, articles);
}

/* 新|实验室, 老|公司: a kind of organization and what it is like. */
static bool is_some_kind(const struct work *work, uint32_t first, uint32_t end)
{
    return end >= first + 3 && ideograph_at(work, first, "新旧舊老大小首") &&
           cue_at(work, first + 1)->starts & CUE_ORG_NOUN &&
           first + 1 + cue_at(work, first + 1)->phrase_len == end &&
           hit_at(work, first, LIST_BIT(LIST_ORGANIZATION)) != end - first;
}

bool repair_is_no_organization(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t verb = verb_before(work, first, end), place;
    uint32_t name = verb > 0 ? first + verb : behind_origin(work, first, end);
    if (name > 0) {
        repair_keep_part(work, index, name, end, ENTITY_ORGANIZATION);
        return true;
    }
    if (drop_clause(work, index, first, end))
        return true;
    uint32_t person_end = end, person = person_told_of(work, first, &person_end);
    if (person > first) {
        repair_keep_part(work, index, person, person_end, ENTITY_PERSON);
        return true;
    }
    if ((place = place_of_foreign(work, first, end)) > 0 ||
        (place = place_of_trade(work, first, end)) > 0 ||
        (place = place_of_company(work, first, end)) > 0 ||
        (place = place_of_unnamed(work, first, end)) > 0) {
        repair_keep_part(work, index, first, first + place, ENTITY_PLACE);
        return true;
    }
    bool none = is_phrase(work, first, end) || is_entered(work, first, end) ||
                is_verb_and_kind(work, first, end) || tells_of_named(work, end) ||
                is_from_there(work, first, end) || is_some_kind(work, first, end);
    if (none)
        repair_drop(&work->proposals.items[index]);
    return none;
}

uint32_t repair_end_at_verb(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    enum { TWO_NAMES = 6 }; /* tokens, with the verb */
    if (end - first >= TWO_NAMES)
        end = split_at_verb(work, index, first, end);
    return cut_doing(work, index, first, end);
}

/* 飞行器|所做的, 由飞行器|所采集: the 所 before a verb is no part of the name. */
static bool is_particle(const struct work *work, uint32_t first, uint32_t end)
{
    enum { VERB = 3 };
    if (!ideograph_at(work, end - 1, "所") || end < first + 3)
        return false;
    if (!ideograph_at(work, end, "做说說有用带帶写寫属屬采採拍产產见見需得处處给給提"))
        return false;
    if (first > 0 && ideograph_at(work, first - 1, "由被为為"))
        return true;
    for (uint32_t i = end + 1; i <= end + VERB && han_at(work, i - 1); i++)
        if (ideograph_at(work, i, "的"))
            return true;
    return false;
}

/* 林郑指政府|会推出, 公司|会扩建: what somebody will do is no name. */
static bool is_modal(const struct work *work, uint32_t first, uint32_t end)
{
    static const char kinds[] = "政府公司企业企業机构機構当局當局银行銀行警方厂商廠商";
    return end >= first + 3 && ideograph_at(work, end - 1, "会會") && han_at(work, end) &&
           han_at(work, end - 3) &&
           repair_is_pair_of(work->article->text + token_at(work, end - 3)->begin, kinds);
}

uint32_t repair_organization(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    end = split_person_off(work, index, first, end);
    repair_office(work, index, first, end);
    cut_nouns(work, index, first, end);
    if (is_particle(work, first, end))
        return repair_cut_tail(work, index, end, 1);
    if (is_modal(work, first, end))
        repair_drop(&work->proposals.items[index]);
    return end;
}
