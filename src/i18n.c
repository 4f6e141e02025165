#include "i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifdef ENABLE_NLS
bool i18n_translates;
#endif

const char *i18n_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);

        if (value && *value)
            return value;
    }
    return "";
}

/* The C locales have no translations, unless LANGUAGE asks for some. Knowing that saves looking for
 * their files at the start, and looking every string up in vain. */
static bool may_translate(void)
{
    const char *locale = i18n_locale(), *language = getenv("LANGUAGE");

    return (language && *language) ||
           (*locale && strcmp(locale, "C") != 0 && strncmp(locale, "C.", 2) != 0 &&
            strcmp(locale, "POSIX") != 0);
}

void i18n_begin(void)
{
    if (!may_translate())
        return;
    setlocale(LC_MESSAGES, "");
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
#ifdef ENABLE_NLS
    const char *directory = getenv("DOSSIER_LOCALEDIR");
    i18n_translates = true;
    bindtextdomain("dossier", directory ? directory : LOCALE_DIR);
    bind_textdomain_codeset("dossier", "UTF-8");
    textdomain("dossier");
#endif
}
