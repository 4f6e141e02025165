/*
 * Relational nouns: chief executive, founder, rival, subsidiary, wife. The noun stands between its
 * holder (who is it) and its complement (of what): "Farhill's chief executive Tom Vance", "Tom
 * Vance, chief executive of Farhill", 远山研究院院长周明, 周明是远山的院长. A role is such a noun,
 * and the holder holds it.
 */
#include "find/relate/relate_noun.h"

#define NOUN_RULES 12

#define CONTEXT_PENALTY 18

#define OWNERS /* of roles: the author of a book, the chief executive of a company */              \
    (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT) |            \
     TYPE_BIT(ENTITY_EVENT))

bool noun_is_role(const struct outline *outline, int at)
{
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ROLE));
}

bool noun_stands(const struct outline *outline, int at)
{
    if (at < 0)
        return false;
    if (noun_is_role(outline, at))
        return true;
    return outline_triggers(outline, at, CONSTRUCT_BIT(CONSTRUCT_NOUN));
}

/* ---- the run ---- */

/* "founder and former chief executive", "founder and incoming, longtime chief executive" */
static int over_rank(const struct outline *outline, int at)
{
    if (at < 0 || outline_is_mention(outline, at) || outline_is_han(outline, at))
        return at;
    const struct outline_item *item = outline_at(outline, at);
    bool rank = outline_is(outline, at, CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN)) ||
                outline_keeps_rank(outline->text + item->begin, item->end - item->begin);
    return rank ? outline_next(outline, at) : at;
}

int noun_run_end(const struct outline *outline, int first)
{
    int last = first;
    for (int n = 0; n < NOUN_CHAIN; n++) {
        int next = outline_next(outline, last);
        if (outline_is(outline, next, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE)))
            next = over_rank(outline, outline_next(outline, next));
        else if (!noun_is_role(outline, next))
            break;
        if (!noun_stands(outline, next) ||
            noun_is_role(outline, first) != noun_is_role(outline, next))
            break;
        last = next;
    }
    return last;
}

/* "in the village of Thornby, East Riding": the noun says of what kind the place behind it is. */
static bool is_kind_of_place(const struct outline *outline, const struct rule *rule, int at,
                             const struct noun *phrase, int complement)
{
    static const char *const seats[] = {"capital", "home", "seat", "headquarters"};
    int of = outline_next(outline, at);
    return rule->relation == RELATION_LOCATED_IN && !outline_is_han(outline, at) &&
           outline_is(outline, phrase->begin, CLASS_BIT(WORD_DETERMINER)) &&
           outline->text[outline_at(outline, phrase->begin)->begin] == 't' &&
           !outline_is(outline, outline_before(outline, phrase->begin),
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_BE)) &&
           outline_is(outline, of, CLASS_BIT(WORD_OF)) && complement >= 0 &&
           outline_next(outline, of) == complement &&
           !outline_is_one_of(outline, at, seats, sizeof seats / sizeof *seats);
}

/* ---- a noun with its rules ---- */

int relate_given_role(const struct outline *outline, int person)
{
    const uint64_t skipped = CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_DETERMINER) |
                             CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_BE);
    static const char *const to[] = {"to"};
    int i = outline_next(outline, person);
    for (int words = 0; i >= 0 && words < 4; words++, i = outline_next(outline, i)) {
        if (noun_is_role(outline, i))
            return i;
        const struct outline_item *item = outline_at(outline, i);
        if (!outline_is(outline, i, skipped) && !item->possessive &&
            !outline_is_one_of(outline, i, to, 1) &&
            !outline_keeps_rank(outline->text + item->begin, item->end - item->begin))
            break;
    }
    return -1;
}

bool relate_heads(const struct outline *outline, int role)
{
    return !outline_at(outline, role)->prefixed &&
           outline_says(outline, role, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_LEADS);
}

struct noun_rules {
    const struct rule *rules[NOUN_RULES];
    uint32_t count;
};

static void collect(const struct rule_table *table, uint32_t refs, uint32_t count,
                    struct noun_rules *out)
{
    for (uint32_t r = 0; r < count && out->count < NOUN_RULES; r++) {
        const struct rule *rule = &table->rules[table->refs[refs + r].rule];
        if (rule->construction == CONSTRUCT_NOUN)
            out->rules[out->count++] = rule;
    }
}

static bool has_rule_of(const struct noun_rules *rules, uint8_t relation)
{
    for (uint32_t i = 0; i < rules->count; i++)
        if (rules->rules[i]->relation == relation)
            return true;
    return false;
}

