#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/arena.h"

typedef bool option_apply(struct options *options, const char *value, char *message, size_t size);

struct option_row {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* what --help calls it; NULL: takes none */
    const char *help;
    option_apply *apply;
    const char
        *setting; /* of the browser, when apply is NULL; "on" is its value without argument */
};

static void add_string(struct string_list *list, const char *string)
{
    *vec_push(list) = string;
}

/* A list whose strings the options own. */
static void add_owned(struct string_list *list, const char *string)
{
    size_t bytes = strlen(string) + 1;

    add_string(list, memcpy(memory_alloc(bytes), string, bytes));
}

static bool set_format(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    options->format = value;
    return true;
}

static bool set_output(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    options->output = value;
    return true;
}

static bool set_type(struct options *options, const char *value, char *message, size_t size)
{
    int len;

    options->read.type = read_type_by_name(value);
    if (options->read.type != READ_TYPES)
        return true;
    len = snprintf(message, size, "--type %s: there is none; types are", value);
    for (int i = 0; i < READ_TYPES && len >= 0 && (size_t)len < size; i++)
        len += snprintf(message + len, size - (size_t)len, " %s", read_type_names[i]);
    return false;
}

static bool set_encoding(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    options->read.encoding = value;
    return true;
}

static bool add_lexicon(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    add_string(&options->lexicons, value);
    return true;
}

static bool set_rules(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    options->rules = value;
    return true;
}

static bool set_config(struct options *options, const char *value, char *message, size_t size)
{
    (void)message;
    (void)size;
    options->config = value;
    return true;
}

static bool add_setting(struct options *options, const char *value, char *message, size_t size)
{
    if (!strchr(value, '=')) {
        snprintf(message, size, "--set %s: NAME=VALUE is wanted", value);
        return false;
    }
    add_owned(&options->settings, value);
    return true;
}

static bool set_help(struct options *options, const char *value, char *message, size_t size)
{
    (void)value;
    (void)message;
    (void)size;
    options->help = true;
    return true;
}

static bool set_version(struct options *options, const char *value, char *message, size_t size)
{
    (void)value;
    (void)message;
    (void)size;
    options->version = true;
    return true;
}

static const struct option_row rows[] = {
    {'f', "format", "NAME", "write instead of browse; '-f help' lists the formats", set_format,
     NULL},
    {'o', "output", "FILE", "where to; standard output without it", set_output, NULL},
    {'t', "type", "NAME", "what the input is: auto text html markdown epub pdf", set_type, NULL},
    {0, "encoding", "NAME", "of the input; detected without it", set_encoding, NULL},
    {0, "lexicon", "FILE", "more names (TSV); may be repeated", add_lexicon, NULL},
    {0, "rules", "FILE", "more relation rules", set_rules, NULL},
    {0, "config", "FILE", "in place of the user's own configuration", set_config, NULL},
    {0, "theme", "NAME", "dark, light or mono", NULL, "theme"},
    {0, "color", "WHEN", "auto, always or never", NULL, "color"},
    {0, "ambiguous", "WIDTH", "of East Asian ambiguous characters: narrow or wide", NULL,
     "ambiguous"},
    {0, "ascii", NULL, "draw with ASCII characters only", NULL, "ascii"},
    {0, "mouse", NULL, "use the mouse", NULL, "mouse"},
    {0, "secure", NULL, "run no other program, write no file", NULL, "secure"},
    {0, "set", "NAME=VALUE", "any setting of the browser", add_setting, NULL},
    {'h', "help", NULL, "this text", set_help, NULL},
    {'V', "version", NULL, "the version", set_version, NULL},
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

/* What getopt_long wants: short options as a string, long ones with their row as value. */
struct getopt_tables {
    char letters[2 * ROW_COUNT + 2];
    struct option names[ROW_COUNT + 1];
};

static void make_tables(struct getopt_tables *tables)
{
    char *letter = tables->letters;

    memset(tables, 0, sizeof *tables);
    *letter++ = ':'; /* tells a missing argument from an unknown option */
    for (size_t i = 0; i < ROW_COUNT; i++) {
        tables->names[i] = (struct option){
            rows[i].name, rows[i].argument ? required_argument : no_argument, NULL, (int)(256 + i)};
        if (!rows[i].letter)
            continue;
        *letter++ = rows[i].letter;
        if (rows[i].argument)
            *letter++ = ':';
    }
}

static const struct option_row *row_of(int code)
{
    if (code >= 256)
        return &rows[code - 256];
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (rows[i].letter == code)
            return &rows[i];
    return NULL;
}

static bool apply(struct options *options, const struct option_row *row, const char *value,
                  char *message, size_t size)
{
    struct buffer setting = {0};

    if (row->apply)
        return row->apply(options, value, message, size);
    buffer_printf(&setting, "%s=%s", row->setting, value ? value : "on");
    add_string(&options->settings, setting.bytes); /* owned by the list from here */
    return true;
}

bool options_parse(struct options *options, int argc, char **argv, char *message,
                   size_t message_size)
{
    struct getopt_tables tables;
    int code;

    *options = (struct options){0};
    make_tables(&tables);
    opterr = 0;
    optind = 1;
    while ((code = getopt_long(argc, argv, tables.letters, tables.names, NULL)) != -1) {
        if (code == ':' || code == '?') {
            snprintf(message, message_size, "%s: %s; try --help", argv[optind - 1],
                     code == ':' ? "an argument is wanted" : "there is no such option");
            return false;
        }
        if (!apply(options, row_of(code), optarg, message, message_size))
            return false;
    }
    for (int i = optind; i < argc; i++)
        add_string(&options->inputs, argv[i]);
    return true;
}

void options_release(struct options *options)
{
    for (uint32_t i = 0; i < options->settings.count; i++)
        free((char *)options->settings.items[i]);
    vec_free(&options->settings);
    vec_free(&options->lexicons);
    vec_free(&options->inputs);
}

void options_help(struct buffer *out)
{
    buffer_add_str(out,
                   "Usage: dossier [options] [FILE|DIR|-] ...\n"
                   "Shows who and what is in an article, and how they are tied.\n\n"
                   "On a terminal it is browsed; otherwise a plain report is written.\n"
                   "Without FILE standard input is read; on a terminal a sample is shown.\n\n");
    for (size_t i = 0; i < ROW_COUNT; i++) {
        struct buffer left = {0};

        if (rows[i].letter)
            buffer_printf(&left, "  -%c, ", rows[i].letter);
        else
            buffer_add_str(&left, "      ");
        buffer_printf(&left, "--%s", rows[i].name);
        if (rows[i].argument)
            buffer_printf(&left, " %s", rows[i].argument);
        buffer_printf(out, "%-26s %s\n", left.bytes, rows[i].help);
        buffer_release(&left);
    }
    buffer_add_str(out, "\nExit status: 0 fine, 1 input could not be read, 2 wrong usage.\n");
}
