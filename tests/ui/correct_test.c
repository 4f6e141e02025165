/*
 * Correcting what was found: each key after C and each `:correct`, and taking back.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "corrected.h"
#include "fixture.h"
#include "suites.h"
#include "ui/act.h"
#include "ui/command.h"
#include "ui/document.h"
#include "ui/frame.h"

static bool are_tied(const char *subject, enum relation_type type, const char *object)
{
    const struct dossier *dossier = app_dossier(app);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        if (relation->type == type &&
            strcmp(dossier->entities[relation->subject].name, subject) == 0 &&
            strcmp(dossier->entities[relation->object].name, object) == 0)
            return true;
    }
    return false;
}

/* ---- the keys after C ---- */

START_TEST(the_first_key_shows_those_that_may_follow)
{
    headless_type(app, "C");
    check_has("Correct: m merge  s split  t type  r rename  x hide  + add  R relation  u undo");
    headless_type(app, "<Esc>");
    check_lacks("m merge");
    ck_assert_str_eq(app->message, "");
    headless_type(app, "Ck");
    check_has("C k does nothing here");
    ck_assert_uint_eq(corrections(), 0);
}
END_TEST

START_TEST(a_chinese_input_method_corrects_too)
{
    headless_type(app, "Ｃｘ");
    ck_assert_ptr_null(entity("Tom Vance"));
}
END_TEST

START_TEST(x_hides_the_focus_and_what_ties_it)
{
    ck_assert(are_tied("Tom Vance", RELATION_LEADS, "Harbour Light Systems"));
    headless_type(app, "Cx");
    check_has("Hidden: Tom Vance. C u takes it back.");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_ne(focus(), "Tom Vance");
    ck_assert_str_ne(focus(), "none");
    ck_assert_str_eq(kept(), "hide\tTom Vance\n");
    headless_type(app, ":focus Harbour Light Systems<Enter>3");
    check_lacks("led by");
    headless_type(app, ":view map<Enter>");
    check_lacks("Vance  ");
    headless_type(app, "Cu");
    check_has("Taken back: Hidden: Tom Vance.");
    ck_assert_str_eq(focus(), "Tom Vance");
    ck_assert_str_eq(kept(), "");
}
END_TEST

START_TEST(what_is_hidden_is_no_mention_to_go_to)
{
    headless_type(app, "g");
    check_at("Tom Vance");
    headless_type(app, "Cxg<Enter>");
    ck_assert_str_ne(focus(), "Tom Vance");
    headless_type(app, "G((((((((((");
    ck_assert_ptr_ne(headless_at_cursor(app), app_document(app)->article->text);
}
END_TEST

START_TEST(r_renames_from_the_name_that_it_has)
{
    headless_type(app, "Cr");
    check_has("rename to: Tom Vance");
    headless_type(app, "<C-u>T. Vance<Enter>");
    check_has("Renamed Tom Vance to T. Vance. C u takes it back.");
    ck_assert_str_eq(focus(), "T. Vance");
    ck_assert_str_eq(kept(), "rename\tTom Vance\tT. Vance\n");
    headless_type(app, "Cr<Enter>");
    check_has("It has that name already.");
    headless_type(app, "Cr<C-u>Rotterdam<Enter>");
    check_has("There is Rotterdam already; C m merges them.");
    headless_type(app, "Cu");
    ck_assert_str_eq(focus(), "Tom Vance");
}
END_TEST

START_TEST(t_gives_another_type)
{
    headless_type(app, "Ct");
    check_has(
        "Type: o organization  l place  d product  w work  e event  c concept  r role\n t date");
    headless_type(app, "o");
    check_has("Changed the type of Tom Vance to organization. C u takes it back.");
    ck_assert_int_eq(app_focus(app)->type, ENTITY_ORGANIZATION);
    ck_assert_str_eq(kept(), "type\tTom Vance\torganization\n");
    headless_type(app, "Ctz");
    check_has("No type has that letter.");
    headless_type(app, "Ct<Tab>p<Tab><Tab>"); /* or its name */
    check_has("its type: place");
    headless_type(app, "<Enter>");
    ck_assert_int_eq(app_focus(app)->type, ENTITY_PLACE);
    headless_type(app, "Ctl");
    check_has("It is of that type already.");
    headless_type(app, "Ct<Enter>p<Enter>");
    check_has("No type is named p");
    headless_type(app, "CuCu");
    check_has("Taken back: Changed the type of Tom Vance to organization.");
    ck_assert_int_eq(app_focus(app)->type, ENTITY_PERSON);
    headless_type(app, "Cu");
    check_has("Nothing is corrected here");
}
END_TEST

