#include "read/late.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct late_function {
    const char *name;
    size_t offset; /* of the member in the library's struct */
};

/* Fills the members; false when the library or one of its functions is missing. */
__attribute__((unused)) static bool load(const char *soname, const struct late_function *functions,
                                         size_t count, void *members)
{
    void *library = dlopen(soname, RTLD_NOW | RTLD_LOCAL);

    if (!library)
        return false;
    for (size_t i = 0; i < count; i++) {
        void *address = dlsym(library, functions[i].name);

        if (!address)
            return false;
        memcpy((char *)members + functions[i].offset, &address, sizeof address);
    }
    return true;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum late_state { LATE_UNKNOWN, LATE_LOADED, LATE_MISSING };

#ifdef HAVE_LIBARCHIVE
const struct late_archive *late_archive(void)
{
    static struct late_archive library;
    static enum late_state state;
#define ROW(name) {#name, offsetof(struct late_archive, name)},
    static const struct late_function functions[] = {LATE_ARCHIVE_FUNCTIONS(ROW)};
#undef ROW

    if (state == LATE_UNKNOWN)
        state = load(LIBARCHIVE_SONAME, functions, COUNT(functions), &library) ? LATE_LOADED
                                                                               : LATE_MISSING;
    return state == LATE_LOADED ? &library : NULL;
}
#endif

#ifdef HAVE_UCHARDET
const struct late_uchardet *late_uchardet(void)
{
    static struct late_uchardet library;
    static enum late_state state;
#define ROW(name) {#name, offsetof(struct late_uchardet, name)},
    static const struct late_function functions[] = {LATE_UCHARDET_FUNCTIONS(ROW)};
#undef ROW

    if (state == LATE_UNKNOWN)
        state = load(UCHARDET_SONAME, functions, COUNT(functions), &library) ? LATE_LOADED
                                                                             : LATE_MISSING;
    return state == LATE_LOADED ? &library : NULL;
}
#endif
