#include "compile/linebreak_rules.h"

typedef uint64_t class_set;

#define SET1(a)             ((class_set)1 << (a))
#define SET2(a, b)          (SET1(a) | SET1(b))
#define SET3(a, b, c)       (SET2(a, b) | SET1(c))
#define SET4(a, b, c, d)    (SET2(a, b) | SET2(c, d))
#define SET5(a, b, c, d, e) (SET4(a, b, c, d) | SET1(e))

#define HARD     SET4(LB_BK, LB_CR, LB_LF, LB_NL)
#define MARK     SET2(LB_CM, LB_ZWJ)
#define OPEN     SET2(LB_OP, LB_OP_WIDE)
#define CLOSE    SET4(LB_CL, LB_CL_WIDE, LB_CP, LB_CP_WIDE)
#define EXCLAIM  SET2(LB_EX, LB_EX_WIDE)
#define QUOTE    SET3(LB_QU, LB_QU_OPEN, LB_QU_CLOSE)
#define LETTER   SET3(LB_AL, LB_HL, LB_DOT)
#define IDEO     SET4(LB_ID, LB_PICTURE, LB_EB, LB_EM)
#define HANGUL   SET5(LB_JL, LB_JV, LB_JT, LB_H2, LB_H3)
#define AFFIX    SET2(LB_PR, LB_PO)
#define WIDE_END SET4(LB_ID, LB_CL_WIDE, LB_EX_WIDE, LB_NS)

static bool in(class_set set, unsigned class)
{
    return (set >> class & 1) != 0;
}

/* LB4 to LB8a: line ends, spaces, joiners. -1: not decided. */
static int step_controls(const struct lb_context *c, unsigned right)
{
    if (c->left == LB_CR && right == LB_LF && !c->spaces)
        return LB_NO_BREAK;
    if (in(HARD, c->left) && !c->spaces)
        return LB_MUST_BREAK;
    if (in(HARD | SET2(LB_SP, LB_ZW), right))
        return LB_NO_BREAK;
    if (c->left == LB_ZW)
        return LB_MAY_BREAK;
    return c->joiner ? LB_NO_BREAK : -1;
}

/* UX: quotation marks beside wide characters break as brackets do; no dot at a line start. */
static int step_chinese(const struct lb_context *c, unsigned right)
{
    if (c->left == LB_QU_OPEN)
        return LB_NO_BREAK;
    if (in(WIDE_END, c->left) && right == LB_QU_CLOSE)
        return LB_NO_BREAK;
    if (c->spaces)
        return -1;
    if (in(WIDE_END | SET1(LB_QU_CLOSE), c->left) && right == LB_QU_OPEN)
        return LB_MAY_BREAK;
    if (c->left == LB_QU_CLOSE && in(SET2(LB_ID, LB_OP_WIDE), right))
        return LB_MAY_BREAK;
    if (c->left == LB_ID && right == LB_DOT)
        return LB_NO_BREAK;
    return -1;
}

/* LB11 to LB18: what holds even across spaces. */
static int step_punctuation(const struct lb_context *c, unsigned right, bool chinese)
{
    if (right == LB_WJ || (!c->spaces && in(SET2(LB_WJ, LB_GL), c->left)))
        return LB_NO_BREAK;
    if (right == LB_GL && !c->spaces && !in(SET2(LB_BA, LB_HY), c->left))
        return LB_NO_BREAK;
    if (in(CLOSE | EXCLAIM | SET2(LB_IS, LB_SY), right) || in(OPEN, c->left))
        return LB_NO_BREAK;
    if (chinese) {
        int decided = step_chinese(c, right);
        if (decided >= 0)
            return decided;
    }
    class_set before_open = chinese ? SET2(LB_QU, LB_QU_OPEN) : QUOTE;
    if (in(before_open, c->left) && in(OPEN, right))
        return LB_NO_BREAK;
    if (in(CLOSE, c->left) && right == LB_NS)
        return LB_NO_BREAK;
    if (c->left == LB_B2 && right == LB_B2)
        return LB_NO_BREAK;
    return c->spaces ? LB_MAY_BREAK : -1;
}

