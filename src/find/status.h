/*
 * The status of what a trigger says: asserted, past, planned, hedged, denied; or not said at all
 * (a question, a condition). By the words of its clause; double negation first.
 */
#ifndef FIND_STATUS_H
#define FIND_STATUS_H

#include "find/outline.h"

struct status {
    uint8_t status; /* enum relation_status */
    bool nothing;   /* asked or supposed: no relation */
    bool weak;      /* a double negation */
};

/* left: the item of the left argument. form: enum word_form of the trigger. */
struct status status_of(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, uint8_t form);

#endif
