/* The subject of a verb: what stands left of it, or what the clauses before it leave to it. */
#include "find/outline/arguments_search.h"

#include <string.h>

#include "text/words.h"

#define BRACKET_ITEMS 10 /* before the verb in a bracket */
#define PENALTY_OWNER 12
#define GERUND_ITEMS  14 /* from a gerund to the comma that ends its clause */

/* "Tom Vance, whose brother's company, Quell, bought": between the commas at `begin` and `end`, the
 * name of the noun before them. */
static bool names_noun(const struct outline *outline, int begin, int end, uint32_t types)
{
    int noun = outline_before(outline, begin), name = outline_next(outline, begin);
    return noun >= 0 && outline_is_plain(outline, noun, 0) && !outline_is_verb(outline, noun) &&
           argument_may_be_subject(outline, name, types) &&
           outline_next(outline, outline_last_of_list(outline, name)) == end;
}

/* English: "Farhill, the rival of Quell, bought": what stands before the comma that opens the
 * insertion which the comma at `comma` closes, or before that comma: "bought Quell, based in
 * Leeds".
 */
static struct argument before_insertion(const struct outline *outline, int comma, uint32_t types)
{
    int end = comma;
    for (int insertions = 0; insertions < SEGMENTS_BACK; insertions++) {
        int begin = argument_segment_begin(
            outline, end, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA), APPOSITION_MAX);
        if (begin < 0 || !outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
            break;
        int head = outline_before(outline, begin), word = outline_next(outline, begin);
        if (outline_is_mention(outline, word) && outline_at(outline, word)->list_first < begin) {
            end = outline_at(outline, word)->list_first; /* ", which owns Quell, Norwick and" */
            continue;
        }
        if (head >= 0 && argument_may_be_subject(outline, head, types))
            return argument_list(outline, head, insertions * 4);
        if (names_noun(outline, begin, end, types))
            return argument_list(outline, word, insertions * 4);
        int example = outline_next(outline, word); /* "Investors, including Farhill, bought" */
        if (outline_is(outline, word, CLASS_BIT(WORD_EXAMPLES)) &&
            outline_has_type(outline, example, types) && outline_owned(outline, example) < 0)
            return argument_list(outline, example, insertions * 4);
        end = begin;
    }
    int head = outline_before(outline, comma);
    return head >= 0 && argument_may_be_subject(outline, head, types)
               ? argument_list(outline, head, 4)
               : NO_ARGUMENT;
}

/* The same; else who acts first in the sentence, as in "Quell opened a plant in Leeds, then
 * bought".
 */
static struct argument across_commas(const struct outline *outline, int comma, uint32_t types)
{
    static const char *const then[] = {"then"};
    struct argument found = outline_is_one_of(outline, outline_next(outline, comma), then, 1)
                                ? NO_ARGUMENT
                                : before_insertion(outline, comma, types);
    if (found.at >= 0)
        return found;
    found = argument_first(outline, comma, types);
    found.penalty += 4;
    return found;
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
    static const char *const boards[] = {"board", "management", "directors", "bosses", "owners"};
    int owned = outline_owned(outline, at);
    if (owned >= 0) /* 远山董事会, "Quell's board" act for it */
        return (words <= 6 && outline_is_han(outline, owned)) ||
                       outline_is_one_of(outline, owned, boards, sizeof boards / sizeof *boards)
                   ? argument_list(outline, at, PENALTY_OWNER)
                   : NO_ARGUMENT;
    return argument_list(outline, at, words > 6 ? 4 : 0);
}

/* They, both, 两人: the nearest list of several before it. */
static struct argument several_before(const struct outline *outline, int at, uint32_t types)
{
    for (int i = at - 1; i >= 0 && at - i < 2 * SCAN_ITEMS; i--)
        if (outline_has_type(outline, i, types) && outline_at(outline, i)->list_first != i)
            return argument_list(outline, i, PENALTY_BACK);
    return NO_ARGUMENT;
}

/* 对|记者|表示, 对本报|记者|说, 向多名|记者|透露: whether the noun is of those who were told. */
static bool is_told(const struct outline *outline, int at)
{
    enum { ITEMS = 4 };
    static const char *const to[] = {"对", "對", "向", "跟", "和", "同"};
    if (!outline_is_han(outline, at))
        return false;
    int i = outline_before(outline, at);
    if (outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)))
        return true;
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, to, sizeof to / sizeof *to))
            return true;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return false;
    }
    return false;
}

