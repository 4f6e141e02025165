/*
 * The card of the focus, and the evidence of its relation: what the drawer shows.
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define NAME_COLS_MIN 8

static void add_aliases(const struct view_request *request, struct sheet *page,
                        const struct entity *entity)
{
    int left = request->width / 3,
        label = canvas_width(request->canvas, _("aka"), strlen(_("aka")));
    bool any = false;
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const char *alias = entity->aliases[i].text;
        int cols = canvas_width(request->canvas, alias, strlen(alias)) + 2;
        int room = request->width - sheet_row_cols(page, request->canvas->rule);
        if (strcasecmp(alias, entity->name) == 0 || cols > left) /* OSLO says nothing of Oslo */
            continue;
        if (cols + (any ? 0 : label + 1) > room)
            continue;
        sheet_printf(page, style_dim, any ? ", " : "  %s ", _("aka"));
        sheet_add_str(page, (struct style){FACE_CAST, 0}, alias);
        left -= cols;
        any = true;
    }
}

/* What has no room whole is left out. */
static void add_dim(const struct view_request *request, struct sheet *page, const char *text)
{
    int room = request->width - sheet_row_cols(page, request->canvas->rule) - 2;
    if (canvas_width(request->canvas, text, strlen(text)) > room)
        return;
    sheet_add_str(page, style_dim, "  ");
    sheet_add_str(page, style_dim, text);
}

static void add_fact(const struct view_request *request, struct sheet *page, const char *format,
                     uint32_t count)
{
    char text[64];
    snprintf(text, sizeof text, format, count);
    add_dim(request, page, text);
}

static void add_place(const struct view_request *request, struct sheet *page, const char *label)
{
    char text[64];
    snprintf(text, sizeof text, _("from %s"), label);
    add_dim(request, page, text);
}

void view_card(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    const struct dossier *dossier = request->dossier;
    const struct entity *entity = &dossier->entities[request->focus];
    sheet_row(page, (struct target){0});
    struct style name = entity_style(dossier, request->focus);
    name.attr |= ATTR_BOLD;
    sheet_add_fit(page, request->canvas, name, entity->name, strlen(entity->name),
                  request->width / 2);
    sheet_printf(page, style_dim, "  %s", _(entity_type_names[entity->type]));
    if (entity->role && entity->role[0]) {
        sheet_add_str(page, style_dim, "  ");
        sheet_add_str(page, (struct style){FACE_CAST, 0}, entity->role);
    }
    if (entity->value && entity->value[0])
        sheet_printf(page, style_dim, "  = %s", entity->value);
    add_aliases(request, page, entity);
    char label[24] = "";
    if (entity->mention_count > 0)
        sentence_label(request,
                       dossier_sentence_of(dossier, &dossier->mentions[entity_mention(entity, 0)]),
                       label, sizeof label);
    if (entity->mention_count > 0)
        add_fact(request, page, n_("%u mention", "%u mentions", entity->mention_count),
                 entity->mention_count);
    if (entity->quote_count > 0)
        add_fact(request, page, n_("says %u quote", "says %u quotes", entity->quote_count),
                 entity->quote_count);
    if (label[0])
        add_place(request, page, label);
}

static void add_name(const struct view_request *request, struct sheet *page, uint32_t entity)
{
    sheet_add_str(page, entity_style(request->dossier, entity),
                  request->dossier->entities[entity].name);
}

/* Of "  planned  ¶3". */
static int tail_cols(const struct view_request *request, const char *doubts, const char *label)
{
    int cols = canvas_width(request->canvas, label, strlen(label)) + 2;
    return doubts[0] ? cols + canvas_width(request->canvas, doubts, strlen(doubts)) + 2 : cols;
}

/* Both ends with words between them; long names are cut so that the tail, as many columns, has
 * room behind them. */
static void add_ends(const struct view_request *request, struct sheet *page, uint32_t one,
                     struct style style, const char *words, uint32_t other, int tail)
{
    const char *names[] = {request->dossier->entities[one].name,
                           request->dossier->entities[other].name};
    int cols[2], room = request->width - tail - 4;
    room -= canvas_width(request->canvas, words, strlen(words));
    for (int i = 0; i < 2; i++)
        cols[i] = canvas_width(request->canvas, names[i], strlen(names[i]));
    int most = cols[1] < room / 2 ? room - cols[1] : cols[0] < room / 2 ? room - cols[0] : room / 2;
    if (most < NAME_COLS_MIN)
        most = NAME_COLS_MIN;
    sheet_add_fit(page, request->canvas, entity_style(request->dossier, one), names[0],
                  strlen(names[0]), most);
    sheet_printf(page, style, "  %s  ", words);
    sheet_add_fit(page, request->canvas, entity_style(request->dossier, other), names[1],
                  strlen(names[1]), most);
}

/* What the relation has beside its ends, if it has it; left out where it has no room whole. */
static void add_detail(const struct view_request *request, struct sheet *page, const char *word,
                       uint32_t entity)
{
    if (entity == NO_INDEX)
        return;
    const char *name = request->dossier->entities[entity].name;
    int room = request->width - sheet_row_cols(page, request->canvas->rule);
    if (canvas_width(request->canvas, word, strlen(word)) +
            canvas_width(request->canvas, name, strlen(name)) + 3 >
        room)
        return;
    sheet_printf(page, style_dim, "  %s%s", word, word[0] ? " " : "");
    add_name(request, page, entity);
}

/* "A  led  B  past  ¶3  evidence 2 of 3  as C  says D": what a narrow row has no room for comes
 * last.
 */
