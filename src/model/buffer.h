/*
 * A growable byte string on the heap, always NUL-terminated. The owner releases it. One that has a
 * sink does not grow beyond about BUFFER_SINK_BYTES: what it holds goes there instead.
 */
#ifndef MODEL_BUFFER_H
#define MODEL_BUFFER_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define BUFFER_SINK_BYTES ((size_t)1 << 20)

struct buffer_sink { /* takes all that a buffer holds */
    void (*take)(void *context, const char *bytes, size_t len);
    void *context;
};

struct buffer {
    char *bytes; /* NULL until something is added */
    size_t len, capacity;
    const struct buffer_sink *sink; /* borrowed; NULL: none */
};

/* Room for more bytes and the NUL. */
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
    buffer_add(buffer, str, strlen(str)); /* inline: the length of a literal is a constant */
}
static inline void buffer_add_char(struct buffer *buffer, char c)
{
    buffer_add(buffer, &c, 1);
}
void buffer_add_cp(struct buffer *buffer, uint32_t cp);         /* as UTF-8 */
void buffer_add_number(struct buffer *buffer, uint64_t number); /* in decimal */
/* A value from 0 to 1 with as many decimals (at most 6), rounded as printf does. */
void buffer_add_share(struct buffer *buffer, float share, unsigned decimals);
__attribute__((format(printf, 2, 3))) void buffer_printf(struct buffer *buffer, const char *format,
                                                         ...);
void buffer_clear(struct buffer *buffer); /* keeps the memory */
void buffer_drain(struct buffer *buffer); /* gives what is left to the sink */
void buffer_release(struct buffer *buffer);
/* The bytes, "" when empty. */
const char *buffer_str(const struct buffer *buffer);

#endif