/* A role right before the verb, without a name: somebody else acts than whoever stands before. */
static bool is_holder_noun(const struct outline *outline, int at, uint32_t types)
{
    return (types & TYPE_BIT(ENTITY_PERSON)) && argument_is_person_noun(outline, at) &&
           !is_told(outline, at) &&
           !outline_has_type(outline, outline_before(outline, at), TYPE_BIT(ENTITY_PERSON));
}

/* flew to, arrived in, dropped out of */
static bool ends_with_preposition(const struct outline *outline, int at)
{
    static const char *const endings[] = {" to", " in", " at", " for", " of", " from"};
    return outline_at(outline, at)->phrase != NO_INDEX &&
           outline_ends_with(outline, at, endings, sizeof endings / sizeof *endings);
}

/* "left Quell to start Farhill", "dropped out of Leeds University to start it", "flew to Leeds to
 * sue Quell": who left and flew is the one that starts and sues. */
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

/* 以北辰自行开发的星语, 转至林若溪任董事的北辰: whether the verb ends the clause of a noun that the
 * preposition before the subject governs. */
static bool is_clause_of_noun(const struct outline *outline, int verb, int preposition)
{
    static const char *const words[] = {"以", "据",   "據",   "根据", "按照", "把", "将", "將",
                                        "用", "随着", "除了", "如",   "像",   "较", "比"};
    int next = outline_next(outline, verb);
    bool role = outline_is(outline, verb, CLASS_BIT(WORD_AS)) &&
                outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE));
    if (role)
        next = outline_next(outline, next);
    return outline_is(outline, next, CLASS_BIT(WORD_OF)) && !outline_is_mention(outline, next) &&
           (role || outline_is_one_of(outline, preposition, words, sizeof words / sizeof *words));
}

static bool is_gerund(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    const char *word = outline->text + item->begin;
    const char *end = memchr(word, ' ', item->end - item->begin); /* "stepping down from" */
    size_t len = end ? (size_t)(end - word) : item->end - item->begin;
    return len > 4 && memcmp(word + len - 3, "ing", 3) == 0;
}

/* "after leaving Quell", "prior to joining it": the word that makes a clause of time of the gerund
 * at `verb`, or -1. */
static int clause_of_time(const struct outline *outline, int verb)
{
    static const char *const words[] = {"after", "before", "since", "while", "when", "upon",
                                        "After", "Before", "Since", "While", "When", "Upon"};
    static const char *const prior[] = {"prior", "Prior"}, *const to[] = {"to"};
    int at = outline_before(outline, verb);
    if (!is_gerund(outline, verb))
        return -1;
    if (outline_is_one_of(outline, at, to, 1) &&
        outline_is_one_of(outline, outline_before(outline, at), prior, 2))
        return outline_before(outline, at);
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words) ? at : -1;
}

/* "Two years |after leaving Quell", "Shortly |after": whether what stands before the clause of
 * time, up to `at`, only tells when it is, and begins the sentence. */
static bool begins_sentence(const struct outline *outline, int at)
{
    enum { WORDS = 4 };
    const uint32_t measures = TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT);
    for (int words = 0; at >= 0 && words < WORDS; words++, at = outline_before(outline, at)) {
        const struct outline_item *item = outline_at(outline, at);
        bool mention = item->mention != NO_INDEX;
        if (outline_is(outline, at, CLASS_BIT(SIGN_STOP)))
            break;
        if (mention ? !outline_has_type(outline, at, measures)
                    : item->phrase != NO_INDEX ||
                          (item->shape != SHAPE_LOWER && item->shape != SHAPE_CAPITAL &&
                           !outline_is(outline, at, CLASS_BIT(SIGN_COMMA))))
            return false;
    }
    return at < 0 || outline_is(outline, at, CLASS_BIT(SIGN_STOP));
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

/* The walk left from a verb to its subject. */
struct walk {
    int verb, at; /* at: the item that is looked at */
    bool han;
    int time;    /* the word that makes a clause of time of the verb, -1: none does */
    int words;   /* that say something else, so far */
    int content; /* these, and what was stepped over */
    bool joined; /* Chinese: behind 并且 */
    bool mixed;  /* other than nouns and adverbials stands between */
};

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

