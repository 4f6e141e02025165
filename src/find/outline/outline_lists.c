/* Lists of mentions: "Quell, Farhill and Norwick", 远山、北辰和南湖, 周明和妻子林若溪. */
#include "find/outline/outline.h"

#include <string.h>

#define KIN_WORDS      3 /* "his late wife" */
#define KIN_CHARS      6 /* 他的大学同学 */
#define KIND_WORDS     3 /* "Argentine venture fund" */
#define LIST_GAP_ITEMS 10

/* 投资者, 企业家, 设计师: what somebody is, where it is no role. */
static bool tells_what_one_is(const struct outline *outline, int at)
{
    static const char *const ends[] = {"者", "人", "家", "师", "師", "员", "員", "手", "星"};
    const struct outline_item *item = outline_at(outline, at);
    return item->shape == SHAPE_HAN && item->mention == NO_INDEX && item->classes == 0 &&
           item->end - item->begin > 3 &&
           outline_ends_with(outline, at, ends, sizeof ends / sizeof *ends);
}

/*
 * The person behind an attribute that begins at `at`: "chief engineer Tom", "OpenAI 研究员周明",
 * 专注于 AI 的投资者周明; -1 when there is none. A role must stand right before the person.
 */
static int behind_attribute(const struct outline *outline, int at)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_PAUSE) | CLASS_BIT(SIGN_STOP) |
                          CLASS_BIT(WORD_AND) | CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_SPEECH) |
                          CLASS_BIT(WORD_BY) | CLASS_BIT(WORD_AUXILIARY);
    bool role = false, named = false;
    for (int steps = 0; at >= 0 && steps < LIST_GAP_ITEMS; steps++) {
        if (outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)))
            return role || named ? at : -1;
        if (outline_is(outline, at, ends))
            return -1;
        role =
            outline_has_type(outline, at, TYPE_BIT(ENTITY_ROLE)) || tells_what_one_is(outline, at);
        named = steps == 0 && (outline_owned(outline, at) >= 0 ||
                               outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)));
        at = outline_next(outline, at);
        if (named && outline_is(outline, at, CLASS_BIT(SIGN_POSSESSIVE) | CLASS_BIT(WORD_OF)))
            at = outline_next(outline, at);
    }
    return -1;
}

/* A verb rather than a noun: it triggers a rule of verbs, or looks like a participle. */
static bool is_verbal(const struct outline *outline, int at)
{
    static const char *const ends[] = {"ed", "ly", "ing"};
    const uint32_t verbs = CONSTRUCT_BIT(CONSTRUCT_ACTIVE) | CONSTRUCT_BIT(CONSTRUCT_PASSIVE);
    return outline_triggers(outline, at, verbs) ||
           outline_ends_with(outline, at, ends, sizeof ends / sizeof *ends);
}

/* 、芬兰公司远山, 和支付平台北辰: as organization_behind_kind; a place may stand before the words.
 */
static int organization_behind_kind_han(const struct outline *outline, int at)
{
    static const char *const kinds[] = {"公司", "企业", "企業", "集团", "集團", "品牌",
                                        "商",   "巨头", "巨頭", "平台", "药企", "藥廠",
                                        "车企", "車廠", "机构", "機構", "基金", "业者"};
    int i = outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) ? outline_next(outline, at) : at;
    bool kind = false;
    for (int words = 0; i >= 0 && words <= KIND_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)))
            return kind ? i : -1;
        const struct outline_item *item = outline_at(outline, i);
        if (item->mention != NO_INDEX || item->shape != SHAPE_HAN || item->classes)
            break;
        kind = outline_ends_with(outline, i, kinds, sizeof kinds / sizeof *kinds);
    }
    return -1;
}

/* "and the Argentine fund Quell", "and chip maker Quell", "and its rival Quell": the organization
 * behind words of what it is, which begin at `at` and end with a noun; -1: there is none. */
static int organization_behind_kind(const struct outline *outline, int at)
{
    if (outline_is_han(outline, at))
        return organization_behind_kind_han(outline, at);
    bool noun = false,
         article = outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)) ||
                   (outline_holds(outline, at) && outline_at(outline, at)->possessive);
    int i = article ? outline_next(outline, at) : at;
    for (int words = 0; i >= 0 && words <= KIND_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)))
            return noun ? i : -1;
        const struct outline_item *item = outline_at(outline, i);
        bool adjective = words == 0 && item->shape == SHAPE_CAPITAL && item->classes == 0;
        noun =
            item->shape == SHAPE_LOWER && item->classes == 0 && (article || !is_verbal(outline, i));
        if (item->mention != NO_INDEX || (!adjective && !noun))
            break;
        article |= adjective;
    }
    return -1;
}

