#include "find/lexicon/lexicon.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/lexicon/lexicon_store.h"
#include "suites.h"

static const char names[] =
    "# a comment\n"
    "\n"
    "Meta\torganization\tcompany\tMeta Platforms|~?FB\t脸书\t臉書公司\tambiguous\n"
    "OpenAI\torganization\tcompany\n"
    "Apple\torganization\tcompany\tApple Inc.\t苹果|苹果公司\t\tambiguous\n"
    "Apple Watch\tproduct\twatch\n"
    "Meta超级智能实验室\torganization\tlab\n"
    "Jordan\tplace\tcountry\t\t约旦\n"
    "Jordan\tperson\n"
    "WHO\torganization\n"
    "iPhone\tproduct\tphone\n"
    "chief executive\trole\t\tCEO\t首席执行官\t行政總裁\thead\n"
    "Maria\tgiven-name\t\t\t\t\tfemale,ambiguous\n";

static struct lexicon *made;
static token_vec tokens;
static lexicon_hit_vec hits;

static void set_up(void)
{
    char message[128] = "";
    made = lexicon_new();
    ck_assert_msg(
        lexicon_read_text(made, "names.tsv", names, sizeof names - 1, 0, message, sizeof message),
        "%s", message);
}

static void tear_down(void)
{
    lexicon_free(made);
    vec_free(&tokens);
    vec_free(&hits);
}

static void match(const struct lexicon *lexicon, const char *text)
{
    token_scan(&tokens, text, 0, (uint32_t)strlen(text));
    hits.count = 0;
    lexicon_match(lexicon, text, tokens.items, tokens.count, &hits);
}

/* The hits of a text as "list:form", in order, with '|' between them. */
static const char *found(const char *text)
{
    static char out[512];
    size_t len = 0;
    match(made, text);
    out[0] = '\0';
    for (uint32_t i = 0; i < hits.count; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%s:%s", i > 0 ? "|" : "",
                                lexicon_list_names[hits.items[i].list],
                                lexicon_row(made, hits.items[i].row).form);
    return out;
}

static const char *error_of(const char *text)
{
    static char message[256];
    struct lexicon *lexicon = lexicon_new();
    message[0] = '\0';
    bool ok = lexicon_read_text(lexicon, "f.tsv", text, strlen(text), 0, message, sizeof message);
    ck_assert(ok == (message[0] == '\0'));
    lexicon_free(lexicon);
    return message;
}

START_TEST(names_and_their_forms_are_found)
{
    ck_assert_str_eq(found("OpenAI and Meta Platforms"),
                     "organization:OpenAI|organization:Meta Platforms");
}
END_TEST

START_TEST(chinese_forms_are_found_inside_a_run)
{
    ck_assert_str_eq(found("据脸书称"), "organization:脸书");
}
END_TEST

START_TEST(longest_match_of_each_list)
{
    ck_assert_str_eq(found("Apple Watch"), "product:Apple Watch|organization:Apple");
    ck_assert_str_eq(found("Apple Inc. said"), "organization:Apple Inc.");
    ck_assert_str_eq(found("苹果公司"), "organization:苹果公司");
}
END_TEST

START_TEST(one_form_in_two_lists_gives_two_hits)
{
    ck_assert_str_eq(found("Jordan"), "person:Jordan|place:Jordan");
}
END_TEST

START_TEST(traditional_and_wide_characters_match)
{
    ck_assert_str_eq(found("約旦和ＯｐｅｎＡＩ"), "place:约旦|organization:OpenAI");
    ck_assert_str_eq(found("行政总裁"), "role:行政總裁");
}
END_TEST

START_TEST(space_between_scripts_does_not_matter)
{
    ck_assert_str_eq(found("Meta 超级智能实验室"), "organization:Meta超级智能实验室");
}
END_TEST

START_TEST(capitals_are_kept_apart)
{
    ck_assert_str_eq(found("an apple for who"), "");
    ck_assert_str_eq(found("APPLE IPHONE"), "organization:Apple|product:iPhone");
    ck_assert_str_eq(found("Who"), "");
    ck_assert_str_eq(found("Chief Executive"), "role:chief executive");
}
END_TEST

START_TEST(words_are_matched_whole)
{
    ck_assert_str_eq(found("OpenAIs Metaverse Jordanian"), "");
}
END_TEST

