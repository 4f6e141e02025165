/* Who holds a relational noun, when it is somebody left of it: "Tom Vance, chief executive", "Tom
 * Vance is to join Quell as its chief scientist", 周明任院长. */
#include "find/relate/relate_noun.h"

#include <string.h>

#define KIND_CHARS 9
#define AGE_ITEMS  4
#define LEFT_WORDS 6 /* "is a wholly owned investment management subsidiary" */
#define POST_WORDS 3 /* between whose post it is and "as" */

/* "both members of", "all researchers at" */
static bool is_of_several(const struct outline *outline, int at)
{
    static const char *const words[] = {"both", "all", "each", "都"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* "-owned" of "a wholly-owned subsidiary" */
static bool begins_with_hyphen(const struct outline *outline, int at)
{
    return at >= 0 && !outline_is_mention(outline, at) && outline_at(outline, at)->classes == 0 &&
           outline->text[outline_at(outline, at)->begin] == '-';
}

/* Tencent of "the Tencent-owned maker of" */
static bool begins_compound(const struct outline *outline, int at)
{
    return outline_is_mention(outline, at) && outline_holds(outline, at + 1) &&
           (argument_is_hyphen(outline, at + 1) || begins_with_hyphen(outline, at + 1));
}

/* "Vance, |met| Quell's boss, Marlow": a verb behind the comma begins what he did. */
static bool begins_deed(const struct outline *outline, int at)
{
    return outline_is_plain(outline, at, 0) && outline_is_verb(outline, at) &&
           outline_is(outline, outline_before(outline, at), CLASS_BIT(SIGN_COMMA));
}

static bool skips_before_connector(const struct outline *outline, int at)
{
    static const char *const without[] = {"without"};
    if (begins_deed(outline, at) || outline_is_one_of(outline, at, without, 1))
        return false;
    return (at >= 0 && outline_at(outline, at)->possessive) ||
           outline_is(outline, at,
                      CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_NOUN_PAST) |
                          CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_NEGATION) |
                          CLASS_BIT(WORD_DEPUTY)) ||
           is_of_several(outline, at) || argument_is_hyphen(outline, at) ||
           begins_with_hyphen(outline, at) || begins_compound(outline, at) ||
           outline_is_plain(outline, at, 0);
}

/* "Tom Vance (chief executive)": the phrase opens a bracket. */
static struct argument holder_of_bracket(const struct outline *outline, int begin, uint32_t types)
{
    if (begin < 2 || !outline_is(outline, begin - 1, CLASS_BIT(SIGN_OPEN)) ||
        outline_at(outline, begin - 1)->partner < 0)
        return NO_ARGUMENT;
    int at = begin - 2;
    if (outline_is(outline, at, CLASS_BIT(SIGN_QUOTE)) && at > 0)
        at--;
    return outline_has_type(outline, at, types) ? (struct argument){.at = at, .single = true}
                                                : NO_ARGUMENT;
}

/* "Tom Vance is to join Quell as its chief scientist": past what the verb takes. */
static struct argument nearest_left(const struct outline *outline, int at, uint32_t types)
{
    int i = outline_before(outline, at);
    for (int steps = 0; i >= 0 && steps < 10; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_has_type(outline, i, types) || outline_owned(outline, i) >= 0)
            continue;
        int after = argument_preposition(outline, i); /* "who succeeded Tom Vance as chair" */
        if (after >= 0 && outline_is(outline, after, CLASS_BIT(WORD_SUCCESSION)))
            return argument_subject(outline, after, types);
        return (struct argument){.at = outline_at(outline, i)->list_first, .penalty = 4};
    }
    return NO_ARGUMENT;
}

/* "Ines Marlow, the chair of Quell, moves to Norwick as its head": the subject of the verb that
 * begins the clause behind the comma. */
static struct argument subject_of_clause(const struct outline *outline, int as, uint32_t types)
{
    int verb = -1;
    for (int i = outline_before(outline, as); i >= 0; i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE)) ||
            outline_has_type(outline, i, types))
            return NO_ARGUMENT;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return verb < 0 ? NO_ARGUMENT : argument_subject(outline, verb, types);
        bool adverb = !outline_is_mention(outline, i) && argument_is_adverbial(outline, i);
        if (!adverb || outline_is(outline, i, CLASS_BIT(WORD_BE)))
            verb =
                outline_is(outline, i, CLASS_BIT(WORD_BE)) || outline_is_verb(outline, i) ? i : -1;
    }
    return NO_ARGUMENT;
}

