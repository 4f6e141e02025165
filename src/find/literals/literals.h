/*
 * Literals: spans that are recognised by their form alone. Dates and amounts with a normalised
 * value, addresses, titles in 《》. What the parts of literals*.c share; inside find/ only.
 *
 * A grammar is tried at a token and says how many tokens it takes. Values of dates are those of
 * ISO 8601 ("2025-07-04", "2025-07", "2025-Q3", durations "P3M"), resolved against the date of the
 * article; of amounts a number and a unit ("3.5e+08 USD", "0.12", "26 year").
 */
#ifndef FIND_LITERALS_H
#define FIND_LITERALS_H

#include <string.h>

#include "find/work.h"
#include "model/calendar.h"

/* ---- words: literals_words.c ---- */

enum literal_class {
    WORD_DIGIT,    /* 一 两 three: value 0 to 19 */
    WORD_TENS,     /* twenty 廿: value 20 to 90 */
    WORD_SCALE,    /* 十 百 万 hundred million: value is the power of ten */
    WORD_VAGUE,    /* 几 数 several few: some */
    WORD_MORE,     /* 多 余 behind a number */
    WORD_MONTH,    /* 1 to 12, English */
    WORD_WEEKDAY,  /* 1 Monday to 7 */
    WORD_WEEK_ZH,  /* 周 星期 礼拜, before the day of the week */
    WORD_DAYPART,  /* 上午 morning: the hours added to a clock of twelve hours */
    WORD_DAY,      /* today yesterday 明天: offset in days */
    WORD_OFFSET,   /* last this next 上 本 下: -1 0 1, before a unit of the calendar */
    WORD_YEAR_ZH,  /* 去年 今年 明年: offset in years */
    WORD_SEASON,   /* 春天 summer: 1 to 4 */
    WORD_PART,     /* 初 底 early late: begin, middle, end of a span */
    WORD_SPAN,     /* year month week ... 年 个月 天: enum span_unit */
    WORD_AGO,      /* ago 前 later 后 within 内: -1, 1, 0 */
    WORD_AROUND,   /* 过去 未来 近: before a span */
    WORD_CURRENCY, /* before or behind a number: an index into currency codes */
    WORD_PERCENT,  /* % 成: the power of ten it divides by */
    WORD_UNIT,     /* km 公里: measures */
    WORD_COUNTER,  /* 个 名 家: Chinese measure words */
    WORD_PEOPLE,   /* people 人: counted without a measure word */
    WORD_ORDINAL,  /* first 第 */
    WORD_OPENER,   /* a the half 半 民国: what literals begin with besides */
    WORD_CLASSES
};

#define DAY_UNKNOWN 99 /* 次日 当天: of the text, not of the article; holidays */

enum span_unit {
    SPAN_SECOND,
    SPAN_MINUTE,
    SPAN_HOUR,
    SPAN_DAY,
    SPAN_WEEK,
    SPAN_MONTH,
    SPAN_QUARTER,
    SPAN_YEAR,
    SPAN_DECADE,
    SPAN_CENTURY,
    SPAN_WEEKEND
};

/* Words that mean the same. */
struct literal_word {
    uint8_t class; /* enum literal_class */
    int16_t value;
    const char *unit;  /* of measures and currencies: how values write it */
    const char *words; /* separated by '|', folded: lower case, simplified */
};

extern const struct literal_word literal_table[]; /* literals_table.c */
extern const uint32_t literal_table_rows;

/* What the grammars read: the tokens of one sentence with the words that begin at each. */
struct literals {
    struct work *work;
    const char *text;
    const struct token *tokens;
    uint32_t count;
    int32_t published;      /* days since 1970-01-01, or NO_DAY */
    literal_mark_vec marks; /* for each token: the words that begin there */
    struct number_memo *numbers;
};

/* Whether a word of one of the classes begins at a token. */
static inline bool literal_begins(const struct literals *literals, uint32_t at, uint32_t classes)
{
    return at < literals->count && (literals->marks.items[at].classes & classes) != 0;
}
#define CLASS_BIT(class) (1u << (class))

/* The longest word of a class that begins at a token, with its length; NULL when there is none.
 * literal_find_word for a token where a word of the class does begin. */
const struct literal_word *literal_find_word(const struct literals *literals, uint32_t at,
                                             enum literal_class class, uint32_t *count);
static inline const struct literal_word *literal_word_at(const struct literals *literals,
                                                         uint32_t at, enum literal_class class,
                                                         uint32_t *count)
{
    return literal_begins(literals, at, CLASS_BIT(class))
               ? literal_find_word(literals, at, class, count)
               : NULL;
}

