/*
 * The line breaking classes and rules of UAX #14 (revision 50, Unicode 15.0), as a function from a
 * context and the class of the next character to the next context. table_linebreak.c walks through
 * all contexts to make an automaton of it.
 */
#ifndef COMPILE_LINEBREAK_RULES_H
#define COMPILE_LINEBREAK_RULES_H

#include <stdbool.h>
#include <stdint.h>

/* The classes of LineBreak.txt that are left after rule LB1, some of them split. */
enum lb_class {
    LB_BK,
    LB_CR,
    LB_LF,
    LB_NL,
    LB_SP,
    LB_ZW,
    LB_WJ,
    LB_GL,
    LB_BA,
    LB_HY,
    LB_BB,
    LB_B2,
    LB_CL,
    LB_CP,
    LB_EX,
    LB_IN,
    LB_IS,
    LB_NS,
    LB_OP,
    LB_QU,
    LB_SY,
    LB_CB,
    LB_NU,
    LB_PR,
    LB_PO,
    LB_AL,
    LB_HL,
    LB_ID,
    LB_EB,
    LB_EM,
    LB_H2,
    LB_H3,
    LB_JL,
    LB_JV,
    LB_JT,
    LB_RI,
    LB_CM,
    LB_ZWJ,
    LB_OP_WIDE, /* East Asian Width F, W or H; also the two below */
    LB_CP_WIDE,
    LB_CL_WIDE,
    LB_EX_WIDE,
    LB_PICTURE,  /* ID that is Extended_Pictographic and unassigned */
    LB_QU_OPEN,  /* QU of category Pi */
    LB_QU_CLOSE, /* QU of category Pf */
    LB_DOT,      /* AL: the middle dot of transliterated names */
    LB_CLASSES,
    LB_START = LB_CLASSES /* no character yet */
};

/* What the rules need to know of the text so far. */
struct lb_context {
    uint8_t left;   /* class of the last character that is no space, with LB9 and LB10 applied */
    uint8_t number; /* 1: within NU (NU | SY | IS)*; 2: after that and a CL or CP; else 0 */
    bool spaces;    /* spaces follow left */
    bool joiner;    /* the very last character is ZWJ */
    bool hebrew;    /* left is HY or BA after HL */
    bool odd_flag;  /* left is RI, the first of a pair */
    bool prefix;    /* left is OP or HY after PR or PO */
};

enum {
    LB_NO_BREAK = 0,
    LB_MAY_BREAK = 1,
    LB_MUST_BREAK = 2,
    LB_BREAK_MASK = 3,
    LB_REMEMBER = 4, /* the break at this place may be taken back (LB25) */
    LB_TAKE_BACK = 8 /* there is no break at the remembered place */
};

/* Whether the text may break before a character of class `right` (a value and flags of the enum
 * above). Changes the context to that after the character. chinese: with the tailoring of
 * text/linebreak.h. */
unsigned linebreak_step(struct lb_context *context, enum lb_class right, bool chinese);

#endif
