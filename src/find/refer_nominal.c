/* Definite nouns that stand for a name: 该公司, the company, 该校, the model. */
#include <string.h>

#include "find/refer.h"

struct noun {
    const char *word; /* words of one token each, or ideographs */
    uint16_t types;
    bool bare; /* refers without 该 or 这家: 公司 */
    bool person;
};

#define ORG     TYPE_BIT(ENTITY_ORGANIZATION)
#define PRODUCT TYPE_BIT(ENTITY_PRODUCT)
#define WORK    TYPE_BIT(ENTITY_WORK)
#define PLACE   TYPE_BIT(ENTITY_PLACE)
#define EVENT   TYPE_BIT(ENTITY_EVENT)
#define PERSON  TYPE_BIT(ENTITY_PERSON)

static const struct noun han_nouns[] = {{"公司", ORG, true, false},
                                        {"企业", ORG, false, false},
                                        {"集团", ORG, true, false},
                                        {"机构", ORG, false, false},
                                        {"银行", ORG, false, false},
                                        {"行", ORG, false, false},
                                        {"院", ORG, false, false},
                                        {"校", ORG, false, false},
                                        {"学校", ORG, true, false},
                                        {"大学", ORG, false, false},
                                        {"学院", ORG, true, false},
                                        {"医院", ORG, true, false},
                                        {"法院", ORG, true, false},
                                        {"基金会", ORG, true, false},
                                        {"基金", ORG, false, false},
                                        {"部", ORG, false, false},
                                        {"局", ORG, false, false},
                                        {"所", ORG, false, false},
                                        {"社", ORG, false, false},
                                        {"报", ORG, false, false},
                                        {"协会", ORG, true, false},
                                        {"研究院", ORG, true, false},
                                        {"实验室", ORG, true, false},
                                        {"委员会", ORG, true, false},
                                        {"俱乐部", ORG, true, false},
                                        {"乐队", ORG, false, false},
                                        {"乐团", ORG, true, false},
                                        {"球队", ORG, false, false},
                                        {"队", ORG, false, false},
                                        {"厂", ORG, false, false},
                                        {"店", ORG, false, false},
                                        {"组织", ORG, false, false},
                                        {"联盟", ORG, true, false},
                                        {"工作室", ORG, true, false},
                                        {"媒体", ORG, false, false},
                                        {"初创公司", ORG, false, false},
                                        {"初创企业", ORG, false, false},
                                        {"出版社", ORG, true, false},
                                        {"周报", ORG, false, false},
                                        {"产品", PRODUCT, false, false},
                                        {"模型", PRODUCT, false, false},
                                        {"系统", PRODUCT, false, false},
                                        {"平台", PRODUCT | ORG, false, false},
                                        {"应用", PRODUCT, false, false},
                                        {"软件", PRODUCT, false, false},
                                        {"游戏", PRODUCT, false, false},
                                        {"芯片", PRODUCT, false, false},
                                        {"手机", PRODUCT, false, false},
                                        {"药物", PRODUCT, false, false},
                                        {"疫苗", PRODUCT, false, false},
                                        {"药", PRODUCT, false, false},
                                        {"车", PRODUCT, false, false},
                                        {"机", PRODUCT, false, false},
                                        {"车型", PRODUCT, false, false},
                                        {"聊天机器人", PRODUCT, false, false},
                                        {"网站", PRODUCT | ORG, false, false},
                                        {"剧", WORK, false, false},
                                        {"片", WORK, false, false},
                                        {"书", WORK, false, false},
                                        {"电影", WORK, false, false},
                                        {"影片", WORK, false, false},
                                        {"小说", WORK, false, false},
                                        {"论文", WORK, false, false},
                                        {"报告", WORK, false, false},
                                        {"专辑", WORK, false, false},
                                        {"法案", WORK, false, false},
                                        {"作品", WORK, false, false},
                                        {"市", PLACE, false, false},
                                        {"国", PLACE, false, false},
                                        {"县", PLACE, false, false},
                                        {"岛", PLACE, false, false},
                                        {"港口", PLACE, false, false},
                                        {"城市", PLACE, false, false},
                                        {"国家", PLACE, false, false},
                                        {"镇", PLACE, false, false},
                                        {"村", PLACE, false, false},
                                        {"赛事", EVENT, false, false},
                                        {"峰会", EVENT, true, false},
                                        {"展览", EVENT, false, false}};

static const char *const deictics[] = {"该",   "這家", "这家", "这款", "這款", "这座", "這座",
                                       "这部", "這部", "这本", "這本", "这所", "這所", "这支",
                                       "這支", "这项", "這項", "该款", "该家", "那家", "那款",
                                       "那部", "那辆", "这辆", "這輛", "此",   "該",   "该"};

