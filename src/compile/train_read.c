/*
 * Reading corpora: token and tag files (IOB2) and articles with brat annotation, both into
 * sentences of running text with spans, so that the program's own scanner makes the tokens.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"
#include "find/segment.h"
#include "model/buffer.h"
#include "text/utf8.h"

#define NAMES_3 (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE))
#define NAMES_6 ((1u << TAGGER_TYPES) - 1)

const struct corpus corpora[] = {
    {"house", CORPUS_HOUSE, NAMES_6, true},
    {"house/zh", CORPUS_HOUSE, NAMES_6, true},
    {"house/zh-hant", CORPUS_HOUSE, NAMES_6, true},
    {"house/zh-machine", CORPUS_HOUSE, NAMES_6, true},
    {"house/mixed", CORPUS_HOUSE, NAMES_6, true},
    {"house/en", CORPUS_HOUSE, NAMES_6, false},
    {"uner_en_ewt", 2, NAMES_3, false},
    {"uner_zh_gsdsimp", 3, NAMES_3, true},
    {"uner_zh_gsd", 3, NAMES_3, true},
    {"crossner_politics", 4, NAMES_6, false},
    {"crossner_ai", 4, NAMES_6, false},
    {"crossner_science", 4, NAMES_6, false},
    {"crossner_literature", 4, NAMES_6, false},
    {"crossner_music", 4, NAMES_6, false},
    {"wnut17", 5, NAMES_6 & ~TYPE_BIT(ENTITY_EVENT), false},
    {"btc", 6, NAMES_3, false},
    {"wikigold", 7, NAMES_3, false},
    {"re3d", 8, NAMES_3, false},
};
const unsigned corpus_count = sizeof corpora / sizeof corpora[0];

/* What the corpora's tags are for us; a tag that is not here is no name. */
static const struct {
    const char *tag;
    enum entity_type type;
} tag_types[] = {
    {"PER", ENTITY_PERSON},
    {"ORG", ENTITY_ORGANIZATION},
    {"LOC", ENTITY_PLACE},
    {"person", ENTITY_PERSON},
    {"researcher", ENTITY_PERSON},
    {"scientist", ENTITY_PERSON},
    {"politician", ENTITY_PERSON},
    {"writer", ENTITY_PERSON},
    {"musicalartist", ENTITY_PERSON},
    {"organisation", ENTITY_ORGANIZATION},
    {"university", ENTITY_ORGANIZATION},
    {"politicalparty", ENTITY_ORGANIZATION},
    {"band", ENTITY_ORGANIZATION},
    {"magazine", ENTITY_ORGANIZATION},
    {"academicjournal", ENTITY_ORGANIZATION},
    {"corporation", ENTITY_ORGANIZATION},
    {"group", ENTITY_ORGANIZATION},
    {"country", ENTITY_PLACE},
    {"location", ENTITY_PLACE},
    {"astronomicalobject", ENTITY_PLACE},
    {"product", ENTITY_PRODUCT},
    {"programlang", ENTITY_PRODUCT},
    {"book", ENTITY_WORK},
    {"poem", ENTITY_WORK},
    {"album", ENTITY_WORK},
    {"song", ENTITY_WORK},
    {"creative-work", ENTITY_WORK},
    {"conference", ENTITY_EVENT},
    {"event", ENTITY_EVENT},
    {"election", ENTITY_EVENT},
    {"award", ENTITY_EVENT},
    {"Person", ENTITY_PERSON},
    {"Organisation", ENTITY_ORGANIZATION},
    {"Location", ENTITY_PLACE},
};

static enum entity_type type_of_tag(const char *tag)
{
    for (size_t i = 0; i < sizeof tag_types / sizeof tag_types[0]; i++)
        if (strcmp(tag, tag_types[i].tag) == 0)
            return tag_types[i].type;
    return ENTITY_NONE;
}

static char *copy_bytes(const char *bytes, size_t len)
{
    char *copy = memory_alloc(len + 1);
    memcpy(copy, bytes, len);
    copy[len] = '\0';
    return copy;
}

/* A whole file as a string, or NULL. */
static char *read_file(const char *path, size_t *len)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return NULL;
    struct buffer buffer = {0};
    char piece[65536];
    size_t got;
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add(&buffer, piece, got);
    fclose(file);
    *len = buffer.len;
    return buffer.bytes ? buffer.bytes : copy_bytes("", 0);
}

/* ---- token and tag files ---- */

struct tag_token {
    const char *word, *tag;
};

struct tag_sentence {
    VEC(struct tag_token) tokens;
    const char *text; /* the sentence as it was, or NULL */
    bool begins;      /* a document */
};

/* Whether a sign stands without space before it, or, of the one before, after it. */
static bool joins_left(const char *word)
{
    return strchr(".,;:!?)]}%", word[0]) ? word[1] == '\0' || word[0] == '.' : word[0] == '\'';
}

static bool joins_right(const char *word)
{
    return strchr("([{$#@", word[0]) && word[1] == '\0';
}

/* Where each token stands in the text that the corpus gives; false when they do not agree. */
static bool align(const struct tag_sentence *sentence, uint32_t *begins)
{
    const char *at = sentence->text;
    if (!at)
        return false;
    for (uint32_t i = 0; i < sentence->tokens.count; i++) {
        const char *word = sentence->tokens.items[i].word;
        while (*at == ' ' || (unsigned char)*at == 0xC2 || (unsigned char)*at == 0xA0)
            at++;
        if (strncmp(at, word, strlen(word)) != 0)
            return false;
        begins[i] = (uint32_t)(at - sentence->text);
        at += strlen(word);
    }
    return true;
}

