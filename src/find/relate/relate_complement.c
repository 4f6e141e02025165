/*
 * The complement of a relational noun, of what it is: "Farhill's chief executive", "chief executive
 * of Farhill", 远山研究院院长, "Quell, whose chief executive", 远山（创始人：.
 */
#include "find/relate/relate_noun.h"

#define LEFT_WORDS  3 /* adjectives and the like between complement and noun, English */
#define LEFT_CHARS  9
#define RIGHT_ITEMS 9
#define FIELD_WORDS 4
#define TITLE_WORDS 2 /* 著名, beside the roles and names of a title */

#define NAMED  (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE) | PERSONS)
#define TITLED (TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE))
#define PASSED                                                                                     \
    (TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_CONCEPT) |                  \
     TYPE_BIT(ENTITY_REFERENCE))

/* Adjectives, former, deputy: what may stand between a complement and its noun. */
static bool is_modifier(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->mention != NO_INDEX)
        return outline_has_type(outline, at, PASSED);
    if (argument_is_hyphen(outline, at))
        return true;
    const uint64_t allowed = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN) |
                             CLASS_BIT(WORD_DEPUTY) | CLASS_BIT(WORD_NEUTRAL) |
                             CLASS_BIT(WORD_PAST);
    return (item->classes & ~allowed) == 0 && item->shape != SHAPE_PUNCT;
}

/* "Quell in Leeds, whose": over the place, to what is there. */
static int over_seat(const struct outline *outline, int at, uint32_t types)
{
    static const char *const in[] = {"in", "of", "at"};
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE) & ~types) ||
        !outline_is_one_of(outline, outline_before(outline, at), in, sizeof in / sizeof *in))
        return at;
    int name = outline_before(outline, outline_before(outline, at));
    return outline_has_type(outline, name, types & ~PERSONS) ? name : at;
}

/* "Quell, whose chief executive Tom Vance": what stands before the comma. */
static struct argument before_whose(const struct outline *outline, int whose, uint32_t types,
                                    struct noun *noun)
{
    int i = outline_before(outline, whose);
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i);
    noun->begin = whose;
    i = over_seat(outline, i, types);
    if (outline_has_type(outline, i, types))
        return (struct argument){.at = i, .single = true};
    struct argument named = argument_before_apposition(outline, i, types & ~PERSONS);
    return named.at < 0 ? argument_of_copula(outline, whose, types & ~PERSONS) : named;
}

/* 远山的周明院长: the holder stands between the complement and the noun. */
static bool holds_from_left(const struct outline *outline, const struct noun *noun, int at,
                            uint32_t types)
{
    return outline_has_type(outline, at, PERSONS & ~types) && outline_is_han(outline, noun->first);
}

static struct argument beside_holder(const struct outline *outline, int holder, uint32_t types)
{
    int i = outline_before(outline, holder);
    if (outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i))
        i = outline_before(outline, i);
    return outline_has_type(outline, i, types) ? (struct argument){.at = i, .single = true}
                                               : NO_ARGUMENT;
}

/* 周明、林若溪分别任远山、北辰的院长: whether each has one of the list that begins at `at`. */
static bool is_shared_out(const struct outline *outline, int at)
{
    int before = outline_before(outline, at);
    if (outline_is(outline, before, CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_BE)))
        before = outline_before(outline, before);
    return outline_is(outline, before, CLASS_BIT(WORD_RESPECTIVELY));
}

/* 远山（创始人：周明）: what stands before the bracket that the noun opens. */
static struct argument before_bracket(const struct outline *outline, const struct noun *noun,
                                      uint32_t types)
{
    int open = noun->first - 1;
    bool opens = open > 0 && outline_is(outline, open, CLASS_BIT(SIGN_OPEN)) &&
                 noun_is_role(outline, noun->first);
    return opens && outline_has_type(outline, open - 1, types & ~PERSONS)
               ? (struct argument){.at = open - 1, .single = true}
               : NO_ARGUMENT;
}

