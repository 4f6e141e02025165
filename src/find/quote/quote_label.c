/*
 * Interviews: blocks that begin with a label, "Q:", 问：, 答：, or a name, or its initials, and a
 * colon. What a turn says is a quote of kind indirect (it stands in no marks). 答 and "A" are the
 * person the interview is with: the one with the most mentions in the blocks before the first turn.
 * What is asked by nobody that has a name is no quote.
 */
#include "find/quote/quote.h"

#include <stdlib.h>
#include <string.h>

#define TURNS_LEAST    3
#define INITIALS_LEAST 2
#define INITIALS_MOST  4
#define INTRODUCED     201u /* mentions in which the person is named whom an interview is with */

enum label { LABEL_NONE, LABEL_QUESTION, LABEL_ANSWER };

static const struct {
    const char *text;
    enum label label;
} labels[] = {
    {"问：", LABEL_QUESTION},   {"答：", LABEL_ANSWER},     {"問：", LABEL_QUESTION},
    {"Q：", LABEL_QUESTION},    {"A：", LABEL_ANSWER},      {"Q: ", LABEL_QUESTION},
    {"A: ", LABEL_ANSWER},      {"Q:", LABEL_QUESTION},     {"A:", LABEL_ANSWER},
    {"记者：", LABEL_QUESTION}, {"記者：", LABEL_QUESTION}, {"问:", LABEL_QUESTION},
    {"答:", LABEL_ANSWER},      {"問:", LABEL_QUESTION},
};

/* The label a block begins with, and its length. */
static enum label label_of(const struct article *article, const struct block *block, uint32_t *len)
{
    const char *text = article->text + block->begin;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (labels[i].text[0] != text[0])
            continue;
        *len = (uint32_t)strlen(labels[i].text);
        if (block->end - block->begin > *len && memcmp(text, labels[i].text, *len) == 0)
            return labels[i].label;
    }
    return LABEL_NONE;
}

/* The mention that is the label of a block: it begins the block, a colon follows. */
static uint32_t label_mention(const struct work *work, const struct block *block, uint32_t *len)
{
    const struct dossier_builder *builder = &work->builder;
    uint32_t index = work_mention_from(work, builder->mentions.count, block->begin);
    if (index == builder->mentions.count)
        return NO_INDEX;
    const struct mention *mention = &builder->mentions.items[index];
    if (mention->begin != block->begin || mention_end(mention) >= block->end ||
        builder->entities.items[mention->entity].type != ENTITY_PERSON)
        return NO_INDEX;
    const char *at = work->article->text + mention_end(mention);
    bool wide = block->end - mention_end(mention) >= 3 && memcmp(at, "：", 3) == 0;
    uint32_t colon = *at == ':' ? 1 : wide ? 3 : 0;
    *len = mention_end(mention) - block->begin + colon;
    return colon && *len < block->end - block->begin ? mention->entity : NO_INDEX;
}

/* Whether the letters are the initials of a name: IM of Ines Marlow, IMV of Ines Marlow-Vance. */
static bool are_initials(const char *letters, uint32_t count, const char *name)
{
    uint32_t found = 0;
    bool begins = true;
    for (; *name; name++) {
        if (begins && (found == count || letters[found++] != *name))
            return false;
        begins = *name == ' ' || *name == '-';
    }
    return found == count;
}

/* "IM: It rained.": the one person whose initials are the label of a block, NO_INDEX when there is
 * none; *len: of the label. */
static uint32_t labelled_by_initials(const struct work *work, const struct block *block,
                                     uint32_t *len)
{
    const char *text = work->article->text + block->begin;
    uint32_t letters = 0, size = block->end - block->begin, person = NO_INDEX;
    while (letters < size && text[letters] >= 'A' && text[letters] <= 'Z')
        letters++;
    if (letters < INITIALS_LEAST || letters > INITIALS_MOST || letters + 1 >= size ||
        text[letters] != ':')
        return NO_INDEX;
    *len = letters + 1;
    for (uint32_t e = 0; e < work->builder.entities.count; e++) {
        const struct entity *entity = &work->builder.entities.items[e];
        if (entity->type != ENTITY_PERSON || !are_initials(text, letters, entity->name))
            continue;
        if (person != NO_INDEX)
            return NO_INDEX;
        person = e;
    }
    return person;
}

/* Who is named by the label of a block, NO_INDEX when nobody is. */
static uint32_t speaker_of_turn(const struct work *work, const struct block *block, uint32_t *len)
{
    uint32_t named = label_mention(work, block, len);
    return named == NO_INDEX ? labelled_by_initials(work, block, len) : named;
}

bool quote_is_interview(const struct work *work)
{
    uint32_t turns = 0, len;
    for (uint32_t b = 0; b < work->block_end && turns < TURNS_LEAST; b++) {
        const struct block *block = &work->article->blocks[b];
        turns += label_of(work->article, block, &len) != LABEL_NONE ||
                 speaker_of_turn(work, block, &len) != NO_INDEX;
    }
    return turns >= TURNS_LEAST;
}

/* Where the first turn with a label of the list begins. */
static uint32_t first_turn(const struct work *work)
{
    uint32_t len;
    for (uint32_t b = 0; b < work->block_end; b++)
        if (label_of(work->article, &work->article->blocks[b], &len) != LABEL_NONE)
            return work->article->blocks[b].begin;
    return work->article->len;
}

/* The entity with the most mentions before the first turn, of the persons among the first of them.
 */
uint32_t quote_interviewee(const struct work *work)
{
    const struct mention *mentions = work->builder.mentions.items;
    uint32_t best = NO_INDEX, end = first_turn(work), before = 0;
    uint32_t *counts = memory_zeroed(work->builder.entities.count + 1, sizeof *counts);
    for (; before < work->builder.mentions.count && mentions[before].begin < end; before++)
        counts[mentions[before].entity]++;
    for (uint32_t i = 0; i < before && i < INTRODUCED; i++) {
        uint32_t entity = mentions[i].entity;
        if (work->builder.entities.items[entity].type == ENTITY_PERSON &&
            (best == NO_INDEX || counts[entity] > counts[best]))
            best = entity;
    }
    free(counts);
    return best;
}

bool quote_read_turn(struct quoting *quoting)
{
    struct work *work = quoting->work;
    const struct block *block = &work->article->blocks[quoting->block];
    uint32_t len = 0, entity = speaker_of_turn(work, block, &len);
    enum label label = LABEL_NONE;
    if (entity == NO_INDEX) {
        label = label_of(work->article, block, &len);
        if (label == LABEL_NONE)
            return false;
        if (label == LABEL_QUESTION)
            return true; /* nobody's */
        entity = quoting->interviewee;
    }
    const char *text = work->article->text;
    uint32_t begin = block->begin + len;
    while (begin < block->end && text[begin] == ' ')
        begin++;
    if (begin >= block->end)
        return true;
    dossier_add_quote(&work->builder, (struct quote){.begin = begin,
                                                     .end = block->end,
                                                     .kind = QUOTE_INDIRECT,
                                                     .confidence = 85,
                                                     .speaker = entity});
    return true;
}