/* At every size that shows something at all. */
START_TEST(each_letter_of_a_type_is_seen)
{
    static const struct screen_size sizes[] = {{24, 80}, {20, 50}, {20, 20},
                                               {5, 20},  {5, 80},  {24, 120}};
    headless_type(app, "Ct");
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        canvas_resize(&app->canvas, sizes[i].rows, sizes[i].cols);
        app_relayout(app);
        app_draw(app);
        check_has("Type:");
        for (int type = 0; type < ENTITY_TYPES; type++) {
            char shown[8];
            snprintf(shown, sizeof shown, " %c %.1s", correct_type_letters[type],
                     entity_type_names[type]);
            ck_assert_msg(headless_has(app, shown) == (type != ENTITY_PERSON), "'%s' in\n%s", shown,
                          headless_text(app));
        }
    }
}
END_TEST

START_TEST(m_merges_the_focus_into_another)
{
    headless_type(app, "CmIngrid S<Tab>");
    check_has("merge into: Ingrid Solheim");
    headless_type(app, "<Enter>");
    check_has("Merged Tom Vance into Ingrid Solheim. C u takes it back.");
    ck_assert_str_eq(focus(), "Ingrid Solheim");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_eq(kept(), "merge\tTom Vance\tIngrid Solheim\n");
    headless_type(app, "Cu");
    ck_assert_str_eq(focus(), "Tom Vance");
    headless_type(app, "CmNobody<Enter>");
    check_has("No entity is named Nobody.");
    headless_type(app, "CmVance<Enter>");
    check_has("Tom Vance is in focus itself.");
    headless_type(app, "Cm<Enter>");
    check_has("The name of another entity is wanted.");
    ck_assert_uint_eq(corrections(), 0);
}
END_TEST

START_TEST(s_splits_a_form_off)
{
    headless_type(app, "Cs<Tab>");
    check_has("split off: Vance");
    headless_type(app, "<Enter>");
    check_has("Split Vance off Tom Vance. C u takes it back.");
    ck_assert_ptr_nonnull(entity("Vance"));
    ck_assert_str_eq(focus(), "Tom Vance");
    ck_assert_str_eq(kept(), "split\tTom Vance\tVance\n");
    headless_type(app, "Cu");
    ck_assert_ptr_null(entity("Vance"));
    headless_type(app, "CsTommy<Enter>");
    check_has("Tommy is no other form of Tom Vance");
    headless_type(app, ":focus Rotterdam<Enter>Cs");
    check_has("Rotterdam has no other form to split off.");
    ck_assert(!app->prompt.line.active);
}
END_TEST

START_TEST(plus_adds_a_name_and_its_type)
{
    headless_type(app, "C+ZORblax<Enter>"); /* as the article writes it */
    check_has("Type: p person  o organization  l place  d product");
    headless_type(app, "d");
    check_has("Added zorblax, product. C u takes it back.");
    ck_assert_str_eq(focus(), "zorblax");
    ck_assert_int_eq(app_focus(app)->type, ENTITY_PRODUCT);
    ck_assert_str_eq(kept(), "add\tzorblax\tproduct\n");
    headless_type(app, "Cu");
    ck_assert_ptr_null(entity("zorblax"));
    headless_type(app, "C+ blorzax <Enter>"); /* before its type is asked for */
    check_has("The article does not say blorzax.");
    headless_type(app, "C+Rotterdam<Enter>");
    check_has("There is Rotterdam already; C t changes its type.");
    headless_type(app, "C+zorblax<Enter><Tab>");
    check_has("its type:");
    headless_type(app, "<Enter>");
    check_has("A type is wanted, such as place.");
    headless_type(app, "C+zorblax<Enter>z");
    check_has("No type has that letter.");
    headless_type(app, "C+zorblax<Enter><Esc>C+<Enter>");
    ck_assert(!app->prompt.line.active);
    ck_assert_uint_eq(corrections(), 0);
    headless_type(app, "C+zorblax<Enter><Tab>prod<Tab><Enter>"); /* or its name */
    check_has("Added zorblax, product.");
    headless_type(app, "CuC+zorblax<Enter><Esc>:focus Tom Vance<Enter>Cto");
    check_has("Changed the type of Tom Vance to organization.");
}
END_TEST

