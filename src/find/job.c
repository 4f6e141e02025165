/*
 * One article's analysis, at once, in slices, or in a thread of its own.
 */
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "find/find.h"
#include "find/outline/outline_store.h"
#include "find/pipeline.h"
#include "image.h"
#include "model/clock.h"

#define MUCH_BYTES (128u << 10) /* finding takes fifty bytes for each byte of such a text */

enum background_state { BACKGROUND_NONE, BACKGROUND_RUNS, BACKGROUND_DONE, BACKGROUND_ABANDONED };

struct find_job {
    struct find_knowledge *knowledge;
    struct work work;
    struct article *article;
    atomic_uint next_block;
    atomic_bool stop;
    atomic_int background; /* enum background_state */
    pthread_t thread;
    struct dossier *dossier; /* what the thread has made; NULL when it was stopped */
};

static void release_scratch(struct work *work)
{
    decide_forget(work);
    names_forget(work);
    vec_free(&work->proposals);
    arena_free(work->values);
    vec_free(&work->definitions);
    scan_release(&work->scanned);
    outline_store_free(work->outlines); /* when it was stopped */
    vec_free(&work->literal_marks);
    vec_free(&work->spans);
    vec_free(&work->sentence_spans);
    vec_free(&work->ahead);
}

static void free_job(struct find_job *job)
{
    tagger_free(job->work.tagger);
    lexicon_free(job->work.declared);
    release_scratch(&job->work);
    scan_store_free(job->work.scans);
    find_knowledge_free(job->knowledge);
    free(job);
}

/* The tagger that served an article before, or a new one. */
static struct tagger *take_tagger(struct find_knowledge *knowledge)
{
    struct tagger *idle = atomic_exchange(&knowledge->idle_tagger, NULL);
    return idle ? idle : tagger_new();
}

struct find_job *find_begin(const struct find_knowledge *knowledge, struct article *article)
{
    struct find_job *job = memory_zeroed(1, sizeof *job);
    job->knowledge = (struct find_knowledge *)knowledge; /* a reference of its own */
    atomic_fetch_add(knowledge->references, 1);
    job->article = article;
    job->work = (struct work){
        .knowledge = knowledge, .article = article, .tagger = take_tagger(job->knowledge)};
    if (article->len >= MUCH_BYTES && article->len <= LONG_BYTES)
        memory_expect_much();
    if (article->len <= LONG_BYTES)
        job->work.scans = scan_store_new();
    if (job->work.tagger)
        tagger_begin(job->work.tagger);
    dossier_begin(&job->work.builder, article);
    return job;
}

/* The next block; false when there is none, or the job was told to stop. */
static bool analyse_next(struct find_job *job)
{
    uint32_t block = job->next_block;
    if (block >= job->article->block_count || job->stop)
        return false;
    pipeline_block(&job->work, block);
    job->next_block = block + 1;
    return true;
}

bool find_step(struct find_job *job, uint32_t budget_us)
{
    const uint64_t until = clock_ns() + (uint64_t)budget_us * 1000;
    while (analyse_next(job) && clock_ns() < until)
        ;
    return job->next_block < job->article->block_count;
}

uint32_t find_progress_bytes(const struct find_job *job)
{
    uint32_t block = job->next_block;
    if (block >= job->article->block_count)
        return job->article->len;
    return block ? job->article->blocks[block - 1].end : 0;
}

/* A second work with the sentences and proposals of the first: the steps of the whole article use
 * them up. */
static void copy_findings(struct work *copy, const struct work *work, struct article *article)
{
    *copy = (struct work){.knowledge = work->knowledge,
                          .article = article,
                          .block_end = work->block_end,
                          .part_sentence = work->part_sentence,
                          .person_before = work->person_before};
    copy->scans = work->scans; /* the same sentences: what is kept of them is looked at only */
    dossier_begin(&copy->builder, article);
    for (uint32_t i = 0; i < work->builder.sentences.count; i++) {
        const struct sentence *sentence = &work->builder.sentences.items[i];
        dossier_add_sentence(&copy->builder, sentence->begin, sentence->end);
    }
    for (uint32_t i = 0; i < work->builder.mentions.count; i++)
        *vec_push(&copy->builder.mentions) = work->builder.mentions.items[i];
    for (uint32_t i = 0; i < work->builder.rules.count; i++)
        *vec_place(&copy->builder.rules) = work->builder.rules.items[i];
    for (uint32_t i = 0; i < work->builder.mention_rules.count; i++)
        *vec_place(&copy->builder.mention_rules) = work->builder.mention_rules.items[i];
    names_copy(copy, work);
    for (uint32_t i = 0; i < work->proposals.count; i++)
        *vec_push(&copy->proposals) = work->proposals.items[i];
    for (uint32_t i = 0; i < work->definitions.count; i++)
        *vec_push(&copy->definitions) = work->definitions.items[i];
}