/* "and his wife Amity Vance", "and her husband, Tom Vance, live", 及其前同事周明: the person behind
 * the noun of what somebody is to the one before; -1: there is none. */
static int behind_possessive(const struct outline *outline, int at)
{
    const bool han = outline_is_han(outline, at);
    int i = outline_next(outline, at);
    if (han && outline_is(outline, i, CLASS_BIT(WORD_OF)) && !outline_is_mention(outline, i))
        i = outline_next(outline, i);
    for (int words = 0; i >= 0 && words < (han ? KIN_CHARS : KIN_WORDS);
         words++, i = outline_next(outline, i)) {
        if (words > 0 && outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            i = outline_next(outline, i);
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return words ? i : -1;
        if (i < 0)
            return -1;
        const struct outline_item *item = outline_at(outline, i);
        bool word = item->shape == SHAPE_LOWER ||
                    (item->shape == SHAPE_HAN && han && !outline_is_verb(outline, i));
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) &&
            (item->mention != NO_INDEX || !word || item->classes & ~CLASS_BIT(WORD_NOUN_PAST)))
            break;
    }
    return -1;
}

/* her, 其, 他|的: whether the pronoun at an item owns what follows. */
static bool is_owner_of_next(const struct outline *outline, int at)
{
    static const char *const his[] = {"其"};
    const struct outline_item *item = outline_at(outline, at);
    if (!outline_is_han(outline, at))
        return item->possessive;
    return outline_ends_with(outline, at, his, 1) ||
           (item->form == FORM_PRONOUN && item->mention != NO_INDEX &&
            outline_is(outline, outline_next(outline, at), CLASS_BIT(WORD_OF)));
}

/* 周明和妻子林若溪: the person behind the noun of what she is to the one before; -1: there is none.
 */
static int behind_kin(const struct outline *outline, int at)
{
    int person = at < 0 ? -1 : outline_next(outline, at);
    bool kin = at >= 0 && outline_is_han(outline, at) &&
               outline_has_type(outline, person, TYPE_BIT(ENTITY_PERSON)) &&
               outline_says(outline, at, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF);
    return kin ? person : -1;
}

/* 《活着》《文城》: the title whose marks follow those of the title at `at`; -1: there is none. */
static int next_title(const struct outline *outline, int at)
{
    static const char marks[] = "》《";
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT)))
        return -1;
    int next = outline_next(outline, at);
    if (next < 0 || !outline_has_type(outline, next, TYPE_BIT(outline_at(outline, at)->type)))
        return -1;
    const struct outline_item *title = outline_at(outline, at);
    return outline_at(outline, next)->begin - title->end == sizeof marks - 1 &&
                   memcmp(outline->text + title->end, marks, sizeof marks - 1) == 0
               ? next
               : -1;
}

/* "Tom Vance of Quell and Ines Marlow": over where a person is from, when another one is joined;
 * else `at` itself. */
static int past_affiliation(const struct outline *outline, int at)
{
    const uint32_t names = TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE);
    int i = outline_next(outline, at);
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)) ||
        !outline_is(outline, i, CLASS_BIT(WORD_AT)) || outline_is_han(outline, i))
        return at;
    i = outline_next(outline, i);
    if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i = outline_next(outline, i);
    int joint = outline_has_type(outline, i, names) ? outline_next(outline, i) : -1;
    return outline_is(outline, joint, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_COMMA)) &&
                   outline_has_type(outline, outline_next(outline, joint), TYPE_BIT(ENTITY_PERSON))
               ? i
               : at;
}

/* "a railway clerk|, and Ines Marlow": the item behind the comma and the "and"; -1: they do not
 * stand there. */
static int behind_comma_and(const struct outline *outline, int comma)
{
    int and = outline_next(outline, comma);
    return outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) &&
                   outline_is(outline, and, CLASS_BIT(WORD_AND))
               ? outline_next(outline, and)
               : -1;
}

/* "Tom Vance, a railway clerk, and Ines Marlow,": over what somebody is, when another one is joined
 * who does nothing else; else `at` itself. */
