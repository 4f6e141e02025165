/* Reported clauses: "Marlow said the port was closed", 林若溪表示将扩建, 据林若溪称. */
#include "find/quote/quote.h"

#include <string.h>

#include "find/outline/arguments.h"
#include "text/words.h"

#define CONTENT_ITEMS_EN 3
#define CONTENT_ITEMS_ZH 4

static bool is_end(const struct outline *outline, int at)
{
    return outline_is(outline, at, CLASS_BIT(SIGN_STOP));
}

/* A quotation that stands by itself: it ends a reported clause before it. */
static bool stands_alone(const struct quoting *quoting, const struct marked *marked)
{
    const struct outline *outline = &quoting->outline;
    int before = marked->open - 1;
    return before < 0 || marked->whole ||
           (outline_is(outline, before, CLASS_BIT(SIGN_STOP)) && marked->cps >= 6);
}

/* ，但他不同意; ，并否认收购远山; "and denies she has resigned": whether from the item on the tale
 * goes on with the one who speaks. */
static bool leaves_report(const struct outline *outline, int at)
{
    static const char *const but[] = {"但", "但是", "不过", "不過", "然而", "惟"};
    static const char *const and[] = {"并", "並", "并且", "並且"};
    static const char *const also[] = {"and", "but"};
    static const char *const verbs[] = {"denies", "denied", "added",     "adds",
                                        "called", "calls",  "confirmed", "insisted",
                                        "warned", "said",   "says"};
    const uint64_t says = CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_DENY);
    if (outline_is_one_of(outline, at, also, sizeof also / sizeof *also))
        return outline_is_one_of(outline, at + 1, verbs, sizeof verbs / sizeof *verbs);
    if (!outline_is(outline, at, CLASS_BIT(SIGN_COMMA)))
        return false;
    int next = outline_next(outline, at), behind = next < 0 ? -1 : outline_next(outline, next);
    if (outline_is_one_of(outline, next, but, sizeof but / sizeof *but))
        return outline_has_type(outline, behind, TYPE_BIT(ENTITY_PERSON)) &&
               outline_at(outline, behind)->form == FORM_PRONOUN;
    return outline_is_one_of(outline, next, and, sizeof and / sizeof *and) &&
           outline_is(outline, behind, says);
}

/* The item behind the clause that begins at `begin`. */
static int content_end(const struct quoting *quoting, int begin)
{
    const struct outline *outline = &quoting->outline;
    int i = begin;
    for (; i < (int)outline->items.count; i++) {
        uint32_t quote = outline_at(outline, i)->quote;
        if (quote != NO_INDEX) {
            const struct marked *marked = &quoting->marked.items[quote];
            if (i == marked->open && stands_alone(quoting, marked) && i > begin)
                break;
            i = marked->close;
            if (marked->whole) { /* “…。”后面另起一句 */
                i++;
                break;
            }
            continue;
        }
        if (is_end(outline, i) || (i > begin && leaves_report(outline, i)))
            break;
    }
    if (i > (int)outline->items.count)
        i = (int)outline->items.count;
    while (i > begin && outline_is(outline, i - 1, CLASS_BIT(SIGN_COMMA)))
        i--;
    return i;
}

static void drop_inside(struct quoting *quoting, uint32_t begin, uint32_t end)
{
    for (uint32_t m = 0; m < quoting->marked.count; m++) {
        struct marked *marked = &quoting->marked.items[m];
        if (marked->begin >= begin && marked->end <= end)
            marked->dropped = true;
    }
}

/* Whether more than half of it stands in marks: then what stands there is the quote. */
static bool is_mostly_marked(const struct quoting *quoting, uint32_t begin, uint32_t end)
{
    for (uint32_t m = 0; m < quoting->marked.count; m++) {
        const struct marked *marked = &quoting->marked.items[m];
        if (!marked->dropped && marked->begin >= begin && marked->end <= end &&
            (marked->end - marked->begin) * 5 > (end - begin) * 3)
            return true;
    }
    return false;
}

