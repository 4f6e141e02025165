/*
 * How much an entity matters: place and frequency, the signals that learned
 * models of salience rest on too.
 */
#include <stdlib.h>
#include <string.h>

#include "find/names/name_parts.h"
#include "find/propose.h"
#include "model/sort.h"

struct standing {
    uint32_t names, others; /* mentions by form */
    uint32_t relations;
    uint32_t blocks, last_block;
    bool in_title, in_lead;
};

static bool is_title(const struct article *article, uint32_t block)
{
    return article->blocks[block].kind == BLOCK_HEADLINE;
}

static uint32_t lead_block(const struct article *article)
{
    for (uint32_t i = 0; i < article->block_count; i++)
        if (article->blocks[i].kind == BLOCK_PARAGRAPH)
            return i;
    return NO_INDEX;
}

static void count_mentions(const struct work *work, struct standing *standings)
{
    const struct dossier_builder *builder = &work->builder;
    uint32_t lead = lead_block(work->article), block = NO_INDEX;
    for (uint32_t i = 0; i < builder->mentions.count; i++) {
        const struct mention *mention = &builder->mentions.items[i];
        struct standing *standing = &standings[mention->entity];
        block = article_block_near(work->article, mention->begin, block);
        if (mention->form == FORM_NAME || mention->form == FORM_ALIAS)
            standing->names++;
        else
            standing->others++;
        if (standing->blocks == 0 || standing->last_block != block)
            standing->blocks++;
        standing->last_block = block;
        standing->in_title |= is_title(work->article, block);
        standing->in_lead |= block == lead;
    }
}

/* Who is tied to whom by what. */
struct tie {
    uint32_t subject, object, type;
};

static int compare_ties(const void *a, const void *b)
{
    const struct tie *x = a, *y = b;
    if (x->subject != y->subject)
        return x->subject < y->subject ? -1 : 1;
    if (x->object != y->object)
        return x->object < y->object ? -1 : 1;
    return x->type != y->type ? (x->type < y->type ? -1 : 1) : 0;
}

/* The relations that are shown unasked, each once, however often it is said. */
static void count_relations(const struct dossier_builder *builder, struct standing *standings)
{
    VEC(struct tie) ties = {0};
    uint32_t count = dossier_added_relations(builder);
    for (uint32_t i = 0; i < count; i++) {
        const struct relation *relation = dossier_added_relation(builder, i);
        if (!relation->weak)
            *vec_place(&ties) = (struct tie){relation->subject, relation->object, relation->type};
    }
    sort_records(ties.items, ties.count, sizeof *ties.items, compare_ties);
    for (uint32_t i = 0; i < ties.count; i++) {
        const struct tie *tie = &ties.items[i];
        if (i > 0 && compare_ties(tie - 1, tie) == 0)
            continue;
        standings[tie->subject].relations++;
        standings[tie->object].relations++;
    }
    vec_free(&ties);
}

/* The logarithm of 1 + count to the base of 2. Own, because it would be the only function of the
 * mathematical library that the program loads: twice the artanh series of the mantissa. */
static double binary_log(uint32_t count)
{
    double mantissa = 1.0 + count, sum = 0;
    int power = 0;
    for (; mantissa > 1.4142135623730951; mantissa /= 2)
        power++;
    if (mantissa == 1)
        return power; /* as for what stands once or not at all */
    double t = (mantissa - 1) / (mantissa + 1);
    for (int k = 23; k >= 1; k -= 2)
        sum = sum * t * t + 1.0 / k;
    return power + 2.8853900817779268 * t * sum; /* 2 / ln 2 */
}

static double raw_salience(const struct standing *standing, uint32_t block_count)
{
    double score = standing->in_title ? 3 : 0;
    score += standing->in_lead ? 2 : 0;
    score += binary_log(standing->names);
    score += 0.5 * binary_log(standing->others);
    score += 0.5 * (standing->relations < 20 ? standing->relations : 20);
    score += block_count ? (double)standing->blocks / block_count : 0;
    return score;
}

/* An article is about who does something, less so about where. What attributes others, a date or an
 * amount, never outranks a name. */
static double type_weight(unsigned type)
{
    if (type == ENTITY_PLACE)
        return 0.7;
    if (entity_type_is_core(type))
        return 1;
    return type == ENTITY_CONCEPT ? 0.6 : 0.2;
}

/* 文 of the byline 文／周明 says who wrote, not what he is. */
static bool is_label(const char *role)
{
    return strlen(role) <= HAN_BYTES && (unsigned char)*role >= 0x80;
}

/* The role to show beside a person: of the best relation that says one holds it now. */
static void set_roles(struct dossier_builder *builder, uint8_t *best)
{
    uint32_t count = dossier_added_relations(builder);
    for (uint32_t i = 0; i < count; i++) {
        const struct relation *relation = dossier_added_relation(builder, i);
        const char *role = builder->entities.items[relation->object].name;
        uint8_t rank = (uint8_t)(1 + relation->confidence / 2);
        if (relation->type != RELATION_HOLDS_ROLE || relation->status != STATUS_ASSERTED ||
            relation->weak || is_label(role) || rank <= best[relation->subject])
            continue;
        best[relation->subject] = rank;
        builder->entities.items[relation->subject].role = role;
    }
}

void find_rank(struct work *work)
{
    struct dossier_builder *builder = &work->builder;
    uint32_t count = builder->entities.count;
    struct standing *standings = memory_alloc((count + 1) * sizeof *standings);
    for (uint32_t i = 0; i < count; i++)
        standings[i] = (struct standing){0};
    count_mentions(work, standings);
    count_relations(builder, standings);
    double highest = 1;
    for (uint32_t i = 0; i < count; i++) {
        struct entity *entity = &builder->entities.items[i];
        double score =
            raw_salience(&standings[i], work->article->block_count) * type_weight(entity->type);
        entity->salience = (float)score;
        entity->minor = standings[i].names + standings[i].others <= 1 &&
                        standings[i].relations == 0 && !standings[i].in_title;
        if (score > highest)
            highest = score;
    }
    for (uint32_t i = 0; i < count; i++)
        builder->entities.items[i].salience /= (float)highest;
    free(standings);
    uint8_t *best = memory_alloc(count + 1);
    memset(best, 0, count);
    set_roles(builder, best);
    free(best);
}
