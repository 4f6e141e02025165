/*
 * What several views say in the same way.
 */
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "model/clock.h"
#include "ui/theme.h"
#include "ui/views.h"

const struct view_kind view_kinds[VIEWS] = {
    [VIEW_LIST] = {"list", N_("Relations"), view_list, false, true, true},
    [VIEW_TREE] = {"tree", N_("Tree"), view_tree, false, true, false},
    [VIEW_MAP] = {"map", N_("Map"), view_map, true, true, false},
    [VIEW_TIMELINE] = {"timeline", N_("Timeline"), view_timeline, true, true, false},
    [VIEW_QUOTES] = {"quotes", N_("Quotes"), view_quotes, true, false, false},
};

static int cols_of(const struct view_request *request, const char *text)
{
    return canvas_width(request->canvas, text, strlen(text));
}

static void add_tail(const struct view_request *request, struct sheet *page,
                     const struct row_tail *tail)
{
    bool both = tail->status[0] && tail->label[0];
    int cols = cols_of(request, tail->status) + both + cols_of(request, tail->label);
    if (cols == 0)
        return;
    sheet_pad(page, request->canvas->rule, request->width - cols);
    sheet_add_str(page, tail->style, tail->status);
    sheet_add_str(page, style_dim, both ? " " : "");
    sheet_add_str(page, style_dim, tail->label);
}

#define NAME_AT 4 /* in a row of its own */

void sheet_name_and_tail(const struct view_request *request, struct sheet *page, struct style style,
                         const char *name, const struct row_tail *tail)
{
    int room = request->width - sheet_row_cols(page, request->canvas->rule) - 1;
    int name_cols = cols_of(request, name), status = cols_of(request, tail->status);
    int label = cols_of(request, tail->label);
    int tail_cols = status + (status > 0) + label + (label > 0);
    bool fits = name_cols + tail_cols <= room;
    if (!fits) {
        add_tail(request, page, tail);
        sheet_go_on(page, request->canvas->rule, NAME_AT);
        room = request->width - NAME_AT;
    } else {
        sheet_add_str(page, (struct style){0}, " ");
    }
    sheet_add_fit(page, request->canvas, style, name, strlen(name), room);
    sheet_mark_key(page);
    if (fits)
        add_tail(request, page, tail);
}

void sheet_add_whole(const struct view_request *request, struct sheet *page, int indent,
                     struct style style, const char *text)
{
    const struct cell_rule *rule = request->canvas->rule;
    int used = sheet_row_cols(page, rule);
    if (used > indent && used + cols_of(request, text) > request->width)
        sheet_go_on(page, rule, indent);
    sheet_wrap_plain(page, rule, request->width, indent, 0, style, text,
                     (struct span){0, (uint32_t)strlen(text)});
}

void sheet_more(struct sheet *page, uint32_t count)
{
    if (count == 0)
        return;
    sheet_row(page, (struct target){0});
    sheet_add_str(page, (struct style){0}, "  ");
    sheet_printf(page, style_dim, _("+ %u more"), count);
}

static void end_page(struct sheet *page)
{
    page->more = false;
    sheet_blank(page);
    sheet_printf(page, style_dim, _("More than %u rows; the rest is not shown."),
                 page->rows.count - 1);
}

static void build_some(view_build *build, const struct view_request *request, struct sheet *page)
{
    build(request, page);
    if (page->more && page->rows.count >= PAGE_ROWS_MAX)
        end_page(page);
}

bool view_go_on(view_build *build, const struct view_request *request, struct sheet_view *view,
                uint32_t budget_us)
{
    int64_t until = clock_us() + budget_us;
    uint32_t rows = view->page.rows.count, in_sight = (uint32_t)request->rows;
    while (view->page.more && clock_us() < until)
        build_some(build, request, &view->page);
    sheet_view_extend(view);
    return !view->page.more || (rows < in_sight && view->page.rows.count >= in_sight);
}

void view_make(view_build *build, const struct view_request *request, struct sheet_view *view,
               uint32_t rows, uint32_t budget_us)
{
    int64_t until = clock_us() + budget_us;
    sheet_clear(&view->page);
    do
        build_some(build, request, &view->page);
    while (view->page.more &&
           (clock_us() < until || (view->page.rows.count > 0 && view->page.rows.count < rows)));
    sheet_view_refresh(view);
}

void view_whole(view_build *build, const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    do
        build_some(build, request, page);
    while (page->more);
}

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

static const char *arrow_of(const struct glyphs *glyphs, const struct relation *relation,
                            bool is_subject)
{
    if (relation->status == STATUS_DENIED || relation->status == STATUS_HEDGED)
        return relation->status == STATUS_DENIED ? "x" : "?";
    if (relation_kinds[relation->type].symmetric)
        return glyphs->both;
    return is_subject ? glyphs->to : glyphs->from;
}

void view_add_head(const struct view_request *request, struct sheet *page,
                   const struct relation *relation, bool is_subject)
{
    const struct style style = {FACE_RELATION, 0};
    bool sure = relation->status != STATUS_DENIED && relation->status != STATUS_HEDGED;
    sheet_printf(page, sure ? style : status_style(relation), "%s ",
                 arrow_of(request->canvas->glyphs, relation, is_subject));
    sheet_add_str(page, style, relation_wording(relation, is_subject));
}

const char *relation_status_word(enum relation_status status)
{
    static const char *const words[RELATION_STATUSES] = {
        [STATUS_ASSERTED] = "",         [STATUS_PAST] = N_("past"),
        [STATUS_PLANNED] = N_("plan"),  [STATUS_HEDGED] = N_("maybe"),
        [STATUS_DENIED] = N_("denied"),
    };
    return _(words[status]);
}

