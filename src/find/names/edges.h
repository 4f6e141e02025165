/*
 * Marks of a proposal: what stands at its edges, beside them, and what it looks like. Evidence for
 * deciding. A set of marks has bit 1 << mark for each.
 */
#ifndef FIND_EDGES_H
#define FIND_EDGES_H

#include <stdint.h>

enum edge_mark {
    EDGE_CUTS_WORD,    /* begins or ends within an ordinary Chinese word */
    EDGE_IS_WORD,      /* is an ordinary Chinese word */
    EDGE_DEMONYM,      /* Thai, 法国人: the adjective of a place */
    EDGE_NOT_NAME,     /* a capitalised word that is no name: Monday, CEO */
    EDGE_ADDRESS,      /* beside @, in a file name or web address */
    EDGE_SHOUTED,      /* capitals alone in a sentence of capitals */
    EDGE_STARTS,       /* a single word that begins its sentence */
    EDGE_AFTER_TITLE,  /* a title ends before it */
    EDGE_BEFORE_TITLE, /* a title begins after it */
    EDGE_SPEAKS,       /* a verb of speech follows */
    EDGE_ORG_SUFFIX,   /* ends in a suffix of organizations */
    EDGE_PLACE_SUFFIX, /* ends in a suffix of places */
    EDGE_PLACE_LEFT,   /* in, 位于 before it */
    EDGE_QUOTED,       /* stands in quotation marks */
    EDGE_PRODUCT_VERB, /* 推出, launched before it */
    EDGE_SAID_BEFORE,  /* a verb of speech before it: said Marlow */
    EDGE_WHO,          /* an age or a clause on a person follows: , 31, | , who | （34岁 */
    EDGE_BASED,        /* -based after it */
    EDGE_ORG_NOUN,     /* company, 公司 beside it */
    EDGE_PRODUCT_NOUN, /* app, 模型 beside it */
    EDGE_WORK_NOUN,    /* film, 小说 beside it */
    EDGE_EVENT_SUFFIX, /* ends in festival, 峰会 */
    EDGE_THE,          /* the before it */
    EDGE_OWNS,         /* 's, 的 after it */
    EDGE_DIGIT,        /* holds a digit */
    EDGE_UPPER,        /* one token of capitals */
    EDGE_MIXED,        /* a token like iPhone or GPT-4 */
    EDGE_MEDIA,        /* ends like a newspaper or journal */
    EDGE_TITLE_MARK,   /* stands in 《》 */
    EDGE_KINSHIP,      /* wife, 儿子 before it */
    EDGE_PEOPLE,       /* 人 follows: 丹麦人 */
    EDGE_WHICH,        /* , which */
    EDGE_HAS_OFFICE,   /* 's headquarters, 的股价 */
    EDGE_HAS_TITLE,    /* 's chief executive */
    EDGE_HAS_KIN,      /* 's wife */
    EDGE_HAS_WORK,     /* 's film */
    EDGE_HAS_PRODUCT,  /* 's app */
    EDGE_HAS_NAME,     /* 's and a capital */
    EDGE_OFFICE,       /* shares, 员工 after it */
    EDGE_OFFICE_OF,    /* shares in, headquarters of */
    EDGE_TITLE_OF,     /* chief executive of */
    EDGE_TRADES,       /* agreed to buy, 收购 after it */
    EDGE_ACTS,         /* joined, 毕业 after it */
    EDGE_MARKS
};

#define EDGE_BIT(mark) (UINT64_C(1) << (mark))

#endif