START_TEST(plus_begins_with_what_was_searched_for)
{
    headless_type(app, "1/zorbl<Enter>C+");
    check_has("add the name: zorbl");
}
END_TEST

START_TEST(capital_r_removes_the_relation_that_is_selected)
{
    headless_type(app, ":focus Ingrid Solheim<Enter>3");
    ck_assert(are_tied("Ingrid Solheim", RELATION_FOUNDED, "Tidewater Robotics"));
    while (app_document(app)->relation != NO_INDEX &&
           app_dossier(app)->relations[app_document(app)->relation].type != RELATION_FOUNDED)
        headless_type(app, "j");
    headless_type(app, "CR");
    check_has("Removed: Ingrid Solheim founded Tidewater Robotics.");
    ck_assert(!are_tied("Ingrid Solheim", RELATION_FOUNDED, "Tidewater Robotics"));
    ck_assert_int_eq(app->pane, PANE_RELATIONS);
    ck_assert_str_eq(focus(), "Ingrid Solheim");
    ck_assert_str_eq(kept(), "unrelate\tIngrid Solheim\tfounded\tTidewater Robotics\n");
    headless_type(app, "Cu");
    ck_assert(are_tied("Ingrid Solheim", RELATION_FOUNDED, "Tidewater Robotics"));
}
END_TEST

START_TEST(capital_r_adds_a_relation_elsewhere)
{
    headless_type(app, "CRworks_f<Tab> Tidew<Tab>");
    check_has("relation and name (leads Acme): works_for Tidewater");
    headless_type(app, "<Enter>");
    check_has("Added: Tom Vance works for Tidewater Robotics.");
    ck_assert(are_tied("Tom Vance", RELATION_WORKS_FOR, "Tidewater Robotics"));
    headless_type(app, "Cu");
    ck_assert(!are_tied("Tom Vance", RELATION_WORKS_FOR, "Tidewater Robotics"));
    headless_type(app, ":focus Tidewater Robotics<Enter>CRworks_for Vance<Enter>");
    ck_assert_str_eq(kept(), "relate\tTom Vance\tworks_for\tTidewater Robotics\n");
    headless_type(app, "Cu");
    headless_type(app, "CRloves Vance<Enter>");
    check_has("No relation is named loves");
    headless_type(app, "CRworks_for<Enter>");
    check_has("A relation and a name are wanted");
    headless_type(app, "CRworks_for Rotterdam<Enter>");
    check_has("works_for does not tie organization to place.");
    ck_assert_uint_eq(corrections(), 0);
}
END_TEST

START_TEST(a_relation_is_named_as_the_screen_words_it_from_either_side)
{
    static const struct {
        const char *typed, *said;
    } rows[] = {
        {"works for Tidewater", "Added: Tom Vance works for Tidewater Robotics."},
        {"Works For Tidewater", "Added: Tom Vance works for Tidewater Robotics."},
        {"hired by Solheim", "Added: Ingrid Solheim hired Tom Vance."},
        {"hired Solheim", "Added: Tom Vance hired Ingrid Solheim."},
        {"invested in Tidewater", "Added: Tom Vance invested in Tidewater Robotics."},
        {"funded by Tidewater", "funded by does not tie person to organization."},
        {"works for", "A relation and a name are wanted"},
        {"wor Rotterdam", "No relation is named wor;"}, /* two begin so */
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        headless_type(app, "CR");
        check_has("(leads Acme)");
        headless_type(app, rows[i].typed);
        headless_type(app, "<Enter>");
        check_has(rows[i].said);
        if (corrections() > 0)
            headless_type(app, "Cu");
    }
    headless_type(app, "CRfunded<Tab> tide<Tab>");
    check_has("(leads Acme): funded by Tidewater Robotics");
    headless_type(app, "<Esc>:correct relate invested i<Tab> tide<Tab>");
    check_has(":correct relate invested in Tidewater Robotics");
}
END_TEST