/* The same; moves *at behind the word. */
static inline const struct literal_word *literal_take(const struct literals *literals, uint32_t *at,
                                                      enum literal_class class)
{
    uint32_t count;
    const struct literal_word *word = literal_word_at(literals, *at, class, &count);
    if (word)
        *at += count;
    return word;
}

/* Whether the token exists and is this word, whatever its case and variant. The word is in small
 * letters or one simplified ideograph or sign. */
bool literal_is_ascii(const struct literals *literals, uint32_t at, const char *word, size_t len);
bool literal_is_sign(const struct literals *literals, uint32_t at, const char *sign);
/* Always inline: the word is a constant nearly everywhere, and one comparison is left. */
static inline __attribute__((always_inline)) bool literal_is(const struct literals *literals,
                                                             uint32_t at, const char *word)
{
    const unsigned char *c = (const unsigned char *)word;
    if (at >= literals->count)
        return false;
    if (c[0] < 0x80)
        return literals->tokens[at].end - literals->tokens[at].begin == strlen(word) &&
               literal_is_ascii(literals, at, word, strlen(word));
    if (c[0] < 0xE4 || c[0] > 0xE9)
        return literals->tokens[at].shape != SHAPE_HAN && literal_is_sign(literals, at, word);
    uint32_t cp = (c[0] & 0x0Fu) << 12 | (c[1] & 0x3Fu) << 6 | (c[2] & 0x3Fu);
    return literals->tokens[at].key == token_key_add(TOKEN_KEY_SEED, cp);
}

static inline bool literal_is_han(const struct literals *literals, uint32_t at)
{
    return at < literals->count && literals->tokens[at].shape == SHAPE_HAN;
}

/* Looks the words of all tokens up. */
void literal_words_find(struct literals *literals);

/* Words written together with a number: km in 30km, bn in 5bn. */
const struct literal_word *literal_suffix(enum literal_class class, const char *word, size_t len);

/* ---- numbers: literals_number.c ---- */

struct number {
    uint32_t count;     /* tokens */
    double value;       /* of a range: where it begins */
    double high;        /* where it ends; value when it is none */
    bool integer;       /* written as digits alone: may be a year or a day */
    bool chinese;       /* written in ideographs */
    bool vague;         /* 几十 several */
    bool word;          /* an English number word */
    bool more;          /* 三十多 */
    const char *suffix; /* letters that follow in the same token (km, bn); NULL for none */
    size_t suffix_len;
};

/* What number_at found last: the grammars ask for the same number one after the other. */
#define NUMBER_MEMO 4
struct number_memo {
    uint32_t at[NUMBER_MEMO]; /* token + 1; 0: nothing */
    struct number numbers[NUMBER_MEMO];
};

/* What a number begins with besides digits; an opener is "a" or "half". */
#define NUMBER_CLASSES                                                                             \
    (CLASS_BIT(WORD_DIGIT) | CLASS_BIT(WORD_TENS) | CLASS_BIT(WORD_SCALE) | CLASS_BIT(WORD_VAGUE))

/* The letters of a single m or b are left as suffix: metres, million. */
bool number_at(const struct literals *literals, uint32_t at, struct number *number);

double number_power(int power); /* of ten; exact up to 10^22 */

/* Writes a value by up to 15 digits; returns the length as snprintf. */
int number_write(double value, char *out, size_t size);

/* Takes a suffix that is a power of ten into the value. */
void number_take_scale(struct number *number);

/* Chinese digits in a row, or Arabic ones: 二〇二五. false unless there are so many. */
bool digits_at(const struct literals *literals, uint32_t at, uint32_t digits,
               struct number *number);

/* ---- grammars ---- */

#define LITERAL_VALUE 40

struct literal {
    uint32_t count; /* tokens */
    enum entity_type type;
    const char *rule;
    char value[LITERAL_VALUE]; /* "" when it cannot be told */
};

/* Each fills the literal when its form stands at the token. */
bool date_chinese_at(const struct literals *literals, uint32_t at, struct literal *literal);
bool date_english_at(const struct literals *literals, uint32_t at, struct literal *literal);
bool span_at(const struct literals *literals, uint32_t at, struct literal *literal);
bool amount_at(const struct literals *literals, uint32_t at, struct literal *literal);

/* By bytes: proposes what it finds in the sentence. */
void references_find(struct literals *literals);
void title_marks_find(struct literals *literals);

#endif
