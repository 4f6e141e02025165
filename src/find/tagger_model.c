#include "find/tagger_model.h"

#include <stdio.h>
#include <string.h>

static const uint8_t section_item_bytes[TAGGER_SECTIONS] = {
    [SECTION_FEATURE_STARTS] = 4, [SECTION_FEATURE_PRINTS] = 2, [SECTION_FEATURE_ROWS] = 1,
    [SECTION_HAN_STARTS] = 4,     [SECTION_HAN_PRINTS] = 2,     [SECTION_HAN_VALUES] = 4,
    [SECTION_LATIN_STARTS] = 4,   [SECTION_LATIN_PRINTS] = 2,   [SECTION_LATIN_VALUES] = 4,
    [SECTION_LOG_SUM] = 2,
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
        .buckets = header->sections[starts].count - 1,
        .count = count,
    };
    uint64_t values = header->sections[starts + 2].count;
    if (starts == SECTION_FEATURE_STARTS)
        return header->sections[starts].count >= 2 &&
               values >= (uint64_t)count * TAGGER_LABELS + TAGGER_LANES;
    return header->sections[starts].count >= 2 && values == count;
}

bool tagger_model_open(struct tagger_model *model, const void *bytes, size_t len, char *message,
                       size_t message_size)
{
    const struct tagger_header *header = bytes;
    const char *wrong = check_header(header, len);
    if (!wrong && (!open_table(header, SECTION_FEATURE_STARTS, &model->features) ||
                   !open_table(header, SECTION_HAN_STARTS, &model->han) ||
                   !open_table(header, SECTION_LATIN_STARTS, &model->latin)))
        wrong = "its tables disagree";
    if (wrong) {
        snprintf(message, message_size, "tagger model: %s", wrong);
        return false;
    }
    model->header = header;
    model->rows = section(header, SECTION_FEATURE_ROWS);
    model->han_values = section(header, SECTION_HAN_VALUES);
    model->latin_values = section(header, SECTION_LATIN_VALUES);
    model->log_sum = section(header, SECTION_LOG_SUM);
    model->log_sums = header->sections[SECTION_LOG_SUM].count;
    return true;
}

void tagger_model_add(const struct tagger_model *model, uint64_t feature, struct label_sums *sums)
{
    uint32_t entry = table_find(&model->features, feature);
    if (entry == TABLE_NONE)
        return;
    const int8_t *row = model->rows + (size_t)entry * TAGGER_LABELS;
    for (int label = 0; label < TAGGER_LANES; label++) /* past the row: unused lanes */
        sums->of[label] = (int16_t)(sums->of[label] + row[label]);
}
