#include "find/token/token.h"

#include <stdio.h>
#include <string.h>

#include "suites.h"

static token_vec tokens;

static void scan(const char *text)
{
    token_scan(&tokens, text, 0, (uint32_t)strlen(text));
}

/* The tokens of text with '|' between them. */
static const char *cut(const char *text)
{
    static char out[512];
    size_t len = 0;
    scan(text);
    out[0] = '\0';
    for (uint32_t i = 0; i < tokens.count; i++) {
        const struct token *t = &tokens.items[i];
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i > 0 ? "|" : "",
                                (int)(t->end - t->begin), text + t->begin);
    }
    return out;
}

static int shape_of(const char *text)
{
    scan(text);
    ck_assert_uint_eq(tokens.count, 1);
    return tokens.items[0].shape;
}

START_TEST(each_ideograph_and_kana_is_a_token)
{
    ck_assert_str_eq(cut("你好すし"), "你|好|す|し");
}
END_TEST

START_TEST(ideographs_and_latin_part_without_a_space)
{
    ck_assert_str_eq(cut("Meta的GPT团队"), "Meta|的|GPT|团|队");
}
END_TEST

START_TEST(hyphen_before_a_digit_joins)
{
    ck_assert_str_eq(cut("GPT-4o, ChatGPT-5 COVID-19"), "GPT-4o|,|ChatGPT-5|COVID-19");
}
END_TEST

START_TEST(hyphen_before_a_letter_cuts)
{
    ck_assert_str_eq(cut("US-based Ray-Bans X-ray"), "US|-|based|Ray|-|Bans|X|-|ray");
}
END_TEST

START_TEST(inner_apostrophe_joins_possessive_is_cut)
{
    ck_assert_str_eq(cut("O'Brien's L’Oréal don't"), "O'Brien|'s|L’Oréal|don't");
}
END_TEST

START_TEST(contraction_of_a_pronoun_is_no_possessive)
{
    scan("She's here, Vance's not.");
    ck_assert_int_eq(tokens.items[1].shape, SHAPE_LOWER);
    ck_assert_int_eq(tokens.items[5].shape, SHAPE_POSSESSIVE);
}
END_TEST

START_TEST(possessive_before_ideographs)
{
    ck_assert_str_eq(cut("Meta’s新模型"), "Meta|’s|新|模|型");
}
END_TEST

START_TEST(plural_possessive_is_punctuation)
{
    ck_assert_str_eq(cut("the Labs' plan"), "the|Labs|'|plan");
}
END_TEST

START_TEST(abbreviations_keep_their_dots)
{
    ck_assert_str_eq(cut("the U.S. and J.R.R. Lee at 5 a.m."), "the|U.S.|and|J.R.R.|Lee|at|5|a.m.");
}
END_TEST

START_TEST(initial_keeps_its_dot_only_before_a_name)
{
    ck_assert_str_eq(cut("J. Smith chose plan B."), "J.|Smith|chose|plan|B|.");
}
END_TEST

START_TEST(numbers_keep_their_separators)
{
    ck_assert_str_eq(cut("1,200.5 and 3,500,000"), "1,200.5|and|3,500,000");
}
END_TEST

START_TEST(comma_that_separates_no_thousands_cuts)
{
    ck_assert_str_eq(cut("1,2,3 2024,2025"), "1|,|2|,|3|2024|,|2025");
}
END_TEST

START_TEST(versions_are_one_token)
{
    ck_assert_str_eq(cut("Qwen2.5-72B v2.1 PM2.5"), "Qwen2.5-72B|v2.1|PM2.5");
}
END_TEST

START_TEST(period_behind_a_number_cuts)
{
    ck_assert_str_eq(cut("in 2024. Then"), "in|2024|.|Then");
}
END_TEST

START_TEST(ampersand_and_plus_are_signs)
{
    ck_assert_str_eq(cut("AT&T C++"), "AT|&|T|C|+|+");
}
END_TEST

START_TEST(shapes)
{
    ck_assert_int_eq(shape_of("word"), SHAPE_LOWER);
    ck_assert_int_eq(shape_of("Word"), SHAPE_CAPITAL);
    ck_assert_int_eq(shape_of("O'Brien"), SHAPE_CAPITAL);
    ck_assert_int_eq(shape_of("WORD"), SHAPE_UPPER);
    ck_assert_int_eq(shape_of("A"), SHAPE_UPPER);
    ck_assert_int_eq(shape_of("iPhone"), SHAPE_MIXED);
    ck_assert_int_eq(shape_of("OpenAI"), SHAPE_MIXED);
    ck_assert_int_eq(shape_of("2nd"), SHAPE_MIXED);
    ck_assert_int_eq(shape_of("2025-07-04"), SHAPE_NUMBER);
    ck_assert_int_eq(shape_of("U.S."), SHAPE_ABBREVIATION);
    ck_assert_int_eq(shape_of("'s"), SHAPE_POSSESSIVE);
    ck_assert_int_eq(shape_of("。"), SHAPE_PUNCT);
    ck_assert_int_eq(shape_of("龍"), SHAPE_HAN);
    ck_assert_int_eq(shape_of("Łódź"), SHAPE_CAPITAL);
}
END_TEST

START_TEST(key_ignores_case_width_and_script)
{
    ck_assert_uint_eq(TOKEN_KEY("Apple"), TOKEN_KEY("aPPLE"));
    ck_assert_uint_eq(TOKEN_KEY("ＡＩ"), TOKEN_KEY("ai"));
    ck_assert_uint_eq(TOKEN_KEY("龍"), TOKEN_KEY("龙"));
    ck_assert_uint_ne(TOKEN_KEY("ab"), TOKEN_KEY("ba"));
}
END_TEST

