/*
 * malloc and its relatives for a program that does not survive running out of memory: they never
 * return NULL. When there is no memory the program ends with a message and exit status 1, so no
 * caller needs a path for it. Memory is freed with free().
 */
#ifndef MODEL_MEMORY_H
#define MODEL_MEMORY_H

#include <stddef.h>

void *memory_alloc(size_t bytes);               /* as malloc, for 0 bytes, too */
void *memory_zeroed(size_t count, size_t size); /* as calloc: untouched pages cost nothing */
void *memory_lines(size_t bytes);        /* as memory_alloc, from the begin of a cache line on */
char *memory_string(const char *string); /* as strdup */
/* As realloc to count * size bytes; a product that overflows counts as out of memory. */
void *memory_realloc(void *old, size_t count, size_t size);

/* Ends the program: calls the handler, prints the message, exits. Also for sizes that overflow. */
_Noreturn void memory_fail(void);
/* The same with another message, for what has no room in one of the program's own tables. */
_Noreturn void memory_fail_for(const char *why);
/* Sets the handler that both call first; the browser restores the terminal there. NULL:
 * none.
 */
void memory_on_fail(void (*handler)(void));

/* Tunes the allocator (glibc's; otherwise does nothing) so that the first two megabytes come at
 * once, and large blocks that are freed go back to the system at once when there are many. Call it
 * once, before anything is allocated. */
void memory_begin(void);
/* Says that much memory will be taken, and written to from end to end: it then comes in huge pages,
 * where the system has them to give. */
void memory_expect_much(void);
/* Gives all free memory back to the system, where the allocator can. Call it after work that took
 * much. */
void memory_trim(void);

#endif
