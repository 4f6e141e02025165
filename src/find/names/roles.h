/*
 * Roles: what the files that find the titles of named persons share. Inside find/: roles_titles.c
 * collects what may be a title in a sentence, roles.c keeps those that the text attaches to a
 * person. `struct roles` is owned by find_roles.
 */
#ifndef FIND_ROLES_H
#define FIND_ROLES_H

#include "find/propose.h"

struct title {
    uint32_t first, end; /* tokens */
    bool attached;
    bool loose; /* ends in what somebody is among others, which is no role: student, 成员 */
};

struct roles {
    struct work *work;
    VEC(struct title) titles;      /* of the sentence */
    VEC(struct proposal) found;    /* of the part */
    uint32_t first_name, end_name; /* accepted names of the sentence */
    bool person_before;            /* the sentence before names a person */
};

/* The accepted name of the sentence that covers a byte; that begins at it; or NULL. */
const struct proposal *roles_name_covering(const struct roles *roles, uint32_t byte);
const struct proposal *roles_name_beginning(const struct roles *roles, uint32_t byte);

/* Sets roles->titles to what may be a title in the sentence that was scanned last, in the order of
 * the text but for occupations and bylines, which come last. */
void roles_collect(struct roles *roles);

#endif
