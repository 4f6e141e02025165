#include "find/literals/literals_date.h"

#include <stdio.h>

void date_set_day(struct date *date, int32_t day)
{
    struct civil civil = civil_of_day(day);
    date->year = civil.year;
    date->month = civil.month;
    date->day = civil.day;
}

void date_set_week(struct date *date, int32_t day)
{
    int32_t thursday = day - civil_weekday(day) + 4; /* ISO 8601: its year has the week */
    struct civil civil = civil_of_day(thursday);
    date->year = civil.year;
    date->span = DATE_WEEK;
    date->number = (thursday - civil_to_day((struct civil){civil.year, 1, 1})) / 7 + 1;
}

/* ---- writing ---- */

/* The year or month that is not told: the nearest, or for a day alone the last. */
static void complete(const struct literals *literals, struct date *date)
{
    if (date->year != 0 || literals->published == NO_DAY)
        return;
    struct civil published = civil_of_day(literals->published);
    if (date->month != 0) {
        date->year = civil_nearest_year(literals->published, date->month, date->day);
    } else if (date->day != 0) {
        int32_t months = published.year * 12 + published.month - 1;
        if (date->day > published.day + 1)
            months--;
        date->year = months / 12;
        date->month = months % 12 + 1;
    } else if (date->span != DATE_PLAIN) {
        date->year = published.year;
    }
}

static void write_span(const struct date *date, char *value, size_t size)
{
    static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
    if (date->span == DATE_SEASON)
        snprintf(value, size, "%04d-%s", date->year, seasons[(date->number - 1) & 3]);
    else if (date->span == DATE_DECADE)
        snprintf(value, size, "%03dX", date->year / 10);
    else if (date->span == DATE_CENTURY)
        snprintf(value, size, "%02dXX", date->year / 100);
    else if (date->span == DATE_WEEK)
        snprintf(value, size, "%04d-W%02d", date->year, date->number);
    else
        snprintf(value, size, "%04d-%c%d", date->year, date->span == DATE_QUARTER ? 'Q' : 'H',
                 date->number);
}

static int write_day(const struct date *date, char *value, size_t size)
{
    if (date->year != 0 && date->month != 0 && date->day != 0)
        return snprintf(value, size, "%04d-%02d-%02d", date->year, date->month, date->day);
    if (date->year != 0 && date->month != 0)
        return snprintf(value, size, "%04d-%02d", date->year, date->month);
    if (date->year != 0)
        return snprintf(value, size, "%04d", date->year);
    if (date->month != 0 && date->day != 0)
        return snprintf(value, size, "--%02d-%02d", date->month, date->day);
    if (date->month != 0)
        return snprintf(value, size, "--%02d", date->month);
    if (date->day != 0)
        return snprintf(value, size, "---%02d", date->day);
    return 0;
}

void date_write(const struct literals *literals, struct date date, char *value, size_t size)
{
    value[0] = '\0';
    if (date.unknown)
        return;
    complete(literals, &date);
    if (date.span != DATE_PLAIN) {
        if (date.year != 0)
            write_span(&date, value, size);
        return;
    }
    struct civil civil = {date.year, date.month, date.day};
    if (date.year != 0 && !civil_is_valid(civil))
        return;
    int len = write_day(&date, value, size);
    if (date.hour < 0 || (len > 0 && date.day == 0))
        return;
    int32_t hour = date.hour + (date.hour < 12 ? date.shift : 0);
    if (hour <= 24)
        snprintf(value + len, size - (size_t)len, "T%02d:%02d", hour,
                 date.minute > 0 ? date.minute : 0);
}

/* ---- parts that all grammars have ---- */

bool date_number_at(const struct literals *literals, uint32_t *at, int32_t low, int32_t high,
                    int32_t *number)
{
    struct number found;
    if (!number_at(literals, *at, &found) || found.vague || found.more || found.word ||
        !(found.integer || found.chinese) || found.value < low || found.value > high ||
        found.value != (int32_t)found.value)
        return false;
    *number = (int32_t)found.value;
    *at += found.count;
    return true;
}

/* Two digits, exactly. */
static bool two_digits_at(const struct literals *literals, uint32_t at, int32_t high,
                          int32_t *number)
{
    return at < literals->count && literals->tokens[at].end - literals->tokens[at].begin == 2 &&
           !literals->tokens[at].space_before && date_number_at(literals, &at, 0, high, number);
}

bool date_clock_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    uint32_t from = *at;
    int32_t hour, minute, second;
    if (literal_is_han(literals, from) || !date_number_at(literals, &from, 0, 24, &hour) ||
        from != *at + 1 || !(literal_is(literals, from, ":") || literal_is(literals, from, "：")) ||
        literals->tokens[from].space_before || !two_digits_at(literals, from + 1, 59, &minute))
        return false;
    date->hour = hour;
    date->minute = minute;
    from += 2;
    if (literal_is(literals, from, ":") && two_digits_at(literals, from + 1, 59, &second))
        from += 2;
    *at = from;
    return true;
}

/* Year, month and day with the same separator in text[begin, end). */
static bool parse_iso(const char *text, uint32_t len, struct date *date)
{
    int32_t part[3] = {0};
    int count = 0, digits = 0;
    char separator = 0;
    for (uint32_t i = 0; i < len; i++) {
        char c = text[i];
        if (c >= '0' && c <= '9') {
            if (++digits > 4)
                return false;
            part[count] = part[count] * 10 + (c - '0');
        } else if (digits > 0 && count < 2 && (separator == 0 || separator == c) &&
                   (c == '-' || c == '.' || c == '/')) {
            if (count == 0 && digits != 4)
                return false;
            separator = c;
            count++;
            digits = 0;
        } else {
            return false;
        }
    }
    struct civil civil = {part[0], part[1], part[2]};
    if (count != 2 || digits == 0 || part[1] < 1 || part[2] < 1 || !civil_is_valid(civil))
        return false;
    date->year = civil.year;
    date->month = civil.month;
    date->day = civil.day;
    return true;
}

bool date_iso_at(const struct literals *literals, uint32_t *at, struct date *date)
{
    const struct token *first = &literals->tokens[*at];
    if (first->shape != SHAPE_NUMBER)
        return false;
    if (parse_iso(literals->text + first->begin, first->end - first->begin, date)) {
        *at += 1;
        return true;
    }
    if (*at + 4 >= literals->count || !literal_is(literals, *at + 1, "/"))
        return false;
    uint32_t len = literals->tokens[*at + 4].end - first->begin;
    if (len > 10 || !parse_iso(literals->text + first->begin, len, date))
        return false;
    *at += 5;
    return true;
}
