/*
 * The program: reads the options and the inputs, then browses the articles or writes their
 * dossiers.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "browse.h"
#include "find/find.h"
#include "find/rules/relation_rules.h"
#include "i18n.h"
#include "image.h"
#include "model/correction.h"
#include "options.h"
#include "output.h"
#include "patience.h"
#include "read/read.h"
#include "text/cells.h"
#include "user_files.h"
#include "write/write.h"

enum exit_status { EXIT_FINE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2 };

#define MESSAGE_BYTES 512

/* Prints a message of the program. A file name in it may hold anything; what could control the
 * terminal is replaced, as in the browser. */
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

/* ---- reading ---- */

static bool read_sample(struct article_list *list)
{
    bool chinese = !strncmp(i18n_locale(), "zh", 2);
    struct image sample = image_get(chinese ? IMAGE_SAMPLE_ZH : IMAGE_SAMPLE_EN);
    struct read_options options = {.type = READ_TEXT, .encoding = "UTF-8"};
    struct read_error error;

    if (read_bytes(list, chinese ? "sample-zh.txt" : "sample-en.txt", sample.bytes, sample.len,
                   &options, &error))
        return true;
    say(error.message);
    return false;
}

/* Reads every input that can be read, and prints a message for each of the others, which also is
 * added to unread as a line. beginnings: reads only the beginning of large files; the browser reads
 * the rest while the user looks at it, see read_rest. */
static enum exit_status read_inputs(struct article_list *list, const struct options *options,
                                    bool beginnings, struct buffer *unread)
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

        if (*error.message) {
            patience_end(); /* the message takes its line */
            say(error.message);
            buffer_printf(unread, "%s\n", error.message);
        }
        if (!done || *error.message)
            status = EXIT_INPUT;
    }
    return status;
}

/* The whole of an article in place of its beginning, which is freed. NULL, after a message, when it
 * cannot be read any more. */
static struct article *read_whole(struct article *beginning, const struct options *options)
{
    struct article_list list = {0};
    struct read_error error;
    struct article *whole = NULL;

    if (read_argument(&list, beginning->source, &options->read, &error))
        whole = article_list_take(&list, 0);
    else
        say(error.message);
    article_list_release(&list);
    article_free(beginning);
    return whole;
}

/* A report needs the whole of large files. What was read whole stays: standard input cannot be read
 * again. */
static enum exit_status read_rest(struct article_list *list, const struct options *options)
{
    uint32_t count = list->count;
    enum exit_status status = EXIT_FINE;

    list->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct article *article = list->items[i];

        if (article->partial)
            article = read_whole(article, options);
        if (article)
            list->items[list->count++] = article;
        else
            status = EXIT_INPUT;
    }
    return status;
}

/* ---- writing ---- */

/* What the user has corrected of the article before; what cannot be read of it is left out. */
static void attach_corrections(struct article *article)
{
    char message[MESSAGE_BYTES];

    if (!corrections_attach(article, message, sizeof message))
        say(message);
}

static bool write_next(struct output *output, struct article_list *list,
                       const struct find_knowledge *knowledge)
{
    struct article *article = article_list_take(list, 0);
    struct dossier *dossier;
    bool done;

    attach_corrections(article);
    dossier = find_all(knowledge, article);
    done = output_record(output, dossier);
    dossier_free(dossier);
    return done;
}

/* The file to write to; NULL for standard output. */
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
    signal(SIGXFSZ, SIG_IGN); /* write() says so, and the unfinished file is removed */
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

/* The file of relation rules to use beside the built-in ones: that of the command line, else the
 * user's own (own holds its path), else NULL. */
static const char *rules_path(const struct options *options, struct buffer *own)
{
    if (options->rules)
        return options->rules;
    return user_file("relations.rules", own) ? own->bytes : NULL;
}

/* What finding needs to know: the built-in data, the user's own files and those of the command
 * line. NULL, after a message, when one of them cannot be used. */
static struct find_knowledge *load_knowledge(const struct options *options, uint32_t articles)
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
    find.rules = rules_path(options, &own_rules);
    knowledge = find_knowledge_new(&find, message, sizeof message);
    if (!knowledge)
        say(message);
    vec_free(&lexicons);
    buffer_release(&own_lexicon);
    buffer_release(&own_rules);
    return knowledge;
}

/* A file that was asked for by its name and cannot be read is no "no configuration", though only
 * the browser reads it. */
