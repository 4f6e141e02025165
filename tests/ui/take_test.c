/*
 * What leaves the program: what other programs are given, the clipboard among them.
 */
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "headless.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/document.h"
#include "ui/external.h"
#include "ui/frame.h"

static struct app *app;

static void setup(void)
{
    scratch_begin();
    app = headless_new(24, 80, NULL);
}

static void teardown(void)
{
    headless_free(app);
    scratch_end();
}

/* Writes a program of that name into the scratch directory and returns its path. */
static const char *make_program(const char *name, const char *script)
{
    const char *path = scratch_file(name, script, strlen(script));
    ck_assert_int_eq(chmod(path, 0700), 0);
    return path;
}

/* What a file in the scratch directory says; good until the next call. */
static const char *said(const char *name)
{
    static struct buffer text;
    FILE *file = fopen(scratch(name), "r");
    ck_assert_ptr_nonnull(file);
    buffer_clear(&text);
    ck_assert(buffer_add_file(&text, file, 1 << 20));
    fclose(file);
    return buffer_str(&text);
}

START_TEST(a_program_gets_all_its_words)
{
    struct buffer editor = {0};
    const char *path = make_program(
        "editor", "#!/bin/sh\necho $# >\"${0%/*}/said\"; for last; do :; done; echo \"$last\" "
                  ">>\"${0%/*}/said\"\n");
    app_document(app)->article->source = "/proc/self/status"; /* any file */
    buffer_add_str(&editor, path);
    for (int i = 0; i < 40; i++)
        buffer_printf(&editor, " --word-number-%d", i);
    setenv("EDITOR", editor.bytes, 1);
    headless_type(app, "E");
    unsetenv("EDITOR");
    char *source = realpath("/proc/self/status", NULL);
    ck_assert_int_eq(strncmp(said("said"), "42\n", 3), 0);
    ck_assert_ptr_nonnull(strstr(said("said"), source));
    free(source);
    buffer_release(&editor);
}
END_TEST

/* dossier - FILE <ARTICLE: an editor could do nothing without keys. */
START_TEST(an_editor_reads_the_terminal_when_standard_input_is_an_article)
{
    int master, status;
    const char *path = make_program("editor", "#!/bin/sh\n[ -t 0 ] && tty <&0 >\"${0%/*}/said\"\n");
    app_document(app)->article->source = "/proc/self/status"; /* any file */
    setenv("EDITOR", path, 1);
    pid_t child = forkpty(&master, NULL, NULL, NULL);
    if (child == 0) {
        dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
        headless_type(app, "E");
        _exit(0);
    }
    unsetenv("EDITOR");
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert_int_eq(status, 0);
    ck_assert_str_eq(said("said"), "/dev/tty\n");
    close(master);
}
END_TEST

/* As other programs read $BROWSER: a list with colons, %s for the address or else behind. */
START_TEST(a_browser_gets_the_address_where_it_wants_it)
{
    static const struct {
        const char *variable, *arguments; /* of the program `browser`; ADDRESS for its place */
    } rows[] = {
        {"browser", "ADDRESS"},
        {"browser --new %s --raise", "--new ADDRESS --raise"},
        {"browser --open=%s", "--open=ADDRESS"},
        {"browser -p 100% %s", "-p 100% ADDRESS"},
        {"/nonexistent/a %s:  :browser -x:browser -y", "-x ADDRESS"},
    };
    make_program("browser", "#!/bin/sh\necho \"$@\" >\"${0%/*}/said\"\n");
    setenv("PATH", scratch(""), 1);
    app_document(app)->article->source = "/proc/self/status"; /* any file, and no link before it */
    app_document(app)->article->link_count = 0;
    char *source = realpath("/proc/self/status", NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const char *place = strstr(rows[i].arguments, "ADDRESS");
        struct buffer want = {0};
        buffer_printf(&want, "%.*s%s%s\n", (int)(place - rows[i].arguments), rows[i].arguments,
                      source, place + strlen("ADDRESS"));
        setenv("BROWSER", rows[i].variable, 1);
        headless_type(app, "o");
        ck_assert_str_eq(said("said"), want.bytes);
        ck_assert_str_eq(app->message, "");
        buffer_release(&want);
    }
    setenv("BROWSER", "/nonexistent/a:/nonexistent/b %s", 1);
    headless_type(app, "o");
    check_has("/nonexistent/b could not be run; set $BROWSER.");
    unsetenv("BROWSER");
    free(source);
}
END_TEST

