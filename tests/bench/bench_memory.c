/*
 * Memory of large texts, in bytes for each byte of the file: the peak from reading it to what is
 * found in it, what is held then, and of what that consists. Of the files given, else of texts made
 * of the samples: as they are (with names that differ from one copy to the next), as one line, as
 * short lines, and without names.
 *
 *     bench-memory [FILE ...]
 *
 * Each text is analysed in a process of its own: the peak is that of the system's book-keeping.
 */
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench_input.h"
#include "find/find.h"
#include "image.h"
#include "read/read.h"

#define MADE_BYTES (20u << 20)
#define LINE_BYTES 40u /* of the short lines, at least */

/* ---- measuring ---- */

static double held_bytes(void)
{
    long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%*d %ld", &pages) != 1)
        pages = 0;
    if (file)
        fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE);
}

static double peak_bytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

static void part(const char *name, size_t count, size_t size, double len)
{
    printf("  %-17s %9zu of %2zu bytes %6.3f\n", name, count, size,
           (double)count * (double)size / len);
}

/* The bytes of the packed lists of mentions, but for the last one: they stand in a row. */
static size_t mention_list_bytes(const struct dossier *dossier)
{
    uint32_t count = dossier->entity_count;
    return count ? (size_t)(dossier->entities[count - 1].mention_list -
                            dossier->entities[0].mention_list)
                 : 0;
}

/* Two indices are held for a relation, one for a quote: the lists of entities. */
static void print_parts(const struct dossier *dossier)
{
    const struct article *article = dossier->article;
    size_t aliases = 0;
    double len = article->len;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        aliases += dossier->entities[i].alias_count;
    part("text", article->len, 1, len);
    part("blocks", article->block_count, sizeof *article->blocks, len);
    part("sentences", dossier->sentence_count, sizeof *dossier->sentences, len);
    part("mentions", dossier->mention_count, sizeof *dossier->mentions, len);
    part("entities", dossier->entity_count, sizeof *dossier->entities, len);
    part("names", aliases, sizeof(struct alias), len);
    part("relations", dossier->relation_count, sizeof *dossier->relations, len);
    part("evidence", dossier->evidence_count, sizeof *dossier->evidence, len);
    part("quotes", dossier->quote_count, sizeof *dossier->quotes, len);
    part("lists of mentions", mention_list_bytes(dossier), 1, len);
    part("other lists", dossier->relation_count * (size_t)2 + dossier->quote_count,
         sizeof(uint32_t), len);
}

static void measure(const char *name, const char *path)
{
    char message[256];
    struct read_error error;
    struct article_list list = {0};
    memory_begin();
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge || !read_argument(&list, path, NULL, &error)) {
        fprintf(stderr, "%s\n", knowledge ? error.message : message);
        exit(1);
    }
    struct dossier *dossier = find_all(knowledge, article_list_take(&list, 0));
    double len = dossier->article->len, held = held_bytes();
    printf("%s, %.1f MB: peak %.2f bytes a byte (%.0f MB), then %.2f (%.0f MB)\n", name, len / 1e6,
           peak_bytes() / len, peak_bytes() / 1e6, held / len, held / 1e6);
    print_parts(dossier);
    fflush(stdout);
    _exit(0);
}

static bool measure_apart(const char *name, const char *path)
{
    int status;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0)
        measure(name, path);
    return pid > 0 && waitpid(pid, &status, 0) == pid && status == 0;
}

/* ---- texts ---- */

enum shape { AS_IT_IS, ONE_LINE, SHORT_LINES, NO_NAMES };

/* The vowels of words with capitals take turns, so that other copies have other names. */
static char vary(const char *text, size_t at, bool *in_name, unsigned copy)
{
    static const char vowels[] = "aeiou";
    char c = text[at];
    const char *vowel = c ? strchr(vowels, c) : NULL;
    if (c < 'a' || c > 'z')
        *in_name = c >= 'A' && c <= 'Z';
    return *in_name && vowel ? vowels[(size_t)(vowel - vowels + copy * 7 / 3) % 5] : c;
}

static void write_copy(FILE *file, const struct image *sample, enum shape shape, unsigned copy)
{
    bool in_name = false;
    size_t line = 0;
    for (size_t at = 0; at < sample->len; at++, line++) {
        char c = vary(sample->bytes, at, &in_name, copy);
        if (shape == ONE_LINE && c == '\n')
            c = ' ';
        if (shape == SHORT_LINES && c == ' ' && line >= LINE_BYTES)
            c = '\n';
        if (c == '\n')
            line = 0;
        putc(c, file);
    }
}

static void write_text(FILE *file, enum shape shape)
{
    static const char nothing[] = "it rained all night and the road was wet, so they stayed in "
                                  "and read and waited for the morning to come.\n";
    const struct image samples[] = {image_get(IMAGE_SAMPLE_EN), image_get(IMAGE_SAMPLE_ZH)};
    for (unsigned copy = 0; ftell(file) < (long)MADE_BYTES; copy++)
        if (shape == NO_NAMES)
            fputs(nothing, file);
        else
            write_copy(file, &samples[copy % 2], shape, copy);
}

static bool measure_made(const char *name, enum shape shape)
{
    char path[] = "/tmp/bench-memory-XXXXXX";
    int fd = mkstemp(path);
    FILE *file = fd < 0 ? NULL : fdopen(fd, "w");
    if (!file) {
        perror(path);
        return false;
    }
    write_text(file, shape);
    bool fine = fclose(file) == 0 && measure_apart(name, path);
    unlink(path);
    return fine;
}

int main(int argc, char **argv)
{
    bool fine = true;
    for (int i = 1; i < argc; i++)
        fine = measure_apart(argv[i], argv[i]) && fine;
    if (argc == 1)
        fine = measure_made("samples", AS_IT_IS) && measure_made("one line", ONE_LINE) &&
               measure_made("short lines", SHORT_LINES) && measure_made("no names", NO_NAMES);
    return fine ? 0 : 1;
}
