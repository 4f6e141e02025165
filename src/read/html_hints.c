#include "config.h"

#include "read/html_hints.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define NAME_MAX_BYTES 200 /* only so much of a class or id is looked at */
#define CLASS_WEIGHT   25

static const char *const unlikely[] = {
    "-ad-",       "ai2html",   "banner",     "breadcrumb",   "combx",     "comment",   "community",
    "cover-wrap", "disqus",    "extra",      "footer",       "gdpr",      "header",    "legends",
    "menu",       "related",   "remark",     "replies",      "rss",       "shoutbox",  "sidebar",
    "skyscraper", "social",    "sponsor",    "supplemental", "ad-break",  "agegate",   "pagination",
    "pager",      "popup",     "yom-remote", "newsletter",   "recommend", "cookie",    "paywall",
    "subscribe",  "toolbar",   "outbrain",   "taboola",      "copyright", "most-read", "mostread",
    "trending",   "read-next", "readnext",   "xgyd",         "tuijian",   "qrcode",    "fenxiang",
};
static const char *const maybe[] = {"and",     "article", "body",    "column",
                                    "content", "main",    "mathjax", "shadow"};
static const char *const positive[] = {"article", "body", "content", "entry",      "hentry",
                                       "h-entry", "main", "page",    "pagination", "post",
                                       "text",    "blog", "story",   "zhengwen"};
static const char *const negative[] = {
    "-ad-",     "hidden", "banner",   "combx",      "comment",   "com-",       "contact",
    "footer",   "gdpr",   "masthead", "media",      "meta",      "outbrain",   "promo",
    "related",  "scroll", "share",    "shoutbox",   "sidebar",   "skyscraper", "sponsor",
    "shopping", "tags",   "widget",   "newsletter", "recommend", "taboola",    "editor-info",
};
static const char *const bylines[] = {"byline", "author", "writtenby", "p-author"};
/* What is shown to nobody, or only while the mouse rests on a word; and what wikis add to their
 * articles: [edit], notes on other articles of the name, links to all of the same field. */
static const char *const unseen[] = {
    "visually-hidden", "visuallyhidden",  "sr-only",        "screen-reader",
    "screenreader",    "offscreen",       "off-screen",     "assistive",
    "tooltiptext",     "tooltip-content", "rollover-block", "rollover-people-block",
    "mw-editsection",  "title-prefix",    "lemma-catalog",  "sitesub",
    "hatnote",         "navbox",          "catlinks",       "printfooter",
};
static const char *const embedded[] = {"embed", "tweet", "blockquote"};
static const char *const dates[] = {"date",    "time", "publi",  "posted",
                                    "pubtime", "info", "source", "meta"};
static const char *const shares[] = {"share", "sharedaddy"};
static const char *const captions[] = {"caption", "credit"};
static const char *const roles[] = {"menu",  "menubar",     "complementary", "navigation",
                                    "alert", "alertdialog", "dialog"};

#define HOLDS(text, words) holds_any(text, words, sizeof words / sizeof *words)

static bool holds_any(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strstr(text, words[i]))
            return true;
    return false;
}

/* Whether the text holds one of the words, as a word: "share-bar", but not "shareholder". */
static bool holds_word(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t len = strlen(words[i]);
        for (const char *at = text; (at = strstr(at, words[i])); at++) {
            bool left = at == text || !isalnum((unsigned char)at[-1]);
            if (left && !isalnum((unsigned char)at[len]))
                return true;
        }
    }
    return false;
}

static void lower(char *out, size_t room, const char *text)
{
    size_t used = 0;
    for (; *text && used + 1 < room; text++)
        out[used++] = (char)tolower((unsigned char)*text);
    out[used] = '\0';
}

/* Whether the word is one of the classes. */
static bool has_class(const char *name, const char *word)
{
    size_t len = strlen(word);
    const char *at = strstr(name, word);
    return at && (at == name || at[-1] == ' ') && (at[len] == '\0' || at[len] == ' ');
}

