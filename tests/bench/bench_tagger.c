/*
 * Speed of the tagger, part by part: of the files given, else of the sample articles.
 *
 *     bench-tagger [FILE ...]
 */
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "find/tagger/tagger.h"
#include "find/token/segment.h"
#include "image.h"
#include "model/buffer.h"

#define LEAST_BYTES (2u << 20) /* shorter texts are repeated */

/* What is measured at once; each call of run does these steps sentence by sentence. */
static struct {
    struct tagger *tagger;
    bool match, tag;
} steps;

static volatile size_t sink; /* keeps what is measured from being optimised away */

static void run_steps(const char *text, size_t len_bytes)
{
    static span_vec sentences;
    static token_vec tokens;
    static lexicon_hit_vec hits;
    static tagger_span_vec spans;
    segment_text(&sentences, text, 0, (uint32_t)len_bytes, true);
    for (uint32_t i = 0; i < sentences.count; i++) {
        hits.count = spans.count = 0;
        token_scan(&tokens, text, sentences.items[i].begin, sentences.items[i].end);
        if (steps.match)
            lexicon_match(lexicon_builtin(), text, tokens.items, tokens.count, &hits);
        if (steps.tag)
            tagger_tag(steps.tagger, text, tokens.items, tokens.count, hits.items, hits.count,
                       &spans);
        sink += tokens.count + hits.count + spans.count;
    }
}

static void measure(const char *name, const char *text, size_t len)
{
    struct buffer repeated = {0};
    do
        buffer_add(&repeated, text, len);
    while (repeated.len < LEAST_BYTES);
    static const struct {
        const char *name;
        bool match, tag;
    } sets[] = {{"sentences, tokens", false, false},
                {"... and lexicon", true, false},
                {"... and tagger", false, true},
                {"all three", true, true}};
    printf("%s\n", name);
    for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++) {
        steps.match = sets[i].match;
        steps.tag = sets[i].tag;
        tagger_begin(steps.tagger);
        bench_speed(sets[i].name, repeated.bytes, repeated.len, run_steps);
    }
    buffer_release(&repeated);
}

static void measure_file(const char *path)
{
    struct buffer text = {0};
    char piece[65536];
    size_t got;
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    while ((got = fread(piece, 1, sizeof piece, file)) > 0)
        buffer_add(&text, piece, got);
    fclose(file);
    measure(path, buffer_str(&text), text.len);
    buffer_release(&text);
}

int main(int argc, char **argv)
{
    struct image en = image_get(IMAGE_SAMPLE_EN), zh = image_get(IMAGE_SAMPLE_ZH);
    steps.tagger = tagger_new();
    if (!steps.tagger)
        return 1;
    for (int i = 1; i < argc; i++)
        measure_file(argv[i]);
    if (argc == 1) {
        measure("sample, English", en.bytes, en.len);
        measure("sample, Chinese", zh.bytes, zh.len);
    }
    tagger_free(steps.tagger);
    return 0;
}
