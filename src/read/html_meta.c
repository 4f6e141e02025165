#include "config.h"

#include "read/html_meta.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "read/date.h"
#include "read/html_render.h"
#include "read/json_ld.h"
#include "read/line.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

#define TITLE_MAX_BYTES    400
#define BYLINE_MAX_CPS     100
#define DATE_MAX_BYTES     120
#define NEAR_HEADING_TEXTS 60
#define MARKED_MAX_NODES   40

/* The names under which <meta> gives a fact, the best first. */
static const char *const title_names[] = {"dc:title",
                                          "dc.title",
                                          "dcterm:title",
                                          "dcterms.title",
                                          "og:title",
                                          "weibo:article:title",
                                          "weibo:webpage:title",
                                          "title",
                                          "twitter:title",
                                          "parsely-title",
                                          NULL};
static const char *const byline_names[] = {"dc:creator",
                                           "dc.creator",
                                           "dcterm:creator",
                                           "dcterms.creator",
                                           "author",
                                           "article:author",
                                           "parsely-author",
                                           "sailthru.author",
                                           "byl",
                                           NULL};
static const char *const date_names[] = {"article:published_time",
                                         "parsely-pub-date",
                                         "datepublished",
                                         "dc.date",
                                         "dc.date.issued",
                                         "dc:date",
                                         "dcterms.date",
                                         "dcterms.created",
                                         "publishdate",
                                         "pubdate",
                                         "date",
                                         "sailthru.date",
                                         "og:published_time",
                                         "og:release_date",
                                         "article.published",
                                         "publish_date",
                                         "ptime",
                                         "weibo:article:create_at",
                                         "article:modified_time",
                                         NULL};
static const char *const site_names[] = {"og:site_name", "application-name", NULL};
static const char *const address_names[] = {"og:url", "twitter:url", NULL};

enum fact { FACT_TITLE, FACT_BYLINE, FACT_DATE, FACT_SITE, FACT_ADDRESS, FACTS };

static const struct {
    const char *const *names;
} fact_names[FACTS] = {{title_names}, {byline_names}, {date_names}, {site_names}, {address_names}};

struct reading {
    struct html_meta *meta;
    struct article_builder *builder;
    const struct html_tree *tree;
    struct json_ld json;
    const char *found[FACTS]; /* in gumbo's memory */
    size_t rank[FACTS];       /* of the name that gave it */
    const char *document_title;
    const char *heading; /* the only h1, or NULL */
    const char *time;    /* the first <time> with a date */
    uint32_t headings, heading_index;
};

static const char *kept(struct reading *reading, const char *text)
{
    return article_string(reading->builder, text, strlen(text));
}

/* A copy in the arena of a node's text, at most max bytes of it, cut between characters. */
static const char *text_of(struct reading *reading, uint32_t index, size_t max)
{
    struct buffer text = {0};
    html_add_text(&text, reading->tree, index);
    size_t len = text.len < max ? text.len : max;
    while (len < text.len && len > 0 && ((unsigned char)text.bytes[len] & 0xC0) == 0x80)
        len--; /* not within a character */
    const char *copy = article_string(reading->builder, buffer_str(&text), len);
    buffer_release(&text);
    return copy;
}

/* ---- <meta> ---- */

static void take_meta(struct reading *reading, const char *name, const char *content)
{
    for (int fact = 0; fact < FACTS; fact++) {
        for (size_t rank = 0; fact_names[fact].names[rank]; rank++) {
            if (strcasecmp(name, fact_names[fact].names[rank]) != 0)
                continue;
            if (!reading->found[fact] || rank < reading->rank[fact]) {
                reading->found[fact] = content;
                reading->rank[fact] = rank;
            }
        }
    }
}

/* property may hold several names. */
static void take_meta_names(struct reading *reading, const char *names, const char *content)
{
    char name[64];
    while (*names) {
        size_t len = strcspn(names, " \t\n");
        if (len > 0 && len < sizeof name) {
            memcpy(name, names, len);
            name[len] = '\0';
            take_meta(reading, name, content);
        }
        names += len;
        names += strspn(names, " \t\n");
    }
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

static void visit_meta(struct reading *reading, const struct html_node *node)
{
    static const char *const keys[] = {"property", "name", "itemprop", "http-equiv"};
    const char *content = html_attribute(node, "content");
    if (!content || is_blank(content))
        return;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *names = html_attribute(node, keys[i]);
        if (names)
            take_meta_names(reading, names, content);
    }
}

