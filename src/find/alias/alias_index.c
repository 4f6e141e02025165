#include "find/alias/alias_index.h"

#include <stdlib.h>

static uint32_t with_head(struct alias_index *index, uint32_t feature)
{
    if (feature == index->heads.count)
        *vec_place(&index->heads) = NO_INDEX;
    return feature;
}

uint32_t alias_index_feature(struct alias_index *index, const char *text, size_t len)
{
    return with_head(index, name_table_add(&index->features, text, len));
}

uint32_t alias_index_feature_key(struct alias_index *index, const void *key, uint32_t len)
{
    return with_head(index, name_table_add_key(&index->features, key, len));
}

void alias_index_enter(struct alias_index *index, uint32_t feature, uint32_t name)
{
    *vec_place(&index->entries) = (struct alias_entry){name, index->heads.items[feature]};
    index->heads.items[feature] = index->entries.count - 1;
}

void alias_index_add(struct alias_index *index, const char *text, size_t len, uint32_t name)
{
    alias_index_enter(index, alias_index_feature(index, text, len), name);
}

static uint32_t unique_of(const alias_entries *entries, uint32_t head,
                          const struct clusters *clusters, uint32_t except, alias_test test)
{
    uint32_t found = NO_INDEX;
    for (uint32_t i = head; i != NO_INDEX; i = entries->items[i].next) {
        uint32_t name = entries->items[i].name;
        if (name == except ||
            (test && !test(alias_name(clusters, except), alias_name(clusters, name))))
            continue;
        if (found != NO_INDEX && cluster_root(clusters, name) != cluster_root(clusters, found))
            return NO_INDEX;
        found = name;
    }
    return found;
}

static uint32_t head_of(const struct alias_index *index, uint32_t feature)
{
    return feature == UINT32_MAX ? NO_INDEX : index->heads.items[feature];
}

uint32_t alias_index_first(const struct alias_index *index, const void *key, uint32_t len)
{
    return head_of(index, name_table_find_key(&index->features, key, len));
}

uint32_t alias_index_unique(const struct alias_index *index, const struct clusters *clusters,
                            const char *text, size_t len, uint32_t except, alias_test test)
{
    uint32_t feature = name_table_find(&index->features, text, len);
    return unique_of(&index->entries, head_of(index, feature), clusters, except, test);
}

uint32_t alias_index_unique_of(const struct alias_index *index, const struct clusters *clusters,
                               uint32_t feature, uint32_t except, alias_test test)
{
    return unique_of(&index->entries, head_of(index, feature), clusters, except, test);
}

uint32_t alias_index_unique_name(const struct alias_index *index, const struct clusters *clusters,
                                 uint32_t name, alias_test test)
{
    uint32_t feature = name_table_find_same(&index->features, &clusters->table, name);
    return unique_of(&index->entries, head_of(index, feature), clusters, name, test);
}

void alias_index_release(struct alias_index *index)
{
    name_table_release(&index->features);
    vec_free(&index->heads);
    vec_free(&index->entries);
}

/* ---- parts of names ---- */

void alias_parts_begin(struct alias_parts *parts, const struct clusters *clusters)
{
    *parts = (struct alias_parts){
        .heads = memory_realloc(NULL, clusters->names.count, sizeof *parts->heads)};
    for (uint32_t i = 0; i < clusters->names.count; i++)
        parts->heads[i] = NO_INDEX;
}

void alias_parts_note(struct alias_parts *parts, uint32_t longer, uint32_t shorter)
{
    *vec_place(&parts->entries) = (struct alias_entry){longer, parts->heads[shorter]};
    parts->heads[shorter] = parts->entries.count - 1;
}

/* What was looked for may not be there. */
static void note_found(struct alias_parts *parts, uint32_t longer, uint32_t shorter)
{
    if (shorter != UINT32_MAX)
        alias_parts_note(parts, longer, shorter);
}

void alias_parts_add(struct alias_parts *parts, const struct clusters *clusters, uint32_t longer,
                     const char *text, size_t len)
{
    note_found(parts, longer, name_table_find_tagged(&clusters->table, text, len, CLUSTER_NAMES));
}

void alias_parts_add_ideographs(struct alias_parts *parts, const struct clusters *clusters,
                                uint32_t longer, uint32_t first, uint32_t count)
{
    const struct cluster_name *name = alias_name(clusters, longer);
    const struct name_key *key = &clusters->table.names.items[longer];
    uint32_t begin = first * HAN_BYTES, len = count * HAN_BYTES;
    if (key->len - key->tag_len == name->len)
        note_found(parts, longer, name_table_find_part(&clusters->table, longer, begin, len));
    else /* one is longer when it is folded */
        alias_parts_add(parts, clusters, longer, name->text + begin, len);
}

uint32_t alias_parts_unique(const struct alias_parts *parts, const struct clusters *clusters,
                            uint32_t shorter, alias_test test)
{
    return unique_of(&parts->entries, parts->heads[shorter], clusters, shorter, test);
}

/* Whether no more than an "and" stands between where two names are first written. */
static bool are_side_by_side(const struct cluster_name *a, const struct cluster_name *b)
{
    const struct cluster_name *left = a->text < b->text ? a : b, *right = left == a ? b : a;
    return right->text - (left->text + left->len) <= (ptrdiff_t)strlen(" and ");
}

uint32_t alias_parts_earliest(const struct alias_parts *parts, const struct clusters *clusters,
                              uint32_t shorter)
{
    uint32_t earliest = NO_INDEX;
    const struct alias_entry *entries = parts->entries.items;
    for (uint32_t i = parts->heads[shorter]; i != NO_INDEX; i = entries[i].next) {
        uint32_t name = entries[i].name;
        if (name != shorter && (earliest == NO_INDEX || alias_name(clusters, name)->first <
                                                            alias_name(clusters, earliest)->first))
            earliest = name;
    }
    for (uint32_t i = parts->heads[shorter]; i != NO_INDEX; i = entries[i].next)
        if (entries[i].name != shorter && entries[i].name != earliest &&
            are_side_by_side(alias_name(clusters, entries[i].name), alias_name(clusters, earliest)))
            return NO_INDEX;
    return earliest;
}

void alias_parts_release(struct alias_parts *parts)
{
    free(parts->heads);
    vec_free(&parts->entries);
}
