/*
 * Aligning two versions of one text by their characters that are not white space: what the
 * program shows of an article and the text that was annotated.
 */
#ifndef EVAL_ALIGN_H
#define EVAL_ALIGN_H

#include <stddef.h>
#include <stdint.h>

#define NOT_ALIGNED UINT32_MAX

/* A text as code points. */
struct cps {
    uint32_t *items;
    uint32_t count;
};

struct cps cps_decode(const char *text, size_t len); /* the caller frees items */

/* Whether it is white space or invisible (zero width space, joiners, BOM, soft hyphen). */
int cp_is_blank(uint32_t cp);

/*
 * For each code point of `from`, the position of the same character in `to`, or NOT_ALIGNED. Where
 * the texts differ, words, numbers and single characters are matched as by Python's difflib. The
 * caller frees the array, which has from.count items.
 */
uint32_t *align_texts(struct cps from, struct cps to);

#endif
