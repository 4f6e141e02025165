#include "ui/file_complete.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "model/buffer.h"
#include "model/memory.h"
#include "model/vec.h"
#include "ui/completion.h"

#define FILES_MAX 1000 /* that are offered */

void file_path_add(struct buffer *out, const char *path)
{
    const char *home = getenv("HOME");
    bool at_home = strncmp(path, "~/", 2) == 0 && home && *home;
    if (at_home)
        buffer_add_str(out, home);
    buffer_add_str(out, at_home ? path + 1 : path);
}

struct names {
    VEC(char *) items; /* owned */
};

static bool is_folder(const char *folder, const char *name)
{
    struct buffer path = {0};
    struct stat info;
    buffer_printf(&path, "%s/%s", folder, name);
    bool is = stat(path.bytes, &info) == 0 && S_ISDIR(info.st_mode);
    buffer_release(&path);
    return is;
}

/* What the folder has that begins so; folders with a '/' at the end. */
static void read_folder(const char *folder, const char *begin, struct names *names)
{
    struct dirent *entry;
    DIR *stream = opendir(folder);
    while (stream && names->items.count < FILES_MAX && (entry = readdir(stream))) {
        const char *name = entry->d_name;
        struct buffer whole = {0};
        if (strncmp(name, begin, strlen(begin)) != 0 || (name[0] == '.' && begin[0] != '.') ||
            strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        buffer_printf(&whole, "%s%s", name, is_folder(folder, name) ? "/" : "");
        *(char **)vec_push(&names->items) = whole.bytes;
    }
    if (stream)
        closedir(stream);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void file_complete(struct completion *completion)
{
    struct names names = {0};
    struct buffer folder = {0};
    const char *typed = completion_typed(completion), *slash = strrchr(typed, '/');
    const char *begin = slash ? slash + 1 : typed;
    char *typed_folder = memory_string(slash ? typed : ".");
    if (slash)
        typed_folder[begin - typed] = '\0';
    file_path_add(&folder, typed_folder);
    read_folder(folder.bytes, begin, &names);
    if (names.items.count)
        qsort(names.items.items, names.items.count, sizeof(char *), by_name);
    completion_from(completion, completion->begin + (size_t)(begin - typed));
    for (uint32_t i = 0; i < names.items.count; i++) {
        completion_add(completion, names.items.items[i]);
        free(names.items.items[i]);
    }
    vec_free(&names.items);
    free(typed_folder);
    buffer_release(&folder);
}