/* Whether a rule says what a person with this noun is to an organization. */
static bool says_employment(const struct noun_rules *rules)
{
    for (uint32_t i = 0; i < rules->count; i++)
        if ((rules->rules[i]->left_types & PERSONS) &&
            (rules->rules[i]->right_types & TYPE_BIT(ENTITY_ORGANIZATION)))
            return true;
    return false;
}

static void rules_of(const struct rule_table *table, const struct outline_item *item,
                     struct noun_rules *out)
{
    *out = (struct noun_rules){0};
    if (item->phrase != NO_INDEX)
        collect(table, table->phrases[item->phrase].refs, table->phrases[item->phrase].ref_count,
                out);
    if (item->first_phrase != NO_INDEX)
        collect(table, table->phrases[item->first_phrase].refs,
                table->phrases[item->first_phrase].ref_count, out);
    if (item->type != ENTITY_ROLE)
        return;
    bool employed = says_employment(out), held = has_rule_of(out, RELATION_HOLDS_ROLE);
    for (uint32_t r = 0; r < table->any_role_count && out->count < NOUN_RULES; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction == CONSTRUCT_NOUN &&
            (rule->relation == RELATION_HOLDS_ROLE ? !held : !employed))
            out->rules[out->count++] = rule;
    }
}

/* Whether the noun is that of the whole, not of a part of it: 事业部总经理, fleet director. */
static bool heads_whole(const struct outline *outline, int at, const struct noun *phrase)
{
    return phrase->words == 0 && !outline_at(outline, at)->prefixed;
}

/* 新华社昆明6月18日电（记者段思齐）: the agency that begins the line. */
static uint32_t dateline(const struct outline *outline, int role)
{
    bool bracket = role > 0 && outline_is(outline, role - 1, CLASS_BIT(SIGN_OPEN));
    int first = 0, count = (int)outline->items.count;
    while (first < count && first < 3 && !outline_is_mention(outline, first))
        first++;
    return bracket && first < role &&
                   outline_has_type(outline, first, TYPE_BIT(ENTITY_ORGANIZATION))
               ? outline_at(outline, first)->entity
               : NO_INDEX;
}

/* A role without complement: of what begins the line, where the rule is for datelines; else of what
 * the text is about. */
static void add_of_text(struct relating *relating, const struct rule *rule, int at,
                        struct argument holder)
{
    struct found found = {
        .rule = rule, .left = holder, .right = NO_ARGUMENT, .trigger = at, .role = at};
    found.right_entity = rule->dateline ? dateline(&relating->outline, at) : NO_INDEX;
    if (found.right_entity == NO_INDEX) {
        relate_bridge(relating, &found);
        return;
    }
    found.left.penalty += CONTEXT_PENALTY;
    relate_add(relating, &found);
}

/* "buys as a customer", "the largest buyer of halibut": a noun of organizations that says itself
 * whose it is, or nobody's, is not that of what the text is about. */
static bool is_of_nobody(const struct outline *outline, const struct rule *rule, int at)
{
    static const char *const articles[] = {"a", "an"};
    int before = outline_before(outline, at);
    if ((rule->left_types & PERSONS) || outline_is_han(outline, at))
        return false;
    return outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_OF)) ||
           (outline_is_one_of(outline, before, articles, 2) &&
            outline_is(outline, outline_before(outline, before), CLASS_BIT(WORD_AS)));
}

/* "her former professor": a role that somebody has for another person says of no organization. */
static bool is_of_person(const struct outline *outline, int role)
{
    enum { WORDS = 3 };
    int i = outline_before(outline, role);
    for (int words = 0; words < WORDS; words++) {
        if (!outline_is_plain(outline, i, 0) &&
            !outline_is(outline, i, CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN)))
            break;
        i = outline_before(outline, i);
    }
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)) &&
           outline_at(outline, i)->possessive;
}

/* 1947年起任远山大学教授: the one whose life is told holds the office that a verb without a subject
 * gives; begin: of the phrase. */
static void add_unnamed(struct relating *relating, const struct rule *rule, int at, int begin,
                        struct argument complement)
{
    int verb = outline_before(&relating->outline, begin);
    uint32_t subject = outline_is(&relating->outline, verb, CLASS_BIT(WORD_AS))
                           ? relate_unnamed_subject(relating, verb, rule->left_types & PERSONS)
                           : NO_INDEX;
    complement.penalty += CONTEXT_PENALTY;
    if (subject != NO_INDEX)
        relate_add(relating, &(struct found){.rule = rule,
                                             .left = NO_ARGUMENT,
                                             .right = complement,
                                             .trigger = at,
                                             .role = at,
                                             .left_entity = subject});
}

