/*
 * Who said what: all quotes, by speaker, the speakers in the order of their salience.
 */
#include <ctype.h>
#include <stdlib.h>

#include "i18n.h"
#include "text/utf8.h"
#include "ui/theme.h"
#include "ui/views.h"

#define PLACE_COLS 5 /* "¶123" */

/* What is said word for word is shown with the marks that it stands in. */
static struct span shown_span(const struct article *article, const struct quote *quote)
{
    struct span span = {quote->begin, quote->end};
    if (quote->kind != QUOTE_DIRECT)
        return span;
    if (span.begin > 0 && !isspace((unsigned char)article->text[span.begin - 1]))
        span.begin = (uint32_t)utf8_prev(article->text, span.begin);
    if (span.end < article->len && !isspace((unsigned char)article->text[span.end]))
        span.end += utf8_decode(article->text, article->len, span.end).len_bytes;
    return span;
}

/* By what verb the rest is said: who denies something does not say it. */
static void add_verb(struct sheet *page, const struct article *article, const struct quote *quote)
{
    struct span verb = quote_verb(quote);
    if (quote->kind == QUOTE_DIRECT || verb.begin == verb.end)
        return;
    sheet_add(page, style_dim, article->text + verb.begin, verb.end - verb.begin);
    sheet_add_str(page, style_dim, ": ");
}

static void add_quote(const struct view_request *request, struct sheet *page,
                      const struct quote *quote)
{
    const struct article *article = request->dossier->article;
    char label[24];
    block_label(article, article_block_at(article, quote->begin),
                request->canvas->glyphs->paragraph, label, sizeof label);
    sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = quote->begin});
    sheet_add_str(page, style_dim, label);
    sheet_pad(page, request->canvas->rule, PLACE_COLS);
    add_verb(page, article, quote);
    sheet_wrap_plain(page, request->canvas->rule, request->width, PLACE_COLS, 0,
                     (struct style){FACE_TEXT, 0}, article->text, shown_span(article, quote));
}

#define QUOTES 8 /* written in one call */

struct plan {
    struct search_pattern *pattern; /* of the filter's text; NULL: every text */
    uint32_t headed;                /* the last speaker whose name is written */
};

static void free_plan(void *context)
{
    struct plan *plan = context;
    search_pattern_free(plan->pattern);
    free(plan);
}

static struct plan *begin_plan(const struct view_request *request)
{
    struct plan *plan = memory_alloc(sizeof *plan);
    *plan = (struct plan){.pattern = filter_pattern(request), .headed = NO_INDEX};
    return plan;
}

static bool passes(const struct view_request *request, const struct plan *plan,
                   const struct quote *quote)
{
    return filter_passes_span(plan->pattern, request->dossier->article,
                              (struct span){quote->begin, quote->end});
}

/* The next quotes of the speaker; true: these were all. */
static bool add_speaker(const struct view_request *request, struct sheet *page, uint32_t speaker)
{
    const struct dossier *dossier = request->dossier;
    const struct entity *entity = &dossier->entities[speaker];
    struct plan *plan = page->plan;
    uint32_t end = page->next_part + QUOTES;
    bool all = filter_passes_entity(plan->pattern, dossier, speaker);
    for (; page->next_part < entity->quote_count && page->next_part < end; page->next_part++) {
        const struct quote *quote = &dossier->quotes[entity->quotes[page->next_part]];
        if (!all && !passes(request, plan, quote))
            continue;
        if (plan->headed != speaker) {
            sheet_row(page, (struct target){.kind = TARGET_ENTITY, .id = speaker});
            sheet_add_str(page, entity_style(dossier, speaker), entity->name);
            sheet_mark_key(page);
            plan->headed = speaker;
        }
        add_quote(request, page, quote);
    }
    return page->next_part >= entity->quote_count;
}

/* true: all speakers have been passed. */
static bool add_speakers(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    uint32_t end = page->next + SKIPPED_MAX;
    for (; page->next < dossier->entity_count && page->next < end; page->next++) {
        const struct entity *entity = &dossier->entities[page->next];
        if (entity->quote_count == 0 || entity->hidden)
            continue;
        if (add_speaker(request, page, page->next)) {
            page->next++;
            page->next_part = 0;
        }
        return false;
    }
    return page->next >= dossier->entity_count;
}

/* Those of no speaker; true: these were all. next_part: whether they have their heading. */
static bool add_nobodys(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    uint32_t first = dossier->entity_count, end = page->next + SKIPPED_MAX;
    for (uint32_t added = 0; page->next < end && added < QUOTES; page->next++) {
        if (page->next - first >= dossier->quote_count)
            return true;
        const struct quote *quote = &dossier->quotes[page->next - first];
        if (quote->speaker != NO_INDEX || !passes(request, page->plan, quote))
            continue;
        if (page->next_part++ == 0)
            sheet_heading(page, _("Nobody named"));
        add_quote(request, page, quote);
        added++;
    }
    return false;
}

void view_quotes(const struct view_request *request, struct sheet *page)
{
    if (!page->more)
        sheet_begin(page, begin_plan(request), free_plan);
    page->more = !add_speakers(request, page) || !add_nobodys(request, page);
    if (!page->more && page->rows.count == 0)
        sheet_nothing(request, page, N_("Nobody is quoted."));
}
