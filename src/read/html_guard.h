/*
 * A look at a page's tags before it is parsed. gumbo takes quadratic time on deep nesting and on
 * tags with thousands of attributes, and copies open formatting elements into every paragraph; so
 * what goes beyond any real page is taken out: elements deeper than HTML_MAX_DEPTH become paragraph
 * breaks, formatting deeper than HTML_MAX_FORMATTING and attributes past HTML_MAX_ATTRIBUTES are
 * dropped, and so is what scripts and styles hold. Text is never dropped.
 */
#ifndef READ_HTML_GUARD_H
#define READ_HTML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "model/buffer.h"

#define HTML_MAX_DEPTH      512
#define HTML_MAX_FORMATTING 12
#define HTML_MAX_ATTRIBUTES 128

/* Whether the page may be parsed as it is; else a tamer page of the same text is in tame. Linear.
 */
bool html_guard(const char *html, size_t len, struct buffer *tame);

/* A page's text without parsing it: one line for each run between block tags, with entities left
 * as they are. For pages that are too large to parse. Linear, and little memory. */
void html_strip(const char *html, size_t len, struct buffer *text);

#endif
