#include "config.h"

#include "ui/source_line.h"

#include <stdbool.h>
#include <string.h>

#include "text/script.h"
#include "text/utf8.h"

#define WORDS         5
#define WORD_BYTES    24     /* of a longer one the beginning counts */
#define BETWEEN_BYTES 300    /* two words: a tag with an address */
#define TELLING_BYTES 12     /* words of fewer may stand anywhere */
#define AHEAD_BYTES   262144 /* from one block to the next */

struct words {
    struct {
        const char *bytes;
        size_t len;
    } items[WORDS];
    int count;
    size_t len; /* of all */
};

static bool is_of_word(uint32_t cp)
{
    enum script_class script = script_of(cp);
    return script != SCRIPT_SPACE && script != SCRIPT_PUNCT && script != SCRIPT_OTHER;
}

static struct words first_words(const struct article *article, uint32_t block)
{
    const struct block *b = &article->blocks[block];
    struct words words = {0};
    bool inside = false;
    for (uint32_t at = b->begin; at < b->end;) {
        struct utf8_char c = utf8_decode(article->text, b->end, at);
        bool letter = is_of_word(c.cp);
        if (letter && !inside && words.count == WORDS)
            break;
        if (letter && !inside)
            words.items[words.count++].bytes = article->text + at;
        size_t *len = words.count > 0 ? &words.items[words.count - 1].len : NULL;
        if (letter && *len + c.len_bytes <= WORD_BYTES) {
            *len += c.len_bytes;
            words.len += c.len_bytes;
        }
        inside = letter;
        at += c.len_bytes;
    }
    return words;
}

/* Whether the words after the first one follow, each near the one before; source stands behind the
 * first. */
static bool rest_follows(const struct words *words, const char *source, const char *end)
{
    for (int i = 1; i < words->count; i++) {
        size_t near = words->items[i].len + BETWEEN_BYTES;
        size_t left = (size_t)(end - source);
        const char *at =
            memmem(source, left < near ? left : near, words->items[i].bytes, words->items[i].len);
        if (!at)
            return false;
        source = at + words->items[i].len;
    }
    return true;
}

/* Where they begin, at `from` or later; NULL: nowhere before the end. */
static const char *find_words(const struct words *words, const char *from, const char *end)
{
    while (words->count > 0 && from < end) {
        const char *at =
            memmem(from, (size_t)(end - from), words->items[0].bytes, words->items[0].len);
        if (!at)
            return NULL;
        from = at + words->items[0].len;
        if (rest_follows(words, from, end))
            return at;
    }
    return NULL;
}

/* The blocks before it are looked for one after the other, so that a heading is found where it
 * stands, not in a table of contents, and the second of two equal paragraphs as the second. */
static const char *end_of_blocks(const struct article *article, uint32_t until, const char *source,
                                 const char *end)
{
    for (uint32_t i = 0; i < until; i++) {
        struct words words = first_words(article, i);
        size_t left = (size_t)(end - source);
        if (words.len < TELLING_BYTES)
            continue;
        const char *at =
            find_words(&words, source, source + (left < AHEAD_BYTES ? left : AHEAD_BYTES));
        if (at)
            source = at + words.items[0].len;
    }
    return source;
}

uint32_t source_line(const struct article *article, uint32_t block, const char *source,
                     size_t len_bytes)
{
    if (block >= article->block_count || len_bytes == 0)
        return 0;
    const char *end = source + len_bytes;
    struct words words = first_words(article, block);
    const char *at = find_words(&words, end_of_blocks(article, block, source, end), end);
    if (!at)
        at = find_words(&words, source, end);
    if (!at)
        return 0;
    uint32_t line = 1;
    for (const char *c = source; c < at; c++)
        line += *c == '\n';
    return line;
}
