/* What was done by whom: "Quell was bought by Farhill", "an app designed by", 远山被北辰收购,
 * 由周明创办的远山. */
#include "find/relate/relate_verb.h"

#define COUNTED_WORDS  3 /* between how many they are and the verb */
#define BY_ITEMS       16
#define TRADE_WORDS    6
#define BESIDE_PENALTY 4
#define DEFINING_WORDS 8 /* from "is" to the preposition */

/* 领导的: the verb of a clause that ends before a noun. */
static bool ends_clause(const struct outline *outline, int of)
{
    int verb = outline_before(outline, of);
    if (!outline_is(outline, of, CLASS_BIT(WORD_OF)) || outline_is_mention(outline, verb))
        return false;
    const struct rule *rule;
    for (uint32_t r = 0; (rule = outline_rule(outline, verb, r)) != NULL; r++)
        if (rule->construction == CONSTRUCT_PASSIVE)
            return true;
    return false;
}

int by_before(const struct outline *outline, int at)
{
    static const char *const from[] = {"由"};
    bool clause = false;
    int i = outline->classes & CLASS_BIT(WORD_BY) ? outline_before(outline, at) : -1;
    for (int steps = 0; i >= 0 && steps < BY_ITEMS; steps++, i = outline_before(outline, i)) {
        clause = clause || ends_clause(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_BY)))
            return clause && outline_is_one_of(outline, i, from, 1) ? -1 : i;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return -1;
}

/* "adapted from The Long Pier, a novel by": the comma behind a name, of an apposition. */
static bool opens_apposition(const struct outline *outline, int at)
{
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
           outline_is_mention(outline, outline_before(outline, at)) &&
           outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_DETERMINER));
}

int by_behind(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < BY_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_BY)))
            return i;
        if (opens_apposition(outline, i))
            break;
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_THAT) |
                           CLASS_BIT(WORD_BE)))
            break;
    }
    return -1;
}

static bool is_plain(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)))
        return true; /* "a Leeds start-up" */
    return item->mention == NO_INDEX &&
           (item->shape != SHAPE_PUNCT || argument_is_hyphen(outline, at)) &&
           (item->classes & ~CLASS_BIT(WORD_DETERMINER)) == 0;
}

/* "The Loom at the foot of the mast was made by": what begins the sentence, past what says where or
 * which it is. */
static struct argument far_patient(const struct outline *outline, int verb, uint32_t types)
{
    int be = outline_before(outline, verb);
    while (be >= 0 && !outline_is(outline, be, CLASS_BIT(WORD_BE)) &&
           argument_is_adverbial(outline, be))
        be = outline_before(outline, be);
    if (!outline_is(outline, be, CLASS_BIT(WORD_BE)))
        return NO_ARGUMENT;
    struct argument first = argument_first(outline, be, types);
    int next = first.at < 0 ? -1 : outline_next(outline, first.at);
    const uint64_t leads_on = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_AT);
    for (int i = next; i >= 0 && i < be; i = outline_next(outline, i))
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_BE) |
                           CLASS_BIT(WORD_SPEECH)))
            return NO_ARGUMENT;
    return outline_is(outline, next, leads_on) ? first : NO_ARGUMENT;
}

/* "Researchers at Quell, led by", "a team at Quell led by": these are led, not Quell. */
static bool is_of_people(const struct outline *outline, int at)
{
    static const char *const groups[] = {"team",  "group",  "lab",   "laboratory", "project",
                                         "study", "effort", "trial", "unit",       "programme"};
    int of = argument_preposition(outline, at), head = of < 0 ? -1 : outline_before(outline, of);
    return argument_is_person_noun(outline, head) ||
           outline_is_one_of(outline, head, groups, sizeof groups / sizeof *groups);
}

/* "by two Norwick graduates, Ines Marlow and Tom Vance,": who acts, behind the comma of what they
 * are by trade. */
