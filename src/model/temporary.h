/*
 * A temporary file that is renamed to its final name once it is complete. A signal that ends the
 * program meanwhile (SIGINT, SIGHUP, SIGTERM) first removes it. There can be only one at a time.
 * Inside file.c only.
 */
#ifndef MODEL_TEMPORARY_H
#define MODEL_TEMPORARY_H

#include <stdbool.h>

/* As mkstemp: creates a file, replaces the XXXXXX of the pattern and returns a descriptor, or -1
 * with errno set. The name must stay in place until one of the next two functions is called with
 * it. */
int temporary_create(char *pattern);

/* Renames it to path. Returns false with errno set, and the file still there, when that fails. */
bool temporary_become(const char *temporary, const char *path);

/* Removes it. */
void temporary_remove(const char *temporary);

#endif
