#include "find/arguments.h"

#include <string.h>

#include "find/name_parts.h"
#include "find/token.h"

#define GAP_WORDS      7 /* other words between verb and argument, English */
#define PENALTY_SHARED 4
#define PLACE_CHARS    6  /* between a place and one in it */
#define SHARED_ITEMS   16 /* of the other clauses */
#define DATELINE_ITEMS 4  /* place and date between an agency and 电 */
#define GAP_CHARS      16 /* the same in ideographs */

#define PENALTY_OWNER   12
#define PENALTY_OWNED   16
#define PENALTY_GOES_ON 10

#define TYPES_PASSED                                                                               \
    (TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_REFERENCE) |                \
     TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_CONCEPT))

bool outline_is_key(const struct outline *outline, int at, const uint32_t *keys, uint32_t count)
{
    if (at < 0 || outline_is_mention(outline, at))
        return false;
    const struct outline_item *item = outline_at(outline, at);
    uint32_t key = token_key(outline->text + item->begin, item->end - item->begin);
    /* 将在, 将于 are a time and a preposition in one */
    const uint64_t both = CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_PREPOSITION);
    uint32_t last = (item->classes & both) == both && item->end - item->begin > HAN_BYTES
                        ? token_key(outline->text + item->end - HAN_BYTES, HAN_BYTES)
                        : key;
    for (uint32_t i = 0; i < count; i++)
        if (keys[i] == key || keys[i] == last)
            return true;
    return false;
}

/* Words that stand between a preposition and its name: the, adjectives, the name's own role. */
static bool may_precede_name(const struct outline *outline, int at)
{
    if (outline_is_mention(outline, at))
        return outline_has_type(outline, at, TYPE_BIT(ENTITY_ROLE)) ||
               outline_owned(outline, at) >= 0;
    const struct outline_item *item = outline_at(outline, at);
    if (outline_is(outline, at, CLASS_BIT(WORD_OF)) && outline_is_han(outline, at))
        return outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_NOUN_PAST));
    if (item->classes &
        (CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(SIGN_POSSESSIVE)))
        return true;
    return item->phrase == NO_INDEX && item->classes == 0 && item->shape != SHAPE_HAN;
}

int argument_preposition(const struct outline *outline, int at)
{
    const uint64_t governs = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) | CLASS_BIT(WORD_BA) |
                             CLASS_BIT(WORD_ACCORDING) | CLASS_BIT(WORD_AT);
    int i = outline_before(outline, outline_at(outline, at)->list_first);
    for (int steps = 0; i >= 0 && steps < 4; steps++) {
        if (outline_is(outline, i, governs))
            return i;
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)) && !outline_is_han(outline, i))
            return i;
        if (!may_precede_name(outline, i))
            return -1;
        i = outline_before(outline, i);
    }
    return -1;
}

struct argument argument_list(const struct outline *outline, int at, int penalty)
{
    return (struct argument){.at = outline_at(outline, at)->list_first, .penalty = penalty};
}

/* 远山总裁周明, "Quell engineer Tom Vance": an organization that only says of what somebody is. */
static bool is_of_title(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE)) ||
        !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
        return false;
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
           outline_owned(outline, at) < 0 && !is_of_title(outline, at) &&
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
        int head = outline_before(outline, begin);
        if (head >= 0 && argument_may_be_subject(outline, head, types))
            return argument_list(outline, head, insertions * 4);
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

/* "(born 1936 in Penang)": what stands before the bracket that the verb begins. */
static struct argument before_bracket(const struct outline *outline, int at, uint32_t types)
{
    for (int i = at - 1; i > 0 && at - i < 6; i--) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_OPEN)) && outline_at(outline, i)->partner > at)
            return outline_has_type(outline, i - 1, types)
                       ? (struct argument){.at = i - 1, .single = true}
                       : NO_ARGUMENT;
        if (!argument_is_adverbial(outline, i))
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

