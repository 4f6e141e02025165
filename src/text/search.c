#include "text/search.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/fold.h"
#include "text/fold_cluster.h"
#include "text/fold_table.h"
#include "text/script.h"
#include "text/utf8.h"

#define BLOCK         (1u << FOLD_SHIFT)
#define FOLDING_LIMIT 0x40000u /* above are tags, selectors and private use */
#define ACCENTS_FIRST 0x00C0u  /* letters that come apart into a base and marks */
#define ACCENTS_LIMIT 0x3100u

/*
 * A match can begin only at a character whose folding begins with the first code point of the
 * needle. The search looks for the leading bytes of such characters, or for their last bytes if
 * these are rarer (in Chinese text a quarter of all characters share a leading byte).
 */
struct search_pattern {
    bool wanted[256];
    bool wants_last; /* wanted holds last bytes of characters, not leading ones */
    bool keep_case;
    size_t count; /* of the folded needle */
    uint32_t *cps;
};

/* ---- making a pattern ---- */

struct sources {
    bool leading[256], last[256]; /* of the characters a match can begin with */
    bool keep_case;
};

static void add(struct sources *sources, uint32_t cp)
{
    char encoded[4];
    size_t len = utf8_encode(cp, encoded);
    sources->leading[(unsigned char)encoded[0]] = true;
    sources->last[(unsigned char)encoded[len - 1]] = true;
}

/* The first code point of the full folding of cp; cp itself if it folds to nothing. */
static uint32_t folded_first(uint32_t cp, bool keep_case)
{
    if ((fold_value(cp) & FOLD_GENERAL) == 0)
        return fold_one(cp, keep_case);
    char encoded[4];
    struct fold_cluster cluster;
    fold_cluster_next(&cluster, encoded, utf8_encode(cp, encoded), 0, keep_case);
    return cluster.count > 0 ? cluster.cps[0] : cp;
}

/* Adds target and every character whose folding begins with it. */
static void add_folding_to(struct sources *sources, uint32_t target)
{
    uint16_t unchanged = fold_blocks[FOLDING_LIMIT >> FOLD_SHIFT];
    add(sources, target);
    for (uint32_t start = 0; start < FOLDING_LIMIT; start += BLOCK) {
        if (fold_blocks[start >> FOLD_SHIFT] == unchanged)
            continue;
        for (uint32_t cp = start; cp < start + BLOCK; cp++)
            if (fold_value(cp) != 0 && folded_first(cp, sources->keep_case) == target)
                add(sources, cp);
    }
}

static uint32_t base_of(uint32_t cp)
{
    utf8proc_int32_t parts[FOLD_MAX_EXPANSION];
    int last_class = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)cp, parts, FOLD_MAX_EXPANSION, UTF8PROC_DECOMPOSE, &last_class);
    return count > 0 && count <= FOLD_MAX_EXPANSION ? (uint32_t)parts[0] : cp;
}

/* If the needle begins with an accented letter, adds the forms in which the text may have it
 * decomposed. */
static void add_apart(struct sources *sources, uint32_t first)
{
    uint32_t base = base_of(first);
    if (base == first)
        return;
    add_folding_to(sources, base);
    for (uint32_t cp = ACCENTS_FIRST; cp < ACCENTS_LIMIT; cp++)
        if (fold_one(base_of(cp), sources->keep_case) == base)
            add(sources, cp);
}

/* Roughly how frequent a byte is in text, per mille. Only punctuation and Chinese make a
 * difference. */
static unsigned cost(const bool bytes[256])
{
    unsigned sum = 0;
    for (unsigned byte = 0; byte < 256; byte++) {
        unsigned weight = 1;
        if (byte == ' ' || memchr("etaoinsr", (int)byte, 8) != NULL)
            weight = 60;
        else if ((byte >= 'a' && byte <= 'z') || (byte >= 0x80 && byte <= 0xBF))
            weight = 15;
        else if (byte >= 0xE2 && byte <= 0xE9)
            weight = 50;
        else if (byte == 0xEF)
            weight = 20;
        sum += bytes[byte] ? weight : 0;
    }
    return sum;
}

static void choose_bytes(struct search_pattern *pattern)
{
    struct sources sources = {.keep_case = pattern->keep_case};
    add_folding_to(&sources, pattern->cps[0]);
    add_apart(&sources, pattern->cps[0]);
    pattern->wants_last = cost(sources.last) < cost(sources.leading);
    memcpy(pattern->wanted, pattern->wants_last ? sources.last : sources.leading,
           sizeof pattern->wanted);
}

