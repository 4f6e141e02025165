/*
 * Options; then browse, or write.
 */
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "browse.h"
#include "find/find.h"
#include "find/relation_rules.h"
#include "i18n.h"
#include "image.h"
#include "options.h"
#include "output.h"
#include "read/read.h"
#include "text/cells.h"
#include "user_files.h"
#include "write/write.h"

enum exit_status { EXIT_FINE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2 };

#define MESSAGE_BYTES 512

/* A file name may hold anything: what could steer the terminal does not reach it. */
static void say(const char *message)
{
    struct buffer line = {0};
    size_t len = strlen(message);

    buffer_add_str(&line, "dossier: ");
    for (size_t at = 0; at < len;) {
        struct cell cell = cell_next(&cell_rule_libc, message, len, at);

        for (unsigned i = 0; i < cell.count; i++)
            buffer_add_cp(&line, cell.cps[i]);
        at += cell.len_bytes;
    }
    fprintf(stderr, "%s\n", line.bytes);
    buffer_release(&line);
}

/* The C locale knows no characters beyond ASCII; articles do. Characters and messages are all that
 * we ask a locale for, and each further category is a file to open at every start. */
static void choose_locale(void)
{
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
}

static bool speaks_chinese(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (value && *value)
            return !strncmp(value, "zh", 2);
    }
    return false;
}

/* ---- reading ---- */

static bool read_sample(struct article_list *list)
{
    bool chinese = speaks_chinese();
    struct image sample = image_get(chinese ? IMAGE_SAMPLE_ZH : IMAGE_SAMPLE_EN);
    struct read_options options = {.type = READ_TEXT, .encoding = "UTF-8"};
    struct read_error error;

    if (read_bytes(list, chinese ? "sample-zh.txt" : "sample-en.txt", sample.bytes, sample.len,
                   &options, &error))
        return true;
    say(error.message);
    return false;
}

/* All that can be read is; what cannot is said. beginnings: of large files only the beginning, for
 * the browser, which has the rest read while one looks at it. */
static enum exit_status read_inputs(struct article_list *list, const struct options *options,
                                    bool beginnings)
{
    enum exit_status status = EXIT_FINE;
    const char *standard_input = "-";
    const char *const *inputs = options->inputs.items;
    uint32_t count = options->inputs.count;

    if (!count && isatty(STDIN_FILENO))
        return read_sample(list) ? EXIT_FINE : EXIT_INPUT;
    if (!count) {
        inputs = &standard_input;
        count = 1;
    }
    for (uint32_t i = 0; i < count; i++) {
        struct read_error error = {0};
        bool done = (beginnings && read_beginning(list, inputs[i], &options->read)) ||
                    read_argument(list, inputs[i], &options->read, &error);

        if (*error.message)
            say(error.message);
        if (!done || *error.message)
            status = EXIT_INPUT;
    }
    return status;
}

/* ---- writing ---- */

static bool write_next(struct output *output, struct article_list *list,
                       const struct find_knowledge *knowledge)
{
    struct dossier *dossier = find_all(knowledge, article_list_take(list, 0));
    bool done = output_record(output, dossier);

    dossier_free(dossier);
    return done;
}

/* NULL: standard output. */
static const char *output_path(const struct options *options)
{
    return options->output && strcmp(options->output, "-") != 0 ? options->output : NULL;
}

static enum exit_status write_all(struct article_list *list, const struct options *options,
                                  const struct find_knowledge *knowledge)
{
    char message[MESSAGE_BYTES];
    struct output output = {.format =
                                write_format_by_name(options->format ? options->format : "report"),
                            .path = output_path(options),
                            .count = list->count,
                            .message = message,
                            .message_size = sizeof message};
    bool done = true;

    signal(SIGPIPE, SIG_IGN);
    output_begin(&output);
    while (list->count && done)
        done = write_next(&output, list, knowledge);
    done = done && output_end(&output);
    if (!done && !output.reader_left)
        say(message);
    output_release(&output);
    return done || output.reader_left ? EXIT_FINE : EXIT_INPUT;
}

/* ---- the program ---- */

/* What finding works with: the built-in data, the person's own files, those of the command line.
 * NULL when one of them cannot be used, which is said. */
static struct find_knowledge *learn(const struct options *options, uint32_t articles)
{
    struct string_list lexicons = {0};
    struct buffer own_lexicon = {0}, own_rules = {0};
    struct find_options find = {.many = articles > 1};
    struct find_knowledge *knowledge;
    char message[MESSAGE_BYTES];

