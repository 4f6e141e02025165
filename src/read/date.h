/*
 * Calendar dates as articles write them, resolved to ISO 8601.
 *
 * Understood: 2025-07-04, 2025/7/4, 2025.07.04, 2025年7月4日, 二〇二五年七月四日, 114年7月4日 after
 * 民國, July 4, 2025; 4 July 2025; Jul. 4th 2025; 4. Juli 2025; 7/4/2025 (month first unless that
 * cannot be), 04.07.2025 (day first). Years 1500 to 2199. A date without a year is no date of
 * publication and is not found.
 */
#ifndef READ_DATE_H
#define READ_DATE_H

#include <stdbool.h>
#include <stddef.h>

struct date_found {
    size_t begin, end; /* bytes of the date, without the time of day */
    char iso[11];      /* "2025-07-04" */
};

/* The first date in the text. */
bool date_find(const char *text, size_t len, struct date_found *found);

/* The date of a machine-readable field: ISO with or without a time, or any of the above. */
bool date_parse(const char *text, size_t len, char iso[11]);

#endif
