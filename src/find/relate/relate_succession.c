/* "Ines Marlow succeeds Tom Vance as chairman of Quell": what a sentence says of who comes holds of
 * who goes, and is over or, when it is still to come, holds until then. */
#include "find/relate/relate_revise.h"

#define PENALTY_SUCCESSION 8
#define HEIR_ITEMS         8
#define RELATIONS_MAX      64 /* of a sentence that are looked at */

struct succession {
    uint32_t successor, predecessor; /* entities */
    int at, heir;                    /* items of the predecessor and of the successor */
};

/* false: one of the two is not there. */
static bool pair(const struct outline *outline, int successor, int predecessor,
                 struct succession *out)
{
    if (successor < 0 || predecessor < 0)
        return false;
    *out = (struct succession){.successor = outline_at(outline, successor)->entity,
                               .predecessor = outline_at(outline, predecessor)->entity,
                               .at = predecessor,
                               .heir = successor};
    return true;
}

/* "is succeeded by Ines Marlow" */
static bool read_passive(const struct outline *outline, int verb, struct succession *out)
{
    const uint32_t persons = TYPE_BIT(ENTITY_PERSON);
    int by = outline_next(outline, verb);
    if (!outline_is(outline, by, CLASS_BIT(WORD_BY)))
        return false;
    int successor = argument_object(outline, by, persons, NULL, 0).at;
    return pair(outline, successor, argument_subject(outline, verb, persons).at, out);
}

/* "named Ines Marlow as chief executive to replace Tom Vance": the nearest person before "to". */
static int before_infinitive(const struct outline *outline, int verb)
{
    static const char *const to[] = {"to"};
    int i = outline_before(outline, verb);
    if (i < 0 || !outline_is_one_of(outline, i, to, 1))
        return -1;
    for (int steps = 0; i >= 0 && steps < HEIR_ITEMS; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return i;
    }
    return -1;
}

static bool read_active(const struct outline *outline, int verb, struct succession *out)
{
    const uint32_t persons = TYPE_BIT(ENTITY_PERSON);
    int predecessor = argument_object(outline, verb, persons, NULL, 0).at;
    int successor = before_infinitive(outline, verb);
    if (successor < 0)
        successor = argument_subject(outline, verb, persons).at;
    return pair(outline, successor, predecessor, out) && out->successor != out->predecessor;
}

/* What the relation of the successor says of the predecessor; false when it says nothing. */
static bool hand_down(const struct relation *relation, const struct succession *succession,
                      struct relation *out)
{
    bool held = relation->type == RELATION_WORKS_FOR || relation->type == RELATION_LEADS;
    bool hired = relation->type == RELATION_HIRED && relation->object == succession->successor;
    if (relation->status == STATUS_DENIED || relation->status == STATUS_PAST ||
        !(hired || (held && relation->subject == succession->successor)))
        return false;
    *out = *relation;
    out->subject = succession->predecessor;
    if (hired) {
        out->type = RELATION_WORKS_FOR;
        out->object = relation->subject;
    }
    bool coming = relation->status == STATUS_PLANNED || relation->status == STATUS_HEDGED;
    out->status = coming ? STATUS_ASSERTED : STATUS_PAST;
    if (relation->confidence <= PENALTY_SUCCESSION)
        return false;
    out->confidence = (uint8_t)(relation->confidence - PENALTY_SUCCESSION);
    out->weak = true;
    return out->subject != out->object;
}

/* 周明辞去院长职务，由林若溪接任; 周明辞去院长职务，副院长林若溪接任。: the one behind 由, or
 * behind the comma when the clause ends with the verb; -1: none. */
static int heir(const struct outline *outline, int verb)
{
    static const char *const from[] = {"由"};
    int next = outline_next(outline, verb);
    if (!outline_is_han(outline, verb) || outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE)))
        return -1;
    int name = outline_before(outline, verb);
    if (!outline_has_type(outline, name, TYPE_BIT(ENTITY_PERSON)))
        return -1;
    int by = name;
    for (int steps = 0; by >= 0 && steps < HEIR_ITEMS; steps++) {
        by = outline_before(outline, by);
        if (by >= 0 && outline_is_one_of(outline, by, from, 1))
            return name;
        if (outline_is(outline, by, CLASS_BIT(SIGN_COMMA)) &&
            (next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP))))
            return name;
        if (outline_is(outline, by, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)) ||
            outline_has_type(outline, by, TYPE_BIT(ENTITY_PERSON)))
            break;
    }
    return -1;
}

static struct sentence_part part_at(const struct dossier_builder *builder,
                                    const struct evidence *evidence,
                                    const struct outline_item *item)
{
    return sentence_part(&builder->sentences.items[evidence->sentence],
                         (struct span){item->begin, item->end});
}

