/*
 * What each family of rules gives: names of annotated articles with all of them, and without each
 * in turn. eval-ablation DIR ...: strict span and type, F1 and what it loses, for each DIR.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/decide/decide.h"
#include "find/decide/decide_evidence.h"
#include "find/work.h"
#include "tests/eval/ann.h"
#include "tests/sentences.h"

enum family {
    WITHOUT_NOTHING,
    WITHOUT_TAGGER,
    WITHOUT_LEXICON,
    WITHOUT_NAMES_ZH,
    WITHOUT_NAMES_EN,
    WITHOUT_DEFINITIONS,
    WITHOUT_EDGES,
    WITHOUT_DOCUMENT,
    WITHOUT_DECIDE,
    WITHOUT_ALL_RULES,
    FAMILIES_LEFT_OUT
};

static const char *const labels[FAMILIES_LEFT_OUT] = {
    "all of them",
    "without the tagger",
    "without the lexicon",
    "without names in Chinese",
    "without names in Latin letters",
    "without definitions",
    "without edges (repairs, marks, what the tagger is asked)",
    "without the document (other places, parts of names)",
    "without fitted weights (the strongest witness wins)",
    "the tagger alone",
};

struct tally {
    uint32_t gold, found, right;
};

static void run_sentence(struct work *work, const struct sentence *sentence, enum family without)
{
    bool rules = without != WITHOUT_ALL_RULES;
    work->sentence_proposals = work->proposals.count;
    find_scan(work, sentence->begin, sentence->end);
    if (rules)
        find_literals(work, sentence);
    if (rules && without != WITHOUT_LEXICON)
        find_lexicon(work, sentence);
    if (without != WITHOUT_TAGGER)
        find_tag(work, sentence);
    if (rules && without != WITHOUT_NAMES_ZH)
        find_names_zh(work, sentence);
    if (rules && without != WITHOUT_NAMES_EN)
        find_names_en(work, sentence);
    if (rules && without != WITHOUT_EDGES)
        find_edges(work, sentence);
    if (rules && without != WITHOUT_DEFINITIONS)
        find_define(work, sentence);
}

static void run_block(struct work *work, uint32_t block, enum family without)
{
    uint32_t first = work->builder.sentences.count;
    add_sentences(work, block);
    for (uint32_t i = first; i < work->builder.sentences.count; i++) {
        struct sentence sentence = work->builder.sentences.items[i];
        run_sentence(work, &sentence, without);
    }
}

static void forget_document(struct candidate *candidate)
{
    candidate->repeats = 0;
    candidate->same_elsewhere = candidate->other_elsewhere = 0;
    candidate->part = PART_OF_NONE;
    if (entity_type_is_core(candidate->type))
        candidate->score = decide_score(candidate);
}

/* As if nothing were fitted: the stronger witness, then the longer name. */
static void forget_weights(struct candidate *candidate)
{
    int witness = 0;
    while (!(candidate->witnesses & 1u << witness))
        witness++;
    candidate->score =
        witness == WITNESS_WEAK_RULE || candidate->ambiguous
            ? -1
            : (WITNESSES - witness) * 1000 + (int32_t)(candidate->end - candidate->begin);
}

static void decide(struct decision *decision, enum family without)
{
    decide_judge(decision);
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        if (without == WITHOUT_DOCUMENT)
            forget_document(&decision->candidates.items[i]);
        else if (without == WITHOUT_DECIDE || without == WITHOUT_ALL_RULES)
            forget_weights(&decision->candidates.items[i]);
    }
    decide_choose(decision);
    if (without != WITHOUT_DOCUMENT && without != WITHOUT_ALL_RULES)
        decide_spread(decision);
}

static bool is_gold(const struct dossier *gold, const struct candidate *name)
{
    for (uint32_t i = 0; i < gold->mention_count; i++) {
        const struct mention *mention = &gold->mentions[i];
        if (mention->form <= FORM_ALIAS && mention->begin == name->begin &&
            mention_end(mention) == name->end && gold->entities[mention->entity].type == name->type)
            return true;
    }
    return false;
}

