/* Surnames of several words: Von Quast, at the begin of a sentence, of Reinhard von Quast; Vargas
 * Llosa of Mario Vargas Llosa. */
#include "find/alias/alias_index.h"

#include <string.h>
#include <strings.h>

#include "text/fold.h"

static bool is_particle(const struct name_part *part)
{
    static const char *const particles[] = {
        "von", "van", "de", "da", "di", "du", "del", "della", "der", "den", "dos", "das",
        "ter", "ten", "le", "la", "al", "el", "bin", "ben",   "zu",  "af",  "do"};
    for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
        if (strlen(particles[i]) == part->len &&
            strncasecmp(particles[i], part->text, part->len) == 0)
            return true;
    return false;
}

/* The surname that begins with the first particle behind the given name; empty: there is none. */
static struct name_part surname_of(const struct cluster_name *name)
{
    uint32_t k = 1;
    while (k < name->parts && !is_particle(&name->part[k]))
        k++;
    if (name->type != ENTITY_PERSON || k + 1 >= name->parts)
        return (struct name_part){0};
    const struct name_part *last = &name->part[name->parts - 1];
    return (struct name_part){name->part[k].text,
                              (uint32_t)(last->text + last->len - name->part[k].text)};
}

static bool begins_with_particle(const struct cluster_name *name)
{
    return name->type == ENTITY_PERSON && name->parts >= 2 && is_particle(&name->part[0]);
}

/* Mario|Vargas Llosa: all behind the given name; empty: that is one word or none. */
static struct name_part rest_of(const struct cluster_name *name)
{
    if (name->type != ENTITY_PERSON || name->han || name->parts < 3 || name->part[0].len < 3)
        return (struct name_part){0};
    const char *rest = name->part[1].text;
    return (struct name_part){rest, (uint32_t)(name->text + name->len - rest)};
}

bool alias_is_surname_of(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    struct name_part rest = rest_of(longer);
    if (shorter->parts >= 2 && rest.len == shorter->len &&
        fold_equal(shorter->text, shorter->len, rest.text, rest.len))
        return true;
    if (!begins_with_particle(shorter))
        return false;
    struct name_part surname = surname_of(longer);
    return surname.len > 0 && fold_equal(shorter->text, shorter->len, surname.text, surname.len);
}

static bool is_of_words(const struct cluster_name *name)
{
    return name->type == ENTITY_PERSON && name->parts >= 2;
}

/* Joins each name that may be a surname alone to the only person who bears it as one. */
static void join_surnames(struct clusters *clusters, bool (*may_be)(const struct cluster_name *),
                          struct name_part (*surname)(const struct cluster_name *))
{
    struct alias_index index = {0};
    bool indexed = false;
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        if (!may_be(alias_name(clusters, i)))
            continue;
        for (uint32_t k = 0; !indexed && k < clusters->names.count; k++) {
            struct name_part part = surname(alias_name(clusters, k));
            if (part.len > 0)
                alias_index_add(&index, part.text, part.len, k);
        }
        indexed = true;
        if (!index.entries.count)
            break;
        uint32_t other = alias_index_unique_name(&index, clusters, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "surname");
    }
    alias_index_release(&index);
}

void alias_join_particles(struct clusters *clusters)
{
    join_surnames(clusters, begins_with_particle, surname_of);
    join_surnames(clusters, is_of_words, rest_of);
}
