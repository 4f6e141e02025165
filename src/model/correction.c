#include "model/correction.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "model/kept_file.h"
#include "model/user_folder.h"

#define FILE_MAX_BYTES ((size_t)1 << 24)
#define CELLS_MAX      4

/* How a kind is written. Behind its word stand the name, then the type, then `to`, if it has them.
 */
static const struct {
    const char *word;
    bool has_entity_type, has_relation_type, has_to;
    const char *form; /* for messages */
} kinds[CORRECTION_KINDS] = {
    [CORRECTION_HIDE] = {"hide", false, false, false, "NAME"},
    [CORRECTION_RENAME] = {"rename", false, false, true, "NAME, NEW NAME"},
    [CORRECTION_TYPE] = {"type", true, false, false, "NAME, TYPE"},
    [CORRECTION_MERGE] = {"merge", false, false, true, "NAME, OTHER NAME"},
    [CORRECTION_SPLIT] = {"split", false, false, true, "NAME, FORM"},
    [CORRECTION_ADD] = {"add", true, false, false, "NAME, TYPE"},
    [CORRECTION_RELATE] = {"relate", false, true, true, "NAME, RELATION, OTHER NAME"},
    [CORRECTION_UNRELATE] = {"unrelate", false, true, true, "NAME, RELATION, OTHER NAME"},
};

/* ---- in memory ---- */

/* Both strings are in one block, that of the name. */
void corrections_add(struct corrections *corrections, const struct correction *correction)
{
    const char *to = correction->to ? correction->to : "";
    size_t name_size = strlen(correction->name) + 1, to_size = strlen(to) + 1;
    char *strings = memory_alloc(name_size + to_size);
    memcpy(strings, correction->name, name_size);
    memcpy(strings + name_size, to, to_size);
    *vec_push(&corrections->items) = (struct correction){.kind = correction->kind,
                                                         .type = correction->type,
                                                         .name = strings,
                                                         .to = strings + name_size};
}

bool corrections_undo(struct corrections *corrections)
{
    if (corrections->items.count == 0)
        return false;
    free((char *)corrections->items.items[--corrections->items.count].name);
    return true;
}

struct corrections corrections_copy(const struct corrections *corrections)
{
    struct corrections copy = {0};
    for (uint32_t i = 0; i < corrections->items.count; i++)
        corrections_add(&copy, &corrections->items.items[i]);
    return copy;
}

void corrections_release(struct corrections *corrections)
{
    while (corrections_undo(corrections))
        ;
    vec_free(&corrections->items);
}

static bool same(const struct correction *a, const struct correction *b)
{
    return a->kind == b->kind && a->type == b->type && strcmp(a->name, b->name) == 0 &&
           strcmp(a->to, b->to) == 0;
}

/* The last one that says the same. */
static void take_back(struct corrections *corrections, const struct correction *correction)
{
    struct correction *items = corrections->items.items;
    uint32_t at = corrections->items.count;
    while (at > 0 && !same(&items[at - 1], correction))
        at--;
    if (at == 0)
        return;
    free((char *)items[at - 1].name);
    memmove(&items[at - 1], &items[at], (corrections->items.count - at) * sizeof *items);
    corrections->items.count--;
}

/* Corrections are only added and taken back at the end: two states of theirs begin alike. */
void corrections_carry(struct corrections *kept, const struct corrections *before,
                       const struct corrections *now)
{
    uint32_t alike = 0;
    while (alike < before->items.count && alike < now->items.count &&
           same(&before->items.items[alike], &now->items.items[alike]))
        alike++;
    for (uint32_t i = before->items.count; i > alike; i--)
        take_back(kept, &before->items.items[i - 1]);
    for (uint32_t i = alike; i < now->items.count; i++)
        corrections_add(kept, &now->items.items[i]);
}

void corrections_free(struct corrections *corrections)
{
    if (!corrections)
        return;
    corrections_release(corrections);
    free(corrections);
}

/* ---- reading ---- */

static void unescape(char *cell)
{
    static const char letters[] = "tnr\\", meant[] = "\t\n\r\\";
    char *out = cell;
    for (; *cell; cell++) {
        const char *letter = *cell == '\\' && cell[1] ? strchr(letters, cell[1]) : NULL;
        *out++ = letter ? meant[letter - letters] : *cell;
        cell += letter != NULL;
    }
    *out = '\0';
}

/* Cuts the line into at most CELLS_MAX cells. Returns how many there are, also beyond. */
static unsigned cut(char *line, char **cells)
{
    unsigned count = 0;
    for (char *at = line, *tab; at; at = tab ? tab + 1 : NULL) {
        tab = strchr(at, '\t');
        if (tab)
            *tab = '\0';
        if (count < CELLS_MAX)
            cells[count] = at;
        count++;
    }
    for (unsigned i = 0; i < count && i < CELLS_MAX; i++)
        unescape(cells[i]);
    return count;
}

static uint8_t kind_by_word(const char *word)
{
    uint8_t kind = 0;
    while (kind < CORRECTION_KINDS && strcmp(kinds[kind].word, word) != 0)
        kind++;
    return kind;
}

/* false: there is no such type; what is the word for it. */
static bool parse_type(struct correction *correction, const char *cell, const char **what)
{
    bool entity = kinds[correction->kind].has_entity_type;
    unsigned none = entity ? (unsigned)ENTITY_NONE : (unsigned)RELATION_TYPES;
    unsigned type =
        entity ? (unsigned)entity_type_by_name(cell) : (unsigned)relation_type_by_name(cell);
    *what = entity ? "type" : "relation";
    correction->type = (uint8_t)type;
    return type != none;
}

