/* The subject of a verb: what stands left of it, or what the clauses before it leave to it. */
#include "find/arguments_search.h"

#include <string.h>

#define BRACKET_ITEMS  10 /* before the verb in a bracket */
#define DATELINE_ITEMS 4  /* place and date between an agency and 电 */
#define PENALTY_OWNER  12
#define KIND_CHARS     8  /* between a verb and the name that it takes */
#define GERUND_ITEMS   14 /* from a gerund to the comma that ends its clause */
#define PENALTY_GERUND 4

#define TYPES_PASSED                                                                               \
    (TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_REFERENCE) |                \
     TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_CONCEPT))

struct argument argument_list(const struct outline *outline, int at, int penalty)
{
    return (struct argument){.at = outline_at(outline, at)->list_first, .penalty = penalty};
}

bool argument_is_of_title(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)) ||
        !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        return false;
    if (outline_is_han(outline, at) &&
        outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_AS)))
        return true; /* 担任远山院长 */
    while (outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        i = outline_next(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON));
}

bool argument_is_wire(const struct outline *outline, int at)
{
    static const char *const words[] = {"电", "電", "讯", "訊"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

bool argument_is_of_dateline(const struct outline *outline, int at)
{
    if (at > 1 || !outline_is_han(outline, at))
        return false;
    if (at == 1 && outline->text[outline_at(outline, 0)->begin] == '/' &&
        outline_holds(outline, 2) && outline->text[outline_at(outline, 2)->begin] == '/')
        return true; /* /美通社/ */
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < DATELINE_ITEMS; steps++, i = outline_next(outline, i)) {
        if (argument_is_wire(outline, i))
            return true;
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_DATE)) &&
            outline_at(outline, i)->shape != SHAPE_NUMBER)
            break;
    }
    return false;
}

/* A mention that can be a subject: of the types, no preposition before it, not an owner. */
bool argument_may_be_subject(const struct outline *outline, int at, uint32_t types)
{
    return outline_has_type(outline, at, types) && argument_preposition(outline, at) < 0 &&
           outline_owned(outline, at) < 0 && !argument_is_of_title(outline, at) &&
           !argument_is_of_dateline(outline, at);
}

/* The first possible subject between `begin` (exclusive) and `end`. */
struct argument argument_first_between(const struct outline *outline, int begin, int end,
                                       uint32_t types, int penalty)
{
    for (int i = begin + 1; i < end; i++) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_OPEN)) && outline_at(outline, i)->partner > i) {
            i = outline_at(outline, i)->partner;
            continue;
        }
        if (outline_has_type(outline, i, types) && argument_may_be_subject(outline, i, types))
            return argument_list(outline, i, penalty);
    }
    return NO_ARGUMENT;
}

/* The item before the begin of the segment that ends at `at`: a sign of these classes, or what ends
 * the walk. */
int argument_segment_begin(const struct outline *outline, int at, uint64_t classes, int limit)
{
    int last = at;
    for (int i = outline_before(outline, at); i >= 0; i = outline_before(outline, i)) {
        if (outline_is(outline, i, classes) || limit-- == 0)
            return i;
        last = i;
    }
    return last - 1;
}

struct argument argument_first(const struct outline *outline, int at, uint32_t types)
{
    int begin = argument_segment_begin(outline, at, CLASS_BIT(SIGN_STOP), 2 * SCAN_ITEMS);
    return argument_first_between(outline, begin, at, types, PENALTY_BACK);
}

struct argument argument_of_copula(const struct outline *outline, int at, uint32_t types)
{
    struct argument first = argument_first(outline, at, types);
    int next = first.at < 0 ? -1 : outline_next(outline, first.at);
    return outline_is(outline, next, CLASS_BIT(WORD_BE)) && !outline_is_han(outline, at)
               ? first
               : NO_ARGUMENT;
}

/* English: "Farhill, the rival of Quell, bought": what stands before the comma that opens the
 * insertion which the comma at `comma` closes. */
