/* Building the bytes of the model file; see find/tagger/tagger_model.h. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"

#define ENTRIES_PER_BUCKET 4
#define ALIGN              64u

/* The file being built: the header, then what sections were added. */
struct file {
    unsigned char *bytes;
    size_t len, capacity;
};

static void *file_grow(struct file *file, size_t bytes)
{
    size_t begin = (file->len + ALIGN - 1) / ALIGN * ALIGN;
    while (begin + bytes + ALIGN > file->capacity) {
        size_t capacity = file->capacity ? file->capacity * 2 : 1u << 20;
        unsigned char *grown = aligned_alloc(ALIGN, capacity);
        if (!grown)
            memory_fail();
        memset(grown, 0, capacity);
        if (file->len > 0)
            memcpy(grown, file->bytes, file->len);
        free(file->bytes);
        file->bytes = grown;
        file->capacity = capacity;
    }
    file->len = begin + bytes;
    return file->bytes + begin;
}

static void *add_section(struct file *file, enum tagger_section which, size_t count, size_t size)
{
    void *bytes = file_grow(file, count * size);
    struct tagger_header *header = (struct tagger_header *)file->bytes;
    header->sections[which].offset_bytes = (uint32_t)((unsigned char *)bytes - file->bytes);
    header->sections[which].count = (uint32_t)count;
    return bytes;
}

static int by_hash(const void *a, const void *b)
{
    const struct table_entry *left = a, *right = b;
    return left->hash < right->hash ? -1 : left->hash > right->hash;
}

/* Sorted by hash is sorted by bucket, since a bucket is a range of the upper half. */
static void add_table(struct file *file, enum tagger_section starts_section,
                      table_entry_vec *entries)
{
    uint32_t buckets = entries->count / ENTRIES_PER_BUCKET + 1;
    if (entries->count > 0)
        qsort(entries->items, entries->count, sizeof *entries->items, by_hash);
    uint32_t *starts = add_section(file, starts_section, buckets + 1, sizeof *starts);
    for (uint32_t i = 0; i < entries->count; i++)
        starts[hash_bucket(entries->items[i].hash, buckets) + 1]++;
    for (uint32_t b = 0; b < buckets; b++)
        starts[b + 1] += starts[b];
    uint16_t *prints = add_section(file, (enum tagger_section)(starts_section + 1), entries->count,
                                   sizeof *prints);
    for (uint32_t i = 0; i < entries->count; i++)
        prints[i] = (uint16_t)entries->items[i].hash;
}

static void add_values(struct file *file, enum tagger_section which, const table_entry_vec *entries)
{
    uint32_t *values = add_section(file, which, entries->count, sizeof *values);
    for (uint32_t i = 0; i < entries->count; i++)
        values[i] = entries->items[i].value;
}

/* ---- weights ---- */

static int by_attribute(const void *a, const void *b)
{
    const struct row_entry *left = a, *right = b;
    if (left->attribute != right->attribute)
        return left->attribute < right->attribute ? -1 : 1;
    if (left->whose != right->whose)
        return left->whose - right->whose;
    return left->slot - right->slot;
}

static uint8_t *put_16(uint8_t *out, uint32_t number)
{
    *out++ = (uint8_t)(number & 0xFF);
    *out++ = (uint8_t)(number >> 8 & 0xFF);
    return out;
}

/* Appends the weights of a full row. Lanes of no label have none. */
static uint8_t *put_lanes(const int8_t weights[TAGGER_LABELS], uint8_t *out)
{
    memset(out, 0, LANES);
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        out[lane_of(label)] = (uint8_t)weights[label];
    return out + LANES;
}

/* Appends a row. */
static uint8_t *put_row(const struct model_parts *parts, const struct row_entry *entry,
                        uint8_t *out)
{
    const int8_t *weights = parts->rows + (size_t)entry->row * TAGGER_LABELS;
    uint32_t row = (uint32_t)entry->slot << ROW_SLOT_SHIFT, labels = 0;
    row |= (uint32_t)entry->whose << ROW_STYLE_SHIFT;
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        labels |= (uint32_t)(weights[label] != 0) << label;
    row |= labels;
    if (count_bits(labels) >= ROW_FULL_FROM)
        row |= ROW_IS_FULL;
    out = put_16(put_16(out, row & 0xFFFF), row >> 16);
    if (row & ROW_IS_FULL)
        return put_lanes(weights, out);
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        if (weights[label] != 0)
            *out++ = (uint8_t)weights[label];
    return out;
}

/* The rows of one attribute, which lie together. */
static uint32_t attribute_rows(const struct row_entry *entries, uint32_t count)
{
    uint32_t rows = 1;
    while (rows < count && entries[rows].attribute == entries[0].attribute)
        rows++;
    return rows;
}

