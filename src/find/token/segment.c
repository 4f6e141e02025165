#include "find/token/segment.h"

#include <string.h>

#include "text/script.h"
#include "text/utf8.h"

#define HEADLINE_BYTES 180
#define HEADLINE_CJK   6 /* of each part */

struct segmenter {
    const char *text;
    uint32_t end;
    uint32_t begin; /* of the current sentence */
    uint32_t at;
    bool lines;
    bool quote_leads; /* an open “ that began its sentence, maybe an earlier one */
    span_vec *sentences;
};

static struct utf8_char char_at(const struct segmenter *s, uint32_t at)
{
    return utf8_decode(s->text, s->end, at);
}

static uint32_t char_before(const struct segmenter *s, uint32_t at)
{
    if (at <= s->begin)
        return 0;
    return char_at(s, (uint32_t)utf8_prev(s->text, at)).cp;
}

/* ---- kinds of characters ---- */

static bool is_space(uint32_t cp)
{
    return cp != 0 && script_of(cp) == SCRIPT_SPACE;
}

static uint32_t skip_space(const struct segmenter *s, uint32_t at)
{
    struct utf8_char c = char_at(s, at);
    while (c.len_bytes > 0 && is_space(c.cp)) {
        at += c.len_bytes;
        c = char_at(s, at);
    }
    return at;
}

static bool is_cjk(uint32_t cp)
{
    return cp >= 0x80 && script_is_cjk(script_of(cp));
}

/* Marks that always end a sentence. */
static bool is_full_stop(uint32_t cp)
{
    return cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F || cp == 0xFF61;
}

/* Marks that may. */
static bool is_stop(uint32_t cp)
{
    return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 || cp == 0xFF0E;
}

static bool is_wide_opener(uint32_t cp)
{
    return cp == 0x201C || cp == 0x300C || cp == 0x300E || cp == 0x2018;
}

static bool is_wide_closer(uint32_t cp)
{
    return cp == 0x201D || cp == 0x300D || cp == 0x300F || cp == 0x2019;
}

static bool is_closer(uint32_t cp)
{
    return is_wide_closer(cp) || cp == '"' || cp == '\'' || cp == ')' || cp == ']' ||
           cp == 0xFF09 || cp == 0x3011 || cp == 0x300B || cp == 0xFF02;
}

static bool is_opener(uint32_t cp)
{
    return is_wide_opener(cp) || cp == '"' || cp == '\'' || cp == '(' || cp == '[' ||
           cp == 0xFF08 || cp == 0x3010 || cp == 0x300A;
}

/* ---- words around an ASCII period ---- */

/* A table of words, looked up whole. */
struct word_table {
    const char *const *words;
    size_t count;
};

/* A name or number goes on behind these. */
static const char *const openers[] = {
    "Adm", "Art",  "Brig", "Capt", "Cf",   "Cmdr", "Col", "Cpl", "Det",  "Dr",     "Drs",
    "Fig", "Figs", "Fr",   "Ft",   "Gen",  "Gov",  "Hon", "Lt",  "Maj",  "Messrs", "Mlle",
    "Mme", "Mr",   "Mrs",  "Ms",   "Msgr", "Mt",   "No",  "Nos", "Pres", "Prof",   "Pvt",
    "Rep", "Reps", "Rev",  "Sen",  "Sens", "Sgt",  "St",  "Ste", "Supt", "Vol",    "cf",
    "e.g", "fig",  "i.e",  "no",   "nos",  "p",    "pp",  "v",   "viz",  "vol",    "vs",
};

/* These may end a sentence; they do when a new one clearly begins. */
static const char *const enders[] = {
    "Apr", "Assn", "Aug", "Ave",  "Bros", "Calif", "Co",   "Conn", "Corp",   "Dec",  "Dept", "Esq",
    "Feb", "Inc",  "Jan", "Jr",   "Jul",  "Jun",   "LLC",  "Ltd",  "Mar",    "Mass", "Mich", "Nov",
    "Oct", "Ph.D", "Pty", "Sept", "Sep",  "Sr",    "Univ", "al",   "approx", "est",  "etc",
};

