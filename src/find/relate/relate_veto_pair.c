/* What leaves nothing of a relation between two that the words of a rule tie: who they are, or what
 * stands beside them. */
#include <string.h>

#include "find/relate/relate.h"
#include "find/relate/relate_seat.h"
#include "text/words.h"

/* 告上远山法院, "took it to the High Court": who decides, and is not the target. */
static bool is_court(const char *organization)
{
    static const char *const endings[] = {"法院",   "法庭",     "中院",  "高院",
                                          " Court", "Tribunal", "仲裁院"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings);
}

/* 远山的代理律师周明: the role right before a person is of one who acts for others. */
static bool only_represents(const struct outline *outline, int person)
{
    static const char *const agents[] = {"代理律师", "代理律師", "辩护律师", "辯護律師", "辩护人",
                                         "辯護人",   "代理人",   "代表律師", "代表律师"};
    return outline_ends_with(outline, outline_before(outline, person), agents,
                             sizeof agents / sizeof *agents);
}

bool relate_only_appoints(const char *organization)
{
    static const char *const endings[] = {"人大常委会", "人大常委會", "国务院",
                                          "國務院",     "人民政府",   "代表大会"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings);
}

/* Whether the words behind the person at an item give a role of another organization. */
static bool is_given_role_elsewhere(const struct outline *outline, int person, uint32_t giver)
{
    int i = outline_next(outline, person);
    if (!outline_is(outline, i, CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_BE)) ||
        outline_is_mention(outline, i))
        return false;
    i = outline_next(outline, i);
    return outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_at(outline, i)->entity != giver &&
           outline_has_type(outline, outline_next(outline, i), TYPE_BIT(ENTITY_ROLE));
}

bool relate_gives_role_elsewhere(const struct outline *outline, uint32_t person, uint32_t giver)
{
    for (uint32_t m = 0; m < outline->mentions.count; m++) {
        int i = outline->mentions.items[m];
        if (outline_at(outline, i)->entity == person && is_given_role_elsewhere(outline, i, giver))
            return true;
    }
    return false;
}

static bool is_place(const char *name, const char *subtype)
{
    return lexicon_has_subtype(lexicon_builtin(), LIST_PLACE, name, strlen(name), subtype);
}

/* 抵达北京的法国总统: a country is in no city, and in no other country. */
static bool is_too_large(const char *name, const char *place)
{
    static const char *const smaller[] = {"country", "state", "city", "county", "district", "town"};
    if (!is_place(name, "country"))
        return false;
    for (size_t i = 0; i < sizeof smaller / sizeof *smaller; i++)
        if (is_place(place, smaller[i]))
            return true;
    return false;
}

/* "attended the World Economic Forum": who meets there learns there no trade. */
static bool only_meets(const char *organization)
{
    static const char *const endings[] = {"Forum",    "Congress", "Conference", "Summit",
                                          "Assembly", "Council",  "Parliament", "论坛",
                                          "論壇",     "大会",     "大會",       "峰会"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings);
}

/* "its Gemini |partner| Maersk": the product only says which one; behind: what follows it. */
static bool tells_of_partner(const char *behind)
{
    static const char *const nouns[] = {" partner", " rival",    " competitor", " customer",
                                        " user",    " investor", " supplier",   " alliance"};
    return text_begins_with(behind, nouns, sizeof nouns / sizeof *nouns);
}

/* 新华社“远山号”1月9日|电: an agency reports from there; behind: what follows the product. */
static bool begins_dispatch(const char *behind)
{
    static const char *const quotes[] = {"”", "」", "》"}, *const wires[] = {"电", "電"};
    static const char *const parts[] = {"0", "1", "2",  "3",  "4",  "5",  "6", "7",
                                        "8", "9", "年", "月", "日", "专", "專"};
    if (text_begins_with(behind, quotes, sizeof quotes / sizeof *quotes))
        behind += strlen(quotes[0]);
    const char *date = behind;
    while (text_begins_with(behind, parts, sizeof parts / sizeof *parts))
        behind += *behind >= '0' && *behind <= '9' ? 1 : strlen(parts[10]);
    return behind > date && text_begins_with(behind, wires, sizeof wires / sizeof *wires);
}

/* 周明的微信|号: an account with it. */
static bool names_account(const char *behind)
{
    static const char *const words[] = {"名",   "号",   "號",   "账号", "帳號",
                                        "帐号", "昵称", "暱稱", "头像", "頭像"};
    return text_begins_with(behind, words, sizeof words / sizeof *words);
}

