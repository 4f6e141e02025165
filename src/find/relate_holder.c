/* Who holds a relational noun: beside it, behind a comma, before a verb that ties them. */
#include "find/relate_noun.h"

#include <string.h>

#define EXAMPLE_ITEMS 16
#define KIND_CHARS    9
#define AGE_ITEMS     4
#define TRADE_WORDS   4
#define ORIGIN_ITEMS  8
#define LEFT_WORDS    6 /* "is a wholly owned investment management subsidiary" */
#define TITLE_ITEMS   6 /* "the former Labour councillor" and the name */
#define LOOSE_PENALTY 26

/* 作者叫周明, "its robot is called Loom" */
static bool is_called(const struct outline *outline, int at)
{
    static const char *const words[] = {"叫", "叫做", "名叫", "叫作", "called", "named", "dubbed"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* "her husband, the photographer Tom Vance": over what the holder is by trade, to the name. */
static int over_trade(const struct outline *outline, int at, uint32_t types)
{
    int i = at;
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        if (!outline_is_plain(outline, i, CLASS_BIT(WORD_NOUN_PAST)) && !noun_is_role(outline, i))
            return outline_has_type(outline, i, types & PERSONS) ? i : at;
    }
    return outline_has_type(outline, i, types & PERSONS) ? i : at;
}

/* researchers: of a whole list. */
static bool is_plural(const struct outline *outline, int noun)
{
    const struct outline_item *item = outline_at(outline, noun);
    return !outline_is_han(outline, noun) && item->end - item->begin > 4 &&
           outline->text[item->end - 1] == 's' && outline->text[item->end - 2] != 's';
}

/* 船长为菲律宾人周明, 评审、伊朗的周明: over where the holder is from, to the name. */
static int over_origin(const struct outline *outline, int at, uint32_t types)
{
    static const char *const people[] = {"人"};
    bool place = false, ended = false;
    int i = at;
    for (int items = 0; i >= 0 && items < ORIGIN_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types & PERSONS))
            return ended ? i : at;
        bool named = outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE));
        ended = outline_is(outline, i, CLASS_BIT(WORD_OF))
                    ? place
                    : outline_ends_with(outline, i, people, 1);
        place |= named;
        if (!outline_is_han(outline, i) || (!named && outline_is_mention(outline, i)) ||
            outline_is(outline, i, ~(CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AND)))) /* 埃及人 */
            break;
    }
    return at;
}

/* Right of the run: "chief executive Tom Vance", "its chief executive, Tom Vance,". */
static struct argument find_right(const struct outline *outline, const struct noun *noun,
                                  uint32_t types, bool *loose)
{
    int i = outline->types & types ? outline_next(outline, noun->last) : -1;
    for (int n = 0; n < NOUN_CHAIN && i >= 0; n++) {
        if (outline_has_type(outline, i, types)) {
            int head = outline_owned(outline, i); /* "rival ChatGPT 的 OpenAI"; 首府洛科贾的桥 */
            bool owner = outline_has_type(outline, head, types & ~TYPE_BIT(ENTITY_PLACE));
            /* "Quell boss Tom Vance and Ines Marlow": there is one */
            bool one = noun_is_role(outline, noun->last) && outline_has_type(outline, i, PERSONS) &&
                       !outline_is_han(outline, noun->last) && !is_plural(outline, noun->last);
            return (struct argument){.at = owner ? head : i, .plain = true, .single = one};
        }
        /* 对手将是周明, "its chief will be" */
        if (!outline_is_mention(outline, i) &&
            outline_is(outline, outline_next(outline, i), CLASS_BIT(WORD_BE)) &&
            argument_is_adverbial(outline, i))
            i = outline_next(outline, i);
        bool of = outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i);
        bool joins =
            outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_BE) | CLASS_BIT(SIGN_STOP)) ||
            is_called(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE))) {
            /* "and Norwick chair Ines Marlow": the next noun leads to the holder */
            int next = outline_next(outline, i), from = over_origin(outline, next, types);
            if (from != next)
                return (struct argument){.at = from, .single = true};
            if (outline_has_type(outline, next, TYPE_BIT(ENTITY_ORGANIZATION)))
                next = outline_next(outline, next);
            if (outline_is(outline, next, CLASS_BIT(WORD_OF)) && outline_is_han(outline, next)) {
                next = outline_next(outline, next);
                if (outline_has_type(outline, next, types)) /* 编辑、远山的周明 */
                    return (struct argument){.at = next, .single = true};
            }
            if (outline_is(outline, next, CLASS_BIT(WORD_NOUN_PAST)) &&
                !outline_is_mention(outline, next))
                next = outline_next(outline, next); /* 其父、前首相 */
            bool also =
                outline_is(outline, next, CLASS_BIT(WORD_BE)) && outline_is_han(outline, next);
            if (also) /* 教练、也是岳父的周明 */
                next = outline_next(outline, next);
            if (also ? !noun_stands(outline, next) : !noun_is_role(outline, next))
                return NO_ARGUMENT;
            i = outline_next(outline, noun_run_end(outline, next));
            continue;
        }
        bool title = outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && n > 0;
        bool called = n > 0 && is_called(outline, i); /* "is called", ", called" */
        if (!of && !title && !called && (!joins || *loose))
            return NO_ARGUMENT;
        *loose = *loose || joins;
        i = over_origin(outline, outline_next(outline, i), types);
        if (title && !noun_is_role(outline, noun->first))
            i = over_trade(outline, i, types);
    }
    return NO_ARGUMENT;
}

