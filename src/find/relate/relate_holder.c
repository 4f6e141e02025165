/* Who holds a relational noun: behind it, among examples, or as relate_holder_left.c tells. */
#include "find/relate/relate_noun.h"

#include <string.h>

#define EXAMPLE_ITEMS 16
#define TRADE_WORDS   6
#define ORIGIN_ITEMS  8
#define TITLE_ITEMS   6 /* "the former Labour councillor" and the name */
#define LOOSE_PENALTY 26
#define AGENT_ITEMS   16 /* from 由 to the verb */
#define POST_ITEMS    4  /* from the noun to 由: 一职将由 */

/* 作者叫周明, "its robot is called Loom" */
static bool is_called(const struct outline *outline, int at)
{
    static const char *const words[] = {"叫", "叫做", "名叫", "叫作", "called", "named", "dubbed"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* "her husband, the photographer and poet Tom Vance", "his wife, a judge called Ines Marlow": over
 * what the holder is by trade, to the name. */
static int over_trade(const struct outline *outline, int at, uint32_t types)
{
    int i = at;
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        bool and = outline_is(outline, i, CLASS_BIT(WORD_AND)) &&
                   !outline_has_type(outline, outline_next(outline, i), PERSONS);
        bool joins = words > 0 && (and || is_called(outline, i));
        if (!joins && !outline_is_plain(outline, i, CLASS_BIT(WORD_NOUN_PAST)) &&
            !noun_is_role(outline, i))
            return outline_has_type(outline, i, types & PERSONS) ? i : at;
    }
    return outline_has_type(outline, i, types & PERSONS) ? i : at;
}

bool noun_is_plural(const struct outline *outline, int noun)
{
    static const char *const plurals[] = {"children", "grandchildren", "stepchildren"};
    const struct outline_item *item = outline_at(outline, noun);
    if (outline_is_one_of(outline, noun, plurals, sizeof plurals / sizeof *plurals))
        return true;
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

/* 总经理是他的女婿周明, 董事长为其长子周亮: over whose kin the holder is, to the name. */
static int over_kin(const struct outline *outline, int at, uint32_t types)
{
    static const char *const his[] = {"其"};
    int i = at;
    if (i < 0 ||
        (outline_at(outline, i)->form != FORM_PRONOUN && !outline_is_one_of(outline, i, his, 1)))
        return at;
    i = outline_next(outline, i);
    if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
        i = outline_next(outline, i);
    if (i < 0 || !outline_says(outline, i, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF))
        return at;
    i = outline_next(outline, i);
    return outline_has_type(outline, i, types & PERSONS) ? i : at;
}

/* 其父、前首相; 主席、现任外长; 夫人、著名钢琴家: what stands before the next noun of a list. */
static bool is_adjective(const struct outline *outline, int at)
{
    static const char *const words[] = {"现任", "現任", "时任", "時任", "著名",
                                        "知名", "资深", "資深", "原"};
    return at >= 0 && !outline_is_mention(outline, at) &&
           (outline_is(outline, at, CLASS_BIT(WORD_NOUN_PAST)) ||
            outline_is_one_of(outline, at, words, sizeof words / sizeof *words));
}

/* 编剧是小说家林若溪, 妻子是英国作家林若溪, 丈夫是远山大学教授周明: over what else the holder is,
 * to the name; the item itself when it is nothing else. */
static int over_titles(const struct outline *outline, int at, uint32_t types)
{
    const uint32_t told =
        TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_ROLE);
    bool role = false;
    int i = at;
    for (int items = 0; i >= 0 && items < TITLE_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types & PERSONS))
            return role ? i : at;
        role = outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE));
        if (!outline_is_han(outline, i) ||
            (!outline_has_type(outline, i, told) && !is_adjective(outline, i)))
            break;
    }
    return at;
}

/* "and Norwick chair Ines Marlow", 编辑、远山的周明, 评审、荷兰人周明: what the word or sign at
 * `at` joins to the noun: another one, then the item behind it; or the holder himself, then *named
 * is set and -1 returned, as when there is neither. */
static int over_joint(const struct outline *outline, int at, uint32_t types, struct argument *named)
{
    int next = outline_next(outline, at), from = over_origin(outline, next, types);
    if (from != next && outline_is(outline, at, CLASS_BIT(SIGN_PAUSE))) {
        *named = (struct argument){.at = from, .single = true};
        return -1;
    }
    if (outline_has_type(outline, next, TYPE_BIT(ENTITY_ORGANIZATION)))
        next = outline_next(outline, next);
    if (outline_is(outline, next, CLASS_BIT(WORD_OF)) && outline_is_han(outline, next)) {
        next = outline_next(outline, next);
        if (outline_has_type(outline, next, types)) {
            *named = (struct argument){.at = next, .single = true};
            return -1;
        }
    }
    if (is_adjective(outline, next))
        next = outline_next(outline, next);
    bool also = outline_is(outline, next, CLASS_BIT(WORD_BE)) && outline_is_han(outline, next);
    if (also) /* 教练、也是岳父的周明 */
        next = outline_next(outline, next);
    if (also ? !noun_stands(outline, next) : !noun_is_role(outline, next))
        return -1;
    return outline_next(outline, noun_run_end(outline, next));
}

