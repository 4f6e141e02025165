/*
 * Everything about the focus on one page: names, relations with their sentences, quotes, mentions.
 */
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define SENTENCE_AT   8 /* columns; below a relation, behind its place */
#define MENTION_LINES 4 /* of its sentence */
#define NAME_INDENT   2 /* of what goes on below a name */

/* All mentions of the focus stand out. */
static struct style mention_style(const void *context, uint32_t at)
{
    const struct view_request *request = context;
    const struct dossier *dossier = request->dossier;
    uint32_t mention = dossier_mention_at(dossier, at);
    if (mention == NO_INDEX || dossier->mentions[mention].entity != request->focus)
        return (struct style){FACE_TEXT, 0};
    struct style style = entity_style(dossier, request->focus);
    style.attr |= ATTR_REVERSE;
    return style;
}

static void add_names(const struct view_request *request, struct sheet *page,
                      const struct entity *entity)
{
    static const char *const kinds[] = {
        [ALIAS_NAME] = N_("name"),          [ALIAS_SHORT] = N_("short name"),
        [ALIAS_ACRONYM] = N_("acronym"),    [ALIAS_TRANSLATION] = N_("translation"),
        [ALIAS_FORMER] = N_("former name"),
    };
    const struct cell_rule *rule = request->canvas->rule;
    struct buffer about = {0};
    sheet_blank(page);
    sheet_heading(page, _("Names"));
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const struct alias *alias = &entity->aliases[i];
        buffer_clear(&about);
        buffer_add_str(&about, _(kinds[alias->kind]));
        if (alias->count > 0) { /* else it is yours */
            buffer_add_str(&about, "  ");
            buffer_printf(&about, n_("%u time", "%u times", alias->count), alias->count);
        }
        if (alias->rule && alias->rule[0])
            buffer_printf(&about, "  (%s)", alias->rule);
        sheet_blank(page);
        sheet_wrap_plain(page, rule, request->width, NAME_INDENT, 0,
                         entity_style(request->dossier, request->focus), alias->text,
                         (struct span){0, (uint32_t)strlen(alias->text)});
        int cols = canvas_width(request->canvas, buffer_str(&about), about.len) + 2;
        if (sheet_row_cols(page, rule) + cols > request->width) /* no room beside it */
            sheet_blank(page);
        sheet_add_str(page, style_dim, "  ");
        sheet_add_str(page, style_dim, buffer_str(&about));
    }
    buffer_release(&about);
}

/* "← founded by Ingrid Solheim  past" */
static void add_relation_head(const struct view_request *request, struct sheet *page,
                              const struct relation *relation)
{
    bool is_subject;
    uint32_t other = relation_other_end(relation, request->focus, &is_subject);
    view_add_head(request, page, relation, is_subject);
    sheet_add_str(page, (struct style){0}, " ");
    sheet_add_whole(request, page, NAME_INDENT, entity_style(request->dossier, other),
                    request->dossier->entities[other].name);
    sheet_mark_key(page);
    view_end_with_status(request, page, NAME_INDENT, relation);
}

/* That which ends the relation shown before, or NO_INDEX. */
static uint32_t sentence_above(const struct view_request *request, const struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    const struct entity *entity = &dossier->entities[request->focus];
    for (uint32_t i = page->next > 0 ? page->next - 1 : 0; i-- > 0;) {
        const struct relation *relation = &dossier->relations[entity->relations[i]];
        if (relation_is_shown(request, relation))
            return relation->evidence_count == 1
                       ? dossier->evidence[relation->first_evidence].sentence
                       : NO_INDEX;
    }
    return NO_INDEX;
}

