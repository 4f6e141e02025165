/*
 * Whether line breaking passes the tests of the standard, LineBreakTest.txt of the Unicode
 * Character Database. The file is not part of this repository; where it is not installed the test
 * says so and is skipped (77).
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/linebreak.h"
#include "text/utf8.h"

#define SKIPPED    77
#define FEWEST     7000 /* tests; with fewer it is another file */
#define TEXT_BYTES 512
#define MARK_BYTES 2 /* of "÷" and "×" */

static FILE *open_tests(void)
{
    static const char *const places[] = {
        "/usr/share/unicode/auxiliary/LineBreakTest.txt",
        "/usr/share/unicode/LineBreakTest.txt",
        "/usr/share/unicode/ucd/auxiliary/LineBreakTest.txt",
    };
    const char *own = getenv("LINEBREAK_TEST");
    FILE *file = NULL;

    if (own)
        return fopen(own, "r");
    for (size_t i = 0; i < sizeof places / sizeof *places && !file; i++)
        file = fopen(places[i], "r");
    return file;
}

/* One line: "÷" or "×", a code point, and so on. false for a line without a test. */
static bool check_line(const char *line, bool *passes)
{
    char text[TEXT_BYTES];
    uint8_t expected[TEXT_BYTES + 1] = {0}, breaks[TEXT_BYTES + 1];
    size_t len = 0;
    const char *at = line;

    while (strncmp(at, "÷", MARK_BYTES) == 0 || strncmp(at, "×", MARK_BYTES) == 0) {
        expected[len] = strncmp(at, "÷", MARK_BYTES) == 0;
        at += MARK_BYTES + strspn(at + MARK_BYTES, " \t");
        char *end;
        unsigned long cp = strtoul(at, &end, 16);
        if (end == at || len + 4 >= sizeof text)
            break;
        len += utf8_encode((uint32_t)cp, text + len);
        at = end + strspn(end, " ");
    }
    if (len == 0)
        return false;
    linebreak_classify(text, len, false, breaks);
    *passes = true;
    for (size_t i = 1; i <= len; i++)
        *passes = *passes && (breaks[i] != LINEBREAK_NO) == (expected[i] != 0);
    return true;
}

int main(void)
{
    FILE *file = open_tests();
    char line[4096];
    unsigned count = 0, failed = 0;

    if (!file) {
        puts("skipped: LineBreakTest.txt is not installed (Debian: unicode-data)");
        return SKIPPED;
    }
    while (fgets(line, sizeof line, file)) {
        bool passes;

        if (line[0] == '#' || !check_line(line, &passes))
            continue;
        count++;
        if (!passes && failed++ == 0)
            printf("first failure: %s", line);
    }
    fclose(file);
    bool good = count > FEWEST && failed == 0;
    printf("%u of %u tests of the standard failed\n", failed, count);
    puts(good ? "1 passed, 0 failed" : "0 passed, 1 failed");
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
