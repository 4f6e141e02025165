/* What amounts tie, in English: "owns 30% of Quell", "Quell, 30% owned by Farhill", "raised £4m
 * from Norwick". */
#include "find/relate_verb.h"

#include <stdlib.h>
#include <string.h>

#define MAJORITY     50 /* per cent */
#define ADVERB_WORDS 3  /* "owns just under 30%" */
#define SHARE_WORDS  6  /* "a tenth of the voting shares in" */
#define MONEY_WORDS  8  /* "£4m, most of it in seed funding, from" */

static bool ends_with(const struct outline *outline, int at, const char *const *words, size_t count)
{
    if (at < 0)
        return false;
    const struct outline_item *item = outline_at(outline, at);
    return text_ends_with(outline->text + item->begin, item->end - item->begin, words, count);
}

/* Whether a share makes its holder the owner: 51%. */
static bool is_majority(const struct outline *outline, int at)
{
    return strtod(outline->text + outline_at(outline, at)->begin, NULL) > MAJORITY;
}

/* 30%, half, "a quarter": a part of a whole, but no majority of it. */
static bool is_share(const struct outline *outline, int at)
{
    static const char *const words[] = {"%",      "percent", "per cent", "half",  "third",
                                        "thirds", "quarter", "quarters", "fifth", "tenth"};
    const uint32_t types = TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_DATE); /* "a quarter" */
    return (outline_has_type(outline, at, types) ||
            (at >= 0 && !outline_is_mention(outline, at))) &&
           ends_with(outline, at, words, sizeof words / sizeof *words) && !is_majority(outline, at);
}

/* A word of a noun phrase or an adverb. */
static bool is_plain_word(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    const uint64_t small = CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_AUXILIARY);
    return item->mention == NO_INDEX && item->shape == SHAPE_LOWER && (item->classes & ~small) == 0;
}

/* The share that begins behind the verb at `at`, or -1. */
static int share_behind(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < ADVERB_WORDS; words++, i = outline_next(outline, i)) {
        if (is_share(outline, i))
            return i;
        if (!is_plain_word(outline, i) && !outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)))
            break;
    }
    return is_share(outline, i) ? i : -1;
}

/* "30% of the shares in Quell", from the share on: of what it is one, or -1. */
static int whole_behind(const struct outline *outline, int share, uint32_t types)
{
    static const char *const of[] = {"of", "in"};
    bool joined = false;
    int i = outline_next(outline, share);
    for (int words = 0; i >= 0 && words < SHARE_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types))
            return joined && outline_owned(outline, i) < 0 ? i : -1;
        bool joins = outline_is_one_of(outline, i, of, sizeof of / sizeof *of);
        joined = joined || joins;
        if (!joins && !is_plain_word(outline, i))
            break;
    }
    return -1;
}

/* "30% of Quell", back from the whole: whether a share stands before it. */
static bool is_whole_of_share(const struct outline *outline, int whole)
{
    int of = whole < 0 ? -1 : argument_preposition(outline, whole);
    int i = of < 0 ? -1 : outline_before(outline, of);
    for (int words = 0; i >= 0 && words < SHARE_WORDS; words++, i = outline_before(outline, i)) {
        if (is_share(outline, i))
            return true;
        if (!is_plain_word(outline, i) && !outline_is(outline, i, CLASS_BIT(WORD_OF)))
            break;
    }
    return false;
}

/* The share right before the participle at `at`, "is 30% owned", "a 30%-owned", or -1. */
static int share_before(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    while (i >= 0 && (argument_is_hyphen(outline, i) || outline_is(outline, i, CLASS_BIT(WORD_BE))))
        i = outline_before(outline, i);
    return is_share(outline, i) ? i : -1;
}

bool relate_takes_share(const struct outline *outline, int verb)
{
    if (outline_is_han(outline, verb))
        return false;
    int before = outline_before(outline, verb);
    while (before >= 0 && !outline_is_mention(outline, before) &&
           argument_is_adverbial(outline, before))
        before = outline_before(outline, before);
    return share_before(outline, verb) >= 0 || share_behind(outline, verb) >= 0 ||
           is_whole_of_share(outline, before);
}

/* Of what the share before a participle is: "Quell is 30% owned", "Quell, 30% owned by". */
static struct argument whole_before(const struct outline *outline, const struct trigger *trigger,
                                    int share)
{
    uint32_t types = trigger->rule->right_types;
    int i = outline_before(outline, share);
    for (int words = 0; i >= 0 && words < ADVERB_WORDS && is_plain_word(outline, i); words++)
        i = outline_before(outline, i);
    if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        return argument_subject(outline, trigger->at, types);
    int head = outline_before(outline, i);
    return outline_has_type(outline, head, types) ? (struct argument){.at = head, .single = true}
                                                  : NO_ARGUMENT;
}

