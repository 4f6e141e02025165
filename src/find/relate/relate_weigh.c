#include "find/relate/relate_weigh.h"

/* Relations of a sentence that are looked at: a list of names in a table has thousands. */
#define TIES_MAX 256

/* Words that deny something, nobody knows what: a denial shown as a fact is worse than a miss. */
#define NEGATIVE (CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_UNTRUE))

void relate_know_loose(struct relating *relating)
{
    const struct rule_table *table = relating->table;
    for (uint32_t r = 0; r < table->any_role_count; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction == CONSTRUCT_LOOSE)
            relating->loose[rule->relation] = rule; /* a person's own comes last */
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
};

/* Whether a and b are these two, whichever is which. */
static bool are_both(uint32_t a, uint32_t b, uint32_t one, uint32_t other)
{
    return (a == one && b == other) || (a == other && b == one);
}

/* Whether rules have found anything of the two: they know better. */
static bool is_tied(const struct pair_sentence *pairs, uint32_t subject, uint32_t object)
{
    for (uint32_t i = 0; i < pairs->ties.count; i++)
        if (are_both(pairs->ties.items[i].subject, pairs->ties.items[i].object, subject, object))
            return true;
    return false;
}

/* Whether rules have found who holds the role: it is nobody else's. */
static bool is_held(const struct pair_sentence *pairs, uint32_t role)
{
    for (uint32_t i = 0; i < pairs->ties.count; i++)
        if (pairs->ties.items[i].relation == RELATION_HOLDS_ROLE &&
            pairs->ties.items[i].object == role)
            return true;
    return false;
}

/* What is likely so far of the two entities, or NULL. */
static struct loose *known_loose(struct weighing *weighing, uint32_t subject, uint32_t object)
{
    const struct outline *outline = &weighing->relating->outline;
    for (uint32_t i = 0; i < weighing->likely.count; i++) {
        struct loose *loose = &weighing->likely.items[i];
        if (are_both(outline_at(outline, loose->subject)->entity,
                     outline_at(outline, loose->object)->entity, subject, object))
            return loose;
    }
    return NULL;
}

/* Whether what the rule with the trigger's words ties may be of these types: "joined Quell" tells
 * nothing of two persons. */
static bool may_tie(const struct rule *rule, unsigned subject, unsigned object)
{
    if (!rule) /* a role */
        return true;
    uint32_t subjects = rule->inverse ? rule->right_types : rule->left_types;
    uint32_t objects = rule->inverse ? rule->left_types : rule->right_types;
    return ((subjects & TYPE_BIT(subject)) && (objects & TYPE_BIT(object))) ||
           (relation_kinds[rule->relation].symmetric && (subjects & TYPE_BIT(object)) &&
            (objects & TYPE_BIT(subject)));
}

/* The rule by which the pair is found, if it is likely; NULL: by none. */
static const struct rule *loose_rule(const struct relating *relating, const struct pair *pair)
{
    const struct outline *outline = &relating->outline;
    if (pair->trigger < 0 || (outline->classes & NEGATIVE) ||
        !may_tie(relating->pairs.triggers.items[pair->trigger].rule,
                 outline_at(outline, pair->subject)->type,
                 outline_at(outline, pair->object)->type) ||
        is_tied(&relating->pairs, outline_at(outline, pair->subject)->entity,
                outline_at(outline, pair->object)->entity) ||
        is_held(&relating->pairs, outline_at(outline, pair->object)->entity))
        return NULL;
    return relating->loose[relating->pairs.relation];
}

