#include "config.h"

#include "read/html.h"

#include <stdio.h>
#include <string.h>

#include "read/html_title.h"
#include "support.h"
#include "text/utf8.h"

#include "suites.h"

#define LONG                                                                                       \
    "The company said on Monday that it had hired a dozen researchers from its rivals, and that "  \
    "more would follow, though it would not say when, where, or at what price. "

#define PAGE(head, body)                                                                           \
    "<!DOCTYPE html><html><head><title>The hiring spree | The Gazette</title>" head                \
    "</head><body>" body "</body></html>"

#define ARTICLE(inside)                                                                            \
    PAGE("", "<div class=article><h1>The hiring spree</h1><p>" LONG "</p>" inside "<p>" LONG       \
             "</p><p>" LONG LONG "</p></div>")

static struct article *page(const char *html)
{
    return article_of(html, READ_HTML);
}

START_TEST(the_article_is_found_among_what_stands_around_it)
{
    struct article *article = page(PAGE(
        "", "<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"
            "<div class=header>Weather, traffic, lottery, horoscopes, and much more</div>"
            "<div id=content><h1>The hiring spree</h1><p>" LONG "</p><p>" LONG "</p></div>"
            "<div class=sidebar><p>Most read, this week, by you, and by all: nothing.</p></div>"
            "<div class=comments><p>First, said somebody, and then nobody, for years.</p></div>"
            "<footer>Copyright, imprint, contact, and so on</footer>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_ptr_null(strstr(article->text, "Home"));
    ck_assert_ptr_null(strstr(article->text, "Weather"));
    ck_assert_ptr_null(strstr(article->text, "Most read"));
    ck_assert_ptr_null(strstr(article->text, "First, said"));
    ck_assert_ptr_null(strstr(article->text, "imprint"));
    ck_assert_str_eq(article->notice, "");
    article_free(article);
}
END_TEST

START_TEST(the_title_is_shown_once_and_without_the_site)
{
    struct article *article = page(ARTICLE(""));
    ck_assert_str_eq(article->title, "The hiring spree");
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADLINE), "The hiring spree");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_HEADING), 0);
    article_free(article);
}
END_TEST

START_TEST(a_chinese_page_is_read_as_well)
{
    struct article *article =
        page("<html><head><title>工厂昨日投产_新闻频道_某某网</title></head><body>"
             "<div class=nav><a href=/>首页</a> <a href=/x>新闻</a></div><div class=con>"
             "<h1>工厂昨日投产</h1><div class=info>2025年7月4日 10:30　来源：某某网</div>"
             "<p>　　公司三年前开始建设的工厂，昨日在市长的见证下正式投产，首批员工约三百人。</p>"
             "<p>"
             "　　市长说，这是本市今年最大的一个项目，也是未来五年规划的第一步，还有更多的项目在路"
             "上。</p>"
             "</div><div class=footer>版权所有 京ICP备00000000号</div></body></html>");
    ck_assert_str_eq(article->title, "工厂昨日投产");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_ptr_null(strstr(article->text, "ICP"));
    ck_assert_ptr_null(strstr(article->text, "首页"));
    article_free(article);
}
END_TEST

START_TEST(inline_markup_neither_splits_nor_joins_words)
{
    struct article *article = page(
        ARTICLE("<p>In<b>fi</b>nite <i>hope</i> <a href=x>and</a>, <span>a</span>\n<em>new</em>"
                "line; 马克·<b>扎克</b>伯格 H<sub>2</sub>O w<wbr>br e&shy;nd "
                "<cite>London (CNN)</cite>It was f(x)<i>g</i></p>"));
    ck_assert_ptr_nonnull(
        strstr(article->text, "Infinite hope and, a newline; 马克·扎克伯格 H2O wbr end"));
    ck_assert_ptr_nonnull(strstr(article->text, "London (CNN) It was f(x)g"));
    article_free(article);
}
END_TEST

