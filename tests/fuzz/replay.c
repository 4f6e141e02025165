/*
 * Runs a fuzz target over every file of its seed directory (SEEDS, or the arguments: files or
 * directories), whole and cut short at several places. A finding ends it as it would a fuzzer.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "fuzz.h"

#define CUTS 16

static unsigned long runs;

/* A copy of exactly the size, so that a sanitizer sees a read past its end. */
static void run(const unsigned char *bytes, size_t size)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    if (copy == NULL)
        abort();
    if (size > 0)
        memcpy(copy, bytes, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
    runs++;
}

static unsigned char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    struct stat status;
    if (file == NULL || fstat(fileno(file), &status) != 0) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    *size = (size_t)status.st_size;
    unsigned char *bytes = malloc(*size + 1);
    if (bytes == NULL || fread(bytes, 1, *size, file) != *size) {
        fprintf(stderr, "%s: cannot be read\n", path);
        exit(EXIT_FAILURE);
    }
    fclose(file);
    return bytes;
}

static void run_file(const char *path)
{
    size_t size;
    unsigned char *bytes = read_file(path, &size);
    printf("%s\n", path);
    fflush(stdout); /* the last line names the file of a crash */
    for (size_t cut = 1; cut <= CUTS; cut++)
        run(bytes, size * cut / CUTS);
    free(bytes);
}

static void run_directory(const char *path)
{
    struct dirent **entries;
    int count = scandir(path, &entries, NULL, alphasort);
    if (count < 0) {
        perror(path);
        exit(EXIT_FAILURE);
    }
    for (int i = 0; i < count; i++) {
        char name[4096];
        int len = snprintf(name, sizeof name, "%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.' && len > 0 && (size_t)len < sizeof name)
            run_file(name);
        free(entries[i]);
    }
    free(entries);
}

static void run_path(const char *path)
{
    struct stat status;
    if (stat(path, &status) == 0 && S_ISDIR(status.st_mode))
        run_directory(path);
    else
        run_file(path);
}

int main(int argc, char **argv)
{
    if (argc < 2)
        run_path(SEEDS);
    for (int i = 1; i < argc; i++)
        run_path(argv[i]);
    printf("%lu passed, 0 failed\n", runs);
    return runs > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
