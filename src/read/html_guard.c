#include "config.h"

#include "read/html_guard.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#define TAG_NAME_MAX 16

/* One tag of the page. A name longer than TAG_NAME_MAX - 1 is cut; no known tag is so long. */
struct tag {
    size_t begin, end; /* of "<…>" */
    char name[TAG_NAME_MAX];
    bool closing, self_closing;
    size_t attributes;
    size_t kept_end; /* where the attribute after the last allowed one begins; 0: all are allowed */
};

enum tag_class { TAG_NESTS, TAG_VOID, TAG_IMPLIED_END, TAG_FORMATTING, TAG_RAW };

static const struct {
    const char *name;
    enum tag_class class;
} tag_classes[] = {
    {"a", TAG_FORMATTING},
    {"area", TAG_VOID},
    {"b", TAG_FORMATTING},
    {"base", TAG_VOID},
    {"big", TAG_FORMATTING},
    {"br", TAG_VOID},
    {"code", TAG_FORMATTING},
    {"col", TAG_VOID},
    {"colgroup", TAG_IMPLIED_END},
    {"dd", TAG_IMPLIED_END},
    {"dt", TAG_IMPLIED_END},
    {"em", TAG_FORMATTING},
    {"embed", TAG_VOID},
    {"font", TAG_FORMATTING},
    {"hr", TAG_VOID},
    {"i", TAG_FORMATTING},
    {"img", TAG_VOID},
    {"input", TAG_VOID},
    {"li", TAG_IMPLIED_END},
    {"link", TAG_VOID},
    {"meta", TAG_VOID},
    {"nobr", TAG_FORMATTING},
    {"option", TAG_IMPLIED_END},
    {"p", TAG_IMPLIED_END},
    {"param", TAG_VOID},
    {"rp", TAG_IMPLIED_END},
    {"rt", TAG_IMPLIED_END},
    {"s", TAG_FORMATTING},
    {"script", TAG_RAW},
    {"small", TAG_FORMATTING},
    {"source", TAG_VOID},
    {"strike", TAG_FORMATTING},
    {"strong", TAG_FORMATTING},
    {"style", TAG_RAW},
    {"tbody", TAG_IMPLIED_END},
    {"td", TAG_IMPLIED_END},
    {"textarea", TAG_RAW},
    {"tfoot", TAG_IMPLIED_END},
    {"th", TAG_IMPLIED_END},
    {"thead", TAG_IMPLIED_END},
    {"title", TAG_RAW},
    {"tr", TAG_IMPLIED_END},
    {"track", TAG_VOID},
    {"tt", TAG_FORMATTING},
    {"u", TAG_FORMATTING},
    {"wbr", TAG_VOID},
    {"xmp", TAG_RAW},
    {"iframe", TAG_RAW},
    {"noembed", TAG_RAW},
    {"noframes", TAG_RAW},
};

static enum tag_class class_of(const char *name)
{
    for (size_t i = 0; i < sizeof tag_classes / sizeof *tag_classes; i++)
        if (tag_classes[i].name[0] == name[0] && strcmp(tag_classes[i].name, name) == 0)
            return tag_classes[i].class;
    return TAG_NESTS;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\f' || c == '\r';
}

/* The offset behind the attribute that begins at `at`. */
static size_t skip_attribute(const char *html, size_t len, size_t at)
{
    while (at < len && !is_space(html[at]) && html[at] != '=' && html[at] != '>' && html[at] != '/')
        at++;
    size_t value = at;
    while (value < len && is_space(html[value]))
        value++;
    if (value >= len || html[value] != '=')
        return at;
    value++;
    while (value < len && is_space(html[value]))
        value++;
    if (value < len && (html[value] == '"' || html[value] == '\'')) {
        const char *close = memchr(html + value + 1, html[value], len - value - 1);
        return close ? (size_t)(close - html) + 1 : len;
    }
    while (value < len && !is_space(html[value]) && html[value] != '>')
        value++;
    return value;
}

