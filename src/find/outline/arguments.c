/* Names and words as arguments: what can be a subject, what an adverb is, what a verb has taken. */
#include "find/outline/arguments_search.h"

#include <string.h>

#include "text/words.h"

#define DATELINE_ITEMS 4 /* place and date between an agency and 电 */
#define LEARN_WORDS    4 /* between a paper and 获悉 */
#define KIND_CHARS     8 /* between a verb and the name that it takes */

struct argument argument_list(const struct outline *outline, int at, int penalty)
{
    return (struct argument){.at = outline_at(outline, at)->list_first, .penalty = penalty};
}

bool argument_is_of_title(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    if (outline_is(outline, i, CLASS_BIT(WORD_NOUN_PAST)) && outline_is_han(outline, i) &&
        !outline_is_mention(outline, i))
        i = outline_next(outline, i); /* 远山前总裁周明 */
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)) ||
        !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        return false;
    if (outline_is_han(outline, at) &&
        outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_AS)))
        return true; /* 担任远山院长 */
    while (outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        i = outline_next(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON));
}

bool argument_is_wire(const struct outline *outline, int at)
{
    static const char *const words[] = {"电", "電", "讯", "訊"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

bool argument_is_of_dateline(const struct outline *outline, int at)
{
    if (at > 1 || !outline_is_han(outline, at))
        return false;
    if (at == 1 && outline->text[outline_at(outline, 0)->begin] == '/' &&
        outline_holds(outline, 2) && outline->text[outline_at(outline, 2)->begin] == '/')
        return true; /* /美通社/ */
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < DATELINE_ITEMS; steps++, i = outline_next(outline, i)) {
        if (argument_is_wire(outline, i))
            return true;
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_DATE)) &&
            outline_at(outline, i)->shape != SHAPE_NUMBER)
            break;
    }
    return false;
}

/* 远山获悉，…; 告诉远山，…: who has learned, or is told, what the clause behind says. */
static bool only_reports(const struct outline *outline, int at)
{
    static const char *const learns[] = {"获悉", "獲悉", "获知", "了解到", "瞭解到"};
    static const char *const tells[] = {"告诉", "告訴"};
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < LEARN_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is_mention(outline, i) ||
            outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_ends_with(outline, i, learns, sizeof learns / sizeof *learns))
            return true;
    }
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_is_one_of(outline, outline_before(outline, at), tells,
                             sizeof tells / sizeof *tells);
}

/* 与北辰解约后，他: the one at `at` with whom somebody does what the clause begins with. */
static bool begins_with_partner(const struct outline *outline, int at)
{
    static const char *const with[] = {"与", "與", "跟"};
    int word = outline_before(outline, at), sign = outline_before(outline, word);
    return outline_is_one_of(outline, word, with, sizeof with / sizeof *with) &&
           (sign < 0 || outline_is(outline, sign, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)));
}

/* 名为“星语”的聊天机器人: the name of what seems to be its own. */
static bool is_called(const struct outline *outline, int at)
{
    static const char *const words[] = {"叫",   "名叫", "叫做",   "叫作",   "名为",   "名為",
                                        "称为", "稱為", "命名为", "命名為", "代号为", "代號為"};
    return outline_is_one_of(outline, outline_before(outline, at), words,
                             sizeof words / sizeof *words);
}

bool argument_tells_of_named(const struct outline *outline, int at)
{
    enum { ITEMS = 7 };
    static const char *const kinds[] = {
        "豪门", "豪門", "对手",   "對手",   "投资方", "投資方",  "股东",   "股東",   "伙伴",
        "夥伴", "巨头", "巨頭",   "创企",   "球队",   "球隊",    "劲旅",   "勁旅",   "新军",
        "新軍", "班霸", "供应商", "供應商", "承包商", "代工厂",  "代工廠", "子公司", "母公司",
        "客户", "客戶", "分公司", "孙公司", "孫公司", "关联公司"};
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)))
        return false;
    int i = outline_next(outline, at);
    if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE))) /* 远山|利兹子公司|北辰 */
        i = outline_next(outline, i);
    for (int items = 0; items < ITEMS && i >= 0 && !outline_is_mention(outline, i) &&
                        outline_is_han(outline, i) && outline_at(outline, i)->classes == 0;
         items++)
        i = outline_next(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           text_ends_with(outline->text, outline_at(outline, i)->begin, kinds,
                          sizeof kinds / sizeof *kinds);
}

