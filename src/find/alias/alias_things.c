/*
 * Short forms of things: the tail of a long name (乒协 of 中国乒协, S26 Ultra of Galaxy S26 Ultra),
 * its head (北辰 of 北辰智能, Merlin of Merlin Bird ID), and Chinese shortenings (港科大).
 */
#include <string.h>

#include "find/alias/alias_index.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/words.h"

static bool is_thing(const struct cluster_name *name)
{
    return entity_type_is_core(name->type) && name->type != ENTITY_PERSON;
}

/* A name that the lexicon knows by itself is not the short form of an unknown longer one: Meta is
 * not Meta Superintelligence Labs. */
static bool may_shorten(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    return longer->len > shorter->len && shorter->type == longer->type &&
           (shorter->row_id == NO_INDEX || longer->row_id == shorter->row_id);
}

static void join_short_forms(struct clusters *clusters, struct alias_parts *parts, alias_test test,
                             const char *rule)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!is_thing(name))
            continue;
        uint32_t other = alias_parts_unique(parts, clusters, i, test);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, rule);
    }
    alias_parts_release(parts);
}

#define ENDS_IN(text, len, words)                                                                  \
    (fold_ending(text, len, 0, words, sizeof(words) / sizeof *(words)) <                           \
     sizeof(words) / sizeof *(words))
#define IS_ONE_OF(text, len, words)                                                                \
    (fold_word(text, len, words, sizeof(words) / sizeof *(words)) < sizeof(words) / sizeof *(words))

/* What clubs are called by: United of Norwick United. */
static const char *const club_tails[] = {"united", "city",  "rovers",  "rangers", "wanderers",
                                         "albion", "villa", "hotspur", "palace",  "athletic"};

/* What newspapers are called by: the Chronicle. */
static const char *const newspaper_tails[] = {
    "chronicle", "tribune",  "herald",  "gazette",    "journal",  "inquirer", "examiner",
    "telegraph", "observer", "courier", "dispatch",   "sentinel", "bulletin", "argus",
    "mercury",   "globe",    "post",    "advertiser", "times",    "echo",     "mirror"};

/* Browns of Cleveland Browns: the plural behind the place of a team. */
static bool is_team(const struct cluster_name *name, uint32_t from)
{
    static const char *const plurals[] = {"s"}, *const others[] = {"ss",        "us",    "is",
                                                                   "ways",      "lines", "systems",
                                                                   "industries"};
    const struct name_part *last = &name->part[from];
    size_t place = (size_t)(last->text - name->text);
    while (place > 0 && name->text[place - 1] == ' ')
        place--;
    return last->len >= 4 && ENDS_IN(last->text, last->len, plurals) &&
           !ENDS_IN(last->text, last->len, others) &&
           lexicon_find(lexicon_builtin(), LIST_PLACE, name->text, place) >= 0;
}

/* A tail of one Latin word says little: Bank, Fund. One with a digit says which model it is. */
static bool is_telling_tail(const struct cluster_name *name, uint32_t from)
{
    const struct name_part *part = &name->part[from];
    size_t len = (size_t)(name->text + name->len - part->text);
    char digits[8];
    return name->type == ENTITY_PRODUCT || from + 1 < name->parts ||
           (name->type == ENTITY_ORGANIZATION &&
            (IS_ONE_OF(part->text, len, club_tails) ||
             IS_ONE_OF(part->text, len, newspaper_tails) || is_team(name, from))) ||
           name_digits(part->text, len, digits, sizeof digits) > 0;
}

/* Kestrel College, Norwick Bank: whether a name in letters says by its last word what it is. */
static bool is_institution(const struct cluster_name *name)
{
    static const char *const words[] = {
        "university",  "college",    "school",    "academy",     "institute", "bank",
        "labs",        "hospital",   "museum",    "court",       "council",   "agency",
        "ministry",    "commission", "authority", "society",     "library",   "church",
        "union",       "centre",     "center",    "association", "committee", "club",
        "press",       "department", "trust",     "board",       "police",    "company",
        "corporation", "inc",        "inc."};
    const struct name_part *last = &name->part[name->parts - 1];
    return name->type == ENTITY_ORGANIZATION && name->parts > 1 && !name->han &&
           IS_ONE_OF(last->text, last->len, words);
}

/* "Board of Trustees |of| Kestrel College": whether the tail only says of what the longer one is.
 */
static bool is_body_of(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    static const char *const words[] = {"of", "at"};
    if (longer->parts <= shorter->parts || !is_institution(shorter))
        return false;
    const struct name_part *before = &longer->part[longer->parts - shorter->parts - 1];
    return IS_ONE_OF(before->text, before->len, words);
}

