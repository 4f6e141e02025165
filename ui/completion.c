#include "ui/completion.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "model/memory.h"
#include "ui/canvas.h"
#include "ui/theme.h"

#define GAP_COLS 2

/* ---- gathering ---- */

void completion_clear(struct completion *completion)
{
    for (uint32_t i = 0; i < completion->candidates.count; i++)
        free(completion->candidates.items[i]);
    completion->candidates.count = 0;
    completion->chosen = 0;
}

void completion_release(struct completion *completion)
{
    completion_clear(completion);
    vec_free(&completion->candidates);
    buffer_release(&completion->line);
}

void completion_begin(struct completion *completion, const char *line, size_t len)
{
    completion_clear(completion);
    buffer_clear(&completion->line);
    buffer_add(&completion->line, line, len);
    completion->begin = len;
    while (completion->begin > 0 && line[completion->begin - 1] != ' ' &&
           line[completion->begin - 1] != '=')
        completion->begin--;
}

void completion_from(struct completion *completion, size_t begin)
{
    completion->begin = begin < completion->line.len ? begin : completion->line.len;
}

const char *completion_typed(const struct completion *completion)
{
    return buffer_str(&completion->line) + completion->begin;
}

void completion_add(struct completion *completion, const char *candidate)
{
    *(char **)vec_push(&completion->candidates) = memory_string(candidate);
}

void completion_offer(struct completion *completion, const char *candidate)
{
    const char *typed = completion_typed(completion);
    if (strncasecmp(candidate, typed, strlen(typed)) == 0)
        completion_add(completion, candidate);
}

void completion_offer_to(void *completion, const char *candidate)
{
    completion_offer(completion, candidate);
}

const char *completion_choose(struct completion *completion, int by)
{
    uint32_t count = completion->candidates.count;
    if (count == 0)
        return NULL;
    completion->chosen = (completion->chosen + (by < 0 ? count - 1 : (uint32_t)by)) % count;
    return completion->candidates.items[completion->chosen];
}

/* ---- drawing ---- */

static int width_of(const struct completion *completion, const struct canvas *canvas, uint32_t i)
{
    const char *candidate = completion->candidates.items[i];
    return canvas_width(canvas, candidate, strlen(candidate)) + GAP_COLS;
}

/* Rows of candidates follow each other as the lines of a text: the first one of that in which the
 * chosen one stands. */
static uint32_t first_in_row(const struct completion *completion, const struct canvas *canvas,
                             int cols)
{
    uint32_t first = 0;
    int used = 0;
    for (uint32_t i = 0; i <= completion->chosen; i++) {
        int width = width_of(completion, canvas, i);
        if (i > first && used + width > cols) {
            first = i;
            used = 0;
        }
        used += width;
    }
    return first;
}

void completion_draw(const struct completion *completion, struct canvas *canvas, struct rect rect)
{
    uint32_t count = completion->candidates.count;
    const struct style plain = {FACE_TITLE, 0}, chosen = {FACE_TITLE_FOCUSED, 0};
    char place[32];
    if (count < 2 || rect.rows < 1)
        return;
    int limit = rect.col + rect.cols;
    canvas_fill(canvas, rect.row, rect.col, limit, " ", plain);
    snprintf(place, sizeof place, " %u/%u ", completion->chosen + 1, count);
    limit = canvas_put_right(canvas, rect.row, rect.col, limit, place, plain);
    int col = rect.col + 1;
    uint32_t first = first_in_row(completion, canvas, limit - col);
    for (uint32_t i = first; i < count && col < limit; i++) {
        const char *candidate = completion->candidates.items[i];
        canvas_put_fit(canvas, rect.row, col, limit, candidate, strlen(candidate),
                       i == completion->chosen ? chosen : plain);
        col += width_of(completion, canvas, i);
    }
}
