/*
 * The fixed phrases by which a line of an article gives away what it is, in Chinese and English.
 * Compared folded (text/fold.h), so one spelling stands for case, width and traditional forms.
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
    PHRASE_SITE,    /* a line of the site, wherever it stands */
    PHRASE_RELATED, /* the heading of a list of other articles */
    PHRASE_KINDS
};

struct phrase_hit {
    size_t end;     /* bytes of the text up to and with the phrase and its separator */
    bool bracket;   /* the line stands in brackets */
    bool separated; /* a colon or the like follows the phrase */
    bool bare;      /* nothing but a space follows it */
};

/* Whether the line begins with a phrase of the kind (after an opening bracket or dash). */
bool phrase_begins(enum phrase_kind kind, const char *text, size_t len, struct phrase_hit *hit);

/* The end of the names that begin at from: before a date, a bar, a closing bracket, 报道. */
size_t phrase_trim_names(const char *text, size_t len, size_t from);

/* "(共同社照片 / 池)", "（图：类脑院提供）": a short line in brackets about a picture. */
bool phrase_whole_bracket_credit(const char *text, size_t len);

/* Whether a short line begins as those of a site do, wherever it stands. Fast. */
bool phrase_begins_site(const char *text, size_t len);

/* line_site of line.h. */
enum line_site phrase_site(const char *text, size_t len);

/* A line that heads a list of other articles: "Related stories", "相关阅读". */
bool phrase_heads_related(const char *text, size_t len);

#endif
