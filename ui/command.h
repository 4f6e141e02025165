/*
 * The command prompt's own commands, beside the actions: for the help page and the manual.
 */
#ifndef UI_COMMAND_H
#define UI_COMMAND_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"

/* One row of the table: "w", "FORMAT FILE", "write ..." (for _()). false past the last. */
bool command_at(uint32_t number, const char **name, const char **arguments, const char **help);
/* Adds to what is empty the names that may stand behind it, "list tree map timeline quotes"; none
 * where they are not those of a table. */
void command_names(uint32_t number, struct buffer *out);

#endif
