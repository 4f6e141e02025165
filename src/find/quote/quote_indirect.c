/* Reported clauses: "Marlow said the port was closed", 林若溪表示将扩建, 据林若溪称. */
#include "find/quote/quote.h"

#include "find/outline/arguments.h"
#include "text/words.h"

#define CONTENT_ITEMS_EN 3
#define CONTENT_ITEMS_ZH 4
#define PARTED_ITEMS_ZH  3  /* behind a comma or colon */
#define ACCORDING_ITEMS  12 /* from who says it to the comma behind him */
#define APPOSITION_ITEMS 4  /* from that comma to what he is */

static void drop_inside(struct quoting *quoting, uint32_t begin, uint32_t end)
{
    for (uint32_t m = 0; m < quoting->marked.count; m++) {
        struct marked *marked = &quoting->marked.items[m];
        if (marked->begin >= begin && marked->end <= end)
            marked->dropped = true;
    }
}

/* Whether nothing of it stands outside of one pair of marks: a direct quote. */
static bool is_all_marked(const struct quoting *quoting, int begin, int end)
{
    uint32_t quote = outline_at(&quoting->outline, begin)->quote;
    return quote != NO_INDEX && quote == outline_at(&quoting->outline, end - 1)->quote &&
           !quoting->marked.items[quote].dropped;
}

/* Adds the items [begin, end) as what the speaker said. */
static bool add_content(struct quoting *quoting, int begin, int end, struct speaker speaker)
{
    const struct outline *outline = &quoting->outline;
    if (begin >= end)
        return false;
    bool han = outline_is_han(outline, speaker.verb);
    bool parted = begin > 0 && outline_is(outline, begin - 1, CLASS_BIT(SIGN_COMMA));
    if (end - begin < (!han ? CONTENT_ITEMS_EN : parted ? PARTED_ITEMS_ZH : CONTENT_ITEMS_ZH))
        return false;
    if (is_all_marked(quoting, begin, end))
        return false;
    uint32_t from = outline_at(outline, begin)->begin, to = outline_at(outline, end - 1)->end;
    drop_inside(quoting, from, to);
    quote_add(quoting, from, to, QUOTE_INDIRECT, speaker, 75);
    return true;
}

/* 坐在台阶上，林若溪笑着说; 接受采访时，: where or when it was said. */
static bool is_setting(const struct outline *outline, int begin, int end)
{
    static const char *const words[] = {"坐", "站", "躺", "蹲", "走", "望", "看", "指", "拿",
                                        "捧", "谈", "談", "提", "回", "面", "当", "當"};
    static const char *const whens[] = {"时", "時", "后", "後", "之余", "之餘"};
    return outline_is_han(outline, begin) && !outline_is_mention(outline, begin) &&
           (outline_is(outline, begin, CLASS_BIT(WORD_PREPOSITION)) ||
            text_begins_with(outline->text + outline_at(outline, begin)->begin, words,
                             sizeof words / sizeof *words) ||
            outline_ends_with(outline, end - 1, whens, sizeof whens / sizeof *whens));
}

/* "Speaking to reporters, Marlow said": how it was said. */
static bool is_participle_clause(const struct outline *outline, int begin)
{
    static const char *const words[] = {"Speaking",  "Asked",      "Writing",    "Responding",
                                        "Replying",  "Posting",    "Commenting", "Talking",
                                        "Appearing", "Testifying", "Addressing", "Citing"};
    const struct outline_item *item = outline_at(outline, begin); /* or "Asked about" */
    return text_begins_with(outline->text + item->begin, words, sizeof words / sizeof *words);
}

/* "Marlow said in a statement,": whether the clause of the verb ends, or a comma stands, a few
 * words behind it. */