/* Words that begin sentences rather than go on with a name. */
static const char *const starters[] = {
    "A",       "After", "All",   "Also",  "Although", "An",    "And",     "As",     "At",
    "Because", "But",   "By",    "For",   "From",     "He",    "Her",     "His",    "How",
    "However", "I",     "If",    "In",    "It",       "Its",   "Many",    "More",   "Most",
    "Mr",      "Mrs",   "Ms",    "My",    "No",       "Not",   "Now",     "On",     "One",
    "Other",   "Our",   "She",   "Since", "So",       "Some",  "Such",    "That",   "The",
    "Their",   "Then",  "There", "These", "They",     "This",  "Those",   "Though", "To",
    "Under",   "Until", "We",    "What",  "When",     "Where", "Whether", "Which",  "While",
    "Who",     "Why",   "With",  "Yet",   "You",
};

#define TABLE(array) ((struct word_table){(array), sizeof(array) / sizeof(array)[0]})

static bool in_table(struct word_table table, const char *word, size_t len)
{
    for (size_t i = 0; i < table.count; i++) {
        const char *known = table.words[i];
        if (known[0] == word[0] && strlen(known) == len && memcmp(known, word, len) == 0)
            return true;
    }
    return false;
}

static bool is_ascii_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* The word with inner dots that ends at `at`, at most 16 bytes of it; in Colón the letters behind the
 * accent are none. */
static uint32_t word_before(const struct segmenter *s, uint32_t at)
{
    uint32_t begin = at;
    while (begin > s->begin && at - begin < 16 &&
           (is_ascii_word(s->text[begin - 1]) || s->text[begin - 1] == '.'))
        begin--;
    while (begin > s->begin && at - begin < 16 && script_of(char_before(s, begin)) == SCRIPT_LATIN)
        begin = (uint32_t)utf8_prev(s->text, begin);
    return at - begin;
}

/* Whether the word at `at` begins a sentence rather than goes on with a name. */
static bool starts_sentence(const struct segmenter *s, uint32_t at)
{
    uint32_t end = at;
    while (end < s->end && end - at < 16 && is_ascii_word(s->text[end]))
        end++;
    return in_table(TABLE(starters), s->text + at, end - at);
}

/* Whether the word is an initial (J), or letters with dots (U.S, a.m). */
static bool is_initials(const char *word, uint32_t len)
{
    if (len == 0 || len % 2 == 0)
        return false;
    for (uint32_t i = 0; i < len; i++) {
        bool dot = word[i] == '.';
        if (dot != (i % 2 == 1) || (!dot && word[i] >= '0' && word[i] <= '9'))
            return false;
    }
    return true;
}

static bool is_digits(const char *word, uint32_t len)
{
    for (uint32_t i = 0; i < len; i++) {
        if (word[i] < '0' || word[i] > '9')
            return false;
    }
    return true;
}

/* Whether a sentence begins at `next`, behind an abbreviation that may end one: not "(NASDAQ: QLL)"
 * behind "Quell Inc.". */
static bool begins_behind(const struct segmenter *s, uint32_t next)
{
    struct utf8_char c = char_at(s, next);
    if (c.cp == '(' || c.cp == '[' || c.cp == 0xFF08)
        return starts_sentence(s, next + c.len_bytes);
    return starts_sentence(s, next) || is_opener(c.cp);
}

/* `dot` is a lone period; next: where the text goes on behind it. */
static bool period_ends(const struct segmenter *s, uint32_t dot, uint32_t next)
{
    uint32_t len = word_before(s, dot);
    const char *word = s->text + dot - len;
    uint32_t cp = char_at(s, next).cp;
    if (len == 0)
        return true;
    if (in_table(TABLE(openers), word, len)) {
        bool may_be_a_word = word[0] == 'n' || word[0] == 'N' || word[0] == 'v';
        return may_be_a_word && !(cp >= '0' && cp <= '9');
    }
    struct utf8_char first = char_at(s, dot - len);
    bool one_letter = first.len_bytes == len && script_is_upper(first.cp);
    if (one_letter || is_initials(word, len))
        return begins_behind(s, next);
    if (in_table(TABLE(enders), word, len))
        return begins_behind(s, next) || (is_cjk(cp) && !is_opener(cp));
    bool numbers_item = is_digits(word, len) && dot - len == skip_space(s, s->begin);
    return !numbers_item;
}

/* ---- where a sentence ends ---- */

/* Past stops and closing marks that follow each other from `at` on. */
static uint32_t skip_closing(const struct segmenter *s, uint32_t at)
{
    for (;;) {
        struct utf8_char c = char_at(s, at);
        if (c.len_bytes == 0 || !(is_full_stop(c.cp) || is_stop(c.cp) || is_closer(c.cp)))
            return at;
        at += c.len_bytes;
    }
}

