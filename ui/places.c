#include "ui/places.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "model/article.h"
#include "model/kept_file.h"
#include "model/user_folder.h"

#define PLACES_KEPT_MAX 500
#define LINE_MAX_BYTES  320
#define FILE_MAX_BYTES  ((size_t)1 << 24)

bool places_path(struct buffer *path)
{
    if (!user_folder(path, "XDG_STATE_HOME", ".local/state"))
        return false;
    buffer_add_str(path, "/places");
    return true;
}

/* The line without its newline. false: not a line of ours. */
static bool parse(const char *line, size_t len, struct kept_place *place)
{
    char copy[LINE_MAX_BYTES];
    int at = 0;
    if (len >= sizeof copy)
        return false;
    memcpy(copy, line, len);
    copy[len] = '\0';
    if (sscanf(copy, "%" SCNx64 " %" SCNu32 " %" SCNu32 " %n", &place->content_id, &place->cursor,
               &place->top, &at) != 3)
        return false;
    snprintf(place->focus, sizeof place->focus, "%s", copy + at);
    return true;
}

/* Reads the next line of ours from the byte on; false at the end. What is behind the last newline
 * was never written whole. line: where it stands, with its newline. */
static bool next_place(const struct buffer *text, size_t *at, struct span *line,
                       struct kept_place *place)
{
    while (*at < text->len) {
        const char *begin = text->bytes + *at, *newline = memchr(begin, '\n', text->len - *at);
        if (!newline)
            return false;
        size_t len = (size_t)(newline - begin);
        *line = (struct span){(uint32_t)*at, (uint32_t)(*at + len + 1)};
        *at = line->end;
        if (parse(begin, len, place))
            return true;
    }
    return false;
}

bool places_find(const char *path, uint64_t content_id, struct kept_place *place)
{
    struct buffer text = {0};
    struct kept_place read;
    struct span line;
    size_t at = 0;
    bool found = false;
    if (kept_file_read(path, FILE_MAX_BYTES, &text)) {
        while (next_place(&text, &at, &line, &read)) {
            if (read.content_id == content_id) {
                *place = read;
                found = true;
            }
        }
    }
    buffer_release(&text);
    return found;
}

static bool is_among(uint64_t content_id, const struct kept_place *places, uint32_t count)
{
    while (count > 0)
        if (places[--count].content_id == content_id)
            return true;
    return false;
}

/* The lines of other articles than those; the oldest are left out when there are too many. */
static void add_others(struct buffer *out, const struct buffer *before,
                       const struct kept_place *places, uint32_t count)
{
    VEC(struct span) lines = {0};
    struct kept_place other;
    struct span line;
    for (size_t at = 0; next_place(before, &at, &line, &other);)
        if (!is_among(other.content_id, places, count))
            *vec_place(&lines) = line;
    uint32_t room = PLACES_KEPT_MAX - count;
    for (uint32_t i = lines.count > room ? lines.count - room : 0; i < lines.count; i++)
        buffer_add(out, before->bytes + lines.items[i].begin,
                   lines.items[i].end - lines.items[i].begin);
    vec_free(&lines);
}

static void add_place(struct buffer *out, const struct kept_place *place)
{
    buffer_printf(out, "%016" PRIx64 " %" PRIu32 " %" PRIu32 " ", place->content_id, place->cursor,
                  place->top);
    for (const char *c = place->focus; *c; c++)
        buffer_add_char(out, (unsigned char)*c < 32 ? ' ' : *c);
    buffer_add_char(out, '\n');
}

bool places_keep(const char *path, const struct kept_place *places, uint32_t count)
{
    struct buffer text = {0}, before = {0};
    uint32_t left_out = count > PLACES_KEPT_MAX ? count - PLACES_KEPT_MAX : 0;
    places += left_out;
    count -= left_out;
    bool fine = kept_file_read(path, FILE_MAX_BYTES, &before);
    if (fine) {
        add_others(&text, &before, places, count);
        for (uint32_t i = 0; i < count; i++)
            if (!is_among(places[i].content_id, places + i + 1, count - i - 1))
                add_place(&text, &places[i]);
        bool same =
            text.len == before.len && memcmp(buffer_str(&text), buffer_str(&before), text.len) == 0;
        fine = same || kept_file_replace(path, text.bytes, text.len, NULL, 0);
    }
    buffer_release(&text);
    buffer_release(&before);
    return fine;
}
