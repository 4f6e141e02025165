/*
 * Sentences of a block. Linear; no sentence is longer than SENTENCE_MAX_BYTES, so that what is
 * done for a sentence has a bound.
 */
#ifndef FIND_SEGMENT_H
#define FIND_SEGMENT_H

#include "model/article.h"

#define SENTENCE_MAX_BYTES 4096u

typedef VEC(struct span) span_vec;

/*
 * Replaces the vector's content by the sentences of text[begin, end), in order, without the white
 * space around them. Closing quotation marks and brackets belong to the sentence they close; a
 * sentence that begins with a Chinese quotation takes what stands behind it (“好。”他说。). A space
 * between the clauses of a Chinese headline ends one.
 * lines: a line end ends a sentence (lists, code, verse); so does a TAB (cells of a table).
 */
void segment_text(span_vec *sentences, const char *text, uint32_t begin, uint32_t end, bool lines);

#endif