/* The relation in one row, each sentence that says so in those below: Enter goes to any of them. */
static void add_relation(const struct view_request *request, struct sheet *page, uint32_t id)
{
    const struct dossier *dossier = request->dossier;
    const struct relation *relation = &dossier->relations[id];
    struct target target = {.kind = TARGET_RELATION, .id = id, .other = request->focus};
    sheet_row(page, target);
    add_relation_head(request, page, relation);
    uint32_t shown =
        relation->evidence_count < EVIDENCE_SHOWN ? relation->evidence_count : EVIDENCE_SHOWN;
    for (uint32_t e = 0; e < shown; e++) {
        const struct evidence *evidence = &dossier->evidence[relation->first_evidence + e];
        char label[24];
        if (e > 0 && evidence[-1].sentence == evidence->sentence)
            continue; /* two rules saw the same */
        target.evidence = e;
        sheet_row(page, e == 0 ? (struct target){0} : target);
        sentence_label(request, evidence->sentence, label, sizeof label);
        sheet_printf(page, style_dim, "  %s", label);
        sheet_pad(page, request->canvas->rule, SENTENCE_AT);
        if (e == 0 && evidence->sentence == sentence_above(request, page)) {
            sheet_add_str(page, style_dim, _("the same sentence"));
            continue;
        }
        sheet_evidence(request, page, relation->first_evidence + e, SENTENCE_AT, 0);
    }
    sheet_more(page, relation->evidence_count - shown);
}

static void add_quote(const struct view_request *request, struct sheet *page,
                      const struct quote *quote)
{
    sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = quote->begin});
    sheet_wrap_plain(page, request->canvas->rule, request->width, 2, 0,
                     (struct style){FACE_TEXT, 0}, request->dossier->article->text,
                     (struct span){quote->begin, quote->end});
}

/* The sentence of a mention, once for all that stand in it. */
static void add_mention(const struct view_request *request, struct sheet *page,
                        const struct entity *entity, uint32_t number)
{
    const struct dossier *dossier = request->dossier;
    const struct mention *mention = &dossier->mentions[entity_mention(entity, number)];
    uint32_t sentence = dossier_sentence_of(dossier, mention);
    const struct sentence *s = &dossier->sentences[sentence];
    if (number > 0 && dossier->mentions[entity_mention(entity, number - 1)].begin >= s->begin)
        return;
    sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = mention->begin});
    char label[24];
    sentence_label(request, sentence, label, sizeof label);
    sheet_add_str(page, style_dim, label);
    sheet_pad(page, request->canvas->rule, 5);
    if (sheet_wrap(page, request->canvas->rule, request->width, 5, MENTION_LINES,
                   dossier->article->text, (struct span){s->begin, s->end}, mention_style, request))
        sheet_add_str(page, style_dim, request->canvas->glyphs->ellipsis);
}

/* The first thing of its section that is shown has the heading above it. */
static void add_heading(struct sheet *page, uint32_t section, const char *title)
{
    if (page->next_part == section)
        return;
    page->next_part = section;
    sheet_blank(page);
    sheet_heading(page, title);
}

/* The thing of that number: relations, quotes, mentions one after the other; false: there is none.
 */
static bool add_thing(const struct view_request *request, struct sheet *page,
                      const struct entity *entity, uint32_t number)
{
    const struct dossier *dossier = request->dossier;
    if (number < entity->relation_count) {
        uint32_t id = entity->relations[number];
        if (!relation_is_shown(request, &dossier->relations[id]))
            return true;
        add_heading(page, 1, _("Relations"));
        add_relation(request, page, id);
        return true;
    }
    number -= entity->relation_count;
    if (number < entity->quote_count) {
        add_heading(page, 2, _("Quotes"));
        add_quote(request, page, &dossier->quotes[entity->quotes[number]]);
        return true;
    }
    number -= entity->quote_count;
    if (number >= entity->mention_count)
        return false;
    add_heading(page, 3, _("Mentions"));
    add_mention(request, page, entity, number);
    return true;
}

void view_info(const struct view_request *request, struct sheet *page)
{
    if (!page->more)
        sheet_clear(page);
    if (request->focus >= request->dossier->entity_count) {
        page->more = false;
        return;
    }
    const struct entity *entity = &request->dossier->entities[request->focus];
    if (!page->more) {
        view_card(request, page);
        add_names(request, page, entity);
        page->more = true;
    } else {
        page->more = add_thing(request, page, entity, page->next++);
    }
}
