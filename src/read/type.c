#include "config.h"

#include "read/type.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#define MAGIC_HEAD_BYTES 1024
#define SNIFF_BYTES      4096
#define BINARY_BYTES     ((size_t)1 << 16)

const char *const read_type_names[READ_TYPES] = {"auto", "text", "html", "markdown", "epub", "pdf"};

enum read_type read_type_by_name(const char *name)
{
    static const char *const short_names[READ_TYPES] = {
        [READ_TEXT] = "txt", [READ_HTML] = "htm", [READ_MARKDOWN] = "md"};
    for (int i = 0; i < READ_TYPES; i++)
        if (strcmp(name, read_type_names[i]) == 0 ||
            (short_names[i] && strcmp(name, short_names[i]) == 0))
            return (enum read_type)i;
    return READ_TYPES;
}

struct magic {
    const char *bytes;
    size_t len;
    const char *what;
};

static const struct magic compressed[] = {
    {"\x1F\x8B", 2, "gzip"},
    {"\xFD"
     "7zXZ\0",
     6, "xz"},
    {"\x28\xB5\x2F\xFD", 4, "zstd"},

    {"LZIP\x01", 5, "lzip"},
};

static const struct magic binaries[] = {
    {"\x7F"
     "ELF",
     4, "a program"},
    {"\x89PNG", 4, "a PNG image"},
    {"\xFF\xD8\xFF", 3, "a JPEG image"},
    {"GIF8", 4, "a GIF image"},
    {"RIFF", 4, "a media file"},
    {"ID3", 3, "a sound file"},
    {"OggS", 4, "a media file"},
    {"SQLite format 3", 15, "a database"},
    {"\xD0\xCF\x11\xE0", 4, "an old Office document"},
    {"PK\x03\x04", 4, "an archive"},
    {"7z\xBC\xAF", 4, "an archive"},
    {"Rar!", 4, "an archive"},
    {"!<arch>", 7, "an archive"},
};

static bool begins(const char *bytes, size_t len, const struct magic *magic)
{
    return len >= magic->len && memcmp(bytes, magic->bytes, magic->len) == 0;
}

/* "BZh9" and the magic of the first block, because a text may begin with "BZh". */
static bool is_bzip2(const char *bytes, size_t len)
{
    return len >= 10 && memcmp(bytes, "BZh", 3) == 0 && memcmp(bytes + 4, "1AY&SY", 6) == 0;
}

enum packing type_packing(const char *bytes, size_t len)
{
    static const struct magic zip = {"PK\x03\x04", 4, NULL};
    for (size_t i = 0; i < sizeof compressed / sizeof *compressed; i++)
        if (begins(bytes, len, &compressed[i]))
            return PACKING_COMPRESSED;
    if (is_bzip2(bytes, len))
        return PACKING_COMPRESSED;
    return begins(bytes, len, &zip) ? PACKING_ZIP : PACKING_NONE;
}

enum read_type type_of_bytes(const char *bytes, size_t len)
{
    static const char epub[] =
        "application/epub+zip"; /* the content of its first member, not compressed */
    if (len >= 5 && memcmp(bytes, "%PDF-", 5) == 0)
        return READ_PDF;
    if (type_packing(bytes, len) == PACKING_ZIP &&
        memmem(bytes, len < SNIFF_BYTES ? len : SNIFF_BYTES, epub, sizeof epub - 1))
        return READ_EPUB;
    return READ_AUTO;
}

/* ---- text ---- */

/* Whether the name ends in one of the suffixes, perhaps followed by one of compression
 * ("a.txt.gz"). */
static bool has_suffix(const char *name, const char *const *suffixes)
{
    static const char *const packed[] = {".gz", ".xz", ".zst", ".bz2", ".lz"};
    size_t len = strlen(name);
    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++) {
        size_t tail = strlen(packed[i]);
        if (len > tail && strcasecmp(name + len - tail, packed[i]) == 0) {
            len -= tail;
            break;
        }
    }
    for (; *suffixes; suffixes++) {
        size_t tail = strlen(*suffixes);
        if (len > tail && strncasecmp(name + len - tail, *suffixes, tail) == 0)
            return true;
    }
    return false;
}

static bool word_at(const char *at, size_t left, const char *word)
{
    size_t len = strlen(word);
    return left >= len && strncasecmp(at, word, len) == 0;
}

static size_t skip_white(const char *text, size_t len, size_t at)
{
    while (at < len && isspace((unsigned char)text[at]))
        at++;
    return at;
}

/* Skips white space, comments and an XML declaration. */
static size_t skip_prolog(const char *text, size_t len)
{
    size_t at = skip_white(text, len, 0);
    for (;;) {
        const char *close = word_at(text + at, len - at, "<!--")    ? "-->"
                            : word_at(text + at, len - at, "<?xml") ? "?>"
                                                                    : NULL;
        const char *end = close ? memmem(text + at, len - at, close, strlen(close)) : NULL;
        if (!end)
            return at;
        at = skip_white(text, len, (size_t)(end - text) + strlen(close));
    }
}

