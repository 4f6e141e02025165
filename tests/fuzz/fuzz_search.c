/* Bytes as a needle (up to the first line end) and a text. */
#include <string.h>

#include "fuzz.h"
#include "text/search.h"

#define MAX_SIZE (1 << 14)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    size_t len = size < MAX_SIZE ? size : MAX_SIZE;
    const char *line_end = len > 0 ? memchr(text, '\n', len) : NULL;
    size_t needle = line_end != NULL ? (size_t)(line_end - text) : len / 8;
    struct search_pattern *pattern = search_pattern_new(text, needle, SEARCH_SMART_CASE);
    FUZZ_REQUIRE(pattern != NULL);
    size_t begin = 0, end = 0;
    for (size_t at = 0; search_next(pattern, text, len, at, &begin, &end); at = begin + 1) {
        size_t again = 0;
        FUZZ_REQUIRE(begin >= at && begin < end && end <= len);
        FUZZ_REQUIRE(search_at(pattern, text, len, begin, &again) == SEARCH_HIT && again == end);
    }
    search_pattern_free(pattern);
    return 0;
}
