/*
 * What names say of themselves: Fairphone 5 is made by Fairphone. The names that may begin others,
 * of all of the article. Inside find/.
 */
#ifndef FIND_RELATE_NAME_H
#define FIND_RELATE_NAME_H

#include "find/relate.h"

/* Collects the names before the first sentence is read; relate_names_release frees them. */
struct owning_names *relate_names_begin(const struct relating *relating);
void relate_names_release(struct owning_names *names);

/* Called for every sentence: names in it that begin with another one. Each entity counts once. */
void relate_names(struct relating *relating, struct owning_names *names);

#endif
