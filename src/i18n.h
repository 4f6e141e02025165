/*
 * The interface in the reader's language. _("...") is translated where it is shown, N_("...") marks
 * a string of a table that is translated later. Messages of tests and of formats are not
 * translated.
 */
#ifndef I18N_H
#define I18N_H

#include "config.h"

#ifdef ENABLE_NLS
#include <libintl.h>
#define _(text) gettext(text)
#else
#define _(text) (text)
#endif
#define N_(text) text

/* Translations of the locale that setlocale has set; DOSSIER_LOCALEDIR (for tests) or the installed
 * ones. Does nothing when built without. */
void i18n_begin(void);

#endif
