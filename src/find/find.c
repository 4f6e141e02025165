/*
 * The pipeline, read from top to bottom: first the steps of one sentence, block after block, then
 * those that need the whole article.
 */
#include "find/find.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "find/work.h"

/* What is done with each sentence, in order. */
static const struct {
    const char *name;
    void (*run)(struct work *work, const struct sentence *sentence);
} sentence_steps[] = {
    {"literals", find_literals}, /* dates, amounts, titles, references */
    {"lexicon", find_lexicon},   /* names known beforehand */
    {"tag", find_tag},           /* names the model proposes */
    {"names-zh", find_names_zh}, /* names by rule */
    {"names-en", find_names_en}, {"edges", find_edges},
    {"define", find_define}, /* aliases the text itself defines: needs the names beside them */
};

/* What is done with the whole article, in order. */
static const struct {
    const char *name;
    void (*run)(struct work *work);
} article_steps[] = {
    {"decide", find_decide},   /* proposals -> names */
    {"roles", find_roles},     /* titles of named persons */
    {"cluster", find_cluster}, /* names -> entities with all their names */
    {"refer", find_refer},     /* pronouns and nominals */
    {"quote", find_quotes},    /* who said what */
    {"relate", find_relate},   /* relations and their status */
    {"rank", find_rank},       /* salience */
};

enum {
    SENTENCE_STEPS = sizeof sentence_steps / sizeof *sentence_steps,
    ARTICLE_STEPS = sizeof article_steps / sizeof *article_steps,
    TIMED_SEGMENT = 0,
    TIMED_SCAN,
    TIMED_SENTENCE,
    TIMED_ARTICLE = TIMED_SENTENCE + SENTENCE_STEPS,
    TIMED_END = TIMED_ARTICLE + ARTICLE_STEPS
};

struct find_job {
    struct work work;
    struct article *article;
    uint32_t next_block;
};

/* ---- time per step ---- */

static uint64_t spent_ns[TIMED_END];

static uint64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Books the time since *since on a step. */
static void spend(int step, uint64_t *since)
{
    uint64_t now = now_ns();
    spent_ns[step] += now - *since;
    *since = now;
}

const struct find_timing *find_timings(void)
{
    static struct find_timing timings[TIMED_END + 1];
    for (int i = 0; i < TIMED_END; i++) {
        const char *name = i == TIMED_SEGMENT  ? "segment"
                           : i == TIMED_SCAN   ? "scan"
                           : i < TIMED_ARTICLE ? sentence_steps[i - TIMED_SENTENCE].name
                                               : article_steps[i - TIMED_ARTICLE].name;
        timings[i] = (struct find_timing){name, spent_ns[i]};
        spent_ns[i] = 0;
    }
    return timings;
}

/* ---- knowledge ---- */

struct find_knowledge *find_knowledge_new(const struct find_options *options, char *message,
                                          size_t message_size)
{
    struct find_knowledge *knowledge = memory_alloc(sizeof *knowledge);
    *knowledge = (struct find_knowledge){.builtin = lexicon_builtin(), .cues = cue_table_new()};
    knowledge->rules = relation_rules_new(options ? options->rules : NULL, message, message_size);
    if (!knowledge->rules) {
        find_knowledge_free(knowledge);
        return NULL;
    }
    uint32_t count = options ? options->lexicon_count : 0;
    knowledge->users = memory_alloc((count + 1) * sizeof(struct lexicon *));
    for (uint32_t i = 0; i < count; i++) {
        struct lexicon *user = lexicon_load(options->lexicons[i], message, message_size);
        if (!user) {
            find_knowledge_free(knowledge);
            return NULL;
        }
        knowledge->users[knowledge->user_count++] = user;
    }
    return knowledge;
}

void find_knowledge_free(struct find_knowledge *knowledge)
{
    if (!knowledge)
        return;
    for (uint32_t i = 0; i < knowledge->user_count; i++)
        lexicon_free(knowledge->users[i]);
    vec_release(knowledge->users);
    relation_rules_free(knowledge->rules);
    cue_table_free(knowledge->cues);
    vec_release(knowledge);
}

/* ---- one article ---- */

