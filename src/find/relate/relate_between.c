/* Two mentions side by side with a fixed word between them, or with none: 旗下, 's, of, "(". */
#include "find/relate/relate.h"
#include "find/relate/relate_comma.h"
#include "find/relate/relate_left.h"
#include "find/relate/relate_seat.h"
#include "text/words.h"

#define GAP_WORDS   4 /* adjectives and nouns before the second name */
#define GAP_CHARS   6
#define STUDY_WORDS 6 /* between a school and 留学 */
#define WORK_WORDS  5 /* "her next picture for the studio" */

/* The last item of an attribute before a name: "Chicago's", 芝加哥的, "Safaricom CEO"; -1: it is
 * none. */
static int attribute_end(const struct outline *outline, int at)
{
    int next = outline_next(outline, at);
    if (outline_has_type(outline, at, TYPE_BIT(ENTITY_PLACE)) &&
        (outline_is(outline, next, CLASS_BIT(SIGN_POSSESSIVE)) ||
         (next >= 0 && outline_is_han(outline, next) &&
          outline_is(outline, next, CLASS_BIT(WORD_OF)))))
        return next;
    return outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)) && next >= 0 &&
                   outline_has_type(outline, next, TYPE_BIT(ENTITY_ROLE))
               ? next
               : -1;
}

/* 远山大学的学生周明: of a role that says more than whose somebody is. */
static bool is_student(const struct outline *outline, int at)
{
    return outline_says(outline, at, ANY_CONSTRUCTION, RELATION_STUDIED_AT) &&
           outline_at(outline, at)->type == ENTITY_ROLE;
}

/* 上，远山总裁周明; "at the forum, Quell's Tom Vance": whether the organization only says of what
 * the person behind it is. */
static bool only_places_person(const struct outline *outline, int at, uint32_t types)
{
    if (!(types & TYPE_BIT(ENTITY_PERSON)) ||
        !outline_has_type(outline, at, TYPE_BIT(ENTITY_ORGANIZATION)))
        return false;
    return argument_is_of_title(outline, at) ||
           outline_has_type(outline, outline_owned(outline, at), TYPE_BIT(ENTITY_PERSON));
}

/* "cleared Tom Vance of |defrauding| Quell" */
static bool is_gerund(const struct outline *outline, int at)
{
    static const char *const ending[] = {"ing"};
    static const char *const of[] = {"of"};
    return outline_is_one_of(outline, outline_before(outline, at), of, 1) &&
           outline_is_plain(outline, at, 0) && outline_ends_with(outline, at, ending, 1);
}

/* 远山的工程师|使用, 北辰的手机|支持: what the first one has does something with the second. */
static bool is_use(const struct outline *outline, int at)
{
    static const char *const verbs[] = {
        "使用", "采用", "採用", "支持", "支援", "运行", "運行", "兼容", "搭载", "搭載", "接入",
        "基于", "基於", "整合", "集成", "内置", "內置", "预装", "預裝", "适配", "適配", "依赖",
        "依賴", "依托", "超过", "超過", "超越", "击败", "擊敗", "对标", "對標", "挑战", "挑戰",
        "试用", "試用", "测试", "測試", "购买", "購買", "采购", "採購", "订购", "訂購", "引进",
        "引進", "引入", "部署", "调用", "調用", "评测", "評測", "批评", "批評", "称赞", "稱讚",
        "下载", "下載", "驾驶", "駕駛", "乘坐", "操作", "改用", "选用", "選用", "弃用", "棄用"};
    return outline_is_han(outline, at) &&
           text_begins_with(outline->text + outline_at(outline, at)->begin, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* The second mention, behind `at`: past the, adjectives, roles, the organizations of these. */
static int right_mention(const struct outline *outline, int at, uint32_t types)
{
    int words = 0;
    for (int i = at; i >= 0; i = outline_next(outline, i)) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->mention != NO_INDEX) {
            if (only_places_person(outline, i, types)) {
                if (outline_owned(outline, i) >= 0)
                    i = outline_before(outline, outline_owned(outline, i));
                continue;
            }
            if (outline_has_type(outline, i, types))
                return i;
            if (is_student(outline, i))
                return -1;
            int behind = attribute_end(outline, i);
            if (behind >= 0) {
                i = behind;
                continue;
            }
            if (!outline_has_type(outline, i,
                                  TYPE_BIT(ENTITY_ROLE) | TYPE_BIT(ENTITY_CONCEPT) |
                                      TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT)))
                return -1;
            continue;
        }
        bool hyphen = argument_is_hyphen(outline, i);
        const uint64_t allowed = CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_NEUTRAL);
        bool plain = (item->classes & ~allowed) == 0 && (hyphen || item->shape != SHAPE_PUNCT);
        if (hyphen)
            words--;
        if (!plain || outline_is_verb(outline, i) || is_gerund(outline, i) || is_use(outline, i) ||
            ++words > (item->shape == SHAPE_HAN ? GAP_CHARS : GAP_WORDS))
            return -1;
    }
    return -1;
}

