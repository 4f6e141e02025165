/*
 * What the rest of a sentence and the next one say of the relations found in it: a rumour that is
 * denied is denied, and who has left was there before. Inside find/.
 */
#ifndef FIND_RELATE_REVISE_H
#define FIND_RELATE_REVISE_H

#include "find/relate/relate.h"

/* Called when a sentence is read, before anything is found in it: whether it denies what the
 * sentence before has as a rumour. */
void relate_revise_rumours(struct relating *relating);

/* Called when everything is found in the sentence, whose relations are those from `first` on, and
 * again when more is: looks at those from `from` on. */
void relate_revise_sentence(struct relating *relating, uint32_t first, uint32_t from);

/* "beat Tom Vance in the final of the Cup": both were there. */
void relate_rivals(struct relating *relating, uint32_t first);

/* Who has left an organization was with it, who is hired is: where nothing else says so. */
void relate_employments(struct relating *relating, uint32_t first);

/* Called last: relations from `first` on of who replaces somebody hold of that one too. */
void relate_succession(struct relating *relating, uint32_t first);

#endif
