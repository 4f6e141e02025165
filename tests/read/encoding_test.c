#include "read/encoding.h"

#include <iconv.h>
#include <string.h>

#include "support.h"

#include "suites.h"

static const char chinese[] =
    "扎克伯格在周一的备忘录中欢迎了十几名新的研究人员，他们来自不同的公司。这是他今年以来最大的一次"
    "招聘，也是公司在人工智能领域的一个重要的转变。他说，我们有这个时代最好的人，也有最多的算力。";
static const char traditional[] =
    "公司昨天宣布，新的執行長將於下個月上任，這是三年來第二次換人。他說，我們的目標沒有改變，但是"
    "做事的方法會不一樣，大家都會看到。在場的人沒有一個提出問題，會議不到一個小時就結束了。";
static const char japanese[] =
    "同社は月曜日に新しい研究所を設立すると発表した。これは同社にとって今年最大の投資であり、"
    "多くの研究者が参加する予定である。社長は記者会見で、この分野で世界をリードしたいと述べた。";
static const char korean[] =
    "회사는 월요일에 새로운 연구소를 설립한다고 발표했다. 이것은 올해 가장 큰 투자이며 많은 "
    "연구원이 "
    "참여할 예정이다. 사장은 기자 회견에서 이 분야에서 세계를 이끌고 싶다고 말했다.";
static const char german[] =
    "Die Behörde prüfte die Pläne über mehrere Wochen. Für die Bürger ändere sich vorerst nichts, "
    "hieß es; größere Änderungen kämen frühestens im nächsten März.";

static const struct {
    const char *text, *encoding, *iconv;
} samples[] = {
    {chinese, "GB18030", "GB18030"},  {traditional, "Big5", "BIG5"},
    {japanese, "Shift_JIS", "CP932"}, {japanese, "EUC-JP", "EUC-JP"},
    {korean, "EUC-KR", "CP949"},      {german, "windows-1252", "CP1252"},
};

static size_t encode(const char *text, const char *encoding, char *out, size_t room)
{
    iconv_t convert = iconv_open(encoding, "UTF-8");
    ck_assert(convert != (iconv_t)-1);
    char *in = (char *)(uintptr_t)text, *to = out;
    size_t left = strlen(text), space = room;
    ck_assert(iconv(convert, &in, &left, &to, &space) != (size_t)-1);
    iconv_close(convert);
    return room - space;
}

START_TEST(an_undeclared_encoding_is_guessed)
{
    char bytes[2048];
    size_t len = encode(samples[_i].text, samples[_i].iconv, bytes, sizeof bytes);
    struct article *article = article_of_bytes(bytes, len, READ_TEXT);
    ck_assert_str_eq(article->encoding, samples[_i].encoding);
    ck_assert_str_eq(article->text, samples[_i].text);
    ck_assert_str_eq(article->notice, "");
    article_free(article);
}
END_TEST

START_TEST(the_pairs_alone_tell_them_apart)
{
    char bytes[2048];
    int hits;
    size_t len = encode(samples[_i].text, samples[_i].iconv, bytes, sizeof bytes);
    ck_assert_str_eq(encoding_guess_pairs(bytes, len, &hits), samples[_i].encoding);
}
END_TEST

START_TEST(a_byte_order_mark_decides)
{
    static const char *const wide[] = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"};
    static const char *const marks[] = {"", "\xFF\xFE", "\xFE\xFF", ""};
    char bytes[2048];
    size_t mark = strlen(marks[_i]);
    memcpy(bytes, marks[_i], mark);
    size_t len = mark + encode(chinese, wide[_i], bytes + mark, sizeof bytes - mark);
    struct article *article = article_of_bytes(bytes, len, READ_AUTO);
    ck_assert_str_eq(article->text, chinese);
    article_free(article);
}
END_TEST

START_TEST(the_mark_of_utf8_is_no_text)
{
    struct article *article = article_of("\xEF\xBB\xBF"
                                         "A plain line.",
                                         READ_AUTO);
    ck_assert_str_eq(article->text, "A plain line.");
    ck_assert_str_eq(article->encoding, "UTF-8");
    article_free(article);
}
END_TEST

START_TEST(utf16_without_a_mark_shows_by_its_nuls)
{
    char bytes[2048];
    size_t len = encode("An English text, in two bytes a letter.", "UTF-16LE", bytes, sizeof bytes);
    struct article *article = article_of_bytes(bytes, len, READ_AUTO);
    ck_assert_str_eq(article->encoding, "UTF-16LE");
    article_free(article);
}
END_TEST

START_TEST(wrong_bytes_are_replaced_and_counted)
{
    struct article *article =
        article_of("Good \xC3\xA9 text with a bad \xFF byte, and \xC3\xA9 é é.", READ_AUTO);
    ck_assert_ptr_nonnull(strstr(article->text, "bad \xEF\xBF\xBD byte"));
    ck_assert_str_eq(article->notice, "1 wrong byte replaced");
    article_free(article);
}
END_TEST

