#include "model/correction.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "suites.h"
#include "support.h"
#include "tests/scratch.h"

static const struct correction one_of_each[] = {
    {CORRECTION_HIDE, 0, "Ann", ""},
    {CORRECTION_RENAME, 0, "Ann", "Ann Lee"},
    {CORRECTION_TYPE, ENTITY_PLACE, "北京", ""},
    {CORRECTION_MERGE, 0, "Bob", "Robert"},
    {CORRECTION_SPLIT, 0, "Bob", "Bo"},
    {CORRECTION_ADD, ENTITY_PERSON, "a\tb\\c\nd\r", ""},
    {CORRECTION_RELATE, RELATION_LEADS, "Ann", "Acme"},
    {CORRECTION_UNRELATE, RELATION_MET, "Ann", "Bob"},
};
#define EACH (sizeof one_of_each / sizeof *one_of_each)

static struct corrections make_each(void)
{
    struct corrections corrections = {0};
    for (size_t i = 0; i < EACH; i++)
        corrections_add(&corrections, &one_of_each[i]);
    return corrections;
}

static void assert_each(const struct corrections *corrections)
{
    ck_assert_uint_eq(corrections->items.count, EACH);
    for (size_t i = 0; i < EACH; i++) {
        const struct correction *item = &corrections->items.items[i];
        ck_assert_uint_eq(item->kind, one_of_each[i].kind);
        ck_assert_uint_eq(item->type, one_of_each[i].type);
        ck_assert_str_eq(item->name, one_of_each[i].name);
        ck_assert_str_eq(item->to, one_of_each[i].to);
    }
}

START_TEST(the_strings_are_copied)
{
    struct corrections corrections = {0}, copy;
    char name[] = "Ann", to[] = "Bob";

    corrections_add(&corrections, &(struct correction){CORRECTION_MERGE, 0, name, to});
    name[0] = to[0] = 'x';
    copy = corrections_copy(&corrections);
    corrections_release(&corrections);
    ck_assert_uint_eq(copy.items.count, 1);
    ck_assert_str_eq(copy.items.items[0].name, "Ann");
    ck_assert_str_eq(copy.items.items[0].to, "Bob");
    corrections_release(&copy);
}
END_TEST

START_TEST(the_last_one_is_taken_back)
{
    struct corrections corrections = make_each();

    ck_assert(corrections_undo(&corrections));
    ck_assert_uint_eq(corrections.items.count, EACH - 1);
    while (corrections_undo(&corrections))
        ;
    ck_assert_uint_eq(corrections.items.count, 0);
    corrections_release(&corrections);
}
END_TEST

/* What one program takes back and adds leaves alone what another one has added meanwhile. */
START_TEST(two_programs_keep_what_both_correct)
{
    struct corrections before = {0}, now = {0}, kept = {0};
    const struct correction first = {CORRECTION_HIDE, 0, "Ann", ""},
                            second = {CORRECTION_RENAME, 0, "Bob", "Robert"},
                            others = {CORRECTION_HIDE, 0, "Cee", ""},
                            mine = {CORRECTION_MERGE, 0, "Bob", "Dan"};

    corrections_add(&before, &first);
    corrections_add(&before, &second);
    kept = corrections_copy(&before);
    corrections_add(&kept, &others);
    corrections_add(&now, &first);
    corrections_add(&now, &mine);
    corrections_carry(&kept, &before, &now);
    ck_assert_uint_eq(kept.items.count, 3);
    ck_assert_str_eq(kept.items.items[0].name, "Ann");
    ck_assert_str_eq(kept.items.items[1].name, "Cee");
    ck_assert_str_eq(kept.items.items[2].to, "Dan");
    corrections_release(&kept);
    corrections_carry(&kept, &before, &now); /* the other one has taken back all */
    ck_assert_uint_eq(kept.items.count, 1);
    corrections_release(&before);
    corrections_release(&now);
    corrections_release(&kept);
}
END_TEST

START_TEST(what_is_written_is_read)
{
    struct corrections corrections = make_each(), read = {0};
    char message[256] = "", path[512];

    snprintf(path, sizeof path, "%s/a", scratch(""));
    ck_assert_msg(corrections_write(&corrections, path, message, sizeof message), "%s", message);
    ck_assert_int_eq(scratch_count(), 1);
    ck_assert(corrections_read(&read, path, message, sizeof message));
    assert_each(&read);
    corrections_release(&corrections);
    corrections_release(&read);
}
END_TEST

START_TEST(without_corrections_there_is_no_file)
{
    struct corrections corrections = make_each(), none = {0};
    char message[256] = "", path[512];

    snprintf(path, sizeof path, "%s/a", scratch(""));
    ck_assert(corrections_write(&none, path, message, sizeof message));
    ck_assert(corrections_write(&corrections, path, message, sizeof message));
    ck_assert(corrections_write(&none, path, message, sizeof message));
    ck_assert_int_eq(scratch_count(), 0);
    ck_assert(corrections_read(&none, path, message, sizeof message));
    ck_assert_uint_eq(none.items.count, 0);
    corrections_release(&corrections);
}
END_TEST

