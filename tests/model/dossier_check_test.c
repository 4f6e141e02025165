/* Every invariant of dossier.h broken once: dossier_check finds it, and says which. */
#include <string.h>

#include "model/dossier.h"
#include "suites.h"
#include "support.h"

static void sentence_without_block(struct dossier *d)
{
    d->article->block_count = d->article->len = 0;
    d->article->text[0] = '\0';
}
static void sentence_leaves_block(struct dossier *d)
{
    d->sentences[1].end++;
}
static void empty_sentence(struct dossier *d)
{
    d->sentences[1].end = d->sentences[1].begin;
}
static void sentence_in_boilerplate(struct dossier *d)
{
    d->article->blocks[1].kind = BLOCK_BOILERPLATE;
}
static void sentences_overlap(struct dossier *d)
{
    d->sentences[1] = d->sentences[0];
}
static void mention_without_entity(struct dossier *d)
{
    mention_set_entity(&d->mentions[0], d->entity_count);
}
static void mention_without_sentence(struct dossier *d)
{
    d->sentences[0].begin = d->mentions[0].begin + 1;
}
static void mention_leaves_sentence(struct dossier *d)
{
    d->mentions[d->mention_count - 1].len = MENTION_MAX_BYTES;
}
static void empty_mention(struct dossier *d)
{
    d->mentions[3].len = 0;
}
static void mentions_overlap(struct dossier *d)
{
    d->mentions[1].begin = mention_end(&d->mentions[0]) - 1;
}
static void mention_without_rule(struct dossier *d)
{
    d->mentions[1].rule = d->mention_rule_count & (MENTION_RULES - 1);
}
static void mention_too_sure(struct dossier *d)
{
    d->mentions[1].confidence = 101;
}
static void entity_of_no_type(struct dossier *d)
{
    d->entities[0].type = ENTITY_NONE;
}
static void salience_above_one(struct dossier *d)
{
    d->entities[0].salience = 1.5f;
}
static void salience_unsorted(struct dossier *d)
{
    d->entities[1].salience = 0.95f;
}
static void entity_without_mentions(struct dossier *d)
{
    d->entities[3].mention_count = 0;
}
static void entity_lists_foreign_mention(struct dossier *d)
{
    d->entities[3].mention_list = d->entities[0].mention_list;
}
static void entity_forgets_mention(struct dossier *d)
{
    d->entities[0].mention_count--;
}
static void entity_mentions_unsorted(struct dossier *d)
{
    uint8_t *list = (uint8_t *)d->entities[0].mention_list;

    list[sizeof(uint32_t)] = 0; /* from the first to the second */
}
static void name_is_no_alias(struct dossier *d)
{
    d->entities[0].name = "Somebody";
}
static void entity_lists_foreign_relation(struct dossier *d)
{
    d->entities[3].relations = d->entities[0].relations;
    d->entities[3].relation_count = 1;
}
static void entity_forgets_relation(struct dossier *d)
{
    d->entities[0].relation_count--;
}
static void entity_lists_foreign_quote(struct dossier *d)
{
    d->entities[0].quotes = d->entities[1].quotes;
    d->entities[0].quote_count = 1;
}
static void relation_of_no_type(struct dossier *d)
{
    d->relations[0].type = RELATION_TYPES;
}
static void relation_of_no_status(struct dossier *d)
{
    d->relations[0].status = RELATION_STATUSES;
}
static void relation_without_object(struct dossier *d)
{
    d->relations[0].object = NO_INDEX;
}
static void relation_with_itself(struct dossier *d)
{
    d->relations[0].object = d->relations[0].subject;
}
static void relation_outside_range(struct dossier *d)
{
    d->entities[1].type = ENTITY_PLACE;
}
static struct relation *partners_of(struct dossier *d)
{
    struct relation *relation = d->relations;

