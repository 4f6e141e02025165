/*
 * Why the program believes it: the rules that made the entity, joined its names, stated its
 * relations, with how sure each was.
 */
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define RULES_MAX    32
#define MENTIONS_MAX 20000 /* that are looked at: a key must not wait */
#define WHAT_AT      24    /* columns */
#define COUNT_AT     34
#define SURE_AT      44
#define NARROW_COLS  60 /* a narrower row has no room behind its rule: it goes on below */
#define NARROW_AT    2

static const char *known(const char *rule)
{
    if (rule && strcmp(rule, "user") == 0)
        return _("you said so");
    return rule && rule[0] ? rule : _("not noted");
}

static bool is_narrow(const struct view_request *request)
{
    return request->width < NARROW_COLS;
}

/* Up to the next column; where there is no room for columns, up to the next word. */
static void go_to_column(const struct view_request *request, struct sheet *page, int col)
{
    if (is_narrow(request))
        sheet_add_str(page, style_dim, "  ");
    else
        sheet_pad(page, request->canvas->rule, col);
}

static void add_rule(const struct view_request *request, struct sheet *page, const char *rule)
{
    sheet_add_str(page, (struct style){FACE_KEY, 0}, rule);
    if (!is_narrow(request)) {
        sheet_pad(page, request->canvas->rule, WHAT_AT);
        return;
    }
    sheet_go_on(page, request->canvas->rule, NARROW_AT);
}

static void add_sure(struct sheet *page, uint8_t percent)
{
    sheet_printf(page, style_dim, _("sure %3u%%"), percent);
    sheet_add_str(page, style_dim, "  ");
}

struct mention_rule {
    uint32_t count, first; /* first: a mention */
};

static uint32_t count_mention_rules(const struct dossier *dossier, const struct entity *entity,
                                    struct mention_rule rules[RULES_MAX])
{
    uint32_t count = 0;
    uint32_t looked = entity->mention_count < MENTIONS_MAX ? entity->mention_count : MENTIONS_MAX;
    for (uint32_t i = 0; i < looked; i++) {
        const struct mention *mention = &dossier->mentions[entity_mention(entity, i)];
        uint32_t at = 0;
        while (at < count && (dossier->mentions[rules[at].first].form != mention->form ||
                              dossier->mentions[rules[at].first].rule != mention->rule))
            at++;
        if (at == RULES_MAX)
            continue;
        if (at == count)
            rules[count++] = (struct mention_rule){0, entity_mention(entity, i)};
        rules[at].count++;
    }
    return count;
}

/* Mentions by rule and form, with an example of each. */
static void add_mention_rules(const struct view_request *request, struct sheet *page,
                              const struct entity *entity)
{
    const struct dossier *dossier = request->dossier;
    struct mention_rule rules[RULES_MAX];
    uint32_t count = count_mention_rules(dossier, entity, rules);
    sheet_heading(page, _("Found by"));
    for (uint32_t i = 0; i < count; i++) {
        const struct mention *mention = &dossier->mentions[rules[i].first];
        sheet_row(page, (struct target){.kind = TARGET_PLACE, .id = mention->begin});
        add_rule(request, page, known(dossier_mention_rule(dossier, mention)));
        sheet_add_str(page, style_dim, _(mention_form_names[mention->form]));
        go_to_column(request, page, COUNT_AT);
        sheet_printf(page, style_dim, n_("%u time", "%u times", rules[i].count), rules[i].count);
        go_to_column(request, page, SURE_AT);
        add_sure(page, mention->confidence);
        sheet_add(page, entity_style(dossier, request->focus),
                  dossier->article->text + mention->begin, mention->len);
    }
}

static void add_alias_rules(const struct view_request *request, struct sheet *page,
                            const struct entity *entity)
{
    sheet_blank(page);
    sheet_heading(page, _("One entity because"));
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const struct alias *alias = &entity->aliases[i];
        sheet_blank(page);
        bool own = strcmp(alias->text, entity->name) == 0 && !(alias->rule && alias->rule[0]);
        add_rule(request, page, own ? _("its name") : known(alias->rule));
        sheet_add_str(page, entity_style(request->dossier, request->focus), alias->text);
        sheet_add_str(page, style_dim, "  ");
        sheet_printf(page, style_dim, n_("%u time", "%u times", alias->count), alias->count);
    }
}

static void add_relation_rules(const struct view_request *request, struct sheet *page, uint32_t id)
{
    const struct dossier *dossier = request->dossier;
    const struct relation *relation = &dossier->relations[id];
    bool is_subject;
    uint32_t other = relation_other_end(relation, request->focus, &is_subject);
    if (dossier->entities[other].hidden)
        return;
    for (uint32_t e = 0; e < relation->evidence_count && e < EVIDENCE_SHOWN; e++) {
        const struct evidence *evidence = &dossier->evidence[relation->first_evidence + e];
        char label[24];
        sheet_row(page,
                  (struct target){
                      .kind = TARGET_RELATION, .id = id, .evidence = e, .other = request->focus});
        add_rule(request, page, known(dossier_rule(dossier, evidence->rule)));
        add_sure(page, evidence->confidence);
        sheet_printf(page, (struct style){FACE_RELATION, 0}, "%s ",
                     relation_wording(relation, is_subject));
        sheet_add_str(page, entity_style(dossier, other), dossier->entities[other].name);
        view_add_status(page, relation);
        sentence_label(request, evidence->sentence, label, sizeof label);
        sheet_printf(page, style_dim, "  %s", label);
        if (relation->weak)
            sheet_printf(page, style_dim, "  %s",
                         request->settings->weak ? _("weak") : _("weak, not listed"));
    }
    if (relation->evidence_count > EVIDENCE_SHOWN)
        sheet_more(page, relation->evidence_count - EVIDENCE_SHOWN);
}

static void add_entity(const struct view_request *request, struct sheet *page,
                       const struct entity *entity)
{
    static const char *const origins[] = {
        [ORIGIN_MACHINE] = N_("found in this article"),
        [ORIGIN_LEXICON] = N_("known by the lexicon"),
        [ORIGIN_USER] = N_("corrected by you"),
    };
    struct style style = entity_style(request->dossier, request->focus);
    style.attr |= ATTR_BOLD;
    sheet_blank(page);
    sheet_add_str(page, style, entity->name);
    sheet_printf(page, style_dim, "  %s", _(entity_type_names[entity->type]));
    if (entity->runner_up < ENTITY_TYPES)
        sheet_printf(page, style_dim, _(", perhaps %s"), _(entity_type_names[entity->runner_up]));
    sheet_printf(page, style_dim, "  %s  ", _(origins[entity->origin]));
    sheet_printf(page, style_dim, _("salience %.2f"), (double)entity->salience);
    sheet_blank(page);
    add_mention_rules(request, page, entity);
    add_alias_rules(request, page, entity);
}

void view_why(const struct view_request *request, struct sheet *page)
{
    bool begun = page->more;
    if (!begun)
        sheet_clear(page);
    page->more = false;
    if (request->focus >= request->dossier->entity_count)
        return;
    const struct entity *entity = &request->dossier->entities[request->focus];
    if (!begun) {
        add_entity(request, page, entity);
    } else {
        if (page->next == 0) {
            sheet_blank(page);
            sheet_heading(page, _("Relations stated by"));
        }
        add_relation_rules(request, page, entity->relations[page->next++]);
    }
    page->more = page->next < entity->relation_count;
}