/* 美国|哈佛大学: whether the longer name is the other with the country where that is. */
static bool has_country(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    static const char *const institutions[] = {
        "大学", "大學", "学院", "學院",   "研究院", "研究所", "博物馆", "博物館", "医院",
        "醫院", "报",   "報",   "电视台", "電視台", "通讯社", "通訊社", "俱乐部", "俱樂部"};
    return longer->han && longer->len > shorter->len &&
           ENDS_IN(shorter->text, shorter->len, institutions) &&
           lexicon_has_subtype(lexicon_builtin(), LIST_PLACE, longer->text,
                               longer->len - shorter->len, "country");
}

/* Google |Stadia: whether the longer name is the other with who makes it. */
static bool has_maker(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    if (longer->type != ENTITY_PRODUCT || longer->len <= shorter->len + 1 ||
        longer->text[longer->len - shorter->len - 1] != ' ')
        return false;
    return lexicon_find(lexicon_builtin(), LIST_ORGANIZATION, longer->text,
                        longer->len - shorter->len - 1) >= 0;
}

/* The tail of a place is another place: 龙海 of 漳州龙海. */
static bool may_tail(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    if (longer->type == ENTITY_PLACE || longer->type != shorter->type)
        return false;
    return (may_shorten(shorter, longer) && !is_body_of(shorter, longer)) ||
           has_country(shorter, longer) || has_maker(shorter, longer);
}

void alias_join_tails(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!is_thing(name))
            continue;
        uint32_t count = name->ideographs;
        for (uint32_t from = 1; count <= 20 && from + 2 <= count; from++)
            alias_parts_add_ideographs(&parts, clusters, i, from, count - from);
        for (uint32_t from = 1; from < name->parts; from++)
            if (is_telling_tail(name, from))
                alias_parts_add(&parts, clusters, i, name->part[from].text,
                                (size_t)(name->text + name->len - name->part[from].text));
    }
    join_short_forms(clusters, &parts, may_tail, "tail-of-name");
}

/* What may follow a place's short name, and what may follow a product's. */
static const char *const place_rests[] = {
    "省",   "市",     "县",         "区",   "州",     "镇", "乡", "村", "岛", "港",
    "大区", "自治区", "特别行政区", "地区", "共和国", "国", "郡", "府", "都", "新区"};
static const char *const product_rests[] = {"输入法", "卫星",   "模型",   "大模型", "平台", "系统",
                                            "手机",   "机器人", "浏览器", "应用",   "游戏", "软件",
                                            "芯片",   "汽车",   "药",     "疫苗",   "号"};
/* Parts of an organization, which are others than it: 学术委员会, India, Foundation. */
static const char *const unit_rests[] = {
    "委员会",   "基金会",  "中心",      "部",       "党团",  "实验室",   "研究院",     "学院",
    "分公司",   "分行",    "院",        "会",       "学会",  "联盟",     "foundation", "fund",
    "ventures", "capital", "institute", "brain",    "ai",    "research", "india",      "china",
    "japan",    "europe",  "america",   "asia",     "uk",    "africa",   "australia",  "canada",
    "korea",    "germany", "france",    "aviation", "cloud", "lab",      "university", "中国",
    "台湾",     "香港",    "日本",      "美国",     "欧洲",  "印度"};

/* Norwick Bank |Workers' Union|, Kestrel College |Palaeontology Centre|: whether the rest of a name
 * in letters makes another institution of one that the shorter name says already, or one of people
 * beside it. */
static bool is_body_beside(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    static const char *const plurals[] = {"s'", "s’"};
    if (longer->han || longer->parts <= shorter->parts)
        return false;
    const struct name_part *next = &longer->part[shorter->parts];
    return ENDS_IN(next->text, next->len, plurals) ||
           (is_institution(shorter) && is_institution(longer));
}

/* Philippine of Philippine Navy: where something is from names nothing. */
static bool is_origin(const struct cluster_name *name)
{
    return name->parts == 1 && !name->han &&
           lexicon_find(lexicon_builtin(), LIST_DEMONYM, name->text, name->len) >= 0;
}

