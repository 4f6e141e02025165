/*
 * What keeps two names apart. Each veto looks at one pair; cluster_join asks for every pair of two
 * clusters, so that a chain of plausible merges cannot join two people.
 */
#include <stdlib.h>
#include <string.h>

#include "find/alias/alias_index.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

/* Bytes between two names that words of a list, of kin, of holding may take. */
#define LIST_GAP    8
#define KIN_GAP     16
#define HOLDING_GAP 64

typedef bool (*veto_test)(const struct clusters *clusters, const struct cluster_name *a,
                          const struct cluster_name *b);

static int by_pair(const void *a, const void *b)
{
    const struct name_pair *x = a, *y = b;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return x->b < y->b ? -1 : x->b > y->b;
}

/* V7: both stand in the same list, or one holds the other. */
static bool are_listed(const struct clusters *clusters, const struct cluster_name *a,
                       const struct cluster_name *b)
{
    uint32_t x = (uint32_t)(a - clusters->names.items), y = (uint32_t)(b - clusters->names.items);
    struct name_pair pair = x < y ? (struct name_pair){x, y} : (struct name_pair){y, x};
    return clusters->apart.count > 0 &&
           bsearch(&pair, clusters->apart.items, clusters->apart.count, sizeof pair, by_pair);
}

/* V4: numbers differ, Model 3 and Model 4; a product with a number is not the one without. */
static bool numbers_differ(const struct clusters *clusters, const struct cluster_name *a,
                           const struct cluster_name *b)
{
    (void)clusters;
    char x[24], y[24];
    uint32_t x_len = name_digits(a->text, a->len, x, sizeof x);
    uint32_t y_len = name_digits(b->text, b->len, y, sizeof y);
    if (x_len == 0 || y_len == 0)
        return x_len != y_len && (a->type == ENTITY_PRODUCT || b->type == ENTITY_PRODUCT);
    return x_len != y_len || memcmp(x, y, x_len) != 0;
}

static unsigned type_class(unsigned type)
{
    switch (type) {
    case ENTITY_PERSON:
        return 1;
    case ENTITY_PLACE:
        return 2;
    case ENTITY_ORGANIZATION:
        return 3;
    case ENTITY_PRODUCT:
    case ENTITY_CONCEPT:
        return 4;
    case ENTITY_WORK:
        return 5;
    case ENTITY_EVENT:
        return 6;
    default:
        return 10 + type;
    }
}

/* V6: a place is not the university of its name, a founder not the company. */
static bool types_differ(const struct clusters *clusters, const struct cluster_name *a,
                         const struct cluster_name *b)
{
    (void)clusters;
    return type_class(a->type) != type_class(b->type);
}

static bool same_part(const struct name_part *a, const struct name_part *b)
{
    return fold_equal(a->text, a->len, b->text, b->len);
}

static bool is_initial_of(const struct name_part *a, const struct name_part *b)
{
    bool initial = a->len == 1 || (a->len == 2 && a->text[1] == '.');
    return initial && fold_equal(a->text, 1, b->text, 1);
}

static bool is_latin_name(const struct cluster_name *name)
{
    return name->latin && !name->han;
}

/* V2: Ines Marlow and Tom Marlow; initials agree with what they shorten. */
static bool given_names_differ(const struct clusters *clusters, const struct cluster_name *a,
                               const struct cluster_name *b)
{
    (void)clusters;
    if (a->type != ENTITY_PERSON || b->type != ENTITY_PERSON || !is_latin_name(a) ||
        !is_latin_name(b))
        return false;
    if (a->parts < 2 || b->parts < 2)
        return false;
    if (!same_part(&a->part[a->parts - 1], &b->part[b->parts - 1]))
        return true;
    if (alias_is_surname_of(a, b) || alias_is_surname_of(b, a))
        return false;
    return !same_part(&a->part[0], &b->part[0]) && !is_initial_of(&a->part[0], &b->part[0]) &&
           !is_initial_of(&b->part[0], &a->part[0]) &&
           !alias_is_nickname(&a->part[0], &b->part[0]) &&
           !alias_is_nickname(&b->part[0], &a->part[0]);
}

/* The Jr of "Tom Marlow, Jr."; empty when there is none. */
static struct name_part generation_of(const struct cluster_name *name)
{
    size_t begin = name_without_generation(name->text, name->len), end = name->len;
    while (begin < end && (name->text[begin] == ' ' || name->text[begin] == ','))
        begin++;
    if (end > begin && name->text[end - 1] == '.')
        end--;
    return (struct name_part){name->text + begin, (uint32_t)(end - begin)};
}

