/*
 * Keys as numbers, and their names in configuration and help: "j", "C-n", "Tab", "PgDn", "F1",
 * "Space", "M-x". A key is the code point it types, a control character as itself, or one of the
 * codes below.
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum key_code {
    KEY_CODE_FIRST = 0x110000,
    KEY_CODE_UP = KEY_CODE_FIRST,
    KEY_CODE_DOWN,
    KEY_CODE_LEFT,
    KEY_CODE_RIGHT,
    KEY_CODE_HOME,
    KEY_CODE_END,
    KEY_CODE_PAGE_UP,
    KEY_CODE_PAGE_DOWN,
    KEY_CODE_INSERT,
    KEY_CODE_DELETE,
    KEY_CODE_BACK_TAB,
    KEY_CODE_F1,
    KEY_CODE_F12 = KEY_CODE_F1 + 11
};

#define KEY_ALT 0x1000000u

#define KEY_CODE_TAB        9u
#define KEY_CODE_ENTER      13u
#define KEY_CODE_ESCAPE     27u
#define KEY_CODE_BACKSPACE  127u
#define KEY_CONTROL(letter) ((uint32_t)(letter)&31u)

#define KEY_NAME_SIZE 16

/* The key's name, NUL-terminated. */
void key_name(uint32_t key, char name[KEY_NAME_SIZE]);
/* 0 when no key has this name. */
uint32_t key_by_name(const char *name);

/*
 * What a Chinese input method types in place of an ASCII key (full width letters and signs, and
 * ：／？【】《》（）、) as that key; other keys as they are. C-h and C-m and their like are the
 * keys that send the same byte.
 */
uint32_t key_fold(uint32_t key);

#endif
