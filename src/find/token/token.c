#include "find/token/token.h"

#include <string.h>

#include "text/fold.h"
#include "text/utf8.h"

/* The scanner's position and what stands there. */
struct cursor {
    const char *text;
    uint32_t at, end;
};

struct glyph {
    uint32_t cp;
    uint32_t len; /* 0 at the end */
    uint8_t script;
};

static inline struct glyph glyph_at(const struct cursor *cursor, uint32_t at)
{
    if (at >= cursor->end)
        return (struct glyph){0, 0, SCRIPT_SPACE};
    struct utf8_char c = utf8_decode(cursor->text, cursor->end, at);
    return (struct glyph){c.cp, c.len_bytes, (uint8_t)script_of(c.cp)};
}

static bool is_letter(uint8_t script)
{
    return script == SCRIPT_LATIN || script == SCRIPT_LETTER || script == SCRIPT_HANGUL;
}

static bool is_word(uint8_t script)
{
    return is_letter(script) || script == SCRIPT_DIGIT;
}

/* The ASCII sign that a look-alike stands for; 0 for none of those that join or cut words. */
static char sign_of(uint32_t cp)
{
    switch (cp) {
    case '\'':
    case 0x2018: /* some texts have the left quotation mark for an apostrophe */
    case 0x2019:
    case 0x02BC:
        return '\'';
    case '-':
    case 0x2010:
    case 0x2011:
    case 0xFF0D:
        return '-';
    case '.':
    case 0xFF0E:
        return '.';
    case ',':
        return ',';
    default:
        return 0;
    }
}

/* ---- keys ---- */

static inline uint32_t key_add(uint32_t key, uint32_t cp)
{
    return token_key_add(key, fold_cp(cp));
}

uint32_t token_key(const char *word, size_t len)
{
    uint32_t key = TOKEN_KEY_SEED;
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(word, len, at);
        key = key_add(key, c.cp);
        at += c.len_bytes;
    }
    return key;
}

/* ---- words and numbers ---- */

/* What a run of letters and digits is made of, for its shape. */
struct run {
    uint32_t end;
    uint32_t key;
    uint8_t last; /* script of the last letter or digit */
    bool digits;  /* holds one */
    bool letters; /* holds one */
    bool lower;   /* holds a small letter */
    bool first_upper;
    bool inner_upper; /* a capital that neither begins the run nor follows an apostrophe */
    bool after_sign;  /* the last character was a joining sign */
};

static void run_add(struct run *run, struct glyph g)
{
    run->key = key_add(run->key, g.cp);
    run->end += g.len;
    if (g.script == SCRIPT_DIGIT) {
        run->digits = true;
    } else if (is_letter(g.script)) {
        if (script_is_upper(g.cp)) {
            if (!run->letters && !run->digits)
                run->first_upper = true;
            else if (!run->after_sign)
                run->inner_upper = true;
        } else if (script_is_lower(g.cp)) {
            run->lower = true;
        }
        run->letters = true;
    } else {
        run->after_sign = g.script == SCRIPT_PUNCT;
        return;
    }
    run->after_sign = false;
    run->last = g.script;
}

/* Whether three digits and no fourth follow: a separator of thousands. */
static bool thousands_follow(const struct cursor *cursor, uint32_t at)
{
    uint32_t digits = 0;
    struct glyph g = glyph_at(cursor, at);
    while (g.script == SCRIPT_DIGIT && digits <= 3) {
        digits++;
        at += g.len;
        g = glyph_at(cursor, at);
    }
    return digits == 3;
}

/* 's at the end of a word; *len is its length. */
static bool possessive_at(const struct cursor *cursor, uint32_t at, uint32_t *len)
{
    struct glyph quote = glyph_at(cursor, at);
    if (sign_of(quote.cp) != '\'' || at + quote.len >= cursor->end ||
        (cursor->text[at + quote.len] | 0x20) != 's')
        return false;
    struct glyph s = glyph_at(cursor, at + quote.len);
    if (s.cp != 's' && s.cp != 'S')
        return false;
    struct glyph next = glyph_at(cursor, at + quote.len + s.len);
    *len = quote.len + s.len;
    return !is_word(next.script) && next.script != SCRIPT_MARK;
}

