#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "i18n.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/actions.h"
#include "ui/configuration.h"
#include "ui/keys.h"

static struct configuration configuration;
static struct buffer errors;

static void setup(void)
{
    configuration_init(&configuration);
}

static void teardown(void)
{
    configuration_release(&configuration);
    buffer_release(&errors);
}

static unsigned read_text(const char *text)
{
    return configuration_text(&configuration, "config", text, strlen(text), &errors);
}

START_TEST(a_persons_lines_change_the_defaults)
{
    ck_assert_uint_eq(read_text("# mine\n\nset theme light\n  set measure 60\nbind all j quit\n"
                                "unbind all k\n"),
                      0);
    ck_assert_int_eq(configuration.settings.theme, SET_THEME_LIGHT);
    ck_assert_int_eq(configuration.settings.measure, 60);
    ck_assert_uint_eq(keymap_lookup(&configuration.keymap, SCOPE_ENTITIES, 'j', 0),
                      action_by_name("quit"));
    ck_assert_uint_eq(keymap_lookup(&configuration.keymap, SCOPE_ENTITIES, 'k', 0), NO_ACTION);
}
END_TEST

START_TEST(a_wrong_line_is_named_and_the_rest_applies)
{
    ck_assert_uint_eq(read_text("set theme purple\nbind all q nothing\nset measure 50\n"
                                "bind nowhere q quit\nbind all NoKey quit\nfrobnicate\n"),
                      5);
    ck_assert_int_eq(configuration.settings.measure, 50);
    ck_assert_ptr_nonnull(strstr(errors.bytes, "config:1: theme takes: dark light mono\n"));
    ck_assert_ptr_nonnull(strstr(errors.bytes, "config:2: no action is named 'nothing'\n"));
    ck_assert_ptr_nonnull(strstr(errors.bytes, "config:4: no scope is named 'nowhere'\n"));
    ck_assert_ptr_nonnull(strstr(errors.bytes, "config:5: no key is named 'NoKey'\n"));
    ck_assert_ptr_nonnull(strstr(errors.bytes, "config:6: no command is named 'frobnicate'\n"));
}
END_TEST

START_TEST(the_number_sign_is_also_a_key)
{
    ck_assert_uint_eq(read_text("bind all # quit\n"), 0);
    ck_assert_uint_eq(keymap_lookup(&configuration.keymap, SCOPE_ARTICLE, '#', 0),
                      action_by_name("quit"));
}
END_TEST

START_TEST(two_keys_are_bound_together)
{
    ck_assert_uint_eq(read_text("bind article X y quit\n"), 0);
    ck_assert_uint_eq(keymap_lookup(&configuration.keymap, SCOPE_ARTICLE, 'X', 'y'),
                      action_by_name("quit"));
}
END_TEST

START_TEST(a_colour_line_is_for_its_theme)
{
    ck_assert_uint_eq(read_text("theme light\ncolor person 8 red 256 99 bold\n"), 0);
    struct look look = configuration.themes.looks[THEME_LIGHT][DEPTH_256][FACE_PERSON];
    ck_assert_int_eq(look.foreground, 99);
    ck_assert_int_eq(look.attr, ATTR_BOLD);
    ck_assert_int_eq(configuration.themes.looks[THEME_LIGHT][DEPTH_8][FACE_PERSON].foreground, 1);
    ck_assert_int_ne(configuration.themes.looks[THEME_DARK][DEPTH_256][FACE_PERSON].foreground, 99);
}
END_TEST

START_TEST(a_colour_line_without_depth_is_for_all_of_them)
{
    ck_assert_uint_eq(read_text("color place green on black underline\n"), 0);
    for (int theme = 0; theme < THEMES; theme++) {
        struct look look = configuration.themes.looks[theme][DEPTH_8][FACE_PLACE];
        ck_assert_int_eq(look.foreground, 2);
        ck_assert_int_eq(look.background, 0);
        look = configuration.themes.looks[theme][DEPTH_MONO][FACE_PLACE];
        ck_assert_int_eq(look.foreground, COLOR_DEFAULT);
        ck_assert_int_eq(look.attr, ATTR_UNDERLINE);
    }
}
END_TEST

