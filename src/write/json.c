/*
 * JSON, as dossier-json(5) describes it. It is written directly, without a tree, in time linear in
 * the dossier. Each entity, mention and relation has a line, so that two results can be compared
 * with diff; JSON Lines are the same without the line ends.
 */
#include <stdlib.h>
#include <string.h>

#include "text/offset.h"
#include "write/common.h"
#include "write/formats.h"

#define MAX_ROLES 8

struct json {
    struct buffer *out;
    const struct dossier *dossier;
    struct offset_map *map;
    bool lines;             /* break lines between records */
    struct buffer *endings; /* of mentions: by rule, then form; empty ones are not written yet */
};

static void escape_control(struct buffer *out, uint32_t cp)
{
    buffer_printf(out, "\\u%04x", (unsigned)cp);
}

static const struct write_escape escape = {
    .control = escape_control,
    .ascii = {['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t"}};

static void add_string(struct json *json, const char *text, size_t len)
{
    buffer_add_char(json->out, '"');
    write_text(json->out, text, len, &escape);
    buffer_add_char(json->out, '"');
}

/* The beginning of a field; of one whose value is a string, with the quotation mark. */
#define KEY(name)        "\"" name "\":"
#define STRING_KEY(name) KEY(name) "\""

/* A field whose value is a string. key is the whole text before that, perhaps after a comma: made
 * with STRING_KEY, and with KEY for the other values below. */
static inline void add_field(struct json *json, const char *key, const char *text)
{
    buffer_add_str(json->out, key);
    write_text(json->out, text, strlen(text), &escape);
    buffer_add_char(json->out, '"');
}

/* A field whose text needs no escaping. */
static inline void add_word(struct json *json, const char *key, const char *word)
{
    buffer_add_str(json->out, key);
    buffer_add_str(json->out, word);
    buffer_add_char(json->out, '"');
}

/* "e5", "r7": ids count from 1. */
static inline void add_id(struct json *json, const char *key, char kind, uint32_t index)
{
    const char opening[] = {'"', kind};

    buffer_add_str(json->out, key);
    buffer_add(json->out, opening, sizeof opening);
    buffer_add_number(json->out, (uint64_t)index + 1);
    buffer_add_char(json->out, '"');
}

/* Begins a record of a list: a comma unless it is the first, and a new line indented by up to 8. */
static void next_record(struct json *json, bool *first, unsigned indent)
{
    if (!*first)
        buffer_add_char(json->out, ',');
    *first = false;
    if (json->lines)
        buffer_add(json->out, "\n        ", 1 + indent);
}

static inline void add_range(struct json *json, const char *key, uint32_t begin, uint32_t end)
{
    struct offset_range cps = offset_range_to_cps(json->map, begin, end);

    buffer_add_str(json->out, key);
    buffer_add_number(json->out, cps.begin);
    buffer_add_str(json->out, "," KEY("end"));
    buffer_add_number(json->out, cps.end);
}

static void add_range_and_text(struct json *json, const char *key, uint32_t begin, uint32_t end)
{
    add_range(json, key, begin, end);
    buffer_add_str(json->out, ",\"text\":\"");
    write_text(json->out, json->dossier->article->text + begin, end - begin, &escape);
    buffer_add_char(json->out, '"');
}

static inline void add_span(struct json *json, const char *key, struct span span)
{
    buffer_add_str(json->out, key);
    if (span.begin == span.end) {
        buffer_add_str(json->out, "null");
        return;
    }
    add_range(json, "{" KEY("start"), span.begin, span.end);
    buffer_add_char(json->out, '}');
}

static inline void add_entity_ref(struct json *json, const char *key, uint32_t entity)
{
    if (write_has_entity(json->dossier, entity)) {
        add_id(json, key, 'e', entity);
        return;
    }
    buffer_add_str(json->out, key);
    buffer_add_str(json->out, "null");
}

static void add_head(struct json *json)
{
    const struct article *article = json->dossier->article;
    const char *fields[][2] = {{"," STRING_KEY("source"), article->source},
                               {"," STRING_KEY("title"), article->title},
                               {"," STRING_KEY("byline"), article->byline},
                               {"," STRING_KEY("published"), article->published},
                               {"," STRING_KEY("language"), article->language}};

    buffer_add_str(json->out, "{\"dossier\":1");
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        add_field(json, fields[i][0], fields[i][1]);
    }
    buffer_add_str(json->out, json->lines ? ",\n \"text\":\"" : ",\"text\":\"");
    write_text(json->out, article->text, article->len, &escape);
    buffer_add_char(json->out, '"');
}

/* Begins a list of records; key is made with KEY. */
static void begin_list(struct json *json, const char *key)
{
    buffer_add_str(json->out, json->lines ? ",\n " : ",");
    buffer_add_str(json->out, key);
    buffer_add_char(json->out, '[');
}

static void add_blocks(struct json *json)
{
    const struct article *article = json->dossier->article;
    bool first = true;

    begin_list(json, KEY("blocks"));
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];

        next_record(json, &first, 2);
        add_word(json, "{" STRING_KEY("kind"), block_kind_names[block->kind]);
        add_range(json, "," KEY("start"), block->begin, block->end);
        buffer_add_char(json->out, '}');
    }
    buffer_add_char(json->out, ']');
}

