/*
 * Products by what stands beside them: games in title marks, a brand with a
 * version or with the word for what it makes, quoted names after 名为, vessels called 号.
 */
#include "find/names/names_zh.h"

#include <string.h>

#include "text/words.h"

#define QUOTED_MAX 8
#define BRANDS     (LIST_BIT(LIST_ORGANIZATION) | LIST_BIT(LIST_PRODUCT))

/* The token that closes what opens at i, or 0. */
static uint32_t closing(const struct work *work, uint32_t i, const char *sign, uint32_t max)
{
    for (uint32_t end = i + 1; end <= i + max + 1 && end < work->tokens.count; end++)
        if (sign_at(work, end, sign))
            return end;
    return 0;
}

/* 《墨城2》 where games are spoken of. */
static void try_game(struct work *work, uint32_t i)
{
    uint32_t end = closing(work, i, "》", 16);
    if (end > i + 1)
        propose(work, i + 1, end - i - 1, ENTITY_PRODUCT, WITNESS_RULE, 75, "zh-thing-game");
}

/* 科技, 机器人: whether a word of every day ends before the token; a name does not. */
static bool is_word_before(const struct work *work, uint32_t end)
{
    for (uint32_t len = 2; len <= 4 && len <= end; len++)
        if (cue_at(work, end - len)->word_len == len)
            return !hit_before(work, end, LIST_BIT(LIST_ORGANIZATION));
    return false;
}

/* Whether one of the kinds ends before the token i: its characters, or 0. */
static uint32_t kind_before(const struct work *work, uint32_t i, const char *const *kinds,
                            size_t count)
{
    const char *text = work->article->text;
    for (size_t k = 0; i > 0 && k < count; k++)
        if (text_ends_with(text, token_at(work, i)->begin, &kinds[k], 1))
            return (uint32_t)strlen(kinds[k]) / 3;
    return 0;
}

/* 硬科技公司“蓝鲸光子”, 书店“纸间”: what the sign at i opens is named as a company; not what
 * 腾讯公司 makes. */
static bool names_company(const struct work *work, uint32_t i)
{
    static const char *const general[] = {"公司", "企业", "企業", "厂商",
                                          "廠商", "品牌", "机构", "機構"};
    static const char *const special[] = {
        "创企",   "創企",   "新创",   "新創",   "乐队",   "樂隊",   "剧团",   "劇團",
        "舞团",   "舞團",   "乐团",   "樂團",   "书店",   "書店",   "诊所",   "診所",
        "乳企",   "药企",   "藥企",   "车企",   "車企",   "房企",   "餐厅",   "餐廳",
        "餐馆",   "餐館",   "面馆",   "麵館",   "茶馆",   "茶館",   "民宿",   "画廊",
        "畫廊",   "影院",   "剧场",   "劇場",   "酒吧",   "药房",   "藥房",   "作坊",
        "农场",   "農場",   "酒庄",   "酒莊",   "药厂",   "藥廠",   "战队",   "戰隊",
        "工作室", "俱乐部", "俱樂部", "事务所", "事務所", "出版社", "基金会", "基金會",
        "合作社", "咖啡馆", "咖啡館", "咖啡店", "老字号", "老字號", "连锁店", "連鎖店"};
    static const char *const rivals[] = {"竞争对手", "競爭對手", "老对手", "老對手"};
    uint32_t rival = kind_before(work, i, rivals, sizeof rivals / sizeof *rivals);
    if (rival > 0)
        return i > rival && ideograph_at(work, i - rival - 1, "被遭"); /* 被竞争对手“远山”挖走 */
    uint32_t kind = kind_before(work, i, special, sizeof special / sizeof *special);
    bool any = kind == 0;
    if (any)
        kind = kind_before(work, i, general, sizeof general / sizeof *general);
    if (kind == 0 || i < kind || (i == kind && any))
        return false;
    if (i == kind || !han_at(work, i - kind - 1))
        return !any; /* 公司“前景光明” names none */
    return !ideograph_at(work, i - kind - 1, "该該此这這那家说說称稱为為是在和與与及對对的让讓") &&
           !(cue_at(work, i - kind - 1)->ends & (CUE_SPEECH | CUE_VERB)) &&
           (!any || is_word_before(work, i - kind));
}

