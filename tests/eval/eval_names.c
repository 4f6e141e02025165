/*
 * eval-names [--map NAME] [--sentences N] [--errors] FILE.tsv ...: names against token files
 * (token, TAB, tag in IOB2; a blank line ends a sentence; "# text = ", "# newdoc"). Sentences are
 * paragraphs of an article: those of one newdoc, else N (40). Span and type must be exact.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/find.h"
#include "read/read.h"
#include "tests/eval/align.h"
#include "text/offset.h"

/* ---- which tag is which type ---- */

struct tag_row {
    const char *tag;
    enum entity_type type;
};

static const struct tag_row core3[] = {{"PER", ENTITY_PERSON},       {"PERSON", ENTITY_PERSON},
                                       {"ORG", ENTITY_ORGANIZATION}, {"LOC", ENTITY_PLACE},
                                       {"GPE", ENTITY_PLACE},        {NULL, ENTITY_NONE}};
static const struct tag_row conll[] = {{"person", ENTITY_PERSON},
                                       {"organisation", ENTITY_ORGANIZATION},
                                       {"organization", ENTITY_ORGANIZATION},
                                       {"location", ENTITY_PLACE},
                                       {"PER", ENTITY_PERSON},
                                       {"ORG", ENTITY_ORGANIZATION},
                                       {"LOC", ENTITY_PLACE},
                                       {NULL, ENTITY_NONE}};
static const struct tag_row cluener[] = {{"name", ENTITY_PERSON},
                                         {"company", ENTITY_ORGANIZATION},
                                         {"government", ENTITY_ORGANIZATION},
                                         {"organization", ENTITY_ORGANIZATION},
                                         {"address", ENTITY_PLACE},
                                         {"scene", ENTITY_PLACE},
                                         {"book", ENTITY_WORK},
                                         {"movie", ENTITY_WORK},
                                         {"game", ENTITY_PRODUCT},
                                         {"position", ENTITY_ROLE},
                                         {NULL, ENTITY_NONE}};
static const struct tag_row worldwide[] = {
    {"Person", ENTITY_PERSON},  {"Organization", ENTITY_ORGANIZATION}, {"Location", ENTITY_PLACE},
    {"Facility", ENTITY_PLACE}, {"Product", ENTITY_PRODUCT},           {NULL, ENTITY_NONE}};
static const struct tag_row wnut[] = {{"person", ENTITY_PERSON},
                                      {"location", ENTITY_PLACE},
                                      {"corporation", ENTITY_ORGANIZATION},
                                      {"group", ENTITY_ORGANIZATION},
                                      {"product", ENTITY_PRODUCT},
                                      {"creative-work", ENTITY_WORK},
                                      {NULL, ENTITY_NONE}};

static const struct {
    const char *name;
    const struct tag_row *rows;
} maps[] = {{"core3", core3},
            {"conll", conll},
            {"cluener", cluener},
            {"worldwide", worldwide},
            {"wnut", wnut}};

struct tally {
    uint32_t right, found, gold;
};

struct name { /* code points of the gold text */
    uint32_t begin, end;
    uint8_t type;
};

typedef VEC(struct name) name_vec;

struct evaluation {
    const struct tag_row *map;
    uint32_t sentences_per_article;
    bool errors;
    const struct find_knowledge *knowledge;
    struct tally types[ENTITY_TYPES], spans;
    /* the article that is being collected */
    struct buffer text;
    uint32_t text_cps;
    uint32_t sentences;
    name_vec gold;
};

static uint8_t type_of(const struct evaluation *e, const char *tag)
{
    for (const struct tag_row *row = e->map; row->tag; row++)
        if (!strcmp(row->tag, tag))
            return (uint8_t)row->type;
    return ENTITY_NONE;
}

static bool is_evaluated(const struct evaluation *e, uint8_t type)
{
    for (const struct tag_row *row = e->map; row->tag; row++)
        if (row->type == type)
            return true;
    return false;
}

/* ---- one article ---- */

