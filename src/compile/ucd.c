#include "compile/ucd.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void ucd_fail(const char *what, const char *name)
{
    fprintf(stderr, "compile-unicode-tables: %s: %s\n", name, what);
    exit(EXIT_FAILURE);
}

static char *trim(char *field)
{
    field += strspn(field, " \t");
    size_t len = strlen(field);
    while (len > 0 && strchr(" \t\r\n", field[len - 1]) != NULL)
        len--;
    field[len] = '\0';
    return field;
}

/* The range "0061..007A", "0061" or "U+0061". */
static bool parse_range(const char *text, struct ucd_row *row)
{
    if (strncmp(text, "U+", 2) == 0)
        text += 2;
    char *end;
    row->first = (uint32_t)strtoul(text, &end, 16);
    if (end == text)
        return false;
    row->last = row->first;
    if (strncmp(end, "..", 2) == 0)
        row->last = (uint32_t)strtoul(end + 2, NULL, 16);
    return row->last >= row->first && row->last < UCD_LIMIT;
}

static void read_line(char *line, char separator, struct ucd_row *row)
{
    char *rest = line;
    row->count = -1;
    while (rest != NULL && row->count < UCD_MAX_FIELDS) {
        char *next = strchr(rest, separator);
        if (next != NULL)
            *next++ = '\0';
        if (row->count >= 0)
            row->field[row->count] = trim(rest);
        row->count++;
        rest = next;
    }
}

void ucd_read(const char *directory, const char *name, char separator,
              void (*take)(const struct ucd_row *row, void *context), void *context)
{
    char path[4096];
    int len = snprintf(path, sizeof path, "%s/%s", directory, name);
    FILE *file = len > 0 && (size_t)len < sizeof path ? fopen(path, "r") : NULL;
    if (file == NULL)
        ucd_fail("cannot be opened", path);
    char line[8192];
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "#\n")] = '\0';
        struct ucd_row row;
        if (*trim(line) == '\0')
            continue;
        if (!parse_range(trim(line), &row))
            ucd_fail("a line without a code point", path);
        read_line(line, separator, &row);
        take(&row, context);
    }
    fclose(file);
}

int ucd_code_points(const char *field, uint32_t *cps, int limit)
{
    int count = 0;
    while (*field != '\0' && count < limit) {
        if (strncmp(field, "U+", 2) == 0)
            field += 2;
        char *end;
        unsigned long cp = strtoul(field, &end, 16);
        if (end == field)
            break;
        cps[count++] = (uint32_t)cp;
        field = end + strcspn(end, " ");
        field += strspn(field, " ");
    }
    return count;
}