/* Tom Marlow Jr. and Tom Marlow Sr. */
static bool generations_differ(const struct clusters *clusters, const struct cluster_name *a,
                               const struct cluster_name *b)
{
    (void)clusters;
    if (a->type != ENTITY_PERSON || b->type != ENTITY_PERSON || !a->latin || !b->latin)
        return false;
    struct name_part x = generation_of(a), y = generation_of(b);
    return x.len > 0 && y.len > 0 && !same_part(&x, &y);
}

static bool ends_familiarly(const struct cluster_name *name)
{
    static const char endings[] = "总總导導叔姐姊哥爷爺工队隊";
    for (const char *ending = endings; *ending; ending += 3)
        if (memcmp(name->text + name->len - 3, ending, 3) == 0)
            return true;
    return false;
}

/* 老沈 of 沈伯庸, 侯導 of 侯孝賢: one of two characters is the surname. */
static bool is_familiar_form(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    return shorter->len == 6 && longer->len >= 6 &&
           (fold_equal(shorter->text + 3, 3, longer->text, 3) ||
            (fold_equal(shorter->text, 3, longer->text, 3) && ends_familiarly(shorter)));
}

/* Two full native Chinese names that differ are two people; so are two dotted names. */
static bool han_names_differ(const struct clusters *clusters, const struct cluster_name *a,
                             const struct cluster_name *b)
{
    (void)clusters;
    if (a->type != ENTITY_PERSON || b->type != ENTITY_PERSON || a->latin || b->latin)
        return false;
    const struct cluster_name *longer = a->len >= b->len ? a : b;
    const struct cluster_name *other = longer == a ? b : a;
    if (longer->dotted && other->dotted)
        return !same_part(&longer->part[longer->parts - 1], &other->part[other->parts - 1]);
    if (other->len < 6 || is_familiar_form(other, longer))
        return false;
    for (uint32_t at = 0; at + other->len <= longer->len; at += 3)
        if (fold_equal(longer->text + at, other->len, other->text, other->len))
            return false;
    return !longer->dotted;
}

/* 侯某 and 侯某强, 林男 and 林男華: nobody whose given name is withheld has one. */
static bool is_withheld_apart(const struct clusters *clusters, const struct cluster_name *a,
                              const struct cluster_name *b)
{
    static const char *const withheld[] = {"某", "男", "女"};
    (void)clusters;
    const struct cluster_name *longer = a->len >= b->len ? a : b, *other = longer == a ? b : a;
    return a->type == ENTITY_PERSON && b->type == ENTITY_PERSON && other->len == 6 &&
           longer->len == 9 && memcmp(longer->text, other->text, 6) == 0 &&
           memcmp(longer->text + 6, other->text + 3, 3) != 0 &&
           text_ends_with(other->text, 6, withheld, sizeof withheld / sizeof *withheld);
}

static const struct {
    const char *id;
    veto_test test;
    bool holds_when_defined;
} vetoes[] = {
    {"listed-apart", are_listed, true},
    {"numbers-differ", numbers_differ, false},
    {"types-differ", types_differ, false},
    {"given-names-differ", given_names_differ, false},
    {"generations-differ", generations_differ, false},
    {"chinese-names-differ", han_names_differ, false},
    {"withheld-name", is_withheld_apart, false},
};

const char *alias_veto(const struct clusters *clusters, uint32_t a, uint32_t b, bool defined)
{
    for (size_t i = 0; i < sizeof vetoes / sizeof *vetoes; i++)
        if ((!defined || vetoes[i].holds_when_defined) &&
            vetoes[i].test(clusters, &clusters->names.items[a], &clusters->names.items[b]))
            return vetoes[i].id;
    return NULL;
}

/* ---- what stands between two names ---- */

static bool is_list_gap(const char *text, uint32_t begin, uint32_t end)
{
    static const char *const links[] = {"、", "和", "与", "及", "以及",  "與",   "跟", "and",
                                        "&",  "or", ",",  "，", ", and", "、和", "或"};
    while (begin < end && text[begin] == ' ')
        begin++;
    while (end > begin && text[end - 1] == ' ')
        end--;
    return text_is_one_of(text + begin, end - begin, links, sizeof links / sizeof *links);
}

/* Whether one of the words begins at text[at], before text[end]. */
static bool begins_one_of(const char *text, uint32_t at, uint32_t end, const char *const *words,
                          size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (words[i][0] == text[at] && words[i][1] == text[at + 1] &&
            strlen(words[i]) <= end - at && memcmp(text + at, words[i], strlen(words[i])) == 0)
            return true;
    return false;
}

/* "Quell Bank is a subsidiary of Quell", 远山旗下远山研究院: what stands between two organizations
 * says that one holds the other. */
