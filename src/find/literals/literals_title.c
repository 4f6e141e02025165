/*
 * Titles in 《》, 〈〉 and in English quotation marks: works, but newspapers, magazines and what
 * the lexicon knows as organizations.
 */
#include "find/literals/literals.h"

#include "find/propose.h"

enum { MAX_TITLE_TOKENS = 60, MAX_QUOTED_TOKENS = 16 };

struct mark_pair {
    const char *open, *close;
};

/* The token that closes the title; the same marks nested are passed. */
static uint32_t closing_mark(const struct literals *literals, uint32_t at,
                             const struct mark_pair *marks)
{
    uint32_t depth = 1;
    for (uint32_t i = at; i < literals->count && i - at < MAX_TITLE_TOKENS; i++) {
        if (literals->tokens[i].shape != SHAPE_PUNCT)
            continue;
        if (token_is(literals->text, &literals->tokens[i], marks->open))
            depth++;
        else if (token_is(literals->text, &literals->tokens[i], marks->close) && --depth == 0)
            return i;
    }
    return literals->count;
}

static bool any_of(const struct literals *literals, uint32_t at, const char *const *words)
{
    for (; *words; words++) {
        uint32_t i = 0, from = at;
        for (const char *word = *words; *word; word += 3, i++) {
            if (from + i >= literals->count || literals->tokens[from + i].key != token_key(word, 3))
                break;
            if (word[3] == '\0')
                return true;
        }
    }
    return false;
}

/* What the words around a title say of it: 《连线》杂志, 《纽约时报》报道, 《某某日报》. */
static bool is_medium(const struct literals *literals, uint32_t first, uint32_t close)
{
    static const char *const behind[] = {"杂志", "报道", "周刊", "日报", "记者", "月刊",
                                         "季刊", "专栏", "社论", "期刊", "报纸", NULL};
    static const char *const endings[] = {"日报", "时报", "晚报", "早报", "周报",
                                          "周刊", "邮报", "画报", "月刊", "新闻",
                                          "诗刊", "季刊", "学刊", "乐刊", NULL};
    if (any_of(literals, close + 1, behind))
        return true;
    if (close >= first + 2 && any_of(literals, close - 2, endings))
        return true;
    return close > first && literal_is(literals, close - 1, "报") && close - first <= 6;
}

/* The list of the lexicon that knows the whole title, or ENTITY_NONE. */
static enum entity_type known_type(const struct literals *literals, uint32_t first, uint32_t close)
{
    const lexicon_hit_vec *hits = &literals->work->hits;
    enum entity_type type = ENTITY_NONE;
    for (uint32_t i = lexicon_hits_from(hits, first);
         i < hits->count && hits->items[i].first == first; i++) {
        const struct lexicon_hit *hit = &hits->items[i];
        if (hit->count != close - first)
            continue;
        if (hit->list == LIST_WORK || hit->list == LIST_PRODUCT)
            return (enum entity_type)hit->list;
        if (hit->list == LIST_ORGANIZATION)
            type = ENTITY_ORGANIZATION;
    }
    return type;
}

static void propose_title(struct literals *literals, uint32_t first, uint32_t close)
{
    enum entity_type type = known_type(literals, first, close);
    if (type == ENTITY_NONE)
        type = is_medium(literals, first, close) ? ENTITY_ORGANIZATION : ENTITY_WORK;
    propose(literals->work, first, close - first, type, WITNESS_TITLE_MARK, 95, "title-mark");
}

static bool is_mark(const struct literals *literals, uint32_t at, const char *mark)
{
    return literals->tokens[at].shape == SHAPE_PUNCT &&
           token_is(literals->text, &literals->tokens[at], mark);
}

/* ---- English: “Atlas of Wet Floors” ---- */

