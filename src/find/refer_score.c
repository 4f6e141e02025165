/* Weights of the resolver of pronouns, in hundredths of a logit, fitted on annotated articles. */
#include "find/refer.h"

int32_t refer_score(const struct antecedent_context *context, const struct referent *referent)
{
    const struct anaphor *anaphor = context->anaphor;
    uint32_t sentences = context->sentence - referent->sentence;
    int32_t score = 100;
    if (sentences == 0)
        score += 60;
    else if (sentences == 1)
        score += 40;
    else
        score -= (int32_t)(sentences < 8 ? sentences : 8) * 40;
    if (context->block != referent->block)
        score -= 40;
    score -= (int32_t)(context->rank < 5 ? context->rank : 5) * 50;
    if (referent->first)
        score += 80;
    else if (referent->subject)
        score += 40;
    if (referent->possessive && !anaphor->possessive)
        score -= 30;
    if (referent->pronoun)
        score += 40;
    score += (int32_t)(referent->mentions < 6 ? referent->mentions : 6) * 12;
    if (anaphor->gender != GENDER_UNKNOWN && referent->gender == anaphor->gender)
        score += 120;
    if (anaphor->reflexive && sentences > 0)
        score -= 100;
    return score;
}