/* A text of the tokens when the corpus has none. */
static char *join_tokens(const struct tag_sentence *sentence, uint32_t *begins)
{
    struct buffer text = {0};
    for (uint32_t i = 0; i < sentence->tokens.count; i++) {
        const char *word = sentence->tokens.items[i].word;
        if (i > 0 && !joins_left(word) && !joins_right(sentence->tokens.items[i - 1].word))
            buffer_add_char(&text, ' ');
        begins[i] = (uint32_t)text.len;
        buffer_add_str(&text, word);
    }
    return text.bytes;
}

static void add_gold(struct example *example, const struct tag_sentence *sentence,
                     const uint32_t *begins)
{
    bool open = false;
    for (uint32_t i = 0; i < sentence->tokens.count; i++) {
        const char *tag = sentence->tokens.items[i].tag, *word = sentence->tokens.items[i].word;
        enum entity_type type = tag[0] == 'O' ? ENTITY_NONE : type_of_tag(tag + 2);
        uint32_t end = begins[i] + (uint32_t)strlen(word);
        if (type == ENTITY_NONE) {
            open = false;
        } else if (tag[0] == 'I' && open) {
            example->gold.items[example->gold.count - 1].end = end;
        } else {
            *vec_push(&example->gold) = (struct gold_span){begins[i], end, (uint8_t)type};
            open = true;
        }
    }
}

static void end_sentence(struct tag_sentence *sentence, uint8_t corpus, example_vec *examples)
{
    if (sentence->tokens.count > 0) {
        uint32_t *begins = memory_alloc(sentence->tokens.count * sizeof *begins);
        struct example example = {
            .corpus = corpus, .begins = sentence->begins, .begins_line = true};
        example.text = align(sentence, begins) ? sentence->text : join_tokens(sentence, begins);
        example.len = (uint32_t)strlen(example.text);
        add_gold(&example, sentence, begins);
        *vec_push(examples) = example;
        vec_release(begins);
    }
    sentence->begins = sentence->begins && sentence->tokens.count == 0;
    sentence->tokens.count = 0;
    sentence->text = NULL;
}

static bool read_tags(const struct corpus *corpus, const char *path, example_vec *examples)
{
    size_t len;
    char *file = read_file(path, &len), *next = file;
    struct tag_sentence sentence = {.begins = true};
    if (!file)
        return false;
    for (char *line = next; line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        char *tab = strchr(line, '\t');
        if (tab) {
            *tab = '\0';
            *vec_push(&sentence.tokens) = (struct tag_token){line, tab + 1};
        } else if (strncmp(line, "# text = ", 9) == 0) {
            sentence.text = line + 9;
        } else if (strncmp(line, "# newdoc", 8) == 0) {
            sentence.begins = true;
        } else if (*line == '\0') {
            end_sentence(&sentence, corpus->id, examples);
        }
    }
    end_sentence(&sentence, corpus->id, examples);
    vec_free(&sentence.tokens);
    return true; /* the examples keep the file's bytes */
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

static void add_article(const char *text, size_t len, const gold_vec *gold, uint8_t corpus,
                        example_vec *examples)
{
    span_vec sentences = {0};
    uint32_t next = 0;
    segment_text(&sentences, text, 0, (uint32_t)len, true);
    for (uint32_t i = 0; i < sentences.count; i++) {
        struct span span = sentences.items[i];
        uint32_t before = i > 0 ? sentences.items[i - 1].end : 0;
        struct example example = {.len = span.end - span.begin, .corpus = corpus, .begins = i == 0};
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

static bool read_article(const char *stem, uint8_t corpus, example_vec *examples)
{
    char path[4096 + 1024];
    size_t len, ann_len;
    snprintf(path, sizeof path, "%s.txt", stem);
    char *text = read_file(path, &len);
    snprintf(path, sizeof path, "%s.ann", stem);
    char *lines = read_file(path, &ann_len);
    struct annotation annotation = {0};
    for (char *line = lines, *next; text && line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        read_annotation_line(&annotation, line);
    }
    if (text && lines) {
        settle_spans(&annotation.spans, text, len);
        add_article(text, len, &annotation.spans, corpus, examples);
    }
    bool whole = text && lines;
    vec_free(&annotation.spans);
    vec_free(&annotation.numbers);
    vec_release(text);
    vec_release(lines);
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

/* group: what the names of the articles begin with, before _; NULL for all. */
static bool read_articles(const struct corpus *corpus, const char *dir, const char *group,
                          example_vec *examples)
{
    struct dirent **entries;
    int count = scandir(dir, &entries, is_text, by_bytes);
    for (int i = 0; i < count; i++) {
        char stem[4096 + 512];
        int len = (int)strlen(entries[i]->d_name) - 4;
        size_t group_len = group ? strlen(group) : 0;
        if (group && (strncmp(entries[i]->d_name, group, group_len) != 0 ||
                      entries[i]->d_name[group_len] != '_'))
            continue;
        snprintf(stem, sizeof stem, "%s/%.*s", dir, len, entries[i]->d_name);
        if (!read_article(stem, corpus->id, examples))
            fprintf(stderr, "train: %s: no annotation\n", stem);
    }
    for (int i = 0; i < count; i++)
        free(entries[i]);
    if (count >= 0)
        free(entries);
    return count > 0;
}

bool read_corpus(const struct corpus *corpus, const char *dir, const char *part,
                 example_vec *examples)
{
    char path[4096];
    if (corpus->id == CORPUS_HOUSE) {
        snprintf(path, sizeof path, "%s/house/%s", dir, part);
        const char *group = strchr(corpus->name, '/');
        return read_articles(corpus, path, group ? group + 1 : NULL, examples);
    }
    snprintf(path, sizeof path, "%s/ner/%s.%s.tsv", dir, corpus->name, part);
    return read_tags(corpus, path, examples);
}