struct holder_right noun_holder_right(const struct outline *outline, const struct noun *noun,
                                      uint32_t types)
{
    struct holder_right right = {.loose = false};
    right.holder = find_right(outline, noun, types, &right.loose);
    return right;
}

/* "new members include former OpenAI researchers, such as A, B and C": the list of examples. */
static struct argument holder_examples(const struct outline *outline, const struct noun *noun,
                                       uint32_t types)
{
    int i = outline_next(outline, noun->last);
    for (int steps = 0; i >= 0 && steps < EXAMPLE_ITEMS; steps++, i = outline_next(outline, i)) {
        int next = outline_next(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_EXAMPLES)) &&
            outline_has_type(outline, next, types))
            return (struct argument){.at = next};
        if (outline_has_type(outline, i, types) || outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
    }
    return NO_ARGUMENT;
}

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

static bool skips_before_connector(const struct outline *outline, int at)
{
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

/* "Tom Vance's appointment as chief executive": whose it is; -1: nobody's. */
static int owner_of_post(const struct outline *outline, int as, uint32_t types)
{
    int before = outline_before(outline, as);
    if (outline_has_type(outline, before, types) && outline_at(outline, before)->possessive)
        return before;
    if (!outline_is(outline, before, CLASS_BIT(SIGN_POSSESSIVE)))
        return -1;
    int owner = outline_before(outline, before);
    return outline_has_type(outline, owner, types) ? owner : -1;
}

/* "Tom Vance, chief executive", "Tom Vance the chief executive of", "Tom Vance is chief executive",
 * 周明任院长, 周明院长. */
static struct argument holder_left(const struct outline *outline, const struct noun *noun,
                                   uint32_t types)
{
    int i = outline_before(outline, noun->begin);
    struct argument bracket = holder_of_bracket(outline, noun->begin, types);
    if (bracket.at >= 0)
        return bracket;
    struct argument beside = holder_beside(outline, noun, types);
    if (beside.at >= 0)
        return beside;
    bool several = is_plural(outline, noun->last);
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
        return argument_of_copula(outline, i, types);
    }
    if (noun->begin < noun->first && is_label_sign(outline, i) &&
        outline_has_type(outline, outline_before(outline, i), types))
        return (struct argument){.at = outline_before(outline, i), .single = true};
    if (outline_is(outline, i, CLASS_BIT(WORD_AND)) && !outline_is_han(outline, noun->first))
        return of_coordination(outline, i, types);
    if (!outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AS)))
        return holder_of_promotion(outline, i, types);
    bool as = outline_is(outline, i, CLASS_BIT(WORD_AS));
    int by = as ? successor_before(outline, i, types) : -1;
    if (as && by < 0)
        by = owner_of_post(outline, i, types);
    if (by >= 0)
        return (struct argument){.at = by, .single = true};
    struct argument subject = argument_subject(outline, i, types);
    if (subject.at < 0 && outline_is(outline, i, CLASS_BIT(WORD_AS)))
        subject = nearest_left(outline, i, types);
    return subject.at < 0 && noun_is_role(outline, noun->first) && !outline_is_han(outline, i) &&
                   outline_is(outline, i, CLASS_BIT(WORD_AS))
               ? subject_of_clause(outline, i, types)
               : subject;
}

