/*
 * What the configuration says: settings, looks, keys. First comes what the shipped file says
 * (data/config, compiled into the image), then the person's own in the same syntax, then the
 * command line.
 *
 *   set NAME VALUE
 *   bind SCOPE KEY [KEY] ACTION      SCOPE: all article entities relations page
 *   unbind SCOPE KEY [KEY]
 *   theme NAME                       the color lines below are for that theme; `theme *`: for all
 *   color FACE LOOK                  ui/theme.h
 *
 * A line that begins with # is a comment. A wrong line is reported and left out; the rest applies.
 */
#ifndef UI_CONFIGURATION_H
#define UI_CONFIGURATION_H

#include <stddef.h>

#include "model/buffer.h"
#include "ui/keymap.h"
#include "ui/settings.h"
#include "ui/theme.h"

struct configuration {
    struct settings settings;
    struct theme_set themes;
    struct keymap keymap;
};

/* What src/compile/configuration.c makes of the shipped file for the image, so that no start has to
 * parse it. */
struct configuration_image {
    struct settings settings;
    struct theme_set themes;
    uint32_t binding_count;
    struct binding bindings[];
};

/* What the shipped file says. configuration_release frees what that takes. */
void configuration_init(struct configuration *configuration);
/* The settings as they are without any file; no keys and no looks. */
void configuration_init_empty(struct configuration *configuration);
void configuration_release(struct configuration *configuration);

/* One line of a file. false with what is wrong. */
bool configuration_line(struct configuration *configuration, enum theme_name *theme,
                        const char *line, size_t len, char *message, size_t message_size);
/* A whole text; adds "NAME:LINE: what is wrong\n" to errors for each wrong line, and returns how
 * many there were. */
unsigned configuration_text(struct configuration *configuration, const char *name, const char *text,
                            size_t len, struct buffer *errors);
/* Reads a file, with the errors and the result of configuration_text. A missing file is an error
 * only when must_exist; of one that cannot be read whole, or has more than 1 MiB, nothing is taken
 * ("NAME: why"). */
unsigned configuration_file(struct configuration *configuration, const char *path, bool must_exist,
                            struct buffer *errors);
/* $XDG_CONFIG_HOME/dossier/config or $HOME/.config/dossier/config; false when neither is set. */
bool configuration_user_path(struct buffer *path);

#endif
