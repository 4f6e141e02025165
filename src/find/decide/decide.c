#include "find/decide/decide.h"

#include <stdlib.h>
#include <string.h>

#include "find/decide/decide_evidence.h"
#include "find/names/name_parts.h"
#include "model/sort.h"

/* Where a candidate stands in the order by begin, the longer first, then type; equal ones stay in
 * the order in which they were proposed. */
struct place {
    uint64_t span, rest;
};

static struct place place_of(uint32_t begin, uint32_t end, uint32_t type, uint32_t index)
{
    return (struct place){(uint64_t)begin << 32 | (UINT32_MAX - end), (uint64_t)type << 32 | index};
}

static int compare_places(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    if (x->span != y->span)
        return x->span < y->span ? -1 : 1;
    return x->rest < y->rest ? -1 : x->rest > y->rest;
}

/* Proposals come sentence by sentence: each is near its place, but in a sentence of many pages. */
#define NEAR 64u

static void sort_places(struct place *places, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        struct place place = places[i];
        uint32_t at = i;
        while (at > 0 && i - at < NEAR && compare_places(&places[at - 1], &place) > 0) {
            places[at] = places[at - 1];
            at--;
        }
        places[at] = place;
        if (at > 0 && i - at == NEAR && compare_places(&places[at - 1], &place) > 0) {
            sort_records(places, count, sizeof *places, compare_places);
            return;
        }
    }
}

static bool is_tagged(const struct candidate *candidate)
{
    return candidate->families & FAMILY_BIT(FAMILY_TAGGER);
}

/* The rule of the stronger witness is kept. */
void decide_join(struct candidate *a, const struct candidate *b)
{
    uint16_t strongest_a = a->witnesses & (uint16_t)-a->witnesses;
    uint16_t strongest_b = b->witnesses & (uint16_t)-b->witnesses;
    if (strongest_b < strongest_a)
        a->rule = b->rule;
    if (a->id == NO_INDEX || (a->ambiguous && b->id != NO_INDEX && !b->ambiguous))
        a->id = b->id;
    a->ambiguous = a->ambiguous && b->ambiguous;
    if (b->confidence > a->confidence)
        a->confidence = b->confidence;
    if (b->likelihood > a->likelihood)
        a->likelihood = b->likelihood;
    if (!a->value)
        a->value = b->value;
    a->marks |= b->marks;
    a->families |= b->families;
    /* To what the tagger sees here, its sight of the string elsewhere adds nothing. */
    if (is_tagged(a))
        a->families &= ~FAMILY_BIT(FAMILY_PART_OF_NAME);
    a->witnesses |= b->witnesses;
    a->chosen = a->chosen || b->chosen;
    if (b->score > a->score)
        a->score = b->score;
}

static bool is_same_place(const struct candidate *a, const struct candidate *b)
{
    return a->begin == b->begin && a->end == b->end;
}

static bool is_same(const struct candidate *a, const struct candidate *b)
{
    return is_same_place(a, b) && a->type == b->type;
}

/* Adds the next candidate in order. */
static void add_in_order(candidate_vec *candidates, const struct candidate *next)
{
    struct candidate *last = candidates->count ? &candidates->items[candidates->count - 1] : NULL;
    if (last && is_same(last, next))
        decide_join(last, next);
    else
        *vec_place(candidates) = *next;
}

/* Puts candidates of one place in order again, some of which have another type now. */
static void order_types(candidate_vec *candidates)
{
    struct candidate *items = candidates->items;
    for (uint32_t i = 1; i < candidates->count; i++)
        for (uint32_t k = i;
             k > 0 && is_same_place(&items[k - 1], &items[k]) && items[k - 1].type > items[k].type;
             k--) {
            struct candidate earlier = items[k];
            items[k] = items[k - 1];
            items[k - 1] = earlier;
        }
}

static void join_equal(candidate_vec *candidates)
{
    struct candidate *items = candidates->items;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < candidates->count; i++) {
        if (kept > 0 && is_same(&items[kept - 1], &items[i]))
            decide_join(&items[kept - 1], &items[i]);
        else if (kept++ != i)
            items[kept - 1] = items[i];
    }
    candidates->count = kept;
}

/* Rule ids are static: a few hundred thousand proposals share some forty of them. */
static uint32_t family_of(struct decision *decision, const char *rule)
{
    uint32_t at = (uint32_t)((uintptr_t)rule / 8 % KNOWN_FAMILIES), last = at + FAMILY_STEPS;
    for (; at < last; at++) {
        struct known_family *known = &decision->families[at];
        if (!known->rule)
            *known = (struct known_family){rule, decide_family(rule)};
        if (known->rule == rule)
            return known->family;
    }
    return decide_family(rule);
}

