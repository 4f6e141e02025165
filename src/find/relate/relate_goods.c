/* Whether what is bought from somebody or sold is goods: who sells a company or a share of one is
 * no supplier. English. */
#include "find/relate/relate_verb.h"

/* "buys from Farhill", "chips bought from", "which buys from"; not "the house it bought from". */
static bool buys_without_object(const struct outline *outline, int verb)
{
    int i = argument_before_adverbials(outline, verb);
    static const char *const others[] = {"it", "they", "he", "she", "we", "you"};
    if (outline_is_one_of(outline, i, others, sizeof others / sizeof *others))
        return false;
    if (!outline_is_mention(outline, i))
        return i >= 0 && (outline_is(outline, i, CLASS_BIT(WORD_RELATIVE)) ||
                          (outline_at(outline, i)->shape == SHAPE_LOWER &&
                           !outline_is(outline, i, CLASS_BIT(WORD_THAT))));
    int before = outline_before(outline, outline_at(outline, i)->list_first);
    return before < 0 || (outline_at(outline, before)->shape != SHAPE_LOWER &&
                          !outline_is(outline, before, CLASS_BIT(WORD_RELATIVE)));
}

/* A company, a share of one, a right or a property. */
static bool is_no_goods(const struct outline *outline, int at)
{
    static const char *const others[] = {
        "company", "firm",      "business",   "unit",      "brand",   "stake",     "shares",
        "share",   "house",     "channel",    "chain",     "studio",  "label",     "club",
        "team",    "division",  "arm",        "start-up",  "startup", "newspaper", "site",
        "rights",  "newsroom",  "land",       "plant",     "factory", "building",  "mine",
        "hotel",   "operation", "operations", "subsidiary"};
    return outline_is_one_of(outline, at, others, sizeof others / sizeof *others);
}

/* "bought two engines from Farhill": goods, no company, no share of one and no right. seller: the
 * item behind them. */
static bool buys_goods(const struct outline *outline, const struct trigger *trigger, int seller)
{
    bool object = false;
    for (int i = outline_next(outline, trigger->at); i >= 0 && i < seller;
         i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)))
            break;
        if (is_no_goods(outline, i) ||
            (outline_is_mention(outline, i) && outline_at(outline, i)->form == FORM_PRONOUN &&
             !outline_at(outline, i)->possessive) ||
            (outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
             outline_owned(outline, i) < 0))
            return false;
        object = true;
    }
    return object ? !relate_takes_share(outline, trigger->at)
                  : buys_without_object(outline, trigger->at);
}

/* "sold most of its stake to Farhill", "a stake in Quell to", "its unit Quell to": the head of the
 * object is no goods; not "chips from its plant to". */
static bool sells_no_goods(const struct outline *outline, int verb, int buyer)
{
    for (int i = outline_next(outline, verb); i >= 0 && i < buyer; i = outline_next(outline, i))
        if (outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)) &&
            !outline_is(outline, i, CLASS_BIT(WORD_OF))) {
            int head = outline_before(outline, i);
            if (outline_has_type(outline, head, TYPE_BIT(ENTITY_ORGANIZATION)))
                head = outline_before(outline, head);
            return is_no_goods(outline, head);
        }
    return false;
}

/* "chose Farhill to supply batteries", "picked Farhill as its supplier": what the partner is taken
 * for, behind his name. */
static bool is_to_supply(const struct outline *outline, int partner)
{
    static const char *const to[] = {"to"}, *const as[] = {"as"};
    static const char *const verbs[] = {"supply",      "provide", "build",   "make",    "produce",
                                        "manufacture", "deliver", "develop", "assemble"};
    int next = outline_next(outline, outline_last_of_list(outline, partner)), verb = -1;
    if (outline_is_one_of(outline, next, to, 1))
        verb = outline_next(outline, next);
    bool supplies = outline_is_one_of(outline, verb, verbs, sizeof verbs / sizeof *verbs);
    for (int words = 0; outline_is_one_of(outline, next, as, 1) && words < 4; words++) {
        verb = outline_next(outline, verb < 0 ? next : verb);
        if (outline_says(outline, verb, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_SUPPLIES))
            supplies = true;
    }
    return supplies;
}

bool relate_supplies_nothing(const struct outline *outline, const struct trigger *trigger,
                             int partner)
{
    if (trigger->rule->relation != RELATION_SUPPLIES || trigger->han)
        return false;
    if (!trigger->rule->via_count) /* who is chosen, not who is awarded a contract */
        return trigger->rule->status == STATUS_PLANNED && !is_to_supply(outline, partner);
    return trigger->rule->inverse ? !buys_goods(outline, trigger, partner)
                                  : sells_no_goods(outline, trigger->at, partner);
}
