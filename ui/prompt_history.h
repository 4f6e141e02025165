/*
 * What was typed in prompts, to walk back through. Kept between runs in
 * $XDG_STATE_HOME/dossier/history (or ~/.local/state/dossier/history): a line each, oldest first,
 * that begins with the sign of its prompt: ":" a command, "/" a search, "&" a filter.
 */
#ifndef UI_PROMPT_HISTORY_H
#define UI_PROMPT_HISTORY_H

#include <stdbool.h>
#include <stdint.h>

#include "model/buffer.h"
#include "model/vec.h"

enum history_kind {
    HISTORY_COMMANDS,
    HISTORY_SEARCHES,
    HISTORY_FILTERS,
    HISTORY_CORRECTIONS, /* about one article: not kept */
    HISTORIES
};

/* The newest 100. {0} is an empty one. */
struct prompt_history {
    VEC(char *) lines; /* owned; oldest first */
    uint32_t old;      /* so many of them are of earlier runs */
};

/* Not the line that was added last, nor an empty one. */
void prompt_history_add(struct prompt_history *history, const char *line);
void prompt_history_release(struct prompt_history *history);

/* ---- all of them, and their file ---- */

struct prompt_histories {
    struct prompt_history items[HISTORIES];
};

/* false when $XDG_STATE_HOME and $HOME are not set. */
bool prompt_histories_path(struct buffer *path);
/* Puts what earlier runs left before what is there. A file that cannot be read left nothing. */
void prompt_histories_read(struct prompt_histories *histories, const char *path);
/* Adds what is new since then to the file, behind what other runs have added meanwhile; where
 * nothing is, the file is left alone. false: it cannot be read, and is left as it is, or it cannot
 * be written. */
bool prompt_histories_keep(const struct prompt_histories *histories, const char *path);
void prompt_histories_release(struct prompt_histories *histories);

#endif
