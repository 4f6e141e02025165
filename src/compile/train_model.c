/* Building the bytes of the model file; see find/tagger_model.h. */
#include <math.h>
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
    struct tagger_table table = {.buckets = entries->count / ENTRIES_PER_BUCKET + 1};
    if (entries->count > 0)
        qsort(entries->items, entries->count, sizeof *entries->items, by_hash);
    uint32_t *starts = add_section(file, starts_section, table.buckets + 1, sizeof *starts);
    for (uint32_t i = 0; i < entries->count; i++)
        starts[table_bucket(&table, entries->items[i].hash) + 1]++;
    for (uint32_t b = 0; b < table.buckets; b++)
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

#define FILTER_BITS 8 /* at least, for each feature */

static void add_filter(struct file *file, const table_entry_vec *features)
{
    uint64_t bits = 64;
    while (bits < (uint64_t)features->count * FILTER_BITS)
        bits *= 2;
    uint64_t *filter = add_section(file, SECTION_FEATURE_FILTER, bits / 64, sizeof *filter);
    for (uint32_t i = 0; i < features->count; i++) {
        uint64_t bit = features->items[i].hash & (bits - 1);
        filter[bit / 64] |= (uint64_t)1 << bit % 64;
    }
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

static void add_rows(struct file *file, const struct model_parts *parts)
{
    struct tagger_table table = {.buckets = parts->features.count / ENTRIES_PER_BUCKET + 1};
    uint32_t *offsets = add_section(file, SECTION_FEATURE_OFFSETS, table.buckets, sizeof *offsets);
    uint8_t *rows = memory_alloc((size_t)parts->features.count * 2 * TAGGER_LABELS);
    uint32_t len = 0, bucket = 0;
    for (uint32_t i = 0; i < parts->features.count; i++) {
        const struct table_entry *entry = &parts->features.items[i];
        while (bucket <= table_bucket(&table, entry->hash))
            offsets[bucket++] = len;
        len += add_row(parts->rows + (size_t)entry->value * TAGGER_LABELS, rows + len);
    }
    while (bucket < table.buckets)
        offsets[bucket++] = len;
    memcpy(add_section(file, SECTION_FEATURE_ROWS, len, 1), rows, len);
    vec_release(rows);
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
    add_filter(&file, &parts->features);
    add_table(&file, SECTION_FEATURE_STARTS, &parts->features);
    add_rows(&file, parts);
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
