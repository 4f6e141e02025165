#include "model/dossier_link.h"

#include <stdlib.h>
#include <string.h>

#include "model/sort.h"

/* ---- mentions ---- */

static int compare_mentions(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;

    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->len != y->len)
        return x->len > y->len ? -1 : 1;
    if (x->confidence != y->confidence)
        return x->confidence > y->confidence ? -1 : 1;
    return (x->entity > y->entity) - (x->entity < y->entity);
}

/* Whether a mention lies in one sentence. Mentions must come in text order; *sentence moves on with
 * them. */
static bool lies_in_sentence(const struct dossier_builder *builder, const struct mention *mention,
                             uint32_t *sentence)
{
    const struct sentence *sentences = builder->sentences.items;

    while (*sentence < builder->sentences.count && sentences[*sentence].end <= mention->begin)
        (*sentence)++;
    return mention->len > 0 && *sentence < builder->sentences.count &&
           sentences[*sentence].begin <= mention->begin &&
           mention_end(mention) <= sentences[*sentence].end;
}

/* Of two mentions that overlap, the longer one stays; if they are equally long, the first. */
static void drop_mentions(struct dossier_builder *builder)
{
    struct mention *items = builder->mentions.items;
    uint32_t kept = 0, sentence = 0;

    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        if (!lies_in_sentence(builder, &items[i], &sentence))
            continue;
        if (kept && mention_end(&items[kept - 1]) > items[i].begin) {
            if (items[i].len > items[kept - 1].len)
                items[kept - 1] = items[i];
            continue;
        }
        items[kept++] = items[i];
    }
    builder->mentions.count = kept;
}

void dossier_sort_mentions(struct dossier_builder *builder)
{
    sort_records(builder->mentions.items, builder->mentions.count, sizeof(struct mention),
                 compare_mentions);
}

void dossier_link_mentions(struct dossier_builder *builder)
{
    dossier_sort_mentions(builder);
    drop_mentions(builder);
}

/* ---- entities ---- */

/* The sort key of an entity: by salience, highest first, then by its first mention. The bits of a
 * non-negative float are in the same order as its value. */
static uint64_t rank_of(float salience, uint32_t first_mention)
{
    float positive = salience > 0 ? salience : 0;
    uint32_t bits;

    memcpy(&bits, &positive, sizeof bits);
    return (uint64_t)~bits << 32 | first_mention;
}

/* Fills ranks with the sorted keys of the entities that have mentions, and returns how many there
 * are. first is scratch space, with room for all entities. */
static uint32_t rank_entities(const struct dossier_builder *builder, uint64_t *ranks,
                              uint32_t *first)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < builder->entities.count; i++)
        first[i] = NO_INDEX;
    for (uint32_t i = builder->mentions.count; i-- > 0;)
        first[builder->mentions.items[i].entity] = i;
    for (uint32_t i = 0; i < builder->entities.count; i++)
        if (first[i] != NO_INDEX)
            ranks[count++] = rank_of(builder->entities.items[i].salience, first[i]);
    sort_numbers(ranks, count);
    return count;
}

static void renumber(uint32_t *entity, const uint32_t *new_index)
{
    if (*entity != NO_INDEX)
        *entity = new_index[*entity];
}

static void renumber_records(struct dossier_builder *builder, const uint32_t *new_index)
{
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        mention_set_entity(&builder->mentions.items[i],
                           new_index[builder->mentions.items[i].entity]);
    for (uint32_t i = 0; i < builder->alias_entities.count; i++)
        renumber(&builder->alias_entities.items[i], new_index);
    for (uint32_t i = 0; i < builder->quotes.count; i++)
        renumber(&builder->quotes.items[i].speaker, new_index);
    for (uint32_t i = 0; i < builder->settled.statements.count; i++) {
        struct relation *relation = &builder->settled.statements.items[i].relation;

        renumber(&relation->subject, new_index);
        renumber(&relation->object, new_index);
        renumber(&relation->reported_by, new_index);
        renumber(&relation->role, new_index);
        renumber(&relation->date, new_index);
        renumber(&relation->amount, new_index);
    }
}

/* Permutes the entities in place, following each cycle of new_index; overwrites new_index. */
static void move_entities(struct dossier_builder *builder, uint32_t *new_index, uint32_t count)
{
    struct entity *items = builder->entities.items;

    for (uint32_t i = 0; i < builder->entities.count; i++)
        while (new_index[i] != NO_INDEX && new_index[i] != i) {
            uint32_t to = new_index[i];
            struct entity entity = items[to];

            items[to] = items[i];
            items[i] = entity;
            new_index[i] = new_index[to];
            new_index[to] = to;
        }
    builder->entities.count = count;
}

void dossier_link_entities(struct dossier_builder *builder)
{
    uint32_t count, total = builder->entities.count;
    uint64_t *ranks = memory_realloc(NULL, total, sizeof *ranks);
    uint32_t *new_index = memory_realloc(NULL, total, sizeof *new_index);

    count = rank_entities(builder, ranks, new_index);
    for (uint32_t i = 0; i < total; i++)
        new_index[i] = NO_INDEX;
    for (uint32_t i = 0; i < count; i++)
        new_index[builder->mentions.items[(uint32_t)ranks[i]].entity] = i;
    free(ranks);
    renumber_records(builder, new_index);
    move_entities(builder, new_index, count);
    free(new_index);
    dossier_link_aliases(builder);
}

/* ---- quotes ---- */

static int compare_quotes(const void *a, const void *b)
{
    const struct quote *x = a, *y = b;

    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    return (x->end > y->end) - (x->end < y->end);
}

void dossier_link_quotes(struct dossier_builder *builder)
{
    sort_records(builder->quotes.items, builder->quotes.count, sizeof(struct quote),
                 compare_quotes);
}

/* ---- the lists of each entity ---- */

static void link_quote_lists(struct dossier *dossier)
{
    uint32_t *list = arena_array(dossier->arena, dossier->quote_count, sizeof *list);
    uint32_t *next = memory_realloc(NULL, dossier->entity_count, sizeof *next), sum = 0;

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        dossier->entities[i].quote_count = 0;
    for (uint32_t i = 0; i < dossier->quote_count; i++)
        if (dossier->quotes[i].speaker != NO_INDEX)
            dossier->entities[dossier->quotes[i].speaker].quote_count++;
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        next[i] = sum;
        dossier->entities[i].quotes = list + sum;
        sum += dossier->entities[i].quote_count;
    }
    for (uint32_t i = 0; i < dossier->quote_count; i++)
        if (dossier->quotes[i].speaker != NO_INDEX)
            list[next[dossier->quotes[i].speaker]++] = i;
    free(next);
}

static bool in_headline(const struct dossier *dossier, const struct mention *mention)
{
    uint32_t block = article_block_at(dossier->article, mention->begin);

    return dossier->article->blocks[block].kind == BLOCK_HEADLINE;
}

void dossier_link_lists(struct dossier *dossier)
{
    dossier_link_mention_lists(dossier);
    link_quote_lists(dossier);
    dossier_link_relation_lists(dossier);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        struct entity *entity = &dossier->entities[i];

        entity->minor = entity->mention_count == 1 && !entity->relation_count &&
                        !entity->quote_count &&
                        !in_headline(dossier, &dossier->mentions[entity_mention(entity, 0)]);
    }
}
