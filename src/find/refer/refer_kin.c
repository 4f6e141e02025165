/*
 * Kin that bear one family name: in "his daughter, Nancy Pruitt", as in 其长子周远, the one who is
 * meant is a Pruitt, a 周, too.
 */
#include <string.h>

#include "find/names/name_parts.h"
#include "find/refer/refer.h"

/* Whether the token's word, in whatever case, is one of kin. */
static bool is_kin(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "wife",    "husband", "son",     "daughter",    "father",      "mother",
        "brother", "sister",  "cousin",  "nephew",      "niece",       "uncle",
        "aunt",    "widow",   "twin",    "grandfather", "grandmother", "grandson",
        "sons",    "sisters", "widower", "brothers",    "daughters",   "granddaughter"};
    return word_is_any_of(work, i, words, sizeof words / sizeof *words);
}

/* His |late elder| brother, Tom Pruitt: the family name behind the token `end`. */
static struct span family_latin(const struct work *work, uint32_t end, struct span *whole)
{
    enum { MODIFIERS = 3, NAMES = 4 };
    uint32_t i = end;
    while (i < end + MODIFIERS && i < work->tokens.count && !is_kin(work, i) &&
           token_at(work, i)->shape == SHAPE_LOWER)
        i++;
    if (!is_kin(work, i))
        return (struct span){0, 0};
    i += 1 + sign_at(work, i + 1, ",");
    uint32_t first = i;
    while (i < first + NAMES && capital_at(work, i))
        i++;
    if (i < first + 2) /* his brother Tom */
        return (struct span){0, 0};
    *whole = (struct span){token_at(work, first)->begin, token_at(work, i - 1)->end};
    return (struct span){token_at(work, i - 1)->begin, token_at(work, i - 1)->end};
}

/* 其|长子|周远: those of the blood, who bear the name. */
static struct span family_han(const struct work *work, uint32_t end, struct span *whole)
{
    static const char *const kin[] = {
        "儿子", "兒子", "女儿", "女兒", "父亲", "父親", "弟弟", "哥哥", "妹妹", "姐姐", "长子",
        "長子", "次子", "幼子", "独子", "獨子", "长女", "長女", "次女", "幼女", "独女", "獨女",
        "胞弟", "胞兄", "胞妹", "胞姐", "堂弟", "堂兄", "侄子", "侄女", "孙子", "孙女", "爷爷",
        "祖父", "子",   "女",   "父",   "弟",   "兄",   "妹",   "姐"};
    enum { NAME = 3 }; /* characters at most that are looked at */
    const char *text = work->article->text;
    uint32_t i = end + word_at(work, end, "的");
    if (!han_at(work, i))
        return (struct span){0, 0};
    for (size_t k = 0; k < sizeof kin / sizeof *kin; k++) {
        size_t len = strlen(kin[k]);
        uint32_t begin = token_at(work, i)->begin + (uint32_t)len;
        uint32_t behind = i + (uint32_t)(len / HAN_BYTES);
        if (strncmp(text + token_at(work, i)->begin, kin[k], len) != 0 || !han_at(work, behind))
            continue;
        *whole = (struct span){begin, begin + HAN_BYTES * NAME};
        return (struct span){begin, begin + HAN_BYTES};
    }
    return (struct span){0, 0};
}

/* 其妻: a man; 其夫: a woman. */
static uint8_t gender_of_spouse(const struct work *work, uint32_t end)
{
    if (ideograph_at(work, end, "妻"))
        return GENDER_MALE;
    return ideograph_at(work, end, "夫") && !ideograph_at(work, end + 1, "人") ? GENDER_FEMALE
                                                                               : GENDER_UNKNOWN;
}

void refer_look_for_kin(const struct work *work, uint32_t end, struct anaphor *anaphor)
{
    anaphor->kin = anaphor->family = (struct span){0, 0};
    if (anaphor->form != FORM_PRONOUN)
        return;
    if (anaphor->han && anaphor->possessive && anaphor->gender == GENDER_UNKNOWN)
        anaphor->gender = gender_of_spouse(work, end);
    if (anaphor->kind == REFER_PERSON || anaphor->possessive)
        anaphor->family = anaphor->han ? family_han(work, end, &anaphor->kin)
                                       : family_latin(work, end, &anaphor->kin);
}

bool refer_is_family(const char *text, const struct anaphor *anaphor, const char *name)
{
    size_t len = anaphor->family.end - anaphor->family.begin, size = strlen(name);
    const char *family = text + anaphor->family.begin;
    if (len == 0 || size <= len)
        return false;
    bool self = size <= anaphor->kin.end - anaphor->kin.begin &&
                strncmp(text + anaphor->kin.begin, name, size) == 0;
    if (anaphor->han)
        return !self && size <= HAN_BYTES * 3 && strncmp(name, family, len) == 0;
    return !self && name[size - len - 1] == ' ' && strncmp(name + size - len, family, len) == 0;
}
