#include "model/memory.h"

#include <stdio.h>
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#define LARGE_BYTES (256 * 1024)
/* The heap grows by GROW_BYTES at a time, and up to KEEP_BYTES of free memory at its end stay with
 * the program, so that it need not ask the system again. */
#define GROW_BYTES (512 * 1024)
#define KEEP_BYTES (2 * GROW_BYTES)

static void (*fail_handler)(void);

void memory_on_fail(void (*handler)(void))
{
    fail_handler = handler;
}

void memory_fail(void)
{
    if (fail_handler)
        fail_handler();
    fputs("dossier: out of memory\n", stderr);
    exit(1);
}

void memory_begin(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, LARGE_BYTES); /* else it follows the largest block ever freed */
    mallopt(M_TOP_PAD, GROW_BYTES);
    mallopt(M_TRIM_THRESHOLD, KEEP_BYTES);
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

void *memory_zeroed(size_t count, size_t size)
{
    void *memory = calloc(count ? count : 1, size ? size : 1);
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
