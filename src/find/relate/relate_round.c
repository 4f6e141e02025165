/* Whose round of funding it is that is told of: "Quell has raised £4m. Norwick led the round." */
#include "config.h"

#include "find/relate/relate.h"

#include <string.h>

#define ROUND_SENTENCES 2u /* for how long a round is told of */
#define MONEY_ITEMS     4  /* "raised a further £4m", 获得数亿元人民币 */

/* £4m, a round, 融资 */
static bool is_funding(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"funding", "seed",   "round", "capital", "Series", "投资",
                                        "融资",    "融資",   "投資",  "注资",    "A轮",    "B轮",
                                        "轮融资",  "輪融資", "加注",  "天使轮",  "种子轮"};
    static const char *const not_money[] = {"%", "people", "人", "名"};
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_AMOUNT))
               ? !outline_ends_with(outline, at, not_money, sizeof not_money / sizeof *not_money)
               : outline_is_one_of(outline, at, nouns, sizeof nouns / sizeof *nouns);
}

/* Whether somebody gets money at an item: raised, 完成 before it. */
static bool is_raising(const struct outline *outline, int at)
{
    static const char *const verbs[] = {
        "raised",   "raises", "raise",  "raising", "secured", "secures", "closed",
        "closes",   "bagged", "landed", "nets",    "netted",  "完成",    "完成了",
        "宣布完成", "获",     "获得",   "获得了",  "拿到",    "拿到了",  "拿下",
        "筹集",     "募集",   "斩获",   "獲得",    "獲",      "刚拿到"};
    if (outline_is_mention(outline, at) ||
        !outline_is_one_of(outline, at, verbs, sizeof verbs / sizeof *verbs))
        return false;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < MONEY_ITEMS; steps++, i = outline_next(outline, i)) {
        if (is_funding(outline, i))
            return true;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return false;
}

/* "have raised $31m for Quell": whom the one who acts raises it for, -1: himself. */
static int raised_for(const struct outline *outline, int verb)
{
    static const char *const to[] = {"for"};
    enum { WORDS = 6 };
    int i = outline_next(outline, verb);
    for (int steps = 0; i >= 0 && steps < WORDS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        int next = outline_next(outline, i);
        if (outline_is_one_of(outline, i, to, 1) &&
            outline_has_type(outline, next, TYPE_BIT(ENTITY_ORGANIZATION)))
            return next;
    }
    return -1;
}

/* Whether the sentence may tell of money: most do not. */
static bool may_tell_of_money(const struct outline *outline)
{
    static const char *const words[] = {"funding", "融资", "融資"};
    if (outline->types & TYPE_BIT(ENTITY_AMOUNT))
        return true;
    const char *text = outline->text + outline_at(outline, 0)->begin;
    size_t len =
        outline_at(outline, (int)outline->items.count - 1)->end - outline_at(outline, 0)->begin;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (memmem(text, len, words[i], strlen(words[i])))
            return true;
    return false;
}

void relate_note_round(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const uint32_t organization = TYPE_BIT(ENTITY_ORGANIZATION);
    if (!(outline->types & organization) || !may_tell_of_money(outline))
        return;
    for (int i = 0; i < (int)outline->items.count; i++) {
        if (!is_raising(outline, i))
            continue;
        int whose = outline_is_han(outline, i) ? -1 : raised_for(outline, i);
        if (whose < 0)
            whose = argument_subject(outline, i, organization).at;
        if (whose >= 0)
            relating->round =
                (struct raised){outline_at(outline, whose)->entity, outline->sentence};
    }
}

uint32_t relate_round(const struct relating *relating, uint32_t other_than)
{
    const struct raised *round = &relating->round;
    return round->entity != other_than && round->entity != NO_INDEX &&
                   relating->outline.sentence - round->sentence <= ROUND_SENTENCES
               ? round->entity
               : NO_INDEX;
}
