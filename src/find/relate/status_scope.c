/* Which words say what becomes of a verb: those of its clause, without what is of others. */
#include "find/relate/status_scope.h"

#include <string.h>

#include "find/outline/arguments.h"
#include "text/words.h"

#define AFTER_ITEMS  6
#define AFTER_CHARS  12
#define OBJECT_ITEMS 2 /* of what the verb takes */
#define BEFORE_ITEMS 30
#define NOUN_ITEMS   14

#define BA_OBJECTS                                                                                 \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PRODUCT))

/* The first item of the clause of the trigger, at the latest the leftmost argument. */
static int clause_begin(const struct outline *outline, int trigger, int leftmost)
{
    int i = trigger;
    for (int steps = 0; steps < BEFORE_ITEMS; steps++) {
        int before = outline_before(outline, i);
        if (before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is(outline, before, CLASS_BIT(WORD_RELATIVE)) &&
            !outline_is_mention(outline, before) && !outline_is_han(outline, before))
            break; /* whether Quell, which holds a stake, will buy */
        if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) && i <= leftmost)
            break;
        i = before;
    }
    return i;
}

/* The month is no "may". */
static bool is_month(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return at > 0 && item->shape == SHAPE_CAPITAL && item->end - item->begin == 3 &&
           outline->text[item->begin] == 'M';
}

/* former, retired: what the noun behind it was; of the verb it says nothing. */
static bool is_of_noun(const struct outline *outline, int at)
{
    static const char *const words[] = {"former", "Former", "retired", "Retired", "ex-", "Ex-"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 将周明拘留, 将前雇主远山告上法庭: whether what 将 at `at` takes is an object. */
static bool takes_object(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    static const char *const former[] = {"前", "原", "前雇主", "前任", "前东家", "前公司"};
    return outline_has_type(outline, next, BA_OBJECTS) ||
           outline_is_one_of(outline, next, former, sizeof former / sizeof *former);
}

/* 将海外权益授权给, 又将市场授权给, 将所持股权转让给远山，并增资: whether 将 at `at`, before the
 * verb at `verb`, takes what is given to somebody in its own part of the clause. */
static bool takes_gift(const struct outline *outline, int at, int verb)
{
    static const char *const to[] = {"给", "給", "予"};
    static const char *const again[] = {"又", "已", "后又", "後又"};
    bool thing = outline_is_one_of(outline, outline_before(outline, at), again,
                                   sizeof again / sizeof *again);
    int first = outline_next(outline, at);
    for (int i = first; i >= 0 && i <= verb; i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return false;
        int next = outline_next(outline, i);
        if (thing && i > first &&
            (outline_ends_with(outline, i, to, sizeof to / sizeof *to) ||
             outline_is_one_of(outline, next, to, sizeof to / sizeof *to)))
            return true;
        thing |= outline_is_mention(outline, i) || outline_is(outline, i, CLASS_BIT(WORD_OF));
    }
    return false;
}

/* A suit that is dismissed was brought; who is 涉嫌 something is tried for it. */
static uint64_t not_of_law(const struct outline *outline, const struct rule *rule, int at)
{
    static const char *const suspected[] = {"涉嫌", "allegedly"};
    static const char *const dismissed[] = {"dismissed", "dismiss", "dismisses", "dismissing",
                                            "rejected",  "rejects", "reject",    "rejecting",
                                            "threw out", "驳回",    "駁回"};
    if (rule->relation != RELATION_LEGAL_ACTION)
        return 0;
    if (outline_is_one_of(outline, at, suspected, sizeof suspected / sizeof *suspected))
        return CLASS_BIT(WORD_HEDGE);
    return outline_is_one_of(outline, at, dismissed, sizeof dismissed / sizeof *dismissed)
               ? CLASS_BIT(WORD_DENY)
               : 0;
}

/* 将制作方远山告上法庭: whether the rule's coverb stands at `at`; not in 将对远山提起公诉. */
static bool is_coverb(const struct outline *outline, const struct rule *rule, int at)
{
    return rule->construction == CONSTRUCT_COVERB &&
           outline_is_key(outline, at, outline->table->keys + rule->via, rule->via_count) &&
           !outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_PREPOSITION));
}

