#include "config.h"

#include "read/front_matter.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "read/date.h"

#define HEAD_MAX_BYTES ((size_t)1 << 14)

struct field {
    const char *key, *value;
    size_t key_len, value_len;
};

static bool is_key(const struct field *field, const char *const *names)
{
    for (; *names; names++)
        if (strlen(*names) == field->key_len &&
            strncasecmp(*names, field->key, field->key_len) == 0)
            return true;
    return false;
}

static void trim(const char **text, size_t *len)
{
    while (*len > 0 && (isspace((unsigned char)**text) || strchr("\"'[", **text))) {
        (*text)++;
        (*len)--;
    }
    while (*len > 0 &&
           (isspace((unsigned char)(*text)[*len - 1]) || strchr("\"']", (*text)[*len - 1])))
        (*len)--;
}

/* "key: value" or "key = value" at the beginning of a line. */
static bool split_field(const char *line, size_t len, struct field *field)
{
    size_t key = 0;
    while (key < len && (isalnum((unsigned char)line[key]) || line[key] == '_' || line[key] == '-'))
        key++;
    size_t sign = key;
    while (sign < len && line[sign] == ' ')
        sign++;
    if (key == 0 || sign >= len || (line[sign] != ':' && line[sign] != '='))
        return false;
    *field = (struct field){line, line + sign + 1, key, len - sign - 1};
    trim(&field->value, &field->value_len);
    return true;
}

/* Turns the values of a list, each on a line of its own or with commas between them, into "a, b".
 */
static void add_value(struct buffer *values, const char *text, size_t len)
{
    while (len > 0) {
        const char *comma = memchr(text, ',', len);
        size_t part_len = comma ? (size_t)(comma - text) : len;
        const char *part = text;
        len -= part_len + (comma != NULL);
        text += part_len + (comma != NULL);
        trim(&part, &part_len);
        if (part_len > 0)
            buffer_printf(values, "%s%.*s", values->len > 0 ? ", " : "", (int)part_len, part);
    }
}

static void keep(struct article_builder *builder, const char **slot, const struct buffer *value)
{
    if (value->len > 0)
        *slot = article_string(builder, value->bytes, value->len);
}

static void take(struct article_builder *builder, const struct field *field,
                 const struct buffer *values)
{
    static const char *const titles[] = {"title", NULL};
    static const char *const authors[] = {"author", "authors", "by", "byline", NULL};
    static const char *const dates[] = {"date", "published", "publishdate", "pubdate", NULL};
    static const char *const sites[] = {"site", "source", "publisher", "publication", NULL};
    struct article *article = builder->article;
    char iso[11];
    if (is_key(field, titles) && field->value_len > 0)
        article->title = article_string(builder, field->value, field->value_len);
    else if (is_key(field, authors))
        keep(builder, &article->byline, values);
    else if (is_key(field, sites))
        keep(builder, &article->site, values);
    else if (is_key(field, dates) && date_parse(field->value, field->value_len, iso))
        article->published = article_string(builder, iso, strlen(iso));
}

/* Reads the lines between the two marks. A field ends where the next one begins. */
static void read_fields(struct article_builder *builder, const char *text, size_t len)
{
    struct field field = {0}, next;
    struct buffer values = {0};
    for (size_t at = 0; at < len;) {
        const char *end = memchr(text + at, '\n', len - at);
        size_t line = end ? (size_t)(end - text) - at : len - at;
        if (split_field(text + at, line, &next)) {
            take(builder, &field, &values);
            buffer_clear(&values);
            field = next;
            add_value(&values, field.value, field.value_len);
        } else if (line > 0) {
            size_t dash = strspn(text + at, " \t-");
            if (dash > 0 && dash < line)
                add_value(&values, text + at + dash, line - dash);
        }
        at += line + 1;
    }
    take(builder, &field, &values);
    buffer_release(&values);
}

size_t front_matter_read(struct article_builder *builder, const char *text, size_t len)
{
    const char *mark = len < 4                         ? NULL
                       : memcmp(text, "---\n", 4) == 0 ? "\n---"
                       : memcmp(text, "+++\n", 4) == 0 ? "\n+++"
                                                       : NULL;
    if (!mark)
        return 0;
    size_t within = len < HEAD_MAX_BYTES ? len : HEAD_MAX_BYTES;
    const char *close = memmem(text + 3, within - 3, mark, 4);
    if (!close || (close + 4 < text + len && close[4] != '\n'))
        return 0;
    read_fields(builder, text + 4, close > text + 4 ? (size_t)(close - text) - 4 : 0);
    size_t end = (size_t)(close - text) + 4;
    return end < len ? end + 1 : len;
}