/* "the nearby town of Leeds": over the kind of place that begins at the item, to its name; else the
 * item itself. */
static int over_kind_of_place(const struct outline *outline, int at)
{
    enum { WORDS = 3 };
    static const char *const kinds[] = {"town",   "city",     "village",      "state",  "province",
                                        "county", "district", "municipality", "region", "port"};
    int i = at;
    for (int words = 0; words < WORDS && outline_is_plain(outline, i, 0); words++) {
        int next = outline_next(outline, i);
        if (outline_is_one_of(outline, i, kinds, sizeof kinds / sizeof *kinds))
            return outline_is(outline, next, CLASS_BIT(WORD_OF)) ? outline_next(outline, next) : at;
        i = next;
    }
    return at;
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

/* "of Leeds", "of the nearby town of Leeds": the name of what the noun before `at` is of; -1. */
static int seat_behind(const struct outline *outline, int at)
{
    const uint32_t seats = TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_ORGANIZATION) |
                           TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT);
    if (!outline_is(outline, at, CLASS_BIT(WORD_OF)) || outline_is_han(outline, at))
        return -1;
    int name = outline_next(outline, at);
    if (outline_is(outline, name, CLASS_BIT(WORD_DETERMINER)))
        name = outline_next(outline, name);
    name = over_kind_of_place(outline, name);
    return outline_has_type(outline, name, seats) ? name : -1;
}

/* "the mayor of Leeds, Ines Marlow": over what the noun is of, to the comma; the item itself when
 * it is something else. */
static int over_seat(const struct outline *outline, int at)
{
    int name = seat_behind(outline, at), comma = name < 0 ? -1 : outline_next(outline, name);
    return outline_has_type(outline, name, TYPE_BIT(ENTITY_PLACE)) &&
                   outline_is(outline, comma, CLASS_BIT(SIGN_COMMA))
               ? comma
               : at;
}

/* "the chairman of Quell is former admiral Tom Vance", "the owner of Quell is Farhill": who the
 * noun before `at` is said to be; -1: it is not said. */
static int behind_seat_and_copula(const struct outline *outline, int at, uint32_t types)
{
    static const char *const copulas[] = {"is", "was"};
    int name = seat_behind(outline, at), copula = name < 0 ? -1 : outline_next(outline, name);
    if (!outline_is_one_of(outline, copula, copulas, sizeof copulas / sizeof *copulas))
        return -1;
    int holder = outline_next(outline, copula);
    if (types & PERSONS)
        holder = behind_own_title(outline, holder);
    return outline_has_type(outline, holder, types & ~TYPE_BIT(ENTITY_PLACE)) ? holder : -1;
}

static bool is_kin(const struct outline *outline, int at)
{
    return at >= 0 && outline_says(outline, at, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF);
}

/* "Quell boss Tom Vance and Ines Marlow", "his sister, Jane Vance, and Ines Marlow": of the persons
 * of a list the noun tells of the first alone; not "his wife, Jane, and daughter Amy". */
static bool is_only_one(const struct outline *outline, const struct noun *noun, int name)
{
    int last = noun->last, second = outline_at(outline, name)->list_next;
    if (outline_is_han(outline, last) || noun_is_plural(outline, last) ||
        !outline_has_type(outline, name, PERSONS))
        return false;
    return noun_is_role(outline, last) || (second >= 0 && is_kin(outline, last) &&
                                           !is_kin(outline, outline_before(outline, second)));
}

