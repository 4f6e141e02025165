#include "write/page.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "model/memory.h"
#include "text/cells.h"
#include "text/linebreak.h"
#include "text/script.h"
#include "text/utf8.h"

/* A page is not a terminal: its widths are those of Unicode, whatever libc says. */
static int unicode_width(uint32_t cp)
{
    return utf8proc_charwidth((utf8proc_int32_t)cp);
}

static const struct cell_rule page_rule = {.wcwidth = unicode_width};

static bool ends_with_space(const struct buffer *line)
{
    return !line->len || line->bytes[line->len - 1] == ' ';
}

void page_add(struct page *page, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        struct cell cell = cell_next(&page_rule, text, len, at);

        if (!cell.len_bytes)
            break;
        if (script_of(utf8_decode(text, len, at).cp) == SCRIPT_SPACE) {
            if (!ends_with_space(&page->line))
                buffer_add_char(&page->line, ' ');
        } else {
            for (unsigned i = 0; i < cell.count; i++)
                buffer_add_cp(&page->line, cell.cps[i]);
        }
        at += cell.len_bytes;
    }
}

void page_add_str(struct page *page, const char *text)
{
    page_add(page, text, strlen(text));
}

void page_tab(struct page *page, unsigned column)
{
    size_t width =
        page->first_indent + cells_width_cols(&page_rule, buffer_str(&page->line), page->line.len);

    do {
        buffer_add_char(&page->line, ' ');
    } while (++width < column);
}

static void add_indent(struct page *page, bool first)
{
    unsigned mark = page->first_indent, indent = first ? mark : page->rest_indent;

    if (first || !page->rest_mark)
        buffer_printf(page->out, "%*s", (int)indent, "");
    else
        buffer_printf(page->out, "%*s%s%*s", (int)mark, "", page->rest_mark,
                      (int)(indent - mark - 1), "");
}

static void add_line(struct page *page, bool first, const char *text, size_t len)
{
    while (len && text[len - 1] == ' ')
        len--;
    add_indent(page, first);
    buffer_add(page->out, text, len);
    buffer_add_char(page->out, '\n');
}

void page_end_paragraph(struct page *page)
{
    const char *text = buffer_str(&page->line);
    size_t len = page->line.len;
    unsigned indent = page->first_indent;
    uint8_t *breaks;

    if (!len)
        return;
    breaks = memory_alloc(len + 1);
    linebreak_classify(text, len, true, breaks);
    for (size_t at = 0; at < len;) {
        size_t line =
            linebreak_line(&page_rule, text + at, len - at, breaks + at, PAGE_COLS - indent);

        if (!line) /* a rest that cannot be seen */
            break;
        add_line(page, at == 0, text + at, line);
        at += line;
        indent = page->rest_indent;
    }
    free(breaks);
    buffer_clear(&page->line);
}

void page_blank_line(struct page *page)
{
    page_end_paragraph(page);
    buffer_add_char(page->out, '\n');
}

void page_release(struct page *page)
{
    buffer_release(&page->line);
}
