/* Building the bytes of the model file; see find/tagger_model.h. */
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

/* Appends the pairs of a row; returns how many bytes. */
static uint32_t add_row(const int8_t *row, uint8_t *out)
{
    uint32_t len = 0;
    for (unsigned label = 0; label < TAGGER_LABELS; label++)
        if (row[label] != 0) {
            out[len++] = (uint8_t)label;
            out[len++] = (uint8_t)row[label];
        }
    out[len - 2] |= ROW_LAST;
    return len;
}

/* Appends a bucket of features, which are sorted. */
static uint32_t add_bucket(const struct model_parts *parts, const struct table_entry *entries,
                           uint32_t count, uint8_t *out)
{
    uint32_t len = 0;
    if (count > UINT8_MAX) {
        fputs("train: a bucket is too full\n", stderr);
        exit(1);
    }
    out[len++] = (uint8_t)count;
    for (uint32_t i = 0; i < count; i++) {
        out[len++] = (uint8_t)(entries[i].hash & 0xFF);
        out[len++] = (uint8_t)(entries[i].hash >> 8 & 0xFF);
    }
    for (uint32_t i = 0; i < count; i++)
        len += add_row(parts->rows + (size_t)entries[i].value * TAGGER_LABELS, out + len);
    return len;
}

static void add_features(struct file *file, struct model_parts *parts)
{
    table_entry_vec *features = &parts->features;
    uint32_t buckets = features->count / ENTRIES_PER_BUCKET + 1, len = 0, next = 0;
    uint32_t *starts = add_section(file, SECTION_FEATURE_STARTS, buckets + 1, sizeof *starts);
    uint8_t *bytes = memory_alloc(buckets + (size_t)features->count * 2 * (TAGGER_LABELS + 1));
    if (features->count > 0)
        qsort(features->items, features->count, sizeof *features->items, by_hash);
    for (uint32_t bucket = 0; bucket < buckets; bucket++) {
        uint32_t first = next;
        while (next < features->count && hash_bucket(features->items[next].hash, buckets) == bucket)
            next++;
        starts[bucket] = len;
        len += add_bucket(parts, features->items + first, next - first, bytes + len);
    }
    starts[buckets] = len;
    memcpy(add_section(file, SECTION_FEATURE_BUCKETS, len, 1), bytes, len);
    vec_release(bytes);
}

static void add_styles(struct file *file, const struct model_parts *parts)
{
    size_t count = parts->styles.count;
    int8_t *values = add_section(file, SECTION_STYLE_VALUES, count * TAGGER_STYLES, 1);
    for (size_t i = 0; i < count; i++)
        for (unsigned style = 0; style < TAGGER_STYLES; style++)
            values[i * TAGGER_STYLES + style] =
                (int8_t)(parts->styles.items[i].value >> 8 * style & 0xFF);
}

/* log(1 + exp(-d)) until it rounds to nothing; d in fine units. */
static void add_log_sums(struct file *file, double unit)
{
    double fine = unit / (1 << TAGGER_FINE_SHIFT);
    size_t count = 0;
    while (lround(log1p(exp(-(double)count * fine)) / fine) > 0)
        count++;
    uint16_t *sums = add_section(file, SECTION_LOG_SUM, count, sizeof *sums);
    for (size_t d = 0; d < count; d++)
        sums[d] = (uint16_t)lround(log1p(exp(-(double)d * fine)) / fine);
}

static void fill_header(struct file *file, const struct model_parts *parts)
{
    struct tagger_header *header = (struct tagger_header *)file->bytes;
    memcpy(header->magic, TAGGER_MAGIC, sizeof header->magic);
    header->version = TAGGER_VERSION;
    header->labels = TAGGER_LABELS;
    header->file_bytes = (uint32_t)file->len;
    memcpy(header->transitions, parts->transitions, sizeof header->transitions);
    memcpy(header->first, parts->first, sizeof header->first);
    memcpy(header->last, parts->last, sizeof header->last);
    memcpy(header->style_bias, parts->style_bias, sizeof header->style_bias);
    header->style_bound = parts->style_bound;
    for (int p = 1; p <= 100; p++)
        header->percent[p - 1] =
            (uint16_t)lround(log(100.0 / p) / parts->unit * (1 << TAGGER_FINE_SHIFT));
}

void *build_model(struct model_parts *parts, size_t *len)
{
    struct file file = {0};
    file_grow(&file, sizeof(struct tagger_header));
    add_features(&file, parts);
    add_table(&file, SECTION_HAN_STARTS, &parts->han);
    add_values(&file, SECTION_HAN_VALUES, &parts->han);
    add_table(&file, SECTION_LATIN_STARTS, &parts->latin);
    add_values(&file, SECTION_LATIN_VALUES, &parts->latin);
    add_table(&file, SECTION_STYLE_STARTS, &parts->styles);
    add_styles(&file, parts);
    add_log_sums(&file, parts->unit);
    fill_header(&file, parts);
    *len = file.len;
    return file.bytes;
}
