/*
 * A line that a person edits, by grapheme, with history and completion. Knows no terminal: keys go
 * in, the line and the cursor come out.
 */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/arena.h"
#include "model/buffer.h"
#include "ui/canvas.h"
#include "ui/completion.h"
#include "ui/prompt_history.h"

enum prompt_result {
    PROMPT_EDITED,
    PROMPT_MOVED,
    PROMPT_NO_CANDIDATE, /* nothing completes what is typed */
    PROMPT_ACCEPTED,
    PROMPT_CANCELLED
};

/* Offers what completes the line before the cursor. */
typedef void prompt_complete(void *context, struct completion *completion);

struct prompt {
    bool active;
    const char *label; /* "/" ":" "filter: "; static */
    struct buffer text;
    size_t at;                      /* the cursor, bytes */
    struct prompt_history *history; /* borrowed; NULL: none */
    uint32_t history_at;
    struct buffer draft;       /* what was typed when walking the history began */
    prompt_complete *complete; /* NULL: none */
    void *complete_context;
    struct completion completion; /* of the last Tab */
};

void prompt_open(struct prompt *prompt, const char *label, const char *initial,
                 struct prompt_history *history);
enum prompt_result prompt_key(struct prompt *prompt, uint32_t key);
/* Inserts pasted text; control characters become spaces. */
void prompt_insert(struct prompt *prompt, const char *text, size_t len);
void prompt_close(struct prompt *prompt);
void prompt_release(struct prompt *prompt);
/* Draws label and text in one row, scrolled so that the cursor is seen; its column. */
int prompt_draw(const struct prompt *prompt, struct canvas *canvas, struct rect rect);

#endif