static bool ends_soon(const struct quoting *quoting, int verb)
{
    enum { ITEMS = 7 };
    const struct outline *outline = &quoting->outline;
    int end = quote_clause_end(quoting, verb + 1);
    for (int i = verb + 1; i <= verb + ITEMS && i < end; i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return true;
    return end - verb <= ITEMS + 1;
}

/* "A spokeswoman for the bank, Ann Reed, said": what stands before the comma is who she is. */
static bool is_only_somebody(const struct outline *outline, int begin, int end)
{
    enum { WORDS = 6 };
    if (outline_is_han(outline, begin) || !outline_is(outline, begin, CLASS_BIT(WORD_DETERMINER)) ||
        end - begin > WORDS)
        return false;
    for (int i = begin; i < end; i++)
        if (outline_is_verb(outline, i) ||
            outline_is(outline, i, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)))
            return false;
    return argument_is_person_noun(outline, begin + 1);
}

/* "Taking Archie outside is his favourite, he said": whether the one whom the pronoun is held to
 * mean is named in what is said; it is somebody else's word. */
static bool names_speaker(const struct outline *outline, int begin, int end, struct speaker speaker)
{
    const struct outline_item *he = outline_at(outline, speaker.at);
    if (he->form != FORM_PRONOUN)
        return false;
    for (int i = begin; i < end; i++)
        if (outline_is_mention(outline, i) && outline_at(outline, i)->entity == he->entity &&
            outline_at(outline, i)->form == FORM_NAME)
            return true;
    return false;
}

/* "The port is open|, its chairwoman, Ann Reed, said": the comma before the office of whoever
 * speaks, which ends at `comma`; `comma` when none stands there. */
static int before_office(const struct outline *outline, int begin, int comma)
{
    enum { WORDS = 5 };
    static const char *const whose[] = {"its", "their", "his", "her"};
    for (int i = comma - 1; i > begin && comma - i <= WORDS; i--) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return comma;
        if (outline_ends_with(outline, i, whose, sizeof whose / sizeof *whose)) /* a mention, too */
            return outline_is(outline, i - 1, CLASS_BIT(SIGN_COMMA)) ? i - 1 : comma;
    }
    return comma;
}

/* "Barriers were holding, Marlow said." */
static bool fronted(struct quoting *quoting, int verb, struct speaker speaker)
{
    const struct outline *outline = &quoting->outline;
    int begin = quote_clause_begin(quoting, verb);
    if (!ends_soon(quoting, verb))
        return false;
    int comma = -1;
    for (int i = begin; i < verb; i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && i < speaker.at)
            comma = i;
    if (comma < 0 && speaker.at > verb)
        comma = outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)) ? verb - 1 : -1;
    int office = before_office(outline, begin, comma);
    comma = office > begin ? office : comma;
    return comma > begin && !is_participle_clause(outline, begin) &&
           !is_setting(outline, begin, comma) && !is_only_somebody(outline, begin, comma) &&
           !quote_is_circumstance(outline, begin, comma) &&
           !names_speaker(outline, begin, comma, speaker) &&
           add_content(quoting, begin, comma, speaker);
}

/* Whether the item begins what goes on behind an aside: "The crows, she said, had voted", not "he
 * said, and left" or "he said, citing costs". */
static bool goes_on(const struct outline *outline, int at)
{
    static const char *const words[] = {"and",   "or",    "but",     "as",    "though", "although",
                                        "who",   "which", "when",    "while", "after",  "before",
                                        "where", "if",    "because", "with",  "in",     "at",
                                        "on",    "so",    "yet",     "not",   "nor",    "then"};
    static const char *const endings[] = {"ing"};
    return at >= 0 && !outline_is_one_of(outline, at, words, sizeof words / sizeof *words) &&
           (outline_is_mention(outline, at) || !outline_ends_with(outline, at, endings, 1));
}

/* Whether a verb begins at the item, "had voted", "do not read", "is ill". */
static bool is_predicate(const struct outline *outline, int at)
{
    static const char *const words[] = {"do",  "does", "did",  "has",  "have",
                                        "had", "can",  "must", "needs"};
    return !outline_is_mention(outline, at) &&
           (outline_is(outline, at,
                       CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_HEDGE) |
                           CLASS_BIT(WORD_PLAN)) ||
            outline_is_verb(outline, at) ||
            outline_is_one_of(outline, at, words, sizeof words / sizeof *words));
}

