/*
 * The step: at each token the grammars are tried, the longest literal holds, and the scan goes on
 * behind it.
 */
#include "find/literals/literals.h"

#include <stdio.h>
#include <string.h>

#include "find/propose.h"

enum { SURE = 95 };

static void keep_longer(struct literal *best, const struct literal *found)
{
    if (found->count > best->count)
        *best = *found;
}

/* What a date begins with that does not begin with a number. */
#define DATE_CLASSES                                                                               \
    (CLASS_BIT(WORD_MONTH) | CLASS_BIT(WORD_WEEKDAY) | CLASS_BIT(WORD_WEEK_ZH) |                   \
     CLASS_BIT(WORD_DAYPART) | CLASS_BIT(WORD_DAY) | CLASS_BIT(WORD_OFFSET) |                      \
     CLASS_BIT(WORD_YEAR_ZH) | CLASS_BIT(WORD_SEASON) | CLASS_BIT(WORD_PART) |                     \
     CLASS_BIT(WORD_ORDINAL) | CLASS_BIT(WORD_AROUND))

/* "a", "half", 半, "twice", which are as good as numbers; "a" and "an" before a word of literals.
 */
static bool opens_number(const struct literals *literals, uint32_t at)
{
    if (!literal_begins(literals, at, CLASS_BIT(WORD_OPENER)) || literal_is(literals, at, "the") ||
        literal_is(literals, at, "民"))
        return false;
    return !(literal_is(literals, at, "a") || literal_is(literals, at, "an")) ||
           literal_begins(literals, at + 1, ~0u) || literal_is(literals, at + 1, "-");
}

static bool begins_number(const struct literals *literals, uint32_t at)
{
    uint8_t shape = literals->tokens[at].shape;
    return shape == SHAPE_NUMBER || shape == SHAPE_MIXED ||
           literal_begins(literals, at, NUMBER_CLASSES) || opens_number(literals, at);
}

/* "the" alone says nothing: the third quarter, the weekend, the 1990s. */
static bool article_of_date(const struct literals *literals, uint32_t at)
{
    return literal_is(literals, at, "the") && at + 1 < literals->count &&
           (literal_begins(literals, at + 1, CLASS_BIT(WORD_ORDINAL) | CLASS_BIT(WORD_SEASON)) ||
            literal_is(literals, at + 1, "weekend") ||
            literals->tokens[at + 1].shape == SHAPE_MIXED);
}

static bool begins_date(const struct literals *literals, uint32_t at)
{
    return literal_begins(literals, at, DATE_CLASSES) ||
           (literal_begins(literals, at, CLASS_BIT(WORD_OPENER)) &&
            (article_of_date(literals, at) || literal_is(literals, at, "民")));
}

/* What stands behind the number of a Chinese date or time. */
static bool unit_of_date(const struct literals *literals, uint32_t at)
{
    return literal_is_han(literals, at) &&
           (literal_is(literals, at, "年") || literal_is(literals, at, "月") ||
            literal_is(literals, at, "日") || literal_is(literals, at, "号") ||
            literal_is(literals, at, "时") || literal_is(literals, at, "点") ||
            literal_is(literals, at, "季") || literal_is(literals, at, "世"));
}

/* 上 before 周五, 月, 半年 or 世纪, as it seldom stands: 上海, 这家. */
static bool offset_goes_on(const struct literals *literals, uint32_t at)
{
    uint32_t next = at;
    literal_take(literals, &next, WORD_OFFSET);
    return literal_begins(literals, next,
                          CLASS_BIT(WORD_WEEK_ZH) | CLASS_BIT(WORD_SEASON) |
                              CLASS_BIT(WORD_SPAN)) ||
           literal_is(literals, next, "月") || literal_is(literals, at + 1, "世") ||
           literal_is(literals, at + 1, "半");
}

/* A word that a Chinese date begins with. */
static bool word_of_date(const struct literals *literals, uint32_t at)
{
    const uint32_t sure = CLASS_BIT(WORD_WEEK_ZH) | CLASS_BIT(WORD_DAYPART) | CLASS_BIT(WORD_DAY) |
                          CLASS_BIT(WORD_YEAR_ZH) | CLASS_BIT(WORD_ORDINAL);
    return literal_begins(literals, at, sure) ||
           (literal_begins(literals, at, CLASS_BIT(WORD_OPENER)) &&
            literal_is(literals, at, "民")) ||
           (literal_begins(literals, at, CLASS_BIT(WORD_OFFSET)) && offset_goes_on(literals, at));
}

/* 2025-07-04, which is no number, or 2025/7/4, with a clock behind it, or numbers before units. */
static bool begins_chinese_date(const struct literals *literals, uint32_t at)
{
    struct number number;
    if (literal_is_han(literals, at) && word_of_date(literals, at))
        return true;
    return begins_number(literals, at) &&
           (!number_at(literals, at, &number) || literal_is(literals, at + 1, "/") ||
            unit_of_date(literals, at + number.count) || unit_of_date(literals, at + 1));
}

