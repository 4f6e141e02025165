/*
 * Pronouns and nominals, cautiously: unresolved is better than wrong.
 *
 * The text is read once from the left (refer.c). Every entity that was mentioned is a referent with
 * where and how it stood last (refer_discourse.c); what an expression asks for (refer_words.c,
 * refer_nominal.c) and what the referents offer become features (refer_score.c, refer_hashes.c),
 * and a judge says which referent it is, if any. The judge of the program weighs the features with
 * fitted numbers (refer_weights.h, data/references.weights); that of tests/eval/fit_refer.c learns
 * them.
 */
#ifndef FIND_REFER_H
#define FIND_REFER_H

#include "find/hashed/hashed_model.h"
#include "find/propose.h"
#include "find/refer/refer_kinds.h"

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

#define THING_TYPES                                                                                \
    (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_WORK) |            \
     TYPE_BIT(ENTITY_EVENT) | TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_CONCEPT))

/* ---- words: what stands beside a name, or in an expression that may mean it ---- */

#define REFER_WORDS_MAX 16

/* Keys of Latin words and of pairs of ideographs. */
struct refer_words {
    uint32_t keys[REFER_WORDS_MAX];
    uint32_t count;
};

/* Adds the words of the tokens [first, end) of the current sentence; no function words. */
void refer_add_words(const struct work *work, uint32_t first, uint32_t end,
                     struct refer_words *words);
/* Adds what describes the name at the tokens [first, end): "Danish battery maker" before it, ", a
 * maker of batteries" behind it, 是一家芯片公司. Looks at the tokens [low, high) only. */
void refer_describe(const struct work *work, uint32_t first, uint32_t end, uint32_t low,
                    uint32_t high, struct refer_words *words);
/* Sets the keys of the nouns that say what the name is: "the |insurer| Allard", "Allard, a German
 * |insurer| of"; 0: there is none. English. */
void refer_heads(const struct work *work, uint32_t first, uint32_t end, uint32_t heads[2]);
/* How many words both hold. */
uint32_t refer_shared_words(const struct refer_words *a, const struct refer_words *b);

/* ---- expressions ---- */

/* A noun that may stand for a name; the tables of refer_nouns.h hold them. */
struct refer_noun {
    const char *word;  /* folded; one word, or ideographs */
    const char *names; /* words, separated by blanks, of which the names of such things hold one; or
                          '!' and words of which they hold none; NULL: any name */
    uint16_t types;    /* TYPE_BIT set */
    uint8_t gender;    /* enum gender */
    bool general;      /* 公司, company: says hardly more than the type */
    bool bare;         /* refers without 该 or 这家: 公司 */
};

/* What stands before a bare noun. */
enum refer_opening { OPENING_NONE, OPENING_SIGN, OPENING_VERB, OPENING_FUNCTION };

/* What an expression asks of its antecedent. */
struct anaphor {
    uint32_t begin, end;
    uint16_t types;                /* TYPE_BIT set */
    uint8_t gender;                /* enum gender */
    uint8_t form;                  /* FORM_PRONOUN or FORM_NOMINAL */
    uint8_t kind;                  /* enum refer_context, below REFER_KINDS */
    uint8_t opening;               /* enum refer_opening, of a bare noun */
    bool possessive;               /* his, its, 其 */
    bool first;                    /* nothing but signs stands before it in its clause */
    bool quoted;                   /* inside quotation marks */
    bool han;                      /* Chinese */
    bool oblique;                  /* a preposition stands before it */
    bool owner;                    /* 's or 的 follows */
    bool says;                     /* a verb of saying follows */
    bool acts;                     /* another verb follows */
    bool made;                     /* a verb of making stands before it */
    bool reported;                 /* a verb of saying stands before it: said it would */
    bool copula;                   /* is, 是 follows */
    bool last;                     /* a sign follows */
    bool new_one;                  /* 这家: of what was brought in last */
    bool loose;                    /* the word after it may belong to it: the company car */
    bool object;                   /* what the verb before it takes: hired him */
    bool resumes;                  /* object: a comma stands before the words of that verb */
    uint32_t verb_phrase;          /* object: where these begin, in bytes */
    const struct refer_noun *noun; /* of a nominal, or NULL: 这位 */
    struct refer_words words;      /* of a nominal: its modifiers and its noun */
    struct span kin, family; /* his daughter, Nancy Pruitt: her name, of that the last; or none */
    uint32_t self;           /* key of its words */
    uint32_t head;           /* key of the last of them */
    uint32_t before[2], behind[3]; /* keys of the words beside it, from it on */
    const char *rule;
};

