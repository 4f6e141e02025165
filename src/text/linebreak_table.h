/*
 * The tables behind linebreak.h: a two-stage table of classes, and for each set of rules an
 * automaton whose entry [state * LINEBREAK_CLASSES + class] says what happens before a character
 * of that class and which state comes next. State 0 is the start of the text.
 */
#ifndef TEXT_LINEBREAK_TABLE_H
#define TEXT_LINEBREAK_TABLE_H

#include <stdint.h>

#define LINEBREAK_SHIFT   7
#define LINEBREAK_CLASSES 46

/* An entry: enum linebreak, two flags, the next state. */
#define LINEBREAK_BREAK_MASK  3u
#define LINEBREAK_REMEMBER    4u /* this border may be taken back */
#define LINEBREAK_TAKE_BACK   8u /* there is no break at the remembered border */
#define LINEBREAK_STATE_SHIFT 4

extern const uint16_t linebreak_blocks[];
extern const uint8_t linebreak_values[];
extern const uint16_t linebreak_plain[];
extern const uint16_t linebreak_chinese[];

#endif