static int compare_names(const void *a, const void *b)
{
    const struct name *x = a, *y = b;

    if (x->begin != y->begin)
        return x->begin < y->begin ? -1 : 1;
    if (x->end != y->end)
        return x->end < y->end ? -1 : 1;
    return (x->type > y->type) - (x->type < y->type);
}

static void make_unique(name_vec *names)
{
    uint32_t kept = 0;

    if (names->count)
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    for (uint32_t i = 0; i < names->count; i++)
        if (!kept || compare_names(&names->items[kept - 1], &names->items[i]) != 0)
            names->items[kept++] = names->items[i];
    names->count = kept;
}

static bool has_name(const name_vec *names, const struct name *name, bool any_type)
{
    for (uint32_t i = 0; i < names->count; i++)
        if (names->items[i].begin == name->begin && names->items[i].end == name->end &&
            (any_type || names->items[i].type == name->type))
            return true;
    return false;
}

static void collect_found(const struct evaluation *e, const struct dossier *dossier,
                          const uint32_t *aligned, name_vec *found)
{
    const struct article *article = dossier->article;
    struct offset_map *map = offset_map_new(article->text, article->len);

    if (!map)
        memory_fail();
    for (uint32_t i = 0; i < dossier->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[i];
        uint8_t type = dossier->entities[mention->entity].type;
        uint32_t first, last;

        if (mention->form == FORM_PRONOUN || mention->form == FORM_NOMINAL ||
            !is_evaluated(e, type))
            continue;
        first = aligned[offset_bytes_to_cps(map, mention->begin)];
        last = aligned[offset_bytes_to_cps(map, mention_end(mention)) - 1];
        if (first != NOT_ALIGNED && last != NOT_ALIGNED)
            *vec_push(found) = (struct name){first, last + 1, type};
    }
    offset_map_free(map);
}

static void print_error(const struct evaluation *e, struct cps gold, const char *what,
                        const struct name *name)
{
    struct buffer line = {0};
    uint32_t from = name->begin < 15 ? 0 : name->begin - 15;
    uint32_t to = name->end + 15 < gold.count ? name->end + 15 : gold.count;

    if (!e->errors)
        return;
    buffer_printf(&line, "%s %s: ", what, entity_type_names[name->type]);
    for (uint32_t i = from; i < to; i++) {
        if (i == name->begin)
            buffer_add_char(&line, '[');
        if (i == name->end)
            buffer_add_char(&line, ']');
        buffer_add_cp(&line, gold.items[i] == '\n' ? ' ' : gold.items[i]);
    }
    puts(line.bytes);
    buffer_release(&line);
}

static uint32_t count_spans(const name_vec *names)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < names->count; i++)
        count += !i || names->items[i - 1].begin != names->items[i].begin ||
                 names->items[i - 1].end != names->items[i].end;
    return count;
}

static void count(struct evaluation *e, struct cps gold_text, const name_vec *found)
{
    for (uint32_t i = 0; i < e->gold.count; i++) {
        const struct name *name = &e->gold.items[i];

        e->types[name->type].gold++;
        e->types[name->type].right += has_name(found, name, false);
        if ((!i || compare_names(name - 1, name) != 0) && has_name(found, name, true))
            e->spans.right++;
        if (!has_name(found, name, false))
            print_error(e, gold_text, "missed", name);
    }
    for (uint32_t i = 0; i < found->count; i++) {
        e->types[found->items[i].type].found++;
        if (!has_name(&e->gold, &found->items[i], false))
            print_error(e, gold_text, "wrong", &found->items[i]);
    }
    e->spans.gold += count_spans(&e->gold);
    e->spans.found += count_spans(found);
}

