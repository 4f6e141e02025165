/*
 * Which organizations a role can belong to by its own word: 校长 heads a school, 行长 a bank, a
 * principal a school. Asked only where a text does not say of what the role is.
 */
#ifndef FIND_RELATE_SEAT_H
#define FIND_RELATE_SEAT_H

#include <stdbool.h>
#include <stddef.h>

/* False when the role, by how it ends, needs an organization whose name ends otherwise. */
bool seat_fits(const char *role, size_t role_len, const char *organization);

/* True when the role names the kind of its organization, so that fitting means something. */
bool seat_is_named(const char *role, size_t role_len);

/* 远山航空, a navy: true of what has things that others make. */
bool seat_only_uses(const char *organization);

#endif
