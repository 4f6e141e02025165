#include "find/tagger_model.h"

#include <stdio.h>
#include <string.h>

static const uint8_t section_item_bytes[TAGGER_SECTIONS] = {
    [SECTION_FEATURE_FILTER] = 8,  [SECTION_FEATURE_STARTS] = 4, [SECTION_FEATURE_PRINTS] = 2,
    [SECTION_FEATURE_OFFSETS] = 4, [SECTION_FEATURE_ROWS] = 1,   [SECTION_HAN_STARTS] = 4,
    [SECTION_HAN_PRINTS] = 2,      [SECTION_HAN_VALUES] = 4,     [SECTION_LATIN_STARTS] = 4,
    [SECTION_LATIN_PRINTS] = 2,    [SECTION_LATIN_VALUES] = 4,   [SECTION_STYLE_STARTS] = 4,
    [SECTION_STYLE_PRINTS] = 2,    [SECTION_STYLE_VALUES] = 1,   [SECTION_LOG_SUM] = 2,
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
    if (starts == SECTION_FEATURE_STARTS)
        return table->buckets > 0 && values == table->buckets;
    if (starts == SECTION_STYLE_STARTS)
        return table->buckets > 0 && values == (uint64_t)count * TAGGER_STYLES;
    return table->buckets > 0 && values == count;
}

static bool open_filter(const struct tagger_header *header, struct tagger_model *model)
{
    uint64_t bits = (uint64_t)header->sections[SECTION_FEATURE_FILTER].count * 64;
    model->filter = section(header, SECTION_FEATURE_FILTER);
    model->filter_mask = bits - 1;
    return bits != 0 && (bits & (bits - 1)) == 0;
}

bool tagger_model_open(struct tagger_model *model, const void *bytes, size_t len, char *message,
                       size_t message_size)
{
    const struct tagger_header *header = bytes;
    const char *wrong = check_header(header, len);
    if (!wrong && (!open_filter(header, model) ||
                   !open_table(header, SECTION_FEATURE_STARTS, &model->features) ||
                   !open_table(header, SECTION_HAN_STARTS, &model->han) ||
                   !open_table(header, SECTION_LATIN_STARTS, &model->latin) ||
                   !open_table(header, SECTION_STYLE_STARTS, &model->styles)))
        wrong = "its tables disagree";
    if (wrong) {
        snprintf(message, message_size, "tagger model: %s", wrong);
        return false;
    }
    model->header = header;
    model->row_offsets = section(header, SECTION_FEATURE_OFFSETS);
    model->rows = section(header, SECTION_FEATURE_ROWS);
    model->rows_len = header->sections[SECTION_FEATURE_ROWS].count;
    model->han_values = section(header, SECTION_HAN_VALUES);
    model->latin_values = section(header, SECTION_LATIN_VALUES);
    model->style_values = section(header, SECTION_STYLE_VALUES);
    model->log_sum = section(header, SECTION_LOG_SUM);
    model->log_sums = header->sections[SECTION_LOG_SUM].count;
    return true;
}

void tagger_model_add(const struct tagger_model *model, uint64_t feature, struct label_sums *sums)
{
    uint32_t entry =
        tagger_model_may_have(model, feature) ? table_find(&model->features, feature) : TABLE_NONE;
    if (entry == TABLE_NONE)
        return;
    uint32_t bucket = table_bucket(&model->features, feature);
    uint32_t before = entry - model->features.starts[bucket];
    for (uint32_t at = model->row_offsets[bucket]; at + 1 < model->rows_len; at += 2) {
        uint8_t label = model->rows[at];
        if (before == 0) {
            int16_t *sum = &sums->of[label & (TAGGER_LANES - 1)];
            *sum = (int16_t)(*sum + (int8_t)model->rows[at + 1]);
        }
        if (label & ROW_LAST && before-- == 0)
            return;
    }
}
