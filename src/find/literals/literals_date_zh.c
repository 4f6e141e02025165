/*
 * Dates in Chinese: 2025年7月4日下午3时, 去年底, 上周五, 昨晚, 第三季度, 上世纪九十年代.
 */
#include <string.h>

#include "find/literals/literals_date.h"

static bool take_any(const struct literals *literals, uint32_t *at, const char *const *list)
{
    for (; *list; list++) {
        if (literal_is(literals, *at, *list)) {
            *at += 1;
            return true;
        }
    }
    return false;
}

/* 初 底 晚些时候 behind a year, month or week. */
static void take_part(const struct literals *literals, uint32_t *at)
{
    uint32_t count;
    const struct literal_word *part = literal_word_at(literals, *at, WORD_PART, &count);
    if (!part || !literal_is_han(literals, *at))
        return;
    if (literal_is(literals, *at, "中") &&
        !(literal_is(literals, *at + 1, "，") || literal_is(literals, *at + 1, "旬")) && count == 1)
        return; /* 去年中国 */
    *at += count;
}

/* ---- years ---- */

/* 民国八十八年 */
static bool republic_year(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at + 2;
    int32_t year;
    if (!literal_is(literals, *at, "民") || !literal_is(literals, *at + 1, "国") ||
        !date_number_at(literals, &from, 1, 150, &year) || !literal_is(literals, from, "年"))
        return false;
    date->year = 1911 + year;
    *at = from + 1;
    return true;
}

/* 2025年, 二〇二五年, 26年3月 (two digits need a month). */
static bool numbered_year(const struct literals *literals, uint32_t *at, struct date *date)
{
    struct number number;
    uint32_t from = *at, month_at;
    int32_t month;
    bool four = digits_at(literals, from, 4, &number);
    if (!four && !digits_at(literals, from, 2, &number))
        return false;
    from += number.count;
    if (!literal_is(literals, from, "年") || literal_is(literals, from + 1, "代"))
        return false;
    from++;
    month_at = from;
    if (!four && !(date_number_at(literals, &month_at, 1, 12, &month) &&
                   literal_is(literals, month_at, "月")))
        return false;
    date->year = (int32_t)number.value + (four ? 0 : 2000);
    if (four && literal_is(literals, from, "度"))
        from++;
    *at = from;
    return true;
}

/* 去年 明年 */
static bool relative_year(const struct literals *literals, uint32_t *at, struct date *date)
{
    const struct literal_word *word = literal_take(literals, at, WORD_YEAR_ZH);
    if (!word)
        return false;
    date->offset = true;
    if (literals->published != NO_DAY)
        date->year = civil_of_day(literals->published).year + word->value;
    return true;
}

/* ---- months, days ---- */

/* 3月, 下月, 本月 */
static bool month_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    if (date_number_at(literals, &from, 1, 12, &date->month)) {
        if (literal_is(literals, from, "月") && !literal_is(literals, from - 1, "个")) {
            *at = from + 1;
            return true;
        }
        date->month = 0;
        return false;
    }
    const struct literal_word *offset = literal_take(literals, &from, WORD_OFFSET);
    if (!offset || date->year != 0 || !literal_is(literals, from, "月"))
        return false;
    if (literals->published != NO_DAY) {
        struct civil civil = civil_of_day(literals->published);
        int32_t months = civil.year * 12 + civil.month - 1 + offset->value;
        date->year = months / 12;
        date->month = months % 12 + 1;
    }
    date->offset = true;
    *at = from + 1;
    return true;
}

/* 4日, 4号, 十九至二十二日; 二号 alone is no day */
static bool day_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    static const char *const units[] = {"日", "号", NULL};
    uint32_t from = *at;
    int32_t day;
    if (!date_number_at(literals, &from, 1, 31, &day) || !take_any(literals, &from, units))
        return false;
    if (date->month == 0 && literal_is(literals, from - 1, "号") && literal_is_han(literals, *at))
        return false;
    date->day = day;
    *at = from;
    return true;
}

