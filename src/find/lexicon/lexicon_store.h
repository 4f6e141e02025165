/*
 * How a lexicon lies in memory: flat arrays of indices, the same whether they are mapped from the
 * image or built. The image is for machines of the byte order of the one that made it, which is
 * that of all (text/utf8.h). Inside find/ and for src/compile/lexicon.c only.
 *
 * A form is a sequence of token keys. Two tables hold all prefixes of all forms, so that matching
 * walks on from token to token and stops at the first prefix that is none: an array for single
 * ideographs, a hash table for all others. A prefix leads to the rows of the form that ends there.
 * Those of the hash table are compared with the text, so that equal hashes of unequal words cannot
 * match.
 *
 * The hash table has two shapes: slots while names are added, and lines, half as large, in the
 * image.
 */
#ifndef FIND_LEXICON_STORE_H
#define FIND_LEXICON_STORE_H

#include "find/lexicon/lexicon.h"
#include "find/token/bits.h"
#include "model/arena.h"
#include "model/buffer.h"

#define LEXICON_MAX_FORM_BYTES 255u

struct lexicon_slot {
    uint32_t tag; /* hash of the prefix; 0: the slot is free */
    uint32_t row; /* first row + 1, or 0; LEXICON_GOES_ON set when longer forms exist */
};
#define LEXICON_GOES_ON 0x80000000u

/* Prefixes whose tags are near to each other, in one line of a cache. A line that is full goes on
 * in the next one. */
#define LEXICON_LINE 28u
struct lexicon_line {
    uint16_t prints[LEXICON_LINE]; /* lexicon_print of the tags; 0: free, as all behind it */
    uint32_t rows;                 /* where the rows of those begin at which forms end */
    uint32_t ends;                 /* which these are: a bit for each print */
};
_Static_assert(sizeof(struct lexicon_line) == 64, "a line of a cache, and whole vectors of prints");

/* Small, since a text touches entries from everywhere: no more of the table is in memory than it
 * has to be. */
struct lexicon_entry {
    uint32_t form : 25;      /* offset into strings */
    uint32_t flags : 7;      /* enum lexicon_flags */
    uint32_t canonical : 22; /* the entry of the name to show; its index is the id */
    uint32_t subtype : 10;   /* index into subtypes */
    uint32_t next : 22;      /* the next entry with this form + 1, or 0 */
    uint32_t list : 10;
};
#define LEXICON_MAX_STRINGS  (1u << 25)
#define LEXICON_MAX_ENTRIES  (1u << 22)
#define LEXICON_MAX_SUBTYPES (1u << 10)
#define LEXICON_MAX_FLAGS    (1u << 7)
#define LEXICON_MAX_SHARED   32u /* names with one form: what a comparison costs stays bounded */
_Static_assert(sizeof(struct lexicon_entry) == 12, "entries are packed");

/* U+4E00 to U+9FFF, folded. */
#define LEXICON_FIRST_IDEOGRAPH 0x4E00u
#define LEXICON_IDEOGRAPHS      0x5200u

struct lexicon_slots {
    const struct lexicon_slot *items; /* one is free, if there are any */
    uint32_t count;
};

struct lexicon {
    const uint32_t *ideographs;    /* LEXICON_IDEOGRAPHS of what slots call row, by code point:
                                      Chinese asks for one at each token */
    struct lexicon_slots prefixes; /* while names are added; else empty */
    const struct lexicon_line *lines;
    const uint32_t *rows;   /* as slots call row, for the lines */
    const uint64_t *filter; /* a bit for each prefix: most n-grams of a text are none, and the
                               filter fits where the slots do not: in the cache */
    const struct lexicon_entry *entries;
    const uint32_t *subtypes; /* offsets into strings; the first is "" */
    const char *strings;
    uint32_t line_count, row_count; /* 0: it has slots */
    uint32_t entry_count, subtype_count, strings_len;
    uint32_t filter_shift;           /* of a tag, for its bit in the filter */
    struct lexicon_builder *builder; /* owns the arrays; NULL when they are mapped */
};

/* What the image begins with. The arrays follow: the filter, the lines, then the others in the
 * order of struct lexicon, so that each is aligned where the image is. */
struct lexicon_header {
    char magic[8];
    uint32_t line_count, row_count, entry_count, subtype_count, strings_len;
    uint32_t filter_bits;
    uint32_t check;     /* token_key of LEXICON_CHECK_WORD: the reader folds and hashes alike */
    uint32_t unused[7]; /* zeros: the filter begins at a cache line */
};
_Static_assert(sizeof(struct lexicon_header) == 64, "what follows is aligned as the image is");
#define LEXICON_MAGIC      "DOSLEX7"
#define LEXICON_CHECK_WORD "Ａ龍é"

/* Which of `ideographs` a token is; LEXICON_IDEOGRAPHS or more for all other tokens. */
static inline uint32_t lexicon_ideograph(const struct token *token)
{
    return token->is_character ? token_character(token) - LEXICON_FIRST_IDEOGRAPH
                               : LEXICON_IDEOGRAPHS;
}

/* The tag of a prefix of one token. */
static inline uint32_t lexicon_tag(uint32_t key)
{
    return key != 0 ? key : 1;
}

/* The tag of a prefix with one token more. */
static inline uint32_t lexicon_hash(uint32_t prefix, uint32_t key)
{
    uint64_t h = (((uint64_t)prefix << 32) | key) * 0x9E3779B97F4A7C15u;
    h = (h ^ (h >> 32)) * 0xD6E8FEB86659FD93u;
    uint32_t tag = (uint32_t)(h >> 32);
    return tag != 0 ? tag : 1;
}