START_TEST(every_block_keeps_its_kind)
{
    struct article *article = page(ARTICLE(
        "<h2>What comes next</h2><ul><li>one item<ul><li>a deeper one</li></ul></li></ul>"
        "<blockquote><p>We will see, said the river.</p></blockquote>"
        "<figure><img src=a><figcaption>The new plant</figcaption></figure>"
        "<pre>  keeps   its\n  spaces</pre>"
        "<table><tr><th>Year</th><th>Jobs</th></tr><tr><td>2025</td><td>300</td></tr></table>"));
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADING), "What comes next");
    ck_assert_str_eq(first_of_kind(article, BLOCK_LIST_ITEM), "one item");
    ck_assert_str_eq(first_of_kind(article, BLOCK_QUOTE), "We will see, said the river.");
    ck_assert_str_eq(first_of_kind(article, BLOCK_CAPTION), "The new plant");
    ck_assert_str_eq(first_of_kind(article, BLOCK_CODE), "  keeps   its\n  spaces");
    ck_assert_str_eq(first_of_kind(article, BLOCK_TABLE_ROW), "Year\tJobs");
    ck_assert_uint_eq(count_of_kind(article, BLOCK_TABLE_ROW), 2);
    article_free(article);
}
END_TEST

START_TEST(lists_and_headings_know_their_level)
{
    struct article *article =
        page(ARTICLE("<h3>Next</h3><ol><li>one item<ul><li>a deeper one</li></ul></li></ol>"));
    uint32_t depths = 0;
    for (uint32_t i = 0; i < article->block_count; i++) {
        if (article->blocks[i].kind == BLOCK_HEADING)
            ck_assert_uint_eq(article->blocks[i].level, 3);
        if (article->blocks[i].kind == BLOCK_LIST_ITEM)
            depths = depths * 10 + article->blocks[i].level;
    }
    ck_assert_uint_eq(depths, 12);
    article_free(article);
}
END_TEST

START_TEST(line_breaks_part_paragraphs)
{
    struct article *article = page(ARTICLE("<div>First part, said one.<br><br>Second part.</div>"));
    ck_assert_ptr_nonnull(strstr(article->text, "said one.\nSecond part."));
    article_free(article);
}
END_TEST

START_TEST(hidden_elements_and_scripts_are_dropped)
{
    struct article *article = page(ARTICLE(
        "<p style='display : none'>secret</p><p hidden>secret</p><p aria-hidden=true>secret</p>"
        "<script>secret</script><style>secret</style><noscript>secret</noscript>"
        "<template>secret</template><!-- secret --><span class='sr-only'>secret</span>"));
    ck_assert_ptr_null(strstr(article->text, "secret"));
    article_free(article);
}
END_TEST

START_TEST(how_a_word_is_read_is_not_part_of_it)
{
    struct article *article =
        page(ARTICLE("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>です</p>"));
    ck_assert_ptr_nonnull(strstr(article->text, "\n漢字です\n"));
    article_free(article);
}
END_TEST

START_TEST(links_keep_their_targets)
{
    struct article *article = page(PAGE(
        "<base href='https://example.org/news/'>",
        "<div class=article><p>" LONG "</p><p>See <a href='/a?b=1'>this</a>, <a href='c.html'>that"
        "</a>, <a href='#top'>up</a> and <a href='javascript:x()'>it</a>.</p><p>" LONG
        "</p></div>"));
    ck_assert_uint_eq(article->link_count, 2);
    ck_assert_str_eq(article->links[0].target, "https://example.org/a?b=1");
    ck_assert_str_eq(article->links[1].target, "https://example.org/news/c.html");
    ck_assert_int_eq(memcmp(article->text + article->links[1].begin, "that",
                            article->links[1].end - article->links[1].begin),
                     0);
    article_free(article);
}
END_TEST

START_TEST(json_ld_tells_title_author_date_and_names)
{
    struct article *article =
        page(PAGE("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\","
                  "\"headline\":\"A spree &amp; more\",\"datePublished\":\"2025-07-04T10:00:00Z\","
                  "\"author\":[{\"@type\":\"Person\",\"name\":\"Ann Lee\"},{\"name\":\"Bo Li\"}],"
                  "\"publisher\":{\"name\":\"The Gazette\"},"
                  "\"about\":[{\"@type\":\"Corporation\",\"name\":\"Acme\"},{\"@type\":\"Thing\","
                  "\"name\":\"x\"}],"
                  "\"mentions\":{\"@type\":\"Person\",\"name\":\"Cy Wu\"}}]}</script>",
                  "<div><p>" LONG "</p><p>" LONG "</p></div>"));
    ck_assert_str_eq(article->title, "A spree & more");
    ck_assert_str_eq(article->byline, "Ann Lee, Bo Li");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_str_eq(article->site, "The Gazette");
    ck_assert_uint_eq(article->declared_count, 2);
    ck_assert_str_eq(article->declared[0].name, "Cy Wu");
    ck_assert_int_eq(article->declared[0].type, ENTITY_PERSON);
    ck_assert_str_eq(article->declared[1].name, "Acme");
    ck_assert_int_eq(article->declared[1].type, ENTITY_ORGANIZATION);
    article_free(article);
}
END_TEST

