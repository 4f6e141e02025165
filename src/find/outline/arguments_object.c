/* The object of a verb: what stands right of it, over small words, attributes and prepositions. */
#include "find/outline/arguments_search.h"

#include <string.h>

#define TELLING_WORDS   3  /* between whose and the end of the noun */
#define PLACE_CHARS     6  /* between a place and one in it */
#define SHARED_ITEMS    16 /* of the other clauses */
#define KIND_CHARS      4  /* of what something is, before its name */
#define RELATIVE_ITEMS  16 /* of a clause before its 的 */
#define PENALTY_SHARED  4
#define PENALTY_OWNED   16
#define PENALTY_GOES_ON 10

/* Whether small words lead from an organization to a person: "by IIT Bombay batchmates Rohini". */
static bool leads_to_person(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < 4; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return true;
        const struct outline_item *item = outline_at(outline, i);
        if (!argument_is_person_noun(outline, i) &&
            (item->mention != NO_INDEX || item->phrase != NO_INDEX || item->shape != SHAPE_LOWER))
            break;
    }
    return false;
}

/* "bought |Farhill|-backed Quell": a name that a hyphen makes a part of an adjective. */
static bool is_of_compound(const struct outline *outline, int at)
{
    uint32_t end = outline_at(outline, at)->end;
    int next = outline_next(outline, at);
    if (next < 0 || outline_at(outline, next)->begin != end || outline->text[end] != '-')
        return false;
    uint32_t last = outline_at(outline, (int)outline->items.count - 1)->end;
    return end + 1 < last && outline->text[end + 1] >= 'a' && outline->text[end + 1] <= 'z';
}

/* A mention right of the verb that only belongs to what the verb takes: "OpenAI 研究员 ...". */
static bool is_attribute(const struct outline *outline, int at, uint32_t types)
{
    if (outline_owned(outline, at) >= 0 || is_of_compound(outline, at))
        return true;
    if (!(types & TYPE_BIT(ENTITY_PERSON)) ||
        outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)))
        return false;
    int next = outline_next(outline, at);
    if (outline_is(outline, next, CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_DEPUTY)) &&
        outline_is_han(outline, next))
        next = outline_next(outline, next); /* 起诉远山前总裁周明 */
    return outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)) || leads_to_person(outline, at);
}

/* 收购远山旗下的北辰, 收购远山子公司北辰, 受让远山所持北辰股权: whether a word makes the mention
 * the owner of what follows. */
static bool is_holder_of_more(const struct outline *outline, int at)
{
    static const char *const owns[] = {"旗下",   "旗下的",   "名下", "名下的", "所持",   "所持的",
                                       "持有的", "所持有的", "麾下", "麾下的", "控股的", "手中"};
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PERSON)) &&
           (argument_tells_of_named(outline, at) ||
            outline_is_one_of(outline, outline_next(outline, at), owns,
                              sizeof owns / sizeof *owns));
}

/* A name in Chinese that other words follow may be no more than the begin of a longer object. */
static bool goes_on(const struct outline *outline, int at)
{
    static const char *const when[] = {"时", "時",   "时候", "時候", "后",   "後",
                                       "前", "之后", "之後", "期间", "期間", "以来"};
    int next = outline_next(outline, at);
    return !outline_is_one_of(outline, next, when, sizeof when / sizeof *when) && next >= 0 &&
           outline_is_han(outline, next) && outline_at(outline, next)->classes == 0 &&
           outline_at(outline, next)->phrase == NO_INDEX && !outline_is_mention(outline, next) &&
           outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION));
}

/* 组建远山新的团队: an organization before an adjective with 的 is no more than an owner. */
static bool begins_noun(const struct outline *outline, int at)
{
    if (!goes_on(outline, at))
        return false;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < 3 && !outline_is_mention(outline, i); steps++) {
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
            return true;
        if (outline_at(outline, i)->classes)
            break;
        i = outline_next(outline, i);
    }
    return false;
}