/* LB19 to LB24. */
static int step_words(const struct lb_context *c, unsigned right)
{
    if (in(QUOTE, right) || in(QUOTE, c->left))
        return LB_NO_BREAK;
    if (right == LB_CB || c->left == LB_CB)
        return LB_MAY_BREAK;
    if (in(SET3(LB_BA, LB_HY, LB_NS), right) || c->left == LB_BB || c->hebrew)
        return LB_NO_BREAK;
    if (c->left == LB_SY && right == LB_HL)
        return LB_NO_BREAK;
    if (right == LB_IN)
        return LB_NO_BREAK;
    if ((in(LETTER, c->left) && right == LB_NU) || (c->left == LB_NU && in(LETTER, right)))
        return LB_NO_BREAK;
    if ((c->left == LB_PR && in(IDEO, right)) || (in(IDEO, c->left) && right == LB_PO))
        return LB_NO_BREAK;
    if ((in(AFFIX, c->left) && in(LETTER, right)) || (in(LETTER, c->left) && in(AFFIX, right)))
        return LB_NO_BREAK;
    return -1;
}

/* LB25, as the tests of the standard have it: a number with signs, separators and units. */
static int step_number(const struct lb_context *c, unsigned right)
{
    if (right == LB_NU) {
        if (c->prefix)
            return LB_NO_BREAK | LB_TAKE_BACK;
        if (in(AFFIX | SET1(LB_HY), c->left) || c->number == 1)
            return LB_NO_BREAK;
    }
    if (c->number > 0 && in(AFFIX, right))
        return LB_NO_BREAK;
    return -1;
}

/* LB26 to LB30b. */
static int step_rest(const struct lb_context *c, unsigned right)
{
    if ((c->left == LB_JL && in(SET4(LB_JL, LB_JV, LB_H2, LB_H3), right)) ||
        (in(SET2(LB_JV, LB_H2), c->left) && in(SET2(LB_JV, LB_JT), right)) ||
        (in(SET2(LB_JT, LB_H3), c->left) && right == LB_JT))
        return LB_NO_BREAK;
    if ((in(HANGUL, c->left) && right == LB_PO) || (c->left == LB_PR && in(HANGUL, right)))
        return LB_NO_BREAK;
    if (in(LETTER | SET1(LB_IS), c->left) && in(LETTER, right))
        return LB_NO_BREAK;
    if ((in(LETTER | SET1(LB_NU), c->left) && right == LB_OP) ||
        (c->left == LB_CP && in(LETTER | SET1(LB_NU), right)))
        return LB_NO_BREAK;
    if (c->left == LB_RI && right == LB_RI && c->odd_flag)
        return LB_NO_BREAK;
    if (in(SET2(LB_EB, LB_PICTURE), c->left) && right == LB_EM)
        return LB_NO_BREAK;
    return LB_MAY_BREAK;
}

static unsigned decide(const struct lb_context *c, unsigned right, bool chinese)
{
    int decided = step_controls(c, right);
    if (decided < 0)
        decided = step_punctuation(c, right, chinese);
    if (decided < 0)
        decided = step_words(c, right);
    /* LB25 also takes back a break before an opening bracket, whatever decided about this border */
    int number = step_number(c, right);
    if (decided < 0 || (number >= 0 && (number & LB_TAKE_BACK) != 0))
        decided = number;
    if (decided < 0)
        decided = step_rest(c, right);
    return (unsigned)decided;
}

static void advance(struct lb_context *c, unsigned right)
{
    /* across these, spaces do not hide what stands before them */
    class_set seen_through = OPEN | QUOTE | CLOSE | WIDE_END | SET2(LB_ZW, LB_B2);
    if (right == LB_SP) {
        uint8_t left = in(seen_through, c->left) ? c->left : LB_SP;
        *c = (struct lb_context){.left = left, .spaces = true};
        return;
    }
    struct lb_context next = {.left = (uint8_t)right};
    uint8_t left = c->spaces ? LB_SP : c->left;
    if (right == LB_NU || (c->number == 1 && in(SET2(LB_SY, LB_IS), right)))
        next.number = 1;
    else if (c->number == 1 && in(CLOSE, right))
        next.number = 2;
    next.hebrew = left == LB_HL && in(SET2(LB_HY, LB_BA), right);
    next.odd_flag = right == LB_RI && !(left == LB_RI && c->odd_flag);
    next.prefix = in(AFFIX, left) && in(OPEN | SET1(LB_HY), right);
    *c = next;
}

unsigned linebreak_step(struct lb_context *c, enum lb_class class, bool chinese)
{
    unsigned right = class;
    if (in(MARK, right)) {
        bool attaches =
            !c->spaces && c->left != LB_START && !in(HARD | SET2(LB_SP, LB_ZW), c->left);
        if (attaches) { /* LB9 */
            c->joiner = right == LB_ZWJ;
            return LB_NO_BREAK;
        }
        right = LB_AL; /* LB10 */
    }
    unsigned action = c->left == LB_START ? LB_NO_BREAK : decide(c, right, chinese);
    advance(c, right);
    c->joiner = class == LB_ZWJ;
    if (c->prefix)
        action |= LB_REMEMBER;
    return action;
}
