#include "marked.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/outline/outline.h"
#include "find/relate/relate.h"
#include "find/rules/relation_rules.h"
#include "find/work.h"
#include "model/buffer.h"
#include "tests/sentences.h"

struct mark {
    uint32_t begin, end; /* in the plain text */
    char letter;
    char name[96];
    bool pronoun;
};

struct plain {
    struct buffer text;
    struct mark marks[64];
    uint32_t count;
};

static uint8_t type_of(char letter)
{
    static const char letters[] = "POLDWECRTA";
    static const uint8_t types[] = {
        ENTITY_PERSON, ENTITY_ORGANIZATION, ENTITY_PLACE, ENTITY_PRODUCT, ENTITY_WORK,
        ENTITY_EVENT,  ENTITY_CONCEPT,      ENTITY_ROLE,  ENTITY_DATE,    ENTITY_AMOUNT};
    const char *at = strchr(letters, letter);
    ck_assert_ptr_nonnull(at);
    return types[at - letters];
}

/* Takes the marks out of the text. */
static void read_markup(struct plain *plain, const char *markup)
{
    *plain = (struct plain){0};
    for (const char *at = markup; *at; at++) {
        if (*at != '[') {
            buffer_add_char(&plain->text, *at);
            continue;
        }
        const char *end = strchr(at, ']');
        ck_assert_ptr_nonnull(end);
        struct mark *mark = &plain->marks[plain->count++];
        mark->letter = at[1];
        const char *name = at + 3, *shown = name;
        const char *bar = memchr(at, '|', (size_t)(end - at));
        mark->pronoun = at[2] == '=';
        if (bar)
            shown = bar + 1;
        snprintf(mark->name, sizeof mark->name, "%.*s", (int)((bar ? bar : end) - name), name);
        mark->begin = (uint32_t)plain->text.len;
        buffer_add(&plain->text, shown, (size_t)(end - shown));
        mark->end = (uint32_t)plain->text.len;
        at = end;
    }
}

static struct article *make_article(const char *text)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    while (*text) {
        size_t n = strcspn(text, "\n");
        article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, text, n);
        text += n + (text[n] == '\n');
    }
    return article_end(&maker);
}

static void add_mentions(struct dossier_builder *builder, const struct plain *plain)
{
    for (uint32_t i = 0; i < plain->count; i++) {
        const struct mark *mark = &plain->marks[i];
        uint32_t entity = 0;
        while (entity < builder->entities.count &&
               strcmp(builder->entities.items[entity].name, mark->name) != 0)
            entity++;
        if (entity == builder->entities.count)
            entity = dossier_add_entity(builder, (enum entity_type)type_of(mark->letter),
                                        dossier_string(builder, mark->name, strlen(mark->name)));
        dossier_add_mention(builder, (struct span){mark->begin, mark->end}, entity,
                            mark->pronoun ? FORM_PRONOUN : FORM_NAME, "test", 100);
    }
}

/* A marked text with its mentions, before anything is found in it. */
struct scene {
    struct find_knowledge knowledge;
    struct work work;
};

/* model: NULL: the rules alone. */
static void set_up(struct scene *scene, const char *markup, const struct hashed_model *model)
{
    char message[256];
    struct plain plain;
    read_markup(&plain, markup);
    *scene = (struct scene){.knowledge.rules = relation_rules_new(NULL, message, sizeof message)};
    ck_assert_ptr_nonnull(scene->knowledge.rules);
    if (model)
        scene->knowledge.pairs = *model;
    struct article *article = make_article(buffer_str(&plain.text));
    scene->work = (struct work){.knowledge = &scene->knowledge, .article = article};
    dossier_begin(&scene->work.builder, article);
    for (uint32_t b = 0; b < article->block_count; b++)
        add_sentences(&scene->work, b);
    add_mentions(&scene->work.builder, &plain);
    buffer_release(&plain.text);
}

/* What was found: the caller's. */
static struct dossier *tear_down(struct scene *scene)
{
    vec_free(&scene->work.sentence_spans);
    relation_rules_free(scene->knowledge.rules);
    return dossier_end(&scene->work.builder);
}

static struct dossier *analyse(const char *markup, const struct hashed_model *model)
{
    struct scene scene;
    set_up(&scene, markup, model);
    find_quotes(&scene.work);
    find_relate(&scene.work);
    struct dossier *dossier = tear_down(&scene);
    ck_assert_ptr_null(dossier_check(dossier));
    return dossier;
}

