/*
 * The names of files as completions: what is typed is a path, "~/" the home directory. Folders end
 * with '/'; what begins with a dot is offered when the dot is typed.
 */
#ifndef UI_FILE_COMPLETE_H
#define UI_FILE_COMPLETE_H

struct buffer;
struct completion;

/* A folder that cannot be read offers nothing. */
void file_complete(struct completion *completion);
/* Adds the path, with the home directory in the place of a "~/" at its begin. */
void file_path_add(struct buffer *out, const char *path);

#endif