/* Analyses the article that was collected, counts, and begins the next one. */
static void finish_article(struct evaluation *e)
{
    struct read_options options = {.type = READ_TEXT, .encoding = "UTF-8"};
    struct article_list list = {0};
    struct read_error error;
    name_vec found = {0};

    make_unique(&e->gold);
    if (e->text.len &&
        read_bytes(&list, "tokens.txt", e->text.bytes, e->text.len, &options, &error)) {
        struct dossier *dossier = find_all(e->knowledge, article_list_take(&list, 0));
        struct cps shown = cps_decode(dossier->article->text, dossier->article->len);
        struct cps gold = cps_decode(e->text.bytes, e->text.len);
        uint32_t *aligned = align_texts(shown, gold);

        collect_found(e, dossier, aligned, &found);
        make_unique(&found);
        count(e, gold, &found);
        free(aligned);
        free(shown.items);
        free(gold.items);
        dossier_free(dossier);
    }
    article_list_release(&list);
    vec_free(&found);
    vec_free(&e->gold);
    buffer_clear(&e->text);
    e->text_cps = e->sentences = 0;
}

/* ---- reading the file ---- */

struct token {
    char *word, *tag;
};

struct sentence_lines {
    char *text; /* of "# text = ", or NULL */
    VEC(struct token) tokens;
};

/* The text of a sentence without one: a space between two words of ASCII. */
static void join_tokens(const struct sentence_lines *lines, struct buffer *out)
{
    for (uint32_t i = 0; i < lines->tokens.count; i++) {
        const char *word = lines->tokens.items[i].word;

        if (out->len && !(out->bytes[out->len - 1] & 0x80) && !(word[0] & 0x80))
            buffer_add_char(out, ' ');
        buffer_add_str(out, word);
    }
}

static uint32_t cps_between(const char *text, size_t begin, size_t end)
{
    struct cps cps = cps_decode(text + begin, end - begin);

    free(cps.items);
    return cps.count;
}

static void add_gold(struct evaluation *e, uint32_t begin, uint32_t end, const char *tag)
{
    uint8_t type = type_of(e, tag);

    if (type != ENTITY_NONE)
        *vec_push(&e->gold) = (struct name){begin, end, type};
}

/* Spans of the tags, as positions in the article. A token that is not in the text ends a span. */
static void add_spans(struct evaluation *e, const struct sentence_lines *lines, const char *text)
{
    size_t at = 0;
    uint32_t cp = e->text_cps, begin = 0, end = 0;
    const char *open = NULL;

    for (uint32_t i = 0; i < lines->tokens.count; i++) {
        const struct token *token = &lines->tokens.items[i];
        const char *place = strstr(text + at, token->word);
        bool inside = token->tag[0] == 'I' && open && !strcmp(open, token->tag + 2);

        if (place) {
            cp += cps_between(text, at, (size_t)(place - text));
            at = (size_t)(place - text);
        }
        if (open && !inside) {
            add_gold(e, begin, end, open);
            open = NULL;
        }
        if (place) {
            uint32_t word_cps = cps_between(text, at, at + strlen(token->word));

            if (!inside && token->tag[0] != 'O') {
                open = token->tag + 2;
                begin = cp;
            }
            cp += word_cps;
            at += strlen(token->word);
            if (open)
                end = cp;
        }
    }
    if (open)
        add_gold(e, begin, end, open);
}

static void end_sentence(struct evaluation *e, struct sentence_lines *lines)
{
    struct buffer text = {0};

    if (lines->tokens.count) {
        if (lines->text)
            buffer_add_str(&text, lines->text);
        else
            join_tokens(lines, &text);
        add_spans(e, lines, text.bytes);
        buffer_add_str(&text, "\n\n");
        buffer_add(&e->text, text.bytes, text.len);
        e->text_cps += cps_between(text.bytes, 0, text.len);
        e->sentences++;
        buffer_release(&text);
    }
    for (uint32_t i = 0; i < lines->tokens.count; i++) {
        free(lines->tokens.items[i].word);
        free(lines->tokens.items[i].tag);
    }
    vec_free(&lines->tokens);
    free(lines->text);
    lines->text = NULL;
}

