/*
 * A date as far as it is told, and how it is written; shared by the grammars of dates.
 */
#ifndef FIND_LITERALS_DATE_H
#define FIND_LITERALS_DATE_H

#include "find/literals/literals.h"

enum date_span {
    DATE_PLAIN,
    DATE_QUARTER,
    DATE_HALF,
    DATE_SEASON,
    DATE_WEEK,
    DATE_DECADE,
    DATE_CENTURY
};

struct date {
    int32_t year, month, day; /* 0: not told */
    int32_t hour, minute;     /* -1: not told */
    enum date_span span;      /* what `number` counts */
    int32_t number;           /* quarter, half, season 1 to 4, week of the year */
    int32_t shift;            /* hours to add to a clock of twelve hours */
    bool offset;              /* given relative to the article's date */
    bool unknown;             /* a day that the article's date does not tell */
};

#define DATE_EMPTY ((struct date){.hour = -1, .minute = -1})

/* A day known by its number since 1970. */
void date_set_day(struct date *date, int32_t day);
/* The week of a day. */
void date_set_week(struct date *date, int32_t day);
/* Writes the value; what is missing is taken from the article's date. "" when nothing is known. */
void date_write(const struct literals *literals, struct date date, char *value, size_t size);
/* 1 to 12, 1 to 31 and so on, written as digits or in ideographs. */
bool date_number_at(const struct literals *literals, uint32_t *at, int32_t low, int32_t high,
                    int32_t *number);
/* 15:00, 15:00:30. */
bool date_clock_at(const struct literals *literals, uint32_t *at, struct date *date);
/* A whole date in one token or with slashes: 2025-07-04, 2025.7.4, 2025/7/4. */
bool date_iso_at(const struct literals *literals, uint32_t *at, struct date *date);

#endif
