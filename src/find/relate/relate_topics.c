/* What the article is about: what it names most, and in its headline. */
#include "find/relate/relate.h"

static uint32_t *count_mentions(const struct dossier_builder *builder)
{
    uint32_t *counts = memory_zeroed(builder->entities.count + 1, sizeof *counts);
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        counts[builder->mentions.items[i].entity]++;
    return counts;
}

/* Puts the organization among those that are named most often. */
static void note_often(struct relating *relating, uint32_t entity)
{
    struct topics *topics = &relating->topics;
    const uint32_t *counts = relating->mention_counts;
    uint32_t i = topics->often_count;
    while (i > 0 && counts[topics->often[i - 1]] < counts[entity])
        i--;
    if (i == TOPICS_OFTEN)
        return;
    if (topics->often_count < TOPICS_OFTEN)
        topics->often_count++;
    for (uint32_t k = topics->often_count - 1; k > i; k--)
        topics->often[k] = topics->often[k - 1];
    topics->often[i] = entity;
}

static void note_title(struct relating *relating)
{
    const struct dossier_builder *builder = &relating->work->builder;
    const struct article *article = relating->work->article;
    struct topics *topics = &relating->topics;
    uint32_t block = 0;
    while (block < article->block_count && article->blocks[block].kind != BLOCK_HEADLINE)
        block++;
    if (block == article->block_count)
        return;
    for (uint32_t i = 0; i < builder->mentions.count && topics->title_count < TOPICS_TITLE; i++) {
        const struct mention *mention = &builder->mentions.items[i];
        if (mention->begin >= article->blocks[block].end)
            break;
        if (mention->begin >= article->blocks[block].begin)
            topics->title[topics->title_count++] = mention->entity;
    }
}

void relate_know_topics(struct relating *relating)
{
    const struct dossier_builder *builder = &relating->work->builder;
    struct topics *topics = &relating->topics;
    relating->mention_counts = count_mentions(builder);
    for (uint32_t i = 0; i < builder->entities.count; i++) {
        uint32_t *most = &topics->most[builder->entities.items[i].type];
        if (relating->mention_counts[i] > *most)
            *most = relating->mention_counts[i];
        if (builder->entities.items[i].type == ENTITY_ORGANIZATION && relating->mention_counts[i])
            note_often(relating, i);
    }
    note_title(relating);
}
