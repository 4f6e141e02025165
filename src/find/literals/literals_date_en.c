/*
 * Dates in English: July 4, 2025; 4 July; early 2025; last Friday; the third quarter of 2027.
 */
#include <stdlib.h>
#include <string.h>

#include "find/literals/literals_date.h"

/* ---- years, days ---- */

/* 1500 to 2100 in four digits. */
static bool year_at(const struct literals *literals, uint32_t *at, int32_t *year)
{
    struct number number;
    if (!digits_at(literals, *at, 4, &number) || number.chinese || number.value < 1500 ||
        number.value > 2100)
        return false;
    *year = (int32_t)number.value;
    *at += 1;
    return true;
}

/* 4, 4th, 14-16 */
static bool day_at(const struct literals *literals, uint32_t *at, int32_t *day)
{
    if (*at >= literals->count || literal_is_han(literals, *at))
        return false;
    const struct token *token = &literals->tokens[*at];
    if (token->shape != SHAPE_NUMBER && token->shape != SHAPE_MIXED)
        return false;
    const char *text = literals->text + token->begin;
    size_t len = token->end - token->begin;
    size_t used = 0;
    int32_t value = 0;
    for (; used < len && text[used] >= '0' && text[used] <= '9'; used++) {
        if (used == 2)
            return false;
        value = 10 * value + (text[used] - '0');
    }
    if (value < 1 || value > 31)
        return false;
    if (used < len && text[used] == '-')
        used = len;
    else if (used + 2 == len)
        used += strspn(text + used, "stndrhSTNDRH") == 2 || used + 2 < len ? 2 : 0;
    if (used != len)
        return false;
    *day = value;
    *at += 1;
    return true;
}

/* ", 2025" or " 2025" */
static void take_year(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at + (literal_is(literals, *at, ",") ? 1 : 0);
    if (year_at(literals, &from, &date->year))
        *at = from;
}

static bool month_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    const struct literal_word *month = literal_take(literals, at, WORD_MONTH);
    if (!month)
        return false;
    date->month = month->value;
    const struct token *token = &literals->tokens[*at - 1];
    bool whole = month->value >= 5 && month->value <= 7; /* May, June and July are not shortened */
    if (token->end - token->begin <= 4 && !whole && literal_is(literals, *at, ".") &&
        !literals->tokens[*at].space_before)
        *at += 1; /* Sept. */
    return true;
}

/* July, July 4, July 4 2025, July 2025 */
static bool month_first(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at, before;
    if (!month_at(literals, &from, date))
        return false;
    before = from;
    if (day_at(literals, &from, &date->day))
        take_year(literals, &from, date);
    else
        take_year(literals, &from, date);
    uint32_t last = from;
    /* a sentence may end with "Sept." before a number: nothing was taken then */
    *at = last > before || !literal_is(literals, before - 1, ".") ? last : before - 1;
    return true;
}

/* 4 July 2025, 4th of July */
static bool day_first(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    int32_t day;
    if (!day_at(literals, &from, &day))
        return false;
    from += literal_is(literals, from, "of") ? 1 : 0;
    if (!month_at(literals, &from, date))
        return false;
    date->day = day;
    take_year(literals, &from, date);
    *at = from;
    return true;
}

/* ---- weeks, parts of days ---- */

/* morning, night behind a day */
static void take_daypart(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t count;
    const struct literal_word *part = literal_word_at(literals, *at, WORD_DAYPART, &count);
    if (part && !literal_is_han(literals, *at)) {
        date->shift = part->value;
        *at += count;
    }
}

/* Friday, last Friday, Friday morning, Friday, July 4 */
static bool weekday_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    const struct literal_word *offset = literal_take(literals, &from, WORD_OFFSET);
    const struct literal_word *weekday = literal_take(literals, &from, WORD_WEEKDAY);
    if (!weekday)
        return false;
    date->offset = true;
    take_daypart(literals, &from, date);
    uint32_t rest = from + (literal_is(literals, from, ",") ? 1 : 0);
    struct date told = *date;
    if (month_first(literals, &rest, &told) && told.day != 0) {
        *date = told;
        *at = rest;
        return true;
    }
    *at = from;
    if (literals->published == NO_DAY)
        return true;
    int32_t distance = weekday->value - civil_weekday(literals->published);
    if (offset && offset->value > 0)
        distance += distance <= 0 ? 7 : 0;
    else if (distance > 0 || (offset && offset->value < 0 && distance == 0))
        distance -= 7;
    date_set_day(date, literals->published + distance);
    return true;
}

/* today, tomorrow night */
static bool relative_day(const struct literals *literals, uint32_t *at, struct date *date)
{
    if (literal_is_han(literals, *at))
        return false;
    const struct literal_word *word = literal_take(literals, at, WORD_DAY);
    if (!word)
        return false;
    date->offset = true;
    date->unknown = word->value == DAY_UNKNOWN;
    if (!date->unknown && literals->published != NO_DAY)
        date_set_day(date, literals->published + word->value);
    take_daypart(literals, at, date);
    return true;
}

