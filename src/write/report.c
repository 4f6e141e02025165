/*
 * A dossier as pages of plain text: what the article is about, its entities by type, their
 * relations with the sentences that state them, and who said what.
 */
#include <string.h>
#include <strings.h>

#include "i18n.h"
#include "model/language.h"
#include "write/common.h"
#include "write/formats.h"
#include "write/page.h"

#define MAX_ROLES    3
#define NAME_COLS    30 /* the column of the number of mentions */
#define MAX_EVIDENCE 2

struct report {
    struct page page;
    const struct dossier *dossier;
};

static const char *const type_titles[ENTITY_TYPES] = {
    [ENTITY_PERSON] = N_("PEOPLE"),        [ENTITY_ORGANIZATION] = N_("ORGANIZATIONS"),
    [ENTITY_PLACE] = N_("PLACES"),         [ENTITY_PRODUCT] = N_("PRODUCTS"),
    [ENTITY_WORK] = N_("WORKS"),           [ENTITY_EVENT] = N_("EVENTS"),
    [ENTITY_CONCEPT] = N_("TOPICS"),       [ENTITY_ROLE] = N_("TITLES AND ROLES"),
    [ENTITY_DATE] = N_("DATES"),           [ENTITY_AMOUNT] = N_("AMOUNTS"),
    [ENTITY_REFERENCE] = N_("REFERENCES"),
};

static void set_indent(struct report *report, unsigned first, unsigned rest)
{
    page_end_paragraph(&report->page);
    report->page.first_indent = first;
    report->page.rest_indent = rest;
    report->page.rest_mark = NULL;
}

static void add(struct report *report, const char *text)
{
    page_add_str(&report->page, text);
}

static void add_number(struct report *report, const char *before, uint32_t number,
                       const char *after)
{
    struct buffer text = {0};

    buffer_printf(&text, "%s%u%s", before, number, after);
    page_add(&report->page, text.bytes, text.len);
    buffer_release(&text);
}

static void add_heading(struct report *report, const char *title, uint32_t count)
{
    page_blank_line(&report->page);
    set_indent(report, 0, 0);
    add(report, title);
    add_number(report, " (", count, ")");
    page_end_paragraph(&report->page);
}

/* ---- head ---- */

static void add_part(struct report *report, const char *part)
{
    if (!*part)
        return;
    if (report->page.line.len)
        add(report, ", ");
    add(report, part);
}

static void add_head(struct report *report)
{
    const struct article *article = report->dossier->article;

    set_indent(report, 0, 0);
    add(report, *article->title ? article->title : article->source);
    page_end_paragraph(&report->page);
    add_part(report, article->byline);
    add_part(report, article->published);
    add_part(report, article->site);
    page_end_paragraph(&report->page);
    if (*article->title)
        add_part(report, article->source);
    add_part(report, language_shown(article));
    page_end_paragraph(&report->page);
}

/* ---- entities ---- */

/* Adds the titles of the entity; returns whether there are any. */
static bool add_roles(struct report *report, uint32_t entity, uint32_t max)
{
    const char *roles[MAX_ROLES];
    uint32_t count = write_roles(report->dossier, entity, roles, max);

    for (uint32_t i = 0; i < count; i++) {
        if (i)
            add(report, ", ");
        add(report, roles[i]);
    }
    return count > 0;
}

static void add_cast(struct report *report)
{
    const struct dossier *dossier = report->dossier;
    uint32_t count = 0;

    page_blank_line(&report->page);
    set_indent(report, 0, 2);
    for (uint32_t i = 0; i < dossier->entity_count && count < CAST_MAX; i++) {
        if (!write_has_entity(dossier, i) || !entity_type_is_core(dossier->entities[i].type))
            continue;
        add(report, count++ ? "; " : _("About: "));
        add(report, dossier->entities[i].name);
        if (*dossier->entities[i].role) {
            add(report, " (");
            add_roles(report, i, 1);
            add(report, ")");
        }
    }
    page_end_paragraph(&report->page);
}

static void add_aliases(struct report *report, const struct entity *entity, bool after_roles)
{
    const char *before = after_roles ? _("; also ") : _("also ");

    for (uint32_t i = 0; i < entity->alias_count; i++) {
        if (!strcasecmp(entity->aliases[i].text, entity->name)) /* OSLO says nothing of Oslo */
            continue;
        add(report, before);
        add(report, entity->aliases[i].text);
        before = ", ";
    }
}

