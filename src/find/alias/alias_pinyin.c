/*
 * A Chinese name and its pinyin: 任洪宇, Hongyu Ren, Ren Hongyu, Hong-yu Ren and
 * Hongyu 任 are one person. Equal readings, nothing like: no guessing by sound.
 */
#include <string.h>

#include "find/alias/alias_index.h"
#include "text/pinyin.h"
#include "text/utf8.h"

#define KEY_MAX  64
#define KEYS_MAX 16 /* of one name: several readings, either order */

/* "ren hongyu": the surname, a space, the given name. */
struct key {
    char text[KEY_MAX];
    uint32_t len;
};

struct keys {
    struct key items[KEYS_MAX];
    uint32_t count;
};

static bool add_letters(struct key *key, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        char letter = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 'a' - 'A') : text[i];
        if (letter == '-' || letter == '\'')
            continue;
        if (letter < 'a' || letter > 'z' || key->len == KEY_MAX)
            return false;
        key->text[key->len++] = letter;
    }
    return true;
}

/* Puts the readings of a character behind each key, as many keys as there are room and readings
 * for. False when it has none. */
static bool add_character(struct keys *keys, uint32_t cp)
{
    const char *readings[PINYIN_READINGS_MAX];
    uint32_t readings_count = pinyin_of(cp, readings), count = keys->count;
    for (uint32_t r = 1; r < readings_count; r++)
        for (uint32_t i = 0; i < count && keys->count < KEYS_MAX; i++) {
            struct key *copy = &keys->items[keys->count];
            *copy = keys->items[i];
            if (add_letters(copy, readings[r], strlen(readings[r])))
                keys->count++;
        }
    for (uint32_t i = 0; readings_count > 0 && i < count; i++)
        if (!add_letters(&keys->items[i], readings[0], strlen(readings[0])))
            return false;
    return readings_count > 0;
}

/* The keys of a name of ideographs whose surname has so many of them; 0: all. */
static bool add_ideographs(struct keys *keys, const char *text, size_t len, uint32_t surname)
{
    uint32_t seen = 0;
    for (size_t at = 0; at < len; seen++) {
        struct utf8_char c = utf8_decode(text, len, at);
        for (uint32_t i = 0; seen == surname && seen > 0 && i < keys->count; i++)
            if (keys->items[i].len < KEY_MAX)
                keys->items[i].text[keys->items[i].len++] = ' ';
        if (!add_character(keys, c.cp))
            return false;
        at += c.len_bytes;
    }
    return true;
}

static void begin_keys(struct keys *keys)
{
    keys->count = 1;
    keys->items[0].len = 0;
}

/* Words of letters, the surname at `surname`. */
static bool join_words(struct keys *keys, const struct cluster_name *name, uint32_t surname)
{
    struct key *key = &keys->items[0];
    begin_keys(keys);
    if (!add_letters(key, name->part[surname].text, name->part[surname].len) || key->len == KEY_MAX)
        return false;
    key->text[key->len++] = ' ';
    for (uint32_t i = 0; i < name->parts; i++)
        if (i != surname && !add_letters(key, name->part[i].text, name->part[i].len))
            return false;
    return true;
}

/* 任 Hongyu, Hongyu 任: the surname in the one script, the given name in the other. */
static bool join_mixed(struct keys *keys, const struct name_part *surname,
                       const struct name_part *given)
{
    begin_keys(keys);
    if (!add_ideographs(keys, surname->text, surname->len, 0))
        return false;
    for (uint32_t i = 0; i < keys->count; i++) {
        struct key *key = &keys->items[i];
        if (key->len == KEY_MAX)
            return false;
        key->text[key->len++] = ' ';
        if (!add_letters(key, given->text, given->len))
            return false;
    }
    return true;
}

static bool is_ideographs(const struct name_part *part, uint32_t *count)
{
    return name_is_han(part->text, part->len, count);
}