static void count_names(const struct dossier *gold, const candidate_vec *names, struct tally *tally)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const struct candidate *name = &names->items[i];
        if (!name->chosen || !entity_type_is_core(name->type))
            continue;
        tally->found++;
        tally->right += is_gold(gold, name);
    }
}

static void count(const struct dossier *gold, const struct decision *decision, struct tally *tally)
{
    for (uint32_t i = 0; i < gold->mention_count; i++)
        tally->gold += gold->mentions[i].form <= FORM_ALIAS &&
                       entity_type_is_core(gold->entities[gold->mentions[i].entity].type);
    count_names(gold, &decision->candidates, tally);
    count_names(gold, &decision->spread, tally);
}

static void run_article(const struct find_knowledge *knowledge, struct tagger *tagger,
                        const struct ann *ann, enum family without, struct tally *tally)
{
    struct dossier *gold = ann_dossier(ann);
    struct work work = {.knowledge = knowledge, .article = gold->article, .tagger = tagger};
    struct article *article = ann_article(ann); /* the builder's own */
    struct decision decision = {.work = &work};
    tagger_begin(tagger);
    dossier_begin(&work.builder, article);
    for (uint32_t block = 0; block < gold->article->block_count; block++)
        run_block(&work, block, without);
    decide(&decision, without);
    count(gold, &decision, tally);
    decide_release(&decision);
    dossier_free(dossier_end(&work.builder));
    dossier_free(gold);
    vec_free(&work.proposals);
    arena_free(work.values);
    vec_free(&work.definitions);
    vec_free(&work.tokens);
    vec_free(&work.hits);
    vec_free(&work.spans);
    vec_free(&work.cues);
    vec_free(&work.literal_marks);
    vec_free(&work.sentence_spans);
}

static int is_text(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".txt") == 0;
}

static struct tally run_folder(const struct find_knowledge *knowledge, struct tagger *tagger,
                               const char *folder, enum family without)
{
    struct tally tally = {0};
    struct dirent **entries;
    int count_of = scandir(folder, &entries, is_text, alphasort);
    for (int i = 0; i < count_of; i++) {
        char base[4096 + 512], message[256];
        struct ann ann;
        snprintf(base, sizeof base, "%s/%.*s", folder, (int)strlen(entries[i]->d_name) - 4,
                 entries[i]->d_name);
        if (ann_load(&ann, base, message, sizeof message)) {
            run_article(knowledge, tagger, &ann, without, &tally);
            ann_release(&ann);
        } else {
            fprintf(stderr, "eval-ablation: %s\n", message);
        }
        free(entries[i]);
    }
    if (count_of >= 0)
        free(entries);
    return tally;
}

static bool has_articles(const char *folder)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_text, NULL);
    for (int i = 0; i < count; i++)
        free(entries[i]);
    if (count >= 0)
        free(entries);
    return count > 0;
}

static double f1_of(struct tally tally)
{
    uint32_t sum = tally.gold + tally.found;
    return sum ? 200.0 * tally.right / sum : 0;
}

int main(int argc, char **argv)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    struct tagger *tagger = tagger_new();
    if (argc < 2 || !knowledge || !tagger) {
        fputs("usage: eval-ablation DIR ... (articles with .txt and .ann)\n", stderr);
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        double all = 0;
        if (!has_articles(argv[i])) {
            fprintf(stderr, "eval-ablation: %s: no annotated articles\n", argv[i]);
            return 1;
        }
        printf("== %s\n", argv[i]);
        for (int without = 0; without < FAMILIES_LEFT_OUT; without++) {
            struct tally tally = run_folder(knowledge, tagger, argv[i], (enum family)without);
            double f1 = f1_of(tally);
            if (without == WITHOUT_NOTHING)
                all = f1;
            printf("%-58s F1 %5.1f  p %5.1f  r %5.1f  %+5.1f\n", labels[without], f1,
                   tally.found ? 100.0 * tally.right / tally.found : 0,
                   tally.gold ? 100.0 * tally.right / tally.gold : 0, f1 - all);
        }
    }
    tagger_free(tagger);
    find_knowledge_free(knowledge);
    return 0;
}