/* Whether the rest of the longer name may be left out. */
static bool may_head(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    if (!may_shorten(shorter, longer))
        return false;
    const char *rest = longer->text + shorter->len;
    size_t len = longer->len - shorter->len;
    while (len > 0 && *rest == ' ') {
        rest++;
        len--;
    }
    switch (longer->type) {
    case ENTITY_PLACE:
        return IS_ONE_OF(rest, len, place_rests);
    case ENTITY_PRODUCT:
        return IS_ONE_OF(rest, len, product_rests);
    case ENTITY_ORGANIZATION:
        return !ENDS_IN(rest, len, unit_rests) && !is_body_beside(shorter, longer) &&
               !is_origin(shorter);
    case ENTITY_WORK:
        return longer->han && (unsigned char)rest[0] >= 0xE4; /* an ideograph, no sign */
    default:
        return true;
    }
}

/* Ideographs before the seat of a company: 远山生物 of 远山生物（苏州）有限公司; 0: it has none in
 * brackets. */
static uint32_t before_seat(const struct cluster_name *name)
{
    static const char *const opens[] = {"（", "("}, *const company[] = {"公司"};
    if (name->type != ENTITY_ORGANIZATION || !ENDS_IN(name->text, name->len, company))
        return 0;
    uint32_t at = 0;
    while (at + HAN_BYTES < name->len && script_is_plain_ideograph(name->text + at))
        at += HAN_BYTES;
    return text_begins_with(name->text + at, opens, 2) ? at / HAN_BYTES : 0;
}

void alias_join_heads(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!is_thing(name))
            continue;
        uint32_t count = name->ideographs; /* 0: it is not of these alone */
        uint32_t most = count == 0 ? before_seat(name) : count <= 20 ? count - 1 : 0;
        for (uint32_t keep = 2; keep <= most && keep <= 6; keep++)
            alias_parts_add_ideographs(&parts, clusters, i, 0, keep);
        for (uint32_t keep = 1; keep < name->parts; keep++) {
            const struct name_part *last = &name->part[keep - 1];
            alias_parts_add(&parts, clusters, i, name->text,
                            (size_t)(last->text + last->len - name->text));
        }
    }
    join_short_forms(clusters, &parts, may_head, "head-of-name");
}

/* ---- a company without the place that its legal name begins with ---- */

/* The ideographs of the place: 杭州 of 杭州远山科技有限公司; 0: there is none. */
static uint32_t seat_before(const struct cluster_name *name)
{
    enum { LEAST = 2, MOST = 4 }; /* of a place, and of what is left */
    static const char *const kinds[] = {"市", "省", "县", "縣", "区", "區"};
    const uint32_t count = name->ideographs ? name->bare_len / HAN_BYTES : 0;
    if (name->type != ENTITY_ORGANIZATION || name->bare_len == name->len)
        return 0;
    for (uint32_t len = MOST; len >= LEAST; len--) {
        if (len + LEAST > count ||
            lexicon_find(lexicon_builtin(), LIST_PLACE, name->text, (size_t)len * HAN_BYTES) < 0)
            continue;
        bool kind = len + LEAST < count && text_begins_with(name->text + (size_t)len * HAN_BYTES,
                                                            kinds, sizeof kinds / sizeof *kinds);
        return len + kind;
    }
    return 0;
}

void alias_join_seated(struct clusters *clusters)
{
    enum { LEAST = 2, MOST = 6 }; /* ideographs of the short name */
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t seat = seat_before(name);
        for (uint32_t keep = LEAST;
             seat && keep <= MOST && (seat + keep) * HAN_BYTES <= name->bare_len; keep++)
            alias_parts_add_ideographs(&parts, clusters, i, seat, keep);
    }
    join_short_forms(clusters, &parts, may_shorten, "seat-of-name");
}

/* ---- the brand of an organization ---- */

/* What companies call their trade: with or without it the name is the same. */
static const char *const latin_trades[] = {
    "ai",          "capital",  "ventures",     "labs",   "energy",        "robotics", "systems",
    "partners",    "pictures", "foods",        "motors", "airlines",      "airways",  "software",
    "solutions",   "biotech",  "therapeutics", "pharma", "semiconductor", "power",    "technology",
    "technologies"};
static const char *const han_trades[] = {
    "机器人", "科技", "智能", "半导体", "资本", "生物",   "汽车",  "能源", "网络", "数据",
    "医药",   "制药", "航空", "航天",   "电子", "通信",   "软件",  "影业", "传媒", "食品",
    "酒业",   "材料", "光电", "光学",   "精密", "动力",   "创投",  "证券", "保险", "物流",
    "医疗",   "教育", "文化", "装备",   "重工", "研究院", "实验室"};