START_TEST(forms_lead_to_their_name)
{
    match(made, "臉書公司");
    ck_assert_uint_eq(hits.count, 1);
    struct lexicon_row row = lexicon_row(made, hits.items[0].row);
    ck_assert_str_eq(row.canonical, "Meta");
    ck_assert_str_eq(row.subtype, "company");
    ck_assert(row.han);
    match(made, "Meta");
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_uint_eq(lexicon_row(made, hits.items[0].row).id, row.id);
    ck_assert(!lexicon_row(made, hits.items[0].row).han);
}
END_TEST

START_TEST(flags_of_row_and_form)
{
    match(made, "FB Maria CEO");
    ck_assert_uint_eq(hits.count, 3);
    ck_assert_int_eq(hits.items[0].flags, LEX_AMBIGUOUS | LEX_SHORT);
    ck_assert_int_eq(hits.items[1].flags, LEX_FEMALE | LEX_AMBIGUOUS);
    ck_assert_int_eq(hits.items[2].flags, LEX_HEAD);
}
END_TEST

START_TEST(form_of_two_names_becomes_ambiguous)
{
    struct lexicon *lexicon = lexicon_new();
    lexicon_add(lexicon, "Musk", 4, "Elon Musk", LIST_PERSON, LEX_SHORT);
    lexicon_add(lexicon, "Musk", 4, "Kimbal Musk", LIST_PERSON, LEX_SHORT);
    match(lexicon, "Musk");
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_int_eq(hits.items[0].flags, LEX_SHORT | LEX_AMBIGUOUS);
    ck_assert_str_eq(lexicon_row(lexicon, hits.items[0].row).canonical, "Elon Musk");
    lexicon_free(lexicon);
}
END_TEST

START_TEST(form_without_a_name_is_its_own)
{
    struct lexicon *lexicon = lexicon_new();
    lexicon_add(lexicon, "Quell Labs", 5, "", LIST_ORGANIZATION, 0);
    match(lexicon, "Quell");
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_str_eq(lexicon_row(lexicon, hits.items[0].row).canonical, "Quell");
    lexicon_free(lexicon);
}
END_TEST

START_TEST(find_answers_for_whole_words)
{
    ck_assert_int_eq(lexicon_find(made, LIST_GIVEN_NAME, "Maria", 5), LEX_FEMALE | LEX_AMBIGUOUS);
    ck_assert_int_eq(lexicon_find(made, LIST_GIVEN_NAME, "maria", 5), -1);
    ck_assert_int_eq(lexicon_find(made, LIST_PLACE, "Maria", 5), -1);
    ck_assert_int_eq(lexicon_find(made, LIST_TITLE, "首席执行官", strlen("首席执行官")), LEX_HEAD);
    ck_assert_int_eq(lexicon_find(made, LIST_TITLE, "首席执行", strlen("首席执行")), -1);
    ck_assert_int_eq(lexicon_find(made, LIST_TITLE, "", 0), -1);
}
END_TEST

START_TEST(equal_hashes_do_not_match)
{
    const char *text = "OpenAI";
    token_scan(&tokens, text, 0, 6);
    const char *other = "Quelle"; /* of equal length, with the token of OpenAI */
    ck_assert_int_ge(lexicon_find_tokens(made, LIST_ORGANIZATION, text, tokens.items, 1), 0);
    ck_assert_int_eq(lexicon_find_tokens(made, LIST_ORGANIZATION, other, tokens.items, 1), -1);
}
END_TEST

START_TEST(empty_lexicon_finds_nothing)
{
    struct lexicon *lexicon = lexicon_new();
    match(lexicon, "OpenAI");
    ck_assert_uint_eq(hits.count, 0);
    ck_assert_int_eq(lexicon_find(lexicon, LIST_PLACE, "x", 1), -1);
    lexicon_free(lexicon);
    lexicon_free(NULL);
}
END_TEST

START_TEST(many_names_are_all_found)
{
    enum { COUNT = 5000 };
    struct lexicon *lexicon = lexicon_new();
    char name[32];
    for (int i = 0; i < COUNT; i++) {
        int len = snprintf(name, sizeof name, "Name %d Limited", i);
        lexicon_add(lexicon, name, (size_t)len, name, LIST_ORGANIZATION, 0);
    }
    lexicon_pack(lexicon);
    for (int i = 0; i < COUNT; i++) {
        snprintf(name, sizeof name, "Name %d Limited", i);
        match(lexicon, name);
        ck_assert_uint_eq(hits.count, 1);
        ck_assert_str_eq(lexicon_row(lexicon, hits.items[0].row).canonical, name);
    }
    lexicon_free(lexicon);
}
END_TEST

