/* What is said of an office and of whoever holds it: former, to be, wished for, taken away. */
#include <string.h>

#include "find/relate/status_scope.h"
#include "text/words.h"

#define NOUN_ITEMS   14
#define DENIAL_ITEMS 6
#define GIVING_ITEMS 4
#define FROM_ITEMS   5

/* Classes of words that leave open whether it is so. */
#define DOUBTS                                                                                     \
    (CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY))

/* 否认公司是远山的供应商: a denial before the whole clause. */
static uint64_t denial_before(const struct outline *outline, int at)
{
    int i = outline->classes & CLASS_BIT(WORD_DENY) ? outline_before(outline, at) : -1;
    for (int steps = 0; i >= 0 && steps < DENIAL_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (status_words(outline, i) & CLASS_BIT(WORD_DENY))
            return CLASS_BIT(WORD_DENY);
    }
    return 0;
}

/* 此前他是院长, 免去其院长职务: a time or an end beside the left argument. */
static uint64_t past_before(const struct outline *outline, int left)
{
    const uint64_t past = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST);
    return status_words(outline, outline_before(outline, left)) & past;
}

/* The was of "was named", "was unveiled on Monday as": it says nothing of when what is given ended.
 */
static bool is_of_giving(const struct outline *outline, int at)
{
    if (!outline_is(outline, at, CLASS_BIT(WORD_BE)) || outline_is_han(outline, at))
        return false;
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < GIVING_ITEMS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_AS)))
            return true;
        bool giver = outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BY));
        if ((!giver &&
             outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_ORGANIZATION))) ||
            outline_is(outline, i,
                       CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_OF)))
            break; /* "was chairman as Quell grew" */
    }
    return false;
}

/* "will be reviewed by the chief executive": what is done by somebody says nothing of the noun; but
 * who something "was previously led by" is what he was. */
static bool ends_reach(const struct outline *outline, int at)
{
    static const char *const by[] = {"by"};
    int verb = outline_before(outline, at);
    return outline_is_one_of(outline, at, by, 1) &&
           !outline_says(outline, verb, ANY_CONSTRUCTION, RELATION_LEADS);
}

/* "is not a singer", 不是: the negation in the verb that ties two or right behind it; `at` may be
 * that negation, another item, or none. */
static uint64_t negation_of_copula(const struct outline *outline, int at)
{
    const uint64_t ties = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_NEGATION);
    uint64_t classes = status_words(outline, at);
    return classes & ties ? (classes | status_words(outline, outline_next(outline, at))) &
                                CLASS_BIT(WORD_NEGATION)
                          : 0;
}

/* 周明的父亲不是林若溪, "the head of Quell is not Vance": whether the sentence goes on to say that
 * somebody is not who the noun at `at` tells of. */
static bool is_denied_behind(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < DENIAL_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!(status_words(outline, i) & CLASS_BIT(WORD_BE)))
            continue;
        int behind = outline_next(outline, i);
        if (outline_is_plain(outline, behind, CLASS_BIT(WORD_NEGATION)))
            behind = outline_next(outline, behind);
        return negation_of_copula(outline, i) &&
               outline_has_type(outline, behind, TYPE_BIT(ENTITY_PERSON));
    }
    return false;
}

/* 拟任命王磊为总裁: the doubts about a verb that gives an office, of which the one at `holder` is
 * the object; 0 when he is none's. */
static uint64_t doubts_of_giving(const struct outline *outline, int holder)
{
    int verb = outline_before(outline, holder);
    if (verb >= 0 && outline_has_type(outline, verb, TYPE_BIT(ENTITY_ROLE)))
        verb = outline_before(outline, verb); /* 任命经济学家周明为总理 */
    const struct rule *rule;
    for (uint32_t number = 0; verb >= 0 && (rule = outline_rule(outline, verb, number)); number++)
        if ((rule->relation == RELATION_WORKS_FOR || rule->relation == RELATION_HIRED) &&
            (rule->construction == CONSTRUCT_ACTIVE || rule->construction == CONSTRUCT_BA))
            return status_classes(outline, rule, verb, verb, 0) & DOUBTS;
    return 0;
}