static bool any_at(const struct literals *literals, uint32_t at, struct literal *best)
{
    struct literal found;
    bool number = begins_number(literals, at), date = number || begins_date(literals, at);
    best->count = 0;
    if (date && !literal_is_han(literals, at) && date_english_at(literals, at, &found))
        keep_longer(best, &found);
    if (date && begins_chinese_date(literals, at) && date_chinese_at(literals, at, &found))
        keep_longer(best, &found);
    if (date && span_at(literals, at, &found))
        keep_longer(best, &found);
    if ((number || literal_begins(literals, at, CLASS_BIT(WORD_CURRENCY))) &&
        amount_at(literals, at, &found))
        keep_longer(best, &found);
    return best->count > 0;
}

/* 数字, 三国, 万一: a word that begins like a number but reaches to its end or beyond. */
static bool is_word(const struct literals *literals, uint32_t at, const struct literal *literal)
{
    const lexicon_hit_vec *hits = &literals->work->hits;
    if (!literal_is_han(literals, at) || literal->count > 3)
        return false;
    uint32_t i = lexicon_hits_from(hits, at);
    for (; i < hits->count && hits->items[i].first == at; i++) {
        if (hits->items[i].list == LIST_COMMON_WORD && hits->items[i].count >= literal->count)
            return true;
    }
    return false;
}

/* 第三名, 第二十一次: an ordinal is no amount. */
static uint32_t ordinal_at(const struct literals *literals, uint32_t at)
{
    struct number number;
    return literal_begins(literals, at, CLASS_BIT(WORD_ORDINAL)) &&
                   literal_is(literals, at, "第") && number_at(literals, at + 1, &number)
               ? 1 + number.count
               : 0;
}

/* The sign or word between the two ends of a range. */
static uint32_t range_sign(const struct literals *literals, uint32_t at)
{
    static const char *const signs[] = {"-", "–", "—", "~", "～", "至", "到", "－"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        if (literal_is(literals, at, signs[i]))
            return literal_is(literals, at + 1, "—") ? 2 : 1;
    }
    return 0;
}

/* 2023年至2025年: two dates joined into one. */
static void join_range(const struct literals *literals, uint32_t at, struct literal *literal)
{
    struct literal second;
    uint32_t next = at + literal->count, sign = range_sign(literals, next);
    if (sign == 0 || literal->type != ENTITY_DATE || next + sign >= literals->count ||
        !any_at(literals, next + sign, &second) || second.type != ENTITY_DATE)
        return;
    literal->count += sign + second.count;
    char value[2 * LITERAL_VALUE + 2];
    int len = snprintf(value, sizeof value, "%s/%s", literal->value, second.value);
    bool both = literal->value[0] != '\0' && second.value[0] != '\0' && len < LITERAL_VALUE;
    memcpy(literal->value, both ? value : "", both ? (size_t)len + 1 : 1);
}

static void propose_literal(struct literals *literals, uint32_t at, const struct literal *literal)
{
    struct work *work = literals->work;
    struct proposal *proposal =
        propose(work, at, literal->count, literal->type, WITNESS_RULE, SURE, literal->rule);
    if (literal->value[0] == '\0')
        return;
    if (!work->values)
        work->values = arena_new();
    proposal->value = arena_string(work->values, literal->value, strlen(literal->value));
}

/* Tries all that begins at a token; returns the token behind it. */
static uint32_t take_literal(struct literals *literals, uint32_t at)
{
    struct literal literal;
    if (any_at(literals, at, &literal) && !is_word(literals, at, &literal)) {
        join_range(literals, at, &literal);
        propose_literal(literals, at, &literal);
        return at + literal.count;
    }
    uint32_t ordinal = ordinal_at(literals, at);
    return at + (ordinal > 0 ? ordinal : 1);
}

/* Literals begin with digits or with some of their words. */
static bool may_begin(const struct literals *literals, uint32_t at)
{
    const uint32_t classes =
        NUMBER_CLASSES | DATE_CLASSES | CLASS_BIT(WORD_CURRENCY) | CLASS_BIT(WORD_OPENER);
    uint8_t shape = literals->tokens[at].shape;
    return literals->marks.items[at].classes & classes || shape == SHAPE_NUMBER ||
           shape == SHAPE_MIXED;
}

void find_literals(struct work *work, const struct sentence *sentence)
{
    struct number_memo numbers = {.at = {0}};
    struct literals literals = {.work = work,
                                .numbers = &numbers,
                                .text = work->article->text,
                                .tokens = work->tokens.items,
                                .count = work->tokens.count,
                                .published = civil_parse(work->article->published),
                                .marks = work->literal_marks};
    literal_words_find(&literals);
    for (uint32_t at = 0; at < literals.count;)
        at = may_begin(&literals, at) ? take_literal(&literals, at) : at + 1;
    if (holds_token(work, SIGNS_TITLE | SIGNS_QUOTE))
        title_marks_find(&literals);
    if (holds_token(work, SIGNS_REFERENCE | SHAPES_LATIN))
        references_find(&literals);
    work->literal_marks = literals.marks; /* the memory is used again */
    (void)sentence;                       /* its tokens are there */
}
