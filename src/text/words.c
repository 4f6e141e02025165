#include "text/words.h"

#include <string.h>

bool text_is_one_of(const char *text, size_t len, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words[i][0] == text[0] && strlen(words[i]) == len && memcmp(words[i], text, len) == 0)
            return true; /* the first byte tells most apart */
    return false;
}

bool text_ends_with(const char *text, size_t len, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t end = strlen(words[i]);
        if (len >= end && words[i][end - 1] == text[len - 1] &&
            memcmp(text + len - end, words[i], end) == 0)
            return true; /* the last byte tells most apart */
    }
    return false;
}

bool text_begins_with(const char *text, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words[i][0] == text[0] && strncmp(text, words[i], strlen(words[i])) == 0)
            return true; /* the first byte tells most apart */
    return false;
}