/* "At a congress of Quell Ines Marlow spoke", "Leeds - Kisumu": in letters, two names that only
 * stand beside each other are no place and what is there, no organization and who is with it. */
static bool only_meets(const struct outline *outline, const struct rule *rule, int left, int word,
                       int right)
{
    if (left != word || outline_is_han(outline, left) || outline_is_han(outline, right))
        return false;
    return rule->inverse && rule->relation == RELATION_LOCATED_IN
               ? outline_at(outline, right)->type != ENTITY_ORGANIZATION
               : rule->inverse && rule->relation == RELATION_WORKS_FOR;
}

/* "sued Quell in a Leeds court": where the court is. */
static bool is_of_court(const struct outline *outline, int place)
{
    static const char *const courts[] = {"court", "courtroom", "courthouse"};
    return outline_has_type(outline, place, TYPE_BIT(ENTITY_PLACE)) &&
           outline_is_one_of(outline, outline_next(outline, place), courts,
                             sizeof courts / sizeof *courts);
}

/* "Leeds, England, ..." is a place in a place; "Kenya, Somalia edge towards a deal" and "In Spain,
 * Girona hope" at the begin of a sentence are not. */
static bool only_begins(const struct outline *outline, const struct rule *rule, int left, int word,
                        int right)
{
    const uint64_t closes = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_CLOSE);
    if (rule->relation != RELATION_LOCATED_IN || outline_is_han(outline, left) ||
        !outline_is(outline, word, CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, left, TYPE_BIT(ENTITY_PLACE)) ||
        !outline_has_type(outline, right, TYPE_BIT(ENTITY_PLACE)))
        return false;
    int before = outline_before(outline, left), behind = outline_next(outline, right);
    if (outline_is(outline, before, CLASS_BIT(WORD_PREPOSITION)))
        before = outline_before(outline, before);
    bool begins = before < 0 || outline_is(outline, before, CLASS_BIT(SIGN_STOP));
    return begins && behind >= 0 && !outline_is(outline, behind, closes);
}

/* "reports for Quell from Leeds": only behind a comma, "Quell, from Leeds," tells where it is. */
static bool only_sends(const struct outline *outline, const struct rule *rule, int word)
{
    static const char *const from[] = {"from"};
    return rule->relation == RELATION_LOCATED_IN && outline_is_one_of(outline, word, from, 1) &&
           !outline_is(outline, outline_before(outline, word), CLASS_BIT(SIGN_COMMA));
}

/* "founded Quell at Eastmoor University", "on loan from Quell at Farhill", no part of it: where
 * somebody has done it, or is. */
static bool only_happens_at(const struct outline *outline, const struct rule *rule, int left,
                            int word)
{
    static const char *const at[] = {"at"}, *const loan[] = {"loan"};
    int before = outline_before(outline, left);
    return rule->relation == RELATION_PART_OF && outline_is_one_of(outline, word, at, 1) &&
           (outline_triggers(outline, before, CONSTRUCT_BIT(CONSTRUCT_ACTIVE)) ||
            outline_is_one_of(outline, before < 0 ? -1 : outline_before(outline, before), loan, 1));
}