    while (relation->type != RELATION_PARTNERS_WITH)
        relation++;
    return relation;
}
static void symmetric_ends_turned(struct dossier *d)
{
    struct relation *relation = partners_of(d);
    uint32_t subject = relation->subject;

    relation->subject = relation->object;
    relation->object = subject;
}
static void relation_reported_by_nobody(struct dossier *d)
{
    d->relations[0].reported_by = d->entity_count;
}
static void relation_too_sure(struct dossier *d)
{
    d->relations[0].confidence = 200;
}
static void relation_without_evidence(struct dossier *d)
{
    d->relations[0].evidence_count = 0;
}
static void evidence_beyond_the_end(struct dossier *d)
{
    d->relations[0].first_evidence = d->evidence_count;
}
static void evidence_without_sentence(struct dossier *d)
{
    d->evidence[0].sentence = d->sentence_count;
}
static void evidence_leaves_sentence(struct dossier *d)
{
    d->evidence[1].trigger.len = UINT16_MAX;
}
static void evidence_without_rule(struct dossier *d)
{
    d->evidence[0].rule = (uint16_t)d->rule_count;
}
static void evidence_unsorted(struct dossier *d)
{
    d->evidence[1] = d->evidence[0];
    d->evidence[0].sentence = 1;
}
static void one_sentence_twice(struct dossier *d)
{
    d->evidence[1] = d->evidence[0];
}
static void equal_relations(struct dossier *d)
{
    uint32_t first_evidence = d->relations[1].first_evidence;

    d->relations[1] = d->relations[0];
    d->relations[1].first_evidence = first_evidence;
    d->relations[1].evidence_count = 1;
    d->entities[2].relation_count--; /* so that the lists still add up */
    d->entities[0].relation_count++;
}
static void empty_quote(struct dossier *d)
{
    d->quotes[0].end = d->quotes[0].begin;
}
static void quotes_unsorted(struct dossier *d)
{
    d->quotes[0].begin = d->quotes[1].begin + 1;
    d->quotes[0].end = d->quotes[1].end;
}
static void quote_of_no_kind(struct dossier *d)
{
    d->quotes[0].kind = QUOTE_KINDS;
}
static void quote_without_speaker(struct dossier *d)
{
    d->quotes[1].speaker = d->entity_count;
}
static void verb_beyond_the_end(struct dossier *d)
{
    quote_set_verb(&d->quotes[0], (struct span){d->article->len - 1, d->article->len + 1});
}
static void analysed_too_much(struct dossier *d)
{
    d->analysed_bytes = d->article->len + 1;
}
static void broken_article(struct dossier *d)
{
    d->article->text[d->article->blocks[0].end] = ' ';
}

/* What is broken, and a word of what is said about it. */
static const struct {
    void (*run)(struct dossier *dossier);
    const char *about;
} breaks[] = {
    {sentence_without_block, "without a block"},
    {sentence_leaves_block, "leaves its block"},
    {empty_sentence, "sentence is empty"},
    {sentence_in_boilerplate, "boilerplate"},
    {sentences_overlap, "sentence"},
    {mention_without_entity, "names no entity"},
    {mention_without_sentence, "lies in no sentence"},
    {mention_leaves_sentence, "leaves its sentence"},
    {empty_mention, "mention is empty"},
    {mentions_overlap, "mentions overlap"},
    {mention_without_rule, "without rule"},
    {mention_too_sure, "confidence"},
    {entity_of_no_type, "no known type"},
    {salience_above_one, "salience"},
    {salience_unsorted, "sorted by salience"},
    {entity_without_mentions, "without mentions"},
    {entity_lists_foreign_mention, "not its own"},
    {entity_forgets_mention, "list of no entity"},
    {entity_mentions_unsorted, "out of order"},
    {name_is_no_alias, "none of its aliases"},
    {entity_lists_foreign_relation, "relation that is not its own"},
    {entity_forgets_relation, "lists of both its ends"},
    {entity_lists_foreign_quote, "quote that is not its own"},
    {relation_of_no_type, "no known type"},
    {relation_of_no_status, "status"},
    {relation_without_object, "relation"},
    {relation_with_itself, "relation"},
    {relation_outside_range, "domain or range"},
    {symmetric_ends_turned, "ends are out of order"},
    {relation_reported_by_nobody, "attribute"},
    {relation_too_sure, "confidence"},
    {relation_without_evidence, "without evidence"},
    {evidence_beyond_the_end, "beyond the end"},
    {evidence_without_sentence, "names no sentence"},
    {evidence_leaves_sentence, "leaves its sentence"},
    {evidence_without_rule, "without rule"},
    {evidence_unsorted, "evidence is out of order"},
    {one_sentence_twice, "one sentence is there twice"},
    {equal_relations, "relation"},
    {empty_quote, "quote is empty"},
    {quotes_unsorted, "quotes are out of order"},
    {quote_of_no_kind, "no known kind"},
    {quote_without_speaker, "names no speaker"},
    {verb_beyond_the_end, "verb"},
    {analysed_too_much, "analysed"},
    {broken_article, "line end"},
};

START_TEST(check_says_what_is_broken)
{
    struct dossier *dossier = small_dossier();
    const char *wrong;

    breaks[_i].run(dossier);
    wrong = dossier_check(dossier);
    ck_assert_ptr_nonnull(wrong);
    ck_assert_msg(strstr(wrong, breaks[_i].about), "\"%s\" does not speak of \"%s\"", wrong,
                  breaks[_i].about);
    dossier_free(dossier);
}
END_TEST

Suite *dossier_check_suite(void)
{
    Suite *suite = suite_create("model/dossier_check");
    TCase *tests = tcase_create("dossier_check");

    tcase_add_loop_test(tests, check_says_what_is_broken, 0, sizeof breaks / sizeof *breaks);
    suite_add_tcase(suite, tests);
    return suite;
}
