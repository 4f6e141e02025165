/*
 * Speed of the steps quote and relate: of the files given, else of the sample articles. The names
 * are found once; then the two steps alone are run on them.
 *
 *     bench-relate [FILE ...]
 */
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "bench_input.h"
#include "find/work.h"
#include "image.h"

#define LEAST_BYTES (256u << 10) /* shorter texts are repeated */

/* What stands in the builder before the two steps. */
static void fill(struct dossier_builder *builder, const struct dossier *from)
{
    for (uint32_t i = 0; i < from->sentence_count; i++)
        dossier_add_sentence(builder, from->sentences[i].begin, from->sentences[i].end);
    for (uint32_t i = 0; i < from->entity_count; i++)
        dossier_add_entity(builder, (enum entity_type)from->entities[i].type,
                           from->entities[i].name);
    for (uint32_t i = 0; i < from->mention_count; i++) {
        const struct mention *m = &from->mentions[i];
        dossier_add_mention(builder, (struct span){m->begin, mention_end(m)}, m->entity,
                            (enum mention_form)m->form, dossier_mention_rule(from, m), m->confidence);
    }
}

static void report(const char *name, const char *step, double seconds, size_t len)
{
    printf("%-8s %-22s %9.1f MB/s\n", name, step,
           (double)len / 1e6 / (seconds > 0 ? seconds : 1e-9));
}

static void bench_text(const struct find_knowledge *knowledge, const char *name, const char *bytes,
                       size_t len)
{
    struct buffer text = {0};
    while (text.len < LEAST_BYTES && len)
        buffer_add(&text, bytes, len);
    struct dossier *names = find_all(knowledge, bench_article(text.bytes, text.len));
    double quotes = 1e9, relations = 1e9;
    for (int run = 0; run < BENCH_RUNS; run++) {
        struct article *article = bench_article(text.bytes, text.len);
        struct work work = {
            .knowledge = knowledge, .article = article, .block_end = article->block_count};
        dossier_begin(&work.builder, article);
        fill(&work.builder, names);
        double start = bench_seconds();
        find_quotes(&work);
        double middle = bench_seconds();
        find_relate(&work);
        double end = bench_seconds();
        quotes = middle - start < quotes ? middle - start : quotes;
        relations = end - middle < relations ? end - middle : relations;
        dossier_free(dossier_end(&work.builder));
    }
    report(name, "quote", quotes, text.len);
    report(name, "relate", relations, text.len);
    dossier_free(names);
    buffer_release(&text);
}

static bool bench_file(const struct find_knowledge *knowledge, const char *path)
{
    struct buffer text = {0};
    if (!bench_read(path, &text))
        return false;
    bench_text(knowledge, "file", buffer_str(&text), text.len);
    buffer_release(&text);
    return true;
}

int main(int argc, char **argv)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    bool fine = true;
    for (int i = 1; i < argc; i++)
        fine = bench_file(knowledge, argv[i]) && fine;
    if (argc == 1) {
        struct image zh = image_get(IMAGE_SAMPLE_ZH), en = image_get(IMAGE_SAMPLE_EN);
        bench_text(knowledge, "Chinese", zh.bytes, zh.len);
        bench_text(knowledge, "English", en.bytes, en.len);
    }
    find_knowledge_free(knowledge);
    return fine ? 0 : 1;
}
