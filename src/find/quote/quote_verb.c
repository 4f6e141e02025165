/* Verbs of saying: which report, and what they ask of the words around them. */
#include "find/quote/quote.h"

#include <string.h>

#include "text/words.h"

#define FEW_ITEMS 7 /* without a verb they are no clause */

/* Whether a comma or colon parts the verb from what follows. */
static bool is_parted(const struct outline *outline, int verb)
{
    return outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) ||
           outline_is_colon(outline, verb + 1);
}

/* What behind a Chinese verb of saying makes another word of it, and what behind that again does
 * not: 说明 but 说|明天, 说完 but 说|完全; and 称她为, which only names. */
static const struct {
    const char *verb;
    const char *tail;
    const char *unless[10];
} longer_words[] = {
    {"说", "明", {"天", "年", "早", "晚", "日", "后", "春", "夏", "秋", "冬"}},
    {"說", "明", {"天", "年", "早", "晚", "日", "後", "春", "夏", "秋", "冬"}},
    {"说", "话", {"剧"}},
    {"說", "話", {"劇"}},
    {"说", "完", {"全", "成", "美", "善"}},
    {"說", "完", {"全", "成", "美", "善"}},
    {"说", "服", {"务", "装", "饰"}},
    {"說", "服", {"務", "裝", "飾"}},
    {"说", "这话", {NULL}},
    {"說", "這話", {NULL}},
    {"说", "这句话", {NULL}},
    {"說", "這句話", {NULL}},
    {"说", "不出", {"售", "席", "任", "口"}},
    {"說", "不出", {"售", "席", "任", "口"}},
    {"说", "一口", {NULL}},
    {"說", "一口", {NULL}},
    {"分析", "机", {"构", "制", "场"}},
    {"分析", "機", {"構", "制", "場"}},
    {"分析", "师", {NULL}},
    {"分析", "師", {NULL}},
    {"分析", "仪", {NULL}},
    {"分析", "儀", {NULL}},
    {"称", "其为", {NULL}},
    {"称", "他为", {NULL}},
    {"称", "她为", {NULL}},
    {"称", "它为", {NULL}},
    {"稱", "其為", {NULL}},
    {"稱", "他為", {NULL}},
    {"稱", "她為", {NULL}},
    {"稱", "它為", {NULL}},
    {"回忆", "录", {NULL}},
    {"回憶", "錄", {NULL}},
};

/* As many of the first ones report behind a comma or colon: 说明，… */
#define REPORTS 2

/* Whether the verb is the begin of a longer word. */
static bool is_in_word(const struct outline *outline, int verb)
{
    const char *behind = outline->text + outline_at(outline, verb)->end;
    for (size_t w = 0; w < sizeof longer_words / sizeof *longer_words; w++) {
        const char *tail = longer_words[w].tail;
        if (!outline_ends_with(outline, verb, &longer_words[w].verb, 1) ||
            !text_begins_with(behind, &tail, 1))
            continue;
        bool parted = outline_is(outline, verb + 2, CLASS_BIT(SIGN_COMMA)) ||
                      outline_is_colon(outline, verb + 2);
        if (parted && w < REPORTS)
            return false;
        size_t count = 0;
        while (count < 10 && longer_words[w].unless[count])
            count++;
        return !text_begins_with(behind + strlen(tail), longer_words[w].unless, count);
    }
    return false;
}

/* 指着, 证实了, 回忆起, 透露出对公司的不满: the verb takes a thing. */
static bool takes_aspect(const struct outline *outline, int verb)
{
    static const char *const aspects[] = {"着",   "著",   "了",   "过",   "過",   "得",
                                          "出了", "出对", "出對", "出来", "出來", "出一",
                                          "出其", "出不", "出的", "出强", "出極", "出极"};
    static const char *const rises[] = {"起"};
    static const char *const words[] = {"起初", "起码", "起碼", "起诉", "起訴", "起源", "起火"};
    const char *behind = outline->text + outline_at(outline, verb)->end;
    if (text_begins_with(behind, aspects, sizeof aspects / sizeof *aspects))
        return true;
    return text_begins_with(behind, rises, 1) &&
           !text_begins_with(behind, words, sizeof words / sizeof *words) &&
           !outline_is(outline, verb + 2, CLASS_BIT(SIGN_COMMA)) &&
           !outline_is_colon(outline, verb + 2);
}

/* 没有回应, 拒绝承认, 能说, 这样解释, 被认为, 一说: what stands before the verb leaves nothing of
 * what its subject says. */
