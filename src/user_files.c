#include "user_files.h"

#include <stdlib.h>
#include <unistd.h>

bool user_file(const char *name, struct buffer *path)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");

    buffer_clear(path);
    if (config && *config == '/')
        buffer_printf(path, "%s/dossier/%s", config, name);
    else if (home && *home == '/')
        buffer_printf(path, "%s/.config/dossier/%s", home, name);
    if (path->len && access(path->bytes, F_OK) == 0)
        return true;
    buffer_clear(path);
    return false;
}
