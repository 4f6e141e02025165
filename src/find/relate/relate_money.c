/* What money ties, in English: "raised £4m from Norwick", "founded Quell with £4m from Norwick". */
#include "find/relate/relate_verb.h"
#include "text/words.h"

#define ADVERB_WORDS 3 /* "raised a further £4m" */
#define MONEY_WORDS  8 /* "£4m, most of it in seed funding, from" */

static bool holds_sign(const char *text, const char *end)
{
    static const char *const signs[] = {"$", "£", "€", "¥", "₹", "₩", "₦", "₽"};
    for (; text < end; text++)
        if (text_begins_with(text, signs, sizeof signs / sizeof *signs))
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
    return text_begins_with(text, codes, sizeof codes / sizeof *codes) ||
           holds_sign(text, outline->text + item->end) ||
           outline_ends_with(outline, at, units, sizeof units / sizeof *units);
}

/* "with participation from", "with smaller cheques from" */
static bool is_share_of_round(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"participation", "cheques", "checks", "contributions"};
    return outline_is_one_of(outline, at, nouns, sizeof nouns / sizeof *nouns);
}

/* "with participation from", "a loan from" */
static bool is_money_noun(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"money", "funding", "backing", "investment", "investments",
                                        "grant", "grants",  "loan",    "capital",    "cash"};
    return is_share_of_round(outline, at) ||
           outline_is_one_of(outline, at, nouns, sizeof nouns / sizeof *nouns);
}

/* Words of what the money is: "£4m in seed funding from", "$3m, most of it from"; not of what it is
 * paid for. */
static bool is_of_money(const struct outline *outline, int at)
{
    static const char *const paid[] = {"damages",   "fines", "fine",  "contracts", "contract",
                                       "orders",    "order", "sales", "revenue",   "revenues",
                                       "taxes",     "tax",   "fees",  "royalties", "compensation",
                                       "penalties", "rent",  "costs", "settlement"};
    if (outline_is_one_of(outline, at, paid, sizeof paid / sizeof *paid))
        return false;
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
        if (!outline_is_plain(outline, i, SMALL_WORDS))
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
        if (!outline_says(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE), RELATION_FOUNDED))
            break;
        struct argument founded = argument_object(outline, i, types, NULL, 0);
        return founded.at < money ? founded : NO_ARGUMENT;
    }
    return NO_ARGUMENT;
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
        return trigger_subject_behind(outline, trigger, 0, outline_last_of_list(outline, giver));
    int with = outline_before(outline, money),
        comma = with < 0 ? -1 : outline_before(outline, with);
    if (found.at < 0 && outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        found =
            argument_first(outline, comma, types); /* "closed a round led by, with money from" */
    return found;
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
    trigger_add(relating, &told, left, right);
}
