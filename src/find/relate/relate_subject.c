/* Who does what an active verb says, also where the verb is no more than the begin or the noun of
 * what is said. */
#include "find/relate/relate_verb.h"

#include <string.h>

#define OBJECT_WORDS 4 /* of a noun phrase: "a new two-year deal" */
#define NAMED_TYPES                                                                                \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_EVENT) |            \
     TYPE_BIT(ENTITY_PRODUCT))
#define UNNAMED_PENALTY 8 /* of a subject that only the text names */
#define PENALTY_JOINED  4
#define PENALTY_STAFF   4
#define JOINED_ITEMS    8  /* between two who do it, 其大学室友 */
#define OPENING_ITEMS   24 /* of "Born in Dublin in 1950," */

/* Whether the trigger, in English, is the noun of an object: deal, degree, lawsuit. */
static bool is_object_noun(const struct outline *outline, const struct trigger *trigger)
{
    const struct outline_item *item = outline_at(outline, trigger->at);
    const char *end = outline->text + item->end;
    return !trigger->han && !trigger->form && trigger->rule->via_count &&
           item->end - item->begin >= 3 && memcmp(end - 2, "ed", 2) != 0 &&
           memcmp(end - 3, "ing", 3) != 0;
}

/* "Farhill signed a new deal with": the verb that takes the noun, -1: none. */
static int verb_of_object(const struct outline *outline, int noun)
{
    int i = outline_before(outline, noun);
    for (int words = 0; i >= 0 && words < OBJECT_WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) ||
            outline_at(outline, i)->possessive) {
            int verb = outline_before(outline, i);
            if (outline_is(outline, verb, CLASS_BIT(WORD_AND)))
                return verb; /* "a degree from Quell and a doctorate from Farhill" */
            return outline_is_plain(outline, verb, CLASS_BIT(WORD_AUXILIARY)) ? verb : -1;
        }
        bool masters =
            outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE)); /* "her master's degree" */
        if (outline_is_mention(outline, i) || (outline_at(outline, i)->classes && !masters))
            break;
    }
    return -1;
}

/* "Born in Leeds and educated at": the sentence begins with a participle, and its second follows
 * the word at `at`. */
static bool goes_on_from_participle(const struct outline *outline, int at)
{
    int first = -1, i = outline_before(outline, at);
    for (int steps = 0; i >= 0 && steps < OPENING_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
        first = i;
    }
    if (first < 0 || outline_is_mention(outline, first) || outline_is_han(outline, first) ||
        (i >= 0 && !outline_is(outline, i, CLASS_BIT(SIGN_STOP))))
        return false;
    const struct outline_item *item = outline_at(outline, first);
    const char *end = outline->text + item->end;
    return item->end - item->begin > 3 &&
           (memcmp(end - 2, "ed", 2) == 0 || memcmp(end - 4, "Born", 4) == 0);
}

/* 继|去年|收购远山后，: what may stand before the verb of a clause of time. */
static bool opens_time(const struct outline *outline, int at)
{
    static const char *const words[] = {"继", "繼", "在", "自", "自从", "自從", "早在"};
    return outline_is_han(outline, at) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 收购远山七成股权|后，: whether the clause of the object only tells when. */
static bool tells_when(const struct outline *outline, int object)
{
    enum { ITEMS = 8 };
    static const char *const ends[] = {"后", "後", "前",   "以来", "以來",
                                       "时", "時", "期间", "期間"};
    int i = outline_last_of_list(outline, object);
    for (int items = 0; items < ITEMS && i >= 0; items++, i = outline_next(outline, i)) {
        int next = outline_next(outline, i);
        if (outline_is(outline, next, CLASS_BIT(SIGN_COMMA)))
            return !outline_is_mention(outline, i) &&
                   outline_ends_with(outline, i, ends, sizeof ends / sizeof *ends);
        if (outline_is(outline, next, CLASS_BIT(SIGN_STOP)))
            break;
    }
    return false;
}

/* 叫板远山，: whether the verb and its object are all of the first clause of the sentence. */
static bool is_whole_clause(const struct outline *outline, int verb, int object)
{
    int last = outline_last_of_list(outline, object), before = outline_before(outline, verb);
    return (before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP))) &&
           outline_next(outline, verb) == object &&
           outline_is(outline, outline_next(outline, last), CLASS_BIT(SIGN_COMMA));
}

