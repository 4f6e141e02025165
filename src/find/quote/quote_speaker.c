/* Who says what stands in marks: the rules Q1 to Q5 of the trade, from sure to less sure. */
#include "find/quote/quote.h"

#include "find/outline/arguments.h"

#define VERBS      (CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_ACCORDING))
#define AFTER_VERB 10
#define CLAUSE_MAX 80

static bool is_free(const struct quoting *quoting, int at)
{
    return at >= 0 && at < (int)quoting->outline.items.count &&
           outline_at(&quoting->outline, at)->quote == NO_INDEX;
}

int quote_clause_begin(const struct quoting *quoting, int at)
{
    int begin = at;
    for (int steps = 0; steps < CLAUSE_MAX && is_free(quoting, begin - 1); steps++) {
        if (outline_is(&quoting->outline, begin - 1, CLASS_BIT(SIGN_STOP)))
            break;
        begin--;
    }
    return begin;
}

int quote_clause_end(const struct quoting *quoting, int at)
{
    int end = at;
    for (int steps = 0; steps < CLAUSE_MAX && is_free(quoting, end); steps++) {
        if (outline_is(&quoting->outline, end, CLASS_BIT(SIGN_STOP)))
            break;
        end++;
    }
    return end;
}

/* "told Reuters": who was told. */
static bool is_listener(const struct outline *outline, int at)
{
    static const char *const words[] = {"tell", "tells", "told", "telling", "told the"};
    return at > 0 && !outline_is_mention(outline, at - 1) &&
           outline_is_one_of(outline, at - 1, words, sizeof words / sizeof *words);
}

/* A mention that can speak: no preposition before it, not told, and it does not own what follows.
 */
static bool can_speak(const struct outline *outline, int at, uint32_t types)
{
    if (!outline_has_type(outline, at, types) || outline_owned(outline, at) >= 0 ||
        is_listener(outline, at))
        return false;
    int preposition = argument_preposition(outline, at);
    return preposition < 0 || outline_is(outline, preposition, CLASS_BIT(WORD_ACCORDING));
}

/* "according to a statement from Quell", "a report by Quell": who stands behind the preposition of
 * the document at `at`; -1: it is no document, or nobody's. */
static int author_of(const struct outline *outline, int at, int end)
{
    static const char *const documents[] = {"statement", "report",   "survey",   "letter", "filing",
                                            "study",     "analysis", "estimate", "post",   "memo",
                                            "poll",      "note",     "document", "release"};
    static const char *const by[] = {"by", "from", "of"};
    if (!outline_is_one_of(outline, at, documents, sizeof documents / sizeof *documents) ||
        !outline_is_one_of(outline, at + 1, by, sizeof by / sizeof *by))
        return -1;
    int author = at + 2;
    while (author < end && outline_is(outline, author, CLASS_BIT(WORD_DETERMINER)))
        author++;
    return author < end && outline_has_type(outline, author, SPEAKERS) &&
                   outline_owned(outline, author) < 0
               ? author
               : -1;
}

static bool is_spokesman(const struct outline *outline, int at)
{
    static const char *const words[] = {"spokesman", "spokeswoman", "spokesperson", "spokespeople",
                                        "spokesmen"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* a |spokesman| for the bank: the organization for which he speaks, -1: none behind him. */
static int named_behind(const struct outline *outline, int spokesman, int end)
{
    static const char *const of[] = {"for", "of"};
    int i = spokesman + 2;
    if (!is_spokesman(outline, spokesman) || !outline_is_one_of(outline, spokesman + 1, of, 2))
        return -1;
    while (i < end && outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
        i++;
    return i < end && outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) ? i : -1;
}

int quote_spoken_for(const struct outline *outline, int verb, int begin)
{
    int organization = verb - 1, of = verb - 2;
    if (outline_is_han(outline, verb))
        return -1;
    while (of > begin && outline_is(outline, of, CLASS_BIT(WORD_DETERMINER)))
        of--;
    return of > begin && named_behind(outline, of - 1, verb) == organization ? organization : -1;
}

/* "said board spokeswoman Petra Hausmann": behind the verb. */
static int behind_verb(const struct outline *outline, int verb, int end)
{
    int organization = -1, i = verb + 1;
    for (int steps = 0; i < end && steps < AFTER_VERB; i++, steps++) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        int author =
            outline_is(outline, verb, CLASS_BIT(WORD_ACCORDING)) ? author_of(outline, i, end) : -1;
        if (author >= 0)
            return author;
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return outline_owned(outline, i) < 0 && !is_listener(outline, i) ? i : -1;
        if (organization < 0 && can_speak(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)))
            organization = i;
        if (organization < 0)
            organization = named_behind(outline, i, end);
    }
    return organization;
}

