/*
 * Names, clusters, anaphora.
 */
#include <stdlib.h>
#include <string.h>

#include "tests/eval/score.h"
#include "text/offset.h"

void score_add_text(struct buffer *errors, const struct ann *gold, uint32_t begin, uint32_t end)
{
    if (end > begin + 20)
        end = begin + 20;
    for (uint32_t i = begin; i < end; i++)
        buffer_add_cp(errors, gold->cps.items[i]);
}

/* ---- names ---- */

/* A name as it is counted: those without a place in the text each stand for themselves. */
struct name {
    uint32_t begin, end;
    uint32_t type;
    uint32_t lost; /* 0, or a number of its own */
};

typedef VEC(struct name) name_vec;

static int compare_names(const void *a, const void *b)
{
    const struct name *x = a, *y = b;
    const uint32_t keys[][2] = {
        {x->lost, y->lost}, {x->begin, y->begin}, {x->end, y->end}, {x->type, y->type}};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static void make_unique(name_vec *names)
{
    uint32_t kept = 0;

    if (!names->count)
        return;
    qsort(names->items, names->count, sizeof *names->items, compare_names);
    for (uint32_t i = 0; i < names->count; i++)
        if (!kept || compare_names(&names->items[kept - 1], &names->items[i]) != 0)
            names->items[kept++] = names->items[i];
    names->count = kept;
}

static bool has_name(const name_vec *names, const struct name *name)
{
    return names->count &&
           bsearch(name, names->items, names->count, sizeof *names->items, compare_names) != NULL;
}

static name_vec gold_names(const struct ann *gold)
{
    name_vec names = {0};

    for (uint32_t i = 0; i < gold->mentions.count; i++) {
        const struct ann_mention *mention = &gold->mentions.items[i];

        if (mention->form == FORM_NAME)
            *vec_push(&names) = (struct name){mention->begin, mention->end, mention->type, 0};
    }
    make_unique(&names);
    return names;
}

static name_vec predicted_names(const struct prediction *prediction)
{
    name_vec names = {0};

    for (uint32_t i = 0; i < prediction->mentions.count; i++) {
        const struct predicted_mention *mention = &prediction->mentions.items[i];

        if (mention->form != FORM_NAME || mention->type == ENTITY_NONE)
            continue;
        *vec_push(&names) =
            mention->span.placed
                ? (struct name){mention->span.begin, mention->span.end, mention->type, 0}
                : (struct name){0, 0, mention->type, i + 1};
    }
    make_unique(&names);
    return names;
}

static bool overlaps_any(const name_vec *names, const struct name *name)
{
    for (uint32_t i = 0; i < names->count; i++) {
        const struct name *other = &names->items[i];

        if (other->type == name->type && !other->lost && !name->lost && other->begin < name->end &&
            name->begin < other->end)
            return true;
    }
    return false;
}

static void add_error(struct buffer *errors, const struct ann *gold, const char *what,
                      const struct name *name)
{
    if (!errors)
        return;
    buffer_printf(errors, "  %s %s: ", what, entity_type_names[name->type]);
    if (name->lost)
        buffer_add_str(errors, "(not in the text)");
    else
        score_add_text(errors, gold, name->begin, name->end);
    buffer_add_char(errors, '\n');
}

static void count_typed(const struct ann *gold, const name_vec *wanted, const name_vec *found,
                        struct counts *counts, struct buffer *errors)
{
    for (uint32_t i = 0; i < wanted->count; i++) {
        const struct name *name = &wanted->items[i];

        counts->names[name->type].gold++;
        counts->overlap_gold[name->type] += overlaps_any(found, name);
        if (has_name(found, name))
            counts->names[name->type].right++;
        else
            add_error(errors, gold, "missed", name);
    }
    for (uint32_t i = 0; i < found->count; i++) {
        const struct name *name = &found->items[i];

        counts->names[name->type].predicted++;
        counts->overlap_predicted[name->type] += overlaps_any(wanted, name);
        if (!has_name(wanted, name) && name->type != ENTITY_REFERENCE)
            add_error(errors, gold, "wrong", name);
    }
}

/* Of the core types, whatever the type. */
static void keep_spans(name_vec *names)
{
    uint32_t kept = 0;

    for (uint32_t i = 0; i < names->count; i++)
        if (names->items[i].type < CORE_TYPES) {
            names->items[kept] = names->items[i];
            names->items[kept++].type = 0;
        }
    names->count = kept;
    make_unique(names);
}

void score_names(const struct ann *gold, const struct prediction *prediction, struct counts *counts,
                 struct buffer *errors)
{
    name_vec wanted = gold_names(gold), found = predicted_names(prediction);

    count_typed(gold, &wanted, &found, counts, errors);
    keep_spans(&wanted);
    keep_spans(&found);
    counts->span.gold += wanted.count;
    counts->span.predicted += found.count;
    for (uint32_t i = 0; i < wanted.count; i++)
        counts->span.right += has_name(&found, &wanted.items[i]);
    vec_free(&wanted);
    vec_free(&found);
}

/* ---- which gold entity a predicted one is ---- */

/* An exact span weighs a little more than an overlap, so that it decides between equals. */
enum { VOTE_OVERLAP = 100, VOTE_EXACT = 101 };

/* Votes of the mentions of one entity; names_only on both sides. Returns the winner or NO_INDEX. */
static uint32_t vote(const struct ann *gold, const struct prediction *prediction, uint32_t entity,
                     bool names_only, uint32_t *votes)
{
    uint32_t best = NO_INDEX;

    memset(votes, 0, gold->entities.count * sizeof *votes);
    for (uint32_t i = 0; i < prediction->mentions.count; i++) {
        const struct predicted_mention *mention = &prediction->mentions.items[i];

        if (mention->entity != entity || !mention->span.placed ||
            (names_only ? mention->form != FORM_NAME
                        : mention->form == FORM_ALIAS || mention->form == MENTION_FORMS))
            continue;
        for (uint32_t k = 0; k < gold->mentions.count; k++) {
            const struct ann_mention *other = &gold->mentions.items[k];

            if ((names_only && other->form != FORM_NAME) ||
                !ranges_overlap(mention->span, mention_range(other)))
                continue;
            votes[other->entity] +=
                mention->span.begin == other->begin && mention->span.end == other->end
                    ? VOTE_EXACT
                    : VOTE_OVERLAP;
        }
    }
    for (uint32_t i = 0; i < gold->entities.count; i++)
        if (votes[i] && (best == NO_INDEX || votes[i] > votes[best]))
            best = i;
    return best;
}

void score_match_entities(const struct ann *gold, struct prediction *prediction)
{
    uint32_t *votes = memory_realloc(NULL, gold->entities.count, sizeof *votes);

    for (uint32_t i = 0; i < prediction->entities.count; i++) {
        uint32_t winner = vote(gold, prediction, i, true, votes);

        prediction->entities.items[i].gold =
            winner != NO_INDEX ? winner : vote(gold, prediction, i, false, votes);
    }
    free(votes);
}

/* ---- clusters ---- */

struct found_name {
    uint32_t gold, predicted; /* entities */
};

/* The entity of the first predicted name with exactly this span. */
static uint32_t entity_at(const struct prediction *prediction, const struct ann_mention *mention)
{
    for (uint32_t i = 0; i < prediction->mentions.count; i++) {
        const struct predicted_mention *other = &prediction->mentions.items[i];

        if (other->form == FORM_NAME && other->span.placed && other->span.begin == mention->begin &&
            other->span.end == mention->end)
            return other->entity;
    }
    return NO_INDEX;
}

void score_clusters(const struct ann *gold, const struct prediction *prediction,
                    struct counts *counts)
{
    VEC(struct found_name) found = {0};

    for (uint32_t i = 0; i < gold->mentions.count; i++) {
        const struct ann_mention *mention = &gold->mentions.items[i];
        uint32_t entity;

        if (mention->form != FORM_NAME || mention->type >= CORE_TYPES)
            continue;
        entity = entity_at(prediction, mention);
        if (entity != NO_INDEX)
            *vec_push(&found) = (struct found_name){mention->entity, entity};
    }
    for (uint32_t i = 0; i < found.count; i++) {
        double common = 0, key = 0, response = 0;

        for (uint32_t k = 0; k < found.count; k++) {
            bool same_gold = found.items[k].gold == found.items[i].gold;
            bool same_predicted = found.items[k].predicted == found.items[i].predicted;

            key += same_gold;
            response += same_predicted;
            common += same_gold && same_predicted;
        }
        counts->b3_precision += common / response;
        counts->b3_recall += common / key;
        counts->b3_mentions++;
    }
    vec_free(&found);
}

/* ---- anaphora ---- */

static uint32_t gold_entity_of(const struct prediction *prediction,
                               const struct predicted_mention *mention)
{
    return prediction->entities.items[mention->entity].gold;
}

static void count_gold_anaphor(const struct ann *gold, const struct prediction *prediction,
                               const struct ann_mention *mention, struct counts *counts,
                               struct buffer *errors)
{
    const struct ann_mention *first;
    bool found = false, right = false;
    enum anaphor kind = mention->form == FORM_PRONOUN ? ANAPHOR_PRONOUN : ANAPHOR_NOMINAL;

    for (uint32_t i = 0; i < prediction->mentions.count; i++) {
        const struct predicted_mention *other = &prediction->mentions.items[i];

        if (other->form == FORM_NAME || !ranges_overlap(other->span, mention_range(mention)))
            continue;
        found = true;
        right = right || gold_entity_of(prediction, other) == mention->entity;
    }
    counts->anaphora[ANAPHOR_ALL]++;
    counts->anaphora[kind]++;
    counts->anaphora_right[ANAPHOR_ALL] += right;
    counts->anaphora_right[kind] += right;
    counts->anaphora_found += found;
    if (right || !errors)
        return;
    first = &gold->mentions.items[gold->entities.items[mention->entity].first];
    buffer_add_str(errors, "  anaphor not resolved: ");
    score_add_text(errors, gold, mention->begin, mention->end);
    buffer_printf(errors, " (%u), belongs to ", mention->begin);
    score_add_text(errors, gold, first->begin, first->end);
    buffer_add_char(errors, '\n');
}

static void count_predicted_anaphor(const struct ann *gold, const struct prediction *prediction,
                                    const struct predicted_mention *mention, struct counts *counts)
{
    uint32_t entity = gold_entity_of(prediction, mention);
    bool hit = false, right = false, is_name = false;

    if (mention->first_person)
        return;
    for (uint32_t i = 0; i < gold->mentions.count; i++) {
        const struct ann_mention *other = &gold->mentions.items[i];

        if (!ranges_overlap(mention->span, mention_range(other)))
            continue;
        if (other->form == FORM_NAME) {
            is_name = is_name || other->entity == entity;
        } else {
            hit = true;
            right = right || other->entity == entity;
        }
    }
    if (!hit && is_name)
        return;
    counts->anaphora_predicted++;
    counts->anaphora_predicted_right += right;
}

void score_anaphora(const struct ann *gold, const struct prediction *prediction,
                    struct counts *counts, struct buffer *errors)
{
    for (uint32_t i = 0; i < gold->mentions.count; i++)
        if (gold->mentions.items[i].form != FORM_NAME)
            count_gold_anaphor(gold, prediction, &gold->mentions.items[i], counts, errors);
    for (uint32_t i = 0; i < prediction->mentions.count; i++)
        if (prediction->mentions.items[i].form != FORM_NAME)
            count_predicted_anaphor(gold, prediction, &prediction->mentions.items[i], counts);
}