static void analyse_sentence(struct work *work, const struct sentence *sentence, uint64_t *since)
{
    work->sentence_proposals = work->proposals.count;
    find_scan(work, sentence->begin, sentence->end);
    spend(TIMED_SCAN, since);
    for (int i = 0; i < SENTENCE_STEPS; i++) {
        sentence_steps[i].run(work, sentence);
        spend(TIMED_SENTENCE + i, since);
    }
}

static void analyse_block(struct work *work, uint32_t block, uint64_t *since)
{
    uint32_t first = work->builder.sentences.count;
    find_segment(work, block);
    spend(TIMED_SEGMENT, since);
    for (uint32_t i = first; i < work->builder.sentences.count; i++) {
        struct sentence sentence = work->builder.sentences.items[i];
        analyse_sentence(work, &sentence, since);
    }
}

static void analyse_article(struct work *work)
{
    uint64_t since = now_ns();
    for (int i = 0; i < ARTICLE_STEPS; i++) {
        article_steps[i].run(work);
        spend(TIMED_ARTICLE + i, &since);
    }
}

static void release_scratch(struct work *work)
{
    vec_free(&work->proposals);
    vec_free(&work->definitions);
    vec_free(&work->tokens);
    vec_free(&work->hits);
    vec_free(&work->literal_marks);
    vec_free(&work->spans);
    vec_free(&work->cues);
    vec_free(&work->sentence_spans);
}

struct find_job *find_begin(const struct find_knowledge *knowledge, struct article *article)
{
    struct find_job *job = memory_alloc(sizeof *job);
    *job = (struct find_job){.article = article};
    job->work = (struct work){.knowledge = knowledge, .article = article, .tagger = tagger_new()};
    if (job->work.tagger)
        tagger_begin(job->work.tagger);
    dossier_begin(&job->work.builder, article);
    return job;
}

bool find_step(struct find_job *job, uint32_t budget_us)
{
    uint64_t since = now_ns();
    const uint64_t until = since + (uint64_t)budget_us * 1000;
    while (job->next_block < job->article->block_count) {
        analyse_block(&job->work, job->next_block++, &since);
        if (since >= until)
            break;
    }
    return job->next_block < job->article->block_count;
}

uint32_t find_progress_bytes(const struct find_job *job)
{
    if (job->next_block >= job->article->block_count)
        return job->article->len;
    return job->next_block ? job->article->blocks[job->next_block - 1].end : 0;
}

/* A second work with the sentences and proposals of the first: the steps of the whole article use
 * them up. */
static void copy_findings(struct work *copy, const struct work *work, struct article *article)
{
    *copy = (struct work){.knowledge = work->knowledge, .article = article};
    dossier_begin(&copy->builder, article);
    for (uint32_t i = 0; i < work->builder.sentences.count; i++) {
        const struct sentence *sentence = &work->builder.sentences.items[i];
        dossier_add_sentence(&copy->builder, sentence->begin, sentence->end, sentence->block);
    }
    for (uint32_t i = 0; i < work->proposals.count; i++)
        *vec_push(&copy->proposals) = work->proposals.items[i];
    for (uint32_t i = 0; i < work->definitions.count; i++)
        *vec_push(&copy->definitions) = work->definitions.items[i];
}

struct dossier *find_dossier(struct find_job *job)
{
    struct work copy;
    copy_findings(&copy, &job->work, job->article);
    analyse_article(&copy);
    struct dossier *dossier = dossier_end(&copy.builder);
    dossier->analysed_bytes = find_progress_bytes(job);
    release_scratch(&copy);
    return dossier;
}

struct dossier *find_end(struct find_job *job)
{
    while (find_step(job, UINT32_MAX))
        ;
    analyse_article(&job->work);
    struct dossier *dossier = dossier_end(&job->work.builder);
    dossier->analysed_bytes = job->article->len;
    tagger_free(job->work.tagger);
    lexicon_free(job->work.declared);
    release_scratch(&job->work);
    vec_release(job);
    return dossier;
}

void find_cancel(struct find_job *job)
{
    if (!job)
        return;
    dossier_release_article(dossier_end(&job->work.builder));
    tagger_free(job->work.tagger);
    lexicon_free(job->work.declared);
    release_scratch(&job->work);
    vec_release(job);
}

struct dossier *find_all(const struct find_knowledge *knowledge, struct article *article)
{
    return find_end(find_begin(knowledge, article));
}
