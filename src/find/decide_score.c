/*
 * The order of strength, in one place. A candidate's score is the sum of what its witnesses say, in
 * hundredths of a logit, fitted on annotated training articles; above zero it is a name.
 */
#include "find/decide.h"

/* What a witness of this kind is worth, whatever its confidence. */
static const int16_t witness_base[WITNESSES] = {
    [WITNESS_USER] = 2000,    [WITNESS_DEFINITION] = 250, [WITNESS_TITLE_MARK] = 400,
    [WITNESS_DECLARED] = 400, [WITNESS_RULE] = 150,       [WITNESS_LEXICON] = 150,
    [WITNESS_TAGGER] = 0,     [WITNESS_WEAK_RULE] = -50,
};

/* What an ambiguous row is worth: it needs a second witness. */
#define AMBIGUOUS_BASE (-60)
/* The tagger's own silence, where it has a say. */
#define TAGGER_SILENT (-80)
/* The tagger says the span, but another type. */
#define TAGGER_OTHER_TYPE (-40)
/* The tagger sees a longer or crossing name. */
#define TAGGER_OVERLAPS (-60)

int32_t decide_score(const struct candidate *candidate, const struct candidate *tagged)
{
    int32_t score = 0;
    for (int i = 0; i < WITNESSES; i++) {
        if (!(candidate->witnesses & 1u << i) || i == WITNESS_TAGGER)
            continue;
        if (i == WITNESS_LEXICON && candidate->ambiguous)
            score += AMBIGUOUS_BASE;
        else
            score += witness_base[i];
    }
    if (candidate->witnesses & 1u << WITNESS_RULE || candidate->witnesses & 1u << WITNESS_WEAK_RULE)
        score += (candidate->confidence - 70) * 2;
    if (candidate->witnesses & 1u << WITNESS_TAGGER)
        score += (candidate->confidence - 40) * 5;
    else if (tagged && tagged->begin == candidate->begin && tagged->end == candidate->end)
        score += TAGGER_OTHER_TYPE;
    else if (tagged)
        score += TAGGER_OVERLAPS;
    else
        score += TAGGER_SILENT;
    return score;
}