static int weigh(const char *name)
{
    int weight = 0;
    if (HOLDS(name, negative) || has_class(name, "hid"))
        weight -= CLASS_WEIGHT;
    if (HOLDS(name, positive))
        weight += CLASS_WEIGHT;
    return weight;
}

static void weigh_name(struct html_node *node, const char *name)
{
    char text[NAME_MAX_BYTES];
    lower(text, sizeof text, name);
    if (!*text)
        return;
    if (HOLDS(text, embedded)) { /* a post that the article quotes, whatever else it is called */
        node->flags |= HTML_MAYBE | HTML_EMBED_HINT;
        return;
    }
    node->weight = (int16_t)(node->weight + weigh(text));
    if (HOLDS(text, unseen) || has_class(text, "toc"))
        node->flags |= HTML_HIDDEN;
    if (HOLDS(text, dates) && !strstr(text, "accessdate")) /* of a source that is cited */
        node->flags |= HTML_DATE_HINT;
    if (HOLDS(text, unlikely))
        node->flags |= HTML_UNLIKELY;
    if (HOLDS(text, maybe))
        node->flags |= HTML_MAYBE;
    if (HOLDS(text, bylines))
        node->flags |= HTML_BYLINE_HINT;
    if (HOLDS(text, captions))
        node->flags |= HTML_CAPTION_HINT;
    if (holds_word(text, shares, sizeof shares / sizeof *shares))
        node->flags |= HTML_SHARE_HINT;
}

/* Whether a style says display:none or visibility:hidden, with any white space. */
static bool style_hides(const char *style)
{
    static const struct {
        const char *property, *value;
    } hiding[] = {{"display", "none"}, {"visibility", "hidden"}};
    for (size_t i = 0; i < sizeof hiding / sizeof *hiding; i++) {
        for (const char *at = style; (at = strcasestr(at, hiding[i].property)); at++) {
            const char *value = at + strlen(hiding[i].property);
            while (*value == ' ' || *value == '\t' || *value == ':')
                value++;
            if (strncasecmp(value, hiding[i].value, strlen(hiding[i].value)) == 0)
                return true;
        }
    }
    return false;
}

static void take_role(struct html_node *node, const char *role)
{
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (strcasecmp(role, roles[i]) == 0)
            node->flags |= HTML_AROUND_ROLE;
}

static void take_attribute(struct html_node *node, const char *name, const char *value)
{
    if (strcasecmp(name, "class") == 0 || strcasecmp(name, "id") == 0)
        weigh_name(node, value);
    else if (strcasecmp(name, "style") == 0 && style_hides(value))
        node->flags |= HTML_HIDDEN;
    else if (strcasecmp(name, "hidden") == 0)
        node->flags |= HTML_HIDDEN;
    else if (strcasecmp(name, "aria-hidden") == 0 && strcasecmp(value, "true") == 0)
        node->flags |= HTML_HIDDEN;
    else if (strcasecmp(name, "role") == 0)
        take_role(node, value);
    else if (strcasecmp(name, "rel") == 0 && strcasecmp(value, "author") == 0)
        node->flags |= HTML_BYLINE_HINT | HTML_AUTHOR_MARK;
    else if (strcasecmp(name, "itemprop") == 0 && strcasestr(value, "author"))
        node->flags |= HTML_BYLINE_HINT | HTML_AUTHOR_MARK;
    else if (strcasecmp(name, "itemprop") == 0 && strcasestr(value, "articleBody"))
        node->flags |= HTML_BODY_HINT;
}

void html_hints_set(struct html_node *node)
{
    const GumboVector *attributes = &node->source->v.element.attributes;
    for (unsigned i = 0; i < attributes->length; i++) {
        const GumboAttribute *attribute = attributes->data[i];
        take_attribute(node, attribute->name, attribute->value);
    }
}