START_TEST(a_stray_byte_in_a_text_of_few_wide_characters_is_replaced)
{
    static const char *const texts[] = {
        "She said \xE2\x80\x9CWe know Tidewater\x92s plans, and have known them for years.",
        "They met in a caf\xC3\xA9 beside the harbour: Tidewater\x92s people and the union.",
    };
    struct article *article = article_of(texts[_i], READ_TEXT);
    ck_assert_str_eq(article->encoding, "UTF-8");
    ck_assert_ptr_nonnull(strstr(article->text, "Tidewater\xEF\xBF\xBDs p"));
    ck_assert_str_eq(article->notice, "1 wrong byte replaced");
    article_free(article);
}
END_TEST

START_TEST(what_happens_to_look_like_a_wide_character_makes_no_utf8)
{
    static const char *const texts[] = {
        /* e acute, no-break space and guillemet; A breve and S cedilla */
        "Il a parl\xE9\xA0\xBB, dit-elle \xE0 la pr\xE9sidente de l\x92\xE9"
        "cole.",
        "P\xC3\xAAUNE, scrie primarul \xEEn raport, \xBAi apoi pleac\xE3.",
        "Her company is called \xD6\xD0\xE6\x8A\xA2 in Chinese, and no other word of it is.",
    };
    struct encoding found = encoding_detect(texts[_i], strlen(texts[_i]), NULL, NULL);
    ck_assert_str_ne(found.name, "UTF-8");
}
END_TEST

START_TEST(a_sequence_cut_at_the_end_is_replaced)
{
    char bytes[2048];
    size_t len = encode(chinese, "GB18030", bytes, sizeof bytes);
    bytes[len] = (char)0xB5;
    struct article *article = article_of_bytes(bytes, len + 1, READ_AUTO);
    ck_assert_str_eq(article->encoding, "GB18030");
    ck_assert_str_eq(article->notice, "1 wrong byte replaced");
    article_free(article);
}
END_TEST

START_TEST(the_users_word_overrides)
{
    struct article_list list = {0};
    struct read_options options = {.encoding = "latin1"};
    struct read_error error;
    ck_assert(read_bytes(&list, "test", "caf\xC3\xA9", 5, &options, &error));
    ck_assert_str_eq(list.items[0]->text, "cafÃ©");
    article_list_release(&list);
}
END_TEST

START_TEST(an_unknown_encoding_is_said)
{
    struct article_list list = {0};
    struct read_options options = {.encoding = "klingon"};
    struct read_error error;
    ck_assert(!read_bytes(&list, "test", "text", 4, &options, &error));
    ck_assert_str_eq(error.message, "test: unknown encoding 'klingon'");
}
END_TEST

START_TEST(declarations_are_found)
{
    static const struct {
        const char *text, *charset;
    } documents[] = {
        {"<meta charset=\"gbk\">", "gbk"},
        {"<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=big5'>", "big5"},
        {"<?xml version=\"1.0\" encoding=\"EUC-JP\"?><html>", "EUC-JP"},
        {"<p>charset=gbk</p>", ""},
        {"<meta name=\"a\"><meta charset = shift_jis >", "shift_jis"},
    };
    char charset[64];
    for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
        encoding_declared(documents[i].text, strlen(documents[i].text), charset, sizeof charset);
        ck_assert_str_eq(charset, documents[i].charset);
    }
}
END_TEST

START_TEST(valid_utf8_beats_a_wrong_declaration)
{
    struct encoding found = encoding_detect(chinese, strlen(chinese), NULL, "gb2312");
    ck_assert_str_eq(found.name, "UTF-8");
    ck_assert(found.valid);
}
END_TEST

Suite *encoding_suite(void)
{
    Suite *suite = suite_create("encoding");
    TCase *all = tcase_create("all");
    int count = (int)(sizeof samples / sizeof *samples);
    tcase_add_loop_test(all, an_undeclared_encoding_is_guessed, 0, count);
    tcase_add_loop_test(all, the_pairs_alone_tell_them_apart, 0, count);
    tcase_add_loop_test(all, a_byte_order_mark_decides, 0, 4);
    tcase_add_test(all, the_mark_of_utf8_is_no_text);
    tcase_add_test(all, utf16_without_a_mark_shows_by_its_nuls);
    tcase_add_test(all, wrong_bytes_are_replaced_and_counted);
    tcase_add_loop_test(all, a_stray_byte_in_a_text_of_few_wide_characters_is_replaced, 0, 2);
    tcase_add_loop_test(all, what_happens_to_look_like_a_wide_character_makes_no_utf8, 0, 3);
    tcase_add_test(all, a_sequence_cut_at_the_end_is_replaced);
    tcase_add_test(all, the_users_word_overrides);
    tcase_add_test(all, an_unknown_encoding_is_said);
    tcase_add_test(all, declarations_are_found);
    tcase_add_test(all, valid_utf8_beats_a_wrong_declaration);
    suite_add_tcase(suite, all);
    return suite;
}