static void add_aliases(struct json *json, const struct entity *entity)
{
    const char *comma = "";

    buffer_add_str(json->out, ",\"aliases\":[");
    for (uint32_t i = 0; i < entity->alias_count; i++) {
        const char *text = entity->aliases[i].text;

        if (!strcmp(text, entity->name))
            continue;
        buffer_add_str(json->out, comma);
        add_string(json, text, strlen(text));
        comma = ",";
    }
    buffer_add_char(json->out, ']');
}

static void add_roles(struct json *json, uint32_t entity)
{
    const char *roles[MAX_ROLES];
    uint32_t count = write_roles(json->dossier, entity, roles, MAX_ROLES);

    buffer_add_str(json->out, ",\"roles\":[");
    for (uint32_t i = 0; i < count; i++) {
        if (i)
            buffer_add_char(json->out, ',');
        add_string(json, roles[i], strlen(roles[i]));
    }
    buffer_add_char(json->out, ']');
}

/* What follows the text of a mention: there are thousands of mentions and a few such endings. */
static void add_mention_ending(struct json *json, const struct mention *mention)
{
    struct buffer *ending = &json->endings[mention->rule * MENTION_FORMS + mention->form];

    if (ending->len == 0) {
        struct json part = {.out = ending};

        add_word(&part, "," STRING_KEY("form"), mention_form_names[mention->form]);
        add_field(&part, "," STRING_KEY("rule"), dossier_mention_rule(json->dossier, mention));
        buffer_add_char(ending, '}');
    }
    buffer_add(json->out, ending->bytes, ending->len);
}

static void add_mentions(struct json *json, const struct entity *entity)
{
    bool first = true;

    buffer_add_str(json->out, ",\"mentions\":[");
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        const struct mention *mention = &json->dossier->mentions[entity_mention(entity, i)];

        next_record(json, &first, 3);
        add_range_and_text(json, "{" KEY("start"), mention->begin, mention_end(mention));
        add_mention_ending(json, mention);
    }
    buffer_add_char(json->out, ']');
}

static void add_entities(struct json *json)
{
    bool first = true;

    begin_list(json, KEY("entities"));
    for (uint32_t i = 0; i < json->dossier->entity_count; i++) {
        const struct entity *entity = &json->dossier->entities[i];

        if (!write_has_entity(json->dossier, i))
            continue;
        next_record(json, &first, 2);
        add_id(json, "{" KEY("id"), 'e', i);
        add_word(json, "," STRING_KEY("type"), entity_type_names[entity->type]);
        add_field(json, "," STRING_KEY("name"), entity->name);
        if (*entity->value) {
            add_field(json, "," STRING_KEY("value"), entity->value);
        }
        add_aliases(json, entity);
        add_roles(json, i);
        buffer_add_str(json->out, ",\"salience\":");
        buffer_add_fraction(json->out, entity->salience, 3);
        add_mentions(json, entity);
        buffer_add_char(json->out, '}');
    }
    buffer_add_char(json->out, ']');
}