/* "as chief operating officer of", "in the final of": what of leads on to the object. */
static bool leads_on_by_of(const struct outline *outline, int at)
{
    static const char *const parts[] = {
        "final",        "finals",        "semi-final",    "semi-finals",
        "semifinal",    "semifinals",    "quarter-final", "quarter-finals",
        "quarterfinal", "quarterfinals", "round",         "edition",
        "leg",          "day",           "night",         "opening",
        "stage",        "stages",        "outskirts",     "suburbs",
        "suburb",       "city",          "town",          "village",
        "capital",      "port",          "board",         "most",
        "some",         "all",           "much",          "part",
        "parts",        "half"};
    int before = outline_before(outline, at);
    return outline_has_type(outline, before, TYPE_BIT(ENTITY_ROLE)) ||
           outline_is_one_of(outline, before, parts, sizeof parts / sizeof *parts);
}

/* "her former boyfriend", "Quell's Leeds subsidiary", "a Quaker": whether a noun that ends at `at`
 * tells who follows. */
static bool tells_who(const struct outline *outline, int at)
{
    for (int words = 0; at >= 0 && words <= TELLING_WORDS; words++) {
        const struct outline_item *item = outline_at(outline, at);
        if (item->possessive ||
            outline_is(outline, at, CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(SIGN_POSSESSIVE)))
            return words > 0;
        bool place = words > 0 && outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE));
        if (!place && (item->mention != NO_INDEX ||
                       (item->shape != SHAPE_LOWER && item->shape != SHAPE_CAPITAL)))
            return false;
        at = outline_before(outline, at);
    }
    return false;
}

/* "led by its chief executive, Tom Vance", "founded by her boyfriend, Tom Vance.": the comma
 * between what somebody is to whom and the name. */
static bool is_comma_of_role(const struct outline *outline, int at)
{
    int before = outline_before(outline, at), name = outline_next(outline, at);
    if (!outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) || outline_is_han(outline, at))
        return false;
    if (outline_has_type(outline, before, TYPE_BIT(ENTITY_ROLE)))
        return outline_has_type(outline, name, TYPE_BIT(ENTITY_PERSON));
    if (!outline_has_type(outline, name, TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION)) ||
        !tells_who(outline, before))
        return false;
    int end = outline_next(outline, name);
    return end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

/* "from investors including Quell", "fined three banks, including Quell": the word, or the comma
 * before it, that opens the names of those that a noun means. */
static bool opens_examples(const struct outline *outline, int at)
{
    static const char *const han[] = {"包括", "其中包括", "例如", "比如"};
    int comma = outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) ? at : outline_before(outline, at);
    int noun = comma, word = at == comma ? outline_next(outline, at) : at;
    if (outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        noun = outline_before(outline, comma);
    if (!outline_is(outline, word, CLASS_BIT(WORD_EXAMPLES)) || noun < 0 ||
        !outline_is_mention(outline, outline_next(outline, word)))
        return false;
    if (outline_is_han(outline, word)) /* 收购了三家公司，包括远山 */
        return (outline_has_type(outline, noun, TYPE_BIT(ENTITY_AMOUNT)) ||
                !outline_is_mention(outline, noun)) &&
               outline_is_one_of(outline, word, han, sizeof han / sizeof *han);
    return outline_has_type(outline, noun, TYPE_BIT(ENTITY_AMOUNT)) ||
           outline_is_plain(outline, noun, UINT64_MAX);
}

/* "has written one book, The Lamp": the comma between a noun and the name of the thing. */
static bool is_comma_of_thing(const struct outline *outline, int at)
{
    int before = outline_before(outline, at), next = outline_next(outline, at);
    if (outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)))
        next = outline_next(outline, next);
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
           outline_is_plain(outline, before, UINT64_MAX) &&
           outline_has_type(outline, next, TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT)) &&
           outline_at(outline, next)->list_first == next;
}

/* "hired two engineers, Tom Vance and Ines Marlow": the comma between a number of somebodies and
 * their names. */
static bool is_comma_of_several(const struct outline *outline, int at)
{
    const uint32_t named = TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION);
    static const char *const plurals[] = {"s", "people", "men", "women", "children"};
    int before = outline_before(outline, at), name = outline_next(outline, at);
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
           outline_has_type(outline, before, TYPE_BIT(ENTITY_AMOUNT)) &&
           outline_ends_with(outline, before, plurals, sizeof plurals / sizeof *plurals) &&
           outline_has_type(outline, name, named) &&
           outline_at(outline, name)->list_first == name &&
           outline_at(outline, name)->list_next >= 0;
}