/* "will talk with Ines Marlow at the Leeds Club on Oct. 3": where they meet, on a day. */
static bool only_meets_on_day(const struct outline *outline, const struct rule *rule, int left,
                              int word, int right)
{
    static const char *const at[] = {"at"}, *const with[] = {"with"}, *const on[] = {"on"};
    int day = outline_next(outline, right);
    if (rule->relation != RELATION_WORKS_FOR || !outline_is_one_of(outline, word, at, 1) ||
        !outline_is_one_of(outline, outline_before(outline, left), with, 1))
        return false;
    if (outline_is_one_of(outline, day, on, 1))
        day = outline_next(outline, day);
    return outline_has_type(outline, day, TYPE_BIT(ENTITY_DATE)) &&
           day > outline_next(outline, right);
}

/* "met Ines Marlow at Norwick University": where they met. */
static bool only_meets_there(const struct outline *outline, const struct rule *rule, int left,
                             int word)
{
    static const char *const at[] = {"at"};
    int verb = outline_before(outline, outline_at(outline, left)->list_first);
    return rule->relation == RELATION_WORKS_FOR && outline_is_one_of(outline, word, at, 1) &&
           outline_says(outline, verb, CONSTRUCT_BIT(CONSTRUCT_ACTIVE), RELATION_MET);
}

/* "Leeds, where her brother has a shop": where somebody else is. */
static bool is_of_others(const struct outline *outline, int word, int right)
{
    static const char *const where[] = {"where"};
    return outline_is_one_of(outline, word, where, 1) && outline_owned(outline, right) >= 0;
}

/* "arrested Tom Vance, the founder of Quell, in Dubai": the comma before the word ends what he is,
 * and the place is that of what is told; "at Quell, in Dubai, said" is where it is. */
static bool only_ends_apposition(const struct outline *outline, const struct rule *rule, int left,
                                 int word, int right)
{
    enum { WORDS = 5 };
    int i = outline_before(outline, left), comma = outline_before(outline, word);
    if (rule->relation != RELATION_LOCATED_IN || outline_is_han(outline, word) ||
        !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        outline_is(outline, outline_next(outline, right), CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, left, TYPE_BIT(ENTITY_ORGANIZATION)) ||
        !outline_is(outline, i, CLASS_BIT(WORD_OF) | CLASS_BIT(WORD_AT)) ||
        !outline_has_type(outline, outline_before(outline, i), TYPE_BIT(ENTITY_ROLE)))
        return false;
    for (int words = 0; i >= 0 && words < WORDS; words++, i = outline_before(outline, i))
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            return outline_has_type(outline, outline_before(outline, i), TYPE_BIT(ENTITY_PERSON));
    return false;
}

/* Whether the rule is of this construction, and the sentence mentions what it ties. */
static bool may_apply(const struct outline *outline, const struct rule *rule)
{
    return rule->construction == CONSTRUCT_BETWEEN && outline->types & rule->left_types &&
           outline->types & rule->right_types;
}

/* 留学 behind the organization at `at`, in its clause: one learned there. */
static bool is_studied_at(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < STUDY_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (!outline_is_mention(outline, i) &&
            outline_says(outline, i, CONSTRUCT_BIT(CONSTRUCT_COVERB), RELATION_STUDIED_AT))
            return true;
    }
    return false;
}

/* 义乌的仓库赶回杭州: only 义乌的杭州路 is in the place before. */
static bool is_far_place(const struct outline *outline, const struct rule *rule, int word,
                         int right)
{
    return rule->relation == RELATION_LOCATED_IN && outline_is_han(outline, word) &&
           outline_is(outline, word, CLASS_BIT(WORD_OF)) && right != outline_next(outline, word) &&
           outline_has_type(outline, right, TYPE_BIT(ENTITY_PLACE));
}

/* "Ines Marlow, an engineer |from| Quell,": that she is it there is said by the role. */
static bool is_said_by_role(const struct outline *outline, const struct rule *rule, int word)
{
    static const char *const from[] = {"from"};
    return rule->relation == RELATION_WORKS_FOR && rule->status == STATUS_PAST &&
           outline_is_one_of(outline, word, from, 1) &&
           outline_has_type(outline, outline_before(outline, word), TYPE_BIT(ENTITY_ROLE));
}