/* What is over for somebody else in the sentence begins for the heir. */
static void add_heir(struct relating *relating, uint32_t first, int name)
{
    struct dossier_builder *builder = &relating->work->builder;
    const struct outline_item *item = outline_at(&relating->outline, name);
    uint32_t end = builder->relations.count;
    for (uint32_t i = first; i < end && i - first < RELATIONS_MAX; i++) {
        struct relation relation = builder->relations.items[i];
        bool held = relation.type == RELATION_HOLDS_ROLE || relation.type == RELATION_WORKS_FOR ||
                    relation.type == RELATION_LEADS;
        struct evidence evidence = builder->evidence.items[i];
        if (!held || relation.status != STATUS_PAST || relation.subject == item->entity ||
            dossier_added_span(builder, &evidence, evidence.trigger).begin > item->begin ||
            relation.confidence <= PENALTY_SUCCESSION)
            continue;
        relation.subject = item->entity;
        relation.status = STATUS_ASSERTED;
        relation.confidence = (uint8_t)(relation.confidence - PENALTY_SUCCESSION);
        relation.weak = true;
        evidence.subject = part_at(builder, &evidence, item);
        evidence.confidence = relation.confidence;
        dossier_add_relation(builder, relation, evidence);
    }
}

/* Whether the sentence itself says that the person, of whom it would be past, is with the
 * organization. */
static bool is_said(const struct dossier_builder *builder, uint32_t first, uint32_t end,
                    const struct relation *held)
{
    for (uint32_t i = first; i < end && i - first < RELATIONS_MAX; i++) {
        const struct relation *said = &builder->relations.items[i];
        if (said->subject == held->subject && said->object == held->object &&
            said->status == STATUS_ASSERTED && held->status == STATUS_PAST && !said->weak &&
            (said->type == RELATION_WORKS_FOR || said->type == RELATION_LEADS))
            return true;
    }
    return false;
}

static void add_predecessor(struct relating *relating, uint32_t first,
                            const struct succession *succession)
{
    struct dossier_builder *builder = &relating->work->builder;
    const struct outline_item *name = outline_at(&relating->outline, succession->at);
    uint32_t end = builder->relations.count;
    for (uint32_t i = first; i < end && i - first < RELATIONS_MAX; i++) {
        struct relation relation;
        if (!hand_down(&builder->relations.items[i], succession, &relation) ||
            is_said(builder, first, end, &relation))
            continue;
        struct evidence evidence = builder->evidence.items[i];
        if (builder->relations.items[i].type == RELATION_HIRED)
            evidence.object = evidence.subject;
        evidence.subject = part_at(builder, &evidence, name);
        evidence.confidence = relation.confidence;
        dossier_add_relation(builder, relation, evidence);
    }
}

/* "Quell's chief executive Tom Vance will be replaced by Ines Marlow": she will be what he is. */
static void add_successor(struct relating *relating, uint32_t first,
                          const struct succession *succession)
{
    struct dossier_builder *builder = &relating->work->builder;
    const struct outline_item *name = outline_at(&relating->outline, succession->heir);
    bool coming = relating->outline.classes & (CLASS_BIT(WORD_PLAN) | CLASS_BIT(WORD_NOUN_PLAN));
    uint32_t end = builder->relations.count;
    for (uint32_t i = first; i < end && i - first < RELATIONS_MAX; i++) {
        struct relation relation = builder->relations.items[i];
        bool held = relation.type == RELATION_WORKS_FOR || relation.type == RELATION_LEADS;
        if (!held || relation.subject != succession->predecessor ||
            (relation.status != STATUS_ASSERTED && relation.status != STATUS_PAST) ||
            relation.confidence <= PENALTY_SUCCESSION)
            continue;
        struct evidence evidence = builder->evidence.items[i];
        relation.subject = succession->successor;
        relation.status = coming ? STATUS_PLANNED : STATUS_ASSERTED;
        relation.confidence = (uint8_t)(relation.confidence - PENALTY_SUCCESSION);
        relation.weak = true;
        evidence.subject = part_at(builder, &evidence, name);
        evidence.confidence = relation.confidence;
        dossier_add_relation(builder, relation, evidence);
    }
}

void relate_succession(struct relating *relating, uint32_t first)
{
    const struct outline *outline = &relating->outline;
    if (!(outline->classes & CLASS_BIT(WORD_SUCCESSION)))
        return;
    for (int at = 0; at < (int)outline->items.count; at++) {
        struct succession succession;
        int name;
        if (outline_is_mention(outline, at) || !outline_is(outline, at, CLASS_BIT(WORD_SUCCESSION)))
            continue;
        name = heir(outline, at);
        uint32_t before = relating->work->builder.relations.count;
        bool passive = name < 0 && read_passive(outline, at, &succession);
        bool active = name < 0 && !passive && read_active(outline, at, &succession);
        if (name >= 0)
            add_heir(relating, first, name);
        else if (passive || active)
            add_predecessor(relating, first, &succession);
        bool silent = relating->work->builder.relations.count == before;
        if (silent && (passive || (active && !outline_is_han(outline, at))))
            add_successor(relating, first, &succession);
    }
}