struct argument trigger_behind_opening(const struct outline *outline, const struct trigger *trigger,
                                       uint32_t types, int first, int object)
{
    int i = outline_before(outline, first);
    while (i >= 0 && (argument_is_adverbial(outline, i) || opens_time(outline, i) ||
                      (trigger->han && outline_has_type(outline, i, TYPE_BIT(ENTITY_DATE)))))
        i = outline_before(outline, i);
    if (i >= 0 && !outline_is(outline, i, CLASS_BIT(SIGN_STOP)) &&
        !(outline_is(outline, i, CLASS_BIT(WORD_AND)) && goes_on_from_participle(outline, i)))
        return NO_ARGUMENT;
    i = outline_next(outline, object);
    for (int steps = 0; i >= 0 && steps < OPENING_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        int head = outline_next(outline, i);
        while (outline_is(outline, head, CLASS_BIT(WORD_DETERMINER)) ||
               outline_has_type(outline, head, TYPE_BIT(ENTITY_ROLE)))
            head = outline_next(outline, head);
        if (outline_has_type(outline, head, types) && outline_owned(outline, head) < 0)
            return (struct argument){.at = outline_at(outline, head)->list_first};
    }
    return NO_ARGUMENT;
}

struct argument trigger_subject_behind(const struct outline *outline, const struct trigger *trigger,
                                       int first, int object)
{
    uint32_t places = TYPE_BIT(ENTITY_PLACE);
    uint32_t types = trigger->rule->left_types & ~(trigger->rule->right_types & places);
    return trigger_behind_opening(outline, trigger, types, first, object);
}

/* "Quell, based in Leeds": *named is what the participle behind a comma is said of, whatever it
 * is; false: there is no such participle. */
static bool read_apposition(const struct outline *outline, const struct trigger *trigger,
                            struct argument *named)
{
    const char *end = outline->text + outline_at(outline, trigger->at)->end;
    int comma = outline_before(outline, trigger->at);
    int head = comma < 0 ? -1 : outline_before(outline, comma);
    if (trigger->han || trigger->form || !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, head, NAMED_TYPES) || memcmp(end - 2, "ed", 2) != 0)
        return false;
    *named = outline_has_type(outline, head, trigger->rule->left_types)
                 ? (struct argument){.at = head, .penalty = 4, .single = true}
                 : NO_ARGUMENT;
    return true;
}

static struct argument by_list(const struct outline *outline, int at)
{
    return (struct argument){.at = outline_at(outline, at)->list_first, .penalty = PENALTY_STAFF};
}

/* Who does for an organization what the relation says: what they make is made by it. */
static bool acts_for(const struct outline *outline, int at, unsigned relation)
{
    static const char *const staff[] = {
        "researchers", "scientists", "engineers",   "developers",  "designers",   "physicists",
        "chemists",    "biologists", "astronomers", "programmers", "technicians", "students",
        "Researchers", "Scientists", "Engineers",   "Developers",  "Designers",   "Physicists",
        "Chemists",    "Biologists", "Astronomers", "Programmers", "Technicians", "Students",
        "team",        "staff",      "group"};
    static const char *const agents[] = {
        "prosecutors", "lawyers", "attorneys",  "investigators", "detectives", "officers",
        "agents",      "police",  "regulators", "inspectors",    "officials",  "authorities",
        "Prosecutors", "Lawyers", "Attorneys",  "Investigators", "Detectives", "Officers",
        "Agents",      "Police",  "Regulators", "Inspectors",    "Officials",  "Authorities"};
    if (relation == RELATION_LEGAL_ACTION)
        return outline_is_one_of(outline, at, agents, sizeof agents / sizeof *agents);
    return (relation == RELATION_MAKES || relation == RELATION_WORKS_ON) &&
           outline_is_one_of(outline, at, staff, sizeof staff / sizeof *staff);
}

/* |Scientists at Quell| developed, |Quell engineers| built, |lawyers for Quell| sued: the
 * organization for which they do it. */
static struct argument employer_of_staff(const struct outline *outline,
                                         const struct trigger *trigger)
{
    static const char *const places[] = {"at", "from", "for", "with"};
    const uint32_t organization = TYPE_BIT(ENTITY_ORGANIZATION);
    const struct rule *rule = trigger->rule;
    int head = argument_before_adverbials(outline, trigger->at);
    if (trigger->han || !(rule->left_types & organization))
        return NO_ARGUMENT;
    if (acts_for(outline, head, rule->relation)) {
        int owner = outline_before(outline, head);
        return outline_has_type(outline, owner, organization) ? by_list(outline, owner)
                                                              : NO_ARGUMENT;
    }
    if (!outline_has_type(outline, head, organization))
        return NO_ARGUMENT;
    int with = argument_preposition(outline, head);
    return outline_is_one_of(outline, with, places, sizeof places / sizeof *places) &&
                   acts_for(outline, outline_before(outline, with), rule->relation)
               ? by_list(outline, head)
               : NO_ARGUMENT;
}

