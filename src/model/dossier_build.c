/*
 * Building a dossier: collects records as they come. The steps of dossier_end are in
 * dossier_link.h.
 */
#include <string.h>

#include "model/dossier.h"
#include "model/dossier_link.h"
#include "text/script.h"
#include "text/utf8.h"

void dossier_begin(struct dossier_builder *builder, struct article *article)
{
    struct arena *arena = arena_new();

    *builder = (struct dossier_builder){0};
    builder->dossier = arena_alloc(arena, sizeof *builder->dossier);
    builder->dossier->arena = arena;
    builder->dossier->article = article;
    builder->dossier->analysed_bytes = article->len;
}

uint32_t dossier_add_sentence(struct dossier_builder *builder, uint32_t begin, uint32_t end)
{
    *vec_place(&builder->sentences) = (struct sentence){begin, end};
    return builder->sentences.count - 1;
}

const char *dossier_string(struct dossier_builder *builder, const char *bytes, size_t len)
{
    return arena_string(builder->dossier->arena, bytes, len);
}

uint32_t dossier_add_entity(struct dossier_builder *builder, enum entity_type type,
                            const char *name)
{
    struct entity *entity = vec_push(&builder->entities);

    entity->type = (uint8_t)type;
    entity->runner_up = ENTITY_NONE;
    entity->name = name;
    entity->value = entity->role = "";
    return builder->entities.count - 1;
}

static bool has_han(const char *text)
{
    size_t len = strlen(text);

    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);

        if (c.cp >= 0x80 && script_of(c.cp) == SCRIPT_HAN)
            return true;
        at += c.len_bytes;
    }
    return false;
}

void dossier_add_alias(struct dossier_builder *builder, uint32_t entity, struct alias alias)
{
    alias.han = has_han(alias.text);
    alias.count = 0;
    *vec_place(&builder->aliases) = alias;
    *vec_place(&builder->alias_entities) = entity;
}

static uint32_t find_rule(struct rule_list *rules, const char *rule, uint32_t most)
{
    for (uint32_t i = 0; i < rules->count; i++)
        if (*rules->items[i] == *rule && !strcmp(rules->items[i], rule))
            return i;
    if (rules->count == most)
        memory_fail_for("too many rules");
    *vec_place(rules) = rule;
    return rules->count - 1;
}

/* There are a few hundred rules, and a rule is nearly always the same string: its pointer says
 * where it was found the last time. */
static uint32_t add_rule(struct rule_list *rules, const char *rule, uint32_t most)
{
    uint32_t at = (uintptr_t)rule / 8 % KNOWN_RULES;

    if (rules->known[at].rule != rule) {
        rules->known[at].number = find_rule(rules, rule, most);
        rules->known[at].rule = rule;
    }
    return rules->known[at].number;
}

uint16_t dossier_add_rule(struct dossier_builder *builder, const char *rule)
{
    return (uint16_t)add_rule(&builder->rules, rule, UINT16_MAX + 1u);
}

struct mention *dossier_add_mention(struct dossier_builder *builder, struct span span,
                                    uint32_t entity, enum mention_form form, const char *rule,
                                    uint8_t confidence)
{
    struct mention *mention = vec_place(&builder->mentions);
    uint32_t len = span.end - span.begin;
    uint32_t number = add_rule(&builder->mention_rules, rule, MENTION_RULES);

    *mention = (struct mention){
        .begin = span.begin,
        .len = len <= MENTION_MAX_BYTES ? len & MENTION_MAX_BYTES : 0,
        .form = form & 3u,
        .confidence = confidence & 127u,
        .rule = number & (MENTION_RULES - 1),
    };
    mention_set_entity(mention, entity);
    return mention;
}

static bool fits_kind(const struct dossier_builder *builder, const struct relation *relation)
{
    const struct relation_kind *kind = &relation_kinds[relation->type];
    unsigned subject = builder->entities.items[relation->subject].type;
    unsigned object = builder->entities.items[relation->object].type;

    return relation->subject != relation->object && relation_kind_fits(kind, subject, object);
}

uint32_t dossier_add_relation(struct dossier_builder *builder, struct relation relation,
                              struct evidence evidence)
{
    if (!fits_kind(builder, &relation))
        return NO_INDEX;
    relation.evidence_count = 0;
    *vec_place(&builder->relations) = relation;
    *vec_place(&builder->evidence) = evidence;
    return builder->relations.count - 1;
}

uint32_t dossier_add_quote(struct dossier_builder *builder, struct quote quote)
{
    *vec_place(&builder->quotes) = quote;
    return builder->quotes.count - 1;
}

/* Hands the items of a growable array to the dossier's arena. */
#define ADOPT(dossier, field, counter, vec)                                                        \
    ((dossier)->field = (vec)->items, (dossier)->counter = (vec)->count,                           \
     arena_adopt((dossier)->arena, (vec)->items, (size_t)(vec)->capacity * sizeof *(vec)->items))

struct dossier *dossier_end(struct dossier_builder *builder)
{
    struct dossier *dossier = builder->dossier;

    dossier_settle_relations(builder, 0);
    vec_free(&builder->relations);
    vec_free(&builder->evidence);
    dossier_link_mentions(builder);
    dossier_link_entities(builder);
    dossier_link_relations(builder);
    dossier_link_quotes(builder);
    ADOPT(dossier, sentences, sentence_count, &builder->sentences);
    ADOPT(dossier, mentions, mention_count, &builder->mentions);
    ADOPT(dossier, rules, rule_count, &builder->rules);
    ADOPT(dossier, mention_rules, mention_rule_count, &builder->mention_rules);
    ADOPT(dossier, entities, entity_count, &builder->entities);
    ADOPT(dossier, relations, relation_count, &builder->relations);
    ADOPT(dossier, evidence, evidence_count, &builder->evidence);
    ADOPT(dossier, quotes, quote_count, &builder->quotes);
    vec_free(&builder->aliases);
    vec_free(&builder->alias_entities);
    dossier_link_lists(dossier);
    *builder = (struct dossier_builder){0};
    return dossier;
}

void dossier_cancel(struct dossier_builder *builder)
{
    vec_free(&builder->sentences);
    vec_free(&builder->mentions);
    vec_free(&builder->rules);
    vec_free(&builder->mention_rules);
    vec_free(&builder->entities);
    vec_free(&builder->aliases);
    vec_free(&builder->alias_entities);
    vec_free(&builder->relations);
    vec_free(&builder->evidence);
    dossier_forget_claims(builder);
    vec_free(&builder->quotes);
    arena_free(builder->dossier->arena);
    *builder = (struct dossier_builder){0};
}

void dossier_free(struct dossier *dossier)
{
    if (dossier)
        article_free(dossier_release_article(dossier));
}

struct article *dossier_release_article(struct dossier *dossier)
{
    struct article *article = dossier->article;

    arena_free(dossier->arena);
    return article;
}