/* Adds the items [begin, end) as what the speaker said. */
static bool add_content(struct quoting *quoting, int begin, int end, struct speaker speaker)
{
    const struct outline *outline = &quoting->outline;
    if (begin >= end)
        return false;
    bool han = outline_is_han(outline, speaker.verb);
    if (end - begin < (han ? CONTENT_ITEMS_ZH : CONTENT_ITEMS_EN))
        return false;
    uint32_t from = outline_at(outline, begin)->begin, to = outline_at(outline, end - 1)->end;
    if (is_mostly_marked(quoting, from, to))
        return false;
    drop_inside(quoting, from, to);
    quote_add(quoting, from, to, QUOTE_INDIRECT, speaker, 75);
    return true;
}

/* "told reporters", "told the Guardian": behind whom it was told. */
static int behind_listener(const struct outline *outline, int verb)
{
    const struct outline_item *item = outline_at(outline, verb);
    const char *word = outline->text + item->begin;
    int next = verb + 1, count = (int)outline->items.count;
    if (item->end - item->begin < 4 || (strncmp(word, "told", 4) && strncmp(word, "tell", 4)))
        return next;
    while (next + 1 < count && outline_is(outline, next, CLASS_BIT(WORD_DETERMINER)) &&
           !outline_is_mention(outline, next))
        next++;
    return next + 1 < count ? next + 1 : next;
}

/* "said on Monday it would", "said Monday it would": behind the day. */
static int behind_day(const struct outline *outline, int at)
{
    int day = at, count = (int)outline->items.count;
    if (day < count && outline_is(outline, day, CLASS_BIT(WORD_PREPOSITION)))
        day++;
    return day + 1 < count && outline_has_type(outline, day, TYPE_BIT(ENTITY_DATE)) ? day + 1 : at;
}

/* "a campaign that encouraged", "by that city's council": no clause that somebody has said. */
static bool is_relative(const struct outline *outline, int that)
{
    const uint64_t prepositions = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY);
    if (that > 0 && outline_is(outline, that - 1, prepositions))
        return true;
    if (that + 1 >= (int)outline->items.count || outline_is_mention(outline, that + 1))
        return false;
    const struct outline_item *next = outline_at(outline, that + 1);
    const char *end = outline->text + next->end;
    return next->shape == SHAPE_LOWER && next->end - next->begin > 4 &&
           memcmp(end - 2, "ed", 2) == 0;
}

/* "warned, however, that": the "that" behind what stands between two commas, the first of them at
 * `comma`; -1 when there is none. */
static int that_behind_aside(const struct outline *outline, int comma)
{
    enum { ITEMS = 4 };
    for (int i = comma + 1; i <= comma + ITEMS; i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return outline_is(outline, i + 1, CLASS_BIT(WORD_THAT)) ? i + 1 : -1;
    return -1;
}

/* Where what is said begins behind the verb: past the listener, the day, "that", a comma or colon.
 */
static int content_begin(const struct quoting *quoting, int verb)
{
    const struct outline *outline = &quoting->outline;
    int count = (int)outline->items.count, i = verb + 1;
    if (i >= count)
        return -1;
    if (outline_is_han(outline, verb)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
            return -1;
        while (i < count && outline_is(outline, i, CLASS_BIT(WORD_SPEECH))) /* 回应|称, 补充|说 */
            i++;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || quote_is_colon(outline, i))
            i++;
        return i < count && !is_end(outline, i) ? i : -1;
    }
    i = behind_listener(outline, verb);
    for (int steps = 0; i < count && steps < 10; i++, steps++) {
        if (outline_is(outline, i, CLASS_BIT(WORD_THAT)))
            return i + 1 < count && (steps == 0 || !is_relative(outline, i)) ? i + 1 : -1;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || is_end(outline, i))
            break;
    }
    int that = outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) ? that_behind_aside(outline, i) : -1;
    if (that >= 0)
        return that + 1 < count ? that + 1 : -1;
    i = behind_day(outline, behind_listener(outline, verb));
    return i >= count || outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || is_end(outline, i) ? -1
                                                                                             : i;
}