static bool is_holding_gap(const char *text, uint32_t begin, uint32_t end)
{
    static const char *const latin[] = {"subsidiary", "unit of",      "arm of",      "division of",
                                        "branch of",  "affiliate of", "parent",      "part of",
                                        "spun off",   "spin-off",     "spun out of", "owned by"};
    static const char *const han[] = {"旗下",     "子公司",   "母公司",   "下属",    "下屬", "所属",
                                      "所屬",     "隶属",     "隸屬",     "附属",    "附屬", "分拆",
                                      "全资拥有", "全資擁有", "全资控股", "全資控股"};
    for (uint32_t at = begin; at < end; at++) {
        unsigned char byte = (unsigned char)text[at];
        if (byte == '.' || byte == ';')
            return false;
        bool ideograph = byte >= 0xE4;
        if (ideograph ? begins_one_of(text, at, end, han, sizeof han / sizeof *han)
                      : at > begin && text[at - 1] == ' ' &&
                            begins_one_of(text, at, end, latin, sizeof latin / sizeof *latin))
            return true;
        at += ideograph ? 2 : 0;
    }
    return false;
}

static const char *const kin[] = {
    "弟弟",   "哥哥", "姐姐",    "妹妹", "父亲",     "父親",    "母亲",   "母親",
    "儿子",   "兒子", "女儿",    "女兒", "妻子",     "丈夫",    "长子",   "長子",
    "次子",   "长女", "長女",    "胞弟", "胞兄",     "堂弟",    "堂兄",   "表弟",
    "表兄",   "侄子", "祖父",    "孙子", "孫子",     "brother", "sister", "father",
    "mother", "wife", "husband", "son",  "daughter", "cousin",  "uncle",  "nephew"};

/* Where text[begin, end) ends without the space and the comma before a name. */
static uint32_t before_comma(const char *text, uint32_t begin, uint32_t end)
{
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == ','))
        end--;
    return end;
}

/* 马丁的弟弟费尔南多·马丁, "Vance's brother Tom Vance": somebody is no kin of his own. */
static bool is_kin_gap(const char *text, uint32_t begin, uint32_t end)
{
    static const char *const owns[] = {"的", "之", "'s ", "’s "};
    for (size_t i = 0; i < sizeof owns / sizeof *owns; i++) {
        size_t len = strlen(owns[i]);
        if (begin + len < end && memcmp(text + begin, owns[i], len) == 0) {
            begin += (uint32_t)len;
            break;
        }
    }
    end = before_comma(text, begin, end);
    return text_is_one_of(text + begin, end - begin, kin, sizeof kin / sizeof *kin);
}

/* 马丁离开了。他的妹妹|马丁·费雷尔: who is the kin of one just told of. */
static bool is_own_kin(const char *text, uint32_t begin)
{
    static const char *const owners[] = {"他的", "她的", "其", "his ", "her ", "His ", "Her "};
    uint32_t end = before_comma(text, 0, begin);
    for (size_t i = 0; i < sizeof kin / sizeof *kin; i++) {
        size_t len = strlen(kin[i]);
        if (end > len && memcmp(text + end - len, kin[i], len) == 0 &&
            text_ends_with(text, end - (uint32_t)len, owners, sizeof owners / sizeof *owners))
            return true;
    }
    return false;
}

/* Whether what stands between `end`, of a name, and the next one of its type parts the two. */
static bool are_parted(const char *text, uint32_t end, const struct proposal *next)
{
    uint32_t begin = next->begin, gap = begin - end;
    return (gap <= LIST_GAP && is_list_gap(text, end, begin)) ||
           (gap <= KIN_GAP && next->type == ENTITY_PERSON && is_kin_gap(text, end, begin)) ||
           (gap <= HOLDING_GAP && next->type == ENTITY_ORGANIZATION &&
            is_holding_gap(text, end, begin));
}

static void note_pair(struct clusters *clusters, uint32_t x, uint32_t y)
{
    if (x != NO_INDEX && x != y)
        *vec_push(&clusters->apart) = x < y ? (struct name_pair){x, y} : (struct name_pair){y, x};
}

void alias_note_apart(struct clusters *clusters, const struct proposal *proposal, uint32_t name)
{
    const char *text = clusters->work->article->text;
    bool peer = strcmp(proposal->rule, "en-peer") == 0; /* Prince William, Duke of Norwick */
    if (!peer && clusters->last.type == proposal->type &&
        are_parted(text, clusters->last.end, proposal))
        note_pair(clusters, clusters->last.name, name);
    if (proposal->type == ENTITY_PERSON && is_own_kin(text, proposal->begin))
        note_pair(clusters, clusters->person, name);
}

void alias_sort_apart(struct clusters *clusters)
{
    if (clusters->apart.count > 1)
        qsort(clusters->apart.items, clusters->apart.count, sizeof *clusters->apart.items, by_pair);
}