static bool is_undone(const struct outline *outline, int verb)
{
    static const char *const words[] = {"能",   "会",   "會",   "学会", "學會", "这样", "這樣",
                                        "这么", "這麼", "如此", "怎么", "怎麼", "要求", "一",
                                        "谎",   "謊",   "史",   "连",   "連"};
    const uint64_t classes = CLASS_BIT(WORD_NEGATION) | CLASS_BIT(WORD_DENY) | CLASS_BIT(WORD_BY);
    return outline_is(outline, verb - 1, classes) ||
           (!is_parted(outline, verb) &&
            outline_is_one_of(outline, verb - 1, words, sizeof words / sizeof *words));
}

/* 表示欢迎和感谢, 承认错误，: a feeling or a fault, and nothing more, is what the verb takes. */
static bool takes_feeling(const struct outline *outline, int verb)
{
    static const char *const verbs[] = {"表示", "承认", "承認"};
    static const char *const kinds[] = {"自己的", "深切", "强烈", "強烈", "衷心", "诚挚",
                                        "誠摯",   "高度", "热烈", "熱烈", "严重", "嚴重",
                                        "坚决",   "堅決", "由衷", "深感", "极大", "極大"};
    static const char *const things[] = {
        "欢迎", "歡迎", "感谢", "感謝", "祝福", "祝贺", "祝賀", "失望", "遗憾", "遺憾", "不满",
        "不滿", "满意", "滿意", "担忧", "擔憂", "关注", "關注", "关切", "關切", "支持", "反对",
        "反對", "赞同", "贊同", "理解", "哀悼", "慰问", "慰問", "谴责", "譴責", "愤怒", "憤怒",
        "震惊", "震驚", "赞赏", "讚賞", "敬意", "歉意", "谢意", "謝意", "欣慰", "高兴", "高興",
        "同情", "惊讶", "驚訝", "乐观", "樂觀", "认可", "認可", "肯定", "异议", "異議", "上诉",
        "上訴", "错误", "錯誤", "罪行", "责任", "責任", "失误", "失誤", "失败", "失敗", "此事"};
    static const char *const ends[] = {"，", "。", "；", "、", "！", "和", "与", "與",
                                       "及", "并", "並", ",",  "\n", "而", "但"};
    if (!outline_is_one_of(outline, verb, verbs, sizeof verbs / sizeof *verbs))
        return false;
    const char *behind = outline->text + outline_at(outline, verb)->end;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        if (text_begins_with(behind, &kinds[k], 1)) {
            static const char *const of[] = {"的"};
            behind += strlen(kinds[k]);
            behind += text_begins_with(behind, of, 1) ? strlen(of[0]) : 0;
            break;
        }
    for (size_t t = 0; t < sizeof things / sizeof *things; t++)
        if (text_begins_with(behind, &things[t], 1)) {
            behind += strlen(things[t]);
            return *behind == '\0' || text_begins_with(behind, ends, sizeof ends / sizeof *ends);
        }
    return false;
}

/* 评价周明时很激动: when somebody said it, and not what. */
static bool says_when(const struct outline *outline, int verb)
{
    static const char *const whens[] = {"时", "時"};
    return outline_is_mention(outline, verb + 1) &&
           outline_is_one_of(outline, verb + 2, whens, sizeof whens / sizeof *whens);
}

/* "signs pointing out the benefits": what a thing does, not "a statement saying" or ", saying". */
static bool is_of_thing(const struct outline *outline, int verb)
{
    static const char *const gerunds[] = {"pointing", "calling", "explaining", "describing"};
    const uint64_t may = CLASS_BIT(SIGN_COMMA) | CLASS_BIT(WORD_AND) | CLASS_BIT(WORD_BE) |
                         CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(SIGN_STOP);
    return verb > 0 && !outline_is_mention(outline, verb - 1) &&
           !outline_is(outline, verb - 1, may) &&
           text_begins_with(outline->text + outline_at(outline, verb)->begin, gerunds,
                            sizeof gerunds / sizeof *gerunds);
}

/* "was not answering the phone", "was asked about stories that she left". */
static bool takes_call(const struct outline *outline, int verb)
{
    static const char *const calls[] = {" the phone", " phone", " calls", " the call", " about "};
    static const char *const verbs[] = {"answer", "answers", "answered", "answering", "asked"};
    static const char *const about[] = {"asked about"};
    if (outline_is_one_of(outline, verb, about, 1))
        return true;
    return outline_is_one_of(outline, verb, verbs, sizeof verbs / sizeof *verbs) &&
           text_begins_with(outline->text + outline_at(outline, verb)->end, calls,
                            sizeof calls / sizeof *calls);
}