/* The bytes of the word of its trade in which the name ends; 0: none. */
static size_t trade_len(const struct cluster_name *name)
{
    const size_t latin = sizeof latin_trades / sizeof *latin_trades;
    const size_t han = sizeof han_trades / sizeof *han_trades;
    size_t word = fold_ending(name->text, name->bare_len, 1, latin_trades, latin);
    if (word < latin)
        return strlen(latin_trades[word]);
    word = name->han ? fold_ending(name->text, name->bare_len, 1, han_trades, han) : han;
    return word < han ? strlen(han_trades[word]) : 0;
}

/* The bytes of the name that stay when designators and then one word of its trade are left out; 0
 * when the name has none or the rest says too little. */
static size_t brand_of(const struct cluster_name *name)
{
    size_t trade = trade_len(name), len = name->bare_len - trade;
    if (trade == 0)
        return 0;
    bool spaced = name->text[len - 1] == ' ';
    while (len > 0 && name->text[len - 1] == ' ')
        len--;
    uint32_t count;
    bool han = name_is_han(name->text, len, &count) && len == count * HAN_BYTES;
    return han ? (count >= 2 && count <= 4 ? len : 0) : spaced && len >= 4 ? len : 0;
}

void alias_join_brands(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        size_t len = name->type == ENTITY_ORGANIZATION ? brand_of(name) : 0;
        if (len)
            alias_parts_add(&parts, clusters, i, name->text, len);
    }
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!is_thing(name) || name->row_id != NO_INDEX || clusters->names.items[i].members > 1)
            continue;
        uint32_t other = alias_parts_unique(&parts, clusters, i, NULL);
        if (other == NO_INDEX)
            continue;
        cluster_retype(&clusters->names.items[i], ENTITY_ORGANIZATION);
        cluster_join(clusters, other, i, ALIAS_SHORT, "brand");
    }
    alias_parts_release(&parts);
}

static uint32_t folded_ideograph(const char *text)
{
    return fold_cp(utf8_decode(text, HAN_BYTES, 0).cp);
}

/* Whether the ideographs of `shorter` occur in `longer` in order, the last one near its end. */
static bool is_shortening(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    if (!may_shorten(shorter, longer))
        return false;
    size_t at = 0;
    for (size_t i = 0; i < shorter->len; i += HAN_BYTES) {
        uint32_t ideograph = folded_ideograph(shorter->text + i);
        while (at + HAN_BYTES <= longer->len && folded_ideograph(longer->text + at) != ideograph)
            at += HAN_BYTES;
        if (at + HAN_BYTES > longer->len)
            return false;
        at += HAN_BYTES;
    }
    return longer->len - at <= 2 * HAN_BYTES;
}

/* The ideographs at which a shortening begins and ends. */
struct ends {
    uint32_t first, last;
};

static uint32_t ideograph_of(const struct cluster_name *name, uint32_t number)
{
    return folded_ideograph(name->text + number * HAN_BYTES);
}

/* Enters the names that are short enough for a shortening under their ends. */
static void index_ends(struct alias_index *index, const struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t count = is_thing(name) ? name->ideographs : 0;
        if (count < 2 || count > 5)
            continue;
        struct ends ends = {ideograph_of(name, 0), ideograph_of(name, count - 1)};
        alias_index_enter(index, alias_index_feature_key(index, &ends, sizeof ends), i);
    }
}

/* Notes for a long name the short ones that begin with one of its first three ideographs, if three
 * more stand behind that, and end with one of its last three. */
static void note_shortenings(struct alias_parts *parts, const struct alias_index *index,
                             const struct cluster_name *name, uint32_t longer)
{
    uint32_t count = name->ideographs, lasts[3];
    for (uint32_t i = 0; i < 3 && count >= 4; i++)
        lasts[i] = ideograph_of(name, count - 1 - i);
    for (uint32_t first = 0; first < 3 && first + 4 <= count; first++) {
        struct ends ends = {.first = ideograph_of(name, first)};
        for (uint32_t i = 3; i-- > 0;) {
            ends.last = lasts[i];
            for (uint32_t entry = alias_index_first(index, &ends, sizeof ends); entry != NO_INDEX;
                 entry = index->entries.items[entry].next)
                alias_parts_note(parts, longer, index->entries.items[entry].name);
        }
    }
}

void alias_join_shortenings(struct clusters *clusters)
{
    struct alias_index index = {0};
    struct alias_parts parts;
    index_ends(&index, clusters);
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++)
        if (is_thing(alias_name(clusters, i)))
            note_shortenings(&parts, &index, alias_name(clusters, i), i);
    alias_index_release(&index);
    join_short_forms(clusters, &parts, is_shortening, "shortening");
}
