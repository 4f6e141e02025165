/*
 * Correcting what was found: each key after C and each `:correct`, what they keep, and taking back.
 */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "find/find.h"
#include "fixture.h"
#include "headless.h"
#include "model/correction.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/act.h"
#include "ui/app.h"
#include "ui/articles.h"
#include "ui/command.h"
#include "ui/document.h"
#include "ui/frame.h"

static struct find_knowledge *knowledge;
static struct app *app;

static const char *const paragraphs[] = {
    "Tom Vance, the chief executive of Harbour Light Systems, met Ingrid Solheim in Rotterdam on "
    "Monday. Vance said that Solheim had founded Tidewater Robotics in 2014.",
    "Harbour Light Systems acquired Tidewater Robotics. The plant is called zorblax by everybody "
    "who works there, and Vance likes it.",
};

static struct article *make_article(uint32_t times)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "harbour.txt");
    for (uint32_t i = 0; i < 2 * times; i++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, i + 1, paragraphs[i % 2],
                          strlen(paragraphs[i % 2]));
    return article_end(&builder);
}

/* What the service of the tests reads. */
static struct article *read_again(void *context, const struct article *old, char *message,
                                  size_t size)
{
    (void)context;
    (void)old;
    (void)message;
    (void)size;
    return make_article(1);
}

/* The same, edited meanwhile. */
static struct article *read_edited(void *context, const struct article *old, char *message,
                                   size_t size)
{
    (void)context;
    (void)old;
    (void)message;
    (void)size;
    return make_article(2);
}

static struct app *open_article_of(uint32_t times)
{
    struct app *opened = headless_new(24, 80, NULL);
    setenv("XDG_DATA_HOME", scratch(""), 1);
    opened->knowledge = knowledge;
    document_close(app_document(opened));
    lines_release(&opened->article.lines);
    document_open(app_document(opened), make_article(times), knowledge);
    while (app_document(opened)->job)
        document_analyse(app_document(opened), 1000);
    app_go_to_document(opened, 0);
    app_draw(opened);
    return opened;
}

static struct app *open_article(void)
{
    return open_article_of(1);
}

static void setup(void)
{
    char message[160];
    scratch_begin();
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_ptr_nonnull(knowledge);
    app = open_article();
    headless_type(app, ":focus Tom Vance<Enter>");
}

static char *kept_path(void)
{
    return corrections_path(app_document(app)->article->content_id);
}

static void teardown(void)
{
    char *path = kept_path();
    headless_free(app);
    find_knowledge_free(knowledge);
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    free(path);
    scratch_end();
}

static const char *focus(void)
{
    return app_focus(app) ? app_focus(app)->name : "none";
}

/* The entity of that very name that is not hidden; NULL: there is none. */
static const struct entity *entity(const char *name)
{
    const struct dossier *dossier = app_dossier(app);
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (!dossier->entities[i].hidden && strcmp(dossier->entities[i].name, name) == 0)
            return &dossier->entities[i];
    return NULL;
}

static uint32_t corrections(void)
{
    const struct corrections *made = app_document(app)->article->corrections;
    return made ? made->items.count : 0;
}

/* What the file of the article holds; good until the next call. */
static const char *kept(void)
{
    static char text[512];
    char *path = kept_path();
    FILE *file = fopen(path, "r");
    size_t len = file ? fread(text, 1, sizeof text - 1, file) : 0;
    text[len] = '\0';
    if (file)
        fclose(file);
    free(path);
    return text;
}

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
    check_has("its type:");
    headless_type(app, "product<Enter>");
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
    headless_type(app, "C+zorblax<Enter><Enter>");
    check_has("A type is wanted, such as place.");
    headless_type(app, "C+zorblax<Enter><Esc>C+<Enter>");
    ck_assert(!app->prompt.line.active);
    ck_assert_uint_eq(corrections(), 0);
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
    check_has("relation and name: works_for Tidewater");
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

/* ---- what stays, and what is kept ---- */

