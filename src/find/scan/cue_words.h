/*
 * The closed lists of words behind the cues. Only the compiler of the lists links them: the program
 * has the table that is made of them.
 */
#ifndef FIND_CUE_WORDS_H
#define FIND_CUE_WORDS_H

#include <stddef.h>
#include <stdint.h>

#include "find/scan/cues.h"

struct cue_list {
    uint32_t classes;  /* CUE_ bits of cues.h: what each of the words is */
    const char *words; /* separated by blanks; '_' is a blank inside a phrase */
};

extern const struct cue_list cue_lists[];
extern const size_t cue_list_count;

#endif