static void add_noun(struct relating *relating, const struct rule *rule, int at,
                     struct argument holder, struct argument complement)
{
    bool role = noun_is_role(&relating->outline, at);
    if (holder.at >= 0 && complement.at < 0 && (rule->context || rule->dateline || role) &&
        !is_of_nobody(&relating->outline, rule, at) &&
        !(role && is_of_person(&relating->outline, at)))
        add_of_text(relating, rule, at, holder);
    if (holder.at < 0 || complement.at < 0)
        return;
    relate_add(relating, &(struct found){.rule = rule,
                                         .left = holder,
                                         .right = complement,
                                         .trigger = at,
                                         .role = role ? at : -1});
}

/* "Quell, its biggest investor": the organization before the comma holds the noun, nobody else. */
static bool follows_organization(const struct outline *outline, const struct noun *noun)
{
    enum { WORDS = 4 };
    int i = outline_before(outline, noun->begin);
    bool owned = false;
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        owned |= item->possessive;
        if (!item->possessive && (item->mention != NO_INDEX || item->shape == SHAPE_PUNCT))
            break;
    }
    return owned && outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) &&
           outline_has_type(outline, outline_before(outline, i), TYPE_BIT(ENTITY_ORGANIZATION));
}

/* "Quell's chairman Tom Vance and finance chief Ines Marlow", 远山创始人周明、总裁林若溪: whether
 * "and" or 、 joins this noun to the holder of the one before; both are of one organization. */
static bool is_joined(const struct outline *outline, const struct noun *noun,
                      const struct memory *memory)
{
    int and = outline_before(outline, noun->first);
    return outline_is(outline, and, CLASS_BIT(SIGN_PAUSE) | CLASS_BIT(WORD_AND)) &&
           memory->holder.at >= 0 && memory->holder.at == outline_before(outline, and);
}

/* "trained as an engineer at Quell": nobody's engineer yet. */
static bool is_trained(const struct outline *outline, const struct noun *noun)
{
    static const char *const words[] = {"trained as", "train as", "training as", "studied as",
                                        "qualified as"};
    int i = outline_before_determiners(outline, noun->first);
    return outline_is_one_of(outline, i, words, sizeof words / sizeof *words);
}

/* "a cutter's son", 董事长的秘书: the role is of somebody else. */
static bool is_owner(const struct outline *outline, int role)
{
    enum { WORDS = 3 }; /* 董事长的|特别|助理 */
    static const char *const of[] = {"的"};
    if (!outline_is_han(outline, role))
        return outline_owned(outline, role) >= 0;
    int i = outline_next(outline, role);
    if (!outline_is_one_of(outline, i, of, 1))
        return false;
    i = outline_next(outline, i);
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_next(outline, i)) {
        if (noun_is_kin(outline, i) || outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
            return true;
        if (outline_is_mention(outline, i) || outline_at(outline, i)->classes)
            break;
    }
    return false;
}

/* The organization whose the one at `name` is: "its Gimlet unit", "Quell's Gimlet unit", "the
 * Gimlet unit of Quell"; -1: none is named. */
static int owner_of_part(const struct outline *outline, int name, int noun)
{
    int owner = outline_before(outline, name), of = outline_next(outline, noun);
    if (outline_is(outline, owner, CLASS_BIT(SIGN_POSSESSIVE)))
        owner = outline_before(outline, owner);
    else if (!outline_is_mention(outline, owner) || !outline_at(outline, owner)->possessive)
        owner = outline_is(outline, of, CLASS_BIT(WORD_OF)) ? outline_next(outline, of) : -1;
    return outline_has_type(outline, owner, TYPE_BIT(ENTITY_ORGANIZATION)) ? owner : -1;
}

/* "is closing its Gimlet unit", "its Gimlet snack business": the noun says what the name before it,
 * past words of its trade, is. */
static bool add_named_part(struct relating *relating, const struct rule *rule, int at)
{
    const struct outline *outline = &relating->outline;
    enum { TRADE_WORDS = 2 };
    int name = outline_before(outline, at);
    for (int words = 0; words < TRADE_WORDS && outline_is_plain(outline, name, 0); words++)
        name = outline_before(outline, name);
    if (rule->relation != RELATION_PART_OF || rule->inverse || outline_is_han(outline, at) ||
        !outline_has_type(outline, name, TYPE_BIT(ENTITY_ORGANIZATION)) ||
        outline_at(outline, name)->possessive)
        return false;
    int owner = owner_of_part(outline, name, at);
    if (owner < 0)
        return false;
    add_noun(relating, rule, at, (struct argument){.at = name, .single = true},
             (struct argument){.at = owner, .single = true});
    return true;
}

