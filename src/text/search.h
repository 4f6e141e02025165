/*
 * Searching a text as a person means it: case, width, traditional or simplified characters, the
 * kind of quotation mark, and whether an accent is a character of its own make no difference. A
 * match is a part of the text that fold_text makes equal to the needle and that begins and ends at
 * whole characters. Soft hyphens, joiners and other invisible characters inside it are skipped.
 * Positions are byte offsets into the text itself; no folded copy of it is made.
 *
 * A pattern owns its memory and never changes, so one can serve any number of texts.
 */
#ifndef TEXT_SEARCH_H
#define TEXT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

struct search_pattern;

enum search_case {
    SEARCH_FOLD_CASE,
    SEARCH_KEEP_CASE,
    SEARCH_SMART_CASE /* keeps case if the needle holds a capital letter, else folds it */
};

/* Returns NULL when memory runs out. An empty needle, or one that folds to nothing, is never found.
 * The caller calls search_pattern_free. */
struct search_pattern *search_pattern_new(const char *needle, size_t len_bytes,
                                          enum search_case search_case);
void search_pattern_free(struct search_pattern *pattern); /* NULL is fine */

/* Whether SEARCH_SMART_CASE keeps case for the needle. */
bool search_has_capital(const char *needle, size_t len_bytes);

/*
 * Finds the first match that begins at from_bytes or later, and sets [*begin, *end) to it. Returns
 * false, and leaves both alone, when there is none. To find the next match start from *end, or from
 * *begin + 1 if matches may overlap.
 *
 * Takes linear time, at several hundred MB/s. A caller that must not block can search slices, by
 * passing a smaller len_bytes; slices must overlap by a few times the length of the needle.
 */
bool search_next(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                 size_t from_bytes, size_t *begin, size_t *end);

/*
 * For a needle that is typed letter by letter. Every match of the longer needle begins where the
 * shorter one is found whole or in part, so only these places need be looked at again.
 */
enum search_hit {
    SEARCH_NO_HIT,
    SEARCH_PART, /* the last character of the text folds to more than is left of the needle: only a
                    longer one can match here, such as "ss" at a sharp s */
    SEARCH_HIT
};
/* Whether the needle is found just at at_bytes; sets *end for a SEARCH_HIT. */
enum search_hit search_at(const struct search_pattern *pattern, const char *text, size_t len_bytes,
                          size_t at_bytes, size_t *end);
/* As search_next, but stops at parts too; SEARCH_NO_HIT: there is nothing more. */
enum search_hit search_next_hit(const struct search_pattern *pattern, const char *text,
                                size_t len_bytes, size_t from_bytes, size_t *begin, size_t *end);
/* Whether the needle begins with the other one, and is compared in the same way. */
bool search_grows(const struct search_pattern *pattern, const struct search_pattern *shorter);

#endif
