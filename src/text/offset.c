#include "text/offset.h"

#include <stdbool.h>
#include <stdlib.h>

#include "text/utf8.h"

#define STRIDE 64

struct offset_map {
    const char *text;
    size_t len_bytes, len_cps;
    bool valid; /* all of it is UTF-8, so counting first bytes counts code points */
    /* before[k]: code points that begin before byte k * STRIDE */
    uint32_t before[];
};

static size_t count_cps(const struct offset_map *map, size_t from, size_t to)
{
    return map->valid ? utf8_count_starts(map->text + from, to - from)
                      : utf8_count_cps(map->text + from, to - from);
}

/* The first code-point boundary at or after at_bytes. */
static size_t boundary_from(const struct offset_map *map, size_t at_bytes)
{
    for (size_t back = 1; back <= 3 && back <= at_bytes; back++) {
        struct utf8_char c = utf8_decode(map->text, map->len_bytes, at_bytes - back);
        if (c.len_bytes > back)
            return at_bytes - back + c.len_bytes;
    }
    return at_bytes;
}

/* Where to count on from checkpoint k. In valid text that is the checkpoint itself, even if a
 * character stands across it, because only first bytes are counted. */
static size_t count_from(const struct offset_map *map, size_t k)
{
    return map->valid ? k * STRIDE : boundary_from(map, k * STRIDE);
}

struct offset_map *offset_map_new(const char *text, size_t len_bytes)
{
    if (len_bytes > UINT32_MAX)
        return NULL;
    size_t count = len_bytes / STRIDE + 1;
    struct offset_map *map = malloc(sizeof *map + count * sizeof *map->before);
    if (map == NULL)
        return NULL;
    map->text = text;
    map->len_bytes = len_bytes;
    map->valid = utf8_is_valid(text, len_bytes, NULL);
    size_t cps = 0, at = 0;
    for (size_t k = 0; k < count; k++) {
        map->before[k] = (uint32_t)cps;
        size_t end = len_bytes;
        if (k + 1 < count)
            end = count_from(map, k + 1);
        cps += count_cps(map, at, end);
        at = end;
    }
    map->len_cps = cps;
    return map;
}

void offset_map_free(struct offset_map *map)
{
    free(map);
}

size_t offset_bytes_to_cps(const struct offset_map *map, size_t at_bytes)
{
    if (at_bytes >= map->len_bytes)
        return map->len_cps;
    if (map->len_cps == map->len_bytes)
        return at_bytes;
    size_t k = at_bytes / STRIDE;
    size_t from = count_from(map, k);
    if (from >= at_bytes)
        return map->before[k];
    return map->before[k] + count_cps(map, from, at_bytes);
}

struct offset_range offset_range_to_cps(const struct offset_map *map, size_t begin_bytes,
                                        size_t end_bytes)
{
    size_t begin = offset_bytes_to_cps(map, begin_bytes);
    bool near = end_bytes <= map->len_bytes && end_bytes - begin_bytes < STRIDE;
    size_t end =
        near ? begin + count_cps(map, begin_bytes, end_bytes) : offset_bytes_to_cps(map, end_bytes);
    return (struct offset_range){begin, end};
}

/* The last checkpoint with at most at_cps code points before it. */
static size_t checkpoint_of(const struct offset_map *map, size_t at_cps)
{
    size_t low = 0, high = map->len_bytes / STRIDE + 1;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (map->before[middle] <= at_cps)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t offset_cps_to_bytes(const struct offset_map *map, size_t at_cps)
{
    if (at_cps >= map->len_cps)
        return map->len_bytes;
    if (map->len_cps == map->len_bytes)
        return at_cps;
    size_t k = checkpoint_of(map, at_cps);
    size_t at_bytes = boundary_from(map, k * STRIDE);
    for (size_t left = at_cps - map->before[k]; left > 0; left--)
        at_bytes += utf8_decode(map->text, map->len_bytes, at_bytes).len_bytes;
    return at_bytes;
}
