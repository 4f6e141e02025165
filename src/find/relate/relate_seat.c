#include "find/relate/relate_seat.h"

#include <string.h>

#include "find/outline/outline.h"
#include "text/words.h"

#define ENDS_MAX 10

/* A role by its end, and how the organizations that have it end. */
static const struct seat {
    const char *role, *ends[ENDS_MAX];
} seats[] = {
    {"校长", {"大学", "学院", "学校", "中学", "小学", "附中", "附小", "一中", "校"}},
    {"校長", {"大學", "學院", "學校", "中學", "小學", "附中", "附小", "一中", "校"}},
    {"院长", {"院"}},
    {"院長", {"院"}},
    {"行长", {"行"}},
    {"行長", {"行"}},
    {"局长", {"局"}},
    {"局長", {"局"}},
    {"厅长", {"厅"}},
    {"廳長", {"廳"}},
    {"馆长", {"馆", "博物院"}},
    {"館長", {"館", "博物院"}},
    {"所长", {"所"}},
    {"所長", {"所"}},
    {"台长", {"台"}},
    {"台長", {"台"}},
    {"会长", {"会", "联盟"}},
    {"會長", {"會", "聯盟"}},
    {"principal", {"School", "Academy", "College", "University"}},
    {"headteacher", {"School", "Academy", "College"}},
    {"headmaster", {"School", "Academy", "College"}},
};

const struct seat *seat_of(const char *role, size_t role_len)
{
    for (size_t i = 0; i < sizeof seats / sizeof *seats; i++)
        if (text_ends_with(role, role_len, &seats[i].role, 1))
            return &seats[i];
    return NULL;
}

bool seat_fits(const struct seat *seat, const char *organization)
{
    if (!seat)
        return true;
    size_t ends = 0;
    while (ends < ENDS_MAX && seat->ends[ends])
        ends++;
    return text_ends_with(organization, strlen(organization), seat->ends, ends);
}

bool seat_only_uses(const char *organization)
{
    static const char *const users[] = {"海军",      "海軍", "空军",     "空軍",   "陆军", "陸軍",
                                        "航空",      "车队", "車隊",     "铁路",   "鐵路", "Navy",
                                        "Air Force", "Army", "Airlines", "Airways"};
    return text_ends_with(organization, strlen(organization), users, sizeof users / sizeof *users);
}
