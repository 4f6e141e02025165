#include "find/alias_index.h"

void alias_index_add(struct alias_index *index, const char *text, size_t len, uint32_t name)
{
    uint32_t feature = name_table_add(&index->features, text, len);
    if (feature == index->heads.count)
        *vec_push(&index->heads) = NO_INDEX;
    *vec_push(&index->entries) = (struct alias_entry){name, index->heads.items[feature]};
    index->heads.items[feature] = index->entries.count - 1;
}

static uint32_t unique_of(const struct alias_index *index, const struct clusters *clusters,
                          uint32_t feature, uint32_t except, alias_test test)
{
    uint32_t found = NO_INDEX;
    if (feature == UINT32_MAX)
        return NO_INDEX;
    for (uint32_t i = index->heads.items[feature]; i != NO_INDEX;
         i = index->entries.items[i].next) {
        uint32_t name = index->entries.items[i].name;
        if (name == except ||
            (test && !test(alias_name(clusters, except), alias_name(clusters, name))))
            continue;
        if (found != NO_INDEX && cluster_root(clusters, name) != cluster_root(clusters, found))
            return NO_INDEX;
        found = name;
    }
    return found;
}

uint32_t alias_index_unique(const struct alias_index *index, const struct clusters *clusters,
                            const char *text, size_t len, uint32_t except, alias_test test)
{
    return unique_of(index, clusters, name_table_find(&index->features, text, len), except, test);
}

uint32_t alias_index_unique_name(const struct alias_index *index, const struct clusters *clusters,
                                 uint32_t name, alias_test test)
{
    return unique_of(index, clusters,
                     name_table_find_same(&index->features, &clusters->table, name), name, test);
}

void alias_index_release(struct alias_index *index)
{
    name_table_release(&index->features);
    vec_free(&index->heads);
    vec_free(&index->entries);
}
