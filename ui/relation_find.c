#include "ui/relation_find.h"

#include <string.h>
#include <strings.h>

#include "i18n.h"
#include "model/kinds.h"
#include "ui/completion.h"

#define WORDINGS 5

struct wording {
    const char *words;
    bool inverse;
};

/* Those of a relation, those of the screen first. */
static struct wording wording_of(uint32_t type, int which)
{
    const struct relation_kind *kind = &relation_kinds[type];
    const struct wording wordings[WORDINGS] = {{_(kind->forward), false},
                                               {_(kind->inverse), !kind->symmetric},
                                               {kind->forward, false},
                                               {kind->inverse, !kind->symmetric},
                                               {kind->name, false}};
    return wordings[which];
}

/* How many bytes of what is typed are these words, whole; 0: it does not begin with them. */
static size_t words_len(const char *typed, const char *words)
{
    size_t len = strlen(words);
    bool whole = strncasecmp(typed, words, len) == 0 && (typed[len] == ' ' || typed[len] == '\0');
    return whole ? len : 0;
}

/* By the begin of a name that no other one has. */
static struct found_relation find_begun(const char *typed)
{
    struct found_relation found = {.type = RELATION_TYPES, .len = strcspn(typed, " ")};
    uint32_t others = 0;
    for (uint32_t type = 0; type < RELATION_TYPES && found.len > 0; type++) {
        if (strncasecmp(relation_kinds[type].name, typed, found.len) != 0)
            continue;
        others += found.type != RELATION_TYPES;
        found.type = type;
    }
    if (others > 0)
        found.type = RELATION_TYPES;
    return found;
}

struct found_relation relation_find(const char *typed)
{
    struct found_relation found = {.type = RELATION_TYPES};
    for (uint32_t type = 0; type < RELATION_TYPES; type++) {
        for (int which = 0; which < WORDINGS; which++) {
            const struct wording wording = wording_of(type, which);
            size_t len = words_len(typed, wording.words);
            if (len > found.len)
                found = (struct found_relation){type, wording.inverse, len};
        }
    }
    return found.type < RELATION_TYPES ? found : find_begun(typed);
}

/* Once for those that are the same from both sides. */
static void offer_wordings(struct completion *completion)
{
    for (uint32_t type = 0; type < RELATION_TYPES; type++) {
        const struct wording forward = wording_of(type, 0), inverse = wording_of(type, 1);
        completion_offer(completion, forward.words);
        if (inverse.inverse)
            completion_offer(completion, inverse.words);
    }
}

bool relation_complete(struct completion *completion)
{
    const char *typed = completion_typed(completion);
    offer_wordings(completion);
    for (uint32_t type = 0; type < RELATION_TYPES && completion->candidates.count == 0; type++)
        completion_offer(completion, relation_kinds[type].name);
    if (completion->candidates.count > 0)
        return true;
    size_t len = relation_find(typed).len;
    if (typed[len] == ' ')
        completion_from(completion, completion->begin + len + 1);
    return typed[len] != ' ';
}
