/*
 * Classifies a single line, or short paragraph, by its own words: byline, date line, credit of a
 * picture, list item, a line that belongs to the site. It knows nothing of the lines around it;
 * where a line stands is for the readers to judge.
 */
#ifndef READ_LINE_H
#define READ_LINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A longer line is running text to every function here. */
#define LINE_MAX_BYTES 1200

struct line_shape {
    uint32_t cps;           /* code points */
    uint32_t han;           /* ideographs */
    uint32_t words;         /* runs of other letters and digits */
    uint32_t capital_words; /* words that begin with a capital letter */
    bool ends_sentence;     /* in . 。 ! ? … ; or the like, closing quotes and brackets aside */
    bool ends_stop;         /* likewise, but only in . 。 ; … */
    bool ends_colon;
    bool stop_inside; /* a Chinese full stop before the end */
    bool quoted;      /* begins with an opening quotation mark */
};

/* Reads the whole line. Functions that are given the shape of a line spare a second look at it. */
struct line_shape line_measure(const char *text, size_t len);

/* ends_stop alone, without reading the whole line. */
bool line_ends_stop(const char *text, size_t len);

/* Whether a line is boilerplate of the site rather than part of the article. */
enum line_site {
    LINE_SITE_NO,
    LINE_SITE_WEAK,  /* if it stands at the end of the article, among others of its kind */
    LINE_SITE_STRONG /* wherever it stands */
};
enum line_site line_site(const char *text, size_t len, const struct line_shape *shape);

/* "By Ann Lee", "文/李四", "记者 王五 报道", "(Reporting by …)". Sets [*begin, *end) to the names
 * alone; leaves both alone when it returns false. */
bool line_is_byline(const char *text, size_t len, size_t *begin, size_t *end);

/* A date or a source and little else. Sets iso to the date; to "" if there is only a source. */
bool line_is_dateline(const char *text, size_t len, const struct line_shape *shape, char iso[11]);

/* "(图片来源:…)", "Photo: …". */
bool line_is_caption(const char *text, size_t len);

/* The length in bytes of a list marker ("- ", "1. ", "①") with the spaces after it; 0: none. */
size_t line_list_marker(const char *text, size_t len);

/* A short line that is marked as a heading: "一、…", "■ …", "【…】", "## …". */
bool line_is_marked_heading(const char *text, size_t len);

/* A line that separates: "* * *", "-----". */
bool line_is_rule(const char *text, size_t len);

#endif
