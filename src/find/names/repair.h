/*
 * Repairs of the tagger's proposals of one sentence, before they are marked and decided.
 */
#ifndef FIND_REPAIR_H
#define FIND_REPAIR_H

#include "find/propose.h"

void repair_proposals(struct work *work);

/* KC, OBE, MP: whether the token is what stands behind the names of persons and is no part of them.
 */
bool repair_is_honour(const struct work *work, uint32_t i);

/* 这家|, 一家|, 这家估值四亿元的|: whether words before the token count an organization or point at
 * it, so that what follows is not its name. */
bool repair_is_counted(const struct work *work, uint32_t first);

/* 小米|雷军：, 阿里|蔡崇信|回应: the tokens of the company that whoever speaks is called after; 0
 * when it is something else. */
uint32_t repair_company_of_speaker(const struct work *work, uint32_t first, uint32_t end);

#endif