/* Two words with one print, which in a packed lexicon of few names is all that tells them apart. */
static void same_print_words(char words[2][16])
{
    static uint32_t numbers[UINT16_MAX + 1]; /* of the first word with a print, from 1 */
    memset(numbers, 0, sizeof numbers);
    for (uint32_t i = 1;; i++) {
        int len = snprintf(words[1], sizeof words[1], "Word%u", i);
        uint32_t *first = &numbers[lexicon_print(lexicon_tag(token_key(words[1], (size_t)len)))];
        if (*first != 0) {
            snprintf(words[0], sizeof words[0], "Word%u", *first);
            return;
        }
        *first = i;
    }
}

START_TEST(words_with_one_print_are_both_found)
{
    char words[2][16], text[48];
    same_print_words(words);
    struct lexicon *lexicon = lexicon_new();
    for (int i = 0; i < 2; i++)
        lexicon_add(lexicon, words[i], strlen(words[i]), "", i == 0 ? LIST_PLACE : LIST_PERSON, 0);
    snprintf(text, sizeof text, "%s Hall", words[1]);
    lexicon_add(lexicon, text, strlen(text), "", LIST_PLACE, 0);
    lexicon_pack(lexicon);
    snprintf(text, sizeof text, "%s Hall %s Hall", words[0], words[1]);
    match(lexicon, text);
    ck_assert_uint_eq(hits.count, 3);
    ck_assert_str_eq(lexicon_row(lexicon, hits.items[0].row).form, words[0]);
    ck_assert_uint_eq(hits.items[1].count, 2);
    ck_assert_str_eq(lexicon_row(lexicon, hits.items[2].row).form, words[1]);
    ck_assert_int_eq(hits.items[2].list, LIST_PERSON);
    lexicon_free(lexicon);
}
END_TEST

START_TEST(hits_are_sorted)
{
    match(made, "Apple Watch OpenAI Jordan 苹果公司");
    for (uint32_t i = 1; i < hits.count; i++) {
        ck_assert_uint_le(hits.items[i - 1].first, hits.items[i].first);
        if (hits.items[i - 1].first == hits.items[i].first)
            ck_assert_uint_ge(hits.items[i - 1].count, hits.items[i].count);
    }
}
END_TEST

START_TEST(forms_begin_where_one_is_told_that_they_may)
{
    static const char *const texts[] = {
        "Apple Watch OpenAI Jordan 苹果公司",
        "脸书、臉書公司的Meta超级智能实验室",
        "WHO说，約旦的 CEO",
        "APPLE INC. 首席",
        "",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        lexicon_hit_vec found_at = {0};
        match(made, texts[i]);
        for (uint32_t at = 0;
             (at = lexicon_next_start(made, tokens.items, tokens.count, at)) < tokens.count; at++)
            lexicon_match_at(made, texts[i], tokens.items, tokens.count, at, &found_at);
        ck_assert_uint_eq(found_at.count, hits.count);
        for (uint32_t k = 0; k < hits.count; k++) {
            ck_assert_uint_eq(found_at.items[k].first, hits.items[k].first);
            ck_assert_uint_eq(found_at.items[k].count, hits.items[k].count);
            ck_assert_uint_eq(found_at.items[k].row, hits.items[k].row);
        }
        vec_free(&found_at);
    }
}
END_TEST

START_TEST(errors_name_file_and_line)
{
    ck_assert_str_eq(error_of("\n\nOpenAI\tcompany\n"),
                     "f.tsv:3: unknown list 'company': person, organization, place ...");
    ck_assert_str_eq(error_of("OpenAI"),
                     "f.tsv:1: the list is missing: person, organization, place ...");
    ck_assert_str_eq(error_of("\tperson"), "f.tsv:1: an empty form");
    ck_assert_str_eq(error_of("A\tperson\t\tB||C"), "f.tsv:1: an empty form");
    ck_assert_str_eq(error_of("A\tperson\tB|C"),
                     "f.tsv:1: forms in the column of the subtype: 'B|C'");
    ck_assert_str_eq(error_of("A\tperson\t\t\t\t\tbig"), "f.tsv:1: unknown flag 'big'");
    ck_assert_str_eq(error_of("A\tperson\t\t\t\t\t\tnote\tmore"), "f.tsv:1: more than 8 columns");
    ck_assert_str_eq(error_of("A\xff\tperson"), "f.tsv:1: byte 2 of the line is not UTF-8");
}
END_TEST

