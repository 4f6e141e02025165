#include "tests/eval/ann.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- reading ---- */

/* What a T, R or A line names: "T12" is a mention or a quote. */
struct target {
    uint32_t index;
    enum { TARGET_NONE, TARGET_MENTION, TARGET_QUOTE, TARGET_RELATION } kind;
};

struct loader {
    struct ann *ann;
    VEC(struct target) t, r; /* by number */
    const char *wrong;
};

char *ann_read_file(const char *path, size_t *len)
{
    struct buffer bytes = {0};
    char part[65536];
    size_t got;
    FILE *file = fopen(path, "rb");

    if (!file)
        return NULL;
    while ((got = fread(part, 1, sizeof part, file)) > 0)
        buffer_add(&bytes, part, got);
    fclose(file);
    buffer_add(&bytes, "", 0);
    *len = bytes.len;
    return bytes.bytes;
}

static char *read_file(const char *base, const char *extension, size_t *len)
{
    struct buffer path = {0};
    buffer_printf(&path, "%s%s", base, extension);
    char *bytes = ann_read_file(path.bytes, len);
    buffer_release(&path);
    return bytes;
}

/* The number of an id such as "T12"; 0 when it is none. */
static uint32_t id_number(const char *id)
{
    unsigned long number = strtoul(*id ? id + 1 : id, NULL, 10);

    return number < 1000000 ? (uint32_t)number : 0;
}

static struct target *target_of(struct loader *loader, const char *id)
{
    uint32_t number = id_number(id);

    if (*id == 'R') {
        while (loader->r.count <= number)
            vec_push(&loader->r);
        return &loader->r.items[number];
    }
    while (loader->t.count <= number)
        vec_push(&loader->t);
    return &loader->t.items[number];
}

/* T12<TAB>person 3 11<TAB>text */
static void read_text_bound(struct loader *loader, const char *id, const char *rest)
{
    struct ann *ann = loader->ann;
    char type[32];
    unsigned begin, end;
    struct target *target = target_of(loader, id);

    if (sscanf(rest, "%31s %u %u", type, &begin, &end) != 3 || begin >= end ||
        end > ann->cps.count) {
        loader->wrong = id;
        return;
    }
    if (!strcmp(type, "quote")) {
        *target = (struct target){ann->quotes.count, TARGET_QUOTE};
        *vec_push(&ann->quotes) =
            (struct ann_quote){.begin = begin, .end = end, .speaker = NO_INDEX};
        return;
    }
    *target = (struct target){ann->mentions.count, TARGET_MENTION};
    *vec_push(&ann->mentions) = (struct ann_mention){
        .begin = begin, .end = end, .entity = NO_INDEX, .type = (uint8_t)entity_type_by_name(type)};
    if (entity_type_by_name(type) == ENTITY_NONE)
        loader->wrong = id;
}

/* R3<TAB>leads Arg1:T1 Arg2:T2 */
static void read_relation(struct loader *loader, const char *id, const char *rest)
{
    struct ann *ann = loader->ann;
    char type[32], subject_id[16], object_id[16];
    struct target subject, object;

    if (sscanf(rest, "%31s Arg1:%15s Arg2:%15s", type, subject_id, object_id) != 3) {
        loader->wrong = id;
        return;
    }
    subject = *target_of(loader, subject_id);
    object = *target_of(loader, object_id);
    if (subject.kind == TARGET_MENTION && object.kind == TARGET_QUOTE) {
        ann->quotes.items[object.index].speaker = subject.index;
        return;
    }
    if (subject.kind != TARGET_MENTION || object.kind != TARGET_MENTION ||
        relation_type_by_name(type) == RELATION_TYPES) {
        loader->wrong = id;
        return;
    }
    *target_of(loader, id) = (struct target){ann->relations.count, TARGET_RELATION};
    *vec_push(&ann->relations) = (struct ann_relation){.type = (uint8_t)relation_type_by_name(type),
                                                       .status = STATUS_ASSERTED,
                                                       .subject = subject.index,
                                                       .object = object.index};
}

static uint8_t name_index(const char *const *names, uint8_t count, const char *name)
{
    for (uint8_t i = 0; i < count; i++)
        if (!strcmp(names[i], name))
            return i;
    return 0;
}

