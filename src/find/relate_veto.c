/* What leaves nothing of a relation that the words of a rule say: who the two are, or what stands
 * around them. */
#include <string.h>

#include "find/relate_seat.h"
#include "find/relate_verb.h"
#include "text/words.h"

#define BEHIND_ITEMS 10 /* the object, for what is given */
#define PLAYER_ITEMS 4  /* behind "for" */

/* 告上远山法院, "took it to the High Court": who decides, and is not the target. */
static bool is_court(const char *organization)
{
    static const char *const endings[] = {"法院", "法庭", " Court", "Tribunal", "仲裁院"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings);
}

/* 远山的代理律师周明: the role right before a person is of one who acts for others. */
static bool only_represents(const struct outline *outline, int person)
{
    static const char *const agents[] = {"代理律师", "代理律師", "辩护律师", "辯護律師", "辩护人",
                                         "辯護人",   "代理人",   "代表律師", "代表律师"};
    return outline_ends_with(outline, outline_before(outline, person), agents,
                             sizeof agents / sizeof *agents);
}

/* "joined the Democrats in opposing the bill": with whom somebody acts once. */
static bool acts_once(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const in[] = {"in"}, *const ends[] = {"ing"};
    int next = outline_next(outline, outline_last_of_list(outline, object));
    int act = next < 0 ? -1 : outline_next(outline, next);
    if (trigger->rule->relation != RELATION_HIRED || !trigger->rule->inverse || act < 0 ||
        !outline_is_one_of(outline, next, in, 1) || outline_is_mention(outline, act) ||
        !outline_ends_with(outline, act, ends, 1))
        return false;
    int what = outline_next(outline, act); /* "in engineering" takes nothing */
    return outline_is(outline, what, CLASS_BIT(WORD_DETERMINER)) ||
           outline_is_mention(outline, what);
}

/* 拥有远山大学博士学位: a degree is no share and no part. */
static bool is_degree_of(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const degrees[] = {"学位", "學位", "学士", "學士", "硕士", "碩士", "博士"};
    static const char *const holds[] = {"拥有", "擁有", "持有", "具有"};
    bool held = outline_ends_with(outline, trigger->at, holds, sizeof holds / sizeof *holds);
    int i = held ? outline_next(outline, object) : -1;
    for (int steps = 0; i >= 0 && steps < BEHIND_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            break;
        if (outline_ends_with(outline, i, degrees, sizeof degrees / sizeof *degrees))
            return true;
    }
    return false;
}

/* 获得, 曾获 */
static bool is_getting(const struct outline *outline, int at)
{
    static const char *const words[] = {"获", "獲", "获得", "獲得", "获得了"};
    const struct outline_item *item = outline_at(outline, at);
    return text_ends_with(outline->text + item->begin, item->end - item->begin, words,
                          sizeof words / sizeof *words);
}

/* 获得远山的批准: of what somebody gets, only money makes whoever gives it an investor. */
static bool gets_no_money(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const money[] = {"投资", "投資", "融资", "融資", "注资",
                                        "注資", "入股", "领投", "領投", "跟投"};
    bool gets = trigger->rule->relation == RELATION_INVESTED_IN && is_getting(outline, trigger->at);
    int i = gets ? outline_next(outline, object) : -1;
    for (int steps = 0; i >= 0 && steps < BEHIND_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_ends_with(outline, i, money, sizeof money / sizeof *money))
            return false;
    }
    return gets;
}

/* 为远山提供帮助: what nobody sells. */
static bool gives_help(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const words[] = {"帮助", "幫助", "便利", "支持", "协助", "協助", "保护"};
    int next =
        trigger->rule->relation == RELATION_SUPPLIES ? outline_next(outline, trigger->at) : -1;
    for (size_t w = 0; next >= 0 && w < sizeof words / sizeof *words; w++)
        if (strncmp(outline->text + outline_at(outline, next)->begin, words[w], strlen(words[w])) ==
            0)
            return true;
    return false;
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

/* "rejected a bid from Norwick for Tom Vance": nobody buys the club. */
static bool bids_for_player(const struct outline *outline, const struct trigger *trigger,
                            int object)
{
    static const char *const words[] = {"for"};
    static const char *const bids[] = {"bid",           "bids",       "offer",   "approach",
                                       "approach from", "offer from", "bid from"};
    int at = outline_next(outline, object);
    if (trigger->rule->relation != RELATION_ACQUIRED || !outline_is_one_of(outline, at, words, 1) ||
        !outline_ends_with(outline, trigger->at, bids, sizeof bids / sizeof *bids))
        return false;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < PLAYER_ITEMS; steps++, i = outline_next(outline, i))
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return true;
    return false;
}

bool relate_names_ceremony(const struct outline *outline, int at)
{
    static const char *const kinds[] = {"签约", "簽約", "签署", "簽署", "合作", "任命",
                                        "授予", "收购", "收購", "启动", "啟動"};
    static const char *const words[] = {"仪式", "儀式", "典礼", "典禮"};
    int next = outline_is_han(outline, at) &&
                       outline_ends_with(outline, at, kinds, sizeof kinds / sizeof *kinds)
                   ? outline_next(outline, at)
                   : -1;
    for (size_t w = 0; next >= 0 && w < sizeof words / sizeof *words; w++)
        if (strncmp(outline->text + outline_at(outline, next)->begin, words[w], strlen(words[w])) ==
            0)
            return true;
    return false;
}

bool relate_says_otherwise(const struct outline *outline, const struct trigger *trigger, int object)
{
    return trigger->han
               ? is_degree_of(outline, trigger, object) || gives_help(outline, trigger) ||
                     gets_no_money(outline, trigger, object) ||
                     trades_player(outline, trigger, object)
               : acts_once(outline, trigger, object) || bids_for_player(outline, trigger, object);
}

bool relate_only_appoints(const char *organization)
{
    static const char *const endings[] = {"人大常委会", "人大常委會", "国务院",
                                          "國務院",     "人民政府",   "代表大会"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings);
}

bool relate_ties_nothing(const struct relating *relating, const struct rule *rule, uint8_t type,
                         int person, const struct outline_item *subject,
                         const struct outline_item *object)
{
    const struct entity *entities = relating->work->builder.entities.items;
    switch (type) {
    case RELATION_WORKS_FOR:
        return only_represents(&relating->outline, person) ||
               (object->begin < subject->begin && rule->construction == CONSTRUCT_ACTIVE &&
                relate_only_appoints(entities[object->entity].name));
    case RELATION_LEGAL_ACTION:
        return is_court(entities[object->entity].name);
    case RELATION_MAKES: /* "a Loom operated by Norwick Airlines" */
        return rule->construction == CONSTRUCT_PASSIVE &&
               seat_only_uses(entities[subject->entity].name);
    default:
        return false;
    }
}
