#include "ui/prompt.h"

#include <stdlib.h>
#include <string.h>

#include "text/cells.h"
#include "text/script.h"
#include "text/utf8.h"
#include "ui/keys.h"
#include "ui/theme.h"

static void set_text(struct prompt *prompt, const char *text)
{
    buffer_clear(&prompt->text);
    buffer_add_str(&prompt->text, text);
    prompt->at = prompt->text.len;
}

void prompt_open(struct prompt *prompt, const char *label, const char *initial,
                 struct prompt_history *history)
{
    prompt->active = true;
    prompt->label = label;
    prompt->history = history;
    prompt->history_at = history ? history->lines.count : 0;
    prompt->complete = NULL;
    completion_clear(&prompt->completion);
    set_text(prompt, initial);
}

void prompt_close(struct prompt *prompt)
{
    prompt->active = false;
    completion_clear(&prompt->completion);
}

void prompt_release(struct prompt *prompt)
{
    completion_release(&prompt->completion);
    buffer_release(&prompt->text);
    buffer_release(&prompt->draft);
}

/* ---- editing ---- */

/* Replaces text[begin, end) and puts the cursor after what came in. */
static void replace(struct prompt *prompt, size_t begin, size_t end, const char *with, size_t len)
{
    struct buffer text = {0};
    buffer_add(&text, prompt->text.bytes, begin);
    buffer_add(&text, with, len);
    size_t at = text.len;
    if (end < prompt->text.len)
        buffer_add(&text, prompt->text.bytes + end, prompt->text.len - end);
    buffer_release(&prompt->text);
    prompt->text = text;
    prompt->at = at;
}

static size_t next_grapheme(const struct prompt *prompt)
{
    struct cell cell =
        cell_next(&cell_rule_libc, buffer_str(&prompt->text), prompt->text.len, prompt->at);
    return prompt->at + cell.len_bytes;
}

static size_t previous_grapheme(const struct prompt *prompt)
{
    return prompt->at > 0 ? cell_prev(buffer_str(&prompt->text), prompt->at) : 0;
}

static size_t previous_word(const struct prompt *prompt)
{
    const char *text = buffer_str(&prompt->text);
    size_t at = prompt->at;
    while (at > 0 && text[at - 1] == ' ')
        at--;
    while (at > 0 && text[at - 1] != ' ')
        at--;
    return at;
}

void prompt_insert(struct prompt *prompt, const char *text, size_t len)
{
    struct buffer clean = {0};
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        bool control = c.cp < 32 || (c.cp >= 0x7f && c.cp < 0xa0);
        if (c.valid)
            buffer_add_cp(&clean, control ? ' ' : c.cp);
        at += c.len_bytes;
    }
    completion_clear(&prompt->completion);
    replace(prompt, prompt->at, prompt->at, buffer_str(&clean), clean.len);
    buffer_release(&clean);
}

/* ---- history and completion ---- */

static enum prompt_result walk_history(struct prompt *prompt, int by)
{
    if (!prompt->history)
        return PROMPT_MOVED;
    uint32_t count = prompt->history->lines.count;
    if ((by < 0 && prompt->history_at == 0) || (by > 0 && prompt->history_at >= count))
        return PROMPT_MOVED;
    if (prompt->history_at == count) {
        buffer_clear(&prompt->draft);
        buffer_add_str(&prompt->draft, buffer_str(&prompt->text));
    }
    prompt->history_at = by < 0 ? prompt->history_at - 1 : prompt->history_at + 1;
    set_text(prompt, prompt->history_at < count ? prompt->history->lines.items[prompt->history_at]
                                                : buffer_str(&prompt->draft));
    return PROMPT_EDITED;
}

/* The first Tab gathers the candidates, each goes on to the next one; behind the only one, such as
 * a folder, it gathers those of what stands there now. */