/* "(born 1947, Leeds, England)": the comma between a date in brackets and the place. */
static bool is_comma_of_birth(const struct outline *outline, int at)
{
    int before = at - 1;
    while (outline_has_type(outline, before, TYPE_BIT(ENTITY_DATE)))
        before--;
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && before != at - 1 &&
           outline_has_type(outline, outline_next(outline, at), TYPE_BIT(ENTITY_PLACE)) &&
           outline_is(outline, before - 1, CLASS_BIT(SIGN_OPEN));
}

/* "married the actor and producer Tom Vance": the "and" between what one person is. */
static bool is_and_of_roles(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return outline_is(outline, at, CLASS_BIT(WORD_AND)) && !outline_is_han(outline, at) &&
           outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_ROLE)) &&
           outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)) &&
           outline_has_type(outline, outline_next(outline, next), TYPE_BIT(ENTITY_PERSON));
}

static bool ends_object(const struct outline *outline, int at)
{
    if (is_and_of_roles(outline, at) || is_comma_of_birth(outline, at) ||
        is_comma_of_role(outline, at) || is_comma_of_thing(outline, at) ||
        is_comma_of_several(outline, at) || opens_examples(outline, at))
        return false;
    if (outline_is(outline, at, CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AT)) &&
        !outline_is_han(outline, at) && leads_on_by_of(outline, at))
        return false;
    uint64_t ends = CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_RELATIVE) |
                    CLASS_BIT(WORD_THAT) | CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY);
    if (!outline_is_han(outline, at))
        ends |= CLASS_BIT(WORD_AND) | CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AT);
    return outline_is(outline, at, ends);
}

/* Whether `at` is the preposition of a noun that introduces the object: "a stake in". */
static bool is_noun_before_preposition(const struct outline *outline, int at, const uint32_t *via,
                                       uint32_t via_count)
{
    int before = outline_before(outline, at);
    /* "a stake of about 29% in" */
    if (outline_has_type(outline, before, TYPE_BIT(ENTITY_AMOUNT))) {
        before = outline_before(outline, before);
        while (before >= 0 && !outline_is(outline, before, CLASS_BIT(WORD_OF)) &&
               !outline_is_mention(outline, before) &&
               outline_at(outline, before)->phrase == NO_INDEX)
            before = outline_before(outline, before);
        if (outline_is(outline, before, CLASS_BIT(WORD_OF)))
            before = outline_before(outline, before);
    }
    return outline_is(outline, at, CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_OF)) &&
           outline_is_key(outline, before, via, via_count) &&
           !outline_is(outline, before, CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY));
}

/* 后: what follows is another thing that is done. */
static bool is_after(const struct outline *outline, int at)
{
    static const char *const words[] = {"后", "後", "之后", "之後", "以后", "以後"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 周明编剧、林若溪执导的《长夜》: what the verbs of a list of clauses take, behind their 的; or -1.
 */
static int behind_shared_clause(const struct outline *outline, int at, uint32_t types)
{
    int i = outline_next(outline, at);
    const uint32_t makers = TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION);
    if (!outline_is(outline, i, CLASS_BIT(SIGN_PAUSE)) ||
        !outline_has_type(outline, outline_next(outline, i), makers))
        return -1;
    for (int steps = 0; i >= 0 && steps < SHARED_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)) && steps > 2) {
            int head = outline_next(outline, i);
            for (int words = 0;
                 words < KIND_CHARS && outline_holds(outline, head) &&
                 !outline_is_mention(outline, head) && outline_at(outline, head)->classes == 0;
                 words++)
                head = outline_next(outline, head); /* 的电视剧《长夜》 */
            return outline_has_type(outline, head, types) ? head : -1;
        }
    }
    return -1;
}

static bool is_kind_of_place(const struct outline *outline, int at)
{
    static const char *const kinds[] = {"首都", "省会", "省會", "首府", "城市", "州",   "省",
                                        "市",   "县",   "縣",   "镇",   "鎮",   "小城", "名城"};
    return outline_ends_with(outline, at, kinds, sizeof kinds / sizeof *kinds);
}

int argument_innermost(const struct outline *outline, int at)
{
    const uint32_t place = TYPE_BIT(ENTITY_PLACE);
    if (!outline_has_type(outline, at, place))
        return at;
    int words = 0;
    for (int i = at + 1; outline_holds(outline, i) && words <= PLACE_CHARS; i++, words++) {
        if (outline_has_type(outline, i, place)) {
            if (words > 0 && !is_kind_of_place(outline, i - 1))
                break;
            at = i;
            words = -1; /* before the next one */
            continue;
        }
        if (outline_at(outline, i)->classes || outline_is_mention(outline, i) ||
            !outline_is_han(outline, i))
            break;
    }
    return at;
}