/* Before a name, or where the rule takes it, 将 takes an object and is no "will". */
static uint64_t classes_between(const struct outline *outline, const struct rule *rule, int begin,
                                int end)
{
    bool ba = rule->construction == CONSTRUCT_BA;
    uint64_t classes = 0;
    for (int i = begin; i < end; i++) {
        if (outline_is_mention(outline, i) || is_month(outline, i))
            continue;
        uint64_t item = outline_at(outline, i)->classes;
        if (is_of_noun(outline, i))
            item &= ~CLASS_BIT(WORD_PAST);
        bool takes = (item & CLASS_BIT(WORD_BA)) &&
                     (ba || is_coverb(outline, rule, i) || takes_object(outline, i) ||
                      takes_gift(outline, i, end));
        item &= ~not_of_law(outline, rule, i);
        classes |= takes ? item & ~CLASS_BIT(WORD_PLAN) : item;
    }
    return classes;
}

/* The classes of the word of this one behind `at` in its clause, within so many items; 0: there is
 * none. */
static uint64_t follows(const struct outline *outline, int at, int items, uint64_t class_bit)
{
    int i = outline->classes & class_bit ? outline_next(outline, at) : -1;
    for (int steps = 0; i >= 0 && steps < items; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)) && outline_is_han(outline, i) &&
             steps >= OBJECT_ITEMS))
            break;
        if (outline_is_mention(outline, i))
            continue;
        if (outline_is(outline, i, class_bit))
            return outline_at(outline, i)->classes;
        if (outline_is(outline, i, CLASS_BIT(WORD_NEGATION)))
            break; /* 合作并未如传言那样告吹 */
    }
    return 0;
}

/* 收购远山的交易尚待批准, "its purchase of Quell is subject to approval": whether the rest of the
 * clause says that it is not done before somebody agrees. */
static bool is_pending(const struct outline *outline, int at)
{
    enum { ITEMS = 24 };
    static const char *const waits[] = {
        "尚待",       "仍待",      "有待",   "尚需",         "仍需",     "还需",    "须经",
        "需经",       "尚须",      "還需",   "須經",         "需經",     "尚須",    "等待",
        "subject to", "requires ", "needs ", "still needs ", "pending ", "awaits ", "awaiting "};
    static const char *const agrees[] = {"批准", "审批",     "審批",    "核准",
                                         "审核", "審核",     "同意",    "通过",
                                         "通過", "approval", "consent", "clearance"};
    bool waiting = false;
    int i = outline_next(outline, at);
    for (int items = 0; i >= 0 && items < ITEMS; items++, i = outline_next(outline, i)) {
        const char *text = outline->text + outline_at(outline, i)->begin;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return false;
        waiting |= text_begins_with(text, waits, sizeof waits / sizeof *waits);
        if (waiting && text_begins_with(text, agrees, sizeof agrees / sizeof *agrees))
            return true;
    }
    return false;
}

/* 曾签约收购远山，|后告吹: whether the next part of the sentence says, of nobody, that nothing came
 * of it. */
static bool comes_to_nothing(const struct outline *outline, int at)
{
    enum { ITEMS = 16, OPENING = 2 };
    static const char *const openings[] = {"后", "後", "但", "随后", "隨後", "最终",  "最終",
                                           "终", "終", "却", "卻",   "惟",   "但最终"};
    static const char *const ends[] = {"告吹", "作罢", "作罷", "流产", "流產", "未果",
                                       "搁浅", "擱淺", "落空", "泡汤", "泡湯", "夭折"};
    int i = outline_is_han(outline, at) ? outline_next(outline, at) : -1;
    for (int items = 0; i >= 0 && items < ITEMS && !outline_is(outline, i, CLASS_BIT(SIGN_COMMA));
         items++)
        i = outline_is(outline, i, CLASS_BIT(SIGN_STOP)) ? -1 : outline_next(outline, i);
    i = outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) ? outline_next(outline, i) : -1;
    for (int items = 0; items < OPENING &&
                        outline_is_one_of(outline, i, openings, sizeof openings / sizeof *openings);
         items++)
        i = outline_next(outline, i);
    return i >= 0 && text_begins_with(outline->text + outline_at(outline, i)->begin, ends,
                                      sizeof ends / sizeof *ends);
}

/* A denial right behind the trigger: 收购告吹, "the takeover collapsed", "was not in"; talks about
 * what is not done yet: 正就收购远山进行谈判. */
