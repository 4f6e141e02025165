/*
 * Bits that tables are made of: sets, and prints, which are 16 bits of a hash by which the entries
 * of a table are told apart without a look at them.
 */
#ifndef FIND_BITS_H
#define FIND_BITS_H

#include <stdint.h>
#include <string.h>

/* How many bits are set; not every machine has an instruction for it. */
static inline uint32_t count_bits(uint32_t set)
{
    set -= set >> 1 & 0x55555555u;
    set = (set & 0x33333333u) + (set >> 2 & 0x33333333u);
    return ((set + (set >> 4)) & 0x0F0F0F0Fu) * 0x01010101u >> 24;
}

/* How many bytes behind the prints are read, at most. */
#define PRINTS_BEHIND 14u

/* The place of the first of so many prints that is this one; `count` or more when none is. Eight
 * are compared at once. prints: little-endian, of any alignment. */
static inline uint32_t prints_find(const void *prints, uint32_t count, uint16_t print)
{
    typedef uint16_t eight_prints __attribute__((vector_size(16)));
    typedef int8_t eight_bytes __attribute__((vector_size(8)));
    const eight_prints wanted = (eight_prints){0} + print;
    const char *at = prints;
    for (uint32_t place = 0; place < count; place += 8, at += sizeof wanted) {
        eight_prints some;
        memcpy(&some, at, sizeof some);
        eight_bytes same = __builtin_convertvector(some == wanted, eight_bytes);
        uint64_t bytes;
        memcpy(&bytes, &same, sizeof bytes);
        if (bytes != 0)
            return place + (uint32_t)__builtin_ctzll(bytes) / 8;
    }
    return count;
}

#endif