/* "took a stake in Quell", "born in 1955 in Leeds", "at his home in Leeds": whether the item only
 * leads to the word that the object stands behind, once more. */
static bool leads_to_via(const struct outline *outline, int at, uint32_t types, const uint32_t *via,
                         uint32_t via_count)
{
    if (is_noun_before_preposition(outline, at, via, via_count))
        return true;
    if (!outline_is_key(outline, at, via, via_count))
        return false;
    int before = outline_before(outline, at);
    return outline_has_type(outline, before, TYPE_BIT(ENTITY_DATE)) ||
           (types == TYPE_BIT(ENTITY_PLACE) && outline_is_plain(outline, before, 0));
}

/* Whether the item ends the search; waiting: for the word that the object stands behind. */
static bool ends_search(const struct outline *outline, int at, bool waiting)
{
    const uint64_t ends = CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_RELATIVE);
    return waiting ? outline_is(outline, at, ends) : ends_object(outline, at);
}

/* researchers, "three engineers": words of letters that may mean several. */
static bool may_be_plural(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_AMOUNT)) ||
           (outline_is_plain(outline, at, 0) && item->end - item->begin > 4 &&
            outline->text[item->end - 1] == 's');
}

/* "poached three researchers from Quell: Ines Marlow and Tom Vance", 挖走三名研究员：周明、林若溪:
 * whom the noun that the verb takes means, behind the colon. */
static struct argument behind_colon(const struct outline *outline, int at, uint32_t types)
{
    bool noun = false;
    uint32_t begin = outline_at(outline, at)->end;
    uint32_t end = outline_at(outline, (int)outline->items.count - 1)->end;
    if (!(types & TYPE_BIT(ENTITY_PERSON)) ||
        (!outline_is_han(outline, at) && !memchr(outline->text + begin, ':', end - begin)))
        return NO_ARGUMENT; /* as mostly */
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < SCAN_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is_colon(outline, i)) {
            int first = outline_next(outline, i);
            return noun && outline_has_type(outline, first, TYPE_BIT(ENTITY_PERSON))
                       ? argument_list(outline, first, PENALTY_SHARED)
                       : NO_ARGUMENT;
        }
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)) ||
            outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA)))
            break;
        noun |= argument_is_person_noun(outline, i) || may_be_plural(outline, i);
    }
    return NO_ARGUMENT;
}

/* "sells fruit to Quell's refinery": what is done to a part of the organization is done to it. */
static bool owns_place_of_work(const struct outline *outline, int at)
{
    static const char *const places[] = {
        "refinery",  "plant",      "plants",    "factory",  "mill",         "mills",  "factories",
        "shop",      "shops",      "store",     "stores",   "supermarkets", "hotels", "restaurants",
        "hospitals", "warehouses", "warehouse", "shipyard", "fleet",        "airline"};
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_is_one_of(outline, outline_owned(outline, at), places,
                             sizeof places / sizeof *places);
}

/* "was born on May 4, 1937|, in Leeds" */
static bool ends_date(const struct outline *outline, int at)
{
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) &&
           outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_DATE));
}

/* 曾在远山任职的, 位于湖州的, 周明创办的: whether a clause that tells of the noun behind it begins
 * at an item. */
static bool opens_relative(const struct outline *outline, int at)
{
    static const char *const opens[] = {
        "曾",     "曾在",   "曾任",   "刚",     "剛",     "涉嫌",   "因",     "由",     "在",
        "从",     "從",     "来自",   "來自",   "位于",   "位於",   "设在",   "設在",   "成立于",
        "成立於", "创立于", "創立於", "创办于", "創辦於", "诞生于", "誕生於", "毕业于", "畢業於",
        "出生于", "出生於", "隶属于", "隸屬於", "从事",   "從事",   "专注于", "專注於", "拥有",
        "擁有",   "估值",   "市值",   "主营",   "主營",   "专攻",   "專攻",   "擅长",   "擅長"};
    int next = outline_next(outline, at);
    return outline_is_mention(outline, at)
               ? outline_triggers(outline, next, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)) &&
                     outline_is(outline, outline_next(outline, next), CLASS_BIT(WORD_OF))
               : outline_is(outline, at, CLASS_BIT(WORD_BY)) ||
                     outline_is_one_of(outline, at, opens, sizeof opens / sizeof *opens);
}

