#include "ui/places.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define LINES_KEPT_MAX 500
#define LINE_MAX_BYTES 320

bool places_path(struct buffer *path)
{
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    if (state && state[0] == '/')
        buffer_printf(path, "%s/dossier/places", state);
    else if (home && home[0] == '/')
        buffer_printf(path, "%s/.local/state/dossier/places", home);
    else
        return false;
    return true;
}

/* false: not a line of ours. */
static bool parse(const char *line, uint64_t *content_id, struct kept_place *place)
{
    int at = 0;
    if (sscanf(line, "%" SCNx64 " %" SCNu32 " %" SCNu32 " %n", content_id, &place->cursor,
               &place->top, &at) != 3)
        return false;
    snprintf(place->focus, sizeof place->focus, "%s", line + at);
    place->focus[strcspn(place->focus, "\n")] = '\0';
    return true;
}

bool places_find(const char *path, uint64_t content_id, struct kept_place *place)
{
    char line[LINE_MAX_BYTES];
    bool found = false;
    FILE *file = fopen(path, "re");
    if (!file)
        return false;
    while (fgets(line, sizeof line, file)) {
        struct kept_place read;
        uint64_t id;
        if (parse(line, &id, &read) && id == content_id) {
            *place = read;
            found = true;
        }
    }
    fclose(file);
    return found;
}

/* Makes the folders that the path needs. */
static void make_folders(const char *path)
{
    struct buffer folder = {0};
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        buffer_clear(&folder);
        buffer_add(&folder, path, (size_t)(slash - path));
        mkdir(folder.bytes, 0700); /* exists: fine; fails: the file cannot be opened either */
    }
    buffer_release(&folder);
}

/* All lines into before; into out those of other articles, the oldest left out when there are too
 * many. */
static void add_others(struct buffer *out, struct buffer *before, const char *path,
                       uint64_t content_id)
{
    char line[LINE_MAX_BYTES];
    unsigned count = 0, skip;
    FILE *file = fopen(path, "re");
    if (!file)
        return;
    for (; fgets(line, sizeof line, file); count++)
        buffer_add_str(before, line);
    skip = count >= LINES_KEPT_MAX ? count - LINES_KEPT_MAX + 1 : 0;
    rewind(file);
    for (unsigned i = 0; fgets(line, sizeof line, file); i++) {
        struct kept_place place;
        uint64_t id;
        if (i >= skip && strchr(line, '\n') && parse(line, &id, &place) && id != content_id)
            buffer_add_str(out, line);
    }
    fclose(file);
}

/* Writes the file as a whole, or leaves it as it is. The signals that end the program do not end it
 * here: the browser has its handlers until the places are kept, so nothing is left beside. */
static void replace_file(const char *path, const struct buffer *text)
{
    struct buffer beside = {0};
    make_folders(path);
    buffer_printf(&beside, "%s.%ld", path, (long)getpid());
    FILE *file = fopen(beside.bytes, "we");
    if (file) {
        bool written = fwrite(text->bytes, 1, text->len, file) == text->len;
        written = fclose(file) == 0 && written;
        if (!written || rename(beside.bytes, path) != 0)
            unlink(beside.bytes);
    }
    buffer_release(&beside);
}

void places_keep(const char *path, uint64_t content_id, const struct kept_place *place)
{
    struct buffer text = {0}, before = {0};
    add_others(&text, &before, path, content_id);
    buffer_printf(&text, "%016" PRIx64 " %" PRIu32 " %" PRIu32 " ", content_id, place->cursor,
                  place->top);
    for (const char *c = place->focus; *c; c++)
        buffer_add_char(&text, (unsigned char)*c < 32 ? ' ' : *c);
    buffer_add_char(&text, '\n');
    if (text.len != before.len || memcmp(text.bytes, before.bytes, text.len) != 0)
        replace_file(path, &text);
    buffer_release(&text);
    buffer_release(&before);
}