static struct argument agent_behind_trade(const struct outline *outline, int by, uint32_t types)
{
    static const char *const groups[] = {"graduates", "friends",    "brothers", "sisters",
                                         "students",  "classmates", "siblings", "colleagues",
                                         "veterans",  "couple",     "duo",      "pair"};
    int i = outline_next(outline, by);
    bool people = false;
    for (int words = 0;
         i >= 0 && words < TRADE_WORDS && !outline_is(outline, i, CLASS_BIT(SIGN_COMMA));
         words++, i = outline_next(outline, i)) {
        people = argument_is_person_noun(outline, i) ||
                 outline_is_one_of(outline, i, groups, sizeof groups / sizeof *groups);
        if (!people && !is_plain(outline, i) &&
            !outline_is(outline, i, CLASS_BIT(WORD_NOUN_PAST)) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_ORGANIZATION)))
            return NO_ARGUMENT;
    }
    int name = people ? outline_next(outline, i) : -1;
    if (!outline_has_type(outline, name, types & TYPE_BIT(ENTITY_PERSON)))
        return NO_ARGUMENT;
    int end = outline_next(outline, outline_last_of_list(outline, name));
    return outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) &&
                   (end < 0 ||
                    outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
               ? (struct argument){.at = name, .penalty = 4}
               : NO_ARGUMENT;
}

/* Whether the comma begins what somebody is and nothing else, ", a former Quell engineer,"; not ",
 * the institute hired an engineer". */
static bool says_what(const struct outline *outline, int comma)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP);
    bool person = false;
    int i = outline_next(outline, comma);
    if (!outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        return false;
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, ends))
            return person;
        if (outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_SPEECH)) ||
            (!person && outline_is_verb(outline, i)))
            break;
        person |= outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) ||
                  argument_is_person_noun(outline, i);
    }
    return false;
}

/* "and Norwick classmate Mara Lee,": the person between what joins him and the comma, or -1. */
static int behind_trade(const struct outline *outline, int and)
{
    int i = outline_next(outline, and);
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return i;
        if (outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_BY)))
            break;
    }
    return -1;
}

/* "Founded by Tom Vance, a former Quell engineer, and Mara Lee, Farhill makes sensors": what opens
 * a sentence. */
struct opening {
    int comma;   /* before what was founded, -1: it is no opening */
    int further; /* who else acts, -1: nobody */
};

/* "Bought by Quell,", "Since being bought by Quell,": whether the participle begins the sentence.
 */
static bool opens_sentence(const struct outline *outline, int participle)
{
    static const char *const being[] = {"being", "having been"};
    static const char *const since[] = {"After", "Since", "Before", "Despite", "Until"};
    int before = outline_before(outline, participle);
    if (outline_is_one_of(outline, before, being, 2)) {
        before = outline_before(outline, before);
        if (!outline_is_one_of(outline, before, since, sizeof since / sizeof *since))
            return false;
        before = outline_before(outline, before);
    }
    return before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP));
}

/* agent: the last item of who acts first. */
static struct opening read_opening(const struct outline *outline, const struct trigger *trigger,
                                   int agent)
{
    struct opening opening = {.comma = -1, .further = -1};
    int steps = 0;
    bool trade = false, opens = opens_sentence(outline, trigger->at);
    for (int i = opens ? outline_next(outline, agent) : -1; i >= 0 && steps < REACH_ITEMS;
         i = outline_next(outline, i), steps++) {
        if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        int next = outline_next(outline, i);
        if (trade && outline_is(outline, next, CLASS_BIT(WORD_AND))) {
            opening.further = behind_trade(outline, next);
        } else if (!trade && says_what(outline, i)) {
            trade = true;
        } else {
            opening.comma = i;
            break;
        }
    }
    return opening;
}

/* "Rivet is a rival to Loom, made by Quell": behind the comma it is Rivet that is made. What stands
 * before the copula, when a preposition ties the name at `at` to what is behind it; else -1. */
static int what_is_defined(const struct outline *outline, int at)
{
    static const char *const ties[] = {"to", "for", "of", "in", "on", "from", "with"};
    int i = outline_before(outline, at);
    if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_before(outline, i);
    if (!outline_is_one_of(outline, i, ties, sizeof ties / sizeof *ties))
        return -1;
    for (int words = 0; words < DEFINING_WORDS && i >= 0 && !outline_is_mention(outline, i);
         words++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_BE)) &&
            outline_is(outline, outline_next(outline, i), CLASS_BIT(WORD_DETERMINER)))
            return outline_before(outline, i);
    return -1;
}

