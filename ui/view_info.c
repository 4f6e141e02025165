/*
 * Everything about the focus on one page: names, relations with their sentences, quotes, mentions.
 */
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define SENTENCE_AT 8 /* columns; below a relation, behind its place */

static const struct style dim = {FACE_DIM, 0};

static struct style plain_style(const void *context, uint32_t at)
{
    (void)context;
    (void)at;
    return (struct style){FACE_TEXT, 0};
}

struct mention_mark {
    const struct mention *mention;
    struct style style;
};

static struct style mention_style(const void *context, uint32_t at)
{
    const struct mention_mark *mark = context;
    bool inside = at >= mark->mention->begin && at < mention_end(mark->mention);
    return inside ? mark->style : (struct style){FACE_TEXT, 0};
}

static void add_names(const struct view_request *request, struct sheet *page,
                      const struct entity *entity)
{
    static const char *const kinds[] = {
        [ALIAS_NAME] = N_("name"),          [ALIAS_SHORT] = N_("short name"),
        [ALIAS_ACRONYM] = N_("acronym"),    [ALIAS_TRANSLATION] = N_("translation"),
        [ALIAS_FORMER] = N_("former name"),
    };
    sheet_blank(page);
    sheet_heading(page, _("Names"));
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const struct alias *alias = &entity->aliases[i];
        sheet_blank(page);
        sheet_add_str(page, entity_style(request->dossier, request->focus), alias->text);
        sheet_printf(page, dim, "  %s  ", _(kinds[alias->kind]));
        sheet_printf(page, dim, n_("%u time", "%u times", alias->count), alias->count);
        if (alias->rule && alias->rule[0])
            sheet_printf(page, dim, "  (%s)", alias->rule);
    }
}

/* "← founded by Ingrid Solheim  past" */
static void add_relation_head(const struct view_request *request, struct sheet *page,
                              const struct relation *relation)
{
    bool is_subject;
    uint32_t other = relation_other_end(relation, request->focus, &is_subject);
    sheet_add_str(page, (struct style){FACE_RELATION, 0},
                  relation_arrow(request->canvas->glyphs, relation, is_subject));
    sheet_printf(page, (struct style){FACE_RELATION, 0}, " %s ",
                 relation_wording(relation, is_subject));
    sheet_add_str(page, entity_style(request->dossier, other),
                  request->dossier->entities[other].name);
    sheet_mark_key(page);
    if (relation->status != STATUS_ASSERTED)
        sheet_printf(page, (struct style){(uint8_t)face_of_status(relation->status), 0}, "  %s",
                     _(relation_status_names[relation->status]));
}

/* The relation in one row, each sentence that says so in those below: Enter goes to any of them. */
static void add_relation(const struct view_request *request, struct sheet *page, uint32_t id)
{
    const struct dossier *dossier = request->dossier;
    const struct relation *relation = &dossier->relations[id];
    struct target target = {.kind = TARGET_RELATION, .id = id, .other = request->focus};
    sheet_row(page, target);
    add_relation_head(request, page, relation);
    for (uint32_t e = 0; e < relation->evidence_count; e++) {
        const struct evidence *evidence = &dossier->evidence[relation->first_evidence + e];
        char label[24];
        if (e > 0 && evidence[-1].sentence == evidence->sentence)
            continue; /* two rules saw the same */
        target.evidence = e;
        sheet_row(page, e == 0 ? (struct target){0} : target);
        sentence_label(request, evidence->sentence, label, sizeof label);
        sheet_printf(page, dim, "  %s", label);
        sheet_pad(page, request->canvas->rule, SENTENCE_AT);
        sheet_evidence(request, page, relation->first_evidence + e, SENTENCE_AT, 0);
    }
}

static void add_relations(const struct view_request *request, struct sheet *page,
                          const struct entity *entity)
{
    bool headed = false;
    for (uint32_t i = 0; i < entity->relation_count; i++) {
        if (!relation_is_shown(request, &request->dossier->relations[entity->relations[i]]))
            continue;
        if (!headed) {
            sheet_blank(page);
            sheet_heading(page, _("Relations"));
            headed = true;
        }
        add_relation(request, page, entity->relations[i]);
    }
}

static void add_quotes(const struct view_request *request, struct sheet *page,
                       const struct entity *entity)
{
    const struct dossier *dossier = request->dossier;
    if (entity->quote_count == 0)
        return;
    sheet_blank(page);
    sheet_heading(page, _("Quotes"));
    for (uint32_t i = 0; i < entity->quote_count; i++) {
        const struct quote *quote = &dossier->quotes[entity->quotes[i]];
        sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = quote->begin});
        sheet_wrap(page, request->canvas->rule, request->width, 2, 0, dossier->article->text,
                   (struct span){quote->begin, quote->end}, plain_style, NULL);
    }
}

static void add_mentions(const struct view_request *request, struct sheet *page,
                         const struct entity *entity)
{
    const struct dossier *dossier = request->dossier;
    sheet_blank(page);
    sheet_heading(page, _("Mentions"));
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[entity->mentions[i]];
        uint32_t sentence = dossier_sentence_of(dossier, mention);
        const struct sentence *s = &dossier->sentences[sentence];
        struct mention_mark mark = {mention, entity_style(dossier, request->focus)};
        mark.style.attr |= ATTR_REVERSE;
        sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = mention->begin});
        char label[24];
        sentence_label(request, sentence, label, sizeof label);
        sheet_add_str(page, dim, label);
        sheet_pad(page, request->canvas->rule, 5);
        sheet_wrap(page, request->canvas->rule, request->width, 5, 2, dossier->article->text,
                   (struct span){s->begin, s->end}, mention_style, &mark);
    }
}

void view_info(const struct view_request *request, struct sheet *page)
{
    sheet_clear(page);
    if (request->focus == NO_INDEX)
        return;
    const struct entity *entity = &request->dossier->entities[request->focus];
    view_card(request, page);
    add_names(request, page, entity);
    add_relations(request, page, entity);
    add_quotes(request, page, entity);
    add_mentions(request, page, entity);
}