static int past_apposition(const struct outline *outline, int at)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE);
    const uint32_t said =
        TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE);
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)) || outline_is_han(outline, at))
        return at;
    int comma = outline_next(outline, at);
    if (!outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        return at;
    int last = outline_next(outline, comma), i = last;
    if (!outline_is(outline, last, CLASS_BIT(WORD_DETERMINER)))
        return at;
    for (int words = 0; i >= 0 && words < LIST_GAP_ITEMS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            break;
        const uint64_t allowed = CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_OF) |
                                 CLASS_BIT(WORD_AT) | CLASS_BIT(WORD_NOUN_PAST) |
                                 CLASS_BIT(WORD_PAST) | CLASS_BIT(WORD_DEPUTY);
        if (outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE)))
            continue; /* "the bank's chairman" */
        if (outline_is_mention(outline, i) ? !outline_has_type(outline, i, said)
                                           : !outline_is_plain(outline, i, allowed))
            return at;
        last = i;
    }
    int other = behind_comma_and(outline, i), end = outline_next(outline, other);
    return outline_has_type(outline, other, TYPE_BIT(ENTITY_PERSON)) &&
                   (end < 0 || outline_is(outline, end, ends))
               ? last
               : at;
}

/* "at Leeds and at Leiden": whether the word at `at` says again what stands before the member; not
 * "Nome in Alaska and in Greenland". */
static bool repeats_preposition(const struct outline *outline, int member, int at)
{
    int before = outline_before(outline, member);
    if (!outline_is(outline, at,
                    CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) | CLASS_BIT(WORD_AT)) ||
        outline_is_han(outline, at) || outline_is_mention(outline, at) || before < 0 ||
        outline_has_type(outline, outline_before(outline, before), TYPE_BIT(ENTITY_PLACE)))
        return false;
    const struct outline_item *first = outline_at(outline, before),
                              *again = outline_at(outline, at);
    return first->end - first->begin == again->end - again->begin &&
           memcmp(outline->text + first->begin, outline->text + again->begin,
                  first->end - first->begin) == 0;
}

/* "and |South Korea's| Lunit": over the place that owns the organization behind it; else `at`. */
static int past_home(const struct outline *outline, int at)
{
    int owned =
        outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) && !outline_is_han(outline, at)
            ? outline_owned(outline, at)
            : -1;
    return outline_has_type(outline, owned, TYPE_BIT(ENTITY_ORGANIZATION)) ? owned : at;
}

/* "met Tom Vance, who runs Quell, and Ines Marlow.", "with Quell, which makes pumps, and with
 * Norwick": over the clause about a member, when another one is joined who does nothing else, or by
 * the same preposition; else `at` itself. */
static int past_relative(const struct outline *outline, int at)
{
    enum { CLAUSE_ITEMS = 16 };
    const uint32_t type = TYPE_BIT(outline_at(outline, at)->type);
    int comma = outline_next(outline, at), i = outline_next(outline, comma), last = i;
    if (outline_is_han(outline, at) || !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_is(outline, i, CLASS_BIT(WORD_RELATIVE)))
        return at;
    for (int items = 0; i >= 0 && items < CLAUSE_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        last = i;
    }
    int other = behind_comma_and(outline, i);
    bool again = repeats_preposition(outline, at, other);
    other = past_home(outline, again ? outline_next(outline, other) : other);
    int end = outline_next(outline, other);
    return outline_has_type(outline, other, type) &&
                   (again || end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_STOP)))
               ? last
               : at;
}

/* "chair of Quell and a |Labour| councillor": the name tells of the role behind it. */
static bool is_of_role(const struct outline *outline, int name)
{
    return !outline_is_han(outline, name) && outline_owned(outline, name) < 0 &&
           outline_has_type(outline, name, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_has_type(outline, outline_next(outline, name), TYPE_BIT(ENTITY_ROLE));
}

/* The next member of the list of the mention at `at`, or -1; *sure: joined by more than a comma. */
static int next_member(struct outline *outline, int at, bool *sure)
{
    const uint64_t joins = CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE) | CLASS_BIT(SIGN_COMMA);
    int next = next_title(outline, at);
    *sure = next >= 0;
    if (*sure)
        return next;
    int last = past_affiliation(outline, at);
    last = last == at ? past_apposition(outline, at) : last;
    next = outline_next(outline, last == at ? past_relative(outline, at) : last);
    if (!outline_is(outline, next, joins))
        return -1;
    *sure = !outline_is(outline, next, CLASS_BIT(SIGN_COMMA));
    next = outline_next(outline, next);
    if (outline_is(outline, next, CLASS_BIT(WORD_AND))) {
        if (!*sure && outline_is_han(outline, next))
            return -1; /* 抵达利兹，与周明会谈 */
        *sure = true;
        next = outline_next(outline, next);
    }
    uint32_t type = TYPE_BIT(outline_at(outline, at)->type);
    if (*sure && repeats_preposition(outline, at, next))
        next = outline_next(outline, next);
    bool names = *sure && (type & TYPE_BIT(ENTITY_ORGANIZATION));
    int plain = next;
    next = names ? past_home(outline, next) : next;
    if (*sure && outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)) &&
        outline_has_type(outline, outline_next(outline, next), type)) {
        next = plain = outline_next(outline, next); /* "Farhill and the University of Eastmoor" */
        if (is_of_role(outline, next))
            return -1;
    }
    bool persons = outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON));
    int kin = *sure && persons ? behind_kin(outline, next) : -1;
    if (kin >= 0) {
        outline->items.items[kin].attributed = true;
        return kin;
    }
    if (*sure && persons && outline_holds(outline, next) && is_owner_of_next(outline, next))
        next = behind_possessive(outline, next);
    else if (names && outline_holds(outline, next) && is_owner_of_next(outline, next))
        next = organization_behind_kind(outline, next);
    else if (!outline_has_type(outline, next, type))
        next = persons ? behind_attribute(outline, next)
               : names ? organization_behind_kind(outline, next)
                       : -1;
    if (next > plain)
        outline->items.items[next].attributed = true;
    if (!outline_has_type(outline, next, type) ||
        outline_at(outline, next)->entity == outline_at(outline, at)->entity)
        return -1;
    /* "in Leeds and Lyon's opera" */
    bool owner = outline_owned(outline, next) >= 0 && !outline_is_han(outline, next);
    return owner && (type & TYPE_BIT(ENTITY_PLACE)) ? -1 : next;
}

