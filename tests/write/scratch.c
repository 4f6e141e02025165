#include "scratch.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <check.h>

static char directory[64];

void scratch_begin(void)
{
    snprintf(directory, sizeof directory, "%s", "/tmp/dossier-write-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(directory));
}

const char *scratch(const char *name)
{
    static char paths[4][512];
    static unsigned next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "%s/%s", directory, name);
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

static int remove_path(const char *path)
{
    return remove(path);
}

void scratch_end(void)
{
    each_file(remove_path);
    rmdir(directory);
}