bool search_has_capital(const char *needle, size_t len_bytes)
{
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(needle, len_bytes, at);
        if (script_is_upper(c.cp))
            return true;
        at += c.len_bytes;
    }
    return false;
}

struct search_pattern *search_pattern_new(const char *needle, size_t len_bytes,
                                          enum search_case search_case)
{
    struct search_pattern *pattern = calloc(1, sizeof *pattern);
    struct fold fold;
    if (pattern == NULL)
        return NULL;
    pattern->keep_case = search_case == SEARCH_KEEP_CASE || (search_case == SEARCH_SMART_CASE &&
                                                             search_has_capital(needle, len_bytes));
    if (!fold_text(&fold, needle, len_bytes, pattern->keep_case)) {
        free(pattern);
        return NULL;
    }
    pattern->cps = calloc(fold.len_bytes + 1, sizeof *pattern->cps);
    if (pattern->cps == NULL) {
        fold_release(&fold);
        free(pattern);
        return NULL;
    }
    for (size_t at = 0; at < fold.len_bytes;) {
        struct utf8_char c = utf8_decode(fold.text, fold.len_bytes, at);
        pattern->cps[pattern->count++] = c.cp;
        at += c.len_bytes;
    }
    fold_release(&fold);
    if (pattern->count > 0)
        choose_bytes(pattern);
    return pattern;
}

void search_pattern_free(struct search_pattern *pattern)
{
    if (pattern == NULL)
        return;
    free(pattern->cps);
    free(pattern);
}

/* ---- searching ---- */

enum search_hit search_at(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                          size_t at_bytes, size_t *end)
{
    struct fold_cluster cluster;
    for (size_t matched = 0; matched < pattern->count; at_bytes = cluster.end_bytes) {
        if (at_bytes >= len_bytes)
            return SEARCH_NO_HIT;
        fold_cluster_next(&cluster, text, len_bytes, at_bytes, pattern->keep_case);
        if (cluster.count == 0 &&
            matched == 0) /* a match does not begin with something invisible */
            return SEARCH_NO_HIT;
        if (cluster.cps[0] == UTF8_REPLACEMENT && !utf8_decode(text, len_bytes, at_bytes).valid)
            return SEARCH_NO_HIT;
        size_t left = pattern->count - matched;
        for (size_t i = 0; i < cluster.count && i < left; i++)
            if (cluster.cps[i] != pattern->cps[matched + i])
                return SEARCH_NO_HIT;
        if (cluster.count > left)
            return SEARCH_PART;
        matched += cluster.count;
    }
    *end = at_bytes;
    return SEARCH_HIT;
}

static size_t next_wanted(const bool wanted[256], const char *text, size_t len_bytes, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text;
    for (; len_bytes - at >= 4; at += 4)
        if (wanted[bytes[at]] | wanted[bytes[at + 1]] | wanted[bytes[at + 2]] |
            wanted[bytes[at + 3]])
            break;
    while (at < len_bytes && !wanted[bytes[at]])
        at++;
    return at;
}

enum search_hit search_next_hit(const struct search_pattern *pattern, const char *text,
                                size_t len_bytes, size_t from_bytes, size_t *begin, size_t *end)
{
    if (pattern->count == 0)
        return SEARCH_NO_HIT;
    for (size_t at = from_bytes; at < len_bytes; at++) {
        at = next_wanted(pattern->wanted, text, len_bytes, at);
        if (at >= len_bytes)
            break;
        size_t start = pattern->wants_last ? utf8_prev(text, at + 1) : at;
        if (start < from_bytes)
            continue;
        enum search_hit hit = search_at(pattern, text, len_bytes, start, end);
        if (hit != SEARCH_NO_HIT) {
            *begin = start;
            return hit;
        }
    }
    return SEARCH_NO_HIT;
}

bool search_next(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                 size_t from_bytes, size_t *begin, size_t *end)
{
    enum search_hit hit;
    size_t found;
    while ((hit = search_next_hit(pattern, text, len_bytes, from_bytes, &found, end)) ==
           SEARCH_PART)
        from_bytes = found + 1;
    if (hit == SEARCH_HIT)
        *begin = found;
    return hit == SEARCH_HIT;
}

bool search_grows(const struct search_pattern *pattern, const struct search_pattern *shorter)
{
    return pattern->keep_case == shorter->keep_case && shorter->count > 0 &&
           shorter->count <= pattern->count &&
           memcmp(pattern->cps, shorter->cps, shorter->count * sizeof *shorter->cps) == 0;
}