static void share_held_by(struct relating *relating, const struct trigger *trigger, int by)
{
    const struct outline *outline = &relating->outline;
    struct argument left = argument_object(outline, by, trigger->rule->left_types, NULL, 0);
    int share = share_before(outline, trigger->at), whole = outline_before(outline, trigger->at);
    while (whole >= 0 && !outline_is_mention(outline, whole) &&
           argument_is_adverbial(outline, whole))
        whole = outline_before(outline, whole);
    struct argument right = NO_ARGUMENT;
    if (share >= 0)
        right = whole_before(outline, trigger, share);
    else if (outline_has_type(outline, whole, trigger->rule->right_types) &&
             is_whole_of_share(outline, whole))
        right = (struct argument){.at = whole, .single = true};
    trigger_add(relating, trigger, left, right);
}

void relate_share(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    int next = outline_next(outline, trigger->at);
    if (trigger->han)
        return;
    if (outline_is(outline, next, CLASS_BIT(WORD_BY))) {
        share_held_by(relating, trigger, next);
        return;
    }
    int share = share_behind(outline, trigger->at);
    if (share < 0)
        return;
    int whole = whole_behind(outline, share, rule->right_types);
    struct argument right = {.at = whole, .single = true};
    if (whole < 0) /* "Quell, in which Farhill holds 9%" */
        right = argument_relative_object(outline, trigger->at, rule->right_types,
                                         outline->table->keys + rule->via, rule->via_count);
    trigger_add(relating, trigger, argument_subject(outline, trigger->at, rule->left_types), right);
}

/* ---- money from somebody ---- */

static bool holds_sign(const char *text, const char *end)
{
    static const char *const signs[] = {"$", "£", "€", "¥", "₹", "₩", "₦", "₽"};
    for (; text < end; text++)
        for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
            if (strncmp(text, signs[i], strlen(signs[i])) == 0)
                return true;
    return false;
}

static bool is_money(const struct outline *outline, int at)
{
    static const char *const units[] = {"yen",     "yuan",    "won",      "euro",   "euros",
                                        "pounds",  "dollars", "francs",   "rupees", "rupiah",
                                        "kronor",  "kroner",  "crore",    "rubles", "reais",
                                        "ringgit", "dirhams", "shillings"};
    static const char *const codes[] = {"Rs", "CHF", "RMB", "USD", "EUR", "GBP", "SEK", "NOK"};
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_AMOUNT)))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    const char *text = outline->text + item->begin;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        if (strncmp(text, codes[i], strlen(codes[i])) == 0)
            return true;
    return holds_sign(text, outline->text + item->end) ||
           ends_with(outline, at, units, sizeof units / sizeof *units);
}

static bool is_participation(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"participation"};
    return outline_is_one_of(outline, at, nouns, 1);
}

/* "with participation from", "a loan from" */
static bool is_money_noun(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"participation", "money",       "funding", "backing",
                                        "investment",    "investments", "grant",   "grants",
                                        "loan",          "capital",     "cash"};
    return outline_is_one_of(outline, at, nouns, sizeof nouns / sizeof *nouns);
}

/* Words of what the money is: "£4m in seed funding from", "$3m, most of it from". */
static bool is_of_money(const struct outline *outline, int at)
{
    static const char *const small[] = {"in", "most", "much", "half", "part", "all", "including"};
    const struct outline_item *item = outline_at(outline, at);
    if (item->mention != NO_INDEX)
        return item->type == ENTITY_AMOUNT || item->form == FORM_PRONOUN;
    if (outline_is(outline, at, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_OF)) ||
        outline_is_one_of(outline, at, small, sizeof small / sizeof *small))
        return true;
    return (item->classes & ~CLASS_BIT(WORD_DETERMINER)) == 0 && item->shape != SHAPE_HAN &&
           !outline_triggers(outline, at, CONSTRUCT_BIT(CONSTRUCT_ACTIVE));
}

/* The money before "from", or -1. */
static int money_before(const struct outline *outline, int from)
{
    int noun = outline_before(outline, from);
    if (is_money_noun(outline, noun))
        return noun;
    int i = noun;
    for (int words = 0; i >= 0 && words < MONEY_WORDS; words++, i = outline_before(outline, i)) {
        if (is_money(outline, i))
            return i;
        if (!is_of_money(outline, i))
            break;
    }
    return -1;
}