/* "after the SEC opened a probe", "since Tom Vance left": whether the preposition before the
 * mention begins a clause whose subject that is. */
static bool begins_clause(const struct outline *outline, int preposition, int at)
{
    static const char *const words[] = {"after", "since", "before", "until", "when",
                                        "After", "Since", "Before", "Until", "When"};
    int next = outline_next(outline, outline_last_of_list(outline, at));
    return outline_is_one_of(outline, preposition, words, sizeof words / sizeof *words) &&
           next >= 0 && !outline_is_mention(outline, next) &&
           (outline_is_verb(outline, next) ||
            outline_is(outline, next, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)));
}

/* 评价林若溪时表示: whom the verb of a clause of time takes. */
static bool is_object_of_time(const struct outline *outline, int at)
{
    static const char *const whens[] = {"时", "時"};
    int verb = outline_before(outline, at);
    return outline_is_one_of(outline, outline_next(outline, at), whens,
                             sizeof whens / sizeof *whens) &&
           verb >= 0 && !outline_is_mention(outline, verb) &&
           !outline_is(outline, verb, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

/* "Anna Holt and her brother founded", at "her": who acts along with somebody of theirs. */
static struct argument along_with_own(const struct outline *outline, int own, uint32_t types)
{
    int and = outline_before(outline, own), head = and < 0 ? -1 : outline_before(outline, and);
    if (!outline_is(outline, and, CLASS_BIT(WORD_AND)) ||
        !argument_may_be_subject(outline, head, types))
        return NO_ARGUMENT;
    int before = outline_before(outline, outline_at(outline, head)->list_first);
    bool begins = before < 0 || outline_has_type(outline, before, TYPE_BIT(ENTITY_DATE)) ||
                  outline_is(outline, before, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA));
    return begins ? argument_list(outline, head, 0) : NO_ARGUMENT;
}

/* "The man who founded |Quell| said": the relative word of the clause whose verb takes the mention;
 * -1: none does. */
static int relative_of_object(const struct outline *outline, int at)
{
    static const char *const relatives[] = {"who", "that", "which"};
    static const char *const endings[] = {"s", "ed"};
    static const char *const irregular[] = {"bought", "ran",   "led",  "sold", "built",  "won",
                                            "made",   "wrote", "left", "met",  "taught", "drew"};
    int verb = outline_before_determiners(outline, outline_at(outline, at)->list_first);
    if (verb < 0 || outline_is_mention(outline, verb) ||
        !(outline_is_verb(outline, verb) ||
          outline_ends_with(outline, verb, endings, sizeof endings / sizeof *endings) ||
          outline_is_one_of(outline, verb, irregular, sizeof irregular / sizeof *irregular)))
        return -1;
    int relative = argument_before_adverbials(outline, verb);
    return outline_is_one_of(outline, relative, relatives, sizeof relatives / sizeof *relatives)
               ? relative
               : -1;
}

/* "Quell's plan to buy", "its $3bn deal to buy": whether the mention at `at` owns what it
 * undertakes to do, which the verb says. */
static bool owns_undertaking(const struct outline *outline, int at, int verb)
{
    static const char *const nouns[] = {
        "plan to ",      "plans to ",   "bid to ",        "bids to ",      "deal to ",
        "agreement to ", "offer to ",   "proposal to ",   "attempt to ",   "attempts to ",
        "decision to ",  "effort to ",  "efforts to ",    "intention to ", "intent to ",
        "contract to ",  "option to ",  "commitment to ", "pledge to ",    "promise to ",
        "refusal to ",   "failure to ", "ambition to ",   "hopes to ",     "request to "};
    enum { WORDS = 3 }; /* between: "its planned $3bn" */
    if (!text_ends_with(outline->text, outline_at(outline, verb)->begin, nouns,
                        sizeof nouns / sizeof *nouns))
        return false;
    int i = outline_before(outline, outline_before(outline, verb));
    for (int words = 0; i > at && words <= WORDS; words++, i = outline_before(outline, i))
        if (!outline_is_plain(outline, i, 0) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)) &&
            !outline_is(outline, i, CLASS_BIT(SIGN_POSSESSIVE)))
            return false;
    return i <= at;
}

