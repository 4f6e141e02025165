#include "ui/configuration.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "i18n.h"
#include "image.h"
#include "model/user_folder.h"
#include "ui/actions.h"
#include "ui/keys.h"

#define MAX_WORDS  24
#define MAX_LINE   512
#define MAX_CONFIG ((size_t)1 << 20)

struct words {
    char line[MAX_LINE];
    char *items[MAX_WORDS];
    size_t count;
};

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Cuts the line at its blanks. false when it is longer than any line needs to be. */
static bool split(struct words *words, const char *line, size_t len)
{
    if (len >= sizeof words->line)
        return false;
    memcpy(words->line, line, len);
    words->line[len] = '\0';
    words->count = 0;
    for (char *at = words->line;;) {
        while (is_blank(*at))
            at++;
        if (!*at)
            return true;
        if (words->count == MAX_WORDS)
            return false;
        words->items[words->count++] = at;
        while (*at && !is_blank(*at))
            at++;
        if (*at)
            *at++ = '\0';
    }
}

/* what: a text with one %s, for _(). */
__attribute__((format(printf, 3, 0))) static bool fail(char *message, size_t size, const char *what,
                                                       const char *word)
{
    snprintf(message, size, _(what), word);
    return false;
}

static bool parse_keys(char *const *words, size_t count, uint32_t keys[2], char *message,
                       size_t size)
{
    keys[1] = 0;
    for (size_t i = 0; i < count; i++) {
        keys[i] = key_by_name(words[i]);
        if (keys[i] == 0)
            return fail(message, size, N_("no key is named '%.60s'"), words[i]);
    }
    return true;
}

static bool parse_bind(struct configuration *configuration, const struct words *words,
                       char *message, size_t size)
{
    bool unbind = strcmp(words->items[0], "unbind") == 0;
    size_t keys_end = words->count - (unbind ? 0 : 1);
    uint32_t keys[2], action = NO_ACTION;
    if (words->count < 3 || keys_end < 3 || keys_end > 4)
        return fail(message, size,
                    unbind ? N_("wanted: SCOPE KEY [KEY] after '%.60s'")
                           : N_("wanted: SCOPE KEY [KEY] ACTION after '%.60s'"),
                    words->items[0]);
    enum scope scope = scope_by_name(words->items[1]);
    if (scope == SCOPES)
        return fail(message, size, N_("no scope is named '%.60s'"), words->items[1]);
    if (!parse_keys(words->items + 2, keys_end - 2, keys, message, size))
        return false;
    if (!unbind) {
        action = action_by_name(words->items[keys_end]);
        if (action == NO_ACTION)
            return fail(message, size, N_("no action is named '%.60s'"), words->items[keys_end]);
    }
    keymap_bind(&configuration->keymap, scope, keys[0], keys[1], action);
    return true;
}

static bool parse_set(struct configuration *configuration, const struct words *words, char *message,
                      size_t size)
{
    if (words->count < 2 || words->count > 3)
        return fail(message, size, N_("wanted: NAME VALUE after '%.60s'"), words->items[0]);
    return settings_set(&configuration->settings, words->items[1],
                        words->count == 3 ? words->items[2] : NULL, message, size);
}

static bool parse_theme(enum theme_name *theme, const struct words *words, char *message,
                        size_t size)
{
    const char *name = words->count == 2 ? words->items[1] : "";
    *theme = strcmp(name, "*") == 0 ? THEMES : theme_by_name(name);
    return *theme != THEMES || strcmp(name, "*") == 0 ||
           fail(message, size, N_("no theme is named '%.60s'"), name);
}

bool configuration_line(struct configuration *configuration, enum theme_name *theme,
                        const char *line, size_t len, char *message, size_t message_size)
{
    struct words words;
    if (!split(&words, line, len)) {
        snprintf(message, message_size, _("a line has at most %d bytes and %d words"), MAX_LINE - 1,
                 MAX_WORDS);
        return false;
    }
    if (words.count == 0 || words.items[0][0] == '#')
        return true;
    const char *command = words.items[0];
    if (strcmp(command, "bind") == 0 || strcmp(command, "unbind") == 0)
        return parse_bind(configuration, &words, message, message_size);
    if (strcmp(command, "set") == 0)
        return parse_set(configuration, &words, message, message_size);
    if (strcmp(command, "theme") == 0)
        return parse_theme(theme, &words, message, message_size);
    if (strcmp(command, "color") == 0)
        return theme_set_look(&configuration->themes, *theme, words.items + 1, words.count - 1,
                              message, message_size);
    return fail(message, message_size, N_("no command is named '%.60s'"), command);
}

unsigned configuration_text(struct configuration *configuration, const char *name, const char *text,
                            size_t len, struct buffer *errors)
{
    enum theme_name theme = THEMES;
    unsigned wrong = 0, number = 0;
    for (size_t at = 0; at < len; number++) {
        const char *newline = memchr(text + at, '\n', len - at);
        size_t n = newline ? (size_t)(newline - text) - at : len - at;
        char message[160];
        if (!configuration_line(configuration, &theme, text + at, n, message, sizeof message)) {
            buffer_printf(errors, "%s:%u: %s\n", name, number + 1, message);
            wrong++;
        }
        at += n + 1;
    }
    return wrong;
}

unsigned configuration_file(struct configuration *configuration, const char *path, bool must_exist,
                            struct buffer *errors)
{
    struct buffer text = {0};
    unsigned wrong = 0;
    FILE *file = fopen(path, "re");
    if (!file && (errno == ENOENT || errno == ENOTDIR) && !must_exist)
        return 0;
    if (file && buffer_add_file(&text, file, MAX_CONFIG)) {
        wrong = configuration_text(configuration, path, buffer_str(&text), text.len, errors);
    } else {
        buffer_printf(errors, "%s: %s\n", path, strerror(errno));
        wrong = 1;
    }
    if (file)
        fclose(file);
    buffer_release(&text);
    return wrong;
}

bool configuration_user_path(struct buffer *path)
{
    if (!user_folder(path, "XDG_CONFIG_HOME", ".config"))
        return false;
    buffer_add_str(path, "/config");
    return true;
}

void configuration_init(struct configuration *configuration)
{
    const struct configuration_image *shipped = (const void *)image_get(IMAGE_CONFIG).bytes;
    *configuration =
        (struct configuration){.settings = shipped->settings, .themes = shipped->themes};
    for (uint32_t i = 0; i < shipped->binding_count; i++)
        *vec_push(&configuration->keymap.bindings) = shipped->bindings[i];
}

void configuration_init_empty(struct configuration *configuration)
{
    *configuration = (struct configuration){0};
    settings_init(&configuration->settings);
    for (int theme = 0; theme < THEMES; theme++)
        for (int depth = 0; depth < COLOR_DEPTHS; depth++)
            for (int face = 0; face < FACES; face++)
                configuration->themes.looks[theme][depth][face] =
                    (struct look){COLOR_DEFAULT, COLOR_DEFAULT, 0};
}

void configuration_release(struct configuration *configuration)
{
    keymap_release(&configuration->keymap);
}