/* 远山日报讯　记者: a reporter behind the word that ends a dateline; 总统 there is of no agency. */
static bool is_reporter_of_wire(const struct outline *outline, int noun)
{
    if (!argument_is_wire(outline, outline_before(outline, noun)))
        return false;
    const struct rule *rule;
    for (uint32_t r = 0; (rule = outline_rule(outline, noun, r)) != NULL; r++)
        if (rule->dateline)
            return true;
    return false;
}

/* 万达创始人王林的女儿: where what says who 王林 is begins, behind a comma or a verb that says what
 * somebody is; else where he himself stands. */
static int title_begin(const struct outline *outline, int at)
{
    int begin = at, i = outline_before(outline, at);
    if (!outline_has_type(outline, at, PERSONS) || !outline_is_han(outline, at) ||
        !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        return at;
    for (int words = 0; i >= 0 && words <= TITLE_WORDS; i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(SIGN_COMMA)))
            return begin;
        bool named = outline_has_type(outline, i, TITLED);
        if (!named && !is_modifier(outline, i))
            break;
        words += !named;
        begin = i;
    }
    return at;
}

bool noun_ends_examples(const struct outline *outline, int at, uint32_t types)
{
    static const char *const words[] = {"等", "等等"};
    return at >= 0 && outline_is_one_of(outline, at, words, sizeof words / sizeof *words) &&
           outline_has_type(outline, outline_before(outline, at), types);
}

/* 远山的一位物理学家: it says that there are others, and not whose. */
static bool is_one_of_several(const struct outline *outline, int at)
{
    static const char *const words[] = {"一个",   "一個",   "一位",   "一名",    "另一个",
                                        "另一個", "另一位", "另一名", "其中一位"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* former, 新任: a word that leaves the noun that of the whole. */
static bool is_mark(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return item->mention == NO_INDEX &&
           (item->classes != 0 ||
            outline_keeps_rank(outline->text + item->begin, item->end - item->begin));
}

/* The complement at `at`; begins the phrase there, or with the list that it stands in. */
static struct argument take_complement(const struct outline *outline, struct noun *noun, int at,
                                       bool owned)
{
    int first = outline_at(outline, at)->list_first;
    if (first != at && is_shared_out(outline, first)) {
        noun->words = 0;
        noun->begin = first;
        return (struct argument){.at = first};
    }
    /* 前远山和北辰的研究员, 远山、北辰的供应商 */
    bool several = !noun_is_role(outline, noun->first) ||
                   outline_is(outline, outline_before(outline, first),
                              CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_DETERMINER));
    bool both = outline_is_han(outline, noun->first) && owned && first != at && several;
    noun->begin = both ? first : owned ? title_begin(outline, at) : at;
    return (struct argument){
        .at = both ? first : at, .penalty = noun->words > 4 ? 4 : 0, .single = !both};
}

/* 杭州一家公司的测试员: the place before the word at `at`, or the word. */
static int place_before(const struct outline *outline, int at)
{
    int before = outline_before(outline, at);
    return outline_is_han(outline, at) && outline_has_type(outline, before, TYPE_BIT(ENTITY_PLACE))
               ? before
               : at;
}

/* 法院宣判原市长周明, 从远山辞职的工程师周明: whether the word, behind which 的 follows when
 * `owned`, is what is done to somebody, or what he has done, and keeps him from being the noun of
 * what stands before it. */
static bool parts_from_noun(const struct outline *outline, int at, bool owned)
{
    static const char *const tries[] = {"宣判", "审理", "審理", "公审", "公審", "提审",
                                        "提審", "通缉", "通緝", "抓捕", "判处", "判處"};
    const struct outline_item *item = outline_at(outline, at);
    return item->shape == SHAPE_HAN && item->mention == NO_INDEX &&
           item->end - item->begin > 3 && /* no single ideograph */
           (outline_is_one_of(outline, at, tries, sizeof tries / sizeof *tries) ||
            (owned && outline_says(outline, at, ANY_CONSTRUCTION, RELATION_LEFT)));
}

/* The complement left of the noun, and where the phrase begins. */
static struct argument complement_left(const struct outline *outline, struct noun *noun,
                                       uint32_t types)
{
    int i = outline_before(outline, noun->first), words = 0;
    bool owned = false, acted = false, described = false, parted = false;
    noun->begin = noun->first;
    if (i >= 0 && holds_from_left(outline, noun, i, types))
        return beside_holder(outline, i, types);
    for (; i >= 0; i = outline_before(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        bool of = outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i);
        if (outline_has_type(outline, i, NAMED) &&
            argument_is_hyphen(outline, outline_next(outline, i))) {
            noun->begin = i; /* "the Farhill-owned maker of" */
            continue;
        }
        if (argument_is_of_dateline(outline, i) && !is_reporter_of_wire(outline, noun->first))
            break; /* 新华社首尔8日电（记者周明）韩国总统 */
        if (outline_has_type(outline, i, types)) {
            if (acted && outline_is_han(outline, i) && argument_preposition(outline, i) >= 0)
                return NO_ARGUMENT; /* 在远山会见部长周明: where it was done */
            noun->words = words;
            struct argument taken = take_complement(outline, noun, i, owned);
            return parted ? NO_ARGUMENT : taken;
        }
        if (of || outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE))) {
            if (owned && !(of && described))
                break;
            described = of && !owned; /* 远山的第一个真正的对手 */
            owned = true;
            continue;
        }
        described = described && item->mention == NO_INDEX;
        if (!owned && is_one_of_several(outline, i)) {
            noun->begin = i;
            continue;
        }
        if (!owned && (types & TYPE_BIT(ENTITY_PLACE)) && place_before(outline, i) != i) {
            noun->begin = i; /* 湖州一家公司 */
            continue;
        }
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) ||
            (owned && outline_has_type(outline, i, PERSONS))) {
            noun->begin =
                owned ? place_before(outline, i) : i; /* 他的博士后, when not asked for whose */
            break;
        }
        if (!owned && noun_ends_examples(outline, i, types))
            return NO_ARGUMENT; /* they hold the noun */
        if (argument_is_whose(outline, i))
            return before_whose(outline, i, types, noun);
        parted |= parts_from_noun(outline, i, owned);
        bool place = outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE));
        bool owner = outline_is(outline, i + 1, CLASS_BIT(SIGN_POSSESSIVE)); /* "the state's" */
        if (!place && !is_modifier(outline, i) && !(owner && item->mention == NO_INDEX))
            break;
        words += !is_mark(outline, i);
        acted |= outline_triggers(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE));
        if (words > (item->shape == SHAPE_HAN ? LEFT_CHARS : LEFT_WORDS))
            break;
        noun->begin = i;
    }
    return i < 0 ? before_bracket(outline, noun, types) : NO_ARGUMENT;
}

