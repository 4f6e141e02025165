/*
 * How well a referent suits an anaphor: the sum of weights of what holds between them, the
 * weights depend on the contexts of the anaphor. They are those of a conditional logit model fitted
 * on annotated articles (tests/eval/fit_refer.c), in hundredths. Features of words have their
 * weights in a file of their own.
 */
#include "find/refer/refer.h"
#include "find/refer/refer_weights.h"

/* Between a referent and an anaphor of the same sentence. */
#define NEAR_BYTES  6u
#define CLOSE_BYTES 24u

static void add(struct refer_features *features, bool holds, enum refer_feature feature)
{
    features->items[features->count] = (uint8_t)feature;
    features->count = (uint8_t)(features->count + holds);
}

static void add_distance(const struct refer_setting *setting, struct refer_features *features)
{
    uint32_t sentences = setting->sentence - setting->referent->sentence;
    static const uint8_t near[] = {REFER_SAME_SENTENCE, REFER_LAST_SENTENCE, REFER_TWO_SENTENCES};
    uint8_t distance = sentences < 3   ? near[sentences]
                       : sentences < 6 ? (uint8_t)REFER_FEW_SENTENCES
                                       : (uint8_t)REFER_FAR;
    add(features, true, (enum refer_feature)distance);
    add(features, setting->referent->first && sentences == 0, REFER_SUBJECT_HERE);
    add(features, setting->referent->first && sentences == 1, REFER_SUBJECT_BEFORE);
    add(features, setting->block != setting->referent->block, REFER_OTHER_BLOCK);
}

static void add_rank(const struct refer_setting *setting, struct refer_features *features)
{
    uint32_t rank = setting->rank < 3 ? setting->rank : 3;
    add(features, true, (enum refer_feature)(REFER_RANK_0 + rank));
    add(features, setting->fitting == 1, REFER_ONLY);
    add(features, setting->fitting == 2 || setting->fitting == 3, REFER_FEW);
}

static void add_referent(const struct referent *referent, struct refer_features *features)
{
    add(features, referent->first, REFER_WAS_FIRST);
    add(features, referent->subject && !referent->first, REFER_WAS_SUBJECT);
    add(features, referent->possessive, REFER_WAS_POSSESSIVE);
    add(features, referent->pronoun, REFER_WAS_PRONOUN);
    add(features, referent->quoted, REFER_WAS_QUOTED);
    add(features, referent->oblique, REFER_WAS_OBLIQUE);
    add(features, referent->listed, REFER_WAS_LISTED);
    add(features, referent->speaks, REFER_WAS_SPEAKER);
    add(features, referent->in_title, REFER_IN_TITLE);
    add(features, referent->mentions >= 2, REFER_TWICE);
    add(features, referent->mentions >= 4, REFER_OFTEN);
    add(features, referent->names >= 3, REFER_NAMED_THRICE);
    add(features, referent->names >= 6, REFER_NAMED_OFTEN);
}

static void add_topic(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    bool general = anaphor->noun && anaphor->noun->general;
    uint32_t topic_of = setting->referent->topic_of;
    add(features, setting->main, REFER_MAIN);
    add(features, setting->main && general, REFER_MAIN_BARE);
    add(features, setting->second, REFER_SECOND);
    add(features, setting->referent->block == setting->block && setting->referent->in_block > 1,
        REFER_BLOCK_AGAIN);
    add(features, setting->referent->pronoun && setting->referent->kind == anaphor->kind,
        REFER_SAME_KIND);
    add(features, setting->block_topic, REFER_BLOCK_TOPIC);
    add(features, topic_of == setting->sentence + 1, REFER_TOPIC_HERE);
    add(features, topic_of && topic_of == setting->sentence, REFER_TOPIC_BEFORE);
    add(features, setting->tied, REFER_TIED);
    add(features, setting->tied_closely, REFER_TIED_CLOSELY);
    add(features, setting->tied_before, REFER_TIED_BEFORE);
}

