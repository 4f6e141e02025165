#include "tests/eval/fit_options.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "find/bridge/bridge.h"

/* Adds the weights of a file, for as long as the program runs. */
static bool add_bridges(struct fit_options *options, const char *path)
{
    const size_t most = sizeof(struct hashed_model_header) + (UINT32_C(1) << BRIDGE_FEATURE_BITS);
    uint8_t *bytes = memory_alloc(most + 1);
    FILE *file = fopen(path, "rb");
    size_t len = file ? fread(bytes, 1, most + 1, file) : 0;
    if (file)
        fclose(file);
    if (options->bridge_count < FIT_PARTS_MAX &&
        hashed_model_open(&options->bridges[options->bridge_count], bytes, len,
                          BRIDGE_FEATURE_BITS)) {
        options->bridge_count++;
        return true;
    }
    fprintf(stderr, "%s: no weights of bridges\n", path);
    free(bytes);
    return false;
}

static bool read_option(struct fit_options *options, int option, const char *value)
{
    switch (option) {
    case 'm':
        return refer_taggers_add(&options->taggers, value);
    case 'b':
        return add_bridges(options, value);
    case 'f':
        options->parts = atoi(value);
        return options->parts > 1 && options->parts <= FIT_PARTS_MAX;
    case 'x':
        return sscanf(value, "%d/%d", &options->without, &options->parts) == 2 &&
               options->parts > 1 && options->without >= 0 && options->without < options->parts;
    default:
        return false;
    }
}

bool fit_options_read(struct fit_options *options, int argc, char **argv, const char *usage)
{
    int option;
    *options = (struct fit_options){.without = -1};
    while ((option = getopt(argc, argv, "b:f:m:x:")) != -1)
        if (!read_option(options, option, optarg)) {
            fprintf(stderr, "usage: %s\n", usage);
            return false;
        }
    options->folders = argv + optind;
    if (optind < argc)
        return true;
    fprintf(stderr, "usage: %s\n", usage);
    return false;
}

struct find_knowledge *fit_knowledge(const char *program)
{
    char message[256];
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    if (!knowledge)
        fprintf(stderr, "%s: %s\n", program, message);
    return knowledge;
}