/* ---- elements ---- */

static void visit_script(struct reading *reading, uint32_t index)
{
    const char *type = html_attribute(&reading->tree->nodes[index], "type");
    if (!type || strcasecmp(type, "application/ld+json") != 0)
        return;
    for (uint32_t i = index + 1; i < reading->tree->nodes[index].end; i++)
        if (html_is_text(&reading->tree->nodes[i])) {
            const char *json = html_text(&reading->tree->nodes[i]);
            json_ld_read(&reading->json, reading->builder, json, strlen(json));
        }
}

static void visit_time(struct reading *reading, uint32_t index)
{
    char iso[11];
    const struct html_node *node = &reading->tree->nodes[index];
    const char *date = html_attribute(node, "datetime");
    if (reading->time)
        return;
    if (!date || is_blank(date))
        date = text_of(reading, index, DATE_MAX_BYTES);
    if (date_parse(date, strlen(date), iso))
        reading->time = kept(reading, iso);
}

static void visit_heading(struct reading *reading, uint32_t index)
{
    reading->headings++;
    reading->heading_index = index;
    const char *text = reading->headings == 1 ? text_of(reading, index, TITLE_MAX_BYTES) : NULL;
    reading->heading = text && *text ? text : NULL;
}

static void visit_link(struct reading *reading, const struct html_node *node)
{
    const char *rel = html_attribute(node, "rel"), *target = html_attribute(node, "href");
    if (rel && target && strcasecmp(rel, "canonical") == 0 && strstr(target, "://"))
        take_meta(reading, "og:url", target);
}

static void visit(struct reading *reading, uint32_t index)
{
    const struct html_node *node = &reading->tree->nodes[index];
    const char *target;
    switch (node->tag) {
    case GUMBO_TAG_META:
        visit_meta(reading, node);
        break;
    case GUMBO_TAG_LINK:
        visit_link(reading, node);
        break;
    case GUMBO_TAG_BASE:
        target = html_attribute(node, "href");
        if (target && strstr(target, "://"))
            reading->meta->base = kept(reading, target);
        break;
    case GUMBO_TAG_TITLE:
        if (!reading->document_title)
            reading->document_title = text_of(reading, index, TITLE_MAX_BYTES);
        break;
    case GUMBO_TAG_SCRIPT:
        visit_script(reading, index);
        break;
    case GUMBO_TAG_TIME:
        visit_time(reading, index);
        break;
    case GUMBO_TAG_H1:
        visit_heading(reading, index);
        break;
    default:
        break;
    }
}

/* ---- the title ---- */

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

bool html_meta_is_title(const char *title, const char *heading)
{
    char a[TITLE_MAX_BYTES * 2], b[TITLE_MAX_BYTES * 2];
    size_t a_len = letters_of(title, a, sizeof a), b_len = letters_of(heading, b, sizeof b);
    if (a_len == 0 || b_len == 0)
        return false;
    bool within = strstr(a, b) || strstr(b, a);
    size_t smaller = a_len < b_len ? a_len : b_len, larger = a_len < b_len ? b_len : a_len;
    return within && smaller * 4 >= larger * 3;
}

/* Where the last " | " or the like of a document's title begins; NULL when there is none. */
static const char *last_separator(const char *title)
{
    static const char *const separators[] = {" | ", " - ",  " – ", " — ", " » ", " / ",
                                             " > ", " \\ ", "_",   "-",   "|",   "｜"};
    const char *last = NULL;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        bool spaced = separators[i][0] == ' ';
        if (!spaced && (last || (unsigned char)title[0] < 0xE3))
            break; /* a bare dash parts the titles of Chinese pages only */
        for (const char *at = title; (at = strstr(at, separators[i])); at++)
            if (!last || at > last)
                last = at;
    }
    return last;
}

/* "The story | The site" without the site. */
static const char *without_site(struct reading *reading, const char *title)
{
    const char *separator = last_separator(title);
    if (separator) {
        const char *before = article_string(reading->builder, title, (size_t)(separator - title));
        if (count_words(before) >= 3 || line_measure(before, strlen(before)).han >= 2)
            return before;
        return title;
    }
    return title;
}