/* 极右翼政党“祖国之光”, 武装组织“远山旅”: what the sign at i opens is named as a party or group. */
static bool names_group(const struct work *work, uint32_t i)
{
    static const char *const kinds[] = {
        "执政联盟", "執政聯盟", "竞选联盟", "競選聯盟", "政治联盟", "政治聯盟", "左翼联盟",
        "左翼聯盟", "右翼联盟", "右翼聯盟", "政党",     "政黨",     "反对党",   "反對黨",
        "执政党",   "執政黨",   "在野党",   "在野黨",   "武装组织", "武裝組織", "恐怖组织",
        "恐怖組織", "极端组织", "極端組織", "公益组织", "公益組織", "环保组织", "環保組織",
        "慈善组织", "慈善組織", "民间组织", "民間組織"};
    return i > 1 && ideograph_at(work, i - 1, "党黨织織盟") &&
           text_ends_with(work->article->text, token_at(work, i)->begin, kinds,
                          sizeof kinds / sizeof *kinds);
}

/* “勇气”号, “泰山”舰, but no “种子”号召: behind the closing sign at `end` stands that it is a ship.
 */
static bool is_called_ship(const struct work *work, uint32_t end)
{
    return ideograph_at(work, end + 1, "号號舰艦艇") &&
           !ideograph_at(work, end + 2, "召称稱码碼线線楼樓文角令外队隊长長店院馆館");
}

/* “海王星”导弹, 渔船“浙岭渔23091”: the ship or weapon that the quoted words name stands before or
 * behind them. */
static bool names_craft(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const crafts[] = {
        "导弹",   "導彈",   "飞弹",     "飛彈",   "鱼雷",     "魚雷",     "战机",     "戰機",
        "战斗机", "戰鬥機", "轰炸机",   "轟炸機", "坦克",     "潜艇",     "潛艇",     "核潜艇",
        "核潛艇", "战舰",   "戰艦",     "驱逐舰", "驅逐艦",   "护卫舰",   "護衛艦",   "登陆舰",
        "登陸艦", "航母",   "航空母舰", "货轮",   "貨輪",     "邮轮",     "郵輪",     "油轮",
        "油輪",   "渔船",   "漁船",     "科考船", "医院船",   "醫院船",   "客轮",     "客輪",
        "货船",   "貨船",   "无人艇",   "火箭炮", "巡航导弹", "弹道导弹", "反舰导弹", "防空导弹",
        "动车组", "動車組", "客机",     "客機",   "探测器",   "探測器",   "空间站",   "太空站"};
    const size_t count = sizeof crafts / sizeof *crafts;
    const char *text = work->article->text;
    if (end == i + 3 && cue_at(work, i + 1)->word_len == 2)
        return false; /* 渔船“失踪”, “老旧”坦克 */
    return (i > 1 && ideograph_at(work, i - 1, "弹彈雷机機克艇舰艦母轮輪船炮组組器站") &&
            text_ends_with(text, token_at(work, i)->begin, crafts, count)) ||
           (han_at(work, end + 1) &&
            text_begins_with(text + token_at(work, end + 1)->begin, crafts, count));
}

/* 台风“蓝鲸”, 热带风暴“蓝鲸”: the first token of the storm that is named by the words from the sign
 * at i; i when it is none. */
static uint32_t storm_begin(const struct work *work, uint32_t i)
{
    static const char *const storms[] = {"台风", "颱風", "飓风", "颶風",
                                         "风暴", "風暴", "气旋", "氣旋"};
    static const char *const kinds[] = {"热带", "熱帶", "超强", "超強"};
    const char *text = work->article->text;
    if (i < 2 || !ideograph_at(work, i - 1, "风風暴旋") ||
        !text_ends_with(text, token_at(work, i)->begin, storms, sizeof storms / sizeof *storms))
        return i;
    bool kind = i >= 4 && text_ends_with(text, token_at(work, i - 2)->begin, kinds,
                                         sizeof kinds / sizeof *kinds);
    return i - (kind ? 4 : 2);
}

/* The quoted words alone stand for the storm, too. */
static void propose_storm(struct work *work, uint32_t first, uint32_t sign, uint32_t end)
{
    *vec_push(&work->definitions) = (struct definition){
        .name = {token_at(work, first)->begin, token_at(work, end)->end},
        .other = {token_at(work, sign + 1)->begin, token_at(work, end - 1)->end},
        .kind = ALIAS_SHORT,
        .rule = "defined-storm"};
    propose(work, first, end + 1 - first, ENTITY_EVENT, WITNESS_DECLARED, 90, "defined-quoted");
}

