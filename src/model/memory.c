#include "model/memory.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

#define LARGE_BYTES (256 * 1024)
/* The heap grows by GROW_BYTES at a time when its room is full, and up to KEEP_BYTES of free memory
 * at its end stay with the program, so that it need not ask the system again. */
#define GROW_BYTES (512 * 1024)
#define KEEP_BYTES (ROOM_BYTES + 2 * GROW_BYTES)
/* The room of the heap, the huge page in which it begins, and what lies before that. */
#define ROOM_BYTES (24 * 1024 * 1024)
#define HUGE_BYTES (2 * 1024 * 1024)
#define PAGE_BYTES 4096
/* Of a cache; where lines are longer, the memory of two things may share one. */
#define LINE_BYTES 64

static void (*fail_handler)(void);

void memory_on_fail(void (*handler)(void))
{
    fail_handler = handler;
}

void memory_fail_for(const char *why)
{
    if (fail_handler)
        fail_handler();
    fprintf(stderr, "dossier: %s\n", why);
    exit(1);
}

void memory_fail(void)
{
    memory_fail_for("out of memory");
}

#ifdef __GLIBC__
static struct {
    uintptr_t begin, end;
} room; /* behind the first huge page of the heap; empty: there is none */

/* glibc runs on systems that have no huge pages, too. */
static void want_huge_pages(uintptr_t begin, size_t bytes)
{
#ifdef MADV_HUGEPAGE
    (void)madvise((void *)begin, bytes, MADV_HUGEPAGE);
#else
    (void)begin;
    (void)bytes;
#endif
}

/*
 * Lets the heap begin in a huge page, where the system has one to give (MADV_HUGEPAGE): what a
 * short article needs then comes with one page fault rather than with 260, and the first screen
 * stands after nine tenths of the time. The page has to be asked for before anything is written to
 * it, but the allocator writes where its heap begins: so that is a small page before the huge one.
 */
static void begin_heap(void)
{
    uintptr_t end = (uintptr_t)sbrk(0);
    uintptr_t huge = (end + PAGE_BYTES + HUGE_BYTES - 1) & ~(uintptr_t)(HUGE_BYTES - 1);
    if (end == UINTPTR_MAX || sbrk((intptr_t)(huge - PAGE_BYTES - end)) == (void *)-1)
        return;
    mallopt(M_TOP_PAD, ROOM_BYTES);
    void *first = memory_alloc(1); /* has the allocator make its heap */
    if ((uintptr_t)first < huge && huge - (uintptr_t)first <= PAGE_BYTES) {
        want_huge_pages(huge, HUGE_BYTES);
        room.begin = huge + HUGE_BYTES;
        room.end = huge + ROOM_BYTES;
    }
    free(first);
}
#endif

void memory_begin(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, LARGE_BYTES); /* else it follows the largest block ever freed */
    mallopt(M_TRIM_THRESHOLD, KEEP_BYTES);
    begin_heap();
    mallopt(M_TOP_PAD, GROW_BYTES);
#endif
}

void memory_expect_much(void)
{
#ifdef __GLIBC__
    if (room.begin < room.end)
        want_huge_pages(room.begin, room.end - room.begin);
#endif
}

void memory_trim(void)
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void *memory_alloc(size_t bytes)
{
    void *memory = malloc(bytes ? bytes : 1);

    if (!memory)
        memory_fail();
    return memory;
}

char *memory_string(const char *string)
{
    size_t size = strlen(string) + 1;

    return memcpy(memory_alloc(size), string, size);
}

void *memory_zeroed(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size ? size : 1);
    if (!memory)
        memory_fail();
    return memory;
}

void *memory_lines(size_t bytes)
{
    if (bytes > SIZE_MAX - LINE_BYTES)
        memory_fail();
    size_t lines = bytes / LINE_BYTES + 1;
    void *memory = aligned_alloc(LINE_BYTES, lines * LINE_BYTES);
    if (!memory)
        memory_fail();
    return memory;
}

void *memory_realloc(void *old, size_t count, size_t size)
{
    size_t bytes;
    void *memory;

    if (__builtin_mul_overflow(count, size, &bytes))
        memory_fail();
    memory = realloc(old, bytes ? bytes : 1);
    if (!memory)
        memory_fail();
    return memory;
}
