#include "find/relate/status.h"

#include <string.h>

#include "find/relate/status_scope.h"
#include "text/words.h"

#define DATE_ITEMS  10
#define UNTIL_ITEMS 6

/* 毕业于远山大学的周明会来吗？ "Will Tom Vance, who founded Quell, come?", "Is Quell, founded by
 * Tom Vance, for sale?": a clause that says of whom the question is, and is none. */
static bool tells_of_whom(const struct outline *outline, const struct rule *rule, int trigger)
{
    int before = outline_before(outline, trigger);
    if (!outline_is_han(outline, trigger))
        return outline_is(outline, before, CLASS_BIT(WORD_RELATIVE)) ||
               (rule->construction == CONSTRUCT_PASSIVE &&
                outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) &&
                outline_is_mention(outline, outline_before(outline, before)));
    int next = outline_next(outline, trigger);
    if (outline_is_mention(outline, next))
        next = outline_next(outline, next);
    return outline_is(outline, next, CLASS_BIT(WORD_OF)) && !outline_is_mention(outline, next) &&
           outline_is_han(outline, next);
}

/* A question mark ends the sentence; what somebody else asks in it, 周明加入远山，他问：“何时？”,
 * is no question of what stands outside of the quotation. */
bool status_asks(const struct outline *outline, const struct rule *rule, int trigger)
{
    int last = (int)outline->items.count - 1;
    while (last > 0 && outline_is(outline, last, CLASS_BIT(SIGN_QUOTE) | CLASS_BIT(SIGN_CLOSE)))
        last--;
    const struct outline_item *item = outline_at(outline, last);
    const char *sign = outline->text + item->begin;
    bool mark = (item->end - item->begin == 1 && *sign == '?') ||
                (item->end - item->begin == 3 && memcmp(sign, "\xEF\xBC\x9F", 3) == 0);
    return mark && !tells_of_whom(outline, rule, trigger) &&
           (item->quote == NO_INDEX || item->quote == outline_at(outline, trigger)->quote);
}

/* "from 1995 to 2001" */
static bool spans_from(const struct outline *outline, int at)
{
    static const char *const from[] = {"from"}, *const to[] = {"to", "until", "till", "through"};
    int begin = outline_next(outline, at), word = begin < 0 ? -1 : outline_next(outline, begin);
    return outline_is_one_of(outline, at, from, 1) &&
           outline_has_type(outline, begin, TYPE_BIT(ENTITY_DATE)) &&
           outline_is_one_of(outline, word, to, sizeof to / sizeof *to) &&
           outline_has_type(outline, outline_next(outline, word), TYPE_BIT(ENTITY_DATE));
}

/* "until last year", "between 1995 and 2001", 直到去年: what ended. */
bool status_ends_behind(const struct outline *outline, int at)
{
    static const char *const words[] = {"until", "till", "直到", "至今年", "至去年"};
    static const char *const between[] = {"between"};
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < UNTIL_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_RELATIVE) |
                           CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_AUXILIARY) |
                           CLASS_BIT(WORD_PLAN)))
            break;
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words) ||
            spans_from(outline, i) ||
            (outline_is_one_of(outline, i, between, 1) &&
             outline_has_type(outline, outline_next(outline, i), TYPE_BIT(ENTITY_DATE))))
            return true;
    }
    return false;
}

/* 与远山的合作|已于去年结束: whether the rest of the clause says that they do it no more; not
 * 将于明年结束. */
static bool is_over_behind(const struct outline *outline, const struct rule *rule, int at)
{
    enum { ITEMS = 10 };
    static const char *const ends[] = {"结束", "結束", "终止", "終止", "告终",
                                       "告終", "破裂", "到期", "中断", "中斷"};
    int i = rule->relation == RELATION_PARTNERS_WITH && outline_is_han(outline, at)
                ? outline_next(outline, at)
                : -1;
    for (int items = 0; i >= 0 && items < ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_PLAN)) ||
            (outline_is_mention(outline, i) &&
             !outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE))))
            return false;
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, ends,
                             sizeof ends / sizeof *ends))
            return true;
    }
    return false;
}