/* 讲述|远山小学的《长夜》: whom the work is about has not made it. */
static bool is_subject_matter(const char *text, uint32_t begin)
{
    static const char *const tells[] = {"讲述", "讲述了", "描写", "描写了", "记录",   "记录了",
                                        "聚焦", "聚焦于", "关于", "反映",   "反映了", "描绘",
                                        "讲的", "講述",   "描寫", "記錄",   "關於",   "獻給",
                                        "献给", "纪念",   "紀念", "致敬",   "描绘了", "刻画"};
    return text_ends_with(text, begin, tells, sizeof tells / sizeof *tells);
}

/* "saw |Tom Vance at the Quell Museum": where something happened to somebody, who need not work
 * there. */
static bool happens_at(const char *text, const struct rule *rule, const struct outline_item *person,
                       const struct outline_item *object)
{
    static const char *const at[] = {" at "};
    static const char *const verbs[] = {
        " saw ",       " see ",         " seen ",     " sees ",     " seeing ",       " ran into ",
        " runs into ", " bumped into ", " arrested ", " heard ",    " watched ",      " spotted ",
        " buried ",    " shot ",        " killed ",   " stabbed ",  " attacked ",     " visited ",
        " treated ",   " beat ",        " beats ",    " defeated ", " photographed ", " derails "};
    return rule->construction == CONSTRUCT_BETWEEN && person->end < object->begin &&
           text_begins_with(text + person->end, at, 1) &&
           text_ends_with(text, person->begin, verbs, sizeof verbs / sizeof *verbs);
}

/* 毕业于远山大学|附近的中学, 在远山门口卖煎饼: beside is not there; behind: what follows it. */
static bool is_beside(const char *behind)
{
    static const char *const words[] = {"附近", "旁边", "旁邊", "对面", "對面", "门口", "門口",
                                        "门外", "門外", "隔壁", "楼下", "樓下", "周边", "周邊"};
    return text_begins_with(behind, words, sizeof words / sizeof *words);
}

/* "Tom Vance, a critic of |Quell": one who is against it; but "a film critic of the Guardian". */
static bool is_against(const char *text, uint32_t object)
{
    static const char *const words[] = {
        " a critic of ",          " outspoken critic of ", " fierce critic of ",
        " vocal critic of ",      " longtime critic of ",  " long-time critic of ",
        " harsh critic of ",      " sharp critic of ",     " prominent critic of ",
        " frequent critic of ",   " a critic of the ",     " outspoken critic of the ",
        " fierce critic of the ", " vocal critic of the "};
    return text_ends_with(text, object, words, sizeof words / sizeof *words);
}

/* 律师|周明|起诉|远山: whoever acts for others against it is not its own. */
static bool acts_against(const char *text, uint32_t subject, uint32_t object)
{
    static const char *const lawyers[] = {"律师", "律師", "lawyer ", "attorney ", "barrister "};
    static const char *const acts[] = {"起诉",   "起訴",      "状告", "狀告",     "控告",
                                       "指控",   "指责",      "批评", "质疑",     " sued ",
                                       " sues ", " accused ", "举报", " accuses "};
    return subject < object &&
           text_ends_with(text, subject, lawyers, sizeof lawyers / sizeof *lawyers) &&
           text_ends_with(text, object, acts, sizeof acts / sizeof *acts);
}

/* "Tom Vance|'s wife works for Quell", "Tom Vance, whose father founded Quell": kin act, not who
 * has them; behind: what follows the person, up to the object. */
static bool is_only_kin(const char *behind, size_t len)
{
    static const char *const owns[] = {"'s ", "’s ", ", whose "};
    if (*behind == ',' && memchr(behind + 1, ',', len - 1) != NULL)
        return false; /* the clause of the kin is over */
    static const char *const kin[] = {
        "wife ",      "husband ",      "brother ", "sister ",     "mother ",      "father ",
        "son ",       "daughter ",     "cousin ",  "uncle ",      "aunt ",        "nephew ",
        "niece ",     "widow ",        "widower ", "parents ",    "ex-wife ",     "sons ",
        "daughters ", "brothers ",     "sisters ", "ex-husband ", "grandfather ", "grandmother ",
        "grandson ",  "granddaughter "};
    for (size_t i = 0; i < sizeof owns / sizeof *owns; i++)
        if (text_begins_with(behind, owns + i, 1) &&
            text_begins_with(behind + strlen(owns[i]), kin, sizeof kin / sizeof *kin))
            return true;
    return false;
}

