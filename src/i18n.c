#include "i18n.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifdef ENABLE_NLS
bool i18n_translates;

/* The C locales have no translations, unless LANGUAGE asks for some. Knowing that saves looking for
 * a catalogue at the start, and looking every string up in vain. */
static bool may_translate(void)
{
    const char *locale = setlocale(LC_MESSAGES, NULL), *language = getenv("LANGUAGE");

    return (language && *language) ||
           (locale && strcmp(locale, "C") != 0 && strncmp(locale, "C.", 2) != 0);
}
#endif

void i18n_begin(void)
{
#ifdef ENABLE_NLS
    i18n_translates = may_translate();
    const char *directory = getenv("DOSSIER_LOCALEDIR");
    bindtextdomain("dossier", directory ? directory : LOCALE_DIR);
    bind_textdomain_codeset("dossier", "UTF-8");
    textdomain("dossier");
#endif
}
