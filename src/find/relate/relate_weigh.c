#include "find/relate/relate_weigh.h"

/* Relations of a sentence that are looked at: a list of names in a table has thousands. */
#define TIES_MAX 256

/* Words that deny something, nobody knows what: a denial shown as a fact is worse than a miss. */
#define NEGATIVE (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_UNTRUE))

static void read_ties(struct relating *relating, uint32_t first)
{
    const struct dossier_builder *builder = &relating->work->builder;
    for (uint32_t i = first; i < builder->relations.count; i++) {
        const struct relation *relation = &builder->relations.items[i];
        *vec_place(&relating->pairs.ties) = (struct pair_tie){
            .subject = relation->subject,
            .object = relation->object,
            .relation = relation->type,
            .confidence = relation->confidence,
            .rule = relate_rule(relating, builder->evidence.items[i].rule),
        };
    }
}

/* A pair of which rules have found nothing. */
struct loose {
    const struct rule *rule;
    int subject, object;
    struct pair_trigger trigger;
    uint8_t percent;
};

struct weighing {
    struct relating *relating;
    uint32_t first;             /* relation of the first tie */
    uint8_t percents[TIES_MAX]; /* of each tie: of the pair that suits it best; 0: of none */
    VEC(struct loose) likely;   /* of two entities what is likeliest */
    const struct rule *rule;    /* that is for such pairs of the relation asked for, or NULL */
};

/* A person's own comes behind the built-in one, and takes its place. */
static const struct rule *loose_rule(const struct rule_table *table, uint8_t relation)
{
    for (uint32_t r = table->any_role_count; r-- > 0;) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction == CONSTRUCT_LOOSE && rule->relation == relation)
            return rule;
    }
    return NULL;
}

/* Whether rules have found anything of the two: they know better. */
static bool is_tied(const struct pair_sentence *pairs, uint32_t subject, uint32_t object)
{
    for (uint32_t i = 0; i < pairs->ties.count; i++) {
        const struct pair_tie *tie = &pairs->ties.items[i];
        if ((tie->subject == subject && tie->object == object) ||
            (tie->subject == object && tie->object == subject))
            return true;
    }
    return false;
}

/* What is likely so far of the two entities, or NULL. */
static struct loose *known_loose(struct weighing *weighing, uint32_t subject, uint32_t object)
{
    const struct outline *outline = &weighing->relating->outline;
    for (uint32_t i = 0; i < weighing->likely.count; i++) {
        struct loose *loose = &weighing->likely.items[i];
        uint32_t a = outline_at(outline, loose->subject)->entity;
        uint32_t b = outline_at(outline, loose->object)->entity;
        if ((a == subject && b == object) || (a == object && b == subject))
            return loose;
    }
    return NULL;
}

/* Whether the pair may be found, if it is likely. */
static bool may_be_loose(const struct weighing *weighing, const struct pair *pair)
{
    const struct pair_sentence *pairs = &weighing->relating->pairs;
    const struct outline *outline = pairs->outline;
    return weighing->rule && pair->trigger >= 0 && !(outline->classes & NEGATIVE) &&
           !is_tied(pairs, outline_at(outline, pair->subject)->entity,
                    outline_at(outline, pair->object)->entity);
}

static void note_loose(struct weighing *weighing, const struct pair *pair, uint8_t percent)
{
    const struct pair_sentence *pairs = &weighing->relating->pairs;
    const struct outline *outline = pairs->outline;
    struct loose *known = known_loose(weighing, outline_at(outline, pair->subject)->entity,
                                      outline_at(outline, pair->object)->entity);
    if (percent < weighing->rule->confidence || (known && known->percent >= percent))
        return;
    if (!known)
        known = vec_push(&weighing->likely);
    *known = (struct loose){.rule = weighing->rule,
                            .subject = pair->subject,
                            .object = pair->object,
                            .trigger = pairs->triggers.items[pair->trigger],
                            .percent = percent};
}

static void add_loose(struct weighing *weighing)
{
    for (uint32_t i = 0; i < weighing->likely.count; i++) {
        const struct loose *loose = &weighing->likely.items[i];
        relate_add(weighing->relating,
                   &(struct found){.rule = loose->rule,
                                   .left = {.at = loose->subject, .single = true},
                                   .right = {.at = loose->object, .single = true},
                                   .trigger = loose->trigger.at,
                                   .form = loose->trigger.form,
                                   .percent = loose->percent,
                                   .role = -1});
    }
}

static uint8_t percent_of(const struct weighing *weighing, const struct pair *pair)
{
    uint32_t features[PAIR_FEATURES_MAX];
    uint32_t count = pair_features(&weighing->relating->pairs, pair, features);
    return pair_model_percent(&weighing->relating->work->knowledge->pairs, features, count);
}

static void weigh_pair(struct weighing *weighing, const struct pair *pair)
{
    const struct pair_sentence *pairs = &weighing->relating->pairs;
    const struct pair_tie *tie = pair_tie(pairs, pair);
    if (tie) {
        uint8_t *best = &weighing->percents[tie - pairs->ties.items];
        uint8_t percent = percent_of(weighing, pair);
        *best = percent > *best ? percent : *best;
    } else if (may_be_loose(weighing, pair)) {
        note_loose(weighing, pair, percent_of(weighing, pair));
    }
}

/* Whether two ties are one: found twice. The model has weighed the first of them. */
static bool is_same_tie(const struct pair_tie *a, const struct pair_tie *b)
{
    return a->relation == b->relation && a->subject == b->subject && a->object == b->object;
}

/* What a rule is sure of and what the model is: better than either on articles of the news, where
 * the one was fitted to them alone and the other to all. */
static uint8_t agreed(uint8_t of_rule, uint8_t of_model)
{
    return (uint8_t)((of_rule + of_model + 1) / 2);
}

/* Gives the relations that rules have found their confidence. What a person's own rule finds is as
 * sure as that rule says. */
static void settle_ties(struct weighing *weighing)
{
    struct dossier_builder *builder = &weighing->relating->work->builder;
    const struct pair_sentence *pairs = &weighing->relating->pairs;
    for (uint32_t i = 0; i < pairs->ties.count; i++) {
        uint8_t percent = weighing->percents[i];
        for (uint32_t k = i; percent > 0 && k < pairs->ties.count; k++) {
            const struct pair_tie *tie = &pairs->ties.items[k];
            if (tie->rule->user || !is_same_tie(tie, &pairs->ties.items[i]))
                continue;
            struct relation *relation = &builder->relations.items[weighing->first + k];
            relation->confidence = agreed(relation->confidence, percent);
            relation->weak = relate_is_weak(relation->confidence);
            builder->evidence.items[weighing->first + k].confidence = relation->confidence;
        }
    }
}

void relate_weigh(struct relating *relating, uint32_t first)
{
    struct pair_sentence *pairs = &relating->pairs;
    if (!relating->work->knowledge->pairs.weights ||
        relating->work->builder.relations.count - first > TIES_MAX)
        return;
    pair_sentence_begin(pairs, &relating->outline, &relating->work->builder,
                        relating->mention_counts);
    read_ties(relating, first);
    struct weighing weighing = {.relating = relating, .first = first};
    for (int relation = 0; relation < RELATION_TYPES; relation++) {
        if (!pair_sentence_ask(pairs, (enum relation_type)relation))
            continue;
        weighing.rule = loose_rule(relating->table, (uint8_t)relation);
        for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(pairs, &pair);)
            weigh_pair(&weighing, &pair);
    }
    settle_ties(&weighing);
    add_loose(&weighing);
    vec_free(&weighing.likely);
}