/* 院长一职将由周明出任: what stands before the 由 that leads from the office to its holder. */
static uint64_t marks_of_from(const struct outline *outline, int noun, int holder)
{
    uint64_t marks = 0;
    int i = outline_is_han(outline, noun) ? outline_next(outline, noun) : -1;
    for (int steps = 0; i >= 0 && i < holder && steps < FROM_ITEMS; steps++) {
        uint64_t classes = status_words(outline, i);
        marks |= classes & DOUBTS;
        if (classes & CLASS_BIT(WORD_BY))
            return marks;
        i = outline_next(outline, i);
    }
    return 0;
}

/* "was introduced to the weaver Ines Marlow": the preposition that governs the noun and its holder,
 * who is nothing by what stands before it. */
static bool ties_otherwise(const struct outline *outline, int at)
{
    static const char *const words[] = {"to",    "with",  "for",    "from",    "by",
                                        "of",    "when",  "while",  "because", "that",
                                        "under", "after", "before", "against", "between"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/*
 * What stands before a noun that somebody holds: former, 前, incoming beside it; when a verb ties
 * them (became, 担任, is), also what stands before that verb, up to the left argument. Nobody
 * denies what is only mentioned: "denied a bid for Celtic striker Jonas Adler". Of somebody's kin,
 * who that is ends it: 前总裁周明的女儿.
 */
static uint64_t noun_marks(const struct outline *outline, const struct rule *rule, int trigger,
                           int left)
{
    const bool kin = rule->relation == RELATION_FAMILY_OF;
    const uint64_t beside = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN);
    uint64_t marks = outline_at(outline, trigger)->marks, own = UINT64_MAX;
    bool tied = false, han = outline_is_han(outline, trigger);
    struct items aside = {-1, -1};
    int i = outline_before(outline, trigger);
    for (int steps = 0; i >= 0 && i != left && steps < NOUN_ITEMS; steps++) {
        if (kin && outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return marks | negation_of_copula(outline, outline_before(outline, i));
        bool roles = outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) &&
                     outline_has_type(outline, outline_before(outline, i), TYPE_BIT(ENTITY_ROLE));
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)) ||
            (left > trigger && ties_otherwise(outline, i)) ||
            (outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) && !roles) ||
            (tied && !han && /* "the former minister who is now chairman" */
             outline_is(outline, i, CLASS_BIT(WORD_RELATIVE))) ||
            (!tied && (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || ends_reach(outline, i))))
            break;
        if (!tied && left < trigger &&
            outline_is(outline, i, CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_BE))) {
            tied = true;
            marks |= negation_of_copula(outline, i);
            if (!han)
                aside = status_aside(outline, left, trigger);
            else if (status_asks(outline, rule, trigger))
                marks |= CLASS_BIT(WORD_CONDITION);
        }
        if (i == aside.end) /* "Vance, who was in Leeds, is editor" */
            i = aside.first;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && han)
            own = ~(beside | CLASS_BIT(WORD_PAST)); /* 辞去院长职务，转任教授 */
        if (!is_of_giving(outline, i))
            marks |= status_words(outline, i) & (tied ? own : beside);
        i = outline_before(outline, i);
    }
    if (left > trigger)
        marks |= marks_of_from(outline, trigger, left);
    if (!tied || i != left)
        return marks;
    return marks | denial_before(outline, left) | past_before(outline, left) |
           doubts_of_giving(outline, left);
}

/* The verb of which the one at `holder` is the object: sacked |chairman| Tom Vance; or another item
 * before, or -1. */
static int verb_of_object(const struct outline *outline, int holder)
{
    static const char *const owners[] = {"its", "their", "his", "her", "the"};
    int verb = outline_before(outline, holder);
    if (outline_is_colon(outline, verb)) /* 免去：周明的院长职务 */
        verb = outline_before(outline, verb);
    if (outline_is(outline, verb, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, holder) &&
        outline_has_type(outline, outline_before(outline, verb), TYPE_BIT(ENTITY_ROLE)))
        verb = outline_before(outline, verb); /* sacked its |chairman|, Tom Vance */
    if (outline_has_type(outline, verb, TYPE_BIT(ENTITY_ROLE)))
        verb = outline_before(outline, verb);
    if (outline_is_one_of(outline, verb, owners, sizeof owners / sizeof *owners) ||
        (outline_is_mention(outline, verb) && outline_at(outline, verb)->possessive))
        verb = outline_before(outline, verb);
    return verb >= 0 && outline_at(outline, verb)->shape != SHAPE_PUNCT ? verb : -1;
}

