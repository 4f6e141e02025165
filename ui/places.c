#include "ui/places.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "model/kept_file.h"
#include "model/user_folder.h"

#define LINES_KEPT_MAX 500
#define LINE_MAX_BYTES 320

bool places_path(struct buffer *path)
{
    if (!user_folder(path, "XDG_STATE_HOME", ".local/state"))
        return false;
    buffer_add_str(path, "/places");
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
        kept_file_replace(path, text.bytes, text.len, NULL, 0);
    buffer_release(&text);
    buffer_release(&before);
}
