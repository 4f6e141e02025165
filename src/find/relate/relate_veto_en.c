/* What an English verb says that is none of its relation: "charged Quell a fee". */
#include "find/relate/relate_verb.h"
#include "text/words.h"

#define PLAYER_ITEMS 4 /* behind "for" */

/* "joined the Democrats in opposing the bill": with whom somebody acts once. */
static bool acts_once(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const in[] = {"in"}, *const ends[] = {"ing"};
    int next = outline_next(outline, outline_last_of_list(outline, object));
    int act = next < 0 ? -1 : outline_next(outline, next);
    if (trigger->rule->relation != RELATION_HIRED || !trigger->rule->inverse || act < 0 ||
        !outline_is_one_of(outline, next, in, 1) || outline_is_mention(outline, act) ||
        !outline_ends_with(outline, act, ends, 1))
        return false;
    int what = outline_next(outline, act); /* "in engineering" takes nothing */
    return outline_is(outline, what, CLASS_BIT(WORD_DETERMINER)) ||
           outline_is_mention(outline, what);
}

/* "rejected a bid from Norwick for Tom Vance": nobody buys the club. */
static bool bids_for_player(const struct outline *outline, const struct trigger *trigger,
                            int object)
{
    static const char *const words[] = {"for"};
    static const char *const bids[] = {"bid",           "bids",       "offer",   "approach",
                                       "approach from", "offer from", "bid from"};
    int at = outline_next(outline, object);
    if (trigger->rule->relation != RELATION_ACQUIRED || !outline_is_one_of(outline, at, words, 1) ||
        !outline_ends_with(outline, trigger->at, bids, sizeof bids / sizeof *bids))
        return false;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < PLAYER_ITEMS; steps++, i = outline_next(outline, i))
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return true;
    return false;
}

/* "bought Quell jets", "had been buying Quell debt": what is bought is of the company, not the
 * company.
 */
static bool takes_things_of(const struct outline *outline, const struct trigger *trigger,
                            int object)
{
    static const char *const others[] = {"debt", "stock",     "paper", "equity",
                                         "gear", "equipment", "notes"};
    static const char *const no_plurals[] = {"ss",      "us",     "is",     "towards",
                                             "plus",    "always", "across", "perhaps",
                                             "besides", "years",  "times"};
    int thing = outline_next(outline, object);
    if (trigger->rule->relation != RELATION_ACQUIRED || trigger->rule->inverse ||
        !outline_is_mention(outline, object) || outline_owned(outline, object) >= 0)
        return false;
    if (outline_is_one_of(outline, thing, others, sizeof others / sizeof *others))
        return true;
    if (!outline_is_plain(outline, thing, 0))
        return false;
    const struct outline_item *item = outline_at(outline, thing);
    return item->end - item->begin > 3 && outline->text[item->end - 1] == 's' &&
           !outline_ends_with(outline, thing, no_plurals, sizeof no_plurals / sizeof *no_plurals);
}

/* "Tom Vance hired him from Quell": who takes somebody from there has not come from there himself;
 * "Tom Vance, hired from Quell" has. */
static bool takes_another(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const others[] = {"him", "her"};
    static const char *const from[] = {"from"};
    bool comes =
        trigger->rule->relation == RELATION_LEFT || trigger->rule->relation == RELATION_WORKS_FOR;
    int next = outline_next(outline, trigger->at);
    if (!comes || trigger->rule->inverse || !trigger->rule->via_count || next < 0)
        return false;
    return (outline_is_one_of(outline, next, others, sizeof others / sizeof *others) ||
            outline_has_type(outline, next, TYPE_BIT(ENTITY_PERSON))) &&
           outline_is_one_of(outline, outline_next(outline, outline_last_of_list(outline, next)),
                             from, 1);
}

/* "who once worked for Quell": the verb behind the trigger says it better, with its own time. */
static bool is_said_behind(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const words[] = {"who", "now", "once", "used to"};
    static const char *const verbs[] = {"work", "works", "worked", "working", "served"};
    if (trigger->rule->relation != RELATION_WORKS_FOR ||
        !outline_is_one_of(outline, trigger->at, words, sizeof words / sizeof *words))
        return false;
    for (int i = outline_next(outline, trigger->at); i >= 0 && i < object;
         i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, verbs, sizeof verbs / sizeof *verbs))
            return true;
    return false;
}

