/*
 * Article to dossier: the pipeline. find.c reads from top to bottom as the list of its steps.
 *
 * Deterministic: the same article, lexicons and rules give the same dossier, on every machine.
 */
#ifndef FIND_FIND_H
#define FIND_FIND_H

#include <stdbool.h>

#include "model/dossier.h"

struct find_options {
    const char *const *lexicons; /* paths of user lexicons (TSV), later ones are stronger */
    uint32_t lexicon_count;
    const char *rules; /* path of user relation rules, or NULL */
    bool many; /* articles follow one another: what was added up for the words of one is kept for
                  the next, which takes some megabytes */
};

/* The lexicons, rules and model that finding works with. Made once, shared by all articles. */
struct find_knowledge;

/* NULL with the message ("FILE:LINE: what is wrong") when a user file cannot be used.
 * options may be NULL: the built-in data alone. */
struct find_knowledge *find_knowledge_new(const struct find_options *options, char *message,
                                          size_t message_size);
/* Jobs that still run (abandoned ones) keep it until they end. */
void find_knowledge_free(struct find_knowledge *knowledge);

/* Everything at once. Takes over the article; the caller owns the dossier. */
struct dossier *find_all(const struct find_knowledge *knowledge, struct article *article);

/*
 * In slices, for the browser: each find_step works for about budget_us microseconds (at least one
 * block) and returns whether more is to do. find_dossier gives what is found so far, at any time,
 * with the article borrowed: free it by dossier_release_article.
 * find_end gives the whole dossier, which owns the article, and frees the job.
 */
struct find_job;
struct find_job *find_begin(const struct find_knowledge *knowledge, struct article *article);
bool find_step(struct find_job *job, uint32_t budget_us);
uint32_t find_progress_bytes(const struct find_job *job);
struct dossier *find_dossier(struct find_job *job);
struct dossier *find_end(struct find_job *job);
void find_cancel(struct find_job *job); /* frees the job, not the article */

/*
 * The rest of the job in a thread of its own, for articles that take longer than a person waits.
 * false: no thread could be had; go on in slices. From there on only the functions below,
 * find_progress_bytes and (when it is done; else it waits) find_end may be called.
 * find_abandon tells it to stop and does not wait; the job then owns the article and frees both.
 */
bool find_background(struct find_job *job);
bool find_is_done(const struct find_job *job);
void find_abandon(struct find_job *job);

/* Time per step, for tests/bench. Steps are those of the pipeline, in its order. */
struct find_timing {
    const char *step; /* NULL behind the last */
    uint64_t ns;
};
/* Zeroes the times of this thread, and times what follows until find_timings_stop, which costs a
 * hundredth of the time. */
void find_timings_reset(void);
void find_timings_stop(void);
/* What this thread has spent on each step since the reset. The array is static: the next call, of
 * any thread, overwrites it. */
const struct find_timing *find_timings(void);

#endif
