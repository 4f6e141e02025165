/* Where a reported clause begins behind its verb, and where it ends. */
#include "find/quote/quote.h"

#include <string.h>

#include "text/words.h"

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

/* 公关总监韦雁君在一旁补了一刀: whether somebody else, with or without an office, begins what
 * follows. */
static bool begins_with_person(const struct outline *outline, int at)
{
    for (int i = at; i < at + 2; i++) {
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return outline_at(outline, i)->form != FORM_PRONOUN && outline_owned(outline, i) < 0;
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)))
            return false;
    }
    return false;
}

/* ，两家均未回应; ，後者不予置評; ，沈阳方面对此否认: whether the clause that begins at `at` says
 * that somebody has not answered. */
static bool is_no_answer(const struct outline *outline, int at)
{
    enum { ITEMS = 12 };
    static const char *const no_answers[] = {
        "未回应",   "未回應",   "未予置评", "未予置評", "不予置评", "不予置評", "未予回应",
        "未予回應", "未予证实", "未予證實", "尚未证实", "尚未證實", "尚未回应", "尚未回應",
        "没有回应", "沒有回應", "未作回应", "未作回應", "未获证实", "未獲證實", "对此否认",
        "對此否認", "方否认",   "方否認",   "拒绝置评", "拒絕置評", "拒绝评论", "拒絕評論",
        "没有点名", "沒有點名", "没点名",   "未置可否"};
    int end = at;
    while (end < at + ITEMS && outline_holds(outline, end) && !is_end(outline, end) &&
           !outline_is(outline, end, CLASS_BIT(SIGN_COMMA)))
        end++;
    return end > at && text_ends_with(outline->text, outline_at(outline, end - 1)->end, no_answers,
                                      sizeof no_answers / sizeof *no_answers);
}

/* ，他同时提醒，; ，又说: whether the one who speaks is said to go on. */
static bool goes_on_saying(const struct outline *outline, int at)
{
    enum { ITEMS = 3 }; /* to the verb */
    static const char *const also[] = {"同时", "同時", "还", "還", "又", "也", "亦", "并", "並"};
    bool he = outline_has_type(outline, at, TYPE_BIT(ENTITY_PERSON)) &&
              outline_at(outline, at)->form == FORM_PRONOUN;
    int adverb = he ? outline_next(outline, at) : at;
    if (!outline_holds(outline, adverb) ||
        !text_begins_with(outline->text + outline_at(outline, adverb)->begin, also,
                          sizeof also / sizeof *also))
        return false;
    for (int i = adverb + 1; i <= adverb + ITEMS && outline_holds(outline, i); i++)
        if (outline_is(outline, i, CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_DENY)))
            return true;
    return false;
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
    int next = outline_next(outline, at), behind = outline_next(outline, next);
    if (outline_is_han(outline, next) &&
        (begins_with_person(outline, next) || is_no_answer(outline, next) ||
         goes_on_saying(outline, next)))
        return true;
    if (outline_is_one_of(outline, next, but, sizeof but / sizeof *but))
        return outline_has_type(outline, behind, TYPE_BIT(ENTITY_PERSON)) &&
               outline_at(outline, behind)->form == FORM_PRONOUN;
    return outline_is_one_of(outline, next, and, sizeof and / sizeof *and) &&
           outline_is(outline, behind, says);
}

/* 访问期间|，林若溪将会见: whether the items [begin, end) only say when or where. */
static bool is_circumstance(const struct outline *outline, int begin, int end)
{
    enum { ITEMS = 10 };
    static const char *const endings[] = {"期间", "期間", "时",   "時", "后", "後",
                                          "前",   "以来", "以來", "起", "年", "月",
                                          "日",   "中",   "上",   "下", "里", "裡"};
    return end - begin <= ITEMS && outline_is_han(outline, begin) &&
           outline_ends_with(outline, end - 1, endings, sizeof endings / sizeof *endings);
}

/* "bought Quell Ltd. |The price": whether a sentence begins at the item though the stop before it
 * is of a name. */
static bool begins_behind_name(const struct quoting *quoting, int at)
{
    const struct outline *outline = &quoting->outline;
    if (!outline_is_mention(outline, at - 1) ||
        outline->text[outline_at(outline, at - 1)->end - 1] != '.')
        return false;
    const uint32_t begin = outline_at(outline, at)->begin;
    const struct dossier_builder *builder = &quoting->work->builder;
    const uint32_t sentence =
        sentence_at(builder->sentences.items, builder->sentences.count, begin);
    return sentence != NO_INDEX && builder->sentences.items[sentence].begin == begin;
}

/* The item behind the clause that begins at `begin`. */
int quote_content_end(const struct quoting *quoting, int begin)
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
        if (is_end(outline, i) || (i > begin && begins_behind_name(quoting, i)) ||
            (i > begin && leaves_report(outline, i) && !is_circumstance(outline, begin, i)))
            break;
    }
    if (i > (int)outline->items.count)
        i = (int)outline->items.count;
    while (i > begin && outline_is(outline, i - 1, CLASS_BIT(SIGN_COMMA)))
        i--;
    return i;
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

