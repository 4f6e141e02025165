#include "i18n.h"

#include <stdlib.h>

void i18n_begin(void)
{
#ifdef ENABLE_NLS
    const char *directory = getenv("DOSSIER_LOCALEDIR");
    bindtextdomain("dossier", directory ? directory : LOCALE_DIR);
    bind_textdomain_codeset("dossier", "UTF-8");
    textdomain("dossier");
#endif
}
