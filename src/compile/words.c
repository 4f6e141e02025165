/*
 * Compiles closed lists of words, the cues of src/find/scan/cue_words.c or the literals of
 * src/find/literals/literals_table.c, into the tables that are linked into the program:
 *
 *     compile-words cues|literals OUT
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/literals/literal_build.h"
#include "find/scan/cue_build.h"

static struct cue_table cues;
static struct literal_index literals;

static bool write_file(const char *path, const void *bytes, size_t len)
{
    FILE *file = fopen(path, "wb");
    bool fine = file && fwrite(bytes, len, 1, file) == 1;
    fine = file && fclose(file) == 0 && fine;
    if (!fine) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        remove(path);
    }
    return fine;
}

int main(int argc, char **argv)
{
    bool of_cues = argc == 3 && !strcmp(argv[1], "cues");
    if (!of_cues && (argc != 3 || strcmp(argv[1], "literals") != 0)) {
        fputs("usage: compile-words cues|literals OUT\n", stderr);
        return 2;
    }
    if (!(of_cues ? cue_table_build(&cues) : literal_index_build(&literals))) {
        fprintf(stderr, "compile-words: the table of %s is too small\n", argv[1]);
        return EXIT_FAILURE;
    }
    bool written = of_cues ? write_file(argv[2], &cues, sizeof cues)
                           : write_file(argv[2], &literals, sizeof literals);
    return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