static enum prompt_result complete(struct prompt *prompt, int by)
{
    struct completion *completion = &prompt->completion;
    bool first = completion->candidates.count < 2;
    if (prompt->complete && first) {
        completion_begin(completion, buffer_str(&prompt->text), prompt->at);
        prompt->complete(prompt->complete_context, completion);
    }
    const char *word = completion_choose(completion, first && by > 0 ? 0 : by);
    if (!word)
        return PROMPT_NO_CANDIDATE;
    replace(prompt, completion->begin, prompt->at, word, strlen(word));
    return PROMPT_EDITED;
}

/* ---- keys ---- */

static enum prompt_result erase(struct prompt *prompt, size_t begin, size_t end)
{
    if (begin >= end)
        return PROMPT_MOVED;
    replace(prompt, begin, end, "", 0);
    return PROMPT_EDITED;
}

static enum prompt_result move_to(struct prompt *prompt, size_t at)
{
    prompt->at = at;
    return PROMPT_MOVED;
}

static enum prompt_result edit_key(struct prompt *prompt, uint32_t key)
{
    switch (key) {
    case KEY_CODE_BACKSPACE:
        return prompt->text.len == 0 ? PROMPT_CANCELLED
                                     : erase(prompt, previous_grapheme(prompt), prompt->at);
    case KEY_CODE_DELETE:
    case KEY_CONTROL('d'):
        return erase(prompt, prompt->at, next_grapheme(prompt));
    case KEY_CONTROL('w'):
        return erase(prompt, previous_word(prompt), prompt->at);
    case KEY_CONTROL('u'):
        return erase(prompt, 0, prompt->at);
    case KEY_CONTROL('k'):
        return erase(prompt, prompt->at, prompt->text.len);
    case KEY_CODE_LEFT:
    case KEY_CONTROL('b'):
        return move_to(prompt, previous_grapheme(prompt));
    case KEY_CODE_RIGHT:
    case KEY_CONTROL('f'):
        return move_to(prompt, next_grapheme(prompt));
    case KEY_CODE_HOME:
    case KEY_CONTROL('a'):
        return move_to(prompt, 0);
    case KEY_CODE_END:
    case KEY_CONTROL('e'):
        return move_to(prompt, prompt->text.len);
    default:
        break;
    }
    if (key < 32 || key >= KEY_CODE_FIRST)
        return PROMPT_MOVED;
    char bytes[4];
    prompt_insert(prompt, bytes, utf8_encode(key, bytes));
    return PROMPT_EDITED;
}

enum prompt_result prompt_key(struct prompt *prompt, uint32_t key)
{
    if (key == KEY_CODE_TAB)
        return complete(prompt, 1);
    if (key == KEY_CODE_BACK_TAB)
        return complete(prompt, -1);
    completion_clear(&prompt->completion);
    switch (key) {
    case KEY_CODE_ENTER:
    case '\n':
        return PROMPT_ACCEPTED;
    case KEY_CODE_ESCAPE:
    case KEY_CONTROL('c'):
    case KEY_CONTROL('g'):
        return PROMPT_CANCELLED;
    case KEY_CODE_UP:
    case KEY_CONTROL('p'):
        return walk_history(prompt, -1);
    case KEY_CODE_DOWN:
    case KEY_CONTROL('n'):
        return walk_history(prompt, 1);
    default:
        return edit_key(prompt, key);
    }
}

int prompt_draw(const struct prompt *prompt, struct canvas *canvas, struct rect rect)
{
    const char *text = buffer_str(&prompt->text);
    int limit = rect.col + rect.cols;
    int col = canvas_put_str(canvas, rect.row, rect.col, limit, prompt->label,
                             (struct style){FACE_PROMPT, 0});
    int room = limit - col - 1;
    size_t skip = 0, width = cells_width_cols(canvas->rule, text, prompt->at);
    while (skip < prompt->at && width > (size_t)(room > 0 ? room : 0)) {
        struct cell cell = cell_next(canvas->rule, text, prompt->at, skip);
        width -= cell.width_cols;
        skip += cell.len_bytes;
    }
    canvas_put(canvas, rect.row, col, limit, text + skip, prompt->text.len - skip,
               (struct style){FACE_TEXT, 0});
    return col + canvas_width(canvas, text + skip, prompt->at - skip);
}
