/*
 * Dates of the civil calendar (Gregorian, also before it was introduced), and days by number.
 */
#ifndef MODEL_CALENDAR_H
#define MODEL_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

struct civil {
    int32_t year;
    int32_t month, day; /* 0: the whole year, the whole month */
};

#define NO_DAY INT32_MIN

int32_t civil_to_day(struct civil date); /* days since 1970-01-01 */
struct civil civil_of_day(int32_t day);
int32_t civil_weekday(int32_t day); /* 1 Monday to 7 Sunday */
/* Whether there is such a date, in the years 0 to 9999. */
bool civil_is_valid(struct civil date);
/* "2025-07-04" to days, or NO_DAY; what stands behind is not looked at, and iso may be NULL. */
int32_t civil_parse(const char *iso);
/* The year that brings a month (and day) closest to a day. */
int32_t civil_nearest_year(int32_t near, int32_t month, int32_t day);

#endif