START_TEST(too_long_a_form_is_an_error)
{
    char row[400];
    memset(row, 'a', 300);
    memcpy(row + 300, "\tperson", 8);
    ck_assert_ptr_nonnull(strstr(error_of(row), "is longer than 255 bytes"));
}
END_TEST

START_TEST(what_a_lexicon_has_no_room_for_is_said)
{
    struct buffer rows = {0};
    for (unsigned i = 0; i <= (32 << 20) / 250 + 1; i++)
        buffer_printf(&rows, "%0249u\tevent\n", i);
    const char *message = error_of(rows.bytes);
    ck_assert_msg(strstr(message, "the lexicon is full: it holds forms of 32 MiB") != NULL, "%s",
                  message);
    buffer_release(&rows);
}
END_TEST

START_TEST(a_form_with_too_many_words_or_names_is_an_error)
{
    struct buffer text = {0};
    for (unsigned i = 0; i < 33; i++)
        buffer_add_str(&text, "ab ");
    buffer_add_str(&text, "\tevent");
    ck_assert_ptr_nonnull(strstr(error_of(text.bytes), "has more than 32 words"));
    buffer_clear(&text);
    for (unsigned i = 0; i < 33; i++)
        buffer_printf(&text, "Name %u\tevent\t\tShared\n", i);
    ck_assert_str_eq(error_of(text.bytes), "f.tsv:33: 'Shared' is a form of more than 32 names");
    buffer_release(&text);
}
END_TEST

START_TEST(windows_files_are_read)
{
    ck_assert_str_eq(error_of("\xEF\xBB\xBFOpenAI\torganization\r\n\r\nMeta\torganization\r\n"),
                     "");
}
END_TEST

START_TEST(a_missing_file_is_an_error)
{
    char message[128] = "";
    ck_assert_ptr_null(lexicon_load("/nowhere/names.tsv", message, sizeof message));
    ck_assert_str_eq(message, "/nowhere/names.tsv: No such file or directory");
}
END_TEST

START_TEST(rows_of_a_persons_file_are_marked)
{
    char path[] = "/tmp/dossier-lexicon-XXXXXX", message[128] = "";
    int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    FILE *file = fdopen(fd, "w");
    fputs("Quell\torganization\n", file);
    fclose(file);
    struct lexicon *lexicon = lexicon_load(path, message, sizeof message);
    remove(path);
    ck_assert_msg(lexicon != NULL, "%s", message);
    match(lexicon, "Quell");
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_int_eq(hits.items[0].flags, LEX_USER);
    lexicon_free(lexicon);
}
END_TEST

/* ---- the lexicon that is built in ---- */

/* The type that the longest hit at the text's first token has, and whether it is ambiguous. */
static void builtin(const char *text, enum lexicon_list list, bool ambiguous, const char *canonical)
{
    const struct lexicon *lexicon = lexicon_builtin();
    match(lexicon, text);
    for (uint32_t i = 0; i < hits.count && hits.items[i].first == 0; i++) {
        const struct lexicon_hit *hit = &hits.items[i];
        if (hit->list != list || hit->count != tokens.count)
            continue;
        ck_assert_msg(((hit->flags & LEX_AMBIGUOUS) != 0) == ambiguous, "%s", text);
        ck_assert_str_eq(lexicon_row(lexicon, hit->row).canonical, canonical);
        return;
    }
    ck_abort_msg("'%s' is not a known %s", text, lexicon_list_names[list]);
}

START_TEST(builtin_knows_names_in_both_languages)
{
    builtin("联合国", LIST_ORGANIZATION, false, "United Nations");
    builtin("聯合國", LIST_ORGANIZATION, false, "United Nations");
    builtin("Microsoft", LIST_ORGANIZATION, false, "Microsoft");
    builtin("微软", LIST_ORGANIZATION, false, "Microsoft");
    builtin("東京", LIST_PLACE, false, "Tokyo");
    builtin("ChatGPT", LIST_PRODUCT, false, "ChatGPT");
    builtin("首席执行官", LIST_TITLE, false, "chief executive officer");
}
END_TEST

START_TEST(builtin_marks_what_is_ambiguous)
{
    builtin("Apple", LIST_ORGANIZATION, true, "Apple");
    builtin("苹果", LIST_ORGANIZATION, true, "Apple");
    builtin("苹果公司", LIST_ORGANIZATION, false, "Apple");
    builtin("Meta", LIST_ORGANIZATION, true, "Meta");
    builtin("小米", LIST_ORGANIZATION, true, "Xiaomi");
    builtin("Claude", LIST_PRODUCT, true, "Claude");
}
END_TEST

