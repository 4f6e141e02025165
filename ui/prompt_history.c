#include "ui/prompt_history.h"

#include <stdlib.h>
#include <string.h>

#include "model/kept_file.h"
#include "model/memory.h"
#include "model/user_folder.h"

#define LINES_KEPT     100
#define LINE_MAX_BYTES 4096 /* of what is kept */
#define FILE_MAX_BYTES ((size_t)1 << 20)

/* What a line of the file begins with; '\0': not kept. */
static const char signs[HISTORIES] = {':', '/', '&', '\0'};

/* ---- one of them ---- */

void prompt_history_add(struct prompt_history *history, const char *line)
{
    uint32_t count = history->lines.count;
    if (line[0] == '\0' || (count > 0 && strcmp(history->lines.items[count - 1], line) == 0))
        return;
    if (count == LINES_KEPT) {
        free(history->lines.items[0]);
        memmove(history->lines.items, history->lines.items + 1, (count - 1) * sizeof(char *));
        history->lines.count--;
        history->old -= history->old > 0;
    }
    *(char **)vec_push(&history->lines) = memory_string(line);
}

void prompt_history_release(struct prompt_history *history)
{
    for (uint32_t i = 0; i < history->lines.count; i++)
        free(history->lines.items[i]);
    vec_free(&history->lines);
    history->old = 0;
}

/* ---- the file ---- */

bool prompt_histories_path(struct buffer *path)
{
    if (!user_folder(path, "XDG_STATE_HOME", ".local/state"))
        return false;
    buffer_add_str(path, "/history");
    return true;
}

static void add_line(struct prompt_histories *histories, const char *line)
{
    for (int kind = 0; kind < HISTORIES; kind++)
        if (line[0] && line[0] == signs[kind])
            prompt_history_add(&histories->items[kind], line + 1);
}

/* What is behind the last newline was never written whole. */
static bool read_file(struct prompt_histories *histories, const char *path)
{
    struct buffer text = {0};
    bool fine = kept_file_read(path, FILE_MAX_BYTES, &text);
    char *end, *line = text.bytes;
    while (fine && line && (end = memchr(line, '\n', text.len - (size_t)(line - text.bytes)))) {
        *end = '\0';
        add_line(histories, line);
        line = end + 1;
    }
    buffer_release(&text);
    return fine;
}

static void add_new(struct prompt_histories *histories, const struct prompt_histories *from)
{
    for (int kind = 0; kind < HISTORIES; kind++) {
        const struct prompt_history *history = &from->items[kind];
        for (uint32_t i = history->old; i < history->lines.count; i++)
            prompt_history_add(&histories->items[kind], history->lines.items[i]);
    }
}

void prompt_histories_read(struct prompt_histories *histories, const char *path)
{
    struct prompt_histories all = {0};
    read_file(&all, path);
    for (int kind = 0; kind < HISTORIES; kind++)
        all.items[kind].old = all.items[kind].lines.count;
    add_new(&all, histories);
    prompt_histories_release(histories);
    *histories = all;
}

static bool has_new(const struct prompt_histories *histories)
{
    bool has = false;
    for (int kind = 0; kind < HISTORIES; kind++)
        has |= signs[kind] && histories->items[kind].old < histories->items[kind].lines.count;
    return has;
}

static void write_kind(struct buffer *out, char sign, const struct prompt_history *history)
{
    for (uint32_t i = 0; i < history->lines.count; i++) {
        if (strlen(history->lines.items[i]) > LINE_MAX_BYTES)
            continue;
        buffer_add_char(out, sign);
        for (const char *c = history->lines.items[i]; *c; c++)
            buffer_add_char(out, *c == '\n' ? ' ' : *c);
        buffer_add_char(out, '\n');
    }
}

bool prompt_histories_keep(const struct prompt_histories *histories, const char *path)
{
    struct prompt_histories all = {0};
    struct buffer text = {0};
    if (!has_new(histories))
        return true;
    bool fine = read_file(&all, path);
    add_new(&all, histories);
    for (int kind = 0; kind < HISTORIES; kind++)
        if (signs[kind])
            write_kind(&text, signs[kind], &all.items[kind]);
    fine = fine && kept_file_replace(path, text.bytes, text.len, NULL, 0);
    buffer_release(&text);
    prompt_histories_release(&all);
    return fine;
}

void prompt_histories_release(struct prompt_histories *histories)
{
    for (int kind = 0; kind < HISTORIES; kind++)
        prompt_history_release(&histories->items[kind]);
}