/* The mark that closes what the one at `at` opens; NULL when it opens nothing. */
static const char *closing_quote(const struct literals *literals, uint32_t at)
{
    static const struct mark_pair quotes[] = {{"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}};
    bool free_before = at == 0 || literals->tokens[at].space_before ||
                       is_mark(literals, at - 1, "—") || is_mark(literals, at - 1, "–");
    if (!free_before || at + 1 >= literals->count || literals->tokens[at + 1].space_before)
        return NULL;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        if (is_mark(literals, at, quotes[i].open))
            return quotes[i].close;
    }
    return NULL;
}

static bool is_small_word(const struct literals *literals, uint32_t at)
{
    static const char *const words[] = {"a",  "an",   "the", "of", "and", "in", "on", "to", "for",
                                        "at", "with", "by",  "or", "as",  "is", "de", "la", "le"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (token_is(literals->text, &literals->tokens[at], words[i]))
            return true;
    }
    return false;
}

/* Heron, |Gone|; not the mark that closes it. */
static bool is_title_word(const struct literals *literals, uint32_t at)
{
    return at < literals->count && (1u << literals->tokens[at].shape & SHAPES_CAPITAL);
}

/* What may stand inside a title in title case; counts its words. */
static bool in_title_case(const struct literals *literals, uint32_t at, uint32_t *words)
{
    switch (literals->tokens[at].shape) {
    case SHAPE_CAPITAL:
    case SHAPE_UPPER:
    case SHAPE_MIXED:
    case SHAPE_NUMBER:
    case SHAPE_ABBREVIATION:
        *words += literals->tokens[at].space_before;
        return true;
    case SHAPE_POSSESSIVE:
        return true;
    case SHAPE_LOWER:
        return is_small_word(literals, at);
    case SHAPE_PUNCT:
        return is_mark(literals, at, ":") || is_mark(literals, at, "-") ||
               is_mark(literals, at, "&") || is_mark(literals, at, "’") ||
               is_mark(literals, at, "'") || is_mark(literals, at, "!") ||
               (is_mark(literals, at, ",") && is_title_word(literals, at + 1));
    default:
        return false;
    }
}

/* The film “Hush”, a novel called "Paradise": a word alone needs what it is beside it. */
static bool work_noun_before(const struct literals *literals, uint32_t at)
{
    static const char *const nouns[] = {
        "film",    "movie",    "novel", "book",        "song",   "album",     "series",
        "play",    "painting", "poem",  "titled",      "called", "single",    "opera",
        "musical", "essay",    "drama", "documentary", "ballet", "exhibition"};
    for (size_t i = 0; at > 0 && i < sizeof nouns / sizeof *nouns; i++) {
        if (literal_is(literals, at - 1, nouns[i]))
            return true;
    }
    return false;
}

/* a robot called “Loom”, its “Loom” robot: what the noun beside the marks, whose signs are at
 * `open` and `close`, says is no work but a thing. */
static bool product_noun_beside(const struct literals *literals, uint32_t open, uint32_t close)
{
    static const char *const nouns[] = {
        "robot", "robots",  "app",     "phone",    "smartphone", "chatbot", "chip",      "car",
        "model", "drone",   "device",  "software", "headset",    "tool",    "satellite", "rocket",
        "watch", "browser", "console", "platform", "processor",  "missile", "engine",    "system"};
    static const char *const called[] = {"called", "named", "dubbed", "codenamed"};
    uint32_t before = open;
    for (size_t i = 0; before > 0 && i < sizeof called / sizeof *called; i++)
        if (literal_is(literals, open - 1, called[i]))
            before = open - 1;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if ((before > 0 && literal_is(literals, before - 1, nouns[i])) ||
            (close + 1 < literals->count && literal_is(literals, close + 1, nouns[i])))
            return true;
    return false;
}

/* the paper, “Thermal recoding of kinesin”, an essay entitled “On being late”: what stands before
 * the mark at `at` says that a title follows, in whatever case. */
static bool is_titled_before(const struct literals *literals, uint32_t at)
{
    static const char *const nouns[] = {"paper",    "essay",       "article",  "study",
                                        "thesis",   "lecture",     "entitled", "titled",
                                        "preprint", "dissertation"};
    uint32_t before = at > 0 && is_mark(literals, at - 1, ",") ? at - 1 : at;
    for (size_t i = 0; before > 0 && i < sizeof nouns / sizeof *nouns; i++)
        if (literal_is(literals, before - 1, nouns[i]))
            return true;
    return false;
}

/* The token behind such a title that begins at `first`, or first: none. */
static uint32_t any_title_end(const struct literals *literals, uint32_t first, const char *close)
{
    enum { WORDS = 3 };
    uint32_t at = first;
    while (at < literals->count && at - first < MAX_QUOTED_TOKENS && !is_mark(literals, at, close))
        at++;
    if (at >= literals->count || !is_mark(literals, at, close) || literals->tokens[at].space_before)
        return first;
    uint32_t end = is_mark(literals, at - 1, ",") || is_mark(literals, at - 1, ".") ? at - 1 : at;
    return end >= first + WORDS ? end : first;
}

/* The token behind a title that begins at `first`, or first: none. A comma or period before the
 * closing mark belongs to the sentence. */
static uint32_t quoted_title_end(const struct literals *literals, uint32_t first, const char *close,
                                 bool listed)
{
    uint32_t at = first, words = 1;
    uint8_t shape = literals->tokens[first].shape;
    if (shape != SHAPE_CAPITAL && shape != SHAPE_UPPER && shape != SHAPE_MIXED)
        return first;
    if (is_titled_before(literals, first - 1))
        return any_title_end(literals, first, close);
    while (at < literals->count && at - first < MAX_QUOTED_TOKENS &&
           !is_mark(literals, at, close) && in_title_case(literals, at, &words))
        at++;
    uint32_t end = at;
    if (at < literals->count && (is_mark(literals, at, ",") || is_mark(literals, at, ".")))
        at++;
    if (at >= literals->count || !is_mark(literals, at, close) || literals->tokens[at].space_before)
        return first;
    return words >= 2 || listed || work_noun_before(literals, first - 1) ||
                   product_noun_beside(literals, first - 1, at)
               ? end
               : first;
}

/* “Salt Road” and “Tides”, “Salt Road,” “Tides”: whether only what joins a list stands between the
 * end of a title and the mark at `at`. */
static bool is_listed(const struct literals *literals, uint32_t title_end, uint32_t at)
{
    enum { JOINT = 4 };
    bool joined = false;
    if (title_end == 0 || at - title_end > JOINT)
        return false;
    for (uint32_t i = title_end; i < at; i++) {
        bool joins = is_mark(literals, i, ",") || literal_is(literals, i, "and");
        if (!joins && literals->tokens[i].shape != SHAPE_PUNCT)
            return false;
        joined |= joins;
    }
    return joined;
}

/* title_end: the token behind the last title before it, 0: there is none. */
static uint32_t find_quoted(struct literals *literals, uint32_t at, uint32_t title_end)
{
    const char *close = closing_quote(literals, at);
    bool listed = is_listed(literals, title_end, at);
    uint32_t first = at + 1, end = close ? quoted_title_end(literals, first, close, listed) : first;
    if (end == first)
        return first;
    enum entity_type type = known_type(literals, first, end);
    if (type == ENTITY_NONE)
        type = product_noun_beside(literals, at, end) ? ENTITY_PRODUCT : ENTITY_WORK;
    propose(literals->work, first, end - first, type, WITNESS_TITLE_MARK, 85, "quoted-title");
    return end;
}

void title_marks_find(struct literals *literals)
{
    static const struct mark_pair marks[] = {{"《", "》"}, {"〈", "〉"}};
    uint32_t title_end = 0;
    for (uint32_t at = 0; at < literals->count;) {
        uint32_t next = at + 1;
        if (literals->tokens[at].shape == SHAPE_PUNCT) {
            size_t i = is_mark(literals, at, marks[0].open)   ? 0
                       : is_mark(literals, at, marks[1].open) ? 1
                                                              : 2;
            uint32_t close = i < 2 ? closing_mark(literals, next, &marks[i]) : literals->count;
            if (close < literals->count && close > next) {
                propose_title(literals, next, close);
                next = close;
            } else if (i == 2) {
                next = find_quoted(literals, at, title_end);
                title_end = next > at + 1 ? next : title_end;
            }
        }
        at = next;
    }
}
