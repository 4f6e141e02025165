/* Nouns before a verb, and the names that only tell of them: who acts is somebody else. */
#include <string.h>

#include "find/outline/arguments_search.h"
#include "text/words.h"

#define ADJECTIVES 3 /* "a major low-cost U.S. airline" */

/* Of "a Premier League club", "a Norwegian airline". */
#define TYPES_OF_NOUN                                                                              \
    (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_EVENT) |             \
     TYPE_BIT(ENTITY_PRODUCT))

bool argument_is_predicate(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    for (int words = 0; i >= 0 && words < 4; words++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)))
            return outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_BE));
        if (!outline_has_type(outline, i, TYPES_PASSED) && !argument_may_precede_name(outline, i))
            break;
    }
    return false;
}

/* "a Premier League club", "a major U.S. airline": whether the name only tells of the noun behind
 * it. */
static bool is_of_noun(const struct outline *outline, int at)
{
    int noun = outline_next(outline, at);
    return !outline_is_han(outline, at) && outline_has_type(outline, at, TYPES_OF_NOUN) &&
           outline_is_plain(outline, noun, 0);
}

bool argument_is_of_predicate_noun(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    if (!is_of_noun(outline, at))
        return false;
    for (int words = 0; i >= 0 && words < ADJECTIVES && outline_is_plain(outline, i, 0); words++)
        i = outline_before(outline, i);
    return outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) &&
           outline_is(outline, outline_before(outline, i),
                      CLASS_BIT(WORD_BE) | CLASS_BIT(SIGN_COMMA));
}

struct argument argument_named_by_noun(const struct outline *outline, int article, int verb,
                                       uint32_t types)
{
    int comma = outline_before(outline, article);
    int named = comma < 0 ? -1 : outline_before(outline, comma);
    const struct outline_item *item = outline_at(outline, verb);
    bool participle =
        item->end - item->begin > 4 && memcmp(outline->text + item->end - 2, "ed", 2) == 0;
    if (!participle || !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, named, types) || outline_owned(outline, named) >= 0)
        return NO_ARGUMENT;
    for (int i = outline_next(outline, article); i >= 0 && i < verb; i = outline_next(outline, i))
        if (outline_is_mention(outline, i)
                ? !is_of_noun(outline, i) && !outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE))
                : outline_at(outline, i)->shape != SHAPE_LOWER)
            return NO_ARGUMENT;
    return (struct argument){.at = named, .penalty = PENALTY_GERUND, .single = true};
}

struct argument argument_named_by_role(const struct outline *outline, int role, int verb,
                                       uint32_t types)
{
    enum { WORDS = 4 };
    int i = outline_before(outline, role);
    for (int words = 0; words < WORDS && outline_is_plain(outline, i, 0); words++)
        i = outline_before(outline, i);
    return outline_is(outline, i, CLASS_BIT(WORD_DETERMINER))
               ? argument_named_by_noun(outline, i, verb, types)
               : NO_ARGUMENT;
}

bool argument_is_place_of_noun(const struct outline *outline, int at)
{
    int noun = outline_next(outline, at);
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) &&
           outline_is(outline, outline_before(outline, at), CLASS_BIT(WORD_DETERMINER)) &&
           outline_is_plain(outline, noun, 0) && !outline_is_verb(outline, noun);
}

bool argument_is_of_unnamed(const struct outline *outline, int at)
{
    int role = outline_next(outline, at), behind = outline_next(outline, role);
    return !outline_is_han(outline, at) &&
           outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_has_type(outline, role, TYPE_BIT(ENTITY_ROLE)) && behind >= 0 &&
           !outline_is_mention(outline, behind) &&
           !outline_is(outline, behind, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_AND));
}

bool argument_is_unnamed_actor(const struct outline *outline, int at)
{
    static const char *const nouns[] = {"俱乐部", "俱樂部", "公司", "球队", "球隊", "球会",
                                        "球會",   "学校",   "學校", "政府", "警方", "集团",
                                        "集團",   "企业",   "企業", "银行", "銀行", "机构",
                                        "機構",   "医院",   "醫院", "校方", "院方", "对手"};
    int before = outline_before(outline, at);
    return outline_is_han(outline, at) && !outline_is_mention(outline, at) &&
           outline_is(outline, before, CLASS_BIT(WORD_SPEECH)) &&
           outline_is_one_of(outline, at, nouns, sizeof nouns / sizeof *nouns);
}

bool argument_tells_of_others(const struct outline *outline, int noun)
{
    static const char *const words[] = {"另两位", "另兩位", "另一位", "另一名", "其他", "其余",
                                        "其餘",   "其它",   "两位",   "兩位",   "三位", "四位",
                                        "多位",   "几位",   "幾位",   "数位",   "數位", "多名",
                                        "数名",   "數名",   "两名",   "兩名",   "三名", "一众"};
    return outline_is_han(outline, noun) &&
           text_ends_with(outline->text, outline_at(outline, noun)->begin, words,
                          sizeof words / sizeof *words);
}
