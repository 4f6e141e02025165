/*
 * Signals and a terminal that goes away: it is given back, or the program is gone; no time is
 * burnt.
 */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "screen.h"
#include "suites.h"

static struct screen *screen;

static void setup(void)
{
    screen = screen_start((struct screen_start){.rows = 24, .cols = 80});
    ck_assert(screen_wait_text(screen, "quit"));
}

static void teardown(void)
{
    screen_free(screen);
}

static void check_restored(void)
{
    const char *wrong = screen_is_restored(screen);
    ck_assert_msg(!wrong, "%s", wrong);
}

START_TEST(terminate_and_hang_up_restore_the_terminal)
{
    static const int numbers[] = {SIGTERM, SIGHUP, SIGINT};
    kill(screen->program, numbers[_i]);
    ck_assert(screen_wait_end(screen));
    ck_assert(WIFEXITED(screen->status));
    check_restored();
}
END_TEST

START_TEST(a_crash_restores_the_terminal_and_dies_of_it)
{
    static const int numbers[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT};
    kill(screen->program, numbers[_i]);
    ck_assert(screen_wait_end(screen));
    ck_assert(WIFSIGNALED(screen->status));
    ck_assert_int_eq(WTERMSIG(screen->status), numbers[_i]);
    check_restored();
}
END_TEST

START_TEST(a_closed_terminal_ends_the_program)
{
    close(screen->master);
    screen->master = -1;
    int status;
    for (int i = 0; i < 400; i++) {
        if (waitpid(screen->child, &status, WNOHANG) == screen->child) {
            screen->ended = true;
            break;
        }
        poll(NULL, 0, 5);
    }
    ck_assert_msg(screen->ended, "it lives without a terminal");
}
END_TEST

START_TEST(suspend_gives_the_terminal_back_and_resume_takes_it_again)
{
    bool by_key = _i == 0;
    if (by_key)
        screen_send(screen, "\x1a");
    else
        kill(screen->program, SIGTSTP);
    ck_assert_msg(screen_wait_stopped(screen), "it did not stop");
    screen_wait_quiet(screen, 20);
    check_restored();
    kill(screen->child, SIGCONT);
    ck_assert(screen_wait_text(screen, "quit"));
    ck_assert(screen->altscreen);
    screen_send(screen, "2");
    ck_assert(screen_wait_text(screen, "next mention"));
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
}
END_TEST

START_TEST(a_size_that_changed_while_stopped_is_seen)
{
    kill(screen->program, SIGTSTP);
    ck_assert(screen_wait_stopped(screen));
    screen_wait_quiet(screen, 20);
    screen_resize(screen, 60, 200);
    kill(screen->child, SIGCONT);
    ck_assert(screen_wait_text(screen, "Around it"));
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
}
END_TEST

START_TEST(stop_that_cannot_be_caught_is_survived)
{
    kill(screen->program, SIGSTOP);
    ck_assert(screen_wait_stopped(screen));
    kill(screen->child, SIGCONT);
    screen_send(screen, "2");
    ck_assert(screen_wait_text(screen, "next mention"));
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
}
END_TEST

/* Clock ticks of processor time that the child has used. */
static long cpu_ticks(void)
{
    char path[64];
    long user = 0, system = 0;
    snprintf(path, sizeof path, "/proc/%d/stat", (int)screen->program);
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_int_eq(fscanf(file,
                            "%*d (%*[^)]) %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld",
                            &user, &system),
                     2);
    fclose(file);
    return user + system;
}

START_TEST(no_time_is_used_while_idle)
{
    screen_wait_quiet(screen, 300);
    long before = cpu_ticks();
    screen_wait_quiet(screen, 1500);
    ck_assert_int_le(cpu_ticks() - before, 1);
    const char *wrong = screen_quit(screen);
    ck_assert_msg(!wrong, "%s", wrong);
}
END_TEST

Suite *signals_suite(void)
{
    Suite *suite = suite_create("signals");
    TCase *tests = tcase_create("signals");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, terminate_and_hang_up_restore_the_terminal, 0, 3);
    tcase_add_loop_test(tests, a_crash_restores_the_terminal_and_dies_of_it, 0, 6);
    tcase_add_test(tests, a_closed_terminal_ends_the_program);
    tcase_add_loop_test(tests, suspend_gives_the_terminal_back_and_resume_takes_it_again, 0, 2);
    tcase_add_test(tests, a_size_that_changed_while_stopped_is_seen);
    tcase_add_test(tests, stop_that_cannot_be_caught_is_survived);
    tcase_add_test(tests, no_time_is_used_while_idle);
    suite_add_tcase(suite, tests);
    return suite;
}