/* Whether anything says that the person is, or was, with the organization; not what is only likely.
 */
static bool is_tied(const struct relating *relating, uint32_t person, uint32_t organization)
{
    const struct dossier_builder *builder = &relating->work->builder;
    uint32_t end = builder->relations.count;
    for (uint32_t i = end > RELATIONS_LOOKED_BACK ? end - RELATIONS_LOOKED_BACK : 0; i < end; i++) {
        const struct relation *r = &builder->relations.items[i];
        if (r->subject == person && r->object == organization &&
            (r->type == RELATION_WORKS_FOR || r->type == RELATION_LEADS ||
             r->type == RELATION_MEMBER_OF || r->type == RELATION_FOUNDED) &&
            relate_rule(relating, builder->evidence.items[i].rule)->construction != CONSTRUCT_LOOSE)
            return true;
    }
    return false;
}

/* The item of the sentence that begins with a part of an evidence, -1: none does. */
static int item_of(const struct relating *relating, const struct evidence *evidence,
                   struct sentence_part part)
{
    const struct outline *outline = &relating->outline;
    uint32_t begin = dossier_added_span(&relating->work->builder, evidence, part).begin;
    int item = 0, count = (int)outline->items.count;
    while (item < count && outline_at(outline, item)->begin < begin)
        item++;
    return outline_is_mention(outline, item) ? item : -1;
}

/* "joined Quell as chief executive", "Quell hired Tom Vance as its head": the item of the role that
 * follows the last argument, -1: none does. */
static int role_taken(const struct relating *relating, const struct evidence *evidence)
{
    int subject = item_of(relating, evidence, evidence->subject);
    int object = item_of(relating, evidence, evidence->object);
    int last = subject > object ? subject : object;
    return last < 0 ? -1 : relate_given_role(&relating->outline, last);
}

/* 周明是远山的创始人，他离开该公司: "the company" that somebody leaves is what he was with. */
static void mend_left(struct relating *relating, struct relation *left,
                      const struct evidence *evidence)
{
    int object = item_of(relating, evidence, evidence->object);
    if (object < 0 || outline_at(&relating->outline, object)->form != FORM_NOMINAL ||
        is_tied(relating, left->subject, left->object))
        return;
    uint32_t employer =
        relate_employer(relating, left->subject, outline_at(&relating->outline, object)->begin);
    if (employer != NO_INDEX)
        left->object = employer;
}

void relate_employments(struct relating *relating, uint32_t first)
{
    struct dossier_builder *builder = &relating->work->builder;
    uint32_t end = builder->relations.count;
    for (uint32_t i = first; i < end && i - first < RELATIONS_MAX; i++) {
        if (relate_is_guess(builder->relations.items[i].confidence))
            continue;
        if (builder->relations.items[i].type == RELATION_LEFT)
            mend_left(relating, &builder->relations.items[i], &builder->evidence.items[i]);
        struct relation relation = builder->relations.items[i];
        struct evidence evidence = builder->evidence.items[i];
        bool left = relation.type == RELATION_LEFT;
        bool hired = relation.type == RELATION_HIRED && relation.status == STATUS_ASSERTED;
        if ((!left && !hired) || relation.confidence <= PENALTY_SUCCESSION)
            continue;
        if (hired) {
            relation.subject = builder->relations.items[i].object;
            relation.object = builder->relations.items[i].subject;
            evidence.subject = builder->evidence.items[i].object;
            evidence.object = builder->evidence.items[i].subject;
        }
        if (is_tied(relating, relation.subject, relation.object) ||
            (hired && evidence.object.place < evidence.subject.place &&
             (relate_only_appoints(builder->entities.items[relation.object].name) ||
              relate_gives_role_elsewhere(&relating->outline, relation.subject, relation.object))))
            continue;
        int role = hired ? role_taken(relating, &builder->evidence.items[i]) : -1;
        bool heads = role >= 0 && relate_heads(&relating->outline, role);
        bool joins = relate_has_members(builder->entities.items[relation.object].name);
        relation.type = heads ? RELATION_LEADS : joins ? RELATION_MEMBER_OF : RELATION_WORKS_FOR;
        if (role >= 0)
            relation.role = outline_at(&relating->outline, role)->entity;
        /* who only may leave is there still */
        relation.status =
            left && relation.status == STATUS_ASSERTED ? STATUS_PAST : STATUS_ASSERTED;
        relation.confidence = (uint8_t)(relation.confidence - PENALTY_SUCCESSION);
        relation.weak = !heads || relate_is_weak(relation.confidence);
        evidence.confidence = relation.confidence;
        dossier_add_relation(builder, relation, evidence);
    }
}