/* 2014年至2020年|担任: whether the date at an item spans years that are over; not 2014年至今. */
static bool spans_years(const struct outline *outline, int at)
{
    static const char *const joints[] = {"年至", "年到", "年—", "年－", "年-", "年～"};
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_DATE)))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    for (uint32_t i = item->begin; i + 7 < item->end; i++)
        if (text_begins_with(outline->text + i, joints, sizeof joints / sizeof *joints))
            return outline->text[i + 6] >= '0' && outline->text[i + 6] <= '9';
    return false;
}

bool status_spanned_before(const struct outline *outline, int at)
{
    int i = outline_is_han(outline, at) ? outline_before(outline, at) : -1;
    for (int steps = 0; i >= 0 && steps < DATE_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE)))
            return spans_years(outline, i);
    }
    return false;
}

/* "left Quell in 2021 to", "moved to Leeds to": whether who stands at `left` has gone, and so does
 * what the infinitive at `to` says. */
static bool has_gone(const struct outline *outline, int left, int to)
{
    static const char *const words[] = {
        "left",          "quit",       "dropped out",  "dropped out of", "resigned",
        "resigned from", "retired",    "retired from", "left as",        "quit as",
        "resigned as",   "retired as", "left his",     "left her",       "stepped down as",
        "moved",         "moved to",   "came",         "came to",        "returned",
        "returned to",   "went to"};
    for (int i = left < 0 ? to : outline_next(outline, left); i >= 0 && i < to;
         i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return !outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_PLAN));
    return false;
}

/* "Harlan to buy Quell", as headlines are; "is leaving Quell": what is to come. */
static bool is_to_come(const struct outline *outline, const struct rule *rule, int trigger,
                       int left, uint8_t form)
{
    static const char *const to[] = {"to"};
    static const char *const agreed[] = {" agreement", " contract", " deal"};
    int before = outline_before(outline, trigger);
    if (before < 0)
        return false;
    bool moves = rule->relation == RELATION_HIRED || rule->relation == RELATION_LEFT ||
                 rule->relation == RELATION_ACQUIRED;
    if (form & FORM_ING)
        return moves && outline_is(outline, before, CLASS_BIT(WORD_BE));
    if (!(form & FORM_BASE) || !outline_is_one_of(outline, before, to, 1))
        return false;
    int governs = outline_before(outline, before); /* "signed an agreement to buy Quell" */
    return outline_ends_with(outline, governs, agreed, sizeof agreed / sizeof *agreed) ||
           (outline_is_mention(outline, governs) &&
            !outline_has_type(outline, governs, TYPE_BIT(ENTITY_DATE)) && /* what it was done for */
            !has_gone(outline, left, before));
}

/* 负责过, 待了九年: over. */
static bool is_perfective(const struct outline *outline, int trigger)
{
    static const char *const marks[] = {"过", "了", "過"};
    const size_t count = sizeof marks / sizeof *marks;
    const struct outline_item *item = outline_at(outline, trigger);
    for (size_t i = 0; i < count && item->end - item->begin > 3; i++)
        if (memcmp(outline->text + item->end - 3, marks[i], 3) == 0)
            return true;
    return outline_is_one_of(outline, outline_next(outline, trigger), marks, count);
}

/* Whether an item is a date to come: next month, 下月. */
static bool is_date_ahead(const struct outline *outline, int i)
{
    static const char *const words[] = {"next ",  "tomorrow", "Next ",  "明年",   "下月",
                                        "下个月", "下個月",   "下周",   "下週",   "明天",
                                        "明日",   "明晚",     "后年",   "後年",   "下季",
                                        "来年",   "來年",     "今年底", "本月底", "later this "};
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE)) &&
           text_begins_with(outline->text + outline_at(outline, i)->begin, words,
                            sizeof words / sizeof *words);
}