static void add_type(const struct refer_setting *setting, struct refer_features *features)
{
    static const uint8_t types[ENTITY_TYPES] = {
        [ENTITY_PERSON] = REFER_IS_PERSON,   [ENTITY_ORGANIZATION] = REFER_IS_ORGANIZATION,
        [ENTITY_PRODUCT] = REFER_IS_PRODUCT, [ENTITY_PLACE] = REFER_IS_PLACE,
        [ENTITY_WORK] = REFER_IS_WORK,       [ENTITY_EVENT] = REFER_IS_EVENT,
        [ENTITY_CONCEPT] = REFER_IS_CONCEPT};
    const struct anaphor *anaphor = setting->anaphor;
    bool agent = setting->type == ENTITY_ORGANIZATION || setting->type == ENTITY_PERSON;
    add(features, types[setting->type] != 0, (enum refer_feature)types[setting->type]);
    add(features, anaphor->says && agent, REFER_ORGANIZATION_SAYS);
    add(features, anaphor->says && !agent, REFER_THING_SAYS);
    add(features, anaphor->acts && agent, REFER_ORGANIZATION_ACTS);
    add(features, anaphor->acts && !agent, REFER_THING_ACTS);
    add(features, anaphor->made && !agent, REFER_MADE);
}

static void add_gender(const struct refer_setting *setting, struct refer_features *features)
{
    uint8_t gender = setting->anaphor->gender;
    const struct referent *referent = setting->referent;
    if (gender == GENDER_UNKNOWN)
        return;
    bool known = referent->gender != GENDER_UNKNOWN, likely = referent->likely != GENDER_UNKNOWN;
    add(features, referent->gender == gender, REFER_SAME_GENDER);
    add(features, !known, REFER_GENDER_UNKNOWN);
    add(features, !known && referent->likely == gender, REFER_GENDER_LIKELY);
    add(features, !known && likely && referent->likely != gender, REFER_GENDER_UNLIKELY);
}

/* How the two stand to one another. */
static void add_pair(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    const struct referent *referent = setting->referent;
    bool here = referent->sentence == setting->sentence;
    bool clause = referent->clause == setting->clause;
    add(features, anaphor->first && referent->first && !here, REFER_BOTH_FIRST);
    add(features, clause, REFER_SAME_CLAUSE);
    add(features, clause && referent->subject, REFER_SAME_CLAUSE_SUBJECT);
    add(features, anaphor->possessive && here, REFER_POSSESSIVE_NEAR);
    bool near = here && anaphor->begin - referent->end <= NEAR_BYTES;
    add(features, near, REFER_NEAR);
    add(features, here && anaphor->begin - referent->end <= CLOSE_BYTES, REFER_CLOSE);
    add(features, near && anaphor->possessive, REFER_NEAR_OWN);
    add(features, anaphor->oblique && referent->oblique, REFER_BOTH_OBLIQUE);
    add(features, anaphor->quoted && !referent->quoted && here, REFER_QUOTED_NOT);
    add(features, anaphor->quoted && referent->quoted, REFER_BOTH_QUOTED);
    add(features, !anaphor->first && here && referent->first, REFER_LATER_SAME_SUBJECT);
    add(features, anaphor->reported && here && (referent->speaks || (clause && referent->subject)),
        REFER_ITS_SPEAKER);
    bool in_clause = here && setting->clause == referent->clause + 1;
    add(features, referent->relative && in_clause, REFER_RELATIVE);
    add(features, referent->chief, REFER_CHIEF);
    add(features, referent->label && referent->block == setting->block, REFER_WAS_LABEL);
}

static void add_noun(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    if (anaphor->form != FORM_NOMINAL)
        return;
    bool general = anaphor->noun && anaphor->noun->general;
    add(features, setting->agrees, REFER_AGREES);
    add(features, setting->shared > 0, REFER_DESCRIBED);
    add(features, setting->best_described, REFER_BEST_DESCRIBED);
    add(features, setting->shared == 0 && !general, REFER_UNDESCRIBED);
    bool otherwise = setting->shared == 0 && !general && setting->referent->words.count > 0;
    add(features, otherwise, REFER_OTHERWISE);
    add(features, setting->shared == 0 && anaphor->words.count > 1 && setting->main,
        REFER_MAIN_OTHERWISE);
    add(features, anaphor->noun && setting->referent->noun == anaphor->noun, REFER_SAME_NOUN);
}

