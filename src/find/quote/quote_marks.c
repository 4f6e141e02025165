/* Pairs of quotation marks. */
#include "find/quote/quote.h"

#include <string.h>

#include "text/utf8.h"
#include "text/words.h"

#define DEPTH 8

struct pair {
    uint32_t open, close;
    bool same; /* the same sign opens and closes */
};

static const struct pair pairs[] = {
    {0x201C, 0x201D, false}, {0x300C, 0x300D, false}, {0x300E, 0x300F, false},
    {0xAB, 0xBB, false},     {0x2018, 0x2019, false}, {'"', '"', true},
};

enum { PAIRS = sizeof pairs / sizeof *pairs };

static uint32_t sign_at(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (!(item->classes & CLASS_BIT(SIGN_QUOTE)) || item->mention != NO_INDEX)
        return 0;
    return utf8_decode(outline->text, item->end, item->begin).cp;
}

/* so-called “metadata”, the “Starts with one” campaign: marks around a word or a name. */
static bool is_naming(const struct outline *outline, const struct marked *marked)
{
    static const char called[] = "so-called ";
    const size_t called_len = sizeof called - 1;
    int before = marked->open - 1, behind = marked->close + 1;
    if (before < 0 || outline_is_mention(outline, before))
        return false;
    uint32_t begin = outline_at(outline, marked->open)->begin;
    if (begin >= called_len && memcmp(outline->text + begin - called_len, called, called_len) == 0)
        return true;
    return outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)) &&
           behind < (int)outline->items.count && !outline_is_mention(outline, behind) &&
           outline_at(outline, behind)->shape == SHAPE_LOWER &&
           outline_at(outline, behind)->classes == 0;
}

/* 政党“祖国之光”党魁, “勇气”号, “打假”二字: whether in Chinese a noun goes on behind a few
 * characters in marks; they are a name then, or words that are spoken of. Not 说“不卖”后, nor
 * 用“一秒都没有礼貌”形容, nor “不卖”林若溪说. */
static bool is_part_of_noun(const struct outline *outline, const struct marked *marked)
{
    enum { NAME_CPS = 12 };
    static const char *const after[] = {"后",   "後",   "时",   "時",   "来",   "來",
                                        "而",   "作",   "回",   "为由", "為由", "形容",
                                        "描述", "评价", "評價", "为题"};
    const uint64_t says = CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_ACCORDING);
    int before = marked->open - 1, behind = marked->close + 1;
    if (marked->whole || marked->cps > NAME_CPS || !outline_is_han(outline, marked->open + 1) ||
        !outline_holds(outline, behind) || !outline_is_han(outline, behind) ||
        outline_is(outline, behind, says) ||
        text_begins_with(outline->text + outline_at(outline, behind)->begin, after,
                         sizeof after / sizeof *after))
        return false;
    if (outline_holds(outline, before) && outline_is_han(outline, before))
        return !outline_is(outline, before, says);
    return !outline_is_mention(outline, behind);
}

/* wrote it in “The Lamp,” which sold well: a title with the sign of the sentence; “Never Again,”
 * said Marlow, is none. */