static bool config_is_readable(const struct options *options)
{
    char message[MESSAGE_BYTES], byte;
    FILE *file = options->config ? fopen(options->config, "re") : NULL;
    bool readable = !options->config || (file && (fread(&byte, 1, 1, file) == 1 || !ferror(file)));

    if (!readable) {
        snprintf(message, sizeof message, "%s: %s", options->config, strerror(errno));
        say(message);
    }
    if (file)
        fclose(file);
    return readable;
}

static enum exit_status run(struct options *options, struct article_list *list,
                            struct buffer *unread)
{
    if (!config_is_readable(options))
        return EXIT_INPUT;
    bool browse = !options->format && !options->output && isatty(STDOUT_FILENO);
    enum exit_status status, written;

    if (browse)
        patience_begin();
    status = read_inputs(list, options, browse, unread);
    patience_end();
    struct find_knowledge *knowledge = list->count ? load_knowledge(options, list->count) : NULL;

    if (!knowledge)
        return EXIT_INPUT;
    if (browse) {
        enum ui_result browsed = browse_articles(list, options, knowledge, buffer_str(unread));

        if (browsed != UI_NO_TERMINAL) {
            find_knowledge_free(knowledge);
            return browsed == UI_DONE ? status : EXIT_INPUT;
        }
        if (read_rest(list, options) != EXIT_FINE)
            status = EXIT_INPUT;
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

static enum exit_status print_text(const struct buffer *text)
{
    char message[MESSAGE_BYTES];

    signal(SIGPIPE, SIG_IGN); /* a reader that leaves is no error */
    if (output_print(text, message, sizeof message))
        return EXIT_FINE;
    say(message);
    return EXIT_INPUT;
}

/* Whether the options ask about the program rather than about an article. */
static bool asks_about_program(const struct options *options)
{
    return options->help || options->version ||
           (options->format && !strcmp(options->format, "help"));
}

static enum exit_status print_about_program(const struct options *options)
{
    struct buffer text = {0};
    enum exit_status status;

    if (options->help)
        options_help(&text);
    else if (options->version)
        buffer_add_str(&text, PACKAGE_STRING "\n");
    else
        list_formats(&text);
    status = print_text(&text);
    buffer_release(&text);
    return status;
}

/* What a relation rule says; relations name the id of the rule that found them. */
static enum exit_status explain_rule(const struct options *options)
{
    struct buffer text = {0}, own_rules = {0};
    char message[MESSAGE_BYTES];
    enum exit_status status = EXIT_INPUT;
    struct relation_rules *rules =
        relation_rules_new(rules_path(options, &own_rules), message, sizeof message);

    if (!rules) {
        say(message);
    } else if (!relation_rule_explain(rules, options->explain_rule, &text)) {
        snprintf(message, sizeof message, _("--explain-rule %s: no rule has this id"),
                 options->explain_rule);
        say(message);
    } else {
        status = print_text(&text);
    }
    relation_rules_free(rules);
    buffer_release(&text);
    buffer_release(&own_rules);
    return status;
}

static bool check_format(const struct options *options, struct buffer *message)
{
    const struct write_format *format;

    if (!options->format)
        return true;
    format = write_format_by_name(options->format);
    if (!format) {
        buffer_printf(message, _("--format %s: there is none; '-f help' lists them"),
                      options->format);
        return false;
    }
    if (format->second && !output_path(options)) {
        buffer_printf(message, _("--format %s: writes two files; -o NAME is wanted"), format->name);
        return false;
    }
    return true;
}

static bool check_output(const struct options *options, struct buffer *message)
{
    if (!output_path(options) || !options_secure(options))
        return true;
    buffer_printf(message,
                  _("--output %s: no file is written in secure mode; '-o -' is standard output"),
                  options->output);
    return false;
}

int main(int argc, char **argv)
{
    struct options options;
    struct article_list list = {0};
    struct buffer message = {0}, unread = {0};
    enum exit_status status;

    memory_begin();
    i18n_begin();
    if (!options_parse(&options, argc, argv, &message))
        status = EXIT_USAGE;
    else if (options.explain_rule)
        status = explain_rule(&options);
    else if (asks_about_program(&options))
        status = print_about_program(&options);
    else if (!check_format(&options, &message) || !check_output(&options, &message))
        status = EXIT_USAGE;
    else
        status = run(&options, &list, &unread);
    if (message.len)
        say(message.bytes);
    buffer_release(&message);
    buffer_release(&unread);
    article_list_release(&list);
    options_release(&options);
    return (int)status;
}
