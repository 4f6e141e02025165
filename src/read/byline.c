#include "read/byline.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "read/line.h"

static bool is_nobody(const char *byline)
{
    static const char *const nobody[] = {"admin",   "administrator", "no author", "anonymous",
                                         "unknown", "webmaster",     "root",      "user"};
    if (strncasecmp(byline, "by ", 3) == 0)
        byline += 3;
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++) {
        size_t len = strlen(nobody[i]);
        if (strncasecmp(byline, nobody[i], len) != 0)
            continue;
        const char *after = byline + len + strspn(byline + len, " ");
        if (*after == '\0' || strchr("-|,(", *after))
            return true;
    }
    return false;
}

/* The length without the signs that sites put between a name and what follows it. */
static size_t without_signs(const char *text, size_t len)
{
    static const char *const signs[] = {" ", "-", "–", "—", "|", ",", ";", ":", "·", "•"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs;) {
        size_t sign = strlen(signs[i]);
        bool ends = len >= sign && memcmp(text + len - sign, signs[i], sign) == 0;
        len -= ends ? sign : 0;
        i = ends ? 0 : i + 1;
    }
    return len;
}

/* The length without a full stop; "Jr." and "M.D." keep theirs. */
static size_t without_stop(const char *text, size_t len)
{
    size_t letters = 0;
    if (len == 0 || text[len - 1] != '.')
        return len;
    while (letters + 1 < len && isalpha((unsigned char)text[len - 2 - letters]))
        letters++;
    return letters > 2 ? len - 1 : len;
}

bool byline_whom(const char *byline, size_t *begin, size_t *end)
{
    size_t len = strlen(byline);
    if (is_nobody(byline))
        return false;
    if (!line_is_byline(byline, len, begin, end) || *end <= *begin) {
        *begin = 0;
        *end = len;
    }
    len = without_signs(byline + *begin, *end - *begin);
    *end = *begin + without_stop(byline + *begin, len);
    return *end > *begin && !is_nobody(byline + *begin);
}
