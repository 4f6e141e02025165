/*
 * The data that is compiled at build time and linked into the program: nothing is parsed at
 * start-up, and the one file can be copied to another machine.
 */
#ifndef IMAGE_H
#define IMAGE_H

#include <stddef.h>

enum image_section {
    IMAGE_LEXICON,   /* src/compile/lexicon.c from data/lexicon */
    IMAGE_RULES,     /* src/compile/rules.c from data/relations.rules */
    IMAGE_CUES,      /* src/compile/words.c from src/find/cue_words.h */
    IMAGE_LITERALS,  /* the same from src/find/literals_table.c */
    IMAGE_TAGGER,    /* data/tagger.model as it is */
    IMAGE_CONFIG,    /* data/config: default keymap and theme, text */
    IMAGE_SAMPLE_ZH, /* data/samples */
    IMAGE_SAMPLE_EN,
    IMAGE_SECTIONS
};

struct image {
    const void *bytes; /* aligned to 64 */
    size_t len;
};

struct image image_get(enum image_section section);

/* Gives the memory that the section's pages take back to the system until they are read again. */
void image_rest(enum image_section section);

#endif
