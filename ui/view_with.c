/*
 * Names that only stand in the same sentences as the focus: no relation is claimed, so they come
 * last, dimmed, as "with".
 */
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define SHOWN_MAX    6
#define MENTIONS_MAX 400 /* of the focus that are looked at: a key must not wait */

struct companion {
    uint32_t entity, count, sentence; /* the first sentence of both */
};

typedef VEC(struct companion) companion_vec; /* of a few hundred sentences, however long the text */

static bool is_name(const struct entity *entity)
{
    return entity_type_is_core(entity->type) && !entity->hidden;
}

static int by_entity(const void *a, const void *b)
{
    const struct companion *x = a, *y = b;
    if (x->entity != y->entity)
        return x->entity < y->entity ? -1 : 1;
    return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

static int by_count(const void *a, const void *b)
{
    const struct companion *x = a, *y = b;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static void sort(companion_vec *all, int (*compare)(const void *a, const void *b))
{
    if (all->count > 0)
        qsort(all->items, all->count, sizeof *all->items, compare);
}

/* mention_at: one that stands in the sentence; its neighbours are nearer than a search for the
 * first of a long text. */
static void add_sentence(const struct dossier *dossier, uint32_t sentence, uint32_t mention_at,
                         companion_vec *all)
{
    const struct sentence *s = &dossier->sentences[sentence];
    while (mention_at > 0 && dossier->mentions[mention_at - 1].begin >= s->begin)
        mention_at--;
    for (uint32_t m = mention_at; m < dossier->mention_count; m++) {
        const struct mention *mention = &dossier->mentions[m];
        if (mention->begin >= s->end)
            break;
        *vec_push(all) = (struct companion){mention->entity, 1, sentence};
    }
}

/* One for each entity, with its first sentence. */
static void add_up(companion_vec *all)
{
    uint32_t kept = 0;
    sort(all, by_entity);
    for (uint32_t i = 0; i < all->count; i++) {
        if (kept > 0 && all->items[kept - 1].entity == all->items[i].entity)
            all->items[kept - 1].count++;
        else
            all->items[kept++] = all->items[i];
    }
    all->count = kept;
}

static int entity_of(const void *key, const void *companion)
{
    uint32_t x = *(const uint32_t *)key, y = ((const struct companion *)companion)->entity;
    return (x > y) - (x < y);
}

static void leave_out(companion_vec *all, uint32_t entity)
{
    struct companion *found =
        all->count > 0 ? bsearch(&entity, all->items, all->count, sizeof *all->items, entity_of)
                       : NULL;
    if (found)
        found->count = 0;
}

/* Entities that a shown relation ties to the focus are not "with" it. */
static void leave_out_tied(const struct view_request *request, companion_vec *all)
{
    const struct entity *focus = &request->dossier->entities[request->focus];
    for (uint32_t i = 0; i < focus->relation_count; i++) {
        const struct relation *relation = &request->dossier->relations[focus->relations[i]];
        bool is_subject;
        if (relation_is_shown(request, relation))
            leave_out(all, relation_other_end(relation, request->focus, &is_subject));
    }
    leave_out(all, request->focus);
}

static companion_vec find_companions(const struct view_request *request)
{
    const struct dossier *dossier = request->dossier;
    const struct entity *focus = &dossier->entities[request->focus];
    companion_vec all = {0};
    uint32_t last = NO_INDEX;
    for (uint32_t i = 0; i < focus->mention_count && i < MENTIONS_MAX; i++) {
        uint32_t mention = entity_mention(focus, i);
        uint32_t sentence = dossier_sentence_of(dossier, &dossier->mentions[mention]);
        if (sentence != last)
            add_sentence(dossier, sentence, mention, &all);
        last = sentence;
    }
    add_up(&all);
    leave_out_tied(request, &all);
    sort(&all, by_count);
    return all;
}

static void add_wide(const struct view_request *request, struct sheet *page, const char *name,
                     const char *label, const struct companion *companion)
{
    const struct cell_rule *rule = request->canvas->rule;
    const struct marked_sentence marked =
        marked_companions(request->dossier, companion->sentence, request->focus, companion->entity);
    struct row_columns at = view_row_columns(request->width);
    sheet_pad(page, rule, at.name);
    sheet_add_fit(page, request->canvas, style_dim, name, strlen(name), at.tail - at.name - 1);
    sheet_mark_key(page);
    sheet_pad(page, rule, at.tail);
    sheet_add_str(page, style_dim, label);
    sheet_pad(page, rule, at.sentence);
    sheet_sentence_line(request, page, &marked, request->width - at.sentence);
}

static void add_companion(const struct view_request *request, struct sheet *page,
                          const struct companion *companion)
{
    const char *name = request->dossier->entities[companion->entity].name;
    struct row_tail tail = {.style = style_dim, .status = ""};
    sentence_label(request, companion->sentence, tail.label, sizeof tail.label);
    sheet_row(page, (struct target){.kind = TARGET_COMPANION,
                                    .id = companion->entity,
                                    .sentence = companion->sentence});
    sheet_add_str(page, style_dim, "  ");
    sheet_add_str(page, style_dim, _("with"));
    if (request->width >= SENTENCE_FROM_COLS)
        add_wide(request, page, name, tail.label, companion);
    else
        sheet_name_and_tail(request, page, style_dim, name, &tail);
}

void view_with(const struct view_request *request, const struct search_pattern *pattern,
               struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    if (request->focus >= dossier->entity_count || request->filter.statuses ||
        request->filter.types)
        return;
    companion_vec all = find_companions(request);
    int shown = 0;
    for (uint32_t i = 0; i < all.count && shown < SHOWN_MAX && all.items[i].count > 0; i++) {
        const struct entity *entity = &dossier->entities[all.items[i].entity];
        if (!is_name(entity) || !filter_passes_entity(pattern, dossier, all.items[i].entity))
            continue;
        add_companion(request, page, &all.items[i]);
        shown++;
    }
    vec_free(&all);
}
