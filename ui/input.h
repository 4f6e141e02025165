/*
 * Bytes from a terminal to events. Knows the sequences of the ANSI family (vt100, linux, screen,
 * tmux, xterm, rxvt), bracketed paste, SGR mouse reports and cursor reports. No terminal is needed.
 */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"

enum event_kind {
    EVENT_NONE, /* nothing came in time */
    EVENT_KEY,
    EVENT_PASTE,
    EVENT_MOUSE,
    EVENT_CURSOR, /* the terminal's answer to "where is the cursor" */
    EVENT_RESIZE,
    EVENT_SUSPEND,
    EVENT_RESUME,
    EVENT_QUIT, /* asked by a signal */
    EVENT_GONE  /* the terminal went away */
};

enum mouse_button { MOUSE_LEFT, MOUSE_MIDDLE, MOUSE_RIGHT, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct event {
    enum event_kind kind;
    uint32_t key;         /* ui/keys.h */
    uint8_t mouse_button; /* enum mouse_button; presses only */
    int row, col;         /* of mouse and cursor reports, from 0 */
    const char *paste;    /* good until the next call; may hold anything */
    size_t paste_len;
};

#define INPUT_CAPACITY 4096

struct input {
    unsigned char bytes[INPUT_CAPACITY];
    size_t begin, end;
    bool pasting;
    struct buffer paste; /* owned */
};

/* Room for bytes to be read into; call input_added with how many came. */
unsigned char *input_room(struct input *input, size_t *room);
void input_added(struct input *input, size_t count);
void input_release(struct input *input);

/*
 * The next event among the bytes; EVENT_NONE when there is none or only the begin of a sequence.
 * late: nothing more came for a while, so a lone Esc is the key and not the begin of a sequence.
 */
struct event input_next(struct input *input, bool late);
/* Whether a sequence has begun that has not ended. */
bool input_waits(const struct input *input);

#endif
