/*
 * Converts positions in one text between bytes and code points, by a checkpoint every 64 bytes: to
 * code points in constant time, back by binary search, each with a scan of at most 64 bytes. The
 * map borrows the text, which must outlive it.
 */
#ifndef TEXT_OFFSET_H
#define TEXT_OFFSET_H

#include <stddef.h>
#include <stdint.h>

struct offset_map;

/* Takes one pass over the text, and 4 bytes of memory for every 64. Returns NULL when memory runs
 * out or the text is longer than UINT32_MAX bytes. The caller calls offset_map_free. */
struct offset_map *offset_map_new(const char *text, size_t len_bytes);
void offset_map_free(struct offset_map *map); /* NULL is fine */

/* at_bytes must be on a code-point boundary; at or past the end it is the number of code points. */
size_t offset_bytes_to_cps(const struct offset_map *map, size_t at_bytes);

/* Both ends of a part of the text, in code points. Faster than two calls when the part is short. */
struct offset_range {
    size_t begin, end;
};
struct offset_range offset_range_to_cps(const struct offset_map *map, size_t begin_bytes,
                                        size_t end_bytes);

/* The length in bytes when at_cps is past the end. */
size_t offset_cps_to_bytes(const struct offset_map *map, size_t at_cps);

#endif
