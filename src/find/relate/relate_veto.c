/* What leaves nothing of a relation that the verb of a rule says: what stands around its object. */
#include <string.h>

#include "find/relate/relate_verb.h"
#include "text/words.h"

#define BEHIND_ITEMS 10 /* the object, for what is given */

/* Of a company, what makes it one's own. */
static const char *const shares_of[] = {"股权",   "股權",   "股份",   "控制权", "控制權",
                                        "控股权", "控股權", "经营权", "經營權"};

/* Whether an item that ends with one of the words stands behind the object in its clause, before
 * any mention of the types. */
static bool follows_object(const struct outline *outline, int object, const char *const *words,
                           size_t count, uint32_t before)
{
    int i = outline_next(outline, object);
    for (int steps = 0; i >= 0 && steps < BEHIND_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            outline_has_type(outline, i, before))
            break;
        if (outline_ends_with(outline, i, words, count))
            return true;
    }
    return false;
}

/* 拥有远山大学博士学位: a degree is no share and no part. */
static bool is_degree_of(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const degrees[] = {"学位", "學位", "学士", "學士", "硕士", "碩士", "博士"};
    static const char *const holds[] = {"拥有", "擁有", "持有", "具有"};
    return outline_ends_with(outline, trigger->at, holds, sizeof holds / sizeof *holds) &&
           follows_object(outline, object, degrees, sizeof degrees / sizeof *degrees,
                          TYPE_BIT(ENTITY_PERSON));
}

/* 获得远山的批准: of what somebody gets, only money makes whoever gives it an investor. */
static bool gets_no_money(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const gets[] = {"获", "獲", "获得", "獲得", "获得了"};
    static const char *const money[] = {"投资", "投資", "融资", "融資", "注资",
                                        "注資", "入股", "领投", "領投", "跟投"};
    return trigger->rule->relation == RELATION_INVESTED_IN &&
           outline_ends_with(outline, trigger->at, gets, sizeof gets / sizeof *gets) &&
           !follows_object(outline, object, money, sizeof money / sizeof *money, 0);
}

/* Whether the text of one of the words stands behind the object in its clause: ideographs are items
 * of their own. */
static bool text_follows(const struct outline *outline, int object, const char *const *words,
                         size_t count)
{
    enum { ITEMS = 16 };
    int i = outline_next(outline, object);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, words, count))
            return true;
    }
    return false;
}

/* 取得远山的支持, 拿下远山的订单: words that mean buying only when a share is what is taken. */
static bool takes_no_share(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const takes[] = {"取得", "拿下", "获得", "获得了", "獲得", "接过", "接過"};
    return trigger->rule->relation == RELATION_ACQUIRED &&
           outline_is_one_of(outline, trigger->at, takes, sizeof takes / sizeof *takes) &&
           !text_follows(outline, object, shares_of, sizeof shares_of / sizeof *shares_of);
}

/* 拿下远山六成股权, 拿走远山的份额, 引入远山作为供应商: what is taken, or as what, makes the verb
 * mean another thing than by itself. */
static bool takes_otherwise(const struct outline *outline, const struct trigger *trigger,
                            int object)
{
    static const char *const wins[] = {"拿下"};
    static const char *const takes[] = {"拿走", "拿走了", "吃下", "吃下了"};
    static const char *const orders[] = {"订单", "訂單", "份额", "份額", "市场", "市場"};
    static const char *const gains[] = {"拿到"};
    static const char *const rights[] = {"订单", "訂單",   "股权", "股權", "股份",
                                         "版权", "独播权", "席位", "牌照", "资格"};
    static const char *const brings[] = {"引入"};
    static const char *const as[] = {"担任", "擔任", "出任", "供应商", "供應商", "顾问", "顧問"};
    static const struct {
        uint8_t relation;
        const char *const *verbs, *const *goods;
        size_t verb_count, good_count;
    } otherwise[] = {
        {RELATION_SUPPLIES, wins, shares_of, 1, sizeof shares_of / sizeof *shares_of},
        {RELATION_ACQUIRED, takes, orders, 4, sizeof orders / sizeof *orders},
        {RELATION_INVESTED_IN, gains, rights, 1, sizeof rights / sizeof *rights},
        {RELATION_INVESTED_IN, brings, as, 1, sizeof as / sizeof *as},
    };
    for (size_t i = 0; i < sizeof otherwise / sizeof *otherwise; i++)
        if (otherwise[i].relation == trigger->rule->relation &&
            outline_ends_with(outline, trigger->at, otherwise[i].verbs, otherwise[i].verb_count) &&
            text_follows(outline, object, otherwise[i].goods, otherwise[i].good_count))
            return true;
    return false;
}

