#include "find/names/name_table.h"

#include <stdlib.h>
#include <string.h>

#include "model/memory.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

/* The key of a string; short ones, as nearly all are, need no heap. */
struct made_key {
    char small[256];
    char *bytes; /* small, or of the heap */
    uint32_t len;
};

/* The most that folding makes of a byte: one that is not UTF-8 becomes U+FFFD. */
#define KEY_GROWTH 3u
#define TAG_BYTES  2u

size_t name_without_possessive(const char *text, size_t len)
{
    static const char *const endings[] = {"'s", "’s", "＇s", "'", "’"};
    unsigned char last = len ? (unsigned char)text[len - 1] : 0;
    if (last != 's' && last != '\'' && last != 0x99) /* 0x99 ends ’ */
        return len;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t ending = strlen(endings[i]);
        if (len > ending && memcmp(text + len - ending, endings[i], ending) == 0)
            return len - ending;
    }
    return len;
}

static bool is_ascii_letter(char c)
{
    return (unsigned char)(((unsigned char)c | 0x20u) - 'a') < 26;
}

/* Spaces count between Latin words alone, dots count unless they abbreviate. */
static uint32_t write_key(const char *text, size_t len, char *out)
{
    char *end = out;
    bool space = false, last_latin = false;
    for (size_t at = 0; at < len;) {
        if (is_ascii_letter(text[at])) {
            if (space && last_latin)
                *end++ = ' ';
            do
                *end++ = text[at++] | 0x20;
            while (at < len && is_ascii_letter(text[at]));
            space = false;
            last_latin = true;
            continue;
        }
        if (len - at >= 3 && fold_keeps_ideograph(text + at)) {
            memcpy(end, text + at, 3);
            at += 3;
            end += 3;
            space = last_latin = false;
            continue;
        }
        struct utf8_char c = utf8_decode(text, len, at);
        at += c.len_bytes;
        uint32_t cp = fold_cp(c.cp);
        enum script_class script = script_of(cp);
        if (script == SCRIPT_SPACE) {
            space = true;
            continue;
        }
        if (cp == '.' && last_latin)
            continue;
        bool latin = script != SCRIPT_HAN && script != SCRIPT_KANA;
        if (space && latin && last_latin)
            *end++ = ' ';
        if (cp < 0x80)
            *end++ = (char)cp;
        else
            end += utf8_encode(cp, end);
        space = false;
        last_latin = latin;
    }
    return (uint32_t)(end - out);
}

/* Makes room for that many bytes and a tag. */
static void begin_key(struct made_key *key, size_t most)
{
    most += TAG_BYTES;
    key->bytes = most <= sizeof key->small ? key->small : memory_alloc(most);
}

static void add_tag(struct made_key *key, char tag)
{
    if (!tag)
        return;
    key->bytes[key->len++] = '\t';
    key->bytes[key->len++] = tag;
}

static void make_key(struct made_key *key, const char *text, size_t len, char tag)
{
    len = name_without_possessive(text, len);
    begin_key(key, len * KEY_GROWTH);
    key->len = write_key(text, len, key->bytes);
    add_tag(key, tag);
}

bool name_is_key(const char *text, size_t len)
{
    size_t at = 0;
    while (len - at >= 3 && fold_keeps_ideograph(text + at))
        at += 3;
    return at == len;
}

static void release_key(struct made_key *key)
{
    if (key->bytes != key->small)
        free(key->bytes);
}

/* Eight bytes; the last of them again where fewer are left. */
static uint32_t hash_bytes(const char *bytes, uint32_t len)
{
    const uint64_t factor = 0x9E3779B97F4A7C15u;
    uint64_t hash = len * factor, word = 0;
    if (len < sizeof word) {
        for (uint32_t i = 0; i < len; i++)
            word = word << 8 | (unsigned char)bytes[i];
        hash = (hash ^ word) * factor;
        return (uint32_t)(hash >> 32);
    }
    for (uint32_t at = 0; at < len; at += sizeof word) {
        memcpy(&word, bytes + (at + sizeof word <= len ? at : len - sizeof word), sizeof word);
        hash = (hash ^ word) * factor;
        hash ^= hash >> 32;
    }
    return (uint32_t)hash;
}

static uint32_t home_of(const struct name_table *table, uint32_t hash)
{
    return (hash * 0x9E3779B1u) >> 3 & (table->slot_count - 1);
}

/* The slot of a key, or the free one where it would stand. */
static struct name_slot *slot_of(const struct name_table *table, const char *key, uint32_t len,
                                 uint32_t hash)
{
    uint32_t mask = table->slot_count - 1, at = home_of(table, hash);
    for (; table->slots[at].name; at = (at + 1) & mask) {
        if (table->slots[at].hash != hash)
            continue;
        const struct name_key *name = &table->names.items[table->slots[at].name - 1];
        if (name->len == len && memcmp(table->keys.items + name->at, key, len) == 0)
            break;
    }
    return &table->slots[at];
}

