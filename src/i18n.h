/*
 * The interface in the reader's language. _("...") is translated where it is shown, N_("...") marks
 * a string of a table that is translated later, n_("one", "many", n) chooses by number. The report
 * for people to read is in their language too; the other formats and messages of tests are not
 * translated.
 */
#ifndef I18N_H
#define I18N_H

#include "config.h"

#ifdef ENABLE_NLS
#include <libintl.h>
#include <stdbool.h>

#define _(text)          i18n_text(text)
#define n_(one, many, n) i18n_count(one, many, n)

extern bool i18n_translates; /* there may be translations: i18n_begin finds out */

/* gettext answers an empty text with the header of the catalogue. */
__attribute__((format_arg(1))) static inline const char *i18n_text(const char *text)
{
    return i18n_translates && *text ? gettext(text) : text;
}

__attribute__((format_arg(1), format_arg(2))) static inline const char *
i18n_count(const char *one, const char *many, unsigned long n)
{
    return i18n_translates ? ngettext(one, many, n) : n == 1 ? one : many;
}
#else
#define _(text)          (text)
#define n_(one, many, n) ((n) == 1 ? (one) : (many))
#endif
#define N_(text) text

/* The locale that the environment names for messages; "" when it names none. */
const char *i18n_locale(void);

/* Sets that locale for messages and their characters, and no other category: each is another file
 * to open at every start. Translations are those in DOSSIER_LOCALEDIR (for tests) or the installed
 * ones; there are none when built without. */
void i18n_begin(void);

#endif