/* "with Prime Minister Ann Reed |saying|": whether who stands before the gerund goes with it. */
static bool goes_with(const struct outline *outline, int gerund)
{
    enum { TITLE = 4 }; /* items */
    static const char *const with[] = {"with", "With"};
    int i = outline_has_type(outline, gerund - 1, SPEAKERS) ? gerund - 2 : -1;
    for (int items = 0; items < TITLE && (outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) ||
                                          outline_is_plain(outline, i, 0));
         items++)
        i--;
    return outline_is_one_of(outline, i, with, 2);
}

struct argument quote_subject(const struct outline *outline, int verb)
{
    static const char *const endings[] = {"ing"};
    bool gerund = !outline_is_han(outline, verb) && outline_ends_with(outline, verb, endings, 1);
    if (gerund && outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA))) {
        struct argument first = argument_first(outline, verb, SPEAKERS);
        if (first.at >= 0)
            return first;
    }
    if (gerund && goes_with(outline, verb))
        return (struct argument){.at = verb - 1, .single = true};
    return argument_subject(outline, verb, SPEAKERS);
}

/* Before the verb; else behind it. */
static struct speaker of_verb(const struct outline *outline, int verb, int begin, int end)
{
    if (outline_is(outline, verb, CLASS_BIT(WORD_ACCORDING))) {
        int at = behind_verb(outline, verb, end);
        return (struct speaker){.at = at, .verb = verb};
    }
    struct argument subject = quote_subject(outline, verb);
    if (subject.at < begin)
        subject.at = quote_spoken_for(outline, verb, begin);
    if (subject.at >= 0)
        return (struct speaker){.at = subject.at, .verb = verb};
    if (verb == begin || outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)) ||
        outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
        return (struct speaker){.at = behind_verb(outline, verb, end), .verb = verb};
    return (struct speaker){.at = -1, .verb = verb};
}

struct speaker quote_clause_speaker(const struct quoting *quoting, int begin, int end)
{
    const struct outline *outline = &quoting->outline;
    struct speaker found = NO_SPEAKER;
    for (int i = begin; i < end; i++) {
        if (outline_is_mention(outline, i) || !outline_is(outline, i, VERBS))
            continue;
        struct speaker speaker = of_verb(outline, i, begin, end);
        if (speaker.at >= 0)
            return speaker;
        found = speaker;
    }
    return found;
}

/* The only person of the clause, else the only organization. */
static int only_one(const struct outline *outline, int begin, int end)
{
    static const uint32_t types[] = {TYPE_BIT(ENTITY_PERSON), TYPE_BIT(ENTITY_ORGANIZATION)};
    for (int t = 0; t < 2; t++) {
        int found = -1, count = 0;
        for (int i = begin; i < end; i++) {
            if (!can_speak(outline, i, types[t]))
                continue;
            if (found < 0 || outline_at(outline, i)->entity != outline_at(outline, found)->entity)
                count++;
            if (found < 0)
                found = i;
        }
        if (count)
            return count == 1 ? found : -1;
    }
    return -1;
}