/* Whether the sign at the end of the run belongs to it: O'Brien, GPT-4, 1,200.5, Qwen2.5. */
static bool sign_joins(const struct cursor *cursor, const struct run *run, struct glyph sign)
{
    struct glyph next = glyph_at(cursor, run->end + sign.len);
    uint32_t ignored;
    switch (sign_of(sign.cp)) {
    case '\'':
        return is_letter(run->last) && is_letter(next.script) &&
               !possessive_at(cursor, run->end, &ignored);
    case '-':
    case '.':
        if (next.script != SCRIPT_DIGIT)
            return false;
        return run->last == SCRIPT_DIGIT || sign_of(sign.cp) == '-';
    case ',':
        return run->last == SCRIPT_DIGIT && !run->letters &&
               thousands_follow(cursor, run->end + sign.len);
    default:
        return false;
    }
}

static uint8_t run_shape(const struct run *run)
{
    if (!run->letters)
        return SHAPE_NUMBER;
    if (run->digits)
        return SHAPE_MIXED;
    if (!run->lower && (run->first_upper || run->inner_upper))
        return SHAPE_UPPER;
    if (run->inner_upper)
        return SHAPE_MIXED;
    return run->first_upper ? SHAPE_CAPITAL : SHAPE_LOWER;
}

/* What an ASCII letter or digit is; a capital's bit is the one that makes it small. */
enum { ASCII_SMALL = 1, ASCII_DIGIT = 2, ASCII_CAPITAL = 0x20 };

static inline uint8_t ascii_kind(unsigned char c)
{
#define ROW(kind)     kind, kind, kind, kind, kind, kind, kind, kind, kind, kind
#define LETTERS(kind) ROW(kind), ROW(kind), kind, kind, kind, kind, kind, kind
    static const uint8_t kinds[256] = {
        [0x30] = ROW(ASCII_DIGIT), [0x41] = LETTERS(ASCII_CAPITAL), [0x61] = LETTERS(ASCII_SMALL)};
#undef LETTERS
#undef ROW
    return kinds[c];
}

/* ASCII letters and digits in a row, which is what words mostly are. */
struct ascii_run {
    uint32_t end;         /* where it begins, when there are none */
    uint32_t key;         /* with these */
    uint8_t first, inner; /* what the first is and the others are: ASCII_... bits */
};

static inline struct ascii_run ascii_run_at(const struct cursor *cursor, uint32_t from,
                                            uint32_t key)
{
    const unsigned char *text = (const unsigned char *)cursor->text, *at = text + from;
    uint8_t first = ascii_kind(*at), kind = first, inner = 0;
    while (kind != 0) {
        key = token_key_add(key, *at | (kind & ASCII_CAPITAL));
        if (++at == text + cursor->end)
            break;
        kind = ascii_kind(*at);
        inner |= kind;
    }
    return (struct ascii_run){(uint32_t)(at - text), key, first, inner};
}

/* run_add for as many of them as there are. */
static void run_add_ascii(struct run *run, const struct cursor *cursor)
{
    struct ascii_run ascii = ascii_run_at(cursor, run->end, run->key);
    uint8_t seen = ascii.first | ascii.inner;
    if (seen == 0)
        return;
    run->end = ascii.end;
    run->key = ascii.key;
    run->first_upper = ascii.first == ASCII_CAPITAL;
    run->inner_upper = (ascii.inner & ASCII_CAPITAL) != 0;
    run->lower = (seen & ASCII_SMALL) != 0;
    run->digits = (seen & ASCII_DIGIT) != 0;
    run->letters = (seen & (ASCII_SMALL | ASCII_CAPITAL)) != 0;
    run->last = cursor->text[ascii.end - 1] <= '9' ? SCRIPT_DIGIT : SCRIPT_LATIN;
}

/* Whether an ASCII character ends every word: all but letters, digits and the signs that may join.
 */
static bool is_plain_end(const struct cursor *cursor, uint32_t at)
{
    if (at >= cursor->end)
        return true;
    unsigned char c = (unsigned char)cursor->text[at];
    return c < 0x80 && ascii_kind(c) == 0 && c != '\'' && c != '-' && c != '.' && c != ',';
}

static void scan_word(struct cursor *cursor, struct glyph g, struct token *token)
{
    struct run run = {.end = cursor->at, .key = TOKEN_KEY_SEED};
    run_add_ascii(&run, cursor);
    if (run.end == cursor->at)
        run_add(&run, g);
    while (!is_plain_end(cursor, run.end)) {
        g = glyph_at(cursor, run.end);
        if (!is_word(g.script) && g.script != SCRIPT_MARK && !sign_joins(cursor, &run, g))
            break;
        run_add(&run, g);
    }
    token->end = run.end;
    token->key = run.key;
    token->shape = run_shape(&run);
}

/* ---- abbreviations ---- */

