/*
 * What several views say in the same way.
 */
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "text/cells.h"
#include "ui/theme.h"
#include "ui/views.h"

const struct view_kind view_kinds[VIEWS] = {
    [VIEW_LIST] = {"list", "Relations", view_list},
    [VIEW_TREE] = {"tree", "Tree", view_tree},
    [VIEW_MAP] = {"map", "Map", view_map},
    [VIEW_TIMELINE] = {"timeline", "Timeline", view_timeline},
    [VIEW_QUOTES] = {"quotes", "Quotes", view_quotes},
};

uint32_t relation_other_end(const struct relation *relation, uint32_t focus, bool *is_subject)
{
    *is_subject = relation->subject == focus;
    return *is_subject ? relation->object : relation->subject;
}

const char *relation_wording(const struct relation *relation, bool is_subject)
{
    const struct relation_kind *kind = &relation_kinds[relation->type];
    return is_subject ? _(kind->forward) : _(kind->inverse);
}

const char *relation_arrow(const struct glyphs *glyphs, const struct relation *relation,
                           bool is_subject)
{
    if (relation_kinds[relation->type].symmetric)
        return glyphs->both;
    return is_subject ? glyphs->to : glyphs->from;
}

const char *relation_status_word(enum relation_status status)
{
    static const char *const words[RELATION_STATUSES] = {
        [STATUS_ASSERTED] = "",    [STATUS_PAST] = "past",     [STATUS_PLANNED] = "plan",
        [STATUS_HEDGED] = "maybe", [STATUS_DENIED] = "denied",
    };
    return _(words[status]);
}

const char *relation_mark(const struct relation *relation)
{
    bool said = relation->status == STATUS_ASSERTED && relation->reported_by != NO_INDEX;
    return said ? _("said") : relation_status_word((enum relation_status)relation->status);
}

void sentence_label(const struct view_request *request, uint32_t sentence, char *out, size_t size)
{
    const struct dossier *dossier = request->dossier;
    uint32_t block = dossier->sentences[sentence].block;
    uint32_t paragraph = article_paragraph_number(dossier->article, block);
    if (paragraph > 0)
        snprintf(out, size, "%s%u", request->canvas->glyphs->paragraph, paragraph);
    else
        snprintf(out, size, "top");
}

bool relation_is_shown(const struct view_request *request, const struct relation *relation)
{
    const struct relation_filter *filter = &request->filter;
    return (!relation->weak || request->settings->weak) &&
           (filter->types == 0 || (filter->types >> relation->type & 1)) &&
           (filter->statuses == 0 || (filter->statuses >> relation->status & 1)) &&
           !request->dossier->entities[relation->subject].hidden &&
           !request->dossier->entities[relation->object].hidden;
}

struct style entity_style(const struct dossier *dossier, uint32_t entity)
{
    return (struct style){(uint8_t)role_of_type(dossier->entities[entity].type), 0};
}

/* What matters in the sentence of a piece of evidence. */
struct evidence_spans {
    struct span subject, object, trigger;
};

static struct evidence_spans spans_of(const struct dossier *dossier, const struct evidence *e)
{
    return (struct evidence_spans){.subject = dossier_span(dossier, e, e->subject),
                                   .object = dossier_span(dossier, e, e->object),
                                   .trigger = dossier_span(dossier, e, e->trigger)};
}

static struct style evidence_style(const void *context, uint32_t at)
{
    const struct evidence_spans *e = context;
    if (at >= e->trigger.begin && at < e->trigger.end)
        return (struct style){ROLE_TRIGGER, 0};
    if (at >= e->subject.begin && at < e->subject.end)
        return (struct style){ROLE_SUBJECT, 0};
    if (at >= e->object.begin && at < e->object.end)
        return (struct style){ROLE_OBJECT, 0};
    return (struct style){ROLE_TEXT, 0};
}

void sheet_evidence(const struct view_request *request, struct sheet *page, uint32_t evidence,
                    int indent, int max_rows)
{
    const struct dossier *dossier = request->dossier;
    const struct evidence *e = &dossier->evidence[evidence];
    const struct sentence *s = &dossier->sentences[e->sentence];
    struct evidence_spans spans = spans_of(dossier, e);
    sheet_wrap(page, request->canvas->rule, request->width, indent, max_rows,
               dossier->article->text, (struct span){s->begin, s->end}, evidence_style, &spans);
}

/* The first byte to show so that all that matters in the sentence fits, if it can. */
static uint32_t line_start(const struct cell_rule *rule, const char *text, const struct sentence *s,
                           const struct evidence_spans *e, int max_cols)
{
    uint32_t last = e->trigger.end > e->object.end ? e->trigger.end : e->object.end;
    uint32_t first = s->begin;
    last = last > e->subject.end ? last : e->subject.end;
    if (last == 0)
        return first;
    size_t width = cells_width_cols(rule, text + first, last - first);
    while (first < last && width + 2 > (size_t)max_cols) {
        struct cell_size cell = cell_measure(rule, text, last, first);
        first += cell.len_bytes;
        width -= cell.width_cols;
    }
    /* no further than the first of the two ends */
    uint32_t limit = e->trigger.end > 0 ? e->trigger.begin : last;
    return first < limit ? first : limit > s->begin ? limit : s->begin;
}

void sheet_evidence_line(const struct view_request *request, struct sheet *page, uint32_t evidence,
                         int max_cols)
{
    const struct dossier *dossier = request->dossier;
    const struct evidence *e = &dossier->evidence[evidence];
    const struct sentence *s = &dossier->sentences[e->sentence];
    const struct evidence_spans spans = spans_of(dossier, e);
    const struct cell_rule *rule = request->canvas->rule;
    const char *text = dossier->article->text;
    if (max_cols < 8)
        return;
    uint32_t at = line_start(rule, text, s, &spans, max_cols);
    int room = max_cols;
    if (at > s->begin) {
        sheet_add_str(page, (struct style){ROLE_DIM, 0}, request->canvas->glyphs->ellipsis);
        room--;
    }
    size_t width;
    uint32_t fits = (uint32_t)cells_fit_bytes(rule, text + at, s->end - at, (size_t)room, &width);
    bool cut = at + fits < s->end;
    if (cut)
        fits = (uint32_t)cells_fit_bytes(rule, text + at, s->end - at, (size_t)room - 1, &width);
    for (uint32_t end = at + fits; at < end;) {
        struct style style = evidence_style(&spans, at);
        uint32_t run = at + 1;
        while (run < end && evidence_style(&spans, run).role == style.role)
            run++;
        if (style.role == ROLE_TEXT)
            style.role = ROLE_DIM;
        sheet_add(page, style, text + at, run - at);
        at = run;
    }
    if (cut)
        sheet_add_str(page, (struct style){ROLE_DIM, 0}, request->canvas->glyphs->ellipsis);
}
