/*
 * Compiles lexicon files into the form that is linked into the program:
 *
 *     compile-lexicon [-q] OUT IN.tsv ...
 *
 * Fails with a message FILE:LINE: … at the first row that is wrong. Prints a summary, unless -q.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/lexicon/lexicon_store.h"

static bool write_arrays(FILE *file, const struct lexicon *lexicon)
{
    struct lexicon_header header = {
        .magic = LEXICON_MAGIC,
        .line_count = lexicon->line_count,
        .row_count = lexicon->row_count,
        .entry_count = lexicon->entry_count,
        .subtype_count = lexicon->subtype_count,
        .strings_len = lexicon->strings_len,
        .filter_bits = 32 - lexicon->filter_shift,
        .check = TOKEN_KEY(LEXICON_CHECK_WORD),
    };
    const struct {
        const void *array;
        size_t count, size;
    } parts[] = {
        {&header, 1, sizeof header},
        {lexicon->filter, lexicon_filter_words(lexicon), sizeof *lexicon->filter},
        {lexicon->lines, lexicon->line_count, sizeof *lexicon->lines},
        {lexicon->ideographs, LEXICON_IDEOGRAPHS, sizeof *lexicon->ideographs},
        {lexicon->rows, lexicon->row_count, sizeof *lexicon->rows},
        {lexicon->entries, lexicon->entry_count, sizeof *lexicon->entries},
        {lexicon->subtypes, lexicon->subtype_count, sizeof *lexicon->subtypes},
        {lexicon->strings, lexicon->strings_len, 1},
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (fwrite(parts[i].array, parts[i].size, parts[i].count, file) != parts[i].count)
            return false;
    }
    return true;
}

static bool write_file(const char *path, const struct lexicon *lexicon)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool ok = write_arrays(file, lexicon);
    ok = fclose(file) == 0 && ok;
    if (!ok)
        remove(path);
    return ok;
}

static void print_summary(const struct lexicon *lexicon)
{
    uint32_t forms[LEXICON_LISTS] = {0}, names[LEXICON_LISTS] = {0};
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        forms[lexicon->entries[i].list]++;
        names[lexicon->entries[i].list] += lexicon->entries[i].canonical == i;
    }
    for (int i = 0; i < LEXICON_LISTS; i++) {
        if (forms[i] > 0)
            printf("  %-20s %6u names %6u forms\n", lexicon_list_names[i], names[i], forms[i]);
    }
}

int main(int argc, char **argv)
{
    char message[256];
    bool quiet = argc > 1 && strcmp(argv[1], "-q") == 0;
    if (quiet) {
        argv++;
        argc--;
    }
    if (argc < 3) {
        fputs("usage: compile-lexicon [-q] OUT IN.tsv ...\n", stderr);
        return 2;
    }
    struct lexicon *lexicon = lexicon_new();
    bool ok = true;
    for (int i = 2; ok && i < argc; i++)
        ok = lexicon_read_file(lexicon, argv[i], 0, message, sizeof message);
    if (!ok) {
        fprintf(stderr, "%s\n", message);
    } else {
        lexicon_pack(lexicon);
        ok = write_file(argv[1], lexicon);
        if (ok && !quiet)
            print_summary(lexicon);
        if (!ok)
            fprintf(stderr, "%s: %s\n", argv[1], strerror(errno));
    }
    lexicon_free(lexicon);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