/* "as its chairman", "as Quell's next chairman": the "as" before the noun and whose it is, or -1.
 */
static int as_of_noun(const struct outline *outline, int trigger)
{
    enum { WORDS = 6 };
    int as = outline_before(outline, trigger);
    for (int words = 0; words < WORDS && !outline_is(outline, as, CLASS_BIT(WORD_AS)) &&
                        (outline_is_plain(outline, as, CLASS_BIT(WORD_DETERMINER)) ||
                         outline_is(outline, as, CLASS_BIT(SIGN_POSSESSIVE)) ||
                         outline_has_type(outline, as, TYPE_BIT(ENTITY_ORGANIZATION)));
         words++)
        as = outline_before(outline, as);
    return outline_is(outline, as, CLASS_BIT(WORD_AS)) && !outline_is_han(outline, as) ? as : -1;
}

/* 免去周明的院长职务, "sacked Tom Vance as chairman", "replaced him at Quell", "was ousted as":
 * whether a verb takes from the holder what the noun at `trigger` says. */
static bool is_removed(const struct outline *outline, int holder, int trigger)
{
    static const char *const words[] = {
        "免去",   "罢免",    "罷免",    "撤销",     "撤銷",     "免除",      "解除",
        "撤去",   "解聘",    "解雇",    "解僱",     "撤换",     "撤換",      "辞退",
        "辭退",   "开除",    "開除",    "炒掉",     "换掉",     "換掉",      "更换",
        "更換",   "罢免了",  "罷免了",  "免去了",   "解聘了",   "解雇了",    "解除了",
        "开除了", "辞退了",  "撤换了",  "撤销了",   "sacked",   "fired",     "dismissed",
        "ousted", "removed", "deposed", "replaced", "replaces", "succeeded", "succeeds"};
    static const char *const passives[] = {"sacked",  "fired", "dismissed", "ousted",
                                           "removed", "axed",  "deposed"};
    if (outline_is_one_of(outline, verb_of_object(outline, holder), words,
                          sizeof words / sizeof *words))
        return true;
    int as = as_of_noun(outline, trigger);
    return as >= 0 && outline_ends_with(outline, outline_before(outline, as), passives,
                                        sizeof passives / sizeof *passives);
}

/* "wants Tom Vance as its chief executive": whether somebody only wishes that the holder were what
 * the noun says. */
static bool is_wished(const struct outline *outline, int holder)
{
    static const char *const words[] = {"want",       "wants",   "wanted", "consider", "considers",
                                        "considered", "favours", "favors", "favoured", "favored",
                                        "eyes",       "eyed",    "touted", "floated"};
    return holder >= 0 &&
           outline_is(outline, outline_next(outline, outline_last_of_list(outline, holder)),
                      CLASS_BIT(WORD_AS)) &&
           outline_is_one_of(outline, verb_of_object(outline, holder), words,
                             sizeof words / sizeof *words);
}

/* "turned down the post of chief executive", "was offered the job of": what the verb before the
 * post says of whether somebody has it. */
static uint64_t post_marks(const struct outline *outline, int trigger)
{
    static const char *const posts[] = {"the post of", "the job of", "the role of",
                                        "the position of"};
    static const char *const refused[] = {"turned down", "turns down", "declined", "declines",
                                          "refused",     "refuses",    "rejected", "rejects"};
    static const char *const offered[] = {"offered", "sought", "seeks", "wanted", "wants"};
    int post = outline_before(outline, trigger);
    if (!outline_is_one_of(outline, post, posts, sizeof posts / sizeof *posts))
        return 0;
    int verb = outline_before(outline, post);
    if (outline_is_one_of(outline, verb, refused, sizeof refused / sizeof *refused))
        return CLASS_BIT(WORD_NEGATION);
    return outline_is_one_of(outline, verb, offered, sizeof offered / sizeof *offered)
               ? CLASS_BIT(WORD_HEDGE)
               : 0;
}

