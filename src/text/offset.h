/*
 * Converting positions in one text between bytes and code points: to code points in O(1), back by
 * binary search, either with a scan of at most one stride of 64 bytes. The map owns its
 * checkpoints; the text is borrowed and must outlive it.
 */
#ifndef TEXT_OFFSET_H
#define TEXT_OFFSET_H

#include <stddef.h>
#include <stdint.h>

struct offset_map;

/* NULL when memory is out. Cost: one pass, 4 bytes for each 64 bytes of text. */
struct offset_map *offset_map_new(const char *text, size_t len_bytes);
void offset_map_free(struct offset_map *map);

/* at_bytes on a code-point boundary, at most the length. */
size_t offset_bytes_to_cps(const struct offset_map *map, size_t at_bytes);
/* Both ends of a part of the text; faster than one after the other when it is short. */
struct offset_range {
    size_t begin, end;
};
struct offset_range offset_range_to_cps(const struct offset_map *map, size_t begin_bytes,
                                        size_t end_bytes);
/* Past the end: the length in bytes. */
size_t offset_cps_to_bytes(const struct offset_map *map, size_t at_cps);

#endif