/* English without "that": the clause begins with a name, a pronoun or an article, not with a
 * preposition or "goodbye". */
static bool begins_clause(const struct outline *outline, int at)
{
    static const char *const words[] = {"he",   "she",   "it",    "they", "there",
                                        "this", "these", "those", "what", "no"};
    if (outline_is_han(outline, at) || outline_is_mention(outline, at))
        return true;
    return outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)) ||
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words) ||
           (at > 0 && outline_is(outline, at - 1, CLASS_BIT(WORD_THAT))) ||
           outline_at(outline, at)->shape != SHAPE_LOWER ||
           (outline_at(outline, at)->classes == 0 && outline_at(outline, at)->shape == SHAPE_LOWER);
}

/* "Speaking to reporters, Marlow said": how it was said. */
static bool is_participle_clause(const struct outline *outline, int begin)
{
    static const char *const words[] = {"Speaking",  "Asked",      "Writing",    "Responding",
                                        "Replying",  "Posting",    "Commenting", "Talking",
                                        "Appearing", "Testifying", "Addressing", "Citing"};
    return outline_is_one_of(outline, begin, words, sizeof words / sizeof *words);
}

/* "Barriers were holding, Marlow said." */
static bool fronted(struct quoting *quoting, int verb, struct speaker speaker)
{
    const struct outline *outline = &quoting->outline;
    int begin = quote_clause_begin(quoting, verb);
    int end = quote_clause_end(quoting, verb + 1);
    if (end - verb > 8)
        return false;
    int comma = -1;
    for (int i = begin; i < verb; i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && i < speaker.at)
            comma = i;
    if (comma < 0 && speaker.at > verb)
        comma = outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)) ? verb - 1 : -1;
    return comma > begin && !is_participle_clause(outline, begin) &&
           add_content(quoting, begin, comma, speaker);
}

/* Whether the item begins what goes on behind an aside: "The crows, she said, had voted", not "he
 * said, and left" or "he said, citing costs". */
static bool goes_on(const struct outline *outline, int at)
{
    static const char *const words[] = {
        "and",   "or",     "but",   "as", "though",  "although", "who", "which", "when", "while",
        "after", "before", "where", "if", "because", "with",     "in",  "at",    "on"};
    static const char *const endings[] = {"ing"};
    return at >= 0 && !outline_is_one_of(outline, at, words, sizeof words / sizeof *words) &&
           (outline_is_mention(outline, at) || !outline_ends_with(outline, at, endings, 1));
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
           add_content(quoting, verb + 2, content_end(quoting, verb + 2), speaker);
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

/* Whether a quotation in marks is what this verb introduces. */
static bool introduces_marks(const struct quoting *quoting, int at)
{
    const struct outline *outline = &quoting->outline;
    if (at >= (int)outline->items.count)
        return true;
    uint32_t quote = outline_at(outline, at)->quote;
    if (quote == NO_INDEX || quoting->marked.items[quote].dropped)
        return false;
    int close = quoting->marked.items[quote].close;
    return content_end(quoting, at) <= close + 2;
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
    if (!outline_is_han(outline, verb))
        return marked->end == marked->begin || outline->text[marked->end - 1] != '.';
    return outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) &&
           (!marked->whole ||
            outline_is_one_of(outline, verb, words, sizeof words / sizeof *words));
}

/* 指着, 证实了, 没有回应: an act of the hand, or nothing said. */
static bool says_nothing(const struct outline *outline, int verb)
{
    static const char *const aspects[] = {"着", "著", "了", "过", "過"};
    if (!outline_is_han(outline, verb))
        return false;
    return text_begins_with(outline->text + outline_at(outline, verb)->end, aspects,
                            sizeof aspects / sizeof *aspects) ||
           (verb > 0 && outline_is(outline, verb - 1, CLASS_BIT(WORD_NEGATION)));
}