/* What is said of a person between two commas before the role: an age, 男, 女. */
static bool is_age_or_sex(const struct outline *outline, int first, int last)
{
    const struct outline_item *item = outline_at(outline, first);
    const char *text = outline->text + item->begin;
    bool sex = first == last && item->end - item->begin == 3 &&
               (memcmp(text, "\xE7\x94\xB7", 3) == 0 || memcmp(text, "\xE5\xA5\xB3", 3) == 0);
    return sex || (*text >= '0' && *text <= '9');
}

/* "Tom Vance, 44, chief executive", 周明34岁，: what stands before the comma, past the age and its
 * comma. */
static int before_comma(const struct outline *outline, int comma)
{
    static const char *const ages[] = {"岁", "歲"};
    int last = outline_before(outline, comma), i = last;
    if (outline_ends_with(outline, last, ages, sizeof ages / sizeof *ages) &&
        outline_has_type(outline, outline_before(outline, last), TYPE_BIT(ENTITY_PERSON)))
        return outline_before(outline, last);
    for (int steps = 0; i >= 0 && steps < AGE_ITEMS; steps++) {
        int before = outline_before(outline, i);
        if (outline_is(outline, before, CLASS_BIT(SIGN_COMMA)))
            return is_age_or_sex(outline, i, last) ? outline_before(outline, before) : last;
        i = before;
    }
    return last;
}

/* 周明，中共党员，远山大学博士，: the name before the nouns that say what somebody is, between
 * commas; comma: before the last of them. */
static struct argument before_appositions(const struct outline *outline, int comma, uint32_t types)
{
    enum { NOUNS = 4 };
    for (int nouns = 0; nouns < NOUNS; nouns++) {
        int last = outline_before(outline, comma);
        if (!noun_stands(outline, last))
            break;
        while (last >= 0 &&
               !outline_is(outline, last, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            last = outline_before(outline, last);
        if (!outline_is(outline, last, CLASS_BIT(SIGN_COMMA)))
            break;
        comma = last;
        int name = before_comma(outline, comma);
        if (outline_has_type(outline, name, types & PERSONS))
            return (struct argument){.at = name, .single = true};
    }
    return NO_ARGUMENT;
}

/* "Tom Vance of the Eastmoor Institute, a former Farhill analyst": from where he is to himself. */
static int over_affiliation(const struct outline *outline, int at, uint32_t types)
{
    if (at < 0 || outline_is_han(outline, at) || outline_has_type(outline, at, types) ||
        !outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)))
        return at;
    int before = outline_before(outline, at);
    if (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    if (!outline_is(outline, before, CLASS_BIT(WORD_AT)))
        return at;
    before = outline_before(outline, before);
    return outline_has_type(outline, before, types & PERSONS) ? before : at;
}

/* "Tom Vance, himself a graduate of Eastmoor" */
static bool is_reflexive(const struct outline *outline, int at)
{
    if (!outline_is_mention(outline, at))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    return item->form == FORM_PRONOUN && item->end - item->begin >= 6 &&
           memcmp(outline->text + item->end - 4, "self", 4) == 0;
}

/* 周明，小型运营商远山的老板: over the words of what the complement is, to their comma. */
static int before_kind(const struct outline *outline, int at)
{
    int i = at;
    for (int words = 0; i >= 0 && words < KIND_CHARS; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return words ? i : at;
        const struct outline_item *item = outline_at(outline, i);
        bool plain = item->mention == NO_INDEX && item->classes == 0 && item->phrase == NO_INDEX &&
                     item->shape == SHAPE_HAN;
        if (!plain && !outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE)))
            break;
    }
    return at;
}

