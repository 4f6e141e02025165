/*
 * What is searched for: a text as a person means it (text/search.h), or a regular expression.
 */
#ifndef UI_NEEDLE_H
#define UI_NEEDLE_H

#include <stdbool.h>
#include <stddef.h>

#include "text/search.h"
#include "ui/regex.h"
#include "ui/settings.h"

/* All zero: nothing is searched for. */
struct needle {
    struct search_pattern *pattern;
    struct regex *regex; /* in its place */
};

/* Takes the text as the settings say: how case counts, whether it is an expression. false with the
 * message, and nothing is searched for, when it is no expression. */
bool needle_set(struct needle *needle, const char *text, const struct settings *settings,
                char *message, size_t message_size);
/* A text in which case makes no difference. */
void needle_set_folded(struct needle *needle, const char *text, size_t len_bytes);
void needle_release(struct needle *needle);
bool needle_is_set(const struct needle *needle);

/* As the functions of text/search.h; an expression has no parts. gave_up is set to true, and else
 * left alone, when an expression takes too long: then what is not found may be there all the same.
 */
bool needle_next(const struct needle *needle, const char *text, size_t len_bytes, size_t from_bytes,
                 size_t *begin, size_t *end, bool *gave_up);
enum search_hit needle_next_hit(const struct needle *needle, const char *text, size_t len_bytes,
                                size_t from_bytes, size_t *begin, size_t *end, bool *gave_up);
bool needle_grows(const struct needle *needle, const struct needle *shorter);

#endif
