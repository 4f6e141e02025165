/* Gender as the text shows it: a title beside the name, the given name, a bracket after it. */
#include <string.h>

#include "find/names/name_parts.h"
#include "find/refer/refer.h"
#include "text/fold.h"

static enum gender from_cue(uint32_t classes)
{
    if (classes & CUE_GENDER_MALE)
        return GENDER_MALE;
    return classes & CUE_GENDER_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

static enum gender from_given_name(const struct work *work, uint32_t first)
{
    uint8_t flags = cue_at(work, first)->given_flags;
    if (flags == LEX_MALE)
        return GENDER_MALE;
    return flags == LEX_FEMALE ? GENDER_FEMALE : GENDER_UNKNOWN;
}

enum gender refer_gender(const struct work *work, uint32_t first, uint32_t end)
{
    enum gender gender = GENDER_UNKNOWN;
    if (first > 0)
        gender = from_cue(cue_at(work, first - 1)->ends);
    if (gender == GENDER_UNKNOWN && han_at(work, end - 1))
        gender = from_cue(cue_at(work, end)->starts);
    if (gender == GENDER_UNKNOWN && sign_at(work, end, "（("))
        gender = from_cue(cue_at(work, end + 1)->starts);
    if (gender == GENDER_UNKNOWN && end - first > 1)
        gender = from_given_name(work, first);
    return gender;
}

/* Characters of given names that are far more often those of women, of men. */
static const char women[] =
    "芳娜丽婷娟燕玲霞静艳萍梅红颖琳雪莉倩蕾莹妍瑶琪媛嫣薇菲蓉珍秀兰凤莲琴慧洁娥姗妮岚"
    "雅欣怡佩淑惠美蔓菊翠巧姣婉婧婕娇媚嘉馨卉芝芸苗荷黛娅莎丝";
static const char men[] =
    "伟强军勇杰涛刚磊鹏斌峰龙飞辉健建国志浩宇超亮雄德福贵铁虎武毅豪刚钢坤博文斌栋"
    "炜彪威胜光伯仲祖耀宏鸿洪振威诚克尔特夫";

static int balance_of(const char *character)
{
    char folded[8];
    size_t len = fold_key(character, 3, folded);
    folded[len] = '\0';
    return (strstr(women, folded) != NULL) - (strstr(men, folded) != NULL);
}

enum gender refer_likely_gender(const char *name)
{
    size_t len = strlen(name);
    uint32_t count;
    size_t first = strcspn(name, "\xC2"); /* the part before a middle dot */
    if (!name_is_han(name, first, &count) || first != count * 3 || count < 2)
        return GENDER_UNKNOWN;
    int balance = 0;
    for (size_t at = first < len ? first - 3 : 3; at < first; at += 3)
        balance += balance_of(name + at);
    if (balance == 0)
        return GENDER_UNKNOWN;
    return balance > 0 ? GENDER_FEMALE : GENDER_MALE;
}
