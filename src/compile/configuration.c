/*
 * Compiles the shipped configuration into what the program begins with (ui/configuration.h):
 *
 *     compile-configuration data/config OUT
 *
 * A wrong line is named with its number, and nothing is written.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "image.h"
#include "ui/configuration.h"

/* The actions, whose names stand in the file, bring the rest of the program along. Its image is not
 * made yet; nothing here looks into it. */
struct image image_get(enum image_section section)
{
    (void)section;
    return (struct image){"", 0};
}

void image_unload(enum image_section section)
{
    (void)section;
}

static bool write_image(const char *path, const struct configuration *configuration)
{
    const struct keymap *keymap = &configuration->keymap;
    size_t bindings = keymap->bindings.count * sizeof *keymap->bindings.items;
    struct configuration_image *image = memory_zeroed(1, sizeof *image + bindings);
    image->settings = configuration->settings;
    image->themes = configuration->themes;
    image->binding_count = keymap->bindings.count;
    memcpy(image->bindings, keymap->bindings.items, bindings);
    FILE *file = fopen(path, "wb");
    bool fine = file && fwrite(image, sizeof *image + bindings, 1, file) == 1;
    fine = file && fclose(file) == 0 && fine;
    if (!fine) {
        fprintf(stderr, "%s: %s\n", path, strerror(errno));
        remove(path);
    }
    free(image);
    return fine;
}

int main(int argc, char **argv)
{
    struct configuration configuration;
    struct buffer errors = {0};
    if (argc != 3) {
        fputs("usage: compile-configuration CONFIG OUT\n", stderr);
        return 2;
    }
    configuration_init_empty(&configuration);
    bool fine = configuration_file(&configuration, argv[1], true, &errors) == 0;
    fputs(buffer_str(&errors), stderr);
    fine = fine && write_image(argv[2], &configuration);
    buffer_release(&errors);
    configuration_release(&configuration);
    return fine ? EXIT_SUCCESS : EXIT_FAILURE;
}