/* Overwrites the line. false with what is wrong with it. */
static bool parse_line(struct corrections *corrections, char *line, struct buffer *wrong)
{
    char *cells[CELLS_MAX] = {0};
    unsigned count = cut(line, cells);
    struct correction correction = {.kind = kind_by_word(cells[0]), .name = cells[1], .to = ""};
    const char *what;
    if (correction.kind == CORRECTION_KINDS) {
        buffer_printf(wrong, "unknown correction \"%s\"", cells[0]);
        return false;
    }
    bool typed = kinds[correction.kind].has_entity_type || kinds[correction.kind].has_relation_type;
    bool complete = count == 2u + typed + kinds[correction.kind].has_to;
    for (unsigned i = 1; complete && i < count; i++)
        complete = *cells[i] != '\0';
    if (!complete) {
        buffer_printf(wrong, "\"%s\" wants, separated by TAB: %s", cells[0],
                      kinds[correction.kind].form);
        return false;
    }
    if (typed && !parse_type(&correction, cells[2], &what)) {
        buffer_printf(wrong, "unknown %s \"%s\"", what, cells[2]);
        return false;
    }
    if (kinds[correction.kind].has_to)
        correction.to = cells[count - 1];
    corrections_add(corrections, &correction);
    return true;
}

bool corrections_parse(struct corrections *corrections, const char *name, const char *bytes,
                       size_t len, char *message, size_t message_size)
{
    struct buffer line = {0}, wrong = {0};
    unsigned long number = 0;
    bool fine = true;
    for (size_t at = 0, end; at < len; at = end + 1) {
        const char *feed = memchr(bytes + at, '\n', len - at);
        end = feed ? (size_t)(feed - bytes) : len;
        number++;
        buffer_clear(&line);
        buffer_add(&line, bytes + at, end - at);
        if (line.len && line.bytes[line.len - 1] == '\r')
            line.bytes[line.len - 1] = '\0';
        buffer_clear(&wrong);
        if (!*line.bytes || *line.bytes == '#' || parse_line(corrections, line.bytes, &wrong) ||
            !fine)
            continue;
        fine = false;
        snprintf(message, message_size, "%s:%lu: %s", name, number, wrong.bytes);
    }
    buffer_release(&line);
    buffer_release(&wrong);
    return fine;
}

bool corrections_read(struct corrections *corrections, const char *path, char *message,
                      size_t message_size)
{
    struct buffer bytes = {0};
    bool fine = kept_file_read(path, FILE_MAX_BYTES, &bytes);
    if (!fine)
        snprintf(message, message_size, "%s: %s", path, strerror(errno));
    else
        fine = corrections_parse(corrections, path, buffer_str(&bytes), bytes.len, message,
                                 message_size);
    buffer_release(&bytes);
    return fine;
}

/* ---- writing ---- */

static void add_cell(struct buffer *out, const char *cell)
{
    buffer_add_char(out, '\t');
    for (; *cell; cell++) {
        const char *escape = *cell == '\t'   ? "\\t"
                             : *cell == '\n' ? "\\n"
                             : *cell == '\r' ? "\\r"
                             : *cell == '\\' ? "\\\\"
                                             : NULL;
        if (escape)
            buffer_add_str(out, escape);
        else
            buffer_add_char(out, *cell);
    }
}

static void add_line(struct buffer *out, const struct correction *correction)
{
    buffer_add_str(out, kinds[correction->kind].word);
    add_cell(out, correction->name);
    if (kinds[correction->kind].has_entity_type)
        add_cell(out, entity_type_names[correction->type]);
    if (kinds[correction->kind].has_relation_type)
        add_cell(out, relation_kinds[correction->type].name);
    if (kinds[correction->kind].has_to)
        add_cell(out, correction->to);
    buffer_add_char(out, '\n');
}

bool corrections_write(const struct corrections *corrections, const char *path, char *message,
                       size_t message_size)
{
    struct buffer text = {0};
    bool fine;
    for (uint32_t i = 0; i < corrections->items.count; i++)
        add_line(&text, &corrections->items.items[i]);
    if (text.len) {
        fine = kept_file_replace(path, text.bytes, text.len, message, message_size);
    } else {
        fine = unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR;
        if (!fine)
            snprintf(message, message_size, "%s: %s", path, strerror(errno));
    }
    buffer_release(&text);
    return fine;
}

/* ---- of an article ---- */

char *corrections_path(uint64_t content_id)
{
    struct buffer path = {0};
    if (!user_folder(&path, "XDG_DATA_HOME", ".local/share"))
        return NULL;
    buffer_printf(&path, "/corrections/%016" PRIx64, content_id);
    return path.bytes;
}

bool corrections_attach(struct article *article, char *message, size_t message_size)
{
    struct corrections kept = {0};
    char *path = corrections_path(article->content_id);
    bool fine = !path || corrections_read(&kept, path, message, message_size);
    corrections_free(article->corrections);
    article->corrections = NULL;
    if (kept.items.count) {
        article->corrections = memory_alloc(sizeof kept);
        *article->corrections = kept;
    } else {
        corrections_release(&kept);
    }
    free(path);
    return fine;
}
