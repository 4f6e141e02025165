/* Texts in languages that the finding does not know: what there is a guess. */
#include "find/decide/decide.h"

#include <string.h>

#include "find/decide/decide_evidence.h"
#include "text/script.h"
#include "text/utf8.h"

/* Rules that judge by how English and Chinese words look and stand; all others know the name, its
 * form or its definition. */
#define GUESSES                                                                                    \
    (FAMILY_BIT(FAMILY_TAGGER) | FAMILY_BIT(FAMILY_EDGE) | FAMILY_BIT(FAMILY_PLACE_AND_NAME) |     \
     FAMILY_BIT(FAMILY_EAGER) | FAMILY_BIT(FAMILY_EVENT) | FAMILY_BIT(FAMILY_EN_TITLE) |           \
     FAMILY_BIT(FAMILY_EN_PRODUCT) | FAMILY_BIT(FAMILY_GAME))

bool decide_is_japanese(const char *text, const struct proposal *proposal)
{
    const char *at = text + proposal->begin, *end = text + proposal->end;
    while ((at = memchr(at, 0xE3, (size_t)(end - at))) && end - at >= 3) {
        uint32_t cp = utf8_decode(at, (size_t)(end - at), 0).cp;
        if (cp >= 0x3041 && cp <= 0x3096 && cp != 0x306E)
            return true;
        at += 3;
    }
    return false;
}

/* Whether a word of the sentence stands before it, or a comma: else a word has a capital there
 * although it is none of a name. */
static bool follows_word(const char *text, uint32_t begin)
{
    while (begin > 0 && text[begin - 1] == ' ')
        begin--;
    if (begin == 0)
        return false;
    uint32_t last = begin - 1;
    while (last > 0 && ((unsigned char)text[last] & 0xC0) == 0x80)
        last--;
    return text[last] == ',' || script_of(utf8_decode(text, begin, last).cp) == SCRIPT_LATIN;
}

/* How many words it has, and whether each of them has a capital. */
static uint32_t count_words(const char *text, const struct proposal *proposal, bool *capitals)
{
    uint32_t words = 0;
    *capitals = true;
    for (uint32_t at = proposal->begin; at < proposal->end; words++) {
        *capitals = *capitals && script_is_upper(utf8_decode(text, proposal->end, at).cp);
        while (at < proposal->end && text[at] != ' ')
            at++;
        while (at < proposal->end && text[at] == ' ')
            at++;
    }
    return words;
}

bool decide_is_guess(const char *text, const struct proposal *proposal, uint32_t family)
{
    bool capitals;
    uint32_t words = count_words(text, proposal, &capitals);
    if (proposal->type == ENTITY_AMOUNT)
        return words > 2; /* a number and what is counted, at most */
    if (!(GUESSES >> family & 1))
        return false;
    return words < 2 || !capitals || !follows_word(text, proposal->begin);
}
