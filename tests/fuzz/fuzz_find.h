/* For targets that find what is in an article. */
#ifndef TESTS_FUZZ_FUZZ_FIND_H
#define TESTS_FUZZ_FUZZ_FIND_H

#include "find/find.h"
#include "fuzz.h"

/* Made once: the built-in data alone. */
static inline const struct find_knowledge *fuzz_knowledge(void)
{
    static struct find_knowledge *shared;
    char message[256];

    if (!shared)
        shared = find_knowledge_new(NULL, message, sizeof message);
    FUZZ_REQUIRE(shared != NULL);
    return shared;
}

#endif