/* 腾讯把版权卖给远山, 腾讯出售旗下公司给远山: what is sold stands behind 把 or the verb, not before
 * them. */
static bool sells_other(const struct outline *outline, const struct trigger *trigger)
{
    enum { ITEMS = 8 };
    static const char *const sells[] = {"卖", "賣", "出售", "转让", "轉讓", "卖给", "賣給"};
    static const char *const own[] = {"旗下", "所持", "持有", "其", "子公司", "部分", "名下"};
    if (trigger->rule->relation != RELATION_ACQUIRED ||
        trigger->rule->construction != CONSTRUCT_ACTIVE ||
        !outline_ends_with(outline, trigger->at, sells, sizeof sells / sizeof *sells))
        return false;
    if (text_begins_with(outline->text + outline_at(outline, trigger->at)->end, own,
                         sizeof own / sizeof *own))
        return true;
    int i = outline_before(outline, trigger->at);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_BA)) && !outline_is_mention(outline, i))
            return true;
    return false;
}

/* 飞机租赁部门|北辰: the organization behind up to so many plain words, which begin at `at`; -1:
 * there is none. */
static int organization_behind(const struct outline *outline, int at, int words)
{
    int i = at;
    for (int n = 0; n < words && outline_is_plain(outline, i, 0); n++)
        i = outline_next(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) ? i : -1;
}

/* 将飞机租赁部门北辰以三亿元|出售给: whether what the verb hands over is a company. */
static bool takes_company(const struct outline *outline, int verb)
{
    enum { ITEMS = 12, NOUN = 6 };
    int i = outline_before(outline, verb);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return false;
        if (outline_is(outline, i, CLASS_BIT(WORD_BA)) && !outline_is_mention(outline, i))
            break;
    }
    if (!outline_is(outline, i, CLASS_BIT(WORD_BA)))
        return false;
    int company = organization_behind(outline, outline_next(outline, i), NOUN);
    return company >= 0 && outline_owned(outline, company) < 0;
}

/* 向远山出售北辰51%股权, 出售子公司北辰: what is sold is a company, which nobody supplies. */
static bool sells_company(const struct outline *outline, const struct trigger *trigger)
{
    enum { ITEMS = 10 };
    static const char *const words[] = {"股权", "股權", "股份", "子公司",
                                        "业务", "業務", "资产", "資產"};
    if (trigger->rule->relation != RELATION_SUPPLIES)
        return false;
    if (takes_company(outline, trigger->at))
        return true;
    static const char *const sells[] = {"出售", "卖出", "賣出", "转让", "轉讓", "售出", "出售了"};
    int i = outline_next(outline, trigger->at);
    if (outline_is_one_of(outline, trigger->at, sells, sizeof sells / sizeof *sells) &&
        outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
        outline_owned(outline, i) < 0)
        return true; /* 向远山出售北辰 */
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, words,
                             sizeof words / sizeof *words))
            return true;
    }
    return false;
}

/* 出售旗下港口|予远山: who gets it is no part of the seller. */
static bool goes_to_buyer(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const to[] = {"予", "给", "給", "卖给", "賣給", "出售给", "转让给", "转给"};
    return trigger->rule->relation == RELATION_PART_OF &&
           outline_is_one_of(outline, outline_before(outline, object), to, sizeof to / sizeof *to);
}

static bool is_school(const struct outline *outline, int at)
{
    static const char *const schools[] = {"学",         "學",      "院",     "校",
                                          "中",         "大",      "系",     "班",
                                          "University", "College", "School", "Institute"};
    return outline_ends_with(outline, at, schools, sizeof schools / sizeof *schools);
}

/* 后来去了远山, 出自远山: one learns only at a school. */
static bool goes_to_no_school(const struct outline *outline, const struct trigger *trigger,
                              int object)
{
    static const char *const goes[] = {"后来去", "后来去了", "后赴", "出自"};
    return trigger->rule->relation == RELATION_STUDIED_AT &&
           outline_ends_with(outline, trigger->at, goes, sizeof goes / sizeof *goes) &&
           !is_school(outline, object);
}

/* 读完了《长夜》: whether a work is what the verb takes. */
static bool takes_work(const struct outline *outline, int verb)
{
    enum { ITEMS = 4 };
    int i = outline_next(outline, verb);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_WORK)))
            return true;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return false;
}

