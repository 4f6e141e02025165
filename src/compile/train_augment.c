/*
 * Copies of sentences as other people would write them: Chinese ones in mixed script, as
 * machine-translated news reads (names in Latin letters among Chinese, transliterations with and
 * without the dot, invented products after organizations); some of the web without capitals.
 */
#include <stdio.h>
#include <string.h>

#include "compile/train.h"
#include "model/buffer.h"
#include "text/script.h"
#include "text/utf8.h"

#define REPLACED 35 /* percent of the names in a sentence that are replaced */
#define LOWERED  10 /* percent of the web sentences with names that get a lower-case copy */

typedef VEC(const char *) string_vec;

/* Names taken from the examples, to replace others with. */
struct pools {
    string_vec people;        /* in Latin letters */
    string_vec organizations; /* in Latin letters */
    string_vec pieces;        /* of transliterated names */
};

/* ---- what names are made of ---- */

/* Whether all letters are Latin (true) or Chinese (false). Sets *mixed if neither is so. */
static bool is_latin(const char *text, size_t len, bool *mixed)
{
    bool latin = false, han = false;
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        latin |= script_of(c.cp) == SCRIPT_LATIN;
        han |= script_is_cjk(script_of(c.cp));
        at += c.len_bytes;
    }
    *mixed = latin == han;
    return latin;
}