/* "joins Quell next month", 下月加入远山: a time to come beside a verb of the present. */
static bool is_dated_ahead(const struct outline *outline, int trigger, int left, uint8_t form)
{
    bool han = outline_is_han(outline, trigger);
    if (han ? is_perfective(outline, trigger) : !(form & (FORM_S | FORM_BASE | FORM_ING)))
        return false;
    int i = han && left >= 0 && left < trigger ? left : trigger;
    for (int steps = 0; i >= 0 && steps < DATE_ITEMS; steps++, i = outline_next(outline, i)) {
        if (i > trigger && outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA)))
            break;
        if (is_date_ahead(outline, i))
            return true;
    }
    return false;
}

/* "the talk at the Quell Forum next week", "she'll talk at it": whether the clause of what is
 * attended is of the time to come, whatever says that it is attended. */
static bool is_clause_ahead(const struct outline *outline, int trigger)
{
    static const char *const will[] = {"will", "'ll", "’ll"};
    const uint64_t ends = CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA);
    int i = trigger, count = (int)outline->items.count;
    while (i > 0 && !outline_is(outline, i - 1, ends))
        i--;
    for (; i < count && !(i > trigger && outline_is(outline, i, ends)); i++)
        if (is_date_ahead(outline, i) ||
            outline_is_one_of(outline, i, will, sizeof will / sizeof *will))
            return true;
    return false;
}

/* "joined Quell", 加入了远山: the state begins, and nothing tells of its end. */
static bool begins_state(const struct outline *outline, int trigger)
{
    static const char *const joins[] = {
        "joined",  "rejoined",          "re-joined",        "took over",         "took over at",
        "took up", "took charge of",    "took the helm of", "took the helm at",  "took control of",
        "assumed", "took the reins of", "taken over",       "took the reins at", "entered"};
    static const char *const han[] = {"加入", "加入了", "加盟", "加盟了", "入职",  "入職",
                                      "接任", "接任了", "接手", "接手了", "接管",  "接管了",
                                      "接掌", "接掌了", "入主", "执掌了", "執掌了"};
    static const char *const board[] = {"joined the ", "rejoined the "}; /* board of */
    return outline_is_one_of(outline, trigger, joins, sizeof joins / sizeof *joins) ||
           text_begins_with(outline->text + outline_at(outline, trigger)->begin, board, 2) ||
           outline_is_one_of(outline, trigger, han, sizeof han / sizeof *han);
}

/* "taught at Quell", "led Quell": a state in the past tense alone; "has led" and "led by" are not.
 */
static bool is_past_tense(const struct outline *outline, const struct rule *rule, int trigger,
                          uint8_t form)
{
    static const char *const since[] = {"since"};
    int before = outline_before(outline, trigger);
    if (begins_state(outline, trigger))
        return false;
    if (outline_is_han(outline, trigger))
        return (relation_kinds[rule->relation].traits & TRAIT_AFFILIATION) &&
               is_perfective(outline, trigger);
    bool begins = rule->relation == RELATION_WORKS_FOR && rule->inverse; /* Farhill named her */
    if (rule->construction != CONSTRUCT_ACTIVE || !(form & FORM_PAST) || begins ||
        !(relation_kinds[rule->relation].traits & TRAIT_AFFILIATION) ||
        outline_is(outline, before, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)))
        return false;
    int i = outline_next(outline, trigger);
    for (int steps = 0; i >= 0 && steps < UNTIL_ITEMS; steps++, i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, since, 1))
            return false;
    return true;
}

/* "|told| the staff that": the verb before the one at `at` who is told; -1: nobody is. */
static int told_before(const struct outline *outline, int at)
{
    static const char *const tells[] = {"told", "tells", "telling"};
    int verb = at < 0 ? -1 : outline_before_determiners(outline, at);
    return outline_is_one_of(outline, verb, tells, sizeof tells / sizeof *tells) ? verb : -1;
}

/* The verb of saying before what is said, with a day, "that" or "the" between; -1: none. */
static int said_before(const struct outline *outline, int at)
{
    const uint64_t between =
        CLASS_BIT(WORD_THAT) | CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_PREPOSITION);
    int i = outline_before(outline, at);
    while (outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE)) ||
           (outline_is(outline, i, between) && !outline_is(outline, i, CLASS_BIT(WORD_SPEECH))))
        i = outline_before(outline, i);
    return outline_is(outline, i, CLASS_BIT(WORD_SPEECH)) ? i : told_before(outline, i);
}