/* "promoted Tom Vance to chief executive": whom the verb has brought to the role. */
static struct argument holder_of_promotion(const struct outline *outline, int to, uint32_t types)
{
    static const char *const words[] = {"to"};
    int name = to < 0 ? -1 : outline_before(outline, to);
    int verb = name < 0 ? -1 : outline_before(outline, outline_at(outline, name)->list_first);
    if (!outline_is_one_of(outline, to, words, 1) || !outline_has_type(outline, name, types) ||
        verb < 0 || outline_is_mention(outline, verb) ||
        outline_at(outline, verb)->phrase == NO_INDEX)
        return NO_ARGUMENT;
    const struct phrase *phrase = &outline->table->phrases[outline_at(outline, verb)->phrase];
    return phrase->constructions & CONSTRUCT_BIT(CONSTRUCT_BA)
               ? (struct argument){.at = outline_at(outline, name)->list_first}
               : NO_ARGUMENT;
}

/* "will be succeeded by Ines Marlow as", "handed over to Ines Marlow as": who comes; -1: nobody. */
static int successor_before(const struct outline *outline, int as, uint32_t types)
{
    static const char *const yields[] = {"handed over to",  "hands over to", "hand over to",
                                         "handing over to", "gave way to",   "gives way to",
                                         "give way to",     "made way for",  "makes way for"};
    int name = outline_before(outline, as);
    if (!outline_has_type(outline, name, types))
        return -1;
    int by = argument_preposition(outline, name);
    if (outline_is_one_of(outline, by, yields, sizeof yields / sizeof *yields))
        return name;
    return by >= 0 && outline_is(outline, by, CLASS_BIT(WORD_BY)) &&
                   outline_is(outline, outline_before(outline, by), CLASS_BIT(WORD_SUCCESSION))
               ? name
               : -1;
}

/* "was a Norwegian trade unionist and politician for": who is what stands before "and". */
static struct argument of_coordination(const struct outline *outline, int and, uint32_t types)
{
    return argument_of_predicate(outline, outline_before(outline, and), types);
}

/* 周明：远山的院长: the colon behind the name that begins a line of a list. */
static bool is_label_sign(const struct outline *outline, int at)
{
    if (!outline_is_colon(outline, at))
        return false;
    int name = outline_before(outline, at);
    int before = name < 0 ? -1 : outline_before(outline, name);
    return before < 0 || (outline_before(outline, before) < 0 &&
                          outline_at(outline, before)->shape == SHAPE_PUNCT);
}

/* Right before the noun: 周明院长, "the Loom phone from Quell", "Tom Vance the chief executive of".
 */
static struct argument holder_beside(const struct outline *outline, const struct noun *noun,
                                     uint32_t types)
{
    /* 周明、林若溪主演 */
    static const char *const shared[] = {"主演", "领衔主演", "領銜主演", "联合主演"};
    int i = outline_before(outline, noun->begin);
    if (noun_ends_examples(outline, i, types))
        return (struct argument){.at = outline_at(outline, outline_before(outline, i))->list_first};
    if (noun->begin == noun->first && outline_has_type(outline, i, types) &&
        outline_is_han(outline, noun->first)) {
        if (outline_is_one_of(outline, noun->first, shared, sizeof shared / sizeof *shared))
            return (struct argument){.at = outline_at(outline, i)->list_first};
        return (struct argument){.at = i, .single = true};
    }
    /* "the Loom phone from Farhill" */
    if (noun->begin == noun->first && noun->end > noun->last &&
        outline_has_type(outline, i, types & (TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK))))
        return (struct argument){.at = i, .single = true};
    int named =
        outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) ? outline_before(outline, i) : -1;
    if (noun->end > noun->last && outline_has_type(outline, named, types & PERSONS) &&
        !outline_is_han(outline, noun->first))
        return (struct argument){.at = named, .penalty = 8, .single = true};
    return NO_ARGUMENT;
}