/* “蓝鲸”: whether the article has called a storm so. */
static bool is_storm(const struct work *work, uint32_t begin, uint32_t end)
{
    const char *text = work->article->text;
    for (uint32_t i = 0; i < work->definitions.count; i++) {
        const struct definition *definition = &work->definitions.items[i];
        if (strcmp(definition->rule, "defined-storm") == 0 &&
            definition->other.end - definition->other.begin == end - begin &&
            memcmp(text + definition->other.begin, text + begin, end - begin) == 0)
            return true;
    }
    return false;
}

/* 一家名叫“稻香源”的米厂: behind the sign at `end` stands 的, and the counting word before 名叫 is
 * that of companies, or a company is what is called so. */
static bool is_called_company(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const kinds[] = {"公司", "企业", "企業",   "机构", "機構", "组织", "組織",
                                        "厂商", "廠商", "工作室", "初创", "新創", "集团", "集團"};
    enum { CALLED = 3, KIND = 6 }; /* characters of 名叫, of what is called so */
    if (i < 2 || !(cue_at(work, i - 1)->ends & CUE_NAMED) || !word_at(work, end + 1, "的"))
        return false;
    for (uint32_t at = i - 1; at > 0 && i - at < CALLED + 1; at--)
        if (ideograph_at(work, at, "家") &&
            ideograph_at(work, at - 1, "一两兩三四五几幾这這那该該"))
            return true;
    for (uint32_t at = end + 2; at < end + 2 + KIND && han_at(work, at); at++)
        if (text_begins_with(work->article->text + token_at(work, at)->begin, kinds,
                             sizeof kinds / sizeof *kinds))
            return true;
    return false;
}

/* 推出聯名電風扇「春分」，: what a verb of launching takes, and names with nothing behind it. */
static bool is_launched(const struct work *work, uint32_t i, uint32_t end)
{
    enum { NOUN = 8 }; /* tokens of what it is */
    if (end + 1 < work->tokens.count && !sign_at(work, end + 1, "，。；、,") &&
        !ideograph_at(work, end + 1, "和与與及"))
        return false;
    for (uint32_t at = i; at > 2 && i - at < NOUN && han_at(work, at - 1); at--)
        if (cue_at(work, at - 1)->ends & CUE_PRODUCT_VERB)
            return i - at >= 2;
    return false;
}

/* 名为“砚台”, “星尘小子”机器人. */
static void try_quoted(struct work *work, uint32_t i)
{
    uint32_t end = closing(work, i, "”」", QUOTED_MAX);
    if (end < i + 3)
        return;
    if (is_called_ship(work, end) || names_craft(work, i, end)) {
        propose(work, i + 1, end - i - 1, ENTITY_PRODUCT, WITNESS_DECLARED, 85, "defined-quoted");
        return;
    }
    uint32_t storm = storm_begin(work, i);
    if (storm < i) {
        propose_storm(work, storm, i, end);
        return;
    }
    if (is_storm(work, token_at(work, i + 1)->begin, token_at(work, end - 1)->end)) {
        propose(work, i + 1, end - i - 1, ENTITY_EVENT, WITNESS_DECLARED, 85, "defined-quoted");
        return;
    }
    if (names_company(work, i) || names_group(work, i) || is_called_company(work, i, end)) {
        propose(work, i + 1, end - i - 1, ENTITY_ORGANIZATION, WITNESS_DECLARED, 85,
                "defined-quoted");
        return;
    }
    bool named = i > 0 && cue_at(work, i - 1)->ends & CUE_NAMED;
    bool noun = (i > 0 && cue_at(work, i - 1)->ends & (CUE_THING_SUFFIX | CUE_PRODUCT_NOUN)) ||
                cue_at(work, end + 1)->starts & (CUE_THING_SUFFIX | CUE_PRODUCT_NOUN);
    bool vessel = word_at(work, end - 1, "号") || word_at(work, end - 1, "號");
    noun |= is_launched(work, i, end);
    if (named || noun || vessel)
        propose(work, i + 1, end - i - 1, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 65,
                vessel ? "zh-thing-vessel" : "zh-thing-quoted");
}

static bool has_digit(const struct work *work, uint32_t i)
{
    const struct token *token = token_at(work, i);
    for (uint32_t at = token->begin; at < token->end; at++)
        if (work->article->text[at] >= '0' && work->article->text[at] <= '9')
            return true;
    return false;
}

