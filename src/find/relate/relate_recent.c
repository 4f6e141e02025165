/* What the sentences so far have named, for those that leave it out. */
#include <string.h>

#include "find/relate/relate.h"

#define RECENT_TYPES                                                                               \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_WORK) |             \
     TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_EVENT))

void relate_note_recent(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    struct recent_names *recent = &relating->recent;
    for (uint32_t m = 0; m < outline->mentions.count; m++) {
        int i = outline->mentions.items[m];
        if (!outline_has_type(outline, i, RECENT_TYPES))
            continue;
        if (recent->count == sizeof recent->items / sizeof *recent->items)
            memmove(recent->items, recent->items + 1, --recent->count * sizeof *recent->items);
        recent->items[recent->count++] = (struct recent_name){
            outline_at(outline, i)->entity, outline->sentence, bridge_stand_of(outline, i)};
    }
}

/* "3. Remedy. Its robots": the organization that opens the block of the sentence. */
void relate_note_opener(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const struct work *work = relating->work;
    uint32_t begin = work->builder.sentences.items[outline->sentence].begin;
    uint32_t block = article_block_near(work->article, begin, relating->block);
    if (block == relating->block)
        return;
    relating->block = block;
    relating->opener = NO_INDEX;
    int first = 0, count = (int)outline->items.count;
    while (first < count && !outline_is_mention(outline, first) &&
           (outline_at(outline, first)->shape == SHAPE_PUNCT ||
            outline_at(outline, first)->shape == SHAPE_NUMBER))
        first++;
    if (outline_has_type(outline, first, TYPE_BIT(ENTITY_ORGANIZATION)) &&
        outline_at(outline, first)->list_next < 0 &&
        argument_may_be_subject(outline, first, TYPE_BIT(ENTITY_ORGANIZATION)))
        relating->opener = outline_at(outline, first)->entity;
}
