#include "find/decide.h"

#include <stdlib.h>

#include "find/decide_weights.h"
#include "find/name_parts.h"

static int by_place(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    if (x->type != y->type)
        return x->type < y->type ? -1 : 1;
    return 0;
}

static bool is_tagged(const struct candidate *candidate)
{
    return candidate->families & 1u << FAMILY_TAGGER;
}

/* Joins b into a: the same span and type. The rule of the stronger witness is kept. */
static void join(struct candidate *a, const struct candidate *b)
{
    uint16_t strongest_a = a->witnesses & (uint16_t)-a->witnesses;
    uint16_t strongest_b = b->witnesses & (uint16_t)-b->witnesses;
    if (strongest_b < strongest_a)
        a->rule = b->rule;
    if (a->row == NO_INDEX || (a->ambiguous && b->row != NO_INDEX && !b->ambiguous)) {
        a->row = b->row;
        a->lexicon = b->lexicon;
    }
    a->ambiguous = a->ambiguous && b->ambiguous;
    if (b->confidence > a->confidence)
        a->confidence = b->confidence;
    if (b->likelihood > a->likelihood)
        a->likelihood = b->likelihood;
    if (!a->value)
        a->value = b->value;
    a->marks |= b->marks;
    a->families |= b->families;
    if (is_tagged(
            a)) /* what the tagger sees here, its sight of the string elsewhere adds nothing */
        a->families &= ~(1u << FAMILY_PART_OF_NAME);
    a->witnesses |= b->witnesses;
    a->chosen = a->chosen || b->chosen;
    if (b->score > a->score)
        a->score = b->score;
}

void decide_sort(struct decision *decision)
{
    uint32_t count = decision->candidates.count, kept = 0;
    struct candidate *items = decision->candidates.items;
    if (count == 0)
        return;
    qsort(items, count, sizeof *items, by_place);
    for (uint32_t i = 1; i < count; i++) {
        if (by_place(&items[kept], &items[i]) == 0)
            join(&items[kept], &items[i]);
        else
            items[++kept] = items[i];
    }
    decision->candidates.count = kept + 1;
}

static struct candidate candidate_of(struct decision *decision, const struct proposal *proposal)
{
    const char *text = decision->work->article->text + proposal->begin;
    uint32_t len = proposal->end - proposal->begin;
    return (struct candidate){
        .begin = proposal->begin,
        .end = proposal->end,
        .name = name_table_add(&decision->names, text, len),
        .witnesses = (uint16_t)(1u << proposal->witness),
        .families = 1u << decide_family(proposal->rule),
        .type = proposal->type,
        .confidence = proposal->confidence,
        .likelihood = proposal->likelihood,
        .ambiguous = proposal->ambiguous,
        .han = name_is_han(text, len, NULL),
        .marks = proposal->marks,
        .row = proposal->row,
        .lexicon = proposal->lexicon,
        .value = proposal->value,
        .rule = proposal->rule,
    };
}

static void gather(struct decision *decision)
{
    const struct work *work = decision->work;
    for (uint32_t i = 0; i < work->proposals.count; i++) {
        const struct proposal *proposal = &work->proposals.items[i];
        if (proposal->begin < proposal->end)
            *vec_push(&decision->candidates) = candidate_of(decision, proposal);
    }
}

/* Candidates of one place: from i on, all that overlap one another in a chain. */
static uint32_t group_end(const struct decision *decision, uint32_t i)
{
    const struct candidate *items = decision->candidates.items;
    uint32_t end = items[i].end;
    for (i++; i < decision->candidates.count && items[i].begin < end; i++)
        if (items[i].end > end)
            end = items[i].end;
    return i;
}