/* Whether the text begins as a page does, or holds so many tags of a page that it must be one. */
static bool looks_html(const char *text, size_t len)
{
    static const char *const starts[] = {"<!doctype html", "<html", "<head",    "<body",
                                         "<title",         "<meta", "<article", "<div",
                                         "<main",          "<p>",   "<h1"};
    static const char *const tags[] = {"<p",    "<div",   "</p>", "</div>", "<a ",   "<br",
                                       "<span", "</a>",   "<h1",  "<h2",    "<meta", "<link",
                                       "<ul",   "<table", "<td",  "<script"};
    size_t at = skip_prolog(text, len);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (word_at(text + at, len - at, starts[i]))
            return true;
    int found = 0;
    size_t sniff = len < SNIFF_BYTES ? len : SNIFF_BYTES;
    for (const char *tag = text; (tag = memchr(tag, '<', sniff - (size_t)(tag - text))); tag++)
        for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
            found += word_at(tag, sniff - (size_t)(tag - text), tags[i]);
    return found >= 8 && text[at] == '<';
}

/* Whether the text has front matter, or headings together with links, fences or emphasis. */
static bool looks_markdown(const char *text, size_t len)
{
    size_t sniff = len < SNIFF_BYTES ? len : SNIFF_BYTES;
    if (word_at(text, len, "---\n") && memmem(text + 4, sniff - 4, "\n---\n", 5))
        return true;
    int headings = 0, others = 0;
    const char *end = text + sniff;
    for (const char *line = text; line && line < end;) {
        size_t left = (size_t)(end - line);
        size_t marks = 0;
        while (marks < left && marks < 6 && line[marks] == '#')
            marks++;
        headings += marks > 0 && marks < left && line[marks] == ' ';
        others += word_at(line, left, "```");
        line = memchr(line, '\n', left);
        line = line ? line + 1 : NULL;
    }
    others += memmem(text, sniff, "](http", 6) != NULL;
    others += memmem(text, sniff, "**", 2) != NULL;
    return headings >= 1 && headings + others >= 3;
}

enum read_type type_of_text(const char *text, size_t len, const char *name)
{
    static const char *const html[] = {".html", ".htm", ".xhtml", ".xht", ".shtml", NULL};
    static const char *const markdown[] = {".md", ".markdown", ".mkd", ".mdown", NULL};
    static const char *const plain[] = {".txt", ".text", ".log", ".eml", NULL};
    if (looks_html(text, len))
        return READ_HTML;
    if (has_suffix(name, plain))
        return READ_TEXT;
    if (has_suffix(name, markdown) || looks_markdown(text, len))
        return READ_MARKDOWN;
    return has_suffix(name, html) ? READ_HTML : READ_TEXT;
}

/* Whether the bytes begin with the magic. A text, too, may begin with a magic that is made of
 * letters, but has no NULs after it. */
static bool is_binary_magic(const char *bytes, size_t len, const struct magic *magic)
{
    bool letters = isprint((unsigned char)magic->bytes[0]) &&
                   isprint((unsigned char)magic->bytes[magic->len - 1]);
    return begins(bytes, len, magic) &&
           (!letters || memchr(bytes, '\0', len < MAGIC_HEAD_BYTES ? len : MAGIC_HEAD_BYTES));
}

const char *type_binary(const char *bytes, size_t len)
{
    for (size_t i = 0; i < sizeof binaries / sizeof *binaries; i++)
        if (is_binary_magic(bytes, len, &binaries[i]))
            return binaries[i].what;
    return NULL;
}

bool type_has_binary_bytes(const char *bytes, size_t len)
{
    size_t sample = len < BINARY_BYTES ? len : BINARY_BYTES;
    size_t nuls = 0, controls = 0;
    for (size_t i = 0; i < sample;) {
        size_t end = sample - i < UINT8_MAX ? sample : i + UINT8_MAX;
        uint8_t few_nuls = 0, few_controls = 0; /* counted many at a time, since they fit a byte */
        for (; i < end; i++) {
            uint8_t byte = (uint8_t)bytes[i];
            few_nuls = (uint8_t)(few_nuls + (byte == 0));
            /* Tabs, line ends, escapes and overstrikes stand in what programs print. */
            bool control = byte < 0x20 && !(byte >= '\b' && byte <= '\r') && byte != 0x1B;
            few_controls = (uint8_t)(few_controls + control);
        }
        nuls += few_nuls;
        controls += few_controls;
    }
    /* A tenth of random bytes are controls, none of the bytes of a text. */
    return nuls * 50 > sample || controls * 30 > sample;
}