/* "Quell said on Monday it would buy", "said the company would buy": what somebody announces of
 * himself, "Quell said Tom Vance would lead it" or an organization of its people. A would of others
 * is a guess. */
static bool is_announced(const struct outline *outline, int left, int trigger)
{
    static const char *const would[] = {"would"};
    int before = outline_before(outline, trigger);
    if (!outline_is_mention(outline, left) || left >= before ||
        !outline_is_one_of(outline, before, would, 1))
        return false;
    int said = said_before(outline, left);
    return said >= 0 && (outline_at(outline, left)->form >= FORM_NOMINAL ||
                         outline_has_type(outline, outline_before(outline, said),
                                          TYPE_BIT(ENTITY_ORGANIZATION)));
}

/* "plans to close its plant", "may end", "refused to drop": whether what a verb ends stands as
 * yet. */
static bool is_to_stay(uint64_t classes)
{
    return classes & (CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_NEGATION) |
                      CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_UNTRUE) | CLASS_BIT(WORD_AFFIRM));
}

/* 终止与远山的合作: what lasts is over then, or stands as yet: 将终止与远山的合作. */
static uint8_t status_of_end(uint64_t classes)
{
    const uint64_t own = CLASS_BIT(WORD_DENY); /* 终止 itself is one */
    return is_to_stay(classes & ~own) ? STATUS_ASSERTED : STATUS_PAST;
}

static struct status from_classes(uint64_t classes, bool event)
{
    struct status s = {.status = STATUS_ASSERTED};
    if (classes & CLASS_BIT(WORD_CONDITION)) {
        s.nothing = true;
        return s;
    }
    if (classes & CLASS_BIT(WORD_AFFIRM)) {
        s.weak = true;
        return s;
    }
    if ((classes & CLASS_BIT(WORD_END)) && !event)
        s.status = status_of_end(classes);
    else if (classes & (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY)))
        s.status = STATUS_DENIED;
    else if (classes & CLASS_BIT(WORD_HEDGE))
        s.status = STATUS_HEDGED;
    else if (classes & CLASS_BIT(WORD_PLAN))
        s.status = STATUS_PLANNED;
    else if ((classes & CLASS_BIT(WORD_PAST)) && !event)
        s.status = STATUS_PAST;
    return s;
}

/* "denied it was preparing a bid for Quell": a rule says that it is hedged, somebody that it is
 * not.
 */
static bool is_denied_talk(const struct outline *outline, const struct rule *rule, int trigger,
                           int left, uint8_t form)
{
    if (rule->status != STATUS_HEDGED && rule->status != STATUS_PLANNED)
        return false;
    uint64_t classes = status_classes(outline, rule, trigger, left, form);
    return classes & (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY)) &&
           !(classes & (CLASS_BIT(WORD_AFFIRM) | CLASS_BIT(WORD_CONDITION)));
}

/* 就|收购北辰与远山|接触: Chinese: what is only talked about. */
static bool is_talked_over(const struct outline *outline, int trigger)
{
    enum { BEFORE = 3, BEHIND = 16 };
    static const char *const about[] = {"就"};
    static const char *const talks[] = {"接触", "接觸", "谈判", "談判", "洽谈", "洽談",
                                        "磋商", "协商", "協商", "商谈", "商談", "商讨",
                                        "商討", "讨论", "討論", "交涉", "沟通", "溝通"};
    int i = outline_is_han(outline, trigger) ? outline_before(outline, trigger) : -1;
    for (int steps = 1; steps < BEFORE && i >= 0 && !outline_is_one_of(outline, i, about, 1);
         steps++)
        i = outline_before(outline, i);
    if (!outline_is_one_of(outline, i, about, 1))
        return false;
    i = outline_next(outline, trigger);
    for (int steps = 0; i >= 0 && steps < BEHIND; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA)))
            break;
        if (!outline_is_mention(outline, i) &&
            text_begins_with(outline->text + outline_at(outline, i)->begin, talks,
                             sizeof talks / sizeof *talks))
            return true;
    }
    return false;
}