static bool holds(const struct segmenter *s, uint32_t from, uint32_t to, bool (*is)(uint32_t cp))
{
    while (from < to) {
        struct utf8_char c = char_at(s, from);
        if (is(c.cp))
            return true;
        from += c.len_bytes;
    }
    return false;
}

static bool is_quote_closer(uint32_t cp)
{
    return is_wide_closer(cp) || cp == '"';
}

static bool closes_quote(const struct segmenter *s, uint32_t from, uint32_t to)
{
    return holds(s, from, to, is_quote_closer);
}

/*
 * Whether the sentence ends with the stop at `at`; *after is then where it ends. Otherwise *after
 * is where to look on.
 */
static bool stop_ends(const struct segmenter *s, uint32_t at, uint32_t *after)
{
    struct utf8_char stop = char_at(s, at);
    uint32_t past = at + stop.len_bytes;
    *after = skip_closing(s, past);
    uint32_t next = skip_space(s, *after);
    struct utf8_char c = char_at(s, next);
    if (c.len_bytes == 0)
        return true;
    bool spaced = next > *after;
    if (holds(s, at, *after, is_full_stop)) {
        bool attribution = s->quote_leads && closes_quote(s, past, *after) && is_cjk(c.cp);
        return !attribution;
    }
    if (script_is_lower(c.cp) || (!is_cjk(c.cp) && !spaced) || c.cp == ',' || c.cp == 0xFF0C)
        return false;
    if (stop.cp == 0x2026 && is_cjk(c.cp))
        return closes_quote(s, past, *after) && !s->quote_leads;
    bool lone_period = stop.cp == '.' && (*after == past || !is_stop(char_at(s, past).cp));
    if (lone_period && is_cjk(c.cp) && !spaced && !is_cjk(char_before(s, at)))
        return closes_quote(s, past, *after);
    return !lone_period || period_ends(s, at, next);
}

/* ---- headlines ---- */

/* The last character of a title or a dateline, which leads on over a space: 记者 林若溪, 上海电
 * 记者. */
static bool leads_on(uint32_t cp)
{
    static const uint32_t ends[] = {
        U'电', U'電', U'讯', U'訊', U'者', U'道', U'導', U'报', U'報', U'员', U'員', U'辑', U'輯',
        U'长', U'長', U'裁', U'授', U'士', U'师', U'師', U'家', U'官', U'理', U'总', U'總', U'席',
        U'人', U'手', U'任', U'记', U'記', U'务', U'務', U'管', U'监', U'監', U'演', U'督', U'生'};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (cp == ends[i])
            return true;
    return false;
}

/* 出任, 当选, 辞去: what stands in a clause that ends in a title. */
static bool is_of_office(uint32_t cp)
{
    return cp == U'任' || cp == U'当' || cp == U'當' || cp == U'辞' || cp == U'辭';
}

/* How many ideographs, kana or hangul stand in text[begin, end); 0 when a mark stays open. */
static uint32_t count_cjk(const struct segmenter *s, uint32_t begin, uint32_t end)
{
    uint32_t count = 0, open = 0;
    struct utf8_char c;
    for (uint32_t at = begin; at < end; at += c.len_bytes) {
        c = char_at(s, at);
        count += is_cjk(c.cp);
        open += is_opener(c.cp) && !is_closer(c.cp);
        open -= open > 0 && is_closer(c.cp);
    }
    return open ? 0 : count;
}

/* A mark that no headline has, where spaces part the clauses. Where commas are ASCII, spaces are
 * about names. */
static bool is_of_prose(uint32_t cp)
{
    return cp == ',' || cp == U'，' || cp == U'；' || is_full_stop(cp);
}

/* 远山收购北辰 周明出任院长: where the first part of a headline ends, or 0. */
static uint32_t headline_part(const struct segmenter *s, uint32_t begin, uint32_t end)
{
    if (end - begin > HEADLINE_BYTES || is_stop(char_before(s, end)) ||
        holds(s, begin, end, is_of_prose))
        return 0;
    struct utf8_char c;
    uint32_t before = 0;
    for (uint32_t at = begin; at < end; before = c.cp, at += c.len_bytes) {
        c = char_at(s, at);
        if (!is_space(c.cp) || !(is_cjk(before) || is_wide_closer(before)) ||
            (leads_on(before) && !holds(s, begin, (uint32_t)utf8_prev(s->text, at), is_of_office)))
            continue;
        uint32_t next = skip_space(s, at);
        uint32_t first = char_at(s, next).cp;
        if (next < end && (is_cjk(first) || is_wide_opener(first)) &&
            count_cjk(s, begin, at) >= HEADLINE_CJK && count_cjk(s, next, end) >= HEADLINE_CJK)
            return at;
    }
    return 0;
}