/* 周五, 上周五, 星期天, 下周一 */
static bool weekday_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    static const char *const names[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
    uint32_t from = *at;
    const struct literal_word *offset = literal_take(literals, &from, WORD_OFFSET);
    if (!literal_take(literals, &from, WORD_WEEK_ZH))
        return false;
    int32_t weekday = 0;
    for (int32_t i = 0; i < 8 && weekday == 0; i++) {
        if (literal_is(literals, from, names[i]))
            weekday = i < 6 ? i + 1 : 7;
    }
    if (weekday == 0 || literal_is(literals, from + 1, "个") ||
        literal_is(literals, from + 1, "班"))
        return false;
    *at = from + 1;
    date->offset = true;
    if (literals->published == NO_DAY)
        return true;
    int32_t today = civil_weekday(literals->published);
    int32_t distance = weekday - today + (offset ? 7 * offset->value : 0);
    if (!offset && distance > 0)
        distance -= 7; /* a weekday alone is the last one */
    date_set_day(date, literals->published + distance);
    return true;
}

/* 昨天 今晚 */
static bool relative_day(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t count;
    const struct literal_word *word = literal_word_at(literals, *at, WORD_DAY, &count);
    if (!word || !literal_is_han(literals, *at))
        return false;
    *at += count;
    date->offset = true;
    if (word->value == DAY_UNKNOWN)
        date->unknown = true;
    else if (literals->published != NO_DAY)
        date_set_day(date, literals->published + word->value);
    return true;
}

/* ---- clock ---- */

/* 3时, 三点半, 12时41分, 九点十分 */
static bool hour_at(const struct literals *literals, uint32_t *at, struct date *date, bool daypart)
{
    static const char *const hours[] = {"时", "点", NULL};
    uint32_t from = *at;
    int32_t minute;
    if (date_clock_at(literals, at, date))
        return true;
    if (!date_number_at(literals, &from, 0, 24, &date->hour) || !take_any(literals, &from, hours)) {
        date->hour = -1;
        return false;
    }
    bool oclock = literal_is(literals, from, "钟") || literal_is(literals, from, "整");
    bool told = daypart || oclock || literal_is(literals, from - 1, "时");
    from += oclock ? 1 : 0;
    uint32_t minutes = from;
    if (literal_is(literals, from, "半")) {
        date->minute = 30;
        from++;
        told = true;
    } else if (date_number_at(literals, &minutes, 0, 59, &minute) && minutes > from) {
        if (literal_is(literals, minutes, "分") || daypart) {
            date->minute = minute;
            from = minutes + (literal_is(literals, minutes, "分") ? 1 : 0);
            told = true;
        }
    }
    if (literal_is(literals, from, "许"))
        from++;
    if (!told) {
        date->hour = -1;
        return false;
    }
    *at = from;
    return true;
}

/* 凌晨3点12分; 下午 only behind a day */
static bool time_at(const struct literals *literals, uint32_t *at, struct date *date, bool alone)
{
    uint32_t from = *at, count = 0;
    const struct literal_word *part = literal_word_at(literals, from, WORD_DAYPART, &count);
    if (part && !literal_is_han(literals, from))
        part = NULL;
    if (part) {
        from += count;
        date->shift = part->value;
    }
    bool hour = hour_at(literals, &from, date, part != NULL || !alone);
    if (!hour && (!part || alone))
        return false;
    *at = from;
    return true;
}

/* ---- parts of years ---- */

/* 第三季度, 一季度, 上半年, 首季 */
static bool quarter_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    bool upper = literal_is(literals, from, "上");
    if ((upper || literal_is(literals, from, "下")) && literal_is(literals, from + 1, "半") &&
        literal_is(literals, from + 2, "年")) {
        date->span = DATE_HALF;
        date->number = upper ? 1 : 2;
        *at = from + 3;
        return true;
    }
    bool ordinal = literal_is(literals, from, "第");
    from += ordinal ? 1 : 0;
    if (!date_number_at(literals, &from, 1, 4, &date->number) || !literal_is(literals, from, "季"))
        return false;
    bool whole = literal_is(literals, from + 1, "度");
    if (!whole && (!ordinal || date->year == 0))
        return false; /* the second season of a series */
    date->span = DATE_QUARTER;
    *at = from + (whole ? 2 : 1);
    return true;
}

