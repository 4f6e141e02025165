/*
 * Speed of the whole pipeline and of each of its steps, in MB/s, with what the step takes of the
 * whole: over the articles given, each analysed by itself, else over the sample articles.
 *
 *     bench-find [FILE ...]
 *
 * CPU time of the whole, the best of several runs, in which nothing else is timed; the shares of
 * the steps are those of the clock in as many more.
 */
#include <stdlib.h>

#include "bench.h"
#include "bench_input.h"
#include "find/find.h"
#include "image.h"
#include "model/memory.h"

#define STEPS_MAX 32
#define RUN_BYTES (256u << 10) /* of one run: fewer articles are analysed again and again */

struct times {
    const char *steps[STEPS_MAX];
    double seconds[STEPS_MAX]; /* of the clock, the least of any run */
    int count;
    double whole; /* of the CPU, the least of any run */
};

static void keep_least(struct times *times)
{
    times->count = 0;
    for (const struct find_timing *t = find_timings(); t->step && times->count < STEPS_MAX; t++) {
        double seconds = (double)t->ns / 1e9, *least = &times->seconds[times->count];
        *least = times->steps[times->count] && *least < seconds ? *least : seconds;
        times->steps[times->count++] = t->step;
    }
}

static void report(const char *name, const struct times *times, size_t bytes)
{
    double megabytes = (double)bytes / 1e6, sum = 0;
    for (int i = 0; i < times->count; i++)
        sum += times->seconds[i];
    printf("%s, %.1f KB\n", name, (double)bytes / 1e3);
    for (int i = 0; i < times->count; i++) {
        double share = times->seconds[i] / sum;
        printf("  %-12s %9.1f MB/s %5.1f %%\n", times->steps[i],
               megabytes / (share > 0 ? share * times->whole : 1e-9), 100 * share);
    }
    printf("  %-12s %9.2f MB/s\n", "whole", megabytes / times->whole);
}

/* Analyses the articles, few ones again and again; adds up their bytes. Returns the seconds. */
static double analyse(const struct find_knowledge *knowledge, const struct buffer *texts, int count,
                      size_t *bytes)
{
    double start = bench_seconds();
    for (*bytes = 0; *bytes < RUN_BYTES;)
        for (int i = 0; i < count; i++) {
            struct article *article = bench_article(texts[i].bytes, texts[i].len);
            dossier_free(find_all(knowledge, article));
            *bytes += texts[i].len;
        }
    return bench_seconds() - start;
}

static void bench_articles(const struct find_knowledge *knowledge, const char *name,
                           const struct buffer *texts, int count)
{
    struct times times = {.whole = 1e9};
    size_t bytes = 0;
    for (int run = 0; run < BENCH_RUNS; run++) {
        double whole = analyse(knowledge, texts, count, &bytes);
        times.whole = whole < times.whole ? whole : times.whole;
    }
    for (int run = 0; run < BENCH_RUNS; run++) {
        find_timings_reset();
        analyse(knowledge, texts, count, &bytes);
        keep_least(&times);
    }
    find_timings_stop();
    report(name, &times, bytes);
}

static bool bench_files(const struct find_knowledge *knowledge, char **paths, int count)
{
    struct buffer *texts = memory_alloc((size_t)count * sizeof *texts);
    size_t bytes = 0;
    bool fine = true;
    for (int i = 0; i < count; i++) {
        texts[i] = (struct buffer){0};
        fine = bench_read(paths[i], &texts[i]) && fine;
        bytes += texts[i].len;
    }
    if (fine && bytes)
        bench_articles(knowledge, "articles", texts, count);
    for (int i = 0; i < count; i++)
        buffer_release(&texts[i]);
    free(texts);
    return fine;
}

static void bench_sample(const struct find_knowledge *knowledge, const char *name,
                         enum image_section sample)
{
    struct image image = image_get(sample);
    struct buffer text = {0};
    buffer_add(&text, image.bytes, image.len);
    bench_articles(knowledge, name, &text, 1);
    buffer_release(&text);
}

int main(int argc, char **argv)
{
    char message[256];
    memory_begin(); /* as the program does */
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    bool fine = true;
    if (argc > 1) {
        fine = bench_files(knowledge, argv + 1, argc - 1);
    } else {
        bench_sample(knowledge, "Chinese sample", IMAGE_SAMPLE_ZH);
        bench_sample(knowledge, "English sample", IMAGE_SAMPLE_EN);
    }
    find_knowledge_free(knowledge);
    return fine ? 0 : 1;
}