START_TEST(where_one_is_stays_as_it_is)
{
    headless_type(app, "1zjj]]mam");
    headless_type(app, "2ftom<Enter>1");
    uint32_t cursor = app_document(app)->cursor;
    headless_type(app, "Ctl");
    ck_assert_uint_eq(app_document(app)->cursor, cursor);
    ck_assert_str_eq(focus(), "Tom Vance");
    ck_assert_int_eq(app->pane, PANE_ARTICLE);
    ck_assert(app->zoom);
    ck_assert_str_eq(buffer_str(&app->entities.filter), "tom");
    headless_type(app, "F:focus Rotterdam<Enter>'a"); /* marks know whom they are about */
    ck_assert_str_eq(focus(), "Tom Vance");
}
END_TEST

START_TEST(the_next_opening_knows_what_was_corrected)
{
    headless_type(app, "Cr<C-u>T. Vance<Enter>");
    headless_free(app);
    app = open_article();
    ck_assert_ptr_nonnull(entity("T. Vance"));
    headless_type(app, ":focus T. Vance<Enter>Cu");
    ck_assert_ptr_nonnull(entity("Tom Vance"));
}
END_TEST

START_TEST(what_cannot_be_written_holds_until_the_end)
{
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "Cx");
    check_has("Hidden: Tom Vance, but only until you quit: ");
    ck_assert(app->message_is_error);
    ck_assert_ptr_null(entity("Tom Vance"));
    setenv("XDG_DATA_HOME", scratch(""), 1);
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    ck_assert_str_eq(kept(), "hide\tTom Vance\nhide\tRotterdam\n");
}
END_TEST

/* A long article is analysed in a thread; what was found before is shown until that is done. */
START_TEST(a_long_article_is_corrected_in_the_background)
{
    headless_free(app);
    app = open_article_of(2000);
    headless_type(app, ":focus Rotterdam<Enter>ma:focus Tom Vance<Enter>mb");
    headless_type(app, "Cr<C-u>T. Vance<Enter>");
    ck_assert(app_document(app)->in_background);
    ck_assert_str_eq(focus(), "Tom Vance");
    headless_type(app, "Cx");
    check_has("Still reading.");
    while (app_document(app)->job) {
        app_analyse(app, 1000);
        poll(NULL, 0, 1);
    }
    app_draw(app);
    ck_assert_str_eq(focus(), "T. Vance");
    headless_type(app, "'a");
    ck_assert_str_eq(focus(), "Rotterdam");
    headless_type(app, "'b");
    ck_assert_str_eq(focus(), "T. Vance");
    headless_type(app, "Cx"); /* and is given up when the program ends */
    ck_assert(app_document(app)->in_background);
}
END_TEST

/* Read again, the article is the same: what could not be written still holds. */
START_TEST(what_cannot_be_written_outlives_a_reload)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_again, NULL, NULL}};
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "Cx");
    app->options = &options;
    headless_type(app, "R");
    check_has("Read again.");
    ck_assert_ptr_null(entity("Tom Vance"));
    app->options = before;
    setenv("XDG_DATA_HOME", scratch(""), 1);
    headless_type(app, "Cu");
    ck_assert_ptr_nonnull(entity("Tom Vance"));
}
END_TEST

/* An article that was edited takes along what was corrected in it, once: what is then corrected in
 * the new text is its own. */
START_TEST(what_is_corrected_goes_along_with_an_edit)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    struct ui_options back = {.services = {NULL, read_again, NULL, NULL}};
    headless_type(app, ":focus Rotterdam<Enter>ma:focus Tom Vance<Enter>Cx");
    app->options = &options;
    headless_type(app, "R");
    check_has("Read again, with what you corrected.");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_eq(kept(), "hide\tTom Vance\n");
    headless_type(app, "'a"); /* marks go along too */
    ck_assert_str_eq(focus(), "Rotterdam");
    headless_type(app, "Cu");
    ck_assert_str_eq(kept(), "");
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    app->options = &back;
    headless_type(app, "R");
    check_has("Read again.");
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_ptr_nonnull(entity("Rotterdam"));
    ck_assert_str_eq(kept(), "hide\tTom Vance\n");
    app->options = before;
}
END_TEST

