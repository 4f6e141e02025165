/* The pairs of a sentence: which there are, and what else is known of each. */
#include "find/pair/pair.h"

#define PAIR_ITEMS   16 /* from one to the other: few that stand farther apart are tied */
#define MENTIONS_MAX 96 /* of a sentence that is no table: every two are looked at */
#define BESIDE       2  /* a trigger that is not between the two stands so much farther off */

/* Some rules have them, beside names; alone they say nothing. */
#define SMALL_WORDS                                                                                \
    (CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) | CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AT) |  \
     CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_AND))

_Static_assert(RELATION_TYPES <= 32, "a set of relations is 32 bits");

/* Whether a title makes the relation by itself: "Quell engineer Tom Vance". */
static bool is_of_roles(unsigned relation)
{
    return relation == RELATION_LEADS || relation == RELATION_WORKS_FOR ||
           relation == RELATION_HOLDS_ROLE;
}

static bool is_among(uint32_t relations, unsigned relation)
{
    return relations >> relation & 1;
}

/* The relations for which the sentence names both a subject and an object, by their types. */
static uint32_t possible_relations(const struct outline *outline)
{
    uint32_t relations = 0;
    if (outline->mentions.count < 2 || outline->mentions.count > MENTIONS_MAX)
        return 0;
    for (unsigned relation = 0; relation < RELATION_TYPES; relation++)
        if ((outline->types & relation_kinds[relation].subject_types) &&
            (outline->types & relation_kinds[relation].object_types))
            relations |= UINT32_C(1) << relation;
    return relations;
}

/* Of the words of rules at an item the first rule of each of the relations that may have arguments
 * in the sentence. */
static void read_triggers(struct pair_sentence *sentence, int at, uint32_t relations)
{
    const struct outline_item *item = outline_at(sentence->outline, at);
    const struct rule_table *table = sentence->outline->table;
    const struct phrase *phrase = item->phrase == NO_INDEX ? NULL : &table->phrases[item->phrase];
    const uint32_t types = sentence->outline->types;
    for (uint32_t r = 0; phrase && relations && r < phrase->ref_count; r++) {
        const struct rule_ref *ref = &table->refs[phrase->refs + r];
        const struct rule *rule = &table->rules[ref->rule];
        if (!is_among(relations, rule->relation) || !(types & rule->left_types) ||
            !(types & rule->right_types))
            continue;
        relations &= ~(UINT32_C(1) << rule->relation);
        sentence->relations |= UINT32_C(1) << rule->relation;
        *vec_place(&sentence->triggers) = (struct pair_trigger){
            .at = at, .rule = rule, .form = ref->form, .relation = rule->relation};
    }
    for (unsigned relation = 0; item->type == ENTITY_ROLE && relation < RELATION_TYPES; relation++)
        if (is_of_roles(relation) && is_among(relations, relation)) {
            sentence->relations |= UINT32_C(1) << relation;
            *vec_place(&sentence->triggers) =
                (struct pair_trigger){.at = at, .relation = (uint8_t)relation};
        }
}

void pair_sentence_begin(struct pair_sentence *sentence, const struct outline *outline,
                         const struct dossier_builder *builder, const uint32_t *counts)
{
    uint32_t relations = possible_relations(outline);
    sentence->outline = outline;
    sentence->builder = builder;
    sentence->counts = counts;
    sentence->relations = 0;
    sentence->ties.count = sentence->words.count = sentence->triggers.count = 0;
    for (int i = 0; relations && i < (int)outline->items.count; i++)
        if (outline_at(outline, i)->shape != SHAPE_PUNCT && !outline_is(outline, i, SMALL_WORDS))
            read_triggers(sentence, i, relations);
}

void pair_sentence_release(struct pair_sentence *sentence)
{
    vec_free(&sentence->ties);
    vec_free(&sentence->words);
    vec_free(&sentence->triggers);
}