/* A run of nouns that is being read. */
struct run {
    const struct noun *noun;
    const struct memory *memory; /* of the run before */
    bool joined;                 /* to it */
    struct memory now;
};

/* Of whom the holder of a noun of kin is; remembered for the nouns that follow. */
static struct argument kin_of(const struct outline *outline, struct run *run, int at, int holder,
                              struct argument complement)
{
    if (run->joined && run->memory->relative.at >= 0)
        complement = run->memory->relative;
    else if (run->memory->kin_of.at >= 0 &&
             noun_is_of_last_kin(outline, run->memory, run->noun, complement.at))
        complement = run->memory->kin_of;
    else
        complement = noun_owner_of_spouse(outline, at, complement);
    run->now.relative = complement;
    run->now.kin = holder > at ? holder : -1; /* not 周亮是周明的儿子，妻子 */
    run->now.kin_of = run->now.kin < 0 ? NO_ARGUMENT : complement;
    return complement;
}

/* "US Army Captain Tom Vance": of a force a captain is one of many, of a team its head. */
static bool is_rank(const struct outline *outline, int at, int complement)
{
    static const char *const ranks[] = {"captain", "Captain", "Commander"};
    static const char *const forces[] = {"Navy",    "Army",       "Force",   "Police",
                                         "Guard",   "Corps",      "Marines", "Military",
                                         "Brigade", "Department", "Service", "Coastguard"};
    return complement >= 0 && outline_next(outline, complement) == at &&
           outline_ends_with(outline, at, ranks, sizeof ranks / sizeof *ranks) &&
           outline_ends_with(outline, complement, forces, sizeof forces / sizeof *forces);
}

/* "a client for reading mail": a program. */
static bool is_program(const struct outline *outline, int at)
{
    static const char *const client[] = {"client"}, *const purpose[] = {"for"};
    return outline_is_one_of(outline, at, client, 1) &&
           outline_is_one_of(outline, outline_next(outline, at), purpose, 1);
}

/* "a commissioner on the Halibut Commission": one of those who head it. */
static bool sits_on(const struct outline *outline, int at)
{
    static const char *const on[] = {"on"};
    int before = outline_before(outline, at), next = outline_next(outline, at);
    return outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)) &&
           outline_is_one_of(outline, next, on, 1);
}

/* The relation that the rule makes; of kin without complement it is remembered whose they are. */
static void add_of_noun(struct relating *relating, struct run *run, const struct rule *rule, int at,
                        struct argument holder, struct argument complement)
{
    const uint32_t before = relating->work->builder.relations.count;
    if (rule->relation != RELATION_FAMILY_OF) {
        add_noun(relating, rule, at, holder, complement);
        return;
    }
    if (noun_add_of_last_kin(relating, run->memory, run->noun, rule, at, holder, complement)) {
        run->now.kin_owner = run->memory->kin_owner;
        return;
    }
    add_noun(relating, rule, at, holder, complement);
    run->now.kin_owner =
        noun_bridged_owner(relating, before, complement.at < 0 ? holder : NO_ARGUMENT);
}

/* "bought Quell from |the founder, Tom Vance": what is bought, right before the seller; begin: of
 * the noun's phrase. */
static struct argument sold_by(const struct outline *outline, int begin)
{
    static const char *const from[] = {"from"};
    int i = outline_before(outline, begin);
    if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_before(outline, i);
    int sold = outline_is_one_of(outline, i, from, 1) ? outline_before(outline, i) : -1;
    return outline_has_type(outline, sold, TYPE_BIT(ENTITY_ORGANIZATION))
               ? (struct argument){.at = sold, .single = true}
               : NO_ARGUMENT;
}

/* Of what a role is that does not say so: of what the one joined to it is, but for investors, who
 * have more than one; else of what is sold. begin: of the phrase. */
static struct argument implied_complement(const struct outline *outline, const struct run *run,
                                          const struct rule *rule, int begin)
{
    if (!run->joined)
        return sold_by(outline, begin);
    return rule->relation == RELATION_INVESTED_IN ? NO_ARGUMENT : run->memory->organization;
}

