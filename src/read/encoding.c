#include "read/encoding.h"

#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "late.h"
#include "model/memory.h"
#include "text/utf8.h"

#define SAMPLE_BYTES        ((size_t)1 << 18)
#define CONVERT_CHUNK_BYTES ((size_t)1 << 16)
#define CONFIDENT_PERMILLE  60
#define NAME_MAX_BYTES      32
#define REPLACEMENT         "\xEF\xBF\xBD"

/* Labels that pages use, and the encoding that browsers read them as, often a superset (WHATWG
 * Encoding Standard). */
static const struct {
    const char *label, *name;
} labels[] = {
    {"utf-8", "UTF-8"},
    {"utf8", "UTF-8"},
    {"unicode-1-1-utf-8", "UTF-8"},
    {"utf-16", "UTF-16LE"},
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"gb18030", "GB18030"},
    {"gb_2312-80", "GB18030"},
    {"x-gbk", "GB18030"},
    {"cp936", "GB18030"},
    {"euc-cn", "GB18030"},
    {"big5", "Big5"},
    {"big5-hkscs", "Big5"},
    {"x-x-big5", "Big5"},
    {"cp950", "Big5"},
    {"shift_jis", "Shift_JIS"},
    {"shift-jis", "Shift_JIS"},
    {"sjis", "Shift_JIS"},
    {"x-sjis", "Shift_JIS"},
    {"windows-31j", "Shift_JIS"},
    {"cp932", "Shift_JIS"},
    {"euc-jp", "EUC-JP"},
    {"x-euc-jp", "EUC-JP"},
    {"euc-kr", "EUC-KR"},
    {"ks_c_5601-1987", "EUC-KR"},
    {"cp949", "EUC-KR"},
    {"uhc", "EUC-KR"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"latin1", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"windows-1252", "windows-1252"},
    {"cp1252", "windows-1252"},
};

/* Encodings that iconv knows by another name, or of which it should use a larger variant. */
static const struct {
    const char *name, *iconv;
} iconv_names[] = {
    {"Big5", "BIG5-HKSCS"},
    {"Shift_JIS", "CP932"},
    {"EUC-KR", "CP949"},
    {"windows-1252", "CP1252"},
};

static const char *iconv_name(const char *name)
{
    for (size_t i = 0; i < sizeof iconv_names / sizeof *iconv_names; i++)
        if (strcmp(name, iconv_names[i].name) == 0)
            return iconv_names[i].iconv;
    return name;
}

static bool plain_name(const char *name)
{
    size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:");
    return len > 0 && len <= NAME_MAX_BYTES && name[len] == '\0';
}

/* The name that this program uses for an encoding, of the many that pages use; NULL if iconv does
 * not know it. */
static const char *canonical(const char *name)
{
    if (!name || !plain_name(name))
        return NULL;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcasecmp(name, labels[i].label) == 0)
            return labels[i].name;
    iconv_t known = iconv_open("UTF-8", name);
    if (known == (iconv_t)-1)
        return NULL;
    iconv_close(known);
    return name;
}

static const char *by_mark(const char *bytes, size_t len, size_t *mark_bytes)
{
    static const struct {
        const char *mark;
        uint8_t len;
        const char *name;
    } marks[] = {
        {"\xEF\xBB\xBF", 3, "UTF-8"},    {"\xFF\xFE\0\0", 4, "UTF-32LE"},
        {"\0\0\xFE\xFF", 4, "UTF-32BE"}, {"\xFF\xFE", 2, "UTF-16LE"},
        {"\xFE\xFF", 2, "UTF-16BE"},     {"\x84\x31\x95\x33", 4, "GB18030"},
    };
    *mark_bytes = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (len < marks[i].len || memcmp(bytes, marks[i].mark, marks[i].len) != 0)
            continue;
        *mark_bytes = marks[i].len;
        return marks[i].name;
    }
    return NULL;
}

/* Recognises UTF-16 without a byte order mark: its ASCII characters have NULs, all at odd or all at
 * even offsets. What else is valid UTF-8 is rather a text with a stray NUL. */
static const char *by_nuls(const char *bytes, size_t len)
{
    size_t sides[2] = {0, 0};
    for (size_t i = 0; i < len; i++)
        sides[i & 1] += bytes[i] == '\0';
    size_t many = len / 16 + 1;
    if ((sides[0] + sides[1]) * 4 < len && utf8_is_valid(bytes, len, NULL))
        return NULL;
    if (len >= 4 && sides[1] >= many && sides[0] * 8 <= sides[1])
        return "UTF-16LE";
    if (len >= 4 && sides[0] >= many && sides[1] * 8 <= sides[0])
        return "UTF-16BE";
    return NULL;
}

/* Whether the byte stands between ASCII characters. */
static bool stands_alone(const char *bytes, size_t len, size_t at)
{
    return (at == 0 || (unsigned char)bytes[at - 1] < 0x80) &&
           (at + 1 == len || (unsigned char)bytes[at + 1] < 0x80);
}

