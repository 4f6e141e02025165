#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "ui/actions.h"
#include "ui/configuration.h"
#include "ui/keys.h"

static struct configuration configuration;

static void setup(void)
{
    configuration_init(&configuration);
}

static void teardown(void)
{
    configuration_release(&configuration);
}

START_TEST(a_key_is_found_by_the_name_it_has)
{
    static const uint32_t keys[] = {'j',
                                    '[',
                                    '#',
                                    '/',
                                    0x4EBA,
                                    ' ',
                                    KEY_CODE_TAB,
                                    KEY_CODE_ENTER,
                                    KEY_CODE_ESCAPE,
                                    KEY_CODE_BACKSPACE,
                                    KEY_CODE_BACK_TAB,
                                    KEY_CODE_F1,
                                    KEY_CODE_F12,
                                    KEY_CONTROL('n'),
                                    KEY_CODE_UP,
                                    KEY_ALT | 'x',
                                    KEY_CODE_PAGE_DOWN};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        char name[KEY_NAME_SIZE];
        key_name(keys[i], name);
        ck_assert_uint_eq(key_by_name(name), keys[i]);
    }
}
END_TEST

START_TEST(what_is_no_key_has_no_code)
{
    ck_assert_uint_eq(key_by_name(""), 0);
    ck_assert_uint_eq(key_by_name("nokey"), 0);
    ck_assert_uint_eq(key_by_name("F13"), 0);
    ck_assert_uint_eq(key_by_name("C-"), 0);
    ck_assert_uint_eq(key_by_name("M-"), 0);
}
END_TEST

START_TEST(what_a_chinese_input_method_types_is_folded)
{
    ck_assert_uint_eq(key_fold(0xFF1A), ':');
    ck_assert_uint_eq(key_fold(0xFF1F), '?');
    ck_assert_uint_eq(key_fold(0xFF4A), 'j');
    ck_assert_uint_eq(key_fold(0x3010), '[');
    ck_assert_uint_eq(key_fold(0x300B), '>');
    ck_assert_uint_eq(key_fold(0x3001), '/');
    ck_assert_uint_eq(key_fold(0x4EBA), 0x4EBA);
}
END_TEST

START_TEST(the_image_holds_what_the_shipped_file_says)
{
    struct buffer errors = {0};
    struct configuration other;
    configuration_init_empty(&other);
    configuration_file(&other, SRCDIR "/data/config", true, &errors);
    ck_assert_str_eq(buffer_str(&errors), "");
    ck_assert_mem_eq(&configuration.settings, &other.settings, sizeof other.settings);
    ck_assert_uint_eq(configuration.keymap.bindings.count, other.keymap.bindings.count);
    for (uint32_t i = 0; i < other.keymap.bindings.count; i++) {
        const struct binding *binding = &other.keymap.bindings.items[i];
        ck_assert_uint_eq(keymap_lookup(&configuration.keymap, (enum scope)binding->scope,
                                        binding->key, binding->second),
                          binding->action);
    }
    for (int face = 0; face < FACES; face++) {
        const struct look *a = &configuration.themes.looks[THEME_LIGHT][DEPTH_256][face];
        const struct look *b = &other.themes.looks[THEME_LIGHT][DEPTH_256][face];
        ck_assert_int_eq(a->foreground, b->foreground);
        ck_assert_int_eq(a->background, b->background);
        ck_assert_uint_eq(a->attr, b->attr);
    }
    configuration_release(&other);
}
END_TEST

START_TEST(no_key_is_bound_twice_in_a_pane)
{
    const struct keymap *keymap = &configuration.keymap;
    for (uint32_t i = 0; i < keymap->bindings.count; i++) {
        const struct binding *a = &keymap->bindings.items[i];
        for (uint32_t j = i + 1; j < keymap->bindings.count; j++) {
            const struct binding *b = &keymap->bindings.items[j];
            bool same_scope =
                a->scope == b->scope || a->scope == SCOPE_ALL || b->scope == SCOPE_ALL;
            ck_assert_msg(!same_scope || a->key != b->key || a->second != b->second,
                          "%s and %s have one key", actions[a->action].name,
                          actions[b->action].name);
        }
    }
}
END_TEST

START_TEST(no_line_of_the_shipped_file_binds_a_key_again)
{
    FILE *file = fopen(SRCDIR "/data/config", "r");
    char line[512];
    unsigned lines = 0;
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file))
        lines += strncmp(line, "bind ", 5) == 0;
    fclose(file);
    ck_assert_uint_eq(configuration.keymap.bindings.count, lines);
}
END_TEST

