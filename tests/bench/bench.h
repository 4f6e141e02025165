/* Timing for the benchmark programs: CPU time, the best of several runs. */
#ifndef TESTS_BENCH_BENCH_H
#define TESTS_BENCH_BENCH_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#define BENCH_RUNS 5

static inline double bench_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Prints how many MB/s run does over text. */
static inline void bench_speed(const char *name, const char *text, size_t len_bytes,
                               void (*run)(const char *text, size_t len_bytes))
{
    double best = 1e9;
    for (int i = 0; i < BENCH_RUNS; i++) {
        double start = bench_seconds();
        run(text, len_bytes);
        double taken = bench_seconds() - start;
        best = taken < best ? taken : best;
    }
    printf("%-32s %9.1f MB/s\n", name, (double)len_bytes / 1e6 / (best > 0 ? best : 1e-9));
}

#endif