/* Whether a multi-byte character is hardly anything else in another encoding: in those of one byte
 * a letter and two signs, or a capital behind a small letter and a sign ("â€œ", "cafÃ©"). */
static bool is_sure_utf8(const char *bytes, size_t at, struct utf8_char c)
{
    return c.len_bytes > 2 || (at > 0 && bytes[at - 1] >= 'a' && bytes[at - 1] <= 'z');
}

/* Whether the bytes are UTF-8, up to one invalid byte for three valid multi-byte characters; in a
 * text of few such characters, up to one stray byte for each that is hardly anything else. */
static bool nearly_utf8(const char *bytes, size_t len)
{
    size_t good = 0, sure = 0, bad = 0, at = 0;
    bool alone = true;
    while (at < len) {
        struct utf8_char c = utf8_decode(bytes, len, at);
        bool wide = c.valid && c.len_bytes > 1;
        good += wide;
        sure += wide && is_sure_utf8(bytes, at, c);
        bad += !c.valid;
        alone = alone && (c.valid || stands_alone(bytes, len, at));
        at += c.len_bytes;
    }
    return bad * 3 <= good || (alone && bad <= sure);
}

/* How many bytes are invalid in the encoding, per mille of the bytes that are not ASCII. */
static int unreadable_permille(const char *name, const char *bytes, size_t len)
{
    iconv_t convert = iconv_open("UTF-8", iconv_name(name));
    if (convert == (iconv_t)-1)
        return 1000;
    char out[4096];
    char *in = (char *)(uintptr_t)bytes;
    size_t left = len, bad = 0, beyond_ascii = 0;
    for (size_t i = 0; i < len; i++)
        beyond_ascii += (unsigned char)bytes[i] >= 0x80;
    while (left > 0) {
        char *to = out;
        size_t room = sizeof out;
        if (iconv(convert, &in, &left, &to, &room) != (size_t)-1 || errno == EINVAL)
            break;
        if (errno == EILSEQ) {
            bad++;
            in++;
            left--;
            iconv(convert, NULL, NULL, NULL, NULL);
        }
    }
    iconv_close(convert);
    return beyond_ascii == 0 ? 0 : (int)(bad * 1000 / beyond_ascii);
}

#ifdef HAVE_UCHARDET
static const char *by_uchardet(const char *bytes, size_t len)
{
    static _Thread_local char found[NAME_MAX_BYTES + 1];
    const struct late_uchardet *library = late_uchardet();
    const char *name = NULL;
    if (!library)
        return NULL;
    uchardet_t detector = library->uchardet_new();
    if (library->uchardet_handle_data(detector, bytes, len) == 0) {
        library->uchardet_data_end(detector);
        const char *charset = library->uchardet_get_charset(detector);
        if (plain_name(charset)) {
            strncpy(found, charset, NAME_MAX_BYTES);
            name = canonical(found);
        }
    }
    library->uchardet_delete(detector);
    return name;
}
#else
static const char *by_uchardet(const char *bytes, size_t len)
{
    (void)bytes;
    (void)len;
    return NULL;
}
#endif

/* Step 6 of encoding.h. */
static const char *by_statistics(const char *bytes, size_t len)
{
    int hits;
    const char *pairs = encoding_guess_pairs(bytes, len, &hits);
    if (hits >= CONFIDENT_PERMILLE)
        return pairs;
    const char *guess = by_uchardet(bytes, len);
    if (guess && strcmp(guess, "UTF-8") != 0 && unreadable_permille(guess, bytes, len) <= 10)
        return guess;
    return pairs;
}

/* The encoding of bytes that are not all UTF-8; bad is the offset of the first invalid one. */
static const char *by_content(const char *bytes, size_t len, size_t bad, const char *declared)
{
    /* The sample begins at the start of a line not far before the first invalid byte: what is
     * before that may be ASCII alone. */
    size_t from = bad > SAMPLE_BYTES / 4 ? bad - SAMPLE_BYTES / 4 : 0;
    while (from > 0 && bytes[from - 1] != '\n' && bad - from < SAMPLE_BYTES / 2)
        from--;
    bytes += from;
    size_t sample = len - from < SAMPLE_BYTES ? len - from : SAMPLE_BYTES;
    if (nearly_utf8(bytes, sample))
        return "UTF-8";
    const char *said = canonical(declared);
    if (said && strcmp(said, "UTF-8") != 0 && strncmp(said, "UTF-16", 6) != 0 &&
        unreadable_permille(said, bytes, sample) <= 20)
        return said;
    return by_statistics(bytes, sample);
}

struct encoding encoding_detect(const char *bytes, size_t len, const char *forced,
                                const char *declared)
{
    struct encoding found = {0};
    const char *marked = by_mark(bytes, len, &found.mark_bytes);
    size_t sample = len < SAMPLE_BYTES ? len : SAMPLE_BYTES, bad = 0;
    if (forced && *forced) {
        found.name = canonical(forced);
        found.name = found.name ? found.name : forced;
    } else if (marked) {
        found.name = marked;
    } else if (memchr(bytes, '\0', sample)) {
        found.name = by_nuls(bytes, sample);
    }
    if (found.name)
        return found;
    found.valid = utf8_is_valid(bytes, len, &bad);
    found.name = found.valid ? "UTF-8" : by_content(bytes, len, bad, declared);
    return found;
}