/* ---- spans of the calendar ---- */

static void set_span(const struct literals *literals, struct date *date, int32_t unit, int32_t by)
{
    if (literals->published == NO_DAY)
        return;
    struct civil civil = civil_of_day(literals->published);
    if (unit == SPAN_WEEK || unit == SPAN_WEEKEND) {
        date_set_week(date, literals->published + 7 * by);
    } else if (unit == SPAN_DAY) {
        date_set_day(date, literals->published + by);
    } else if (unit == SPAN_MONTH) {
        int32_t months = civil.year * 12 + civil.month - 1 + by;
        date->year = months / 12;
        date->month = months % 12 + 1;
    } else if (unit == SPAN_QUARTER) {
        int32_t quarters = civil.year * 4 + (civil.month - 1) / 3 + by;
        date->year = quarters / 4;
        date->span = DATE_QUARTER;
        date->number = quarters % 4 + 1;
    } else if (unit == SPAN_YEAR) {
        date->year = civil.year + by;
    } else if (unit == SPAN_DECADE) {
        date->year = civil.year / 10 * 10 + 10 * by;
        date->span = DATE_DECADE;
    }
}

/* last year, next summer, this morning, last July */
static bool relative_span(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at, count;
    if (literal_is_han(literals, from))
        return false;
    const struct literal_word *offset = literal_take(literals, &from, WORD_OFFSET), *word;
    if (!offset)
        return false;
    if ((word = literal_take(literals, &from, WORD_SPAN)) && word->value >= SPAN_DAY) {
        set_span(literals, date, word->value, offset->value);
    } else if ((word = literal_take(literals, &from, WORD_SEASON))) {
        set_span(literals, date, SPAN_YEAR, offset->value);
        date->span = DATE_SEASON;
        date->number = word->value;
    } else if ((word = literal_word_at(literals, from, WORD_DAYPART, &count)) &&
               !literal_is_han(literals, from)) {
        from += count;
        set_span(literals, date, SPAN_DAY, offset->value);
    } else if ((word = literal_take(literals, &from, WORD_MONTH))) {
        set_span(literals, date, SPAN_YEAR, 0);
        if (date->year != 0 && offset->value < 0 &&
            word->value >= civil_of_day(literals->published).month)
            date->year--;
        date->month = word->value;
    } else {
        return false;
    }
    date->offset = true;
    *at = from;
    return true;
}

/* the weekend, the year before last: a span with the article alone is a weekend */
static bool weekend_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    if (!literal_is(literals, *at, "the") || !literal_is(literals, *at + 1, "weekend"))
        return false;
    date->offset = true;
    *at += 2;
    return true;
}

/* third quarter, first half, Q3; of 2027, of next year */
static bool quarter_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at + (literal_is(literals, *at, "the") ? 1 : 0);
    const struct literal_word *ordinal = literal_take(literals, &from, WORD_ORDINAL);
    if (ordinal && ordinal->value > 0 && ordinal->value <= 4) {
        from += literal_is(literals, from, "-") ? 1 : 0;
        bool half = literal_is(literals, from, "half");
        if (!half && !literal_is(literals, from, "quarter"))
            return false;
        date->span = half ? DATE_HALF : DATE_QUARTER;
        date->number = ordinal->value;
        from++;
    } else if (from < literals->count &&
               literals->tokens[from].end - literals->tokens[from].begin == 2 &&
               strchr("QH", literals->text[literals->tokens[from].begin]) &&
               literals->text[literals->tokens[from].begin + 1] >= '1' &&
               literals->text[literals->tokens[from].begin + 1] <= '4') {
        const char *text = literals->text + literals->tokens[from].begin;
        date->span = text[0] == 'Q' ? DATE_QUARTER : DATE_HALF;
        date->number = text[1] - '0';
        from++;
    } else {
        return false;
    }
    uint32_t of = from + (literal_is(literals, from, "of") ? 1 : 0);
    struct date year = DATE_EMPTY;
    if (year_at(literals, &of, &year.year) || relative_span(literals, &of, &year)) {
        date->year = year.year;
        from = of;
    }
    *at = from;
    return true;
}

/* the 1990s, 1990s */
static bool decade_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at + (literal_is(literals, *at, "the") ? 1 : 0);
    if (from >= literals->count || literals->tokens[from].shape != SHAPE_MIXED)
        return false;
    const struct token *token = &literals->tokens[from];
    const char *text = literals->text + token->begin;
    if (token->end - token->begin != 5 || text[4] != 's' || strspn(text, "0123456789") != 4 ||
        text[3] != '0')
        return false;
    date->year = (int32_t)strtol(text, NULL, 10);
    date->span = DATE_DECADE;
    *at = from + 1;
    return true;
}

