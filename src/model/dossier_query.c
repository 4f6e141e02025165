#include <string.h>

#include "model/dossier.h"

/* The k-th mention of an entity, of all if it is NULL. */
static uint32_t mention_of(const struct entity *entity, uint32_t k)
{
    return entity ? entity_mention(entity, k) : k;
}

/* How many mentions of the entity (of all, if it is NULL) begin before the offset. */
static uint32_t count_before(const struct dossier *dossier, const struct entity *entity,
                             uint32_t at)
{
    uint32_t low = 0, high = entity ? entity->mention_count : dossier->mention_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (dossier->mentions[mention_of(entity, middle)].begin < at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t first_after(const struct dossier *dossier, const struct entity *entity, uint32_t at)
{
    uint32_t index = count_before(dossier, entity, at);

    if (index == (entity ? entity->mention_count : dossier->mention_count))
        return NO_INDEX;
    return mention_of(entity, index);
}

/* Mentions do not overlap, so of those that begin before `at` only the last can end after it. */
static uint32_t last_before(const struct dossier *dossier, const struct entity *entity, uint32_t at)
{
    uint32_t index = count_before(dossier, entity, at);

    if (index && mention_end(&dossier->mentions[mention_of(entity, index - 1)]) > at)
        index--;
    return index ? mention_of(entity, index - 1) : NO_INDEX;
}

uint32_t dossier_mention_at(const struct dossier *dossier, uint32_t at)
{
    uint32_t index;

    if (at >= dossier->article->len)
        return NO_INDEX;
    index = count_before(dossier, NULL, at + 1);
    return index && mention_end(&dossier->mentions[index - 1]) > at ? index - 1 : NO_INDEX;
}

uint32_t dossier_mention_after(const struct dossier *dossier, uint32_t at)
{
    return first_after(dossier, NULL, at);
}

uint32_t dossier_mention_before(const struct dossier *dossier, uint32_t at)
{
    return last_before(dossier, NULL, at);
}

uint32_t dossier_entity_mention_after(const struct dossier *dossier, uint32_t entity, uint32_t at)
{
    return first_after(dossier, &dossier->entities[entity], at);
}

uint32_t dossier_entity_mention_before(const struct dossier *dossier, uint32_t entity, uint32_t at)
{
    return last_before(dossier, &dossier->entities[entity], at);
}

uint32_t dossier_entity_mentions_until(const struct dossier *dossier, uint32_t entity, uint32_t at)
{
    return count_before(dossier, &dossier->entities[entity], at);
}

uint32_t dossier_best_evidence(const struct dossier *dossier, const struct relation *relation)
{
    const struct evidence *evidence = &dossier->evidence[relation->first_evidence];
    uint32_t best = 0;
    for (uint32_t i = 1; i < relation->evidence_count; i++)
        best = evidence[i].confidence > evidence[best].confidence ? i : best;
    return best;
}

uint32_t dossier_telling_evidence(const struct dossier *dossier, uint32_t relation)
{
    enum { NEARLY = 10 }; /* less sure than the best, in confidence */
    const struct relation *of = &dossier->relations[relation];
    const struct evidence *evidence = &dossier->evidence[of->first_evidence];
    uint32_t best = dossier_best_evidence(dossier, of), first = 0;
    while (evidence[first].confidence + NEARLY < evidence[best].confidence)
        first++;
    return first;
}

uint32_t sentence_at(const struct sentence *sentences, uint32_t count, uint32_t at)
{
    uint32_t low = 0, high = count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (sentences[middle].begin <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low && sentences[low - 1].end > at ? low - 1 : NO_INDEX;
}

uint32_t dossier_sentence_at(const struct dossier *dossier, uint32_t at)
{
    return sentence_at(dossier->sentences, dossier->sentence_count, at);
}

static bool has_form(const struct entity *entity, const char *name)
{
    for (uint32_t i = 0; i < entity->alias_count; i++)
        if (!strcmp(entity->aliases[i].text, name))
            return true;
    return !strcmp(entity->name, name);
}

uint32_t dossier_entity_by_name(const struct dossier *dossier, const char *name)
{
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (!strcmp(dossier->entities[i].name, name))
            return i;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (has_form(&dossier->entities[i], name))
            return i;
    return NO_INDEX;
}
