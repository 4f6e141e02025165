/*
 * The parts of one name: words of Latin names, pieces of dotted names, ideographs. Borrowed text.
 */
#ifndef FIND_NAME_PARTS_H
#define FIND_NAME_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NAME_PARTS_MAX 12
#define HAN_BYTES      3u /* of an ideograph as names have them */

struct name_part {
    const char *text;
    uint32_t len; /* bytes */
};

/* Cut at white space, middle dots, and between ideographs and other letters ('Hongyu任'). */
struct name_parts {
    struct name_part items[NAME_PARTS_MAX];
    uint32_t count;
    bool dotted; /* a middle dot stands between some */
};

struct name_parts name_parts_of(const char *text, size_t len);

/* Whether all characters of the text are ideographs, and how many there are. */
bool name_is_han(const char *text, size_t len, uint32_t *count);

/* Whether all letters are capitals: an acronym of 2 to 6 letters; digits after the first count. */
bool name_is_acronym(const char *text, size_t len);

/* The initials of the capitalised words, lower case; 0 when there are fewer than two. */
uint32_t name_initials(const struct name_part *parts, uint32_t count, bool with_small_words,
                       char *out, uint32_t capacity);

/* The digits of a name in order: of "Model 3.5" it is "3.5". Returns the length. */
uint32_t name_digits(const char *text, size_t len, char *out, uint32_t capacity);

/* Where the part after the last middle dot begins; 0 without a dot. */
size_t name_last_dotted(const char *text, size_t len);

/* The length of a person's name without the Jr., Sr. or III behind it, which tells a son from his
 * father; len when there is none. */
size_t name_without_generation(const char *text, size_t len);

/* The brand of a Chinese company: 弦启 of 北京弦启科技有限公司 (place is cut by name only when it
 * is a municipality or province); len 0 when the name is none. */
struct name_part name_han_brand(const char *text, size_t len);

/* The length of the first word of a company of two or three words: Halvorsen Systems; else 0. */
size_t name_latin_brand(const char *text, size_t len);

#endif