/* One rule of the noun at `at`. of_organization: an organization holds the role. */
static void relate_by_rule(struct relating *relating, struct run *run, const struct rule *rule,
                           int at, bool of_organization)
{
    const struct outline *outline = &relating->outline;
    const bool role = noun_is_role(outline, at), holds = rule->relation == RELATION_HOLDS_ROLE;
    struct noun phrase = *run->noun;
    phrase.owned = rule->relation == RELATION_WORKS_FOR || rule->relation == RELATION_MEMBER_OF;
    uint32_t holders = rule->left_types;
    if (add_named_part(relating, rule, at) ||
        (rule->relation == RELATION_FAMILY_OF && noun_is_kin_of_nobody(outline, at)) ||
        is_program(outline, at) || (holds && noun_is_life_partner(outline, at)) ||
        (rule->relation == RELATION_LEADS && sits_on(outline, at)))
        return;
    if (role && (holders & PERSONS)) /* a role is a person's */
        holders = of_organization ? holders & TYPE_BIT(ENTITY_ORGANIZATION) : PERSONS;
    if (of_organization && holders == 0)
        return;
    uint32_t types = holds ? OWNERS : rule->right_types;
    struct holder_right right = noun_holder_right(outline, run->noun, holders);
    struct argument complement =
        noun_complement(outline, &phrase, types, right.loose ? -1 : right.holder.at);
    struct argument holder = noun_holder(outline, &phrase, holders, &right, run->memory);
    if (right.loose && right.holder.at >= 0 && holder.at >= 0 && holder.at == complement.at)
        holder = right.holder; /* "Ines, whose father is Tom" */
    holder = noun_respective_holder(outline, run->noun, at, holder);
    if (phrase.end > run->now.end)
        run->now.end = phrase.end;
    if (holds)
        complement = (struct argument){.at = at, .single = true};
    if (rule->left_types & PERSONS)
        run->now.holder = holder;
    if (rule->relation == RELATION_FAMILY_OF)
        complement = kin_of(outline, run, at, holder.at, complement);
    if (complement.at < 0 && rule->context && role && types & TYPE_BIT(ENTITY_ORGANIZATION))
        complement = implied_complement(outline, run, rule, phrase.begin);
    else if (complement.at >= 0 &&
             outline_has_type(outline, complement.at, TYPE_BIT(ENTITY_ORGANIZATION)))
        run->now.organization = complement;
    bool whole = heads_whole(outline, at, &phrase) && !is_rank(outline, at, complement.at);
    if (!(rule->whole && !whole) && !(rule->part && whole) &&
        !is_kind_of_place(outline, rule, at, &phrase, complement.at)) {
        if (holder.at < 0 && complement.at >= 0 && role)
            add_unnamed(relating, rule, at, phrase.begin, complement);
        add_of_noun(relating, run, rule, at, holder, complement);
    }
}

/* Every rule of the nouns of the run; leaves in *memory what the next run may need. */
static void relate_run(struct relating *relating, const struct noun *noun, struct memory *memory)
{
    const struct outline *outline = &relating->outline;
    struct run run = {.noun = noun,
                      .memory = memory,
                      .joined = is_joined(outline, noun, memory),
                      .now = {.end = noun->last,
                              .holder = NO_ARGUMENT,
                              .kin = memory->kin,
                              .kin_of = memory->kin_of,
                              .kin_owner = memory->kin_owner}};
    run.now.organization = run.joined ? memory->organization : NO_ARGUMENT;
    run.now.relative = run.joined ? memory->relative : NO_ARGUMENT;
    for (int at = noun->first; at >= 0 && at <= noun->last; at = outline_next(outline, at)) {
        struct noun_rules rules;
        bool role = noun_is_role(outline, at);
        if (!noun_stands(outline, at) || (role && is_owner(outline, at)))
            continue;
        rules_of(relating->table, outline_at(outline, at), &rules);
        bool trained = role && is_trained(outline, noun);
        bool of_organization = role && follows_organization(outline, noun) &&
                               noun_holder_right(outline, noun, PERSONS).holder.at < 0;
        for (uint32_t i = 0; i < rules.count; i++)
            if (!trained || rules.rules[i]->relation != RELATION_WORKS_FOR)
                relate_by_rule(relating, &run, rules.rules[i], at, of_organization);
    }
    *memory = run.now;
}

void relate_nouns(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    struct memory memory = {.end = -1,
                            .holder = NO_ARGUMENT,
                            .organization = NO_ARGUMENT,
                            .relative = NO_ARGUMENT,
                            .kin = -1,
                            .kin_of = NO_ARGUMENT,
                            .kin_owner = {.entity = NO_INDEX}};
    if (!(outline->types & TYPE_BIT(ENTITY_ROLE)) &&
        !(outline->constructions & CONSTRUCT_BIT(CONSTRUCT_NOUN)))
        return;
    for (int at = 0; at < (int)outline->items.count; at++) {
        if (!noun_stands(outline, at))
            continue;
        int last = noun_run_end(outline, at);
        struct noun noun = {.first = at, .last = last, .begin = at, .end = last};
        relate_run(relating, &noun, &memory);
        at = last;
    }
}
