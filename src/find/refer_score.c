/*
 * How well a referent suits an anaphor: the sum of weights of what holds between them, one column
 * of weights for each kind of anaphor. The weights are those of a conditional logit model fitted on
 * annotated articles, in hundredths.
 */
#include "find/refer.h"

#include "find/refer_weights.h"

static enum refer_class class_of(const struct anaphor *anaphor)
{
    if (anaphor->form == FORM_NOMINAL)
        return REFER_NOMINAL;
    if (anaphor->reflexive)
        return REFER_REFLEXIVE;
    if (anaphor->types == TYPE_BIT(ENTITY_PERSON))
        return REFER_PERSON;
    return anaphor->types & TYPE_BIT(ENTITY_PERSON) ? REFER_ANY : REFER_THING;
}

static uint32_t distance_features(uint32_t sentences)
{
    if (sentences == 0)
        return 1u << REFER_SAME_SENTENCE;
    if (sentences == 1)
        return 1u << REFER_LAST_SENTENCE;
    if (sentences == 2)
        return 1u << REFER_TWO_SENTENCES;
    return sentences < 6 ? 1u << REFER_FEW_SENTENCES : 1u << REFER_FAR;
}

static uint32_t referent_features(const struct referent *referent)
{
    uint32_t features = 0;
    features |= (uint32_t)referent->first << REFER_WAS_FIRST;
    features |= (uint32_t)(referent->subject && !referent->first) << REFER_WAS_SUBJECT;
    features |= (uint32_t)referent->possessive << REFER_WAS_POSSESSIVE;
    features |= (uint32_t)referent->pronoun << REFER_WAS_PRONOUN;
    features |= (uint32_t)referent->quoted << REFER_WAS_QUOTED;
    features |= (uint32_t)referent->in_title << REFER_IN_TITLE;
    features |= (uint32_t)(referent->mentions >= 2) << REFER_TWICE;
    features |= (uint32_t)(referent->mentions >= 4) << REFER_OFTEN;
    return features;
}

static uint32_t type_features(unsigned type)
{
    if (type == ENTITY_PERSON)
        return 1u << REFER_IS_PERSON;
    if (type == ENTITY_ORGANIZATION)
        return 1u << REFER_IS_ORGANIZATION;
    if (type == ENTITY_PRODUCT)
        return 1u << REFER_IS_PRODUCT;
    return type == ENTITY_PLACE ? 1u << REFER_IS_PLACE : 0;
}

uint32_t refer_features(const struct antecedent_context *context, const struct referent *referent)
{
    const struct anaphor *anaphor = context->anaphor;
    uint32_t sentences = context->sentence - referent->sentence;
    uint32_t features = 1u << REFER_ALWAYS;
    features |= distance_features(sentences);
    features |= referent_features(referent) | type_features(context->type);
    features |= (uint32_t)(context->block != referent->block) << REFER_OTHER_BLOCK;
    features |= 1u << (REFER_RANK_0 + (context->rank < 3 ? context->rank : 3));
    features |= (uint32_t)(context->fitting == 1) << REFER_ONLY;
    features |= (uint32_t)(anaphor->gender != GENDER_UNKNOWN && referent->gender == anaphor->gender)
                << REFER_SAME_GENDER;
    features |= (uint32_t)(anaphor->first && referent->first && sentences > 0) << REFER_BOTH_FIRST;
    features |= (uint32_t)(anaphor->possessive && sentences == 0) << REFER_POSSESSIVE_NEAR;
    features |= (uint32_t)(anaphor->quoted && !referent->quoted && sentences == 0)
                << REFER_QUOTED_NOT;
    features |= (uint32_t)(!anaphor->first && sentences == 0 && referent->first)
                << REFER_LATER_SAME_SUBJECT;
    return features;
}

int32_t refer_score(const struct antecedent_context *context, const struct referent *referent)
{
    const int16_t *weights = refer_weights[class_of(context->anaphor)];
    uint32_t features = refer_features(context, referent);
    int32_t score = 0;
    for (int i = 0; i < REFER_FEATURES; i++)
        if (features & 1u << i)
            score += weights[i];
    return score;
}

/* 1000 times e to the power of -hundredths / 100, by halves: the same on every machine. */
static uint32_t falling(int64_t hundredths)
{
    static const uint16_t eighths[] = {1000, 917, 841, 771, 707, 648, 595, 545};
    uint64_t steps = (uint64_t)(hundredths * 8 * 100 / 6931); /* eighths of a halving */
    return steps / 8 > 16 ? 0 : (uint32_t)eighths[steps % 8] >> (steps / 8);
}

uint32_t refer_share(int32_t best, const int32_t *scores, uint32_t count)
{
    int32_t top = best > 0 ? best : 0;
    uint32_t sum = falling(top);
    for (uint32_t i = 0; i < count; i++)
        sum += falling((int64_t)top - scores[i]); /* a score may be INT32_MIN: never */
    return sum ? falling((int64_t)top - best) * 1000 / sum : 0;
}

uint32_t refer_threshold(const struct anaphor *anaphor)
{
    return refer_thresholds[class_of(anaphor)];
}
