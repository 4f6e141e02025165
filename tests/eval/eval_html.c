/*
 * eval-html: how well the article is found in web pages.
 *
 *   eval-html [--list] [--headline] [--out DIR] PAGES...
 *
 * Each of PAGES is a folder with a folder for each page: source.html, and expected.txt (or
 * expected.html) with the main text, or expected.json with strings that must and must not be in it;
 * meta.json may give title, byline or author, date or publishedTime. Prints token precision, recall
 * and F1 as the mean over the pages, those with Chinese text apart, the lowest, and how many
 * titles, bylines and dates are right. --out writes PAGE.txt, for other scorers.
 */
#include "config.h"

#include <cjson/cJSON.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "read/character_reference.h"
#include "read/date.h"
#include "read/html_guard.h"
#include "read/html_title.h"
#include "read/read.h"
#include "read/source.h"
#include "tests/eval/page_tokens.h"
#include "text/script.h"
#include "text/utf8.h"

#define MAX_FILE_BYTES ((size_t)1 << 28)

struct options {
    bool list, headline;
    const char *out;
};

struct fact {
    uint32_t right, given;
};

struct totals {
    struct page_score all, chinese;
    double f1_grams, lowest, seconds;
    char lowest_page[256];
    uint32_t pages, chinese_pages, below_06, failed;
    size_t bytes;
    struct fact title, byline, date, with, without;
};

static bool read_file(const char *folder, const char *name, struct source *source)
{
    struct buffer path = {0};
    struct read_error error;
    buffer_printf(&path, "%s/%s", folder, name);
    bool read = source_read_file(source, &(struct input){path.bytes, MAX_FILE_BYTES, &error});
    buffer_release(&path);
    return read;
}

/* The text that counts: what is shown as the article's own, without its title. */
static void article_text(const struct article *article, bool headline, struct buffer *text)
{
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];
        if (block->kind == BLOCK_BOILERPLATE || (block->kind == BLOCK_HEADLINE && !headline))
            continue;
        buffer_add(text, article->text + block->begin, block->end - block->begin);
        buffer_add_char(text, '\n');
    }
}

static bool expected_text(const char *folder, struct buffer *text)
{
    struct source source;
    if (read_file(folder, "expected.txt", &source)) {
        buffer_add(text, source.bytes, source.len);
        source_release(&source);
        return true;
    }
    if (!read_file(folder, "expected.html", &source))
        return false;
    struct buffer stripped = {0};
    html_strip(source.bytes, source.len, &stripped);
    character_reference_replace_all(text, buffer_str(&stripped), stripped.len);
    buffer_release(&stripped);
    source_release(&source);
    return true;
}

static bool is_chinese(const char *text, size_t len)
{
    size_t han = 0, kana = 0, latin = 0;
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        enum script_class script = script_of(c.cp);
        han += script == SCRIPT_HAN;
        kana += script == SCRIPT_KANA;
        latin += script == SCRIPT_LATIN;
        at += c.len_bytes;
    }
    return han * 2 > latin && han > kana * 4;
}

static void add_score(struct page_score *sum, struct page_score score)
{
    sum->precision += score.precision;
    sum->recall += score.recall;
    sum->f1 += score.f1;
}

static void compare_text(const char *page, const struct buffer *gold_text,
                         const struct buffer *text, const struct options *options,
                         struct totals *totals)
{
    struct page_tokens gold = {0}, predicted = {0};
    page_tokens_add(&gold, buffer_str(gold_text), gold_text->len);
    page_tokens_add(&predicted, buffer_str(text), text->len);
    struct page_tokens gold_grams = page_tokens_grams(&gold);
    struct page_tokens grams = page_tokens_grams(&predicted);
    struct page_score score = page_tokens_compare(&predicted, &gold);
    struct page_score ordered = page_tokens_compare(&grams, &gold_grams);
    add_score(&totals->all, score);
    totals->f1_grams += ordered.f1;
    totals->pages++;
    totals->below_06 += score.f1 < 0.6;
    if (is_chinese(buffer_str(gold_text), gold_text->len)) {
        add_score(&totals->chinese, score);
        totals->chinese_pages++;
    }
    if (score.f1 < totals->lowest) {
        totals->lowest = score.f1;
        snprintf(totals->lowest_page, sizeof totals->lowest_page, "%s", page);
    }
    if (options->list)
        printf("%-44s gold %6u found %6u  P %.3f R %.3f F1 %.3f F1(4-grams) %.3f\n", page,
               gold.count, predicted.count, score.precision, score.recall, score.f1, ordered.f1);
    page_tokens_release(&gold);
    page_tokens_release(&predicted);
    page_tokens_release(&gold_grams);
    page_tokens_release(&grams);
}

