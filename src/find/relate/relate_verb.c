/* Constructions around a verb: active, A and B signed; the others have their own files. */
#include "find/relate/relate_verb.h"

/* All constructions but those of relate_noun.c and relate_between.c. */
#define VERBAL                                                                                     \
    (~(CONSTRUCT_BIT(CONSTRUCT_NOUN) | CONSTRUCT_BIT(CONSTRUCT_BETWEEN) |                          \
       CONSTRUCT_BIT(CONSTRUCT_NAME) | CONSTRUCT_BIT(CONSTRUCT_SCORE) |                            \
       CONSTRUCT_BIT(CONSTRUCT_LOOSE)))
#define SHARE_ITEMS   5
#define OBJECTS_MAX   8  /* of one verb, each with its own time */
#define COMPANY_ITEMS 14 /* how far from the subject or the object its company stands */

static void keep_half(const struct trigger *trigger, struct argument left, struct argument right)
{
    struct halves *halves = trigger->halves;
    bool same_side = halves->count == 0 || (halves->items[0].left.at < 0) == (left.at < 0);
    if ((left.at < 0) != (right.at < 0) && same_side && halves->count < HALVES_MAX)
        halves->items[halves->count++] = (struct half){left, right, trigger->at};
}

void trigger_add(struct relating *relating, const struct trigger *trigger, struct argument left,
                 struct argument right)
{
    if (left.at < 0 || right.at < 0) {
        keep_half(trigger, left, right);
        return;
    }
    trigger->halves->complete = true;
    relate_add(relating, &(struct found){.rule = trigger->rule,
                                         .left = left,
                                         .right = right,
                                         .trigger = trigger->at,
                                         .form = trigger->form,
                                         .role = -1});
}

struct argument trigger_object(const struct outline *outline, const struct trigger *trigger, int at)
{
    const struct rule *rule = trigger->rule;
    return argument_object(outline, at, rule->right_types, outline->table->keys + rule->via,
                           rule->via_count);
}

/* 持有远山6.1%股份的北辰: the item behind the 的 that ends how much of the object it is, or -1. */
static int behind_share(const struct outline *outline, int object)
{
    int i = outline_next(outline, object);
    if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
        return -1;
    for (int steps = 0; i >= 0 && steps < SHARE_ITEMS; steps++, i = outline_next(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
            return outline_next(outline, i);
    return -1;
}

/* "收购了远山的北辰": who has done it stands behind 的. */
static struct argument subject_behind(const struct outline *outline, const struct trigger *trigger,
                                      int object)
{
    int head = outline_owned(outline, object);
    if (head < 0 && trigger->han)
        head = behind_share(outline, object);
    for (int steps = 0; head >= 0 && steps < 8; steps++, head = outline_next(outline, head)) {
        if (outline_is(outline, head, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_has_type(outline, head, trigger->rule->left_types))
            return (struct argument){.at = head, .penalty = 6, .single = true};
    }
    return NO_ARGUMENT;
}

/* An object that owns what follows is none, unless what follows is the subject: 收购了远山的北辰.
 * false: there is no such subject. */
static bool active_before_subject(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    bool named = outline->types & trigger->rule->right_types;
    int i = named ? outline_next(outline, trigger->at) : -1;
    for (int steps = 0; i >= 0 && steps < 8; steps++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, trigger->rule->right_types)) {
            struct argument right = {.at = outline_at(outline, i)->list_first};
            struct argument left = subject_behind(outline, trigger, i);
            if (left.at >= 0)
                trigger_add(relating, trigger, left, right);
            return left.at >= 0;
        }
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return false;
}

/* Words that introduce who takes part. */
static const char *const with_words[] = {"with", "alongside", "together with", "与", "和", "跟",
                                         "同",   "與"};

/* "founded Quell and |works| with Tom Vance": "and" does not join a name to another. */
static bool begins_other_deed(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return outline_is(outline, at, CLASS_BIT(WORD_AND)) && !outline_is_mention(outline, at) &&
           !outline_is_mention(outline, next) &&
           !outline_is(outline, next, CLASS_BIT(WORD_DETERMINER));
}

/* Who takes part behind the word "with" at `with`: of "with a Farhill engineer, Ines Marlow" the
 * person; "with a single Cessna" nobody. */
static struct argument company_behind(const struct outline *outline, const struct trigger *trigger,
                                      int with)
{
    static const char *const counts[] = {"a", "an", "one", "two", "three", "just"};
    enum { WORDS = 4 };
    struct argument found = argument_object(outline, with, trigger->rule->left_types, NULL, 0);
    int i = found.at < 0 ? -1 : outline_next(outline, found.at);
    if (trigger->han || !outline_has_type(outline, found.at, TYPE_BIT(ENTITY_ORGANIZATION)))
        return found;
    bool counted = outline_is_one_of(outline, outline_next(outline, with), counts,
                                     sizeof counts / sizeof *counts);
    if (!counted && !outline_is_plain(outline, i, 0) &&
        !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        return found;
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_next(outline, i))
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return (struct argument){.at = i, .single = true};
    return NO_ARGUMENT;
}

struct argument trigger_company(const struct outline *outline, const struct trigger *trigger,
                                int left, int right)
{
    int i = outline_last_of_list(outline, trigger->han ? left : right);
    int end = trigger->han ? trigger->at : -1;
    i = outline_next(outline, i);
    for (int steps = 0; i >= 0 && i != end && steps < COMPANY_ITEMS; steps++) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE)) ||
            (!trigger->han && begins_other_deed(outline, i)))
            break;
        if (outline_is_one_of(outline, i, with_words, sizeof with_words / sizeof *with_words)) {
            struct argument with = company_behind(outline, trigger, i);
            with.penalty += 4;
            return end < 0 || with.at < end ? with : NO_ARGUMENT;
        }
        i = outline_next(outline, i);
    }
    return NO_ARGUMENT;
}

