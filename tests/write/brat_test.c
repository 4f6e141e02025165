/* What brat_text and brat_annotation write comes back through the loader of annotated articles. */
#include <stdio.h>
#include <string.h>

#include "model/file.h"
#include "suites.h"
#include "tests/eval/ann.h"
#include "tests/scratch.h"
#include "writing.h"

static void put(const struct dossier *dossier, struct ann *ann)
{
    const struct write_format *format = write_format_by_name("brat");
    struct buffer text = {0}, lines = {0};
    char message[256];

    format->record(&text, dossier, 0);
    format->second(&lines, dossier, 0);
    ck_assert(file_write(scratch("a.txt"), text.bytes, text.len, message, sizeof message));
    ck_assert(file_write(scratch("a.ann"), buffer_str(&lines), lines.len, message, sizeof message));
    ck_assert_msg(ann_load(ann, scratch("a"), message, sizeof message), "%s", message);
    buffer_release(&text);
    buffer_release(&lines);
}

START_TEST(mentions_and_entities_come_back)
{
    struct dossier *dossier = small_dossier();
    struct ann ann;

    put(dossier, &ann);
    ck_assert_uint_eq(ann.mentions.count, dossier->mention_count);
    ck_assert_uint_eq(ann.entities.count, dossier->entity_count);
    for (uint32_t i = 0; i < ann.mentions.count; i++)
        for (uint32_t k = 0; k < ann.mentions.count; k++)
            ck_assert((ann.mentions.items[i].entity == ann.mentions.items[k].entity) ==
                      (dossier->mentions[i].entity == dossier->mentions[k].entity));
    ck_assert_uint_eq(ann.mentions.items[5].form, FORM_PRONOUN);
    ann_release(&ann);
    dossier_free(dossier);
}
END_TEST

START_TEST(relations_come_back_with_their_status_and_anchors)
{
    struct dossier *dossier = small_dossier();
    struct ann ann;
    const struct ann_relation *hired;

    put(dossier, &ann);
    ck_assert_uint_eq(ann.relations.count, 3);
    hired = &ann.relations.items[0];
    ck_assert_int_eq(hired->type, RELATION_HIRED);
    ck_assert_int_eq(hired->status, STATUS_ASSERTED);
    ck_assert_int_eq(ann.relations.items[1].status, STATUS_PLANNED);
    ck_assert_int_eq(ann.mentions.items[hired->subject].type, ENTITY_ORGANIZATION);
    ann_release(&ann);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_weak_relation_has_an_attribute_and_comes_back)
{
    struct dossier *dossier = small_dossier();
    struct buffer out = {0};
    struct ann ann;

    dossier->relations[1].weak = true;
    write_format_by_name("brat")->second(&out, dossier, 0);
    ck_assert_uint_eq(count_of(out.bytes, "\tWeak "), 1);
    ck_assert_ptr_nonnull(strstr(out.bytes, "\tStatus R2 planned\nA3\tWeak R2\n"));
    buffer_release(&out);
    put(dossier, &ann);
    ck_assert_uint_eq(ann.relations.count, 3);
    ck_assert_int_eq(ann.relations.items[1].status, STATUS_PLANNED);
    ann_release(&ann);
    dossier_free(dossier);
}
END_TEST

START_TEST(quotes_come_back_with_their_speakers)
{
    struct dossier *dossier = small_dossier();
    struct ann ann;

    put(dossier, &ann);
    ck_assert_uint_eq(ann.quotes.count, 2);
    ck_assert_int_eq(ann.quotes.items[0].kind, QUOTE_DIRECT);
    ck_assert_int_eq(ann.mentions.items[ann.quotes.items[0].speaker].type, ENTITY_PERSON);
    ck_assert_uint_eq(ann.quotes.items[1].speaker, NO_INDEX);
    ann_release(&ann);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_span_over_a_line_end_is_written_in_pieces)
{
    struct dossier *dossier = dossier_of("The Long\nRoad won", "Long\nRoad");
    struct buffer out = {0};

    write_format_by_name("brat")->second(&out, dossier, 0);
    ck_assert_str_eq(out.bytes, "T1\tperson 9 13;14 18\tLong Road\n");
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(wrong_bytes_keep_the_offsets)
{
    struct dossier *dossier = dossier_of("\xff\xfe Zoe", "Zoe");
    struct buffer out = {0};

    write_format_by_name("brat")->second(&out, dossier, 0);
    ck_assert_str_eq(out.bytes, "T1\tperson 8 11\tZoe\n");
    buffer_clear(&out);
    write_format_by_name("brat")->record(&out, dossier, 0);
    ck_assert_str_eq(out.bytes, "Head\n\xef\xbf\xbd\xef\xbf\xbd Zoe\n");
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

Suite *brat_suite(void)
{
    Suite *suite = suite_create("write/brat");
    TCase *tests = tcase_create("brat");

    tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
    tcase_add_test(tests, mentions_and_entities_come_back);
    tcase_add_test(tests, relations_come_back_with_their_status_and_anchors);
    tcase_add_test(tests, a_weak_relation_has_an_attribute_and_comes_back);
    tcase_add_test(tests, quotes_come_back_with_their_speakers);
    tcase_add_test(tests, a_span_over_a_line_end_is_written_in_pieces);
    tcase_add_test(tests, wrong_bytes_keep_the_offsets);
    suite_add_tcase(suite, tests);
    return suite;
}