/* Twice as many slots as there may be names, or more. */
#define FIRST_SLOTS 64u

void name_table_reserve(struct name_table *table, uint32_t names)
{
    if (table->slot_count || names <= FIRST_SLOTS / 2 || names > UINT32_MAX / 4)
        return;
    table->slot_count = FIRST_SLOTS;
    while (table->slot_count / 2 < names)
        table->slot_count *= 2;
    table->slots = memory_zeroed(table->slot_count, sizeof *table->slots);
    vec_reserve(&table->names, names);
}

static void grow(struct name_table *table)
{
    struct name_slot *slots = table->slots;
    uint32_t count = table->slot_count;
    table->slot_count = count ? count * 2 : FIRST_SLOTS;
    table->slots = memory_zeroed(table->slot_count, sizeof *table->slots);
    for (uint32_t i = 0; i < count; i++) {
        if (!slots[i].name)
            continue;
        uint32_t at = home_of(table, slots[i].hash);
        while (table->slots[at].name)
            at = (at + 1) & (table->slot_count - 1);
        table->slots[at] = slots[i];
    }
    free(slots);
}

uint32_t name_table_add_key(struct name_table *table, const char *key, uint32_t len)
{
    if (table->names.count * 2 >= table->slot_count)
        grow(table);
    uint32_t hash = hash_bytes(key, len);
    struct name_slot *slot = slot_of(table, key, len, hash);
    if (slot->name)
        return slot->name - 1;
    *vec_push(&table->names) = (struct name_key){.at = table->keys.count, .len = len};
    while (table->keys.capacity - table->keys.count <= len)
        table->keys.items = vec_grow(table->keys.items, &table->keys.capacity, 1);
    memcpy(table->keys.items + table->keys.count, key, len);
    table->keys.count += len;
    *slot = (struct name_slot){hash, table->names.count};
    return table->names.count - 1;
}

uint32_t name_table_find_key(const struct name_table *table, const char *key, uint32_t len)
{
    if (!table->slot_count)
        return UINT32_MAX;
    uint32_t name = slot_of(table, key, len, hash_bytes(key, len))->name;
    return name ? name - 1 : UINT32_MAX;
}

/* Adds a key that ends in the tag, and releases it. */
static uint32_t add_made(struct name_table *table, struct made_key *key, char tag)
{
    uint32_t name = name_table_add_key(table, key->bytes, key->len);
    table->names.items[name].tag_len = tag ? TAG_BYTES : 0;
    release_key(key);
    return name;
}

uint32_t name_table_add_tagged(struct name_table *table, const char *text, size_t len, char tag)
{
    if (!tag && name_is_key(text, len))
        return name_table_add_key(table, text, (uint32_t)len);
    struct made_key key;
    make_key(&key, text, len, tag);
    return add_made(table, &key, tag);
}

uint32_t name_table_add_same(struct name_table *table, const struct name_table *other,
                             uint32_t name, char tag)
{
    const struct name_key *known = &other->names.items[name];
    struct made_key key;
    begin_key(&key, known->len);
    key.len = known->len - known->tag_len;
    memcpy(key.bytes, other->keys.items + known->at, key.len);
    add_tag(&key, tag);
    return add_made(table, &key, tag);
}

uint32_t name_table_find_part(const struct name_table *table, uint32_t name, uint32_t from,
                              uint32_t len)
{
    const struct name_key *whole = &table->names.items[name];
    const char *bytes = table->keys.items + whole->at;
    char part[128];
    if (len + whole->tag_len > sizeof part)
        return UINT32_MAX;
    memcpy(part, bytes + from, len);
    memcpy(part + len, bytes + whole->len - whole->tag_len, whole->tag_len);
    return name_table_find_key(table, part, len + whole->tag_len);
}

uint32_t name_table_find_tagged(const struct name_table *table, const char *text, size_t len,
                                char tag)
{
    if (!table->slot_count)
        return UINT32_MAX;
    if (!tag && name_is_key(text, len))
        return name_table_find_key(table, text, (uint32_t)len);
    struct made_key key;
    make_key(&key, text, len, tag);
    uint32_t name = name_table_find_key(table, key.bytes, key.len);
    release_key(&key);
    return name;
}

uint32_t name_table_find_same(const struct name_table *table, const struct name_table *other,
                              uint32_t name)
{
    const struct name_key *key = &other->names.items[name];
    return name_table_find_key(table, other->keys.items + key->at, key->len - key->tag_len);
}

void name_table_copy(struct name_table *table, const struct name_table *from)
{
    for (uint32_t i = 0; i < from->names.count; i++)
        name_table_add_key(table, from->keys.items + from->names.items[i].at,
                           from->names.items[i].len);
    for (uint32_t i = 0; i < from->names.count; i++)
        table->names.items[i].tag_len = from->names.items[i].tag_len;
}

void name_table_release(struct name_table *table)
{
    vec_free(&table->names);
    vec_free(&table->keys);
    free(table->slots);
    table->slots = NULL;
    table->slot_count = 0;
}