/* "the chairman of Quell was Tom Vance" */
static bool was_holder(const struct outline *outline, int trigger, int holder)
{
    static const char *const words[] = {"was", "were"};
    return holder > trigger &&
           outline_is(outline, outline_next(outline, trigger), CLASS_BIT(WORD_OF)) &&
           outline_is_one_of(outline, outline_before(outline, holder), words, 2);
}

/* "Colonel Tom Vance was unknown until the siege": what ends is not the title before the name. */
static bool is_before_name(const struct outline *outline, int trigger, int left)
{
    return left > trigger && left == outline_next(outline, trigger) &&
           !outline_is_han(outline, trigger);
}

/* "will step down as chief executive", "resigned as its chairman": whether the verb before "as"
 * says that the holder gives up what the noun says. */
static bool is_given_up(const struct outline *outline, int trigger)
{
    static const char *const verbs[] = {
        "step down",   "steps down",   "stepped down",  "stepping down", "stand down",
        "stands down", "stood down",   "standing down", "resign",        "resigns",
        "resigned",    "resigning",    "retire",        "retires",       "retired",
        "retiring",    "quit",         "quits",         "quitting",      "stepping aside",
        "step aside",  "stepped aside"};
    int as = as_of_noun(outline, trigger);
    return as >= 0 && outline_ends_with(outline, outline_before(outline, as), verbs,
                                        sizeof verbs / sizeof *verbs);
}

/* The verb, of these, between the one at `left` and the noun; -1: there is none. */
static int verb_of_office(const struct outline *outline, int trigger, int left,
                          const char *const *verbs, size_t count)
{
    if (!outline_is_han(outline, trigger) || left > trigger)
        return -1;
    int i = outline_before(outline, trigger);
    for (int steps = 0; i > left && steps < NOUN_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is_one_of(outline, i, verbs, count))
            return i;
    }
    return -1;
}

/* 将卸任远山总裁, 否认辞去总裁职务: the verb that says that he gives it up; -1: there is none. */
static int given_up_han(const struct outline *outline, int trigger, int left)
{
    static const char *const verbs[] = {
        "卸任", "卸下", "辞去", "辭去",     "辞任",     "辭任",     "辞掉",   "辭掉",   "离任",
        "離任", "请辞", "請辭", "不再担任", "不再擔任", "不再兼任", "卸下了", "辞去了", "辭去了"};
    return verb_of_office(outline, trigger, left, verbs, sizeof verbs / sizeof *verbs);
}

/* 婉拒了远山总裁一职 */
static bool is_refused(const struct outline *outline, int trigger, int left)
{
    static const char *const verbs[] = {"婉拒", "婉拒了", "谢绝", "谢绝了", "謝絕",
                                        "拒绝", "拒绝了", "拒絕", "推辞",   "推掉",
                                        "回绝", "回绝了", "婉谢", "婉謝"};
    return verb_of_office(outline, trigger, left, verbs, sizeof verbs / sizeof *verbs) >= 0;
}

/* Whether it is doubted, between the items, that somebody gives it up: he has it still. */
static bool is_doubted(const struct outline *outline, int left, int verb)
{
    for (int i = outline_before(outline, verb); i >= 0 && i >= left - 1;
         i = outline_before(outline, i))
        if (!outline_is_mention(outline, i) &&
            status_words(outline, i) & (DOUBTS | CLASS_BIT(WORD_CONDITION)))
            return true;
    return false;
}

/* "After 14 years with Quell, midfielder Tom Vance": of where he was. */
static bool is_after_years(const struct outline *outline, int trigger)
{
    static const char *const after[] = {"After", "after", "Following"};
    static const char *const with[] = {"with", "at", "in", "for"};
    int i = outline_before(outline, trigger);
    if (outline_is_han(outline, trigger) || !outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        return false;
    i = outline_before(outline, i);
    if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) ||
        !outline_is_one_of(outline, outline_before(outline, i), with, sizeof with / sizeof *with))
        return false;
    int time = outline_before(outline, outline_before(outline, i));
    return outline_has_type(outline, time, TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT)) &&
           outline_is_one_of(outline, outline_before(outline, time), after,
                             sizeof after / sizeof *after);
}

