/* Commas between two names, for relate_between.c. Inside find/. */
#ifndef FIND_RELATE_COMMA_H
#define FIND_RELATE_COMMA_H

#include "find/relate/relate.h"

/* Whether the word is a comma alone, not ", formerly of". */
bool comma_is_bare(const struct outline *outline, int word);

/* Whether a bare comma may tie the mentions at two items: "Darmstadt, Germany", "Quell, a Leeds
 * start-up", "In Leeds, Quell", "At the Eastmoor Forum, Ines Marlow", and "Loom, Quell's robot".
 * Never members of a list. */
bool comma_ties(const struct outline *outline, int left, int right);

/* "Under Tom Vance, Quell", "Under its founder, Tom Vance, Quell": whether the sentence begins with
 * whom somebody has above himself. */
bool comma_opens_under(const struct outline *outline, int person);

/* 《长夜》，周明著，远山出版社: the work of the entry of which the comma parts the publisher; or
 * -1. */
int comma_work_of_entry(const struct outline *outline, int comma);

#endif
