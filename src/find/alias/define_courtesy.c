/* The other names that a person had in former times: 郑廷桂，字仲芳，号石樵. */
#include <string.h>

#include "find/propose.h"

#define RULE  "defined-courtesy"
#define LEAST 2 /* ideographs of such a name */
#define MOST  4

/* Whether a name may stand at the tokens [first, end), behind 字 or 号. */
static bool may_be_courtesy(const struct work *work, uint32_t first, uint32_t end, uint32_t most)
{
    return end - first >= LEAST && end - first <= most && sign_at(work, end, ",，。、；;）)") &&
           !(cue_at(work, first)->starts & (CUE_FUNCTION | CUE_VERB | CUE_ACT));
}

void define_courtesy(struct work *work, uint32_t i)
{
    const struct proposal *person =
        i > 0 ? proposal_ending_at(work, token_at(work, i - 1)->end) : NULL;
    if (!person || person->type != ENTITY_PERSON || strcmp(person->rule, RULE) == 0)
        return;
    const struct span name = {person->begin, person->end};
    while (sign_at(work, i, ",，、") && ideograph_at(work, i + 1, "字号號")) {
        const uint32_t first = i + 2, most = word_at(work, i + 1, "字") ? LEAST : MOST;
        uint32_t end = first;
        while (end < work->tokens.count && end - first <= most && han_at(work, end))
            end++;
        if (!may_be_courtesy(work, first, end, most))
            break;
        const struct span other = {token_at(work, first)->begin, token_at(work, end - 1)->end};
        *vec_push(&work->definitions) =
            (struct definition){.name = name, .other = other, .kind = ALIAS_NAME, .rule = RULE};
        propose_bytes(work, other.begin, other.end, ENTITY_PERSON, WITNESS_DEFINITION, 85, RULE);
        i = end;
    }
}
