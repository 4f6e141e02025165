#include <string.h>

#include "suites.h"
#include "writing.h"

START_TEST(what_is_tied_to_nothing_is_no_node)
{
    static const char *const formats[] = {"dot", "graphml"};
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one(formats[_i], dossier);

    ck_assert_ptr_nonnull(strstr(out.bytes, "北辰智能"));
    ck_assert_ptr_null(strstr(out.bytes, ">Oslo<"));
    ck_assert_ptr_null(strstr(out.bytes, "\"Oslo\""));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(dot_says_the_status_and_draws_no_arrow_both_ways)
{
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one("dot", dossier);

    ck_assert_ptr_nonnull(
        strstr(out.bytes, "a1_e2 -> a1_e3 [label=\"leads (planned)\", style=dashed];"));
    ck_assert_ptr_nonnull(
        strstr(out.bytes, "a1_e1 -> a1_e3 [label=\"partners with\", style=solid, dir=none];"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(articles_do_not_share_node_names)
{
    struct dossier *dossiers[] = {small_dossier(), small_dossier()};
    struct buffer out = written("dot", dossiers, 2);

    ck_assert_uint_eq(count_of(out.bytes, "a1_e1 [label"), 1);
    ck_assert_uint_eq(count_of(out.bytes, "a2_e1 [label"), 1);
    ck_assert_uint_eq(count_of(out.bytes, "digraph"), 1);
    buffer_release(&out);
    out = written("graphml", dossiers, 2);
    ck_assert_uint_eq(count_of(out.bytes, "<graph id="), 2);
    ck_assert_uint_eq(count_of(out.bytes, "<graphml"), 1);
    ck_assert_uint_eq(count_of(out.bytes, "node id=\"a2e1\""), 1);
    buffer_release(&out);
    dossier_free(dossiers[0]);
    dossier_free(dossiers[1]);
}
END_TEST

/* Two people whose names hold what is markup in either language. */
static struct dossier *dossier_with_markup(void)
{
    static const char *const blocks[] = {"x", "\"A\\<&>\" met B.", NULL};
    struct dossier_builder builder;
    uint32_t a, b;

    begin_with_sentences(&builder, make_article(blocks));
    a = dossier_add_entity(&builder, ENTITY_PERSON, "\"A\\<&>\"");
    b = dossier_add_entity(&builder, ENTITY_PERSON, "B");
    mention_words(&builder, a, "\"A\\<&>\"", 0, FORM_NAME);
    mention_words(&builder, b, "B", 0, FORM_NAME);
    relate(&builder, RELATION_MET, a, b, STATUS_ASSERTED, 1);
    return dossier_end(&builder);
}

START_TEST(names_are_escaped)
{
    struct dossier *dossier = dossier_with_markup();
    struct buffer out = written_one("dot", dossier);

    ck_assert_ptr_nonnull(strstr(out.bytes, "[label=\"\\\"A\\\\<&>\\\"\""));
    buffer_release(&out);
    out = written_one("graphml", dossier);
    ck_assert_ptr_nonnull(strstr(out.bytes, ">&quot;A\\&lt;&amp;&gt;&quot;<"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

/* Tags open and close in order: enough of XML for what is written. */
START_TEST(graphml_is_well_formed)
{
    struct dossier *dossier = dossier_with_markup();
    struct buffer out = written_one("graphml", dossier);
    const char *open[16];
    size_t lens[16];
    unsigned depth = 0;

    for (const char *tag = strstr(out.bytes, "?>"); (tag = strchr(tag, '<')); tag++) {
        const char *end = strchr(tag, '>');
        bool closing = tag[1] == '/';
        const char *name = tag + 1 + closing;
        size_t len = strcspn(name, " >/");

        ck_assert_ptr_nonnull(end);
        if (closing) {
            ck_assert_uint_gt(depth--, 0);
            ck_assert_uint_eq(lens[depth], len);
            ck_assert_mem_eq(open[depth], name, len);
        } else if (end[-1] != '/') {
            ck_assert_uint_lt(depth, 16);
            open[depth] = name;
            lens[depth++] = len;
        }
    }
    ck_assert_uint_eq(depth, 0);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

Suite *graph_suite(void)
{
    Suite *suite = suite_create("write/graph");
    TCase *tests = tcase_create("graph");

    tcase_add_loop_test(tests, what_is_tied_to_nothing_is_no_node, 0, 2);
    tcase_add_test(tests, dot_says_the_status_and_draws_no_arrow_both_ways);
    tcase_add_test(tests, articles_do_not_share_node_names);
    tcase_add_test(tests, names_are_escaped);
    tcase_add_test(tests, graphml_is_well_formed);
    suite_add_tcase(suite, tests);
    return suite;
}
