#include "find/names_zh.h"

void find_names_zh(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    names_things(work);
    names_events(work);
    bool han = false;
    for (uint32_t i = 0; i < work->tokens.count && !han; i++)
        han = work->tokens.items[i].shape == SHAPE_HAN;
    if (!han)
        return;
    names_zh_persons(work);
    names_zh_transliterations(work);
    names_zh_organizations(work);
    names_zh_places(work);
}
