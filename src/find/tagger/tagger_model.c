#include "find/tagger/tagger_model.h"

#include <stdio.h>
#include <string.h>

static const uint8_t section_item_bytes[TAGGER_SECTIONS] = {
    [SECTION_WEIGHT_STARTS] = 4, [SECTION_WEIGHT_BUCKETS] = 1, [SECTION_HAN_STARTS] = 4,
    [SECTION_HAN_PRINTS] = 2,    [SECTION_HAN_VALUES] = 4,     [SECTION_LATIN_STARTS] = 4,
    [SECTION_LATIN_PRINTS] = 2,  [SECTION_LATIN_VALUES] = 4,   [SECTION_STYLE_STARTS] = 4,
    [SECTION_STYLE_PRINTS] = 2,  [SECTION_STYLE_VALUES] = 1,
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

/* Whether so many bytes of the file lie behind a section: reading may go beyond its end. */
static bool lies_before(const struct tagger_header *header, enum tagger_section which,
                        uint32_t bytes)
{
    uint64_t size = (uint64_t)header->sections[which].count * section_item_bytes[which];
    return header->sections[which].offset_bytes + size + bytes <= header->file_bytes;
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
    if (!lies_before(header, (enum tagger_section)(starts + 1), PRINTS_BEHIND))
        return false;
    uint64_t values = header->sections[starts + 2].count;
    if (starts == SECTION_STYLE_STARTS)
        return table->buckets > 0 && values == (uint64_t)count * TAGGER_STYLES;
    return table->buckets > 0 && values == count;
}

static bool open_weights(const struct tagger_header *header, struct tagger_model *model)
{
    uint32_t starts = header->sections[SECTION_WEIGHT_STARTS].count;
    model->bucket_starts = section(header, SECTION_WEIGHT_STARTS);
    model->bucket_count = starts > 1 ? starts - 1 : 0;
    model->buckets = section(header, SECTION_WEIGHT_BUCKETS);
    model->buckets_len = header->sections[SECTION_WEIGHT_BUCKETS].count;
    return model->bucket_count > 0 && lies_before(header, SECTION_WEIGHT_BUCKETS, LANES);
}

bool tagger_model_open(struct tagger_model *model, const void *bytes, size_t len, char *message,
                       size_t message_size)
{
    const struct tagger_header *header = bytes;
    const char *wrong = check_header(header, len);
    if (!wrong &&
        (!open_weights(header, model) || !open_table(header, SECTION_HAN_STARTS, &model->han) ||
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
    return true;
}

static uint32_t load_16(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8;
}

static uint32_t load_32(const uint8_t *bytes)
{
    return load_16(bytes) | load_16(bytes + 2) << 16;
}

struct weight_rows tagger_model_find(const struct tagger_model *model, uint64_t attribute)
{
    const struct weight_rows none = {0, 0};
    uint32_t at = model->bucket_starts[hash_bucket(attribute, model->bucket_count)];
    if (at >= model->buckets_len)
        return none;
    uint32_t count = model->buckets[at++], left = model->buckets_len - at;
    if (4 * count > left)
        return none;
    const uint8_t *prints = model->buckets + at, *ends = prints + 2 * count;
    uint32_t found = prints_find(prints, count, (uint16_t)attribute);
    if (found >= count)
        return none;
    at += 4 * count;
    uint32_t begin = found > 0 ? at + load_16(ends + 2 * (found - 1)) : at;
    uint32_t end = at + load_16(ends + 2 * found);
    return begin <= end && end <= model->buckets_len ? (struct weight_rows){begin, end} : none;
}

/* Adds the weights of a row that is not full, a label at a time; returns what is behind them. */
static const uint8_t *add_labels(const uint8_t *weights, uint32_t labels, union label_sums *sums)
{
    for (; labels != 0; labels &= labels - 1) {
        int16_t *sum = &sums->of[lane_of((unsigned)__builtin_ctz(labels))];
        *sum = (int16_t)(*sum + (int8_t)*weights++);
    }
    return weights;
}

void tagger_model_add(const struct tagger_model *model, struct weight_rows rows, unsigned style,
                      const struct slot_sums *slots)
{
    const uint8_t *at = model->buckets + rows.begin, *end = model->buckets + rows.end;
    while (end - at > 4) { /* the last weights may lie behind the section: open_weights */
        uint32_t row = load_32(at), labels = row & ROW_LABELS;
        uint32_t whose = row >> ROW_STYLE_SHIFT & ROW_STYLES;
        if (whose > style + 1) /* and so are all that follow */
            return;
        union label_sums *sums = slots->of[row >> ROW_SLOT_SHIFT & (SLOTS_MAX - 1)];
        bool wanted = sums && (whose == 0 || whose == style + 1);
        at += 4;
        if (row & ROW_IS_FULL) {
            if (wanted)
                label_sums_add_bytes(sums, at);
            at += LANES;
        } else {
            at = wanted ? add_labels(at, labels, sums) : at + count_bits(labels);
        }
    }
}
