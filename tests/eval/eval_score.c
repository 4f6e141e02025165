/*
 * eval-score [--errors] [--shown] [--json FILE] --gold DIR --pred DIR: the program's JSON
 * (NAME.json) against annotated articles (NAME.txt, NAME.ann), by group of articles: the part of
 * the name before the first '_'. --shown: only the relations that are shown unasked, and not the
 * weak ones.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/file.h"
#include "tests/eval/score.h"
#include "write/write.h"

static const char *const group_names[] = {"zh",    "zh-machine", "zh-hant", "en",
                                          "mixed", "other",      "all"};
enum { GROUP_OTHER = 5, GROUP_ALL, GROUPS };

struct article_score {
    char *name;
    double names_f1, relations_f1;
};

struct run {
    const char *gold, *predicted, *json;
    bool errors, shown;
    struct counts groups[GROUPS];
    VEC(struct article_score) articles;
};

static unsigned group_of(const char *name)
{
    const char *stop = strchr(name, '_');

    for (unsigned i = 0; stop && i < GROUP_OTHER; i++)
        if (strlen(group_names[i]) == (size_t)(stop - name) &&
            !strncmp(group_names[i], name, (size_t)(stop - name)))
            return i;
    return GROUP_OTHER;
}

static char *read_prediction(const char *directory, const char *name)
{
    struct buffer path = {0};
    size_t len;
    buffer_printf(&path, "%s/%s.json", directory, name);
    char *bytes = ann_read_file(path.bytes, &len);
    buffer_release(&path);
    return bytes;
}

static void remember(struct run *run, const char *name, const struct counts *counts)
{
    struct article_score *score = vec_push(&run->articles);
    struct tally core = {0};

    for (unsigned i = 0; i < CORE_TYPES; i++) {
        core.right += counts->names[i].right;
        core.predicted += counts->names[i].predicted;
        core.gold += counts->names[i].gold;
    }
    score->name = strdup(name);
    score->names_f1 = tally_f1(core);
    score->relations_f1 = tally_f1(counts->relations);
}

static bool score_one(struct run *run, const char *name)
{
    struct ann gold;
    struct prediction prediction;
    struct counts counts = {0};
    struct buffer base = {0}, errors = {0};
    char message[256], *json;
    bool loaded;

    buffer_printf(&base, "%s/%s", run->gold, name);
    loaded = ann_load(&gold, base.bytes, message, sizeof message);
    buffer_release(&base);
    if (!loaded) {
        fprintf(stderr, "score: %s\n", message);
        return false;
    }
    json = read_prediction(run->predicted, name);
    counts.missing = !json;
    if (!prediction_parse(&prediction, json, &gold)) {
        fprintf(stderr, "score: %s.json is not JSON: scored as empty\n", name);
        prediction_parse(&prediction, NULL, &gold);
    }
    if (run->shown)
        prediction_drop_weak(&prediction);
    score_article(&gold, &prediction, &counts, run->errors ? &errors : NULL);
    if (run->errors)
        printf("== %s%s\n%s", name, counts.missing ? "  (no prediction)" : "", buffer_str(&errors));
    counts_add(&run->groups[group_of(name)], &counts);
    counts_add(&run->groups[GROUP_ALL], &counts);
    remember(run, name, &counts);
    buffer_release(&errors);
    free(json);
    prediction_release(&prediction);
    ann_release(&gold);
    return true;
}

static int is_annotation(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);

    return len > 4 && !strcmp(entry->d_name + len - 4, ".ann");
}

static bool score_all(struct run *run)
{
    struct dirent **entries;
    int count = scandir(run->gold, &entries, is_annotation, alphasort);
    bool done = count > 0;

    if (count <= 0)
        fprintf(stderr, "score: %s: no annotated articles\n", run->gold);
    for (int i = 0; i < count; i++) {
        entries[i]->d_name[strlen(entries[i]->d_name) - 4] = '\0';
        done = done && score_one(run, entries[i]->d_name);
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
    return done;
}

/* ---- the tables ---- */

static void print_figure(const struct counts *counts, unsigned number)
{
    struct figure figure;

    counts_figure(counts, number, &figure);
    if (!figure.has_value)
        printf("%11s", "-");
    else if (number == 0)
        printf("%11.0f", figure.value);
    else
        printf("%11.3f", figure.value);
}

