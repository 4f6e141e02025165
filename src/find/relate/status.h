/*
 * The status of what a trigger says (asserted, past, planned, hedged or denied), told from the
 * words of its clause; or that nothing is said, as in a question or a condition. A double negation
 * is looked for before single ones.
 */
#ifndef FIND_STATUS_H
#define FIND_STATUS_H

#include "find/outline/outline.h"

struct status {
    uint8_t status; /* enum relation_status */
    bool nothing;   /* asked or supposed: no relation */
    bool weak;      /* a double negation */
};

/* The status of a relation whose rule is triggered by the item `trigger` and whose left argument is
 * the item `left`. form: enum word_form of the trigger, 0 when it does not change. */
struct status status_of(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, uint8_t form);

/* 否认拟出售|旗下|品牌北辰: whether the rule with its trigger at the byte says what somebody owns,
 * which he does whatever becomes of it. */
bool status_is_owned(const struct outline *outline, const struct rule *rule, uint32_t begin);

#endif
