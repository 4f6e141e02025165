#include "model/file.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/kept_file.h"
#include "suites.h"
#include "tests/scratch.h"

static char message[256];

static bool put(const char *name, const char *text)
{
    message[0] = '\0';
    return file_write(scratch(name), text, strlen(text), message, sizeof message);
}

/* In place of the system's: whether the new bytes were on the disk before the file had its name. */
static int syncs;
static bool named_before;

int fsync(int fd)
{
    ck_assert_int_ge(fd, 0);
    syncs++;
    named_before = access(scratch("synced"), F_OK) == 0;
    return 0;
}

static const char *content(const char *name)
{
    static char bytes[256];
    FILE *file = fopen(scratch(name), "rb");
    size_t len;

    ck_assert_ptr_nonnull(file);
    len = fread(bytes, 1, sizeof bytes - 1, file);
    bytes[len] = '\0';
    fclose(file);
    return bytes;
}

static mode_t mode_of(const char *name)
{
    struct stat status;

    ck_assert_int_eq(lstat(scratch(name), &status), 0);
    return status.st_mode;
}

START_TEST(makes_a_file_as_the_umask_wants)
{
    umask(027);
    ck_assert(put("new", "one"));
    ck_assert_str_eq(content("new"), "one");
    ck_assert_uint_eq(mode_of("new") & 0777, 0640);
    ck_assert_int_eq(scratch_count(), 1);
}
END_TEST

START_TEST(replaces_a_file_and_keeps_its_permissions)
{
    ck_assert(put("old", "a long first text"));
    ck_assert_int_eq(chmod(scratch("old"), 0604), 0);
    ck_assert(put("old", "two"));
    ck_assert_str_eq(content("old"), "two");
    ck_assert_uint_eq(mode_of("old") & 0777, 0604);
    ck_assert_int_eq(scratch_count(), 1);
}
END_TEST

START_TEST(a_file_is_on_the_disk_before_it_has_its_name)
{
    ck_assert(put("synced", "one"));
    ck_assert_int_eq(syncs, 1);
    ck_assert(!named_before);
}
END_TEST

START_TEST(a_kept_file_gets_its_folders_and_keeps_its_permissions)
{
    char path[256];

    snprintf(path, sizeof path, "%s/a/b/kept", scratch(""));
    ck_assert(kept_file_replace(path, "one", 3, message, sizeof message));
    ck_assert_uint_eq(mode_of("a") & 0777, 0700);
    ck_assert_int_eq(chmod(path, 0604), 0);
    ck_assert(kept_file_replace(path, "two", 3, message, sizeof message));
    ck_assert_str_eq(content("a/b/kept"), "two");
    ck_assert_uint_eq(mode_of("a/b/kept") & 0777, 0604);
    unlink(path);
    rmdir(scratch("a/b"));
    rmdir(scratch("a"));
}
END_TEST

START_TEST(a_kept_file_may_be_a_symbolic_link)
{
    ck_assert(put("target", "old"));
    ck_assert_int_eq(symlink("target", scratch("link")), 0);
    ck_assert(kept_file_replace(scratch("link"), "new", 3, NULL, 0));
    ck_assert(S_ISLNK(mode_of("link")));
    ck_assert_str_eq(content("target"), "new");
}
END_TEST

START_TEST(a_reader_of_the_old_file_keeps_it)
{
    char bytes[8] = "";
    int fd;

    ck_assert(put("file", "first"));
    fd = open(scratch("file"), O_RDONLY);
    ck_assert(put("file", "2"));
    ck_assert_int_eq(read(fd, bytes, sizeof bytes - 1), 5);
    ck_assert_str_eq(bytes, "first");
    close(fd);
}
END_TEST

START_TEST(a_symbolic_link_stays_one)
{
    ck_assert(put("target", "old"));
    ck_assert_int_eq(symlink("target", scratch("link")), 0);
    ck_assert(put("link", "new"));
    ck_assert(S_ISLNK(mode_of("link")));
    ck_assert_str_eq(content("target"), "new");
}
END_TEST

START_TEST(a_device_is_written_directly)
{
    ck_assert(file_write("/dev/null", "x", 1, message, sizeof message));
    ck_assert(!file_write("/dev/full", "x", 1, message, sizeof message));
    ck_assert_str_eq(message, "/dev/full: No space left on device");
}
END_TEST

START_TEST(a_pipe_is_written_directly)
{
    char bytes[8] = "";
    int fd;

    ck_assert_int_eq(mkfifo(scratch("pipe"), 0600), 0);
    fd = open(scratch("pipe"), O_RDWR | O_NONBLOCK);
    ck_assert(put("pipe", "through"));
    ck_assert_int_eq(read(fd, bytes, sizeof bytes - 1), 7);
    ck_assert_str_eq(bytes, "through");
    ck_assert(S_ISFIFO(mode_of("pipe")));
    close(fd);
}
END_TEST