/* Reads a pronoun or nominal at token i of the current sentence; its length in tokens, 0 for none.
 * No token from `limit` on is looked at for a noun: a name begins there. */
uint32_t refer_pronoun_at(const struct work *work, uint32_t i, struct anaphor *anaphor);
uint32_t refer_nominal_at(const struct work *work, uint32_t i, uint32_t limit,
                          struct anaphor *anaphor);
/* The noun of a nominal that a place's name interrupts, the Leeds company, 这家旧金山公司: at token
 * i, right after the name; the next name begins at token `limit`. */
uint32_t refer_noun_after_place(const struct work *work, uint32_t i, uint32_t limit,
                                struct anaphor *anaphor);

/* refer_gender.c: what the text and the lexicon say of a name's gender. tokens of the mention:
 * [first, end) of the current sentence. */
enum gender refer_gender(const struct work *work, uint32_t first, uint32_t end);
/* What the characters of a Chinese name make likely. */
enum gender refer_likely_gender(const char *name);

/* Whether what the noun means says so in its name (该校: a university); whether something of this
 * name can be meant. */
bool refer_is_told(const struct refer_noun *noun);
bool refer_agrees(const struct refer_noun *noun, const char *name);

/* ---- what stands around the tokens [first, end) of the current sentence: refer_around.c ---- */

bool refer_is_oblique(const struct work *work, uint32_t first); /* a preposition before them */
bool refer_owns(const struct work *work, uint32_t end);         /* 's or 的 behind them */
bool refer_is_relative(const struct work *work, uint32_t end);  /* ", who" behind them */
bool refer_is_listed(const struct work *work, uint32_t first, uint32_t end); /* beside an "and" */
/* The key of a word of the sentence, or of what is no word: its begin, its end. */
uint32_t refer_word_before(const struct work *work, uint32_t first, uint32_t away);
uint32_t refer_word_behind(const struct work *work, uint32_t end, uint32_t away);
/* 高盛|分析师, 路透社|报道说: whether what follows a name in the text makes it that of somebody who
 * tells of others. */
bool refer_reports(const char *text);
/* 腾讯|投资了: whether it gives another money or takes it over. */
bool refer_invests(const char *text);
/* Fills in the members of an anaphor that are told by its words and by those around it: from
 * oblique to last, from self to behind. */
void refer_look_around(const struct work *work, uint32_t first, uint32_t end,
                       struct anaphor *anaphor);

/* refer_kin.c: fills in the kin that a pronoun, before the token `end`, is told to have, and the
 * family name. */
void refer_look_for_kin(const struct work *work, uint32_t end, struct anaphor *anaphor);
/* Whether the name is of the family of that kin, and not the kin. text: of the article. */
bool refer_is_family(const char *text, const struct anaphor *anaphor, const char *name);

/* ---- referents ---- */