/* 和, 与: they join names; 并 joins what somebody does. */
static bool joins_names(const struct outline *outline, int at)
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
        if (!outline_has_type(outline, i, TYPES_PASSED) && !may_precede_name(outline, i))
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
    const struct phrase *phrase = &outline->table->phrases[item->phrase];
    for (uint32_t r = 0; r < phrase->ref_count; r++) {
        const struct rule *rule =
            &outline->table->rules[outline->table->refs[phrase->refs + r].rule];
        if (rule->construction == CONSTRUCT_NOUN && rule->left_types == TYPE_BIT(ENTITY_PERSON))
            return true;
    }
    return false;
}

/* A role right before the verb, without a name: somebody else acts than whoever stands before. */
static bool is_holder_noun(const struct outline *outline, int at, uint32_t types)
{
    return (types & TYPE_BIT(ENTITY_PERSON)) && argument_is_person_noun(outline, at) &&
           !outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_PERSON));
}

/* 离开远山创办北辰: an organization right behind another verb is what that verb takes. */
bool argument_is_object_of_verb(const struct outline *outline, int at)
{
    int before = outline_before(outline, outline_at(outline, at)->list_first);
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) || before < 0 ||
        outline_is_mention(outline, before) ||
        !outline_triggers(outline, before, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)))
        return false;
    return outline->table->phrases[outline_at(outline, before)->phrase].classes == 0;
}

/* "which bought", "that bought": what the relative word at `at` stands for. */
static struct argument behind_relative(const struct outline *outline, int at, uint32_t types)
{
    int before = outline_before(outline, at);
    return outline_is(outline, at, CLASS_BIT(WORD_RELATIVE)) ||
                   outline_has_type(outline, before, types)
               ? argument_antecedent(outline, at, types)
               : argument_before_apposition(outline, before, types);
}

struct argument argument_subject(const struct outline *outline, int verb, uint32_t types)
{
    bool han = outline_is_han(outline, verb);
    int words = 0, content = 0;
    int i = outline_before(outline, verb);
    for (int steps = 0; i >= 0 && steps < SCAN_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            return han ? argument_label(outline, i, types) : NO_ARGUMENT;
        bool that = outline_is(outline, i, CLASS_BIT(WORD_THAT)) && !content;
        if (!han && (that || outline_is(outline, i, CLASS_BIT(WORD_RELATIVE))))
            return content ? NO_ARGUMENT : behind_relative(outline, i, types);
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA))) {
            if (han)
                return argument_inherited(outline, i, types);
            return content ? NO_ARGUMENT : across_commas(outline, i, types);
        }
        if (outline_is(outline, i, CLASS_BIT(WORD_AND)) && !content) {
            if (!han)
                return argument_first(outline, i, types);
            if (joins_names(outline, i))
                return NO_ARGUMENT; /* 周明和专注于语音的林若溪 */
        }
        if (outline_is(outline, i, CLASS_BIT(WORD_PLURAL)) && !outline_is_mention(outline, i))
            return several_before(outline, i, types);
        if (!content && is_holder_noun(outline, i, types) && (han || !is_predicate(outline, i)))
            return NO_ARGUMENT;
        if (outline_is_mention(outline, i)) {
            int preposition = argument_preposition(outline, i);
            if (preposition >= 0) {
                i = preposition;
                content++;
                continue;
            }
            if (outline_has_type(outline, i, TYPES_PASSED & ~types) ||
                (han && argument_is_object_of_verb(outline, i)))
                continue;
            return take_left(outline, i, words, types);
        }
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && !han) {
            if (!outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE)))
                return NO_ARGUMENT; /* the noun of "a company based in" is the subject */
            content = 0;            /* "is the first woman to lead" */
        }
        if (!argument_is_adverbial(outline, i)) {
            content++;
            if (++words > (han ? GAP_CHARS : GAP_WORDS))
                return NO_ARGUMENT;
        }
    }
    return i < 0 && !content ? before_bracket(outline, verb, types) : NO_ARGUMENT;
}

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