static void add_entity(struct report *report, uint32_t index)
{
    const struct entity *entity = &report->dossier->entities[index];

    set_indent(report, 2, NAME_COLS + 6);
    add(report, entity->name);
    page_tab(&report->page, NAME_COLS);
    add_number(report, "", entity->mention_count, "");
    page_tab(&report->page, NAME_COLS + 6);
    add_aliases(report, entity, add_roles(report, index, MAX_ROLES));
}

/* An entity of a minor type: its name, in one paragraph with the others, and how often it is
 * mentioned. */
static void add_short_entity(struct report *report, uint32_t index, bool first)
{
    const struct entity *entity = &report->dossier->entities[index];

    if (!first)
        add(report, "; ");
    add(report, entity->name);
    if (entity->mention_count > 1)
        add_number(report, " ×", entity->mention_count, "");
}

static void add_entities_of(struct report *report, uint8_t type)
{
    const struct dossier *dossier = report->dossier;
    uint32_t count = 0;
    bool first = true;

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        count += dossier->entities[i].type == type && write_has_entity(dossier, i);
    if (!count)
        return;
    add_heading(report, _(type_titles[type]), count);
    set_indent(report, 2, 2);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        if (dossier->entities[i].type != type || !write_has_entity(dossier, i))
            continue;
        if (type <= ENTITY_CONCEPT)
            add_entity(report, i);
        else
            add_short_entity(report, i, first);
        first = false;
    }
    page_end_paragraph(&report->page);
}

/* ---- relations ---- */

static void add_paragraph_number(struct report *report, uint32_t block)
{
    uint32_t number = article_paragraph_number(report->dossier->article, block);

    if (number)
        add_number(report, "¶", number, " ");
}

static void add_text(struct report *report, uint32_t begin, uint32_t end)
{
    page_add(&report->page, report->dossier->article->text + begin, end - begin);
}

static void add_evidence(struct report *report, const struct evidence *evidence)
{
    struct span quoted = write_evidence_span(report->dossier, evidence);

    set_indent(report, 6, 6);
    add_paragraph_number(report, dossier_block_of(report->dossier, evidence->sentence));
    add_text(report, quoted.begin, quoted.end);
    page_end_paragraph(&report->page);
}

static void add_attribute(struct report *report, const char *before, uint32_t entity)
{
    if (!write_has_entity(report->dossier, entity))
        return;
    add(report, before);
    add(report, report->dossier->entities[entity].name);
}

static void add_status(struct report *report, const struct relation *relation)
{
    if (relation->status != STATUS_ASSERTED) {
        add(report, " [");
        add(report, _(relation_status_names[relation->status]));
        add(report, "]");
    }
    add_attribute(report, _(", as "), write_role(relation));
    add_attribute(report, ", ", relation->date);
    add_attribute(report, ", ", relation->amount);
    add_attribute(report, _(", according to "), relation->reported_by);
}

/* Where a relation stands among those that one sentence states, which is quoted below the last. */
enum place { PLACE_ALONE, PLACE_FIRST, PLACE_MIDDLE, PLACE_LAST };

static void add_relation(struct report *report, const struct relation *relation, enum place place)
{
    static const char *const marks[] = {"", "┌ ", "│ ", "└ "};
    const struct dossier *dossier = report->dossier;

    set_indent(report, 2, place == PLACE_ALONE ? 4 : 8);
    if (place == PLACE_FIRST || place == PLACE_MIDDLE)
        report->page.rest_mark = "│";
    add(report, marks[place]);
    add(report, dossier->entities[relation->subject].name);
    add(report, " - ");
    add(report, _(relation_kinds[relation->type].forward));
    add(report, " - ");
    add(report, dossier->entities[relation->object].name);
    add_status(report, relation);
    page_end_paragraph(&report->page);
}

/* Whether one sentence is the only evidence of both relations: then it is quoted once for both. */
static bool same_sentence(const struct dossier *dossier, const struct relation *a,
                          const struct relation *b)
{
    return a->evidence_count == 1 && b->evidence_count == 1 &&
           dossier->evidence[a->first_evidence].sentence ==
               dossier->evidence[b->first_evidence].sentence;
}

static void add_all_evidence(struct report *report, const struct relation *relation)
{
    for (uint32_t i = 0; i < relation->evidence_count && i < MAX_EVIDENCE; i++)
        add_evidence(report, &report->dossier->evidence[relation->first_evidence + i]);
}

