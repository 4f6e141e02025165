/*
 * Annotated articles for the resolver, with the program's own names in them.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/fit_tagger.h"
#include "read/read.h"
#include "tests/eval/ann.h"
#include "tests/eval/refer_texts.h"

bool refer_taggers_add(struct refer_taggers *taggers, const char *path)
{
    char message[128];
    struct tagger *tagger = fit_tagger_open(path, message, sizeof message);
    if (!tagger)
        fprintf(stderr, "%s: %s\n", path, message);
    if (!tagger || taggers->count == sizeof taggers->items / sizeof *taggers->items)
        return false;
    taggers->items[taggers->count++] = tagger;
    return true;
}

static bool overlap(const struct gold_mention *gold, uint32_t begin, uint32_t end)
{
    return gold->begin < end && begin < gold->end;
}

static void find_gold_entities(struct refer_text *text, uint32_t gold_entities)
{
    const struct dossier_builder *builder = &text->work.builder;
    uint32_t *votes = memory_alloc((gold_entities + 1) * sizeof *votes);
    text->gold_of = memory_alloc((builder->entities.count + 1) * sizeof *text->gold_of);
    for (uint32_t e = 0; e < builder->entities.count; e++) {
        memset(votes, 0, gold_entities * sizeof *votes);
        uint32_t best = NO_INDEX;
        for (uint32_t m = 0; m < builder->mentions.count; m++) {
            const struct mention *mention = &builder->mentions.items[m];
            for (uint32_t g = 0; mention->entity == e && g < text->gold.count; g++) {
                const struct gold_mention *gold = &text->gold.items[g];
                if (gold->form != FORM_NAME || !overlap(gold, mention->begin, mention_end(mention)))
                    continue;
                votes[gold->entity]++;
                if (best == NO_INDEX || votes[gold->entity] > votes[best])
                    best = gold->entity;
            }
        }
        text->gold_of[e] = best;
    }
    free(votes);
}

static void read_gold(struct refer_text *text, const struct ann *ann, struct article *article)
{
    struct dossier_builder builder;
    dossier_begin(&builder, article);
    uint32_t first = ann_fill(ann, &builder);
    text->gold_entities = ann->entities.count;
    text->gold_names = memory_alloc((ann->entities.count + 1) * sizeof *text->gold_names);
    text->gold_roles = memory_alloc((ann->entities.count + 1) * sizeof *text->gold_roles);
    for (uint32_t e = 0; e < ann->entities.count; e++) {
        const char *name = builder.entities.items[first + e].name;
        text->gold_names[e] = dossier_string(&text->work.builder, name, strlen(name));
        text->gold_roles[e] = ann_entity_type(ann, e) == ENTITY_ROLE;
    }
    for (uint32_t i = 0; i < builder.mentions.count; i++) {
        const struct mention *mention = &builder.mentions.items[i];
        *vec_push(&text->gold) = (struct gold_mention){mention->begin, mention_end(mention),
                                                       mention->entity - first, mention->form};
    }
    dossier_release_article(dossier_end(&builder));
}

/* tagger: NULL: that of the program. */
static bool load_text(struct refer_text *text, const struct find_knowledge *knowledge,
                      struct tagger *tagger, const char *base)
{
    struct ann ann;
    struct read_error error = {""};
    struct article_list list = {0};
    if (!ann_load(&ann, base, error.message, sizeof error.message) ||
        !read_bytes(&list, base, ann.text, ann.len_bytes, &(struct read_options){.type = READ_TEXT},
                    &error)) {
        fprintf(stderr, "fit-refer: %s\n", error.message);
        return false;
    }
    struct article *article = article_list_take(&list, 0);
    article_list_release(&list);
    text->work = (struct work){
        .knowledge = knowledge, .article = article, .tagger = tagger ? tagger : tagger_new()};
    if (text->work.tagger)
        tagger_begin(text->work.tagger);
    dossier_begin(&text->work.builder, article);
    for (uint32_t block = 0; block < article->block_count; block++)
        pipeline_block(&text->work, block);
    find_decide(&text->work);
    find_roles(&text->work);
    find_collect(&text->work);
    find_cluster(&text->work);
    if (!tagger)
        tagger_free(text->work.tagger);
    text->work.tagger = NULL;
    read_gold(text, &ann, article);
    find_gold_entities(text, ann.entities.count);
    triples_of_gold(&ann, &text->relations);
    ann_release(&ann);
    text->name_count = text->work.builder.mentions.count;
    text->names = memory_alloc((text->name_count + 1) * sizeof *text->names);
    memcpy(text->names, text->work.builder.mentions.items, text->name_count * sizeof *text->names);
    return true;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

void refer_texts_load(refer_text_vec *texts, const struct find_knowledge *knowledge,
                      const struct refer_taggers *taggers, const char *folder, uint32_t folds)
{
    VEC(char *) names = {0};
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        size_t len = strlen(entry->d_name);
        if (len > 4 && strcmp(entry->d_name + len - 4, ".txt") == 0) {
            char *base = memory_alloc(strlen(folder) + len + 2);
            snprintf(base, strlen(folder) + len - 2, "%s/%s", folder, entry->d_name);
            *vec_push(&names) = base;
        }
    }
    if (dir)
        closedir(dir);
    if (names.count)
        qsort(names.items, names.count, sizeof *names.items, by_name);
    for (uint32_t i = 0; i < names.count; i++) {
        struct refer_text text = {.fold = i % folds};
        struct tagger *tagger = taggers->count ? taggers->items[i % taggers->count] : NULL;
        if (load_text(&text, knowledge, tagger, names.items[i]))
            *vec_push(texts) = text;
        free(names.items[i]);
    }
    vec_free(&names);
}

bool refer_text_gold(const struct refer_text *text, const struct anaphor *anaphor, uint32_t *gold)
{
    bool name = false;
    *gold = NO_INDEX;
    for (uint32_t g = 0; g < text->gold.count; g++) {
        const struct gold_mention *mention = &text->gold.items[g];
        if (!overlap(mention, anaphor->begin, anaphor->end))
            continue;
        name |= mention->form == FORM_NAME;
        if (mention->form != FORM_NAME)
            *gold = mention->entity;
    }
    return *gold != NO_INDEX || !name;
}

uint32_t refer_texts_wanted(const refer_text_vec *texts)
{
    uint32_t wanted = 0;
    for (uint32_t i = 0; i < texts->count; i++)
        for (uint32_t g = 0; g < texts->items[i].gold.count; g++)
            wanted += texts->items[i].gold.items[g].form != FORM_NAME;
    return wanted;
}

void refer_text_rewind(struct refer_text *text)
{
    text->work.builder.mentions.count = text->name_count;
    memcpy(text->work.builder.mentions.items, text->names, text->name_count * sizeof *text->names);
}
