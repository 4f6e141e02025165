/* The tables that unicode_tables.c writes, one function each. */
#ifndef COMPILE_TABLES_H
#define COMPILE_TABLES_H

#include <stdio.h>

struct table_source {
    const char *unicode; /* directory of the Unicode Character Database */
    const char *unihan;  /* directory that holds Unihan_Variants.txt, _Readings.txt */
};

void table_write_property(FILE *out, const struct table_source *source);
void table_write_fold(FILE *out, const struct table_source *source);
void table_write_pinyin(FILE *out, const struct table_source *source);
void table_write_linebreak(FILE *out, const struct table_source *source);

#endif