/* 远山杯期间，周明回到湖州: the event only tells when. */
static bool tells_when(const struct outline *outline, int at)
{
    static const char *const words[] = {"期间", "期間", "时期",   "時期",   "之后",
                                        "之後", "之前", "结束后", "結束後", "以来"};
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_EVENT)) &&
           outline_is_one_of(outline, outline_next(outline, at), words,
                             sizeof words / sizeof *words);
}

bool argument_may_be_subject(const struct outline *outline, int at, uint32_t types)
{
    return outline_has_type(outline, at, types) && argument_preposition(outline, at) < 0 &&
           (outline_owned(outline, at) < 0 || is_called(outline, at)) &&
           !argument_is_of_title(outline, at) && !argument_is_of_dateline(outline, at) &&
           !only_reports(outline, at) && !begins_with_partner(outline, at) &&
           !argument_tells_of_named(outline, at) && !tells_when(outline, at);
}

/* The first possible subject between `begin` (exclusive) and `end`. */
struct argument argument_first_between(const struct outline *outline, int begin, int end,
                                       uint32_t types, int penalty)
{
    for (int i = begin + 1; i < end; i++) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_OPEN)) && outline_at(outline, i)->partner > i) {
            i = outline_at(outline, i)->partner;
            continue;
        }
        if (outline_has_type(outline, i, types) && argument_may_be_subject(outline, i, types))
            return argument_list(outline, i, penalty);
    }
    return NO_ARGUMENT;
}

/* The item before the begin of the segment that ends at `at`: a sign of these classes, or what ends
 * the walk. */
int argument_segment_begin(const struct outline *outline, int at, uint64_t classes, int limit)
{
    int last = at;
    for (int i = outline_before(outline, at); i >= 0; i = outline_before(outline, i)) {
        if (outline_is(outline, i, classes) || limit-- == 0)
            return i;
        last = i;
    }
    return last - 1;
}

/* "When Ann Reed asked, |Tom Vance refused, saying": the comma behind a clause that begins the
 * sentence, behind `begin`, and has a subject of its own; `begin` when there is none. */
static int behind_clause(const struct outline *outline, int begin, int end, uint32_t types)
{
    static const char *const words[] = {"When",     "After",  "As",     "If",    "While", "Because",
                                        "Although", "Though", "Before", "Since", "Once",  "Until"};
    if (!outline_is_one_of(outline, begin + 1, words, sizeof words / sizeof *words))
        return begin;
    for (int i = begin + 2; i < end; i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) &&
            outline_has_type(outline, i + 1, types) && i + 1 < end &&
            argument_may_be_subject(outline, i + 1, types))
            return i;
    return begin;
}

struct argument argument_first(const struct outline *outline, int at, uint32_t types)
{
    int begin = argument_segment_begin(outline, at, CLASS_BIT(SIGN_STOP), 2 * SCAN_ITEMS);
    begin = behind_clause(outline, begin, at, types);
    return argument_first_between(outline, begin, at, types, PENALTY_BACK);
}

struct argument argument_of_copula(const struct outline *outline, int at, uint32_t types)
{
    struct argument first = argument_first(outline, at, types);
    int next = first.at < 0 ? -1 : outline_next(outline, first.at);
    return outline_is(outline, next, CLASS_BIT(WORD_BE)) && !outline_is_han(outline, at)
               ? first
               : NO_ARGUMENT;
}