/* Whether one who is at a school teaches there: 在远山大学教文学. */
static bool teaches(const struct outline *outline, int object, int verb)
{
    static const char *const words[] = {"教", "教授", "讲授", "講授"};
    for (int i = outline_next(outline, object); i >= 0 && i < verb; i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

/* 从远山协会获得金奖, 在远山书屋读完了《长夜》, 在远山学艺: nobody has studied there. */
static bool studies_nothing(const struct outline *outline, const struct trigger *trigger,
                            int object)
{
    static const char *const gets[] = {"获得", "獲得", "取得", "拿到", "获"};
    static const char *const degrees[] = {"学位", "學位", "学士", "學士", "硕士", "碩士", "博士",
                                          "文凭", "文憑", "学历", "學歷", "毕业", "畢業"};
    static const char *const learns[] = {"学徒", "學徒"};
    if (trigger->rule->relation != RELATION_STUDIED_AT ||
        trigger->rule->construction != CONSTRUCT_COVERB)
        return false;
    if (teaches(outline, object, trigger->at) || takes_work(outline, trigger->at))
        return true;
    if (is_school(outline, object))
        return false;
    if (outline_is_one_of(outline, trigger->at, gets, sizeof gets / sizeof *gets))
        return !text_follows(outline, object, degrees, sizeof degrees / sizeof *degrees);
    return text_begins_with(outline->text + outline_at(outline, trigger->at)->begin, learns,
                            sizeof learns / sizeof *learns);
}

/* Whether the text behind an item, which may be of several, begins with one of the words. */
static bool goes_on_with(const struct outline *outline, int at, const char *const *words,
                         size_t count)
{
    int next = outline_next(outline, at);
    return next >= 0 &&
           text_begins_with(outline->text + outline_at(outline, next)->begin, words, count);
}

/* 为远山提供帮助: what nobody sells. */
static bool gives_help(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const words[] = {"帮助", "幫助", "便利", "支持", "协助", "協助", "保护"};
    return trigger->rule->relation == RELATION_SUPPLIES &&
           goes_on_with(outline, trigger->at, words, sizeof words / sizeof *words);
}

/* 拜仁与远山就周明的转会达成协议: a deal on a player makes no partners. */
static bool trades_player(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const words[] = {"转会", "轉會"};
    for (int i = object; trigger->rule->relation == RELATION_PARTNERS_WITH && i < trigger->at; i++)
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return true;
    return false;
}

bool relate_names_ceremony(const struct outline *outline, int at)
{
    static const char *const kinds[] = {"签约", "簽約", "签署", "簽署", "合作", "任命",
                                        "授予", "收购", "收購", "启动", "啟動"};
    static const char *const words[] = {"仪式", "儀式", "典礼", "典禮"};
    return outline_is_han(outline, at) &&
           outline_ends_with(outline, at, kinds, sizeof kinds / sizeof *kinds) &&
           goes_on_with(outline, at, words, sizeof words / sizeof *words);
}

bool relate_is_aspect(const struct outline *outline, int at)
{
    static const char *const particle[] = {"着"}, *const either[] = {"著"};
    static const char *const wrote[] = {"所", "等", "等人", "近", "新", "另"};
    if (outline_is_one_of(outline, at, particle, 1) && outline_ends_with(outline, at, particle, 1))
        return true;
    int before = outline_before(outline, at);
    return outline_is_one_of(outline, at, either, 1) && outline_is_han(outline, before) &&
           !outline_is_mention(outline, before) &&
           !outline_is_one_of(outline, before, wrote, sizeof wrote / sizeof *wrote);
}

/* 收购|位于湖州的|南湖科技: behind a verb it is said of who stands behind the clause. */
static bool seats_next(const struct outline *outline, const struct trigger *trigger, int object)
{
    enum { WORDS = 4 };
    int i = outline_next(outline, object);
    if (trigger->rule->relation != RELATION_LOCATED_IN ||
        outline_is_mention(outline, outline_before(outline, trigger->at)) ||
        !outline_is(outline, i, CLASS_BIT(WORD_OF)))
        return false;
    return organization_behind(outline, outline_next(outline, i), WORDS) >= 0;
}

bool relate_says_otherwise(const struct outline *outline, const struct trigger *trigger, int object)
{
    return trigger->han
               ? is_degree_of(outline, trigger, object) || gives_help(outline, trigger) ||
                     gets_no_money(outline, trigger, object) ||
                     takes_otherwise(outline, trigger, object) ||
                     takes_no_share(outline, trigger, object) || sells_other(outline, trigger) ||
                     sells_company(outline, trigger) || goes_to_buyer(outline, trigger, object) ||
                     goes_to_no_school(outline, trigger, object) ||
                     studies_nothing(outline, trigger, object) ||
                     seats_next(outline, trigger, object) || trades_player(outline, trigger, object)
               : relate_says_otherwise_en(outline, trigger, object);
}
