/* Bytes as text: every function of src/text, and what their headers promise. */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "text/cells.h"
#include "text/fold.h"
#include "text/linebreak.h"
#include "text/offset.h"
#include "text/script.h"
#include "text/utf8.h"

#define MAX_SIZE (1 << 16)

static int narrow_wcwidth(uint32_t cp)
{
    if (cp < 0x20 || (cp >= 0x7F && cp < 0xA0))
        return -1;
    if (cp >= 0x300 && cp <= 0x36F)
        return 0;
    return cp >= 0x1100 && script_is_cjk(script_of(cp)) ? 2 : 1;
}

static const struct cell_rule rules[] = {
    {narrow_wcwidth, false, false},
    {narrow_wcwidth, true, false},
    {narrow_wcwidth, false, true},
};

static void check_decoding(const char *text, size_t len)
{
    size_t cps = 0, at = 0, bad = len;
    bool valid = true;
    while (at < len) {
        struct utf8_char c = utf8_decode(text, len, at);
        FUZZ_REQUIRE(c.len_bytes >= 1 && c.len_bytes <= len - at);
        FUZZ_REQUIRE(utf8_prev(text, at + c.len_bytes) == at);
        if (!c.valid && valid) {
            valid = false;
            bad = at;
        }
        at += c.len_bytes;
        cps++;
    }
    size_t found_bad = len;
    FUZZ_REQUIRE(utf8_is_valid(text, len, &found_bad) == valid);
    FUZZ_REQUIRE(found_bad == bad);
    FUZZ_REQUIRE(utf8_count_cps(text, len) == cps);
}

static void check_offsets(const char *text, size_t len)
{
    struct offset_map *map = offset_map_new(text, len);
    FUZZ_REQUIRE(map != NULL);
    size_t cps = 0;
    for (size_t at = 0; at < len; cps++) {
        if (cps % 7 == 0) { /* each costs up to a stride: enough of them */
            FUZZ_REQUIRE(offset_bytes_to_cps(map, at) == cps);
            FUZZ_REQUIRE(offset_cps_to_bytes(map, cps) == at);
        }
        at += utf8_decode(text, len, at).len_bytes;
    }
    FUZZ_REQUIRE(offset_bytes_to_cps(map, len) == cps);
    offset_map_free(map);
}

static void check_folding(const char *text, size_t len, bool keep_case)
{
    struct fold fold;
    FUZZ_REQUIRE(fold_text(&fold, text, len, keep_case));
    FUZZ_REQUIRE(fold.offsets[fold.len_bytes] == len);
    FUZZ_REQUIRE(utf8_is_valid(fold.text, fold.len_bytes, NULL));
    for (size_t i = 0; i < fold.len_bytes; i++)
        FUZZ_REQUIRE(fold.offsets[i] <= fold.offsets[i + 1] && fold.offsets[i] < len);
    fold_release(&fold);
    char *key = malloc(len + len / 2 + 4);
    FUZZ_REQUIRE(key != NULL);
    size_t key_len = fold_key(text, len, key);
    FUZZ_REQUIRE(key_len <= len + len / 2 + 4);
    FUZZ_REQUIRE(fold_equal(text, len, key, key_len));
    free(key);
}

static void check_cells(const struct cell_rule *rule, const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        struct cell cell = cell_next(rule, text, len, at);
        FUZZ_REQUIRE(cell.len_bytes >= 1 && cell.len_bytes <= len - at);
        FUZZ_REQUIRE(cell.count <= CELL_MAX_CPS && cell.width_cols <= 2);
        FUZZ_REQUIRE((cell.count == 0) == (cell.width_cols == 0));
        for (int i = 0; i < cell.count; i++)
            FUZZ_REQUIRE(cell.cps[i] >= 0x20 && (cell.cps[i] < 0x7F || cell.cps[i] > 0x9F));
        at += cell.len_bytes;
    }
}

static void check_lines(const struct cell_rule *rule, const char *text, size_t len, bool chinese)
{
    uint8_t *breaks = malloc(len + 1);
    FUZZ_REQUIRE(breaks != NULL);
    linebreak_classify(text, len, chinese, breaks);
    FUZZ_REQUIRE(breaks[len] == LINEBREAK_MUST);
    for (size_t width = 0; width < 20; width += 7)
        for (size_t at = 0; at < len;) {
            size_t line = linebreak_line(rule, text + at, len - at, breaks + at, width);
            FUZZ_REQUIRE(line >= 1 && line <= len - at);
            at += line;
        }
    free(breaks);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *text = (const char *)data;
    size_t len = size < MAX_SIZE ? size : MAX_SIZE;
    check_decoding(text, len);
    check_offsets(text, len);
    check_folding(text, len, false);
    check_folding(text, len, true);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        check_cells(&rules[i], text, len);
    check_lines(&rules[0], text, len, false);
    check_lines(&rules[0], text, len, true);
    return 0;
}
