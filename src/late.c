#include "late.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum late_state { LATE_UNKNOWN, LATE_LOADED, LATE_MISSING };

struct late_library {
    const char *soname;
    const char *const *names; /* of the functions, in the order of the members */
    size_t count;
    void *members; /* a struct of `count` pointers to functions */
    enum late_state state;
};

/* Loads the library and fills the members. Returns false when it or one of its functions is
 * missing. */
static bool fill(const struct late_library *library)
{
    void *handle = dlopen(library->soname, RTLD_NOW | RTLD_LOCAL);

    if (!handle)
        return false;
    for (size_t i = 0; i < library->count; i++) {
        void *address = dlsym(handle, library->names[i]);

        if (!address)
            return false;
        memcpy((char *)library->members + i * sizeof address, &address, sizeof address);
    }
    return true;
}

static const void *load(struct late_library *library)
{
    if (library->state == LATE_UNKNOWN)
        library->state = fill(library) ? LATE_LOADED : LATE_MISSING;
    return library->state == LATE_LOADED ? library->members : NULL;
}

#define QUOTED(name) #name
#define NAME(name)   QUOTED(name),

/* Defines the function of late.h for a library. */
#define LATE_LIBRARY(library, soname, functions)                                                   \
    const struct library *library(void)                                                            \
    {                                                                                              \
        static const char *const names[] = {functions(NAME)};                                      \
        static struct library members;                                                             \
        static struct late_library late = {soname, names, sizeof names / sizeof *names, &members,  \
                                           LATE_UNKNOWN};                                          \
        _Static_assert(sizeof members == sizeof names, "a pointer for each name");                 \
        return load(&late);                                                                        \
    }

LATE_LIBRARY(late_gumbo, GUMBO_SONAME, LATE_GUMBO_FUNCTIONS)
LATE_LIBRARY(late_md4c, MD4C_SONAME, LATE_MD4C_FUNCTIONS)
LATE_LIBRARY(late_cjson, CJSON_SONAME, LATE_CJSON_FUNCTIONS)
#ifdef HAVE_LIBARCHIVE
LATE_LIBRARY(late_archive, LIBARCHIVE_SONAME, LATE_ARCHIVE_FUNCTIONS)
#endif
#ifdef HAVE_EXPAT
LATE_LIBRARY(late_expat, EXPAT_SONAME, LATE_EXPAT_FUNCTIONS)
#endif
#ifdef HAVE_UCHARDET
LATE_LIBRARY(late_uchardet, UCHARDET_SONAME, LATE_UCHARDET_FUNCTIONS)
#endif
#ifdef HAVE_PCRE2
LATE_LIBRARY(late_pcre2, PCRE2_SONAME, LATE_PCRE2_FUNCTIONS)
#endif