/* S3, 2.0, 737-800, X100VI: a token with a digit that is no year and no large number. */
static bool is_version(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count || !has_digit(work, i))
        return false;
    const struct token *token = token_at(work, i);
    uint32_t len = token->end - token->begin;
    return token->shape == SHAPE_MIXED ? len <= 10 : token->shape == SHAPE_NUMBER && len <= 3;
}

/* Tokens of a name of an organization or product of the lexicon that begins at i; 0 for none. */
static uint32_t brand_len(const struct work *work, uint32_t i)
{
    return hit_at(work, i, BRANDS);
}

/* 讯飞输入法, 波音737-800, Leica Q3 43. */
static void try_brand(struct work *work, uint32_t i)
{
    uint32_t brand = brand_len(work, i), end = i + brand;
    if (brand == 0)
        return;
    const struct cue *after = cue_at(work, end);
    if (after->starts & CUE_THING_SUFFIX && han_at(work, i)) {
        propose(work, i, brand + after->phrase_len, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 65,
                "zh-thing-brand");
        return;
    }
    while (end < i + brand + 2 && is_version(work, end) && !cue_at(work, end + 1)->word_len)
        end++;
    bool counted = cue_at(work, end)->starts & CUE_MEASURE || sign_at(work, end, "%") ||
                   ideograph_at(work, end, "年月日岁万亿");
    if (end > i + brand && !counted)
        propose(work, i, end - i, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 65, "en-product-version");
}

/* X100VI, Fen 2, GR IV: capitals with a version. */
static void try_version(struct work *work, uint32_t i)
{
    if (token_at(work, i)->shape == SHAPE_MIXED && has_digit(work, i)) {
        propose(work, i, 1, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 55, "en-product-model");
        return;
    }
    bool latin =
        token_at(work, i)->shape == SHAPE_CAPITAL || token_at(work, i)->shape == SHAPE_UPPER;
    if (!latin || cue_at(work, i)->starts & CUE_NOT_NAME || !is_version(work, i + 1) ||
        !token_at(work, i + 1)->space_before)
        return;
    uint32_t end = i + 2;
    if (is_version(work, end) && token_at(work, end)->space_before)
        end++;
    if (!latin_at(work, end) || cue_at(work, end)->starts)
        propose(work, i, end - i, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 50, "en-product-version");
}

/* 开源架构|Corvid, 编程语言|Fen: a name in Latin script behind the noun for what is made of code or
 * silicon. */
static void try_kind(struct work *work, uint32_t i)
{
    static const char *const kinds[] = {"架构",   "架構",   "框架",   "引擎",   "模型",
                                        "芯片",   "晶片",   "软件",   "軟件",   "语言",
                                        "数据库", "资料库", "語言",   "數據庫", "資料庫",
                                        "浏览器", "瀏覽器", "处理器", "處理器"};
    const struct cue *behind = cue_at(work, i + 1);
    if (i == 0 || !han_at(work, i - 1) ||
        !kind_before(work, i, kinds, sizeof kinds / sizeof *kinds) ||
        behind->starts & CUE_ORG_NOUN || cue_at(work, i)->title_len > 0 ||
        cue_at(work, i)->starts & CUE_NOT_NAME || behind->list_starts & LIST_BIT(LIST_ORG_SUFFIX))
        return;
    uint32_t end = i + 1;
    while (end < i + 3 && (is_version(work, end) || capital_at(work, end)))
        end++;
    propose(work, i, end - i, ENTITY_PRODUCT, WITNESS_WEAK_RULE, 65, "zh-thing-kind");
}

/* What a sign opens. */
static bool try_sign(struct work *work, uint32_t i, bool games)
{
    if (games && sign_at(work, i, "《"))
        try_game(work, i);
    else if (sign_at(work, i, "“「"))
        try_quoted(work, i);
    else
        return false;
    return true;
}

void names_things(struct work *work)
{
    const uint32_t signs = SIGNS_QUOTE | SIGNS_TITLE, versions = SHAPES_CAPITAL | 1u << SHAPE_MIXED;
    if (!holds_token(work, signs | versions) && !holds_list(work, BRANDS))
        return;
    bool opens = holds_token(work, signs), games = holds_cue(work, CUE_GAME);
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        if (!(opens && try_sign(work, i, games)) && cue_at(work, i)->list_starts & BRANDS)
            try_brand(work, i);
        if (capital_at(work, i)) {
            try_version(work, i);
            try_kind(work, i);
        }
    }
}