struct argument trigger_subject(const struct outline *outline, const struct trigger *trigger,
                                int object)
{
    struct argument left;
    if (read_apposition(outline, trigger, &left))
        return left;
    left = argument_subject(outline, trigger->at, trigger->rule->left_types);
    if (left.at < 0)
        left = employer_of_staff(outline, trigger);
    if (left.at >= 0)
        return left;
    if (trigger->han)
        return trigger->rule->left_types == TYPE_BIT(ENTITY_PERSON) ||
                       tells_when(outline, object) || is_whole_clause(outline, trigger->at, object)
                   ? trigger_subject_behind(outline, trigger, trigger->at, object)
                   : left;
    int verb = is_object_noun(outline, trigger) ? verb_of_object(outline, trigger->at) : -1;
    if (verb >= 0 && outline_is(outline, verb, CLASS_BIT(WORD_AND)))
        left = argument_first(outline, verb, trigger->rule->left_types);
    else if (verb >= 0)
        left = argument_subject(outline, verb, trigger->rule->left_types);
    else if (!trigger->form || (trigger->form & FORM_PARTICIPLE))
        left = trigger_subject_behind(outline, trigger, trigger->at, object);
    return left;
}

bool trigger_add_unnamed(struct relating *relating, const struct trigger *trigger, int first,
                         struct argument right)
{
    uint32_t subject = relate_unnamed_subject(relating, first, trigger->rule->left_types);
    if (subject == NO_INDEX)
        return false;
    right.penalty += UNNAMED_PENALTY;
    relate_add(relating, &(struct found){.rule = trigger->rule,
                                         .left = NO_ARGUMENT,
                                         .right = right,
                                         .trigger = trigger->at,
                                         .form = trigger->form,
                                         .role = -1,
                                         .left_entity = subject});
    return true;
}

/* 周明回国后，和同学林若溪创办, 周明离职后与林若溪创办: the subject that the clauses before leave
 * to the one that the word at `with` begins; none when it does not begin one. */
static struct argument subject_before(const struct outline *outline, int with, uint32_t type)
{
    static const char *const words[] = {"和", "与", "與", "跟", "同"};
    static const char *const after[] = {"后", "後", "时", "時", "期间", "期間"};
    if (!outline_is_one_of(outline, with, words, sizeof words / sizeof *words))
        return NO_ARGUMENT;
    int comma = outline_before(outline, with);
    while (outline_has_type(outline, comma, TYPE_BIT(ENTITY_DATE)))
        comma = outline_before(outline, comma);
    bool when = comma >= 0 && !outline_is_mention(outline, comma) &&
                outline_ends_with(outline, comma, after, sizeof after / sizeof *after);
    return when || outline_is(outline, comma, CLASS_BIT(SIGN_COMMA))
               ? argument_subject(outline, with, type)
               : NO_ARGUMENT;
}

/* 周明与其大学室友林若溪创办, for 林若溪: who stands before the word that joins the two, when words
 * of what the second one is keep them from being a list. */
static struct argument joined_before(const struct outline *outline, int at)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_BY) |
                          CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_BA);
    const uint32_t type = TYPE_BIT(outline_at(outline, at)->type);
    int i = outline_before(outline, outline_at(outline, at)->list_first);
    for (int steps = 0; i >= 0 && steps < JOINED_ITEMS; steps++, i = outline_before(outline, i)) {
        struct argument inherited = subject_before(outline, i, type);
        if (inherited.at >= 0)
            return inherited;
        if (argument_joins_names(outline, i)) {
            int first = outline_before(outline, i);
            return steps > 0 && argument_may_be_subject(outline, first, type)
                       ? (struct argument){.at = outline_at(outline, first)->list_first,
                                           .penalty = PENALTY_JOINED}
                       : NO_ARGUMENT;
        }
        if (outline_is(outline, i, ends) ||
            (outline_has_type(outline, i, type) && !outline_at(outline, i)->possessive))
            break;
    }
    return NO_ARGUMENT;
}

void trigger_add_joined(struct relating *relating, const struct trigger *trigger,
                        struct argument left, struct argument right)
{
    const struct outline *outline = &relating->outline;
    trigger_add(relating, trigger, left, right);
    if (trigger->han && left.at >= 0)
        trigger_add(relating, trigger, joined_before(outline, left.at), right);
}
