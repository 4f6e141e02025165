/* Speed of src/text on English, Chinese and mixed text made up here. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "text/cells.h"
#include "text/fold.h"
#include "text/linebreak.h"
#include "text/offset.h"
#include "text/script.h"
#include "text/search.h"
#include "text/utf8.h"

#define TEXT_BYTES (8u << 20)

static const struct {
    const char *name, *sentence;
} samples[] = {
    {"ascii", "The laboratory hired a researcher, who had led a group at another company. "},
    {"chinese", "该实验室聘请了一位研究员，他此前在另一家公司领导“超级智能”小组。"},
    {"mixed", "Meta 的 CEO 说：“GPT-4 不是 café 里的 AI……”，然后离开了 Menlo Park。"},
};

static volatile size_t sink; /* keeps what is measured from being optimised away */

static void run_valid(const char *text, size_t len_bytes)
{
    sink += utf8_is_valid(text, len_bytes, NULL);
}

static void run_count(const char *text, size_t len_bytes)
{
    sink += utf8_count_cps(text, len_bytes);
}

static void run_decode(const char *text, size_t len_bytes)
{
    uint32_t sum = 0;
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        sum += c.cp;
        at += c.len_bytes;
    }
    sink += sum;
}

static void run_script(const char *text, size_t len_bytes)
{
    size_t counts[SCRIPT_CLASSES] = {0};
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        counts[script_of(c.cp)]++;
        at += c.len_bytes;
    }
    sink += counts[SCRIPT_HAN];
}

static void run_fold_cp(const char *text, size_t len_bytes)
{
    uint32_t sum = 0;
    for (size_t at = 0; at < len_bytes;) {
        struct utf8_char c = utf8_decode(text, len_bytes, at);
        sum += fold_cp(c.cp);
        at += c.len_bytes;
    }
    sink += sum;
}

static void run_fold_text(const char *text, size_t len_bytes)
{
    struct fold fold;
    if (!fold_text(&fold, text, len_bytes, false))
        abort();
    sink += fold.len_bytes;
    fold_release(&fold);
}

static void run_offsets(const char *text, size_t len_bytes)
{
    struct offset_map *map = offset_map_new(text, len_bytes);
    sink += offset_bytes_to_cps(map, len_bytes);
    offset_map_free(map);
}

static void run_cells(const char *text, size_t len_bytes)
{
    sink += cells_width_cols(&cell_rule_libc, text, len_bytes);
}

static uint8_t *breaks;

static void run_classify(const char *text, size_t len_bytes)
{
    linebreak_classify(text, len_bytes, true, breaks);
    sink += breaks[len_bytes / 2];
}

static void run_lines(const char *text, size_t len_bytes)
{
    for (size_t at = 0; at < len_bytes; sink++)
        at += linebreak_line(&cell_rule_libc, text + at, len_bytes - at, breaks + at, 60);
}

static void search_for(const char *needle, const char *text, size_t len_bytes)
{
    struct search_pattern *pattern = search_pattern_new(needle, strlen(needle), SEARCH_SMART_CASE);
    if (pattern == NULL)
        abort();
    size_t begin, end = 0;
    while (search_next(pattern, text, len_bytes, end, &begin, &end))
        sink++;
    search_pattern_free(pattern);
}

/* Neither is in the text: the whole of it is searched. */
static void run_search_latin(const char *text, size_t len_bytes)
{
    search_for("labyrinth", text, len_bytes);
}

static void run_search_han(const char *text, size_t len_bytes)
{
    search_for("实验員", text, len_bytes);
}

static const struct {
    const char *name;
    void (*run)(const char *text, size_t len_bytes);
} functions[] = {
    {"utf8_is_valid", run_valid},
    {"utf8_count_cps", run_count},
    {"utf8_decode", run_decode},
    {"script_of", run_script},
    {"fold_cp", run_fold_cp},
    {"fold_text", run_fold_text},
    {"search_next latin", run_search_latin},
    {"search_next han", run_search_han},
    {"offset_map_new", run_offsets},
    {"cells_width_cols", run_cells},
    {"linebreak_classify", run_classify},
    {"linebreak_line", run_lines},
};

static size_t fill(char *text, const char *sentence)
{
    size_t len = strlen(sentence), count = TEXT_BYTES / len;
    for (size_t i = 0; i < count; i++)
        memcpy(text + i * len, sentence, len);
    return count * len;
}

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    char *text = malloc(TEXT_BYTES);
    breaks = malloc(TEXT_BYTES + 1);
    if (text == NULL || breaks == NULL)
        return EXIT_FAILURE;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        size_t len = fill(text, samples[i].sentence);
        for (size_t j = 0; j < sizeof functions / sizeof *functions; j++) {
            char name[64];
            snprintf(name, sizeof name, "%s, %s", functions[j].name, samples[i].name);
            bench_speed(name, text, len, functions[j].run);
        }
    }
    free(breaks);
    free(text);
    return EXIT_SUCCESS;
}
