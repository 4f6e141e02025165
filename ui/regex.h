/*
 * Regular expressions for searching, by PCRE2 where the program was built with it. Text that is not
 * UTF-8 is searched all the same. A pattern that takes too long gives up,
 * and says so.
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

/* What is known of the text behind a place. */
enum regex_answer {
    REGEX_NO_MATCH,
    REGEX_MATCH,
    REGEX_GAVE_UP /* it took too long: there may be a match or none */
};

/* The first match that begins at from_bytes or later; [*begin, *end) is set for a REGEX_MATCH. An
 * empty match is none. */
enum regex_answer regex_next(const struct regex *regex, const char *text, size_t len_bytes,
                             size_t from_bytes, size_t *begin, size_t *end);

#endif
