#include "ui/needle.h"

#include <string.h>

bool needle_set(struct needle *needle, const char *text, const struct settings *settings,
                char *message, size_t message_size)
{
    static const enum search_case cases[] = {[SET_CASE_SMART] = SEARCH_SMART_CASE,
                                             [SET_CASE_IGNORE] = SEARCH_FOLD_CASE,
                                             [SET_CASE_MATCH] = SEARCH_KEEP_CASE};
    int how = settings->search_case;
    needle_release(needle);
    if (settings->regex) {
        bool fold = how == SET_CASE_IGNORE ||
                    (how == SET_CASE_SMART && !search_has_capital(text, strlen(text)));
        needle->regex = regex_new(text, fold, message, message_size);
        return needle->regex != NULL;
    }
    needle->pattern = search_pattern_new(text, strlen(text), cases[how]);
    return true;
}

void needle_set_folded(struct needle *needle, const char *text, size_t len_bytes)
{
    needle_release(needle);
    needle->pattern = search_pattern_new(text, len_bytes, SEARCH_FOLD_CASE);
}

void needle_release(struct needle *needle)
{
    search_pattern_free(needle->pattern);
    regex_free(needle->regex);
    *needle = (struct needle){0};
}

bool needle_is_set(const struct needle *needle)
{
    return needle->pattern || needle->regex;
}

bool needle_next(const struct needle *needle, const char *text, size_t len_bytes, size_t from_bytes,
                 size_t *begin, size_t *end, bool *gave_up)
{
    if (!needle->regex)
        return needle->pattern &&
               search_next(needle->pattern, text, len_bytes, from_bytes, begin, end);
    enum regex_answer answer = regex_next(needle->regex, text, len_bytes, from_bytes, begin, end);
    if (answer == REGEX_GAVE_UP)
        *gave_up = true;
    return answer == REGEX_MATCH;
}

enum search_hit needle_next_hit(const struct needle *needle, const char *text, size_t len_bytes,
                                size_t from_bytes, size_t *begin, size_t *end, bool *gave_up)
{
    if (needle->pattern)
        return search_next_hit(needle->pattern, text, len_bytes, from_bytes, begin, end);
    return needle_next(needle, text, len_bytes, from_bytes, begin, end, gave_up) ? SEARCH_HIT
                                                                                 : SEARCH_NO_HIT;
}

bool needle_grows(const struct needle *needle, const struct needle *shorter)
{
    return needle->pattern && shorter->pattern && search_grows(needle->pattern, shorter->pattern);
}