void marked_outline(const char *markup, marked_look *look)
{
    struct scene scene;
    set_up(&scene, markup, NULL);
    struct outline outline = {.table = relation_rules_table(scene.knowledge.rules)};
    outline_read(&outline, &scene.work.builder, scene.work.article, 0, 0);
    look(&outline, &scene.work.builder);
    outline_release(&outline);
    dossier_free(tear_down(&scene));
}

static struct buffer out;

static const char *name_of(const struct dossier *dossier, uint32_t entity)
{
    return entity == NO_INDEX ? "-" : dossier->entities[entity].name;
}

/* Lists what was found, and frees it. */
static const char *list_relations(struct dossier *dossier)
{
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *r = &dossier->relations[i];
        buffer_printf(&out, "%s(%s, %s) %s", relation_kinds[r->type].name,
                      name_of(dossier, r->subject), name_of(dossier, r->object),
                      relation_status_names[r->status]);
        if (r->reported_by != NO_INDEX)
            buffer_printf(&out, " by %s", name_of(dossier, r->reported_by));
        buffer_add_char(&out, '\n');
    }
    dossier_free(dossier);
    return buffer_str(&out);
}

const char *marked_relations(const char *markup)
{
    return list_relations(analyse(markup, NULL));
}

const char *marked_weighed(const char *markup, const struct hashed_model *model)
{
    struct dossier *dossier = analyse(markup, model);
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *r = &dossier->relations[i];
        buffer_printf(&out, "%s(%s, %s) %u%s\n", relation_kinds[r->type].name,
                      name_of(dossier, r->subject), name_of(dossier, r->object), r->confidence,
                      r->weak ? " weak" : "");
    }
    dossier_free(dossier);
    return buffer_str(&out);
}

const char *marked_dated(const char *markup)
{
    struct dossier *dossier = analyse(markup, NULL);
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *r = &dossier->relations[i];
        buffer_printf(&out, "%s(%s, %s) %s\n", relation_kinds[r->type].name,
                      name_of(dossier, r->subject), name_of(dossier, r->object),
                      name_of(dossier, r->date));
    }
    dossier_free(dossier);
    return buffer_str(&out);
}

static struct bridge_choice note_bridge(void *context, const struct bridge *bridge)
{
    const struct entity *entities = bridge->builder->entities.items;
    (void)context;
    buffer_printf(&out, "%s %s:", relation_kinds[bridge->rule->relation].name,
                  entities[outline_at(bridge->outline, bridge->anchor)->entity].name);
    for (uint32_t i = 0; i < bridge->count; i++)
        buffer_printf(&out, "%s %s %d", i ? "," : "", bridge->candidates[i].name,
                      bridge->candidates[i].where);
    buffer_add_char(&out, '\n');
    return (struct bridge_choice){NO_INDEX, 0};
}

static struct dossier *analyse_bridged(const char *markup, bridge_judge judge, void *context)
{
    struct scene scene;
    set_up(&scene, markup, NULL);
    find_quotes(&scene.work);
    relate_read(&scene.work, judge, context);
    return tear_down(&scene);
}

const char *marked_bridges(const char *markup)
{
    buffer_clear(&out);
    dossier_free(analyse_bridged(markup, note_bridge, NULL));
    return buffer_str(&out);
}

static void check_found(const struct marked_case *c, const char *found)
{
    char line[256];
    if (c->wanted) {
        snprintf(line, sizeof line, "%s\n", c->wanted);
        ck_assert_msg(strstr(found, line), "'%s' not in\n%sof: %s", c->wanted, found, c->markup);
    }
    if (c->forbidden)
        ck_assert_msg(!strstr(found, c->forbidden), "'%s' is in\n%sof: %s", c->forbidden, found,
                      c->markup);
}

void marked_check(const struct marked_case *c)
{
    check_found(c, marked_relations(c->markup));
}

void marked_check_bridged(const struct marked_case *c)
{
    struct hashed_model model;
    ck_assert(bridge_weights_builtin(&model));
    check_found(c, list_relations(analyse_bridged(c->markup, bridge_weigh, &model)));
}

const char *marked_quotes(const char *markup)
{
    struct dossier *dossier = analyse(markup, NULL);
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->quote_count; i++) {
        const struct quote *q = &dossier->quotes[i];
        buffer_printf(&out, "%s %s: %.*s\n", quote_kind_names[q->kind],
                      name_of(dossier, q->speaker), (int)(q->end - q->begin),
                      dossier->article->text + q->begin);
    }
    dossier_free(dossier);
    return buffer_str(&out);
}