START_TEST(meta_elements_tell_title_author_and_date)
{
    struct article *article = page(PAGE(
        "<meta property='og:title' content='The real title'><meta name=author content='Ann  Lee'>"
        "<meta property='article:published_time' content='2025-07-04T08:00:00+08:00'>"
        "<meta property='og:site_name' content='The Gazette'>",
        "<div><p>" LONG "</p><p>" LONG "</p></div>"));
    ck_assert_str_eq(article->title, "The real title");
    ck_assert_str_eq(article->byline, "Ann Lee");
    ck_assert_str_eq(article->published, "2025-07-04");
    ck_assert_str_eq(article->site, "The Gazette");
    article_free(article);
}
END_TEST

START_TEST(elements_tell_author_and_date_as_well)
{
    struct article *article =
        page(PAGE("", "<div class=article><p class=byline>By Ann Lee</p><p><time "
                      "datetime=2025-07-04>Friday</time></p><p>" LONG "</p><p>" LONG "</p></div>"));
    ck_assert_str_eq(article->byline, "Ann Lee");
    ck_assert_str_eq(article->published, "2025-07-04");
    article_free(article);
}
END_TEST

START_TEST(an_address_may_hold_the_date)
{
    static const char *const addresses[] = {"https://example.org/2025/07/04/a.html",
                                            "https://example.org/n/2025-07/04/c_1.htm",
                                            "https://example.org/20250704/a"};
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        char html[2048];
        snprintf(html, sizeof html, PAGE("<link rel=canonical href='%s'>", "<p>%s</p><p>%s</p>"),
                 addresses[i], LONG, LONG);
        struct article *article = page(html);
        ck_assert_str_eq(article->published, "2025-07-04");
        article_free(article);
    }
}
END_TEST

START_TEST(a_first_paragraph_that_stands_apart_belongs_to_the_body_that_the_page_names)
{
    struct article *article = page(
        PAGE("", "<div itemprop=articleBody><div class=a><div class=leafmedia><p>It was the "
                 "interview that some must have feared, and it was more revealing than many could "
                 "have imagined, by all that is known.</p></div></div><div class=b><p>" LONG
                 "</p><p>" LONG "</p><p>" LONG "</p><p>" LONG "</p><p>" LONG "</p><p>" LONG
                 "</p><p>" LONG "</p><p>" LONG "</p><p>" LONG "</p></div></div>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 10);
    ck_assert_ptr_nonnull(strstr(article->text, "It was the interview"));
    article_free(article);
}
END_TEST

START_TEST(a_number_in_an_address_is_no_date)
{
    struct article *article =
        page(PAGE("<link rel=canonical href='https://example.org/2089096-a-story'>",
                  "<p>" LONG "</p><p>" LONG "</p>"));
    ck_assert_str_eq(article->published, "");
    article_free(article);
}
END_TEST

START_TEST(a_date_that_is_hidden_or_a_fact_of_a_table_is_not_that_of_publication)
{
    struct article *article =
        page(ARTICLE("<table><tr><th>Founded</th><td>February 28, 1998<span style='display:none'>("
                     "<span class='bday published'>1998-02-28</span>)</span></td></tr></table>"
                     "<ol><li><cite>Freeing it, by <a href=/x>Jamie Zawinski of Netscape</a>. "
                     "<span class=reference-accessdate>Retrieved "
                     "1 May 2016</span></cite></li></ol>"));
    ck_assert_str_eq(article->published, "");
    article_free(article);
}
END_TEST

START_TEST(an_author_who_is_nobody_gives_way_to_one_who_is_named)
{
    static const char *const nobody[] = {"admin", "No Author", "Administrator"};
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++) {
        char html[2048];
        snprintf(html, sizeof html,
                 PAGE("<meta name=author content='%s'>",
                      "<p class=byline>By Ann Lee</p><p>%s</p><p>%s</p>"),
                 nobody[i], LONG, LONG);
        struct article *article = page(html);
        ck_assert_str_eq(article->byline, "Ann Lee");
        article_free(article);
    }
}
END_TEST

START_TEST(a_dateline_names_no_author)
{
    struct article *article = page(
        ARTICLE("<p><span class=dateline>KOBE</span> The masks were gone, it was learned.</p>"));
    ck_assert_str_eq(article->byline, "");
    article_free(article);
}
END_TEST

START_TEST(a_byline_ends_with_a_name)
{
    static const char *const bylines[][2] = {{"By admin - 2018-09-16", ""},
                                             {"Ann Lee —", "Ann Lee"},
                                             {"Ann Lee.", "Ann Lee"},
                                             {"Ann Lee Jr.", "Ann Lee Jr."},
                                             {"Ann Lee, M.D.", "Ann Lee, M.D."}};
    for (size_t i = 0; i < sizeof bylines / sizeof *bylines; i++) {
        char html[2048];
        snprintf(html, sizeof html, PAGE("<meta name=author content='%s'>", "<p>%s</p><p>%s</p>"),
                 bylines[i][0], LONG, LONG);
        struct article *article = page(html);
        ck_assert_str_eq(article->byline, bylines[i][1]);
        article_free(article);
    }
}
END_TEST

START_TEST(an_encyclopedias_article_is_called_by_its_subject)
{
    static const char *const titles[][2] = {{"Mozilla - Wikipedia", "Mozilla"},
                                            {"武汉市 - 维基百科，自由的百科全书", "武汉市"},
                                            {"蔡健雅_百度百科", "蔡健雅"},
                                            {"A history of Wikipedia", "A history of Wikipedia"}};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char html[2048];
        snprintf(html, sizeof html,
                 "<title>%s</title><meta property='og:title' content='%s'><p>%s</p><p>%s</p>",
                 titles[i][0], titles[i][0], LONG, LONG);
        struct article *article = page(html);
        ck_assert_str_eq(article->title, titles[i][1]);
        article_free(article);
    }
}
END_TEST

