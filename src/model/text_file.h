/*
 * What the readers of text files that a person writes (lexicons, rules) share: slices of a line,
 * and messages that tell the line.
 */
#ifndef MODEL_TEXT_FILE_H
#define MODEL_TEXT_FILE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* A part of a text that somebody else owns. */
struct slice {
    const char *text;
    size_t len; /* bytes */
};

static inline bool slice_is(struct slice slice, const char *word)
{
    return slice.len == strlen(word) && memcmp(slice.text, word, slice.len) == 0;
}

/* The slice without the bytes at its ends that are one of the blanks. */
static inline struct slice slice_trim(struct slice slice, const char *blanks)
{
    size_t count = strlen(blanks);

    while (slice.len && memchr(blanks, slice.text[0], count)) {
        slice.text++;
        slice.len--;
    }
    while (slice.len && memchr(blanks, slice.text[slice.len - 1], count))
        slice.len--;
    return slice;
}

/* Sets the message to "NAME:LINE: what is wrong", as much of it as fits. */
__attribute__((format(printf, 5, 0))) static inline void
text_file_message(char *message, size_t message_size, const char *name, uint32_t line,
                  const char *format, va_list arguments)
{
    int used = snprintf(message, message_size, "%s:%u: ", name, line);

    if (used >= 0 && (size_t)used < message_size)
        vsnprintf(message + used, message_size - (size_t)used, format, arguments);
}

#endif