/* Where the bit of a prefix is. */
static inline const uint64_t *lexicon_filter_word(const struct lexicon *lexicon, uint32_t tag)
{
    return &lexicon->filter[tag >> lexicon->filter_shift >> 6];
}

/* Whether there may be a prefix with this tag. */
static inline bool lexicon_may_hold(const struct lexicon *lexicon, uint32_t tag)
{
    return *lexicon_filter_word(lexicon, tag) >> (tag >> lexicon->filter_shift & 63) & 1;
}

/* How many words of 64 bits it has. */
static inline size_t lexicon_filter_words(const struct lexicon *lexicon)
{
    return (size_t)1 << (32 - lexicon->filter_shift) >> 6;
}

/* Where a prefix is looked for first, of so many places. */
static inline uint32_t lexicon_home(uint32_t tag, uint32_t places)
{
    return (uint32_t)((uint64_t)tag * places >> 32);
}

static inline void lexicon_prefetch(const struct lexicon *lexicon, uint32_t tag)
{
    if (lexicon->lines)
        __builtin_prefetch(&lexicon->lines[lexicon_home(tag, lexicon->line_count)]);
    else
        __builtin_prefetch(&lexicon->prefixes.items[lexicon_home(tag, lexicon->prefixes.count)]);
}

/* The slot of a prefix, or the free one where it would stand. */
static inline const struct lexicon_slot *lexicon_slot_of(struct lexicon_slots slots, uint32_t tag)
{
    const struct lexicon_slot *slot = &slots.items[lexicon_home(tag, slots.count)];
    while (slot->tag != 0 && slot->tag != tag)
        slot = slot + 1 < slots.items + slots.count ? slot + 1 : slots.items;
    return slot;
}

static inline uint16_t lexicon_print(uint32_t tag)
{
    uint16_t print = (uint16_t)tag;
    return print != 0 ? print : 1;
}

extern const uint32_t lexicon_no_row, lexicon_only_goes_on;

/* Where the row of a prefix is, among the lines; that of no form, when it is none. */
static inline const uint32_t *lexicon_line_row(const struct lexicon *lexicon, uint32_t tag)
{
    const struct lexicon_line *lines = lexicon->lines, *end = lines + lexicon->line_count;
    const struct lexicon_line *line = &lines[lexicon_home(tag, lexicon->line_count)];
    uint32_t place;
    while ((place = prints_find(line->prints, LEXICON_LINE, lexicon_print(tag))) >= LEXICON_LINE) {
        if (line->prints[LEXICON_LINE - 1] == 0)
            return &lexicon_no_row;
        line = line + 1 < end ? line + 1 : lines;
    }
    uint32_t bit = 1u << place;
    if (!(line->ends & bit))
        return &lexicon_only_goes_on;
    return &lexicon->rows[line->rows + count_bits(line->ends & (bit - 1))];
}

/* Where it is in either shape. */
static inline const uint32_t *lexicon_row_of(const struct lexicon *lexicon, uint32_t tag)
{
    return lexicon->lines ? lexicon_line_row(lexicon, tag)
                          : &lexicon_slot_of(lexicon->prefixes, tag)->row;
}

/* ---- building: lexicon_store.c ---- */

/* What one form of a name is added with. */
struct lexicon_form {
    const char *bytes;
    size_t len;
    uint8_t list, flags;
    uint16_t subtype;
    uint32_t canonical; /* entry, or NO_ENTRY: it is its own */
};
#define NO_ENTRY UINT32_MAX

/* Why a form is not added. */
enum lexicon_refusal {
    FORM_IS_EMPTY,
    FORM_IS_LONG,      /* more than LEXICON_MAX_FORM_BYTES */
    FORM_HAS_NUL,      /* a byte 0 */
    FORM_HAS_NO_WORD,  /* nothing that a text could be matched with */
    FORM_HAS_MANY,     /* words: more than LEXICON_MAX_TOKENS */
    FORM_IS_SHARED,    /* by LEXICON_MAX_SHARED names */
    LEXICON_IS_FULL,   /* LEXICON_MAX_ENTRIES less one */
    LEXICON_NO_STRING, /* of LEXICON_MAX_STRINGS bytes */
};

/* The entry of the form, which may have stood there before (same list, same name). NO_ENTRY when
 * the form is refused: *refusal, which may be NULL, says why. A form that two names of one list
 * share becomes ambiguous. */
uint32_t lexicon_add_form(struct lexicon *lexicon, const struct lexicon_form *form,
                          enum lexicon_refusal *refusal);

/* Index of a subtype; UINT16_MAX when there are too many. */
uint16_t lexicon_add_subtype(struct lexicon *lexicon, const char *bytes, size_t len);

/* Makes lines of the slots. No name is added from then on. */
void lexicon_pack(struct lexicon *lexicon);

/* ---- files: lexicon_text.c ---- */

/* Adds the names of a file. false with a message. */
bool lexicon_read_file(struct lexicon *lexicon, const char *path, uint8_t extra_flags,
                       char *message, size_t message_size);

/* The same for text that is there; name is what messages call it. */
bool lexicon_read_text(struct lexicon *lexicon, const char *name, const char *text, size_t len,
                       uint8_t extra_flags, char *message, size_t message_size);

#endif