/* "president of the UFCW local": the organization only names a part of itself. */
static bool is_named_part(const struct outline *outline, int at)
{
    static const char *const parts[] = {
        "local",   "branch",  "chapter", "division", "team",       "unit",   "office", "department",
        "section", "region",  "bureau",  "lab",      "laboratory", "campus", "site",   "library",
        "plant",   "factory", "arm",     "school",   "committee",  "jury",   "panel",  "board"};
    return outline_is_one_of(outline, outline_next(outline, at), parts,
                             sizeof parts / sizeof *parts);
}

/* "professor of chemistry and mathematical physics at": over a second field, which the role does
 * not hold, to the preposition. */
static int over_field(const struct outline *outline, int and)
{
    if (!outline_is(outline, and, CLASS_BIT(WORD_AND)) || outline_is_han(outline, and))
        return and;
    int i = outline_next(outline, and);
    for (int words = 0; i >= 0 && words < FIELD_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_AT)))
            return words ? i : and;
        const struct outline_item *item = outline_at(outline, i);
        bool plain = outline_is_plain(outline, i, 0) && item->phrase == NO_INDEX;
        if (!plain && !argument_is_hyphen(outline, i) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_CONCEPT)))
            break;
    }
    return and;
}

/* "signed goalkeeper Tom Vance from Quell": where he is no longer. */
static bool is_hired_away(const struct outline *outline, const struct noun *noun, int preposition)
{
    static const char *const from[] = {"from"};
    if (!outline_is_one_of(outline, preposition, from, 1))
        return false;
    int verb = outline_before(outline, noun->first);
    for (int words = 0; verb >= 0 && words < LEFT_WORDS; words++) {
        if (outline_says(outline, verb, ANY_CONSTRUCTION, RELATION_HIRED))
            return true;
        verb = outline_before(outline, verb);
    }
    return false;
}

