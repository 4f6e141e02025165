/*
 * The syntax of lexicon files, for those of a person at run time and for those of data/lexicon at
 * build time.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/lexicon/lexicon_store.h"
#include "model/text_file.h"
#include "text/script.h"
#include "text/utf8.h"

#define MAX_FILE_BYTES (256u * 1024u * 1024u)

enum column {
    COLUMN_NAME,
    COLUMN_LIST,
    COLUMN_SUBTYPE,
    COLUMN_ENGLISH,
    COLUMN_CHINESE,
    COLUMN_TRADITIONAL,
    COLUMN_FLAGS,
    COLUMN_COMMENT,
    COLUMNS
};

const char *const lexicon_list_names[LEXICON_LISTS] = {
    [LIST_PERSON] = "person",
    [LIST_ORGANIZATION] = "organization",
    [LIST_PLACE] = "place",
    [LIST_PRODUCT] = "product",
    [LIST_WORK] = "work",
    [LIST_EVENT] = "event",
    [LIST_CONCEPT] = "concept",
    [LIST_TITLE] = "role",
    [LIST_GIVEN_NAME] = "given-name",
    [LIST_SURNAME_EN] = "surname",
    [LIST_SURNAME_ZH] = "chinese-surname",
    [LIST_TRANSLITERATION] = "transliteration",
    [LIST_ORG_SUFFIX] = "organization-suffix",
    [LIST_PLACE_SUFFIX] = "place-suffix",
    [LIST_DEMONYM] = "demonym",
    [LIST_NOT_NAME] = "not-name",
    [LIST_COMMON_WORD] = "common-word",
    [LIST_SPEECH_VERB] = "speech-verb",
};

static const struct {
    const char *name;
    uint8_t flag;
} flag_names[] = {
    {"ambiguous", LEX_AMBIGUOUS}, {"female", LEX_FEMALE}, {"head", LEX_HEAD},
    {"male", LEX_MALE},           {"short", LEX_SHORT},   {"strong", LEX_STRONG},
};

/* A file that is being read: where we are, for messages, and what the current line says. */
struct reader {
    struct lexicon *lexicon;
    const char *name;
    uint32_t line;
    struct slice cells[COLUMNS];
    uint8_t list, flags;
    uint16_t subtype;
    uint8_t extra_flags;
    char *message;
    size_t message_size;
};

__attribute__((format(printf, 2, 3))) static bool fail(struct reader *reader, const char *format,
                                                       ...)
{
    va_list arguments;
    va_start(arguments, format);
    text_file_message(reader->message, reader->message_size, reader->name, reader->line, format,
                      arguments);
    va_end(arguments);
    return false;
}

/* A TAB is no blank here: the first cell of a line may be empty. */
static struct slice trim(struct slice slice)
{
    return slice_trim(slice, " \r");
}

/* Takes what stands before the separator off the rest. false when nothing is left. */
static bool next_slice(struct slice *rest, char separator, struct slice *slice)
{
    if (!rest->text)
        return false;
    const char *end = rest->len > 0 ? memchr(rest->text, separator, rest->len) : NULL;
    size_t len = end ? (size_t)(end - rest->text) : rest->len;
    *slice = trim((struct slice){rest->text, len});
    if (end)
        *rest = (struct slice){end + 1, rest->len - len - 1};
    else
        *rest = (struct slice){NULL, 0};
    return true;
}

/* What messages show of a cell: at most 40 bytes of it. */
#define SHOWN(slice) (int)((slice).len < 40 ? (slice).len : 40), (slice).text

/* ---- cells ---- */

static bool read_list(struct reader *reader)
{
    struct slice cell = reader->cells[COLUMN_LIST];
    for (int i = 0; i < LEXICON_LISTS; i++) {
        if (lexicon_list_names[i] && slice_is(cell, lexicon_list_names[i])) {
            reader->list = (uint8_t)i;
            return true;
        }
    }
    if (cell.len == 0)
        return fail(reader, "the list is missing: person, organization, place ...");
    return fail(reader, "unknown list '%.*s': person, organization, place ...", SHOWN(cell));
}

static bool read_flags(struct reader *reader)
{
    struct slice rest = reader->cells[COLUMN_FLAGS], word;
    reader->flags = reader->extra_flags;
    while (next_slice(&rest, ',', &word)) {
        size_t i = 0, count = sizeof flag_names / sizeof flag_names[0];
        while (i < count && !slice_is(word, flag_names[i].name))
            i++;
        if (i < count)
            reader->flags |= flag_names[i].flag;
        else if (word.len > 0)
            return fail(reader, "unknown flag '%.*s'", SHOWN(word));
    }
    return true;
}

static bool read_subtype(struct reader *reader)
{
    struct slice cell = reader->cells[COLUMN_SUBTYPE];
    if (cell.len > 0 && memchr(cell.text, '|', cell.len))
        return fail(reader, "forms in the column of the subtype: '%.*s'", SHOWN(cell));
    reader->subtype = lexicon_add_subtype(reader->lexicon, cell.text, cell.len);
    return reader->subtype != UINT16_MAX || fail(reader, "too many subtypes");
}

/* ---- forms ---- */