static char *copy_string(const char *text, size_t len)
{
    char *copy = memory_alloc(len + 1);
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

/* The parts of a person's name between middle dots, two to five characters each. */
static void add_pieces(string_vec *pieces, const char *text, size_t len)
{
    static const char dot[] = "·";
    const char *end = text + len, *at = text;
    bool dotted = false;
    for (const char *here = text; here + 2 <= end; here++) {
        if (memcmp(here, dot, 2) != 0)
            continue;
        dotted = true;
        if (here - at >= 6 && here - at <= 15)
            *vec_push(pieces) = copy_string(at, (size_t)(here - at));
        at = here + 2;
    }
    if (dotted && end - at >= 6 && end - at <= 15)
        *vec_push(pieces) = copy_string(at, (size_t)(end - at));
}

static void fill_pools(struct pools *pools, const example_vec *examples)
{
    for (uint32_t i = 0; i < examples->count; i++) {
        const struct example *example = &examples->items[i];
        for (uint32_t g = 0; g < example->gold.count; g++) {
            struct gold_span gold = example->gold.items[g];
            const char *text = example->text + gold.begin;
            size_t len = gold.end - gold.begin;
            bool mixed, latin = is_latin(text, len, &mixed);
            if (mixed)
                continue;
            if (!latin && gold.type == ENTITY_PERSON)
                add_pieces(&pools->pieces, text, len);
            else if (latin && gold.type == ENTITY_PERSON && len < 30)
                *vec_push(&pools->people) = copy_string(text, len);
            else if (latin && gold.type == ENTITY_ORGANIZATION && len < 30)
                *vec_push(&pools->organizations) = copy_string(text, len);
        }
    }
}

static const char *pick(const string_vec *strings, uint64_t *random)
{
    return strings->count ? strings->items[random_below(random, strings->count)] : "Lumen";
}

/* Invents a word of two or three syllables. */
static void add_invented_word(struct buffer *out, uint64_t *random)
{
    static const char *const begins[] = {"Al",  "Bri", "Cor", "Da",  "El", "Fen", "Ga",  "Hal",
                                         "In",  "Jo",  "Ka",  "Lu",  "Me", "No",  "Or",  "Pa",
                                         "Qua", "Ro",  "Sol", "Tra", "Ul", "Vi",  "Wen", "Zy"};
    static const char *const middles[] = {"ra", "le", "ni", "mo", "ve", "ti", "do", "sa"};
    static const char *const ends[] = {"x",  "ra", "on", "is",  "va", "lo",  "ium", "ent",
                                       "ly", "ta", "ix", "era", "os", "ane", "em",  "io"};
    buffer_add_str(out, begins[random_below(random, 24)]);
    if (random_below(random, 100) < 40)
        buffer_add_str(out, middles[random_below(random, 8)]);
    buffer_add_str(out, ends[random_below(random, 16)]);
}

static void add_person(struct buffer *out, const struct pools *pools, uint64_t *random)
{
    uint32_t die = random_below(random, 100);
    if (die < 55 && pools->pieces.count > 0) {
        buffer_add_str(out, pick(&pools->pieces, random));
        buffer_add_str(out, die < 45 ? "" : "·");
        buffer_add_str(out, pick(&pools->pieces, random));
    } else {
        buffer_add_str(out, pick(&pools->people, random));
    }
}

/* Returns whether the Chinese name is to follow what was added. */
static bool add_organization(struct buffer *out, const struct pools *pools, uint64_t *random)
{
    static const char *const tails[] = {" AI",       " Labs",  " Research", " Systems",
                                        " Robotics", " Group", "AI",        " Capital"};
    uint32_t die = random_below(random, 100);
    if (die < 35) {
        buffer_add_str(out, pick(&pools->organizations, random));
        return false;
    }
    add_invented_word(out, random);
    if (die >= 75)
        return true;
    if (die < 65)
        buffer_add_str(out, tails[random_below(random, 8)]);
    return false;
}

static void add_product(struct buffer *out, uint64_t *random)
{
    static const char *const tails[] = {"-R1",  " Pro", " Ultra", " Code",
                                        " Max", "-V3",  " Mini",  "GPT"};
    uint32_t die = random_below(random, 100);
    add_invented_word(out, random);
    if (die < 25)
        buffer_printf(out, " %u", 1 + random_below(random, 9));
    else if (die < 40)
        buffer_printf(out, "-%u", 1 + random_below(random, 9));
    else if (die < 55)
        buffer_printf(out, " %u.%u", 1 + random_below(random, 5), random_below(random, 10));
    else if (die < 85)
        buffer_add_str(out, tails[random_below(random, 8)]);
}

/* ---- copies ---- */

struct copying {
    const struct pools *pools;
    uint64_t *random;
    struct buffer text;
    gold_vec gold;
};

static void end_name(struct copying *copying, size_t begin, uint8_t type)
{
    *vec_push(&copying->gold) =
        (struct gold_span){(uint32_t)begin, (uint32_t)copying->text.len, type};
}

/* An abbreviation in brackets behind the name, of the same type. */
static void add_abbreviation(struct copying *copying)
{
    buffer_add_str(&copying->text, "(");
    size_t begin = copying->text.len;
    for (uint32_t letters = 2 + random_below(copying->random, 3); letters > 0; letters--)
        buffer_add_char(&copying->text, (char)('A' + random_below(copying->random, 26)));
    end_name(copying, begin, ENTITY_ORGANIZATION);
    buffer_add_str(&copying->text, ")");
}

static void add_new_product(struct copying *copying)
{
    buffer_add_str(&copying->text, random_below(copying->random, 2) ? "的" : "发布的");
    if (random_below(copying->random, 2))
        buffer_add_str(&copying->text, " ");
    size_t begin = copying->text.len;
    add_product(&copying->text, copying->random);
    end_name(copying, begin, ENTITY_PRODUCT);
}

/* Puts another name in the place of one. */
static void replace(struct copying *copying, const char *name, size_t len, uint8_t type)
{
    size_t begin = copying->text.len;
    if (type == ENTITY_PERSON) {
        add_person(&copying->text, copying->pools, copying->random);
    } else if (type == ENTITY_PRODUCT) {
        add_product(&copying->text, copying->random);
    } else if (add_organization(&copying->text, copying->pools, copying->random)) {
        buffer_add_str(&copying->text, " ");
        buffer_add(&copying->text, name, len);
    }
    end_name(copying, begin, type);
    if (type != ENTITY_ORGANIZATION)
        return;
    uint32_t die = random_below(copying->random, 100);
    if (die < 20)
        add_abbreviation(copying);
    else if (die < 35)
        add_new_product(copying);
}

/* Latin names among Chinese stand with spaces around them, or without. */
static void add_space(struct copying *copying, bool spaced)
{
    if (spaced && copying->text.len > 0 &&
        (unsigned char)copying->text.bytes[copying->text.len - 1] >= 0xE0)
        buffer_add_str(&copying->text, " ");
}

/* Returns whether any name was replaced. */
static bool copy_example(struct copying *copying, const struct example *example)
{
    uint32_t at = 0;
    bool replaced = false, spaced = random_below(copying->random, 2);
    for (uint32_t g = 0; g < example->gold.count; g++) {
        struct gold_span gold = example->gold.items[g];
        const char *name = example->text + gold.begin;
        size_t len = gold.end - gold.begin;
        bool can = gold.type == ENTITY_PERSON || gold.type == ENTITY_ORGANIZATION ||
                   gold.type == ENTITY_PRODUCT;
        buffer_add(&copying->text, example->text + at, gold.begin - at);
        at = gold.end;
        if (can && random_below(copying->random, 100) < REPLACED) {
            add_space(copying, spaced);
            replace(copying, name, len, gold.type);
            if (spaced && random_below(copying->random, 2))
                buffer_add_str(&copying->text, " ");
            replaced = true;
        } else {
            size_t begin = copying->text.len;
            buffer_add(&copying->text, name, len);
            end_name(copying, begin, gold.type);
        }
    }
    buffer_add(&copying->text, example->text + at, example->len - at);
    return replaced;
}

static void add_lowered(example_vec *examples, const struct example *example)
{
    struct example lowered = *example;
    char *copy = copy_string(example->text, example->len);
    for (uint32_t i = 0; i < example->len; i++)
        if (copy[i] >= 'A' && copy[i] <= 'Z')
            copy[i] = (char)(copy[i] - 'A' + 'a');
    lowered.text = copy;
    lowered.begins = false;
    *vec_push(examples) = lowered;
}

void augment(example_vec *examples, uint64_t seed)
{
    struct pools pools = {.people = {0}};
    uint64_t random = hash_mix(seed), web = hash_mix(seed + 1);
    uint32_t count = examples->count;
    fill_pools(&pools, examples);
    for (uint32_t i = 0; i < count; i++) {
        struct example example = examples->items[i];
        if (example.corpus == CORPUS_HOUSE + STYLE_WEB && example.gold.count > 0 &&
            random_below(&web, 100) < LOWERED)
            add_lowered(examples, &example);
        bool mixed, latin = is_latin(example.text, example.len, &mixed);
        if (latin && !mixed)
            continue;
        struct copying copying = {.pools = &pools, .random = &random};
        if (copy_example(&copying, &example)) {
            *vec_push(examples) = (struct example){.text = copying.text.bytes,
                                                   .len = (uint32_t)copying.text.len,
                                                   .gold = copying.gold,
                                                   .corpus = example.corpus,
                                                   .begins_line = true,
                                                   .of_no_style = example.of_no_style};
            copying.text.bytes = NULL;
        }
        buffer_release(&copying.text);
    }
}