START_TEST(marks_of_citations_are_no_text)
{
    struct article *article = page(
        ARTICLE("<p>It was founded in May.<sup class=reference><a href=#n1>[1]</a></sup> It grew"
                "<sup>[note 2]</sup> by 10<sup>6</sup> and to x<sup>[a]b</sup>.</p>"));
    ck_assert_ptr_nonnull(strstr(article->text, "founded in May. It grew by 106 and to x[a]b."));
    article_free(article);
}
END_TEST

START_TEST(what_only_a_mouse_shows_and_what_only_editors_need_is_no_text)
{
    struct article *article = page(
        ARTICLE("<p>Rep. <span class=rollover-people><a href=/1>Ilhan Omar</a><span "
                "class=rollover-people-block><a href=/2>Hillicon Valley</a></span></span> said "
                "so.</p><div id=toc class=toc><h2>Contents</h2><ul><li><a href=#h>1 History"
                "</a></ul></div><h2>History<span class=mw-editsection>[edit]</span></h2>"
                "<div class=hatnote>For other uses see here.</div><div id=siteSub>From an "
                "encyclopedia</div>"));
    ck_assert_ptr_null(strstr(article->text, "other uses"));
    ck_assert_ptr_null(strstr(article->text, "From an"));
    ck_assert_ptr_nonnull(strstr(article->text, "Rep. Ilhan Omar said so."));
    ck_assert_ptr_null(strstr(article->text, "Hillicon"));
    ck_assert_ptr_null(strstr(article->text, "Contents"));
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADING), "History");
    article_free(article);
}
END_TEST

