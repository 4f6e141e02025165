/*
 * What one line (or short paragraph) of an article is by its own words: a byline, a date line, the
 * credit of a picture, the site's furniture, a list item. Knows nothing of its neighbours; the
 * readers judge by position too.
 */
#ifndef READ_LINE_H
#define READ_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Lines longer than this are running text to every function here. */
#define LINE_MAX_BYTES 1200

struct line_shape {
    uint32_t cps, han, words; /* words: runs of letters and digits that are not Han */
    uint32_t capital_words;
    bool ends_sentence; /* . 。 ! ? … ; and the like, closing quotes and brackets aside */
    bool ends_stop;     /* the same, only . 。 ; … */
    bool ends_colon;
    bool stop_inside; /* a Chinese full stop before the end */
    bool quoted;      /* begins with an opening quotation mark */
};

struct line_shape line_measure(const char *text, size_t len);

/* ends_stop alone, without a look at the rest. */
bool line_ends_stop(const char *text, size_t len);

/* How sure it is that a line is the site's and not the article's. */
enum line_site {
    LINE_SITE_NO,
    LINE_SITE_WEAK,  /* at the end of an article among others of its kind */
    LINE_SITE_STRONG /* wherever it stands */
};
enum line_site line_site(const char *text, size_t len);

/* "By Ann Lee", "文/李四", "记者 王五 报道", "(Reporting by …)". The names alone are [*begin,
 * *end). */
bool line_is_byline(const char *text, size_t len, size_t *begin, size_t *end);

/* A date or a source and little else. iso: the date, "" when there is only a source. */
bool line_is_dateline(const char *text, size_t len, char iso[11]);

/* "(图片来源:…)", "Photo: …". */
bool line_is_caption(const char *text, size_t len);

/* Bytes of the list marker and the spaces after it ("- ", "1. ", "①"); 0: none. */
size_t line_list_marker(const char *text, size_t len);

/* A heading by its own marks: "一、…", "■ …", "【…】", "## …", and short. */
bool line_is_marked_heading(const char *text, size_t len);

/* Nothing but signs: "* * *", "-----". */
bool line_is_rule(const char *text, size_t len);

#endif
