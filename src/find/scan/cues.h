/*
 * What the rules need to know of each token of a sentence, gathered in one pass: which closed
 * class of words begins or ends there (cue_words.c holds the lists), and which lists of the
 * lexicon.
 *
 * Words are written folded (lower case, simplified characters) and match every variant.
 */
#ifndef FIND_CUES_H
#define FIND_CUES_H

#include <stdbool.h>
#include <stdint.h>

#include "find/lexicon/lexicon.h"
#include "find/token/token.h"

/* Closed classes of words; a word may be in several. */
enum cue_class {
    CUE_FUNCTION = 1 << 0,      /* 的 了 在: never inside a name, end the walk to the left */
    CUE_VERB = 1 << 1,          /* 加入 离开 收购 founded: not part of a name */
    CUE_ACT = 1 << 2,           /* what a person does right after the name: 出生 毕业 joined */
    CUE_SPEECH = 1 << 3,        /* 表示 said */
    CUE_HONORIFIC = 1 << 4,     /* Mr. Dr. 先生 女士 */
    CUE_TITLE_PREFIX = 1 << 5,  /* 前 现任 联合 former acting deputy */
    CUE_LINK = 1 << 6,          /* 和 与 、 and: coordination */
    CUE_PERSON_LEFT = 1 << 7,   /* 由 跟 向 by with: persons follow */
    CUE_PARTICLE = 1 << 8,      /* de van bin: inside a Latin name */
    CUE_NOT_NAME = 1 << 9,      /* The He Monday 今天: capitals or surname mean nothing */
    CUE_PRODUCT_VERB = 1 << 10, /* 推出 发布 launched: a product follows */
    CUE_ORG_NOUN = 1 << 11,     /* company startup 公司 初创公司: before or after a name */
    CUE_PRODUCT_NOUN = 1 << 12, /* app model 模型 应用 */
    CUE_WORK_NOUN = 1 << 13,    /* film book paper 电影 论文 */
    CUE_PLACE_LEFT = 1 << 14,   /* in near 位于 抵达: a place follows */
    CUE_GENDER_MALE = 1 << 15,
    CUE_GENDER_FEMALE = 1 << 16,
    CUE_EVENT_SUFFIX = 1 << 17, /* 峰会 Festival Prize */
    CUE_KINSHIP = 1 << 18,      /* 妻子 daughter: a person may follow */
    CUE_MEASURE = 1 << 19,      /* 个 名 家: a count, not a surname */
    CUE_DEFINES = 1 << 20,      /* 又称 formerly: another name follows */
    CUE_ANAPHOR = 1 << 21,      /* he 他 该 公司 the: may stand for a name */
    CUE_HOLDS = 1 << 22,        /* 担任 became: a role follows */
    CUE_ROLE_PREFIX = 1 << 23,  /* 产品 销售 deputy publishing: begins a title */
    CUE_NEVER_NAME = 1 << 24,   /* 的 了 他 们: in no name of a person */
    CUE_GAME = 1 << 25,         /* 玩家 Steam: a game is spoken of */
    CUE_NAMED = 1 << 26,        /* 名为 called: the name of a thing follows */
    CUE_THING_SUFFIX = 1 << 27, /* 输入法 浏览器: with a brand before it a product */
    CUE_STUDIES = 1 << 28,      /* 专攻 studies: what somebody works on follows */
    CUE_OFFICE = 1 << 29,       /* shares headquarters 股价 总部: an organization has them */
    CUE_TRADE = 1 << 30         /* agreed to buy 收购 裁员: what an organization does */
};

struct cue {
    uint32_t starts, ends;           /* enum cue_class bits of phrases that begin, end here */
    uint32_t list_starts, list_ends; /* bit 1 << enum lexicon_list */
    uint32_t hits;                   /* the first hit of the lexicon that begins here or later */
    uint8_t phrase_len;              /* tokens of the longest phrase that begins here */
    uint8_t phrase_back;             /* of the longest phrase that ends here */
    uint8_t title_len;               /* of the longest title that begins here */
    uint8_t title_back;              /* of the longest title that ends here */
    bool title_loose;                /* the one that begins here only says what somebody is among
                                        others: 学生 member champion */
    uint8_t word_len;                /* of the longest common word that begins here */
    uint8_t suffix_len;              /* of the longest organization suffix that begins here */
    uint8_t suffix_flags;            /* its enum lexicon_flags */
    uint8_t given_flags;             /* LEX_MALE, LEX_FEMALE of a given name that is this token */
    bool in_word;                    /* inside, not at the begin of, a word of a greedy cut */
};

typedef VEC(struct cue) cue_vec;

/* What a span holds somewhere. Most hold little of what rules look for at each token. */
struct presence {
    uint32_t tokens; /* bits 1 << enum token_shape, enum token_signs */
    uint32_t starts; /* enum cue_class bits */
    uint32_t lists;  /* bits 1 << enum lexicon_list */
};

#define LIST_BIT(list) (1u << (list))

/* The lists as a hash table, of the image. */
struct cue_table;
const struct cue_table *cue_table_builtin(void);

/* Replaces the vector by one cue for each token, and one empty cue after the last. */
void cues_gather(cue_vec *cues, const struct cue_table *table, const token_vec *tokens,
                 const lexicon_hit_vec *hits);

/* What is there among the cues and, as token_scan says, among the tokens. */
struct presence cues_presence(const cue_vec *cues, uint32_t tokens);

#endif