/* "The crows, she said, had voted": what follows the aside is said. */
static bool aside(struct quoting *quoting, int verb, struct speaker speaker)
{
    enum { SUBJECT_ITEMS = 5 };
    const struct outline *outline = &quoting->outline;
    int open = speaker.at - 1;
    while (open > speaker.at - SUBJECT_ITEMS && open >= 0 &&
           !outline_is(outline, open, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
        open--;
    return speaker.at < verb && outline_is(outline, open, CLASS_BIT(SIGN_COMMA)) &&
           open > quote_clause_begin(quoting, verb) &&
           outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) && goes_on(outline, verb + 2) &&
           add_content(quoting, verb + 2, quote_content_end(quoting, verb + 2), speaker);
}

/* "The crows, said Ines Marlow, had voted", "Quell, says its chairman, Tom Vance, is ill": the verb
 * stands behind a comma, and behind it only who says so. */
static bool inverted_aside(struct quoting *quoting, int verb)
{
    enum { NAME_ITEMS = 4 };
    const struct outline *outline = &quoting->outline;
    if (!outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)) || outline_is_han(outline, verb) ||
        !outline_is(outline, verb, CLASS_BIT(WORD_SPEECH)))
        return false;
    int at = verb + 1;
    while (at <= verb + NAME_ITEMS && !outline_has_type(outline, at, SPEAKERS) &&
           (outline_has_type(outline, at, TYPE_BIT(ENTITY_ROLE)) ||
            outline_is(outline, at,
                       CLASS_BIT(WORD_DETERMINER) | (at > verb + 1 ? CLASS_BIT(SIGN_COMMA) : 0))))
        at++;
    int begin = quote_clause_begin(quoting, verb - 1);
    return outline_has_type(outline, at, SPEAKERS) && outline_owned(outline, at) < 0 &&
           outline_is(outline, at + 1, CLASS_BIT(SIGN_COMMA)) && is_predicate(outline, at + 2) &&
           add_content(quoting, begin, quote_content_end(quoting, at + 2),
                       (struct speaker){.at = at, .verb = verb});
}

/* "Barriers were holding, says the club": [verb, end) is the end of the sentence. */
static void inverted(struct quoting *quoting, int verb, int end)
{
    const struct outline *outline = &quoting->outline;
    if (outline_is(outline, verb + 1, CLASS_BIT(WORD_THAT)) ||
        (end < (int)outline->items.count && outline_at(outline, end)->quote != NO_INDEX))
        return;
    struct speaker speaker = quote_clause_speaker(quoting, verb, end);
    if (speaker.at >= 0 && argument_preposition(outline, speaker.at) < 0)
        fronted(quoting, verb, speaker);
}

/* Whether the clause [from, stop) is a quotation in marks that the verb introduces; what follows
 * 说“不会”后离开 or 说“不会”，并离开 is a tale. */
static bool introduces_marks(const struct quoting *quoting, int from, int stop)
{
    static const char *const after[] = {"后", "後", "时", "時"};
    const struct outline *outline = &quoting->outline;
    uint32_t quote = outline_at(outline, from)->quote;
    if (quote == NO_INDEX || quoting->marked.items[quote].dropped)
        return false;
    int close = quoting->marked.items[quote].close;
    return stop <= close + 2 || outline_is(outline, close + 1, CLASS_BIT(SIGN_COMMA)) ||
           outline_is_one_of(outline, close + 1, after, sizeof after / sizeof *after);
}

/* "said her one regret is |“trusting them”": whether the clause that ends before `stop` hangs on
 * the quotation there. */
static bool hangs_on_marks(const struct outline *outline, int stop)
{
    static const char *const words[] = {" because", " that", " he", " she", " it", " they", " we"};
    const uint64_t links = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_OF);
    int last = stop - 1;
    return stop < (int)outline->items.count && outline_at(outline, stop)->quote != NO_INDEX &&
           !outline_is_han(outline, last) &&
           (outline_is(outline, last, links) ||
            text_ends_with(outline->text, outline_at(outline, last)->end, words,
                           sizeof words / sizeof *words));
}