/* "outside |a Walmart| in Tampa": one of many, which tells nothing of where the company is. */
static bool is_one_of_many(const char *text, uint32_t begin)
{
    static const char *const articles[] = {" a ", " an ", "A ", "An "};
    return text_ends_with(text, begin, articles, sizeof articles / sizeof *articles);
}

/* 远山日报|专访|作家周明, 監察院|彈劾|前市長林志明: what the organization does to whoever has the
 * office; behind: what follows it. */
static bool acts_on(const char *behind)
{
    static const char *const verbs[] = {
        "专访", "專訪", "采访", "採訪", "弹劾", "彈劾", "约谈", "約談", "起诉", "起訴", "控告",
        "拘捕", "逮捕", "通缉", "通緝", "质询", "質詢", "传唤", "傳喚", "调查", "調查", "会见",
        "會見", "邀请", "邀請", "表彰", "慰问", "慰問", "接待", "声援", "聲援", "力挺", "制裁",
        "扣押", "拘留", "审讯", "審訊", "搜查", "搜索", "曝光", "揭露", "对话", "對話", "连线",
        "連線", "奖励", "獎勵", "授予", "告赢", "状告", "狀告"};
    static const char *const nouns[] = {"调查员", "調查員", "搜查官", "调查记者", "調查記者"};
    return text_begins_with(behind, verbs, sizeof verbs / sizeof *verbs) &&
           !text_begins_with(behind, nouns, sizeof nouns / sizeof *nouns);
}

/* "a warehouse owned by |Quell| in Leeds": where its thing is. */
static bool only_owns(const char *text, const struct outline_item *owner)
{
    static const char *const words[] = {"owned by ",     "run by ",     "operated by ",
                                        "owned by the ", "run by the ", "operated by the ",
                                        "leased by ",    "managed by "};
    static const char *const in[] = {" in ", " at ", " near ", " on "};
    return text_ends_with(text, owner->begin, words, sizeof words / sizeof *words) &&
           text_begins_with(text + owner->end, in, sizeof in / sizeof *in);
}

/* "Batteries for the |Loom| come from Quell": who makes a part of it. */
static bool is_for_it(const char *text, const struct outline_item *product,
                      const struct outline_item *maker)
{
    static const char *const words[] = {" for ", " for the ", " for its ", " for their "};
    return product->begin < maker->begin &&
           text_ends_with(text, product->begin, words, sizeof words / sizeof *words);
}

/* 在自己的脸书|上|说: where somebody says something, and no work of theirs. */
static bool is_only_used(const char *text, const struct outline_item *owner,
                         const struct outline_item *product)
{
    static const char *const in[] = {"在", "於", "于"};
    static const char *const within[] = {"上", "里", "裡", "中", "內", "内"};
    return owner->form == FORM_PRONOUN &&
           text_ends_with(text, owner->begin, in, sizeof in / sizeof *in) &&
           text_begins_with(text + product->end, within, sizeof within / sizeof *within);
}

/* 采用了|麒麟芯片|的华为手机, 搭载鸿蒙系统的: what a thing of theirs only has in it. */
static bool is_built_in(const char *text, const struct outline_item *product)
{
    static const char *const verbs[] = {"采用", "采用了", "採用", "採用了", "搭载", "搭载了",
                                        "搭載", "搭載了", "使用", "使用了", "配备", "配备了",
                                        "配備", "配備了", "内置", "內置",   "装有", "裝有"};
    return text_ends_with(text, product->begin, verbs, sizeof verbs / sizeof *verbs);
}

/* 负责|远山科技|财务, 分管远山科技的海外业务: what is led is a part of it. */
static bool leads_only_part(const char *text, const struct outline_item *organization)
{
    static const char *const verbs[] = {"负责", "負責", "分管", "主管"};
    static const char *const ends[] = {"，", "。", "；", "、", "！", "？",
                                       "：", "（", "”",  "并", "並"};
    const char *behind = text + organization->end;
    return text_ends_with(text, organization->begin, verbs, sizeof verbs / sizeof *verbs) &&
           (unsigned char)*behind >= 0x80 &&
           !text_begins_with(behind, ends, sizeof ends / sizeof *ends);
}

/* Whether what stands behind a product says that whoever stands before it does not make it. */
static bool is_only_named(const char *behind, enum entity_type owner)
{
    return tells_of_partner(behind) || begins_dispatch(behind) ||
           (owner == ENTITY_PERSON && names_account(behind));
}

/* " 3", "2.0", "": what may follow the name of a thing in one version of it. */
static bool is_version_tail(const char *tail)
{
    size_t at = strcspn(tail, "0123456789");
    return !*tail || (at <= 1 && tail[at]);
}