/* The offset behind the comment, declaration or processing instruction at `at`. */
static size_t skip_markup(const char *html, size_t len, size_t at)
{
    bool comment = len - at >= 4 && memcmp(html + at, "<!--", 4) == 0;
    const char *end =
        comment ? memmem(html + at + 4, len - at - 4, "-->", 3) : memchr(html + at, '>', len - at);
    return end ? (size_t)(end - html) + (comment ? 3 : 1) : len;
}

static bool read_tag(const char *html, size_t len, size_t at, struct tag *tag)
{
    *tag = (struct tag){.begin = at};
    size_t i = at + 1;
    tag->closing = i < len && html[i] == '/';
    i += tag->closing;
    if (i >= len || !isalpha((unsigned char)html[i]))
        return false;
    size_t used = 0;
    for (; i < len && !is_space(html[i]) && html[i] != '>' && html[i] != '/'; i++)
        if (used + 1 < TAG_NAME_MAX)
            tag->name[used++] = (char)tolower((unsigned char)html[i]);
    while (i < len && html[i] != '>') {
        if (is_space(html[i]) || html[i] == '/') {
            tag->self_closing = html[i] == '/' && i + 1 < len && html[i + 1] == '>';
            i++;
            continue;
        }
        if (++tag->attributes == HTML_MAX_ATTRIBUTES + 1)
            tag->kept_end = i;
        size_t next = skip_attribute(html, len, i);
        i = next > i ? next : i + 1;
    }
    tag->end = i < len ? i + 1 : len;
    return true;
}

/* The offset of the end tag of a raw text element (<script>, <style>, …). */
static size_t skip_raw(const char *html, size_t len, size_t at, const char *name)
{
    size_t name_len = strlen(name);
    while (at < len) {
        const char *close = memmem(html + at, len - at, "</", 2);
        if (!close)
            return len;
        at = (size_t)(close - html);
        if (len - at - 2 >= name_len && strncasecmp(close + 2, name, name_len) == 0)
            return at;
        at += 2;
    }
    return len;
}

/* ---- taming ---- */

struct guard {
    const char *html;
    size_t len;
    struct buffer *tame;
    size_t copied; /* offset up to which html has been copied to tame or left out of it */
    size_t depth, formatting;           /* numbers of open elements */
    size_t dropped, dropped_formatting; /* of those, how many were left out */
    size_t foreign;                     /* within <svg> or <math>: their depth; else 0 */
    bool changed;
};

static void replace(struct guard *guard, const struct tag *tag, const char *with)
{
    buffer_add(guard->tame, guard->html + guard->copied, tag->begin - guard->copied);
    buffer_add_str(guard->tame, with);
    guard->copied = tag->end;
    guard->changed = true;
}

/* These two return whether they left the tag out. */
static bool guard_formatting(struct guard *guard, const struct tag *tag)
{
    if (!tag->closing && guard->formatting < HTML_MAX_FORMATTING) {
        guard->formatting++;
        return false;
    }
    if (tag->closing && guard->dropped_formatting == 0) {
        guard->formatting -= guard->formatting > 0;
        return false;
    }
    if (tag->closing)
        guard->dropped_formatting--;
    else
        guard->dropped_formatting++;
    replace(guard, tag, "");
    return true;
}

static bool guard_nesting(struct guard *guard, const struct tag *tag)
{
    bool foreign = strcmp(tag->name, "svg") == 0 || strcmp(tag->name, "math") == 0;
    if (!tag->closing && guard->depth < HTML_MAX_DEPTH) {
        guard->depth++;
        if (foreign && guard->foreign == 0)
            guard->foreign = guard->depth;
        return false;
    }
    if (tag->closing && guard->dropped == 0) {
        if (guard->foreign == guard->depth)
            guard->foreign = 0;
        guard->depth -= guard->depth > 0;
        return false;
    }
    if (tag->closing)
        guard->dropped--;
    else
        guard->dropped++;
    replace(guard, tag, "<p>");
    return true;
}

static void trim_attributes(struct guard *guard, const struct tag *tag)
{
    buffer_add(guard->tame, guard->html + guard->copied, tag->kept_end - guard->copied);
    buffer_add_str(guard->tame, tag->self_closing ? "/>" : ">");
    guard->copied = tag->end;
    guard->changed = true;
}

