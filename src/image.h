/*
 * The data of the program: compiled at build time and linked into it (image_data.S), so that
 * nothing is parsed at start-up, and that the program is one file which can be copied to another
 * machine.
 */
#ifndef IMAGE_H
#define IMAGE_H

#include <stddef.h>

enum image_section {
    IMAGE_LEXICON,        /* data/lexicon, compiled by src/compile/lexicon.c */
    IMAGE_RULES,          /* data/relations.rules, compiled by src/compile/rules.c */
    IMAGE_CUES,           /* src/find/scan/cue_words.c, compiled by src/compile/words.c */
    IMAGE_LITERALS,       /* src/find/literals/literals_table.c, compiled by src/compile/words.c */
    IMAGE_TAGGER,         /* data/tagger.model, as it is */
    IMAGE_BRIDGE_WEIGHTS, /* data/bridges.weights, as it is */
    IMAGE_PAIR_WEIGHTS,   /* data/relations.weights, as it is */
    IMAGE_REFER_WEIGHTS,  /* data/references.weights, as it is */
    IMAGE_CONFIG,         /* data/config, compiled by src/compile/configuration.c */
    IMAGE_SAMPLE_ZH,      /* data/samples/zh.txt */
    IMAGE_SAMPLE_EN,      /* data/samples/en.txt */
    IMAGE_SECTIONS
};

struct image {
    const void *bytes; /* read-only, aligned to 64 bytes */
    size_t len;
};

struct image image_get(enum image_section section);

/* Tells the system that the section is not needed for now, so that it may take the memory of its
 * pages; they are loaded again when they are read. */
void image_unload(enum image_section section);

#endif
