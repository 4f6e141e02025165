/*
 * An input while it is read: what its readers need to know about it, and where they report errors.
 * Inside read/ only.
 */
#ifndef READ_INPUT_H
#define READ_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "read/read.h"

struct input {
    const char *name;         /* of the file, for messages */
    size_t max_bytes;         /* the most that it may hold, also when unpacked or converted */
    struct read_error *error; /* filled by read_fail */
};

/*
 * The one way to report an error: sets the message to "NAME: what is wrong" and returns false, so
 * that a caller can say: return read_fail(…). Control characters in it are replaced by '?', so that
 * it is safe to show whatever the name holds.
 */
__attribute__((format(printf, 2, 3))) bool read_fail(const struct input *input, const char *format,
                                                     ...);

#endif