int relation_filter_status(const struct relation *relation)
{
    bool said = relation->status == STATUS_ASSERTED && relation->reported_by != NO_INDEX;
    return said ? STATUS_SAID : relation->status;
}

const char *filter_status_name(int status)
{
    return status == STATUS_SAID ? N_("said") : relation_status_names[status];
}

const char *relation_mark(const struct relation *relation)
{
    int status = relation_filter_status(relation);
    return status == STATUS_SAID ? _("said") : relation_status_word((enum relation_status)status);
}

void relation_marks(const struct relation *relation, const char *status, char out[MARKS_SIZE])
{
    const char *weak = relation->weak ? _("weak") : "";
    snprintf(out, MARKS_SIZE, "%s%s%s", status, status[0] && weak[0] ? " " : "", weak);
}

void relation_doubts(const struct relation *relation, char out[MARKS_SIZE])
{
    bool asserted = relation->status == STATUS_ASSERTED;
    relation_marks(relation, asserted ? "" : _(relation_status_names[relation->status]), out);
}

void block_label(const struct article *article, uint32_t block, const char *sign, char *out,
                 size_t size)
{
    uint32_t paragraph = article_paragraph_number(article, block);
    if (paragraph > 0)
        snprintf(out, size, "%s%u", sign, paragraph);
    else
        snprintf(out, size, "%s", _("top"));
}

void sentence_label(const struct view_request *request, uint32_t sentence, char *out, size_t size)
{
    const struct dossier *dossier = request->dossier;
    block_label(dossier->article, dossier_block_of(dossier, sentence),
                request->canvas->glyphs->paragraph, out, size);
}

struct target relation_target(const struct dossier *dossier, uint32_t relation, uint32_t other)
{
    return (struct target){.kind = TARGET_RELATION,
                           .id = relation,
                           .other = other,
                           .evidence = dossier_telling_evidence(dossier, relation)};
}

bool relation_is_shown(const struct view_request *request, const struct relation *relation)
{
    const struct relation_filter *filter = &request->filter;
    return (!relation->weak || request->settings->weak) &&
           (filter->types == 0 || (filter->types >> relation->type & 1)) &&
           (filter->statuses == 0 || (filter->statuses >> relation_filter_status(relation) & 1)) &&
           !request->dossier->entities[relation->subject].hidden &&
           !request->dossier->entities[relation->object].hidden;
}

bool filter_is_set(const struct relation_filter *filter)
{
    return filter->types || filter->statuses || (filter->text && filter->text[0]);
}

struct search_pattern *filter_pattern(const struct view_request *request)
{
    const char *text = request->filter.text;
    return text && text[0] ? search_pattern_new(text, strlen(text), SEARCH_FOLD_CASE) : NULL;
}

bool filter_passes(const struct search_pattern *pattern, const char *text)
{
    size_t begin, end;
    return !pattern || search_next(pattern, text, strlen(text), 0, &begin, &end);
}

bool filter_passes_span(const struct search_pattern *pattern, const struct article *article,
                        struct span span)
{
    size_t begin, end;
    return !pattern ||
           search_next(pattern, article->text + span.begin, span.end - span.begin, 0, &begin, &end);
}

#define ALIASES_TRIED 8 /* of an entity with very many */

bool filter_passes_entity(const struct search_pattern *pattern, const struct dossier *dossier,
                          uint32_t entity)
{
    const struct entity *e = &dossier->entities[entity];
    if (filter_passes(pattern, e->name))
        return true;
    for (uint32_t i = 0; i < e->alias_count && i < ALIASES_TRIED; i++)
        if (strcmp(e->aliases[i].text, e->name) != 0 && filter_passes(pattern, e->aliases[i].text))
            return true;
    return false;
}

bool filter_passes_relation(const struct search_pattern *pattern, const struct dossier *dossier,
                            const struct relation *relation)
{
    return filter_passes_entity(pattern, dossier, relation->subject) ||
           filter_passes_entity(pattern, dossier, relation->object) ||
           filter_passes(pattern, relation_wording(relation, true)) ||
           filter_passes(pattern, relation_wording(relation, false));
}

void sheet_nothing(const struct view_request *request, struct sheet *page, const char *otherwise)
{
    bool filtered = filter_is_set(&request->filter);
    sheet_blank(page);
    sheet_add_str(page, style_dim,
                  filtered ? _("Nothing passes the filter; F clears it.") : _(otherwise));
}

bool entity_ties(const struct dossier *dossier, uint32_t entity)
{
    enum entity_type type = dossier->entities[entity].type;
    return type != ENTITY_ROLE && type != ENTITY_DATE && type != ENTITY_AMOUNT;
}

struct style entity_style(const struct dossier *dossier, uint32_t entity)
{
    return (struct style){(uint8_t)face_of_type(dossier->entities[entity].type), 0};
}

struct style status_style(const struct relation *relation)
{
    return (struct style){(uint8_t)face_of_status(relation->status), 0};
}

void view_add_status(struct sheet *page, const struct relation *relation)
{
    sheet_printf(page, status_style(relation), "  %s", _(relation_status_names[relation->status]));
}

void view_end_with_status(const struct view_request *request, struct sheet *page, int indent,
                          const struct relation *relation)
{
    char doubts[MARKS_SIZE];
    relation_doubts(relation, doubts);
    if (!doubts[0])
        return;
    sheet_add_str(page, (struct style){0}, "  ");
    sheet_add_whole(request, page, indent, status_style(relation), doubts);
}