/* Who that is: of "Quell announced its plan to buy" Quell, that the status of the plan be read,
 * too; else the owner. */
static struct argument undertaker(const struct outline *outline, int owner, uint32_t types)
{
    const struct outline_item *item = outline_at(outline, owner);
    int verb = outline_before(outline, owner);
    if (item->form == FORM_PRONOUN && outline_is_verb(outline, verb)) {
        struct argument subject = argument_subject(outline, verb, types);
        if (subject.at >= 0 && outline_at(outline, subject.at)->entity == item->entity)
            return subject;
    }
    return argument_list(outline, owner, 0);
}

/* 周明|因反对林若溪的方案|辞去: who acts for the reason in whose clause the mention at `at` stands.
 */
static struct argument before_cause(const struct outline *outline, int at, uint32_t types)
{
    enum { ITEMS = 10 };
    static const char *const causes[] = {"因", "因为", "因為", "由于", "由於", "出于", "出於"};
    int i = outline_before(outline, at);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            outline_has_type(outline, i, types))
            break;
        int head = outline_before(outline, i);
        if (outline_is_one_of(outline, i, causes, sizeof causes / sizeof *causes) &&
            outline_has_type(outline, head, types))
            return argument_list(outline, head, 0);
    }
    return NO_ARGUMENT;
}

/* Whether the mention at walk->at ends the walk: then *subject is the subject, or none. Else it is
 * stepped over, with the preposition that governs it. */
static bool read_mention(const struct outline *outline, struct walk *walk, uint32_t types,
                         struct argument *subject)
{
    int at = walk->at, preposition = argument_preposition(outline, at);
    bool wanted = outline_has_type(outline, at, types);
    if (!walk->mixed && argument_is_of_predicate_noun(outline, at)) {
        walk->content++;
        return false;
    }
    struct argument actor = walk->han && wanted ? before_cause(outline, at, types) : NO_ARGUMENT;
    if (actor.at >= 0) {
        *subject = actor;
        return true;
    }
    if (argument_is_of_unnamed(outline, at) || argument_is_place_of_noun(outline, at)) {
        *subject = NO_ARGUMENT;
        return true;
    }
    bool owner = outline_at(outline, at)->possessive ||
                 outline_is(outline, outline_next(outline, at), CLASS_BIT(SIGN_POSSESSIVE));
    if (!walk->han && wanted && owner && owns_undertaking(outline, at, walk->verb)) {
        *subject = undertaker(outline, at, types);
        return true;
    }
    if (!walk->han && preposition < 0 && outline_at(outline, at)->possessive) {
        *subject = along_with_own(outline, at, types);
        return true;
    }
    if (preposition >= 0 && !walk->han && walk->time < 0 &&
        begins_clause(outline, preposition, at)) {
        *subject = wanted ? take_left(outline, at, walk->words, types) : NO_ARGUMENT;
        return true;
    }
    if (preposition >= 0) {
        bool governed =
            walk->han && !walk->content && is_clause_of_noun(outline, walk->verb, preposition);
        if (wanted && (governed || leads_group(outline, preposition, at))) {
            *subject = argument_list(outline, at, governed ? 0 : PENALTY_GERUND);
            return true;
        }
        walk->at = preposition;
        walk->content++;
        return false;
    }
    if (walk->han && is_object_of_time(outline, at)) {
        walk->content++;
        return false;
    }
    if (!walk->han && !wanted && argument_is_told(outline, at)) {
        walk->content++; /* "told Quell by phone" */
        return false;
    }
    if (outline_has_type(outline, at, TYPES_PASSED & ~types) ||
        (walk->joined && is_of_role(outline, at, types)) ||
        (walk->time >= 0 && (argument_follows_verb(outline, at) || (!walk->han && !wanted))) ||
        (walk->han ? argument_is_object_of_verb(outline, at)
                   : is_left_for(outline, at, walk->verb)))
        return false;
    int relative = walk->han || walk->words > 0 ? -1 : relative_of_object(outline, at);
    if (relative >= 0) {
        int head = outline_before(outline, relative);
        *subject =
            outline_has_type(outline, head, types) ? argument_list(outline, head, 0) : NO_ARGUMENT;
        return true;
    }
    *subject = take_left(outline, at, walk->words, types);
    return true;
}

