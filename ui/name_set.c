#include "ui/name_set.h"

#include <stdlib.h>
#include <string.h>

#include "model/arena.h"
#include "model/clock.h"

#define NAMES 128u /* between looks at the clock */

void name_set_begin(struct name_set *set, const struct dossier *dossier, bool grown)
{
    bool same = set->dossier == dossier;
    set->narrows = grown && same && (set->narrows || name_set_is_done(set));
    if (!same)
        set->hits = memory_realloc(set->hits, (size_t)dossier->entity_count + 1, 1);
    if (!set->narrows)
        memset(set->hits, SEARCH_NO_HIT, dossier->entity_count);
    set->dossier = dossier;
    set->next = set->found = 0;
    set->gave_up = false;
}

void name_set_release(struct name_set *set)
{
    free(set->hits);
    *set = (struct name_set){0};
}

bool name_set_is_done(const struct name_set *set)
{
    return !set->dossier || set->next >= set->dossier->entity_count;
}

bool name_set_has(const struct name_set *set, uint32_t entity)
{
    return set->hits[entity] == SEARCH_HIT;
}

/* The most of it that is found in the text. */
static enum search_hit find_in(const struct needle *needle, const char *text, bool *gave_up)
{
    size_t len = strlen(text), at = 0, end;
    enum search_hit most = SEARCH_NO_HIT, hit;
    while ((hit = needle_next_hit(needle, text, len, at, &at, &end, gave_up)) == SEARCH_PART) {
        most = SEARCH_PART;
        at++;
    }
    return hit == SEARCH_HIT ? hit : most;
}

static enum search_hit find_in_names(const struct needle *needle, const struct entity *entity,
                                     bool *gave_up)
{
    enum search_hit most = find_in(needle, entity->name, gave_up);
    for (uint32_t i = 0; i <= entity->alias_count && most != SEARCH_HIT; i++) {
        const char *text = i < entity->alias_count ? entity->aliases[i].text : entity->role;
        enum search_hit hit = text ? find_in(needle, text, gave_up) : SEARCH_NO_HIT;
        most = hit > most ? hit : most;
    }
    return most;
}

bool name_set_step(struct name_set *set, const struct needle *needle, uint32_t budget_us)
{
    int64_t until = clock_us() + budget_us;
    while (!name_set_is_done(set)) {
        uint32_t count = set->dossier->entity_count - set->next, looked = 0;
        for (uint32_t i = 0; i < count && looked < NAMES; i++) {
            uint32_t entity = set->next++;
            if (set->narrows && set->hits[entity] == SEARCH_NO_HIT)
                continue;
            set->hits[entity] =
                (uint8_t)find_in_names(needle, &set->dossier->entities[entity], &set->gave_up);
            set->found += set->hits[entity] == SEARCH_HIT;
            looked++;
        }
        if (clock_us() >= until)
            break;
    }
    return !name_set_is_done(set);
}