/* "denied that it would close Quell's plant in Leeds", "may sell its office in Leeds": what
 * somebody has is there, whatever is said of it; what is only opened is not yet. */
static bool is_owned_seat(const struct outline *outline, const struct rule *rule, int trigger,
                          int left)
{
    enum { WORDS = 3 };
    static const char *const opens[] = {"open",     "opening", "opened",     "build",
                                        "building", "built",   "launch",     "launching",
                                        "locate",   "set up",  "setting up", "construct",
                                        "have",     "having",  "establish",  "establishing"};
    if (rule->construction != CONSTRUCT_ACT || rule->relation != RELATION_LOCATED_IN ||
        outline_is_one_of(outline, outline_before(outline, left), opens,
                          sizeof opens / sizeof *opens))
        return false;
    int i = outline_owned(outline, left);
    for (int words = 0; words < WORDS && i != trigger && outline_is_plain(outline, i, 0); words++)
        i = outline_next(outline, i);
    return i >= 0 && i == trigger && !outline_is_han(outline, trigger);
}

bool status_is_owned(const struct outline *outline, const struct rule *rule, uint32_t begin)
{
    static const char *const under[] = {"旗下", "麾下"};
    return rule->relation == RELATION_PART_OF && rule->construction == CONSTRUCT_ACTIVE &&
           rule->inverse &&
           text_begins_with(outline->text + begin, under, sizeof under / sizeof *under);
}

/* "built the Loom while at Quell", "had seeded it", "taught at Quell in Leeds": what somebody made,
 * where money went and where something stands is told of in the past, and is not over. "Quell used
 * to make the Loom" is. */
static bool outlasts(const struct outline *outline, const struct rule *rule, int trigger)
{
    static const char *const over[] = {"used to ", "no longer ", "formerly ", "once "};
    const uint32_t deeds = 1u << RELATION_MAKES | 1u << RELATION_WORKS_ON;
    const uint32_t places = 1u << RELATION_LOCATED_IN, money = 1u << RELATION_INVESTED_IN;
    uint32_t lasting = rule->construction == CONSTRUCT_BETWEEN ? deeds | places | money
                       : rule->construction == CONSTRUCT_NOUN  ? deeds | places
                                                               : deeds | money;
    return lasting >> rule->relation & 1 &&
           !text_ends_with(outline->text, outline_at(outline, trigger)->begin, over,
                           sizeof over / sizeof *over);
}

/* Of a rule that has a status of its own. */
static uint8_t own_status(const struct outline *outline, const struct rule *rule, int trigger,
                          int left, uint8_t form)
{
    if (is_denied_talk(outline, rule, trigger, left, form))
        return STATUS_DENIED;
    bool stays = rule->ends && is_to_stay(status_classes(outline, rule, trigger, left, form));
    return stays ? STATUS_ASSERTED : rule->status;
}