/* "said inspectors arrived in": whether the verb of saying at walk->at has a clause with a subject
 * of its own, nouns that are no names. */
static bool reports_others(const struct outline *outline, const struct walk *walk)
{
    return !walk->han && walk->words > 0 && !walk->mixed && walk->time < 0 &&
           outline_is(outline, walk->at, CLASS_BIT(WORD_SPEECH));
}

/* "Quell has agreed a deal to buy", "made an offer to buy": whether who does what stands before the
 * article at `article` is meant to do what the verb says. */
static bool is_undertaking(const struct outline *outline, int article, int verb)
{
    static const char *const nouns[] = {"deal to",  "agreement to", "contract to", "offer to",
                                        "bid to",   "proposal to",  "option to",   "plan to",
                                        "plans to", "attempt to",   "attempts to"};
    static const char *const verbs[] = {
        "agree",     "agreed",   "agrees",  "sign",      "signed",   "signs",    "strike",
        "struck",    "reach",    "reached", "make",      "made",     "makes",    "win",
        "won",       "wins",     "has",     "have",      "had",      "announce", "announced",
        "announces", "unveiled", "secured", "launched",  "clinched", "took",     "exercised",
        "submitted", "inked",    "landed",  "abandoned", "dropped",  "scrapped", "entered"};
    int noun = outline_before(outline, verb), governs = outline_before(outline, article);
    return outline_is_one_of(outline, noun, nouns, sizeof nouns / sizeof *nouns) &&
           outline_is_one_of(outline, governs, verbs, sizeof verbs / sizeof *verbs);
}

/* The same of a word that no mention is. */
static bool read_word(const struct outline *outline, struct walk *walk, uint32_t types,
                      struct argument *subject)
{
    int at = walk->at;
    *subject = NO_ARGUMENT;
    /* "ran the plant before joining Quell": what the verb before takes does not act */
    if (outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)) && !walk->han && walk->time < 0 &&
        !argument_is_hyphen(outline, outline_next(outline, at))) { /* a "two-seat" car */
        if (!outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_BE)) &&
            !is_undertaking(outline, at, walk->verb)) {
            *subject = argument_named_by_noun(outline, at, walk->verb, types);
            return true; /* else the noun is the subject */
        }
        walk->content = 0; /* "is the first woman to lead" */
    }
    if (argument_is_adverbial(outline, at))
        return false;
    if (reports_others(outline, walk))
        return true;
    walk->mixed |= !outline_is_plain(outline, at, 0);
    walk->content++;
    return ++walk->words > (walk->han ? GAP_CHARS : GAP_WORDS);
}

/* "Loom is fine, you should go home and use": whether the one who reads or tells acts before the
 * "and" at `and`. */
static bool you_act(const struct outline *outline, int and)
{
    static const char *const words[] = {"you", "You", "I", "we", "We"};
    int i = outline_before(outline, and);
    for (int steps = 0; i >= 0 && steps < SCAN_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is_one_of(outline, i, words, sizeof words / sizeof *words))
            return true;
    }
    return false;
}