bool quote_verb_says_nothing(const struct outline *outline, int verb)
{
    if (!outline_is_han(outline, verb))
        return outline->text[outline_at(outline, verb)->end] == '-' || /* "state-owned" */
               is_of_thing(outline, verb) || takes_call(outline, verb);
    return takes_aspect(outline, verb) || is_in_word(outline, verb) || is_undone(outline, verb) ||
           takes_feeling(outline, verb) || says_when(outline, verb);
}

/* The regulator, a spokeswoman, she: who may speak without being known. */
static bool is_somebody(const struct outline *outline, int at)
{
    static const char *const words[] = {
        "he",          "she",        "they",        "spokesman",   "spokeswoman", "spokesperson",
        "official",    "officials",  "regulator",   "regulators",  "company",     "firm",
        "ministry",    "minister",   "police",      "prosecutors", "prosecutor",  "union",
        "government",  "judge",      "court",       "agency",      "club",        "source",
        "sources",     "statement",  "group",       "maker",       "bank",        "utility",
        "department",  "commission", "lawyer",      "lawyers",     "council",     "operator",
        "airline",     "university", "authorities", "authority",   "diplomats",   "analysts",
        "researchers", "organisers", "organizers",  "owner",       "chairman",    "president"};
    return outline_is_one_of(outline, at, words, sizeof words / sizeof *words);
}

/* 声明称，…; 有媒体称，…: a comma or colon makes what follows a quote, whoever says it; so do "the
 * regulator said" and "she says". */
