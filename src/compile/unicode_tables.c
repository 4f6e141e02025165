/*
 * Writes the Unicode tables of src/text/ from the files of the Unicode Character Database.
 *
 *     compile-unicode-tables UNICODE_DIRECTORY UNIHAN_DIRECTORY OUTPUT_DIRECTORY
 *
 * UNIHAN_DIRECTORY holds Unihan_Variants.txt and Unihan_Readings.txt uncompressed. Run by `make
 * tables`; its output is committed, so that a build needs no Unicode data.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/tables.h"
#include "compile/ucd.h"

static void write_table(const char *directory, const char *file, const char *sources,
                        void (*write)(FILE *out, const struct table_source *source),
                        const struct table_source *source)
{
    char path[4096];
    int len = snprintf(path, sizeof path, "%s/%s", directory, file);
    FILE *out = len > 0 && (size_t)len < sizeof path ? fopen(path, "w") : NULL;
    if (out == NULL)
        ucd_fail("cannot be written", path);
    fprintf(out,
            "/*\n"
            " * Made by src/compile/unicode_tables.c (make tables); do not edit.\n"
            " * Source: Unicode Character Database 15.0.0: %s.\n"
            " * Copyright 1991-2022 Unicode, Inc. Used under the Unicode License Agreement - Data "
            "Files\n"
            " * and Software, https://www.unicode.org/license.txt\n"
            " */\n"
            "/* clang-format off */\n"
            "#include \"text/%.*s.h\"\n\n",
            sources, (int)strcspn(file, "."), file);
    write(out, source);
    if (fclose(out) != 0)
        ucd_fail("cannot be written", path);
}

int main(int argc, char **argv)
{
    if (argc != 4) {
        fputs("usage: unicode-tables UNICODE_DIRECTORY UNIHAN_DIRECTORY OUTPUT_DIRECTORY\n",
              stderr);
        return EXIT_FAILURE;
    }
    struct table_source source = {argv[1], argv[2]};
    write_table(argv[3], "property_table.c",
                "DerivedGeneralCategory, Scripts,\n * PropList, GraphemeBreakProperty, "
                "EastAsianWidth",
                table_write_property, &source);
    write_table(argv[3], "fold_table.c",
                "UnicodeData,\n * DerivedNormalizationProps, Unihan_Variants", table_write_fold,
                &source);
    write_table(argv[3], "linebreak_table.c",
                "LineBreak,\n * EastAsianWidth, DerivedGeneralCategory, emoji-data; the rules of "
                "UAX #14",
                table_write_linebreak, &source);
    write_table(argv[3], "pinyin_table.c", "Unihan_Readings (kTGHZ2013)", table_write_pinyin,
                &source);
    return EXIT_SUCCESS;
}