static uint64_t classes_behind(const struct outline *outline, int at)
{
    static const char *const about[] = {"就", "正就", "围绕", "圍繞", "关于", "關於"};
    if (outline_is(outline, at, CLASS_BIT(WORD_BE)) &&
        outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_NEGATION)))
        return CLASS_BIT(WORD_NEGATION);
    bool clause = outline_is_han(outline, at) &&
                  outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_OF));
    int items = outline_is_han(outline, at) ? AFTER_CHARS : AFTER_ITEMS;
    uint64_t denies = clause ? 0 : follows(outline, at, items, CLASS_BIT(WORD_DENY));
    if (denies & CLASS_BIT(WORD_END)) /* 合作将于明年终止 */
        denies |= follows(outline, at, items, CLASS_BIT(WORD_PLAN));
    if (denies)
        return denies & (CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_END) | CLASS_BIT(WORD_PLAN));
    if (comes_to_nothing(outline, at))
        return CLASS_BIT(WORD_DENY);
    if (is_pending(outline, at))
        return CLASS_BIT(WORD_PLAN);
    if (outline_is_one_of(outline, outline_before(outline, at), about,
                          sizeof about / sizeof *about) &&
        follows(outline, at, NOUN_ITEMS, CLASS_BIT(WORD_HEDGE)))
        return CLASS_BIT(WORD_HEDGE);
    return 0;
}

/* ---- English: what stands between the left argument and the verb, and is not of the verb ---- */

struct items status_aside(const struct outline *outline, int left, int trigger)
{
    const struct items none = {-1, -1};
    const uint64_t tells =
        CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_NOUN_PAST);
    struct items aside = none;
    if (left < 0)
        return none;
    for (int i = left + 1; i < trigger; i++) {
        if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        if (aside.first < 0)
            aside.first = i;
        aside.end = i;
    }
    int next = aside.first + 1;
    bool who = outline_is(outline, next, tells) ||
               outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)) ||
               (outline_is(outline, next, CLASS_BIT(WORD_HEDGE)) && aside.end > next + 1);
    return aside.end > next && who ? aside : none;
}

/* "does not make phones and |has partnered": where the part of the verb begins behind an "and",
 * when it is one of its own; -1 when it is not. */
static int begin_behind_and(const struct outline *outline, int left, int trigger, uint8_t form)
{
    enum { WORDS = 4 };
    static const char *const joins[] = {"and", "but", "then"};
    const uint64_t helpers = CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_BE) |
                             CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_PLAN) |
                             CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_PAST);
    int i = outline_before(outline, trigger);
    bool finite = form == 0 || form & (FORM_PAST | FORM_S);
    for (int steps = 0; steps < WORDS && i > left; steps++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, joins, sizeof joins / sizeof *joins))
            break;
        if (outline_is_mention(outline, i) || !outline_is_plain(outline, i, helpers))
            return -1;
        finite |= outline_is(outline, i, CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_PLAN));
    }
    if (!finite || left < 0 || i <= left ||
        !outline_is_one_of(outline, i, joins, sizeof joins / sizeof *joins))
        return -1;
    for (int k = left; k < i; k++) /* "denied that it had bought and sold" */
        if (outline_is(outline, k, CLASS_BIT(WORD_THAT)))
            return -1;
    return i + 1;
}

/* "Had Vance stayed", "had he not met": what is told is the contrary of what happened. */
static bool is_unreal(const struct outline *outline, int left, int trigger, uint8_t form)
{
    static const char *const had[] = {"had", "Had"};
    int before = left < 0 ? -1 : outline_before(outline, left);
    return left < trigger && form & (FORM_PAST | FORM_PARTICIPLE) &&
           outline_is_one_of(outline, before, had, sizeof had / sizeof *had);
}

/* The classes of the words before an English verb that are of its own. */
static uint64_t classes_before_verb(const struct outline *outline, const struct rule *rule,
                                    int begin, int trigger, int left, uint8_t form)
{
    int own = rule->construction == CONSTRUCT_ACTIVE
                  ? begin_behind_and(outline, left, trigger, form)
                  : -1;
    if (own >= 0)
        return classes_between(outline, rule, own, trigger);
    struct items aside = status_aside(outline, left, trigger);
    if (aside.end < begin)
        return classes_between(outline, rule, begin, trigger);
    return classes_between(outline, rule, begin, aside.first) |
           classes_between(outline, rule, aside.end, trigger);
}

/* The first item behind the last comma before the trigger. */
static int part_begin(const struct outline *outline, int trigger)
{
    int i = trigger;
    for (int before = outline_before(outline, i); before >= 0;
         i = before, before = outline_before(outline, i))
        if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    return i;
}

