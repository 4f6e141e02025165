#include "model/buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "model/memory.h"
#include "text/utf8.h"

void buffer_drain(struct buffer *buffer)
{
    if (buffer->len)
        buffer->sink->take(buffer->sink->context, buffer->bytes, buffer->len);
    buffer_clear(buffer);
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
    size_t need, capacity = buffer->capacity ? buffer->capacity : 64;

    if (buffer->sink && buffer->len >= BUFFER_SINK_BYTES)
        buffer_drain(buffer);
    if (__builtin_add_overflow(buffer->len, more, &need) || need > SIZE_MAX / 2 - 1)
        memory_fail();
    if (need < buffer->capacity)
        return;
    while (capacity <= need)
        capacity *= 2;
    buffer->bytes = memory_realloc(buffer->bytes, capacity, 1);
    buffer->capacity = capacity;
}

void buffer_add_cp(struct buffer *buffer, uint32_t cp)
{
    enum { MOST = 4 };

    if (buffer->capacity - buffer->len <= MOST)
        buffer_reserve(buffer, MOST);
    buffer->len += utf8_encode(cp, buffer->bytes + buffer->len);
    buffer->bytes[buffer->len] = '\0';
}

/* ---- numbers: each of these writes digits and returns what is behind them ---- */

static char *write_pair(char *at, unsigned number)
{
    static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                                "25262728293031323334353637383940414243444546474849"
                                "50515253545556575859606162636465666768697071727374"
                                "75767778798081828384858687888990919293949596979899";

    memcpy(at, pairs + 2 * number, 2);
    return at + 2;
}

/* A number below 10000, without leading zeros. */
static char *write_short(char *at, unsigned number)
{
    if (number >= 1000)
        return write_pair(write_pair(at, number / 100), number % 100);
    if (number >= 10) {
        if (number >= 100)
            *at++ = (char)('0' + number / 100);
        return write_pair(at, number % 100);
    }
    *at = (char)('0' + number);
    return at + 1;
}

static char *write_number(char *at, uint64_t number)
{
    if (number < 10000)
        return write_short(at, (unsigned)number);
    unsigned last = (unsigned)(number % 10000);
    at = write_number(at, number / 10000);
    return write_pair(write_pair(at, last / 100), last % 100);
}

void buffer_add_number(struct buffer *buffer, uint64_t number)
{
    enum { MOST = 20 };

    if (buffer->capacity - buffer->len <= MOST)
        buffer_reserve(buffer, MOST);
    char *end = write_number(buffer->bytes + buffer->len, number);
    *end = '\0';
    buffer->len = (size_t)(end - buffer->bytes);
}

/* The product is exact: the float has 24 bits, 10^6 has 20, and a double has room for 53. */
void buffer_add_fraction(struct buffer *buffer, float fraction, unsigned decimals)
{
    char digits[8];
    unsigned scale = 1;

    for (unsigned i = 0; i < decimals; i++)
        scale *= 10;
    double exact = (double)fraction * scale;
    unsigned value = (unsigned)exact;
    double rest = exact - value;
    if (rest > 0.5 || (rest == 0.5 && value % 2 == 1))
        value++;
    buffer_add_number(buffer, value / scale);
    digits[0] = '.';
    for (unsigned i = decimals; i > 0; i--, value /= 10)
        digits[i] = (char)('0' + value % 10);
    buffer_add(buffer, digits, decimals + 1);
}

void buffer_vprintf(struct buffer *buffer, const char *format, va_list args)
{
    va_list again;
    int len;

    va_copy(again, args);
    len = vsnprintf(NULL, 0, format, args);
    if (len >= 0) {
        buffer_reserve(buffer, (size_t)len);
        vsnprintf(buffer->bytes + buffer->len, (size_t)len + 1, format, again);
        buffer->len += (size_t)len;
    }
    va_end(again);
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    buffer_vprintf(buffer, format, args);
    va_end(args);
}

void buffer_clear(struct buffer *buffer)
{
    buffer->len = 0;
    if (buffer->bytes)
        buffer->bytes[0] = '\0';
}

void buffer_release(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}

const char *buffer_str(const struct buffer *buffer)
{
    return buffer->bytes ? buffer->bytes : "";
}

bool buffer_add_file(struct buffer *buffer, FILE *file, size_t most)
{
    char bytes[16384];
    size_t got;

    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0) {
        buffer_add(buffer, bytes, got);
        if (buffer->len > most) {
            errno = EFBIG;
            return false;
        }
    }
    return !ferror(file);
}
