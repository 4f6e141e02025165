/*
 * A growable string of bytes on the heap, always with a NUL after its end. struct buffer b = {0};
 * is an empty one; its owner calls buffer_release. A buffer with a sink does not grow much beyond
 * BUFFER_SINK_BYTES, because it hands what it holds to the sink from time to time.
 */
#ifndef MODEL_BUFFER_H
#define MODEL_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define BUFFER_SINK_BYTES ((size_t)1 << 17)

struct buffer_sink {
    /* Gets all that the buffer holds, in order; the bytes are gone after the call. */
    void (*take)(void *context, const char *bytes, size_t len);
    void *context;
};

struct buffer {
    char *bytes; /* NULL until something is added */
    size_t len, capacity;
    const struct buffer_sink *sink; /* borrowed; NULL: none */
};

/* Makes room for `more` bytes and the NUL; may first drain into the sink. */
void buffer_reserve(struct buffer *buffer, size_t more);

static inline void buffer_add(struct buffer *buffer, const void *bytes, size_t len)
{
    if (buffer->capacity - buffer->len <= len)
        buffer_reserve(buffer, len);
    if (len)
        memcpy(buffer->bytes + buffer->len, bytes, len);
    buffer->len += len;
    buffer->bytes[buffer->len] = '\0';
}
static inline void buffer_add_str(struct buffer *buffer, const char *str)
{
    buffer_add(buffer, str, strlen(str)); /* inline, so that strlen of a literal is a constant */
}
static inline void buffer_add_char(struct buffer *buffer, char c)
{
    buffer_add(buffer, &c, 1);
}
void buffer_add_cp(struct buffer *buffer, uint32_t cp);         /* as UTF-8 */
void buffer_add_number(struct buffer *buffer, uint64_t number); /* in decimal */
/* A value from 0 to 1 with this many decimals (1 to 6), rounded as printf rounds it, but faster. */
void buffer_add_fraction(struct buffer *buffer, float fraction, unsigned decimals);
__attribute__((format(printf, 2, 3))) void buffer_printf(struct buffer *buffer, const char *format,
                                                         ...);
__attribute__((format(printf, 2, 0))) void buffer_vprintf(struct buffer *buffer, const char *format,
                                                          va_list args);
/* Adds what is left of the file. false with errno; EFBIG when the buffer then holds more than
 * `most` bytes. */
bool buffer_add_file(struct buffer *buffer, FILE *file, size_t most);
void buffer_clear(struct buffer *buffer); /* empties it, keeps the memory */
void buffer_drain(struct buffer *buffer); /* hands what it holds to the sink, which it must have */
void buffer_release(struct buffer *buffer); /* frees the memory; the buffer is empty again */
/* The bytes as a string, "" when nothing was ever added; good until the buffer changes. */
const char *buffer_str(const struct buffer *buffer);

#endif
