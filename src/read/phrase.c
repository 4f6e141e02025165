#include "read/phrase.h"

#include <ctype.h>
#include <string.h>

#include "read/date.h"
#include "read/phrase_list.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

#define SITE_MAX_WORDS  45
#define SITE_LONG_WORDS 140 /* no line of a site is longer */

struct folded {
    char text[LINE_MAX_BYTES + LINE_MAX_BYTES / 2 + 5];
    size_t len;
};

/* A filter: the hashes of the pairs of bytes that a line holds. Only phrases whose pairs are among
 * them need to be searched for. */
struct pairs {
    uint64_t bits[16];
};

static void fold_line(struct folded *folded, const char *text, size_t len)
{
    folded->len = fold_key(text, len < LINE_MAX_BYTES ? len : LINE_MAX_BYTES, folded->text);
    folded->text[folded->len] = '\0';
}

static bool is_separator(uint32_t cp)
{
    return cp == ':' || cp == '/' || cp == '|' || cp == 0x4E28 || cp == 0xFF5C || cp == 0xFF1A ||
           cp == 0xFF0F || cp == 0x2502 || cp == 0x2192;
}

static bool is_open_bracket(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == 0xFF08 || cp == 0x3010 || cp == 0x3014;
}

/* The offset behind what may stand before a phrase: spaces, a bracket, marks of emphasis. */
static size_t skip_lead(const char *text, size_t len, bool *bracket)
{
    size_t at = 0;
    *bracket = false;
    for (int i = 0; i < 4 && at < len; i++) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (is_open_bracket(c.cp))
            *bracket = true;
        else if (script_of(c.cp) != SCRIPT_SPACE && c.cp != '*' && c.cp != '_' && c.cp != 0x25A1)
            break;
        at += c.len_bytes;
    }
    return at;
}

/* Whether the phrase, which ends at `at`, is followed by what it must be. Sets separated, bare and
 * end of hit. */
static bool follows(enum follow follow, const char *text, size_t len, size_t at,
                    struct phrase_hit *hit)
{
    bool spaced = false;
    size_t next = at;
    struct utf8_char c = utf8_decode(text, len, next);
    while (c.len_bytes > 0 && script_of(c.cp) == SCRIPT_SPACE) {
        spaced = true;
        next += c.len_bytes;
        c = utf8_decode(text, len, next);
    }
    hit->separated = c.len_bytes > 0 && is_separator(c.cp);
    hit->bare = !hit->separated;
    hit->end = hit->separated ? next + c.len_bytes : next;
    switch (follow) {
    case FOLLOW_SEPARATOR:
        return hit->separated;
    case FOLLOW_SPACE:
        return hit->separated || (spaced && c.len_bytes > 0);
    case FOLLOW_END:
        return c.len_bytes == 0 || ((c.cp == ':' || c.cp == 0xFF1A) && next + c.len_bytes >= len);
    case FOLLOW_ANY:
        break;
    }
    return true;
}

/* The phrases of a kind that have the first character of the text. Most lines have none. */
static struct phrase_list phrases_like(enum phrase_kind kind, const char *text, size_t len)
{
    const struct phrase *phrases = phrase_lists[kind].items;
    char first[4];
    struct utf8_char c = utf8_decode(text, len, 0);
    size_t bytes = c.len_bytes ? utf8_encode(fold_cp(c.cp), first) : 0;
    size_t low = 0, high = bytes ? phrase_lists[kind].count : 0, end = high;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (memcmp(phrases[middle].text, first, bytes) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    while (high < end && memcmp(phrases[high].text, first, bytes) == 0)
        high++;
    return (struct phrase_list){phrases + low, high - low};
}

/* Finds the longest phrase that the text begins with. */
static bool begins_with(enum phrase_kind kind, const char *text, size_t len, struct phrase_hit *hit)
{
    bool bracket;
    size_t from = skip_lead(text, len, &bracket);
    struct phrase_list list = phrases_like(kind, text + from, len - from);
    if (list.count == 0)
        return false;
    char key[PHRASE_BYTES + 5]; /* no more of the text than a phrase may have */
    size_t key_len = 0, longest = 0;
    for (size_t at = from; at < len && key_len < PHRASE_BYTES;) {
        if ((unsigned char)text[at] < 0x80) {
            key[key_len++] = fold_ascii(text[at++]);
            continue;
        }
        size_t bytes = utf8_decode(text, len, at).len_bytes;
        key_len += fold_key(text + at, bytes, key + key_len);
        at += bytes;
    }
    for (size_t i = 0; i < list.count; i++) {
        const struct phrase *phrase = &list.items[i];
        size_t bytes = strlen(phrase->text);
        if (bytes > key_len || bytes <= longest || memcmp(phrase->text, key, bytes) != 0)
            continue;
        size_t end = from; /* the phrase has as many code points in the text as folded */
        for (size_t k = utf8_count_cps(phrase->text, bytes); k > 0; k--)
            end += utf8_decode(text, len, end).len_bytes;
        struct phrase_hit found = {0};
        if (!follows((enum follow)phrase->follow, text, len, end, &found))
            continue;
        found.bracket = bracket;
        *hit = found;
        longest = bytes;
    }
    return longest > 0;
}

bool phrase_begins(enum phrase_kind kind, const char *text, size_t len, struct phrase_hit *hit)
{
    if (begins_with(kind, text, len, hit))
        return true;
    bool bracket;
    size_t from = skip_lead(text, len, &bracket);
    if (!bracket || len > 120)
        return false;
    /* （新京报记者　顾云岫）, （据重庆晨报） */
    struct folded folded;
    fold_line(&folded, text, len);
    bool found = (kind == PHRASE_BYLINE && strstr(folded.text, "记者")) ||
                 (kind == PHRASE_SOURCE && len - from >= 3 && memcmp(text + from, "据", 3) == 0);
    *hit = (struct phrase_hit){.end = from, .bracket = true, .separated = true};
    return found;
}

size_t phrase_trim_names(const char *text, size_t len, size_t from)
{
    struct date_found date;
    size_t end = len;
    if (date_find(text + from, len - from, &date))
        end = from + date.begin;
    uint32_t open = 0; /* brackets: "Guo Zhihao [郭志豪]" */
    for (size_t at = from; at < end;) {
        struct utf8_char c = utf8_decode(text, len, at);
        bool closes = c.cp == ']' || c.cp == 0x3011;
        open += c.cp == '[' || c.cp == 0x3010;
        if (c.cp == '|' || c.cp == 0xFF5C || c.cp == ')' || c.cp == 0xFF09 || c.cp == ';' ||
            c.cp == 0xFF1B || c.cp == 0x2022 || (closes && open == 0))
            end = at;
        open -= closes && open > 0;
        at += c.len_bytes;
    }
    while (end > from) {
        size_t at = utf8_prev(text, end);
        uint32_t cp = utf8_decode(text, len, at).cp;
        if (script_of(cp) == SCRIPT_SPACE || cp == ',' || cp == 0xFF0C || cp == '-' || cp == 0x2014)
            end = at;
        else if (end - from > 6 && memcmp(text + end - 6, "报道", 6) == 0)
            end -= 6;
        else if (end - from > 6 && memcmp(text + end - 6, "報導", 6) == 0)
            end -= 6;
        else
            break;
    }
    return end;
}

bool phrase_whole_bracket_credit(const char *text, size_t len)
{
    static const char *const words[] = {"照片", "供图",  "提供",         "摄影",     "摄)",
                                        "图)",  "photo", "getty images", "视觉中国", "courtesy"};
    bool bracket;
    skip_lead(text, len, &bracket);
    if (!bracket || len > 120)
        return false;
    struct folded folded;
    fold_line(&folded, text, len);
    if (folded.len == 0 || !strchr(")]", folded.text[folded.len - 1]))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(folded.text, words[i]))
            return true;
    return false;
}

