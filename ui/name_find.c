#include "ui/name_find.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "model/memory.h"
#include "text/search.h"
#include "ui/completion.h"

#define NAMES_MAX 1000 /* that are offered */

enum fit { FIT_NONE, FIT_PART, FIT_WHOLE };

static enum fit fit_of(const struct search_pattern *pattern, const char *name)
{
    size_t begin, end, len = strlen(name);
    if (!search_next(pattern, name, len, 0, &begin, &end))
        return FIT_NONE;
    return begin == 0 && end == len ? FIT_WHOLE : FIT_PART;
}

static enum fit best_fit(const struct search_pattern *pattern, const struct entity *entity)
{
    enum fit best = fit_of(pattern, entity->name);
    for (uint32_t i = 0; i < entity->alias_count && best != FIT_WHOLE; i++) {
        enum fit fit = fit_of(pattern, entity->aliases[i].text);
        best = fit > best ? fit : best;
    }
    return best;
}

struct found_name name_find(const struct dossier *dossier, const char *text)
{
    struct found_name found = {dossier_entity_by_name(dossier, text), NO_INDEX};
    if (found.entity != NO_INDEX && !dossier->entities[found.entity].hidden)
        return found;
    found.entity = NO_INDEX;
    struct search_pattern *pattern = search_pattern_new(text, strlen(text), SEARCH_FOLD_CASE);
    enum fit best = FIT_NONE;
    for (uint32_t i = 0; pattern && i < dossier->entity_count; i++) {
        if (dossier->entities[i].hidden)
            continue;
        enum fit fit = best_fit(pattern, &dossier->entities[i]);
        if (fit > best)
            found = (struct found_name){i, NO_INDEX};
        else if (fit == FIT_PART && best == FIT_PART && found.other == NO_INDEX)
            found.other = i; /* of two who have the whole name the first matters more */
        best = fit > best ? fit : best;
    }
    search_pattern_free(pattern);
    return found;
}

/* ---- completion ---- */

enum closeness { FAR, PART_OF_IT, BEGINS_A_WORD, BEGINS_IT };

static bool is_letter_before(const char *name, size_t at)
{
    unsigned char before = at > 0 ? (unsigned char)name[at - 1] : ' ';
    return isalnum(before) || before >= 0x80;
}

static enum closeness closeness_of(const struct search_pattern *pattern, const char *name)
{
    enum closeness best = FAR;
    size_t begin, end, len = strlen(name);
    for (size_t at = 0; search_next(pattern, name, len, at, &begin, &end); at = begin + 1) {
        enum closeness one = begin == 0                      ? BEGINS_IT
                             : is_letter_before(name, begin) ? PART_OF_IT
                                                             : BEGINS_A_WORD;
        best = one > best ? one : best;
    }
    return best;
}

/* What begins another name of it is as close as what begins a word. */
static enum closeness entity_closeness(const struct search_pattern *pattern,
                                       const struct entity *entity)
{
    enum closeness best = closeness_of(pattern, entity->name);
    for (uint32_t i = 0; i < entity->alias_count && best < BEGINS_A_WORD; i++) {
        enum closeness one = closeness_of(pattern, entity->aliases[i].text);
        one = one > BEGINS_A_WORD ? BEGINS_A_WORD : one;
        best = one > best ? one : best;
    }
    return best;
}

void name_complete(const struct dossier *dossier, struct completion *completion)
{
    const char *typed = completion_typed(completion);
    struct search_pattern *pattern = search_pattern_new(typed, strlen(typed), SEARCH_FOLD_CASE);
    uint8_t *closeness = memory_zeroed(dossier->entity_count + 1u, sizeof *closeness);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (!entity->hidden)
            closeness[i] =
                (uint8_t)(*typed && pattern ? entity_closeness(pattern, entity) : BEGINS_IT);
    }
    for (enum closeness wanted = BEGINS_IT; wanted > FAR; wanted--)
        for (uint32_t i = 0; i < dossier->entity_count; i++)
            if (closeness[i] == wanted && completion->candidates.count < NAMES_MAX)
                completion_add(completion, dossier->entities[i].name);
    free(closeness);
    search_pattern_free(pattern);
}
