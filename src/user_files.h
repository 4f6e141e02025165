/*
 * The user's own files that are read without being named on the command line. They stand in
 * $XDG_CONFIG_HOME/dossier, or in ~/.config/dossier when that variable is not set.
 */
#ifndef USER_FILES_H
#define USER_FILES_H

#include <stdbool.h>

#include "model/buffer.h"

/* Sets path to that of the user's file of this name ("lexicon.tsv"). Returns false, with path
 * empty, when there is no such file. */
bool user_file(const char *name, struct buffer *path);

#endif
