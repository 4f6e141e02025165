/* The step: every sentence that mentions something, every construction; and adding what was
 * found. */
#include "find/relate/relate.h"

#include <stdlib.h>
#include <string.h>

#include "find/outline/outline_store.h"
#include "find/relate/relate_date.h"
#include "find/relate/relate_name.h"
#include "find/relate/relate_revise.h"
#include "find/relate/relate_weigh.h"
#include "find/relate/status.h"
#include "find/rules/relation_rules.h"

#define LIST_MAX          24 /* members of a list that count */
#define AMOUNT_ITEMS      14 /* how far from the trigger an amount still belongs to it */
#define CONFIDENCE_LEAST  52 /* keeps four in five of what the program finds right */
#define PENALTY_PRONOUN   5
#define PENALTY_NOMINAL   4
#define PENALTY_LIST      2
#define PENALTY_DOUBLE_NO 20
#define PENALTY_AROUND    14
#define PLACES_AROUND     2

/* The members of a list from its first one on, or the one alone. */
static int members(const struct outline *outline, struct argument argument, int out[LIST_MAX])
{
    int count = 0;
    out[count++] = argument.at;
    if (argument.single || argument.at < 0)
        return count;
    int next = outline_at(outline, argument.at)->list_next;
    for (; next >= 0 && count < LIST_MAX; next = outline_at(outline, next)->list_next) {
        if (argument.plain && outline_at(outline, next)->attributed)
            break;
        out[count++] = next;
    }
    return count;
}

static struct span span_of(const struct outline *outline, int at)
{
    const struct outline_item *item = outline_at(outline, at);
    return (struct span){item->begin, item->end};
}

/* The entity of the nearest amount around the trigger. */
static uint32_t amount_of(const struct outline *outline, int trigger)
{
    const uint32_t type = TYPE_BIT(ENTITY_AMOUNT);
    int after = trigger, before = trigger;
    if (!(outline->types & type))
        return NO_INDEX;
    for (int steps = 0; steps < AMOUNT_ITEMS; steps++) {
        if (after >= 0)
            after = outline_next(outline, after);
        if (after >= 0 && outline_is(outline, after, CLASS_BIT(SIGN_STOP)))
            after = -1;
        if (outline_has_type(outline, after, type))
            return outline_at(outline, after)->entity;
        if (before >= 0)
            before = outline_before(outline, before);
        if (before >= 0 && outline_is(outline, before, CLASS_BIT(SIGN_STOP)))
            before = -1;
        if (outline_has_type(outline, before, type))
            return outline_at(outline, before)->entity;
    }
    return NO_INDEX;
}

static int form_penalty(const struct outline_item *item)
{
    if (item->form == FORM_PRONOUN)
        return PENALTY_PRONOUN;
    return item->form == FORM_NOMINAL ? PENALTY_NOMINAL : 0;
}

/* Who says it, when it stands in a quote or in what somebody is said to have said. */
static uint32_t reporter(const struct relating *relating, const struct outline_item *trigger)
{
    const struct dossier_builder *builder = &relating->work->builder;
    uint32_t low = 0, high = builder->quotes.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (builder->quotes.items[middle].end <= trigger->begin)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < builder->quotes.count && builder->quotes.items[low].begin <= trigger->begin)
        return builder->quotes.items[low].speaker;
    return NO_INDEX;
}

/* The number of the rule in the dossier, which has an id of its own: the table may go first. */
static uint16_t rule_number(struct relating *relating, const struct rule *rule)
{
    uint32_t *number = &relating->rule_numbers[rule - relating->table->rules];
    const char *id = relating->table->strings + rule->id;
    struct dossier_builder *builder = &relating->work->builder;
    if (!*number) {
        *number = 1u + dossier_add_rule(builder, dossier_string(builder, id, strlen(id)));
        while (relating->rules.count < *number)
            *vec_push(&relating->rules) = NULL;
        relating->rules.items[*number - 1] = rule;
    }
    return (uint16_t)(*number - 1);
}

