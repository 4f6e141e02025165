/* The other names that a person had in former times: 郑廷桂，字仲芳，号石樵. */
#include "find/propose.h"

#define LEAST 2 /* ideographs of such a name */
#define MOST  4

/* Whether a name may stand at the tokens [first, end), behind 字 or 号. */
static bool may_be_courtesy(const struct work *work, uint32_t first, uint32_t end, uint32_t most)
{
    return end - first >= LEAST && end - first <= most && sign_at(work, end, ",，。、；;）)") &&
           !(cue_at(work, first)->starts & (CUE_FUNCTION | CUE_VERB | CUE_ACT));
}

static void define_of(struct work *work, uint32_t person)
{
    const struct span name = {work->proposals.items[person].begin,
                              work->proposals.items[person].end};
    uint32_t i = work->proposals.items[person].behind;
    while (sign_at(work, i, ",，、") && ideograph_at(work, i + 1, "字号號")) {
        const uint32_t first = i + 2, most = word_at(work, i + 1, "字") ? LEAST : MOST;
        uint32_t end = first;
        while (end < work->tokens.count && end - first <= most && han_at(work, end))
            end++;
        if (!may_be_courtesy(work, first, end, most))
            break;
        const struct span other = {token_at(work, first)->begin, token_at(work, end - 1)->end};
        *vec_push(&work->definitions) = (struct definition){
            .name = name, .other = other, .kind = ALIAS_NAME, .rule = "defined-courtesy"};
        propose_bytes(work, other.begin, other.end, ENTITY_PERSON, WITNESS_DEFINITION, 85,
                      "defined-courtesy");
        i = end;
    }
}

void define_courtesy_names(struct work *work)
{
    for (uint32_t i = work->sentence_proposals, end = work->proposals.count; i < end; i++)
        if (work->proposals.items[i].type == ENTITY_PERSON)
            define_of(work, i);
}