/* 她是一位药理学家在列日大学,: machine translation leaves what the role is of behind it. */
static struct argument complement_behind_han(const struct outline *outline, int role,
                                             uint32_t types)
{
    static const char *const in[] = {"在", "于", "於"};
    int preposition = outline_next(outline, role);
    if (!outline_is_han(outline, role) || !noun_is_role(outline, role) ||
        !outline_is_one_of(outline, preposition, in, sizeof in / sizeof *in))
        return NO_ARGUMENT;
    int name = outline_next(outline, preposition),
        end = name < 0 ? -1 : outline_next(outline, name);
    bool closed = end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
    return closed && outline_has_type(outline, name, types & TYPE_BIT(ENTITY_ORGANIZATION))
               ? (struct argument){.at = name, .single = true}
               : NO_ARGUMENT;
}

/* "is selling its unit to Farhill": whoever stands behind the "to" at `to` buys the part. */
static bool is_sold(const struct outline *outline, int noun, int to)
{
    static const char *const words[] = {"to"};
    if (!outline_is_one_of(outline, to, words, 1) ||
        !outline_says(outline, noun, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_PART_OF))
        return false;
    int i = outline_before(outline, noun);
    for (int items = 0; i >= 0 && items < LEFT_WORDS; items++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE)) ||
            (outline_is_mention(outline, i) && outline_at(outline, i)->possessive))
            return true;
    return false;
}

/* "of Farhill", "at the Center for Devices", behind the noun. */
static struct argument complement_right(const struct outline *outline, struct noun *noun, int at,
                                        uint32_t types)
{
    int i = over_field(outline, outline_next(outline, at));
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && noun_is_role(outline, at)) {
        /* "Oskar Funke, programme manager, Sovereign Tech Agency" */
        int name = outline_next(outline, i);
        int end = name < 0 ? -1 : outline_next(outline, name);
        if (!outline_has_type(outline, name, types & TYPE_BIT(ENTITY_ORGANIZATION)) ||
            !(end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP))))
            return NO_ARGUMENT;
        noun->end = name;
        return (struct argument){.at = name, .penalty = 4, .single = true};
    }
    /* 由周明担任院长的远山 */
    if (outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i) &&
        outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_AS))) {
        int name = outline_next(outline, i);
        return outline_has_type(outline, name, types & ~PERSONS)
                   ? (struct argument){.at = name, .single = true}
                   : NO_ARGUMENT;
    }
    if (!outline_is(outline, i, CLASS_BIT(WORD_AT)) &&
        (!outline_is(outline, i, CLASS_BIT(WORD_BY)) || outline_is_han(outline, i)))
        return NO_ARGUMENT; /* "the novel by Ines Marlow" too */
    if (is_hired_away(outline, noun, i) || is_sold(outline, at, i))
        return NO_ARGUMENT;
    static const char *const boards[] = {"board", "council", "directors", "trustees"};
    static const char *const leaves[] = {"against", "versus", "before", "after", "during", "since"};
    int words = 0;
    for (int steps = 0; i >= 0 && steps < RIGHT_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is_one_of(outline, i, leaves, sizeof leaves / sizeof *leaves))
            break; /* "manager for the games against Quell" */
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && !outline_is_mention(outline, i) &&
            outline_is_plain(outline, outline_before(outline, i), 0))
            break; /* "a buyer to set prices the way Quell does" */
        if (steps > 0 && outline_is(outline, i, CLASS_BIT(WORD_AT)) &&
            !outline_is_one_of(outline, outline_before(outline, i), boards,
                               sizeof boards / sizeof *boards))
            words = steps - 1; /* "head of fleet at Quell": of a part of it */
        int part = outline_owned(outline, i);
        bool whole = part < 0;
        bool of_part = noun->owned && !whole && !outline_is_mention(outline, part) &&
                       !outline_is_han(outline, i);
        if (outline_has_type(outline, i, types) && (whole || of_part)) {
            noun->end = i;
            noun->words = words + (is_named_part(outline, i) || of_part);
            return (struct argument){.at = outline_at(outline, i)->list_first,
                                     .penalty = steps > 5 ? 4 : 0};
        }
        if (outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE)))
            continue; /* "of the city's Eastmoor School" */
        if (outline_has_type(outline, i, PERSONS) ||
            outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE) |
                           CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_SPEECH)))
            break;
    }
    return NO_ARGUMENT;
}

