#include "model/calendar.h"

#include <string.h>

/* Days of the civil calendar: Howard Hinnant, "chrono-compatible low-level date algorithms". */
int32_t civil_to_day(struct civil date)
{
    int32_t month = date.month > 0 ? date.month : 1, day = date.day > 0 ? date.day : 1;
    int32_t year = date.year - (month <= 2);
    int32_t era = (year >= 0 ? year : year - 399) / 400;
    int32_t year_of_era = year - era * 400;
    int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct civil civil_of_day(int32_t day)
{
    day += 719468;
    int32_t era = (day >= 0 ? day : day - 146096) / 146097;
    int32_t day_of_era = day - era * 146097;
    int32_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t month = (5 * day_of_year + 2) / 153;
    return (struct civil){.year = year_of_era + era * 400 + (month >= 10),
                          .month = month < 10 ? month + 3 : month - 9,
                          .day = day_of_year - (153 * month + 2) / 5 + 1};
}

int32_t civil_weekday(int32_t day)
{
    int32_t weekday = (day + 3) % 7; /* the first of 1970 was a Thursday */
    return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

bool civil_is_valid(struct civil date)
{
    if (date.year < 0 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0)
        return false;
    if (date.day == 0)
        return true;
    struct civil back = civil_of_day(civil_to_day(date));
    return back.month == date.month && back.day == date.day;
}

/* So many digits as one number, or -1. */
static int32_t parse_digits(const char *text, int count)
{
    int32_t value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int32_t civil_parse(const char *iso)
{
    if (!iso || strlen(iso) < 10 || iso[4] != '-' || iso[7] != '-')
        return NO_DAY;
    struct civil date = {parse_digits(iso, 4), parse_digits(iso + 5, 2), parse_digits(iso + 8, 2)};
    if (date.year < 0 || date.month < 1 || date.day < 1 || !civil_is_valid(date))
        return NO_DAY;
    return civil_to_day(date);
}

int32_t civil_nearest_year(int32_t near, int32_t month, int32_t day)
{
    struct civil at = civil_of_day(near);
    int32_t best = at.year, least = INT32_MAX;
    for (int32_t year = at.year - 1; year <= at.year + 1; year++) {
        int32_t distance = civil_to_day((struct civil){year, month, day > 0 ? day : 15}) - near;
        if (distance < 0)
            distance = -distance;
        if (distance < least) {
            least = distance;
            best = year;
        }
    }
    return best;
}
