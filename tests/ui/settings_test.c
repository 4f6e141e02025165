#include <stdlib.h>
#include <string.h>

#include "suites.h"
#include "ui/settings.h"

static struct settings settings;
static char message[160];

static void setup(void)
{
    settings_init(&settings);
}

static bool set(const char *name, const char *value)
{
    return settings_set(&settings, name, value, message, sizeof message);
}

static size_t count_settings(void)
{
    size_t count = 0;
    while (settings_table[count].name)
        count++;
    return count;
}

START_TEST(each_setting_begins_with_its_initial_value)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        char value[32];
        settings_show(&settings, setting, value, sizeof value);
        ck_assert_str_eq(value, setting->initial);
    }
}
END_TEST

START_TEST(each_setting_takes_each_of_its_values)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        char values[64], shown[32], *rest = values, *word;
        if (setting->kind == SETTING_NUMBER)
            continue;
        strncpy(values, setting->values, sizeof values - 1);
        values[sizeof values - 1] = '\0';
        while ((word = strtok_r(rest, " ", &rest))) {
            settings_init(&settings); /* `secure` goes off only where it was never on */
            ck_assert(set(setting->name, word));
            settings_show(&settings, setting, shown, sizeof shown);
            ck_assert_str_eq(shown, word);
        }
    }
}
END_TEST

START_TEST(each_setting_refuses_other_values)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        ck_assert(!set(setting->name, "neither"));
        ck_assert_ptr_nonnull(strstr(message, setting->values));
        ck_assert(!set(setting->name, ""));
    }
}
END_TEST

START_TEST(numbers_stay_in_their_range)
{
    ck_assert(set("measure", "20"));
    ck_assert(set("measure", "400"));
    ck_assert(!set("measure", "19"));
    ck_assert(!set("measure", "401"));
    ck_assert(!set("measure", "20x"));
    ck_assert(!set("measure", "99999999999999999999"));
    ck_assert_int_eq(settings.measure, 400);
    ck_assert(set("drawer", "-2"));
    ck_assert_int_eq(settings.drawer, -2);
}
END_TEST

START_TEST(switches_go_on_and_off_by_name)
{
    ck_assert(set("mouse", NULL));
    ck_assert(settings.mouse);
    ck_assert(set("nomouse", NULL));
    ck_assert(!settings.mouse);
    ck_assert(!set("notheme", NULL));
    ck_assert(!set("theme", NULL));
    ck_assert(!set("nosuch", NULL));
}
END_TEST

START_TEST(secure_never_goes_off_again)
{
    ck_assert(set("secure", "off"));
    ck_assert(set("secure", "on"));
    ck_assert(!set("secure", "off"));
    ck_assert_str_eq(message, "secure is on and stays on until you quit");
    ck_assert(!set("nosecure", NULL));
    ck_assert(set("secure", NULL));
    ck_assert(settings.secure);
}
END_TEST

START_TEST(every_setting_says_what_it_is)
{
    ck_assert_uint_gt(count_settings(), 10);
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        ck_assert_uint_gt(strlen(setting->help), 8);
        ck_assert_ptr_eq(setting_by_name(setting->name), setting);
    }
}
END_TEST

Suite *settings_suite(void)
{
    Suite *suite = suite_create("settings");
    TCase *tests = tcase_create("settings");
    tcase_add_checked_fixture(tests, setup, NULL);
    tcase_add_test(tests, each_setting_begins_with_its_initial_value);
    tcase_add_test(tests, each_setting_takes_each_of_its_values);
    tcase_add_test(tests, each_setting_refuses_other_values);
    tcase_add_test(tests, numbers_stay_in_their_range);
    tcase_add_test(tests, switches_go_on_and_off_by_name);
    tcase_add_test(tests, secure_never_goes_off_again);
    tcase_add_test(tests, every_setting_says_what_it_is);
    suite_add_tcase(suite, tests);
    return suite;
}
