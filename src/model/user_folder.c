#include "model/user_folder.h"

#include <stdlib.h>

bool user_folder(struct buffer *path, const char *variable, const char *fallback)
{
    const char *folder = getenv(variable), *home = getenv("HOME");
    if (folder && *folder == '/')
        buffer_printf(path, "%s/dossier", folder);
    else if (home && *home == '/')
        buffer_printf(path, "%s/%s/dossier", home, fallback);
    else
        return false;
    return true;
}
