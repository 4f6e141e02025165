/*
 * Relations that names tell by themselves: Fairphone 5 is made by Fairphone, for its name begins
 * with that of the company. Inside find/.
 */
#ifndef FIND_RELATE_NAME_H
#define FIND_RELATE_NAME_H

#include "find/relate/relate.h"

/* Collects the names of the article that may begin others. Called before the first sentence is
 * read; the caller frees the result by relate_names_release. */
struct owning_names *relate_names_begin(const struct relating *relating);
void relate_names_release(struct owning_names *names);

/* Called for every sentence: names in it that begin with another one. Each entity counts once. */
void relate_names(struct relating *relating, struct owning_names *names);

#endif
