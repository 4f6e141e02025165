/*
 * The words that the model file carries: Chinese words with cost, part of speech and the cluster of
 * their gloss; English words with their clusters and whether they are parts of names.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "compile/train.h"

#define COST_OF_E 10.0 /* units of cost for a factor of e in frequency */
#define RARE      2u   /* the frequency of a word that has none */

/* Chinese names that are rarer than this in the texts that jieba counted are left out: nothing was
 * lost without them. */
#define LEAST_NAME 4u

/* A word being collected. */
struct word {
    uint64_t hash;
    uint32_t frequency;
    uint32_t bits; /* of its value, without the cost */
};

struct word_table {
    struct word *items; /* open addressing */
    uint32_t capacity, count;
};

static struct word *word_of(struct word_table *table, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (table->capacity - 1);
    while (table->items[at].hash != 0 && table->items[at].hash != hash)
        at = (at + 1) & (table->capacity - 1);
    if (table->items[at].hash == 0) {
        if (++table->count > table->capacity / 2) {
            fputs("train: more words than expected\n", stderr);
            exit(1);
        }
        table->items[at].hash = hash;
    }
    return &table->items[at];
}

/* The word with this hash if it is there, else NULL. */
static struct word *find_word(const struct word_table *table, uint64_t hash)
{
    uint32_t at = (uint32_t)hash & (table->capacity - 1);
    while (table->items[at].hash != 0 && table->items[at].hash != hash)
        at = (at + 1) & (table->capacity - 1);
    return table->items[at].hash == 0 ? NULL : &table->items[at];
}

static struct word_table word_table_new(void)
{
    struct word_table table = {.capacity = 1u << 20};
    table.items = memory_zeroed(table.capacity, sizeof *table.items);
    return table;
}

/* Calls use() with the columns of each line that is no comment. */
#define COLUMNS_MAX 8
typedef void use_columns(struct word_table *table, char **columns, unsigned count);

static void read_columns(const char *dir, const char *name, char separator, use_columns *use,
                         struct word_table *table)
{
    char path[4096], line[16384];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *file = fopen(path, "r");
    if (!file) {
        fprintf(stderr, "train: %s cannot be read\n", path);
        exit(1);
    }
    while (fgets(line, sizeof line, file)) {
        char *columns[COLUMNS_MAX] = {line}, *at = line;
        unsigned count = 1;
        line[strcspn(line, "\r\n")] = '\0';
        if (strncmp(line, "# ", 2) == 0 || line[0] == '\0')
            continue;
        while (count < COLUMNS_MAX && (at = strchr(at, separator))) {
            *at++ = '\0';
            columns[count++] = at;
        }
        use(table, columns, count);
    }
    fclose(file);
}

/* ---- Chinese ---- */

/* The parts of speech of jieba's dictionary; a class is an index here. */
static const char *const classes[32] = {
    "",  "n", "nr", "ns", "nt", "nz", "nrt", "nrfg", "v", "vn", "a", "d",  "m",  "q", "r",  "c",
    "p", "u", "t",  "f",  "s",  "i",  "j",   "l",    "b", "z",  "x", "zg", "ng", "g", "ad", "o",
};

static uint32_t class_of(const char *tag)
{
    for (uint32_t c = 1; c < sizeof classes / sizeof classes[0]; c++)
        if (strcmp(tag, classes[c]) == 0)
            return c;
    return 0;
}

/* The tokens of a word that is Chinese throughout and not too long, else none. */
static uint32_t han_tokens(const char *word, token_vec *tokens)
{
    token_scan(tokens, word, 0, (uint32_t)strlen(word));
    if (tokens->count > TAGGER_WORD_MAX)
        return 0;
    for (uint32_t i = 0; i < tokens->count; i++)
        if (tokens->items[i].shape != SHAPE_HAN)
            return 0;
    return tokens->count;
}

/* The entry of a Chinese word, made when it is new, with that of its first two characters. */
static struct word *han_word(struct word_table *table, const char *text)
{
    static token_vec tokens;
    uint32_t count = han_tokens(text, &tokens);
    uint64_t hash = 0;
    if (count == 0)
        return NULL;
    for (uint32_t i = 0; i < count; i++) {
        hash = word_hash(hash, tokens.items[i].key);
        if (i != 1)
            continue;
        struct word *start = word_of(table, hash);
        if (count > han_longest(start->bits))
            start->bits = (start->bits & ~(0xFu << 22)) | count << 22;
    }
    struct word *word = word_of(table, hash);
    word->bits |= HAN_IS_WORD;
    return word;
}

static void use_han(struct word_table *table, const char *text, const char *frequency,
                    const char *tag)
{
    struct word *word = han_word(table, text);
    if (!word)
        return;
    uint32_t times = (uint32_t)strtoul(frequency, NULL, 10);
    if (times >= word->frequency) { /* of two rows the more frequent one says what it is */
        word->frequency = times;
        word->bits = (word->bits & ~(0x1Fu << 8)) | class_of(tag) << 8;
    }
}

static void use_jieba_common(struct word_table *table, char **columns, unsigned count)
{
    if (count >= 3)
        use_han(table, columns[0], columns[1], columns[2]);
}