/* Whether the title is the heading with something set off from it: "The story_Channel_Site". */
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

/* What the document's <title> says without the name of the site; the only h1 knows better where
 * that leaves too little or too much. */
static const char *title_of_document(struct reading *reading)
{
    const char *title = reading->document_title, *heading = reading->heading;
    if (!title || !*title)
        return heading;
    if (heading && is_heading_and_site(title, heading))
        return heading;
    const char *cut = without_site(reading, title);
    size_t cps = utf8_count_cps(cut, strlen(cut)), han = line_measure(cut, strlen(cut)).han;
    if (heading && (cps + han > 150 || cps + han < 15))
        cut = heading;
    return han == 0 && count_words(cut) <= 4 ? title : cut;
}

/* Bytes of a sign that parts a title from a site's name and ends at end; 0: none does. */
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

/* A title without the site's own name before or after a separator: "The story | The Site". */
static const char *without_name(struct reading *reading, const char *title, const char *site)
{
    size_t len = strlen(title), name = site ? strlen(site) : 0;
    if (name == 0 || len <= name + 2)
        return title;
    size_t end = len - name;
    if (strcasecmp(title + end, site) == 0 && separator_before(title, end) > 0) {
        while (end > 0 && separator_before(title, end) > 0)
            end -= separator_before(title, end);
        return end > 0 ? article_string(reading->builder, title, end) : title;
    }
    if (strncasecmp(title, site, name) == 0 && strchr("|-_", title[name]))
        return title + name + 1;
    return title;
}

/* JSON-LD gives name and headline: the name, unless only the headline is the document's title. */
static const char *json_title(const struct reading *reading, const char *document)
{
    const char *name = reading->json.name, *headline = reading->json.headline;
    if (!name || !headline)
        return name ? name : headline;
    if (document && html_meta_is_title(document, headline) && !html_meta_is_title(document, name))
        return headline;
    return name;
}

static const char *choose_title(struct reading *reading, const char *site)
{
    const char *document = title_of_document(reading);
    const char *named = json_title(reading, document);
    if (!named)
        named = reading->found[FACT_TITLE];
    const char *title = named && *named ? named : document;
    return title ? without_name(reading, title, site) : NULL;
}

/* ---- byline, date ---- */

static bool is_name(const char *text)
{
    return !is_blank(text) && !strstr(text, "://") && strlen(text) <= 4 * BYLINE_MAX_CPS;
}

/* The text of the first element that has one of the flags, when it is short. */
static const char *find_marked(struct reading *reading, uint32_t flag, bool (*fits)(const char *))
{
    const struct html_tree *tree = reading->tree;
    uint32_t from = tree->body == HTML_NONE ? 0 : tree->body;
    for (uint32_t i = from; i < tree->count; i++) {
        if (!(tree->nodes[i].flags & flag) || (tree->nodes[i].flags & HTML_HIDDEN) ||
            tree->nodes[i].end - i > MARKED_MAX_NODES)
            continue;
        const char *text = text_of(reading, i, 4 * BYLINE_MAX_CPS);
        if (*text && utf8_count_cps(text, strlen(text)) < BYLINE_MAX_CPS && fits(text))
            return text;
    }
    return NULL;
}

static bool fits_byline(const char *text)
{
    return !strchr(text, '|') && is_name(text);
}

static bool fits_date(const char *text)
{
    struct date_found date;
    return date_find(text, strlen(text), &date);
}

/* "10:20" behind a date: the moment of publishing, not a day that is told of. */
static bool has_time_after(const char *text, size_t at)
{
    for (size_t i = at; text[i] && i < at + 12; i++)
        if (text[i] == ':' && i > at && isdigit((unsigned char)text[i - 1]) &&
            isdigit((unsigned char)text[i + 1]))
            return true;
    return false;
}

