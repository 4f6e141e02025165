/*
 * Entities and relations as a graph, for Graphviz (dot) and for graph editors (GraphML). Entities
 * without relations are left out, and so are the titles of people.
 */
#include <string.h>

#include "write/common.h"
#include "write/formats.h"

static bool is_edge(const struct dossier *dossier, uint32_t relation)
{
    return write_has_relation(dossier, relation) &&
           dossier->relations[relation].type != RELATION_HOLDS_ROLE;
}

static bool is_node(const struct dossier *dossier, uint32_t entity)
{
    const struct entity *record = &dossier->entities[entity];

    if (!write_has_entity(dossier, entity))
        return false;
    for (uint32_t i = 0; i < record->relation_count; i++)
        if (is_edge(dossier, record->relations[i]))
            return true;
    return false;
}

/* ---- dot ---- */

static void dot_string(struct buffer *out, const char *text)
{
    static const struct write_escape rule = {
        .ascii = {['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = " ", ['\t'] = " "}};

    buffer_add_char(out, '"');
    write_text(out, text, strlen(text), &rule);
    buffer_add_char(out, '"');
}

static const char *const dot_shapes[ENTITY_TYPES] = {
    [ENTITY_PERSON] = "ellipse", [ENTITY_ORGANIZATION] = "box", [ENTITY_PLACE] = "house",
    [ENTITY_PRODUCT] = "box3d",  [ENTITY_WORK] = "note",        [ENTITY_EVENT] = "hexagon",
    [ENTITY_CONCEPT] = "plain",  [ENTITY_ROLE] = "plain",       [ENTITY_DATE] = "plain",
    [ENTITY_AMOUNT] = "plain",   [ENTITY_REFERENCE] = "plain",
};

static const char *const dot_styles[RELATION_STATUSES] = {
    [STATUS_ASSERTED] = "solid", [STATUS_PAST] = "dotted",   [STATUS_PLANNED] = "dashed",
    [STATUS_HEDGED] = "dashed",  [STATUS_DENIED] = "dotted",
};

/* "works for", with the status unless that is asserted: "works for (denied)". */
static void edge_label(struct buffer *label, const struct relation *relation)
{
    buffer_add_str(label, relation_kinds[relation->type].forward);
    if (relation->status != STATUS_ASSERTED)
        buffer_printf(label, " (%s)", relation_status_names[relation->status]);
}

static void dot_edge(struct buffer *out, uint32_t article, const struct relation *relation)
{
    struct buffer label = {0};

    edge_label(&label, relation);
    buffer_printf(out, "    a%u_e%u -> a%u_e%u [label=", article + 1, relation->subject + 1,
                  article + 1, relation->object + 1);
    dot_string(out, label.bytes);
    buffer_printf(out, ", style=%s%s%s];\n",
                  relation->weak ? "dashed" : dot_styles[relation->status],
                  relation->weak ? ", color=grey, fontcolor=grey" : "",
                  relation_kinds[relation->type].symmetric ? ", dir=none" : "");
    buffer_release(&label);
}

void dot_begin(struct buffer *out, uint32_t dossiers)
{
    (void)dossiers;
    buffer_add_str(out, "digraph dossier {\n    rankdir=LR;\n");
}

void dot_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    const char *title = dossier->article->title;

    buffer_printf(out, "  subgraph cluster_a%u {\n    label=", index + 1);
    dot_string(out, *title ? title : dossier->article->source);
    buffer_add_str(out, ";\n");
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        if (!is_node(dossier, i))
            continue;
        buffer_printf(out, "    a%u_e%u [label=", index + 1, i + 1);
        dot_string(out, dossier->entities[i].name);
        buffer_printf(out, ", shape=%s];\n", dot_shapes[dossier->entities[i].type]);
    }
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (is_edge(dossier, i))
            dot_edge(out, index, &dossier->relations[i]);
    buffer_add_str(out, "  }\n");
}

void dot_end(struct buffer *out, uint32_t dossiers)
{
    (void)dossiers;
    buffer_add_str(out, "}\n");
}

/* ---- GraphML ---- */

static void xml_data(struct buffer *out, const char *key, const char *text)
{
    static const struct write_escape rule = {.ascii = {['&'] = "&amp;",
                                                       ['<'] = "&lt;",
                                                       ['>'] = "&gt;",
                                                       ['"'] = "&quot;",
                                                       ['\n'] = " ",
                                                       ['\t'] = " "}};

    buffer_printf(out, "<data key=\"%s\">", key);
    write_text(out, text, strlen(text), &rule);
    buffer_add_str(out, "</data>");
}

void graphml_begin(struct buffer *out, uint32_t dossiers)
{
    static const char *const keys[][3] = {
        {"label", "node", "string"},      {"type", "node", "string"},
        {"mentions", "node", "int"},      {"salience", "node", "double"},
        {"relation", "edge", "string"},   {"status", "edge", "string"},
        {"confidence", "edge", "double"}, {"evidence", "edge", "string"},
        {"weak", "edge", "boolean"},
    };

    (void)dossiers;
    buffer_add_str(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        buffer_printf(out, "  <key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                      keys[i][0], keys[i][1], keys[i][0], keys[i][2]);
}

static void graphml_node(struct buffer *out, uint32_t article, const struct dossier *dossier,
                         uint32_t index)
{
    const struct entity *entity = &dossier->entities[index];

    buffer_printf(out, "    <node id=\"a%ue%u\">", article + 1, index + 1);
    xml_data(out, "label", entity->name);
    xml_data(out, "type", entity_type_names[entity->type]);
    buffer_printf(out,
                  "<data key=\"mentions\">%u</data><data key=\"salience\">%.3f</data></node>\n",
                  entity->mention_count, (double)entity->salience);
}

static void graphml_edge(struct buffer *out, uint32_t article, const struct dossier *dossier,
                         const struct relation *relation)
{
    const struct evidence *evidence = write_best_evidence(dossier, relation);
    struct span quoted = write_evidence_span(dossier, evidence);
    struct buffer text = {0};

    buffer_add(&text, dossier->article->text + quoted.begin, quoted.end - quoted.begin);
    buffer_printf(out, "    <edge source=\"a%ue%u\" target=\"a%ue%u\"%s>", article + 1,
                  relation->subject + 1, article + 1, relation->object + 1,
                  relation_kinds[relation->type].symmetric ? " directed=\"false\"" : "");
    xml_data(out, "relation", relation_kinds[relation->type].name);
    xml_data(out, "status", relation_status_names[relation->status]);
    buffer_printf(out, "<data key=\"confidence\">%.2f</data>", relation->confidence / 100.0);
    xml_data(out, "evidence", text.bytes);
    xml_data(out, "weak", relation->weak ? "true" : "false");
    buffer_add_str(out, "</edge>\n");
    buffer_release(&text);
}

void graphml_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    buffer_printf(out, "  <graph id=\"a%u\" edgedefault=\"directed\">\n", index + 1);
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (is_node(dossier, i))
            graphml_node(out, index, dossier, i);
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if (is_edge(dossier, i))
            graphml_edge(out, index, dossier, &dossier->relations[i]);
    buffer_add_str(out, "  </graph>\n");
}

void graphml_end(struct buffer *out, uint32_t dossiers)
{
    (void)dossiers;
    buffer_add_str(out, "</graphml>\n");
}