START_TEST(what_cannot_be_written_is_said)
{
    struct corrections corrections = make_each();
    char message[256] = "";

    ck_assert(!corrections_write(&corrections, "/dev/null/x", message, sizeof message));
    ck_assert_ptr_eq(strstr(message, "/dev/null/x: "), message);
    message[0] = '\0';
    ck_assert(!corrections_read(&corrections, scratch(""), message, sizeof message));
    ck_assert_ptr_eq(strstr(message, scratch("")), message);
    corrections_release(&corrections);
}
END_TEST

static void parse(struct corrections *corrections, const char *text, const char *wrong)
{
    char message[256] = "";
    bool fine = corrections_parse(corrections, "f", text, strlen(text), message, sizeof message);

    ck_assert_str_eq(message, wrong);
    ck_assert(fine == !*wrong);
}

START_TEST(comments_and_line_ends_of_others_are_read)
{
    struct corrections corrections = {0};

    parse(&corrections, "# mine\r\n\n\r\nhide\tAnn\r\nmerge\tA B\tC", "");
    ck_assert_uint_eq(corrections.items.count, 2);
    ck_assert_str_eq(corrections.items.items[0].name, "Ann");
    ck_assert_str_eq(corrections.items.items[1].to, "C");
    corrections_release(&corrections);
}
END_TEST

START_TEST(a_wrong_line_is_named_and_the_others_are_read)
{
    struct corrections corrections = {0};

    parse(&corrections, "hide\tAnn\nhid\tBob\nhide\nhide\tEve\n",
          "f:2: unknown correction \"hid\"");
    ck_assert_uint_eq(corrections.items.count, 2);
    ck_assert_str_eq(corrections.items.items[1].name, "Eve");
    corrections_release(&corrections);
}
END_TEST

START_TEST(what_is_wrong_with_a_line_is_said)
{
    static const char *const wrong[][2] = {
        {"hide", "f:1: \"hide\" wants, separated by TAB: NAME"},
        {"hide\t", "f:1: \"hide\" wants, separated by TAB: NAME"},
        {"hide\ta\tb", "f:1: \"hide\" wants, separated by TAB: NAME"},
        {"merge\ta", "f:1: \"merge\" wants, separated by TAB: NAME, OTHER NAME"},
        {"relate\ta\tleads\tb\tc\td",
         "f:1: \"relate\" wants, separated by TAB: NAME, RELATION, OTHER NAME"},
        {"type\ta\tplanet", "f:1: unknown type \"planet\""},
        {"add\ta\tnone", "f:1: unknown type \"none\""},
        {"relate\ta\tlikes\tb", "f:1: unknown relation \"likes\""},
    };
    struct corrections corrections = {0};

    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        parse(&corrections, wrong[i][0], wrong[i][1]);
    ck_assert_uint_eq(corrections.items.count, 0);
    corrections_release(&corrections);
}
END_TEST

START_TEST(an_article_gets_those_of_its_content)
{
    static const char *const blocks[] = {"Ann met Bob.", NULL};
    struct article *article = make_article(blocks);
    struct corrections corrections = make_each();
    char message[256] = "", *path;

    setenv("XDG_DATA_HOME", scratch(""), 1);
    path = corrections_path(article->content_id);
    ck_assert(corrections_attach(article, message, sizeof message));
    ck_assert_ptr_null(article->corrections);
    ck_assert(corrections_write(&corrections, path, message, sizeof message));
    ck_assert(corrections_attach(article, message, sizeof message));
    assert_each(article->corrections);
    ck_assert(corrections_attach(article, message, sizeof message));
    assert_each(article->corrections);
    corrections_release(&corrections);
    ck_assert(corrections_write(&corrections, path, message, sizeof message));
    free(path);
    rmdir(scratch("dossier/corrections")); /* the fixture removes what is empty */
    article_free(article);
}
END_TEST

START_TEST(without_a_home_there_is_no_path)
{
    char *path;

    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("HOME", "/home/ann", 1);
    path = corrections_path(0xabc);
    ck_assert_str_eq(path, "/home/ann/.local/share/dossier/corrections/0000000000000abc");
    free(path);
    unsetenv("HOME");
    ck_assert_ptr_null(corrections_path(0xabc));
}
END_TEST

Suite *correction_suite(void)
{
    Suite *suite = suite_create("correction");
    TCase *memory = tcase_create("memory"), *files = tcase_create("files");

    tcase_add_test(memory, the_strings_are_copied);
    tcase_add_test(memory, the_last_one_is_taken_back);
    tcase_add_test(memory, comments_and_line_ends_of_others_are_read);
    tcase_add_test(memory, a_wrong_line_is_named_and_the_others_are_read);
    tcase_add_test(memory, what_is_wrong_with_a_line_is_said);
    tcase_add_test(memory, without_a_home_there_is_no_path);
    suite_add_tcase(suite, memory);
    tcase_add_checked_fixture(files, scratch_begin, scratch_end);
    tcase_add_test(files, two_programs_keep_what_both_correct);
    tcase_add_test(files, what_is_written_is_read);
    tcase_add_test(files, without_corrections_there_is_no_file);
    tcase_add_test(files, what_cannot_be_written_is_said);
    tcase_add_test(files, an_article_gets_those_of_its_content);
    suite_add_tcase(suite, files);
    return suite;
}
