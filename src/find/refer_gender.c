/* Gender as the text shows it: a title beside the name, the given name, a bracket after it. */
#include "find/refer.h"

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