/*
 * The length of single letters with dots: U.S., a.m., J.R.R.; also one capital with its dot where
 * a name goes on (J. Smith). 0 when there is none here.
 */
static uint32_t abbreviation_len(const struct cursor *cursor, struct glyph letter)
{
    uint32_t at = cursor->at, pairs = 0;
    bool capital = script_is_upper(letter.cp);
    while (is_letter(letter.script)) {
        if (glyph_at(cursor, at + letter.len).cp != '.')
            break;
        at += letter.len + 1;
        pairs++;
        letter = glyph_at(cursor, at);
    }
    if (pairs >= 2)
        return at - cursor->at;
    if (pairs == 0 || !capital)
        return 0;
    struct glyph next = glyph_at(cursor, at);
    if (next.cp == ' ')
        next = glyph_at(cursor, at + 1);
    return script_is_upper(next.cp) ? at - cursor->at : 0;
}

/* ---- the scan ---- */

/* A letter without a dot behind it, as most are, begins no abbreviation. */
static inline bool may_abbreviate(const struct cursor *cursor, struct glyph letter)
{
    uint32_t next = cursor->at + letter.len;
    return is_letter(letter.script) && next < cursor->end &&
           (cursor->text[next] == '.' || letter.cp >= 0x80);
}

/* Whether a character of Chinese or ASCII text, or a mark of their sentences, is at `at`, or the
 * end: no combining mark. */
static inline bool no_mark_at(const struct cursor *cursor, uint32_t at)
{
    const unsigned char *c = (const unsigned char *)cursor->text + at;
    if (at >= cursor->end || c[0] < 0x80 || (unsigned char)(c[0] - 0xE4) <= 0xE9 - 0xE4)
        return true;
    return cursor->end - at >= 3 && ((c[0] == 0xEF && c[1] == 0xBC) ||               /* ，！（ */
                                     (c[0] == 0xE3 && c[1] == 0x80 && c[2] < 0xAA)); /* 。、「 */
}

/* An ideograph with its variation selector. */
static void scan_ideograph(const struct cursor *cursor, struct glyph g, struct token *token)
{
    uint32_t end = cursor->at + g.len;
    token->shape = SHAPE_HAN;
    token->key = key_add(TOKEN_KEY_SEED, g.cp);
    while (!no_mark_at(cursor, end) && (g = glyph_at(cursor, end)).script == SCRIPT_MARK) {
        token->key = key_add(token->key, g.cp);
        end += g.len;
    }
    token->end = end;
}

static void scan_sign(const struct cursor *cursor, struct glyph g, struct token *token)
{
    uint32_t len;
    if (sign_of(g.cp) == '\'' && possessive_at(cursor, cursor->at, &len)) {
        token->shape = SHAPE_POSSESSIVE;
        token->script = SCRIPT_LATIN;
        token->end = cursor->at + len;
        token->key = token_key(cursor->text + cursor->at, len);
        return;
    }
    token->shape = SHAPE_PUNCT;
    token->end = cursor->at + g.len;
    token->key = key_add(TOKEN_KEY_SEED, g.cp);
}

/* The enum token_signs bit of a sign, or 0. */
static uint32_t signs_of(uint32_t cp)
{
    switch (cp) {
    case '(':
    case U'（':
        return SIGNS_BRACKET;
    case U'《':
    case U'〈':
        return SIGNS_TITLE;
    case U'“':
    case U'‘':
    case U'「':
    case '"':
    case '\'':
        return SIGNS_QUOTE;
    case '@':
    case '$':
    case ':':
    case U'：':
        return SIGNS_REFERENCE;
    default:
        return 0;
    }
}

static void scan_one(struct cursor *cursor, struct glyph g, struct token *token)
{
    token->begin = cursor->at;
    token->script = g.script;
    if (script_is_cjk((enum script_class)g.script)) {
        scan_ideograph(cursor, g, token);
    } else if (is_word(g.script)) {
        uint32_t len = may_abbreviate(cursor, g) ? abbreviation_len(cursor, g) : 0;
        if (len == 0) {
            scan_word(cursor, g, token);
            return;
        }
        token->shape = SHAPE_ABBREVIATION;
        token->end = token->begin + len;
        token->key = token_key(cursor->text + token->begin, len);
    } else {
        scan_sign(cursor, g, token);
    }
}