/* 夏天 behind a year; 今夏 */
static bool season_at(const struct literals *literals, uint32_t *at, struct date *date,
                      bool behind_year)
{
    uint32_t from = *at, count;
    const struct literal_word *offset =
        date->year == 0 ? literal_word_at(literals, from, WORD_OFFSET, &count) : NULL;
    if (offset)
        from += count;
    const struct literal_word *season = literal_word_at(literals, from, WORD_SEASON, &count);
    if (!season || !literal_is_han(literals, from) || !(behind_year || offset))
        return false;
    date->span = DATE_SEASON;
    date->number = season->value;
    if (offset && literals->published != NO_DAY)
        date->year = civil_of_day(literals->published).year + offset->value;
    *at = from + count;
    return true;
}

/* 九十年代, 1970年代, 上世纪九十年代, 20世纪70年代, 十八世纪 */
static bool decade_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    int32_t century = 0, decade = 0;
    bool named = literal_is(literals, from, "上") || literal_is(literals, from, "本");
    if (named && literal_is(literals, from + 1, "世")) {
        century = literal_is(literals, from, "上") ? 20 : 21;
        from++;
    } else if (!date_number_at(literals, &from, 1, 21, &century)) {
        century = 0;
    }
    if (century > 0 && literal_is(literals, from, "世") && literal_is(literals, from + 1, "纪")) {
        from += 2;
        *at = from;
        date->year = (century - 1) * 100;
        date->span = DATE_CENTURY;
    } else {
        century = 0;
        from = *at;
    }
    if (date_number_at(literals, &from, 0, 2090, &decade) && literal_is(literals, from, "年") &&
        literal_is(literals, from + 1, "代") && decade % 10 == 0 &&
        (decade < 100 || decade >= 1000)) {
        if (decade < 100)
            decade += century > 0 ? (century - 1) * 100 : decade > 20 ? 1900 : 2000;
        date->year = decade;
        date->span = DATE_DECADE;
        *at = from + 2;
        return true;
    }
    return century > 0;
}

/* 本周, 上个周末, 当天, 这个月, 那年 */
static bool relative_span(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at, count;
    const struct literal_word *offset = literal_take(literals, &from, WORD_OFFSET);
    const struct literal_word *span =
        offset ? literal_word_at(literals, from, WORD_SPAN, &count) : NULL;
    if (!span || !literal_is_han(literals, from) || span->value < SPAN_DAY)
        return false;
    if (span->value == SPAN_DAY || span->value == SPAN_YEAR)
        return false; /* 这天, 上年: of the text */
    from += count;
    take_part(literals, &from);
    if (literals->published != NO_DAY && (span->value == SPAN_WEEK || span->value == SPAN_WEEKEND))
        date_set_week(date, literals->published + 7 * offset->value);
    *at = from;
    date->offset = true;
    return true;
}

/* ---- the whole ---- */

/* What begins with a year or month: 去年夏天, 2025年第三季度, 明年3月底, 3月4日. */
static bool calendar_date(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    bool year = republic_year(literals, at, date) || numbered_year(literals, at, date) ||
                relative_year(literals, at, date);
    if (quarter_at(literals, at, date) || season_at(literals, at, date, year))
        return true;
    bool month = month_at(literals, at, date);
    bool day = (month || !year) && day_at(literals, at, date);
    if (!day && (year || month))
        take_part(literals, at);
    return *at > from;
}

bool date_chinese_at(const struct literals *literals, uint32_t at, struct literal *literal)
{
    struct date date = DATE_EMPTY;
    uint32_t from = at;
    bool found = date_iso_at(literals, &at, &date) || decade_at(literals, &at, &date) ||
                 weekday_at(literals, &at, &date) || relative_day(literals, &at, &date) ||
                 calendar_date(literals, &at, &date) || relative_span(literals, &at, &date);
    bool timed = time_at(literals, &at, &date, !found);
    if (!found && !timed)
        return false;
    *literal = (struct literal){
        .count = at - from, .type = ENTITY_DATE, .rule = date.offset ? "date-relative" : "date"};
    date_write(literals, date, literal->value, sizeof literal->value);
    return true;
}
