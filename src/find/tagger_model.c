#include "find/tagger_model.h"

#include <stdio.h>
#include <string.h>

static const uint8_t section_item_bytes[TAGGER_SECTIONS] = {
    [SECTION_FEATURE_STARTS] = 4, [SECTION_FEATURE_BUCKETS] = 1, [SECTION_HAN_STARTS] = 4,
    [SECTION_HAN_PRINTS] = 2,     [SECTION_HAN_VALUES] = 4,      [SECTION_LATIN_STARTS] = 4,
    [SECTION_LATIN_PRINTS] = 2,   [SECTION_LATIN_VALUES] = 4,    [SECTION_STYLE_STARTS] = 4,
    [SECTION_STYLE_PRINTS] = 2,   [SECTION_STYLE_VALUES] = 1,    [SECTION_LOG_SUM] = 2,
};

static const char *check_header(const struct tagger_header *header, size_t len)
{
    if (len < sizeof *header)
        return "shorter than its header";
    if (memcmp(header->magic, TAGGER_MAGIC, sizeof header->magic) != 0)
        return "not a tagger model";
    if (header->version != TAGGER_VERSION || header->labels != TAGGER_LABELS)
        return "of another version";
    if (header->file_bytes != len)
        return "truncated, or longer than it says";
    for (int s = 0; s < TAGGER_SECTIONS; s++) {
        uint64_t offset = header->sections[s].offset_bytes;
        uint64_t size = (uint64_t)header->sections[s].count * section_item_bytes[s];
        if (offset % 64 != 0 || offset < sizeof *header || offset + size > len)
            return "a section lies outside";
    }
    return NULL;
}

static const void *section(const struct tagger_header *header, enum tagger_section which)
{
    return (const char *)header + header->sections[which].offset_bytes;
}

/* The arrays of a table agree with one another. */
static bool open_table(const struct tagger_header *header, enum tagger_section starts,
                       struct tagger_table *table)
{
    uint32_t count = header->sections[starts + 1].count;
    *table = (struct tagger_table){
        .starts = section(header, starts),
        .prints = section(header, (enum tagger_section)(starts + 1)),
        .buckets = header->sections[starts].count > 1 ? header->sections[starts].count - 1 : 0,
        .count = count,
    };
    uint64_t values = header->sections[starts + 2].count;
    if (starts == SECTION_STYLE_STARTS)
        return table->buckets > 0 && values == (uint64_t)count * TAGGER_STYLES;
    return table->buckets > 0 && values == count;
}

static bool open_features(const struct tagger_header *header, struct tagger_model *model)
{
    uint32_t starts = header->sections[SECTION_FEATURE_STARTS].count;
    model->bucket_starts = section(header, SECTION_FEATURE_STARTS);
    model->bucket_count = starts > 1 ? starts - 1 : 0;
    model->buckets = section(header, SECTION_FEATURE_BUCKETS);
    model->buckets_len = header->sections[SECTION_FEATURE_BUCKETS].count;
    return model->bucket_count > 0;
}

bool tagger_model_open(struct tagger_model *model, const void *bytes, size_t len, char *message,
                       size_t message_size)
{
    const struct tagger_header *header = bytes;
    const char *wrong = check_header(header, len);
    if (!wrong &&
        (!open_features(header, model) || !open_table(header, SECTION_HAN_STARTS, &model->han) ||
         !open_table(header, SECTION_LATIN_STARTS, &model->latin) ||
         !open_table(header, SECTION_STYLE_STARTS, &model->styles)))
        wrong = "its tables disagree";
    if (wrong) {
        snprintf(message, message_size, "tagger model: %s", wrong);
        return false;
    }
    model->header = header;
    model->han_values = section(header, SECTION_HAN_VALUES);
    model->latin_values = section(header, SECTION_LATIN_VALUES);
    model->style_values = section(header, SECTION_STYLE_VALUES);
    model->log_sum = section(header, SECTION_LOG_SUM);
    model->log_sums = header->sections[SECTION_LOG_SUM].count;
    return true;
}

/* The number of the row with this print among those of a bucket; count when there is none. */
static uint32_t find_print(const uint8_t *prints, uint32_t count, uint16_t print)
{
    for (uint32_t row = 0; row < count; row++)
        if ((prints[2 * row] | prints[2 * row + 1] << 8) == print)
            return row;
    return count;
}

void tagger_model_add(const struct tagger_model *model, uint64_t feature, struct label_sums *sums)
{
    uint32_t at = model->bucket_starts[hash_bucket(feature, model->bucket_count)];
    if (at >= model->buckets_len)
        return;
    uint32_t count = model->buckets[at++];
    if (2 * count > model->buckets_len - at)
        return;
    uint32_t before = find_print(model->buckets + at, count, (uint16_t)feature);
    if (before == count)
        return;
    at += 2 * count;
    for (; before > 0 && at + 1 < model->buckets_len; at += 2)
        before -= model->buckets[at] / ROW_LAST;
    for (; at + 1 < model->buckets_len; at += 2) {
        uint8_t label = model->buckets[at];
        int16_t *sum = &sums->of[label & (TAGGER_LANES - 1)];
        *sum = (int16_t)(*sum + (int8_t)model->buckets[at + 1]);
        if (label & ROW_LAST)
            return;
    }
}
