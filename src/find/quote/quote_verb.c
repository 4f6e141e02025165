/* Verbs of saying: which report, and what they ask of the words around them. */
#include "find/quote/quote.h"

#include <string.h>

#include "text/words.h"

/* 指着, 证实了, 没有回应: an act of the hand, or nothing said. */
bool quote_verb_says_nothing(const struct outline *outline, int verb)
{
    static const char *const aspects[] = {"着", "著", "了", "过", "過", "得"};
    if (!outline_is_han(outline, verb))
        return false;
    return text_begins_with(outline->text + outline_at(outline, verb)->end, aspects,
                            sizeof aspects / sizeof *aspects) ||
           outline_is(outline, verb - 1, CLASS_BIT(WORD_NEGATION));
}

/* Whether a comma or colon parts the verb from what follows. */
static bool is_parted(const struct outline *outline, int verb)
{
    return outline_is(outline, verb + 1, CLASS_BIT(SIGN_COMMA)) ||
           outline_is_colon(outline, verb + 1);
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
        "write",     "writes",    "writing",    "wrote",       "written", "ask",      "asks",
        "asked",     "call",      "calls",      "called",      "praise",  "praises",  "praised",
        "post",      "posts",     "posted",     "blame",       "blames",  "blamed",   "describe",
        "describes", "quip",      "tweet",      "described",   "declare", "declares", "declared",
        "announce",  "announces", "announced",  "deny",        "denies",  "denied",   "denying",
        "maintain",  "maintains", "maintained", "maintaining", "concede", "concedes", "conceded"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words);
}

/* "said in", "said of": what they take is no clause. */
bool quote_verb_takes_preposition(const struct outline *outline, int verb)
{
    static const char *const prepositions[] = {" of", " in", " on", " with", " at", " for"};
    return outline_ends_with(outline, verb, prepositions,
                             sizeof prepositions / sizeof *prepositions);
}

/* 指, 追问, 写了: they report nothing by themselves; 宣布 of an organization is an act. */
bool quote_verb_reports_nothing(const struct outline *outline, int verb, int speaker)
{
    static const char *const words[] = {
        "指",     "问",     "問",   "追问",  "追問",    "问询",    "称赞",   "稱讚",
        "赞扬",   "批评",   "批評", "抨击",  "指挥",    "指揮",    "比作",   "称为",
        "称之为", "描述为", "描述", "预告",  "預告",    "感谢",    "感謝",   "道",
        "答",     "called", "call", "calls", "praised", "praises", "blamed", "blames"};
    static const char *const acts[] = {"宣布", "宣佈"};
    static const char *const writes[] = {"写", "寫"};
    static const char *const says[] = {"写道", "寫道", "写到", "寫到"};
    const char *word = outline->text + outline_at(outline, verb)->begin;
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
        "承诺", "承諾", "允诺", "允諾", "裁定", "坚持", "堅持",   "宣布", "宣佈", "证实",
        "證實", "披露", "呼吁", "呼籲", "提到", "指控", "不同意", "预测", "預測", "豪言",
        "直呼", "怒斥", "痛斥", "许诺", "許諾", "留言", "放话",   "放話", "回怼", "回懟",
        "打趣", "揶揄", "插话", "插話", "嘟囔", "嘀咕", "喊话",   "喊話", "吐槽", "发帖",
        "發帖", "发文", "發文", "怒骂", "怒罵", "附和"};
    return outline_is_one_of(outline, verb, words, sizeof words / sizeof *words) &&
           !is_parted(outline, verb);
}

/* "complains that", "is adamant that": of any word that takes a clause, when it is the subject who
 * speaks; "a company that is" takes none. */
bool quote_leads_to_clause(const struct outline *outline, int that)
{
    static const char *const unsaid[] = {"heard",   "hears",  "hear",  "told",    "informed",
                                         "learned", "learnt", "so",    "ensure",  "ensures",
                                         "means",   "meant",  "given", "provided"};
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
