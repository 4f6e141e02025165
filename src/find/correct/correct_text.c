/*
 * Corrections that say what the text itself means: a form that is an entity of its own, and names
 * that were not found.
 */
#include <string.h>

#include "find/correct/correct.h"

/* ---- split ---- */

struct place {
    uint32_t begin, entity;
};

/* An entity that is being divided. */
struct division {
    struct dossier_builder *builder;
    const char *text; /* of the article */
    uint32_t old, new;
    VEC(struct place) places; /* where the two are mentioned, in text order */
};

static bool is_written(const struct division *division, const struct mention *mention,
                       const char *form)
{
    return correct_is_named(mention) && strlen(form) == mention->len &&
           memcmp(division->text + mention->begin, form, mention->len) == 0;
}

/* What the old entity is called in other ways than by the form: the longest of these. false: it is
 * always or never written so. */
static bool other_name(const struct division *division, const char *form, struct span *name)
{
    const struct dossier_builder *builder = division->builder;
    bool any = false;
    *name = (struct span){0, 0};
    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        const struct mention *mention = &builder->mentions.items[i];
        if (mention->entity != division->old || !correct_is_named(mention))
            continue;
        if (is_written(division, mention, form))
            any = true;
        else if (mention->len > name->end - name->begin)
            *name = (struct span){mention->begin, mention_end(mention)};
    }
    return any && name->begin < name->end;
}

/* Pronouns go with the name before them. */
static void divide_mentions(struct division *division, const char *form)
{
    struct dossier_builder *builder = division->builder;
    bool moves = false;
    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        struct mention *mention = &builder->mentions.items[i];
        if (mention->entity != division->old)
            continue;
        if (correct_is_named(mention))
            moves = is_written(division, mention, form);
        if (moves)
            mention_set_entity(mention, division->new);
        uint32_t count = division->places.count;
        if (count == 0 || division->places.items[count - 1].begin < mention->begin)
            *vec_place(&division->places) = (struct place){mention->begin, mention->entity};
    }
}

static void divide_aliases(const struct division *division, const char *form)
{
    struct dossier_builder *builder = division->builder;
    for (uint32_t i = 0; i < builder->aliases.count; i++) {
        if (builder->alias_entities.items[i] != division->old ||
            strcmp(builder->aliases.items[i].text, form) != 0)
            continue;
        builder->alias_entities.items[i] = division->new;
        builder->aliases.items[i].rule = CORRECT_RULE;
    }
}

/* What the old entity is behind the division for who names it at this byte: that of the nearest
 * mention, of two that are as near the first. */