static struct argument across_commas(const struct outline *outline, int comma, uint32_t types)
{
    int end = comma;
    for (int insertions = 0; insertions < SEGMENTS_BACK; insertions++) {
        int begin = argument_segment_begin(
            outline, end, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA), APPOSITION_MAX);
        if (begin < 0 || !outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
            break;
        int head = outline_before(outline, begin), word = outline_next(outline, begin);
        if (head >= 0 && argument_may_be_subject(outline, head, types))
            return argument_list(outline, head, insertions * 4);
        int example = outline_next(outline, word); /* "Investors, including Farhill, bought" */
        if (outline_is(outline, word, CLASS_BIT(WORD_EXAMPLES)) &&
            outline_has_type(outline, example, types) && outline_owned(outline, example) < 0)
            return argument_list(outline, example, insertions * 4);
        end = begin;
    }
    int head = outline_before(outline, comma);
    if (head >= 0 && argument_may_be_subject(outline, head, types))
        return argument_list(outline, head, 4); /* "bought Quell, based in Leeds" */
    struct argument found = argument_first(outline, comma, types);
    found.penalty += 4;
    return found;
}

/* Words that say nothing about who acts: have, will, not, reportedly, newly. */
bool argument_is_adverbial(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->classes & (CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_NEGATION) |
                         CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_PAST) |
                         CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AFFIRM) | CLASS_BIT(WORD_DENY)))
        return true;
    return item->shape == SHAPE_LOWER && item->end - item->begin > 3 &&
           outline->text[item->end - 2] == 'l' && outline->text[item->end - 1] == 'y';
}

int argument_before_adverbials(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    while (i >= 0 && !outline_is_mention(outline, i) && argument_is_adverbial(outline, i))
        i = outline_before(outline, i);
    return i;
}

/* "(born 1936 in Penang)": what stands before the bracket that the verb begins. */
static struct argument before_bracket(const struct outline *outline, int at, uint32_t types)
{
    for (int i = at - 1; i > 0 && at - i < BRACKET_ITEMS; i--) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_OPEN)) && outline_at(outline, i)->partner > at)
            return outline_has_type(outline, i - 1, types)
                       ? (struct argument){.at = i - 1, .single = true}
                       : NO_ARGUMENT;
        bool gloss = outline_at(outline, i)->shape != SHAPE_LOWER || /* "(林若溪, born" */
                     outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
        if (!gloss && !argument_is_adverbial(outline, i))
            break;
    }
    return NO_ARGUMENT;
}

/* How a mention left of the verb is taken. */
static struct argument take_left(const struct outline *outline, int at, int words, uint32_t types)
{
    if (!outline_has_type(outline, at, types))
        return NO_ARGUMENT;
    if (outline_owned(outline, at) >= 0)
        return words <= 6 && outline_is_han(outline, outline_owned(outline, at))
                   ? argument_list(outline, at, PENALTY_OWNER)
                   : NO_ARGUMENT;
    return argument_list(outline, at, words > 6 ? 4 : 0);
}

bool argument_joins_names(const struct outline *outline, int at)
{
    static const char *const words[] = {"和", "与", "與", "及", "以及", "跟"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* They, both, 两人: the nearest list of several before it. */
static struct argument several_before(const struct outline *outline, int at, uint32_t types)
{
    for (int i = at - 1; i >= 0 && at - i < 2 * SCAN_ITEMS; i--)
        if (outline_has_type(outline, i, types) && outline_at(outline, i)->list_first != i)
            return argument_list(outline, i, PENALTY_BACK);
    return NO_ARGUMENT;
}

/* "is a Danish footballer", up to `at`: the noun says what the subject is. */
static bool is_predicate(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    for (int words = 0; i >= 0 && words < 4; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
            return outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE));
        if (!outline_has_type(outline, i, TYPES_PASSED) && !argument_may_precede_name(outline, i))
            break;
    }
    return false;
}

bool argument_is_person_noun(const struct outline *outline, int at)
{
    if (at < 0)
        return false;
    const struct outline_item *item = outline_at(outline, at);
    if (item->type == ENTITY_ROLE)
        return true;
    if (item->mention != NO_INDEX || item->phrase == NO_INDEX || item->classes != 0)
        return false;
    const struct rule *rule;
    for (uint32_t r = 0; (rule = outline_rule(outline, at, r)) != NULL; r++)
        if (rule->construction == CONSTRUCT_NOUN && rule->left_types == TYPE_BIT(ENTITY_PERSON))
            return true;
    return false;
}

/* A role right before the verb, without a name: somebody else acts than whoever stands before. */
static bool is_holder_noun(const struct outline *outline, int at, uint32_t types)
{
    return (types & TYPE_BIT(ENTITY_PERSON)) && argument_is_person_noun(outline, at) &&
           !outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_PERSON));
}

