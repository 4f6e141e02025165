/*
 * Reading whole annotated texts: articles with brat annotation, and documents in lines of JSON. The
 * program's own segmentation makes the sentences.
 */
#include <cjson/cJSON.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"
#include "find/token/segment.h"
#include "model/buffer.h"
#include "text/utf8.h"

static char *copy_bytes(const char *bytes, size_t len)
{
    char *copy = memory_alloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    return copy;
}

/* A corpus without a part is none the worse, but nobody wants to train on less than there is. */
static _Noreturn void fail_to_read(const char *path)
{
    fprintf(stderr, "train: %s: %s\n", path, strerror(errno));
    exit(1);
}

char *train_read_file(const char *path, size_t *len)
{
    struct buffer buffer = {0};
    FILE *file = fopen(path, "rb");
    if (!file && errno == ENOENT)
        return NULL;
    if (!file || !buffer_add_file(&buffer, file, SIZE_MAX))
        fail_to_read(path);
    fclose(file);
    *len = buffer.len;
    return buffer.bytes ? buffer.bytes : copy_bytes("", 0);
}

/* ---- articles with annotation ---- */

struct annotation {
    gold_vec spans;        /* code points at first, then bytes */
    VEC(uint32_t) numbers; /* T numbers of the spans */
};

static void read_annotation_line(struct annotation *annotation, const char *line)
{
    char type[32], form[32];
    uint32_t number, begin, end;
    if (sscanf(line, "T%u\t%31s %u %u", &number, type, &begin, &end) == 4) {
        enum entity_type known = entity_type_by_name(type);
        if ((unsigned)known >= TAGGER_TYPES)
            return;
        *vec_push(&annotation->spans) = (struct gold_span){begin, end, (uint8_t)known};
        *vec_push(&annotation->numbers) = number;
    } else if (sscanf(line, "A%*u\tForm T%u %31s", &number, form) == 2 &&
               (strcmp(form, "pronoun") == 0 || strcmp(form, "nominal") == 0)) {
        for (uint32_t i = 0; i < annotation->numbers.count; i++)
            if (annotation->numbers.items[i] == number)
                annotation->spans.items[i].end = annotation->spans.items[i].begin;
    }
}

static int compare_spans(const void *a, const void *b)
{
    const struct gold_span *left = a, *right = b;
    if (left->begin != right->begin)
        return left->begin < right->begin ? -1 : 1;
    return left->end > right->end ? -1 : left->end < right->end;
}

/* Code points become bytes; pronouns, nominals and what lies in another span are dropped. */
static void settle_spans(gold_vec *spans, const char *text, size_t len)
{
    uint32_t kept = 0, cps = 0;
    size_t at = 0;
    if (spans->count > 0)
        qsort(spans->items, spans->count, sizeof *spans->items, compare_spans);
    for (uint32_t i = 0; i < spans->count; i++) {
        struct gold_span span = spans->items[i];
        if (span.end <= span.begin || span.begin < cps)
            continue;
        for (; cps < span.begin && at < len; cps++)
            at += utf8_decode(text, len, at).len_bytes;
        uint32_t begin = (uint32_t)at;
        for (; cps < span.end && at < len; cps++)
            at += utf8_decode(text, len, at).len_bytes;
        spans->items[kept++] = (struct gold_span){begin, (uint32_t)at, span.type};
    }
    spans->count = kept;
}

static void add_article(const char *text, size_t len, const gold_vec *gold,
                        const struct example *like, example_vec *examples)
{
    span_vec sentences = {0};
    uint32_t next = 0;
    segment_text(&sentences, text, 0, (uint32_t)len, true);
    for (uint32_t i = 0; i < sentences.count; i++) {
        struct span span = sentences.items[i];
        uint32_t before = i > 0 ? sentences.items[i - 1].end : 0;
        struct example example = *like;
        example.len = span.end - span.begin;
        example.begins = i == 0;
        example.begins_line = i == 0 || memchr(text + before, '\n', span.begin - before) != NULL;
        example.text = copy_bytes(text + span.begin, example.len);
        while (next < gold->count && gold->items[next].begin < span.begin)
            next++; /* cut by the end of a sentence */
        for (; next < gold->count && gold->items[next].end <= span.end; next++)
            *vec_push(&example.gold) =
                (struct gold_span){gold->items[next].begin - span.begin,
                                   gold->items[next].end - span.begin, gold->items[next].type};
        *vec_push(examples) = example;
    }
    vec_free(&sentences);
}