/* 周明与两位同学创办: who acts along with the noun at `noun`. */
static struct argument accompanied(const struct outline *outline, int noun, uint32_t types)
{
    enum { COUNTED = 4 }; /* characters that tell how many */
    static const char *const with[] = {"与", "與", "和", "同", "跟", "及", "携", "攜"};
    int i = outline_before(outline, noun);
    for (int steps = 0; i >= 0 && steps < COUNTED; steps++, i = outline_before(outline, i)) {
        int head = outline_before(outline, i);
        if (outline_is_one_of(outline, i, with, sizeof with / sizeof *with))
            return argument_may_be_subject(outline, head, types) ? argument_list(outline, head, 0)
                                                                 : NO_ARGUMENT;
        if (outline_is_mention(outline, i) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
            break;
    }
    return NO_ARGUMENT;
}

/* The same of what ends a part of the sentence, or joins two. */
static bool read_joint(const struct outline *outline, struct walk *walk, uint32_t types,
                       struct argument *subject)
{
    int at = walk->at;
    /* "who studied law before joining Quell": a clause of time has the other's subject */
    if (ends_part(outline, at, walk->han, walk->content > 0 && walk->time < 0, types, subject))
        return true;
    if (outline_is(outline, at, CLASS_BIT(WORD_AND))) {
        bool names = !walk->han || argument_joins_names(outline, at);
        if (names && !walk->content) { /* 周明和专注于语音的林若溪 */
            *subject = walk->han || you_act(outline, at) ? NO_ARGUMENT
                                                         : argument_first(outline, at, types);
            return true;
        }
        walk->joined |= !names;
    }
    if (outline_is(outline, at, CLASS_BIT(WORD_PLURAL)) && !outline_is_mention(outline, at)) {
        *subject = several_before(outline, at, types);
        return true;
    }
    if (!walk->content && walk->han && argument_is_unnamed_actor(outline, at))
        return true;
    if (walk->han && walk->content && argument_is_person_noun(outline, at) &&
        argument_tells_of_others(outline, at))
        return true; /* 另两位创始人则选择离开 */
    bool other = !walk->content && walk->time < 0 && !walk->joined &&
                 is_holder_noun(outline, at, types) &&
                 (walk->han || !argument_is_predicate(outline, at));
    if (other)
        *subject = walk->han ? accompanied(outline, at, types)
                             : argument_named_by_role(outline, at, walk->verb, types);
    return other;
}

/* "Ann Reed, whose husband, Tom Vance, runs Quell, |joined|": of whom the clause between the commas
 * tells, when it has commas of its own; those without are stepped over. */
static struct argument before_clause_of(const struct outline *outline, int verb, uint32_t types)
{
    static const char *const relatives[] = {"who", "whose", "which"};
    static const char *const clauses[] = {"after", "when",   "because", "as",    "while", "if",
                                          "that",  "before", "since",   "where", "and",   "but"};
    int i = argument_before_adverbials(outline, verb);
    if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        return NO_ARGUMENT;
    bool comma = false, done = false; /* the clause has a verb of its own */
    i = outline_before(outline, i);
    for (int steps = 0; i > 0 && steps < 2 * SCAN_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)) ||
            outline_is_one_of(outline, i, clauses, sizeof clauses / sizeof *clauses))
            break;
        int before = outline_before(outline, i);
        if (outline_is_one_of(outline, i, relatives, sizeof relatives / sizeof *relatives)) {
            int head = outline_is(outline, before, CLASS_BIT(SIGN_COMMA))
                           ? outline_before(outline, before)
                           : -1;
            return comma && done && head >= 0 && outline_has_type(outline, head, types)
                       ? argument_list(outline, head, PENALTY_BACK)
                       : NO_ARGUMENT;
        }
        comma |= outline_is(outline, i, CLASS_BIT(SIGN_COMMA));
        done |= !outline_is_mention(outline, i) && outline_at(outline, i)->shape == SHAPE_LOWER &&
                (outline_is_verb(outline, i) ||
                 outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)));
    }
    return NO_ARGUMENT;
}

struct argument argument_subject(const struct outline *outline, int verb, uint32_t types)
{
    if (!(outline->types & types))
        return NO_ARGUMENT;
    struct argument told =
        outline_is_han(outline, verb) ? NO_ARGUMENT : before_clause_of(outline, verb, types);
    if (told.at >= 0)
        return told;
    struct walk walk = {.verb = verb, .han = outline_is_han(outline, verb)};
    walk.at = outline_before(outline, verb);
    walk.time = walk.han ? -1 : clause_of_time(outline, verb);
    if (walk.time >= 0) {
        walk.at = outline_before(outline, walk.time);
        if (begins_sentence(outline, walk.at))
            return subject_behind_clause(outline, verb, types);
    }
    for (int steps = 0; walk.at >= 0 && steps < SCAN_ITEMS; steps++) {
        struct argument subject;
        if (read_joint(outline, &walk, types, &subject) ||
            (outline_is_mention(outline, walk.at) ? read_mention(outline, &walk, types, &subject)
                                                  : read_word(outline, &walk, types, &subject)))
            return subject;
        walk.at = outline_before(outline, walk.at);
    }
    return walk.at < 0 && !walk.content ? before_bracket(outline, verb, types) : NO_ARGUMENT;
}
