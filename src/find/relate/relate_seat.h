/*
 * Which organizations a role can belong to by its own word: 校长 heads a school, 行长 a bank, a
 * principal a school. Asked only where a text does not say of what the role is.
 */
#ifndef FIND_RELATE_SEAT_H
#define FIND_RELATE_SEAT_H

#include <stdbool.h>
#include <stddef.h>

/* The kind of organization that the role names by how it ends; NULL: none, all are as good. */
struct seat;
const struct seat *seat_of(const char *role, size_t role_len);

/* False when the seat is of organizations whose names end otherwise. */
bool seat_fits(const struct seat *seat, const char *organization);

/* 远山航空, a navy: true of what has things that others make. */
bool seat_only_uses(const char *organization);

#endif
