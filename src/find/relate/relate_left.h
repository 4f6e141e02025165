/* What stands left of a word between two names, for relate_between.c. Inside find/. */
#ifndef FIND_RELATE_LEFT_H
#define FIND_RELATE_LEFT_H

#include "find/relate/relate.h"

/* From what stands before the word, at `at`, to the name before that: over a date, an age or a role
 * between two commas, a place; `at` itself when it is none. */
int left_over_date(const struct outline *outline, int at);
int left_over_insertion(const struct outline *outline, int at);
int left_over_seat(const struct outline *outline, int at);

/* The mention of the types that the word at `at` ties to what follows, though a noun or a clause
 * stands between: "Loom 5 phones from", "Quell, a rival in", "Ines Marlow, who treats patients at";
 * -1: none. */
int left_far(const struct outline *outline, int at, uint32_t types);

#endif
