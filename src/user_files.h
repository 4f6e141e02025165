/*
 * The files of a person's own that are read without being named: in $XDG_CONFIG_HOME/dossier, or
 * ~/.config/dossier.
 */
#ifndef USER_FILES_H
#define USER_FILES_H

#include <stdbool.h>

#include "model/buffer.h"

/* The path of the file of this name ("lexicon.tsv"), when there is one: false, and the path left
 * empty, when there is none. */
bool user_file(const char *name, struct buffer *path);

#endif
