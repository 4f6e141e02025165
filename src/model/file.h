/*
 * Writing a file so that nobody ever sees half of it. The bytes go to a temporary file in the same
 * folder, which takes the place of the old one at the end, once it is safe on the disk. The
 * permissions of the old file stay, and a symbolic link stays one. A signal that ends the program
 * removes the temporary file (temporary.h, so only one target may be open at a time). A device or a
 * pipe is written directly.
 */
#ifndef MODEL_FILE_H
#define MODEL_FILE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A file that is written piece by piece. Each function returns false, with the message set to
 * "FILE: what is wrong", when it fails. The message belongs to the caller and must last until
 * file_end. After a file_begin that returned true file_end must be called: with good to keep the
 * file, else to remove it and leave what was there before.
 */
struct file_target {
    int fd;
    char *path, *temporary; /* owned; temporary is NULL if path is written directly */
    char *message;
    size_t message_size;
};
bool file_begin(struct file_target *target, const char *path, char *message, size_t message_size);
bool file_add(struct file_target *target, const char *bytes, size_t len);
bool file_end(struct file_target *target, bool good);

/* Writes a whole file in the same way. */
bool file_write(const char *path, const char *bytes, size_t len, char *message,
                size_t message_size);

#endif
