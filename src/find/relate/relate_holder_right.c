/* The holder right of a relational noun: "chief executive Tom Vance", 妻子是作家林若溪. */
#include "find/relate/relate_noun.h"
#include "text/words.h"

#define TRADE_WORDS  6
#define ORIGIN_ITEMS 8
#define TITLE_ITEMS  6 /* "the former Labour councillor" and the name */

/* 作者叫周明, "its robot is called Loom" */
static bool is_called(const struct outline *outline, int at)
{
    static const char *const words[] = {"叫", "叫做", "名叫", "叫作", "called", "named", "dubbed"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* "her husband, the photographer and poet Tom Vance", "his wife, a judge called Ines Marlow": over
 * what the holder is by trade, to the name. */
static int over_trade(const struct outline *outline, int at, uint32_t types)
{
    int i = at;
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        bool and = outline_is(outline, i, CLASS_BIT(WORD_AND)) &&
                   !outline_has_type(outline, outline_next(outline, i), PERSONS);
        bool joins = words > 0 && (and || is_called(outline, i));
        if (!joins && !outline_is_plain(outline, i, CLASS_BIT(WORD_NOUN_PAST)) &&
            !noun_is_role(outline, i))
            return outline_has_type(outline, i, types & PERSONS) ? i : at;
    }
    return outline_has_type(outline, i, types & PERSONS) ? i : at;
}

/* "its main rival, the Danish carmaker Quell": over of what kind an organization is, to its name.
 */
static int over_kind(const struct outline *outline, int at, uint32_t types)
{
    const uint32_t organization = types & TYPE_BIT(ENTITY_ORGANIZATION);
    int i = at;
    for (int words = 0; i >= 0 && words < TRADE_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, organization))
            return words > 0 ? i : at;
        bool origin = words == 0 && !outline_is_mention(outline, i) &&
                      !outline_is_han(outline, i) && outline_at(outline, i)->shape == SHAPE_CAPITAL;
        if (!origin && !outline_is_plain(outline, i, 0))
            break;
    }
    return at;
}

bool noun_is_plural(const struct outline *outline, int noun)
{
    static const char *const plurals[] = {"children", "grandchildren", "stepchildren"};
    const struct outline_item *item = outline_at(outline, noun);
    if (outline_is_one_of(outline, noun, plurals, sizeof plurals / sizeof *plurals))
        return true;
    return !outline_is_han(outline, noun) && item->end - item->begin > 4 &&
           outline->text[item->end - 1] == 's' && outline->text[item->end - 2] != 's';
}

/* 船长为菲律宾人周明, 评审、伊朗的周明: over where the holder is from, to the name. */
static int over_origin(const struct outline *outline, int at, uint32_t types)
{
    static const char *const people[] = {"人"};
    bool place = false, ended = false;
    int i = at;
    for (int items = 0; i >= 0 && items < ORIGIN_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types & PERSONS))
            return ended ? i : at;
        bool named = outline_has_type(outline, i, TYPE_BIT(ENTITY_PLACE));
        ended = outline_is(outline, i, CLASS_BIT(WORD_OF))
                    ? place
                    : outline_ends_with(outline, i, people, 1);
        place |= named;
        if (!outline_is_han(outline, i) || (!named && outline_is_mention(outline, i)) ||
            outline_is(outline, i, ~(CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AND)))) /* 埃及人 */
            break;
    }
    return at;
}

/* 总经理是他的女婿周明, 董事长为其长子周亮, 董事长、林若溪的丈夫周明: over whose kin the holder is,
 * to the name. */
static int over_kin(const struct outline *outline, int at, uint32_t types)
{
    static const char *const his[] = {"其"};
    int i = at;
    if (i < 0 ||
        !(outline_at(outline, i)->form == FORM_PRONOUN || outline_is_one_of(outline, i, his, 1) ||
          (outline_is_han(outline, i) && outline_has_type(outline, i, PERSONS))))
        return at;
    i = outline_next(outline, i);
    if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
        i = outline_next(outline, i);
    if (i < 0 || !outline_says(outline, i, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF))
        return at;
    i = outline_next(outline, i);
    return outline_has_type(outline, i, types & PERSONS) ? i : at;
}

