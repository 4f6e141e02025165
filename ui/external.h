/*
 * What leaves the program: the clipboard and other programs. Programs get their arguments as they
 * are, never through a shell; `secure` lets none run.
 */
#ifndef UI_EXTERNAL_H
#define UI_EXTERNAL_H

#include <stddef.h>

struct app;

/* The clipboard, by the setting; also the program's own register. Says what was done. */
void external_copy(struct app *app, const char *text, size_t len);
/* Runs a program with the terminal handed over, for its input too; argv ends with NULL. Its exit
 * status, or -1: it could not be run. */
int external_run(struct app *app, const char *const *argv);

#endif
