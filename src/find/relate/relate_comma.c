/* Which two names a comma ties: a place and the one it lies in, an entry of a list and who has made
 * it, what begins the sentence and who acts there. */
#include "find/relate/relate_comma.h"

#include <string.h>

static bool begins_sentence(const struct outline *outline, int at)
{
    int before = outline_before(outline, at);
    if (before == 0 && outline_at(outline, before)->shape == SHAPE_PUNCT)
        return true; /* a bullet */
    return before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP));
}

/* "By Ines Marlow, Eastmoor Review", "Loom, Farhill.": two names that are all of their line. */
static bool fills_line(const struct outline *outline, int left, int right)
{
    int before = outline_before(outline, left), next = outline_next(outline, right);
    bool opens =
        before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP)) ||
        (outline_is(outline, before, CLASS_BIT(WORD_BY)) && outline_before(outline, before) < 0);
    return opens && outline_next(outline, outline_next(outline, left)) == right &&
           (next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_STOP)));
}

/* 聂微澜，西湖大学，表彰: an entry of a list, an organization alone between commas. */
static bool is_affiliation(const struct outline *outline, int left, int right)
{
    int before = outline_before(outline, left), next = outline_next(outline, right);
    const uint64_t signs = CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_CLOSE);
    return outline_at(outline, right)->type == ENTITY_ORGANIZATION &&
           outline_at(outline, left)->list_first == left &&
           outline_next(outline, outline_next(outline, left)) == right &&
           (before < 0 || outline_is(outline, before, signs)) &&
           (next < 0 || outline_is(outline, next, signs)) && outline_is_han(outline, right);
}

/* Whether the sign behind an item is a dash. */
static bool is_dash(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return next >= 0 && outline->text[outline_at(outline, next)->begin] != ',' &&
           outline_at(outline, next)->end - outline_at(outline, next)->begin == 3 &&
           outline->text[outline_at(outline, next)->begin] == '\xE2';
}

/* Whether nothing but signs stands before it. */
static bool begins_line(const struct outline *outline, int at)
{
    int before = outline_before(outline, at);
    while (before >= 0 && outline_at(outline, before)->shape == SHAPE_PUNCT)
        before = outline_before(outline, before);
    return before < 0;
}

/* THE SALT ROAD, Ines Marlow (Farhill Press, £9): the end of what names a book, or of the line. */
static bool is_entry(const struct outline *outline, int at)
{
    int next = at + 1;
    return next >= (int)outline->items.count || outline_is(outline, next, CLASS_BIT(SIGN_OPEN));
}

/* "Also seen: Loom, The Long Pier, Ines, Salt": whether the list that the item ends a pair of goes
 * on with more than a publisher. */
static bool is_long_list(const struct outline *outline, int at)
{
    int commas = 0;
    for (int i = outline_next(outline, at); i >= 0; i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            break;
        commas += outline_is(outline, i, CLASS_BIT(SIGN_COMMA));
    }
    return commas > 1;
}

/* 年度小说：《长夜》，周明，远山出版社: a work and who has made it behind the colon of a list, in
 * either order. */
static bool is_prize(const struct outline *outline, int left, int right)
{
    int before = outline_before(outline, outline_at(outline, left)->list_first);
    int next = outline_next(outline, right);
    return outline_is_colon(outline, before) &&
           outline_next(outline, outline_next(outline, left)) == right &&
           (next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP))) &&
           !is_long_list(outline, right);
}

/* "Speaking in Kisumu,", "Born in Haarlem,": what leads to the preposition begins the sentence. */
static bool opens_with_participle(const struct outline *outline, int preposition)
{
    int i = outline_before(outline, preposition);
    for (int words = 0; i >= 0 && words < 3; words++, i = outline_before(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->mention != NO_INDEX || item->shape == SHAPE_PUNCT)
            return false;
        if (begins_sentence(outline, i)) {
            const char *end = outline->text + item->begin;
            uint32_t len = item->end - item->begin;
            return len > 4 && (memcmp(end + len - 3, "ing", 3) == 0 ||
                               memcmp(end + len - 2, "ed", 2) == 0 || memcmp(end, "Born", 4) == 0);
        }
    }
    return false;
}

/* "At the Royal Hospital, Ines Marlow": of what begins the sentence. */
static bool opens_at(const struct outline *outline, int left)
{
    static const char *const words[] = {"at", "At"};
    int before = outline_before(outline, left);
    if (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    return outline_is_one_of(outline, before, words, 2) && begins_sentence(outline, before);
}

/* "ADEN, Yemen (Farhill Press) -": where a report was written, which says nothing of the place. */
static bool opens_report(const struct outline *outline, int left)
{
    const struct outline_item *item = outline_at(outline, left);
    if (item->type != ENTITY_PLACE || item->end - item->begin < 3 || !begins_line(outline, left))
        return false;
    for (uint32_t i = item->begin; i < item->end; i++)
        if (outline->text[i] >= 'a' && outline->text[i] <= 'z')
            return false;
    return outline->text[item->begin] >= 'A' && outline->text[item->begin] <= 'Z';
}

/* "The Long Pier, Ines Marlow's account, sold well": a noun that ends the apposition is his. */
static bool owns_closing_noun(const struct outline *outline, int at)
{
    int noun = outline_owned(outline, at);
    int end = noun < 0 ? -1 : outline_next(outline, noun);
    return !outline_is_han(outline, at) && outline_is_plain(outline, noun, UINT64_MAX) &&
           (end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)));
}

