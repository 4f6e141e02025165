/*
 * Where a person's own files of the program are.
 */
#ifndef MODEL_USER_FOLDER_H
#define MODEL_USER_FOLDER_H

#include <stdbool.h>

#include "model/buffer.h"

/* Adds to the path the folder "dossier" in the one that the variable of the environment names, as
 * $XDG_DATA_HOME does, else in `fallback` (".local/share") of the home. false and nothing added
 * when neither is an absolute path. */
bool user_folder(struct buffer *path, const char *variable, const char *fallback);

#endif