/* "the chairman of Quell, retired admiral Tom Vance,": the person behind a title of his own that
 * begins at `at`, the item itself when it is none. */
static int behind_own_title(const struct outline *outline, int at)
{
    const uint64_t allowed = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST) |
                             CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_DEPUTY);
    int i = at;
    bool titled = false;
    for (int items = 0; i >= 0 && items < TITLE_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, PERSONS))
            return titled ? i : at;
        const struct outline_item *item = outline_at(outline, i);
        titled = outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) || item->mention == NO_INDEX;
        if (outline_is_han(outline, i) || item->shape == SHAPE_PUNCT ||
            (item->mention == NO_INDEX && (item->classes & ~allowed)))
            break;
    }
    return at;
}

/* "A graduate of the Conservatoire, Sauvage-Renn ..." begins the sentence; "the chief executive of
 * Quell, Tom Vance, said". */
static struct argument holder_behind_phrase(const struct outline *outline, const struct noun *noun,
                                            uint32_t types)
{
    int before = outline_before(outline, noun->begin);
    if (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    if (outline_is(outline, before, CLASS_BIT(WORD_AS)) && !outline_is_han(outline, before))
        before = outline_before(outline, before); /* "As chief executive of Quell, Tom Vance" */
    bool begins = before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP));
    int comma = outline_next(outline, noun->end);
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_BE) |
                          CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_RELATIVE);
    for (int n = 0; begins && comma >= 0 && n < 12 && !outline_is(outline, comma, ends); n++)
        comma = outline_next(outline, comma); /* "and a former dramaturg at Glyndebourne," */
    if (!outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        return NO_ARGUMENT;
    int behind = outline_next(outline, comma);
    int holder = types & PERSONS ? behind_own_title(outline, behind) : behind;
    int end = holder < 0 ? -1 : outline_next(outline, holder);
    bool closed = end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
    return outline_has_type(outline, holder, types) && (closed || (begins && holder == behind))
               ? (struct argument){.at = holder, .single = true}
               : NO_ARGUMENT;
}

/* "researcher and board member Tom Vance": who holds the nouns before those that go on with it. */
static struct argument holder_before(const struct outline *outline, const struct noun *noun,
                                     const struct memory *memory)
{
    int before = outline_before(outline, noun->begin);
    return memory->end >= 0 && memory->holder.at >= 0 &&
                   outline_is(outline, before,
                              CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE) |
                                  CLASS_BIT(SIGN_COMMA)) &&
                   outline_before(outline, before) == memory->end
               ? memory->holder
               : NO_ARGUMENT;
}

struct argument noun_holder(const struct outline *outline, const struct noun *noun, uint32_t types,
                            const struct holder_right *right, const struct memory *memory)
{
    const struct outline_item *item = outline_at(outline, noun->first);
    if (item->mention != NO_INDEX && item->type != ENTITY_ROLE)
        return (TYPE_BIT(item->type) & types) ? (struct argument){.at = noun->first, .single = true}
                                              : NO_ARGUMENT;
    if (!(outline->types & types))
        return holder_before(outline, noun, memory);
    if (right->holder.at >= 0 && !right->loose)
        return right->holder;
    struct argument examples = holder_examples(outline, noun, types);
    if (examples.at >= 0)
        return examples;
    struct argument left = holder_left(outline, noun, types);
    if (left.at >= 0)
        return left;
    struct argument before = holder_before(outline, noun, memory);
    if (before.at >= 0)
        return before;
    if (right->holder.at >= 0)
        return right->holder;
    struct argument behind = holder_behind_phrase(outline, noun, types);
    if (behind.at >= 0 || !noun_is_role(outline, noun->first) || types != PERSONS)
        return behind;
    /* a role that nothing ties: of the subject of its clause, which is a guess */
    struct argument subject = argument_subject(outline, noun->begin, types);
    subject.penalty += LOOSE_PENALTY;
    return subject;
}
