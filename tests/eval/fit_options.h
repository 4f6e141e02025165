/* The options of programs that fit a model on the names that taggers find in annotated articles. */
#ifndef TESTS_EVAL_FIT_OPTIONS_H
#define TESTS_EVAL_FIT_OPTIONS_H

#include "find/work.h"
#include "tests/eval/refer_texts.h"

#define FIT_PARTS_MAX 20

struct fit_options {
    struct refer_taggers taggers;               /* -m: number k of N finds the names of part k */
    struct hashed_model bridges[FIT_PARTS_MAX]; /* -b: number k of N bridges part k */
    uint32_t bridge_count;
    int parts;      /* -f: judge so many parts by the weights of the others; 0: write weights */
    int without;    /* -x K/N: the part that is left out, -1: none; parts is N */
    char **folders; /* ends in NULL */
};

/* false: they are wrong, which is said on standard error. */
bool fit_options_read(struct fit_options *options, int argc, char **argv, const char *usage);

/* What the program knows, for the whole run; NULL when it cannot be had, which is said on standard
 * error. */
struct find_knowledge *fit_knowledge(const char *program);

#endif
