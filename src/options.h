/*
 * The command line. One table of options gives the parser, `--help` and the completions.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"
#include "read/read.h"

struct string_list {
    const char **items;
    uint32_t count, capacity;
};

struct options {
    const char *format; /* NULL: browse, or the report when that is not possible */
    const char *output; /* NULL or "-": standard output */
    struct read_options read;
    struct string_list lexicons; /* files, later ones are stronger */
    const char *rules;           /* a file, or NULL */
    const char *explain_rule;    /* id of a rule, or NULL */
    const char *config;          /* a file in place of the user's own, or NULL */
    struct {
        char **items;
        uint32_t count, capacity;
    } settings;                /* "NAME=VALUE" for the browser, owned */
    struct string_list inputs; /* FILE, DIR or "-" */
    bool help, version;
};

/* Fills options from the command line; strings point into argv. false with the message when the
 * usage is wrong. */
bool options_parse(struct options *options, int argc, char **argv, struct buffer *message);
void options_release(struct options *options);

/* One row of the table, for manual pages and completions. false past the last. */
struct option_text {
    char letter; /* 0: none */
    const char *name, *argument, *help;
};
bool options_at(size_t number, struct option_text *option);

/* The text of --help. */
void options_help(struct buffer *out);

#endif
