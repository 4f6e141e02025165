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
        "write",    "writes",    "writing",   "wrote",      "written",     "ask",     "asks",
        "asked",    "call",      "calls",     "called",     "praise",      "praises", "praised",
        "post",     "posts",     "posted",    "posting",    "blame",       "blames",  "blamed",
        "describe", "describes", "quip",      "tweet",      "described",   "declare", "declares",
        "declared", "announce",  "announces", "announced",  "deny",        "denies",  "denied",
        "denying",  "maintain",  "maintains", "maintained", "maintaining", "concede", "concedes",
        "conceded"};
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

/* A verb in what somebody may have said; "a loss" and "the rules" are no verbs, nor is "to". */
static bool is_verb(const struct outline *outline, int at)
{
    const uint64_t verbs = CLASS_BIT(WORD_BE) | CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_PLAN) |
                           CLASS_BIT(WORD_HEDGE) | CLASS_BIT(WORD_NEGATION) |
                           CLASS_BIT(WORD_SPEECH) | CLASS_BIT(WORD_DENY);
    static const char *const to[] = {"to"};
    static const char *const endings[] = {"ed", "s"};
    if (outline_is_mention(outline, at) || outline_is_one_of(outline, at, to, 1))
        return false;
    return outline_is(outline, at, verbs) || outline_is_verb(outline, at) ||
           (outline_ends_with(outline, at, endings, sizeof endings / sizeof *endings) &&
            !outline_is(outline, at - 1, CLASS_BIT(WORD_DETERMINER)));
}

/* "claimed the title in Paris": a few words without any verb are no clause. */
static bool holds_verb(const struct outline *outline, int begin, int end)
{
    enum { FEW = 7 };
    if (end - begin > FEW)
        return true;
    for (int i = begin + 1; i < end; i++)
        if (is_verb(outline, i))
            return true;
    return false;
}

/* "the rules are clear", not "the rules to Weber" or "a top speed of 104 mph": whether a subject
 * and a finite verb begin the clause. */
static bool begins_with_predicate(const struct outline *outline, int begin, int end)
{
    enum { SUBJECT_ITEMS = 8 };
    static const char *const subjects[] = {"he", "she", "they", "there", "we", "I"};
    static const char *const finite[] = {"is",    "are",  "was",   "were", "has",    "have",
                                         "had",   "does", "did",   "can",  "could",  "will",
                                         "would", "may",  "might", "must", "should", "cannot"};
    static const char *const endings[] = {"ed"};
    const uint64_t after = CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_BY) |
                           CLASS_BIT(WORD_RELATIVE) | CLASS_BIT(WORD_THAT) | CLASS_BIT(SIGN_COMMA) |
                           CLASS_BIT(SIGN_STOP);
    if (outline_is_one_of(outline, begin, subjects, sizeof subjects / sizeof *subjects))
        return true;
    for (int i = begin + 1; i < end && i < begin + SUBJECT_ITEMS; i++) {
        if (outline_is_mention(outline, i))
            continue;
        if (outline_is_one_of(outline, i, finite, sizeof finite / sizeof *finite))
            return true;
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
