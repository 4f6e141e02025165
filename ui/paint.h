/*
 * From a canvas to the bytes that bring a terminal from the last frame to this one. Knows no
 * terminal device, so that tests can feed its bytes to any emulator.
 *
 * Only what differs is sent: runs of changed cells, with as few bytes for colours and cursor moves
 * as ECMA-48 allows; the end of a row by an erase; rows that moved by scrolling a region of the
 * screen. An equal frame gives no bytes. The cursor is placed anew after every grapheme whose width
 * terminals may see differently, so that no border moves whatever the text holds. The last cell of
 * the screen is never written.
 */
#ifndef UI_PAINT_H
#define UI_PAINT_H

#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/theme.h"

struct paint_abilities {
    bool regions; /* scrolling regions (CSR) */
    bool ech;     /* ECH */
    bool sgr_off; /* attributes end one by one: SGR 22 to 29 */
    enum color_depth depth;
    uint8_t attributes; /* enum attribute that the terminal shows */
};

struct paint {
    struct paint_abilities abilities;
    struct look looks[FACES];
    struct canvas_cell *shown;     /* the last frame; owned */
    uint64_t *old_rows, *new_rows; /* hashes, scratch */
    int rows, cols;
    bool clear;        /* the next frame begins with an empty screen */
    int row, col;      /* where the cursor stands; col -1: not known */
    struct look style; /* what is in force */
    struct buffer out; /* the bytes of the frame; owned */
};

/* The screen has that size and is to be drawn whole. */
void paint_resize(struct paint *paint, int rows, int cols);
void paint_release(struct paint *paint);

/* Fills paint->out (emptied first) with what shows the canvas, which must have the paint's size. */
void paint_frame(struct paint *paint, const struct canvas *canvas, int cursor_row, int cursor_col);

#endif