/* 砚台2.0 and 砚台1.5, Loom 3 and Loom: one thing in two versions. */
static bool are_versions(const char *a, const char *b)
{
    enum { NAME_BYTES = 3 };
    size_t same = 0;
    while (a[same] && a[same] == b[same])
        same++;
    while (same > 0 && ((a[same] & 0xC0) == 0x80 || strchr("0123456789.", a[same - 1])))
        same--;
    return same >= NAME_BYTES && is_version_tail(a + same) && is_version_tail(b + same) &&
           (a[same] || b[same]);
}

/* "sentencing Tom Vance at Norwick Crown Court": who is at a court and has no office there. */
static bool stands_trial(const struct outline *outline, int person, uint32_t court)
{
    static const char *const at[] = {" at ", " at the "};
    return text_ends_with(outline->text, court, at, sizeof at / sizeof *at) &&
           !outline_has_type(outline, outline_before(outline, person), TYPE_BIT(ENTITY_ROLE));
}

bool relate_ties_nothing(const struct relating *relating, const struct rule *rule, uint8_t type,
                         int person, const struct outline_item *subject,
                         const struct outline_item *object)
{
    const struct entity *entities = relating->work->builder.entities.items;
    if (entities[subject->entity].type == ENTITY_PERSON &&
        relate_only_pretends(&relating->outline, person, object->begin))
        return true;
    if (entities[subject->entity].type == ENTITY_PERSON && subject->begin < object->begin &&
        entities[object->entity].type != ENTITY_PERSON && rule->construction == CONSTRUCT_ACTIVE &&
        is_only_kin(relating->outline.text + subject->end, object->begin - subject->end))
        return true;
    if (entities[subject->entity].type == ENTITY_PERSON &&
        entities[object->entity].type == ENTITY_ORGANIZATION &&
        rule->construction != CONSTRUCT_NOUN && /* 远山门口贴出主任周明的信 */
        is_beside(relating->outline.text + object->end))
        return true;
    if ((type == RELATION_WORKS_FOR || type == RELATION_LEADS || type == RELATION_MEMBER_OF) &&
        rule->construction == CONSTRUCT_NOUN && object->end <= subject->begin &&
        acts_on(relating->outline.text + object->end))
        return true;
    switch (type) {
    case RELATION_WORKS_FOR:
        return only_represents(&relating->outline, person) ||
               (rule->construction == CONSTRUCT_BETWEEN &&
                is_court(entities[object->entity].name) &&
                stands_trial(&relating->outline, person, object->begin)) ||
               happens_at(relating->outline.text, rule, subject, object) ||
               is_against(relating->outline.text, object->begin) ||
               acts_against(relating->outline.text, subject->begin, object->begin) ||
               (object->begin < subject->begin && rule->construction == CONSTRUCT_ACTIVE &&
                (relate_only_appoints(entities[object->entity].name) ||
                 relate_gives_role_elsewhere(&relating->outline, subject->entity, object->entity)));
    case RELATION_LEADS:
        return leads_only_part(relating->outline.text, object);
    case RELATION_LOCATED_IN:
        return is_too_large(entities[subject->entity].name, entities[object->entity].name) ||
               (subject->begin < object->begin && only_owns(relating->outline.text, subject)) ||
               (rule->construction == CONSTRUCT_BETWEEN && subject->begin < object->begin &&
                is_one_of_many(relating->outline.text, subject->begin));
    case RELATION_COMPETES_WITH:
        return entities[subject->entity].type == ENTITY_PRODUCT &&
               are_versions(entities[subject->entity].name, entities[object->entity].name);
    case RELATION_STUDIED_AT:
        return only_meets(entities[object->entity].name);
    case RELATION_LEGAL_ACTION:
        return is_court(entities[object->entity].name);
    case RELATION_CREATED:
        return rule->construction == CONSTRUCT_BETWEEN &&
               is_subject_matter(relating->outline.text, subject->begin);
    case RELATION_MAKES: /* "a Loom operated by Norwick Airlines" */
        return (rule->construction == CONSTRUCT_PASSIVE &&
                seat_only_uses(entities[subject->entity].name)) ||
               (rule->construction == CONSTRUCT_BETWEEN &&
                (is_only_named(relating->outline.text + object->end,
                               entities[subject->entity].type) ||
                 is_only_used(relating->outline.text, subject, object) ||
                 is_for_it(relating->outline.text, object, subject) ||
                 is_built_in(relating->outline.text, object)));
    default:
        return false;
    }
}
