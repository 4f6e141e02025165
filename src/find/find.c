/*
 * The pipeline, read from top to bottom: first the steps of one sentence, block after block, then
 * those that need the whole article.
 */
#include "find/find.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/bridge/bridge.h"
#include "find/pipeline.h"
#include "find/refer/refer.h"
#include "find/work.h"
#include "image.h"
#include "model/clock.h"

/* What is done with each sentence, in order. */
static const struct {
    const char *name;
    void (*run)(struct work *work, const struct sentence *sentence);
} sentence_steps[] = {
    {"literals", find_literals},                        /* dates, amounts, titles, references */
    {"lexicon", find_lexicon},                          /* names known beforehand */
    {"tag", find_tag},                                  /* names the model proposes */
    {"names-zh", find_names_zh},                        /* names by rule */
    {"names-en", find_names_en}, {"edges", find_edges}, /* what stands at their edges; repairs */
    {"topics", find_topics},                            /* what somebody studies */
    {"define", find_define}, /* aliases the text itself defines: needs the names beside them */
};

/* What is done with a part of a long article when its sentences are done, else with all of them, in
 * order. */
static const struct {
    const char *name;
    void (*run)(struct work *work);
} part_steps[] = {
    {"decide", find_decide},   /* proposals -> names */
    {"roles", find_roles},     /* titles of named persons */
    {"collect", find_collect}, /* names -> mentions */
};

/* What is done with the whole article, in order. */
static const struct {
    const char *name;
    void (*run)(struct work *work);
} article_steps[] = {
    {"cluster", find_cluster}, /* names -> entities with all their names */
    {"refer", find_refer},     /* pronouns and nominals */
    {"quote", find_quotes},    /* who said what */
    {"relate", find_relate},   /* relations and their status */
    {"correct", find_correct}, /* what a person has said of all this */
    {"rank", find_rank},       /* salience */
};

enum {
    SENTENCE_STEPS = sizeof sentence_steps / sizeof *sentence_steps,
    PART_STEPS = sizeof part_steps / sizeof *part_steps,
    ARTICLE_STEPS = sizeof article_steps / sizeof *article_steps,
    TIMED_SEGMENT = 0,
    TIMED_SCAN,
    TIMED_SENTENCE,
    TIMED_PART = TIMED_SENTENCE + SENTENCE_STEPS,
    TIMED_ARTICLE = TIMED_PART + PART_STEPS,
    TIMED_END = TIMED_ARTICLE + ARTICLE_STEPS
};

/* What is proposed of a megabyte takes twenty until it is decided. */
#define PART_BYTES (1u << 20)

/* So much of an article is scanned at a time, before anything else is made of it: names are looked
 * up in tables that are in the cache then. When all is scanned, the lexicon's memory is given back;
 * of a short article before the tagger takes as much: a quarter of what the program takes at most.
 */
#define AHEAD_BYTES (64u << 10)

/* ---- time per step ---- */

/* Of this thread: a job in the background keeps its own. */
static _Thread_local uint64_t spent_ns[TIMED_END];
static _Thread_local bool timed; /* somebody has asked: see find.h */

/* When what is timed begins. */
static uint64_t begin(void)
{
    return timed ? clock_ns() : 0;
}

/* Books the time since *since on a step. */
static void spend(int step, uint64_t *since)
{
    if (!timed)
        return;
    uint64_t now = clock_ns();
    spent_ns[step] += now - *since;
    *since = now;
}

void find_timings_reset(void)
{
    timed = true;
    memset(spent_ns, 0, sizeof spent_ns);
}

void find_timings_stop(void)
{
    timed = false;
}

const struct find_timing *find_timings(void)
{
    static struct find_timing timings[TIMED_END + 1];
    for (int i = 0; i < TIMED_END; i++) {
        const char *name = i == TIMED_SEGMENT  ? "segment"
                           : i == TIMED_SCAN   ? "scan"
                           : i < TIMED_PART    ? sentence_steps[i - TIMED_SENTENCE].name
                           : i < TIMED_ARTICLE ? part_steps[i - TIMED_PART].name
                                               : article_steps[i - TIMED_ARTICLE].name;
        timings[i] = (struct find_timing){name, spent_ns[i]};
    }
    return timings;
}

/* ---- knowledge ---- */

