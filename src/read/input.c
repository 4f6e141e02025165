#include "read/input.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Replaces control characters, C0 and C1, by '?': a file name may hold anything, and they would act
 * on the terminal that shows the message. */
static void blunt_controls(char *text)
{
    for (unsigned char *p = (unsigned char *)text; *p; p++) {
        if (*p < 0x20 || *p == 0x7F)
            *p = '?';
        else if (*p == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0)
            *p = p[1] = '?';
    }
}

bool read_fail(const struct input *input, const char *format, ...)
{
    struct read_error *error = input->error;
    size_t room = sizeof error->message;
    int used = snprintf(error->message, room, "%.300s: ", input->name);
    size_t at = used < 0 ? 0 : (size_t)used;
    if (at < room) {
        va_list arguments;
        va_start(arguments, format);
        vsnprintf(error->message + at, room - at, format, arguments);
        va_end(arguments);
    }
    blunt_controls(error->message);
    return false;
}