const struct rule *relate_rule(const struct relating *relating, uint32_t number)
{
    return relating->rules.items[number];
}

static void note_employment(struct relating *relating, const struct relation *relation,
                            uint32_t begin)
{
    bool employs = relation->type == RELATION_HIRED;
    if ((relation->type != RELATION_WORKS_FOR && relation->type != RELATION_LEADS &&
         relation->type != RELATION_MEMBER_OF && relation->type != RELATION_FOUNDED && !employs) ||
        relation->status == STATUS_DENIED)
        return;
    struct employment_memory *memory = &relating->employments;
    memory->items[memory->count++ % EMPLOYMENTS_KEPT] =
        (struct employment){.person = employs ? relation->object : relation->subject,
                            .organization = employs ? relation->subject : relation->object,
                            .begin = begin};
}

uint32_t relate_employer(const struct relating *relating, uint32_t person, uint32_t before)
{
    const struct employment *last = NULL;
    for (uint32_t i = 0; i < EMPLOYMENTS_KEPT && i < relating->employments.count; i++) {
        const struct employment *e = &relating->employments.items[i];
        if (e->person == person && e->begin < before && (!last || e->begin >= last->begin))
            last = e;
    }
    return last ? last->organization : NO_INDEX;
}

/* "Farhill named Ines Marlow its chief executive": who is given the role to head it leads it. */
static void read_appointment(const struct outline *outline, const struct rule *rule, int person,
                             struct relation *relation)
{
    if (relation->type != RELATION_WORKS_FOR || rule->construction != CONSTRUCT_ACTIVE ||
        !rule->inverse || person < 0)
        return;
    int role = relate_given_role(outline, person);
    if (role < 0)
        return;
    relation->role = outline_at(outline, role)->entity;
    if (relate_heads(outline, role))
        relation->type = RELATION_LEADS;
}

/* What stands for an argument that the sentence does not name. */
static struct outline_item implied_item(const struct relating *relating, uint32_t entity)
{
    return (struct outline_item){.entity = entity,
                                 .type = relating->work->builder.entities.items[entity].type};
}

/* Whether the two are of the types that the rule is for. */
static bool fit_rule(const struct rule *rule, const struct outline_item *left,
                     const struct outline_item *right)
{
    bool alike = relation_kinds[rule->relation].traits & TRAIT_ALIKE;
    return (TYPE_BIT(left->type) & rule->left_types) &&
           (TYPE_BIT(right->type) & rule->right_types) && left->entity != right->entity &&
           (!alike || left->type == right->type);
}

/* Adds the relation with the evidence that the sentence is for it. */
static void add_evident(struct relating *relating, const struct found *found,
                        const struct relation *relation, const struct outline_item *subject,
                        const struct outline_item *object)
{
    const struct outline *outline = &relating->outline;
    const struct sentence *sentence = &relating->work->builder.sentences.items[outline->sentence];
    struct evidence evidence = {
        .sentence = outline->sentence,
        .subject = sentence_part(sentence, (struct span){subject->begin, subject->end}),
        .object = sentence_part(sentence, (struct span){object->begin, object->end}),
        .trigger = sentence_part(sentence, span_of(outline, found->trigger)),
        .rule = rule_number(relating, found->rule),
        .confidence = relation->confidence,
    };
    dossier_add_relation(&relating->work->builder, *relation, evidence);
    if (!relate_is_guess(relation->confidence) && found->rule->construction != CONSTRUCT_LOOSE)
        note_employment(relating, relation, outline_at(outline, found->trigger)->begin);
}

bool relate_is_weak(uint8_t confidence)
{
    return confidence < RELATE_WEAK_BELOW;
}

bool relate_is_guess(uint8_t confidence)
{
    return confidence < CONFIDENCE_LEAST;
}

