/* Bytes as a lexicon file: refused with a line, or a lexicon that finds each of its forms; then as
 * a text: tokens, sentences and matches keep what their headers promise. */
#include <string.h>

#include "find/lexicon/lexicon_store.h"
#include "find/token/segment.h"
#include "fuzz.h"

#define MAX_SIZE (1 << 14)

static void check_entries(const struct lexicon *lexicon)
{
    for (uint32_t i = 0; i < lexicon->entry_count; i++) {
        struct lexicon_row row = lexicon_row(lexicon, i);
        FUZZ_REQUIRE(row.id < lexicon->entry_count && row.list < LEXICON_LISTS);
        FUZZ_REQUIRE(
            lexicon_find(lexicon, (enum lexicon_list)row.list, row.form, strlen(row.form)) >= 0);
    }
}

static void check_hits(const struct lexicon *lexicon, const char *text, const token_vec *tokens)
{
    lexicon_hit_vec hits = {0};
    lexicon_match(lexicon, text, tokens->items, tokens->count, &hits);
    for (uint32_t i = 0; i < hits.count; i++) {
        const struct lexicon_hit *hit = &hits.items[i];
        FUZZ_REQUIRE(hit->count >= 1 && hit->first + hit->count <= tokens->count);
        FUZZ_REQUIRE(hit->row < lexicon->entry_count);
        FUZZ_REQUIRE(
            i == 0 || hits.items[i - 1].first < hit->first ||
            (hits.items[i - 1].first == hit->first && hits.items[i - 1].count >= hit->count));
    }
    vec_free(&hits);
}

static void check_tokens(const token_vec *tokens, uint32_t size)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        FUZZ_REQUIRE(tokens->items[i].begin >= at && tokens->items[i].end > tokens->items[i].begin);
        at = tokens->items[i].end;
    }
    FUZZ_REQUIRE(at <= size);
}

static void check_sentences(const char *text, uint32_t size)
{
    span_vec sentences = {0};
    uint32_t at = 0;
    segment_text(&sentences, text, 0, size, false);
    for (uint32_t i = 0; i < sentences.count; i++) {
        struct span span = sentences.items[i];
        FUZZ_REQUIRE(span.begin >= at && span.end > span.begin && span.end <= size);
        FUZZ_REQUIRE(span.end - span.begin <= SENTENCE_MAX_BYTES);
        at = span.end;
    }
    vec_free(&sentences);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char message[128] = "";
    const char *text = (const char *)data;
    if (size > MAX_SIZE)
        return 0;
    struct lexicon *lexicon = lexicon_new();
    bool read = lexicon_read_text(lexicon, "x", text, size, LEX_USER, message, sizeof message);
    FUZZ_REQUIRE(read ? message[0] == '\0' : strncmp(message, "x:", 2) == 0);
    check_entries(lexicon);
    lexicon_pack(lexicon);
    check_entries(lexicon);
    token_vec tokens = {0};
    token_scan(&tokens, text, 0, (uint32_t)size);
    check_tokens(&tokens, (uint32_t)size);
    check_hits(lexicon, text, &tokens);
    check_sentences(text, (uint32_t)size);
    vec_free(&tokens);
    lexicon_free(lexicon);
    return 0;
}
