#include <stdio.h>
#include <string.h>

#include "find/names/name_parts.h"
#include "find/names/name_table.h"
#include "suites.h"

static struct name_parts parts_of(const char *name)
{
    return name_parts_of(name, strlen(name));
}

START_TEST(words_dots_and_scripts_cut_a_name)
{
    ck_assert_uint_eq(parts_of("Ines van Marlow").count, 3);
    ck_assert_uint_eq(parts_of("马里奥·德尔加").count, 2);
    ck_assert(parts_of("马里奥·德尔加").dotted);
    ck_assert_uint_eq(parts_of("Hongyu任").count, 2);
    ck_assert_uint_eq(parts_of("林若溪").count, 1);
    ck_assert_uint_eq(parts_of("").count, 0);
}
END_TEST

START_TEST(parts_beyond_the_limit_are_left_out)
{
    ck_assert_uint_eq(parts_of("a b c d e f g h i j k l m n o p").count, NAME_PARTS_MAX);
}
END_TEST

START_TEST(acronyms_are_capitals)
{
    ck_assert(name_is_acronym("EPA", 3));
    ck_assert(name_is_acronym("M&S", 3));
    ck_assert(!name_is_acronym("Epa", 3));
    ck_assert(!name_is_acronym("E", 1));
    ck_assert(!name_is_acronym("ABCDEFG", 7));
}
END_TEST

START_TEST(initials_leave_small_words_out)
{
    char out[NAME_PARTS_MAX];
    struct name_parts parts = parts_of("Bank of Eastmoor");
    ck_assert_uint_eq(name_initials(parts.items, parts.count, false, out, sizeof out), 2);
    ck_assert_int_eq(memcmp(out, "be", 2), 0);
    ck_assert_uint_eq(name_initials(parts.items, parts.count, true, out, sizeof out), 3);
    ck_assert_int_eq(memcmp(out, "boe", 3), 0);
}
END_TEST

START_TEST(digits_are_the_version)
{
    char out[16];
    ck_assert_uint_eq(name_digits("Model 3.5 Pro", 13, out, sizeof out), 3);
    ck_assert_int_eq(memcmp(out, "3.5", 3), 0);
    ck_assert_uint_eq(name_digits("Model", 5, out, sizeof out), 0);
}
END_TEST

static const char *brand_of(const char *name)
{
    static char out[64];
    struct name_part brand = name_han_brand(name, strlen(name));
    memcpy(out, brand.text, brand.len);
    out[brand.len] = '\0';
    return out;
}

START_TEST(brand_stands_before_the_trade)
{
    ck_assert_str_eq(brand_of("弦启科技有限公司"), "弦启");
    ck_assert_str_eq(brand_of("北京弦启科技有限公司"), "弦启");
    ck_assert_str_eq(brand_of("南湖大学"), "");
    ck_assert_str_eq(brand_of("公司"), "");
}
END_TEST

START_TEST(latin_brand_is_the_first_word)
{
    ck_assert_uint_eq(name_latin_brand("Halvorsen Systems", 17), 9);
    ck_assert_uint_eq(name_latin_brand("Halvorsen", 9), 0);
}
END_TEST

START_TEST(keys_ignore_case_width_variants_and_possessives)
{
    struct name_table table = {0};
    uint32_t name = name_table_add(&table, "Farhill Labs", 12);
    ck_assert_uint_eq(name_table_add(&table, "FARHILL  Labs's", 15), name);
    uint32_t han = name_table_add(&table, "遠山 研究院", strlen("遠山 研究院"));
    ck_assert_uint_eq(name_table_add(&table, "远山研究院", strlen("远山研究院")), han);
    uint32_t us = name_table_add(&table, "U.S.", 4);
    ck_assert_uint_eq(name_table_add(&table, "US", 2), us);
    ck_assert_uint_ne(us, name);
    ck_assert_uint_eq(name_table_find(&table, "Farhill", 7), UINT32_MAX);
    name_table_release(&table);
}
END_TEST

START_TEST(a_table_holds_many_names)
{
    struct name_table table = {0};
    char name[16];
    for (int i = 0; i < 5000; i++) {
        int len = snprintf(name, sizeof name, "name %d", i);
        ck_assert_uint_eq(name_table_add(&table, name, (size_t)len), (uint32_t)i);
    }
    ck_assert_uint_eq(name_table_find(&table, "name 4321", 9), 4321);
    name_table_release(&table);
}
END_TEST

START_TEST(a_table_takes_more_names_than_it_has_room_for)
{
    struct name_table table = {0}, same = {0};
    char name[16];
    name_table_reserve(&table, 100);
    for (int i = 0; i < 500; i++) {
        int len = snprintf(name, sizeof name, "Name %d", i);
        ck_assert_uint_eq(name_table_add(&table, name, (size_t)len), (uint32_t)i);
        name_table_reserve(&table, 10); /* no longer empty: nothing happens */
    }
    ck_assert_uint_eq(name_table_find(&table, "name 99", 7), 99);
    ck_assert_uint_eq(name_table_add_same(&same, &table, 99, 'x'), 0);
    ck_assert_uint_eq(name_table_find_tagged(&same, "NAME 99", 7, 'x'), 0);
    ck_assert_uint_eq(name_table_find(&same, "NAME 99", 7), UINT32_MAX);
    name_table_release(&table);
    name_table_release(&same);
}
END_TEST

Suite *name_parts_suite(void)
{
    Suite *suite = suite_create("name_parts");
    TCase *names = tcase_create("names");
    tcase_add_test(names, words_dots_and_scripts_cut_a_name);
    tcase_add_test(names, parts_beyond_the_limit_are_left_out);
    tcase_add_test(names, acronyms_are_capitals);
    tcase_add_test(names, initials_leave_small_words_out);
    tcase_add_test(names, digits_are_the_version);
    tcase_add_test(names, brand_stands_before_the_trade);
    tcase_add_test(names, latin_brand_is_the_first_word);
    tcase_add_test(names, keys_ignore_case_width_variants_and_possessives);
    tcase_add_test(names, a_table_holds_many_names);
    tcase_add_test(names, a_table_takes_more_names_than_it_has_room_for);
    suite_add_tcase(suite, names);
    return suite;
}