/* What the tagger sees where `candidate` is, if not that itself. */
static enum tagged tagged_over(const struct candidate *group, uint32_t count,
                               const struct candidate *candidate)
{
    enum tagged found = TAGGED_NONE;
    for (uint32_t i = 0; i < count && group[i].begin < candidate->end; i++) {
        const struct candidate *other = &group[i];
        if (!is_tagged(other) || other->end <= candidate->begin)
            continue;
        if (other->begin == candidate->begin && other->end == candidate->end)
            return TAGGED_OTHER_TYPE;
        if (other->begin <= candidate->begin && other->end >= candidate->end)
            return TAGGED_LONGER;
        bool inside = other->begin >= candidate->begin && other->end <= candidate->end;
        found = inside ? TAGGED_SHORTER : TAGGED_CROSSING;
    }
    return found;
}

static void score_all(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    for (uint32_t i = 0; i < decision->candidates.count;) {
        uint32_t end = group_end(decision, i);
        for (uint32_t k = i; k < end; k++) {
            if (!is_tagged(&items[k]))
                items[k].tagged = (uint8_t)tagged_over(items + i, end - i, &items[k]);
            if (items[k].type != ENTITY_NONE)
                items[k].score = decide_score(&items[k]);
        }
        i = end;
    }
}

static bool contains(const struct candidate *a, const struct candidate *b)
{
    return a->begin <= b->begin && b->end <= a->end && (a->begin < b->begin || b->end < a->end);
}

/* Whether a is to be preferred where both cannot stand: what a person says, then the longer name
 * (nothing is nested in a name), then the better witnessed. */
static bool is_preferred(const struct candidate *a, const struct candidate *b)
{
    bool a_user = a->witnesses & 1u << WITNESS_USER, b_user = b->witnesses & 1u << WITNESS_USER;
    if (a_user != b_user)
        return a_user;
    if (contains(a, b))
        return true;
    if (contains(b, a))
        return false;
    if (a->score != b->score)
        return a->score > b->score;
    if (a->end - a->begin != b->end - b->begin)
        return a->end - a->begin > b->end - b->begin;
    return a->type < b->type;
}

/* Of two that overlap the less preferred goes. Candidates are sorted by begin. */
static void choose_in(struct candidate *group, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        group[i].chosen = group[i].score > 0 && group[i].type != ENTITY_NONE;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count && group[k].begin < group[i].end; k++) {
            if (!group[i].chosen || !group[k].chosen)
                continue;
            if (is_preferred(&group[i], &group[k]))
                group[k].chosen = false;
            else
                group[i].chosen = false;
        }
}

void decide_choose(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    for (uint32_t i = 0; i < decision->candidates.count;) {
        uint32_t end = group_end(decision, i);
        choose_in(items + i, end - i);
        i = end;
    }
}

/* What was chosen goes back as the proposals that hold. */
static void conclude(struct decision *decision)
{
    struct work *work = decision->work;
    work->proposals.count = 0;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        if (!candidate->chosen)
            continue;
        int witness = 0;
        while (!(candidate->witnesses & 1u << witness))
            witness++;
        int32_t confidence = 50 + candidate->score / 8;
        *vec_push(&work->proposals) =
            (struct proposal){.begin = candidate->begin,
                              .end = candidate->end,
                              .type = candidate->type,
                              .witness = (uint8_t)witness,
                              .confidence = (uint8_t)(confidence < 0     ? 0
                                                      : confidence > 100 ? 100
                                                                         : confidence),
                              .ambiguous = candidate->ambiguous,
                              .row = candidate->row,
                              .lexicon = candidate->lexicon,
                              .value = candidate->value,
                              .rule = candidate->rule};
    }
}

void find_decide(struct work *work)
{
    struct decision decision = {.work = work};
    gather(&decision);
    decide_sort(&decision);
    decide_brands(&decision);
    decide_share(&decision);
    decide_sort(&decision); /* unknown names have a type now */
    score_all(&decision);
    decide_choose(&decision);
    decide_spread(&decision);
    decide_sort(&decision);
    conclude(&decision);
    name_table_release(&decision.names);
    vec_free(&decision.candidates);
}