static bool in_group(const struct dossier *dossier, uint32_t index, unsigned group)
{
    const struct relation *relation = &dossier->relations[index];

    return relation_kinds[relation->type].group == group && !relation->weak &&
           write_has_relation(dossier, index);
}

/* Adds the relation, and its evidence unless that is quoted below a later one. */
static void add_nth_relation(struct report *report, const struct relation *const *relations,
                             uint32_t count, uint32_t n)
{
    const struct dossier *dossier = report->dossier;
    bool joins = n > 0 && same_sentence(dossier, relations[n - 1], relations[n]);
    bool joined = n + 1 < count && same_sentence(dossier, relations[n], relations[n + 1]);

    if (joined)
        add_relation(report, relations[n], joins ? PLACE_MIDDLE : PLACE_FIRST);
    else
        add_relation(report, relations[n], joins ? PLACE_LAST : PLACE_ALONE);
    if (!joined)
        add_all_evidence(report, relations[n]);
}

static void add_relations_of(struct report *report, unsigned group)
{
    static const char *const titles[RELATION_GROUPS] = {
        [GROUP_WORK] = N_("TIES: WORK"),
        [GROUP_BUSINESS] = N_("TIES: BUSINESS"),
        [GROUP_THINGS] = N_("TIES: THINGS"),
        [GROUP_WORDS] = N_("TIES: WORDS"),
        [GROUP_PLACES] = N_("TIES: PLACES AND PEOPLE"),
    };
    VEC(const struct relation *) relations = {0};

    for (uint32_t i = 0; i < report->dossier->relation_count; i++)
        if (in_group(report->dossier, i, group))
            *vec_push(&relations) = &report->dossier->relations[i];
    if (relations.count)
        add_heading(report, _(titles[group]), relations.count);
    for (uint32_t i = 0; i < relations.count; i++)
        add_nth_relation(report, relations.items, relations.count, i);
    vec_free(&relations);
}

/* Relations that are too unsure are not listed, but counted. */
static void add_weak_note(struct report *report)
{
    const struct dossier *dossier = report->dossier;
    uint32_t count = 0;

    for (uint32_t i = 0; i < dossier->relation_count; i++)
        count += dossier->relations[i].weak && write_has_relation(dossier, i);
    if (!count)
        return;
    page_blank_line(&report->page);
    set_indent(report, 0, 0);
    struct buffer note = {0};
    buffer_printf(
        &note,
        n_("(and %u weak tie: json, csv, brat, dot and graphml have it, marked as weak)",
           "(and %u weak ties: json, csv, brat, dot and graphml have them, marked as weak)", count),
        count);
    page_add(&report->page, note.bytes, note.len);
    buffer_release(&note);
    page_end_paragraph(&report->page);
}

/* ---- quotes ---- */

static void add_quote(struct report *report, const struct quote *quote)
{
    const struct dossier *dossier = report->dossier;
    bool direct = quote->kind == QUOTE_DIRECT;
    struct span verb = quote_verb(quote); /* who denies something does not say it */

    set_indent(report, 2, 4);
    if (write_has_entity(dossier, quote->speaker))
        add(report, dossier->entities[quote->speaker].name);
    else
        add(report, _("(not named)"));
    add(report, ": ");
    add_paragraph_number(report, article_block_at(dossier->article, quote->begin));
    if (!direct && verb.end > verb.begin) {
        add_text(report, verb.begin, verb.end);
        add(report, ": ");
    }
    add(report, direct ? "“" : "");
    add_text(report, quote->begin, quote->end);
    add(report, direct ? "”" : "");
    page_end_paragraph(&report->page);
}

static void add_quotes(struct report *report)
{
    const struct dossier *dossier = report->dossier;

    if (!dossier->quote_count)
        return;
    add_heading(report, _("QUOTES"), dossier->quote_count);
    for (uint32_t i = 0; i < dossier->quote_count; i++)
        add_quote(report, &dossier->quotes[i]);
}

void report_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    struct report report = {.page = {.out = out}, .dossier = dossier};

    if (index)
        buffer_add_str(out, "\n\n\n");
    add_head(&report);
    add_cast(&report);
    for (uint8_t type = 0; type < ENTITY_TYPES; type++)
        add_entities_of(&report, type);
    for (unsigned group = 0; group < RELATION_GROUPS; group++)
        add_relations_of(&report, group);
    add_weak_note(&report);
    add_quotes(&report);
    page_release(&report.page);
}
