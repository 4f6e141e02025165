/* The file of a model of hashed features, as find/hashed reads it. */
#ifndef TESTS_EVAL_HASHED_FILE_H
#define TESTS_EVAL_HASHED_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Rounds a weight, in logits, to units (millionths of a logit) of the file. */
int8_t hashed_file_round(double weight, uint32_t unit);

/* false when the file cannot be written. */
bool hashed_file_write(FILE *file, const int8_t *weights, unsigned bits, uint32_t unit);

#endif