START_TEST(what_goes_along_holds_in_secure_mode_until_the_end)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    headless_type(app, "Cx");
    app->options = &options;
    app->settings->secure = true;
    headless_type(app, "R");
    check_has("Read again, with what you corrected until you quit.");
    ck_assert_ptr_null(entity("Tom Vance"));
    headless_type(app, "R"); /* now it is the same text */
    ck_assert_ptr_null(entity("Tom Vance"));
    ck_assert_str_eq(kept(), "");
    app->options = before;
}
END_TEST

START_TEST(what_goes_along_and_cannot_be_written_is_said)
{
    const struct ui_options *before = app->options;
    struct ui_options options = {.services = {NULL, read_edited, NULL, NULL}};
    headless_type(app, "Cx");
    app->options = &options;
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    headless_type(app, "R");
    check_has("Read again, with what you corrected, but only until you quit: ");
    ck_assert(app->message_is_error);
    ck_assert_ptr_null(entity("Tom Vance"));
    setenv("XDG_DATA_HOME", scratch(""), 1);
    app->options = before;
}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_not_written_over)
{
    headless_type(app, "Cx");
    char *path = kept_path();
    FILE *file = fopen(path, "w");
    fputs("nonsense\n", file);
    fclose(file);
    free(path);
    headless_free(app);
    app = open_article();
    check_has(":1: ");
    headless_type(app, ":focus Rotterdam<Enter>Cx");
    check_has("but only until you quit");
    ck_assert_str_eq(kept(), "nonsense\n");
}
END_TEST

START_TEST(nothing_is_corrected_in_secure_mode)
{
    static const char *const keys[] = {"Cm", "Cs", "Ct", "Cr", "Cx", "C+", "CR", "Cu"};
    app->settings->secure = true;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        headless_type(app, keys[i]);
        check_has("No correction is kept in secure mode.");
        ck_assert(!app->prompt.line.active);
    }
    headless_type(app, ":correct hide<Enter>");
    check_has("No correction is kept in secure mode.");
    ck_assert_uint_eq(corrections(), 0);
    ck_assert_str_eq(kept(), "");
}
END_TEST

START_TEST(a_dossier_without_its_maker_is_not_corrected)
{
    app->knowledge = NULL;
    headless_type(app, "Cx");
    check_has("This article cannot be analysed again.");
}
END_TEST

START_TEST(why_tells_what_a_person_said)
{
    headless_type(app, "C+zorblax<Enter>product<Enter>w");
    check_has("you said so");
}
END_TEST

Suite *correct_suite(void)
{
    Suite *suite = suite_create("correct");
    TCase *tests = tcase_create("correct");
    tcase_add_checked_fixture(tests, setup, teardown);
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
    tcase_add_test(tests, escape_leaves_every_prompt_without_a_correction);
    tcase_add_test(tests, every_correction_is_a_command);
    tcase_add_test(tests, a_long_name_is_taken_as_it_is);
    tcase_add_test(tests, what_follows_the_command_is_completed);
    tcase_add_test(tests, where_one_is_stays_as_it_is);
    tcase_add_test(tests, the_next_opening_knows_what_was_corrected);
    tcase_add_test(tests, what_cannot_be_written_holds_until_the_end);
    tcase_add_test(tests, a_long_article_is_corrected_in_the_background);
    tcase_add_test(tests, what_cannot_be_written_outlives_a_reload);
    tcase_add_test(tests, what_is_corrected_goes_along_with_an_edit);
    tcase_add_test(tests, what_goes_along_holds_in_secure_mode_until_the_end);
    tcase_add_test(tests, what_goes_along_and_cannot_be_written_is_said);
    tcase_add_test(tests, a_file_that_cannot_be_read_is_not_written_over);
    tcase_add_test(tests, nothing_is_corrected_in_secure_mode);
    tcase_add_test(tests, a_dossier_without_its_maker_is_not_corrected);
    tcase_add_test(tests, why_tells_what_a_person_said);
    suite_add_tcase(suite, tests);
    return suite;
}