/* 逮捕了|被通缉三年的电诈头目|林大强, 挖来|曾在远山任职的|周明: who stands behind a clause that
 * tells of him, of those types; -1: there is no such clause. */
static int behind_relative(const struct outline *outline, int verb, uint32_t types)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_PAUSE);
    int i = outline_next(outline, verb);
    if (outline_is(outline, i, CLASS_BIT(WORD_AUXILIARY)))
        i = outline_next(outline, i);
    if (!opens_relative(outline, i))
        return -1;
    int steps = 0;
    for (; i >= 0 && steps < RELATIVE_ITEMS; steps++, i = outline_next(outline, i))
        if (outline_is(outline, i, ends | CLASS_BIT(WORD_OF)))
            break;
    if (!outline_is(outline, i, CLASS_BIT(WORD_OF)))
        return -1;
    i = outline_next(outline, i);
    for (steps = 0; i >= 0 && steps < GAP_CHARS && !outline_is(outline, i, ends); steps++) {
        if (outline_has_type(outline, i, types) && !is_attribute(outline, i, types))
            return outline_owned(outline, i) < 0 ? i : -1;
        i = outline_next(outline, i);
    }
    return -1;
}

static struct argument find_object(const struct outline *outline, int at, uint32_t types,
                                   const uint32_t *via, uint32_t via_count)
{
    bool waiting = via_count > 0, han = outline_is_han(outline, at), of = false, head = false;
    int shared = han && !waiting ? behind_shared_clause(outline, at, types) : -1;
    if (shared < 0 && han && !waiting)
        shared = behind_relative(outline, at, types);
    if (shared >= 0)
        return argument_list(outline, shared, PENALTY_SHARED);
    struct argument owner = NO_ARGUMENT; /* 领导远山的部门: taken when nothing better follows */
    int words = 0;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < SCAN_ITEMS; steps++, i = outline_next(outline, i)) {
        if (waiting && outline_is_key(outline, i, via, via_count)) {
            waiting = false;
            words = 0;
            continue;
        }
        if (!waiting && via_count && leads_to_via(outline, i, types, via, via_count))
            continue;
        if (outline_is_mention(outline, i)) {
            if (waiting)
                continue;
            bool fits = outline_has_type(outline, i, types);
            if (begins_noun(outline, i) || (han && is_holder_of_more(outline, i)))
                continue;
            if (is_attribute(outline, i, types)) {
                if (fits && via_count && owns_place_of_work(outline, i))
                    return argument_list(outline, i, PENALTY_SHARED);
                if (fits && han && owner.at < 0 && outline_owned(outline, i) >= 0)
                    owner = argument_list(outline, i, PENALTY_OWNED);
                continue;
            }
            if (fits)
                return argument_list(outline, han ? argument_innermost(outline, i) : i,
                                     (words > 8 ? 4 : 0) +
                                         (goes_on(outline, i) ? PENALTY_GOES_ON : 0));
            if (outline_has_type(outline, i,
                                 TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_WORK) |
                                     TYPE_BIT(ENTITY_EVENT)))
                return owner;
            continue;
        }
        if (han && is_after(outline, i))
            return owner; /* 退役后当选南湖篮协主席 */
        if (waiting && ends_date(outline, i) &&
            outline_is_key(outline, outline_next(outline, i), via, via_count))
            continue;
        bool verb = outline_triggers(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE));
        if (han && ((of && argument_joins_names(outline, i)) || (head && verb)))
            return owner; /* 周明领导的团队与远山, 周明领导的团队研制出: he leads the team */
        head |= of && !verb && outline_at(outline, i)->phrase == NO_INDEX;
        of |= outline_is(outline, i, CLASS_BIT(WORD_OF));
        if (ends_search(outline, i, waiting) || ++words > (han ? GAP_CHARS : GAP_WORDS))
            return owner;
    }
    return owner;
}

struct argument argument_object(const struct outline *outline, int at, uint32_t types,
                                const uint32_t *via, uint32_t via_count)
{
    if (!(outline->types & types))
        return NO_ARGUMENT;
    struct argument object = find_object(outline, at, types, via, via_count);
    return object.at < 0 && via_count == 0 ? behind_colon(outline, at, types) : object;
}