    if (user_file("lexicon.tsv", &own_lexicon))
        *vec_push(&lexicons) = own_lexicon.bytes;
    for (uint32_t i = 0; i < options->lexicons.count; i++)
        *vec_push(&lexicons) = options->lexicons.items[i];
    find.lexicons = lexicons.items;
    find.lexicon_count = lexicons.count;
    find.rules = options->rules;
    if (!find.rules && user_file("relations.rules", &own_rules))
        find.rules = own_rules.bytes;
    knowledge = find_knowledge_new(&find, message, sizeof message);
    if (!knowledge)
        say(message);
    vec_free(&lexicons);
    buffer_release(&own_lexicon);
    buffer_release(&own_rules);
    return knowledge;
}

static enum exit_status run(struct options *options, struct article_list *list)
{
    bool browse = !options->format && !options->output && isatty(STDOUT_FILENO);
    enum exit_status status = read_inputs(list, options, browse), written;
    struct find_knowledge *knowledge = list->count ? learn(options, list->count) : NULL;

    if (!knowledge)
        return EXIT_INPUT;
    if (browse) {
        enum ui_result browsed = browse_articles(list, options, knowledge);

        if (browsed != UI_NO_TERMINAL) {
            find_knowledge_free(knowledge);
            return browsed == UI_DONE ? status : EXIT_INPUT;
        }
        article_list_release(list); /* beginnings are no report */
        status = read_inputs(list, options, false);
    }
    written = write_all(list, options, knowledge);
    find_knowledge_free(knowledge);
    return written ? written : status;
}

static void list_formats(struct buffer *out)
{
    for (const struct write_format *format = write_formats; format->name; format++)
        buffer_printf(out, "%-10s %s\n", format->name, format->help);
}

/* What needs no article: help, the version, the list of formats. Returns whether it was that. */
static bool print_about(const struct options *options, enum exit_status *status)
{
    struct buffer text = {0};
    char message[MESSAGE_BYTES];
    bool reader_left = false;

    if (options->help)
        options_help(&text);
    else if (options->version)
        buffer_add_str(&text, PACKAGE_STRING "\n");
    else if (options->format && !strcmp(options->format, "help"))
        list_formats(&text);
    else
        return false;
    if (!output_print(&text, message, sizeof message, &reader_left)) {
        say(message);
        *status = EXIT_INPUT;
    }
    buffer_release(&text);
    return true;
}

/* What a relation rule says: its id stands in the evidence of a relation. */
static enum exit_status explain_rule(const struct options *options)
{
    struct buffer text = {0}, own_rules = {0};
    char message[MESSAGE_BYTES];
    bool reader_left = false;
    const char *path = options->rules;
    if (!path && user_file("relations.rules", &own_rules))
        path = own_rules.bytes;
    struct relation_rules *rules = relation_rules_new(path, message, sizeof message);
    bool fine = rules != NULL;
    if (fine && relation_rule_explain(rules, options->explain_rule, &text) != 0) {
        snprintf(message, sizeof message, "--explain-rule %s: no rule has this id",
                 options->explain_rule);
        fine = false;
    }
    fine = fine && output_print(&text, message, sizeof message, &reader_left);
    if (!fine && !reader_left)
        say(message);
    relation_rules_free(rules);
    buffer_release(&text);
    buffer_release(&own_rules);
    return fine || reader_left ? EXIT_FINE : EXIT_INPUT;
}

static bool check_format(const struct options *options, struct buffer *message)
{
    const struct write_format *format;

    if (!options->format)
        return true;
    format = write_format_by_name(options->format);
    if (!format) {
        buffer_printf(message, "--format %s: there is none; '-f help' lists them", options->format);
        return false;
    }
    if (format->second && !output_path(options)) {
        buffer_printf(message, "--format %s: writes two files; -o NAME is wanted", format->name);
        return false;
    }
    return true;
}

int main(int argc, char **argv)
{
    struct options options;
    struct article_list list = {0};
    struct buffer message = {0};
    enum exit_status status = EXIT_FINE;

    memory_begin();
    choose_locale();
    i18n_begin();
    if (!options_parse(&options, argc, argv, &message)) {
        say(message.bytes);
        status = EXIT_USAGE;
    } else if (options.explain_rule) {
        status = explain_rule(&options);
    } else if (!print_about(&options, &status)) {
        if (check_format(&options, &message)) {
            status = run(&options, &list);
        } else {
            say(message.bytes);
            status = EXIT_USAGE;
        }
    }
    buffer_release(&message);
    article_list_release(&list);
    options_release(&options);
    return (int)status;
}
