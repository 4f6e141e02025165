#include "image.h"

#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/* Defined in image_data.S. */
#define SECTION(name) extern const char image_##name[], image_##name##_end[];
SECTION(lexicon)
SECTION(relations)
SECTION(cues)
SECTION(literals)
SECTION(tagger)
SECTION(bridge_weights)
SECTION(pair_weights)
SECTION(refer_weights)
SECTION(config)
SECTION(sample_zh)
SECTION(sample_en)

static const struct {
    const char *begin, *end;
} sections[IMAGE_SECTIONS] = {
    [IMAGE_LEXICON] = {image_lexicon, image_lexicon_end},
    [IMAGE_RULES] = {image_relations, image_relations_end},
    [IMAGE_CUES] = {image_cues, image_cues_end},
    [IMAGE_LITERALS] = {image_literals, image_literals_end},
    [IMAGE_TAGGER] = {image_tagger, image_tagger_end},
    [IMAGE_BRIDGE_WEIGHTS] = {image_bridge_weights, image_bridge_weights_end},
    [IMAGE_PAIR_WEIGHTS] = {image_pair_weights, image_pair_weights_end},
    [IMAGE_REFER_WEIGHTS] = {image_refer_weights, image_refer_weights_end},
    [IMAGE_CONFIG] = {image_config, image_config_end},
    [IMAGE_SAMPLE_ZH] = {image_sample_zh, image_sample_zh_end},
    [IMAGE_SAMPLE_EN] = {image_sample_en, image_sample_en_end},
};

struct image image_get(enum image_section section)
{
    return (struct image){sections[section].begin,
                          (size_t)(sections[section].end - sections[section].begin)};
}

void image_unload(enum image_section section)
{
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t begin = ((uintptr_t)sections[section].begin + page - 1) / page * page;
    uintptr_t end = (uintptr_t)sections[section].end / page * page;
    if (begin < end) /* the pages are read-only and backed by the file: nothing is lost */
        (void)madvise((void *)begin, end - begin, MADV_DONTNEED);
}