/* 告诉新浪，…: behind whom it was told, when a comma follows; else `at`. */
static int behind_told(const struct outline *outline, int verb, int at)
{
    enum { ITEMS = 4 };
    static const char *const tells[] = {"告诉", "告訴"};
    if (!outline_is_one_of(outline, verb, tells, sizeof tells / sizeof *tells))
        return at;
    for (int i = at; i < at + ITEMS && outline_holds(outline, i); i++)
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return i;
    return at;
}

/* 说明，…: 明 is of the verb, when a comma follows. */
static int behind_rest(const struct outline *outline, int verb, int at)
{
    static const char *const says[] = {"说", "說"};
    static const char *const rest[] = {"明"};
    bool longer = outline_ends_with(outline, verb, says, sizeof says / sizeof *says) &&
                  outline_is_one_of(outline, at, rest, 1) &&
                  outline_is(outline, at + 1, CLASS_BIT(SIGN_COMMA));
    return longer ? at + 1 : at;
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
bool quote_is_relative(const struct outline *outline, int that)
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

/* "said the survey showed that prices fell": whether the "that" belongs to a verb within the clause
 * that begins at `begin`, not to the verb of saying; "said on a visit to Leeds that" is its own. */
static bool is_that_within(const struct outline *outline, int begin, int that)
{
    static const char *const words[] = {"shows", "showed", "means", "meant", "found", "finds",
                                        "knew",  "knows",  "hopes", "feels", "felt",  "sees"};
    static const char *const pronouns[] = {"he", "she", "it", "they", "we", "I"};
    static const char *const endings[] = {"ed"};
    int verb = that - 1;
    bool subject =
        outline_is_mention(outline, begin)
            ? !outline_has_type(outline, begin, TYPE_BIT(ENTITY_DATE))
            : outline_is(outline, begin, CLASS_BIT(WORD_DETERMINER)) ||
                  outline_is_one_of(outline, begin, pronouns, sizeof pronouns / sizeof *pronouns);
    return subject && verb > begin && !outline_is_mention(outline, verb) &&
           (outline_is(outline, verb, CLASS_BIT(WORD_SPEECH)) || outline_is_verb(outline, verb) ||
            outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) ||
            outline_ends_with(outline, verb, endings, 1));
}

/* Where what is said begins behind the verb: past the listener, the day, "that", a comma or colon.
 */
int quote_content_begin(const struct quoting *quoting, int verb)
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
        i = behind_rest(outline, verb, behind_told(outline, verb, i));
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || outline_is_colon(outline, i))
            i++;
        return i < count && !is_end(outline, i) ? i : -1;
    }
    i = behind_listener(outline, verb);
    int first = i;
    for (int steps = 0; i < count && steps < 10; i++, steps++) {
        if (outline_is(outline, i, CLASS_BIT(WORD_THAT)) && is_that_within(outline, first, i))
            break;
        if (outline_is(outline, i, CLASS_BIT(WORD_THAT)))
            return i + 1 < count && (steps == 0 || !quote_is_relative(outline, i)) ? i + 1 : -1;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || is_end(outline, i))
            break;
    }
    int that = outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) ? that_behind_aside(outline, i) : -1;
    if (that >= 0)
        return that + 1 < count ? that + 1 : -1;
    i = behind_day(outline, first);
    return i >= count || outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) || is_end(outline, i) ? -1
                                                                                             : i;
}

/* English without "that": the clause begins with a name, a pronoun or an article, not with a
 * preposition or "goodbye". */
bool quote_begins_clause(const struct outline *outline, int at)
{
    static const char *const objects[] = {"me", "us", "him", "them", "so", "goodbye", "nothing"};
    static const char *const words[] = {"he",   "she",   "it",    "they", "there",
                                        "this", "these", "those", "what", "no"};
    static const char *const manners[] = {"ly"}; /* quietly, but "assembly was moved" */
    bool manner = outline_is_plain(outline, at, 0) && outline_ends_with(outline, at, manners, 1) &&
                  !outline_is(outline, at + 1, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY));
    if (manner || outline_is_one_of(outline, at, objects, sizeof objects / sizeof *objects))
        return false;
    if (outline_is_han(outline, at) || outline_is_mention(outline, at))
        return true;
    return outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)) ||
           outline_is_one_of(outline, at, words, sizeof words / sizeof *words) ||
           (at > 0 && outline_is(outline, at - 1, CLASS_BIT(WORD_THAT))) ||
           outline_at(outline, at)->shape != SHAPE_LOWER ||
           (outline_at(outline, at)->classes == 0 && outline_at(outline, at)->shape == SHAPE_LOWER);
}
