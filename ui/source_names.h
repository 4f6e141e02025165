/*
 * Short names of sources: as much of the end of each path as tells it from the others,
 * and how a long one is cut.
 */
#ifndef UI_SOURCE_NAMES_H
#define UI_SOURCE_NAMES_H

#include <stdint.h>

struct buffer;
struct canvas;

/*
 * Puts into names[i] the end of sources[i] that no other path of them ends with: "page.html" where
 * that is enough, else "news/page.html". Sources that are the same share a name (the chapters of a
 * book). The names are parts of the sources.
 */
void source_names(const char *const *sources, uint32_t count, const char **names);

/* Adds the name, where it has more than cols with an ellipsis in its middle: the files of a folder
 * often begin alike, and end in what tells them apart. */
void source_name_fit(const struct canvas *canvas, const char *name, int cols, struct buffer *out);

#endif