static void add_evidence(struct json *json, const struct relation *relation)
{
    bool first = true;

    buffer_add_str(json->out, ",\"evidence\":[");
    for (uint32_t i = 0; i < relation->evidence_count; i++) {
        const struct evidence *evidence = &json->dossier->evidence[relation->first_evidence + i];
        struct span quoted = write_evidence_span(json->dossier, evidence);

        next_record(json, &first, 3);
        add_range_and_text(json, "{" KEY("start"), quoted.begin, quoted.end);
        add_span(json, "," KEY("trigger"),
                 dossier_span(json->dossier, evidence, evidence->trigger));
        add_span(json, "," KEY("subject"),
                 dossier_span(json->dossier, evidence, evidence->subject));
        add_span(json, "," KEY("object"), dossier_span(json->dossier, evidence, evidence->object));
        buffer_add_char(json->out, '}');
    }
    buffer_add_char(json->out, ']');
}

static void add_attribute(struct json *json, const char *key, uint32_t entity)
{
    if (write_has_entity(json->dossier, entity))
        add_id(json, key, 'e', entity);
}

static void add_relation(struct json *json, uint32_t index)
{
    const struct relation *relation = &json->dossier->relations[index];

    add_id(json, "{" KEY("id"), 'r', index);
    add_word(json, "," STRING_KEY("type"), relation_kinds[relation->type].name);
    add_entity_ref(json, "," KEY("subject"), relation->subject);
    add_entity_ref(json, "," KEY("object"), relation->object);
    add_word(json, "," STRING_KEY("status"), relation_status_names[relation->status]);
    add_entity_ref(json, "," KEY("reported_by"), relation->reported_by);
    add_attribute(json, "," KEY("role"), relation->role);
    add_attribute(json, "," KEY("date"), relation->date);
    add_attribute(json, "," KEY("amount"), relation->amount);
    buffer_add_str(json->out, ",\"confidence\":");
    buffer_add_fraction(json->out, (float)relation->confidence / 100.0f, 2);
    if (relation->weak)
        buffer_add_str(json->out, ",\"weak\":true");
    add_field(json, "," STRING_KEY("rule"),
              dossier_rule(json->dossier, write_best_evidence(json->dossier, relation)->rule));
    add_evidence(json, relation);
    buffer_add_char(json->out, '}');
}

static void add_relations(struct json *json)
{
    bool first = true;

    begin_list(json, KEY("relations"));
    for (uint32_t i = 0; i < json->dossier->relation_count; i++) {
        if (!write_has_relation(json->dossier, i))
            continue;
        next_record(json, &first, 2);
        add_relation(json, i);
    }
    buffer_add_char(json->out, ']');
}

static void add_quotes(struct json *json)
{
    bool first = true;

    begin_list(json, KEY("quotes"));
    for (uint32_t i = 0; i < json->dossier->quote_count; i++) {
        const struct quote *quote = &json->dossier->quotes[i];

        next_record(json, &first, 2);
        add_entity_ref(json, "{" KEY("speaker"), quote->speaker);
        add_word(json, "," STRING_KEY("kind"), quote_kind_names[quote->kind]);
        add_range_and_text(json, "," KEY("start"), quote->begin, quote->end);
        buffer_add_char(json->out, '}');
    }
    buffer_add_char(json->out, ']');
}

static void add_dossier(struct buffer *out, const struct dossier *dossier, bool lines)
{
    size_t endings = ((size_t)dossier->mention_rule_count + 1) * MENTION_FORMS;
    struct json json = {.out = out, .dossier = dossier, .lines = lines};

    json.endings = memory_zeroed(endings, sizeof *json.endings);
    json.map = offset_map_new(dossier->article->text, dossier->article->len);
    if (!json.map)
        memory_fail();
    add_head(&json);
    add_blocks(&json);
    add_entities(&json);
    add_relations(&json);
    add_quotes(&json);
    buffer_add_char(out, '}');
    offset_map_free(json.map);
    for (size_t i = 0; i < endings; i++)
        buffer_release(&json.endings[i]);
    free(json.endings);
}

/* One article is one object, several are an array of them. */
void json_begin(struct buffer *out, uint32_t dossiers)
{
    if (dossiers != 1)
        buffer_add_str(out, "[\n");
}

void json_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    if (index)
        buffer_add_str(out, ",\n");
    add_dossier(out, dossier, true);
}

void json_end(struct buffer *out, uint32_t dossiers)
{
    buffer_add_str(out, dossiers == 1 ? "\n" : "\n]\n");
}

void jsonl_record(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    (void)index;
    add_dossier(out, dossier, false);
    buffer_add_char(out, '\n');
}
