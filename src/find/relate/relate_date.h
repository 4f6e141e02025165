/*
 * When what a sentence says was so: the date that the clause of its trigger names, or that stands
 * alone before it, "In March, Quell bought …", 周一，…. A date of another clause says nothing of
 * it. Inside find/relate/.
 */
#ifndef FIND_RELATE_DATE_H
#define FIND_RELATE_DATE_H

#include "find/outline/outline.h"

/* The entity of the date of what the rule ties at the trigger, or NO_INDEX. */
uint32_t relate_date(const struct outline *outline, const struct dossier_builder *builder,
                     const struct rule *rule, int trigger);

#endif