/* "will stay on as chairman": what somebody is, and goes on to be. */
static bool is_kept(const struct outline *outline, int trigger)
{
    static const char *const verbs[] = {
        "stay on as ",          "staying on as ",   "stay as ",
        "remain as ",           "remaining as ",    "continue as ",
        "continuing as ",       "stay on as its ",  "remain as its ",
        "continue as its ",     "remain ",          "stay on as the ",
        "continue to be ",      "carry on as ",     "serve on as ",
        "keep his job as ",     "keep her job as ", "remain its ",
        "remain the company's "};
    return text_ends_with(outline->text, outline_at(outline, trigger)->begin, verbs,
                          sizeof verbs / sizeof *verbs);
}

/* "to run for mayor of Leeds", "a candidate for president": what somebody would be. */
static bool is_sought(const struct outline *outline, int trigger)
{
    static const char *const words[] = {
        "run for ",       "runs for ",  "ran for ",      "running for ",   "stand for ",
        "stands for ",    "stood for ", "standing for ", "candidate for ", "candidates for ",
        "contender for ", "vying for ", "bid for ",      "race for ",      "campaign for "};
    return text_ends_with(outline->text, outline_at(outline, trigger)->begin, words,
                          sizeof words / sizeof *words);
}

/* "Vance, now chief executive, had quit": whatever the verb behind it says. */
static bool is_held_now(const struct outline *outline, int trigger)
{
    static const char *const words[] = {", now ",           ", currently ",    ", now the ",
                                        ", currently the ", ", now a ",        ", currently a ",
                                        ", now its ",       ", currently its "};
    return text_ends_with(outline->text, outline_at(outline, trigger)->begin, words,
                          sizeof words / sizeof *words);
}

/* 被问到是否接任|院长, 能否留任主教练: whether somebody takes the office is only asked. */
static bool is_asked(const struct outline *outline, int trigger)
{
    static const char *const questions[] = {"是否",   "会否",   "會否", "能否",
                                            "会不会", "會不會", "可否", "要不要"};
    enum { WORDS = 8 };
    bool takes = false;
    int i = outline_before(outline, trigger);
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return false;
        takes |= !outline_is_mention(outline, i) && outline_is(outline, i, CLASS_BIT(WORD_AS));
        if (takes && outline_is_one_of(outline, i, questions, sizeof questions / sizeof *questions))
            return true;
    }
    return false;
}

struct status status_of_noun(const struct outline *outline, const struct rule *rule, int trigger,
                             int left)
{
    uint64_t marks = noun_marks(outline, rule, trigger, left) | post_marks(outline, trigger);
    struct status s = {.status = STATUS_ASSERTED};
    if (is_given_up(outline, trigger)) { /* not yet, or not at all */
        s.status = marks & (DOUBTS | CLASS_BIT(WORD_CONDITION)) ? STATUS_ASSERTED : STATUS_PAST;
        return s;
    }
    if (is_held_now(outline, trigger) ||
        (is_kept(outline, trigger) && !(marks & CLASS_BIT(WORD_PAST))))
        return s;
    if (is_refused(outline, trigger, left)) {
        s.status = STATUS_DENIED;
        return s;
    }
    int given_up = given_up_han(outline, trigger, left);
    if (given_up >= 0) {
        s.status = is_doubted(outline, left, given_up) ? STATUS_ASSERTED : STATUS_PAST;
        return s;
    }
    bool over = (marks & (CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST))) ||
                (!is_before_name(outline, trigger, left) && status_ends_behind(outline, trigger)) ||
                (rule->relation != RELATION_FAMILY_OF && status_spanned_before(outline, trigger)) ||
                is_removed(outline, left, trigger) || was_holder(outline, trigger, left) ||
                is_after_years(outline, trigger);
    if (over && !relation_kinds[rule->relation].happens_once) /* a past winner has won */
        s.status = STATUS_PAST;
    if (marks & (CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_PLAN)))
        s.status = STATUS_PLANNED;
    if (marks & CLASS_BIT(WORD_HEDGE) || is_wished(outline, left) || is_sought(outline, trigger))
        s.status = STATUS_HEDGED;
    if ((marks & (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY))) ||
        is_denied_behind(outline, trigger))
        s.status = STATUS_DENIED;
    if (marks & CLASS_BIT(WORD_CONDITION) || is_asked(outline, trigger))
        s.nothing = true;
    return s;
}