START_TEST(escape_leaves_every_prompt_without_a_correction)
{
    static const char *const keys[] = {"m", "s", "t<Tab>", "r", "+", "R"};
    headless_type(app, "Ct<Esc>p"); /* the letter comes too late */
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        headless_type(app, "C");
        headless_type(app, keys[i]);
        ck_assert(app->prompt.line.active);
        headless_type(app, "xyz<Esc>");
        ck_assert(!app->prompt.line.active);
    }
    ck_assert_uint_eq(corrections(), 0);
    ck_assert_str_eq(kept(), "");
}
END_TEST

/* ---- the commands ---- */

START_TEST(every_correction_is_a_command)
{
    static const struct {
        const char *line, *said;
    } rows[] = {
        {"hide", "Hidden: Tom Vance"},
        {"rename T. Vance", "Renamed Tom Vance to T. Vance"},
        {"type place", "Changed the type of Tom Vance to place"},
        {"merge ingrid", "Merged Tom Vance into Ingrid Solheim"},
        {"split vance", "Split Vance off Tom Vance"},
        {"add product zorblax", "Added zorblax, product"},
        {"relate works_for Tidewater Robotics", "Added: Tom Vance works for Tidewater"},
        {"unrelate", "No relation is selected"},
        {"undo", "Nothing is corrected here"},
        {"hide me", "hide takes nothing behind its name."},
        {"add zorblax", ":correct add TYPE NAME"},
        {"rename", "A new name is wanted."},
        {"undo it", "undo takes nothing behind its name."},
        {"unrelate it", "unrelate takes nothing behind its name."},
        {"split", "A form of its name is wanted; Tab completes."},
        {"praise", "The corrections: hide rename type merge split add relate unrelate undo"},
        {"", "The corrections: hide"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        headless_type(app, ":correct ");
        headless_type(app, rows[i].line);
        headless_type(app, "<Enter>");
        check_has(rows[i].said);
        if (corrections() > 0)
            headless_type(app, ":correct undo<Enter>");
        ck_assert_uint_eq(corrections(), 0);
    }
}
END_TEST

START_TEST(a_long_name_is_taken_as_it_is)
{
    struct buffer line = {0};
    buffer_printf(&line, "correct rename %0*d  ", 600, 7);
    command_run(app, line.bytes);
    ck_assert_uint_eq(strlen(focus()), 600);
    buffer_release(&line);
}
END_TEST

START_TEST(what_follows_the_command_is_completed)
{
    headless_type(app, ":correct me<Tab> solh<Tab>");
    check_has(":correct merge Ingrid Solheim");
    headless_type(app, "<Esc>:correct split v<Tab>");
    check_has(":correct split Vance");
    headless_type(app, "<Esc>:correct add pl<Tab>");
    check_has(":correct add place");
}
END_TEST

Suite *correct_suite(void)
{
    Suite *suite = suite_create("correct");
    TCase *tests = tcase_create("correct");
    tcase_add_checked_fixture(tests, corrected_setup, corrected_teardown);
    tcase_add_test(tests, the_first_key_shows_those_that_may_follow);
    tcase_add_test(tests, a_chinese_input_method_corrects_too);
    tcase_add_test(tests, x_hides_the_focus_and_what_ties_it);
    tcase_add_test(tests, what_is_hidden_is_no_mention_to_go_to);
    tcase_add_test(tests, r_renames_from_the_name_that_it_has);
    tcase_add_test(tests, t_gives_another_type);
    tcase_add_test(tests, each_letter_of_a_type_is_seen);
    tcase_add_test(tests, m_merges_the_focus_into_another);
    tcase_add_test(tests, s_splits_a_form_off);
    tcase_add_test(tests, plus_adds_a_name_and_its_type);
    tcase_add_test(tests, plus_begins_with_what_was_searched_for);
    tcase_add_test(tests, capital_r_removes_the_relation_that_is_selected);
    tcase_add_test(tests, capital_r_adds_a_relation_elsewhere);
    tcase_add_test(tests, a_relation_is_named_as_the_screen_words_it_from_either_side);
    tcase_add_test(tests, escape_leaves_every_prompt_without_a_correction);
    tcase_add_test(tests, every_correction_is_a_command);
    tcase_add_test(tests, a_long_name_is_taken_as_it_is);
    tcase_add_test(tests, what_follows_the_command_is_completed);
    suite_add_tcase(suite, tests);
    return suite;
}
