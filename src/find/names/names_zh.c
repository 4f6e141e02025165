#include "find/names/names_zh.h"

void find_names_zh(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    names_things(work);
    names_events(work);
    if (!holds_token(work, 1u << SHAPE_HAN))
        return;
    names_zh_persons(work);
    names_zh_transliterations(work);
    names_zh_organizations(work);
    names_zh_places(work);
}
