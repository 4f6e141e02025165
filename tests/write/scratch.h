/*
 * A directory of the test's own, removed at the end of the test. Use begin and end as a fixture.
 */
#ifndef TESTS_WRITE_SCRATCH_H
#define TESTS_WRITE_SCRATCH_H

void scratch_begin(void);
void scratch_end(void);
/* The path of a name in it, until the fourth call from now. */
const char *scratch(const char *name);
/* How many files stand in it. */
int scratch_count(void);

#endif