/* 核电站|计划: a plan that somebody has of something, and no verb. */
static bool is_plan_of_noun(const struct outline *outline, int at)
{
    static const char *const plans[] = {"计划", "計劃", "计画", "計畫", "准备", "打算"};
    int before = outline_before(outline, at);
    return outline_is_one_of(outline, at, plans, 4) && before >= 0 &&
           !outline_is_mention(outline, before) && outline_is_han(outline, before) &&
           outline_at(outline, before)->classes == 0;
}

/* What a part of a Chinese sentence says for itself alone: its time; what it gives up or does not
 * do; what is to come, where another part went before: 反对核电站计划，次年加入. A denial beside
 * the comma, 远山否认，收购了北辰, and 没有像报道的那样，收购 reach on. */
static uint64_t own_of_part(const struct outline *outline, int begin, int trigger)
{
    static const char *const likewise[] = {"像", "如", "按"};
    static const char *const later[] = {"次年", "翌年", "同年", "隔年", "当年", "當年"};
    uint64_t own = CLASS_BIT(WORD_PAST) | CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY);
    uint32_t part = outline_at(outline, part_begin(outline, trigger))->begin;
    bool apart = text_begins_with(outline->text + part, later, sizeof later / sizeof *later);
    for (int i = begin; apart && i < trigger; i++)
        apart = !outline_is(outline, i, CLASS_BIT(WORD_PLAN)) || is_plan_of_noun(outline, i);
    if (apart)
        own |= CLASS_BIT(WORD_PLAN);
    for (int i = begin; i < trigger; i++) {
        int next = outline_next(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_DENY)) &&
            outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            own &= ~CLASS_BIT(WORD_DENY);
        if (outline_is(outline, i, CLASS_BIT(WORD_NEGATION)) && next >= 0 &&
            outline_is_one_of(outline, next, likewise, sizeof likewise / sizeof *likewise))
            own &= ~CLASS_BIT(WORD_NEGATION);
    }
    return own;
}

/* "will carry Loom missiles made by Quell": where the participle that only says of which noun it is
 * begins, with its adverbs; -1: it is the verb of the clause. */
static int reduced_clause(const struct outline *outline, const struct rule *rule, int trigger)
{
    static const char *const seated[] = {"based ", "headquartered ", "located ", "situated "};
    const uint64_t of_clause = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY);
    bool seat = rule->relation == RELATION_LOCATED_IN && /* a rival based in Leeds */
                text_begins_with(outline->text + outline_at(outline, trigger)->begin, seated,
                                 sizeof seated / sizeof *seated);
    if ((rule->construction != CONSTRUCT_PASSIVE && !seat) || outline_is_han(outline, trigger))
        return -1;
    int i = trigger, before = outline_before(outline, trigger);
    while (before >= 0 && !outline_is_mention(outline, before) &&
           argument_is_adverbial(outline, before) && !outline_is(outline, before, of_clause)) {
        i = before;
        before = outline_before(outline, before);
    }
    return outline_is_mention(outline, before) || outline_is_plain(outline, before, 0) ? i : -1;
}

/* 分析师建议|远山收购北辰, 外界误以为|远山收购了北辰: what somebody else wants of the one who acts,
 * or holds for true, in the words right before him. */
static uint64_t classes_of_wish(const struct outline *outline, int left)
{
    static const char *const wishes[] = {"建议", "建議", "呼吁", "呼籲", "敦促", "盼望", "期盼",
                                         "促请", "促請", "希望", "期待", "力劝", "力勸", "要求"};
    static const char *const errors[] = {"误以为", "誤以為", "误认为", "誤認為", "误传", "誤傳"};
    if (left < 0)
        return 0;
    uint32_t begin = outline_at(outline, outline_at(outline, left)->list_first)->begin;
    if (text_ends_with(outline->text, begin, errors, sizeof errors / sizeof *errors))
        return CLASS_BIT(WORD_DENY);
    return text_ends_with(outline->text, begin, wishes, sizeof wishes / sizeof *wishes)
               ? CLASS_BIT(WORD_HEDGE)
               : 0;
}

