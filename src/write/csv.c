/*
 * Tables for a spreadsheet (RFC 4180): one of relations (csv), one of entities (entities).
 */
#include <string.h>

#include "write/common.h"
#include "write/formats.h"

#define MAX_ROLES 8

/* A spreadsheet would evaluate a cell that begins so; an apostrophe before it makes it text. */
static bool is_formula(const char *text, size_t len)
{
    return len && strchr("=+-@", text[0]);
}

static void add_cell(struct buffer *out, const char *text, size_t len)
{
    static const struct write_escape rule = {.ascii = {['"'] = "\"\"", ['\n'] = " ", ['\t'] = " "}};

    buffer_add_char(out, '"');
    if (is_formula(text, len))
        buffer_add_char(out, '\'');
    write_text(out, text, len, &rule);
    buffer_add_char(out, '"');
}

static void add_field(struct buffer *out, const char *text)
{
    add_cell(out, text, strlen(text));
    buffer_add_char(out, ',');
}

static const char *name_of(const struct dossier *dossier, uint32_t entity)
{
    return write_has_entity(dossier, entity) ? dossier->entities[entity].name : "";
}

void csv_begin(struct buffer *out, uint32_t dossiers)
{
    (void)dossiers;
    buffer_add_str(out, "source,subject,subject_type,relation,object,object_type,status,"
                        "reported_by,role,date,amount,confidence,evidence,weak\r\n");
}

static void add_relation(struct buffer *out, const struct dossier *dossier,
                         const struct relation *relation)
{
    struct span quoted = write_evidence_span(dossier, write_best_evidence(dossier, relation));

    add_field(out, dossier->article->source);
    add_field(out, name_of(dossier, relation->subject));
    add_field(out, entity_type_names[dossier->entities[relation->subject].type]);
    add_field(out, relation_kinds[relation->type].name);
    add_field(out, name_of(dossier, relation->object));
    add_field(out, entity_type_names[dossier->entities[relation->object].type]);
    add_field(out, relation_status_names[relation->status]);
    add_field(out, name_of(dossier, relation->reported_by));
    add_field(out, name_of(dossier, write_role(relation)));
    add_field(out, name_of(dossier, relation->date));
    add_field(out, name_of(dossier, relation->amount));
    buffer_printf(out, "%.2f,", relation->confidence / 100.0);
    add_cell(out, dossier->article->text + quoted.begin, quoted.end - quoted.begin);
    buffer_add_str(out, relation->weak ? ",true\r\n" : ",false\r\n");
}

void csv_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    (void)index;
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (write_has_relation(dossier, i))
            add_relation(out, dossier, &dossier->relations[i]);
}

void entities_begin(struct buffer *out, uint32_t dossiers)
{
    (void)dossiers;
    buffer_add_str(out, "source,type,name,aliases,roles,mentions,salience\r\n");
}

/* Several names in one cell, "; " between them. */
static void add_names(struct buffer *out, const char *const *names, uint32_t count)
{
    struct buffer joined = {0};

    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buffer_add_str(&joined, "; ");
        buffer_add_str(&joined, names[i]);
    }
    add_field(out, buffer_str(&joined));
    buffer_release(&joined);
}

static void add_aliases(struct buffer *out, const struct entity *entity)
{
    VEC(const char *) names = {0};

    for (uint32_t i = 0; i < entity->alias_count; i++)
        if (strcmp(entity->aliases[i].text, entity->name) != 0)
            *vec_push(&names) = entity->aliases[i].text;
    add_names(out, names.items, names.count);
    vec_free(&names);
}

void entities_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    (void)index;
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        const char *roles[MAX_ROLES];

        if (!write_has_entity(dossier, i))
            continue;
        add_field(out, dossier->article->source);
        add_field(out, entity_type_names[entity->type]);
        add_field(out, entity->name);
        add_aliases(out, entity);
        add_names(out, roles, write_roles(dossier, i, roles, MAX_ROLES));
        buffer_printf(out, "%u,%.3f\r\n", entity->mention_count, (double)entity->salience);
    }
}
