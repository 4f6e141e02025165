/*
 * Reading corpora: which there are, and those of token and tag files (IOB2). All become sentences
 * of running text with spans, so that the program's own scanner makes the tokens.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"
#include "model/buffer.h"

#define NAMES_3 (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_PLACE))
#define NAMES_6 ((1u << TAGGER_TYPES) - 1)

const struct corpus corpora[] = {
    {"house", CORPUS_HOUSE, NAMES_6, true, LAYOUT_ARTICLES, false},
    {"house/zh", CORPUS_HOUSE, NAMES_6, true, LAYOUT_ARTICLES, false},
    {"house/zh-hant", CORPUS_HOUSE, NAMES_6, true, LAYOUT_ARTICLES, false},
    {"house/zh-machine", CORPUS_HOUSE, NAMES_6, true, LAYOUT_ARTICLES, false},
    {"house/mixed", CORPUS_HOUSE, NAMES_6, true, LAYOUT_ARTICLES, false},
    {"house/en", CORPUS_HOUSE, NAMES_6, false, LAYOUT_ARTICLES, false},
    {"uner_en_ewt", 2, NAMES_3, false, LAYOUT_TOKENS, false},
    {"uner_zh_gsdsimp", 3, NAMES_3, true, LAYOUT_TOKENS, false},
    {"uner_zh_gsd", 3, NAMES_3, true, LAYOUT_TOKENS, false},
    {"crossner_politics", 4, NAMES_6, false, LAYOUT_TOKENS, true},
    {"crossner_ai", 4, NAMES_6, false, LAYOUT_TOKENS, true},
    {"crossner_science", 4, NAMES_6, false, LAYOUT_TOKENS, true},
    {"crossner_literature", 4, NAMES_6, false, LAYOUT_TOKENS, true},
    {"crossner_music", 4, NAMES_6, false, LAYOUT_TOKENS, true},
    {"wnut17", 5, NAMES_6 & ~TYPE_BIT(ENTITY_EVENT), false, LAYOUT_TOKENS, false},
    {"btc", 6, NAMES_3, false, LAYOUT_TOKENS, false},
    {"wikigold", 7, NAMES_3, false, LAYOUT_TOKENS, false},
    {"re3d", 8, NAMES_3, false, LAYOUT_TOKENS, false},
    {"redocred", 9, NAMES_3, false, LAYOUT_DOCUMENTS, false},
};
const unsigned corpus_count = sizeof corpora / sizeof corpora[0];

/* The types of the tags of corpora; a tag that is not here is not a name. */
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

enum entity_type type_of_tag(const char *tag)
{
    for (size_t i = 0; i < sizeof tag_types / sizeof tag_types[0]; i++)
        if (strcmp(tag, tag_types[i].tag) == 0)
            return tag_types[i].type;
    return ENTITY_NONE;
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

/* Whether no space stands before a punctuation mark, or after the one before it. */
static bool joins_left(const char *word)
{
    return strchr(".,;:!?)]}%", word[0]) ? word[1] == '\0' || word[0] == '.' : word[0] == '\'';
}

static bool joins_right(const char *word)
{
    return strchr("([{$#@", word[0]) && word[1] == '\0';
}

/* Finds each token in the text that the corpus gives. Returns false when they do not agree. */
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

/* Makes a text of the tokens, if the corpus gives none. */
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
        free(begins);
    }
    sentence->begins = sentence->begins && sentence->tokens.count == 0;
    sentence->tokens.count = 0;
    sentence->text = NULL;
}

static bool read_tags(const struct corpus *corpus, const char *path, example_vec *examples)
{
    size_t len;
    char *file = train_read_file(path, &len), *next = file;
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

static bool read_house(const struct corpus *corpus, const struct corpus_dirs *dirs,
                       const char *part, example_vec *examples)
{
    char path[4096];
    const char *slash = strchr(corpus->name, '/');
    const char *group = slash ? slash + 1 : NULL;
    snprintf(path, sizeof path, "%s/house/%s", dirs->corpora, part);
    if (!read_article_files(path, group, corpus->id, examples))
        return false;
    return !dirs->articles || strcmp(part, "train") != 0 ||
           read_article_files(dirs->articles, group, corpus->id, examples);
}

bool read_corpus(const struct corpus *corpus, const struct corpus_dirs *dirs, const char *part,
                 example_vec *examples)
{
    char path[4096];
    switch (corpus->layout) {
    case LAYOUT_ARTICLES:
        return read_house(corpus, dirs, part, examples);
    case LAYOUT_DOCUMENTS:
        snprintf(path, sizeof path, "%s/relations/%s.%s.docs.jsonl", dirs->corpora, corpus->name,
                 part);
        return read_documents(path, corpus->id, examples);
    case LAYOUT_TOKENS:
        break;
    }
    snprintf(path, sizeof path, "%s/ner/%s.%s.tsv", dirs->corpora, corpus->name, part);
    return read_tags(corpus, path, examples);
}