/* "was among |600 people| laid off by", ", one of |five| operated by": who is one of those that the
 * amount before the verb counts; NO_ARGUMENT: nobody is. */
static struct argument one_of_counted(const struct outline *outline, int verb, uint32_t types)
{
    static const char *const among[] = {"among", "of"};
    int i = outline_before(outline, verb);
    for (int words = 0; words < COUNTED_WORDS && outline_is_plain(outline, i, 0); words++)
        i = outline_before(outline, i); /* "600 people", "five hospitals" */
    if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
        return NO_ARGUMENT;
    i = outline_before_determiners(outline, i);
    if (!outline_is_one_of(outline, i, among, sizeof among / sizeof *among))
        return NO_ARGUMENT;
    i = outline_before(outline, i);
    static const char *const one[] = {"one"};
    if (outline_is_one_of(outline, i, one, 1) ||
        outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
        i = outline_before(outline, i);
    if (outline_is(outline, i, CLASS_BIT(WORD_BE)))
        return argument_subject(outline, i, types);
    int named = outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) ? outline_before(outline, i) : -1;
    return outline_has_type(outline, named, types) ? (struct argument){.at = named, .single = true}
                                                   : NO_ARGUMENT;
}

/* "Loom is a replacement for |Flash|, developed by": what the other at `at` is replaced by, -1 when
 * that has no name; `at` itself when nothing is said to be like it. */
static int likened_to(const struct outline *outline, int at, uint32_t types)
{
    enum { NOUN_WORDS = 6 };
    static const char *const words[] = {"for", "to", "with", "against"};
    int i = outline_has_type(outline, at, types) ? outline_before_determiners(outline, at) : -1;
    if (!outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
        return at;
    struct argument first = argument_of_copula(outline, i, ~UINT32_C(0));
    if (first.at >= 0)
        return outline_has_type(outline, first.at, types) ? first.at : -1;
    for (int steps = 0; i >= 0 && steps < NOUN_WORDS; steps++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
            return outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE)) ? -1 : at;
    return at;
}

/* What is verbed, in English: subject of "was", or what the participle follows, or what follows the
 * comma after "Founded by A in 2019,". */
static struct argument patient(const struct outline *outline, const struct trigger *trigger,
                               const struct opening *opening)
{
    uint32_t types = trigger->rule->right_types;
    int before = outline_before(outline, trigger->at);
    if (opening->comma >= 0)
        return argument_object(outline, opening->comma, types, NULL, 0);
    if (before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)))
        return NO_ARGUMENT;
    struct argument counted = one_of_counted(outline, trigger->at, types);
    if (counted.at >= 0)
        return counted;
    /* "TraceLeaf, an app designed by": over the noun of the apposition */
    int head = before;
    for (int words = 0; words < 7 && head >= 0 && is_plain(outline, head); words++)
        head = outline_before(outline, head);
    if (head != before && outline_is(outline, head, CLASS_BIT(SIGN_COMMA)))
        before = head;
    if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA))) {
        before = outline_before(outline, before);
        int likened = likened_to(outline, before, types);
        if (likened != before)
            return (struct argument){.at = likened, .single = true};
        int defined = what_is_defined(outline, before);
        if (outline_has_type(outline, defined, types))
            before = defined;
        else if (defined >= 0 && !outline_has_type(outline, defined, TYPE_BIT(ENTITY_PERSON)))
            return NO_ARGUMENT; /* but "is founder of Quell, acquired by" */
    }
    if (outline_has_type(outline, before, types))
        return is_of_people(outline, before) ? NO_ARGUMENT
                                             : (struct argument){.at = before, .single = true};
    if (!(types & TYPE_BIT(ENTITY_PERSON)) && argument_is_person_noun(outline, before))
        return NO_ARGUMENT; /* "Eastmoor researchers led by" */
    struct argument subject = argument_subject(outline, trigger->at, types);
    return subject.at < 0 ? far_patient(outline, trigger->at, types) : subject;
}

