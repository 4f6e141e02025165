/*
 * The generators of the tables of src/text, one function each; unicode_tables.c calls them (make
 * tables). Errors end the program.
 */
#ifndef COMPILE_TABLES_H
#define COMPILE_TABLES_H

#include <stdio.h>

struct table_source {
    const char *unicode; /* directory with the Unicode Character Database */
    const char *unihan;  /* directory with Unihan_Variants.txt and Unihan_Readings.txt */
};

void table_write_property(FILE *out, const struct table_source *source);
void table_write_fold(FILE *out, const struct table_source *source);
void table_write_pinyin(FILE *out, const struct table_source *source);
void table_write_linebreak(FILE *out, const struct table_source *source);

#endif
