/*
 * A text against a short list of words, byte by byte.
 */
#ifndef TEXT_WORDS_H
#define TEXT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a text of so many bytes is, or ends with, one of the words, none of which is empty. */
bool text_is_one_of(const char *text, size_t len, const char *const *words, size_t count);
bool text_ends_with(const char *text, size_t len, const char *const *words, size_t count);

/* Whether a text that ends in NUL begins with one of the words. */
bool text_begins_with(const char *text, const char *const *words, size_t count);

#endif