/* "Tom Vance, for 13 years the chief executive", "until last winter its chair": over the time. */
static int over_time(const struct outline *outline, int at)
{
    static const char *const words[] = {"for", "until", "since", "till"};
    static const char *const times[] = {"decades", "years", "now", "recently", "long", "many"};
    int time = at, next = outline_next(outline, at);
    if (outline_is_han(outline, at))
        return at;
    if (outline_is_one_of(outline, at, words, sizeof words / sizeof *words) &&
        outline_is_one_of(outline, next, times, sizeof times / sizeof *times))
        return outline_before(outline, at);
    if (outline_is_one_of(outline, at, times, sizeof times / sizeof *times)) /* "until now" */
        time = outline_before(outline, at);
    while (outline_has_type(outline, time, TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT)) ||
           outline_is_plain(outline, time, CLASS_BIT(WORD_NOUN_PAST)))
        time = outline_before(outline, time);
    return time != at && outline_is_one_of(outline, time, words, sizeof words / sizeof *words)
               ? outline_before(outline, time)
               : at;
}

/* "one of Quell's founders", "among its founders": over what takes some of several. */
static int over_partitive(const struct outline *outline, int at)
{
    static const char *const some[] = {"one", "One", "two", "some", "each", "both"};
    static const char *const among[] = {"among"};
    if (outline_is_one_of(outline, at, among, 1))
        return outline_before(outline, at);
    int before = outline_is(outline, at, CLASS_BIT(WORD_OF)) ? outline_before(outline, at) : -1;
    return outline_is_one_of(outline, before, some, sizeof some / sizeof *some)
               ? outline_before(outline, before)
               : at;
}

/* "Tom Vance's appointment as chief executive", "Tom Vance's |seven-year tenure| as": whose it is;
 * -1: nobody's. */
static int owner_of_post(const struct outline *outline, int as, uint32_t types)
{
    const uint32_t measures = TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT);
    int before = outline_before(outline, as);
    for (int words = 0; words < POST_WORDS; words++) {
        if (!outline_has_type(outline, before, measures) && !outline_is_plain(outline, before, 0))
            break;
        before = outline_before(outline, before);
    }
    if (outline_has_type(outline, before, types) && outline_at(outline, before)->possessive)
        return before;
    if (!outline_is(outline, before, CLASS_BIT(SIGN_POSSESSIVE)))
        return -1;
    int owner = outline_before(outline, before);
    return outline_has_type(outline, owner, types) ? owner : -1;
}

/* "Vance insists he stays, as priest steps in": the noun does what the next word says. */
static bool begins_clause(const struct outline *outline, const struct noun *noun, int as)
{
    int verb = outline_next(outline, noun->last);
    if (outline_is_han(outline, as) ||
        !outline_is(outline, outline_before(outline, as), CLASS_BIT(SIGN_COMMA)) ||
        outline_next(outline, as) != noun->first || !outline_is_plain(outline, verb, 0))
        return false;
    const char *end = outline->text + outline_at(outline, verb)->end;
    return end[-1] == 's' || memcmp(end - 2, "ed", 2) == 0;
}

int noun_verb_of_as(const struct outline *outline, int as)
{
    int object = outline_before(outline, as);
    if (outline_is_han(outline, as) || !outline_is(outline, as, CLASS_BIT(WORD_AS)) ||
        !outline_has_type(outline, object, TYPE_BIT(ENTITY_ORGANIZATION)))
        return -1;
    int verb = outline_before_determiners(outline, object);
    return outline_triggers(outline, verb, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)) ? verb : -1;
}

/* "was appointed by Tom Vance as": the verb by which somebody gives the post to its subject; -1:
 * there is none. */
static int passive_of_as(const struct outline *outline, int as)
{
    int agent = outline_before(outline, as);
    if (outline_is_han(outline, as) || !outline_is_mention(outline, agent))
        return -1;
    const uint32_t verbs = CONSTRUCT_BIT(CONSTRUCT_ACTIVE) | CONSTRUCT_BIT(CONSTRUCT_PASSIVE) |
                           CONSTRUCT_BIT(CONSTRUCT_BA);
    int by = outline_before_determiners(outline, outline_at(outline, agent)->list_first);
    int verb = outline_is(outline, by, CLASS_BIT(WORD_BY)) ? outline_before(outline, by) : -1;
    return outline_triggers(outline, verb, verbs) ? verb : -1;
}

