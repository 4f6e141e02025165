/* Who holds a relational noun: among examples, behind a phrase, or as relate_holder_left.c and
 * relate_holder_right.c tell. */
#include "find/relate/relate_noun.h"

#define EXAMPLE_ITEMS 16
#define LOOSE_PENALTY 26
#define AGENT_ITEMS   16 /* from 由 to the verb */
#define POST_ITEMS    4  /* from the noun to 由: 一职将由 */
#define POST_WORDS    3  /* "two-year term" */

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

/* "|In her role| as chief executive of Quell, Tom Vance": past the own post before "as" that opens
 * a sentence; the item itself when there is none. */
static int over_own_post(const struct outline *outline, int at)
{
    static const char *const owners[] = {"his", "her", "their"};
    static const char *const openings[] = {"In",     "During", "Throughout",
                                           "Before", "After",  "Since"};
    int owner = at;
    for (int words = 0; words < POST_WORDS && outline_is_plain(outline, owner, 0); words++) {
        if (outline_is_one_of(outline, owner, owners, sizeof owners / sizeof *owners))
            break;
        owner = outline_before(outline, owner);
    }
    int opening = outline_is_one_of(outline, owner, owners, sizeof owners / sizeof *owners)
                      ? outline_before(outline, owner)
                      : -1;
    return outline_is_one_of(outline, opening, openings, sizeof openings / sizeof *openings)
               ? outline_before(outline, opening)
               : at;
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
        before = over_own_post(outline, outline_before(outline, before)); /* "As chief executive" */
    bool begins = before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP));
    int comma = outline_next(outline, noun->end);
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_BE) |
                          CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_RELATIVE);
    for (int n = 0; begins && comma >= 0 && n < 12 && !outline_is(outline, comma, ends); n++)
        comma = outline_next(outline, comma); /* "and a former dramaturg at Glyndebourne," */
    if (!outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        return NO_ARGUMENT;
    int behind = outline_next(outline, comma);
    int holder = types & PERSONS ? noun_behind_own_title(outline, behind) : behind;
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

/* 周明是远山的负责人，晨报|记者|上周采访了他: whether the noun behind the comma, with what it is
 * of, does something, and says nothing of who is named before. */
static bool acts(const struct outline *outline, const struct noun *noun)
{
    int next = outline_next(outline, noun->last), before = outline_before(outline, noun->begin);
    if (outline_has_type(outline, before, TYPE_BIT(ENTITY_ORGANIZATION)))
        before = outline_before(outline, before);
    static const char *const among[] = {"之一"};
    if (!outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) ||
        !outline_is_han(outline, noun->last) || !outline_is_han(outline, next) ||
        outline_is(outline, next,
                   CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AND)) || /* 其母公司为, 对手不是 */
        outline_is(outline, outline_next(outline, next), CLASS_BIT(WORD_BE)) ||
        outline_is_one_of(outline, next, among, 1))
        return false;
    const uint64_t deeds = CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_PREPOSITION) |
                           CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_PLAN) |
                           CLASS_BIT(WORD_NEGATION);
    return outline_is_mention(outline, next)
               ? outline_has_type(outline, next, TYPE_BIT(ENTITY_DATE))
               : outline_is(outline, next, deeds) ||
                     (!noun_stands(outline, next) && outline_at(outline, next)->phrase != NO_INDEX);
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
    if (is_spoken_of(outline, noun) || opens_with_others(outline, noun) || acts(outline, noun))
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
