/*
 * Regular expressions for searching, by PCRE2 where the program was built with it. Text that is not
 * UTF-8 is searched all the same. A pattern that takes too long gives up.
 */
#ifndef UI_REGEX_H
#define UI_REGEX_H

#include <stdbool.h>
#include <stddef.h>

struct regex;

bool regex_is_available(void);
/* NULL with what is wrong. */
struct regex *regex_new(const char *pattern, bool fold_case, char *message, size_t message_size);
void regex_free(struct regex *regex); /* NULL is fine */

/* As search_next and search_prev of text/search.h; an empty match is none. */
bool regex_next(const struct regex *regex, const char *text, size_t len_bytes, size_t from_bytes,
                size_t *begin, size_t *end);
bool regex_prev(const struct regex *regex, const char *text, size_t len_bytes, size_t before_bytes,
                size_t *begin, size_t *end);

#endif
