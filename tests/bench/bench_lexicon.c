/*
 * Speed of the first steps of finding: of the files given, else of the sample articles.
 *
 *     bench-lexicon [FILE ...]
 */
#include <string.h>

#include "bench.h"
#include "bench_input.h"
#include "find/work.h"
#include "image.h"

#define LEAST_BYTES (2u << 20) /* shorter texts are repeated */

static volatile size_t sink; /* keeps what is measured from being optimised away */
static span_vec sentences;
static token_vec tokens;

static void run_segment(const char *text, size_t len_bytes)
{
    segment_text(&sentences, text, 0, (uint32_t)len_bytes, true);
    sink += sentences.count;
}

static void run_tokens(const char *text, size_t len_bytes)
{
    token_scan(&tokens, text, 0, (uint32_t)len_bytes);
    sink += tokens.count;
}

/* The tokens of the whole text are there. */
static void run_lexicon(const char *text, size_t len_bytes)
{
    static lexicon_hit_vec hits;
    (void)len_bytes;
    hits.count = 0;
    lexicon_match(lexicon_builtin(), text, tokens.items, tokens.count, &hits);
    sink += hits.count;
}

static void run_literals(const char *text, size_t len_bytes)
{
    struct article_builder builder;
    struct find_knowledge knowledge = {.builtin = lexicon_builtin()};
    article_begin(&builder, arena_new(), "bench");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, text, len_bytes);
    struct work work = {
        .knowledge = &knowledge, .article = article_end(&builder), .tokens = tokens, .hits = {0}};
    dossier_begin(&work.builder, (struct article *)work.article);
    find_literals(&work, &(struct sentence){0, work.article->len});
    sink += work.proposals.count;
    vec_free(&work.proposals);
    arena_free(work.values);
    vec_free(&work.literal_marks);
    dossier_free(dossier_end(&work.builder));
}

static void bench_text(const char *name, const char *bytes, size_t len)
{
    struct buffer text = {0};
    printf("%s\n", name);
    do
        buffer_add(&text, bytes, len);
    while (text.len < LEAST_BYTES);
    bench_speed("  sentences", text.bytes, text.len, run_segment);
    bench_speed("  tokens", text.bytes, text.len, run_tokens);
    bench_speed("  lexicon", text.bytes, text.len, run_lexicon);
    bench_speed("  literals", text.bytes, text.len, run_literals);
    buffer_release(&text);
}

static int bench_file(const char *path)
{
    struct buffer text = {0};
    if (!bench_read(path, &text))
        return 1;
    if (text.len > 0)
        bench_text(path, text.bytes, text.len);
    buffer_release(&text);
    return 0;
}

int main(int argc, char **argv)
{
    int status = 0;
    for (int i = 1; i < argc; i++)
        status |= bench_file(argv[i]);
    if (argc == 1) {
        struct image zh = image_get(IMAGE_SAMPLE_ZH), en = image_get(IMAGE_SAMPLE_EN);
        bench_text("Chinese sample", zh.bytes, zh.len);
        bench_text("English sample", en.bytes, en.len);
    }
    vec_free(&sentences);
    vec_free(&tokens);
    return status;
}
