/*
 * Guards the parser against hostile pages. gumbo takes quadratic time on deep nesting and on tags
 * with thousands of attributes, and copies open formatting elements into every paragraph. So the
 * tags of a page are scanned before it is parsed, and what goes beyond any real page is removed:
 * elements deeper than HTML_MAX_DEPTH become paragraph breaks; formatting deeper than
 * HTML_MAX_FORMATTING, attributes past HTML_MAX_ATTRIBUTES and the content of scripts and styles
 * are dropped. Text never is.
 */
#ifndef READ_HTML_GUARD_H
#define READ_HTML_GUARD_H

#include <stdbool.h>
#include <stddef.h>

#include "model/buffer.h"

#define HTML_MAX_DEPTH      512
#define HTML_MAX_FORMATTING 12
#define HTML_MAX_ATTRIBUTES 128

/* Returns true if the page may be parsed as it is. Otherwise tame is filled with a page of the same
 * text that may be. Linear in the length. */
bool html_guard(const char *html, size_t len, struct buffer *tame);

/* Adds the text of a page without parsing it, for pages that are too large for that: a line for
 * each run of text between block tags, in which character references stay as they are. Linear, and
 * needs no memory but that of the text. */
void html_strip(const char *html, size_t len, struct buffer *text);

#endif