/* The first person that can be a subject: whom a sentence is about. */
static int first_person(const struct outline *outline, int begin, int end)
{
    for (int i = begin; i < end; i++)
        if (can_speak(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return i;
    return -1;
}

/* "When Reed asked about it, Marlow said “...”": of the verb that stands last in [begin, end). */
static struct speaker last_speaker(const struct outline *outline, int begin, int end)
{
    struct speaker found = NO_SPEAKER;
    for (int i = end - 1; i >= begin; i--) {
        if (outline_is_mention(outline, i) || !outline_is(outline, i, VERBS))
            continue;
        struct speaker speaker = of_verb(outline, i, begin, end);
        if (speaker.at >= 0)
            return speaker;
        if (found.verb < 0)
            found = speaker;
    }
    return found;
}

/* "Marlow said: “...”", 林若溪：“...” */
static struct speaker from_left(const struct quoting *quoting, const struct marked *marked)
{
    const struct outline *outline = &quoting->outline;
    int end = marked->open;
    if (end == 0 || !is_free(quoting, end - 1))
        return NO_SPEAKER;
    bool colon = outline_is_colon(outline, end - 1);
    bool comma = outline_is(outline, end - 1, CLASS_BIT(SIGN_COMMA));
    if (outline_is(outline, end - 1, CLASS_BIT(SIGN_STOP)) && !colon)
        return NO_SPEAKER;
    if (colon)
        end--;
    int begin = quote_clause_begin(quoting, end);
    struct speaker speaker = last_speaker(outline, begin, end);
    if (speaker.at >= 0)
        return speaker;
    if (!colon && speaker.verb < 0 && !(comma && marked->apart))
        return NO_SPEAKER;
    /* "A judge ruled that Marlow stays, because of her “...”": who stands behind the verb is told
     * of */
    bool reported = !colon && !comma && !outline_is_han(outline, speaker.verb);
    speaker.at = only_one(outline, begin, reported ? speaker.verb : end);
    if (speaker.at < 0 && (colon || comma))
        speaker.at = first_person(outline, begin, end);
    return speaker;
}

/* “We lost it.” Marlow told Norwick that help came late: behind a full stop within the marks, a
 * verb that reports something of its own begins another sentence; it is not of the quote. */
static bool begins_report(const struct quoting *quoting, const struct marked *marked, int verb)
{
    const struct outline *outline = &quoting->outline;
    if (verb < 0 || outline_is_han(outline, verb) || marked->end == marked->begin ||
        quoting->outline.text[marked->end - 1] != '.')
        return false;
    int content = quote_content_begin(quoting, verb);
    if (content < 0)
        return false;
    return outline_is(outline, content - 1, CLASS_BIT(WORD_THAT)) ||
           (quote_begins_clause(outline, content) && !quote_verb_takes_preposition(outline, verb) &&
            quote_says_something(outline, verb, content, quote_content_end(quoting, content)));
}

/* “...,” said Marlow; “……”林若溪说。 */
static struct speaker from_right(const struct quoting *quoting, const struct marked *marked)
{
    const struct outline *outline = &quoting->outline;
    int begin = marked->close + 1;
    if (!is_free(quoting, begin) || outline_is(outline, begin, CLASS_BIT(SIGN_STOP)))
        return NO_SPEAKER;
    int end = quote_clause_end(quoting, begin);
    if (outline_is_colon(outline, end))
        return NO_SPEAKER; /* what follows belongs to the next quote */
    struct speaker speaker = quote_clause_speaker(quoting, begin, end);
    if (begins_report(quoting, marked, speaker.verb))
        return NO_SPEAKER;
    if (speaker.at < 0 && (speaker.verb >= 0 || marked->whole))
        speaker.at = only_one(outline, begin, end);
    return speaker;
}

/* The sentence before the quote says who: “Marlow shrugged. “...””. */
static struct speaker from_sentence_before(const struct quoting *quoting,
                                           const struct marked *marked)
{
    const struct outline *outline = &quoting->outline;
    int end = marked->open - 1;
    if (end <= 0 || !outline_is(outline, end, CLASS_BIT(SIGN_STOP)))
        return NO_SPEAKER;
    int begin = quote_clause_begin(quoting, end);
    struct speaker speaker = NO_SPEAKER;
    speaker.at = first_person(outline, begin, end);
    return speaker;
}

struct speaker quote_speaker(const struct quoting *quoting, const struct marked *marked)
{
    struct speaker left = from_left(quoting, marked);
    if (left.at >= 0 &&
        (left.verb >= 0 || marked->apart || outline_is_colon(&quoting->outline, marked->open - 1)))
        return left;
    struct speaker right = from_right(quoting, marked);
    if (right.at >= 0)
        return right;
    if (left.verb >= 0 || right.verb >= 0)
        return left.verb >= 0 ? left : right;
    return marked->whole || marked->apart ? from_sentence_before(quoting, marked) : NO_SPEAKER;
}