static void guard_tag(struct guard *guard, const struct tag *tag, enum tag_class class)
{
    bool replaced = false;
    if (class == TAG_VOID || class == TAG_RAW || (tag->self_closing && guard->foreign > 0))
        replaced = false;
    else if (class == TAG_FORMATTING)
        replaced = guard_formatting(guard, tag);
    else if (class == TAG_NESTS || guard->foreign > 0)
        replaced = guard_nesting(guard, tag);
    if (tag->kept_end > 0 && !replaced)
        trim_attributes(guard, tag);
}

/* Leaves out the content of a script or style: most bytes of many pages, of which nothing but
 * JSON-LD is read. If it has a comment, in which there might be an end tag, it is left to the
 * parser. */
static void drop_raw(struct guard *guard, const struct tag *tag, size_t end)
{
    const char *text = guard->html + tag->end;
    bool script = strcmp(tag->name, "script") == 0, style = strcmp(tag->name, "style") == 0;
    if (!script && !style)
        return;
    if (script && memmem(guard->html + tag->begin, tag->end - tag->begin, "json", 4))
        return;
    if (memmem(text, end - tag->end, "<!--", 4))
        return;
    buffer_add(guard->tame, guard->html + guard->copied, tag->end - guard->copied);
    guard->copied = end;
    guard->changed = true;
}

bool html_guard(const char *html, size_t len, struct buffer *tame)
{
    struct guard guard = {.html = html, .len = len, .tame = tame};
    for (size_t at = 0; at < len;) {
        const char *open = memchr(html + at, '<', len - at);
        if (!open || (size_t)(open - html) + 1 >= len)
            break;
        at = (size_t)(open - html);
        struct tag tag;
        if (open[1] == '!' || open[1] == '?') {
            at = skip_markup(html, len, at);
        } else if (!read_tag(html, len, at, &tag)) {
            at++;
        } else {
            enum tag_class class = class_of(tag.name);
            guard_tag(&guard, &tag, class);
            at = tag.end;
            if (class == TAG_RAW && !tag.closing && guard.foreign == 0) {
                at = skip_raw(html, len, at, tag.name);
                if (guard.copied <= tag.end)
                    drop_raw(&guard, &tag, at);
            }
        }
    }
    if (guard.changed)
        buffer_add(tame, html + guard.copied, len - guard.copied);
    return !guard.changed;
}

/* ---- text without parsing ---- */

static bool is_inline(const char *name, enum tag_class class)
{
    return class == TAG_FORMATTING || strcmp(name, "span") == 0 || strcmp(name, "wbr") == 0 ||
           strcmp(name, "sup") == 0 || strcmp(name, "sub") == 0 || strcmp(name, "img") == 0;
}

static void add_collapsed(struct buffer *text, const char *from, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        bool space = is_space(from[i]);
        char last = text->len > 0 ? text->bytes[text->len - 1] : '\n';
        if (!space)
            buffer_add_char(text, from[i]);
        else if (last != ' ' && last != '\n')
            buffer_add_char(text, ' ');
    }
}

void html_strip(const char *html, size_t len, struct buffer *text)
{
    for (size_t at = 0; at < len;) {
        const char *open = memchr(html + at, '<', len - at);
        size_t end = open ? (size_t)(open - html) : len;
        add_collapsed(text, html + at, end - at);
        if (!open || end + 1 >= len)
            break;
        at = end;
        struct tag tag;
        if (open[1] == '!' || open[1] == '?') {
            at = skip_markup(html, len, at);
        } else if (!read_tag(html, len, at, &tag)) {
            add_collapsed(text, "<", 1);
            at++;
        } else {
            enum tag_class class = class_of(tag.name);
            if (!is_inline(tag.name, class) && text->len > 0 && text->bytes[text->len - 1] != '\n')
                buffer_add_char(text, '\n');
            at = tag.end;
            if (class == TAG_RAW && !tag.closing)
                at = skip_raw(html, len, at, tag.name);
        }
    }
}