/* left, right: -1 for an entity that the sentence does not name, one of them. */
static void add_pair(struct relating *relating, const struct found *found, int left, int right,
                     int penalty)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = found->rule;
    struct outline_item implied = {0};
    if (left < 0 || right < 0)
        implied = implied_item(relating, left < 0 ? found->left_entity : found->right_entity);
    const struct outline_item *a = left < 0 ? &implied : outline_at(outline, left);
    const struct outline_item *b = right < 0 ? &implied : outline_at(outline, right);
    const struct outline_item *trigger = outline_at(outline, found->trigger);
    if (!fit_rule(rule, a, b))
        return;
    struct status status =
        status_of(outline, rule, found->trigger, left < 0 ? found->trigger : left, found->form);
    if (status.nothing)
        return;
    int confidence = found->percent ? found->percent
                                    : rule->confidence - penalty - form_penalty(a) -
                                          form_penalty(b) - (status.weak ? PENALTY_DOUBLE_NO : 0);
    if (confidence < 0 ||
        (confidence < CONFIDENCE_LEAST && !found->percent && !relating->work->every_relation))
        return;
    const struct outline_item *subject = rule->inverse ? b : a, *object = rule->inverse ? a : b;
    uint8_t type =
        relate_tie(relating, rule, found->trigger, rule->inverse ? left : right, &subject, &object);
    if (relate_ties_nothing(relating, rule, type, rule->inverse ? right : left, subject, object))
        return;
    struct relation relation = {
        .type = type,
        .status = status.status,
        .confidence = (uint8_t)confidence,
        .weak = relate_is_weak((uint8_t)confidence),
        .subject = subject->entity,
        .object = object->entity,
        .reported_by = reporter(relating, trigger),
        .role = found->role < 0 ? NO_INDEX : outline_at(outline, found->role)->entity,
        .date = relate_date(outline, &relating->work->builder, rule, found->trigger),
        .amount = NO_INDEX,
    };
    read_appointment(outline, rule, right, &relation);
    if (relation_kinds[rule->relation].traits & TRAIT_AMOUNT)
        relation.amount = amount_of(outline, found->trigger);
    add_evident(relating, found, &relation, subject, object);
}

/* Whether the first of the one list goes with the first of the other. */
static bool is_respective(const struct outline *outline, const int *left, int lefts,
                          const int *right, int rights)
{
    return outline_is_respective(outline, left[0] < right[0] ? left[0] : right[0],
                                 left[lefts - 1] > right[rights - 1] ? left[lefts - 1]
                                                                     : right[rights - 1]);
}

/* "in Darmstadt, Germany": the place that holds the place at `at`, -1: none is named. */
static int place_around(const struct outline *outline, int at)
{
    int comma = outline_next(outline, at);
    int around = comma < 0 ? -1 : outline_next(outline, comma);
    return outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) && !outline_is_han(outline, at) &&
                   outline_has_type(outline, around, TYPE_BIT(ENTITY_PLACE)) &&
                   outline_at(outline, around)->list_first == around &&
                   outline_at(outline, around)->list_next < 0
               ? around
               : -1;
}

/* Who is born, and what lies, in a place is in the place around it: true, though less of news. */
static void add_places_around(struct relating *relating, const struct found *found, int left,
                              int right, int penalty)
{
    bool stays =
        found->rule->construction == CONSTRUCT_ACTIVE &&
        (found->rule->relation == RELATION_WAS_IN || found->rule->relation == RELATION_LOCATED_IN);
    for (int n = 0; stays && n < PLACES_AROUND && right >= 0; n++) {
        right = place_around(&relating->outline, right);
        if (right >= 0)
            add_pair(relating, found, left, right, penalty + PENALTY_AROUND);
    }
}

void relate_add(struct relating *relating, const struct found *found)
{
    int left[LIST_MAX], right[LIST_MAX];
    int lefts = members(&relating->outline, found->left, left);
    int rights = members(&relating->outline, found->right, right);
    bool respective =
        lefts > 1 && rights > 1 && is_respective(&relating->outline, left, lefts, right, rights);
    if (respective && lefts != rights)
        return; /* one of them was not seen: nobody knows who has what */
    for (int a = 0; a < lefts; a++) {
        for (int b = 0; b < rights; b++) {
            if (respective && a != b)
                continue;
            int penalty = found->left.penalty + found->right.penalty +
                          (lefts * rights > 1 ? PENALTY_LIST : 0);
            add_pair(relating, found, left[a], right[b], penalty);
            add_places_around(relating, found, left[a], right[b], penalty);
        }
    }
}