START_TEST(builtin_has_the_words_of_rules)
{
    const struct lexicon *lexicon = lexicon_builtin();
    ck_assert_int_ge(lexicon_find(lexicon, LIST_GIVEN_NAME, "Maria", 5), LEX_FEMALE);
    ck_assert_int_ge(lexicon_find(lexicon, LIST_SURNAME_ZH, "欧阳", 6), 0);
    ck_assert_int_ge(lexicon_find(lexicon, LIST_SPEECH_VERB, "said", 4), 0);
    ck_assert_int_ge(lexicon_find(lexicon, LIST_NOT_NAME, "Monday", 6), 0);
    ck_assert_int_ge(lexicon_find(lexicon, LIST_COMMON_WORD, "发展", 6), 0);
    ck_assert_int_eq(lexicon_find(lexicon, LIST_ORG_SUFFIX, "Inc", 3), -1);
    ck_assert_int_eq(lexicon_find(lexicon, LIST_ORG_SUFFIX, "Inc.", 4), LEX_STRONG);
    ck_assert_int_eq(lexicon_find(lexicon, LIST_DEMONYM, "French", 6), 0);
}
END_TEST

START_TEST(every_table_names_its_source)
{
    DIR *directory = opendir(SRCDIR "/data/lexicon");
    ck_assert_ptr_nonnull(directory);
    int tables = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (!strstr(entry->d_name, ".tsv"))
            continue;
        struct buffer path = {0};
        char head[600] = "";
        buffer_printf(&path, "%s/data/lexicon/%s", SRCDIR, entry->d_name);
        FILE *file = fopen(path.bytes, "rb");
        ck_assert_ptr_nonnull(file);
        head[fread(head, 1, sizeof head - 1, file)] = '\0';
        fclose(file);
        ck_assert_msg(head[0] == '#' && strstr(head, "# Source"), "%s", path.bytes);
        buffer_release(&path);
        tables++;
    }
    closedir(directory);
    ck_assert_int_ge(tables, 15);
}
END_TEST

Suite *lexicon_suite(void)
{
    Suite *suite = suite_create("lexicon");
    TCase *tcase = tcase_create("match");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, names_and_their_forms_are_found);
    tcase_add_test(tcase, chinese_forms_are_found_inside_a_run);
    tcase_add_test(tcase, longest_match_of_each_list);
    tcase_add_test(tcase, one_form_in_two_lists_gives_two_hits);
    tcase_add_test(tcase, traditional_and_wide_characters_match);
    tcase_add_test(tcase, space_between_scripts_does_not_matter);
    tcase_add_test(tcase, capitals_are_kept_apart);
    tcase_add_test(tcase, words_are_matched_whole);
    tcase_add_test(tcase, forms_lead_to_their_name);
    tcase_add_test(tcase, flags_of_row_and_form);
    tcase_add_test(tcase, form_of_two_names_becomes_ambiguous);
    tcase_add_test(tcase, form_without_a_name_is_its_own);
    tcase_add_test(tcase, find_answers_for_whole_words);
    tcase_add_test(tcase, equal_hashes_do_not_match);
    tcase_add_test(tcase, empty_lexicon_finds_nothing);
    tcase_add_test(tcase, many_names_are_all_found);
    tcase_add_test(tcase, words_with_one_print_are_both_found);
    tcase_add_test(tcase, hits_are_sorted);
    tcase_add_test(tcase, forms_begin_where_one_is_told_that_they_may);
    suite_add_tcase(suite, tcase);
    TCase *files = tcase_create("files");
    tcase_add_test(files, errors_name_file_and_line);
    tcase_add_test(files, too_long_a_form_is_an_error);
    tcase_add_test(files, what_a_lexicon_has_no_room_for_is_said);
    tcase_add_test(files, a_form_with_too_many_words_or_names_is_an_error);
    tcase_add_test(files, windows_files_are_read);
    tcase_add_test(files, a_missing_file_is_an_error);
    tcase_add_test(files, rows_of_a_persons_file_are_marked);
    suite_add_tcase(suite, files);
    TCase *data = tcase_create("data");
    tcase_add_test(data, builtin_knows_names_in_both_languages);
    tcase_add_test(data, builtin_marks_what_is_ambiguous);
    tcase_add_test(data, builtin_has_the_words_of_rules);
    tcase_add_test(data, every_table_names_its_source);
    suite_add_tcase(suite, data);
    return suite;
}