static const struct noun latin_nouns[] = {
    {"company", ORG, true, false},       {"firm", ORG, true, false},
    {"startup", ORG, true, false},       {"start-up", ORG, true, false},
    {"group", ORG, false, false},        {"bank", ORG, false, false},
    {"university", ORG, false, false},   {"agency", ORG, false, false},
    {"lab", ORG, false, false},          {"institute", ORG, false, false},
    {"foundation", ORG, false, false},   {"council", ORG, false, false},
    {"ministry", ORG, false, false},     {"regulator", ORG, true, false},
    {"club", ORG, false, false},         {"team", ORG, false, false},
    {"charity", ORG, true, false},       {"utility", ORG, true, false},
    {"carmaker", ORG, true, false},      {"chipmaker", ORG, true, false},
    {"retailer", ORG, true, false},      {"airline", ORG, true, false},
    {"carrier", ORG, true, false},       {"publisher", ORG, true, false},
    {"museum", ORG, false, false},       {"hospital", ORG, false, false},
    {"school", ORG, false, false},       {"commission", ORG, false, false},
    {"association", ORG, false, false},  {"court", ORG, false, false},
    {"organisation", ORG, true, false},  {"organization", ORG, true, false},
    {"league", ORG, false, false},       {"model", PRODUCT, true, false},
    {"app", PRODUCT, true, false},       {"device", PRODUCT, true, false},
    {"chatbot", PRODUCT, true, false},   {"drug", PRODUCT, true, false},
    {"vaccine", PRODUCT, true, false},   {"rover", PRODUCT, true, false},
    {"rocket", PRODUCT, true, false},    {"game", PRODUCT, true, false},
    {"tool", PRODUCT, true, false},      {"chip", PRODUCT, true, false},
    {"satellite", PRODUCT, true, false}, {"film", WORK, true, false},
    {"book", WORK, true, false},         {"novel", WORK, true, false},
    {"paper", WORK, true, false},        {"album", WORK, true, false},
    {"song", WORK, true, false},         {"study", WORK, true, false},
    {"report", WORK, true, false},       {"bill", WORK, true, false},
    {"manuscript", WORK, true, false},   {"city", PLACE, true, false},
    {"town", PLACE, true, false},        {"country", PLACE, true, false},
    {"island", PLACE, true, false},      {"district", PLACE, true, false}};

static bool starts_with(const char *text, const char *word, uint32_t *len)
{
    *len = (uint32_t)strlen(word);
    return strncmp(text, word, *len) == 0;
}

/* Tokens that the first `bytes` bytes from token i cover. */
static uint32_t tokens_of(const struct work *work, uint32_t i, uint32_t bytes)
{
    uint32_t begin = token_at(work, i)->begin, count = 0;
    while (i + count < work->tokens.count && token_at(work, i + count)->end <= begin + bytes)
        count++;
    return count;
}

static const struct noun *han_noun(const char *text, uint32_t *len)
{
    const struct noun *best = NULL;
    for (size_t k = 0; k < sizeof han_nouns / sizeof *han_nouns; k++) {
        uint32_t word_len;
        if (starts_with(text, han_nouns[k].word, &word_len) && (!best || word_len > *len)) {
            best = &han_nouns[k];
            *len = word_len;
        }
    }
    return best;
}

/* A bare 公司 means the one spoken of when nothing before it qualifies it. */
static bool stands_bare(const struct work *work, uint32_t i, uint32_t count)
{
    const struct cue *before = i > 0 ? cue_at(work, i - 1) : NULL;
    bool open = i == 0 || token_at(work, i - 1)->shape == SHAPE_PUNCT ||
                before->ends & (CUE_SPEECH | CUE_PERSON_LEFT);
    const struct cue *after = cue_at(work, i + count);
    return open && !(after->starts & CUE_LINK) && !after->suffix_len;
}

static void set_nominal(struct anaphor *anaphor, const struct noun *noun, const char *rule)
{
    *anaphor = (struct anaphor){
        .types = noun->types, .form = FORM_NOMINAL, .head = noun->word, .rule = rule};
}

static uint32_t han_nominal_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    const char *text = work->article->text + token_at(work, i)->begin;
    uint32_t len = 0, noun_len = 0;
    for (size_t k = 0; k < sizeof deictics / sizeof *deictics; k++) {
        if (!starts_with(text, deictics[k], &len))
            continue;
        const struct noun *noun = han_noun(text + len, &noun_len);
        if (!noun)
            continue;
        set_nominal(anaphor, noun, "nominal");
        return tokens_of(work, i, len + noun_len);
    }
    const struct noun *noun = han_noun(text, &noun_len);
    uint32_t count = noun && noun->bare ? tokens_of(work, i, noun_len) : 0;
    if (count == 0 || !stands_bare(work, i, count))
        return 0;
    set_nominal(anaphor, noun, "nominal-bare");
    return count;
}