static void add_anaphor(const struct anaphor *anaphor, struct refer_features *features)
{
    add(features, true, REFER_ALWAYS);
    add(features, anaphor->noun && anaphor->noun->general, REFER_A_GENERAL);
    add(features, anaphor->owner, REFER_A_OWNER);
    add(features, anaphor->quoted, REFER_A_QUOTED);
    add(features, anaphor->first, REFER_A_FIRST);
    add(features, anaphor->oblique, REFER_A_OBLIQUE);
    add(features, anaphor->possessive, REFER_A_POSSESSIVE);
    add(features, anaphor->loose, REFER_A_LOOSE);
    add(features, anaphor->reported, REFER_A_REPORTED);
    add(features, anaphor->copula, REFER_A_COPULA);
    add(features, anaphor->last, REFER_A_LAST);
    add(features, anaphor->opening == OPENING_VERB, REFER_A_AFTER_VERB);
    add(features, anaphor->opening == OPENING_FUNCTION, REFER_A_AFTER_FUNCTION);
}

void refer_features(const struct refer_setting *setting, struct refer_features *features)
{
    features->count = 0;
    add_anaphor(setting->anaphor, features);
    add_distance(setting, features);
    add_rank(setting, features);
    add_referent(setting->referent, features);
    add_topic(setting, features);
    add_type(setting, features);
    add_gender(setting, features);
    add_pair(setting, features);
    add_noun(setting, features);
    refer_hashes(setting, features);
}

uint32_t refer_contexts(const struct anaphor *anaphor, uint8_t contexts[REFER_CONTEXTS])
{
    uint32_t count = 0;
    contexts[count++] = anaphor->kind;
    if (!anaphor->han)
        return count;
    contexts[count++] = REFER_HAN;
    contexts[count++] = anaphor->form == FORM_NOMINAL   ? REFER_HAN_NOUN
                        : anaphor->kind == REFER_PERSON ? REFER_HAN_PERSON
                                                        : REFER_HAN_THING;
    return count;
}

/* ---- weighing ---- */

/* The weights of an anaphor's features: the sum over its contexts. */
static void weights_of(const struct anaphor *anaphor, int32_t weights[REFER_FEATURES])
{
    uint8_t contexts[REFER_CONTEXTS];
    uint32_t count = refer_contexts(anaphor, contexts);
    for (int f = 0; f < REFER_FEATURES; f++)
        weights[f] = 0;
    for (uint32_t i = 0; i < count; i++)
        for (int f = 0; f < REFER_FEATURES; f++)
            weights[f] += refer_weights[contexts[i]][f];
}

/* The sum of the weights, in hundredths. */
static int32_t score_of(const int32_t weights[REFER_FEATURES], const struct hashed_model *words,
                        const struct refer_features *features)
{
    int64_t of_words =
        words->weights ? hashed_model_sum(words, features->hashes, features->hash_count) : 0;
    int32_t score = (int32_t)(of_words / 10);
    for (uint32_t i = 0; i < features->count; i++)
        score += weights[features->items[i]];
    return score;
}

/* 1000 times e to the power of -hundredths / 100. */
static uint32_t falling(int64_t hundredths)
{
    return hashed_model_falling(hundredths * 10);
}

struct refer_choice refer_weigh(void *context, const struct anaphor *anaphor,
                                const struct refer_candidate *candidates, uint32_t count)
{
    const struct hashed_model *words = context;
    struct refer_choice choice = {NO_INDEX, 0};
    int32_t weights[REFER_FEATURES];
    weights_of(anaphor, weights);
    int32_t scores[REFER_CANDIDATES_MAX], best = INT32_MIN;
    for (uint32_t i = 0; i < count; i++) {
        scores[i] = score_of(weights, words, &candidates[i].features);
        if (scores[i] > best) {
            best = scores[i];
            choice.index = i;
        }
    }
    if (choice.index == NO_INDEX)
        return choice;
    int32_t top = best > 0 ? best : 0; /* "none of them" scores 0 */
    uint32_t sum = falling(top);
    for (uint32_t i = 0; i < count; i++)
        sum += falling((int64_t)top - scores[i]);
    choice.share = falling((int64_t)top - best) * 1000 / sum;
    if (choice.share < REFER_THRESHOLD)
        choice.index = NO_INDEX;
    return choice;
}