/* A child that is ended while it writes. */
static void write_half_and_end(int signal_number)
{
    struct file_target target;

    signal(signal_number, SIG_DFL); /* libcheck has handlers of its own */
    if (!file_begin(&target, scratch("half"), message, sizeof message) ||
        !file_add(&target, "one", 3) || scratch_count() != 1)
        _exit(1);
    raise(signal_number);
    _exit(2);
}

START_TEST(a_signal_leaves_no_half_file)
{
    static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
    int status;
    pid_t child = fork();

    ck_assert_int_ge(child, 0);
    if (child == 0)
        write_half_and_end(signals[_i]);
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), signals[_i]);
    ck_assert_int_eq(scratch_count(), 0);
}
END_TEST

START_TEST(what_ignores_a_signal_goes_on)
{
    struct file_target target;
    void (*before)(int) = signal(SIGHUP, SIG_IGN);

    ck_assert(file_begin(&target, scratch("whole"), message, sizeof message));
    raise(SIGHUP);
    ck_assert(file_end(&target, file_add(&target, "all", 3)));
    ck_assert_str_eq(content("whole"), "all");
    ck_assert(signal(SIGHUP, before) == SIG_IGN);
}
END_TEST

START_TEST(a_signal_does_what_it_did_once_the_file_is_whole)
{
    void (*before)(int) = signal(SIGHUP, SIG_DFL);

    ck_assert(put("whole", "all"));
    ck_assert(signal(SIGHUP, before) == SIG_DFL);
}
END_TEST

START_TEST(a_directory_cannot_be_written)
{
    ck_assert_int_eq(mkdir(scratch("dir"), 0700), 0);
    ck_assert(!put("dir", "x"));
    ck_assert_ptr_nonnull(strstr(message, "/dir: Is a directory"));
}
END_TEST

START_TEST(a_missing_directory_is_said)
{
    ck_assert(!put("nowhere/file", "x"));
    ck_assert_ptr_nonnull(strstr(message, "/nowhere/file: No such file or directory"));
}
END_TEST

START_TEST(a_failure_leaves_the_old_file_and_nothing_else)
{
    ck_assert(put("file", "old"));
    ck_assert_int_eq(chmod(scratch(""), 0555), 0);
    scratch_obey_permissions();
    ck_assert(!put("file", "new"));
    scratch_ignore_permissions();
    chmod(scratch(""), 0700);
    ck_assert_str_eq(content("file"), "old");
    ck_assert_int_eq(scratch_count(), 1);
}
END_TEST

START_TEST(pieces_are_seen_when_all_are_written)
{
    struct file_target target;

    ck_assert(put("file", "old"));
    ck_assert(file_begin(&target, scratch("file"), message, sizeof message));
    ck_assert(file_add(&target, "one ", 4));
    ck_assert_str_eq(content("file"), "old");
    ck_assert(file_add(&target, "two", 3));
    ck_assert(file_end(&target, true));
    ck_assert_str_eq(content("file"), "one two");
    ck_assert_int_eq(scratch_count(), 1);
}
END_TEST

START_TEST(what_is_no_good_is_removed)
{
    struct file_target target;

    ck_assert(file_begin(&target, scratch("file"), message, sizeof message));
    ck_assert(file_add(&target, "one ", 4));
    ck_assert(!file_end(&target, false));
    ck_assert_int_eq(scratch_count(), 0);
}
END_TEST

Suite *file_suite(void)
{
    Suite *suite = suite_create("file");
    TCase *tests = tcase_create("all");

    tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
    tcase_add_test(tests, makes_a_file_as_the_umask_wants);
    tcase_add_test(tests, replaces_a_file_and_keeps_its_permissions);
    tcase_add_test(tests, a_file_is_on_the_disk_before_it_has_its_name);
    tcase_add_test(tests, a_kept_file_gets_its_folders_and_keeps_its_permissions);
    tcase_add_test(tests, a_kept_file_may_be_a_symbolic_link);
    tcase_add_test(tests, a_reader_of_the_old_file_keeps_it);
    tcase_add_test(tests, a_symbolic_link_stays_one);
    tcase_add_test(tests, a_device_is_written_directly);
    tcase_add_test(tests, a_pipe_is_written_directly);
    tcase_add_loop_test(tests, a_signal_leaves_no_half_file, 0, 3);
    tcase_add_test(tests, what_ignores_a_signal_goes_on);
    tcase_add_test(tests, a_signal_does_what_it_did_once_the_file_is_whole);
    tcase_add_test(tests, a_directory_cannot_be_written);
    tcase_add_test(tests, a_missing_directory_is_said);
    tcase_add_test(tests, pieces_are_seen_when_all_are_written);
    tcase_add_test(tests, what_is_no_good_is_removed);
    tcase_add_test(tests, a_failure_leaves_the_old_file_and_nothing_else);
    suite_add_tcase(suite, tests);
    return suite;
}
