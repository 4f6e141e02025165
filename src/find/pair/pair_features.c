/* What is asked of a pair. A word that rules know is given by the id of its first rule, so that a
 * word more in a line of the rules changes no feature. */
#include "find/hashed/hashed_features.h"
#include "find/names/name_parts.h"
#include "find/pair/pair.h"

#define NOT_HERE UINT32_C(0x5EED)
#define COMMON   UINT64_C(7777777)

enum feature {
    FEATURE_ALWAYS,
    FEATURE_TYPES,
    FEATURE_ROLE,         /* its words */
    FEATURE_ROLE_NOUN,    /* the last of them */
    FEATURE_SUBJECT_RULE, /* what found the mention */
    FEATURE_OBJECT_RULE,
    FEATURE_SUBJECT_SURE,
    FEATURE_OBJECT_SURE,
    FEATURE_SUBJECT_OFTEN, /* how often the article speaks of it */
    FEATURE_SIGNS_BETWEEN,
    FEATURE_WORD_BETWEEN,
    FEATURE_BEFORE_FIRST, /* the words beside the two */
    FEATURE_BEHIND_FIRST,
    FEATURE_BEFORE_SECOND,
    FEATURE_BEHIND_SECOND,
    FEATURE_TWO_BEHIND_FIRST,
    FEATURE_TWO_BEFORE_SECOND,
    FEATURE_TRIGGER_RULE,
    FEATURE_TRIGGER_CONSTRUCTION,
    FEATURE_TRIGGER_PLACE,
    FEATURE_FOUND_RULE, /* what rules have found of the two */
    FEATURE_FOUND_CONFIDENCE,
    FEATURE_FOUND_CONSTRUCTION,
    FEATURE_FOUND_BOTH, /* of the last two */
    FEATURE_ALONG,
    FEATURE_AGAINST,
    FEATURE_ANY_TIE,
    FEATURE_SAME_RELATION, /* ties of one of the two with others */
    FEATURE_SUBJECT_OF,
    FEATURE_SUBJECT_IN,
    FEATURE_OBJECT_OF,
    FEATURE_OBJECT_IN
};

/* ---- words as numbers ---- */

/* Source: FNV-1a (public domain; Fowler, Noll, Vo). */
static uint32_t hash_of(const char *id)
{
    uint32_t hash = 0x811C9DC5u;
    for (; *id; id++)
        hash = (hash ^ (uint8_t)*id) * 0x01000193u;
    return hash;
}

static uint32_t id_of(const struct outline *outline, const struct rule *rule)
{
    return hash_of(outline->table->strings + rule->id);
}

/* What an item says: of a mention its type, of words of rules the first of these, else the word.
 * *token: the first of the sentence that does not stand before it. */
static uint32_t word_of(const struct outline *outline, int at, uint32_t *token)
{
    const struct outline_item *item = outline_at(outline, at);
    if (item->mention != NO_INDEX)
        return item->type;
    const struct rule *rule = outline_rule(outline, at, 0);
    if (rule)
        return id_of(outline, rule);
    const token_vec *tokens = &outline->tokens;
    while (*token < tokens->count && tokens->items[*token].begin < item->begin)
        ++*token;
    const struct token *same = *token < tokens->count ? &tokens->items[*token] : NULL;
    return same && same->begin == item->begin && same->end == item->end
               ? same->key
               : token_key(outline->text + item->begin, item->end - item->begin);
}

/* Reads the words, once for all pairs of the sentence. */
static void know_words(struct pair_sentence *sentence)
{
    const struct outline *outline = sentence->outline;
    uint32_t token = 0;
    if (sentence->words.count > 0)
        return;
    sentence->han = false;
    vec_reserve(&sentence->words, outline->items.count);
    for (int i = 0; i < (int)outline->items.count; i++) {
        sentence->han |= outline_is_han(outline, i);
        *vec_place(&sentence->words) = word_of(outline, i, &token);
    }
}

/* ---- features ---- */

static uint32_t at_most(int n, int most)
{
    return (uint32_t)(n < most ? n : most);
}

/* A distance in items, less exact where it is long. */
static uint32_t rough(int distance)
{
    static const int from[] = {1, 2, 3, 4, 5, 7, 10, 15, 23};
    uint32_t step = 0;
    while (step < sizeof from / sizeof *from && distance >= from[step])
        step++;
    return step;
}

static uint32_t word_at(const struct pair_sentence *sentence, int at)
{
    return at >= 0 && (uint32_t)at < sentence->words.count ? sentence->words.items[at] : NOT_HERE;
}

