#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/settings.h"

/* What an option does with its argument. */
enum option_kind {
    OPTION_FLAG,    /* sets a bool of struct options */
    OPTION_STRING,  /* sets a string of struct options */
    OPTION_LIST,    /* adds to a string_list of struct options */
    OPTION_TYPE,    /* --type */
    OPTION_SETTING, /* is a setting of the browser with the option's name */
    OPTION_SET,     /* is any setting: NAME=VALUE */
};

struct option_row {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* what --help calls it; NULL: takes none */
    const char *help;     /* NULL: that of the setting */
    enum option_kind kind;
    size_t offset; /* of the member of struct options that the kind names */
};

#define MEMBER(name) offsetof(struct options, name)

static const struct option_row rows[] = {
    {'f', "format", "NAME", N_("write instead of browse; '-f help' lists the formats"),
     OPTION_STRING, MEMBER(format)},
    {'o', "output", "FILE", N_("where to; standard output without it"), OPTION_STRING,
     MEMBER(output)},
    {'t', "type", "NAME", N_("what the input is: auto text html markdown epub pdf"), OPTION_TYPE,
     0},
    {0, "encoding", "NAME", N_("of the input; detected without it"), OPTION_STRING,
     MEMBER(read.encoding)},
    {0, "lexicon", "FILE", N_("more names (TSV); may be repeated"), OPTION_LIST, MEMBER(lexicons)},
    {0, "rules", "FILE", N_("more relation rules"), OPTION_STRING, MEMBER(rules)},
    {0, "explain-rule", "ID", N_("what a rule of relations says, and where"), OPTION_STRING,
     MEMBER(explain_rule)},
    {0, "config", "FILE", N_("in place of the user's own configuration"), OPTION_STRING,
     MEMBER(config)},
    {0, "theme", "NAME", NULL, OPTION_SETTING, 0},
    {0, "color", "WHEN", NULL, OPTION_SETTING, 0},
    {0, "ambiguous", "WIDTH", NULL, OPTION_SETTING, 0},
    {0, "ascii", NULL, NULL, OPTION_SETTING, 0},
    {0, "mouse", NULL, NULL, OPTION_SETTING, 0},
    {0, "secure", NULL, NULL, OPTION_SETTING, 0},
    {0, "set", "NAME=VALUE", N_("any setting of the browser"), OPTION_SET, 0},
    {'h', "help", NULL, N_("this text"), OPTION_FLAG, MEMBER(help)},
    {'V', "version", NULL, N_("the version"), OPTION_FLAG, MEMBER(version)},
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

/* What getopt_long returns for a long option: ROW_CODE plus its row. */
#define ROW_CODE 256

/* What getopt_long wants. */
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
        tables->names[i] =
            (struct option){rows[i].name, rows[i].argument ? required_argument : no_argument, NULL,
                            ROW_CODE + (int)i};
        if (!rows[i].letter)
            continue;
        *letter++ = rows[i].letter;
        if (rows[i].argument)
            *letter++ = ':';
    }
}

bool options_at(size_t number, struct option_text *option)
{
    if (number >= ROW_COUNT)
        return false;
    const struct option_row *row = &rows[number];
    *option = (struct option_text){row->letter, row->name, row->argument, row->help, NULL};
    if (row->kind == OPTION_SETTING) {
        const struct setting *setting = setting_by_name(row->name);
        option->help = setting->help;
        option->values = row->argument ? setting->values : NULL;
    }
    return true;
}

static const struct option_row *row_of(int code)
{
    if (code >= ROW_CODE)
        return &rows[code - ROW_CODE];
    for (size_t i = 0; i < ROW_COUNT; i++)
        if (rows[i].letter == code)
            return &rows[i];
    return NULL;
}

static bool set_type(struct options *options, const char *value, struct buffer *message)
{
    options->read.type = read_type_by_name(value);
    if (options->read.type != READ_TYPES)
        return true;
    buffer_printf(message, _("--type %s: there is none; types are"), value);
    for (int i = 0; i < READ_TYPES; i++)
        buffer_printf(message, " %s", read_type_names[i]);
    return false;
}

/* Keeps a setting for the browser, if there is such a one; false with what is wrong, behind the
 * words of the option: "--theme", "--set theme=purple". */
static bool add_setting(struct options *options, const char *name, const char *value,
                        const char *words, struct buffer *message)
{
    struct settings scratch;
    struct buffer setting = {0};
    char wrong[160];

    settings_init(&scratch);
    if (!settings_set(&scratch, name, value, wrong, sizeof wrong)) {
        buffer_printf(message, "%s: %s", words, wrong);
        return false;
    }
    buffer_printf(&setting, "%s=%s", name, value);
    *vec_push(&options->settings) = setting.bytes; /* owned by the options from here */
    return true;
}