static void join_list(struct outline *outline, const int *members, int count)
{
    for (int i = 1; i < count; i++) {
        outline->items.items[members[i - 1]].list_next = members[i];
        outline->items.items[members[i]].list_first = members[0];
    }
}

/* "Farhill, Quell and others", "and five more", "and roughly 300 restaurants", "and a third of
 * Norwick": what ends a list as another member would. */
static bool ends_with_others(const struct outline *outline, int last)
{
    static const char *const words[] = {"others", "more", "other"};
    static const char *const counts[] = {"a",      "an",       "several", "about",  "roughly",
                                         "around", "hundreds", "dozens",  "nearly", "almost"};
    int and = outline_next(outline, last);
    if (!outline_is(outline, and, CLASS_BIT(WORD_AND)) || outline_is_han(outline, and))
        return false;
    int end = outline_next(outline, and);
    if (outline_has_type(outline, end, TYPE_BIT(ENTITY_AMOUNT)))
        return true; /* "and five other companies", read as an amount */
    if (outline_is_one_of(outline, end, counts, sizeof counts / sizeof *counts))
        return true;
    return outline_is_one_of(outline, end, words, sizeof words / sizeof *words) ||
           outline_is_one_of(outline, outline_next(outline, end), words,
                             sizeof words / sizeof *words);
}

/* 远山与北辰、南湖合作: how many of the members stand before a 与 that more than one follows; it
 * makes no list of the two sides. All of them when there is none. */
static int before_coverb(const struct outline *outline, const int *members, int count)
{
    static const char *const words[] = {"与", "與", "跟", "同"};
    static const char *const all[] = {"一起", "共同", "都", "均", "一同", "分别", "分別", "联合"};
    if (count == 0 || !outline_has_type(outline, members[0], TYPE_BIT(ENTITY_ORGANIZATION)) ||
        outline_is_one_of(outline, outline_next(outline, members[count - 1]), all,
                          sizeof all / sizeof *all))
        return count;
    for (int i = 0; i + 2 < count; i++)
        if (outline_is_one_of(outline, outline_next(outline, members[i]), words,
                              sizeof words / sizeof *words))
            return i + 1;
    return count;
}

/* Commas alone make no list: one joint at least must be an "and" or 、. */
void outline_link_lists(struct outline *outline)
{
    int members[64];
    for (uint32_t m = 0; m < outline->mentions.count; m++) {
        int i = outline->mentions.items[m];
        if (outline_at(outline, i)->list_first != i)
            continue;
        int count = 1, sure_count = 1;
        members[0] = i;
        bool sure = false;
        while (count < 64) {
            int next = next_member(outline, members[count - 1], &sure);
            if (next < 0)
                break;
            members[count++] = next;
            if (sure)
                sure_count = count;
        }
        if (sure_count < count && ends_with_others(outline, members[count - 1]))
            sure_count = count;
        join_list(outline, members, before_coverb(outline, members, sure_count));
    }
}

bool outline_is_respective(const struct outline *outline, int first, int last)
{
    enum { BEHIND = 4 }; /* of Quell, respectively */
    if (!(outline->classes & CLASS_BIT(WORD_RESPECTIVELY)))
        return false;
    for (int i = first; i <= last + BEHIND && i < (int)outline->items.count; i++)
        if (outline_is(outline, i, CLASS_BIT(WORD_RESPECTIVELY)))
            return true;
    return false;
}