bool quote_verb_needs_nobody(const struct outline *outline, int verb)
{
    static const char *const words[] = {"said",     "says",  "say",     "warned",
                                        "insisted", "added", "insists", "denied"};
    if (outline_is_han(outline, verb))
        return is_parted(outline, verb);
    return is_somebody(outline, verb - 1) &&
           outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* wrote, asked, called: what they take is reported only behind "that". */
bool quote_verb_needs_that(const struct outline *outline, int verb)
{
    static const char *const words[] = {
        "write",      "writes",    "writing",    "wrote",       "written",   "ask",
        "asks",       "asked",     "call",       "calls",       "called",    "praise",
        "praises",    "praised",   "post",       "posts",       "posted",    "posting",
        "blame",      "blames",    "blamed",     "describe",    "describes", "quip",
        "tweet",      "described", "declare",    "declares",    "declared",  "announce",
        "announces",  "announced", "deny",       "denies",      "denied",    "denying",
        "maintain",   "maintains", "maintained", "maintaining", "concede",   "concedes",
        "conceded",   "accuse",    "accuses",    "accused",     "accusing",  "vow",
        "vows",       "vowed",     "vowing",     "pledge",      "pledges",   "pledged",
        "pledging",   "promise",   "promises",   "promised",    "promising", "denounce",
        "denounces",  "denounced", "denouncing", "condemn",     "condemns",  "condemned",
        "condemning", "hail",      "hails",      "hailed",      "hailing",   "brand",
        "brands",     "branded",   "branding",   "label",       "labels",    "labelled",
        "labeled",    "labelling", "slam",       "slams",       "slammed",   "slamming",
        "decry",      "decries",   "decried",    "decrying",    "liken",     "likens",
        "likened",    "likening"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* "said in", "said of": what they take is no clause. */
bool quote_verb_takes_preposition(const struct outline *outline, int verb)
{
    static const char *const prepositions[] = {" of",    " in", " on", " with",
                                               " about", " at", " for"};
    return outline_ends_with(outline, verb, prepositions,
                             sizeof prepositions / sizeof *prepositions);
}

/* 指, 追问, 写了: they report nothing by themselves; 宣布 of an organization is an act. */
bool quote_verb_reports_nothing(const struct outline *outline, int verb, int speaker)
{
    static const char *const words[] = {
        "指",     "问",      "問",      "追问",    "追問",    "问询",    "称赞",   "稱讚",
        "赞扬",   "批评",    "批評",    "抨击",    "指挥",    "指揮",    "比作",   "称为",
        "称之为", "描述为",  "描述",    "预告",    "預告",    "感谢",    "感謝",   "道",
        "答",     "called",  "call",    "calls",   "praised", "praises", "blamed", "blames",
        "accuse", "accuses", "accused", "accusing"};
    static const char *const acts[] = {"宣布", "宣佈"};
    static const char *const writes[] = {"写", "寫"};
    static const char *const says[] = {"写道", "寫道", "写到", "寫到"};
    static const char *const points[] = {"指"}; /* 指，… */
    const char *word = outline->text + outline_at(outline, verb)->begin;
    if (outline_is_one_of(outline, verb, points, 1) && is_parted(outline, verb))
        return false;
    if (text_begins_with(word, writes, sizeof writes / sizeof *writes))
        return !text_begins_with(word, says, sizeof says / sizeof *says);
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) ||
           (outline_is_one_of(outline, verb, acts, sizeof acts / sizeof *acts) &&
            !outline_has_type(outline, speaker, TYPE_BIT(ENTITY_PERSON)));
}

/* 承诺，…: they report only what a comma or colon parts from them, not 承诺书. */
bool quote_verb_lacks_comma(const struct outline *outline, int verb)
{
    static const char *const words[] = {
        "承诺",     "承諾",       "允诺",     "允諾",     "裁定",   "坚持",       "堅持",
        "宣布",     "宣佈",       "证实",     "證實",     "披露",   "呼吁",       "呼籲",
        "提到",     "指控",       "不同意",   "预测",     "預測",   "豪言",       "直呼",
        "怒斥",     "痛斥",       "许诺",     "許諾",     "留言",   "放话",       "放話",
        "回怼",     "回懟",       "打趣",     "揶揄",     "插话",   "插話",       "嘟囔",
        "嘀咕",     "喊话",       "喊話",     "吐槽",     "发帖",   "發帖",       "发文",
        "發文",     "怒骂",       "补了一句", "補了一句", "补一句", "打了个比方", "打了個比方",
        "打比方",   "泼了盆冷水", "泼冷水",   "泼了冷水", "潑冷水", "回答是",     "结论是",
        "結論是",   "不以为然",   "不以為然", "自辩",     "自辯",   "辩了一句",   "说了一句",
        "說了一句", "写了一句",   "留下一句", "怒罵",     "附和",   "解释",       "解釋",
        "介绍",     "介紹",       "抱怨",     "预计",     "預計",   "担心",       "擔心"};
    static const char *const says[] = {"说", "說", "道", "称", "稱", "问", "問"}; /* 解释说 */
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) &&
           !is_parted(outline, verb) &&
           !outline_is_one_of(outline, verb + 1, says, sizeof says / sizeof *says);
}

/* "complains that", "is adamant that": of any word that takes a clause, when it is the subject who
 * speaks; "a company that is" takes none. */
bool quote_leads_to_clause(const struct outline *outline, int that)
{
    static const char *const unsaid[] = {
        "heard",   "hears", "hear",  "told",  "informed", "learned", "learnt", "so",      "ensure",
        "ensures", "means", "meant", "given", "provided", "stories", "story",  "rumours", "rumors"};
    if (that == 0 || !outline_is(outline, that, CLASS_BIT(WORD_THAT)) ||
        outline_is_han(outline, that) || outline_is_mention(outline, that - 1) ||
        outline_at(outline, that - 1)->shape != SHAPE_LOWER ||
        outline_is_one_of(outline, that - 1, unsaid, sizeof unsaid / sizeof *unsaid))
        return false;
    int next = outline_next(outline, that);
    return outline_is_mention(outline, next) ||
           (!outline_is(outline, next, CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY)) &&
            !quote_is_relative(outline, that));
}

/* A verb in what somebody may have said; "a loss" and "the rules" are no verbs, nor is "to". */
static bool is_verb(const struct outline *outline, int at)
{
    const uint64_t verbs = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_PLAN) |
                           CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_NEGATION) |
                           CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_DENY);
    static const char *const to[] = {"to"};
    static const char *const endings[] = {"ed", "s"};
    if (outline_is_mention(outline, at) || outline_is_one_of(outline, at, to, 1) ||
        outline_is(outline, at, CLASS_BIT(WORD_DETERMINER)))
        return false;
    return outline_is(outline, at, verbs) || outline_is_verb(outline, at) ||
           (outline_ends_with(outline, at, endings, sizeof endings / sizeof *endings) &&
            !outline_is(outline, at - 1, CLASS_BIT(WORD_DETERMINER)));
}

/* "claimed the title in Paris": a few words without any verb are no clause. */
static bool holds_verb(const struct outline *outline, int begin, int end)
{
    if (end - begin > FEW_ITEMS)
        return true;
    for (int i = begin + 1; i < end; i++)
        if (is_verb(outline, i))
            return true;
    return false;
}

/* "In the US", "Due to the controversy", "Turning to his brother": whether only circumstances stand
 * in the items [begin, end), not what somebody may have said. */
