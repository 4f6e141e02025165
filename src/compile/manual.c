/*
 * Makes manual pages and completions from templates, so that they say what the tables of the
 * program say. A line that is only @NAME@ is replaced by that section.
 *
 *     compile-manual TEMPLATE > PAGE
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/buffer.h"
#include "options.h"
#include "read/read.h"
#include "ui/actions.h"
#include "ui/command.h"
#include "ui/configuration.h"
#include "write/write.h"

/* ---- roff ---- */

static void add_roff(struct buffer *out, const char *text)
{
    if (*text == '.' || *text == '\'')
        buffer_add_str(out, "\\&");
    for (; *text; text++) {
        if (*text == '\\')
            buffer_add_str(out, "\\e");
        else if (*text == '-')
            buffer_add_str(out, "\\-");
        else
            buffer_add_char(out, *text);
    }
}

static void add_tagged(struct buffer *out, const char *tag, const char *text)
{
    buffer_add_str(out, ".TP\n.B ");
    add_roff(out, tag);
    buffer_add_char(out, '\n');
    add_roff(out, text);
    buffer_add_char(out, '\n');
}

static void roff_options(struct buffer *out)
{
    struct option_text option;

    for (size_t i = 0; options_at(i, &option); i++) {
        buffer_add_str(out, ".TP\n");
        if (option.letter)
            buffer_printf(out, "\\fB\\-%c\\fR, ", option.letter);
        buffer_add_str(out, "\\fB\\-\\-");
        add_roff(out, option.name);
        buffer_add_str(out, "\\fR");
        if (option.argument)
            buffer_printf(out, " \\fI%s\\fR", option.argument);
        buffer_add_char(out, '\n');
        add_roff(out, option.help);
        if (option.values) {
            buffer_add_str(out, " (");
            add_roff(out, option.values);
            buffer_add_char(out, ')');
        }
        buffer_add_char(out, '\n');
    }
}

static void roff_formats(struct buffer *out)
{
    for (const struct write_format *format = write_formats; format->name; format++)
        add_tagged(out, format->name, format->help);
}

/* The actions of one topic, with the keys of the shipped configuration. */
static void roff_topic(struct buffer *out, const struct keymap *keymap, unsigned topic)
{
    buffer_printf(out, ".SS %s\n", action_topic_names[topic]);
    for (uint32_t i = 0; i < action_count; i++) {
        struct buffer tag = {0};

        if (actions[i].topic != topic)
            continue;
        keymap_keys(keymap, SCOPE_ALL, i, 8, &tag);
        if (!tag.len)
            for (int scope = 0; scope < SCOPE_ALL && !tag.len; scope++)
                keymap_keys(keymap, (enum scope)scope, i, 8, &tag);
        if (tag.len)
            buffer_add_str(&tag, "  ");
        buffer_printf(&tag, "(%s)", actions[i].name);
        add_tagged(out, buffer_str(&tag), actions[i].help);
        buffer_release(&tag);
    }
}

static void roff_keys(struct buffer *out)
{
    struct configuration configuration;

    configuration_init(&configuration);
    for (unsigned topic = 0; topic < ACTION_TOPICS; topic++)
        roff_topic(out, &configuration.keymap, topic);
    configuration_release(&configuration);
}

static void roff_settings(struct buffer *out)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        struct buffer text = {0};

        buffer_printf(&text, "%s. Values: %s; initially %s.", setting->help, setting->values,
                      setting->initial);
        add_tagged(out, setting->name, buffer_str(&text));
        buffer_release(&text);
    }
}

static void roff_faces(struct buffer *out)
{
    for (int face = 0; face < FACES; face++)
        buffer_printf(out, "%s%s", face ? ", " : "", face_names[face]);
    buffer_add_char(out, '\n');
}

static void roff_commands(struct buffer *out)
{
    const char *name, *arguments, *help;
    struct buffer names = {0};

    for (uint32_t i = 0; command_at(i, &name, &arguments, &help); i++) {
        buffer_printf(out, ".TP\n.BI \":%s%s\" \"%s\"\n", name, arguments[0] ? " " : "", arguments);
        add_roff(out, help);
        buffer_clear(&names);
        command_names(i, &names);
        if (names.len)
            buffer_printf(out, " (%s)", names.bytes);
        buffer_add_char(out, '\n');
    }
    buffer_release(&names);
}

/* ---- completions ---- */

static void bash_options(struct buffer *out)
{
    struct option_text option;

    buffer_add_str(out, "    local options='");
    for (size_t i = 0; options_at(i, &option); i++)
        buffer_printf(out, "%s--%s", i ? " " : "", option.name);
    buffer_add_str(out, "'\n");
}

static void add_format_words(struct buffer *out)
{
    for (const struct write_format *format = write_formats; format->name; format++)
        buffer_printf(out, "%s ", format->name);
    buffer_add_str(out, "help");
}

static void add_type_words(struct buffer *out)
{
    for (int type = 0; type < READ_TYPES; type++)
        buffer_printf(out, "%s%s", type ? " " : "", read_type_names[type]);
}

/* "theme=dark theme=light ... measure=": what --set takes. */
static void add_setting_words(struct buffer *out)
{
    for (const struct setting *setting = settings_table; setting->name; setting++) {
        const char *between = setting == settings_table ? "" : " ";
        char values[128], *rest = values, *value;

        snprintf(values, sizeof values, "%s", setting->values);
        if (setting->kind == SETTING_NUMBER)
            buffer_printf(out, "%s%s=", between, setting->name);
        else
            for (; (value = strtok_r(rest, " ", &rest)); between = " ")
                buffer_printf(out, "%s%s=%s", between, setting->name, value);
    }
}