/* "Ines Marlow's documentary for Quell": hers, whoever it is for. */
static bool is_made_for(const struct outline *outline, const struct noun *noun,
                        struct argument before)
{
    static const char *const words[] = {"for"};
    return before.at >= 0 && outline_has_type(outline, before.at, PERSONS) &&
           outline_owned(outline, before.at) >= 0 &&
           outline_is_one_of(outline, outline_next(outline, noun->last), words, 1);
}

/* "Quell, of which Tom Vance is the chairman": what stands before the "of" and its comma. */
static struct argument before_of_which(const struct outline *outline, const struct noun *noun,
                                       uint32_t types)
{
    bool relative = outline->classes & CLASS_BIT(WORD_RELATIVE);
    int be = relative ? outline_before(outline, noun->first) : -1;
    for (int words = 0;
         words < LEFT_WORDS && be >= 0 && !outline_is(outline, be, CLASS_BIT(WORD_BE)); words++)
        be = is_modifier(outline, be) || outline_is(outline, be, CLASS_BIT(WORD_DETERMINER))
                 ? outline_before(outline, be)
                 : -1;
    int subject = be < 0 ? -1 : argument_before_adverbials(outline, be);
    if (!outline_is(outline, be, CLASS_BIT(WORD_BE)) || !outline_is_mention(outline, subject))
        return NO_ARGUMENT;
    int which = outline_before(outline, outline_at(outline, subject)->list_first);
    if (outline_is(outline, which, CLASS_BIT(WORD_DETERMINER)))
        which = outline_before(outline, which);
    int of = which < 0 ? -1 : outline_before(outline, which);
    if (!outline_is(outline, which, CLASS_BIT(WORD_RELATIVE)) ||
        !outline_is(outline, of, CLASS_BIT(WORD_OF)))
        return NO_ARGUMENT;
    int name = outline_before(outline, of);
    if (outline_is(outline, name, CLASS_BIT(SIGN_COMMA)))
        name = outline_before(outline, name);
    return outline_has_type(outline, name, types & ~PERSONS)
               ? (struct argument){.at = name, .single = true}
               : NO_ARGUMENT;
}

/* "joins Quell as chief executive": what the verb takes. */
static struct argument before_as(const struct outline *outline, const struct noun *noun,
                                 uint32_t types)
{
    int as = outline_before_determiners(outline, noun->first);
    int name = noun_verb_of_as(outline, as) < 0 ? -1 : outline_before(outline, as);
    return outline_has_type(outline, name, types & ~PERSONS)
               ? (struct argument){.at = name, .single = true}
               : NO_ARGUMENT;
}

struct argument noun_complement(const struct outline *outline, struct noun *noun, uint32_t types,
                                int holder)
{
    struct noun left = *noun, right = *noun;
    struct argument before = complement_left(outline, &left, types);
    struct argument behind = complement_right(outline, &right, noun->last, types);
    if (behind.at < 0)
        behind = complement_behind_han(outline, noun->last, types);
    if (behind.at < 0 && holder > noun->last)
        behind = complement_right(outline, &right, holder, types);
    noun->begin = left.begin;
    noun->words = behind.at < 0 ? left.words : right.words;
    if (behind.at >= 0 && !is_made_for(outline, noun, before)) {
        noun->end = right.end;
        return behind;
    }
    if (before.at < 0)
        before = before_of_which(outline, noun, types);
    return before.at < 0 ? before_as(outline, noun, types) : before;
}