/* "acquired the rights to a novel by": a verb with an object of its own is no passive. */
static bool has_object(const struct outline *outline, int verb)
{
    int next = outline_next(outline, verb);
    return outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)) ||
           outline_has_type(outline, next,
                            TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) |
                                TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK));
}

/* "founded by two former Quell engineers": whether the mention at `at` only says of what kind they
 * are who act. */
static bool is_of_agents(const struct outline *outline, int at)
{
    int last = at < 0 ? -1 : outline_last_of_list(outline, at), next = outline_next(outline, last);
    return outline_has_type(outline, last, TYPE_BIT(ENTITY_ORGANIZATION)) && next >= 0 &&
           !outline_at(outline, last)->possessive &&
           (argument_is_person_noun(outline, next) ||
            outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)));
}

/* "adapted from the novel by Ann Reed": what she wrote is the novel. */
static bool is_made_after(const struct outline *outline, const struct trigger *trigger, int by)
{
    static const char *const adapted[] = {"adapted", "Adapted"}, *const from[] = {"from"};
    return trigger->rule->relation == RELATION_CREATED &&
           outline_is_one_of(outline, trigger->at, adapted, 2) &&
           outline_is_one_of(outline, outline_next(outline, trigger->at), from, 1) &&
           by > outline_next(outline, trigger->at);
}

/* "was fired by |Quell|'s board": who acts through those who act for it; NO_ARGUMENT: nobody. */
static struct argument agent_of_board(const struct outline *outline, int by, uint32_t types)
{
    static const char *const boards[] = {"board",  "directors",  "trustees",   "management",
                                         "owners", "leadership", "executives", "shareholders"};
    int i = outline_next(outline, by);
    if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_next(outline, i);
    return outline_has_type(outline, i, types) &&
                   outline_is_one_of(outline, outline_owned(outline, i), boards,
                                     sizeof boards / sizeof *boards)
               ? (struct argument){.at = i, .single = true}
               : NO_ARGUMENT;
}

/* "controlled by Quell, a firm founded by Tom Vance": who acts in what is told of somebody else. */
static bool acts_within(const struct outline *outline, int by, int agent)
{
    for (int i = by + 1; i < agent; i++)
        if (outline_is(outline, i, CLASS_BIT(WORD_BY)))
            return true;
    return false;
}

static void passive_en(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    int by =
        trigger->form && !(trigger->form & FORM_PARTICIPLE) ? -1 : by_behind(outline, trigger->at);
    if (by < 0 || has_object(outline, trigger->at) || is_made_after(outline, trigger, by) ||
        relate_is_of_part(outline, outline_before(outline, trigger->at)))
        return;
    struct argument agent = argument_object(outline, by, trigger->rule->left_types, NULL, 0);
    if (is_of_agents(outline, agent.at) || acts_within(outline, by, agent.at))
        agent = NO_ARGUMENT;
    if (agent.at < 0)
        agent = agent_behind_trade(outline, by, trigger->rule->left_types);
    if (agent.at < 0)
        agent = agent_of_board(outline, by, trigger->rule->left_types);
    int last = agent.at < 0 ? by : outline_last_of_list(outline, agent.at);
    struct opening opening = read_opening(outline, trigger, last);
    struct argument right = patient(outline, trigger, &opening);
    trigger_add(relating, trigger, agent, right);
    if (agent.at >= 0 && opening.further >= 0)
        trigger_add(relating, trigger, (struct argument){.at = opening.further}, right);
    if (trigger->rule->together && agent.at >= 0 && right.at >= 0)
        trigger_add(relating, trigger, trigger_company(outline, trigger, agent.at, agent.at),
                    right);
}

/* 由远山领投、南湖跟投: where the part of the last verb begins. */
static int last_begin(const struct outline *outline, int by, int verb)
{
    int begin = outline_next(outline, by), before = by;
    for (int i = begin; i >= 0 && i < verb; before = i, i = outline_next(outline, i))
        if (outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) && !outline_is_mention(outline, before) &&
            outline_at(outline, before)->phrase != NO_INDEX)
            begin = outline_next(outline, i);
    return begin;
}

