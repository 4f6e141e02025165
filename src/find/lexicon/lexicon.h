/*
 * Names and words that are known beforehand: the TSV files of data/lexicon compiled into the image,
 * a person's own files on top, and the names one article declares.
 *
 * A lexicon is read-only once made. Matching is one pass over tokens, longest match for each list,
 * on folded characters (width, traditional to simplified; case is kept for Latin names: "apple"
 * does not match Apple, "APPLE" does).
 */
#ifndef FIND_LEXICON_H
#define FIND_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "find/token/token.h"
#include "model/kinds.h"

#define LEXICON_MAX_TOKENS 32u /* of a form */

/* What a row is. The first ones are entity types with their values, so that a list is a type. */
enum lexicon_list {
    LIST_PERSON = ENTITY_PERSON,
    LIST_ORGANIZATION = ENTITY_ORGANIZATION,
    LIST_PLACE = ENTITY_PLACE,
    LIST_PRODUCT = ENTITY_PRODUCT,
    LIST_WORK = ENTITY_WORK,
    LIST_EVENT = ENTITY_EVENT,
    LIST_CONCEPT = ENTITY_CONCEPT,
    LIST_TITLE = ENTITY_ROLE,       /* roles and titles: 首席执行官, chief executive, Dr. */
    LIST_GIVEN_NAME = ENTITY_TYPES, /* English given names; flags say male, female */
    LIST_SURNAME_EN,
    LIST_SURNAME_ZH,      /* 王, 欧阳 */
    LIST_TRANSLITERATION, /* single characters that write foreign names */
    LIST_ORG_SUFFIX,      /* 公司 大学 Inc. Labs */
    LIST_PLACE_SUFFIX,    /* 省 River */
    LIST_DEMONYM,         /* French, British; the subtype is the place */
    LIST_NOT_NAME,        /* weekdays, months, capitalised words that are no names */
    LIST_COMMON_WORD,     /* ordinary Chinese words: negative evidence */
    LIST_SPEECH_VERB,     /* said, 表示 */
    LEXICON_LISTS
};

/* The names of lists in files: "person", "given-name", "not-name". */
extern const char *const lexicon_list_names[LEXICON_LISTS];

enum lexicon_flags {
    LEX_AMBIGUOUS = 1, /* needs a second witness: Apple, Claude, 小米; a title that mostly says what
                          somebody is among others: student, 成员 */
    LEX_MALE = 2,
    LEX_FEMALE = 4,
    LEX_HEAD = 8,    /* of a title: who holds it leads (chief executive, 院长) */
    LEX_STRONG = 16, /* of a suffix: enough by itself */
    LEX_SHORT = 32,  /* a short form of the name: never the canonical one */
    LEX_USER = 64    /* from a person's own file */
};

/* One form of one name. Rows of the same name have the same id. The strings live as long as the
 * lexicon does and nothing is added to it. */
struct lexicon_row {
    const char *form;      /* as written in the file */
    const char *canonical; /* the name to show */
    const char *subtype;   /* "company" "country" ... or "" */
    uint32_t id;
    uint8_t list; /* enum lexicon_list */
    uint8_t flags;
    bool han; /* the form holds ideographs */
};

struct lexicon_hit {
    uint32_t first; /* token */
    uint32_t row;   /* for lexicon_row */
    uint32_t id;    /* of the row; here, so that nobody goes back to the lexicon for it */
    uint16_t count; /* tokens */
    uint8_t list;
    uint8_t flags;
};

typedef VEC(struct lexicon_hit) lexicon_hit_vec;

struct lexicon;

/* The built-in one; maps the image, parses nothing. */
const struct lexicon *lexicon_builtin(void);

/*
 * From a file in the syntax of dossier-lexicon(5); its rows have LEX_USER. NULL with "FILE:LINE:
 * what is wrong". One name a line, cells separated by TAB, empty ones at the end may be left out:
 *
 *     name  list  subtype  English forms  Chinese forms  traditional forms  flags  comment
 *
 * Forms are separated by '|'; '?' before a form (or the name) says that this one is ambiguous, '~'
 * that it is a short one. Flags hold for all forms: ambiguous male female head strong short,
 * separated by ','. Lines that are empty or begin with '#' are comments.
 * Traditional forms need a place only where they differ by more than their characters.
 */
struct lexicon *lexicon_load(const char *path, char *message, size_t message_size);

/* Empty, to be filled with names of one article. */
struct lexicon *lexicon_new(void);
/* canonical "": the form itself. A form that cannot be matched (empty, longer than
 * LEXICON_MAX_TOKENS) is left out. */
void lexicon_add(struct lexicon *lexicon, const char *form, size_t len, const char *canonical,
                 enum lexicon_list list, uint8_t flags);
void lexicon_free(struct lexicon *lexicon); /* not the built-in one */

struct lexicon_row lexicon_row(const struct lexicon *lexicon, uint32_t row);

/*
 * Appends every match that begins and ends on tokens, sorted by first token, longest first; for
 * each start the longest of each list. Hits may overlap; deciding is somebody else's work.
 */
void lexicon_match(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                   uint32_t count, lexicon_hit_vec *hits);
/* The first token from `at` on with which a form may begin; `count` when there is none. It may be
 * wrong about a token, but never passes over a form: in a lexicon of few forms it saves looking at
 * most tokens. lexicon_match_at then appends what does begin there, as lexicon_match. */
uint32_t lexicon_next_start(const struct lexicon *lexicon, const struct token *tokens,
                            uint32_t count, uint32_t at);
void lexicon_match_at(const struct lexicon *lexicon, const char *text, const struct token *tokens,
                      uint32_t count, uint32_t at, lexicon_hit_vec *hits);

/* The first of the sorted hits that begins at or behind a token; O(log n). */
uint32_t lexicon_hits_from(const lexicon_hit_vec *hits, uint32_t token);

/* The flags of these tokens, as a whole, in a list; -1 when they are not in it. */
int lexicon_find_tokens(const struct lexicon *lexicon, enum lexicon_list list, const char *text,
                        const struct token *tokens, uint32_t count);

/* The same for a word given as a string; slower. */
int lexicon_find(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                 size_t len);
/* And the id of its row, as a hit has it; NO_INDEX when the word is not in the list. */
uint32_t lexicon_find_id(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                         size_t len);

/* Whether the list has the word with this subtype: "party". */
bool lexicon_has_subtype(const struct lexicon *lexicon, enum lexicon_list list, const char *word,
                         size_t len, const char *subtype);

#endif
