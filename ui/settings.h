/*
 * What a person can set, by `set NAME VALUE` in a configuration file, `:set NAME VALUE` and
 * --set NAME=VALUE. One table gives names, values, defaults and help.
 */
#ifndef UI_SETTINGS_H
#define UI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

enum setting_theme { SET_THEME_DARK, SET_THEME_LIGHT, SET_THEME_MONO };
enum setting_color {
    SET_COLOR_AUTO,
    SET_COLOR_ALWAYS,
    SET_COLOR_NEVER,
    SET_COLOR_8,
    SET_COLOR_256
};
enum setting_ambiguous { SET_AMBIGUOUS_AUTO, SET_AMBIGUOUS_NARROW, SET_AMBIGUOUS_WIDE };
enum setting_case { SET_CASE_SMART, SET_CASE_IGNORE, SET_CASE_MATCH };
enum setting_marking { SET_MARKING_ALL, SET_MARKING_FOCUS, SET_MARKING_NONE };
enum setting_copy { SET_COPY_AUTO, SET_COPY_TERMINAL, SET_COPY_COMMAND, SET_COPY_OFF };
enum setting_sort { SORT_SALIENCE, SORT_PLACE, SORT_COUNT, SORT_NAME, SORT_TYPE, SORT_KEYS };

struct settings {
    int theme, color, ambiguous, search_case, marking, copy, sort; /* the enums above */
    bool ascii, mouse, secure, spacing, strip, regex, weak, keep, watch;
    int measure; /* columns of the article's text at most */
    int depth;   /* of the tree, 1 to 3 */
    int settle;  /* milliseconds until the card follows the selection */
    int drawer;  /* rows of the drawer more or less than the layout's own */
};

struct setting {
    const char *name;
    const char *values; /* choices separated by blanks; "on off"; "LOW..HIGH" */
    const char *initial;
    const char *help;
    enum setting_kind { SETTING_CHOICE, SETTING_SWITCH, SETTING_NUMBER } kind;
    size_t offset; /* in struct settings */
};

extern const struct setting settings_table[]; /* ends with name NULL */

void settings_init(struct settings *settings);
/* value NULL: a switch goes on ("noNAME": off); false with what is wrong. `secure` that is on never
 * goes off again, wherever the line comes from. */
bool settings_set(struct settings *settings, const char *name, const char *value, char *message,
                  size_t message_size);
/* Whether the environment wants `secure` on: DOSSIERSECURE=1. */
bool settings_secure_by_environment(void);
/* The value as text. */
void settings_show(const struct settings *settings, const struct setting *setting, char *out,
                   size_t size);
const struct setting *setting_by_name(const char *name);

#endif