/* Right of the run: "chief executive Tom Vance", "its chief executive, Tom Vance,". */
static struct argument find_right(const struct outline *outline, const struct noun *noun,
                                  uint32_t types, bool *loose)
{
    static const char *const name[] = {"名"};
    int i = outline->types & types ? outline_next(outline, noun->last) : -1;
    int said = behind_seat_and_copula(outline, i, types);
    if (said >= 0) {
        *loose = true;
        return (struct argument){
            .at = said, .plain = true, .single = is_only_one(outline, noun, said)};
    }
    i = over_seat(outline, i);
    for (int n = 0; n < NOUN_CHAIN && i >= 0; n++) {
        if (outline_has_type(outline, i, types)) {
            int head = outline_owned(outline, i); /* "rival ChatGPT 的 OpenAI"; 首府洛科贾的桥 */
            bool owner = outline_has_type(outline, head, types & ~TYPE_BIT(ENTITY_PLACE));
            return (struct argument){
                .at = owner ? head : i, .plain = true, .single = is_only_one(outline, noun, i)};
        }
        /* 对手将是周明, "its chief will be" */
        if (!outline_is_mention(outline, i) &&
            outline_is(outline, outline_next(outline, i), CLASS_BIT(WORD_BE)) &&
            argument_is_adverbial(outline, i))
            i = outline_next(outline, i);
        if (outline_is_one_of(outline, i, name, 1) &&
            is_called(outline, outline_next(outline, i))) /* 创始人名叫 */
            i = outline_next(outline, i);
        bool of = outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i);
        bool joins =
            outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_BE) | CLASS_BIT(SIGN_STOP)) ||
            is_called(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE))) {
            struct argument named = NO_ARGUMENT;
            i = over_joint(outline, i, types, &named);
            if (i < 0)
                return named;
            continue;
        }
        bool title = outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && n > 0;
        bool called = n > 0 && is_called(outline, i); /* "is called", ", called" */
        if (!of && !title && !called && (!joins || *loose))
            return NO_ARGUMENT;
        bool is = outline_is(outline, i, CLASS_BIT(WORD_BE)) && outline_is_han(outline, i);
        int kin = is ? over_kin(outline, outline_next(outline, i), types) : -1;
        int named = over_titles(outline, kin, types);
        if (n == 0 && (named > kin || noun_is_role(outline, noun->last)) &&
            outline_has_type(outline, named, types & PERSONS)) /* 现任总经理是周明 */
            return (struct argument){.at = named};
        *loose = *loose || joins;
        bool comma = outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
        i = outline_next(outline, i);
        if (!comma)
            i = over_origin(outline, i, types);
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

static bool is_from(const struct outline *outline, int at)
{
    static const char *const from[] = {"由", "将由", "將由", "拟由", "擬由"};
    return outline_is_one_of(outline, at, from, sizeof from / sizeof *from);
}

int noun_agent(const struct outline *outline, int verb)
{
    int name = argument_before_adverbials(outline, verb);
    if (!outline_is_han(outline, verb) || !outline_has_type(outline, name, PERSONS))
        return -1;
    int i = outline_before(outline, name);
    for (int steps = 0; i >= 0 && steps < AGENT_ITEMS; steps++, i = outline_before(outline, i)) {
        if (is_from(outline, i))
            return name;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return -1;
}

/* 总经理一职由林若溪出任: who takes the office that stands before 由. */
static struct argument holder_behind_from(const struct outline *outline, const struct noun *noun)
{
    int i = outline_next(outline, noun->last);
    for (int steps = 0; steps < POST_ITEMS && i >= 0 && !is_from(outline, i); steps++) {
        if (outline_is_mention(outline, i) ||
            outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return NO_ARGUMENT;
        i = outline_next(outline, i);
    }
    if (!is_from(outline, i))
        return NO_ARGUMENT;
    for (int steps = 0; i >= 0 && steps < AGENT_ITEMS; steps++) {
        i = outline_next(outline, i);
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_is(outline, i, CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_SUCCESSION)))
            continue;
        int next = outline_next(outline, i), name = noun_agent(outline, i);
        if (name >= 0 && !outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)))
            return (struct argument){.at = name, .single = true};
    }
    return NO_ARGUMENT;
}

/* "investors in Quell include Norwick": over whose they are; the noun itself when it is not said.
 */
static int behind_whose(const struct outline *outline, const struct noun *noun)
{
    int at = outline_next(outline, noun->last), name = at < 0 ? -1 : outline_next(outline, at);
    if (outline_is(outline, name, CLASS_BIT(WORD_DETERMINER)))
        name = outline_next(outline, name);
    bool whose = noun_is_plural(outline, noun->last) &&
                 outline_is(outline, at, CLASS_BIT(WORD_AT)) && !outline_is_han(outline, at) &&
                 outline_is_mention(outline, name) && outline_at(outline, name)->list_next < 0;
    return whose ? name : noun->last;
}

/* "new members include former OpenAI researchers, such as A, B and C": the list of examples. */
static struct argument holder_examples(const struct outline *outline, const struct noun *noun,
                                       uint32_t types)
{
    int i = outline_next(outline, behind_whose(outline, noun));
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
    int last = holder >= 0 && noun_is_plural(outline, noun->last)
                   ? outline_last_of_list(outline, holder)
                   : holder;
    int end = last < 0 ? -1 : outline_next(outline, last);
    bool closed = end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
    return outline_has_type(outline, holder, types) && (closed || (begins && holder == behind))
               ? (struct argument){.at = holder, .single = !noun_is_plural(outline, noun->last)}
               : NO_ARGUMENT;
}