static uint32_t entity_near(const struct division *division, uint32_t at)
{
    const struct place *places = division->places.items;
    uint32_t low = 0, count = division->places.count;
    for (uint32_t high = count; low < high;) {
        uint32_t middle = low + (high - low) / 2;
        if (places[middle].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    bool before = low > 0 && (low == count || at - places[low - 1].begin <= places[low].begin - at);
    return before ? places[low - 1].entity : low < count ? places[low].entity : division->old;
}

static void divide(const struct division *division, uint32_t *entity, uint32_t at)
{
    if (*entity == division->old)
        *entity = entity_near(division, at);
}

static void divide_relations(const struct division *division)
{
    struct dossier_builder *builder = division->builder;
    for (uint32_t i = 0; i < builder->relations.count; i++) {
        struct relation *relation = &builder->relations.items[i];
        const struct evidence *evidence = &builder->evidence.items[i];
        uint32_t begin = builder->sentences.items[evidence->sentence].begin;
        struct span subject = dossier_added_span(builder, evidence, evidence->subject);
        struct span object = dossier_added_span(builder, evidence, evidence->object);
        divide(division, &relation->subject, subject.end ? subject.begin : begin);
        divide(division, &relation->object, object.end ? object.begin : begin);
        divide(division, &relation->reported_by, begin);
        divide(division, &relation->role, begin);
        divide(division, &relation->date, begin);
        divide(division, &relation->amount, begin);
    }
}

static void divide_quotes(const struct division *division)
{
    for (uint32_t i = 0; i < division->builder->quotes.count; i++) {
        struct quote *quote = &division->builder->quotes.items[i];
        struct span verb = quote_verb(quote);
        divide(division, &quote->speaker, verb.end ? verb.begin : quote->begin);
    }
}

void correct_split(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    struct division division = {.builder = builder,
                                .text = work->article->text,
                                .old = correct_entity(builder, correction->name)};
    struct span other;
    if (division.old == NO_INDEX || !other_name(&division, correction->to, &other))
        return;
    enum entity_type type = (enum entity_type)builder->entities.items[division.old].type;
    division.new = dossier_add_entity(builder, type, "");
    builder->entities.items[division.new].hidden = builder->entities.items[division.old].hidden;
    correct_name(builder, division.new, correction->to);
    divide_mentions(&division, correction->to);
    divide_aliases(&division, correction->to);
    divide_relations(&division);
    divide_quotes(&division);
    if (strcmp(builder->entities.items[division.old].name, correction->to) == 0)
        builder->entities.items[division.old].name =
            dossier_string(builder, division.text + other.begin, other.end - other.begin);
    vec_free(&division.places);
}

/* ---- add ---- */

/* A walk through the text for a name. */
struct seeking {
    struct work *work;
    const char *name;
    uint32_t len;
    token_vec tokens;       /* of the sentence; none before the name is seen in it */
    uint32_t mention;       /* those before it end before the place */
    VEC(struct span) spans; /* where it stands */
};

static bool is_whole(struct seeking *seeking, const struct sentence *sentence, uint32_t at)
{
    token_vec *tokens = &seeking->tokens;
    if (tokens->count == 0)
        token_scan(tokens, seeking->work->article->text, sentence->begin, sentence->end);
    uint32_t first = token_from(tokens, at), behind = token_from(tokens, at + seeking->len);
    return first < behind && tokens->items[first].begin == at &&
           tokens->items[behind - 1].end == at + seeking->len;
}

/* Whether no mention stands there but parts of the name, which are taken away: a part of what the
 * person says is a name is none. */
static bool make_free(struct seeking *seeking, uint32_t at)
{
    struct dossier_builder *builder = &seeking->work->builder;
    uint32_t end = at + seeking->len, count = builder->mentions.count;
    struct mention *mentions = builder->mentions.items;
    while (seeking->mention < count && mention_end(&mentions[seeking->mention]) <= at)
        seeking->mention++;
    for (uint32_t i = seeking->mention; i < count && mentions[i].begin < end; i++)
        if (mentions[i].begin < at || mention_end(&mentions[i]) > end ||
            mentions[i].len >= seeking->len)
            return false;
    for (uint32_t i = seeking->mention; i < count && mentions[i].begin < end; i++)
        mentions[i].len = 0;
    return true;
}

static void seek_in_sentence(struct seeking *seeking, const struct sentence *sentence)
{
    const char *text = seeking->work->article->text;
    seeking->tokens.count = 0;
    for (uint32_t at = sentence->begin; sentence->end - at >= seeking->len; at++) {
        const char *next = memchr(text + at, *seeking->name, sentence->end - at);
        if (!next || sentence->end - (next - text) < seeking->len)
            return;
        at = (uint32_t)(next - text);
        if (memcmp(next, seeking->name, seeking->len) != 0 || !is_whole(seeking, sentence, at) ||
            !make_free(seeking, at))
            continue;
        *vec_place(&seeking->spans) = (struct span){at, at + seeking->len};
        at += seeking->len - 1;
    }
}

static void drop_empty_mentions(struct dossier_builder *builder)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        if (builder->mentions.items[i].len > 0)
            builder->mentions.items[kept++] = builder->mentions.items[i];
    builder->mentions.count = kept;
}

/* NO_INDEX: the text never says the name. */
static uint32_t need_entity(const struct seeking *seeking, const struct correction *correction)
{
    struct dossier_builder *builder = &seeking->work->builder;
    uint32_t entity = correct_entity(builder, correction->name);
    if (entity == NO_INDEX && seeking->spans.count == 0)
        return NO_INDEX;
    if (entity == NO_INDEX) {
        entity = dossier_add_entity(builder, (enum entity_type)correction->type, "");
        correct_name(builder, entity, correction->name);
    }
    correct_set_type(builder, entity, correction->type);
    builder->entities.items[entity].hidden = false;
    return entity;
}

void correct_add(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    struct seeking seeking = {
        .work = work, .name = correction->name, .len = (uint32_t)strlen(correction->name)};
    if (seeking.len > MENTION_MAX_BYTES)
        return;
    for (uint32_t i = 0; i < builder->sentences.count; i++)
        seek_in_sentence(&seeking, &builder->sentences.items[i]);
    uint32_t entity = need_entity(&seeking, correction);
    drop_empty_mentions(builder);
    for (uint32_t i = 0; i < seeking.spans.count; i++)
        dossier_add_mention(builder, seeking.spans.items[i], entity, FORM_NAME, CORRECT_RULE,
                            CORRECT_CONFIDENCE);
    dossier_sort_mentions(builder);
    vec_free(&seeking.spans);
    vec_free(&seeking.tokens);
}
