/*
 * The program's own small files that it keeps between runs.
 */
#ifndef MODEL_KEPT_FILE_H
#define MODEL_KEPT_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* Makes the folders that the path needs, and puts a new file in the place of the old one, as a
 * whole or not at all. false with errno. */
bool kept_file_replace(const char *path, const char *bytes, size_t len);

#endif