/* An entity in the discourse. */
struct referent {
    uint32_t sentence, block, clause; /* of its last mention */
    uint32_t end;                     /* that mention's end, in bytes */
    uint32_t mentions;                /* so far */
    uint32_t names;                   /* of its name in the whole article */
    uint32_t topic_of;                /* 1 + the last sentence that began with it */
    uint32_t tied;                    /* of a person: the organization named with it, or NO_INDEX */
    uint32_t owned;                   /* the person behind its 的, or NO_INDEX */
    bool closely;                     /* tied: the one stands right before the other */
    const struct refer_noun *noun;    /* that last stood for it */
    uint8_t gender, likely;           /* enum gender */
    bool subject;                     /* first in its clause */
    bool first;                       /* the first mention of its sentence */
    bool possessive;                  /* 's or 的 follows */
    bool pronoun;                     /* the last mention was an anaphor */
    uint8_t kind;                     /* of that anaphor: enum refer_context */
    uint32_t in_block;                /* mentions in the paragraph of the last one */
    bool quoted;                      /* it stood inside quotation marks */
    bool oblique;                     /* a preposition stood before it */
    bool listed;                      /* a name and "and" stood beside it */
    bool speaks;                      /* a verb of saying follows */
    bool in_title;                    /* ever mentioned in the headline */
    bool label;                       /* it began a paragraph and a colon followed */
    bool recent;                      /* among the last that were mentioned */
    uint32_t name;                    /* key of the last word of the last mention */
    uint32_t before, behind;          /* keys of the words beside it */
    bool chief;                       /* the first of its sentence without a preposition */
    bool relative;                    /* ", who" follows */
    struct refer_words words;         /* that describe it */
    uint32_t heads[2];                /* keys of nouns that say what it is; 0: none */
};

/* A referent that fits an anaphor, among the others. */
struct refer_setting {
    const struct anaphor *anaphor;
    const struct referent *referent;
    uint8_t type; /* of the entity */
    bool agrees;  /* its name says that it is what the noun of the anaphor calls it */
    uint32_t sentence, block, clause;
    uint32_t rank;       /* 0: the most recent that fits, 1: the next … */
    uint32_t fitting;    /* how many fit */
    uint32_t shared;     /* words of a nominal that stand beside the name, too */
    bool best_described; /* and beside no other name so many */
    bool main;           /* the most often named entity of its type */
    bool second;         /* the next after that */
    bool block_topic;    /* the first of its type in the paragraph */
    bool tied;           /* to the person spoken of in the sentence */
    bool tied_closely;   /* and that right beside it */
    bool tied_before;    /* closely, to that of the sentence before */
};

/* Features of words are numbers of so many bits; a referent has at most so many. */
#define REFER_HASH_BITS  16u
#define REFER_HASHES_MAX 32

/* The features (enum refer_feature) that hold, and those of words. */
struct refer_features {
    uint8_t items[REFER_FEATURES];
    uint8_t count;
    uint8_t hash_count;
    uint32_t hashes[REFER_HASHES_MAX];
};
void refer_features(const struct refer_setting *setting, struct refer_features *features);
/* Those of words alone: refer_hashes.c. */
void refer_hashes(const struct refer_setting *setting, struct refer_features *features);
/* The weights of those of words, of the image. */
bool refer_hashes_builtin(struct hashed_model *model);

/* The contexts of an anaphor; how many. */
uint32_t refer_contexts(const struct anaphor *anaphor, uint8_t contexts[REFER_CONTEXTS]);

/* An anaphor has at most so many. */
#define REFER_CANDIDATES_MAX 24

struct refer_candidate {
    uint32_t entity;
    struct refer_features features;
};

struct refer_choice {
    uint32_t index; /* of the candidate, or NO_INDEX */
    uint32_t share; /* of the probability, in thousandths */
};

/* Says which candidate an anaphor is. */
typedef struct refer_choice (*refer_judge)(void *context, const struct anaphor *anaphor,
                                           const struct refer_candidate *candidates,
                                           uint32_t count);

/* The judge of the program: the best candidate by refer_weights, when sure enough beside the others
 * and "none of them". context: the weights of the features of words, struct hashed_model. */
struct refer_choice refer_weigh(void *context, const struct anaphor *anaphor,
                                const struct refer_candidate *candidates, uint32_t count);

/* Reads the article and adds a mention to the builder for each anaphor that is resolved. */
void refer_read(struct work *work, refer_judge judge, void *context);

#endif