/* A mention right of the verb that only belongs to what the verb takes: "OpenAI 研究员 ...". */
static bool is_attribute(const struct outline *outline, int at, uint32_t types)
{
    if (outline_owned(outline, at) >= 0)
        return true;
    if (!(types & TYPE_BIT(ENTITY_PERSON)) ||
        outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)))
        return false;
    int next = outline_next(outline, at);
    return (next >= 0 && outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE))) ||
           leads_to_person(outline, at);
}

/* A name in Chinese that other words follow may be no more than the begin of a longer object. */
static bool goes_on(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return next >= 0 && outline_is_han(outline, next) && outline_at(outline, next)->classes == 0 &&
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

/* "led by its chief executive, Tom Vance": the comma between a role and who holds it. */
static bool is_comma_of_role(const struct outline *outline, int at)
{
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
           outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_ROLE)) &&
           outline_has_type(outline, outline_next(outline, at), TYPE_BIT(ENTITY_PERSON));
}

/* "from investors including Quell": the sign or word before the names of those that a noun means.
 */
static bool opens_examples(const struct outline *outline, int at)
{
    int before = outline_before(outline, at);
    return outline_is(outline, at, CLASS_BIT(WORD_EXAMPLES)) && before >= 0 &&
           !outline_is_mention(outline, before) && !outline_is_han(outline, at) &&
           outline_at(outline, before)->shape == SHAPE_LOWER &&
           outline_is_mention(outline, outline_next(outline, at));
}

/* "has written one book, The Lamp": the comma between a noun and the name of the thing. */
static bool is_comma_of_thing(const struct outline *outline, int at)
{
    int before = outline_before(outline, at), next = outline_next(outline, at);
    if (outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)))
        next = outline_next(outline, next);
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
           before >= 0 && !outline_is_mention(outline, before) &&
           outline_at(outline, before)->shape == SHAPE_LOWER &&
           outline_has_type(outline, next, TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT)) &&
           outline_at(outline, next)->list_first == next;
}

static bool ends_object(const struct outline *outline, int at)
{
    if (is_comma_of_role(outline, at) || is_comma_of_thing(outline, at) ||
        opens_examples(outline, at))
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
            return outline_has_type(outline, head, types) ? head : -1;
        }
    }
    return -1;
}

static bool is_kind_of_place(const struct outline *outline, int at)
{
    static const char *const kinds[] = {"首都", "省会", "省會", "首府", "城市", "州",   "省",
                                        "市",   "县",   "縣",   "镇",   "鎮",   "小城", "名城"};
    const struct outline_item *item = outline_at(outline, at);
    return text_ends_with(outline->text + item->begin, item->end - item->begin, kinds,
                          sizeof kinds / sizeof *kinds);
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

struct argument argument_object(const struct outline *outline, int at, uint32_t types,
                                const uint32_t *via, uint32_t via_count)
{
    bool waiting = via_count > 0, han = outline_is_han(outline, at), of = false;
    int shared = han && !waiting ? behind_shared_clause(outline, at, types) : -1;
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
        if (!waiting && via_count && is_noun_before_preposition(outline, i, via, via_count))
            continue; /* took a stake in Quell */
        if (outline_is_mention(outline, i)) {
            if (waiting)
                continue;
            bool fits = outline_has_type(outline, i, types);
            if (begins_noun(outline, i))
                continue;
            if (is_attribute(outline, i, types)) {
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
        of |= outline_is(outline, i, CLASS_BIT(WORD_OF));
        if (han && of && joins_names(outline, i))
            return owner; /* 周明领导的团队与远山: the team is what he leads */
        bool ends = waiting ? outline_is(outline, i,
                                         CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA) |
                                             CLASS_BIT(WORD_RELATIVE))
                            : ends_object(outline, i);
        if (ends || ++words > (han ? GAP_CHARS : GAP_WORDS))
            return owner;
    }
    return owner;
}