/* 加入初创企业远山: back over what says of what kind the name behind `at` is. */
static int before_kind_of_name(const struct outline *outline, int at)
{
    for (int words = 0; at >= 0 && words < KIND_CHARS; words++, at = outline_before(outline, at)) {
        const struct outline_item *item = outline_at(outline, at);
        if (item->mention != NO_INDEX || item->shape != SHAPE_HAN || item->classes != 0 ||
            outline_triggers(outline, at, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)))
            break;
    }
    return at;
}

bool argument_follows_verb(const struct outline *outline, int at)
{
    static const char *const owns[] = {"旗下", "麾下", "属下"}; /* 远山旗下北辰宣布 */
    int before = outline_before(outline, outline_at(outline, at)->list_first);
    before = before_kind_of_name(outline, before);
    if (before < 0 || outline_is_mention(outline, before) ||
        outline_is_one_of(outline, before, owns, sizeof owns / sizeof *owns) ||
        !outline_triggers(outline, before, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)))
        return false;
    return outline->table->phrases[outline_at(outline, before)->phrase].classes == 0;
}

/* 去利兹参加论坛, 回北京创办远山: a place right behind a verb of motion. */
static bool is_goal(const struct outline *outline, int at)
{
    static const char *const motion[] = {"去",   "到",   "来",   "來",   "赴",   "回",   "飞",
                                         "飛",   "抵",   "往",   "飞往", "来到", "回到", "前往",
                                         "抵达", "返回", "远赴", "移居", "搬到", "來到", "飞赴"};
    int before = outline_before(outline, at);
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) &&
           outline_is_one_of(outline, before, motion, sizeof motion / sizeof *motion);
}

/* 离开远山创办北辰, 访问利兹期间会见周明: an organization or a place right behind another verb is
 * what that verb takes. */
bool argument_is_object_of_verb(const struct outline *outline, int at)
{
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)) &&
           (argument_follows_verb(outline, at) || is_goal(outline, at));
}

/* flew to, arrived in */
static bool ends_with_preposition(const struct outline *outline, int at)
{
    static const char *const endings[] = {" to", " in", " at", " for"};
    return outline_at(outline, at)->phrase != NO_INDEX &&
           outline_ends_with(outline, at, endings, sizeof endings / sizeof *endings);
}

/* "left Quell to start Farhill", "flew to Leeds to sue Quell": who left and flew is the one that
 * starts and sues. */
static bool is_left_for(const struct outline *outline, int at, int verb)
{
    static const char *const to[] = {"to"};
    int before = outline_before(outline, outline_at(outline, at)->list_first);
    if (before < 0 || outline_is_mention(outline, before))
        return false;
    return outline_says(outline, before, ANY_CONSTRUCTION, RELATION_LEFT) ||
           (ends_with_preposition(outline, before) &&
            outline_is_one_of(outline, outline_before(outline, verb), to, 1));
}

/* "which bought", "that bought": what the relative word at `at` stands for. */
static struct argument behind_relative(const struct outline *outline, int at, uint32_t types)
{
    int before = outline_before(outline, at);
    if (outline_is(outline, at, CLASS_BIT(WORD_RELATIVE)) ||
        outline_has_type(outline, before, types))
        return argument_antecedent(outline, at, types);
    struct argument named = argument_before_apposition(outline, before, types);
    return named.at < 0 ? argument_of_predicate(outline, before, types) : named;
}

/* "A consortium led by Farhill has bought": the "by" of whom acts for the others; name: who stands
 * behind it. */
static bool leads_group(const struct outline *outline, int by, int name)
{
    static const char *const groups[] = {"consortium", "group",     "investors", "syndicate",
                                         "coalition",  "consortia", "partners",  "team"};
    int led = outline_before(outline, by), group = led < 0 ? -1 : outline_before(outline, led);
    return outline_is(outline, by, CLASS_BIT(WORD_BY)) && !outline_is_han(outline, by) &&
           outline_says(outline, led, ANY_CONSTRUCTION, RELATION_LEADS) &&
           outline_is_one_of(outline, group, groups, sizeof groups / sizeof *groups) &&
           outline_has_type(outline, name, TYPE_BIT(ENTITY_ORGANIZATION));
}