START_TEST(every_action_has_a_key_in_every_pane_where_it_works)
{
    for (uint32_t action = 0; action < action_count; action++) {
        for (int scope = 0; scope < SCOPE_ALL; scope++) {
            struct buffer keys = {0};
            if (!(actions[action].scopes & SCOPE_BIT(scope)))
                continue;
            keymap_keys(&configuration.keymap, (enum scope)scope, action, 9, &keys);
            ck_assert_msg(keys.len > 0, "%s has no key in %s", actions[action].name,
                          scope_names[scope]);
            buffer_release(&keys);
        }
    }
}
END_TEST

START_TEST(every_default_key_can_be_typed_on_a_vt100)
{
    const struct keymap *keymap = &configuration.keymap;
    for (uint32_t action = 0; action < action_count; action++) {
        bool plain = false;
        for (uint32_t i = 0; i < keymap->bindings.count; i++)
            if (keymap->bindings.items[i].action == action && keymap->bindings.items[i].key < 128)
                plain = true;
        ck_assert_msg(plain || actions[action].run == NULL ||
                          strcmp(actions[action].name, "previous-pane") == 0,
                      "%s needs a special key", actions[action].name);
    }
}
END_TEST

START_TEST(action_names_and_help_are_well_formed)
{
    for (uint32_t i = 0; i < action_count; i++) {
        ck_assert_uint_eq(action_by_name(actions[i].name), i);
        ck_assert(!actions[i].run != !actions[i].run_key);
        ck_assert_uint_gt(strlen(actions[i].help), 4);
        ck_assert_uint_lt(strlen(actions[i].help), 72);
        ck_assert_uint_ne(actions[i].scopes, 0);
    }
    ck_assert_uint_eq(action_by_name("no-such-action"), NO_ACTION);
}
END_TEST

START_TEST(a_binding_of_a_scope_is_stronger_than_one_for_all)
{
    struct keymap *keymap = &configuration.keymap;
    uint32_t quit = action_by_name("quit"), down = action_by_name("line-down");
    keymap_bind(keymap, SCOPE_ARTICLE, 'j', 0, quit);
    ck_assert_uint_eq(keymap_lookup(keymap, SCOPE_ARTICLE, 'j', 0), quit);
    ck_assert_uint_eq(keymap_lookup(keymap, SCOPE_ENTITIES, 'j', 0), down);
    keymap_bind(keymap, SCOPE_ARTICLE, 'j', 0, NO_ACTION);
    ck_assert_uint_eq(keymap_lookup(keymap, SCOPE_ARTICLE, 'j', 0), NO_ACTION);
}
END_TEST

START_TEST(keys_may_come_in_twos)
{
    struct keymap *keymap = &configuration.keymap;
    uint32_t quit = action_by_name("quit");
    ck_assert(!keymap_is_prefix(keymap, SCOPE_ARTICLE, 'W'));
    keymap_bind(keymap, SCOPE_ALL, 'W', 'q', quit);
    ck_assert(keymap_is_prefix(keymap, SCOPE_ARTICLE, 'W'));
    ck_assert_uint_eq(keymap_lookup(keymap, SCOPE_ARTICLE, 'W', 'q'), quit);
    ck_assert_uint_eq(keymap_lookup(keymap, SCOPE_ARTICLE, 'W', 0), NO_ACTION);
}
END_TEST

Suite *keys_suite(void)
{
    Suite *suite = suite_create("keys");
    TCase *tests = tcase_create("keys");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_key_is_found_by_the_name_it_has);
    tcase_add_test(tests, what_is_no_key_has_no_code);
    tcase_add_test(tests, what_a_chinese_input_method_types_is_folded);
    tcase_add_test(tests, the_image_holds_what_the_shipped_file_says);
    tcase_add_test(tests, no_key_is_bound_twice_in_a_pane);
    tcase_add_test(tests, no_line_of_the_shipped_file_binds_a_key_again);
    tcase_add_test(tests, every_action_has_a_key_in_every_pane_where_it_works);
    tcase_add_test(tests, every_default_key_can_be_typed_on_a_vt100);
    tcase_add_test(tests, action_names_and_help_are_well_formed);
    tcase_add_test(tests, a_binding_of_a_scope_is_stronger_than_one_for_all);
    tcase_add_test(tests, keys_may_come_in_twos);
    suite_add_tcase(suite, tests);
    return suite;
}