START_TEST(wrong_colours_are_refused)
{
    ck_assert_uint_eq(read_text("color nobody red\ncolor person\ncolor person pink\n"
                                "color person 256 300\ntheme pink\n"),
                      5);
}
END_TEST

START_TEST(every_role_has_a_look_in_every_theme)
{
    for (int theme = 0; theme < THEMES; theme++) {
        for (int type = 0; type < ENTITY_TYPES; type++) {
            struct look look =
                configuration.themes.looks[theme][DEPTH_256][face_of_type((enum entity_type)type)];
            ck_assert_msg(look.foreground != COLOR_DEFAULT, "%s has no colour",
                          entity_type_names[type]);
        }
    }
}
END_TEST

START_TEST(a_match_a_trigger_and_the_focus_show_without_colour)
{
    for (int theme = 0; theme < THEMES; theme++) {
        const struct look *looks = configuration.themes.looks[theme][DEPTH_MONO];
        ck_assert_uint_ne(looks[FACE_MATCH].attr, 0);
        ck_assert_uint_ne(looks[FACE_TRIGGER].attr, 0);
        ck_assert_uint_ne(looks[FACE_TITLE_FOCUSED].attr, looks[FACE_TITLE].attr);
        for (int face = 0; face < FACES; face++)
            ck_assert_int_eq(looks[face].foreground, COLOR_DEFAULT);
    }
}
END_TEST

/* Of a colour of the 256, as WCAG has it: 0 to 1. */
static double luminance(int color)
{
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    int cube = color - 16, grey = 8 + 10 * (color - 232);
    const int rgb[] = {color < 232 ? steps[cube / 36] : grey,
                       color < 232 ? steps[cube / 6 % 6] : grey,
                       color < 232 ? steps[cube % 6] : grey};
    static const double weights[] = {.2126, .7152, .0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double part = rgb[i] / 255.0;
        sum += weights[i] * (part <= .03928 ? part / 12.92 : pow((part + .055) / 1.055, 2.4));
    }
    return sum;
}

/* WCAG asks for 4.5 between a text and what it stands on, for 3 of what is no text: rules, and the
 * signs of the reading line and of the selection in panes without the keys. */
START_TEST(every_text_stands_out_from_its_ground)
{
    for (int theme = 0; theme < THEMES; theme++) {
        for (int face = 0; face < FACES; face++) {
            const struct look *look = &configuration.themes.looks[theme][DEPTH_256][face];
            if (look->foreground < 16)
                continue;
            double ground = look->background >= 16 ? luminance(look->background)
                            : theme == THEME_LIGHT ? 1
                                                   : 0;
            double text = luminance(look->foreground);
            double contrast =
                text > ground ? (text + .05) / (ground + .05) : (ground + .05) / (text + .05);
            ck_assert_msg(contrast >= (face == FACE_RULE ? 3 : 4.5), "%s %s: %.2f",
                          theme_names[theme], face_names[face], contrast);
        }
    }
}
END_TEST

/* Which of eight colours those are is up to the terminal, but some are always faint. */
START_TEST(no_text_has_one_of_eight_colours_that_is_faint_on_its_ground)
{
    static const char *const faint[THEMES] = {[THEME_DARK] = "\0\4", [THEME_LIGHT] = "\3\6\7"};
    static const size_t counts[THEMES] = {[THEME_DARK] = 2, [THEME_LIGHT] = 3};
    for (int theme = 0; theme < THEMES; theme++) {
        for (int face = 0; face < FACES; face++) {
            const struct look *look = &configuration.themes.looks[theme][DEPTH_8][face];
            if (look->foreground != COLOR_DEFAULT && look->background == COLOR_DEFAULT)
                ck_assert_msg(!memchr(faint[theme], look->foreground, counts[theme]), "%s %s",
                              theme_names[theme], face_names[face]);
        }
    }
}
END_TEST

START_TEST(a_missing_file_is_no_error_unless_asked_for)
{
    ck_assert_uint_eq(configuration_file(&configuration, "/nonexistent/config", false, &errors), 0);
    ck_assert_uint_eq(configuration_file(&configuration, "/nonexistent/config", true, &errors), 1);
    ck_assert_ptr_nonnull(strstr(errors.bytes, "/nonexistent/config: "));
}
END_TEST