bool argument_is_hyphen(const struct outline *outline, int at)
{
    return at >= 0 && !outline_is_mention(outline, at) &&
           outline_at(outline, at)->end - outline_at(outline, at)->begin == 1 &&
           outline->text[outline_at(outline, at)->begin] == '-';
}

bool argument_is_whose(const struct outline *outline, int at)
{
    static const char *const words[] = {"whose"};
    return outline_is(outline, at, CLASS_BIT(WORD_RELATIVE)) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 以北辰自行开发的星语: whether the verb ends the clause of a noun that the preposition before the
 * subject governs. */
static bool is_clause_of_noun(const struct outline *outline, int verb, int preposition)
{
    static const char *const words[] = {"以", "据",   "據",   "根据", "按照", "把", "将", "將",
                                        "用", "随着", "除了", "如",   "像",   "较", "比"};
    int next = outline_next(outline, verb);
    return outline_is(outline, next, CLASS_BIT(WORD_OF)) && !outline_is_mention(outline, next) &&
           outline_is_one_of(outline, preposition, words, sizeof words / sizeof *words);
}

static bool is_gerund(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    const char *word = outline->text + item->begin;
    const char *end = memchr(word, ' ', item->end - item->begin); /* "stepping down from" */
    size_t len = end ? (size_t)(end - word) : item->end - item->begin;
    return len > 4 && memcmp(word + len - 3, "ing", 3) == 0;
}

/* "after leaving Quell", "before joining it": the word that makes a clause of time of the gerund at
 * `verb`, or -1. */
static int clause_of_time(const struct outline *outline, int verb)
{
    static const char *const words[] = {"after", "before", "since", "while", "when", "upon",
                                        "After", "Before", "Since", "While", "When", "Upon"};
    int at = outline_before(outline, verb);
    return is_gerund(outline, verb) &&
                   outline_is_one_of(outline, at, words, sizeof words / sizeof *words)
               ? at
               : -1;
}

/* "After leaving Quell, Tom Vance founded": who acts behind the comma. */
static struct argument subject_behind_clause(const struct outline *outline, int verb,
                                             uint32_t types)
{
    int i = outline_next(outline, verb);
    for (int steps = 0; i >= 0 && steps < GERUND_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_RELATIVE)))
            break;
        if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        int next = outline_next(outline, i);
        if (outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)))
            next = outline_next(outline, next);
        if (outline_has_type(outline, next, types) && outline_owned(outline, next) < 0)
            return argument_list(outline, next, PENALTY_GERUND);
    }
    return NO_ARGUMENT;
}

/* "Quell, a start-up based in Leeds": what stands before the comma of the noun whose article is at
 * `article` and which the participle at `verb` ends. */
static struct argument named_by_noun(const struct outline *outline, int article, int verb,
                                     uint32_t types)
{
    int comma = outline_before(outline, article);
    int named = comma < 0 ? -1 : outline_before(outline, comma);
    const struct outline_item *item = outline_at(outline, verb);
    bool participle =
        item->end - item->begin > 4 && memcmp(outline->text + item->end - 2, "ed", 2) == 0;
    if (!participle || !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, named, types) || outline_owned(outline, named) >= 0)
        return NO_ARGUMENT;
    for (int i = outline_next(outline, article); i >= 0 && i < verb; i = outline_next(outline, i))
        if (outline_is_mention(outline, i) || outline_at(outline, i)->shape != SHAPE_LOWER)
            return NO_ARGUMENT;
    return (struct argument){.at = named, .penalty = PENALTY_GERUND, .single = true};
}

/* 周明，远山高管并且是北辰顾问: whether the mention only says of what somebody has the role behind
 * it. */
static bool is_of_role(const struct outline *outline, int at, uint32_t types)
{
    int next = outline_next(outline, at);
    if (outline_is(outline, next, CLASS_BIT(WORD_OF)))
        next = outline_next(outline, next);
    return !outline_has_type(outline, at, types) &&
           outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE));
}

/* 1985年当选院士；1990年出任校长: whether the sign at `at` only parts what somebody did when. */
static bool parts_times(const struct outline *outline, int at)
{
    static const char *const signs[] = {"；", ";"};
    return outline_is_one_of(outline, at, signs, sizeof signs / sizeof *signs) &&
           outline_has_type(outline, outline_next(outline, at), TYPE_BIT(ENTITY_DATE));
}