static uint32_t pair_at(const char *at)
{
    return ((unsigned char)at[0] * 37u + (unsigned char)at[1]) & 1023;
}

static struct pairs pairs_of(const struct folded *folded)
{
    struct pairs pairs = {{0}};
    for (size_t at = 0; at + 1 < folded->len; at++) {
        uint32_t pair = pair_at(folded->text + at);
        pairs.bits[pair / 64] |= UINT64_C(1) << pair % 64;
    }
    return pairs;
}

static bool holds_pair(const struct pairs *pairs, const char *at)
{
    uint32_t pair = pair_at(at);
    return pairs->bits[pair / 64] >> pair % 64 & 1;
}

/* Whether the line holds a phrase of the list. */
static bool holds_any(const char *folded, const struct pairs *pairs, enum phrase_part part)
{
    const struct phrase_part_list *list = &phrase_parts[part];
    for (size_t i = 0; i < list->count; i++)
        if (holds_pair(pairs, list->items[i]) && holds_pair(pairs, list->items[i] + 1) &&
            strstr(folded, list->items[i]))
            return true;
    return false;
}

static bool begins_with_any(const char *folded, enum phrase_part part)
{
    const struct phrase_part_list *list = &phrase_parts[part];
    for (size_t i = 0; i < list->count; i++)
        if (strncmp(folded, list->items[i], strlen(list->items[i])) == 0)
            return true;
    return false;
}

bool phrase_begins_site(const char *text, size_t len)
{
    struct phrase_hit hit;
    if (!begins_with(PHRASE_SITE, text, len, &hit))
        return false;
    struct line_shape shape = line_measure(text, len);
    return shape.han + shape.words <= SITE_MAX_WORDS && !shape.quoted;
}

enum line_site phrase_site(const char *text, size_t len, const struct line_shape *shape)
{
    struct phrase_hit hit;
    bool short_line = shape->han + shape->words <= SITE_MAX_WORDS && !shape->quoted;
    if (!short_line && shape->han + shape->words > SITE_LONG_WORDS)
        return LINE_SITE_NO;
    if (short_line && begins_with(PHRASE_SITE, text, len, &hit))
        return LINE_SITE_STRONG;
    struct folded folded;
    fold_line(&folded, text, len);
    struct pairs pairs = pairs_of(&folded);
    if (short_line && holds_any(folded.text, &pairs, PHRASE_PART_SITE))
        return shape->ends_sentence && (shape->han > 25 || shape->words > 10) ? LINE_SITE_WEAK
                                                                              : LINE_SITE_STRONG;
    if (begins_with(PHRASE_SITE, text, len, &hit) ||
        holds_any(folded.text, &pairs, PHRASE_PART_NOTICE))
        return LINE_SITE_WEAK;
    if (shape->ends_stop && shape->han + shape->words > 12)
        return LINE_SITE_NO;
    return holds_any(folded.text, &pairs, PHRASE_PART_FOOT) ||
                   begins_with_any(folded.text, PHRASE_PART_FOOT_HEAD)
               ? LINE_SITE_WEAK
               : LINE_SITE_NO;
}

bool phrase_heads_related(const char *text, size_t len)
{
    struct phrase_hit hit;
    return len <= 80 && begins_with(PHRASE_RELATED, text, len, &hit);
}

bool phrase_heads_references(const char *text, size_t len)
{
    struct phrase_hit hit;
    return len <= 80 && begins_with(PHRASE_REFERENCES, text, len, &hit);
}