struct find_knowledge *find_knowledge_new(const struct find_options *options, char *message,
                                          size_t message_size)
{
    struct find_knowledge *knowledge = memory_alloc(sizeof *knowledge);
    *knowledge = (struct find_knowledge){.builtin = lexicon_builtin(), .cues = cue_table_builtin()};
    knowledge->references = memory_alloc(sizeof *knowledge->references);
    atomic_init(knowledge->references, 1);
    knowledge->rules = relation_rules_new(options ? options->rules : NULL, message, message_size);
    if (!knowledge->rules) {
        find_knowledge_free(knowledge);
        return NULL;
    }
    bridge_weights_builtin(&knowledge->bridges);
    pair_model_builtin(&knowledge->pairs);
    refer_hashes_builtin(&knowledge->referents);
    knowledge->many = options && options->many;
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
    if (!knowledge || atomic_fetch_sub(knowledge->references, 1) > 1)
        return;
    free(knowledge->references);
    tagger_free(knowledge->idle_tagger);
    for (uint32_t i = 0; i < knowledge->user_count; i++)
        lexicon_free(knowledge->users[i]);
    free(knowledge->users);
    relation_rules_free(knowledge->rules);
    free(knowledge);
}

/* ---- one article ---- */

static void analyse_sentence(struct work *work, uint32_t index, uint64_t *since)
{
    const struct sentence sentence = work->builder.sentences.items[index];
    work->sentence_proposals = work->proposals.count;
    find_scan_sentence(work, index);
    spend(TIMED_SCAN, since);
    for (int i = 0; i < SENTENCE_STEPS; i++) {
        sentence_steps[i].run(work, &sentence);
        spend(TIMED_SENTENCE + i, since);
    }
}

static void finish_part(struct work *work, uint64_t *since)
{
    for (int i = 0; i < PART_STEPS; i++) {
        part_steps[i].run(work);
        spend(TIMED_PART + i, since);
    }
}

/* Whether the text is too long to hold all that is proposed until its end. */
static bool part_is_full(const struct work *work)
{
    const struct sentence *sentences = work->builder.sentences.items;
    uint32_t count = work->builder.sentences.count, first = work->part_sentence;
    return first < count && sentences[count - 1].end - sentences[first].begin >= PART_BYTES;
}

/* Adds the sentences of a block to those that come next, and their scans to those that are kept. */
static void look_at_block(struct work *work, uint32_t block, uint64_t *since)
{
    find_spans(work, block);
    spend(TIMED_SEGMENT, since);
    for (uint32_t i = 0; i < work->sentence_spans.count; i++) {
        struct span span = work->sentence_spans.items[i];
        uint32_t sentence = work->builder.sentences.count + work->ahead.count;
        *vec_push(&work->ahead) = span;
        if (!scan_store_takes(work->scans, sentence))
            continue;
        find_scan(work, span.begin, span.end);
        scan_store_keep(work->scans, sentence, &work->scanned);
    }
    spend(TIMED_SCAN, since);
}

/* Looks at the block and at those behind it, as far as their scans are kept. */
static void look_ahead(struct work *work, uint32_t block, uint64_t *since)
{
    const struct article *article = work->article;
    const struct block *blocks = article->blocks;
    work->ahead.count = work->ahead_next = 0;
    bool more, kept;
    do {
        look_at_block(work, work->ahead_block++, since);
        kept = scan_store_takes(work->scans, work->builder.sentences.count + work->ahead.count);
        more = work->ahead_block < article->block_count;
    } while (more && kept && blocks[work->ahead_block].begin - blocks[block].begin < AHEAD_BYTES);
    if (!more && kept && !work->knowledge->many)
        image_unload(IMAGE_LEXICON);
}

void pipeline_block(struct work *work, uint32_t block)
{
    uint64_t since = begin();
    if (block == work->ahead_block)
        look_ahead(work, block, &since);
    work->block_end = block + 1;
    const uint32_t end = work->article->blocks[block].end;
    while (work->ahead_next < work->ahead.count &&
           work->ahead.items[work->ahead_next].begin < end) {
        struct span span = work->ahead.items[work->ahead_next++];
        uint32_t sentence = dossier_add_sentence(&work->builder, span.begin, span.end);
        analyse_sentence(work, sentence, &since);
        if (part_is_full(work))
            finish_part(work, &since);
    }
}

/* Gives back what the steps so far have freed of a long text, before the next ones take more. */
static void trim_between(const struct work *work)
{
    if (work->article->len > LONG_BYTES && work->block_end == work->article->block_count)
        memory_trim();
}

bool pipeline_article(struct work *work, const atomic_bool *stop)
{
    uint64_t since = begin();
    /* without a sentence, as when the browser shows the text first, there is nothing to be found */
    bool any = work->builder.sentences.count > 0;
    if (any)
        finish_part(work, &since);
    decide_forget(work);
    vec_free(&work->proposals);
    for (int i = 0; any && i < ARTICLE_STEPS; i++) {
        if (stop && atomic_load_explicit(stop, memory_order_relaxed))
            return false;
        article_steps[i].run(work);
        trim_between(work);
        spend(TIMED_ARTICLE + i, &since);
    }
    return true;
}
