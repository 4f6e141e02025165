#include "model/kinds.h"

#include <string.h>

#include "suites.h"

START_TEST(every_relation_has_name_and_wordings)
{
    const struct relation_kind *kind = &relation_kinds[_i];

    ck_assert_ptr_nonnull(kind->name);
    ck_assert(kind->forward && *kind->forward);
    ck_assert(kind->inverse && *kind->inverse);
    ck_assert_int_lt(kind->group, RELATION_GROUPS);
    ck_assert_int_eq(relation_type_by_name(kind->name), _i);
}
END_TEST

START_TEST(symmetric_relations_read_the_same_both_ways)
{
    const struct relation_kind *kind = &relation_kinds[_i];

    if (!kind->symmetric) {
        ck_assert_str_ne(kind->forward, kind->inverse);
        return;
    }
    ck_assert_str_eq(kind->forward, kind->inverse);
    ck_assert_uint_eq(kind->subject_types, kind->object_types);
}
END_TEST

START_TEST(every_entity_type_has_a_name)
{
    ck_assert_int_eq(entity_type_by_name(entity_type_names[_i]), _i);
}
END_TEST

START_TEST(unknown_names_are_no_type)
{
    ck_assert_int_eq(entity_type_by_name("none"), ENTITY_NONE);
    ck_assert_int_eq(entity_type_by_name(""), ENTITY_NONE);
    ck_assert_int_eq(relation_type_by_name("knows"), RELATION_TYPES);
}
END_TEST

static void check_names(const char *const *names, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        ck_assert(names[i] && *names[i]);
        for (unsigned k = 0; k < i; k++)
            ck_assert_str_ne(names[i], names[k]);
    }
}

START_TEST(no_name_stands_twice_in_a_list)
{
    check_names(block_kind_names, BLOCK_KINDS);
    check_names(entity_type_names, ENTITY_TYPES + 1);
    check_names(relation_status_names, RELATION_STATUSES);
    check_names(mention_form_names, MENTION_FORMS);
    check_names(quote_kind_names, QUOTE_KINDS);
}
END_TEST

START_TEST(events_happen_once_and_states_last)
{
    ck_assert(relation_kinds[RELATION_HIRED].happens_once);
    ck_assert(relation_kinds[RELATION_MET].happens_once);
    ck_assert(!relation_kinds[RELATION_WORKS_FOR].happens_once);
    ck_assert(!relation_kinds[RELATION_PARTNERS_WITH].happens_once);
}
END_TEST

START_TEST(traits_do_not_follow_the_group_of_the_display)
{
    ck_assert(relation_kinds[RELATION_ACQUIRED].traits & TRAIT_AMOUNT);
    ck_assert(relation_kinds[RELATION_LEADS].traits & TRAIT_AFFILIATION);
    ck_assert_uint_eq(relation_kinds[RELATION_PART_OF].group,
                      relation_kinds[RELATION_SUPPLIES].group);
    ck_assert(relation_kinds[RELATION_PART_OF].traits & TRAIT_IDENTITY);
    ck_assert(!(relation_kinds[RELATION_SUPPLIES].traits & TRAIT_IDENTITY));
}
END_TEST

Suite *kinds_suite(void)
{
    Suite *suite = suite_create("model/kinds");
    TCase *tests = tcase_create("kinds");

    tcase_add_loop_test(tests, every_relation_has_name_and_wordings, 0, RELATION_TYPES);
    tcase_add_loop_test(tests, symmetric_relations_read_the_same_both_ways, 0, RELATION_TYPES);
    tcase_add_loop_test(tests, every_entity_type_has_a_name, 0, ENTITY_TYPES);
    tcase_add_test(tests, unknown_names_are_no_type);
    tcase_add_test(tests, no_name_stands_twice_in_a_list);
    tcase_add_test(tests, events_happen_once_and_states_last);
    tcase_add_test(tests, traits_do_not_follow_the_group_of_the_display);
    suite_add_tcase(suite, tests);
    return suite;
}