START_TEST(token_has_the_key_of_its_word)
{
    static const char *const words[] = {"OpenAI", "的", "1,200.5", "U.S.", "'s", "，", "é"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        scan(words[i]);
        ck_assert_uint_eq(tokens.count, 1);
        ck_assert_uint_eq(tokens.items[0].key, token_key(words[i], strlen(words[i])));
    }
}
END_TEST

START_TEST(space_before_is_noted)
{
    scan("Meta 超级　AI");
    ck_assert_uint_eq(tokens.count, 4);
    ck_assert(!tokens.items[0].space_before);
    ck_assert(tokens.items[1].space_before);
    ck_assert(!tokens.items[2].space_before);
    ck_assert(tokens.items[3].space_before);
}
END_TEST

START_TEST(only_the_span_is_scanned)
{
    token_scan(&tokens, "one OpenAI two", 4, 8);
    ck_assert_uint_eq(tokens.count, 1);
    ck_assert_uint_eq(tokens.items[0].begin, 4);
    ck_assert_uint_eq(tokens.items[0].end, 8);
    token_scan(&tokens, "", 0, 0);
    ck_assert_uint_eq(tokens.count, 0);
}
END_TEST

START_TEST(bytes_that_are_no_utf8_are_tokens_of_one_byte)
{
    static const char text[] = "a\xff\xe4\xbd b";
    token_scan(&tokens, text, 0, sizeof text - 1);
    uint32_t at = 0;
    for (uint32_t i = 0; i < tokens.count; i++) {
        ck_assert_uint_ge(tokens.items[i].begin, at);
        ck_assert_uint_gt(tokens.items[i].end, tokens.items[i].begin);
        at = tokens.items[i].end;
    }
    ck_assert_uint_eq(at, sizeof text - 1);
}
END_TEST

START_TEST(what_there_is_is_told)
{
    static const char text[] = "《砚台》发布";
    ck_assert_uint_eq(token_scan(&tokens, text, 0, sizeof text - 1),
                      1u << SHAPE_HAN | 1u << SHAPE_PUNCT | SIGNS_TITLE);
    static const char words[] = "it's 12, (so)";
    ck_assert_uint_eq(token_scan(&tokens, words, 0, sizeof words - 1),
                      1u << SHAPE_LOWER | 1u << SHAPE_NUMBER | 1u << SHAPE_PUNCT | SIGNS_BRACKET);
}
END_TEST

START_TEST(character_comes_back_from_its_key_folded)
{
    scan("龍a\xF0\xA0\xAE\xB7");
    ck_assert_uint_eq(tokens.count, 3);
    for (uint32_t i = 0; i < tokens.count; i++)
        ck_assert(tokens.items[i].is_character);
    ck_assert_uint_eq(token_character(&tokens.items[0]), U'龙');
    ck_assert_uint_eq(token_character(&tokens.items[1]), 'a');
    ck_assert_uint_eq(token_character(&tokens.items[2]), 0x20BB7);
}
END_TEST

START_TEST(token_is_compares_exactly)
{
    const char *text = "Apple";
    scan(text);
    ck_assert(token_is(text, &tokens.items[0], "Apple"));
    ck_assert(!token_is(text, &tokens.items[0], "apple"));
    ck_assert(!token_is(text, &tokens.items[0], "App"));
}
END_TEST

Suite *token_suite(void)
{
    Suite *suite = suite_create("token");
    TCase *tcase = tcase_create("scan");
    tcase_add_test(tcase, each_ideograph_and_kana_is_a_token);
    tcase_add_test(tcase, ideographs_and_latin_part_without_a_space);
    tcase_add_test(tcase, hyphen_before_a_digit_joins);
    tcase_add_test(tcase, hyphen_before_a_letter_cuts);
    tcase_add_test(tcase, inner_apostrophe_joins_possessive_is_cut);
    tcase_add_test(tcase, contraction_of_a_pronoun_is_no_possessive);
    tcase_add_test(tcase, possessive_before_ideographs);
    tcase_add_test(tcase, plural_possessive_is_punctuation);
    tcase_add_test(tcase, abbreviations_keep_their_dots);
    tcase_add_test(tcase, initial_keeps_its_dot_only_before_a_name);
    tcase_add_test(tcase, numbers_keep_their_separators);
    tcase_add_test(tcase, comma_that_separates_no_thousands_cuts);
    tcase_add_test(tcase, versions_are_one_token);
    tcase_add_test(tcase, period_behind_a_number_cuts);
    tcase_add_test(tcase, ampersand_and_plus_are_signs);
    tcase_add_test(tcase, shapes);
    tcase_add_test(tcase, key_ignores_case_width_and_script);
    tcase_add_test(tcase, token_has_the_key_of_its_word);
    tcase_add_test(tcase, space_before_is_noted);
    tcase_add_test(tcase, only_the_span_is_scanned);
    tcase_add_test(tcase, bytes_that_are_no_utf8_are_tokens_of_one_byte);
    tcase_add_test(tcase, what_there_is_is_told);
    tcase_add_test(tcase, character_comes_back_from_its_key_folded);
    tcase_add_test(tcase, token_is_compares_exactly);
    suite_add_tcase(suite, tcase);
    return suite;
}