static void add_line(struct evaluation *e, struct sentence_lines *lines, char *line, bool newdocs)
{
    char *tab;

    if (!strncmp(line, "# text = ", 9)) {
        free(lines->text);
        lines->text = strdup(line + 9);
    } else if (!strncmp(line, "# ", 2)) {
        if (newdocs && !strncmp(line, "# newdoc", 8))
            finish_article(e);
    } else if (!line[strspn(line, " \t\r")]) {
        end_sentence(e, lines);
        if (!newdocs && e->sentences >= e->sentences_per_article)
            finish_article(e);
    } else if ((tab = strrchr(line, '\t'))) {
        line[strcspn(line, "\t")] = '\0';
        *vec_push(&lines->tokens) = (struct token){strdup(line), strdup(tab + 1)};
    }
}

/* By newdoc when there are several and nothing else is asked for. */
static bool has_documents(const struct evaluation *e, FILE *file)
{
    char *line = NULL;
    size_t size = 0;
    unsigned documents = 0;

    while (getline(&line, &size, file) >= 0)
        documents += !strncmp(line, "# newdoc", 8);
    free(line);
    rewind(file);
    return documents > 1 && !e->sentences_per_article;
}

static bool evaluate_file(struct evaluation *e, const char *path)
{
    FILE *file = fopen(path, "r");
    struct sentence_lines lines = {0};
    char *line = NULL;
    size_t size = 0;
    bool newdocs;
    uint32_t asked = e->sentences_per_article;

    if (!file) {
        perror(path);
        return false;
    }
    newdocs = has_documents(e, file);
    if (!e->sentences_per_article)
        e->sentences_per_article = 40;
    while (getline(&line, &size, file) >= 0) {
        line[strcspn(line, "\n")] = '\0';
        add_line(e, &lines, line, newdocs);
    }
    end_sentence(e, &lines);
    finish_article(e);
    e->sentences_per_article = asked;
    free(line);
    fclose(file);
    return true;
}

/* ---- the table ---- */

static void print_tally(const char *label, struct tally tally)
{
    double p = tally.found ? 100.0 * tally.right / tally.found : 0;
    double r = tally.gold ? 100.0 * tally.right / tally.gold : 0;

    printf("%-13s P %5.1f  R %5.1f  F1 %5.1f  gold %u\n", label, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0, tally.gold);
}

static void print_evaluation(const struct evaluation *e)
{
    struct tally all = {0};

    for (unsigned i = 0; i < ENTITY_TYPES; i++) {
        struct tally tally = e->types[i];

        if (!tally.gold && !tally.found)
            continue;
        print_tally(entity_type_names[i], tally);
        all.right += tally.right;
        all.found += tally.found;
        all.gold += tally.gold;
    }
    print_tally("micro", all);
    print_tally("span", e->spans);
}

static const struct tag_row *map_by_name(const char *name)
{
    for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
        if (!strcmp(maps[i].name, name))
            return maps[i].rows;
    return NULL;
}

int main(int argc, char **argv)
{
    struct evaluation e = {.map = core3};
    struct find_knowledge *knowledge;
    char message[256];
    bool done = true;
    int i = 1;

    for (; i < argc && !strncmp(argv[i], "--", 2); i++) {
        if (!strcmp(argv[i], "--errors"))
            e.errors = true;
        else if (!strcmp(argv[i], "--map") && i + 1 < argc)
            e.map = map_by_name(argv[++i]);
        else if (!strcmp(argv[i], "--sentences") && i + 1 < argc)
            e.sentences_per_article = (uint32_t)strtoul(argv[++i], NULL, 10);
        else
            e.map = NULL;
    }
    if (!e.map || i >= argc) {
        fputs("usage: eval-names [--map core3|conll|cluener|worldwide|wnut] [--sentences N] "
              "[--errors] FILE.tsv ...\n",
              stderr);
        return 2;
    }
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    e.knowledge = knowledge;
    for (; i < argc && done; i++) {
        done = evaluate_file(&e, argv[i]);
        printf("== %s\n", argv[i]);
        print_evaluation(&e);
        memset(e.types, 0, sizeof e.types);
        memset(&e.spans, 0, sizeof e.spans);
    }
    find_knowledge_free(knowledge);
    buffer_release(&e.text);
    return done ? 0 : 1;
}
