/*
 * Short names of sources: as much of the end of each path as tells it from the others.
 */
#ifndef UI_SOURCE_NAMES_H
#define UI_SOURCE_NAMES_H

#include <stdint.h>

/*
 * Puts into names[i] the end of sources[i] that no other path of them ends with: "page.html" where
 * that is enough, else "news/page.html". Sources that are the same share a name (the chapters of a
 * book). The names are parts of the sources.
 */
void source_names(const char *const *sources, uint32_t count, const char **names);

#endif
