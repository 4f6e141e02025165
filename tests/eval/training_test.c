/* The articles of data/training and data/training_relations: each is annotated, and its annotation
 * agrees with its text. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"
#include "tests/eval/ann.h"
#include "tests/eval/suites.h"

static const char *const folders[] = {SRCDIR "/data/training", SRCDIR "/data/training_relations"};

static int is_text(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot && strcmp(dot, ".txt") == 0;
}

/* Whether the line of a mention or quote, its kind left out, copies what stands at its offsets. */
static bool is_copy(const struct ann *ann, const char *line)
{
    unsigned begin, end;
    int at = 0;
    if (sscanf(line, "T%*u\t%*s %u %u\t%n", &begin, &end, &at) != 2 || at == 0 || end <= begin ||
        end > ann->cps.count)
        return false;
    const char *copy = line + at;
    struct cps copied = cps_decode(copy, strcspn(copy, "\n"));
    bool same = copied.count == end - begin && memcmp(copied.items, ann->cps.items + begin,
                                                      (end - begin) * sizeof *copied.items) == 0;
    free(copied.items);
    return same;
}

static void check_article(const char *folder, const char *name)
{
    char base[512], path[600], message[700];
    struct ann ann;
    size_t len;
    snprintf(base, sizeof base, "%s/%.*s", folder, (int)(strlen(name) - strlen(".txt")), name);
    snprintf(path, sizeof path, "%s.ann", base);
    ck_assert_msg(ann_load(&ann, base, message, sizeof message), "%s", message);
    ck_assert_msg(ann.mentions.count > 0, "%s: no mentions", base);
    char *lines = ann_read_file(path, &len);
    ck_assert_ptr_nonnull(lines);
    for (char *line = lines; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        ck_assert_msg(*line != 'T' || is_copy(&ann, line), "%s: %.60s", base, line);
    }
    free(lines);
    ann_release(&ann);
}

START_TEST(annotations_agree_with_their_texts)
{
    const char *folder = folders[_i];
    struct dirent **entries;
    int count = scandir(folder, &entries, is_text, alphasort);
    ck_assert_int_gt(count, 0);
    for (int i = 0; i < count; i++) {
        check_article(folder, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
}
END_TEST

Suite *training_suite(void)
{
    Suite *suite = suite_create("eval/training");
    TCase *tests = tcase_create("training");

    tcase_add_loop_test(tests, annotations_agree_with_their_texts, 0,
                        (int)(sizeof folders / sizeof *folders));
    suite_add_tcase(suite, tests);
    return suite;
}