static struct candidate candidate_of(struct decision *decision, const struct proposal *proposal)
{
    return (struct candidate){
        .begin = proposal->begin,
        .end = proposal->end,
        .witnesses = (uint16_t)(1u << proposal->witness),
        .families = FAMILY_BIT(family_of(decision, proposal->rule)),
        .type = proposal->type,
        .confidence = proposal->confidence,
        .likelihood = proposal->likelihood,
        .ambiguous = proposal->ambiguous,
        .style = proposal->style,
        .marks = proposal->marks,
        .id = proposal->id,
        .value = proposal->value,
        .rule = proposal->rule,
    };
}

/* Makes a record of a string that may be new. */
static uint32_t know_string(struct decision *decision, uint32_t string)
{
    if (string == decision->strings.count)
        vec_push(&decision->strings)->places = 0;
    return string;
}

uint32_t decide_string(struct decision *decision, const char *text, size_t len)
{
    return know_string(decision, name_table_add(&decision->names, text, len));
}

struct known_string *decide_known(struct decision *decision, const char *text, size_t len)
{
    uint32_t string = decide_string(decision, text, len);
    return &decision->strings.items[string];
}

/* The string of a candidate, and whether it consists of ideographs. */
static void name_candidate(struct decision *decision, struct candidate *candidate)
{
    const char *text = decision->work->article->text + candidate->begin;
    uint32_t len = candidate->end - candidate->begin;
    if (name_is_key(text, len)) { /* most are */
        candidate->name = know_string(decision, name_table_add_key(&decision->names, text, len));
        candidate->han = true;
        return;
    }
    candidate->name = decide_string(decision, text, len);
    candidate->han = name_is_han(text, len, NULL);
}

/* Looks at the strings of the candidates, which are sorted: once at each place. */
static void name_all(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    name_table_reserve(&decision->names, decision->candidates.count);
    vec_reserve(&decision->strings, decision->strings.count + decision->candidates.count);
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        if (i == 0 || !is_same_place(&items[i - 1], &items[i])) {
            name_candidate(decision, &items[i]);
            continue;
        }
        items[i].name = items[i - 1].name;
        items[i].han = items[i - 1].han;
    }
}

/* the |Neapolitan| composer Paul Weber: where somebody is from is nobody's employer. Of parties
 * (Republican senator) the tagger is surer. */
static bool is_origin(const struct proposal *proposal)
{
    enum { DOUBTED = 80 };
    return proposal->type == ENTITY_ORGANIZATION && proposal->likelihood < DOUBTED &&
           proposal->marks >> EDGE_DEMONYM & 1 && proposal->marks >> EDGE_BEFORE_TITLE & 1;
}

/* Whether the proposal is no name, whatever else is known of it. */
static bool is_hopeless(struct decision *decision, const struct proposal *proposal)
{
    const char *text = decision->work->article->text;
    return proposal->begin >= proposal->end || is_origin(proposal) ||
           decide_is_japanese(text, proposal) ||
           (decision->foreign &&
            decide_is_guess(text, proposal, family_of(decision, proposal->rule)));
}