/* "started the company in 2022", 创办该公司: what the sentence leaves out, where nothing better was
 * found. */
static bool takes_the_company(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const nouns[] = {"company", "firm", "start-up", "startup", "group",
                                        "公司",    "集团", "集團",     "企业"};
    static const char *const wholes[] = {"该公司", "這家公司", "这家公司", "該公司"};
    const struct rule *rule = trigger->rule;
    if (rule->via_count || rule->right_types != TYPE_BIT(ENTITY_ORGANIZATION) ||
        (rule->relation != RELATION_FOUNDED && rule->relation != RELATION_LEADS))
        return false;
    int next = outline_next(outline, trigger->at);
    if (outline_is(outline, next, CLASS_BIT(WORD_AUXILIARY)))
        next = outline_next(outline, next);
    if (outline_is_one_of(outline, next, wholes, sizeof wholes / sizeof *wholes))
        return true;
    return outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)) &&
           outline_is_one_of(outline, outline_next(outline, next), nouns,
                             sizeof nouns / sizeof *nouns);
}

bool trigger_is_of_case(const struct outline *outline, int at)
{
    static const char *const words[] = {"诉", "訴"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* Who sues, right before the word, even where a preposition governs the case: 对北辰诉远山一案. */
static struct argument party_before(const struct outline *outline, const struct trigger *trigger)
{
    int party = outline_before(outline, trigger->at);
    return trigger_is_of_case(outline, trigger->at) &&
                   outline_has_type(outline, party, trigger->rule->left_types)
               ? (struct argument){.at = outline_at(outline, party)->list_first}
               : NO_ARGUMENT;
}

/* The plain word of ideographs right behind a name; -1: there is none. */
static int noun_beside(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return next >= 0 && outline_is_han(outline, next) && !outline_is_mention(outline, next) &&
                   outline_at(outline, next)->classes == 0
               ? next
               : -1;
}

/* 校长|职务. */
static bool is_office(const struct outline *outline, int noun)
{
    static const char *const nouns[] = {"职务", "職務", "职位", "職位", "一职",
                                        "一職", "职",   "職",   "等职", "等职务"};
    return outline_is_one_of(outline, noun, nouns, sizeof nouns / sizeof *nouns);
}

/* "heads Quell's water business", "resigned as Quell's chairman": the owner of the part, or of the
 * role behind the preposition, that the verb takes; -1: there is none. */
static int owner_of_part(const struct outline *outline, const struct trigger *trigger)
{
    const struct rule *rule = trigger->rule;
    int i = outline_next(outline, trigger->at);
    bool as = outline_is_key(outline, i, outline->table->keys + rule->via, rule->via_count);
    if (as)
        i = outline_next(outline, i);
    while (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_next(outline, i);
    if (!outline_has_type(outline, i, rule->right_types))
        return -1;
    int part = outline_owned(outline, i);
    if (part < 0 && trigger->han)
        part = noun_beside(outline, i); /* 中标远山公司燃机项目 */
    static const char *const takes[] = {"担任", "擔任"};
    if (trigger->han && outline_ends_with(outline, trigger->at, takes, 2) &&
        outline_has_type(outline, outline_next(outline, i), TYPE_BIT(ENTITY_ROLE)))
        return i; /* 不再担任远山院长 */
    bool role = outline_has_type(outline, part, TYPE_BIT(ENTITY_ROLE));
    bool office = role && is_office(outline, noun_beside(outline, part));
    bool fits = as ? role : office || (part >= 0 && !outline_is_mention(outline, part));
    return fits ? i : -1;
}

static void active_of_part(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    int owner = owner_of_part(outline, trigger);
    if (owner >= 0)
        trigger_add(relating, trigger, trigger_subject(outline, trigger, owner),
                    (struct argument){.at = owner, .single = true});
}

/* "the Argentine fund Quell": a noun that looks like a verb. */
static bool is_noun(const struct outline *outline, const struct trigger *trigger)
{
    int before = outline_before(outline, trigger->at);
    if (trigger->han || trigger->form != FORM_BASE || before < 0 ||
        outline_is_mention(outline, before))
        return false;
    const struct outline_item *item = outline_at(outline, before);
    return outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)) ||
           (item->shape == SHAPE_CAPITAL && item->classes == 0 &&
            outline_before(outline, before) >= 0);
}

/* "where she found work": what was found, not founded. */
static bool is_of_finding(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const found[] = {"found"}, *const to[] = {"to", "helped", "help", "not"};
    int before = outline_before(outline, trigger->at);
    return trigger->rule->relation == RELATION_FOUNDED && !trigger->han &&
           outline_is_one_of(outline, trigger->at, found, 1) &&
           !outline_is(outline, before, CLASS_BIT(WORD_AUXILIARY)) &&
           !outline_is_one_of(outline, before, to, sizeof to / sizeof *to);
}

/* 供应给 */
static bool gives_to(const struct outline *outline, int at)
{
    return outline_ends_with(outline, at, (const char *const[]){"给", "給"}, 2);
}

/* 电池由远山供应给北辰: who acts stands behind 由, who gets it behind the verb. */
static void given_by(struct relating *relating, const struct trigger *trigger, int by)
{
    const struct outline *outline = &relating->outline;
    struct argument left = argument_object(outline, by, trigger->rule->left_types, NULL, 0);
    if (left.at < trigger->at)
        trigger_add(relating, trigger, left, trigger_object(outline, trigger, trigger->at));
}

/* 辞职加入远山, 离职创办远山: what somebody leaves for is not what he leaves; who goes to a school
 * to learn, 进入远山大学学习, is not with it. */
static bool is_of_other_verb(const struct outline *outline, const struct trigger *trigger,
                             int object)
{
    if (!trigger->han)
        return false;
    if (trigger->rule->relation == RELATION_WORKS_FOR)
        return outline_says(outline, outline_next(outline, object), ANY_CONSTRUCTION,
                            RELATION_STUDIED_AT);
    for (int i = trigger->at + 1; i < object && trigger->rule->relation == RELATION_LEFT; i++)
        if (outline_says(outline, i, ANY_CONSTRUCTION, RELATION_HIRED) ||
            outline_says(outline, i, ANY_CONSTRUCTION, RELATION_FOUNDED))
            return true;
    return false;
}

static void add_with_each(struct relating *relating, const struct trigger *trigger,
                          struct argument left, struct argument right)
{
    trigger_add_joined(relating, trigger, left, right);
    int next = right.at;
    for (int n = 0; left.at >= 0 && next >= 0 && n < OBJECTS_MAX; n++) {
        next = trigger_next_object(&relating->outline, trigger, next);
        if (next >= 0)
            trigger_add(relating, trigger, left, (struct argument){.at = next});
    }
}

/* What the verb takes, as any clause may say it. */
static struct argument object_of(const struct outline *outline, const struct trigger *trigger)
{
    struct argument right = trigger_object(outline, trigger, trigger->at);
    if (right.at < 0)
        right = trigger_fronted_object(outline, trigger);
    if (right.at < 0 && !trigger->han)
        right = argument_relative_object(outline, trigger->at, trigger->rule->right_types,
                                         outline->table->keys + trigger->rule->via,
                                         trigger->rule->via_count);
    return right;
}

/* A verb without an object may say what is done for an employer, or for whom the article is on. */
static void active_without_object(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    if (trigger->rule->employer)
        relate_with_employer(relating, trigger);
    else if (trigger->rule->context || takes_the_company(outline, trigger))
        trigger_add(relating, trigger,
                    argument_subject(outline, trigger->at, trigger->rule->left_types), NO_ARGUMENT);
    else if (trigger->han && !trigger->rule->via_count)
        active_before_subject(relating, trigger);
}

static void active_with_object(struct relating *relating, const struct trigger *trigger,
                               struct argument right)
{
    const struct outline *outline = &relating->outline;
    struct argument left = party_before(outline, trigger);
    if (left.at < 0)
        left = trigger_subject(outline, trigger, right.at);
    if (left.at < 0 && trigger->rule->relation == RELATION_SUPPLIES &&
        (trigger->form & FORM_PARTICIPLE)) /* "runs on servers rented from Farhill" */
        left = argument_first(outline, trigger->at, trigger->rule->left_types);
    bool before = left.at < 0 && trigger->han && !trigger->rule->via_count &&
                  active_before_subject(relating, trigger);
    if (!before)
        add_with_each(relating, trigger, left, right);
    if (trigger->rule->together && left.at >= 0)
        trigger_add(relating, trigger, trigger_company(outline, trigger, left.at, right.at), right);
}

/* 收购北辰|旗下|远山: the word is of what the verb before takes, and not of who acts. */
static bool is_of_object(const struct outline *outline, const struct trigger *trigger)
{
    int owner = outline_before(outline, trigger->at);
    return trigger->han && trigger->rule->relation == RELATION_PART_OF &&
           outline_is_mention(outline, owner) && argument_is_object_of_verb(outline, owner);
}

static void active(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    int next = outline_next(outline, trigger->at);
    if (is_noun(outline, trigger) || is_of_finding(outline, trigger) ||
        argument_is_hyphen(outline, next) || /* a start-up */
        is_of_object(outline, trigger))
        return;
    if (trigger->rule->part) {
        active_of_part(relating, trigger);
        return;
    }
    int by = trigger->han ? by_before(outline, trigger->at) : -1;
    if (by >= 0 && !outline_has_type(outline, outline_next(outline, by), TYPE_BIT(ENTITY_PLACE))) {
        if (gives_to(outline, trigger->at))
            given_by(relating, trigger, by);
        return; /* 由利兹迁至湖州 is no passive */
    }
    if (!trigger->han && (trigger->form & FORM_PARTICIPLE) &&
        outline_is(outline, next, CLASS_BIT(WORD_BY)) &&
        trigger->rule->relation != RELATION_BASED_ON) /* "was built by Quell on Loom" */
        return;
    struct argument right = object_of(outline, trigger);
    if (right.at >= 0 && (relate_supplies_nothing(outline, trigger, right.at) ||
                          relate_says_otherwise(outline, trigger, right.at) ||
                          relate_lies_beside(outline, trigger->rule, right.at)))
        return;
    if (right.at >= 0 && is_of_other_verb(outline, trigger, right.at))
        right = NO_ARGUMENT;
    if (right.at < 0)
        active_without_object(relating, trigger);
    else if (!trigger->han || !trigger_add_unnamed(relating, trigger, trigger->at, right))
        active_with_object(relating, trigger, right);
}

/* ---- A and B signed ---- */

/* "is made jointly by Quell and Farhill" */
static struct argument jointly_by(const struct outline *outline, const struct trigger *trigger)
{
    int by = trigger->han ? -1 : outline_next(outline, trigger->at);
    return outline_is(outline, by, CLASS_BIT(WORD_BY))
               ? argument_object(outline, by, trigger->rule->left_types, NULL, 0)
               : NO_ARGUMENT;
}

/* 裁缝夫妇|周明和林若溪, the brothers |Tom and Bill Vance, two brothers from Cork, |Tom and Bill,
 * arch-rivals |Quell and Farhill: those right behind a noun of kin or of rivals that means them
 * together. */
static struct argument those_behind(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const from[] = {"from", "in"};
    const enum relation_type relation = (enum relation_type)trigger->rule->relation;
    const uint32_t types = trigger->rule->left_types;
    int name = outline_next(outline, trigger->at), before = outline_before(outline, trigger->at);
    if ((relation != RELATION_FAMILY_OF && relation != RELATION_COMPETES_WITH) || trigger->form ||
        outline_has_type(outline, before, types) ||
        outline_is(outline, before, CLASS_BIT(SIGN_POSSESSIVE)))
        return NO_ARGUMENT;
    if (outline_is_one_of(outline, name, from, sizeof from / sizeof *from) &&
        outline_has_type(outline, outline_next(outline, name), TYPE_BIT(ENTITY_PLACE)))
        name = outline_next(outline, outline_next(outline, name));
    if (name > trigger->at + 1 && outline_is(outline, name, CLASS_BIT(SIGN_COMMA)))
        name = outline_next(outline, name);
    if (!outline_has_type(outline, name, types) || outline_at(outline, name)->list_first != name ||
        outline_at(outline, name)->list_next < 0)
        return NO_ARGUMENT;
    return (struct argument){.at = name};
}

/* "have |begun| a five-year partnership": the verb of which the noun at `at` is the object; else
 * `at` itself. */
static int verb_of_noun(const struct outline *outline, int at)
{
    enum { WORDS = 4 };
    int i = outline_before(outline, at);
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i)) {
        int verb = outline_before(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
            return outline_is_plain(outline, verb, CLASS_BIT(WORD_SPEECH)) ? verb : at;
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)) &&
            !outline_is_plain(outline, i, 0))
            break;
    }
    return at;
}