static bool is_title_with_sign(const struct outline *outline, const struct marked *marked)
{
    enum { SAID_ITEMS = 5 };
    int count = (int)outline->items.count;
    if (marked->close != marked->open + 3 ||
        !outline_has_type(outline, marked->open + 1, TYPE_BIT(ENTITY_WORK)) ||
        !outline_is(outline, marked->open + 2, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
        return false;
    for (int i = marked->close + 1; i < count && i <= marked->close + SAID_ITEMS; i++)
        if (outline_is(outline, i, CLASS_BIT(WORD_SPEECH)))
            return false;
    return true;
}

/* ，“泥就该有泥的味道”。: whether signs, or the ends of the block, stand on both sides. */
static bool stands_apart(const struct outline *outline, const struct marked *marked)
{
    const uint64_t signs = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP);
    int behind = marked->close + 1;
    return (marked->open == 0 || outline_is(outline, marked->open - 1, signs)) &&
           (behind >= (int)outline->items.count ||
            outline_is(outline, behind, CLASS_BIT(SIGN_STOP)));
}

/* Whether the marks hold what somebody may have said, and no title or name. */
static void measure(const struct outline *outline, struct marked *marked)
{
    uint32_t begin = marked->begin, end = marked->end;
    marked->cps = (uint32_t)utf8_count_cps(outline->text + begin, end - begin);
    int last = marked->close - 1;
    marked->whole = outline_is(outline, last, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA));
    marked->apart = stands_apart(outline, marked);
    bool one_mention =
        marked->close == marked->open + 2 && outline_is_mention(outline, marked->open + 1);
    marked->dropped = marked->close <= marked->open + 1 || one_mention ||
                      is_title_with_sign(outline, marked) || is_naming(outline, marked) ||
                      is_part_of_noun(outline, marked);
}

static void add_marked(struct quoting *quoting, int open, int close)
{
    const struct outline *outline = &quoting->outline;
    int count = (int)outline->items.count;
    if (open + 1 >= count)
        return;
    struct marked *marked = vec_push(&quoting->marked);
    *marked = (struct marked){
        .open = open,
        .close = close,
        .begin = outline_at(outline, open + 1)->begin,
        .end = outline_at(outline, (close < count ? close : count) - 1)->end,
    };
    if (marked->end < marked->begin)
        marked->end = marked->begin;
    measure(outline, marked);
}

/* Whether the sign at `at` closes what the pair opened; “Prices fell," with the wrong one, too. */
static bool closes(const struct outline *outline, int at, uint32_t sign, const struct pair *pair)
{
    const uint32_t curly = pairs[0].open, straight = pairs[PAIRS - 1].open;
    bool close_before =
        at > 0 && outline_at(outline, at - 1)->end == outline_at(outline, at)->begin;
    return sign == pair->close || (pair->open == straight && sign == pairs[0].close) ||
           (pair->open == curly && sign == straight && close_before);
}

/* A quotation that goes on in the next paragraph is not closed in this one: the mark at `open`
 * begins it, or a sign stands before it: Marlow said: "We are. */
static bool stays_open(const struct quoting *quoting, int open, const struct pair *pair)
{
    const struct outline *outline = &quoting->outline;
    return pair->open != 0x2018 &&
           (open == 0 || quoting->last_open || outline_is_colon(outline, open - 1) ||
            outline_is(outline, open - 1, CLASS_BIT(SIGN_COMMA)));
}

/* The outer pairs; marks inside marks belong to what is quoted. */
static void pair_marks(struct quoting *quoting)
{
    const struct outline *outline = &quoting->outline;
    int open[DEPTH], kind[DEPTH], depth = 0;
    for (int i = 0; i < (int)outline->items.count; i++) {
        uint32_t sign = sign_at(outline, i);
        if (!sign)
            continue;
        if (depth && closes(outline, i, sign, &pairs[kind[depth - 1]])) {
            depth--;
            if (depth == 0)
                add_marked(quoting, open[0], i);
            continue;
        }
        for (int p = 0; p < PAIRS && depth < DEPTH; p++) {
            if (pairs[p].open != sign)
                continue;
            open[depth] = i;
            kind[depth++] = p;
            break;
        }
    }
    if (depth && stays_open(quoting, open[0], &pairs[kind[0]]))
        add_marked(quoting, open[0], (int)outline->items.count);
}

static void number_items(struct quoting *quoting)
{
    for (uint32_t m = 0; m < quoting->marked.count; m++) {
        const struct marked *marked = &quoting->marked.items[m];
        if (marked->dropped)
            continue;
        for (int i = marked->open; i <= marked->close && i < (int)quoting->outline.items.count; i++)
            quoting->outline.items.items[i].quote = m;
    }
}

void quote_find_marks(struct quoting *quoting)
{
    quoting->marked.count = 0;
    pair_marks(quoting);
    number_items(quoting);
}