/* "In her memoir, The Salt Road, Ines Marlow": the item before what the work at `at` is. */
static int before_kind_of_work(const struct outline *outline, int at)
{
    enum { WORDS = 5 };
    static const char *const owners[] = {"his", "her", "their"};
    int i = outline_before(outline, at);
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i);
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->possessive ||
            outline_is_one_of(outline, i, owners, sizeof owners / sizeof *owners))
            return outline_before(outline, i);
        if (item->mention == NO_INDEX ? item->shape != SHAPE_LOWER && item->shape != SHAPE_NUMBER
                                      : item->type != ENTITY_DATE)
            break;
    }
    return -1;
}

/* Whether a name is the last of its entry. */
static bool ends_entry(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    return next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

/* "at Leeds, the Eastmoor institution": the second place only tells of a noun. */
static bool tells_of_noun(const struct outline *outline, int place)
{
    return outline_is(outline, outline_before(outline, place), CLASS_BIT(WORD_DETERMINER)) &&
           outline_is_plain(outline, outline_next(outline, place), 0);
}

bool comma_opens_under(const struct outline *outline, int person)
{
    enum { WORDS = 6 };
    static const char *const under[] = {"Under"};
    int i = outline_before(outline, person);
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i)) {
        if (outline_is_one_of(outline, i, under, 1))
            return begins_sentence(outline, i);
        const struct outline_item *item = outline_at(outline, i);
        bool told = item->possessive || outline_has_type(outline, i, TYPE_BIT(ENTITY_ROLE)) ||
                    outline_is_plain(outline, i, 0) ||
                    outline_is(outline, i, CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(SIGN_COMMA));
        if (!told)
            break;
    }
    return false;
}

int comma_work_of_entry(const struct outline *outline, int comma)
{
    static const char *const did[] = {"著",   "译",   "譯",   "编",   "編",   "绘",  "繪",
                                      "编著", "編著", "主编", "主編", "口述", "整理"};
    int word = comma < 0 ? -1 : outline_before(outline, comma);
    if (!outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_is_one_of(outline, word, did, sizeof did / sizeof *did))
        return -1;
    int person = outline_before(outline, word);
    if (!outline_has_type(outline, person, TYPE_BIT(ENTITY_PERSON)))
        return -1;
    int sign = outline_before(outline, outline_at(outline, person)->list_first);
    int work =
        outline_is(outline, sign, CLASS_BIT(SIGN_COMMA)) ? outline_before(outline, sign) : -1;
    return outline_has_type(outline, work, TYPE_BIT(ENTITY_WORK)) ? work : -1;
}

bool comma_ties(const struct outline *outline, int left, int right)
{
    const struct outline_item *a = outline_at(outline, left), *b = outline_at(outline, right);
    if (a->type == ENTITY_WORK && b->type == ENTITY_ORGANIZATION &&
        comma_work_of_entry(outline, outline_before(outline, right)) == left)
        return ends_entry(outline, right);
    if (a->type == ENTITY_PLACE && b->type == ENTITY_PLACE && tells_of_noun(outline, right))
        return false;
    if (b->type == ENTITY_ORGANIZATION && a->type != ENTITY_PLACE && a->type != ENTITY_EVENT &&
        fills_line(outline, left, right))
        return true;
    if (a->type == ENTITY_ORGANIZATION && b->type == ENTITY_PERSON)
        return opens_at(outline, left);
    if (a->type == ENTITY_PERSON)
        return b->type == ENTITY_WORK ? is_prize(outline, left, right)
                                      : is_affiliation(outline, left, right);
    if (a->type == ENTITY_WORK && b->type == ENTITY_PERSON && is_prize(outline, left, right))
        return true;
    if (a->type == ENTITY_WORK && b->type == ENTITY_PERSON && owns_closing_noun(outline, right))
        return true;
    if (a->type == ENTITY_WORK && b->type == ENTITY_PERSON && begins_line(outline, left))
        return is_dash(outline, left) || is_entry(outline, right);
    if (opens_report(outline, left))
        return false;
    if (a->list_next >= 0 || a->list_first != left || b->list_first != right || b->list_next >= 0 ||
        a->shape == SHAPE_HAN || b->shape == SHAPE_HAN)
        return false;
    int next = outline_next(outline, right), before = outline_before(outline, left);
    if (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    bool of_maker = a->type == ENTITY_WORK && b->type == ENTITY_PERSON;
    int kind = of_maker ? before_kind_of_work(outline, left) : -1;
    if (kind >= 0)
        before = kind;
    if ((a->type == ENTITY_PLACE && b->type != ENTITY_PLACE) || a->type == ENTITY_EVENT || of_maker)
        return outline_is(outline, before, CLASS_BIT(WORD_PREPOSITION)) &&
               (begins_sentence(outline, before) ||
                (b->type == ENTITY_PERSON && opens_with_participle(outline, before)));
    if (b->type == ENTITY_PLACE) {
        bool ends =
            next < 0 || outline_is(outline, next, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
        bool bare = outline_is(outline, outline_before(outline, right), CLASS_BIT(SIGN_COMMA));
        return bare ? ends || a->type == ENTITY_PLACE
                    : next >= 0 && (outline_at(outline, next)->shape == SHAPE_LOWER ||
                                    outline->text[outline_at(outline, next)->begin] == '-');
    }
    int owned = outline_owned(outline, right);
    return owned >= 0 && !outline_is_mention(outline, owned);
}

bool comma_is_bare(const struct outline *outline, int word)
{
    const struct outline_item *item = outline_at(outline, word);
    return outline_is(outline, word, CLASS_BIT(SIGN_COMMA)) && item->phrase != NO_INDEX &&
           outline->table->phrases[item->phrase].key_count == 1;
}