/* Whether the item ends the part of the sentence in which a verb stands; *subject: the one that is
 * found past it. content: whether other than adverbials stands between. */
static bool ends_part(const struct outline *outline, int at, bool han, bool content, uint32_t types,
                      struct argument *subject)
{
    *subject = NO_ARGUMENT;
    if (outline_is(outline, at, CLASS_BIT(SIGN_STOP))) {
        if (han)
            *subject = argument_label(outline, at, types);
        if (han && subject->at < 0 && parts_times(outline, at)) /* 1985年当选院士；1990年出任校长 */
            *subject = argument_inherited(outline, at, types);
        return true;
    }
    bool that = outline_is(outline, at, CLASS_BIT(WORD_THAT)) && !content;
    if (!han && (that || outline_is(outline, at, CLASS_BIT(WORD_RELATIVE)))) {
        if (!content)
            *subject = behind_relative(outline, at, types);
        return true;
    }
    if (!outline_is(outline, at, CLASS_BIT(SIGN_COMMA)))
        return false;
    if (han)
        *subject = argument_inherited(outline, at, types);
    else if (!content)
        *subject = across_commas(outline, at, types);
    return true;
}

struct argument argument_subject(const struct outline *outline, int verb, uint32_t types)
{
    if (!(outline->types & types))
        return NO_ARGUMENT;
    bool han = outline_is_han(outline, verb);
    int words = 0, content = 0;
    bool joined = false; /* Chinese: behind 并且 */
    int i = outline_before(outline, verb), time = han ? -1 : clause_of_time(outline, verb);
    if (time >= 0) {
        int before = outline_before(outline, time);
        if (before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)))
            return subject_behind_clause(outline, verb, types);
        i = before;
    }
    for (int steps = 0; i >= 0 && steps < SCAN_ITEMS; steps++, i = outline_before(outline, i)) {
        struct argument subject;
        /* "who studied law before joining Quell": a clause of time has the other's subject */
        if (ends_part(outline, i, han, content > 0 && time < 0, types, &subject))
            return subject;
        if (outline_is(outline, i, CLASS_BIT(WORD_AND))) {
            bool names = !han || argument_joins_names(outline, i);
            if (names && !content) /* 周明和专注于语音的林若溪 */
                return han ? NO_ARGUMENT : argument_first(outline, i, types);
            joined |= !names;
        }
        if (outline_is(outline, i, CLASS_BIT(WORD_PLURAL)) && !outline_is_mention(outline, i))
            return several_before(outline, i, types);
        if (!content && time < 0 && !joined && is_holder_noun(outline, i, types) &&
            (han || !is_predicate(outline, i)))
            return NO_ARGUMENT;
        if (outline_is_mention(outline, i)) {
            int preposition = argument_preposition(outline, i);
            if (preposition >= 0 && han && !content &&
                is_clause_of_noun(outline, verb, preposition) &&
                outline_has_type(outline, i, types))
                return argument_list(outline, i, 0);
            if (preposition >= 0 && outline_has_type(outline, i, types) &&
                leads_group(outline, preposition, i))
                return argument_list(outline, i, PENALTY_GERUND);
            if (preposition >= 0) {
                i = preposition;
                content++;
                continue;
            }
            if (!han && !outline_has_type(outline, i, types) && argument_is_told(outline, i)) {
                content++;
                continue; /* "told Quell by phone" */
            }
            if (outline_has_type(outline, i, TYPES_PASSED & ~types) ||
                (joined && is_of_role(outline, i, types)) ||
                (time >= 0 && argument_follows_verb(outline, i)) ||
                (han ? argument_is_object_of_verb(outline, i) : is_left_for(outline, i, verb)))
                continue;
            return take_left(outline, i, words, types);
        }
        /* "ran the plant before joining Quell": what the verb before takes does not act */
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && !han && time < 0 &&
            !argument_is_hyphen(outline, outline_next(outline, i))) { /* a "two-seat" car */
            if (!outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE)))
                return named_by_noun(outline, i, verb, types); /* else the noun is the subject */
            content = 0;                                       /* "is the first woman to lead" */
        }
        if (!argument_is_adverbial(outline, i)) {
            content++;
            if (++words > (han ? GAP_CHARS : GAP_WORDS))
                return NO_ARGUMENT;
        }
    }
    return i < 0 && !content ? before_bracket(outline, verb, types) : NO_ARGUMENT;
}