static void print_groups(const struct run *run)
{
    struct figure figure;

    printf("%-27s", "");
    for (unsigned group = 0; group < GROUPS; group++)
        if (run->groups[group].articles)
            printf("%11s", group_names[group]);
    putchar('\n');
    for (unsigned i = 0; counts_figure(&run->groups[GROUP_ALL], i, &figure); i++) {
        printf("%-27s", figure.label);
        for (unsigned group = 0; group < GROUPS; group++)
            if (run->groups[group].articles)
                print_figure(&run->groups[group], i);
        putchar('\n');
    }
}

static void print_share(uint32_t part, uint32_t whole)
{
    if (whole)
        printf(" %6.3f", (double)part / whole);
    else
        printf(" %6s", "-");
}

static void print_tally(const char *label, struct tally tally)
{
    printf("  %-18s %5u %5u %6u", label, tally.gold, tally.predicted, tally.right);
    print_share(tally.right, tally.predicted);
    print_share(tally.right, tally.gold);
    if (tally.gold || tally.predicted)
        printf(" %6.3f", tally_f1(tally));
    putchar('\n');
}

static void print_relation_types(const struct counts *counts)
{
    printf("\nrelations (all)       gold found  right      P      R     F1\n");
    for (unsigned type = 0; type < RELATION_TYPES; type++)
        if (counts->relation[type].gold || counts->relation[type].predicted)
            print_tally(relation_kinds[type].name, counts->relation[type]);
    printf("relations not counted (optional or implied): %u\n", counts->not_counted);
    if (counts->missing)
        printf("articles without a prediction (scored as empty): %u\n", counts->missing);
}

static int compare_scores(const void *a, const void *b)
{
    const struct article_score *x = a, *y = b;
    double sums[2] = {x->names_f1 + x->relations_f1, y->names_f1 + y->relations_f1};

    if (sums[0] != sums[1])
        return sums[0] < sums[1] ? -1 : 1;
    return strcmp(x->name, y->name);
}

static void print_worst(struct run *run)
{
    if (run->articles.count < 2)
        return;
    printf("\nworst articles                            names  relations (F1)\n");
    qsort(run->articles.items, run->articles.count, sizeof *run->articles.items, compare_scores);
    for (uint32_t i = 0; i < run->articles.count && i < 8; i++)
        printf("  %-38s %6.3f     %6.3f\n", run->articles.items[i].name,
               run->articles.items[i].names_f1, run->articles.items[i].relations_f1);
}

/* {"group":{"label":value}}, for comparing with another scorer. */
static bool write_figures(const struct run *run)
{
    struct buffer out = {0};
    char message[256];
    const char *comma = "";
    bool done;

    buffer_add_char(&out, '{');
    for (unsigned group = 0; group < GROUPS; group++) {
        struct figure figure;

        if (!run->groups[group].articles)
            continue;
        buffer_printf(&out, "%s\n\"%s\":{", comma, group_names[group]);
        comma = "";
        for (unsigned i = 0; counts_figure(&run->groups[group], i, &figure); i++) {
            buffer_printf(&out, "%s\"%s\":", comma, figure.label);
            if (figure.has_value)
                buffer_printf(&out, "%.17g", figure.value);
            else
                buffer_add_str(&out, "null");
            comma = ",";
        }
        buffer_add_char(&out, '}');
    }
    buffer_add_str(&out, "}\n");
    done = file_write(run->json, out.bytes, out.len, message, sizeof message);
    if (!done)
        fprintf(stderr, "score: %s\n", message);
    buffer_release(&out);
    return done;
}

static bool parse_arguments(struct run *run, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bool errors = !strcmp(argv[i], "--errors"), shown = !strcmp(argv[i], "--shown");
        run->errors |= errors;
        run->shown |= shown;
        if (errors || shown)
            continue;
        if (i + 1 == argc)
            return false;
        if (!strcmp(argv[i], "--gold"))
            run->gold = argv[++i];
        else if (!strcmp(argv[i], "--pred"))
            run->predicted = argv[++i];
        else if (!strcmp(argv[i], "--json"))
            run->json = argv[++i];
        else
            return false;
    }
    return run->gold && run->predicted;
}

int main(int argc, char **argv)
{
    struct run run = {0};
    bool done;

    if (!parse_arguments(&run, argc, argv)) {
        fputs("usage: eval-score [--errors] [--shown] [--json FILE] --gold DIR --pred DIR\n",
              stderr);
        return 2;
    }
    done = score_all(&run);
    if (done) {
        print_groups(&run);
        print_relation_types(&run.groups[GROUP_ALL]);
        print_worst(&run);
        done = !run.json || write_figures(&run);
    }
    for (uint32_t i = 0; i < run.articles.count; i++)
        free(run.articles.items[i].name);
    vec_free(&run.articles);
    return done ? 0 : 1;
}