/* ---- strings and facts ---- */

static void without_spaces(const char *text, struct buffer *out)
{
    size_t len = strlen(text);
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (script_of(c.cp) != SCRIPT_SPACE)
            buffer_add(out, text + at, c.len_bytes);
        at += c.len_bytes;
    }
}

static void compare_strings(const cJSON *strings, const char *text, bool wanted, struct fact *fact)
{
    const cJSON *one;
    struct buffer whole = {0};
    without_spaces(text, &whole);
    cJSON_ArrayForEach(one, strings)
    {
        struct buffer part = {0};
        without_spaces(one->valuestring, &part);
        bool found = strstr(buffer_str(&whole), buffer_str(&part)) != NULL;
        fact->given++;
        fact->right += found == wanted;
        buffer_release(&part);
    }
    buffer_release(&whole);
}

static cJSON *read_json(const char *folder, const char *name)
{
    struct source source;
    if (!read_file(folder, name, &source))
        return NULL;
    cJSON *json = cJSON_ParseWithLength(source.bytes, source.len);
    source_release(&source);
    return json;
}

static const char *string_of(const cJSON *json, const char *first, const char *second)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(json, first);
    if (!cJSON_IsString(item) || !*item->valuestring)
        item = cJSON_GetObjectItemCaseSensitive(json, second);
    return cJSON_IsString(item) && *item->valuestring ? item->valuestring : NULL;
}

static void compare_fact(const char *page, const char *what, const char *gold, const char *found,
                         bool right, const struct options *options, struct fact *fact)
{
    fact->given++;
    fact->right += right;
    if (!right && options->list)
        printf("    %s of %s: '%s', found '%s'\n", what, page, gold, found);
}

static void compare_facts(const char *page, const cJSON *meta, const struct article *article,
                          const struct options *options, struct totals *totals)
{
    const char *title = string_of(meta, "title", "title");
    const char *byline = string_of(meta, "byline", "author");
    const char *date = string_of(meta, "publishedTime", "date");
    char iso[11];
    if (title)
        compare_fact(page, "title", title, article->title,
                     html_title_matches(title, article->title), options, &totals->title);
    if (byline)
        compare_fact(page, "byline", byline, article->byline,
                     *article->byline && (strcasestr(byline, article->byline) ||
                                          strcasestr(article->byline, byline)),
                     options, &totals->byline);
    if (date && date_parse(date, strlen(date), iso))
        compare_fact(page, "date", iso, article->published, strcmp(iso, article->published) == 0,
                     options, &totals->date);
}

/* ---- pages ---- */

