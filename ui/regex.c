#include "ui/regex.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "late.h"
#include "model/arena.h"

#ifdef HAVE_PCRE2

#define MATCH_LIMIT 1000000u /* steps of one match: some tens of milliseconds */

static const struct late_pcre2 *library;

struct regex {
    pcre2_code *code;
    pcre2_match_data *match;
    pcre2_match_context *context;
};

/* What is wrong while an expression is typed, in so few words that it stands beside the prompt. */
static const struct wrong {
    int error;
    const char *text;
} wrongs[] = {
    {PCRE2_ERROR_MISSING_SQUARE_BRACKET, N_("[ is not closed")},
    {PCRE2_ERROR_MISSING_CLOSING_PARENTHESIS, N_("( is not closed")},
    {PCRE2_ERROR_UNMATCHED_CLOSING_PARENTHESIS, N_(") without (")},
    {PCRE2_ERROR_END_BACKSLASH, N_("\\ is the last sign")},
    {PCRE2_ERROR_QUANTIFIER_INVALID, N_("nothing to repeat")},
    {PCRE2_ERROR_CLASS_RANGE_ORDER, N_("range out of order")},
    {PCRE2_ERROR_QUANTIFIER_OUT_OF_ORDER, N_("range out of order")},
};

static const char *wrong_text(int error)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++)
        if (wrongs[i].error == error)
            return _(wrongs[i].text);
    return _("no such expression");
}

bool regex_is_available(void)
{
    library = late_pcre2();
    return library != NULL;
}

struct regex *regex_new(const char *pattern, bool fold_case, char *message, size_t message_size)
{
    int error;
    PCRE2_SIZE at;
    uint32_t options = PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_MULTILINE |
                       PCRE2_NEVER_BACKSLASH_C | (fold_case ? PCRE2_CASELESS : 0);
    if (!regex_is_available()) {
        snprintf(message, message_size, "%s", _("needs PCRE2, not installed"));
        return NULL;
    }
    pcre2_code *code =
        library->pcre2_compile((PCRE2_SPTR)pattern, strlen(pattern), options, &error, &at, NULL);
    if (!code) {
        snprintf(message, message_size, "%s", wrong_text(error));
        return NULL;
    }
    struct regex *regex = memory_alloc(sizeof *regex);
    regex->code = code;
    regex->match = library->pcre2_match_data_create_from_pattern(code, NULL);
    regex->context = library->pcre2_match_context_create(NULL);
    if (!regex->match || !regex->context)
        memory_fail();
    library->pcre2_set_match_limit(regex->context, MATCH_LIMIT);
    library->pcre2_set_depth_limit(regex->context, MATCH_LIMIT);
    return regex;
}

void regex_free(struct regex *regex)
{
    if (!regex)
        return;
    library->pcre2_code_free(regex->code);
    library->pcre2_match_data_free(regex->match);
    library->pcre2_match_context_free(regex->context);
    free(regex);
}

enum regex_answer regex_next(const struct regex *regex, const char *text, size_t len_bytes,
                             size_t from_bytes, size_t *begin, size_t *end)
{
    while (from_bytes < len_bytes) {
        int found = library->pcre2_match(regex->code, (PCRE2_SPTR)text, len_bytes, from_bytes,
                                         PCRE2_NOTEMPTY, regex->match, regex->context);
        if (found < 0)
            return found == PCRE2_ERROR_NOMATCH ? REGEX_NO_MATCH : REGEX_GAVE_UP;
        const PCRE2_SIZE *ends = library->pcre2_get_ovector_pointer(regex->match);
        if (ends[1] > ends[0]) {
            *begin = ends[0];
            *end = ends[1];
            return REGEX_MATCH;
        }
        from_bytes = ends[0] + 1; /* \K can turn a match round */
    }
    return REGEX_NO_MATCH;
}

#else

struct regex {
    char unused;
};

bool regex_is_available(void)
{
    return false;
}

struct regex *regex_new(const char *pattern, bool fold_case, char *message, size_t message_size)
{
    (void)pattern;
    (void)fold_case;
    snprintf(message, message_size, "built without regular expressions");
    return NULL;
}

void regex_free(struct regex *regex)
{
    free(regex);
}

enum regex_answer regex_next(const struct regex *regex, const char *text, size_t len_bytes,
                             size_t from_bytes, size_t *begin, size_t *end)
{
    (void)regex;
    (void)text;
    (void)len_bytes;
    (void)from_bytes;
    (void)begin;
    (void)end;
    return REGEX_NO_MATCH;
}

#endif