/* 由|从远山挖来的周明领导: another preposition governs the mention. */
static bool is_origin(const struct outline *outline, int at)
{
    static const char *const words[] = {"从", "從", "自", "是从", "是從"};
    return outline_is_one_of(outline, outline_before(outline, at), words,
                             sizeof words / sizeof *words);
}

/* The mention behind 被 or 由 that is nearest to it, before the verb. */
static int agent_behind(const struct outline *outline, int by, int verb, uint32_t types)
{
    for (int i = last_begin(outline, by, verb); i >= 0 && i < verb; i = outline_next(outline, i))
        if (outline_has_type(outline, i, types) && outline_owned(outline, i) < 0 &&
            !argument_is_of_title(outline, i) && !is_origin(outline, i))
            return outline_at(outline, i)->list_first;
    return -1;
}

/* 周明 of 由清华毕业的周明创办的: the mention right before the verb, unless another preposition
 * governs it, 由远山为北辰建造. */
static int agent_beside(const struct outline *outline, int by, int verb, uint32_t types)
{
    int i = argument_before_adverbials(outline, verb);
    if (i <= by || !outline_has_type(outline, i, types))
        return -1;
    int preposition = argument_preposition(outline, i);
    return preposition < 0 || preposition == by ? outline_at(outline, i)->list_first : -1;
}

/* 由周明与他的同学林若溪创办: whether a word joins what stands at the two items. */
static bool are_joined(const struct outline *outline, int first, int last)
{
    for (int i = outline_next(outline, first); i >= 0 && i < last; i = outline_next(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE)))
            return true;
    return false;
}

/* 关于远山将被北辰收购的传闻: what stands before 被 in a clause that a preposition governs. */
static struct argument told_about(const struct outline *outline, int by, uint32_t types)
{
    static const char *const about[] = {"关于", "關於", "对于", "對於", "有关", "有關", "就",
                                        "对",   "對",   "针对", "至于", "至於", "所谓", "所謂"};
    int beside = argument_before_adverbials(outline, by);
    if (!outline_has_type(outline, beside, types) ||
        !outline_is_one_of(outline, argument_preposition(outline, beside), about,
                           sizeof about / sizeof *about))
        return NO_ARGUMENT;
    return (struct argument){.at = beside, .penalty = BESIDE_PENALTY, .single = true};
}

static void passive_by(struct relating *relating, const struct trigger *trigger, int by, int agent)
{
    const struct outline *outline = &relating->outline;
    struct argument left = {.at = agent};
    int next = outline_next(outline, trigger->at);
    struct argument right = NO_ARGUMENT;
    if (outline_is(outline, next, CLASS_BIT(WORD_OF)))
        right = argument_object(outline, next, trigger->rule->right_types, NULL, 0);
    if (right.at < 0)
        right = argument_subject(outline, by, trigger->rule->right_types);
    if (right.at < 0)
        right = argument_object(outline, trigger->at, trigger->rule->right_types, NULL, 0);
    if (right.at < 0)
        right = told_about(outline, by, trigger->rule->right_types);
    if (right.at < 0)
        right =
            trigger_behind_opening(outline, trigger, trigger->rule->right_types, by, trigger->at);
    trigger_add(relating, trigger, left, right);
}

static void passive_zh(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    int by = by_before(outline, trigger->at);
    if (by < 0)
        return;
    uint32_t types = trigger->rule->left_types;
    int first = agent_behind(outline, by, trigger->at, types);
    int beside = agent_beside(outline, by, trigger->at, types);
    if (first >= 0 && (beside < 0 || (beside != first && are_joined(outline, first, beside))))
        passive_by(relating, trigger, by, first);
    if (beside >= 0)
        passive_by(relating, trigger, by, beside);
}

void relate_passive(struct relating *relating, const struct trigger *trigger)
{
    if (trigger->han)
        passive_zh(relating, trigger);
    else
        passive_en(relating, trigger);
}
