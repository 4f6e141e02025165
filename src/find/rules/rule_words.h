/*
 * The words of a rules file: "take+took+taken over" is take over, takes over, took over, taken
 * over, taking over. A word with a plus is an English verb: plain, it is regular; `++` doubles its
 * last letter (plan++: planned, planning); what follows is the past and the participle.
 */
#ifndef FIND_RULE_WORDS_H
#define FIND_RULE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"

struct word_variant {
    struct buffer text;
    uint8_t form; /* enum word_form bits; 0 when the words do not change */
};

#define WORD_VARIANTS 5

/* Every form of one entry of a word list. Returns how many (the caller releases their texts), or 0
 * when the entry is not well formed. */
uint32_t rule_word_variants(const char *entry, size_t len,
                            struct word_variant variants[WORD_VARIANTS]);

#endif