/* "transferred the money from Quell": what is moved has not left with who moves it. */
static bool moves_thing(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const verbs[] = {"transferred", "transfers", "transfer", "transferring",
                                        "moved",       "moves",     "move",     "moving",
                                        "switched",    "switches",  "switch",   "switching"};
    static const char *const whose[] = {"his", "her", "its", "their", "the", "a", "some", "all"};
    int next = outline_next(outline, trigger->at);
    return (trigger->rule->relation == RELATION_LEFT ||
            trigger->rule->relation == RELATION_WORKS_FOR) &&
           outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs) &&
           (outline_has_type(outline, next, TYPE_BIT(ENTITY_AMOUNT)) ||
            outline_is_one_of(outline, next, whose, sizeof whose / sizeof *whose));
}

/* "left Quell $3m", "left Quell with no choice", "left Quell off the list": what somebody gave or
 * did to whom the verb takes. */
static bool leaves_something(const struct outline *outline, const struct trigger *trigger,
                             int object)
{
    static const char *const verbs[] = {"left", "leaves", "leave", "leaving"};
    static const char *const states[] = {
        "off",        "out",       "a",          "an",      "without",    "short",
        "speechless", "reeling",   "vulnerable", "exposed", "struggling", "scrambling",
        "reliant",    "dependent", "unable",     "free",    "facing",     "bankrupt"};
    static const char *const with[] = {"with"}, *const none[] = {"no", "little", "few", "only"};
    int next = outline_next(outline, outline_last_of_list(outline, object));
    if (trigger->rule->relation != RELATION_LEFT ||
        !outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs))
        return false;
    return outline_has_type(outline, next, TYPE_BIT(ENTITY_AMOUNT)) ||
           outline_is_one_of(outline, next, states, sizeof states / sizeof *states) ||
           (outline_is_one_of(outline, next, with, 1) &&
            outline_is_one_of(outline, outline_next(outline, next), none,
                              sizeof none / sizeof *none));
}

/* "charged Quell $300 an hour", "charges Quell a fee": a price. */
static bool charges_price(const struct outline *outline, const struct trigger *trigger, int object)
{
    enum { WORDS = 4 };
    static const char *const verbs[] = {"charge", "charges", "charged", "charging"};
    static const char *const prices[] = {"fee", "fees", "interest", "rent", "commission", "rates"};
    if (trigger->rule->relation != RELATION_LEGAL_ACTION ||
        !outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs))
        return false;
    int i = outline_next(outline, outline_last_of_list(outline, object));
    if (outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
        return true;
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is_one_of(outline, i, prices, sizeof prices / sizeof *prices))
            return true;
        if (!outline_is_plain(outline, i, CLASS_BIT(WORD_DETERMINER)))
            break;
    }
    return false;
}

/* "Farhill raided Quell for traders": only authorities search a house. */
static bool raids_rival(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const verbs[] = {"raid", "raids", "raided", "raiding"};
    static const char *const why[] = {"for"};
    return trigger->rule->relation == RELATION_LEGAL_ACTION &&
           outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs) &&
           outline_has_type(outline, object, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_is_one_of(outline, outline_next(outline, outline_last_of_list(outline, object)),
                             why, 1);
}

/* "received a letter from Quell": of what somebody gets, only money makes whoever gives it an
 * investor. */