/* Whether the words before the money say that somebody gets it. */
static bool is_received(const struct outline *outline, int money)
{
    static const char *const words[] = {
        "with",      "With",    "raise",    "raised",   "raises",   "raising", "secure",
        "secured",   "secures", "receive",  "received", "receives", "attract", "attracted",
        "has",       "have",    "had",      "got",      "gets",     "landed",  "lands",
        "closed",    "closes",  "obtained", "drew",     "nets",     "netted",  "collected",
        "pulled in", "bagged",  "snagged",  "won"};
    int i = outline_before(outline, money);
    for (int steps = 0; i >= 0 && steps < ADVERB_WORDS; steps++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return true;
        if (!is_plain_word(outline, i))
            break;
    }
    return false;
}

/* "• Quell, Leeds, £4m, from Norwick": who begins the line that has nothing else before the money.
 */
static struct argument opener_of_line(const struct outline *outline, int money, uint32_t types)
{
    const uint32_t names = types | TYPE_BIT(ENTITY_PLACE);
    int first = -1;
    bool comma = outline_is(outline, outline_before(outline, money), CLASS_BIT(SIGN_COMMA));
    for (int i = outline_before(outline, money); i >= 0; i = outline_before(outline, i)) {
        if (outline_has_type(outline, i, names))
            first = i;
        else if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) &&
                 outline_at(outline, i)->shape != SHAPE_PUNCT)
            return NO_ARGUMENT;
    }
    return comma && outline_has_type(outline, first, types)
               ? (struct argument){.at = first, .single = true}
               : NO_ARGUMENT;
}

/* "founded Quell with £4m": who gets the money is what the verb before it founds. */
static struct argument founded_before(const struct outline *outline, int money, uint32_t types)
{
    for (int i = outline_before(outline, money); i >= 0; i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_triggers(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)))
            continue;
        const struct rule *rule = outline_rule(outline, i, 0);
        if (rule->relation != RELATION_FOUNDED)
            break;
        struct argument founded = argument_object(outline, i, types, NULL, 0);
        return founded.at < money ? founded : NO_ARGUMENT;
    }
    return NO_ARGUMENT;
}

static int last_of_list(const struct outline *outline, int at)
{
    while (outline_at(outline, at)->list_next >= 0)
        at = outline_at(outline, at)->list_next;
    return at;
}

/* Who gets the money that somebody named behind the item `giver` gives. */
static struct argument receiver(const struct outline *outline, const struct trigger *trigger,
                                int money, int giver)
{
    uint32_t types = trigger->rule->left_types;
    struct argument found = founded_before(outline, money, types);
    if (found.at < 0)
        found = argument_subject(outline, money, types);
    if (found.at < 0 && outline->mentions.items[0] >= money) /* "With £4m from Norwick, Quell" */
        return trigger_subject_behind(outline, trigger, 0, last_of_list(outline, giver));
    int with = outline_before(outline, money),
        comma = with < 0 ? -1 : outline_before(outline, with);
    if (found.at < 0 && outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        found =
            argument_first(outline, comma, types); /* "closed a round led by, with money from" */
    return found;
}

/* "The round was led by Farhill, with participation from Norwick": in what the text is about. */
static void add_to_topic(struct relating *relating, const struct trigger *trigger,
                         struct argument giver)
{
    uint32_t entity = outline_at(&relating->outline, giver.at)->entity;
    uint32_t topic = relate_topic(relating, trigger->at, trigger->rule->left_types, entity, -1);
    giver.penalty += TOPIC_PENALTY;
    if (topic != NO_INDEX)
        relate_add(relating, &(struct found){.rule = trigger->rule,
                                             .left = NO_ARGUMENT,
                                             .right = giver,
                                             .trigger = trigger->at,
                                             .role = -1,
                                             .left_entity = topic});
}

void relate_money(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    int money = trigger->han ? -1 : money_before(outline, trigger->at);
    if (money < 0)
        return;
    struct argument left = opener_of_line(outline, money, trigger->rule->left_types);
    if (left.at < 0 && !is_received(outline, money))
        return;
    struct argument right =
        argument_object(outline, trigger->at, trigger->rule->right_types, NULL, 0);
    if (right.at < 0)
        return;
    if (left.at < 0)
        left = receiver(outline, trigger, money, right.at);
    struct trigger told = *trigger;
    told.at = money;
    if (left.at < 0 && is_participation(outline, money))
        add_to_topic(relating, &told, right);
    else
        trigger_add(relating, &told, left, right);
}
