/*
 * What leaves the program: other programs, and what they are given.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "headless.h"
#include "suites.h"
#include "tests/scratch.h"

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

Suite *take_suite(void)
{
    Suite *suite = suite_create("take");
    TCase *tests = tcase_create("take");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, a_program_gets_all_its_words);
    suite_add_tcase(suite, tests);
    return suite;
}