void pair_sentence_add(struct pair_sentence *sentence, const struct relation *relation,
                       const struct rule *rule)
{
    sentence->relations |= UINT32_C(1) << relation->type;
    *vec_place(&sentence->ties) = (struct pair_tie){.subject = relation->subject,
                                                    .object = relation->object,
                                                    .rule = rule,
                                                    .relation = relation->type,
                                                    .confidence = relation->confidence};
}

bool pair_sentence_ask(struct pair_sentence *sentence, enum relation_type relation)
{
    sentence->relation = (uint8_t)relation;
    return is_among(sentence->relations, relation);
}

/* How far a trigger stands from the pair; one between the two from the nearer of them. */
static int distance_of(int trigger, const struct pair *pair)
{
    if (trigger < pair->low.first)
        return pair->low.first - trigger + BESIDE;
    if (trigger > pair->high.last)
        return trigger - pair->high.last + BESIDE;
    int behind = trigger > pair->low.last ? trigger - pair->low.last : 0;
    int before = trigger < pair->high.first ? pair->high.first - trigger : 0;
    return behind < before ? behind : before;
}

static int nearest_trigger(const struct pair_sentence *sentence, const struct pair *pair)
{
    int best = -1, least = 0;
    for (uint32_t t = 0; t < sentence->triggers.count; t++) {
        int at = sentence->triggers.items[t].at;
        if (sentence->triggers.items[t].relation != sentence->relation || at == pair->subject ||
            at == pair->object)
            continue;
        int distance = distance_of(at, pair);
        if (best < 0 || distance < least) {
            best = (int)t;
            least = distance;
        }
    }
    return best;
}

/* Whether the relation may tie the two, by what they are; of two that it ties both ways, once. */
static bool fits(const struct pair_sentence *sentence, const struct pair *pair)
{
    const struct relation_kind *kind = &relation_kinds[sentence->relation];
    const struct outline_item *subject = outline_at(sentence->outline, pair->subject);
    const struct outline_item *object = outline_at(sentence->outline, pair->object);
    return relation_kind_fits(kind, subject->type, object->type) &&
           subject->entity != object->entity && !(kind->symmetric && pair->subject > pair->object);
}

static struct pair_place list_of(const struct outline *outline, int at)
{
    return (struct pair_place){outline_at(outline, at)->list_first,
                               outline_last_of_list(outline, at)};
}

/* Sets where the two stand: what is said of a list is said of each of its members. */
static void place(const struct outline *outline, struct pair *pair)
{
    int low = pair->subject < pair->object ? pair->subject : pair->object;
    int high = pair->subject < pair->object ? pair->object : pair->subject;
    pair->low = list_of(outline, low);
    pair->high = list_of(outline, high);
    if (pair->low.last >= pair->high.first) { /* in one list, or in one another */
        pair->low = (struct pair_place){low, low};
        pair->high = (struct pair_place){high, high};
    }
}

static const struct pair_tie *find_tie(const struct pair_sentence *sentence,
                                       const struct pair *pair)
{
    uint32_t subject = outline_at(sentence->outline, pair->subject)->entity;
    uint32_t object = outline_at(sentence->outline, pair->object)->entity;
    bool symmetric = relation_kinds[sentence->relation].symmetric;
    for (uint32_t i = 0; i < sentence->ties.count; i++) {
        const struct pair_tie *tie = &sentence->ties.items[i];
        if (tie->relation == sentence->relation &&
            ((tie->subject == subject && tie->object == object) ||
             (symmetric && tie->subject == object && tie->object == subject)))
            return tie;
    }
    return NULL;
}

bool pair_next(const struct pair_sentence *sentence, struct pair *pair)
{
    const struct outline *outline = sentence->outline;
    uint32_t count = outline->mentions.count;
    while (pair->next < count * count) {
        pair->subject = outline->mentions.items[pair->next / count];
        pair->object = outline->mentions.items[pair->next % count];
        pair->next++;
        if (!fits(sentence, pair))
            continue;
        place(outline, pair);
        if (pair->high.first - pair->low.last > PAIR_ITEMS)
            continue;
        pair->trigger = nearest_trigger(sentence, pair);
        pair->tie = find_tie(sentence, pair);
        return true;
    }
    return false;
}