static bool receives_no_money(const struct outline *outline, const struct trigger *trigger,
                              int object)
{
    static const char *const money[] = {
        "investment", "investments", "funding", "funds",    "money",     "capital",
        "finance",    "financing",   "backing", "cash",     "loan",      "loans",
        "grant",      "grants",      "million", "billion",  "equity",    "support",
        "round",      "rounds",      "seed",    "sum",      "stake",     "cheque",
        "check",      "injection",   "bailout", "investor", "investors", "backers"};
    static const char *const verbs[] = {"receive", "receives", "received",  "receiving",
                                        "secure",  "secures",  "secured",   "securing",
                                        "attract", "attracts", "attracted", "attracting",
                                        "raise",   "raises",   "raised",    "raising"};
    static const char *const by[] = {"by"}; /* "raised a round led by Quell" */
    if (trigger->rule->relation != RELATION_INVESTED_IN ||
        !outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs) ||
        outline_ends_with(outline, outline_before(outline, object), by, 1))
        return false;
    for (int i = outline_next(outline, trigger->at); i >= 0 && i < object;
         i = outline_next(outline, i))
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)) ||
            outline_ends_with(outline, i, money, sizeof money / sizeof *money))
            return false;
    return true;
}

/* "invested her hopes in Quell": what is no money. */
static bool invests_no_money(const struct outline *outline, const struct trigger *trigger,
                             int object)
{
    static const char *const verbs[] = {"invest", "invests", "invested", "investing"};
    static const char *const feelings[] = {"time",   "hope",  "hopes",   "energy", "effort",
                                           "trust",  "faith", "emotion", "heart",  "years",
                                           "months", "hours", "pride",   "efforts"};
    if (trigger->rule->relation != RELATION_INVESTED_IN ||
        !outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs))
        return false;
    for (int i = outline_next(outline, trigger->at); i >= 0 && i < object;
         i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, feelings, sizeof feelings / sizeof *feelings))
            return true;
    return false;
}

/* "headed the ball past the Quell keeper", "headed home from a Quell corner". */
static bool heads_ball(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const verbs[] = {"head", "heads", "headed", "heading"};
    static const char *const ball[] = {"the ball", "home ", "wide ", "over "};
    return outline_is_one_of(outline, trigger->at, verbs, sizeof verbs / sizeof *verbs) &&
           trigger->at < object &&
           text_begins_with(outline->text + outline_at(outline, trigger->at + 1)->begin, ball,
                            sizeof ball / sizeof *ball);
}

/* "ran into Tom Vance at the Quell Museum": a meeting, and no run. */
static bool runs_into(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const into[] = {" into"};
    return trigger->rule->relation == RELATION_WORKS_FOR &&
           outline_ends_with(outline, trigger->at, into, 1);
}

/* "is stepping down to teach at Quell": what somebody leaves does not stand behind what for. */
static bool leaves_to_act(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const to[] = {"to"};
    static const char *const retires[] = {"retire to", "retires to", "retired to", "retiring to"};
    if (trigger->rule->relation != RELATION_LEFT || trigger->rule->inverse)
        return false;
    if (outline_ends_with(outline, trigger->at, retires, sizeof retires / sizeof *retires))
        return !outline_is_mention(outline, trigger->at + 1);
    for (int i = trigger->at + 1; i < object; i++) /* and auxiliaries, as "to" is one */
        if (outline_is_one_of(outline, i, to, 1) && !outline_is_mention(outline, i + 1) &&
            !outline_is(outline, i + 1, CLASS_BIT(WORD_DETERMINER)))
            return true;
    return false;
}

/* "said the painting, Loom, was stolen": no verb, but a thing. */
static bool is_thing(const struct outline *outline, const struct trigger *trigger)
{
    static const char *const ends[] = {"ing"};
    return outline_ends_with(outline, trigger->at, ends, 1) &&
           outline_is(outline, outline_before(outline, trigger->at), CLASS_BIT(WORD_DETERMINER));
}

/* "was charged by prosecutors in Leeds": where those are who act. */
static bool is_where_others_are(const struct outline *outline, const struct trigger *trigger,
                                int object)
{
    static const char *const was[] = {"was", "were", "been", "is", "are"}, *const by[] = {"by"};
    if (trigger->rule->relation != RELATION_WAS_IN ||
        !outline_is_one_of(outline, trigger->at, was, sizeof was / sizeof *was))
        return false;
    for (int i = trigger->at + 1; i < object; i++)
        if (outline_is_one_of(outline, i, by, 1) || outline_ends_with(outline, i, by, 1))
            return true;
    return false;
}

