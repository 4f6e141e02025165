/*
 * Chinese: what an article of an encyclopedia is on, and the clauses that leave it out as their
 * subject: 1928年毕业于南湖大学, in a text that begins with 周明（1905年－1980年），画家.
 */
#include "find/relate/relate.h"

#include <string.h>

#include "text/words.h"

#define TYPES_DEFINED                                                                              \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PRODUCT) |          \
     TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_EVENT) | TYPE_BIT(ENTITY_PLACE))
#define SEGMENTS_MAX     24 /* between commas, back from the verb */
#define DEFINITION_ITEMS 24 /* of what is said of a name */
#define OPENING_MAX      32 /* items before the verb of a clause without subject */

/* Words, one character an item, that say when something is done or that it went on. */
static bool is_small_word(const struct outline *outline, int at)
{
    static const char *const words[] = {"年", "月", "日", "后", "後", "次", "翌", "同", "其",
                                        "早", "幼", "少", "时", "時", "初", "末", "间", "間",
                                        "首", "随", "隨", "先", "亦", "仍", "并", "並", "起",
                                        "期", "晚", "遂", "便", "即", "返", "国", "國"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* Whether an item tells nothing of who acts: a date, an adverb, a sign. */
static bool is_circumstance(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->mention != NO_INDEX)
        return item->type == ENTITY_DATE || item->type == ENTITY_AMOUNT;
    return item->shape == SHAPE_NUMBER || argument_is_adverbial(outline, at) ||
           is_small_word(outline, at);
}

/* The first item of the clause of `verb` when all between them are circumstances, and names with
 * their prepositions; -1: there may be a subject. */
static int bare_begin(const struct outline *outline, int verb)
{
    int first = verb;
    int i = outline_before(outline, verb);
    for (int steps = 0; i >= 0 && steps < OPENING_MAX; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            return first;
        if (outline_has_type(outline, i, TYPES_DEFINED)) {
            i = argument_preposition(outline, i);
            if (i < 0)
                return -1;
        } else if (!is_circumstance(outline, i) &&
                   !outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION))) {
            return -1;
        }
        first = i;
    }
    return i < 0 ? first : -1;
}

/* Whether somebody acts in the clause between two signs: what begins it, but for circumstances, is
 * a name or a noun of persons, or what stands before one: 前|总经理周明. */
static bool has_subject(const struct outline *outline, int begin, int end)
{
    const uint64_t beside =
        CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN) | CLASS_BIT(WORD_DEPUTY);
    int i = begin < 0 ? 0 : outline_next(outline, begin);
    while (i >= 0 && i < end &&
           (is_circumstance(outline, i) || outline_is(outline, i, beside) ||
            (!outline_is_mention(outline, i) && outline_at(outline, i)->shape == SHAPE_PUNCT)))
        i = outline_next(outline, i);
    return i >= 0 && i < end &&
           (outline_has_type(outline, i, TYPES_DEFINED) || argument_is_person_noun(outline, i));
}