static void gather(struct decision *decision)
{
    const struct proposal *proposals = decision->work->proposals.items;
    uint32_t end = decision->work->proposals.count, count = 0;
    struct place *places = memory_alloc(end * sizeof *places);
    for (uint32_t i = 0; i < end; i++)
        if (!is_hopeless(decision, &proposals[i]))
            places[count++] = place_of(proposals[i].begin, proposals[i].end, proposals[i].type, i);
    sort_places(places, count);
    vec_reserve(&decision->candidates, count);
    for (uint32_t i = 0; i < count; i++) {
        struct candidate next = candidate_of(decision, &proposals[(uint32_t)places[i].rest]);
        add_in_order(&decision->candidates, &next);
    }
    free(places);
    vec_free(&decision->work->proposals);
    name_all(decision);
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

/* What the tagger gives to that with which the candidate would have to compete. */
static void note_rivals(const struct candidate *group, uint32_t count, struct candidate *candidate)
{
    for (uint32_t i = 0; i < count && group[i].begin < candidate->end; i++) {
        const struct candidate *other = &group[i];
        if (other == candidate || other->end <= candidate->begin)
            continue;
        bool around = other->begin <= candidate->begin && other->end >= candidate->end;
        bool same = around && other->end - other->begin == candidate->end - candidate->begin;
        uint8_t *most = same     ? &candidate->rival
                        : around ? &candidate->longer
                                 : &candidate->shorter;
        if (other->likelihood > *most)
            *most = other->likelihood;
    }
}

static void compare_all(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    for (uint32_t i = 0; i < decision->candidates.count;) {
        uint32_t end = group_end(decision, i);
        for (uint32_t k = i; k < end; k++)
            note_rivals(items + i, end - i, &items[k]);
        i = end;
    }
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

static bool is_user(const struct candidate *candidate)
{
    return candidate->witnesses & 1u << WITNESS_USER;
}

static bool contains(const struct candidate *a, const struct candidate *b)
{
    return a->begin <= b->begin && b->end <= a->end && (a->begin < b->begin || b->end < a->end);
}

/* Whether a is to be preferred where both cannot stand, one of them a person's word or no name:
 * what a person says, then the longer (nothing is nested in a name), then the better witnessed. */
static bool is_preferred(const struct candidate *a, const struct candidate *b)
{
    if (is_user(a) != is_user(b))
        return is_user(a);
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

/* Among names that are scored alike the sum of the scores decides, below. */
static bool is_scored(const struct candidate *candidate)
{
    return entity_type_is_core(candidate->type) && !is_user(candidate);
}

/* Of two that overlap the less preferred goes. Candidates are sorted by begin. */
static void strike_out(struct candidate *group, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        group[i].chosen = group[i].score > 0 && group[i].type != ENTITY_NONE;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = i + 1; k < count && group[k].begin < group[i].end; k++) {
            if (!group[i].chosen || !group[k].chosen ||
                (is_scored(&group[i]) && is_scored(&group[k])))
                continue;
            if (is_preferred(&group[i], &group[k]))
                group[k].chosen = false;
            else
                group[i].chosen = false;
        }
}

/* The best sum of scores from a candidate on, and what begins it. */
struct best_rest {
    int32_t sum;
    uint32_t first, next; /* the first that is taken, and where to go on */
};

/* The names without overlap that have the highest sum of scores. rest: scratch of count + 1. */
static void choose_in(struct candidate *group, uint32_t count, struct best_rest *rest)
{
    strike_out(group, count);
    rest[count] = (struct best_rest){0, count, count};
    for (uint32_t i = count; i-- > 0;) {
        rest[i] = rest[i + 1];
        if (!group[i].chosen || !is_scored(&group[i]))
            continue;
        uint32_t next = i + 1;
        while (next < count && group[next].begin < group[i].end)
            next++;
        int32_t sum = group[i].score + rest[next].sum;
        if (sum > rest[i + 1].sum)
            rest[i] = (struct best_rest){sum, i, next};
        group[i].chosen = false;
    }
    for (uint32_t i = 0; rest[i].first < count; i = rest[i].next)
        group[rest[i].first].chosen = true;
}

void decide_choose(struct decision *decision)
{
    struct candidate *items = decision->candidates.items;
    struct best_rest *rest = memory_alloc((decision->candidates.count + 1) * sizeof *rest);
    for (uint32_t i = 0; i < decision->candidates.count;) {
        uint32_t end = group_end(decision, i);
        choose_in(items + i, end - i, rest);
        i = end;
    }
    free(rest);
}

static void put_back(struct work *work, const struct candidate *candidate)
{
    int witness = 0;
    while (!(candidate->witnesses & 1u << witness))
        witness++;
    int32_t confidence = 50 + candidate->score / 8;
    *vec_place(&work->proposals) =
        (struct proposal){.begin = candidate->begin,
                          .end = candidate->end,
                          .name = candidate->name,
                          .type = candidate->type,
                          .witness = (uint8_t)witness,
                          .confidence = (uint8_t)(confidence < 0     ? 0
                                                  : confidence > 100 ? 100
                                                                     : confidence),
                          .ambiguous = candidate->ambiguous,
                          .id = candidate->id,
                          .value = candidate->value,
                          .rule = candidate->rule};
}

/* What was chosen goes back as the proposals that hold, in the order of the text. */
static void conclude(struct decision *decision)
{
    struct work *work = decision->work;
    const candidate_vec *spread = &decision->spread;
    uint32_t next = 0;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        if (!candidate->chosen)
            continue;
        while (next < spread->count && spread->items[next].begin < candidate->begin)
            put_back(work, &spread->items[next++]);
        put_back(work, candidate);
    }
    while (next < spread->count)
        put_back(work, &spread->items[next++]);
}

void decide_judge(struct decision *decision)
{
    gather(decision);
    decide_brands(decision);
    compare_all(decision);
    decide_share(decision);
    order_types(&decision->candidates); /* unknown names have a type now */
    join_equal(&decision->candidates);
    score_all(decision);
    decide_uphold_brands(decision);
    decide_strike_edges(decision);
}

void decide_release(struct decision *decision)
{
    vec_free(&decision->candidates);
    vec_free(&decision->spread);
    name_table_release(&decision->names);
    vec_free(&decision->strings);
    lexicon_free(decision->form_lexicon);
}

/* ---- part by part ---- */

/* So many strings are remembered; then all are forgotten, so that memory has a bound. */
#define STRINGS_MAX (3u << 17)

void decide_forget(struct work *work)
{
    if (!work->decision)
        return;
    decide_release(work->decision);
    free(work->decision);
    work->decision = NULL;
}

void find_decide(struct work *work)
{
    if (work->decision && work->decision->strings.count > STRINGS_MAX)
        decide_forget(work);
    if (!work->decision)
        work->decision = memory_zeroed(1, sizeof *work->decision);
    struct decision *decision = work->decision;
    decision->work = work;
    decision->foreign = strcmp(work->article->language, "und") == 0;
    decide_judge(decision);
    decide_choose(decision);
    decide_spread(decision);
    conclude(decision);
    vec_free(&decision->candidates);
    vec_free(&decision->spread);
}
