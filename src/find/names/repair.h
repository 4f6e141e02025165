/*
 * Repairs of the tagger's proposals of one sentence, before they are marked and decided.
 */
#ifndef FIND_REPAIR_H
#define FIND_REPAIR_H

#include "find/propose.h"

void repair_proposals(struct work *work);

#endif
