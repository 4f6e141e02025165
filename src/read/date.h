/*
 * Dates of publication: full calendar dates as articles write them, resolved to ISO 8601.
 *
 * Understood are 2025-07-04, 2025/7/4, 2025.07.04; 2025年7月4日, 二〇二五年七月四日,
 * 民國114年7月4日; July 4, 2025; 4 July 2025; Jul. 4th 2025; 4. Juli 2025; 7/4/2025 (month first,
 * unless there is no such month) and 04.07.2025 (day first), in the years 1500 to 2199. A date
 * without a year is not found. (Dates in running text are the business of
 * find/literals/literals.h.)
 */
#ifndef READ_DATE_H
#define READ_DATE_H

#include <stdbool.h>
#include <stddef.h>

struct date_found {
    size_t begin, end; /* bytes; the time of day is not part of it */
    char iso[11];      /* "2025-07-04" */
};

/* Finds the first date in the text. Returns false, and leaves found alone, when there is none. */
bool date_find(const char *text, size_t len, struct date_found *found);

/* The same for a metadata field, of which only the first 200 bytes are read. Sets iso alone. */
bool date_parse(const char *text, size_t len, char iso[11]);

#endif