static _Noreturn void fail_bucket(void)
{
    fputs("train: a bucket is too full\n", stderr);
    exit(1);
}

/* Appends a bucket with the attributes of these rows. */
static uint8_t *put_bucket(const struct model_parts *parts, const struct row_entry *entries,
                           uint32_t count, uint8_t *out)
{
    uint32_t attributes = 0;
    for (uint32_t i = 0; i < count; i += attribute_rows(entries + i, count - i))
        attributes++;
    if (attributes > UINT8_MAX)
        fail_bucket();
    *out++ = (uint8_t)attributes;
    uint8_t *prints = out, *ends = out + 2 * attributes;
    const uint8_t *begin = out += 4 * attributes;
    for (uint32_t i = 0; i < count;) {
        prints = put_16(prints, (uint32_t)(entries[i].attribute & 0xFFFF));
        for (uint32_t end = i + attribute_rows(entries + i, count - i); i < end; i++)
            out = put_row(parts, &entries[i], out);
        ends = put_16(ends, (uint32_t)(out - begin));
    }
    if (out - begin > UINT16_MAX)
        fail_bucket();
    return out;
}

static uint32_t count_attributes(const struct model_parts *parts)
{
    uint32_t count = 0, rows = parts->weights.count;
    for (uint32_t i = 0; i < rows; i += attribute_rows(parts->weights.items + i, rows - i))
        count++;
    return count;
}

static void add_weights(struct file *file, struct model_parts *parts)
{
    struct row_entry *rows = parts->weights.items;
    uint32_t count = parts->weights.count, next = 0;
    if (count > 0)
        qsort(rows, count, sizeof *rows, by_attribute);
    uint32_t buckets = count_attributes(parts) / ENTRIES_PER_BUCKET + 1;
    uint32_t *starts = add_section(file, SECTION_WEIGHT_STARTS, buckets + 1, sizeof *starts);
    uint8_t *bytes = memory_alloc(buckets + (size_t)count * (8 + LANES)), *out = bytes;
    for (uint32_t bucket = 0; bucket < buckets; bucket++) {
        uint32_t first = next;
        while (next < count && hash_bucket(rows[next].attribute, buckets) == bucket)
            next++;
        starts[bucket] = (uint32_t)(out - bytes);
        out = put_bucket(parts, rows + first, next - first, out);
    }
    size_t len = (size_t)(out - bytes);
    starts[buckets] = (uint32_t)len;
    memcpy(add_section(file, SECTION_WEIGHT_BUCKETS, len, 1), bytes, len);
    free(bytes);
}

/* ---- the rest ---- */

static void add_styles(struct file *file, const struct model_parts *parts)
{
    size_t count = parts->styles.count;
    int8_t *values = add_section(file, SECTION_STYLE_VALUES, count * TAGGER_STYLES, 1);
    for (size_t i = 0; i < count; i++)
        for (unsigned style = 0; style < TAGGER_STYLES; style++)
            values[i * TAGGER_STYLES + style] =
                (int8_t)(parts->styles.items[i].value >> 8 * style & 0xFF);
}

static void fill_header(struct file *file, const struct model_parts *parts)
{
    struct tagger_header *header = (struct tagger_header *)file->bytes;
    memcpy(header->magic, TAGGER_MAGIC, sizeof header->magic);
    header->version = TAGGER_VERSION;
    header->labels = TAGGER_LABELS;
    header->file_bytes = (uint32_t)file->len;
    header->transitions = parts->transitions;
    memcpy(header->first, parts->first, sizeof header->first);
    memcpy(header->last, parts->last, sizeof header->last);
    memcpy(header->style_bias, parts->style_bias, sizeof header->style_bias);
    header->style_bound = parts->style_bound;
    header->unit = (uint32_t)lround(parts->unit * (1 << 24));
}

void *build_model(struct model_parts *parts, size_t *len)
{
    struct file file = {0};
    file_grow(&file, sizeof(struct tagger_header));
    add_weights(&file, parts);
    add_table(&file, SECTION_HAN_STARTS, &parts->han);
    add_values(&file, SECTION_HAN_VALUES, &parts->han);
    add_table(&file, SECTION_LATIN_STARTS, &parts->latin);
    add_values(&file, SECTION_LATIN_VALUES, &parts->latin);
    add_table(&file, SECTION_STYLE_STARTS, &parts->styles);
    add_styles(&file, parts);
    file_grow(&file, ALIGN); /* what is read behind the sections, see tagger_model_open */
    fill_header(&file, parts);
    *len = file.len;
    return file.bytes;
}