static void joint(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    static const char *const with[] = {"with"};
    if (trigger->rule->relation == RELATION_MET &&
        outline_is_one_of(outline, outline_next(outline, trigger->at), with, 1))
        return; /* "Ines and Tom spoke with candour" */
    struct argument left = jointly_by(outline, trigger);
    if (left.at < 0)
        left = those_behind(outline, trigger);
    if (left.at < 0)
        left = argument_subject(outline,
                                trigger->han ? trigger->at : verb_of_noun(outline, trigger->at),
                                trigger->rule->left_types);
    if (left.at < 0 || left.single)
        return;
    for (int a = left.at, n = 0; a >= 0 && n < 8; a = outline_at(outline, a)->list_next, n++)
        for (int b = outline_at(outline, a)->list_next, m = 0; b >= 0 && m < 8;
             b = outline_at(outline, b)->list_next, m++)
            trigger_add(relating, trigger,
                        (struct argument){.at = a, .penalty = left.penalty, .single = true},
                        (struct argument){.at = b, .penalty = left.penalty, .single = true});
}

static void construct(struct relating *relating, const struct trigger *trigger)
{
    if ((trigger->rule->relation == RELATION_PART_OF && /* 30% makes no subsidiary */
         relate_takes_share(&relating->outline, trigger->at)) ||
        relate_names_ceremony(&relating->outline, trigger->at) ||
        relate_is_aspect(&relating->outline, trigger->at))
        return;
    switch ((enum construction)trigger->rule->construction) {
    case CONSTRUCT_ACTIVE:
        active(relating, trigger);
        break;
    case CONSTRUCT_PASSIVE:
        relate_passive(relating, trigger);
        break;
    case CONSTRUCT_COVERB:
        relate_coverb(relating, trigger);
        break;
    case CONSTRUCT_BA:
        relate_ba(relating, trigger);
        break;
    case CONSTRUCT_JOINT:
        joint(relating, trigger);
        break;
    case CONSTRUCT_ACT:
        relate_act(relating, trigger);
        break;
    case CONSTRUCT_SHARE:
        relate_share(relating, trigger);
        break;
    case CONSTRUCT_MONEY:
        relate_money(relating, trigger);
        break;
    case CONSTRUCT_STAY:
        relate_stay(relating, trigger);
        break;
    case CONSTRUCT_NOUN:
    case CONSTRUCT_BETWEEN:
    case CONSTRUCT_NAME:
    case CONSTRUCT_SCORE:
    case CONSTRUCT_LOOSE:
    case CONSTRUCTIONS:
        break;
    }
}

