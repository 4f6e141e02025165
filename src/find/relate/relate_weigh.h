/*
 * How sure the relations of a sentence are, and those that it says in no construction of the rules.
 * Inside find/.
 */
#ifndef FIND_RELATE_WEIGH_H
#define FIND_RELATE_WEIGH_H

#include "find/relate/relate.h"

/* Called once, before the first sentence. */
void relate_know_loose(struct relating *relating);

/* Called when everything is found in the sentence: relations from `first` on are given the
 * confidence that the model has in them, and those are added that it holds likely and no rule has
 * found. Who leads an organization is then only weakly employed there as well. Without a model nothing
 * changes. */
void relate_weigh(struct relating *relating, uint32_t first);

#endif
