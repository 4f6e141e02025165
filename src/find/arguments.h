/*
 * What the files that find arguments share. Inside find/; the constructions ask for arguments by
 * relate.h.
 */
#ifndef FIND_ARGUMENTS_H
#define FIND_ARGUMENTS_H

#include "find/relate.h"

#define SCAN_ITEMS        48
#define SEGMENTS_BACK     3 /* between commas, back from the verb */
#define PENALTY_INHERITED 8
/* Other words between a verb and its argument. */
#define GAP_WORDS 7
#define GAP_CHARS 16 /* of Chinese */

/* The whole list that the mention at `at` stands in. */
struct argument argument_list(const struct outline *outline, int at, int penalty);

/* A mention that can be a subject: of the types, no preposition before it, neither an owner nor of
 * somebody's title. */
bool argument_may_be_subject(const struct outline *outline, int at, uint32_t types);

/* 和, 与: they join names; 并 joins what somebody does. */
bool argument_joins_names(const struct outline *outline, int at);

/* The first possible subject between `begin` (exclusive) and `end`. */
struct argument argument_first_between(const struct outline *outline, int begin, int end,
                                       uint32_t types, int penalty);

/* The item before the begin of the segment that ends at `at`: a sign of these classes, or what ends
 * the walk. */
int argument_segment_begin(const struct outline *outline, int at, uint64_t classes, int limit);

/* The label before the colon at `colon`, when it can be the subject of the line. */
struct argument argument_label(const struct outline *outline, int colon, uint32_t types);

/* The subject that the segments before the comma at `comma` leave to the next one. */
struct argument argument_inherited(const struct outline *outline, int comma, uint32_t types);

#endif