/* Where the construction finds one argument only, the sentence leaves out the other. */
static void apply(struct relating *relating, struct trigger *trigger)
{
    struct halves halves = {.count = 0};
    trigger->halves = &halves;
    construct(relating, trigger);
    for (uint32_t i = 0; i < halves.count && !halves.complete; i++)
        relate_bridge(relating, &(struct found){.rule = trigger->rule,
                                                .left = halves.items[i].left,
                                                .right = halves.items[i].right,
                                                .trigger = halves.items[i].at,
                                                .form = trigger->form,
                                                .role = -1});
}

void relate_verbs(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const struct rule_table *table = relating->table;
    if (!(outline->constructions & VERBAL))
        return;
    for (int at = 0; at < (int)outline->items.count; at++) {
        const struct outline_item *item = outline_at(outline, at);
        if (item->mention != NO_INDEX || !outline_triggers(outline, at, VERBAL))
            continue;
        const struct phrase *phrase = &table->phrases[item->phrase];
        for (uint32_t r = 0; r < phrase->ref_count; r++) {
            const struct rule_ref *ref = &table->refs[phrase->refs + r];
            apply(relating, &(struct trigger){.rule = &table->rules[ref->rule],
                                              .form = ref->form,
                                              .at = at,
                                              .han = item->shape == SHAPE_HAN});
        }
    }
}
