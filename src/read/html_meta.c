#include "config.h"

#include "read/html_meta.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "read/byline.h"
#include "read/date.h"
#include "read/html_render.h"
#include "read/html_title.h"
#include "read/json_ld.h"
#include "read/line.h"
#include "read/phrase.h"
#include "text/utf8.h"

#define BYLINE_MAX_CPS     100
#define DATE_MAX_BYTES     120
#define FIRST_WEB_DAY      "1995-01-01"
#define NEAR_HEADING_TEXTS 60
#define MARKED_MAX_NODES   40

/* The names under which <meta> gives a fact, the most trusted first. */
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
    size_t rank[FACTS];       /* of the name that it was found under */
    const char *document_title;
    const char *heading; /* the only h1, or NULL */
    const char *time;    /* the first <time> with a date */
    uint32_t headings, heading_index;
};

static const char *kept(struct reading *reading, const char *text)
{
    return article_string(reading->builder, text, strlen(text));
}

/* The text of a node, up to max bytes and whole characters of it; in the arena. */
static const char *text_of(struct reading *reading, uint32_t index, size_t max)
{
    struct buffer text = {0};
    html_add_text(&text, reading->tree, index);
    size_t len = text.len < max ? text.len : max;
    while (len < text.len && len > 0 && ((unsigned char)text.bytes[len] & 0xC0) == 0x80)
        len--;
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

/* An attribute "property" may hold several names. */
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

/* ---- byline, date ---- */

static bool is_name(const char *text)
{
    return !is_blank(text) && !strstr(text, "://") && strlen(text) <= 4 * BYLINE_MAX_CPS;
}

/* Whether the node or one that it stands in is hidden; not by what holds most of the page, which a
 * script will show. */
static bool is_hidden(const struct html_tree *tree, uint32_t index)
{
    for (uint32_t i = index; i != HTML_NONE; i = tree->nodes[i].parent)
        if ((tree->nodes[i].flags & HTML_HIDDEN) && tree->nodes[i].end - i < tree->count / 2)
            return true;
    return false;
}

/* Whether the node stands where the article tells of another date than its own: in a source that it
 * cites, in a cell beside a <th>, "Founded | February 28, 1998". */
static bool tells_of_date(const struct html_tree *tree, uint32_t index)
{
    for (uint32_t i = index; i != HTML_NONE; i = tree->nodes[i].parent) {
        if (tree->nodes[i].tag == GUMBO_TAG_CITE)
            return true;
        if (tree->nodes[i].tag != GUMBO_TAG_TD || tree->nodes[i].parent == HTML_NONE)
            continue;
        for (uint32_t k = tree->nodes[i].parent + 1; k < i; k = tree->nodes[k].end)
            if (tree->nodes[k].tag == GUMBO_TAG_TH)
                return true;
    }
    return false;
}

/* The text of the first element that has the flag, if it is short and `fits`; else NULL. */
static const char *find_marked(struct reading *reading, uint32_t flag, bool (*fits)(const char *))
{
    const struct html_tree *tree = reading->tree;
    uint32_t from = tree->body == HTML_NONE ? 0 : tree->body;
    for (uint32_t i = from; i < tree->count; i++) {
        if (!(tree->nodes[i].flags & flag) || tree->nodes[i].end - i > MARKED_MAX_NODES ||
            is_hidden(tree, i))
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

/* Finds a date since there is a web: an article that tells of an older one was not published then.
 */
static bool finds_date(const char *text, struct date_found *date)
{
    return date_find(text, strlen(text), date) && strcmp(date->iso, FIRST_WEB_DAY) > 0;
}

static bool fits_date(const char *text)
{
    struct date_found date;
    return finds_date(text, &date);
}

/* A byline among the texts of the page: "作者：李四", "责任编辑：王五", "By Ann Lee". */
static const char *find_spoken_byline(struct reading *reading)
{
    const struct html_tree *tree = reading->tree;
    for (uint32_t i = tree->body == HTML_NONE ? 0 : tree->body; i < tree->count; i++) {
        struct phrase_hit hit;
        size_t begin, end;
        if (!html_is_text(&tree->nodes[i]))
            continue;
        const char *text = html_text(&tree->nodes[i]);
        text += strspn(text, " \t\r\n");
        if (strlen(text) > DATE_MAX_BYTES ||
            !phrase_begins(PHRASE_BYLINE, text, strlen(text), &hit))
            continue;
        uint32_t parent = tree->nodes[i].parent; /* the name may be an element of its own */
        if (tree->nodes[parent].end - parent > MARKED_MAX_NODES)
            continue;
        text = text_of(reading, parent, 4 * BYLINE_MAX_CPS);
        if (line_is_byline(text, strlen(text), &begin, &end) && end > begin)
            return article_string(reading->builder, text + begin, end - begin);
    }
    return NULL;
}

/* Whether a time of day ("10:20") follows: then the date is that of publication, not one that is
 * told of. */
static bool has_time_after(const char *text, size_t at)
{
    for (size_t i = at; text[i] && i < at + 12; i++)
        if (text[i] == ':' && i > at && isdigit((unsigned char)text[i - 1]) &&
            isdigit((unsigned char)text[i + 1]))
            return true;
    return false;
}

/* The date of the first short text that has one, after the heading, or that has one with a time of
 * day. */
static const char *date_near_heading(struct reading *reading)
{
    const struct html_tree *tree = reading->tree;
    uint32_t from = tree->body == HTML_NONE ? 0 : tree->body, after = 0;
    for (uint32_t i = from; i < tree->count; i++) {
        if (!html_is_text(&tree->nodes[i]))
            continue;
        const char *text = html_text(&tree->nodes[i]);
        size_t len = strlen(text);
        struct date_found date;
        bool near = reading->heading_index > 0 && i > reading->heading_index;
        after += near;
        if (after > NEAR_HEADING_TEXTS)
            break;
        if (len > DATE_MAX_BYTES || !finds_date(text, &date) || is_hidden(tree, i) ||
            tells_of_date(tree, i))
            continue;
        if (near || has_time_after(text, date.end))
            return kept(reading, date.iso);
    }
    return NULL;
}

/* The date in the address, where many sites have one: /2020/02/18/, /2020-02/19/, /20200219/. */
static const char *date_of_address(struct reading *reading)
{
    for (const char *at = reading->meta->base; (at = strchr(at, '/')); at++) {
        int year, month, day, used = 0;
        if (sscanf(at, "/%4d%*1[-/]%2d%*1[-/]%2d%n", &year, &month, &day, &used) < 3 &&
            (sscanf(at, "/%4d%2d%2d%n", &year, &month, &day, &used) < 3 || used < 9))
            continue;
        char date[32], iso[11];
        snprintf(date, sizeof date, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
        if (year >= 1990 && used >= 8 && !isdigit((unsigned char)at[used]) &&
            date_parse(date, strlen(date), iso))
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

/* Whom a byline names; NULL if that is nobody. */
static const char *named_by(struct reading *reading, const char *byline)
{
    size_t begin, end;
    byline = byline ? collapsed(reading, byline) : NULL;
    if (!byline || !byline_whom(byline, &begin, &end))
        return NULL;
    return article_string(reading->builder, byline + begin, end - begin);
}

static void choose_byline(struct reading *reading)
{
    const char *found = reading->found[FACT_BYLINE];
    const char *byline = named_by(reading, reading->json.byline);
    if (!byline && found && is_name(found))
        byline = named_by(reading, found);
    if (!byline)
        byline = named_by(reading, find_marked(reading, HTML_AUTHOR_MARK, fits_byline));
    if (!byline)
        byline = named_by(reading, find_marked(reading, HTML_BYLINE_HINT, fits_byline));
    if (!byline)
        byline = named_by(reading, find_spoken_byline(reading));
    reading->meta->byline = byline;
}

static void choose(struct reading *reading)
{
    struct html_meta *meta = reading->meta;
    const char *site = reading->found[FACT_SITE];
    meta->site = site ? collapsed(reading, site) : reading->json.site;
    struct html_titles titles = {reading->document_title,    reading->heading,
                                 reading->found[FACT_TITLE], reading->json.name,
                                 reading->json.headline,     meta->site};
    const char *title = html_title_choose(reading->builder, &titles);
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
