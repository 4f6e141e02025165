/*
 * Matches gathered in slices are those that a search from the top to the end finds, wherever the
 * gathering began and however the needle grew.
 */
#include "config.h"

#include "ui/match_set.h"

#include <string.h>

#include "model/arena.h"
#include "suites.h"

static struct article *article;
static struct match_set set;
static struct needle needle;

static void begin(const char *const *paragraphs)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "test");
    for (; *paragraphs; paragraphs++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, *paragraphs, strlen(*paragraphs));
    article = article_end(&builder);
}

static void end(void)
{
    match_set_release(&set);
    needle_release(&needle);
    article_free(article);
    set = (struct match_set){0};
}

static void gather(void)
{
    while (match_set_step(&set, &needle, 0))
        continue;
}

/* The needle as it is typed; whether the last letters made it longer. */
static bool type(const char *text)
{
    struct needle longer = {0};
    needle_set_folded(&longer, text, strlen(text));
    bool grows = needle_grows(&longer, &needle);
    needle_release(&needle);
    needle = longer;
    return grows;
}

static uint32_t find(bool forward, uint32_t at)
{
    uint32_t match = UINT32_MAX;
    return match_set_find(&set, &needle, forward, at, &match) == MATCH_FOUND ? match : UINT32_MAX;
}

/* What a search from the top finds, against what was gathered. */
static void check_all(void)
{
    size_t from = 0, found, match_end;
    uint32_t count = 0;
    bool gave_up = false;
    gather();
    while (needle_next(&needle, article->text, article->len, from, &found, &match_end, &gave_up)) {
        uint32_t at = (uint32_t)found;
        ck_assert_uint_eq(find(true, at), at);
        ck_assert_uint_eq(find(false, at + 1), at);
        ck_assert_uint_eq(match_set_rank(&set, at), ++count);
        from = found + 1;
    }
    ck_assert_uint_eq(set.found.count, count);
    ck_assert(!gave_up && !set.gave_up);
}

static const char *const beaches[] = {"Fussball am Strand, Straße und Strasse, STRASSE.",
                                      "Am Strand wird gestrandet; straSSen, Stra\xC3\x9F"
                                      "en.",
                                      "Ein Strandkorb, ein Stra", NULL};

START_TEST(gathering_finds_everything_wherever_it_begins)
{
    begin(beaches);
    type("stra");
    for (uint32_t start = 0; start < article->len; start++) {
        match_set_begin(&set, article, start, false);
        check_all();
    }
    end();
}
END_TEST

START_TEST(a_longer_needle_is_found_among_the_places_of_the_shorter)
{
    begin(beaches);
    for (uint32_t start = 0; start < article->len; start += 7) {
        const char text[] = "strassen";
        for (size_t n = 1; n < sizeof text; n++) {
            char typed[sizeof text] = {0};
            memcpy(typed, text, n);
            bool grown = type(typed);
            ck_assert_int_eq(grown, n > 1);
            match_set_begin(&set, article, start, grown);
            ck_assert_int_eq(set.narrows, n > 1);
            check_all();
        }
        needle_release(&needle);
    }
    end();
}
END_TEST

START_TEST(another_needle_is_searched_for_in_the_whole_text)
{
    begin(beaches);
    type("am");
    match_set_begin(&set, article, 0, false);
    gather();
    ck_assert(!type("strand"));
    match_set_begin(&set, article, 0, false);
    check_all();
    ck_assert_uint_eq(set.found.count, 4);
    end();
}
END_TEST

START_TEST(matches_may_overlap)
{
    static const char *const laughter[] = {"哈哈哈", NULL};
    begin(laughter);
    type("哈哈");
    match_set_begin(&set, article, 0, false);
    check_all();
    ck_assert_uint_eq(set.found.count, 2);
    end();
}
END_TEST

/* Half a megabyte in one paragraph, the needle at both ends. */
static const char *long_paragraph(struct buffer *text)
{
    buffer_add_str(text, "needle ");
    while (text->len < 1u << 19)
        buffer_add_str(text, "hay hay hay ");
    buffer_add_str(text, "needle");
    return text->bytes;
}