/* Mentions of one sentence: from *first to the returned one, exclusive. */
static uint32_t mentions_end(const struct dossier_builder *builder, uint32_t first, uint32_t end)
{
    while (first < builder->mentions.count && builder->mentions.items[first].begin < end)
        first++;
    return first;
}

static void relate_sentence(struct relating *relating, struct owning_names *names)
{
    uint32_t first = relating->work->builder.relations.count;
    relate_note_defined(relating);
    relate_note_opener(relating);
    relate_note_round(relating);
    relate_revise_rumours(relating);
    relate_names(relating, names);
    relate_nouns(relating);
    relate_between(relating);
    relate_scores(relating);
    relate_verbs(relating); /* last: who left was with what the others have found */
    relate_revise_sentence(relating, first, first);
    relate_rivals(relating, first);
    relate_employments(relating, first);
    relate_succession(relating, first);
    uint32_t end = relating->work->builder.relations.count;
    relate_weigh(relating, first);
    relate_revise_sentence(relating, first, end);
    relate_note_recent(relating);
}

/* Of a long text. What comes next looks back at the last relations only: relate_employments and
 * bridges at RELATIONS_LOOKED_BACK, a denial at those of the sentence before. */
static void settle(struct relating *relating)
{
    enum { MANY = 16384, LOOKED_BACK = 1024 };
    struct dossier_builder *builder = &relating->work->builder;
    uint32_t count = builder->relations.count;
    if (count < MANY || relating->work->every_relation)
        return;
    uint32_t last_sentence = count - relating->rumours.first;
    relating->rumours.first -= dossier_settle_relations(
        builder, last_sentence > LOOKED_BACK ? last_sentence : LOOKED_BACK);
}

void relate_read(struct work *work, bridge_judge judge, void *context)
{
    struct relating relating = {
        .work = work,
        .table = relation_rules_table(work->knowledge->rules),
        .judge = judge,
        .judge_context = context,
        .defined = NO_INDEX,
        .block = NO_INDEX,
        .opener = NO_INDEX,
        .round = {.entity = NO_INDEX},
    };
    relate_know_topics(&relating);
    relating.outline.table = relating.table;
    relate_know_loose(&relating);
    relating.outline.scans = work->scans;
    relating.outline.kept = work->outlines;
    relating.rule_numbers =
        memory_zeroed(relating.table->rule_count + 1, sizeof *relating.rule_numbers);
    struct owning_names *names = relate_names_begin(&relating);
    struct dossier_builder *builder = &work->builder;
    uint32_t mention = 0;
    for (uint32_t s = 0; s < builder->sentences.count; s++) {
        const struct sentence *sentence = &builder->sentences.items[s];
        while (mention < builder->mentions.count &&
               builder->mentions.items[mention].begin < sentence->begin)
            mention++;
        uint32_t end = mentions_end(builder, mention, sentence->end);
        if (end == mention && !relating.rumours.bits)
            continue;
        outline_read(&relating.outline, builder, work->article, s, mention);
        relate_sentence(&relating, names);
        settle(&relating);
        mention = end;
    }
    relate_containment(&relating);
    relate_names_release(names);
    free(relating.mention_counts);
    free(relating.rule_numbers);
    vec_free(&relating.rules);
    outline_release(&relating.outline);
    pair_sentence_release(&relating.pairs);
    outline_store_free(work->outlines);
    work->outlines = NULL;
}

void find_relate(struct work *work)
{
    const struct hashed_model *bridges = &work->knowledge->bridges;
    relate_read(work, bridges->weights ? bridge_weigh : NULL, (void *)bridges);
}
