/*
 * Relations that a person asserts or takes away.
 */
#include <stdlib.h>
#include <string.h>

#include "find/correct/correct.h"

/* ---- evidence ---- */

/* Where a relation is said, as far as a text says what a person knows. */
struct place {
    uint32_t sentence;
    struct span subject, object;
};

static struct span span_of(const struct mention *mention)
{
    return (struct span){mention->begin, mention_end(mention)};
}

/* The first sentence that names both; else that of the first mention of the subject. false: there
 * is none. */
static bool find_place(const struct dossier_builder *builder, uint32_t subject, uint32_t object,
                       struct place *place)
{
    struct place here = {.sentence = NO_INDEX};
    bool found = false;
    for (uint32_t i = 0, sentence = 0; i < builder->mentions.count; i++) {
        const struct mention *mention = &builder->mentions.items[i];
        while (sentence < builder->sentences.count &&
               builder->sentences.items[sentence].end <= mention->begin)
            sentence++;
        if (sentence == builder->sentences.count)
            break;
        if (mention->entity != subject && mention->entity != object)
            continue;
        if (here.sentence != sentence)
            here = (struct place){.sentence = sentence};
        if (!found && mention->entity == subject) {
            *place = (struct place){.sentence = sentence, .subject = span_of(mention)};
            found = true;
        }
        struct span *part = mention->entity == subject ? &here.subject : &here.object;
        if (correct_is_named(mention) && part->end == 0)
            *part = span_of(mention);
        if (here.subject.end && here.object.end) {
            *place = here;
            return true;
        }
    }
    return found;
}

void correct_relate(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    struct place place;
    struct relation relation = {.type = correction->type,
                                .status = STATUS_ASSERTED,
                                .confidence = CORRECT_CONFIDENCE,
                                .subject = correct_entity(builder, correction->name),
                                .object = correct_entity(builder, correction->to),
                                .reported_by = NO_INDEX,
                                .role = NO_INDEX,
                                .date = NO_INDEX,
                                .amount = NO_INDEX};
    if (relation.subject == NO_INDEX || relation.object == NO_INDEX ||
        !find_place(builder, relation.subject, relation.object, &place))
        return;
    const struct sentence *sentence = &builder->sentences.items[place.sentence];
    struct evidence evidence = {.sentence = place.sentence,
                                .subject = sentence_part(sentence, place.subject),
                                .object = sentence_part(sentence, place.object),
                                .rule = dossier_add_rule(builder, CORRECT_RULE),
                                .confidence = CORRECT_CONFIDENCE};
    dossier_add_relation(builder, relation, evidence);
}

/* ---- dropping ---- */

static void drop(struct dossier_builder *builder,
                 bool (*drops)(const struct dossier_builder *builder,
                               const struct relation *relation, const struct relation *like),
                 const struct relation *like)
{
    bool *dropped = memory_zeroed(builder->relations.count, sizeof *dropped);
    for (uint32_t i = 0; i < builder->relations.count; i++)
        dropped[i] = drops(builder, &builder->relations.items[i], like);
    dossier_drop_relations(builder, dropped);
    free(dropped);
}

static bool is_like(const struct dossier_builder *builder, const struct relation *relation,
                    const struct relation *like)
{
    (void)builder;
    if (relation->type != like->type)
        return false;
    bool same = relation->subject == like->subject && relation->object == like->object;
    bool turned = relation->subject == like->object && relation->object == like->subject;
    return same || (turned && relation_kinds[like->type].symmetric);
}

static bool is_impossible(const struct dossier_builder *builder, const struct relation *relation,
                          const struct relation *like)
{
    const struct relation_kind *kind = &relation_kinds[relation->type];
    const struct entity *entities = builder->entities.items;
    (void)like;
    return relation->subject == relation->object ||
           !relation_kind_fits(kind, entities[relation->subject].type,
                               entities[relation->object].type);
}

void correct_unrelate(struct work *work, const struct correction *correction)
{
    struct dossier_builder *builder = &work->builder;
    struct relation like = {.type = correction->type,
                            .subject = correct_entity(builder, correction->name),
                            .object = correct_entity(builder, correction->to)};
    if (like.subject != NO_INDEX && like.object != NO_INDEX)
        drop(builder, is_like, &like);
}

void correct_drop_impossible(struct dossier_builder *builder)
{
    drop(builder, is_impossible, NULL);
}
