#include "read/html_title.h"

#include <string.h>
#include <strings.h>

#include "read/line.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

static size_t count_words(const char *text)
{
    struct line_shape shape = line_measure(text, strlen(text));
    return shape.words + shape.han / 2;
}

/* The letters and digits of a text, folded. */
static size_t letters_of(const char *text, char *out, size_t room)
{
    char key[TITLE_MAX_BYTES * 2];
    size_t len = strlen(text) < TITLE_MAX_BYTES ? strlen(text) : TITLE_MAX_BYTES;
    size_t key_len = fold_key(text, len, key), used = 0;
    for (size_t at = 0; at < key_len;) {
        struct utf8_char c = utf8_decode(key, key_len, at);
        enum script_class script = script_of(c.cp);
        if (script != SCRIPT_SPACE && script != SCRIPT_PUNCT && used + 4 < room) {
            memcpy(out + used, key + at, c.len_bytes);
            used += c.len_bytes;
        }
        at += c.len_bytes;
    }
    out[used] = '\0';
    return used;
}

bool html_title_matches(const char *title, const char *heading)
{
    char a[TITLE_MAX_BYTES * 2], b[TITLE_MAX_BYTES * 2];
    size_t a_len = letters_of(title, a, sizeof a), b_len = letters_of(heading, b, sizeof b);
    if (a_len == 0 || b_len == 0)
        return false;
    bool within = strstr(a, b) || strstr(b, a);
    size_t smaller = a_len < b_len ? a_len : b_len, larger = a_len < b_len ? b_len : a_len;
    return within && smaller * 4 >= larger * 3;
}

/* The last separator (" | " or the like) of a document's title, or NULL. A bare dash or underscore
 * counts only in Chinese titles. */
static const char *last_separator(const char *title)
{
    static const char *const separators[] = {" | ", " - ",  " – ", " — ", " » ", " / ",
                                             " > ", " \\ ", "_",   "-",   "|",   "｜"};
    bool chinese = line_measure(title, strlen(title)).han >= 4;
    const char *last = NULL;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        if (separators[i][0] != ' ' && !chinese)
            break;
        for (const char *at = title; (at = strstr(at, separators[i])); at++)
            if (!last || at > last)
                last = at;
    }
    return last;
}

/* Whether the text has a word that is typical of the names of Chinese sites. */
static bool names_site(const char *text)
{
    static const char *const words[] = {"网",   "網",   "新闻", "新聞",   "日报", "日報",
                                        "频道", "在线", "头条", "客户端", "百科"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

/* "The story | The site" without the site: the longer part, or the part before an underscore. */
static const char *without_site(struct article_builder *builder, const char *title)
{
    const char *separator = last_separator(title);
    if (!separator)
        return title;
    struct line_shape before = line_measure(title, (size_t)(separator - title));
    struct line_shape after = line_measure(separator, strlen(separator));
    bool enough = before.words + before.han / 2 >= 3 &&
                  (before.han == 0 || before.han + before.words > after.han + after.words);
    if (!enough && !(before.han >= 2 && (*separator == '_' || names_site(separator))))
        return title;
    size_t len = (size_t)(separator - title);
    while (len > 0 && title[len - 1] == ' ')
        len--;
    return article_string(builder, title, len);
}

/* Whether the title is the heading and a separated rest: "The story_Channel_Site". */
static bool is_heading_and_site(const char *title, const char *heading)
{
    size_t len = strlen(heading);
    const char *at = strstr(title, heading);
    if (!at || line_measure(heading, len).han * 2 + line_measure(heading, len).words < 3)
        return false;
    const char *after = at + len;
    after += strspn(after, " ");
    bool before = at == title || strchr("|_-: ", at[-1]);
    return before && (*after == '\0' || strchr("|_-", *after) || strncmp(after, "–", 3) == 0 ||
                      strncmp(after, "—", 3) == 0 || strncmp(after, "｜", 3) == 0);
}

/* The document's <title> without the name of the site; or the only h1, if that leaves too little or
 * too much. */
static const char *title_of_document(struct article_builder *builder, const char *title,
                                     const char *heading)
{
    if (!title || !*title)
        return heading;
    if (heading && is_heading_and_site(title, heading))
        return heading;
    const char *cut = without_site(builder, title);
    size_t cps = utf8_count_cps(cut, strlen(cut)), han = line_measure(cut, strlen(cut)).han;
    if (heading && (cps + han > 150 || cps + han < 15))
        cut = heading;
    return han == 0 && count_words(cut) <= 4 ? title : cut;
}

/* The length in bytes of the separator between title and site that ends at `end`; 0 if there is
 * none. */
static size_t separator_before(const char *title, size_t end)
{
    static const char *const signs[] = {" ", "|", "-", "_", ":", "·", "•", "»", "–", "—", "｜"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t len = strlen(signs[i]);
        if (end >= len && memcmp(title + end - len, signs[i], len) == 0)
            return len;
    }
    return 0;
}

/* A title without the name of the site, which stands before or after a separator: "The story | The
 * Site". */
static const char *without_name(struct article_builder *builder, const char *title,
                                const char *site)
{
    size_t len = strlen(title), name = site ? strlen(site) : 0;
    if (name == 0 || len <= name + 2)
        return title;
    size_t end = len - name;
    if (strcasecmp(title + end, site) == 0 && separator_before(title, end) > 0) {
        while (end > 0 && separator_before(title, end) > 0)
            end -= separator_before(title, end);
        return end > 0 ? article_string(builder, title, end) : title;
    }
    if (strncasecmp(title, site, name) == 0 && strchr("|-_", title[name]))
        return title + name + 1;
    return title;
}

/* The title of an encyclopedia's article without the name of the encyclopedia, however short what
 * remains: "Mozilla - Wikipedia". */
static const char *without_encyclopedia(struct article_builder *builder, const char *title)
{
    static const char *const names[] = {"Wikipedia", "维基百科", "維基百科", "百度百科"};
    const char *separator = last_separator(title);
    if (!separator || separator == title)
        return title;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strstr(separator, names[i]))
            return article_string(builder, title, (size_t)(separator - title));
    return title;
}

/* The title in JSON-LD: its name, unless only its headline agrees with the document's title. */
static const char *json_title(const struct html_titles *titles, const char *document)
{
    const char *name = titles->json_name, *headline = titles->json_headline;
    if (!name || !headline)
        return name ? name : headline;
    if (document && html_title_matches(document, headline) && !html_title_matches(document, name))
        return headline;
    return name;
}

const char *html_title_choose(struct article_builder *builder, const struct html_titles *titles)
{
    const char *document = title_of_document(builder, titles->document, titles->heading);
    const char *named = json_title(titles, document);
    if (!named)
        named = titles->meta;
    const char *title = named && *named ? named : document;
    return title ? without_encyclopedia(builder, without_name(builder, title, titles->site)) : NULL;
}
