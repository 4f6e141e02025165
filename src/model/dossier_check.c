/*
 * Verifies the invariants of dossier.h, with a function for each kind of record.
 */
#include <stdlib.h>
#include <string.h>

#include "model/dossier.h"

static const char *check_sentences(const struct dossier *dossier)
{
    const struct article *article = dossier->article;
    uint32_t block = NO_INDEX;

    for (uint32_t i = 0; i < dossier->sentence_count; i++) {
        const struct sentence *sentence = &dossier->sentences[i];

        block = article_block_near(article, sentence->begin, block);
        if (block == NO_INDEX)
            return "a sentence without a block";
        if (sentence->begin >= sentence->end || sentence->end > article->blocks[block].end)
            return "a sentence is empty or leaves its block";
        if (!block_kind_is_read(article->blocks[block].kind))
            return "a sentence in boilerplate or a reference";
        if (i && sentence->begin < sentence[-1].end)
            return "sentences overlap or are out of order";
    }
    return NULL;
}

static const char *check_mentions(const struct dossier *dossier)
{
    for (uint32_t i = 0; i < dossier->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[i];
        uint32_t sentence = dossier_sentence_of(dossier, mention);

        if (mention->entity >= dossier->entity_count)
            return "a mention names no entity";
        if (sentence == NO_INDEX)
            return "a mention lies in no sentence";
        if (!mention->len || mention_end(mention) > dossier->sentences[sentence].end)
            return "a mention is empty or leaves its sentence";
        if (i && mention->begin < mention_end(&mention[-1]))
            return "mentions overlap or are out of order";
        if (mention->confidence > 100)
            return "a mention with confidence above 100";
        if (mention->rule >= dossier->mention_rule_count)
            return "a mention without rule";
    }
    return NULL;
}

static bool name_is_alias(const struct entity *entity)
{
    for (uint32_t i = 0; i < entity->alias_count; i++)
        if (!strcmp(entity->aliases[i].text, entity->name))
            return true;
    return false;
}

static const char *check_entity_mentions(const struct dossier *dossier, uint32_t index)
{
    const struct entity *entity = &dossier->entities[index];
    bool named = false;

    if (!entity->mention_count)
        return "an entity without mentions";
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        uint32_t mention = entity_mention(entity, i);

        if (mention >= dossier->mention_count || dossier->mentions[mention].entity != index)
            return "an entity lists a mention that is not its own";
        if (i && mention <= entity_mention(entity, i - 1))
            return "the mentions of an entity are out of order";
        named = named || dossier->mentions[mention].form == FORM_NAME;
    }
    if (named && !name_is_alias(entity))
        return "the name of an entity is none of its aliases";
    return NULL;
}

static const char *check_entity_lists(const struct dossier *dossier, uint32_t index)
{
    const struct entity *entity = &dossier->entities[index];

    for (uint32_t i = 0; i < entity->relation_count; i++) {
        uint32_t relation = entity->relations[i];

        if (relation >= dossier->relation_count || (dossier->relations[relation].subject != index &&
                                                    dossier->relations[relation].object != index))
            return "an entity lists a relation that is not its own";
    }
    for (uint32_t i = 0; i < entity->quote_count; i++) {
        uint32_t quote = entity->quotes[i];

        if (quote >= dossier->quote_count || dossier->quotes[quote].speaker != index)
            return "an entity lists a quote that is not its own";
    }
    return NULL;
}

static const char *check_entities(const struct dossier *dossier)
{
    uint64_t mentions = 0, relations = 0;
    const char *wrong;

    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];

        if (entity->type >= ENTITY_TYPES || entity->runner_up > ENTITY_NONE)
            return "an entity of no known type";
        if (!(entity->salience >= 0 && entity->salience <= 1))
            return "salience outside of 0 to 1";
        if (i && entity->salience > entity[-1].salience)
            return "entities are not sorted by salience";
        if ((wrong = check_entity_mentions(dossier, i)) || (wrong = check_entity_lists(dossier, i)))
            return wrong;
        mentions += entity->mention_count;
        relations += entity->relation_count;
    }
    if (mentions != dossier->mention_count)
        return "a mention is in the list of no entity";
    if (relations != 2 * (uint64_t)dossier->relation_count)
        return "a relation is not in the lists of both its ends";
    return NULL;
}

static bool outside(struct sentence_part part, const struct sentence *sentence)
{
    return part.place && (!part.len || sentence_span(sentence, part).end > sentence->end);
}