/* Whether what stands around the two says that the word between them ties nothing. */
static bool ties_nothing(const struct outline *outline, const struct rule *rule, int left, int word,
                         int right)
{
    return only_sends(outline, rule, word) || only_happens_at(outline, rule, left, word) ||
           only_meets(outline, rule, left, word, right) || is_of_court(outline, right) ||
           only_begins(outline, rule, left, word, right) ||
           only_ends_apposition(outline, rule, left, word, right) ||
           is_far_place(outline, rule, word, right) ||
           only_meets_on_day(outline, rule, left, word, right) ||
           only_meets_there(outline, rule, left, word) || is_said_by_role(outline, rule, word) ||
           is_of_others(outline, word, right);
}

/* 来自河南的远山队球员周明: it is he who is from there. */
static bool is_origin_of_person(const struct outline *outline, const struct rule *rule, int place,
                                int right)
{
    int noun = outline_next(outline, right);
    return rule->relation == RELATION_LOCATED_IN && outline_is_han(outline, right) &&
           outline_has_type(outline, right, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           argument_preposition(outline, place) >= 0 &&
           outline_has_type(outline, outline_next(outline, noun), TYPE_BIT(ENTITY_PERSON)) &&
           (argument_is_person_noun(outline, noun) || !outline_is_mention(outline, noun));
}

/* 远山大学、利兹的南湖大学、北辰大学: of a list in which one has its place before it, that one. */
static bool is_of_one(const struct outline *outline, const struct rule *rule, int place, int right)
{
    return outline_at(outline, right)->list_first != right ||
           (rule->relation == RELATION_LOCATED_IN && outline_is_han(outline, right) &&
            outline_is(outline, outline_before(outline, place), CLASS_BIT(SIGN_PAUSE)));
}

static void add(struct relating *relating, const struct rule *rule, int left, int word, int right)
{
    const struct outline *outline = &relating->outline;
    bool leads = rule->relation == RELATION_LEADS;
    if (left >= 0 && right >= 0 && comma_is_bare(outline, word) &&
        (leads ? !comma_opens_under(outline, left) : !comma_ties(outline, left, right)))
        return;
    if (left < 0 || right < 0 || !outline_has_type(outline, left, rule->left_types) ||
        !outline_has_type(outline, right, rule->right_types) ||
        ties_nothing(outline, rule, left, word, right) ||
        is_origin_of_person(outline, rule, left, right))
        return;
    const struct entity *entities = relating->work->builder.entities.items;
    if (rule->relation == RELATION_MAKES &&
        (seat_only_uses(entities[outline_at(outline, left)->entity].name) ||
         seat_only_uses(entities[outline_at(outline, right)->entity].name)))
        return;
    if (rule->relation == RELATION_WORKS_FOR && outline_is_han(outline, word) &&
        (argument_is_object_of_verb(outline, left) || is_studied_at(outline, right)))
        return; /* 毕业于远山大学的周明, 曾在远山大学留学四年 */
    relate_add(relating, &(struct found){.rule = rule,
                                         .left = {.at = left, .single = true},
                                         .right = {.at = right,
                                                   .single = is_of_one(outline, rule, left, right),
                                                   .plain = true},
                                         .trigger = word,
                                         .role = -1});
}

/* "Salt Road, by Ines Marlow (Farhill Press)": the work of the entry that the author at `at` ends;
 * -1: it is none. */
static int work_of_entry(const struct outline *outline, int at)
{
    int i = outline_before(outline, outline_at(outline, at)->list_first);
    if (outline_is(outline, i, CLASS_BIT(WORD_BY)))
        i = outline_before(outline, i);
    if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        i = outline_before(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_WORK)) ? i : -1;
}