/* The keys of the way-th reading of how the name is made; false when there are no more, no keys
 * when this is none. */
static bool keys_of(const struct cluster_name *name, uint32_t way, struct keys *keys)
{
    const struct name_part *parts = name->part;
    uint32_t count;
    bool good = false;
    keys->count = 0;
    if (way == 2 || name->dotted || name->parts == 0)
        return false;
    if (name->parts == 1) { /* a surname of one ideograph or of two */
        if (!is_ideographs(&parts[0], &count) || count < 2 + way || count > 4)
            return false;
        begin_keys(keys);
        good = add_ideographs(keys, parts[0].text, parts[0].len, 1 + way);
    } else if (!name->han && name->parts <= 3) { /* the surname first or last */
        good = join_words(keys, name, way == 0 ? name->parts - 1 : 0);
    } else if (name->han && name->parts == 2 && is_ideographs(&parts[way], &count) && count <= 2) {
        good = join_mixed(keys, &parts[way], &parts[1 - way]);
    }
    if (!good)
        keys->count = 0;
    return true;
}

/* One of the two has ideographs for what the other has letters for. */
static bool scripts_differ(const struct cluster_name *a, const struct cluster_name *b)
{
    return a->han != b->han || a->latin != b->latin;
}

/* Calls for every key of a person's name. */
static void each_key(struct clusters *clusters, struct alias_index *index, uint32_t name,
                     void (*call)(struct clusters *clusters, struct alias_index *index,
                                  uint32_t name, const struct key *key))
{
    struct keys keys;
    if (alias_name(clusters, name)->type != ENTITY_PERSON)
        return;
    for (uint32_t way = 0; keys_of(alias_name(clusters, name), way, &keys); way++)
        for (uint32_t k = 0; k < keys.count; k++)
            call(clusters, index, name, &keys.items[k]);
}

static void add_feature(struct clusters *clusters, struct alias_index *index, uint32_t name,
                        const struct key *key)
{
    (void)clusters;
    (void)name;
    alias_index_feature_key(index, key->text, key->len);
}

/* Names that are read as none in letters are not needed. */
static void add_key(struct clusters *clusters, struct alias_index *index, uint32_t name,
                    const struct key *key)
{
    (void)clusters;
    uint32_t feature = name_table_find_key(&index->features, key->text, key->len);
    if (feature != UINT32_MAX)
        alias_index_enter(index, feature, name);
}

static void join_key(struct clusters *clusters, struct alias_index *index, uint32_t name,
                     const struct key *key)
{
    uint32_t feature = name_table_find_key(&index->features, key->text, key->len);
    uint32_t other = alias_index_unique_of(index, clusters, feature, name, scripts_differ);
    if (other == NO_INDEX)
        return;
    uint32_t first = other < name ? other : name;
    cluster_join(clusters, first, first == name ? other : name, ALIAS_TRANSLATION, "pinyin");
}

/* Whether persons are named in letters and persons in ideographs. */
static bool has_both_scripts(const struct clusters *clusters)
{
    bool han = false, latin = false;
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        han |= name->type == ENTITY_PERSON && name->han;
        latin |= name->type == ENTITY_PERSON && name->latin;
    }
    return han && latin;
}

void alias_join_pinyin(struct clusters *clusters)
{
    struct alias_index index = {0};
    if (!has_both_scripts(clusters))
        return;
    for (uint32_t i = 0; i < clusters->names.count; i++)
        if (alias_name(clusters, i)->latin)
            each_key(clusters, &index, i, add_feature);
    for (uint32_t i = 0; i < clusters->names.count; i++)
        each_key(clusters, &index, i, add_key);
    /* From the letters to the ideographs: what two Chinese names are read as is neither. */
    for (uint32_t i = 0; i < clusters->names.count; i++)
        if (alias_name(clusters, i)->latin)
            each_key(clusters, &index, i, join_key);
    alias_index_release(&index);
}
