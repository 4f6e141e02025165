/*
 * The command prompt: every action by its name, paragraphs by number, settings, writing.
 */
#ifndef UI_COMMAND_H
#define UI_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"

struct app;

/* Opens it with what is typed already. */
void command_prompt(struct app *app, const char *initial);
void command_run(struct app *app, const char *line);

/* ---- its own commands, beside the actions: for the help page and the manual ---- */

/* One row of the table: "w", "FORMAT FILE", "write ..." (for _()). false past the last. */
bool command_at(uint32_t number, const char **name, const char **arguments, const char **help);
/* Adds to what is empty the names that may stand behind it, "list tree map timeline quotes"; none
 * where they are not those of a table. */
void command_names(uint32_t number, struct buffer *out);

#endif