static void use_jieba_name(struct word_table *table, char **columns, unsigned count)
{
    if (count >= 7 && strtoul(columns[5], NULL, 10) >= LEAST_NAME)
        use_han(table, columns[0], columns[5], columns[6]);
}

/* The entry of a Chinese word that is there already; single characters are made. */
static struct word *known_han_word(struct word_table *table, const char *text)
{
    static token_vec tokens;
    uint32_t count = han_tokens(text, &tokens);
    uint64_t hash = 0;
    for (uint32_t i = 0; i < count; i++)
        hash = word_hash(hash, tokens.items[i].key);
    struct word *word = count > 0 ? find_word(table, hash) : NULL;
    if (count == 1)
        return han_word(table, text);
    return word && word->bits & HAN_IS_WORD ? word : NULL;
}

static void use_gloss(struct word_table *table, char **columns, unsigned count)
{
    struct word *word = count >= 2 ? known_han_word(table, columns[0]) : NULL;
    if (word)
        word->bits |= (((uint32_t)strtoul(columns[1], NULL, 10) + 1) & 0x1FF) << 13;
}

static void use_surname(struct word_table *table, char **columns, unsigned count)
{
    if (count < 6 || strtoul(columns[5], NULL, 10) < 20)
        return;
    struct word *word = han_word(table, columns[0]);
    if (word)
        word->bits |= HAN_IS_SURNAME;
}

static uint32_t han_value(const struct word *word, double total)
{
    uint32_t frequency = word->frequency > 0 ? word->frequency : RARE;
    double cost = COST_OF_E * log(total / frequency);
    return word->bits | (cost < 255 ? (uint32_t)lround(cost) : 255);
}

static int by_hash(const void *a, const void *b)
{
    const struct table_entry *left = a, *right = b;
    return left->hash < right->hash ? -1 : left->hash > right->hash;
}

static void read_han(const char *dir, table_entry_vec *entries)
{
    struct word_table table = word_table_new();
    double total = 0;
    read_columns(dir, "gazetteers/jieba_common_words.tsv", '\t', use_jieba_common, &table);
    read_columns(dir, "gazetteers/jieba_names.tsv", '\t', use_jieba_name, &table);
    read_columns(dir, "gazetteers/zh_surnames.tsv", '\t', use_surname, &table);
    read_columns(dir, "clusters/zh_gloss_clusters.txt", ' ', use_gloss, &table);
    for (uint32_t i = 0; i < table.capacity; i++)
        total += table.items[i].frequency;
    for (uint32_t i = 0; i < table.capacity; i++)
        if (table.items[i].hash != 0)
            *vec_push(entries) =
                (struct table_entry){table.items[i].hash, han_value(&table.items[i], total)};
    free(table.items);
    qsort(entries->items, entries->count, sizeof *entries->items, by_hash);
}

/* ---- English ---- */

/* The entry of a word that is one token, else NULL. */
static struct word *latin_word(struct word_table *table, const char *text)
{
    static token_vec tokens;
    token_scan(&tokens, text, 0, (uint32_t)strlen(text));
    if (tokens.count != 1 || tokens.items[0].shape == SHAPE_HAN)
        return NULL;
    return word_of(table, word_hash(0, tokens.items[0].key));
}

static void use_clusters(struct word_table *table, char **columns, unsigned count)
{
    struct word *word = count >= 4 ? latin_word(table, columns[0]) : NULL;
    if (!word || word->bits != 0)
        return; /* of two words that fold to one, the more frequent came first */
    static const unsigned shift[] = {0, 11, 20};
    for (unsigned which = 0; which < 3; which++)
        word->bits |= ((uint32_t)strtoul(columns[1 + which], NULL, 10) + 1) << shift[which];
}

static void mark_word(struct word_table *table, const char *text, uint32_t mark)
{
    struct word *word = latin_word(table, text);
    if (word)
        word->bits |= mark;
}

static void use_given_name(struct word_table *table, char **columns, unsigned count)
{
    (void)count;
    mark_word(table, columns[0], LATIN_IS_GIVEN);
}

static void use_name(struct word_table *table, char **columns, unsigned count)
{
    (void)count;
    mark_word(table, columns[0], LATIN_IS_NAME);
}

static void use_company_word(struct word_table *table, char **columns, unsigned count)
{
    (void)count;
    mark_word(table, columns[0], LATIN_IS_COMPANY);
}

static void read_latin(const char *dir, table_entry_vec *entries)
{
    struct word_table table = word_table_new();
    read_columns(dir, "clusters/en_word_clusters.txt", ' ', use_clusters, &table);
    read_columns(dir, "gazetteers/en_first_names.tsv", '\t', use_given_name, &table);
    read_columns(dir, "gazetteers/en_person_names.tsv", '\t', use_name, &table);
    read_columns(dir, "gazetteers/en_company_words.tsv", '\t', use_company_word, &table);
    for (uint32_t i = 0; i < table.capacity; i++)
        if (table.items[i].hash != 0)
            *vec_push(entries) = (struct table_entry){table.items[i].hash, table.items[i].bits};
    free(table.items);
    qsort(entries->items, entries->count, sizeof *entries->items, by_hash);
}

void read_dictionaries(const char *dir, struct model_parts *parts)
{
    read_han(dir, &parts->han);
    read_latin(dir, &parts->latin);
}
