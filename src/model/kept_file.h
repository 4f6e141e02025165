/*
 * The program's own small files that it keeps between runs.
 */
#ifndef MODEL_KEPT_FILE_H
#define MODEL_KEPT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/buffer.h"

/* Adds what the file says, of at most `most` bytes; one that is not there says nothing. false with
 * errno: what it says is not known, and it is not to be replaced. */
bool kept_file_read(const char *path, size_t most, struct buffer *out);
/* Makes the folders that the path needs, and puts a new file in the place of the old one, as
 * file_write does. false with the message "FILE: what is wrong"; message may be NULL with size 0.
 */
bool kept_file_replace(const char *path, const char *bytes, size_t len, char *message,
                       size_t message_size);

#endif
