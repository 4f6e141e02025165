/* Familiar forms of English given names: Pat and Patrick. */
#include "find/alias/alias_index.h"
#include "text/fold.h"

static const struct {
    const char *familiar, *full;
} nicknames[] = {{"abby", "abigail"},    {"al", "albert"},         {"alex", "alexander"},
                 {"alex", "alexandra"},  {"andy", "andrew"},       {"barb", "barbara"},
                 {"becky", "rebecca"},   {"ben", "benjamin"},      {"bernie", "bernard"},
                 {"beth", "elizabeth"},  {"bill", "william"},      {"billy", "william"},
                 {"bob", "robert"},      {"bobby", "robert"},      {"cathy", "catherine"},
                 {"charlie", "charles"}, {"chris", "christopher"}, {"chris", "christine"},
                 {"chuck", "charles"},   {"dan", "daniel"},        {"danny", "daniel"},
                 {"dave", "david"},      {"deb", "deborah"},       {"debbie", "deborah"},
                 {"dick", "richard"},    {"doug", "douglas"},      {"ed", "edward"},
                 {"eddie", "edward"},    {"fred", "frederick"},    {"gabe", "gabriel"},
                 {"greg", "gregory"},    {"jack", "john"},         {"jeff", "jeffrey"},
                 {"jen", "jennifer"},    {"jenny", "jennifer"},    {"jerry", "gerald"},
                 {"jim", "james"},       {"jimmy", "james"},       {"joe", "joseph"},
                 {"josh", "joshua"},     {"kate", "katherine"},    {"kate", "catherine"},
                 {"kathy", "kathleen"},  {"kathy", "katherine"},   {"ken", "kenneth"},
                 {"larry", "lawrence"},  {"liz", "elizabeth"},     {"maggie", "margaret"},
                 {"matt", "matthew"},    {"max", "maxwell"},       {"mike", "michael"},
                 {"mick", "michael"},    {"nate", "nathaniel"},    {"nick", "nicholas"},
                 {"pam", "pamela"},      {"pat", "patrick"},       {"pat", "patricia"},
                 {"pete", "peter"},      {"phil", "philip"},       {"phil", "phillip"},
                 {"ray", "raymond"},     {"rick", "richard"},      {"rob", "robert"},
                 {"ron", "ronald"},      {"sam", "samuel"},        {"sam", "samantha"},
                 {"steve", "steven"},    {"steve", "stephen"},     {"sue", "susan"},
                 {"ted", "edward"},      {"ted", "theodore"},      {"tim", "timothy"},
                 {"tom", "thomas"},      {"tony", "anthony"},      {"vicky", "victoria"},
                 {"vince", "vincent"},   {"will", "william"},      {"zach", "zachary"}};

static bool is_name(const struct name_part *part, const char *name)
{
    return part->len == strlen(name) && (part->text[0] | 0x20) == name[0] &&
           fold_word(part->text, part->len, &name, 1) == 0;
}

bool alias_is_nickname(const struct name_part *familiar, const struct name_part *full)
{
    for (size_t i = 0; i < sizeof nicknames / sizeof *nicknames; i++)
        if (is_name(familiar, nicknames[i].familiar) &&
            (full == NULL || is_name(full, nicknames[i].full)))
            return true;
    return false;
}