START_TEST(a_file_that_cannot_be_read_whole_is_an_error)
{
    struct buffer large = {0};
    scratch_begin();
    ck_assert_uint_eq(configuration_file(&configuration, scratch(""), false, &errors), 1);
    ck_assert_ptr_nonnull(strstr(errors.bytes, ": Is a directory\n"));
    while (large.len <= 1 << 20)
        buffer_add_str(&large, "set measure 30\n");
    const char *path = scratch_file("config", large.bytes, large.len);
    ck_assert_uint_eq(configuration_file(&configuration, path, false, &errors), 1);
    ck_assert_ptr_nonnull(strstr(errors.bytes, "/config: File too large\n"));
    ck_assert_int_ne(configuration.settings.measure, 30);
    buffer_release(&large);
    scratch_end();
}
END_TEST

START_TEST(an_overlong_line_is_refused_not_cut)
{
    char line[2000];
    memset(line, 'x', sizeof line);
    memcpy(line, "set theme ", 10);
    line[sizeof line - 1] = '\0';
    ck_assert_uint_eq(read_text(line), 1);
    ck_assert_ptr_nonnull(strstr(errors.bytes, ":1: a line has at most 511 bytes and 24 words"));
}
END_TEST

#ifdef ENABLE_NLS

/* Each in a process of its own, as all tests here. */
START_TEST(what_is_wrong_is_said_in_the_language_of_the_interface)
{
    static const char *const rows[][2] = {
        {"set theme pink", "theme 可取的值：dark light mono"},
        {"set nofoo", "没有设置“nofoo”"},
        {"bind article X foo", "没有名为“foo”的操作"},
        {"bind article C-ä quit", "没有名为“C-ä”的按键"},
        {"bind nowhere X quit", "没有名为“nowhere”的范围"},
        {"bind article X", "“bind”后面需要：SCOPE KEY [KEY] ACTION"},
        {"color nose bold", "没有名为“nose”的样式"},
        {"color dim", "color dim 需要外观"},
        {"color dim loud", "“loud”既不是颜色也不是属性"},
        {"theme pink", "没有名为“pink”的主题"},
        {"frobnicate", "没有名为“frobnicate”的命令"},
    };
    enum theme_name theme = THEMES;
    char message[160];
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("LANGUAGE", "zh_CN", 1);
    setenv("DOSSIER_LOCALEDIR", "data/po", 1);
    i18n_begin();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert(!configuration_line(&configuration, &theme, rows[i][0], strlen(rows[i][0]),
                                      message, sizeof message));
        ck_assert_str_eq(message, rows[i][1]);
    }
}
END_TEST

#endif

Suite *configuration_suite(void)
{
    Suite *suite = suite_create("configuration");
    TCase *tests = tcase_create("configuration");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_persons_lines_change_the_defaults);
    tcase_add_test(tests, a_wrong_line_is_named_and_the_rest_applies);
    tcase_add_test(tests, the_number_sign_is_also_a_key);
    tcase_add_test(tests, two_keys_are_bound_together);
    tcase_add_test(tests, a_colour_line_is_for_its_theme);
    tcase_add_test(tests, a_colour_line_without_depth_is_for_all_of_them);
    tcase_add_test(tests, wrong_colours_are_refused);
    tcase_add_test(tests, every_role_has_a_look_in_every_theme);
    tcase_add_test(tests, a_match_a_trigger_and_the_focus_show_without_colour);
    tcase_add_test(tests, every_text_stands_out_from_its_ground);
    tcase_add_test(tests, no_text_has_one_of_eight_colours_that_is_faint_on_its_ground);
    tcase_add_test(tests, a_missing_file_is_no_error_unless_asked_for);
    tcase_add_test(tests, a_file_that_cannot_be_read_whole_is_an_error);
    tcase_add_test(tests, an_overlong_line_is_refused_not_cut);
#ifdef ENABLE_NLS
    tcase_add_test(tests, what_is_wrong_is_said_in_the_language_of_the_interface);
#endif
    suite_add_tcase(suite, tests);
    return suite;
}
