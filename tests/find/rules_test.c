#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "find/rules/relation_rules.h"
#include "find/rules/rule_parse.h"
#include "find/rules/rule_words.h"
#include "model/buffer.h"
#include "suites.h"

/* The message for a rules file, "" when it is fine. */
static const char *complaint(const char *text)
{
    static char message[256];
    struct buffer block = {0};
    message[0] = '\0';
    rules_parse("my.rules", text, strlen(text), NULL, &block, message, sizeof message);
    buffer_release(&block);
    return message;
}

static const struct {
    const char *text;
    const char *message; /* its begin */
} cases[] = {
    {"relation hired\nactive : hire+\n", ""},
    {"relation hired\nactive passive organization -> person : hire+, take+took+taken on,\n  聘请\n",
     ""},
    {"# only a comment\n\n", ""},
    {"relation hird\n", "my.rules:1: 'hird' is no relation"},
    {"active : hire+\n", "my.rules:1: a rule stands before"},
    {"relation hired\nactve : hire+\n", "my.rules:2: 'actve' is no construction"},
    {"relation hired\nactive hire+\n", "my.rules:2: a ':'"},
    {"relation hired\nactive :\n", "my.rules:2: a rule has no words"},
    {"relation hired\nactive person -> place : hire+\n", "my.rules:2: a type is not in the domain"},
    {"relation hired\nactive organization -> : hire+\n", "my.rules:2: arguments are written"},
    {"relation hired\nactive status(maybe) : hire+\n", "my.rules:2: 'maybe' is no status"},
    {"relation hired\nactive confidence(400) : hire+\n", "my.rules:2: a confidence"},
    {"relation hired\nactive : hire+, ,x\n", "my.rules:2: a word is missing"},
    {"relation hired\nactive : hire+,\n\n", "my.rules:3: the list of the line before"},
    {"relation hired\nactive : hire+,", "my.rules:2: the last list is not finished"},
    {"relation hired\nactive : +\n", "my.rules:2: '+' is no word"},
    {"words nonsense : x\n", "my.rules:1: 'words NAME"},
};

START_TEST(file_is_checked_with_line)
{
    ck_assert_msg(
        strncmp(complaint(cases[_i].text), cases[_i].message, strlen(cases[_i].message)) == 0 &&
            (cases[_i].message[0] != '\0' || complaint(cases[_i].text)[0] == '\0'),
        "'%s' for %s", complaint(cases[_i].text), cases[_i].text);
}
END_TEST

static const char *forms_of(const char *entry)
{
    static char out[256];
    struct word_variant variants[WORD_VARIANTS];
    uint32_t count = rule_word_variants(entry, strlen(entry), variants);
    size_t len = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < count; i++) {
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%s", i ? " | " : "",
                                variants[i].text.bytes);
        buffer_release(&variants[i].text);
    }
    return out;
}

START_TEST(verbs_have_their_forms)
{
    ck_assert_str_eq(forms_of("hire+"), "hire | hires | hiring | hired");
    ck_assert_str_eq(forms_of("carry+"), "carry | carries | carrying | carried");
    ck_assert_str_eq(forms_of("plan++"), "plan | plans | planning | planned");
    ck_assert_str_eq(forms_of("watch+"), "watch | watches | watching | watched");
    ck_assert_str_eq(forms_of("take+took+taken over"),
                     "take over | takes over | taking over | took over | taken over");
    ck_assert_str_eq(forms_of("buy+bought"), "buy | buys | buying | bought");
    ck_assert_str_eq(forms_of("收购"), "收购");
    ck_assert_str_eq(forms_of("a+b+c+d"), "");
}
END_TEST

/* A rules file on disk; the caller removes it. */
static void write_rules(char path[], const char *text)
{
    strcpy(path, "/tmp/dossier-rules-XXXXXX");
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(write(fd, text, strlen(text)), (ssize_t)strlen(text));
    close(fd);
}

START_TEST(own_rules_stand_on_top_of_the_built_in_ones)
{
    char path[40], message[256];
    struct buffer out = {0};
    write_rules(path, "relation hired\nactive : headhunt+\n");
    struct relation_rules *rules = relation_rules_new(path, message, sizeof message);
    remove(path);
    ck_assert_ptr_nonnull(rules);
    ck_assert(relation_rule_explain(rules, "user.hired.active.1", &out));
    ck_assert_ptr_nonnull(strstr(buffer_str(&out), "headhunt+"));
    ck_assert(relation_rule_explain(rules, "hired.active.1", &out));
    ck_assert(!relation_rule_explain(rules, "nonsense", &out));
    relation_rules_free(rules);
    buffer_release(&out);
}
END_TEST

/* "gave a lecture" has rules of its own, and those of "gave" for other objects. */
START_TEST(own_rules_of_a_word_hold_in_longer_phrases)
{
    static const char text[] = "gave a lecture";
    char path[40], message[256];
    token_vec tokens = {0};
    write_rules(path, "relation located_in\nactive organization -> place via(in) : gave\n");
    struct relation_rules *rules = relation_rules_new(path, message, sizeof message);
    remove(path);
    ck_assert_ptr_nonnull(rules);
    const struct rule_table *table = relation_rules_table(rules);
    token_scan(&tokens, text, 0, sizeof text - 1);
    uint32_t found = rule_table_match(table, tokens.items, tokens.count);
    ck_assert_uint_ne(found, NO_INDEX);
    const struct phrase *phrase = &table->phrases[found];
    uint32_t own = 0;
    for (uint32_t r = 0; r < phrase->ref_count; r++)
        own += table->rules[table->refs[phrase->refs + r].rule].user;
    ck_assert_uint_eq(phrase->key_count, 3);
    ck_assert_uint_eq(own, 1);
    vec_free(&tokens);
    relation_rules_free(rules);
}
END_TEST

START_TEST(own_rules_that_are_wrong_are_refused_with_line)
{
    char path[40], message[256], wanted[80];
    write_rules(path, "relation hired\n\nactive headhunt+\n");
    ck_assert_ptr_null(relation_rules_new(path, message, sizeof message));
    remove(path);
    snprintf(wanted, sizeof wanted, "%s:3: ", path);
    ck_assert_msg(strncmp(message, wanted, strlen(wanted)) == 0, "%s", message);
    ck_assert_ptr_null(relation_rules_new("/nowhere/rules", message, sizeof message));
    ck_assert_ptr_nonnull(strstr(message, "/nowhere/rules"));
}
END_TEST

START_TEST(a_damaged_block_is_refused)
{
    struct rule_table table;
    ck_assert(!rule_table_open(&table, "nonsense", 8));
    static const char damaged[64] = "DRULES3\0................................";
    ck_assert(!rule_table_open(&table, damaged, sizeof damaged));
}
END_TEST

Suite *rules_suite(void)
{
    Suite *suite = suite_create("rules");
    TCase *tcase = tcase_create("rules");
    tcase_add_loop_test(tcase, file_is_checked_with_line, 0, (int)(sizeof cases / sizeof *cases));
    tcase_add_test(tcase, verbs_have_their_forms);
    tcase_add_test(tcase, own_rules_stand_on_top_of_the_built_in_ones);
    tcase_add_test(tcase, own_rules_of_a_word_hold_in_longer_phrases);
    tcase_add_test(tcase, own_rules_that_are_wrong_are_refused_with_line);
    tcase_add_test(tcase, a_damaged_block_is_refused);
    suite_add_tcase(suite, tcase);
    return suite;
}