/* The regulator, a spokeswoman, she: who may speak without being known. */
static bool is_somebody(const struct outline *outline, int at)
{
    static const char *const words[] = {
        "he",          "she",        "they",        "spokesman",   "spokeswoman", "spokesperson",
        "official",    "officials",  "regulator",   "regulators",  "company",     "firm",
        "ministry",    "minister",   "police",      "prosecutors", "prosecutor",  "union",
        "government",  "judge",      "court",       "agency",      "club",        "source",
        "sources",     "statement",  "group",       "maker",       "bank",        "utility",
        "department",  "commission", "lawyer",      "lawyers",     "council",     "operator",
        "airline",     "university", "authorities", "authority",   "diplomats",   "analysts",
        "researchers", "organisers", "organizers",  "owner",       "chairman",    "president"};
    return at >= 0 && !outline_is_mention(outline, at) &&
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 声明称，…; 有媒体称，…: a comma or colon makes what follows a quote, whoever says it; so do "the
 * regulator said" and "she says". */
static bool said_by_somebody(const struct outline *outline, int verb)
{
    static const char *const words[] = {"said",     "says",  "say",     "warned",
                                        "insisted", "added", "insists", "denied"};
    int next = verb + 1;
    if (outline_is_han(outline, verb))
        return next < (int)outline->items.count &&
               (outline_is(outline, next, CLASS_BIT(SIGN_COMMA)) || quote_is_colon(outline, next));
    return is_somebody(outline, verb - 1) &&
           outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* wrote, asked, called: what they take is reported only behind "that". */
static bool needs_that(const struct outline *outline, int verb)
{
    static const char *const words[] = {
        "write",     "writes",     "wrote",       "written", "ask",      "asks",     "asked",
        "call",      "calls",      "called",      "praise",  "praises",  "praised",  "post",
        "posts",     "posted",     "blame",       "blames",  "blamed",   "describe", "describes",
        "quip",      "tweet",      "described",   "declare", "declares", "declared", "announce",
        "announces", "announced",  "deny",        "denies",  "denied",   "denying",  "maintain",
        "maintains", "maintained", "maintaining", "concede", "concedes", "conceded"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* "said in", "said of": what they take is no clause. */
static bool takes_preposition(const struct outline *outline, int verb)
{
    static const char *const prepositions[] = {" of", " in", " on", " with", " at", " for"};
    return outline_ends_with(outline, verb, prepositions,
                             sizeof prepositions / sizeof *prepositions);
}

/* 指, 追问, 写了: they report nothing by themselves; 宣布 of an organization is an act. */
static bool is_no_report(const struct outline *outline, int verb, int speaker)
{
    static const char *const words[] = {"指",   "问",   "問",     "追问",   "追問", "问询", "称赞",
                                        "稱讚", "赞扬", "批评",   "批評",   "抨击", "指挥", "指揮",
                                        "比作", "称为", "称之为", "描述为", "描述", "预告", "預告",
                                        "感谢", "感謝", "道",     "答"};
    static const char *const acts[] = {"宣布", "宣佈"};
    static const char *const writes[] = {"写", "寫"};
    static const char *const says[] = {"写道", "寫道", "写到", "寫到"};
    const char *word = outline->text + outline_at(outline, verb)->begin;
    if (text_begins_with(word, writes, sizeof writes / sizeof *writes))
        return !text_begins_with(word, says, sizeof says / sizeof *says);
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) ||
           (outline_is_one_of(outline, verb, acts, sizeof acts / sizeof *acts) &&
            !outline_has_type(outline, speaker, TYPE_BIT(ENTITY_PERSON)));
}

/* 承诺，…: they report only what a comma or colon parts from them, not 承诺书. */
static bool needs_comma(const struct outline *outline, int verb)
{
    static const char *const words[] = {"承诺", "承諾", "允诺",   "允諾", "裁定", "坚持", "堅持",
                                        "宣布", "宣佈", "证实",   "證實", "披露", "呼吁", "呼籲",
                                        "提到", "指控", "不同意", "预测", "預測"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) &&
           !outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) &&
           !quote_is_colon(outline, verb + 1);
}

/* "according to Marlow, ...", 据林若溪称，...: the clause of the word is [begin, end). Where to
 * read on.
 */
static int read_according(struct quoting *quoting, int word, int begin, int end)
{
    const struct outline *outline = &quoting->outline;
    struct speaker speaker = quote_clause_speaker(quoting, word, end);
    if (speaker.at < 0)
        return word;
    int comma = speaker.at + 1;
    while (comma < end && !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)))
        comma++;
    if (comma < end && comma - speaker.at < 10) {
        int stop = content_end(quoting, comma + 1);
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

/* Reads what a verb of saying reports. Where to read on. */
static int read_verb(struct quoting *quoting, int verb)
{
    const struct outline *outline = &quoting->outline;
    if (says_nothing(outline, verb) || needs_comma(outline, verb))
        return verb;
    int begin = quote_clause_begin(quoting, verb), end = quote_clause_end(quoting, verb);
    if (outline_is(outline, verb, CLASS_BIT(WORD_ACCORDING)))
        return read_according(quoting, verb, begin, end);
    bool han = outline_is_han(outline, verb);
    struct argument subject = argument_subject(outline, verb, SPEAKERS);
    struct speaker speaker = {.at = subject.at < begin ? -1 : subject.at, .verb = verb};
    if (speaker.at < 0 && !han && outline_is(outline, verb - 1, CLASS_BIT(SIGN_COMMA)))
        return inverted(quoting, verb, end), verb;
    if (speaker.at < 0 && !said_by_somebody(outline, verb))
        return verb;
    int from = content_begin(quoting, verb);
    bool that = from > 0 && outline_is(outline, from - 1, CLASS_BIT(WORD_THAT));
    if (!that && is_of_marks(quoting, verb, begin))
        return verb;
    if (from < 0 || (!that && takes_preposition(outline, verb)))
        return read_before(quoting, verb, speaker), verb;
    if (introduces_marks(quoting, from) || !begins_clause(outline, from) ||
        is_no_report(outline, verb, speaker.at) || (!that && needs_that(outline, verb)))
        return verb;
    int stop = content_end(quoting, from);
    return add_content(quoting, from, stop, speaker) ? stop : verb;
}

/* "complains that", "is adamant that": of any word that takes a clause, when it is the subject who
 * speaks; "a company that is" takes none. */
static bool leads_to_clause(const struct outline *outline, int that)
{
    static const char *const unsaid[] = {"heard",   "hears",  "hear",  "told",    "informed",
                                         "learned", "learnt", "so",    "ensure",  "ensures",
                                         "means",   "meant",  "given", "provided"};
    if (that == 0 || !outline_is(outline, that, CLASS_BIT(WORD_THAT)) ||
        outline_is_han(outline, that) || outline_is_mention(outline, that - 1) ||
        outline_at(outline, that - 1)->shape != SHAPE_LOWER ||
        outline_is_one_of(outline, that - 1, unsaid, sizeof unsaid / sizeof *unsaid))
        return false;
    int next = outline_next(outline, that);
    return outline_is_mention(outline, next) ||
           (!outline_is(outline, next, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)) &&
            !is_relative(outline, that));
}

void quote_find_indirect(struct quoting *quoting)
{
    const struct outline *outline = &quoting->outline;
    const uint64_t says = CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_ACCORDING);
    if (!(outline->classes & (says | CLASS_BIT(WORD_THAT))))
        return;
    for (int i = 0; i < (int)outline->items.count; i++) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->quote != NO_INDEX) {
            i = quoting->marked.items[item->quote].close;
            continue;
        }
        if (item->mention == NO_INDEX && ((item->classes & says) || leads_to_clause(outline, i)))
            i = read_verb(quoting, i);
    }
}
