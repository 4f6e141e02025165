#include "ui/settings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"

#define FIELD(name) offsetof(struct settings, name)

const struct setting settings_table[] = {
    {"theme", "dark light mono", "dark", N_("colours for a dark or light background, or none"),
     SETTING_CHOICE, FIELD(theme)},
    {"color", "auto always never 8 256", "auto", N_("how many colours; auto: as the terminal says"),
     SETTING_CHOICE, FIELD(color)},
    {"ambiguous", "auto narrow wide", "auto",
     N_("columns of signs such as “ · …; auto: asks the terminal"), SETTING_CHOICE,
     FIELD(ambiguous)},
    {"ascii", "on off", "off", N_("lines and arrows of ASCII"), SETTING_SWITCH, FIELD(ascii)},
    {"mouse", "on off", "off", N_("wheel and clicks; takes the terminal's selection away"),
     SETTING_SWITCH, FIELD(mouse)},
    {"secure", "on off", "off", N_("runs no other program and writes no file"), SETTING_SWITCH,
     FIELD(secure)},
    {"measure", "20..400", "84", N_("columns of the article's text at most"), SETTING_NUMBER,
     FIELD(measure)},
    {"spacing", "on off", "on", N_("a blank line between paragraphs"), SETTING_SWITCH,
     FIELD(spacing)},
    {"marking", "all focus none", "all", N_("which entities stand out in the article"),
     SETTING_CHOICE, FIELD(marking)},
    {"sort", "salience place count name type", "salience", N_("order of the entities"),
     SETTING_CHOICE, FIELD(sort)},
    {"strip", "on off", "on", N_("where in the article each entity is mentioned"), SETTING_SWITCH,
     FIELD(strip)},
    {"weak", "on off", "off", N_("also relations with little evidence"), SETTING_SWITCH,
     FIELD(weak)},
    {"depth", "1..3", "2", N_("steps of the tree of relations"), SETTING_NUMBER, FIELD(depth)},
    {"case", "smart ignore match", "smart",
     N_("upper and lower case in searching; smart: as typed"), SETTING_CHOICE, FIELD(search_case)},
    {"regex", "on off", "off", N_("search for regular expressions"), SETTING_SWITCH, FIELD(regex)},
    {"settle", "0..2000", "150", N_("milliseconds until the card follows the selection"),
     SETTING_NUMBER, FIELD(settle)},
    {"drawer", "-8..40", "0", N_("rows of the drawer more or less"), SETTING_NUMBER, FIELD(drawer)},
    {"copy", "auto terminal command off", "auto",
     N_("how y reaches the clipboard: OSC 52 or wl-copy, xclip, pbcopy"), SETTING_CHOICE,
     FIELD(copy)},
    {"keep", "on off", "on", N_("remembers the place in each article, and what was typed"),
     SETTING_SWITCH, FIELD(keep)},
    {"watch", "on off", "on", N_("says when the file has changed or is gone"), SETTING_SWITCH,
     FIELD(watch)},
    {0},
};

const struct setting *setting_by_name(const char *name)
{
    for (const struct setting *setting = settings_table; setting->name; setting++)
        if (strcmp(setting->name, name) == 0)
            return setting;
    return NULL;
}

static int *number_of(struct settings *settings, const struct setting *setting)
{
    return (int *)(void *)((char *)settings + setting->offset);
}

static bool *switch_of(struct settings *settings, const struct setting *setting)
{
    return (bool *)((char *)settings + setting->offset);
}

/* The place of the word in the list, -1: not there. */
static int choice_index(const char *values, const char *word)
{
    size_t len = strlen(word);
    int index = 0;
    for (const char *at = values; *at; index++) {
        size_t n = strcspn(at, " ");
        if (n == len && strncmp(at, word, n) == 0)
            return index;
        at += n + strspn(at + n, " ");
    }
    return -1;
}

static bool set_number(int *number, const struct setting *setting, const char *value)
{
    int low = 0, high = 0;
    if (sscanf(setting->values, "%d..%d", &low, &high) != 2)
        return false;
    char *end;
    long given = strtol(value, &end, 10);
    if (end == value || *end != '\0' || given < low || given > high)
        return false;
    *number = (int)given;
    return true;
}

static bool set_value(struct settings *settings, const struct setting *setting, const char *value)
{
    if (setting->kind == SETTING_NUMBER)
        return set_number(number_of(settings, setting), setting, value);
    int index = choice_index(setting->values, value);
    if (index < 0)
        return false;
    if (setting->kind == SETTING_SWITCH)
        *switch_of(settings, setting) = index == 0;
    else
        *number_of(settings, setting) = index;
    return true;
}

/* What holds a person back could not do so if they could switch it off. */
static bool would_end_secure(const struct settings *settings, const struct setting *setting,
                             const char *value)
{
    return setting->offset == FIELD(secure) && settings->secure && value &&
           strcmp(value, "off") == 0;
}

bool settings_set(struct settings *settings, const char *name, const char *value, char *message,
                  size_t message_size)
{
    const struct setting *setting = setting_by_name(name);
    if (!setting && !value && strncmp(name, "no", 2) == 0) {
        setting = setting_by_name(name + 2);
        if (setting && setting->kind != SETTING_SWITCH)
            setting = NULL;
        value = "off";
    }
    if (!setting) {
        snprintf(message, message_size, _("there is no setting '%.40s'"), name);
        return false;
    }
    if (would_end_secure(settings, setting, value)) {
        snprintf(message, message_size, "%s", _("secure is on and stays on until you quit"));
        return false;
    }
    if (!value && setting->kind == SETTING_SWITCH)
        value = "on";
    if (value && set_value(settings, setting, value))
        return true;
    snprintf(message, message_size, _("%s takes: %s"), setting->name, setting->values);
    return false;
}

void settings_init(struct settings *settings)
{
    for (const struct setting *setting = settings_table; setting->name; setting++)
        set_value(settings, setting, setting->initial);
}

bool settings_secure_by_environment(void)
{
    const char *secure = getenv("DOSSIERSECURE");
    return secure && strcmp(secure, "1") == 0;
}

void settings_show(const struct settings *settings, const struct setting *setting, char *out,
                   size_t size)
{
    struct settings copy = *settings;
    if (setting->kind == SETTING_NUMBER) {
        snprintf(out, size, "%d", *number_of(&copy, setting));
        return;
    }
    int index =
        setting->kind == SETTING_SWITCH ? !*switch_of(&copy, setting) : *number_of(&copy, setting);
    const char *at = setting->values;
    for (; index > 0; index--)
        at += strcspn(at, " ") + 1;
    snprintf(out, size, "%.*s", (int)strcspn(at, " "), at);
}
