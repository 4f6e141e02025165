/*
 * The command line. The parser, --help, the manual page and the completions of shells all come from
 * one table of options.
 */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/buffer.h"
#include "model/vec.h"
#include "read/read.h"

struct string_list {
    const char **items;
    uint32_t count, capacity;
};

struct options {
    const char *format; /* NULL: browse, or the report when that is not possible */
    const char *output; /* NULL or "-": standard output */
    struct read_options read;
    struct string_list lexicons; /* files; a later one overrides the ones before it */
    const char *rules;           /* a file, or NULL */
    const char *explain_rule;    /* id of a rule, or NULL */
    const char *config;          /* a file in place of the user's own, or NULL */
    VEC(char *) settings;        /* "NAME=VALUE" for the browser; the strings are owned */
    struct string_list inputs;   /* FILE, DIR or "-" */
    bool help, version;
};

/* Fills options from the command line; strings point into argv. Returns false with the message
 * filled when the usage is wrong. Call options_release in either case. */
bool options_parse(struct options *options, int argc, char **argv, struct buffer *message);
void options_release(struct options *options);

/* Whether the command line or the environment says --secure. */
bool options_secure(const struct options *options);

/* One row of the table, for manual pages and completions. options_at returns false past the last.
 */
struct option_text {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* what help calls it; NULL: the option takes none */
    const char *help;
    const char *values; /* of a setting with an argument: those it takes, separated by blanks (or
                           LOW..HIGH); NULL: anything */
};
bool options_at(size_t number, struct option_text *option);

/* Adds the text of --help. */
void options_help(struct buffer *out);

#endif
