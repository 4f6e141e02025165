/*
 * Recognises the fixed Chinese and English phrases that tell what a line of an article is. Text is
 * folded (text/fold.h) before it is compared, so one spelling of a phrase stands for all of case,
 * width and traditional forms.
 */
#ifndef READ_PHRASE_H
#define READ_PHRASE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/line.h"

enum phrase_kind {
    PHRASE_BYLINE,
    PHRASE_DATELINE,
    PHRASE_SOURCE,
    PHRASE_CAPTION,
    PHRASE_SITE,       /* a line of the site, wherever it stands */
    PHRASE_RELATED,    /* the heading of a list of other articles */
    PHRASE_REFERENCES, /* the heading of a list of sources */
    PHRASE_KINDS
};

struct phrase_hit {
    size_t end;     /* offset behind the phrase and its separator */
    bool bracket;   /* the line begins with a bracket */
    bool separated; /* a colon or the like follows the phrase */
    bool bare;      /* nothing but a space follows it */
};

/* Whether the line begins with a phrase of the kind, perhaps after a bracket or marks of emphasis.
 * Fills hit. */
bool phrase_begins(enum phrase_kind kind, const char *text, size_t len, struct phrase_hit *hit);

/* The offset at which the names that begin at `from` end: before a date, a bar, a closing bracket
 * or 报道. */
size_t phrase_trim_names(const char *text, size_t len, size_t from);

/* "(共同社照片 / 池)", "（图：类脑院提供）": a short line in brackets about a picture. */
bool phrase_whole_bracket_credit(const char *text, size_t len);

/* Whether it is a short line that begins as lines of a site do. Faster than phrase_site. */
bool phrase_begins_site(const char *text, size_t len);

/* The work of line_site (line.h), for lines of at most LINE_MAX_BYTES. */
enum line_site phrase_site(const char *text, size_t len, const struct line_shape *shape);

/* A line that heads a list of other articles: "Related stories", "相关阅读". */
bool phrase_heads_related(const char *text, size_t len);
/* A line that heads a list of sources: "References", 参考资料. */
bool phrase_heads_references(const char *text, size_t len);

#endif