/* How sure it is that there is such a mention: who says so, how often the article names it. */
struct certainty {
    uint32_t kind; /* form and type */
    uint32_t sure, often, rule;
};

static struct certainty certainty_of(const struct pair_sentence *sentence, int at)
{
    const struct dossier_builder *builder = sentence->builder;
    const struct outline_item *item = outline_at(sentence->outline, at);
    const struct mention *mention = &builder->mentions.items[item->mention];
    return (struct certainty){.kind = item->form * 16u + item->type,
                              .sure = mention->confidence / 8u,
                              .often = rough((int)sentence->counts[item->entity]),
                              .rule = hash_of(builder->mention_rules.items[mention->rule])};
}

static void add_certainty(struct hashed_features *features, const struct pair_sentence *sentence,
                          const struct pair *pair)
{
    struct certainty subject = certainty_of(sentence, pair->subject);
    struct certainty object = certainty_of(sentence, pair->object);
    hashed_add(features, FEATURE_SUBJECT_RULE, hashed_both(subject.kind, subject.rule));
    hashed_add(features, FEATURE_OBJECT_RULE, hashed_both(object.kind, object.rule));
    hashed_add_shared(features, FEATURE_SUBJECT_SURE, hashed_both(subject.kind, subject.sure));
    hashed_add_shared(features, FEATURE_OBJECT_SURE, hashed_both(object.kind, object.sure));
    hashed_add_shared(features, FEATURE_SUBJECT_OFTEN, hashed_both(subject.kind, subject.often));
}

/* fleet director: the role, and its noun; 总经理: its last two characters. */
static void add_role(struct hashed_features *features, const char *words, uint32_t len)
{
    uint32_t noun = len;
    if ((unsigned char)words[len - 1] < 0x80)
        while (noun > 0 && words[noun - 1] != ' ' && words[noun - 1] != '-')
            noun--;
    else
        noun = len > 2 * HAN_BYTES ? len - 2 * HAN_BYTES : 0;
    hashed_add(features, FEATURE_ROLE, token_key(words, len));
    hashed_add(features, FEATURE_ROLE_NOUN, token_key(words + noun, len - noun));
}

static void add_kinds(struct hashed_features *features, const struct pair_sentence *sentence,
                      const struct pair *pair)
{
    const struct outline_item *subject = outline_at(sentence->outline, pair->subject);
    const struct outline_item *object = outline_at(sentence->outline, pair->object);
    hashed_add(features, FEATURE_ALWAYS, 0);
    hashed_add(features, FEATURE_TYPES, hashed_both(subject->type, object->type));
    if (object->type == ENTITY_ROLE)
        add_role(features, sentence->outline->text + object->begin, object->end - object->begin);
}

static void add_words(struct hashed_features *features, const struct pair_sentence *sentence,
                      const struct pair *pair)
{
    const struct outline *outline = sentence->outline;
    int first = pair->low.last, second = pair->high.first, commas = 0, stops = 0;
    for (int i = first + 1; i < second; i++) {
        commas += outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_PAUSE));
        stops += outline_is(outline, i, CLASS_BIT(SIGN_STOP));
        hashed_add(features, FEATURE_WORD_BETWEEN, word_at(sentence, i));
    }
    hashed_add(features, FEATURE_SIGNS_BETWEEN, hashed_both(at_most(commas, 3), at_most(stops, 2)));
    hashed_add(features, FEATURE_BEFORE_FIRST, word_at(sentence, pair->low.first - 1));
    hashed_add(features, FEATURE_BEHIND_FIRST, word_at(sentence, first + 1));
    hashed_add(features, FEATURE_BEFORE_SECOND, word_at(sentence, second - 1));
    hashed_add(features, FEATURE_BEHIND_SECOND, word_at(sentence, pair->high.last + 1));
    hashed_add(features, FEATURE_TWO_BEHIND_FIRST,
               hashed_both(word_at(sentence, first + 1), word_at(sentence, first + 2)));
    hashed_add(features, FEATURE_TWO_BEFORE_SECOND,
               hashed_both(word_at(sentence, second - 1), word_at(sentence, second - 2)));
}

/* The distance of two items, roughly, whichever comes first. */
static uint32_t rough_between(int a, int b)
{
    return rough(a < b ? b - a : a - b);
}

