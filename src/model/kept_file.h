/*
 * The program's own small files that it keeps between runs.
 */
#ifndef MODEL_KEPT_FILE_H
#define MODEL_KEPT_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* Makes the folders that the path needs, and puts a new file in the place of the old one, as
 * file_write does. false with the message "FILE: what is wrong"; message may be NULL with size 0.
 */
bool kept_file_replace(const char *path, const char *bytes, size_t len, char *message,
                       size_t message_size);

#endif