static bool set_setting(struct options *options, const char *value, struct buffer *message)
{
    struct buffer name = {0}, words = {0};
    const char *equals = strchr(value, '=');
    bool known;

    if (!equals) {
        buffer_printf(message, _("--set %s: NAME=VALUE is wanted"), value);
        return false;
    }
    buffer_add(&name, value, (size_t)(equals - value));
    buffer_printf(&words, "--set %s", value);
    known = add_setting(options, buffer_str(&name), equals + 1, buffer_str(&words), message);
    buffer_release(&words);
    buffer_release(&name);
    return known;
}

/* --theme dark and the like. */
static bool set_named(struct options *options, const char *name, const char *value,
                      struct buffer *message)
{
    struct buffer words = {0};
    bool known;

    buffer_printf(&words, "--%s", name);
    known = add_setting(options, name, value ? value : "on", buffer_str(&words), message);
    buffer_release(&words);
    return known;
}

static bool apply(struct options *options, const struct option_row *row, const char *value,
                  struct buffer *message)
{
    char *member = (char *)options + row->offset;

    switch (row->kind) {
    case OPTION_FLAG:
        *(bool *)(void *)member = true;
        return true;
    case OPTION_STRING:
        *(const char **)(void *)member = value;
        return true;
    case OPTION_LIST:
        *vec_push((struct string_list *)(void *)member) = value;
        return true;
    case OPTION_TYPE:
        return set_type(options, value, message);
    case OPTION_SETTING:
        return set_named(options, row->name, value, message);
    case OPTION_SET:
        return set_setting(options, value, message);
    }
    return false;
}

/* Says what is wrong with the word that getopt_long stopped at. In a cluster of letters optind has
 * not moved past the word yet, so the letter is named instead. */
static void say_wrong(struct buffer *message, int code, char **argv, const struct option *names)
{
    bool known = optopt > 0;

    if (code == ':' && optopt < ROW_CODE)
        buffer_printf(message, _("-%c: an argument is wanted; try --help"), optopt);
    else if (code == ':')
        buffer_printf(message, _("%s: an argument is wanted; try --help"), argv[optind - 1]);
    else if (known && optopt < ROW_CODE)
        buffer_printf(message, _("-%c: there is no such option; try --help"), optopt);
    else if (known)
        buffer_printf(message, _("--%s: takes no argument"), names[optopt - ROW_CODE].name);
    else
        buffer_printf(message, _("%s: there is no such option; try --help"), argv[optind - 1]);
}

bool options_parse(struct options *options, int argc, char **argv, struct buffer *message)
{
    struct getopt_tables tables;
    int code;

    *options = (struct options){0};
    make_tables(&tables);
    opterr = 0;
    optind = 1;
    while ((code = getopt_long(argc, argv, tables.letters, tables.names, NULL)) != -1) {
        if (code == ':' || code == '?') {
            say_wrong(message, code, argv, tables.names);
            return false;
        }
        if (!apply(options, row_of(code), optarg, message))
            return false;
    }
    for (int i = optind; i < argc; i++)
        *vec_push(&options->inputs) = argv[i];
    options->read.alone = options_secure(options);
    return true;
}

bool options_secure(const struct options *options)
{
    bool secure = settings_secure_by_environment();

    for (uint32_t i = 0; i < options->settings.count; i++)
        secure = secure || !strcmp(options->settings.items[i], "secure=on");
    return secure;
}

void options_release(struct options *options)
{
    for (uint32_t i = 0; i < options->settings.count; i++)
        free(options->settings.items[i]);
    vec_free(&options->settings);
    vec_free(&options->lexicons);
    vec_free(&options->inputs);
}

void options_help(struct buffer *out)
{
    buffer_add_str(out,
                   _("Usage: dossier [options] [FILE|DIR|-] ...\n"
                     "Shows who and what is in an article, and how they are tied.\n\n"
                     "On a terminal it is browsed; otherwise a plain report is written.\n"
                     "Without FILE standard input is read; on a terminal a sample is shown.\n\n"));
    struct option_text option;
    for (size_t i = 0; options_at(i, &option); i++) {
        struct buffer left = {0};

        if (option.letter)
            buffer_printf(&left, "  -%c, ", option.letter);
        else
            buffer_add_str(&left, "      ");
        buffer_printf(&left, "--%s", option.name);
        if (option.argument)
            buffer_printf(&left, " %s", option.argument);
        buffer_printf(out, "%-24s %s\n", left.bytes, _(option.help));
        if (option.values)
            buffer_printf(out, "%-24s %s\n", "", option.values);
        buffer_release(&left);
    }
    buffer_add_str(out, _("\nExit status: 0 fine, 1 input could not be read, 2 wrong usage.\n"));
}