static void add_relation_row(const struct view_request *request, struct sheet *page,
                             const struct relation *relation)
{
    const struct dossier *dossier = request->dossier;
    uint32_t which = request->evidence % relation->evidence_count;
    char label[24], which_of[64], doubts[MARKS_SIZE];
    sentence_label(request, dossier->evidence[relation->first_evidence + which].sentence, label,
                   sizeof label);
    relation_doubts(relation, doubts);
    sheet_row(page, (struct target){0});
    add_ends(request, page, relation->subject, (struct style){FACE_RELATION, 0},
             _(relation_kinds[relation->type].forward), relation->object,
             tail_cols(request, doubts, label));
    if (doubts[0])
        sheet_printf(page, status_style(relation), "  %s", doubts);
    sheet_printf(page, style_dim, "  %s", label);
    if (relation->evidence_count > 1) {
        snprintf(which_of, sizeof which_of, _("evidence %u of %u"), which + 1,
                 relation->evidence_count);
        add_dim(request, page, which_of);
    }
    if (relation->role != relation->object) /* "is chief executive", and that is all */
        add_detail(request, page, _("as"), relation->role);
    add_detail(request, page, _("says"), relation->reported_by);
    add_detail(request, page, "", relation->date);
    add_detail(request, page, "", relation->amount);
}

/* A relation of the focus and its companion that is too unsure to be listed, or NULL. */
static const struct relation *unlisted_relation(const struct view_request *request)
{
    const struct entity *focus = &request->dossier->entities[request->focus];
    for (uint32_t i = 0; i < focus->relation_count; i++) {
        const struct relation *relation = &request->dossier->relations[focus->relations[i]];
        bool is_subject;
        if (relation->weak &&
            relation_other_end(relation, request->focus, &is_subject) == request->companion)
            return relation;
    }
    return NULL;
}

static void add_companion_row(const struct view_request *request, struct sheet *page)
{
    char label[24];
    const struct relation *unlisted = unlisted_relation(request);
    sheet_row(page, (struct target){0});
    sentence_label(request, request->sentence, label, sizeof label);
    add_ends(request, page, request->focus, style_dim, _("with"), request->companion,
             tail_cols(request, "", label));
    if (!unlisted) {
        sheet_printf(page, style_dim, "  %s  %s", label, _("in one sentence, no relation"));
        return;
    }
    sheet_printf(page, style_dim, "  %s  ", label);
    sheet_printf(page, style_dim, _("in one sentence, perhaps: %s (weak, not listed)"),
                 relation_wording(unlisted, unlisted->subject == request->focus));
}

/* The sentence of what has been named, below it. */
static void add_marked(const struct view_request *request, struct sheet *page,
                       const struct marked_sentence *marked)
{
    sheet_row(page, (struct target){0});
    sheet_add_str(page, (struct style){0}, "  ");
    sheet_sentence(request, page, marked, 2, 0);
}

/* Where there is room, the other sentences that say so. */
static void add_other_evidence(const struct view_request *request, struct sheet *page,
                               const struct relation *relation)
{
    const struct dossier *dossier = request->dossier;
    uint32_t count = relation->evidence_count, first = relation->first_evidence;
    uint32_t shown = first + request->evidence % count;
    for (uint32_t i = 1; i < count && (int)page->rows.count + 1 < request->rows; i++) {
        uint32_t other = first + (request->evidence + i) % count;
        uint32_t sentence = dossier->evidence[other].sentence;
        char label[24];
        if (sentence == dossier->evidence[shown].sentence)
            continue; /* two rules saw the same */
        sentence_label(request, sentence, label, sizeof label);
        sheet_row(page, (struct target){0});
        sheet_printf(page, style_dim, "  %s ", label);
        const struct marked_sentence marked = marked_evidence(dossier, other);
        sheet_sentence_line(request, page, &marked,
                            request->width - sheet_row_cols(page, request->canvas->rule));
    }
}

/* A quote with who says it, or what a date stands in. */
static void add_quoted(const struct view_request *request, struct sheet *page, uint32_t sentence)
{
    const struct dossier *dossier = request->dossier;
    const struct quote *quote = quote_that_begins(dossier, request->place);
    struct marked_sentence marked = {.sentence = sentence};
    char label[24];
    sentence_label(request, sentence, label, sizeof label);
    sheet_row(page, (struct target){0});
    if (quote && quote->speaker != NO_INDEX) {
        add_name(request, page, quote->speaker);
        sheet_add_str(page, style_dim, "  ");
    }
    sheet_add_str(page, style_dim, label);
    if (quote)
        marked.trigger = (struct span){quote->begin, quote->end};
    add_marked(request, page, &marked);
}

void view_evidence(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    uint32_t said =
        request->place != NO_INDEX ? dossier_sentence_at(dossier, request->place) : NO_INDEX;
    sheet_clear(page);
    if (said != NO_INDEX) {
        add_quoted(request, page, said);
    } else if (request->relation < dossier->relation_count) {
        const struct relation *relation = &dossier->relations[request->relation];
        const struct marked_sentence marked = marked_evidence(
            dossier, relation->first_evidence + request->evidence % relation->evidence_count);
        add_relation_row(request, page, relation);
        add_marked(request, page, &marked);
        add_other_evidence(request, page, relation);
    } else if (request->companion < dossier->entity_count && request->focus != NO_INDEX &&
               request->sentence < dossier->sentence_count) {
        const struct marked_sentence marked =
            marked_companions(dossier, request->sentence, request->focus, request->companion);
        add_companion_row(request, page);
        add_marked(request, page, &marked);
    } else {
        view_mentions(request, page);
    }
}
