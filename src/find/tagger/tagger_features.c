#include "find/tagger/tagger_features.h"

#include <string.h>

#include "text/fold.h"
#include "text/utf8.h"

#define WORD_CPS 32 /* of a longer token the first ones are looked at */

/* Sets of slots. */
#define AT(away)    (1u << (SLOT_HERE + (away)))
#define AT_HERE     AT(0)
#define AT_NEXT     (AT(-1) | AT(0) | AT(1))
#define AT_ALL      (AT(-2) | AT(-1) | AT(0) | AT(1) | AT(2))
#define WORD_HERE   (1u << WORD_BEGIN | 1u << WORD_INSIDE | 1u << WORD_END | 1u << WORD_SINGLE)
#define WORD_NEXT   (1u << WORD_BEFORE | 1u << WORD_AFTER)
#define WORD_AROUND (WORD_NEXT | 1u << WORD_SECOND_BEFORE | 1u << WORD_SECOND_AFTER)

const char *const feature_group_names[FEATURE_GROUPS] = {
    [FEATURES_WORDS] = "words",
    [FEATURES_SHAPE] = "shape",
    [FEATURES_AFFIXES] = "affixes",
    [FEATURES_CLUSTERS] = "English clusters",
    [FEATURES_NAME_WORDS] = "name words",
    [FEATURES_DICTIONARY] = "Chinese dictionary",
    [FEATURES_GLOSSES] = "Chinese gloss clusters",
    [FEATURES_LISTS] = "lexicon lists",
};

/* What an attribute is; part of its hash. The order is that of the model file: add at the end. */
enum attribute_kind {
    ATTR_BORDER = 1,
    ATTR_WORD,
    ATTR_WORD_SHAPE,
    ATTR_SHAPE,
    ATTR_PATTERN,
    ATTR_LENGTH,
    ATTR_SPACE,
    ATTR_PREFIX, /* + length */
    ATTR_SUFFIX = ATTR_PREFIX + 5,
    ATTR_CLUSTER = ATTR_SUFFIX + 5, /* + which */
    ATTR_CLUSTER_SHAPE = ATTR_CLUSTER + 3,
    ATTR_UNKNOWN,
    ATTR_DICT_WORD,
    ATTR_DICT_CLASS,
    ATTR_DICT_LENGTH,
    ATTR_DICT_SURNAME,
    ATTR_GLOSS,
    ATTR_LIST,
    ATTR_BIAS,
    ATTR_NAME_WORD,
    /* No attributes, but what several are kept as. */
    KEPT_LOOK,
    KEPT_DICT
};

static uint64_t what_is(enum attribute_kind kind, uint64_t value)
{
    return value ^ (uint64_t)kind << 56;
}

static void add(struct bundle *bundle, enum feature_group group, enum attribute_kind kind,
                uint64_t value, unsigned slots, unsigned own)
{
    bundle->items[bundle->count++] = (struct attribute){.what = what_is(kind, value),
                                                        .slots = (uint8_t)slots,
                                                        .own = (uint8_t)own,
                                                        .group = (uint8_t)group};
}

/* Has the attribute that was added last kept, together with so many before it. */
static void keep_together(struct bundle *bundle, uint64_t key, unsigned together,
                          unsigned kept_slots)
{
    struct attribute *last = &bundle->items[bundle->count - 1];
    last->kept_as = key;
    last->together = (uint8_t)together;
    last->kept_slots = (uint8_t)kept_slots;
}

/* The same where what it is tells those before it. */
static void keep(struct bundle *bundle, unsigned together, unsigned kept_slots)
{
    keep_together(bundle, bundle->items[bundle->count - 1].what, together, kept_slots);
}

/* ---- tokens ---- */

/* The folded letters of a token. */
struct letters {
    uint32_t cps[WORD_CPS];
    unsigned count;
    bool plain; /* all are a to z */
};