/* The first short text with a date after the heading, or anywhere with a time of day. */
static const char *date_near_heading(struct reading *reading)
{
    const struct html_tree *tree = reading->tree;
    uint32_t from = tree->body == HTML_NONE ? 0 : tree->body, after = 0;
    for (uint32_t i = from; i < tree->count; i++) {
        if (!html_is_text(&tree->nodes[i]) ||
            (tree->nodes[tree->nodes[i].parent].flags & HTML_GONE))
            continue;
        const char *text = html_text(&tree->nodes[i]);
        size_t len = strlen(text);
        struct date_found date;
        bool near = reading->heading_index > 0 && i > reading->heading_index;
        after += near;
        if (after > NEAR_HEADING_TEXTS)
            break;
        if (len > DATE_MAX_BYTES || !date_find(text, len, &date))
            continue;
        if (near || has_time_after(text, date.end))
            return kept(reading, date.iso);
    }
    return NULL;
}

/* The date that many sites have in their addresses: /2020/02/18/, /2020-02/19/, /20200219/. */
static const char *date_of_address(struct reading *reading)
{
    for (const char *at = reading->meta->base; (at = strchr(at, '/')); at++) {
        int year, month, day, used = 0;
        if (sscanf(at, "/%4d%*1[-/]%2d%*1[-/]%2d%n", &year, &month, &day, &used) < 3 &&
            sscanf(at, "/%4d%2d%2d%n", &year, &month, &day, &used) < 3)
            continue;
        char date[32], iso[11];
        snprintf(date, sizeof date, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
        if (year >= 1990 && used >= 8 && date_parse(date, strlen(date), iso))
            return kept(reading, iso);
    }
    return NULL;
}

static void choose_date(struct reading *reading)
{
    struct html_meta *meta = reading->meta;
    char iso[11];
    meta->published = reading->json.published;
    const char *date = reading->found[FACT_DATE];
    if (!meta->published && date && date_parse(date, strlen(date), iso))
        meta->published = kept(reading, iso);
    if (!meta->published)
        meta->published = reading->time;
    const char *marked = meta->published ? NULL : find_marked(reading, HTML_DATE_HINT, fits_date);
    if (marked && date_parse(marked, strlen(marked), iso))
        meta->published = kept(reading, iso);
    if (!meta->published)
        meta->published = date_near_heading(reading);
    if (!meta->published)
        meta->published = date_of_address(reading);
}

/* "By Ann Lee, July 4" → "Ann Lee" */
static const char *names_of(struct reading *reading, const char *byline)
{
    size_t begin, end;
    if (!byline || !line_is_byline(byline, strlen(byline), &begin, &end) || end <= begin)
        return byline;
    return article_string(reading->builder, byline + begin, end - begin);
}

static const char *collapsed(struct reading *reading, const char *text)
{
    struct buffer line = {0};
    bool space = false;
    for (; *text; text++) {
        if (isspace((unsigned char)*text)) {
            space = line.len > 0;
            continue;
        }
        if (space)
            buffer_add_char(&line, ' ');
        space = false;
        buffer_add_char(&line, *text);
    }
    const char *copy = article_string(reading->builder, buffer_str(&line), line.len);
    buffer_release(&line);
    return copy;
}

static void choose_byline(struct reading *reading)
{
    const char *byline = reading->json.byline;
    if (!byline && reading->found[FACT_BYLINE] && is_name(reading->found[FACT_BYLINE]))
        byline = collapsed(reading, reading->found[FACT_BYLINE]);
    if (!byline)
        byline = find_marked(reading, HTML_AUTHOR_MARK, fits_byline);
    if (!byline)
        byline = find_marked(reading, HTML_BYLINE_HINT, fits_byline);
    reading->meta->byline = names_of(reading, byline);
}

static void choose(struct reading *reading)
{
    struct html_meta *meta = reading->meta;
    const char *site = reading->found[FACT_SITE];
    meta->site = site ? collapsed(reading, site) : reading->json.site;
    const char *title = choose_title(reading, meta->site);
    meta->title = title && !is_blank(title) ? collapsed(reading, title) : NULL;
    if (!*meta->base && reading->found[FACT_ADDRESS])
        meta->base = kept(reading, reading->found[FACT_ADDRESS]);
    choose_byline(reading);
    choose_date(reading);
    meta->body = reading->json.body;
}

void html_meta_read(struct html_meta *meta, struct article_builder *builder,
                    const struct html_tree *tree)
{
    *meta = (struct html_meta){.base = ""};
    struct reading reading = {.meta = meta, .builder = builder, .tree = tree};
    for (uint32_t i = 0; i < tree->count; i++)
        if (!html_is_text(&tree->nodes[i]))
            visit(&reading, i);
    choose(&reading);
}