/* A (B): the bracket is stepped over elsewhere, so its neighbours are read as they stand. */
static void bracket(struct relating *relating, const struct rule *rule, int at)
{
    const struct outline *outline = &relating->outline;
    if (at == 0 || at + 1 >= (int)outline->items.count)
        return;
    int close = outline_at(outline, at)->partner;
    int first = at + 1;
    while (first + 1 < close && outline_is(outline, first, CLASS_BIT(SIGN_QUOTE)))
        first++;
    int last = first;
    while (last + 1 < close && outline_is(outline, last + 1, CLASS_BIT(SIGN_QUOTE)))
        last++;
    int before = at - 1;
    if (before > 0 && outline_is(outline, before, CLASS_BIT(SIGN_QUOTE)))
        before--;
    int work = outline_has_type(outline, before, TYPE_BIT(ENTITY_PERSON))
                   ? work_of_entry(outline, before)
                   : -1;
    if (work >= 0) { /* who stands in the bracket has published it */
        if (rule->left_types & TYPE_BIT(ENTITY_WORK))
            add(relating, rule, work, at, first);
        return;
    }
    bool priced = last + 2 < close && outline_has_type(outline, last + 2, TYPE_BIT(ENTITY_AMOUNT));
    if (priced && outline_has_type(outline, before, TYPE_BIT(ENTITY_PERSON)))
        return; /* "by Ines Marlow (Farhill Press, £9)": of the book */
    if (close == last + 1 || outline_is(outline, last + 1, CLASS_BIT(SIGN_COMMA)))
        add(relating, rule, before, at, first);
}

/* 的带领下 */
static bool ends_with_below(const struct outline *outline, int at)
{
    return outline_ends_with(outline, at, (const char *const[]){"下"}, 1);
}

/* 新华社昆明6月18日电（周明、林若溪）: those in the bracket behind the word that ends a dateline
 * are with the agency that begins it; one with a role is what the role says. */
static void dateline(struct relating *relating, const struct rule *rule, int at)
{
    const struct outline *outline = &relating->outline;
    int agency = outline_at(outline, 0)->mention == NO_INDEX ? 1 : 0;
    if (!outline_holds(outline, agency) || !argument_is_wire(outline, at) ||
        !outline_is(outline, at + 1, CLASS_BIT(SIGN_OPEN)) ||
        !argument_is_of_dateline(outline, agency))
        return;
    for (int i = at + 2; i < outline_at(outline, at + 1)->partner; i++)
        if (outline_has_type(outline, i, rule->left_types) &&
            !outline_has_type(outline, i - 1, TYPE_BIT(ENTITY_ROLE)))
            add(relating, rule, i, at, agency);
}

/* favourite, copy: of a work that somebody else has made. */
static bool is_of_reader(const struct outline *outline, int at)
{
    static const char *const words[] = {
        "favourite", "favorite", "copy",    "review",  "beloved", "reading", "copies",     "bible",
        "rereading", "old",      "bedside", "viewing", "mother",  "father",  "translation"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* "her next film, Salt Road,", 她的首张专辑《长夜》: the work behind the words of what it is, from
 * the item `at` on; -1: there is none. */
static int work_behind_words(const struct outline *outline, int at)
{
    const uint32_t passed = TYPE_BIT(ENTITY_DATE) | TYPE_BIT(ENTITY_AMOUNT);
    int i = at;
    for (int words = 0; i >= 0 && words < WORK_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && words > 0)
            i = outline_next(outline, i);
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_WORK)))
            return outline_has_type(outline, outline_next(outline, i), TYPE_BIT(ENTITY_ROLE)) ? -1
                                                                                              : i;
        bool plain = i >= 0 && (outline_has_type(outline, i, passed) ||
                                outline_is_plain(outline, i, CLASS_BIT(WORD_DETERMINER)) ||
                                (outline_is_han(outline, i) && !outline_is_mention(outline, i) &&
                                 outline_at(outline, i)->classes == 0));
        if (!plain || outline_is_verb(outline, i) || is_of_reader(outline, i) ||
            argument_is_person_noun(outline, i))
            break;
    }
    return -1;
}

/* What stands right of the words at `at`: "Ines Marlow's next film, Salt Road" behind a comma too.
 */
static int right_of(const struct outline *outline, const struct rule *rule, int at, int right)
{
    int found = right_mention(outline, right, rule->right_types);
    bool owned = outline_is(outline, at, CLASS_BIT(SIGN_POSSESSIVE));
    return found < 0 && owned && rule->relation == RELATION_CREATED
               ? work_behind_words(outline, right)
               : found;
}

/* "Quell, a fast-growing |Farhill|-backed lender, grew": whom the adjective before which `name`
 * stands tells of; -1: it stands in no apposition. */