/* A plain ideograph with no mark behind it: what Chinese text mostly is. */
static inline bool plain_ideograph_at(const struct cursor *cursor, uint32_t *cp)
{
    const unsigned char *c = (const unsigned char *)cursor->text + cursor->at;
    if (cursor->end - cursor->at < 3 || !script_is_plain_ideograph((const char *)c))
        return false;
    *cp = (c[0] & 0x0Fu) << 12 | (c[1] & 0x3Fu) << 6 | (c[2] & 0x3Fu);
    return no_mark_at(cursor, cursor->at + 3);
}

/* The token at the cursor, when it is a word of ASCII letters before a space or a comma, as it
 * mostly is. */
static inline bool scan_plain_word(struct cursor *cursor, bool space, struct token *token)
{
    struct ascii_run run = ascii_run_at(cursor, cursor->at, TOKEN_KEY_SEED);
    uint8_t seen = run.first | run.inner;
    if (seen == 0 || seen & ASCII_DIGIT || run.end == cursor->end ||
        (cursor->text[run.end] != ' ' && cursor->text[run.end] != ','))
        return false;
    *token = (struct token){.begin = cursor->at,
                            .end = run.end,
                            .key = run.key,
                            .script = SCRIPT_LATIN,
                            .shape = !(seen & ASCII_SMALL)        ? SHAPE_UPPER
                                     : run.inner & ASCII_CAPITAL  ? SHAPE_MIXED
                                     : run.first == ASCII_CAPITAL ? SHAPE_CAPITAL
                                                                  : SHAPE_LOWER,
                            .space_before = space,
                            .is_character = run.end - cursor->at == 1};
    cursor->at = run.end;
    return true;
}

/* Writes a token for each of the plain ideographs at the cursor; returns the place behind the last.
 */
static struct token *scan_ideographs(struct cursor *cursor, bool space, struct token *token)
{
    for (uint32_t cp; plain_ideograph_at(cursor, &cp); token++) {
        *token = (struct token){.begin = cursor->at,
                                .end = cursor->at + 3,
                                .key = key_add(TOKEN_KEY_SEED, cp),
                                .script = SCRIPT_HAN,
                                .shape = SHAPE_HAN,
                                .space_before = space,
                                .is_character = true};
        cursor->at += 3;
        space = false;
    }
    return token;
}

/* she's the director: a verb, as it follows no noun; the WHO's director is of the WHO. last: the
 * token; count: up to it. */
static bool is_contraction(const char *text, const struct token *last, size_t count)
{
    static const char *const pronouns[] = {"he",    "she",  "it",   "who",  "that",
                                           "there", "what", "here", "where"};
    if (last->shape != SHAPE_POSSESSIVE || count < 2 || last->space_before ||
        last[-1].end - last[-1].begin > 5) /* most are names */
        return false;
    if (last[-1].shape == SHAPE_UPPER && text[last->end - 1] == 's')
        return false;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (last[-1].key == token_key(pronouns[i], strlen(pronouns[i])))
            return true;
    return false;
}

uint32_t token_scan(token_vec *tokens, const char *text, uint32_t begin, uint32_t end)
{
    struct cursor cursor = {text, begin, end};
    uint32_t present = 0;
    bool space = false;
    while (tokens->capacity < end - begin) /* no token is shorter than a byte */
        tokens->items = vec_grow(tokens->items, &tokens->capacity, sizeof *tokens->items);
    struct token *token = tokens->items;
    while (cursor.at < end) {
        if (text[cursor.at] == ' ') {
            cursor.at++;
            space = true;
            continue;
        }
        if (scan_plain_word(&cursor, space, token)) {
            present |= 1u << token++->shape;
            space = false;
            continue;
        }
        struct token *const first = token;
        token = scan_ideographs(&cursor, space, first);
        if (token > first) {
            present |= 1u << SHAPE_HAN;
            space = false;
            continue;
        }
        struct glyph g = glyph_at(&cursor, cursor.at);
        if (g.script == SCRIPT_SPACE) {
            cursor.at += g.len;
            space = true;
            continue;
        }
        scan_one(&cursor, g, token);
        token->space_before = space;
        token->is_character = token->end - token->begin == g.len;
        if (is_contraction(text, token, (size_t)(token - tokens->items) + 1))
            token->shape = SHAPE_LOWER;
        present |= 1u << token->shape | (token->shape == SHAPE_PUNCT ? signs_of(g.cp) : 0);
        cursor.at = token->end;
        space = false;
        token++;
    }
    tokens->count = (uint32_t)(token - tokens->items);
    return present;
}

uint32_t token_from(const token_vec *tokens, uint32_t byte)
{
    uint32_t low = 0, high = tokens->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (tokens->items[middle].begin < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
