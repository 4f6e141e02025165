/*
 * Names that the text itself defines: what its steps share. Brackets and rows are define.c's, the
 * line of a sentence is define_line.c's, the words that announce a name are define_keywords.c's.
 */
#ifndef FIND_ALIAS_DEFINE_PARTS_H
#define FIND_ALIAS_DEFINE_PARTS_H

#include "find/propose.h"

/* A word that announces a name, and what kind of name that is. */
struct alias_keyword {
    const char *word;
    uint8_t kind; /* enum alias_kind */
};

/* The longest keyword at token i, or NULL; its length in tokens in *count. */
const struct alias_keyword *alias_keyword_at(const struct work *work, uint32_t i, uint32_t *count);

/* A stretch of tokens. */
struct stretch {
    uint32_t first, end;
};

#define OPENING_QUOTES "“\"「『‘"
#define QUOTES         "“”\"「」『』‘’'"

#define HAN_NAME_MAX   14 /* tokens */
#define LATIN_NAME_MAX 8

struct content {
    bool han, latin, digit_first, capital, sign;
    bool acronym;
    uint32_t words;
};
/* Of a stretch that is not empty. */
struct content content_of(const struct work *work, struct stretch s);

/* A name may stand here: no number, no sentence, no aside. */
bool may_be_name(const struct work *work, struct stretch s, struct content content);

/* The stretch is another name of what has that type; propose_name: as the name is one, too. rule
 * is kept, not copied. */
void define(struct work *work, struct span name, unsigned type, bool propose_name,
            struct stretch other, enum alias_kind kind, const char *rule);

/* What the keyword at token i defines in the line of its sentence. */
void define_line(struct work *work, uint32_t i);

#endif