/* Words that say nothing about who acts: have, will, not, reportedly, newly. */
bool argument_is_adverbial(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->classes & (CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_NEGATION) |
                         CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_PAST) |
                         CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AFFIRM) | CLASS_BIT(WORD_DENY)))
        return true;
    return item->shape == SHAPE_LOWER && item->end - item->begin > 3 &&
           outline->text[item->end - 2] == 'l' && outline->text[item->end - 1] == 'y';
}

int argument_before_adverbials(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    while (i >= 0 && !outline_is_mention(outline, i) && argument_is_adverbial(outline, i))
        i = outline_before(outline, i);
    return i;
}

bool argument_joins_names(const struct outline *outline, int at)
{
    static const char *const words[] = {"和", "与", "與", "及", "以及", "跟"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

bool argument_is_person_noun(const struct outline *outline, int at)
{
    if (at < 0)
        return false;
    const struct outline_item *item = outline_at(outline, at);
    if (item->type == ENTITY_ROLE)
        return true;
    if (item->mention != NO_INDEX || item->phrase == NO_INDEX || item->classes != 0)
        return false;
    const struct rule *rule;
    for (uint32_t r = 0; (rule = outline_rule(outline, at, r)) != NULL; r++)
        if (rule->construction == CONSTRUCT_NOUN && rule->left_types == TYPE_BIT(ENTITY_PERSON))
            return true;
    return false;
}

/* 周明加入初创企业远山: from the item before a name back over what says of what kind it is, to a
 * verb that has a subject; the item itself when there is none: 运营商远山. */
static int before_kind_of_name(const struct outline *outline, int at)
{
    int i = at;
    for (int words = 0; i >= 0 && words < KIND_CHARS; words++, i = outline_before(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        bool verb = outline_triggers(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE));
        if (item->mention != NO_INDEX || item->shape != SHAPE_HAN || item->classes != 0)
            break;
        if (verb)
            return words == 0 || (outline_before(outline, i) >= 0 &&
                                  !outline_is(outline, outline_before(outline, i),
                                              CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
                       ? i
                       : at;
    }
    return at;
}

bool argument_follows_verb(const struct outline *outline, int at)
{
    static const char *const owns[] = {"旗下", "麾下", "属下"}; /* 远山旗下北辰宣布 */
    int before = outline_before(outline, outline_at(outline, at)->list_first);
    before = before_kind_of_name(outline, before);
    if (before < 0 || outline_is_mention(outline, before) ||
        outline_is_one_of(outline, before, owns, sizeof owns / sizeof *owns) ||
        !outline_triggers(outline, before, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)))
        return false;
    return phrase_classes(outline->table, outline_at(outline, before)->phrase) == 0;
}

/* 去利兹参加论坛, 回北京创办远山: a place right behind a verb of motion. */
static bool is_goal(const struct outline *outline, int at)
{
    static const char *const motion[] = {"去",   "到",   "来",   "來",   "赴",   "回",   "飞",
                                         "飛",   "抵",   "往",   "飞往", "来到", "回到", "前往",
                                         "抵达", "返回", "远赴", "移居", "搬到", "來到", "飞赴"};
    int before = outline_before(outline, at);
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) &&
           outline_is_one_of(outline, before, motion, sizeof motion / sizeof *motion);
}

/* 离开远山创办北辰, 访问利兹期间会见周明: an organization or a place right behind another verb is
 * what that verb takes. */
bool argument_is_object_of_verb(const struct outline *outline, int at)
{
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)) &&
           (argument_follows_verb(outline, at) || is_goal(outline, at));
}

bool argument_is_hyphen(const struct outline *outline, int at)
{
    return at >= 0 && !outline_is_mention(outline, at) &&
           outline_at(outline, at)->end - outline_at(outline, at)->begin == 1 &&
           outline->text[outline_at(outline, at)->begin] == '-';
}

bool argument_is_whose(const struct outline *outline, int at)
{
    static const char *const words[] = {"whose"};
    return outline_is(outline, at, CLASS_BIT(WORD_RELATIVE)) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}