/* 其父、前首相; 主席、现任外长; 夫人、著名钢琴家: what stands before the next noun of a list. */
static bool is_adjective(const struct outline *outline, int at)
{
    static const char *const words[] = {"现任", "現任", "时任", "時任", "著名",
                                        "知名", "资深", "資深", "原"};
    return at >= 0 && !outline_is_mention(outline, at) &&
           (outline_is(outline, at, CLASS_BIT(WORD_NOUN_PAST)) ||
            outline_is_one_of(outline, at, words, sizeof words / sizeof *words));
}

/* 编剧是小说家林若溪, 妻子是英国作家林若溪, 丈夫是远山大学教授周明: over what else the holder is,
 * to the name; the item itself when it is nothing else. */
static int over_titles(const struct outline *outline, int at, uint32_t types)
{
    const uint32_t told =
        TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_ROLE);
    bool role = false;
    int i = at;
    for (int items = 0; i >= 0 && items < TITLE_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types & PERSONS))
            return role ? i : at;
        role = outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE));
        if (!outline_is_han(outline, i) ||
            (!outline_has_type(outline, i, told) && !is_adjective(outline, i)))
            break;
    }
    return at;
}

/* "and Norwick chair Ines Marlow", 编辑、远山的周明, 评审、荷兰人周明: what the word or sign at
 * `at` joins to the noun: another one, then the item behind it; or the holder himself, then *named
 * is set and -1 returned, as when there is neither. */
static int over_joint(const struct outline *outline, int at, uint32_t types, struct argument *named)
{
    int next = outline_next(outline, at), from = over_origin(outline, next, types);
    if (from == next)
        from = over_kin(outline, next, types);
    if (from != next && outline_is(outline, at, CLASS_BIT(SIGN_PAUSE))) {
        *named = (struct argument){.at = from, .single = true};
        return -1;
    }
    if (outline_has_type(outline, next, TYPE_BIT(ENTITY_ORGANIZATION)) ||
        (outline_has_type(outline, next, TYPE_BIT(ENTITY_PLACE)) && /* 主席、荷兰|首相 */
         noun_is_role(outline, outline_next(outline, next))))
        next = outline_next(outline, next);
    if (outline_is(outline, next, CLASS_BIT(WORD_OF)) && outline_is_han(outline, next)) {
        next = outline_next(outline, next);
        if (outline_has_type(outline, next, types)) {
            *named = (struct argument){.at = next, .single = true};
            return -1;
        }
    }
    if (is_adjective(outline, next))
        next = outline_next(outline, next);
    bool also = outline_is(outline, next, CLASS_BIT(WORD_BE)) && outline_is_han(outline, next);
    if (also) /* 教练、也是岳父的周明 */
        next = outline_next(outline, next);
    if (also ? !noun_stands(outline, next) : !noun_is_role(outline, next))
        return -1;
    return outline_next(outline, noun_run_end(outline, next));
}

/* "the nearby town of Leeds": over the kind of place that begins at the item, to its name; else the
 * item itself. */
static int over_kind_of_place(const struct outline *outline, int at)
{
    enum { WORDS = 3 };
    static const char *const kinds[] = {"town",   "city",     "village",      "state",  "province",
                                        "county", "district", "municipality", "region", "port"};
    int i = at;
    for (int words = 0; words < WORDS && outline_is_plain(outline, i, 0); words++) {
        int next = outline_next(outline, i);
        if (outline_is_one_of(outline, i, kinds, sizeof kinds / sizeof *kinds))
            return outline_is(outline, next, CLASS_BIT(WORD_OF)) ? outline_next(outline, next) : at;
        i = next;
    }
    return at;
}

int noun_behind_own_title(const struct outline *outline, int at)
{
    const uint64_t allowed = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_PAST) |
                             CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_DEPUTY);
    int i = at;
    bool titled = false;
    for (int items = 0; i >= 0 && items < TITLE_ITEMS; items++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, PERSONS))
            return titled ? i : at;
        const struct outline_item *item = outline_at(outline, i);
        titled = outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) || item->mention == NO_INDEX;
        if (outline_is_han(outline, i) || item->shape == SHAPE_PUNCT ||
            (item->mention == NO_INDEX && (item->classes & ~allowed)))
            break;
    }
    return at;
}