static void add_trigger(struct hashed_features *features, const struct pair_sentence *sentence,
                        const struct pair *pair)
{
    if (pair->trigger < 0)
        return;
    const struct pair_trigger *trigger = &sentence->triggers.items[pair->trigger];
    const struct rule *rule = trigger->rule;
    int at = trigger->at;
    uint32_t side = at < pair->low.first ? 0 : at <= pair->high.last ? 1 : 2; /* of the two */
    uint32_t from_low = rough_between(at, side == 0 ? pair->low.first : pair->low.last);
    uint32_t from_high = rough_between(at, side == 2 ? pair->high.last : pair->high.first);
    hashed_add(features, FEATURE_TRIGGER_PLACE, hashed_both(side, from_low * 16 + from_high));
    if (!rule)
        return;
    hashed_add(features, FEATURE_TRIGGER_RULE, hashed_both(id_of(sentence->outline, rule), side));
    hashed_add(features, FEATURE_TRIGGER_CONSTRUCTION,
               hashed_both(rule->construction, side * 2 + rule->inverse));
}

/* What the rules have found of the two themselves. */
static void add_found(struct hashed_features *features, const struct pair_sentence *sentence,
                      const struct pair *pair)
{
    const struct pair_tie *tie = pair->tie;
    if (!tie)
        return;
    hashed_add(features, FEATURE_FOUND_RULE, id_of(sentence->outline, tie->rule));
    hashed_add_shared(features, FEATURE_FOUND_CONFIDENCE, tie->confidence / 4);
    hashed_add_shared(features, FEATURE_FOUND_CONSTRUCTION, tie->rule->construction);
    hashed_add_shared(features, FEATURE_FOUND_BOTH,
                      hashed_both(tie->confidence / 8, tie->rule->construction));
}

typedef void adder(struct hashed_features *features, unsigned feature, uint64_t value);

/* A feature of each relation in a set. */
static void add_relations(struct hashed_features *features, enum feature feature,
                          uint32_t relations, adder *add_one)
{
    for (uint32_t relation = 0; relations >> relation; relation++)
        if (relations >> relation & 1)
            add_one(features, feature, relation);
}

static void add_ties(struct hashed_features *features, const struct pair_sentence *sentence,
                     const struct pair *pair)
{
    uint32_t subject = outline_at(sentence->outline, pair->subject)->entity;
    uint32_t object = outline_at(sentence->outline, pair->object)->entity;
    uint32_t along = 0, against = 0;         /* relations of the two, as bits */
    uint32_t subject_of = 0, subject_in = 0; /* of one of them with others */
    uint32_t object_of = 0, object_in = 0;
    uint32_t asked = UINT32_C(1) << sentence->relation;
    for (uint32_t i = 0; i < sentence->ties.count; i++) {
        const struct pair_tie *tie = &sentence->ties.items[i];
        uint32_t bit = UINT32_C(1) << tie->relation;
        if (tie->subject == subject && tie->object == object)
            along |= bit;
        else if (tie->subject == object && tie->object == subject)
            against |= bit;
        else {
            subject_of |= tie->subject == subject ? bit : 0;
            subject_in |= tie->object == subject ? bit : 0;
            object_of |= tie->subject == object ? bit : 0;
            object_in |= tie->object == object ? bit : 0;
        }
    }
    add_relations(features, FEATURE_ALONG, along, hashed_add_shared);
    add_relations(features, FEATURE_AGAINST, against, hashed_add_shared);
    add_relations(features, FEATURE_SUBJECT_OF, subject_of, hashed_add);
    add_relations(features, FEATURE_SUBJECT_IN, subject_in, hashed_add);
    add_relations(features, FEATURE_OBJECT_OF, object_of, hashed_add);
    add_relations(features, FEATURE_OBJECT_IN, object_in, hashed_add);
    hashed_add(features, FEATURE_ANY_TIE, (along | against) != 0);
    hashed_add(
        features, FEATURE_SAME_RELATION,
        hashed_both(((along | subject_of) & asked) != 0, ((along | object_in) & asked) != 0));
}

uint32_t pair_features(struct pair_sentence *sentence, const struct pair *pair,
                       uint32_t items[PAIR_FEATURES_MAX])
{
    know_words(sentence);
    bool in_order = pair->subject < pair->object;
    uint64_t kind = (uint64_t)sentence->relation * 4 + (in_order ? 2 : 0) + sentence->han;
    struct hashed_features features = {.items = items,
                                       .most = PAIR_FEATURES_MAX,
                                       .bits = PAIR_FEATURE_BITS,
                                       .own = hashed_spread(kind + 1),
                                       .common = hashed_spread(COMMON + kind % 4)};
    add_kinds(&features, sentence, pair);
    add_certainty(&features, sentence, pair);
    add_trigger(&features, sentence, pair);
    add_found(&features, sentence, pair);
    add_words(&features, sentence, pair);
    add_ties(&features, sentence, pair);
    return features.count;
}
