/*
 * An index from a feature of names (a last word, initials, an ending) to the names that have it:
 * how the rules of the sieve find candidates without comparing all with all.
 */
#ifndef FIND_ALIAS_INDEX_H
#define FIND_ALIAS_INDEX_H

#include "find/alias/cluster.h"

struct alias_entry {
    uint32_t name, next;
};
typedef VEC(struct alias_entry) alias_entries;

struct alias_index {
    struct name_table features;
    VEC(uint32_t) heads;
    alias_entries entries;
};

/* The number of a feature, text[0, len), which is copied when it is new; of one that is the bytes
 * of a key already. */
uint32_t alias_index_feature(struct alias_index *index, const char *text, size_t len);
uint32_t alias_index_feature_key(struct alias_index *index, const void *key, uint32_t len);
/* Enters a name under a feature by its number, or by its text. */
void alias_index_enter(struct alias_index *index, uint32_t feature, uint32_t name);
void alias_index_add(struct alias_index *index, const char *text, size_t len, uint32_t name);

/* Whether the long name may stand for the short one. Where a function takes a test, NULL means
 * that it always may. */
typedef bool (*alias_test)(const struct cluster_name *shorter, const struct cluster_name *longer);

/* The first of the entries under a feature that is these bytes; NO_INDEX: none. */
uint32_t alias_index_first(const struct alias_index *index, const void *key, uint32_t len);

/* The only cluster that has the feature, as the first of its names; NO_INDEX when no cluster or
 * several have it. `except` does not count, nor do names that fail the test. */
uint32_t alias_index_unique(const struct alias_index *index, const struct clusters *clusters,
                            const char *text, size_t len, uint32_t except, alias_test test);

/* The same by the number of the feature. */
uint32_t alias_index_unique_of(const struct alias_index *index, const struct clusters *clusters,
                               uint32_t feature, uint32_t except, alias_test test);

/* The same, where the feature is the whole text of the name. The name itself does not count. */
uint32_t alias_index_unique_name(const struct alias_index *index, const struct clusters *clusters,
                                 uint32_t name, alias_test test);

void alias_index_release(struct alias_index *index);

/* For each name the longer names of which it is a part. Used in place of an index where the feature
 * has to be a name of the article itself: other features need not be stored. */
struct alias_parts {
    uint32_t *heads; /* of each name */
    alias_entries entries;
};

void alias_parts_begin(struct alias_parts *parts, const struct clusters *clusters);
/* Records that the name which is these bytes is a part of `longer`; nothing if there is none. */
void alias_parts_add(struct alias_parts *parts, const struct clusters *clusters, uint32_t longer,
                     const char *text, size_t len);
/* The same for `count` ideographs of a longer name that consists of ideographs alone, from number
 * `first` (0: the first one) on. */
void alias_parts_add_ideographs(struct alias_parts *parts, const struct clusters *clusters,
                                uint32_t longer, uint32_t first, uint32_t count);
/* The same for two names that are known. */
void alias_parts_note(struct alias_parts *parts, uint32_t longer, uint32_t shorter);
/* The only cluster with a name of which this one is a part, as alias_index_unique gives it. */
uint32_t alias_parts_unique(const struct alias_parts *parts, const struct clusters *clusters,
                            uint32_t shorter, alias_test test);
/* The name of which this one is a part that the article mentions first; NO_INDEX: none, or two
 * that stand side by side there: Ines and Tom Marlow. */
uint32_t alias_parts_earliest(const struct alias_parts *parts, const struct clusters *clusters,
                              uint32_t shorter);
void alias_parts_release(struct alias_parts *parts);

static inline const struct cluster_name *alias_name(const struct clusters *clusters, uint32_t i)
{
    return &clusters->names.items[i];
}

/* ---- alias_nicknames.c ---- */

/* Pat of Patrick: whether the one given name in letters is a familiar form of the other. full: NULL:
 * of any. */
bool alias_is_nickname(const struct name_part *familiar, const struct name_part *full);

/* ---- alias_particles.c ---- */

/* Von Quast of Reinhard von Quast: whether the short name has no given name, and is the surname of
 * the long one, from its particle on. */
bool alias_is_surname_of(const struct cluster_name *shorter, const struct cluster_name *longer);

/* ---- rules of the sieve; each joins what it finds by cluster_join ---- */

/* alias_things.c: the rules for organizations, places, products, works and events. */
void alias_join_tails(struct clusters *clusters);
void alias_join_heads(struct clusters *clusters);
/* 远山科技 of 杭州远山科技有限公司. */
void alias_join_seated(struct clusters *clusters);
void alias_join_shortenings(struct clusters *clusters);
/* 星海 of 星海机器人, Brightwater of Brightwater Energy Plc: also where the type was mistaken. */
void alias_join_brands(struct clusters *clusters);
/* alias_particles.c: Von Quast of Reinhard von Quast. */
void alias_join_particles(struct clusters *clusters);
/* alias_pinyin.c: 任洪宇 and Hongyu Ren. */
void alias_join_pinyin(struct clusters *clusters);
/* alias_brackets.c: X（Y）, X [Y]: two names, side by side. */
void alias_join_brackets(struct clusters *clusters);

#endif