static void note_loose(struct weighing *weighing, const struct pair *pair, const struct rule *rule,
                       uint8_t percent)
{
    const struct outline *outline = &weighing->relating->outline;
    struct loose *known = known_loose(weighing, outline_at(outline, pair->subject)->entity,
                                      outline_at(outline, pair->object)->entity);
    if (percent < rule->confidence || (known && known->percent >= percent))
        return;
    if (!known)
        known = vec_push(&weighing->likely);
    *known = (struct loose){.rule = rule,
                            .subject = pair->subject,
                            .object = pair->object,
                            .trigger = weighing->relating->pairs.triggers.items[pair->trigger],
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
    const struct rule *rule = pair->tie ? NULL : loose_rule(weighing->relating, pair);
    if (rule) {
        note_loose(weighing, pair, rule, percent_of(weighing, pair));
    } else if (pair->tie) {
        uint8_t *best = &weighing->percents[pair->tie - weighing->relating->pairs.ties.items];
        uint8_t percent = percent_of(weighing, pair);
        *best = percent > *best ? percent : *best;
    }
}

/* The number of the tie, or of the first one that is the same, found by another rule: that is the
 * one which the model has weighed. */
static uint32_t first_same(const struct pair_sentence *pairs, uint32_t tie)
{
    const struct pair_tie *ties = pairs->ties.items;
    uint32_t i = 0;
    while (ties[i].relation != ties[tie].relation || ties[i].subject != ties[tie].subject ||
           ties[i].object != ties[tie].object)
        i++;
    return i;
}

/* What a rule is sure of and what the model is: better than either on articles of the news, where
 * the one was fitted to them alone and the other to all, and as good as the model elsewhere. */
static uint8_t agreed(uint8_t of_rule, uint8_t of_model)
{
    enum { RULE = 3, MODEL = 7, BOTH = RULE + MODEL };
    return (uint8_t)((RULE * of_rule + MODEL * of_model + BOTH / 2) / BOTH);
}

/* Gives the relations that rules have found their confidence. What a person's own rule finds is as
 * sure as that rule says. */
static void settle_ties(struct weighing *weighing)
{
    struct dossier_builder *builder = &weighing->relating->work->builder;
    const struct pair_sentence *pairs = &weighing->relating->pairs;
    for (uint32_t i = 0; i < pairs->ties.count; i++) {
        uint8_t percent = weighing->percents[first_same(pairs, i)];
        if (percent == 0 || pairs->ties.items[i].rule->user)
            continue;
        struct relation *relation = &builder->relations.items[weighing->first + i];
        relation->confidence = agreed(relation->confidence, percent);
        relation->weak = relate_is_weak(relation->confidence);
        builder->evidence.items[weighing->first + i].confidence = relation->confidence;
    }
}

/* "Quell's chief executive Tom Vance": that who leads it is employed there goes without saying, and
 * is kept for who asks. */
static void weaken_employments(struct weighing *weighing)
{
    struct dossier_builder *builder = &weighing->relating->work->builder;
    struct relation *relations = builder->relations.items + weighing->first;
    const uint32_t count = weighing->relating->pairs.ties.count;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; relations[i].type == RELATION_LEADS && k < count; k++) {
            struct relation *works = &relations[k];
            if (works->type != RELATION_WORKS_FOR || works->subject != relations[i].subject ||
                works->object != relations[i].object || works->status != relations[i].status ||
                works->confidence > relations[i].confidence || relate_is_weak(works->confidence) ||
                weighing->relating->pairs.ties.items[k].rule->user)
                continue;
            works->weak = true;
            works->confidence = RELATE_WEAK_BELOW - 1;
            builder->evidence.items[weighing->first + k].confidence = works->confidence;
        }
}

void relate_weigh(struct relating *relating, uint32_t first)
{
    struct pair_sentence *pairs = &relating->pairs;
    const struct dossier_builder *builder = &relating->work->builder;
    if (!relating->work->knowledge->pairs.weights || builder->relations.count - first > TIES_MAX)
        return;
    pair_sentence_begin(pairs, &relating->outline, builder, relating->mention_counts);
    for (uint32_t i = first; i < builder->relations.count; i++)
        pair_sentence_add(pairs, &builder->relations.items[i],
                          relate_rule(relating, builder->evidence.items[i].rule));
    struct weighing weighing = {.relating = relating, .first = first};
    for (int relation = 0; relation < RELATION_TYPES; relation++)
        if (pair_sentence_ask(pairs, (enum relation_type)relation))
            for (struct pair pair = PAIR_BEFORE_FIRST; pair_next(pairs, &pair);)
                weigh_pair(&weighing, &pair);
    settle_ties(&weighing);
    weaken_employments(&weighing);
    add_loose(&weighing);
    vec_free(&weighing.likely);
}