bool quote_is_circumstance(const struct outline *outline, int begin, int end)
{
    static const char *const words[] = {
        "In",        "At",      "On",   "After",   "Before", "During",  "Since",    "With",
        "Due",       "Despite", "From", "For",     "By",     "Under",   "Unlike",   "Like",
        "Following", "Without", "Amid", "Besides", "Over",   "Through", "Alongside"};
    static const char *const irregular[] = {
        "rose", "fell",  "grew", "came", "went", "got",   "made",  "took",   "gave",  "saw",
        "knew", "felt",  "held", "kept", "led",  "left",  "lost",  "met",    "paid",  "ran",
        "sold", "sent",  "won",  "had",  "did",  "began", "broke", "bought", "chose", "cost",
        "cut",  "stood", "put",  "set",  "hit",  "say",   "do",    "do not", "spent", "become"};
    static const char *const gerund[] = {"ing"};
    if (outline_is_han(outline, begin))
        return false;
    for (int i = begin + 1; i < end; i++)
        if (is_verb(outline, i) ||
            outline_is_one_of(outline, i, irregular, sizeof irregular / sizeof *irregular))
            return false;
    return end - begin <= FEW_ITEMS || outline_ends_with(outline, begin, gerund, 1) ||
           outline_is_one_of(outline, begin, words, sizeof words / sizeof *words);
}

/* "the rules are clear", not "the rules to Weber" or "a top speed of 104 mph": whether a subject
 * and a finite verb begin the clause. */
static bool begins_with_predicate(const struct outline *outline, int begin, int end)
{
    enum { SUBJECT_ITEMS = 8 };
    static const char *const subjects[] = {"he", "she", "they", "there", "we", "I"};
    static const char *const asks[] = {"how", "what", "why", "which", "where", "who"};
    static const char *const finite[] = {
        "is ",  "are ",   "was ",  "were ",  "has ", "have ",  "had ",  "does ",   "did ",
        "can ", "could ", "will ", "would ", "may ", "might ", "must ", "should ", "cannot "};
    static const char *const endings[] = {"ed"};
    const uint64_t after = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) |
                           CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_THAT) | CLASS_BIT(SIGN_COMMA) |
                           CLASS_BIT(SIGN_STOP);
    if (outline_is_one_of(outline, begin, subjects, sizeof subjects / sizeof *subjects))
        return true;
    if (outline_is_one_of(outline, begin, asks, sizeof asks / sizeof *asks))
        return false;
    for (int i = begin + 1; i < end && i < begin + SUBJECT_ITEMS; i++) {
        if (outline_is_mention(outline, i))
            continue;
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, finite,
                             sizeof finite / sizeof *finite))
            return true; /* or "had been", one item */
        if (outline_is(outline, i, after))
            return false;
        if (!outline_is(outline, i - 1, CLASS_BIT(WORD_DETERMINER)) &&
            (outline_is_verb(outline, i) || outline_ends_with(outline, i, endings, 1)))
            return true;
    }
    return false;
}

/* "reported the theft", "wants to add a room": what such a verb takes may be a thing. */
static bool takes_thing(const struct outline *outline, int verb)
{
    static const char *const words[] = {
        "report",   "reports",  "reported",  "explain", "explains", "explained", "add",
        "adds",     "added",    "claim",     "claims",  "claimed",  "answer",    "answers",
        "answered", "note",     "notes",     "noted",   "predict",  "predicts",  "predicted",
        "suggest",  "suggests", "suggested", "reveal",  "reveals",  "revealed",  "admitted",
        "admits",   "recall",   "recalls",   "recalled"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* "wants to say", "plans to add": nothing is said yet; "used to say", "went on to say" it is. The
 * words before "to" may be one item with it. */
static bool is_aim(const struct outline *outline, int verb)
{
    static const char *const to[] = {"to"};
    static const char *const phrases[] = {"used to"};
    static const char *const said[] = {"used", "on", "continued", "continues", "dared"};
    return !outline_is_mention(outline, verb - 1) && outline_ends_with(outline, verb - 1, to, 1) &&
           !outline_is_one_of(outline, verb - 1, phrases, 1) &&
           !outline_is_one_of(outline, verb - 2, said, sizeof said / sizeof *said);
}

bool quote_says_something(const struct outline *outline, int verb, int begin, int end)
{
    static const char *const holds[] = {"thinks", "thought", "believes", "believed"};
    if (is_aim(outline, verb))
        return false;
    if (takes_thing(outline, verb))
        return begins_with_predicate(outline, begin, end);
    return outline_is_one_of(outline, verb, holds, sizeof holds / sizeof *holds) ||
           holds_verb(outline, begin, end);
}