static const char *check_evidence(const struct dossier *dossier, const struct relation *relation)
{
    if (!relation->evidence_count)
        return "a relation without evidence";
    if (relation->first_evidence > dossier->evidence_count ||
        relation->evidence_count > dossier->evidence_count - relation->first_evidence)
        return "a relation with evidence beyond the end";
    for (uint32_t i = 0; i < relation->evidence_count; i++) {
        const struct evidence *evidence = &dossier->evidence[relation->first_evidence + i];
        const struct sentence *sentence;

        if (evidence->sentence >= dossier->sentence_count)
            return "evidence names no sentence";
        sentence = &dossier->sentences[evidence->sentence];
        if (outside(evidence->subject, sentence) || outside(evidence->object, sentence) ||
            outside(evidence->trigger, sentence))
            return "evidence leaves its sentence";
        if (evidence->rule >= dossier->rule_count || evidence->confidence > 100)
            return "evidence without rule or with confidence above 100";
        if (i && evidence->sentence <= evidence[-1].sentence)
            return "evidence is out of order, or one sentence is there twice";
    }
    return NULL;
}

static bool no_entity(const struct dossier *dossier, uint32_t index)
{
    return index != NO_INDEX && index >= dossier->entity_count;
}

static const char *check_relation(const struct dossier *dossier, const struct relation *relation)
{
    const struct relation_kind *kind;

    if (relation->type >= RELATION_TYPES || relation->status >= RELATION_STATUSES)
        return "a relation of no known type or status";
    if (relation->subject >= dossier->entity_count || relation->object >= dossier->entity_count)
        return "a relation names no entity";
    if (relation->subject == relation->object)
        return "a relation of an entity with itself";
    kind = &relation_kinds[relation->type];
    if (!relation_kind_fits(kind, dossier->entities[relation->subject].type,
                            dossier->entities[relation->object].type))
        return "a relation outside of its domain or range";
    if (kind->symmetric && relation->subject > relation->object)
        return "a symmetric relation whose ends are out of order";
    if (no_entity(dossier, relation->reported_by) || no_entity(dossier, relation->role) ||
        no_entity(dossier, relation->date) || no_entity(dossier, relation->amount))
        return "an attribute of a relation names no entity";
    if (relation->confidence > 100)
        return "a relation with confidence above 100";
    return check_evidence(dossier, relation);
}

static int compare_relations(const void *a, const void *b)
{
    const struct relation *x = *(const struct relation *const *)a;
    const struct relation *y = *(const struct relation *const *)b;
    const uint32_t keys[][2] = {{x->type, y->type},
                                {x->subject, y->subject},
                                {x->object, y->object},
                                {x->status, y->status},
                                {x->reported_by, y->reported_by}};

    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    return 0;
}

static bool relations_are_unique(const struct dossier *dossier)
{
    uint32_t count = dossier->relation_count;
    const struct relation **sorted = memory_realloc(NULL, count, sizeof *sorted);
    bool unique = true;

    for (uint32_t i = 0; i < count; i++)
        sorted[i] = &dossier->relations[i];
    if (count)
        qsort(sorted, count, sizeof *sorted, compare_relations);
    for (uint32_t i = 1; i < count && unique; i++)
        unique = compare_relations(&sorted[i - 1], &sorted[i]) != 0;
    free(sorted);
    return unique;
}

static const char *check_relations(const struct dossier *dossier)
{
    const char *wrong;

    for (uint32_t i = 0; i < dossier->relation_count; i++)
        if ((wrong = check_relation(dossier, &dossier->relations[i])))
            return wrong;
    return relations_are_unique(dossier) ? NULL : "two relations are equal";
}

static const char *check_quotes(const struct dossier *dossier)
{
    const struct article *article = dossier->article;

    for (uint32_t i = 0; i < dossier->quote_count; i++) {
        const struct quote *quote = &dossier->quotes[i];

        if (quote->begin >= quote->end || quote->end > article->len)
            return "a quote is empty or ends beyond the text";
        if (i && quote->begin < quote[-1].begin)
            return "quotes are out of order";
        if (quote->kind >= QUOTE_KINDS)
            return "a quote of no known kind";
        if (no_entity(dossier, quote->speaker))
            return "a quote names no speaker";
        if (quote_verb(quote).begin > quote_verb(quote).end || quote_verb(quote).end > article->len)
            return "the verb of a quote ends beyond the text";
    }
    return NULL;
}

const char *dossier_check(const struct dossier *dossier)
{
    const char *wrong = article_check(dossier->article);

    if (!wrong)
        wrong = check_sentences(dossier);
    if (!wrong)
        wrong = check_mentions(dossier);
    if (!wrong)
        wrong = check_entities(dossier);
    if (!wrong)
        wrong = check_relations(dossier);
    if (!wrong)
        wrong = check_quotes(dossier);
    if (!wrong && dossier->analysed_bytes > dossier->article->len)
        wrong = "more was analysed than there is";
    return wrong;
}