static void add_sentence(struct segmenter *s, uint32_t begin, uint32_t end)
{
    for (uint32_t part; begin < end && (part = headline_part(s, begin, end)) > 0;
         begin = skip_space(s, part))
        *vec_push(s->sentences) = (struct span){begin, part};
    if (begin < end)
        *vec_push(s->sentences) = (struct span){begin, end};
}

static void end_sentence(struct segmenter *s, uint32_t end)
{
    uint32_t begin = skip_space(s, s->begin);
    uint32_t last = end;
    while (last > begin) {
        uint32_t prev = (uint32_t)utf8_prev(s->text, last);
        if (prev < begin || !is_space(char_at(s, prev).cp))
            break;
        last = prev;
    }
    add_sentence(s, begin, last);
    s->begin = s->at = end;
}

/* A sentence that is too long ends at its last white space or mark, or where it must. */
static void cut_sentence(struct segmenter *s)
{
    uint32_t cut = s->at;
    while (cut > s->begin + SENTENCE_MAX_BYTES / 2) {
        enum script_class script = script_of(char_before(s, cut));
        if (script == SCRIPT_SPACE || script == SCRIPT_PUNCT)
            break;
        cut = (uint32_t)utf8_prev(s->text, cut);
    }
    end_sentence(s, cut > s->begin + SENTENCE_MAX_BYTES / 2 ? cut : s->at);
}

static void note_quote(struct segmenter *s, uint32_t cp)
{
    if (is_wide_opener(cp))
        s->quote_leads = s->at == skip_space(s, s->begin);
    else if (is_wide_closer(cp))
        s->quote_leads = false;
}

/* ASCII letters, digits, spaces and commas. */
static inline bool is_plain(unsigned char c)
{
#define TEN     true, true, true, true, true, true, true, true, true, true
#define LETTERS TEN, TEN, true, true, true, true, true, true
    static const bool plain[256] = {
        [' '] = true, [','] = true, ['0'] = TEN, ['A'] = LETTERS, ['a'] = LETTERS};
#undef LETTERS
#undef TEN
    return plain[c];
}

/* Past what is plain, and ideographs: they end no sentence that is not too long. */
static uint32_t skip_plain(const struct segmenter *s)
{
    const unsigned char *text = (const unsigned char *)s->text;
    uint32_t at = s->at, limit = s->begin + SENTENCE_MAX_BYTES - 3;
    if (limit > s->end)
        limit = s->end;
    uint32_t before;
    do {
        before = at;
        while (at < limit && is_plain(text[at]))
            at++;
        while (at + 3 <= limit && text[at] >= 0xE4 && text[at] <= 0xE9 &&
               (text[at + 1] & 0xC0) == 0x80 && (text[at + 2] & 0xC0) == 0x80)
            at += 3;
    } while (at != before);
    return at;
}

void segment_text(span_vec *sentences, const char *text, uint32_t begin, uint32_t end, bool lines)
{
    struct segmenter s = {.text = text,
                          .end = end,
                          .begin = begin,
                          .at = begin,
                          .lines = lines,
                          .sentences = sentences};
    sentences->count = 0;
    while (s.at < end) {
        s.at = skip_plain(&s);
        if (s.at >= end)
            break;
        struct utf8_char c = char_at(&s, s.at);
        uint32_t after = s.at + c.len_bytes;
        if (after - s.begin > SENTENCE_MAX_BYTES) {
            cut_sentence(&s);
        } else if (is_full_stop(c.cp) || is_stop(c.cp)) {
            uint32_t stop = s.at;
            bool ends = stop_ends(&s, stop, &after);
            if (after - s.begin > SENTENCE_MAX_BYTES) /* thousands of brackets behind it */
                after = stop + c.len_bytes;
            if (ends)
                end_sentence(&s, after);
            if (s.quote_leads && closes_quote(&s, stop, after))
                s.quote_leads = false;
            s.at = after;
        } else if (lines && (c.cp == '\n' || c.cp == '\t')) {
            end_sentence(&s, after);
        } else {
            if (c.cp >= 0x80)
                note_quote(&s, c.cp);
            s.at = after;
        }
    }
    end_sentence(&s, end);
}
