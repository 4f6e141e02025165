#include "tests/scratch.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOBODY 65534

static char directory[64];

void scratch_begin(void)
{
    snprintf(directory, sizeof directory, "%s", "/tmp/dossier-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
}

const char *scratch(const char *name)
{
    static char paths[4][512];
    static unsigned next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "%s%s%s", directory, *name ? "/" : "", name);
    return path;
}

const char *scratch_file(const char *name, const char *bytes, size_t len)
{
    const char *path = scratch(name);
    FILE *file = fopen(path, "wb");

    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    ck_assert_int_eq(fclose(file), 0);
    return path;
}

static int each_file(int (*visit)(const char *path))
{
    DIR *dir = opendir(directory);
    struct dirent *entry;
    int count = 0;

    ck_assert_ptr_nonnull(dir);
    while ((entry = readdir(dir)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0) {
            count++;
            if (visit)
                visit(scratch(entry->d_name));
        }
    closedir(dir);
    return count;
}

int scratch_count(void)
{
    return each_file(NULL);
}

void scratch_obey_permissions(void)
{
    if (geteuid() == 0)
        ck_assert_int_eq(seteuid(NOBODY), 0);
}

void scratch_ignore_permissions(void)
{
    if (getuid() == 0)
        ck_assert_int_eq(seteuid(0), 0);
}

void scratch_end(void)
{
    chmod(directory, 0700); /* a test may have taken the permissions away */
    each_file(remove);
    rmdir(directory);
}