/* A4<TAB>Status R3 planned */
static void read_attribute(struct loader *loader, const char *id, const char *rest)
{
    struct ann *ann = loader->ann;
    char name[32], of[16], value[32] = "";
    struct target target;

    if (sscanf(rest, "%31s %15s %31s", name, of, value) < 2) {
        loader->wrong = id;
        return;
    }
    target = *target_of(loader, of);
    if (target.kind == TARGET_MENTION && !strcmp(name, "Form"))
        ann->mentions.items[target.index].form =
            name_index(mention_form_names, MENTION_FORMS, value);
    else if (target.kind == TARGET_QUOTE && !strcmp(name, "Kind"))
        ann->quotes.items[target.index].kind = name_index(quote_kind_names, QUOTE_KINDS, value);
    else if (target.kind == TARGET_RELATION && !strcmp(name, "Status"))
        ann->relations.items[target.index].status =
            name_index(relation_status_names, RELATION_STATUSES, value);
    else if (target.kind == TARGET_RELATION && !strcmp(name, "Optional"))
        ann->relations.items[target.index].optional = true;
}

/* *<TAB>Equiv T1 T3 T8 */
static void read_equivalence(struct loader *loader, char *rest)
{
    struct ann *ann = loader->ann;
    uint32_t entity = ann->entities.count;
    char *state = NULL;
    bool first = true;

    strtok_r(rest, " ", &state); /* Equiv */
    for (char *id; (id = strtok_r(NULL, " ", &state)); first = false) {
        struct target target = *target_of(loader, id);

        if (target.kind != TARGET_MENTION) {
            loader->wrong = id;
            return;
        }
        if (first && ann->mentions.items[target.index].entity != NO_INDEX)
            return;
        if (first)
            vec_push(&ann->entities)->first = target.index;
        ann->mentions.items[target.index].entity = entity;
    }
}

/* Calls the reader of each line's kind: T lines are needed before the others. */
static void read_lines(struct loader *loader, const char *lines, const char *kinds)
{
    char *copy = strdup(lines), *state = NULL;

    if (!copy)
        memory_fail();
    for (char *line = strtok_r(copy, "\n", &state); line; line = strtok_r(NULL, "\n", &state)) {
        char *rest = strchr(line, '\t');

        if (!rest || !strchr(kinds, *line))
            continue;
        *rest++ = '\0';
        if (*line == 'T')
            read_text_bound(loader, line, rest);
        else if (*line == 'R')
            read_relation(loader, line, rest);
        else if (*line == 'A')
            read_attribute(loader, line, rest);
        else
            read_equivalence(loader, rest);
    }
    free(copy);
}

static int compare_quotes(const void *a, const void *b)
{
    const struct ann_quote *x = a, *y = b;

    return (x->begin > y->begin) - (x->begin < y->begin);
}

static bool parse(struct ann *ann, const char *lines)
{
    struct loader loader = {.ann = ann};

    read_lines(&loader, lines, "T");
    read_lines(&loader, lines, "*");
    for (uint32_t i = 0; i < ann->mentions.count; i++)
        if (ann->mentions.items[i].entity == NO_INDEX) {
            ann->mentions.items[i].entity = ann->entities.count;
            vec_push(&ann->entities)->first = i;
        }
    read_lines(&loader, lines, "R");
    read_lines(&loader, lines, "A");
    if (ann->quotes.count)
        qsort(ann->quotes.items, ann->quotes.count, sizeof *ann->quotes.items, compare_quotes);
    vec_free(&loader.t);
    vec_free(&loader.r);
    return !loader.wrong;
}

bool ann_load(struct ann *ann, const char *base, char *message, size_t message_size)
{
    size_t len;
    char *lines;

    *ann = (struct ann){0};
    ann->text = read_file(base, ".txt", &ann->len_bytes);
    lines = ann->text ? read_file(base, ".ann", &len) : NULL;
    if (!lines) {
        snprintf(message, message_size, "%s: %s", base, strerror(errno));
        free(ann->text);
        *ann = (struct ann){0};
        return false;
    }
    ann->cps = cps_decode(ann->text, ann->len_bytes);
    if (!parse(ann, lines)) {
        snprintf(message, message_size, "%s.ann: a line that cannot be understood", base);
        free(lines);
        ann_release(ann);
        return false;
    }
    free(lines);
    return true;
}

void ann_release(struct ann *ann)
{
    vec_free(&ann->mentions);
    vec_free(&ann->entities);
    vec_free(&ann->relations);
    vec_free(&ann->quotes);
    free(ann->cps.items);
    free(ann->text);
    *ann = (struct ann){0};
}

uint8_t ann_entity_type(const struct ann *ann, uint32_t entity)
{
    return ann->mentions.items[ann->entities.items[entity].first].type;
}