uint32_t relate_unnamed_subject(const struct relating *relating, int verb, uint32_t types)
{
    const struct outline *outline = &relating->outline;
    if (relating->defined == NO_INDEX || !outline_is_han(outline, verb) ||
        outline_at(outline, verb)->quote != NO_INDEX ||
        !(TYPE_BIT(relating->work->builder.entities.items[relating->defined].type) & types))
        return NO_INDEX;
    int end = bare_begin(outline, verb);
    if (end < 0)
        return NO_INDEX;
    int segments = 0;
    for (int i = outline_before(outline, end); i >= 0; i = outline_before(outline, i)) {
        bool stop = outline_is(outline, i, CLASS_BIT(SIGN_STOP));
        if (!stop && !outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            continue;
        if (has_subject(outline, i, end) || ++segments > SEGMENTS_MAX)
            return NO_INDEX;
        if (stop)
            return outline_is_colon(outline, i) ? NO_INDEX : relating->defined;
        end = i;
    }
    return has_subject(outline, -1, end) ? NO_INDEX : relating->defined;
}

/* 周明（1905年－1980年），北辰是: the item behind the name that a text begins with, and behind
 * its bracket. */
static int behind_name(const struct outline *outline, int name)
{
    int i = name + 1;
    while (outline_holds(outline, i) && outline_is(outline, i, CLASS_BIT(SIGN_OPEN)) &&
           outline_at(outline, i)->partner > i)
        i = outline_at(outline, i)->partner + 1;
    while (outline_holds(outline, i) && !outline_is_mention(outline, i) &&
           outline_at(outline, i)->shape == SHAPE_PUNCT && outline_at(outline, i)->classes == 0)
        i++; /* 》 */
    return outline_holds(outline, i) ? i : -1;
}

/* 是, not 就是, 也是: what follows says what the name before it is the name of. */
static bool is_copula(const struct outline *outline, int at)
{
    static const char *const words[] = {"是", "为", "為", "係", "乃"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 周明1975年生于利兹, 周明毕业于南湖大学: a life that is told. */
static bool begins_life(const struct outline *outline, int at)
{
    static const char *const born[] = {"生于", "生於", "出生"};
    if (outline_has_type(outline, at, TYPE_BIT(ENTITY_DATE)))
        at = outline_next(outline, at);
    if (at < 0 || outline_is_mention(outline, at))
        return false;
    const char *text = outline->text + outline_at(outline, at)->begin; /* ends in a NUL */
    for (size_t i = 0; i < sizeof born / sizeof *born; i++)
        if (strncmp(text, born[i], strlen(born[i])) == 0)
            return true;
    return outline_says(outline, at, ANY_CONSTRUCTION, RELATION_STUDIED_AT);
}

void relate_note_defined(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    uint32_t begin = relating->work->builder.sentences.items[outline->sentence].begin;
    uint32_t block = article_block_near(relating->work->article, begin, relating->block);
    if (block == relating->block)
        return;
    int first = 0, count = (int)outline->items.count;
    while (first < count && !outline_is_mention(outline, first) &&
           outline_at(outline, first)->shape == SHAPE_PUNCT)
        first++;
    if (!outline_has_type(outline, first, TYPES_DEFINED) ||
        outline_at(outline, first)->list_next >= 0 ||
        !argument_may_be_subject(outline, first, TYPES_DEFINED))
        return;
    int next = behind_name(outline, first);
    if (next >= 0 && outline_is_colon(outline, next))
        relating->defined = NO_INDEX; /* who speaks: the text is a talk */
    bool person = outline_has_type(outline, first, TYPE_BIT(ENTITY_PERSON));
    bool wide = next >= 0 && (unsigned char)outline->text[outline_at(outline, next)->begin] >= 0x80;
    bool told =
        is_copula(outline, next) || (person && outline_is(outline, next, CLASS_BIT(SIGN_COMMA)));
    if ((wide && told) || (person && outline_is_han(outline, first) && begins_life(outline, next)))
        relating->defined = outline_at(outline, first)->entity;
}

int relate_place_of_definition(const struct outline *outline, int left, int right)
{
    static const char *const relations[] = {
        "盟友", "盟国",   "盟國", "邻国", "鄰國",     "邻居",     "鄰居",     "伙伴",   "夥伴",
        "对手", "對手",   "敌人", "敵人", "友好城市", "姐妹城市", "姊妹城市", "姊妹市", "市场",
        "市場", "殖民地", "客户", "客戶", "来源",     "來源",     "骄傲",     "象征",   "象徵",
        "代表", "别称",   "別稱", "旧称", "舊稱",     "古称",     "古稱",     "简称",   "簡稱"};
    if (!outline_has_type(outline, right, TYPE_BIT(ENTITY_PLACE)) ||
        outline_at(outline, left)->form == FORM_PRONOUN ||
        !argument_may_be_subject(outline, left, ~0u))
        return -1;
    int place = argument_innermost(outline, right), end = outline_next(outline, place),
        last = place;
    for (int steps = 0; end >= 0 && steps < DEFINITION_ITEMS;
         steps++, end = outline_next(outline, end)) {
        if (outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        last = end;
    }
    const struct outline_item *item = outline_at(outline, last);
    uint32_t begin = outline_at(outline, place)->end;
    bool said = last != place && !text_ends_with(outline->text + begin, item->end - begin,
                                                 relations, sizeof relations / sizeof *relations);
    return said ? place : -1;
}
