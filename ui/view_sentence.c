/*
 * The sentence behind a relation, or the one that two names share: what stands out in it, broken to
 * lines or cut to one.
 */
#include <string.h>

#include "text/cells.h"
#include "text/script.h"
#include "text/utf8.h"
#include "ui/theme.h"
#include "ui/views.h"

struct marked_sentence marked_evidence(const struct dossier *dossier, uint32_t evidence)
{
    const struct evidence *e = &dossier->evidence[evidence];
    return (struct marked_sentence){.sentence = e->sentence,
                                    .subject = dossier_span(dossier, e, e->subject),
                                    .object = dossier_span(dossier, e, e->object),
                                    .trigger = dossier_span(dossier, e, e->trigger)};
}

struct marked_sentence marked_companions(const struct dossier *dossier, uint32_t sentence,
                                         uint32_t one, uint32_t other)
{
    struct marked_sentence marked = {.sentence = sentence};
    const struct sentence *s = &dossier->sentences[sentence];
    for (uint32_t m = dossier_mention_after(dossier, s->begin); m < dossier->mention_count; m++) {
        const struct mention *mention = &dossier->mentions[m];
        if (mention->begin >= s->end)
            break;
        struct span *span = mention->entity == one     ? &marked.subject
                            : mention->entity == other ? &marked.object
                                                       : NULL;
        if (span && span->end == 0)
            *span = (struct span){mention->begin, mention_end(mention)};
    }
    return marked;
}

const struct quote *quote_that_begins(const struct dossier *dossier, uint32_t at)
{
    uint32_t low = 0;
    for (uint32_t high = dossier->quote_count; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        if (dossier->quotes[middle].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < dossier->quote_count && dossier->quotes[low].begin == at;
    return found ? &dossier->quotes[low] : NULL;
}

static struct style marked_style(const void *context, uint32_t at)
{
    const struct marked_sentence *marked = context;
    if (at >= marked->trigger.begin && at < marked->trigger.end)
        return (struct style){FACE_TRIGGER, 0};
    if (at >= marked->subject.begin && at < marked->subject.end)
        return (struct style){FACE_SUBJECT, 0};
    if (at >= marked->object.begin && at < marked->object.end)
        return (struct style){FACE_OBJECT, 0};
    return (struct style){FACE_TEXT, 0};
}

void sheet_sentence(const struct view_request *request, struct sheet *page,
                    const struct marked_sentence *marked, int indent, int max_rows)
{
    const struct dossier *dossier = request->dossier;
    const struct sentence *s = &dossier->sentences[marked->sentence];
    sheet_wrap(page, request->canvas->rule, request->width, indent, max_rows,
               dossier->article->text, (struct span){s->begin, s->end}, marked_style, marked);
}

void sheet_evidence(const struct view_request *request, struct sheet *page, uint32_t evidence,
                    int indent, int max_rows)
{
    const struct marked_sentence marked = marked_evidence(request->dossier, evidence);
    sheet_sentence(request, page, &marked, indent, max_rows);
}

/* ---- on one row ---- */

static uint32_t latest(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

static bool is_spelled(uint32_t cp)
{
    enum script_class script = script_of(cp);
    return script == SCRIPT_LATIN || script == SCRIPT_LETTER || script == SCRIPT_DIGIT ||
           script == SCRIPT_MARK;
}

/* Whether a line that begins here begins within a word; Chinese can be cut anywhere. */
static bool splits_word(const char *text, uint32_t begin, uint32_t at, uint32_t end)
{
    if (at <= begin || at >= end)
        return false;
    if (!is_spelled(utf8_decode(text, end, at).cp))
        return false;
    size_t before = utf8_prev(text, at);
    if (strchr(".,", text[before]) && before > begin) /* 3.5 */
        before--;
    return is_spelled(utf8_decode(text, end, before).cp);
}

/* The first byte to show so that all that stands out fits, if it can, and no word is cut. */
static uint32_t line_start(const struct cell_rule *rule, const char *text, const struct sentence *s,
                           const struct marked_sentence *marked, int max_cols)
{
    uint32_t last = latest(latest(marked->trigger.end, marked->object.end), marked->subject.end);
    uint32_t first = s->begin;
    if (last == 0)
        return first;
    size_t width = cells_width_cols(rule, text + first, last - first);
    while (first < last && width + 2 > (size_t)max_cols) {
        struct cell_size cell = cell_measure(rule, text, last, first);
        first += cell.len_bytes;
        width -= cell.width_cols;
    }
    /* no further than the trigger, of companions the other one */
    uint32_t limit = marked->trigger.end > 0  ? marked->trigger.begin
                     : marked->object.end > 0 ? marked->object.begin
                                              : last;
    if (first >= limit)
        return limit > s->begin ? limit : s->begin;
    uint32_t whole = first;
    while (whole < limit && first > s->begin &&
           (splits_word(text, s->begin, whole, s->end) || strchr(" ,.;:)", text[whole])))
        whole += cell_measure(rule, text, s->end, whole).len_bytes;
    return whole;
}

/* Runs of one style each; what does not stand out is dim. */
static void add_runs(struct sheet *page, const char *text, uint32_t at, uint32_t end,
                     const struct marked_sentence *marked)
{
    while (at < end) {
        struct style style = marked_style(marked, at);
        uint32_t run = at + 1;
        while (run < end && marked_style(marked, run).face == style.face)
            run++;
        if (style.face == FACE_TEXT)
            style.face = FACE_DIM;
        sheet_add(page, style, text + at, run - at);
        at = run;
    }
}

void sheet_sentence_line(const struct view_request *request, struct sheet *page,
                         const struct marked_sentence *marked, int max_cols)
{
    const struct dossier *dossier = request->dossier;
    const struct sentence *s = &dossier->sentences[marked->sentence];
    const struct cell_rule *rule = request->canvas->rule;
    const char *text = dossier->article->text;
    if (max_cols < 8)
        return;
    uint32_t at = line_start(rule, text, s, marked, max_cols);
    size_t room = (size_t)max_cols;
    if (at > s->begin) {
        sheet_add_str(page, style_dim, request->canvas->glyphs->ellipsis);
        room--;
    }
    uint32_t end = at + (uint32_t)cells_cut_bytes(rule, text + at, s->end - at, room);
    add_runs(page, text, at, end, marked);
    if (end < s->end)
        sheet_add_str(page, style_dim, request->canvas->glyphs->ellipsis);
}

struct row_columns view_row_columns(int width_cols)
{
    int name = 17, tail = name + (width_cols < 76 ? 20 : 24);
    return (struct row_columns){name, tail, tail + 12}; /* "denied ¶183" */
}