START_TEST(links_to_other_articles_are_the_sites)
{
    struct article *article = page(
        ARTICLE("<h3>Related stories</h3><p><a href=/1>Another firm hires</a></p><p><a href=/2>And "
                "a third</a></p>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BOILERPLATE), 3);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 3);
    article_free(article);
}
END_TEST

START_TEST(entries_under_a_heading_of_references_are_sources)
{
    struct article *article = page(
        ARTICLE("<h2>References</h2><ol><li>Ann Reed: The Bridge of Leeds</li><li>Bo Tran: A "
                "Harbour</li></ol><h2>Legacy</h2><p>The bridge stands to this day, they say.</p>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_REFERENCE), 2);
    ck_assert_str_eq(first_of_kind(article, BLOCK_HEADING), "References");
    article_free(article);
}
END_TEST

START_TEST(a_link_in_capitals_between_paragraphs_is_the_sites)
{
    struct article *article =
        page(ARTICLE("<p><a href=/1>CO-FOUNDER PROUD OF THE FIRM</a></p><p>CO-FOUNDER PROUD OF THE "
                     "FIRM</p><p><a href=/2>The founder was proud of the firm.</a></p>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_BOILERPLATE), 1);
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 5);
    article_free(article);
}
END_TEST

START_TEST(a_page_without_article_is_shown_and_says_so)
{
    struct article *article = page("<html><title>Index</title><ul><li><a href=1>One</a></li><li><a "
                                   "href=2>Two</a></li></ul></html>");
    ck_assert_ptr_nonnull(strstr(article->text, "One"));
    ck_assert_str_eq(article->notice, "no article found: the whole page is shown");
    article_free(article);
}
END_TEST

START_TEST(text_that_a_script_reveals_is_no_hidden_text)
{
    struct article *article =
        page(PAGE("", "<div id=js_content style='visibility: hidden;'><p>" LONG "</p><p>" LONG
                      "</p></div><p style='display:none'>secret</p>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_ptr_null(strstr(article->text, "secret"));
    article_free(article);
}
END_TEST

START_TEST(a_reference_beyond_all_characters_leaves_valid_text)
{
    struct article *article = page(ARTICLE("<p title='&#x4e2AAAAAAAAAAd;'>a&#x4e2AAAAAAAAAAd;"
                                           "&#1114112;&#xD800;&#0;z</p>"));
    size_t bad;
    ck_assert(utf8_is_valid(article->text, article->len, &bad));
    article_free(article);
}
END_TEST

START_TEST(a_sites_name_is_cut_off_whole)
{
    static const char *const sites[] = {"G·zette", "某某网", "Gazette"};
    static const char *const signs[] = {" | ", " – ", "_", " · ", "｜"};
    for (size_t i = 0; i < sizeof sites / sizeof *sites; i++)
        for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
            char html[2048];
            snprintf(html, sizeof html,
                     PAGE("<meta property='og:title' content='El niño, più%s%s'>"
                          "<meta property='og:site_name' content='%s'>",
                          "<p>%s</p><p>%s</p>"),
                     signs[k], sites[i], sites[i], LONG, LONG);
            struct article *article = page(html);
            ck_assert_str_eq(article->title, "El niño, più");
            article_free(article);
        }
}
END_TEST

START_TEST(a_body_that_only_json_ld_holds_is_read)
{
    struct article *article = page(PAGE(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The hiring "
        "spree\",\"articleBody\":\"" LONG LONG LONG "\\n\\nThe end of it all." LONG "\"}</script>",
        "<div id=app><p>Please enable scripts, to go on.</p></div>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_PARAGRAPH), 2);
    ck_assert_ptr_nonnull(strstr(article->text, "The end of it all."));
    ck_assert_ptr_null(strstr(article->text, "enable scripts"));
    article_free(article);
}
END_TEST

START_TEST(a_title_that_the_text_repeats_is_shown_once)
{
    struct article *article =
        page(PAGE("<meta property='og:title' content='A spree of hiring'>",
                  "<div><p><b>A spree of hiring</b></p><p>" LONG "</p><p>" LONG "</p></div>"));
    ck_assert_uint_eq(article->block_count, 3);
    article_free(article);
}
END_TEST

START_TEST(the_type_shows_by_content)
{
    struct article *article = article_of("\n<!-- x --><!doctype HTML><p>" LONG, READ_AUTO);
    ck_assert_str_eq(article->format, "html");
    article_free(article);
    article = article_of("A sentence with <b>two</b> tags is no page.", READ_AUTO);
    ck_assert_str_eq(article->format, "text");
    article_free(article);
}
END_TEST

START_TEST(titles_are_compared_by_their_letters)
{
    ck_assert(html_title_matches("The plant opens in May | BBC", "“The plant opens in May”"));
    ck_assert(html_title_matches("工厂昨日投产_网", "工厂 昨日投产"));
    ck_assert(!html_title_matches("The plant opens", "The"));
    ck_assert(!html_title_matches("The plant opens", ""));
}
END_TEST

START_TEST(a_heading_is_without_the_link_to_itself)
{
    struct article *article = page(ARTICLE("<h2>The cranes<a href=#c>¶</a></h2><p>" LONG "</p>"
                                           "<h2>The ships <a href=#s>#</a></h2><p>" LONG "</p>"
                                           "<h2>Written in C#</h2><p>" LONG "</p>"));
    ck_assert_ptr_nonnull(strstr(article->text, "\nThe cranes\n"));
    ck_assert_ptr_nonnull(strstr(article->text, "\nThe ships\n"));
    ck_assert_ptr_nonnull(strstr(article->text, "\nWritten in C#\n"));
    article_free(article);
}
END_TEST

START_TEST(a_list_of_facts_has_a_row_for_each)
{
    struct article *article =
        page(ARTICLE("<dl><dt>Born</dt><dd><a href=/h>Hangzhou</a></dd>"
                     "<dt>Known for</dt><dd>cranes<br>ships</dd></dl>"
                     "<dl><dt>A term</dt><dd><p>" LONG "</p></dd><dt>B</dt><dd>short</dd></dl>"));
    ck_assert_uint_eq(count_of_kind(article, BLOCK_TABLE_ROW), 2);
    ck_assert_str_eq(first_of_kind(article, BLOCK_TABLE_ROW), "Born\tHangzhou");
    ck_assert_ptr_nonnull(strstr(article->text, "\nKnown for\tcranes ships\n"));
    ck_assert_ptr_null(strstr(article->text, "A term\t")); /* it explains, in paragraphs */
    article_free(article);
}
END_TEST

Suite *html_suite(void)
{
    Suite *suite = suite_create("html");
    TCase *all = tcase_create("all");
    tcase_add_test(all, the_article_is_found_among_what_stands_around_it);
    tcase_add_test(all, the_title_is_shown_once_and_without_the_site);
    tcase_add_test(all, a_chinese_page_is_read_as_well);
    tcase_add_test(all, inline_markup_neither_splits_nor_joins_words);
    tcase_add_test(all, every_block_keeps_its_kind);
    tcase_add_test(all, lists_and_headings_know_their_level);
    tcase_add_test(all, line_breaks_part_paragraphs);
    tcase_add_test(all, hidden_elements_and_scripts_are_dropped);
    tcase_add_test(all, how_a_word_is_read_is_not_part_of_it);
    tcase_add_test(all, links_keep_their_targets);
    tcase_add_test(all, json_ld_tells_title_author_date_and_names);
    tcase_add_test(all, meta_elements_tell_title_author_and_date);
    tcase_add_test(all, elements_tell_author_and_date_as_well);
    tcase_add_test(all, an_address_may_hold_the_date);
    tcase_add_test(all,
                   a_first_paragraph_that_stands_apart_belongs_to_the_body_that_the_page_names);
    tcase_add_test(all, a_number_in_an_address_is_no_date);
    tcase_add_test(all, a_date_that_is_hidden_or_a_fact_of_a_table_is_not_that_of_publication);
    tcase_add_test(all, an_author_who_is_nobody_gives_way_to_one_who_is_named);
    tcase_add_test(all, a_dateline_names_no_author);
    tcase_add_test(all, a_byline_ends_with_a_name);
    tcase_add_test(all, an_encyclopedias_article_is_called_by_its_subject);
    tcase_add_test(all, marks_of_citations_are_no_text);
    tcase_add_test(all, what_only_a_mouse_shows_and_what_only_editors_need_is_no_text);
    tcase_add_test(all, links_to_other_articles_are_the_sites);
    tcase_add_test(all, entries_under_a_heading_of_references_are_sources);
    tcase_add_test(all, a_link_in_capitals_between_paragraphs_is_the_sites);
    tcase_add_test(all, a_page_without_article_is_shown_and_says_so);
    tcase_add_test(all, text_that_a_script_reveals_is_no_hidden_text);
    tcase_add_test(all, a_reference_beyond_all_characters_leaves_valid_text);
    tcase_add_test(all, a_sites_name_is_cut_off_whole);
    tcase_add_test(all, a_body_that_only_json_ld_holds_is_read);
    tcase_add_test(all, a_title_that_the_text_repeats_is_shown_once);
    tcase_add_test(all, the_type_shows_by_content);
    tcase_add_test(all, titles_are_compared_by_their_letters);
    tcase_add_test(all, a_heading_is_without_the_link_to_itself);
    tcase_add_test(all, a_list_of_facts_has_a_row_for_each);
    suite_add_tcase(suite, all);
    return suite;
}