static void fold_letters(const char *text, const struct token *token, struct letters *letters)
{
    unsigned count = 0;
    letters->plain = true;
    for (uint32_t at = token->begin; at < token->end && count < WORD_CPS;) {
        unsigned char small = (unsigned char)text[at] | 0x20u;
        if ((unsigned char)(small - 'a') < 26) {
            letters->cps[count++] = small;
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(text, token->end, at);
        letters->cps[count++] = fold_cp(c.cp);
        letters->plain = false;
        at += c.len_bytes;
    }
    letters->count = count;
}

static uint32_t pattern_sign(uint32_t cp)
{
    if (cp - 'a' < 26)
        return 'a';
    enum script_class script = script_of(cp);
    return script == SCRIPT_DIGIT ? '9' : script == SCRIPT_PUNCT ? cp : 'a';
}

/* Letters become a, digits 9, runs one: "gpt-4o" is "a-9a". */
static uint64_t letters_pattern(const struct letters *letters)
{
    uint64_t pattern = 0;
    uint32_t before = 0;
    if (letters->plain)
        return 'a';
    for (unsigned i = 0; i < letters->count; i++) {
        uint32_t sign = pattern_sign(letters->cps[i]);
        if (sign != before)
            pattern = pattern << 8 | (sign & 0xFF);
        before = sign;
    }
    return pattern;
}

#define KEPT_LETTERS 3 /* longer affixes tell single words apart */

static void add_affixes(struct bundle *bundle, const struct letters *letters)
{
    uint64_t prefix = 0, suffix = 0;
    for (unsigned len = 1; len <= 4 && len < letters->count; len++) {
        prefix = hash_mix(prefix + letters->cps[len - 1]);
        add(bundle, FEATURES_AFFIXES, (enum attribute_kind)(ATTR_PREFIX + len), prefix, AT_HERE, 0);
        if (len <= KEPT_LETTERS)
            keep(bundle, len - 1, AT_HERE);
    }
    for (unsigned len = 1; len <= 4 && len < letters->count; len++) {
        unsigned slots = len == 3 ? AT_NEXT : AT_HERE;
        suffix = hash_mix(suffix + letters->cps[letters->count - len]);
        add(bundle, FEATURES_AFFIXES, (enum attribute_kind)(ATTR_SUFFIX + len), suffix, slots,
            len == 3 ? AT_HERE : 0);
        if (len <= KEPT_LETTERS)
            keep(bundle, len - 1, slots);
    }
}

static bool is_latin_word(const struct token *token)
{
    return token->shape != SHAPE_HAN && token->shape != SHAPE_PUNCT && token->shape != SHAPE_NUMBER;
}

static uint64_t latin_hash(const struct token *token)
{
    return word_hash(0, token->key);
}

static void add_latin_word(struct bundle *bundle, const struct tagger_model *model,
                           const struct token *token)
{
    uint32_t entry = table_find(&model->latin, latin_hash(token));
    uint32_t value = entry == TABLE_NONE ? 0 : model->latin_values[entry];
    for (unsigned which = 0; which < 3; which++) {
        unsigned cluster = latin_cluster(value, which);
        if (cluster == 0)
            continue;
        enum attribute_kind kind = (enum attribute_kind)(ATTR_CLUSTER + which);
        add(bundle, FEATURES_CLUSTERS, kind, cluster, AT_ALL, which == 1 ? AT_NEXT : 0);
        keep(bundle, 0, AT_ALL);
        if (which == 2)
            continue;
        add(bundle, FEATURES_CLUSTERS, ATTR_CLUSTER_SHAPE, cluster << 8 | which << 4 | token->shape,
            AT_HERE, 0);
        keep(bundle, 1, AT_ALL);
    }
    if (latin_cluster(value, 0) == 0) {
        add(bundle, FEATURES_CLUSTERS, ATTR_UNKNOWN, token->shape, AT_NEXT, AT_HERE);
        keep(bundle, 0, AT_NEXT);
    }
    static const uint32_t names[] = {LATIN_IS_GIVEN, LATIN_IS_NAME, LATIN_IS_COMPANY};
    for (unsigned i = 0; i < 3; i++)
        if (value & names[i] && token->shape != SHAPE_LOWER) {
            add(bundle, FEATURES_NAME_WORDS, ATTR_NAME_WORD, i, AT_ALL, AT_HERE);
            keep(bundle, 0, AT_ALL);
        }
}

/* What a token looks like: many tokens look alike. */
static void add_look(struct bundle *bundle, const struct token *token,
                     const struct letters *letters)
{
    uint64_t pattern = hash_mix(letters_pattern(letters) * SHAPES + token->shape);
    unsigned length = letters->count < 8 ? letters->count : 8;
    add(bundle, FEATURES_SHAPE, ATTR_SHAPE, token->shape, AT_ALL, AT_NEXT);
    add(bundle, FEATURES_SHAPE, ATTR_PATTERN, pattern, AT_NEXT, 0);
    add(bundle, FEATURES_SHAPE, ATTR_LENGTH, (uint64_t)token->shape << 8 | length, AT_HERE, 0);
    uint64_t look = pattern + ((uint64_t)token->space_before << 8 | length);
    keep_together(bundle, what_is(KEPT_LOOK, look), 3, AT_ALL);
}

void bundle_of_token(struct bundle *bundle, const struct tagger_model *model, const char *text,
                     const struct token *token)
{
    bundle->count = 0;
    add(bundle, FEATURES_SHAPE, ATTR_SPACE, (uint64_t)token->space_before << 8 | token->shape,
        AT(0) | AT(1), AT(0) | AT(1));
    keep(bundle, 0, AT(0) | AT(1));
    if (token->shape == SHAPE_HAN || token->shape == SHAPE_PUNCT) {
        add(bundle, FEATURES_WORDS, ATTR_WORD, token->key, AT_ALL, AT_NEXT);
        return;
    }
    struct letters letters;
    fold_letters(text, token, &letters);
    add_look(bundle, token, &letters);
    add(bundle, FEATURES_WORDS, ATTR_WORD, token->key, AT_ALL, AT_NEXT);
    add(bundle, FEATURES_WORDS, ATTR_WORD_SHAPE, (uint64_t)token->shape << 32 | token->key, AT_NEXT,
        0);
    if (!is_latin_word(token))
        return;
    add_affixes(bundle, &letters);
    add_latin_word(bundle, model, token);
}

void bundle_of_border(struct bundle *bundle, uint64_t key)
{
    bundle->count = 0;
    add(bundle, FEATURES_SHAPE, ATTR_BORDER, key, AT_ALL, 0);
}

/* ---- Chinese words ---- */

void bundle_of_word(struct bundle *bundle, const struct tagger_word *word)
{
    bundle->count = 0;
    if (word->hash == 0)
        return;
    unsigned class = han_class(word->value), seen = slots_of_word(word->count);
    bool surname = (word->value & HAN_IS_SURNAME) != 0;
    add(bundle, FEATURES_DICTIONARY, ATTR_DICT_LENGTH, word->count, (WORD_HERE | WORD_NEXT) & seen,
        WORD_HERE);
    if (surname)
        add(bundle, FEATURES_DICTIONARY, ATTR_DICT_SURNAME, 0,
            (1u << WORD_SINGLE | WORD_AROUND) & seen, 1u << WORD_SINGLE);
    add(bundle, FEATURES_DICTIONARY, ATTR_DICT_CLASS, class, (WORD_HERE | WORD_AROUND) & seen,
        WORD_HERE | WORD_NEXT);
    keep_together(bundle,
                  what_is(KEPT_DICT, (uint64_t)word->count << 8 | class << 1 | (unsigned)surname),
                  surname ? 2 : 1, seen);
    add(bundle, FEATURES_DICTIONARY, ATTR_DICT_WORD, word->hash, WORD_HERE | WORD_NEXT, WORD_NEXT);
    unsigned cluster = han_cluster(word->value);
    if (cluster != 0) {
        add(bundle, FEATURES_GLOSSES, ATTR_GLOSS, cluster, WORD_HERE | WORD_AROUND, WORD_NEXT);
        keep(bundle, 0, WORD_HERE | WORD_AROUND);
    }
}

/* ---- memory that is far ---- */

/* The attribute that tells a token from all others. */
static uint64_t token_attribute(const struct token *token)
{
    return hash_mix(what_is(ATTR_WORD, token->key));
}

static uint64_t word_attribute(const struct tagger_word *word)
{
    return hash_mix(what_is(ATTR_DICT_WORD, word->hash));
}

void token_prefetch_start(const struct tagger_model *model, const struct token *token)
{
    tagger_model_prefetch_start(model, token_attribute(token));
    if (is_latin_word(token))
        table_prefetch_start(&model->latin, latin_hash(token));
}

void token_prefetch_bucket(const struct tagger_model *model, const struct token *token)
{
    tagger_model_prefetch_bucket(model, token_attribute(token));
    if (is_latin_word(token))
        table_prefetch_bucket(&model->latin, latin_hash(token), model->latin_values,
                              sizeof *model->latin_values);
}

void word_prefetch_start(const struct tagger_model *model, const struct tagger_word *word)
{
    tagger_model_prefetch_start(model, word_attribute(word));
}

void word_prefetch_bucket(const struct tagger_model *model, const struct tagger_word *word)
{
    tagger_model_prefetch_bucket(model, word_attribute(word));
}

/* ---- the lexicon's lists ---- */

#define LIST_BITS (4 * LEXICON_LISTS)
_Static_assert(LIST_BITS <= 128, "a list_mask holds every list");
_Static_assert(LIST_BITS <= BUNDLE_ATTRIBUTES, "and a bundle; others are smaller");

static void set_list(struct list_mask *mask, unsigned list, enum tagger_place place)
{
    unsigned bit = 4 * list + (unsigned)place;
    mask->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void set_hit(struct list_mask *masks, const struct lexicon_hit *hit)
{
    if (hit->count == 1) {
        set_list(&masks[hit->first], hit->list, PLACE_SINGLE);
        return;
    }
    set_list(&masks[hit->first], hit->list, PLACE_BEGIN);
    for (uint32_t i = 1; i + 1 < hit->count; i++)
        set_list(&masks[hit->first + i], hit->list, PLACE_INSIDE);
    set_list(&masks[hit->first + hit->count - 1], hit->list, PLACE_END);
}

void list_masks(const struct lexicon_hit *hits, uint32_t hit_count, uint32_t first, uint32_t count,
                struct list_mask *masks)
{
    uint32_t free_from[LEXICON_LISTS] = {0};
    memset(masks, 0, count * sizeof *masks);
    for (uint32_t i = 0; i < hit_count; i++) {
        struct lexicon_hit hit = hits[i];
        if (hit.list >= LEXICON_LISTS || hit.count == 0 || hit.first < first)
            continue;
        hit.first -= first;
        if (hit.count > count || hit.first > count - hit.count || hit.first < free_from[hit.list])
            continue;
        free_from[hit.list] = hit.first + hit.count;
        set_hit(masks, &hit);
    }
}

void bundle_of_lists(struct bundle *bundle, const struct list_mask *mask)
{
    bundle->count = 0;
    for (unsigned half = 0; half < 2; half++)
        for (uint64_t left = mask->bits[half]; left != 0; left &= left - 1) {
            add(bundle, FEATURES_LISTS, ATTR_LIST, 64 * half + (unsigned)__builtin_ctzll(left),
                AT_ALL, AT_HERE);
            keep(bundle, 0, AT_ALL);
        }
}

/* ---- what every position has ---- */

uint64_t bias_attribute(void)
{
    return hash_mix(what_is(ATTR_BIAS, 0));
}
