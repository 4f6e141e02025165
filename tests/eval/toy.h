/*
 * A small annotated article, written into a directory of the test's own; and a prediction of it
 * with one mistake of each kind, whose figures can be worked out by hand.
 */
#ifndef TESTS_EVAL_TOY_H
#define TESTS_EVAL_TOY_H

#include "tests/eval/ann.h"

extern const char toy_prediction[]; /* JSON */

/* Loads what the two files hold; the test fails when that fails. */
void toy_load(struct ann *ann);
/* The same with other annotation; false when it is refused. */
bool toy_load_lines(struct ann *ann, const char *lines);

#endif