static int told_by_adjective(const struct outline *outline, int name, int at, uint32_t types)
{
    enum { WORDS = 4 };
    if (outline->text[outline_at(outline, at)->begin] != '-')
        return -1;
    int i = outline_before(outline, name);
    for (int words = 0;
         words < WORDS && (outline_is_plain(outline, i, 0) || argument_is_hyphen(outline, i));
         words++)
        i = outline_before(outline, i);
    int comma =
        outline_is(outline, i, CLASS_BIT(WORD_DETERMINER)) ? outline_before(outline, i) : -1;
    int told =
        outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ? outline_before(outline, comma) : -1;
    return outline_has_type(outline, told, types) ? told : -1;
}

/* What the rule ties to the name at `left`; right: the item behind the words. */
static int right_argument(const struct outline *outline, const struct rule *rule, int left, int at,
                          int right)
{
    bool places = outline_is(outline, at, CLASS_BIT(WORD_BE)) && outline_is_han(outline, at) &&
                  rule->right_types == TYPE_BIT(ENTITY_PLACE);
    int found = places ? relate_place_of_definition(outline, left, right)
                       : right_of(outline, rule, at, right);
    return found < 0 ? told_by_adjective(outline, left, at, rule->right_types) : found;
}

/* The rules of the words at `at` between what stands left and right of them. */
static void apply(struct relating *relating, const struct rule_ref *refs, uint32_t count, int at)
{
    const struct outline *outline = &relating->outline;
    bool opens = outline_is(outline, at, CLASS_BIT(SIGN_OPEN));
    int left = outline_before(outline, at), right = outline_next(outline, at), far;
    if (outline_is(outline, left, CLASS_BIT(SIGN_COMMA)))
        left = left_over_insertion(outline, outline_before(outline, left));
    else if (outline_is(outline, at, CLASS_BIT(SIGN_COMMA)))
        left = left_over_date(outline, left);
    /* 周明前年的《长夜》 */
    if (outline_is(outline, at, CLASS_BIT(WORD_OF)) && outline_is_han(outline, at) &&
        outline_has_type(outline, left, TYPE_BIT(ENTITY_DATE)))
        left = outline_before(outline, left);
    if (argument_is_whose(outline, at))
        left = left_over_seat(outline, left);
    /* 在南湖论坛上，周明; 在周明的带领下，远山 */
    if (outline_is_han(outline, at) && outline_is(outline, right, CLASS_BIT(SIGN_COMMA)) &&
        (outline_has_type(outline, left, TYPE_BIT(ENTITY_EVENT)) || ends_with_below(outline, at)))
        right = outline_next(outline, right);
    for (uint32_t r = 0; r < count; r++) {
        const struct rule *rule = &relating->table->rules[refs[r].rule];
        if (!may_apply(outline, rule))
            continue;
        if (rule->dateline)
            dateline(relating, rule, at);
        else if (opens)
            bracket(relating, rule, at);
        else if (outline_has_type(outline, left, rule->left_types))
            add(relating, rule, left, at, right_argument(outline, rule, left, at, right));
        else if ((far = left_far(outline, at, rule->left_types)) >= 0)
            add(relating, rule, far, at, right_mention(outline, right, rule->right_types));
    }
}

/* 中加, 港澳: two abbreviations are a pair, not one in the other. */
static bool both_short(const struct outline *outline, int a, int b)
{
    const struct outline_item *x = outline_at(outline, a), *y = outline_at(outline, b);
    return x->shape == SHAPE_HAN && x->end - x->begin <= 3 && y->end - y->begin <= 3;
}

/* 北京 上海: places in ideographs with white space between them are a list. */
static bool is_spaced_list(const struct outline *outline, int a, int b)
{
    const struct outline_item *x = outline_at(outline, a), *y = outline_at(outline, b);
    return x->shape == SHAPE_HAN && y->shape == SHAPE_HAN && x->type == ENTITY_PLACE &&
           y->type == ENTITY_PLACE && x->end != y->begin;
}