static uint32_t latin_nominal_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    if (!word_at(work, i, "the") && !word_at(work, i, "The"))
        return 0;
    if (!latin_at(work, i + 1))
        return 0;
    uint32_t key = token_at(work, i + 1)->key;
    size_t len = token_at(work, i + 1)->end - token_at(work, i + 1)->begin;
    for (size_t k = 0; k < sizeof latin_nouns / sizeof *latin_nouns; k++) {
        const struct noun *noun = &latin_nouns[k];
        size_t word = strlen(noun->word);
        if (word != len || token_key(noun->word, word) != key)
            continue;
        if (word_at(work, i + 2, "of") || capital_at(work, i + 2) || word_at(work, i + 2, "that") ||
            word_at(work, i + 2, "which"))
            return 0;
        set_nominal(anaphor, noun, "nominal");
        return 2;
    }
    return 0;
}

uint32_t refer_nominal_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    if (!(cue_at(work, i)->starts & CUE_ANAPHOR))
        return 0;
    return han_at(work, i) ? han_nominal_at(work, i, anaphor) : latin_nominal_at(work, i, anaphor);
}

/* Nouns whose names say so: a university's holds the word, a company's holds none of these. */
static const struct {
    const char *head;
    const char *endings; /* one of them ends or stands in the name; "" any; "!": none of them */
} agreements[] = {
    {"公司", "!大学 学院 大學 學院 部 局 厅 法院 检察院 委员会 政府 医院 协会 基金会 University "
             "Ministry Court "
             "Council 研究院 联盟 报 社 党"},
    {"企业", "!大学 学院 大學 學院 部 局 厅 法院 检察院 委员会 政府 医院 协会 University Ministry "
             "Court Council"},
    {"集团", "集团 集團 Group"},
    {"行", "银行 行 Bank 銀行"},
    {"银行", "银行 行 Bank 銀行"},
    {"院", "院"},
    {"校", "大学 学院 中学 小学 学校 大學 學院 University College School 中學 小學 學校 附中 一中"},
    {"学校",
     "大学 学院 中学 小学 学校 大學 學院 University College School 中學 小學 學校 附中 一中"},
    {"大学", "大学 大學 University"},
    {"学院", "学院 學院 College Institute"},
    {"医院", "医院 醫院 Hospital"},
    {"法院", "法院 Court"},
    {"基金会", "基金会 基金會 Foundation"},
    {"基金", "基金 Fund 资本 资产 Capital"},
    {"部", "部 Ministry"},
    {"局", "局 署 Bureau"},
    {"所", "所 Institute"},
    {"社", "社"},
    {"报", "报 報"},
    {"周报", "周报 週報"},
    {"协会", "协会 協會 学会"},
    {"研究院", "研究院"},
    {"实验室", "实验室 實驗室 Lab Labs Laboratory"},
    {"委员会", "委员会 委員會 委"},
    {"俱乐部", "俱乐部 俱樂部 队 Club FC"},
    {"乐团", "乐团 樂團 交响"},
    {"队", "队 隊"},
    {"厂", "厂 廠"},
    {"店", "店 馆"},
    {"联盟", "联盟 聯盟"},
    {"工作室", "工作室 Studio"},
    {"出版社", "出版社 Press"},
    {"峰会", "峰会 峰會 Summit"},
    {"市", "市"},
    {"县", "县 縣"},
    {"岛", "岛 島"},
    {"镇", "镇 鎮"},
    {"村", "村"},
    {"company", "!University Ministry Court Council College Institute Department Commission Agency "
                "Association Foundation League Union Museum Hospital"},
    {"firm", "!University Ministry Court Council College Institute Department Commission Agency "
             "Association Foundation League Union Museum Hospital"},
    {"bank", "Bank"},
    {"university", "University College Institute"},
    {"agency", "Agency Administration Authority Service"},
    {"lab", "Lab Labs Laboratory DeepMind Research"},
    {"institute", "Institute"},
    {"foundation", "Foundation"},
    {"council", "Council"},
    {"ministry", "Ministry"},
    {"club", "Club FC United City"},
    {"museum", "Museum Gallery"},
    {"hospital", "Hospital Clinic"},
    {"school", "School College Academy"},
    {"commission", "Commission"},
    {"association", "Association"},
    {"court", "Court"},
    {"league", "League"}};

static bool holds_one_of(const char *name, const char *words)
{
    while (*words) {
        size_t len = strcspn(words, " ");
        for (const char *at = name; *at; at++)
            if (strncmp(at, words, len) == 0)
                return true;
        words += len;
        words += strspn(words, " ");
    }
    return false;
}

bool refer_agrees(const char *head, const char *name, unsigned type)
{
    (void)type;
    for (size_t i = 0; i < sizeof agreements / sizeof *agreements; i++) {
        if (strcmp(agreements[i].head, head) != 0)
            continue;
        const char *words = agreements[i].endings;
        return words[0] == '!' ? !holds_one_of(name, words + 1) : holds_one_of(name, words);
    }
    return true;
}