/* "dropped its audacious attempt |to buy|": what somebody meant to do and gives up. */
static uint64_t classes_of_attempt(const struct outline *outline, int trigger)
{
    enum { WORDS = 4 };
    static const char *const nouns[] = {"attempt to",  "attempts to", "bid to",   "plan to",
                                        "plans to",    "offer to",    "deal to",  "agreement to",
                                        "proposal to", "contract to", "effort to"};
    static const char *const drops[] = {
        "drop",      "drops",      "dropped",    "dropping",   "abandon",          "abandons",
        "abandoned", "abandoning", "scrap",      "scraps",     "scrapped",         "scrapping",
        "withdraw",  "withdraws",  "withdrew",   "withdrawn",  "shelve",           "shelves",
        "shelved",   "terminate",  "terminates", "terminated", "gave up",          "given up",
        "gives up",  "called off", "calls off",  "ended",      "walked away from", "cancelled"};
    int i = outline_before(outline, trigger);
    if (outline_is_han(outline, trigger) ||
        !outline_is_one_of(outline, i, nouns, sizeof nouns / sizeof *nouns))
        return 0;
    for (int words = 0; i >= 0 && words < WORDS; words++) {
        i = outline_before(outline, i);
        if (outline_is_one_of(outline, i, drops, sizeof drops / sizeof *drops))
            return CLASS_BIT(WORD_DENY);
    }
    return 0;
}

/* "almost bought", "was nearly hired": what did not quite happen. */
static uint64_t classes_of_nearness(const struct outline *outline, int trigger)
{
    static const char *const words[] = {"almost", "nearly", "all but", "very nearly"};
    return outline_is_one_of(outline, outline_before(outline, trigger), words,
                             sizeof words / sizeof *words)
               ? CLASS_BIT(WORD_DENY)
               : 0;
}

/* 因未按规定披露信息|被罚款, 没有任何背景的|周明创办了: whether the negation at an item belongs to
 * the cause or to what is told of `left`, and not to the verb. */
static bool is_set_apart(const struct outline *outline, int begin, int negation, int left,
                         int trigger)
{
    static const char *const causes[] = {"因", "因为", "因為", "由于", "由於"};
    static const char *const of[] = {"的"};
    bool cause = false;
    for (int i = begin; i < negation; i++)
        cause |= outline_is_one_of(outline, i, causes, sizeof causes / sizeof *causes);
    for (int i = negation + 1; i < trigger; i++) {
        if (cause && !outline_is_mention(outline, i) && outline_is(outline, i, CLASS_BIT(WORD_BY)))
            return true;
        if (outline_is_one_of(outline, i, of, 1) && outline_next(outline, i) == left)
            return true;
    }
    return false;
}

/* Whether nothing but what is set apart is negated before the trigger. */
static bool negates_apart(const struct outline *outline, int begin, int left, int trigger)
{
    bool any = false;
    for (int i = begin; i >= 0 && i < trigger; i++) {
        if (outline_is_mention(outline, i) || !outline_is(outline, i, CLASS_BIT(WORD_NEGATION)))
            continue;
        if (!is_set_apart(outline, begin, i, left, trigger))
            return false;
        any = true;
    }
    return any;
}

uint64_t status_classes(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, uint8_t form)
{
    int reduced = reduced_clause(outline, rule, trigger);
    if (reduced >= 0)
        return classes_between(outline, rule, reduced, trigger) | classes_behind(outline, trigger);
    int begin = clause_begin(outline, trigger, left < trigger ? left : trigger);
    uint64_t behind = classes_behind(outline, trigger);
    if (rule->construction == CONSTRUCT_ACT) /* "Farhill's bid for Quell" */
        behind |= outline_at(outline, trigger)->classes & CLASS_BIT(WORD_HEDGE);
    if (is_unreal(outline, left, trigger, form))
        return classes_between(outline, rule, left, trigger) ^ CLASS_BIT(WORD_NEGATION);
    if (!outline_is_han(outline, trigger))
        return classes_before_verb(outline, rule, begin, trigger, left, form) | behind |
               classes_of_nearness(outline, trigger) | classes_of_attempt(outline, trigger);
    behind |= classes_of_wish(outline, left);
    uint64_t classes = classes_between(outline, rule, begin, trigger) | behind;
    if (classes & CLASS_BIT(WORD_NEGATION) && negates_apart(outline, begin, left, trigger))
        classes = (classes & ~CLASS_BIT(WORD_NEGATION)) | behind;
    if (outline_is(outline, trigger, CLASS_BIT(WORD_PLAN))) /* 拟任命 */
        classes |= CLASS_BIT(WORD_PLAN);
    /* 曾任院长，现任校长: each part has its own time; 将退役，他曾参加: what has been is not to
     * come */
    uint64_t part = classes_between(outline, rule, part_begin(outline, trigger), trigger) | behind;
    uint64_t own = own_of_part(outline, begin, trigger);
    if (part & CLASS_BIT(WORD_PAST))
        own |= CLASS_BIT(WORD_PLAN);
    return classes & ~(own & ~part);
}
