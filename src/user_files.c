#include "user_files.h"

#include <unistd.h>

#include "model/user_folder.h"

bool user_file(const char *name, struct buffer *path)
{
    buffer_clear(path);
    if (user_folder(path, "XDG_CONFIG_HOME", ".config")) {
        buffer_printf(path, "/%s", name);
        if (access(path->bytes, F_OK) == 0)
            return true;
    }
    buffer_clear(path);
    return false;
}
