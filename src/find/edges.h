/*
 * What stands at and beside the edges of a proposal: evidence for deciding. Bits.
 */
#ifndef FIND_EDGES_H
#define FIND_EDGES_H

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
    EDGE_MARKS
};

#endif
