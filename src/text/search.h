/*
 * Searching in the original text by folded characters: case, width, traditional and simplified,
 * quotation marks and accents written apart make no difference. What fold_text makes equal is
 * found, as far as it begins and ends at whole characters of the text; soft hyphens, joiners and
 * other invisible characters inside a match are passed over. All positions are byte offsets into
 * the original text.
 *
 * A pattern owns its memory, borrows nothing and never changes: one serves any number of texts.
 */
#ifndef TEXT_SEARCH_H
#define TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

struct search_pattern;

enum search_case {
    SEARCH_FOLD_CASE,
    SEARCH_KEEP_CASE,
    SEARCH_SMART_CASE /* case counts when the needle holds a capital letter */
};

/* NULL when memory is out. A needle that folds to nothing (an empty one) is never found. */
struct search_pattern *search_pattern_new(const char *needle, size_t len_bytes,
                                          enum search_case search_case);
void search_pattern_free(struct search_pattern *pattern); /* NULL is fine */

/*
 * The first match that begins at from_bytes or later: its [*begin, *end). False: none, and begin
 * and end are unchanged. The match after it is found from *begin + 1 (overlapping) or *end.
 * Linear, several hundred MB/s; a caller that must not wait searches a slice at a time by giving a
 * smaller len_bytes and letting slices overlap by a few times the length of the needle.
 */
bool search_next(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                 size_t from_bytes, size_t *begin, size_t *end);

/* The last match that begins before before_bytes (len_bytes: the last of the text). */
bool search_prev(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                 size_t before_bytes, size_t *begin, size_t *end);

#endif