START_TEST(a_name_that_only_shares_a_sentence_is_copied)
{
    headless_type(app, ":focus 杭州<Enter>3G");
    ck_assert_int_eq(sheet_view_target(&app->relations.sheet).kind, TARGET_COMPANION);
    headless_type(app, "y");
    const char *name = app_dossier(app)->entities[app_document(app)->companion].name;
    ck_assert_str_eq(buffer_str(&app->copied), name);
    headless_type(app, "Y");
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), name));
    ck_assert_ptr_nonnull(strstr(buffer_str(&app->copied), "\n(aurora.txt, ¶"));
}
END_TEST

/* ---- the clipboard ---- */

/* The only clipboard is a program of the test's. */
static void have_clipboard(const char *script)
{
    make_program("xclip", script);
    setenv("PATH", scratch(""), 1);
    setenv("DISPLAY", ":9", 1);
    unsetenv("WAYLAND_DISPLAY");
    unsetenv("SSH_CONNECTION");
    signal(SIGPIPE, SIG_IGN); /* as the browser has it */
    app->settings->copy = SET_COPY_AUTO;
}

static void copy_zeros(size_t len)
{
    char *text = memory_alloc(len);
    memset(text, '0', len);
    external_copy(app, text, len);
    free(text);
    app_draw(app);
}

START_TEST(what_was_copied_goes_into_a_prompt)
{
    headless_type(app, "2y");
    ck_assert(headless_has(app, "Kept 7 characters here: C-y puts them into a prompt"));
    headless_type(app, "/x<C-y>y");
    ck_assert(headless_has(app, "/x极光机器人公司y"));
}
END_TEST

START_TEST(a_clipboard_gets_all_of_a_long_text)
{
    have_clipboard("#!/bin/sh\n/bin/sleep 0.1\n/bin/cat >\"${0%/*}/said\"\n");
    copy_zeros(1000000);
    check_has("Copied 1000000 characters: 000");
    check_has("000…\n"); /* no more than a line of it */
    check_lacks("\n 000");
    ck_assert_uint_eq(strlen(said("said")), 1000000);
}
END_TEST

START_TEST(a_clipboard_that_fails_has_copied_nothing)
{
    static const char *const failures[] = {
        "#!/bin/sh\n/bin/cat >/dev/null\nexit 1\n", /* such as: no display can be opened */
        "#!/bin/sh\nexec <&-\nexit 0\n",            /* takes the beginning at most */
        "#!/bin/sh\n/bin/cat >/dev/null\nkill -9 $$\n",
        "#!/nonexistent/sh\n",
    };
    have_clipboard(failures[_i]);
    copy_zeros(1000000);
    check_has("Kept 1000000 characters here, but no clipboard took them.");
}
END_TEST

START_TEST(a_clipboard_that_hangs_is_given_up)
{
    static const char *const hangs[] = {"#!/bin/sh\nexec /bin/sleep 1000\n",
                                        "#!/bin/sh\n/bin/cat >/dev/null\nexec /bin/sleep 1000\n"};
    have_clipboard(hangs[_i]);
    copy_zeros(1000000);
    check_has("no clipboard took them.");
    ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1); /* nothing of it is left */
}
END_TEST

Suite *take_suite(void)
{
    Suite *suite = suite_create("take");
    TCase *tests = tcase_create("take");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_program_gets_all_its_words);
    tcase_add_test(tests, an_editor_reads_the_terminal_when_standard_input_is_an_article);
    tcase_add_test(tests, a_browser_gets_the_address_where_it_wants_it);
    tcase_add_test(tests, a_name_that_only_shares_a_sentence_is_copied);
    tcase_add_test(tests, what_was_copied_goes_into_a_prompt);
    tcase_add_test(tests, a_clipboard_gets_all_of_a_long_text);
    tcase_add_loop_test(tests, a_clipboard_that_fails_has_copied_nothing, 0, 4);
    tcase_add_loop_test(tests, a_clipboard_that_hangs_is_given_up, 0, 2);
    suite_add_tcase(suite, tests);
    return suite;
}