/* "Nairobi start-up DukaPlus": small words between a place and a name. */
static int across_small_words(const struct outline *outline, int at, uint32_t types)
{
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < 4; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types))
            return words ? i : -1;
        const struct outline_item *item = outline_at(outline, i);
        bool hyphen = outline->text[item->begin] == '-';
        if (item->mention != NO_INDEX || item->classes || outline_is_verb(outline, i) ||
            (item->shape != SHAPE_LOWER && !hyphen))
            break;
    }
    return -1;
}

/* 其通用流感疫苗星语, "its free translation app Loom", "her next film, Salt Road": the product or
 * the work behind the words of what it is, which begin at the item `first`. */
static void possessive_before_words(struct relating *relating, int at, int first)
{
    const struct outline *outline = &relating->outline;
    const struct rule_table *table = relating->table;
    static const char *const bought[] = {"first", "second", "next", "last"}; /* "its first Loom" */
    int product = outline_is_one_of(outline, first, bought, sizeof bought / sizeof *bought)
                      ? -1
                      : right_mention(outline, first, TYPE_BIT(ENTITY_PRODUCT));
    int work = work_behind_words(outline, first);
    for (uint32_t r = 0; (product >= 0 || work >= 0) && r < table->any_role_count; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (rule->construction == CONSTRUCT_BETWEEN && rule->relation == RELATION_MAKES)
            add(relating, rule, at, at, product);
        else if (rule->construction == CONSTRUCT_BETWEEN && rule->relation == RELATION_CREATED)
            add(relating, rule, at, at, work);
    }
}

/* Names with nothing between them: 上海北辰. */
static void side_by_side(struct relating *relating, int at)
{
    const struct outline *outline = &relating->outline;
    const struct rule_table *table = relating->table;
    if (at + 1 >= (int)outline->items.count)
        return;
    /* "its Loom phone", 其星语 */
    if (outline_at(outline, at)->possessive &&
        !outline_has_type(outline, at + 1, TYPE_BIT(ENTITY_PRODUCT))) {
        possessive_before_words(relating, at, at + 1);
        return;
    }
    int owned = outline_is_han(outline, at) ? outline_owned(outline, at) : -1;
    if (owned >= 0 && outline_at(outline, at)->form == FORM_PRONOUN &&
        !outline_is_mention(outline, owned))
        possessive_before_words(relating, at, owned); /* 她的新片《长夜》 */
    bool beside = outline_is_mention(outline, at + 1);
    if (beside && outline_at(outline, at + 1)->form == FORM_PRONOUN)
        return; /* "told NRK she was": the begin of a clause */
    bool bracket = outline_is(outline, at + 1, CLASS_BIT(SIGN_OPEN)) &&
                   outline_at(outline, at)->type != ENTITY_PLACE &&
                   outline_next(outline, at) == outline_at(outline, at + 1)->partner + 1;
    if (!beside && !bracket && outline_at(outline, at)->type != ENTITY_PLACE &&
        !outline_is(outline, at + 1, CLASS_BIT(SIGN_QUOTE)))
        return;
    int next = outline_next(outline, at);
    for (uint32_t r = 0; r < table->any_role_count; r++) {
        const struct rule *rule = &table->rules[table->refs[table->any_role + r].rule];
        if (!may_apply(outline, rule) || !outline_has_type(outline, at, rule->left_types))
            continue;
        if (beside && !both_short(outline, at, at + 1) && !is_spaced_list(outline, at, at + 1))
            add(relating, rule, at, at, at + 1);
        else if (outline_is_mention(outline, next) && (next == at + 2 || bracket))
            add(relating, rule, at, at, next); /* 海漄《时空画师》 */
        else if (rule->left_types == TYPE_BIT(ENTITY_PLACE))
            add(relating, rule, at, at, across_small_words(outline, at, rule->right_types));
    }
}

void relate_between(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const struct rule_table *table = relating->table;
    for (int at = 0; at < (int)outline->items.count; at++) {
        const struct outline_item *item = outline_at(outline, at);
        if (item->mention != NO_INDEX) {
            side_by_side(relating, at);
            continue;
        }
        if (!outline_triggers(outline, at, CONSTRUCT_BIT(CONSTRUCT_BETWEEN)))
            continue;
        const struct phrase *phrase = &table->phrases[item->phrase];
        apply(relating, table->refs + phrase->refs, phrase->ref_count, at);
    }
}
