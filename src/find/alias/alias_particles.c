/* Surnames with particles: Von Quast, at the begin of a sentence, of Reinhard von Quast. */
#include "find/alias/alias_index.h"

#include <string.h>
#include <strings.h>

#define NAME_BYTES_MAX 64

bool alias_is_particle(const struct name_part *part)
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

/* The parts of the name from `first` on in small letters, as a feature; 0: it is too long. */
static size_t fold(const struct cluster_name *name, uint32_t first, char out[NAME_BYTES_MAX])
{
    size_t len = 0;
    for (uint32_t k = first; k < name->parts; k++) {
        const struct name_part *part = &name->part[k];
        if (len + part->len + 1 > NAME_BYTES_MAX)
            return 0;
        for (uint32_t i = 0; i < part->len; i++) {
            char c = part->text[i];
            out[len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
        }
        out[len++] = ' ';
    }
    return len;
}

/* Under the surname that begins with the first particle behind the given name. */
static void index_surnames(struct alias_index *index, const struct clusters *clusters)
{
    char surname[NAME_BYTES_MAX];
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t k = 1;
        while (k < name->parts && !alias_is_particle(&name->part[k]))
            k++;
        size_t len =
            name->type == ENTITY_PERSON && k + 1 < name->parts ? fold(name, k, surname) : 0;
        if (len > 0)
            alias_index_add(index, surname, len, i);
    }
}

void alias_join_particles(struct clusters *clusters)
{
    struct alias_index index = {0};
    char surname[NAME_BYTES_MAX];
    bool indexed = false;
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts < 2 || !alias_is_particle(&name->part[0]))
            continue;
        if (!indexed)
            index_surnames(&index, clusters);
        indexed = true;
        size_t len = fold(name, 0, surname);
        uint32_t other =
            len > 0 ? alias_index_unique(&index, clusters, surname, len, i, NULL) : NO_INDEX;
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "surname");
    }
    alias_index_release(&index);
}