START_TEST(the_nearest_match_is_known_before_all_are)
{
    struct buffer text = {0};
    const char *paragraphs[] = {long_paragraph(&text), NULL};
    uint32_t match;
    begin(paragraphs);
    type("needle");
    match_set_begin(&set, article, article->len - 20, false);
    ck_assert(match_set_step(&set, &needle, 0));
    ck_assert_uint_eq(find(true, article->len - 20), article->len - 6);
    ck_assert_int_eq(match_set_find(&set, &needle, false, article->len - 20, &match),
                     MATCH_NOT_YET);
    gather();
    ck_assert_uint_eq(find(false, article->len - 20), 0);
    ck_assert_uint_eq(find(true, article->len), 0);
    end();
    buffer_release(&text);
}
END_TEST

#ifdef HAVE_PCRE2

static void type_expression(const char *text)
{
    char message[160];
    needle.regex = regex_new(text, false, message, sizeof message);
    ck_assert_msg(needle.regex, "%s", message);
}

START_TEST(an_expression_matches_within_a_paragraph)
{
    static const char *const lines[] = {"one two", "two three", NULL};
    begin(lines);
    type_expression("two$|^two");
    match_set_begin(&set, article, 5, false);
    gather();
    ck_assert_uint_eq(set.found.count, 2);
    ck_assert_uint_eq(find(true, 0), 4);
    ck_assert_uint_eq(find(true, 5), 8);
    ck_assert_uint_eq(find(false, 8), 4);
    end();
}
END_TEST

START_TEST(an_expression_that_takes_too_long_is_no_proof)
{
    static const char *const lines[] = {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxz", NULL};
    begin(lines);
    type_expression("(x+x+)+[yz]");
    match_set_begin(&set, article, 0, false);
    gather();
    ck_assert(set.gave_up);
    ck_assert_uint_eq(set.found.count, 1);
    ck_assert_uint_eq(find(true, 0), 41);
    match_set_begin(&set, article, 41, false);
    ck_assert(!set.gave_up);
    end();
}
END_TEST

#endif

START_TEST(among_too_many_matches_the_next_one_is_searched_for)
{
    struct buffer text = {0};
    while (text.len < 2 * MATCH_MAX)
        buffer_add_str(&text, "aaaaaaaab");
    const char *paragraphs[] = {text.bytes, NULL};
    begin(paragraphs);
    type("a");
    match_set_begin(&set, article, 0, false);
    gather();
    ck_assert(set.is_over);
    ck_assert_uint_eq(find(true, article->len - 2), article->len - 2);
    ck_assert_uint_eq(find(true, article->len - 1), 0);
    ck_assert_uint_eq(find(false, article->len - 2), article->len - 3);
    ck_assert_uint_eq(find(false, 9), 7);
    ck_assert_uint_eq(find(false, 0), article->len - 2);
    end();
    buffer_release(&text);
}
END_TEST

START_TEST(what_is_nowhere_is_not_found)
{
    static const char *const nothing[] = {NULL};
    uint32_t match;
    begin(beaches);
    type("meer");
    match_set_begin(&set, article, 3, false);
    gather();
    ck_assert_int_eq(match_set_find(&set, &needle, true, 0, &match), MATCH_NONE);
    ck_assert_int_eq(match_set_find(&set, &needle, false, 0, &match), MATCH_NONE);
    end();
    begin(nothing);
    type("meer");
    match_set_begin(&set, article, 0, false);
    gather();
    ck_assert_int_eq(match_set_find(&set, &needle, true, 0, &match), MATCH_NONE);
    end();
}
END_TEST

Suite *match_set_suite(void)
{
    Suite *suite = suite_create("match_set");
    TCase *tests = tcase_create("match_set");
    tcase_add_test(tests, gathering_finds_everything_wherever_it_begins);
    tcase_add_test(tests, a_longer_needle_is_found_among_the_places_of_the_shorter);
    tcase_add_test(tests, another_needle_is_searched_for_in_the_whole_text);
    tcase_add_test(tests, matches_may_overlap);
    tcase_add_test(tests, the_nearest_match_is_known_before_all_are);
#ifdef HAVE_PCRE2
    tcase_add_test(tests, an_expression_matches_within_a_paragraph);
    tcase_add_test(tests, an_expression_that_takes_too_long_is_no_proof);
#endif
    tcase_add_test(tests, among_too_many_matches_the_next_one_is_searched_for);
    tcase_add_test(tests, what_is_nowhere_is_not_found);
    suite_add_tcase(suite, tests);
    return suite;
}
