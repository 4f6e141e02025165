#include "find/relate/relate_seat.h"

#include <string.h>
#include <strings.h>

#include "find/outline/outline.h"
#include "text/words.h"

#define ENDS_MAX 10

/* A role by its end, and how the organizations that have it end; in English, where the kind may
 * stand first (University of Malta), what their names hold. */
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
    {"governor", {"Bank of", "Central Bank", "Reserve Bank", "National Bank"}},
    {"rector", {"University", "College", "Academy", "Institute", "School"}},
    {"vice-chancellor", {"University", "College"}},
    {"vice chancellor", {"University", "College"}},
    {"provost", {"University", "College"}},
    {"dean", {"School", "College", "University", "Faculty", "Cathedral", "Institute"}},
    {"curator", {"Museum", "Gallery", "Collection", "Library"}},
    {"headmistress", {"School", "Academy", "College"}},
    {"principal", {"School", "Academy", "College", "University"}},
    {"headteacher", {"School", "Academy", "College"}},
    {"headmaster", {"School", "Academy", "College"}},
};

/* Whether the role ends in the letters of an English one, "Governor" too, or is it in Chinese. */
static bool ends_as(const char *role, size_t role_len, const char *seat)
{
    size_t len = strlen(seat);
    return role_len >= len && strncasecmp(role + role_len - len, seat, len) == 0 &&
           (role_len == len || (unsigned char)*seat >= 0x80 || role[role_len - len - 1] == ' ');
}

const struct seat *seat_of(const char *role, size_t role_len)
{
    for (size_t i = 0; i < sizeof seats / sizeof *seats; i++)
        if (ends_as(role, role_len, seats[i].role))
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
    if ((unsigned char)*seat->role >= 0x80)
        return text_ends_with(organization, strlen(organization), seat->ends, ends);
    for (size_t i = 0; i < ends; i++)
        if (strstr(organization, seat->ends[i]))
            return true;
    return false;
}

bool seat_only_uses(const char *organization)
{
    static const char *const users[] = {"海军",      "海軍", "空军",     "空軍",   "陆军", "陸軍",
                                        "航空",      "车队", "車隊",     "铁路",   "鐵路", "Navy",
                                        "Air Force", "Army", "Airlines", "Airways"};
    return text_ends_with(organization, strlen(organization), users, sizeof users / sizeof *users);
}