/* The mark that closes a quotation right before the clause, -1 when none does. */
static int marks_before(const struct quoting *quoting, int begin)
{
    const struct outline *outline = &quoting->outline;
    if (begin > 0 && outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
        begin++;
    if (begin > 1 && outline_is(outline, begin - 1, CLASS_BIT(SIGN_COMMA)))
        begin--;
    return begin > 0 && outline_at(outline, begin - 1)->quote != NO_INDEX ? begin - 1 : -1;
}

/* "...," Marlow said afterwards, looking away; “……”他说，转身走了: the verb is that of the
 * quotation right before its clause, what follows is a tale. Not in “……。”他提醒，…, a new
 * sentence. */
static bool is_of_marks(const struct quoting *quoting, int verb, int begin)
{
    static const char *const words[] = {"说", "說", "道", "问", "問", "答", "笑道", "说道", "說道"};
    const struct outline *outline = &quoting->outline;
    int marks = marks_before(quoting, begin);
    if (marks < 0)
        return false;
    const struct marked *marked = &quoting->marked.items[outline_at(outline, marks)->quote];
    if (marked->open > 0 && outline_is_colon(outline, marked->open - 1))
        return false; /* 林若溪说：“……。”她还说，…: another sentence */
    if (!outline_is_han(outline, verb))
        return marked->end == marked->begin || outline->text[marked->end - 1] != '.';
    return outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) &&
           (!marked->whole ||
            outline_is_one_of(outline, verb, words, sizeof words / sizeof *words));
}

/* The comma behind the speaker and, in "Marlow, an analyst at Quell, ", behind what he is; `end`
 * when there is none. */
static int comma_behind(const struct outline *outline, int speaker, int end)
{
    const uint64_t finite = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_PLAN);
    int comma = speaker + 1, second;
    while (comma < end && !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        comma++;
    bool role = false;
    for (second = comma + 1; second < end && second - speaker < ACCORDING_ITEMS; second++) {
        if (outline_is(outline, second, CLASS_BIT(SIGN_COMMA)))
            return role && !outline_is_han(outline, speaker) ? second : comma;
        if (!outline_is_mention(outline, second) && outline_is(outline, second, finite))
            break; /* "Marlow, the chief executive is ill, but" */
        role |= second <= comma + APPOSITION_ITEMS &&
                outline_has_type(outline, second, TYPE_BIT(ENTITY_ROLE));
    }
    return role && second >= end && !outline_is_han(outline, speaker) ? end : comma;
}

/* "according to two people close to |him|", "familiar with |Quell|": who is told of, not who says
 * it. */
static bool is_only_known(const struct outline *outline, int speaker)
{
    static const char *const knows[] = {"close",   "familiar", "briefed",   "near",    "loyal",
                                        "opposed", "closer",   "knowledge", "hostile", "involved"};
    int by = outline_before(outline, speaker);
    return outline_is_one_of(outline, outline_before(outline, by), knows,
                             sizeof knows / sizeof *knows);
}

/* "according to Marlow, ...", 据林若溪称，...: the clause of the word is [begin, end). Where to
 * read on.
 */
static int read_according(struct quoting *quoting, int word, int begin, int end)
{
    /* 据远山统计，: where something is from, not what somebody says */
    static const char *const sources[] = {"消息", "统计", "統計"};
    static const char *const links[] = {"but", "although", "though", "while"};
    const struct outline *outline = &quoting->outline;
    struct speaker speaker = quote_clause_speaker(quoting, word, end);
    if (speaker.at < 0 || is_only_known(outline, speaker.at))
        return word;
    int comma = comma_behind(outline, speaker.at, end);
    if (text_ends_with(outline->text, outline_at(outline, comma - 1)->end, sources,
                       sizeof sources / sizeof *sources))
        return word;
    bool aside = outline_is(outline, comma + 1, CLASS_BIT(WORD_RELATIVE)) || /* ", which means" */
                 outline_is_one_of(outline, comma + 1, links, sizeof links / sizeof *links);
    if (!aside && comma < end && comma - speaker.at < ACCORDING_ITEMS) {
        int stop = quote_content_end(quoting, comma + 1);
        return add_content(quoting, comma + 1, stop, speaker) ? stop : word;
    }
    if (!outline_is_han(outline, word) && word > begin + 3)
        add_content(quoting, begin,
                    outline_is(outline, word - 1, CLASS_BIT(SIGN_COMMA)) ? word - 1 : word,
                    speaker);
    return word;
}

