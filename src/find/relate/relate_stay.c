/*
 * Where somebody did something for a time: 周明曾在远山管过三年支付, "Ines Marlow, who danced with
 * Farhill for eleven years". The trigger is the preposition; what was done may be anything.
 */
#include "find/relate/relate_verb.h"

#include <string.h>

#include "text/words.h"

#define STAY_ITEMS 14 /* between the organization and the time, Chinese */
#define DONE_WORDS 4  /* of what was done somewhere, English: "inspected jet engines" */

/* 三年, 十一年, 19 年, "eleven years": a length of time; 2019年 and 去年 are none. */
static bool is_length_of_time(const struct outline *outline, int at)
{
    static const char *const units[] = {"年",     "年半",    "年多",   "年整",   "个月",
                                        "個月",   "载",      "載",     "季",     "years",
                                        "decade", "decades", "months", "seasons"};
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT)) ||
        !outline_ends_with(outline, at, units, sizeof units / sizeof *units))
        return false;
    static const char *const numerals[] = {"一", "二", "两", "兩", "三", "四", "五", "六",
                                           "七", "八", "九", "十", "半", "几", "幾", "数",
                                           "數", "多", "近", "约", "約", "整"};
    const char *begin = outline->text + outline_at(outline, at)->begin;
    return strspn(begin, "0123456789") < 4 &&
           (!outline_is_han(outline, at) ||
            text_begins_with(begin, numerals, sizeof numerals / sizeof *numerals));
}

/* 了, 过, or a verb that ends in one: 干了, 管过. */
static bool is_completed(const struct outline *outline, int at)
{
    static const char *const marks[] = {"了", "过", "過", "满", "滿"};
    return !outline_is_mention(outline, at) &&
           outline_ends_with(outline, at, marks, sizeof marks / sizeof *marks);
}

/* 远山的煤矿: past what of the organization at `at` is named. */
static int behind_part(const struct outline *outline, int at)
{
    int owned = outline_owned(outline, at);
    return owned >= 0 && outline_is_han(outline, owned) ? owned : outline_next(outline, at);
}

/* 在远山交换过一年, 治疗了两年, 案中被判三年: no work, as studying is none. */
static bool is_other_stay(const struct outline *outline, int at)
{
    static const char *const words[] = {"交", "停", "读", "讀", "念", "住", "修", "学", "學", "治",
                                        "躺", "昏", "等", "被", "判", "关", "關", "持", "困", "坐",
                                        "疗", "療", "病", "中", "股", "候", "留", "排"};
    return !outline_is_mention(outline, at) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* Chinese: whether what follows the organization at `name` is something done for a time. */
static bool lasts_han(const struct outline *outline, int name)
{
    bool completed = false;
    int i = behind_part(outline, name);
    for (int items = 0; i >= 0 && items < STAY_ITEMS; items++, i = outline_next(outline, i)) {
        if (is_length_of_time(outline, i)) {
            const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP);
            static const char *const since[] = {"来", "來", "内", "內", "后", "後", "前"};
            int next = outline_next(outline, i);
            return items > 0 &&
                   !outline_is_one_of(outline, next, since, sizeof since / sizeof *since) &&
                   (completed || next < 0 || outline_is(outline, next, ends));
        }
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_PAUSE)) ||
            outline_says(outline, i, ANY_CONSTRUCTION, RELATION_STUDIED_AT) ||
            is_other_stay(outline, i))
            break;
        completed |= is_completed(outline, i);
    }
    return false;
}

/* danced: a word in small letters that may be the past of a verb. */
static bool is_past(const struct outline *outline, int at)
{
    static const char *const endings[] = {"ed"};
    static const char *const others[] = {
        "waited", "lived",      "battled",    "treated", "detained", "jailed", "stayed", "boarded",
        "lodged", "campaigned", "negotiated", "lobbied", "fined",    "banned", "prayed"};
    return outline_is_plain(outline, at, 0) && outline_ends_with(outline, at, endings, 1) &&
           !outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_BE)) &&
           !outline_is_one_of(outline, at, others, sizeof others / sizeof *others) &&
           !outline_says(outline, at, ANY_CONSTRUCTION, RELATION_STUDIED_AT);
}

/* "danced with Farhill for eleven years": whether the time follows the organization. */
static bool lasts(const struct outline *outline, int name)
{
    static const char *const words[] = {"for"};
    int behind = outline_next(outline, name);
    if (!outline_is_one_of(outline, behind, words, 1))
        return false;
    int time = outline_next(outline, behind);
    for (int n = 0; n < 2 && time >= 0 && !outline_is_mention(outline, time); n++)
        time = outline_next(outline, time); /* "for more than ten years" */
    return is_length_of_time(outline, time);
}

/* "previously inspected engines at Farhill": the verb before a preposition that tells what was done
 * there once; or -1. */
static int once_did(const struct outline *outline, int preposition)
{
    static const char *const once[] = {"previously", "formerly", "earlier"};
    int i = outline_before(outline, preposition);
    for (int words = 0; words < DONE_WORDS && outline_is_plain(outline, i, 0); words++) {
        if (is_past(outline, i) && outline_is_one_of(outline, outline_before(outline, i), once,
                                                     sizeof once / sizeof *once))
            return i;
        i = outline_before(outline, i);
    }
    return -1;
}

void relate_stay(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    int once = trigger->han ? -1 : once_did(outline, trigger->at);
    int verb = trigger->han ? trigger->at : once >= 0 ? once : outline_before(outline, trigger->at);
    if (once < 0 && (!(outline->types & (TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT))) ||
                     (!trigger->han && !is_past(outline, verb))))
        return;
    int name = outline_next(outline, trigger->at);
    if (outline_is(outline, name, CLASS_BIT(WORD_DETERMINER)))
        name = outline_next(outline, name);
    if (!outline_has_type(outline, name, rule->right_types) ||
        !(trigger->han ? lasts_han(outline, name) : once >= 0 || lasts(outline, name)))
        return;
    trigger_add(relating, trigger, argument_subject(outline, verb, rule->left_types),
                (struct argument){.at = name, .single = true});
}