/* "of Leeds", "of the nearby town of Leeds", "at Quell": the name of what the noun before `at` is
 * of; -1. */
static int seat_behind(const struct outline *outline, int at)
{
    static const char *const with[] = {"at", "for", "with"};
    bool of = outline_is(outline, at, CLASS_BIT(WORD_OF));
    const uint32_t organizations = TYPE_BIT(ENTITY_ORGANIZATION);
    const uint32_t seats = of ? TYPE_BIT(ENTITY_PLACE) | organizations | TYPE_BIT(ENTITY_WORK) |
                                    TYPE_BIT(ENTITY_PRODUCT)
                              : organizations;
    if ((!of && !outline_is_one_of(outline, at, with, sizeof with / sizeof *with)) ||
        outline_is_han(outline, at))
        return -1;
    int name = outline_next(outline, at);
    if (outline_is(outline, name, CLASS_BIT(WORD_DETERMINER)))
        name = outline_next(outline, name);
    name = over_kind_of_place(outline, name);
    return outline_has_type(outline, name, seats) ? name : -1;
}

/* "the mayor of Leeds, Ines Marlow": over what the noun is of, to the comma; the item itself when
 * it is something else. */
static int over_seat(const struct outline *outline, int at)
{
    int name = seat_behind(outline, at), comma = name < 0 ? -1 : outline_next(outline, name);
    return outline_has_type(outline, name, TYPE_BIT(ENTITY_PLACE)) &&
                   outline_is(outline, comma, CLASS_BIT(SIGN_COMMA))
               ? comma
               : at;
}

/* "the chairman of Quell is former admiral Tom Vance", "the owner of Quell is Farhill": who the
 * noun before `at` is said to be; -1: it is not said. */
static int behind_seat_and_copula(const struct outline *outline, int at, uint32_t types)
{
    static const char *const copulas[] = {"is", "was"};
    int name = seat_behind(outline, at), copula = name < 0 ? -1 : outline_next(outline, name);
    if (!outline_is_one_of(outline, copula, copulas, sizeof copulas / sizeof *copulas))
        return -1;
    int holder = outline_next(outline, copula);
    if (types & PERSONS)
        holder = noun_behind_own_title(outline, holder);
    return outline_has_type(outline, holder, types & ~TYPE_BIT(ENTITY_PLACE)) ? holder : -1;
}

/* 远山前董事|周明与林若溪: of two that 与 joins the title before them is that of the first, unless
 * more are said to have it: 两位董事. */
static bool is_of_first(const struct outline *outline, const struct noun *noun, int name)
{
    enum { BEFORE = 4 };
    static const char *const several[] = {"两", "兩", "二", "双", "雙"};
    int second = outline_at(outline, name)->list_next;
    if (second < 0 || outline_at(outline, second)->list_next >= 0 ||
        name != outline_next(outline, noun->last) || !noun_is_role(outline, noun->last) ||
        !outline_is(outline, outline_before(outline, second), CLASS_BIT(WORD_AND)))
        return false;
    int i = outline_before(outline, noun->first);
    for (int items = 0; i >= 0 && items < BEFORE; items++, i = outline_before(outline, i))
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, several,
                             sizeof several / sizeof *several))
            return false;
    return true;
}

/* "Quell boss Tom Vance and Ines Marlow", "his sister, Jane Vance, and Ines Marlow": of the persons
 * of a list the noun tells of the first alone; not "his wife, Jane, and daughter Amy". */
static bool is_only_one(const struct outline *outline, const struct noun *noun, int name)
{
    int last = noun->last, second = outline_at(outline, name)->list_next;
    if (outline_is_han(outline, last) && outline_has_type(outline, name, PERSONS))
        return is_of_first(outline, noun, name);
    if (outline_is_han(outline, last) || noun_is_plural(outline, last) ||
        !outline_has_type(outline, name, PERSONS))
        return false;
    return noun_is_role(outline, last) || (second >= 0 && noun_is_kin(outline, last) &&
                                           !noun_is_kin(outline, outline_before(outline, second)));
}

