/* Who plays, or passes for, what the words tell: "plays a nurse who works for Quell",
 * 周明扮演远山的老板.
 */
#include "find/relate/relate.h"
#include "text/words.h"

#define WHAT_ITEMS 4 /* behind an English verb, up to the noun that tells what is played */

/* "played a part in founding Quell", "plays a game for Quell": nobody else is meant. */
static bool plays_itself(const struct outline *outline, int verb)
{
    static const char *const nouns[] = {"role",  "roles", "part",  "parts",   "game",   "games",
                                        "match", "round", "gig",   "concert", "season", "seasons",
                                        "set",   "joke",  "trick", "matches", "show",   "hand"};
    static const char *const articles[] = {"a", "an"};
    int i = outline_next(outline, verb);
    if (!outline_is_one_of(outline, i, articles, sizeof articles / sizeof *articles))
        return true;
    for (int n = 0; i >= 0 && n < WHAT_ITEMS; n++, i = outline_next(outline, i))
        if (outline_is_one_of(outline, i, nouns, sizeof nouns / sizeof *nouns))
            return true;
    return false;
}

static bool is_pretence(const struct outline *outline, int at)
{
    static const char *const plays[] = {"play",    "plays",    "played",    "playing",
                                        "portray", "portrays", "portrayed", "portraying"};
    static const char *const poses[] = {
        "pose",         "poses",       "posed",        "posing",       "pretend",
        "pretends",     "pretended",   "pretending",   "masquerade",   "masqueraded",
        "masquerading", "impersonate", "impersonates", "impersonated", "impersonating"};
    static const char *const passes[] = {"扮演", "饰演", "飾演", "出演", "扮作",
                                         "假扮", "假冒", "冒充", "假装", "假裝"};
    if (outline_is_han(outline, at)) /* ideographs may be items of their own */
        return text_begins_with(outline->text + outline_at(outline, at)->begin, passes,
                                sizeof passes / sizeof *passes);
    return outline_is_one_of(outline, at, poses, sizeof poses / sizeof *poses) ||
           (outline_is_one_of(outline, at, plays, sizeof plays / sizeof *plays) &&
            !plays_itself(outline, at));
}

/* 自称|远山总裁的周明, 饰演|远山总裁的演员周明 */
static bool follows_pretence(const char *text, uint32_t begin)
{
    static const char *const words[] = {
        "自称",   "自稱",     "自称是",   "自稱是", "自封",   "扮演",   "饰演",   "飾演",
        "假扮",   "假冒",     "冒充",     "假装",   "假裝",   "假装是", "假裝是", "误认为",
        "誤認為", "误认为是", "誤認為是", "错认成", "误认成", "错当成"};
    return text_ends_with(text, begin, words, sizeof words / sizeof *words);
}

bool relate_only_pretends(const struct outline *outline, int person, uint32_t object)
{
    const uint64_t ends = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(WORD_AND);
    if (follows_pretence(outline->text, object))
        return true;
    if (person < 0)
        return false;
    bool pretends = false;
    for (int i = outline_next(outline, person); i >= 0 && outline_at(outline, i)->begin < object;
         i = outline_next(outline, i)) {
        if (outline_is(outline, i, ends))
            return false;
        pretends = pretends || is_pretence(outline, i);
    }
    return pretends;
}