static void fail_form(struct reader *reader, struct slice form, enum lexicon_refusal refusal)
{
    switch (refusal) {
    case FORM_IS_EMPTY:
        fail(reader, "an empty form");
        break;
    case FORM_IS_LONG:
        fail(reader, "'%.*s...' is longer than %u bytes", SHOWN(form), LEXICON_MAX_FORM_BYTES);
        break;
    case FORM_HAS_NUL:
        fail(reader, "a form holds a byte 0");
        break;
    case FORM_HAS_NO_WORD:
        fail(reader, "'%.*s' cannot be matched: it has no word", SHOWN(form));
        break;
    case FORM_HAS_MANY:
        fail(reader, "'%.*s' has more than %u words or ideographs", SHOWN(form),
             LEXICON_MAX_TOKENS);
        break;
    case FORM_IS_SHARED:
        fail(reader, "'%.*s' is a form of more than %u names", SHOWN(form), LEXICON_MAX_SHARED);
        break;
    case LEXICON_IS_FULL:
        fail(reader, "'%.*s': the lexicon is full: it holds %u forms, all files together",
             SHOWN(form), LEXICON_MAX_ENTRIES - 1);
        break;
    case LEXICON_NO_STRING:
        fail(reader, "'%.*s': the lexicon is full: it holds forms of %u MiB, all files together",
             SHOWN(form), LEXICON_MAX_STRINGS >> 20);
        break;
    }
}

/* canonical: entry of the name, or NO_ENTRY for the name itself. */
static uint32_t add_form(struct reader *reader, struct slice form, uint8_t flags,
                         uint32_t canonical)
{
    enum lexicon_refusal refusal;
    uint32_t entry = lexicon_add_form(reader->lexicon,
                                      &(struct lexicon_form){
                                          .bytes = form.text,
                                          .len = form.len,
                                          .list = reader->list,
                                          .flags = flags,
                                          .subtype = reader->subtype,
                                          .canonical = canonical,
                                      },
                                      &refusal);
    if (entry == NO_ENTRY)
        fail_form(reader, form, refusal);
    return entry;
}

/* Takes the marks off a form; returns its flags. */
static uint8_t take_marks(const struct reader *reader, struct slice *form)
{
    uint8_t flags = reader->flags;
    while (form->len > 0 && (form->text[0] == '?' || form->text[0] == '~')) {
        flags |= form->text[0] == '?' ? LEX_AMBIGUOUS : LEX_SHORT;
        *form = trim((struct slice){form->text + 1, form->len - 1});
    }
    return flags;
}

static bool add_forms(struct reader *reader, enum column column, uint32_t canonical)
{
    struct slice rest = reader->cells[column], form;
    if (rest.len == 0)
        return true;
    while (next_slice(&rest, '|', &form)) {
        uint8_t flags = take_marks(reader, &form);
        if (add_form(reader, form, flags, canonical) == NO_ENTRY)
            return false;
    }
    return true;
}

static bool read_row(struct reader *reader)
{
    if (!read_list(reader) || !read_flags(reader) || !read_subtype(reader))
        return false;
    struct slice name = reader->cells[COLUMN_NAME];
    uint8_t flags = take_marks(reader, &name);
    uint32_t canonical = add_form(reader, name, flags, NO_ENTRY);
    return canonical != NO_ENTRY && add_forms(reader, COLUMN_ENGLISH, canonical) &&
           add_forms(reader, COLUMN_CHINESE, canonical) &&
           add_forms(reader, COLUMN_TRADITIONAL, canonical);
}

/* ---- lines ---- */

static bool read_line(struct reader *reader, struct slice line)
{
    struct slice rest = trim(line), cell;
    int column = 0;
    if (rest.len == 0 || rest.text[0] == '#')
        return true;
    size_t bad;
    if (!utf8_is_valid(rest.text, rest.len, &bad))
        return fail(reader, "byte %zu of the line is not UTF-8", bad + 1);
    if (memchr(rest.text, '\0', rest.len))
        return fail(reader, "a NUL byte");
    for (int i = 0; i < COLUMNS; i++)
        reader->cells[i] = (struct slice){"", 0};
    while (next_slice(&rest, '\t', &cell)) {
        if (column == COLUMNS)
            return fail(reader, "more than %d columns", (int)COLUMNS);
        reader->cells[column++] = cell;
    }
    return read_row(reader);
}

bool lexicon_read_text(struct lexicon *lexicon, const char *name, const char *text, size_t len,
                       uint8_t extra_flags, char *message, size_t message_size)
{
    struct reader reader = {.lexicon = lexicon,
                            .name = name,
                            .extra_flags = extra_flags,
                            .message = message,
                            .message_size = message_size};
    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        len -= 3;
    }
    while (len > 0) {
        const char *end = memchr(text, '\n', len);
        size_t line_len = end ? (size_t)(end - text) : len;
        reader.line++;
        if (!read_line(&reader, (struct slice){text, line_len}))
            return false;
        size_t taken = end ? line_len + 1 : line_len;
        text += taken;
        len -= taken;
    }
    return true;
}

/* ---- files ---- */

bool lexicon_read_file(struct lexicon *lexicon, const char *path, uint8_t extra_flags,
                       char *message, size_t message_size)
{
    struct buffer buffer = {0};
    FILE *file = fopen(path, "rb");
    bool ok = file && buffer_add_file(&buffer, file, MAX_FILE_BYTES);
    if (!ok)
        snprintf(message, message_size, "%s: %s", path, strerror(errno));
    if (file)
        fclose(file);
    if (ok)
        ok = lexicon_read_text(lexicon, path, buffer_str(&buffer), buffer.len, extra_flags, message,
                               message_size);
    buffer_release(&buffer);
    return ok;
}

struct lexicon *lexicon_load(const char *path, char *message, size_t message_size)
{
    struct lexicon *lexicon = lexicon_new();
    if (lexicon_read_file(lexicon, path, LEX_USER, message, message_size))
        return lexicon;
    lexicon_free(lexicon);
    return NULL;
}