/* 将辞去远山主席，周明…: whether somebody gives up what the noun says: nobody behind the comma has
 * it.
 */
static bool is_given_up(const struct outline *outline, const struct noun *noun)
{
    enum { ITEMS = 6 };
    int i = outline_is_han(outline, noun->last) ? outline_before(outline, noun->begin) : -1;
    for (int items = 0; i >= 0 && items < ITEMS; items++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_says(outline, i, ANY_CONSTRUCTION, RELATION_LEFT))
            return true;
    }
    return false;
}

/* Right of the run: "chief executive Tom Vance", "its chief executive, Tom Vance,". */
static struct argument find_right(const struct outline *outline, const struct noun *noun,
                                  uint32_t types, bool *loose)
{
    static const char *const name[] = {"名"};
    int i = outline->types & types ? outline_next(outline, noun->last) : -1;
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && is_given_up(outline, noun))
        return NO_ARGUMENT;
    int said = behind_seat_and_copula(outline, i, types);
    if (said >= 0) {
        *loose = true;
        return (struct argument){
            .at = said, .plain = true, .single = is_only_one(outline, noun, said)};
    }
    i = over_seat(outline, i);
    for (int n = 0; n < NOUN_CHAIN && i >= 0; n++) {
        if (outline_has_type(outline, i, types)) {
            int head = outline_owned(outline, i); /* "rival ChatGPT 的 OpenAI"; 首府洛科贾的桥 */
            bool owner = outline_has_type(outline, head, types & ~TYPE_BIT(ENTITY_PLACE)) &&
                         !outline_has_type(outline, i, PERSONS); /* 总裁周明之子|周远 */
            return (struct argument){
                .at = owner ? head : i, .plain = true, .single = is_only_one(outline, noun, i)};
        }
        /* 对手将是周明, "its chief will be" */
        if (!outline_is_mention(outline, i) &&
            outline_is(outline, outline_next(outline, i), CLASS_BIT(WORD_BE)) &&
            argument_is_adverbial(outline, i))
            i = outline_next(outline, i);
        if (outline_is_one_of(outline, i, name, 1) &&
            is_called(outline, outline_next(outline, i))) /* 创始人名叫 */
            i = outline_next(outline, i);
        bool of = outline_is(outline, i, CLASS_BIT(WORD_OF)) && outline_is_han(outline, i);
        bool joins =
            outline_is(outline, i,
                       CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_BE) | CLASS_BIT(SIGN_STOP)) ||
            is_called(outline, i);
        if (outline_is(outline, i, CLASS_BIT(WORD_AND) | CLASS_BIT(SIGN_PAUSE))) {
            struct argument named = NO_ARGUMENT;
            i = over_joint(outline, i, types, &named);
            if (i < 0)
                return named;
            continue;
        }
        bool title = outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) && n > 0;
        bool called = n > 0 && is_called(outline, i); /* "is called", ", called" */
        if (!of && !title && !called && (!joins || *loose))
            return NO_ARGUMENT;
        bool is = outline_is(outline, i, CLASS_BIT(WORD_BE)) && outline_is_han(outline, i);
        int kin = is ? over_kin(outline, outline_next(outline, i), types) : -1;
        int named = over_titles(outline, kin, types);
        if (n == 0 && (named > kin || noun_is_role(outline, noun->last)) &&
            outline_has_type(outline, named, types & PERSONS)) /* 现任总经理是周明 */
            return (struct argument){.at = named};
        *loose = *loose || joins;
        bool comma = outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
        i = outline_next(outline, i);
        if (!comma)
            i = over_origin(outline, i, types);
        if (title && !noun_is_role(outline, noun->first))
            i = over_kind(outline, over_trade(outline, i, types), types);
    }
    return NO_ARGUMENT;
}

struct holder_right noun_holder_right(const struct outline *outline, const struct noun *noun,
                                      uint32_t types)
{
    struct holder_right right = {.loose = false};
    right.holder = find_right(outline, noun, types, &right.loose);
    return right;
}
