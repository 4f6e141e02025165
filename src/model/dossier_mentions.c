/*
 * The list of the mentions of each entity. It is packed, because a long text has millions of them:
 * the first of every GROUP mentions is written down, of the others the difference from the one
 * before. A list consists of the heads of its groups, then the differences, each in as few bytes as
 * it needs: seven bits a byte, the lowest first, and the highest bit says that another one follows.
 *
 * The head of the first group is the index of its first mention; those of the others are followed
 * by where in the list their differences begin.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier_link.h"

#define GROUP       32u
#define WORD_BYTES  ((uint32_t)sizeof(uint32_t))
#define HEAD_BYTES  (2 * WORD_BYTES)
#define MORE_FOLLOW 0x80u

/* Where the head of a group is; as the number of groups the bytes of all heads. */
static uint32_t head_at(uint32_t group)
{
    return group ? group * HEAD_BYTES - WORD_BYTES : 0;
}

static uint32_t heads_bytes(uint32_t mentions)
{
    return head_at((mentions + GROUP - 1) / GROUP);
}

static uint32_t read_word(const uint8_t *at)
{
    uint32_t word;

    memcpy(&word, at, sizeof word);
    return word;
}

uint32_t entity_mention(const struct entity *entity, uint32_t k)
{
    uint32_t group = k / GROUP;
    const uint8_t *head = entity->mention_list + head_at(group);
    uint32_t index = read_word(head);
    const uint8_t *at = entity->mention_list +
                        (group ? read_word(head + WORD_BYTES) : heads_bytes(entity->mention_count));

    for (uint32_t i = group * GROUP; i < k; i++) {
        uint32_t shift = 0;

        for (; *at & MORE_FOLLOW; shift += 7)
            index += (*at++ & (MORE_FOLLOW - 1)) << shift;
        index += (uint32_t)*at++ << shift;
    }
    return index;
}

/* ---- packing ---- */

/* A list that is being packed. */
struct packing {
    uint8_t *list;
    uint32_t count; /* mentions so far */
    uint32_t last;  /* the last one */
    uint32_t bytes; /* of the list so far, with all its heads */
};

static uint32_t bytes_of(uint32_t difference)
{
    uint32_t bytes = 1;

    while (difference >>= 7)
        bytes++;
    return bytes;
}

/* Counts the mentions of each entity and the bytes of its list. */
static void measure(struct dossier *dossier, struct packing *packings)
{
    for (uint32_t i = 0; i < dossier->mention_count; i++) {
        struct packing *packing = &packings[dossier->mentions[i].entity];

        if (packing->count++ % GROUP)
            packing->bytes += bytes_of(i - packing->last);
        packing->last = i;
    }
}

/* Gives each list its room, and begins it behind its heads. */
static void allocate(struct dossier *dossier, struct packing *packings)
{
    size_t sum = 0;
    uint8_t *lists;

    for (uint32_t i = 0; i < dossier->entity_count; i++)
        sum += packings[i].bytes + heads_bytes(packings[i].count);
    lists = arena_alloc(dossier->arena, sum);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        struct packing *packing = &packings[i];
        uint32_t heads = heads_bytes(packing->count), bytes = packing->bytes;

        dossier->entities[i].mention_count = packing->count;
        dossier->entities[i].mention_list = lists;
        *packing = (struct packing){.list = lists, .bytes = heads};
        lists += heads + bytes;
    }
}

static void pack(struct packing *packing, uint32_t mention)
{
    uint32_t group = packing->count / GROUP, difference = mention - packing->last;

    packing->last = mention;
    if (packing->count++ % GROUP == 0) {
        uint8_t *head = packing->list + head_at(group);

        memcpy(head, &mention, sizeof mention);
        if (group)
            memcpy(head + WORD_BYTES, &packing->bytes, sizeof packing->bytes);
        return;
    }
    for (; difference >= MORE_FOLLOW; difference >>= 7)
        packing->list[packing->bytes++] = (uint8_t)(difference | MORE_FOLLOW);
    packing->list[packing->bytes++] = (uint8_t)difference;
}

void dossier_link_mention_lists(struct dossier *dossier)
{
    struct packing *packings = memory_zeroed(dossier->entity_count, sizeof *packings);

    measure(dossier, packings);
    allocate(dossier, packings);
    for (uint32_t i = 0; i < dossier->mention_count; i++)
        pack(&packings[dossier->mentions[i].entity], i);
    free(packings);
}