/* "furious that the referee, Tom Vance, had": whether the holder behind the noun stands between
 * commas, and the noun itself is no apposition to what stands before. */
static bool is_named_between_commas(const struct outline *outline, const struct noun *noun,
                                    int holder)
{
    int article = outline_before(outline, noun->begin), open = outline_before(outline, holder);
    return !outline_is_han(outline, noun->first) &&
           outline_is(outline, article, CLASS_BIT(WORD_DETERMINER)) &&
           outline_is(outline, outline_before(outline, article),
                      CLASS_BIT(WORD_THAT) | CLASS_BIT(WORD_SPEECH)) &&
           outline_is(outline, open, CLASS_BIT(SIGN_COMMA)) &&
           outline_before(outline, open) == noun->end &&
           outline_is(outline, outline_next(outline, holder), CLASS_BIT(SIGN_COMMA));
}

/* "researcher and board member Tom Vance", "Tom Vance, the chair of Quell, a former Norwick
 * banker": who holds the nouns before those that go on with it. */
static struct argument holder_before(const struct outline *outline, const struct noun *noun,
                                     const struct memory *memory)
{
    int before = outline_before(outline, noun->begin);
    while (noun_is_role(outline, noun->first) && !outline_is_han(outline, noun->first) &&
           outline_is(outline, before, CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    return memory->end >= 0 && memory->holder.at >= 0 &&
                   outline_is(outline, before,
                              CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE) |
                                  CLASS_BIT(SIGN_COMMA)) &&
                   outline_before(outline, before) == memory->end
               ? memory->holder
               : NO_ARGUMENT;
}

/* 谈到周明，这名利兹教练笑称: somebody that the text has told of, and not the last one named. */
static bool is_spoken_of(const struct outline *outline, const struct noun *noun)
{
    static const char *const words[] = {"这名", "這名", "这位", "這位",
                                        "该名", "該名", "那位", "那名"};
    static const char *const counts[] = {"名", "位"};
    static const char *const those[] = {"这", "這", "那", "该", "該"};
    int i = outline_before(outline, noun->first);
    while (outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_AMOUNT)))
        i = outline_before(outline, i);
    int next = outline_next(outline, noun->end);
    bool counted =
        outline_is_one_of(outline, i, counts, sizeof counts / sizeof *counts) &&
        outline_is_one_of(outline, outline_before(outline, i), those, sizeof those / sizeof *those);
    return (counted || outline_is_one_of(outline, i, words, sizeof words / sizeof *words)) &&
           next >= 0 && !outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

/* 周明出任总裁，另两位创始人离开: the noun of others begins a part of the sentence. */
static bool opens_with_others(const struct outline *outline, const struct noun *noun)
{
    if (!argument_tells_of_others(outline, noun->first))
        return false;
    int i = outline_before(outline, noun->first);
    for (int words = 0; words < 4 && i >= 0; words++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return true;
        else if (outline_has_type(outline, i, PERSONS))
            return false;
    return i < 0;
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
    if (right->holder.at >= 0 &&
        (!right->loose || is_named_between_commas(outline, noun, right->holder.at)))
        return right->holder;
    struct argument taken =
        noun_is_role(outline, noun->last) && types == PERSONS && outline_is_han(outline, noun->last)
            ? holder_behind_from(outline, noun)
            : NO_ARGUMENT;
    if (taken.at >= 0)
        return taken;
    struct argument examples = holder_examples(outline, noun, types);
    if (examples.at >= 0)
        return examples;
    if (is_spoken_of(outline, noun) || opens_with_others(outline, noun))
        return NO_ARGUMENT;
    struct argument left = noun_holder_left(outline, noun, types);
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

struct argument noun_respective_holder(const struct outline *outline, const struct noun *noun,
                                       int at, struct argument holder)
{
    if (noun->first == noun->last || holder.at < 0)
        return holder;
    int first = outline_at(outline, holder.at)->list_first;
    int last = outline_last_of_list(outline, first);
    if (!outline_is_respective(outline, first < noun->first ? first : noun->first,
                               last > noun->last ? last : noun->last))
        return holder;
    int own = first, held = first; /* whose the noun is; whose the one that is counted is */
    for (int i = noun->first; i >= 0 && i <= noun->last; i = outline_next(outline, i)) {
        if (!noun_stands(outline, i))
            continue;
        if (held < 0)
            return holder; /* more nouns than holders */
        if (i == at)
            own = held;
        held = outline_at(outline, held)->list_next;
    }
    if (held < 0) { /* as many of the one as of the other */
        holder.at = own;
        holder.single = true;
    }
    return holder;
}