static void write_text(const char *folder, const char *page, const struct buffer *text)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s/%s.txt", folder, page);
    FILE *file = fopen(path.bytes, "w");
    if (!file || fwrite(buffer_str(text), 1, text->len, file) != text->len)
        fprintf(stderr, "eval-html: cannot write %s\n", path.bytes);
    if (file)
        fclose(file);
    buffer_release(&path);
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void compare_page(const char *folder, const char *page, const struct article *article,
                         const struct options *options, struct totals *totals)
{
    struct buffer text = {0}, gold = {0};
    article_text(article, options->headline, &text);
    if (options->out)
        write_text(options->out, page, &text);
    if (expected_text(folder, &gold))
        compare_text(page, &gold, &text, options, totals);
    cJSON *strings = read_json(folder, "expected.json"), *meta = read_json(folder, "meta.json");
    compare_strings(cJSON_GetObjectItemCaseSensitive(strings, "with"), buffer_str(&text), true,
                    &totals->with);
    compare_strings(cJSON_GetObjectItemCaseSensitive(strings, "without"), buffer_str(&text), false,
                    &totals->without);
    compare_facts(page, meta, article, options, totals);
    cJSON_Delete(strings);
    cJSON_Delete(meta);
    buffer_release(&text);
    buffer_release(&gold);
}

static void score_page(const char *folder, const char *page, const struct options *options,
                       struct totals *totals)
{
    struct source source;
    struct article_list list = {0};
    struct read_options how = {.type = READ_HTML};
    struct read_error error;
    if (!read_file(folder, "source.html", &source))
        return;
    double begin = seconds_now();
    bool read = read_bytes(&list, page, source.bytes, source.len, &how, &error);
    totals->seconds += seconds_now() - begin;
    totals->bytes += source.len;
    source_release(&source);
    if (read)
        compare_page(folder, page, list.items[0], options, totals);
    else
        fprintf(stderr, "eval-html: %s\n", error.message);
    totals->failed += !read;
    article_list_release(&list);
}

static int visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static bool score_folder(const char *pages, const struct options *options, struct totals *totals)
{
    struct dirent **entries;
    int count = scandir(pages, &entries, visible, alphasort);
    for (int i = 0; i < count; i++) {
        struct buffer folder = {0};
        buffer_printf(&folder, "%s/%s", pages, entries[i]->d_name);
        score_page(folder.bytes, entries[i]->d_name, options, totals);
        buffer_release(&folder);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return count >= 0;
}

static void print_fact(const char *what, struct fact fact)
{
    if (fact.given > 0)
        printf("%s %u of %u (%.0f %%)\n", what, fact.right, fact.given,
               100.0 * fact.right / fact.given);
}

static void print_totals(const struct totals *totals)
{
    double n = totals->pages > 0 ? totals->pages : 1;
    printf("pages %u  P %.4f R %.4f F1 %.4f  F1(4-grams) %.4f  below 0.6: %u  failed: %u\n",
           totals->pages, totals->all.precision / n, totals->all.recall / n, totals->all.f1 / n,
           totals->f1_grams / n, totals->below_06, totals->failed);
    if (totals->chinese_pages > 0)
        printf("Chinese pages %u  F1 %.4f\n", totals->chinese_pages,
               totals->chinese.f1 / totals->chinese_pages);
    if (totals->pages > 0)
        printf("lowest %.3f (%s)\n", totals->lowest, totals->lowest_page);
    print_fact("strings that must be there", totals->with);
    print_fact("strings that must not be there", totals->without);
    print_fact("titles", totals->title);
    print_fact("bylines", totals->byline);
    print_fact("dates", totals->date);
    if (totals->seconds > 0)
        printf("%.1f MB/s\n", (double)totals->bytes / 1e6 / totals->seconds);
}

int main(int argc, char **argv)
{
    struct options options = {0};
    struct totals totals = {.lowest = 2};
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (strcmp(argv[at], "--list") == 0)
            options.list = true;
        else if (strcmp(argv[at], "--headline") == 0)
            options.headline = true;
        else if (strcmp(argv[at], "--out") == 0 && at + 1 < argc)
            options.out = argv[++at];
        else
            break;
    }
    if (at >= argc || argv[at][0] == '-') {
        fprintf(stderr, "usage: eval-html [--list] [--headline] [--out DIR] PAGES...\n");
        return 2;
    }
    for (; at < argc; at++)
        if (!score_folder(argv[at], &options, &totals)) {
            fprintf(stderr, "eval-html: no such folder: %s\n", argv[at]);
            return 1;
        }
    print_totals(&totals);
    return 0;
}