struct dossier *find_dossier(struct find_job *job)
{
    struct work copy;
    copy_findings(&copy, &job->work, job->article);
    pipeline_article(&copy, NULL);
    struct dossier *dossier = dossier_end(&copy.builder);
    dossier->analysed_bytes = find_progress_bytes(job);
    release_scratch(&copy);
    return dossier;
}

/* Of a long text, parts of which went through memory that nobody needs now. */
static void trim_after(const struct article *article)
{
    if (article->len > LONG_BYTES)
        memory_trim();
}

/* Much was taken for the article, and the next one, if there is any, does not take it over. */
static bool leaves_much(const struct find_job *job)
{
    return job->article->len >= MUCH_BYTES && !job->knowledge->many;
}

/* The steps of the article do without the tagger: it waits for the next article, or gives back its
 * memory, which with the model is half of what a short article takes. */
static void rest_tagger(struct find_job *job)
{
    struct tagger *tagger = job->work.tagger, *none = NULL;
    job->work.tagger = NULL;
    if (!tagger || (job->knowledge->many &&
                    atomic_compare_exchange_strong(&job->knowledge->idle_tagger, &none, tagger)))
        return;
    tagger_free(tagger);
    image_unload(IMAGE_TAGGER);
    trim_after(job->work.article);
}

/* What is left to do; NULL when the job was told to stop. */
static struct dossier *finish(struct find_job *job)
{
    while (analyse_next(job))
        ;
    rest_tagger(job);
    bool done = pipeline_article(&job->work, &job->stop);
    if (!done) {
        dossier_cancel(&job->work.builder);
        return NULL;
    }
    if (job->article->len > LONG_BYTES && !job->knowledge->many)
        image_unload(IMAGE_LEXICON);
    struct dossier *dossier = dossier_end(&job->work.builder);
    dossier->analysed_bytes = job->article->len;
    return dossier;
}

struct dossier *find_end(struct find_job *job)
{
    struct dossier *dossier;
    if (job->background == BACKGROUND_NONE) {
        dossier = finish(job);
    } else {
        pthread_join(job->thread, NULL);
        dossier = job->dossier;
    }
    bool much = leaves_much(job);
    free_job(job);
    if (much)
        memory_trim();
    return dossier;
}

void find_cancel(struct find_job *job)
{
    if (!job)
        return;
    dossier_cancel(&job->work.builder);
    free_job(job);
}

struct dossier *find_all(const struct find_knowledge *knowledge, struct article *article)
{
    return find_end(find_begin(knowledge, article));
}

/* ---- in the background ---- */

static void free_abandoned(struct find_job *job)
{
    if (job->dossier)
        dossier_free(job->dossier);
    else
        article_free(job->article);
    free_job(job);
}

static void *run_background(void *argument)
{
    struct find_job *job = argument;
    int expected = BACKGROUND_RUNS;
    job->dossier = finish(job);
    if (!atomic_compare_exchange_strong(&job->background, &expected, BACKGROUND_DONE))
        free_abandoned(job);
    return NULL;
}

bool find_background(struct find_job *job)
{
    job->background = BACKGROUND_RUNS;
    if (pthread_create(&job->thread, NULL, run_background, job) == 0)
        return true;
    job->background = BACKGROUND_NONE;
    return false;
}

bool find_is_done(const struct find_job *job)
{
    return job->background == BACKGROUND_DONE;
}

void find_abandon(struct find_job *job)
{
    int expected = BACKGROUND_RUNS;
    job->stop = true;
    pthread_detach(job->thread);
    if (!atomic_compare_exchange_strong(&job->background, &expected, BACKGROUND_ABANDONED))
        free_abandoned(job); /* it was done */
}