static struct status status_said(const struct outline *outline, const struct rule *rule,
                                 int trigger, int left, uint8_t form)
{
    if (rule->status != RULE_NO_STATUS)
        return (struct status){.status = own_status(outline, rule, trigger, left, form)};
    if (rule->construction == CONSTRUCT_NAME)
        return (struct status){.status = STATUS_ASSERTED};
    if (rule->construction == CONSTRUCT_NOUN || rule->construction == CONSTRUCT_BETWEEN) {
        struct status s = status_of_noun(outline, rule, trigger, left);
        bool word = rule->construction == CONSTRUCT_BETWEEN &&
                    outline_at(outline, trigger)->mention == NO_INDEX &&
                    outline_at(outline, trigger)->classes == 0;
        s.nothing = s.nothing || (word && status_asks(outline, rule, trigger));
        if (s.status == STATUS_PAST && outlasts(outline, rule, trigger))
            s.status = STATUS_ASSERTED;
        if (s.status == STATUS_ASSERTED && rule->relation == RELATION_ATTENDED &&
            is_clause_ahead(outline, trigger))
            s.status = STATUS_PLANNED;
        return s;
    }
    uint64_t classes = status_classes(outline, rule, trigger, left, form);
    if (is_owned_seat(outline, rule, trigger, left) ||
        status_is_owned(outline, rule, outline_at(outline, trigger)->begin))
        classes &= ~(CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_HEDGE) |
                     CLASS_BIT(WORD_PLAN));
    /* "had hired her as editor": a role that is given is not over */
    bool gives = rule->construction == CONSTRUCT_BA && !outline_is_han(outline, trigger);
    bool event = relation_kinds[rule->relation].happens_once || gives;
    struct status s = from_classes(classes, event);
    bool attends = rule->relation == RELATION_ATTENDED;
    if ((s.status == STATUS_ASSERTED &&
         (is_to_come(outline, rule, trigger, left, form) ||
          (attends && is_clause_ahead(outline, trigger)) ||
          (event && is_dated_ahead(outline, trigger, left, form)))) ||
        (s.status == STATUS_HEDGED && is_announced(outline, left, trigger)))
        s.status = STATUS_PLANNED;
    if (s.status == STATUS_ASSERTED && !event &&
        (outline_is(outline, trigger, CLASS_BIT(WORD_PAST)) || /* "used to say at Quell" */
         (!(form & (FORM_S | FORM_BASE)) && status_ends_behind(outline, trigger)) ||
         is_over_behind(outline, rule, trigger) ||
         ((relation_kinds[rule->relation].traits & TRAIT_AFFILIATION) &&
          status_spanned_before(outline, trigger)) ||
         is_past_tense(outline, rule, trigger, form)))
        s.status = STATUS_PAST;
    if (s.status == STATUS_PAST && outlasts(outline, rule, trigger))
        s.status = STATUS_ASSERTED;
    if (s.status == STATUS_PLANNED && rule->construction == CONSTRUCT_LOOSE &&
        rule->relation == RELATION_MAKES)
        s.status = STATUS_ASSERTED; /* "will ship the Loom": it is theirs already */
    if (s.status == STATUS_ASSERTED && is_talked_over(outline, trigger))
        s.status = STATUS_HEDGED;
    s.nothing = s.nothing || status_asks(outline, rule, trigger);
    return s;
}

/* "offered her the job of editor, but she declined", 邀请他担任顾问，但被拒绝 */
static bool is_offer_refused(const struct outline *outline, int trigger)
{
    enum { ITEMS = 14 };
    static const char *const offers[] = {"offered", "invited", "邀请", "邀請", "力邀", "邀"};
    static const char *const buts[] = {"but", "But", "但", "却", "卻", "不过", "不過", "但是"};
    static const char *const refuses[] = {
        "declined", "refused", "turned it down", "turned them down",
        "said no",  "被拒",    "遭拒",           "被婉拒",
        "遭婉拒",   "婉拒",    "拒绝",           "拒絕",
        "谢绝"};
    bool offered = false, but = false;
    int i = outline_before(outline, trigger);
    for (int items = 0; i >= 0 && items < ITEMS && !offered;
         items++, i = outline_before(outline, i))
        offered = outline_is_one_of(outline, i, offers, sizeof offers / sizeof *offers);
    i = offered ? outline_next(outline, trigger) : -1;
    for (int items = 0; i >= 0 && items < ITEMS; items++, i = outline_next(outline, i)) {
        but |= outline_is_one_of(outline, i, buts, sizeof buts / sizeof *buts);
        if (but && text_begins_with(outline->text + outline_at(outline, i)->begin, refuses,
                                    sizeof refuses / sizeof *refuses))
            return true;
    }
    return false;
}

struct status status_of(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, uint8_t form)
{
    struct status s = status_said(outline, rule, trigger, left, form);
    if ((s.status == STATUS_ASSERTED || s.status == STATUS_HEDGED) &&
        is_offer_refused(outline, trigger))
        s.status = STATUS_DENIED;
    return s;
}
