/*
 * The file that becomes another one once it is whole. A signal that ends the program (Ctrl-C, a
 * hang-up, kill) removes it first. One at a time. Inside write/ only.
 */
#ifndef WRITE_TEMPORARY_H
#define WRITE_TEMPORARY_H

#include <stdbool.h>

/* As mkstemp: a new file, named by what it makes of the pattern; -1: errno says why not. The name
 * must stay where it is until one of the next two is called. */
int temporary_create(char *pattern);

/* Gives it its name; false: errno says why not, and it is still there. */
bool temporary_become(const char *temporary, const char *path);

void temporary_remove(const char *temporary);

#endif