/* The holder of a noun that the word at `as` gives to somebody. */
static struct argument holder_of_as(const struct outline *outline, const struct noun *noun, int as,
                                    uint32_t types)
{
    if (begins_clause(outline, noun, as))
        return NO_ARGUMENT;
    int one = successor_before(outline, as, types);
    if (one < 0)
        one = owner_of_post(outline, as, types);
    if (one < 0 && types == PERSONS)
        one = noun_agent(outline, as); /* 周明交棒，由林若溪接任院长 */
    if (one >= 0)
        return (struct argument){.at = one, .single = true};
    int verb = noun_verb_of_as(outline, as);
    if (verb < 0)
        verb = passive_of_as(outline, as);
    struct argument subject = argument_subject(outline, verb < 0 ? as : verb, types);
    if (subject.at < 0)
        subject = nearest_left(outline, as, types);
    return subject.at < 0 && noun_is_role(outline, noun->first) && !outline_is_han(outline, as)
               ? subject_of_clause(outline, as, types)
               : subject;
}

/* "counts Quell and Norwick among its shareholders": the first of them, or -1. */
static int counted_among(const struct outline *outline, const struct noun *noun, uint32_t types)
{
    static const char *const among[] = {"among"};
    int at = outline_before(outline, noun->begin);
    int last = outline_is_one_of(outline, at, among, 1) ? outline_before(outline, at) : -1;
    return outline_is_mention(outline, noun->begin) &&
                   outline_at(outline, noun->begin)->possessive &&
                   outline_has_type(outline, last, types) && argument_preposition(outline, last) < 0
               ? outline_at(outline, last)->list_first
               : -1;
}

/* "Tom Vance, chief executive", "Tom Vance the chief executive of", "Tom Vance is chief executive",
 * 周明任院长, 周明院长. */
struct argument noun_holder_left(const struct outline *outline, const struct noun *noun,
                                 uint32_t types)
{
    int i = outline_before(outline, noun->begin);
    int counted = counted_among(outline, noun, types);
    if (counted >= 0)
        return (struct argument){.at = counted};
    struct argument bracket = holder_of_bracket(outline, noun->begin, types);
    if (bracket.at >= 0)
        return bracket;
    struct argument beside = holder_beside(outline, noun, types);
    if (beside.at >= 0)
        return beside;
    bool several = noun_is_plural(outline, noun->last);
    for (int words = 0; i >= 0 && words < LEFT_WORDS && skips_before_connector(outline, i);
         words += !argument_is_hyphen(outline, i)) {
        several |= is_of_several(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AS)))
            break; /* was, 曾任: also words of what is over */
        i = outline_before(outline, i);
    }
    i = over_partitive(outline, i < 0 ? i : over_time(outline, before_kind(outline, i)));
    if (outline_is(outline, i, CLASS_BIT(WORD_AUXILIARY)) && !outline_is_han(outline, i) &&
        outline_is(outline, outline_before(outline, i), CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i); /* ", now chief executive" */
    while (outline_is(outline, i, CLASS_BIT(WORD_AUXILIARY)) && !outline_is_han(outline, i) &&
           outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE)))
        i = outline_before(outline, i); /* "is also the founder" */
    if (is_reflexive(outline, i) && outline_has_type(outline, i, types))
        return (struct argument){.at = i, .single = true};
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA))) {
        int before = over_affiliation(outline, before_comma(outline, i), types);
        if (outline_has_type(outline, before, types))
            return (struct argument){.at =
                                         several ? outline_at(outline, before)->list_first : before,
                                     .single = !several};
        return outline_is_han(outline, noun->first) ? before_appositions(outline, i, types)
                                                    : argument_of_copula(outline, i, types);
    }
    if (noun->begin < noun->first && is_label_sign(outline, i) &&
        outline_has_type(outline, outline_before(outline, i), types))
        return (struct argument){.at = outline_before(outline, i), .single = true};
    if (outline_is(outline, i, CLASS_BIT(WORD_AND)) && !outline_is_han(outline, noun->first))
        return of_coordination(outline, i, types);
    if (!outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AS)))
        return holder_of_promotion(outline, i, types);
    return outline_is(outline, i, CLASS_BIT(WORD_AS)) ? holder_of_as(outline, noun, i, types)
                                                      : argument_subject(outline, i, types);
}