/* The words that an option may have for its argument. Returns false, and adds none, if they are not
 * a list of words. */
static bool add_words(struct buffer *out, const struct option_text *option)
{
    const struct setting *setting = setting_by_name(option->name);

    if (!option->argument)
        return false;
    if (!strcmp(option->name, "format"))
        add_format_words(out);
    else if (!strcmp(option->name, "type"))
        add_type_words(out);
    else if (!strcmp(option->name, "set"))
        add_setting_words(out);
    else if (setting)
        buffer_add_str(out, setting->values);
    else
        return false;
    return true;
}

static bool takes_file(const struct option_text *option)
{
    return option->argument && !strcmp(option->argument, "FILE");
}

/* The arms of a case statement that sets `words`. */
static void bash_words(struct buffer *out)
{
    struct option_text option;

    for (size_t i = 0; options_at(i, &option); i++) {
        struct buffer words = {0};

        if (add_words(&words, &option)) {
            buffer_add_str(out, "    ");
            if (option.letter)
                buffer_printf(out, "-%c | ", option.letter);
            buffer_printf(out, "--%s) words='%s' ;;\n", option.name, words.bytes);
        }
        buffer_release(&words);
    }
}

/* The help with what a shell would read in single quotes made harmless. */
static void add_quoted(struct buffer *out, const char *text)
{
    for (; *text; text++)
        if (*text == '[' || *text == ']' || *text == ':')
            buffer_printf(out, "\\%c", *text);
        else if (*text == '\'')
            buffer_add_str(out, "'\\''");
        else
            buffer_add_char(out, *text);
}

static void zsh_values(struct buffer *out, const struct option_text *option)
{
    struct buffer words = {0};

    if (takes_file(option))
        buffer_add_str(out, "_files");
    else if (add_words(&words, option))
        buffer_printf(out, "(%s)", words.bytes);
    buffer_release(&words);
}

static void zsh_options(struct buffer *out)
{
    struct option_text option;

    for (size_t i = 0; options_at(i, &option); i++) {
        buffer_add_str(out, "    ");
        if (option.letter)
            buffer_printf(out, option.argument ? "{-%c+,--%s=}" : "{-%c,--%s}", option.letter,
                          option.name);
        else
            buffer_printf(out, "--%s%s", option.name, option.argument ? "=" : "");
        buffer_add_str(out, "'[");
        add_quoted(out, option.help);
        buffer_add_char(out, ']');
        if (option.argument)
            buffer_printf(out, ":%s:", option.argument);
        zsh_values(out, &option);
        buffer_add_str(out, "' \\\n");
    }
}

static void fish_options(struct buffer *out)
{
    struct option_text option;

    for (size_t i = 0; options_at(i, &option); i++) {
        struct buffer words = {0};

        buffer_add_str(out, "complete -c dossier");
        if (option.letter)
            buffer_printf(out, " -s %c", option.letter);
        buffer_printf(out, " -l %s", option.name);
        if (takes_file(&option))
            buffer_add_str(out, " -r -F");
        else if (add_words(&words, &option))
            buffer_printf(out, " -x -a '%s'", words.bytes);
        else if (option.argument)
            buffer_add_str(out, " -x");
        buffer_release(&words);
        buffer_add_str(out, " -d '");
        for (const char *c = option.help; *c; c++)
            buffer_printf(out, *c == '\'' ? "\\%c" : "%c", *c);
        buffer_add_str(out, "'\n");
    }
}

/* ---- the template ---- */

static const struct section {
    const char *name;
    void (*add)(struct buffer *out);
} sections[] = {
    {"@OPTIONS@", roff_options},      {"@FORMATS@", roff_formats},  {"@KEYS@", roff_keys},
    {"@SETTINGS@", roff_settings},    {"@FACES@", roff_faces},      {"@COMMANDS@", roff_commands},
    {"@BASH_OPTIONS@", bash_options}, {"@BASH_WORDS@", bash_words}, {"@ZSH_OPTIONS@", zsh_options},
    {"@FISH_OPTIONS@", fish_options},
};

static bool add_section(struct buffer *out, const char *line)
{
    for (size_t i = 0; i < sizeof sections / sizeof *sections; i++)
        if (!strcmp(line, sections[i].name)) {
            sections[i].add(out);
            return true;
        }
    return false;
}

int main(int argc, char **argv)
{
    struct buffer out = {0};
    char *line = NULL;
    size_t capacity = 0;
    ssize_t len;
    FILE *template;

    if (argc != 2) {
        fprintf(stderr, "usage: compile-manual TEMPLATE\n");
        return 2;
    }
    template = fopen(argv[1], "r");
    if (!template) {
        perror(argv[1]);
        return 1;
    }
    while ((len = getline(&line, &capacity, template)) >= 0) {
        if (len && line[len - 1] == '\n')
            line[len - 1] = '\0';
        if (add_section(&out, line))
            continue;
        buffer_add_str(&out, line);
        buffer_add_char(&out, '\n');
    }
    free(line);
    fclose(template);
    fwrite(buffer_str(&out), 1, out.len, stdout);
    buffer_release(&out);
    return fflush(stdout) ? 1 : 0;
}
