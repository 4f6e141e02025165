/*
 * The pipeline as its jobs run it: block after block, then the article. Inside find/ only.
 */
#ifndef FIND_PIPELINE_H
#define FIND_PIPELINE_H

#include <stdatomic.h>

#include "find/work.h"

/* The steps of one block's sentences. Blocks come in order. */
void pipeline_block(struct work *work, uint32_t block);

/* The steps of the whole article, on the blocks so far. false when *stop became true between two of
 * them; stop may be NULL. */
bool pipeline_article(struct work *work, const atomic_bool *stop);

#endif
