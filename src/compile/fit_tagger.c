#include "compile/fit_tagger.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct tagger *fit_tagger_open(const char *path, char *message, size_t message_size)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        snprintf(message, message_size, "%s", strerror(errno));
        if (file)
            fclose(file);
        return NULL;
    }
    long len = ftell(file);
    size_t room = len < 0 ? 0 : ((size_t)len + 63) / 64 * 64;
    void *bytes = room ? aligned_alloc(64, room) : NULL;
    rewind(file);
    bool read = bytes && fread(bytes, 1, (size_t)len, file) == (size_t)len;
    fclose(file);
    if (!read) {
        snprintf(message, message_size, "cannot be read");
        free(bytes);
        return NULL;
    }
    struct tagger *tagger = tagger_open(bytes, (size_t)len, message, message_size);
    if (!tagger)
        free(bytes);
    return tagger;
}
