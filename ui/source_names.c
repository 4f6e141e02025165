#include "ui/source_names.h"

#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"
#include "model/memory.h"
#include "ui/canvas.h"

struct entry {
    const char *source;
    size_t len;
    uint32_t number;
};

/* How many bytes at their ends are the same. */
static size_t common_end(const struct entry *a, const struct entry *b)
{
    size_t most = a->len < b->len ? a->len : b->len, same = 0;
    while (same < most && a->source[a->len - 1 - same] == b->source[b->len - 1 - same])
        same++;
    return same;
}

/* By the bytes from the end on, so that those with the longest ends in common are neighbours. */
static int compare_ends(const void *left, const void *right)
{
    const struct entry *a = left, *b = right;
    size_t same = common_end(a, b);
    if (same == a->len || same == b->len)
        return (a->len > b->len) - (a->len < b->len);
    return (unsigned char)a->source[a->len - 1 - same] -
           (unsigned char)b->source[b->len - 1 - same];
}

/* Where the end begins that tells it from the other one: a component at least. */
static size_t name_begin(const struct entry *entry, const struct entry *other)
{
    size_t same = other ? common_end(entry, other) : 0, at = entry->len - same;
    if (other && same == other->len && at > 0 && entry->source[at - 1] == '/')
        at--; /* "en.txt" is all of the other path, and the end of "news/en.txt" */
    if (at == entry->len && at > 0)
        at--; /* a slash at the very end begins no name */
    while (at > 0 && entry->source[at - 1] != '/')
        at--;
    return at;
}

void source_names(const char *const *sources, uint32_t count, const char **names)
{
    struct entry *entries = memory_zeroed(count + 1, sizeof *entries);
    for (uint32_t i = 0; i < count; i++)
        entries[i] = (struct entry){sources[i], strlen(sources[i]), i};
    qsort(entries, count, sizeof *entries, compare_ends);
    for (uint32_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && compare_ends(&entries[first], &entries[end]) == 0;)
            end++;
        size_t before = name_begin(&entries[first], first > 0 ? &entries[first - 1] : NULL);
        size_t after = name_begin(&entries[first], end < count ? &entries[end] : NULL);
        for (uint32_t i = first; i < end; i++)
            names[entries[i].number] = entries[i].source + (before < after ? before : after);
    }
    free(entries);
}

void source_name_fit(const struct canvas *canvas, const char *name, int cols, struct buffer *out)
{
    const struct cell_rule *rule = canvas->rule;
    size_t len = strlen(name), width = cells_width_cols(rule, name, len), head_cols;
    if (cols <= 0)
        return;
    if (width <= (size_t)cols) {
        buffer_add(out, name, len);
        return;
    }
    size_t room = (size_t)cols - 1; /* beside the ellipsis */
    size_t head = cells_fit_bytes(rule, name, len, room / 2, &head_cols);
    size_t tail = head, tail_cols = width - head_cols;
    while (tail_cols > room - head_cols) {
        struct cell_size cell = cell_measure(rule, name, len, tail);
        tail += cell.len_bytes;
        tail_cols -= cell.width_cols;
    }
    buffer_add(out, name, head);
    buffer_add_str(out, canvas->glyphs->ellipsis);
    buffer_add(out, name + tail, len - tail);
}