/* "bought a Quell from a dealer": one of what it makes. */
static bool buys_one(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const articles[] = {"a", "an"};
    int next = outline_next(outline, object);
    return trigger->rule->relation == RELATION_ACQUIRED && !trigger->rule->inverse &&
           outline_is_one_of(outline, outline_before(outline, object), articles, 2) &&
           !outline_is_plain(outline, next, 0);
}

/* "will buy parts from Quell": the seller. */
static bool buys_from(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const from[] = {"from"};
    int before = outline_before_determiners(outline, outline_at(outline, object)->list_first);
    return trigger->rule->relation == RELATION_ACQUIRED && !trigger->rule->inverse &&
           trigger->rule->via_count == 0 && before > trigger->at &&
           outline_is_one_of(outline, before, from, 1);
}

bool relate_is_of_part(const struct outline *outline, int noun)
{
    enum { WORDS = 3 };
    static const char *const words[] = {"on",   "with", "using",    "uses",    "use",
                                        "used", "via",  "contains", "runs on", "run on"};
    int i = noun;
    if (i < 0 || outline_is_mention(outline, i) || outline_at(outline, i)->shape != SHAPE_LOWER)
        return false;
    for (int steps = 0;
         steps < WORDS && (steps == 0 || outline_is_plain(outline, i, CLASS_BIT(WORD_DETERMINER)));
         steps++) {
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return steps > 0;
        i = outline_before(outline, i);
    }
    return outline_is_one_of(outline, i, words, sizeof words / sizeof *words);
}

/* "called on Tom Vance to resign": what is asked of somebody, who is not visited. */
static bool calls_to_act(const struct outline *outline, const struct trigger *trigger, int object)
{
    static const char *const calls[] = {"called on", "calls on", "call on", "calling on",
                                        "called upon"};
    static const char *const to[] = {"to", "not to"};
    return trigger->rule->relation == RELATION_MET &&
           outline_is_one_of(outline, trigger->at, calls, sizeof calls / sizeof *calls) &&
           outline_is_one_of(outline, outline_next(outline, outline_last_of_list(outline, object)),
                             to, sizeof to / sizeof *to);
}

/* "sold Quell to Norwick": what is sold is a company, which nobody supplies. */
static bool sells_one(const struct outline *outline, const struct trigger *trigger, int object)
{
    int sold = outline_next(outline, trigger->at);
    return trigger->rule->relation == RELATION_SUPPLIES && sold != object &&
           outline_has_type(outline, sold, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_owned(outline, sold) < 0 &&
           outline_is(outline, outline_next(outline, sold), CLASS_BIT(WORD_PREPOSITION));
}

/* "close Quell's plant in Leeds": what is there is not the subject's. */
static bool closes_others(const struct outline *outline, const struct trigger *trigger)
{
    int owner = outline_next(outline, trigger->at);
    return trigger->rule->relation == RELATION_LOCATED_IN &&
           outline_has_type(outline, owner, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           !outline_at(outline, owner)->possessive && outline_owned(outline, owner) >= 0;
}

bool relate_says_otherwise_en(const struct outline *outline, const struct trigger *trigger,
                              int object)
{
    return acts_once(outline, trigger, object) || takes_things_of(outline, trigger, object) ||
           bids_for_player(outline, trigger, object) || takes_another(outline, trigger) ||
           is_said_behind(outline, trigger, object) || moves_thing(outline, trigger) ||
           leaves_something(outline, trigger, object) || charges_price(outline, trigger, object) ||
           raids_rival(outline, trigger, object) || receives_no_money(outline, trigger, object) ||
           leaves_to_act(outline, trigger, object) || runs_into(outline, trigger) ||
           invests_no_money(outline, trigger, object) || heads_ball(outline, trigger, object) ||
           is_thing(outline, trigger) || is_where_others_are(outline, trigger, object) ||
           calls_to_act(outline, trigger, object) || buys_from(outline, trigger, object) ||
           buys_one(outline, trigger, object) || sells_one(outline, trigger, object) ||
           closes_others(outline, trigger) ||
           (trigger->rule->relation == RELATION_MAKES &&
            relate_is_of_part(outline, outline_before(outline, trigger->at)));
}
