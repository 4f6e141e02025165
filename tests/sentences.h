/* The sentences of a block, for tests and measurements of later steps. */
#ifndef TESTS_SENTENCES_H
#define TESTS_SENTENCES_H

#include "find/work.h"

static inline void add_sentences(struct work *work, uint32_t block)
{
    find_spans(work, block);
    for (uint32_t i = 0; i < work->sentence_spans.count; i++)
        dossier_add_sentence(&work->builder, work->sentence_spans.items[i].begin,
                             work->sentence_spans.items[i].end);
}

#endif
