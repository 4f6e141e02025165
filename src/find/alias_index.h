/*
 * An index from a feature of names (a last word, initials, an ending) to the names that have it:
 * how the rules of the sieve find candidates without comparing all with all.
 */
#ifndef FIND_ALIAS_INDEX_H
#define FIND_ALIAS_INDEX_H

#include "find/cluster.h"

struct alias_entry {
    uint32_t name, next;
};

struct alias_index {
    struct name_table features;
    VEC(uint32_t) heads;
    VEC(struct alias_entry) entries;
};

void alias_index_add(struct alias_index *index, const char *text, size_t len, uint32_t name);

/* Whether the long name may stand for the short one; NULL in alias_index_unique: always. */
typedef bool (*alias_test)(const struct cluster_name *shorter, const struct cluster_name *longer);

/* The one cluster that has the feature, by its name that came first; NO_INDEX when none or several
 * do. Names of which the test is not true, and `except` itself, do not count. */
uint32_t alias_index_unique(const struct alias_index *index, const struct clusters *clusters,
                            const char *text, size_t len, uint32_t except, alias_test test);

/* The same with the whole of a name for a feature. */
uint32_t alias_index_unique_name(const struct alias_index *index, const struct clusters *clusters,
                                 uint32_t name, alias_test test);

void alias_index_release(struct alias_index *index);

static inline const struct cluster_name *alias_name(const struct clusters *clusters, uint32_t i)
{
    return &clusters->names.items[i];
}

/* alias_things.c: the rules for organizations, places, products, works and events. */
void alias_join_tails(struct clusters *clusters);
void alias_join_heads(struct clusters *clusters);
void alias_join_shortenings(struct clusters *clusters);
/* 星海 of 星海机器人, Brightwater of Brightwater Energy Plc: also where the type was mistaken. */
void alias_join_brands(struct clusters *clusters);
/* alias_rules.c: the bytes of a name before Inc., 有限公司. */
size_t alias_without_designator(const struct cluster_name *name);
/* alias_pinyin.c: 任洪宇 and Hongyu Ren. */
void alias_join_pinyin(struct clusters *clusters);
/* alias_brackets.c: X（Y）, X [Y]: two names, side by side. */
void alias_join_brackets(struct clusters *clusters);

#endif
