#include "support.h"

#include <string.h>

struct article *make_article(const char *const *blocks)
{
    struct article_builder builder;
    enum block_kind kind = BLOCK_HEADLINE;

    article_begin(&builder, arena_new(), "test.txt");
    for (; *blocks; blocks++) {
        article_add_block(&builder, kind, 0, 0, *blocks, strlen(*blocks));
        kind = BLOCK_PARAGRAPH;
    }
    return article_end(&builder);
}

struct span span_of(const char *text, const char *words, unsigned number)
{
    const char *at = strstr(text, words);

    while (at && number--)
        at = strstr(at + 1, words);
    ck_assert_msg(at != NULL, "\"%s\" is not in the text", words);
    return (struct span){(uint32_t)(at - text), (uint32_t)(at - text + (long)strlen(words))};
}

void begin_with_sentences(struct dossier_builder *builder, struct article *article)
{
    dossier_begin(builder, article);
    for (uint32_t i = 0; i < article->block_count; i++)
        dossier_add_sentence(builder, article->blocks[i].begin, article->blocks[i].end);
}

void mention_words(struct dossier_builder *builder, uint32_t entity, const char *words,
                   unsigned number, enum mention_form form)
{
    struct span span = span_of(builder->dossier->article->text, words, number);

    dossier_add_mention(builder, span, entity, form, "test", 90);
}

uint32_t relate(struct dossier_builder *builder, enum relation_type type, uint32_t subject,
                uint32_t object, enum relation_status status, uint32_t sentence)
{
    struct relation relation = {
        .type = (uint8_t)type,
        .status = (uint8_t)status,
        .confidence = 80,
        .subject = subject,
        .object = object,
        .reported_by = NO_INDEX,
        .role = NO_INDEX,
        .date = NO_INDEX,
        .amount = NO_INDEX,
    };

    return dossier_add_relation(builder, relation,
                                (struct evidence){.sentence = sentence,
                                                  .rule = dossier_add_rule(builder, "test"),
                                                  .confidence = 80});
}

static uint32_t add_entity(struct dossier_builder *builder, enum entity_type type, const char *name,
                           float salience)
{
    uint32_t entity = dossier_add_entity(builder, type, name);

    builder->entities.items[entity].salience = salience;
    return entity;
}

static void add_relations(struct dossier_builder *builder, const char *text, const uint32_t *ids)
{
    uint32_t led = relate(builder, RELATION_LEADS, ids[1], ids[2], STATUS_PLANNED, 2);
    const struct sentence *sentence;
    struct evidence *evidence;

    builder->relations.items[led].reported_by = ids[0];
    relate(builder, RELATION_PARTNERS_WITH, ids[2], ids[0], STATUS_ASSERTED, 2);
    relate(builder, RELATION_HIRED, ids[0], ids[1], STATUS_ASSERTED, 1);
    evidence = &builder->evidence.items[builder->evidence.count - 1];
    sentence = &builder->sentences.items[evidence->sentence];
    evidence->subject = sentence_part(sentence, span_of(text, "Farhill Labs", 0));
    evidence->object = sentence_part(sentence, span_of(text, "Ann Lee", 1));
    evidence->trigger = sentence_part(sentence, span_of(text, "hired", 0));
    relate(builder, RELATION_HIRED, ids[0], ids[1], STATUS_ASSERTED, 0);
}

struct dossier *small_dossier(void)
{
    static const char *const blocks[] = {"Farhill hires Ann Lee",
                                         "Farhill Labs hired Ann Lee in Oslo, said \xe2\x80\x9cwe "
                                         "win\xe2\x80\x9d.",
                                         "She will lead 北辰智能, Farhill says. 北辰 helps.", NULL};
    struct dossier_builder builder;
    struct article *article = make_article(blocks);
    const char *text = article->text;
    uint32_t ids[4];
    struct span span;

    begin_with_sentences(&builder, article);
    ids[1] = add_entity(&builder, ENTITY_PERSON, "Ann Lee", 0.8f);
    ids[0] = add_entity(&builder, ENTITY_ORGANIZATION, "Farhill Labs", 0.9f);
    ids[3] = add_entity(&builder, ENTITY_PLACE, "Oslo", 0.1f);
    ids[2] = add_entity(&builder, ENTITY_ORGANIZATION, "北辰智能", 0.5f);
    mention_words(&builder, ids[2], "北辰", 1, FORM_ALIAS);
    mention_words(&builder, ids[2], "北辰智能", 0, FORM_NAME);
    mention_words(&builder, ids[1], "She", 0, FORM_PRONOUN);
    mention_words(&builder, ids[1], "Ann Lee", 0, FORM_NAME);
    mention_words(&builder, ids[1], "Ann Lee", 1, FORM_NAME);
    mention_words(&builder, ids[0], "Farhill", 0, FORM_NAME);
    mention_words(&builder, ids[0], "Farhill Labs", 0, FORM_NAME);
    mention_words(&builder, ids[0], "Farhill", 2, FORM_NAME);
    mention_words(&builder, ids[3], "Oslo", 0, FORM_NAME);
    add_relations(&builder, text, ids);
    span = span_of(text, "She will lead", 0);
    dossier_add_quote(&builder, (struct quote){.begin = span.begin,
                                               .end = span.end,
                                               .kind = QUOTE_INDIRECT,
                                               .speaker = NO_INDEX});
    span = span_of(text, "we win", 0);
    struct quote quote = {span.begin, span.end, .kind = QUOTE_DIRECT, .speaker = ids[1]};
    quote_set_verb(&quote, span_of(text, "said", 0));
    dossier_add_quote(&builder, quote);
    return dossier_end(&builder);
}
