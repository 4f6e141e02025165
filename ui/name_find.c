#include "ui/name_find.h"

#include <string.h>
#include <strings.h>

#include "text/search.h"

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

void phrase_complete(const char *phrase, const char *typed,
                     void (*add)(void *list, const char *candidate), void *list)
{
    const char *last = strrchr(typed, ' ');
    size_t before = last ? (size_t)(last + 1 - typed) : 0;
    if (strncasecmp(phrase, typed, before) == 0)
        add(list, phrase + before);
}

void name_complete(const struct dossier *dossier, const char *typed,
                   void (*add)(void *list, const char *candidate), void *list)
{
    for (uint32_t i = 0; i < dossier->entity_count && i < NAMES_MAX; i++)
        if (!dossier->entities[i].hidden)
            phrase_complete(dossier->entities[i].name, typed, add, list);
}