/* mid-2025, which is one token */
static bool mid_year_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    const struct token *token = &literals->tokens[*at];
    const char *text = literals->text + token->begin;
    if (token->end - token->begin != 8 || strncmp(text, "mid-", 4) != 0 ||
        strspn(text + 4, "0123456789") < 4)
        return false;
    date->year = (int32_t)strtol(text + 4, NULL, 10);
    *at += 1;
    return true;
}

static bool season_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    if (literal_is_han(literals, *at))
        return false;
    uint32_t from = *at + (literal_is(literals, *at, "the") ? 1 : 0);
    const struct literal_word *season = literal_take(literals, &from, WORD_SEASON);
    if (!season)
        return false;
    date->span = DATE_SEASON;
    date->number = season->value;
    if (literal_is(literals, from, "of"))
        from++;
    if (!year_at(literals, &from, &date->year)) {
        if (literal_is(literals, from - 1, "of"))
            from--;
        if (literal_is(literals, *at, "spring") || literal_is(literals, *at, "fall") ||
            from > *at + 1)
            return false; /* a verb, a noun */
    }
    *at = from;
    return true;
}

/* ---- clock ---- */

/* 10:30, 3 p.m., 3am, 3.15am, noon */
static bool clock_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at, count;
    struct number number;
    bool clock = date_clock_at(literals, &from, date);
    if (!clock) {
        if (!number_at(literals, from, &number) || number.word || number.value > 24)
            return false;
        date->hour = (int32_t)number.value;
        date->minute = (int32_t)((number.value - date->hour) * 100 + 0.5);
        from += number.count;
        if (number.suffix) {
            bool pm = strncmp(number.suffix, "pm", 2) == 0;
            if (number.suffix_len != 2 || (!pm && strncmp(number.suffix, "am", 2) != 0))
                return false;
            date->shift = pm ? 12 : 0;
            *at = from;
            return true;
        }
    }
    const struct literal_word *half = literal_word_at(literals, from, WORD_DAYPART, &count);
    const char *text = from < literals->count ? literals->text + literals->tokens[from].begin : "";
    if (half && count == 1 &&
        (text[0] == 'a' || text[0] == 'p' || text[0] == 'A' || text[0] == 'P') &&
        literals->tokens[from].end - literals->tokens[from].begin <= 4) {
        date->shift = half->value;
        from++;
    } else if (!clock) {
        return false;
    }
    *at = from;
    return true;
}

/* ---- the whole ---- */

/* early, late, the end of: what follows must be a month, year or span */
static uint32_t part_at(const struct literals *literals, uint32_t at)
{
    uint32_t count;
    const struct literal_word *part = literal_word_at(literals, at, WORD_PART, &count);
    if (!part || literal_is_han(literals, at))
        return 0;
    return count + (literal_is(literals, at + count, "-") ? 1 : 0);
}

static bool core_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    return date_iso_at(literals, at, date) || weekday_at(literals, at, date) ||
           day_first(literals, at, date) || month_first(literals, at, date) ||
           quarter_at(literals, at, date) || decade_at(literals, at, date) ||
           relative_day(literals, at, date) || relative_span(literals, at, date) ||
           season_at(literals, at, date) || mid_year_at(literals, at, date) ||
           year_at(literals, at, &date->year);
}

/* 04:07 on Wednesday: the day behind a clock. */
static void add_day(const struct literals *literals, uint32_t *at, struct date *date)
{
    struct date day = DATE_EMPTY;
    uint32_t next = *at + 1;
    if (!literal_is(literals, *at, "on") || next >= literals->count ||
        !(weekday_at(literals, &next, &day) || day_first(literals, &next, &day) ||
          month_first(literals, &next, &day)))
        return;
    day.hour = date->hour;
    day.minute = date->minute;
    day.shift = date->shift;
    *date = day;
    *at = next;
}

/* Monday, 2:14 p.m.: the clock behind a day. */
static void add_clock(const struct literals *literals, uint32_t *at, struct date *date)
{
    struct date clock = DATE_EMPTY;
    uint32_t next = *at + 1;
    if (!literal_is(literals, *at, ",") || next >= literals->count ||
        !clock_at(literals, &next, &clock))
        return;
    date->hour = clock.hour;
    date->minute = clock.minute;
    date->shift = clock.shift;
    *at = next;
}

bool date_english_at(const struct literals *literals, uint32_t at, struct literal *literal)
{
    struct date date = DATE_EMPTY;
    uint32_t from = at;
    at += part_at(literals, at);
    if (at >= literals->count)
        return false;
    bool part = at > from;
    if (!core_at(literals, &at, &date) && (part || !clock_at(literals, &at, &date)) &&
        (part || !weekend_at(literals, &at, &date)))
        return false;
    if (date.hour >= 0)
        add_day(literals, &at, &date);
    else
        add_clock(literals, &at, &date);
    *literal = (struct literal){
        .count = at - from, .type = ENTITY_DATE, .rule = date.offset ? "date-relative" : "date"};
    date_write(literals, date, literal->value, sizeof literal->value);
    return true;
}