/* What stands before the verb and around it, when no clause follows. */
static void read_before(struct quoting *quoting, int verb, struct speaker speaker)
{
    if (outline_is_han(&quoting->outline, verb) || !aside(quoting, verb, speaker))
        fronted(quoting, verb, speaker);
}

/* ", she wrote on Monday": of words that need "that" those that may close what they report. */
static bool closes_report(const struct outline *outline, int verb)
{
    static const char *const words[] = {"wrote", "writes", "posted", "posts", "tweeted"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* Reads what a verb of saying reports. Where to read on. */
static int read_verb(struct quoting *quoting, int verb)
{
    const struct outline *outline = &quoting->outline;
    if (quote_verb_says_nothing(outline, verb) || quote_verb_lacks_comma(outline, verb))
        return verb;
    int begin = quote_clause_begin(quoting, verb), end = quote_clause_end(quoting, verb);
    if (outline_is(outline, verb, CLASS_BIT(WORD_ACCORDING)))
        return read_according(quoting, verb, begin, end);
    bool han = outline_is_han(outline, verb);
    if (inverted_aside(quoting, verb))
        return verb;
    struct argument subject = quote_subject(outline, verb);
    struct speaker speaker = {.at = subject.at < begin ? quote_spoken_for(outline, verb, begin)
                                                       : subject.at,
                              .verb = verb};
    if (speaker.at < 0 && !han && outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)))
        return inverted(quoting, verb, end), verb;
    if (speaker.at < 0 && !quote_verb_needs_nobody(outline, verb))
        return verb;
    int from = quote_content_begin(quoting, verb);
    bool that = from > 0 && outline_is(outline, from - 1, CLASS_BIT(WORD_THAT));
    if (!that && is_of_marks(quoting, verb, begin))
        return verb;
    if (quote_verb_reports_nothing(outline, verb, speaker.at))
        return verb;
    if (from < 0 || (!that && quote_verb_takes_preposition(outline, verb)))
        return read_before(quoting, verb, speaker), verb;
    if (!that && closes_report(outline, verb))
        return read_before(quoting, verb, speaker), verb;
    if (!quote_begins_clause(outline, from) || (!that && quote_verb_needs_that(outline, verb)))
        return verb;
    int stop = quote_content_end(quoting, from);
    if (introduces_marks(quoting, from, stop) || hangs_on_marks(outline, stop) ||
        (!that && !han && !quote_says_something(outline, verb, from, stop)))
        return verb;
    return add_content(quoting, from, stop, speaker) ? stop : verb;
}

/* 她否认：没有的事: whether the colon behind a denial announces what was said. */
static bool denies_with_colon(const struct outline *outline, int at)
{
    static const char *const words[] = {"否认", "否認", "澄清", "撇清",
                                        "辟谣", "闢謠", "反驳", "反駁"};
    return outline_is_colon(outline, at + 1) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

void quote_find_indirect(struct quoting *quoting)
{
    const struct outline *outline = &quoting->outline;
    const uint64_t says = CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_ACCORDING);
    if (!(outline->classes & (says | CLASS_BIT(WORD_THAT) | CLASS_BIT(WORD_DENY))))
        return;
    for (int i = 0; i < (int)outline->items.count; i++) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->quote != NO_INDEX) {
            i = quoting->marked.items[item->quote].close;
            continue;
        }
        if (item->mention == NO_INDEX &&
            ((item->classes & says) || quote_leads_to_clause(outline, i) ||
             denies_with_colon(outline, i)))
            i = read_verb(quoting, i);
    }
}