/* ---- converting ---- */

static bool convert_chunks(iconv_t convert, const struct source *from, size_t at, struct source *to,
                           size_t unit, const struct input *input, struct encoding_result *result)
{
    char *in = from->bytes + at;
    size_t left = from->len - at;
    char *out = memory_alloc(CONVERT_CHUNK_BYTES);
    bool fine = true;
    while (left > 0 && fine) {
        char *end = out;
        size_t room = CONVERT_CHUNK_BYTES;
        bool stopped = iconv(convert, &in, &left, &end, &room) == (size_t)-1;
        int why = errno;
        fine = source_add(to, out, (size_t)(end - out), input);
        if (!stopped || why == E2BIG || !fine)
            continue;
        size_t skip = why == EINVAL || left < unit ? left : unit;
        in += skip;
        left -= skip;
        result->replaced += skip;
        iconv(convert, NULL, NULL, NULL, NULL);
        fine = source_add(to, REPLACEMENT, 3, input);
    }
    free(out);
    return fine;
}

static bool convert_by_iconv(struct source *source, const char *encoding, size_t at,
                             const struct input *input, struct encoding_result *result)
{
    iconv_t convert = iconv_open("UTF-8", iconv_name(encoding));
    if (convert == (iconv_t)-1) {
        source_release(source);
        return read_fail(input, "unknown encoding '%.32s'", encoding);
    }
    size_t unit = strncmp(encoding, "UTF-16", 6) == 0   ? 2
                  : strncmp(encoding, "UTF-32", 6) == 0 ? 4
                                                        : 1;
    struct source to = {0};
    bool fine = source_add(&to, "", 0, input) &&
                convert_chunks(convert, source, at, &to, unit, input, result);
    iconv_close(convert);
    source_release(source);
    if (!fine)
        source_release(&to);
    *source = to;
    return fine;
}

/* Replaces each invalid byte by U+FFFD. first_bad is the offset of the first one. */
static bool mend_utf8(struct source *source, size_t first_bad, const struct input *input,
                      struct encoding_result *result)
{
    struct source to = {0};
    bool fine = source_add(&to, source->bytes, first_bad, input);
    size_t at = first_bad;
    while (fine && at < source->len) {
        result->replaced++;
        at++;
        size_t good = 0;
        bool rest = utf8_is_valid(source->bytes + at, source->len - at, &good);
        if (rest)
            good = source->len - at;
        fine = source_add(&to, REPLACEMENT, 3, input) &&
               source_add(&to, source->bytes + at, good, input);
        at += good;
    }
    source_release(source);
    *source = to;
    return fine;
}

/* CR LF and lone CR become LF, in place. */
static void unify_line_ends(struct source *source)
{
    char *text = source->bytes;
    char *first = memchr(text, '\r', source->len);
    if (!first)
        return;
    size_t to = (size_t)(first - text);
    for (size_t from = to; from < source->len; from++) {
        if (text[from] != '\r')
            text[to++] = text[from];
        else if (from + 1 >= source->len || text[from + 1] != '\n')
            text[to++] = '\n';
    }
    source->len = to;
    text[to] = '\0';
}

static bool replace_nuls(struct source *source, const struct input *input,
                         struct encoding_result *result)
{
    if (!memchr(source->bytes, '\0', source->len))
        return true;
    struct source to = {0};
    bool fine = true;
    size_t at = 0;
    while (fine) {
        char *nul = memchr(source->bytes + at, '\0', source->len - at);
        size_t end = nul ? (size_t)(nul - source->bytes) : source->len;
        fine = source_add(&to, source->bytes + at, end - at, input);
        if (!nul || !fine)
            break;
        result->nuls++;
        fine = source_add(&to, REPLACEMENT, 3, input);
        at = end + 1;
    }
    source_release(source);
    *source = to;
    return fine;
}

bool encoding_convert(struct source *source, struct encoding encoding, const struct input *input,
                      struct encoding_result *result)
{
    *result = (struct encoding_result){0};
    size_t bad = 0;
    if (strcmp(encoding.name, "UTF-8") != 0) {
        if (!convert_by_iconv(source, encoding.name, encoding.mark_bytes, input, result))
            return false;
    } else if (encoding.mark_bytes > 0) {
        source->len -= encoding.mark_bytes;
        memmove(source->bytes, source->bytes + encoding.mark_bytes, source->len + 1);
    }
    if (!encoding.valid && !utf8_is_valid(source->bytes, source->len, &bad) &&
        !mend_utf8(source, bad, input, result))
        return false;
    unify_line_ends(source);
    return replace_nuls(source, input, result);
}