static bool read_article(const char *stem, const struct example *like, example_vec *examples)
{
    char path[4096 + 1024];
    size_t len, ann_len;
    snprintf(path, sizeof path, "%s.txt", stem);
    char *text = train_read_file(path, &len);
    snprintf(path, sizeof path, "%s.ann", stem);
    char *lines = train_read_file(path, &ann_len);
    struct annotation annotation = {0};
    for (char *line = lines, *next; text && line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        read_annotation_line(&annotation, line);
    }
    if (text && lines) {
        settle_spans(&annotation.spans, text, len);
        add_article(text, len, &annotation.spans, like, examples);
    }
    bool whole = text && lines;
    vec_free(&annotation.spans);
    vec_free(&annotation.numbers);
    free(text);
    free(lines);
    return whole;
}

static int is_text(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".txt") == 0;
}

static int by_bytes(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

bool read_article_files(const char *dir, const char *group, uint8_t corpus, example_vec *examples)
{
    struct dirent **entries;
    int count = scandir(dir, &entries, is_text, by_bytes);
    if (count < 0 && errno != ENOENT)
        fail_to_read(dir);
    for (int i = 0; i < count; i++) {
        char stem[4096 + 512];
        int len = (int)strlen(entries[i]->d_name) - 4;
        size_t group_len = group ? strlen(group) : 0;
        if (group && (strncmp(entries[i]->d_name, group, group_len) != 0 ||
                      entries[i]->d_name[group_len] != '_'))
            continue;
        snprintf(stem, sizeof stem, "%s/%.*s", dir, len, entries[i]->d_name);
        struct example like = {.corpus = corpus};
        like.of_no_style = strncmp(entries[i]->d_name, "other-", strlen("other-")) == 0;
        if (!read_article(stem, &like, examples))
            fprintf(stderr, "train: %s: no annotation\n", stem);
    }
    for (int i = 0; i < count; i++)
        free(entries[i]);
    if (count >= 0)
        free(entries);
    return count > 0;
}

/* ---- documents in lines of JSON ---- */

/* The mentions of an entity of a type that is ours. "German" is annotated as a place there. */
static void add_mentions(const cJSON *entity, const char *text, gold_vec *spans)
{
    const char *tag = cJSON_GetStringValue(cJSON_GetObjectItem(entity, "type"));
    enum entity_type type = tag ? type_of_tag(tag) : ENTITY_NONE;
    const cJSON *mention;
    if (type == ENTITY_NONE)
        return;
    cJSON_ArrayForEach(mention, cJSON_GetObjectItem(entity, "mentions"))
    {
        double begin = cJSON_GetNumberValue(cJSON_GetArrayItem(mention, 0));
        double end = cJSON_GetNumberValue(cJSON_GetArrayItem(mention, 1));
        if (begin >= 0 && end > begin && end <= (double)strlen(text))
            *vec_push(spans) = (struct gold_span){(uint32_t)begin, (uint32_t)end, (uint8_t)type};
    }
}

/* Adjectives of peoples are no mentions for us. */
static void drop_demonyms(gold_vec *spans, const char *text)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < spans->count; i++) {
        struct gold_span span = spans->items[i];
        if (lexicon_find(lexicon_builtin(), LIST_DEMONYM, text + span.begin,
                         span.end - span.begin) < 0)
            spans->items[kept++] = span;
    }
    spans->count = kept;
}

static bool add_document(const char *line, uint8_t corpus, example_vec *examples)
{
    cJSON *document = cJSON_Parse(line);
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(document, "text"));
    gold_vec spans = {0};
    const cJSON *entity;
    if (text) {
        cJSON_ArrayForEach(entity, cJSON_GetObjectItem(document, "entities"))
            add_mentions(entity, text, &spans);
        settle_spans(&spans, text, strlen(text));
        drop_demonyms(&spans, text);
        add_article(text, strlen(text), &spans, &(struct example){.corpus = corpus}, examples);
    }
    vec_free(&spans);
    cJSON_Delete(document);
    return text != NULL;
}

bool read_documents(const char *path, uint8_t corpus, example_vec *examples)
{
    size_t len;
    char *file = train_read_file(path, &len);
    if (!file)
        return false;
    for (char *line = file, *next; line && *line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        if (!add_document(line, corpus, examples))
            fprintf(stderr, "train: %s: no document\n", path);
    }
    free(file);
    return true;
}
