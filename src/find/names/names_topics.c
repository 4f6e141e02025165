/*
 * What somebody studies or works on, a concept: "studies narcolepsy in teenagers", 专攻三叶虫,
 * 长期从事语音识别研究. The words stand behind one that says so, up to the next that belongs to the
 * sentence and not to them.
 */
#include "find/propose.h"

#include <string.h>

#include "text/words.h"

#define RULE        "defined-topic"
#define WORDS_MAX   4 /* of a topic, English */
#define LETTERS_MIN 4 /* of a topic of one word */
#define HAN_MIN     2 /* tokens */
#define HAN_MAX     10
#define CONFIDENCE  70

static bool is_any_of(const struct work *work, uint32_t token, const char *const *words,
                      size_t count)
{
    return token < work->tokens.count && word_is_any_of(work, token, words, count);
}

/* Whether another step takes the tokens, or some of them, for a name. */
static bool holds_name(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t begin = token_at(work, first)->begin, behind = token_at(work, end - 1)->end;
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        const struct proposal *proposal = &work->proposals.items[i];
        if (proposal->begin < behind && proposal->end > begin &&
            proposal->witness <= WITNESS_TAGGER && proposal->type <= ENTITY_CONCEPT)
            return true;
    }
    return false;
}

/* ---- English ---- */

/* A word that no topic begins with, or holds. */
static bool ends_topic(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "in",      "at",    "on",    "for",    "with",    "from",  "by",    "of",    "to",
        "into",    "and",   "or",    "but",    "as",      "that",  "which", "who",   "where",
        "when",    "while", "after", "before", "because", "among", "since", "using", "during",
        "under",   "over",  "is",    "are",    "was",     "were",  "has",   "have",  "had",
        "will",    "would", "could", "can",    "than",    "then",  "until", "via",   "across",
        "through", "about", "if",    "so"};
    return is_any_of(work, i, words, sizeof words / sizeof *words);
}

static bool is_general(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "the",       "a",          "an",      "his",       "her",       "their",
        "its",       "this",       "that",    "these",     "those",     "how",
        "what",      "why",        "whether", "it",        "them",      "him",
        "more",      "some",       "many",    "other",     "others",    "several",
        "both",      "all",        "people",  "ways",      "new",       "such",
        "each",      "one",        "two",     "three",     "my",        "our",
        "your",      "any",        "no",      "not",       "film",      "films",
        "project",   "projects",   "plans",   "books",     "cases",     "growth",
        "quality",   "customers",  "clients", "products",  "services",  "profitability",
        "details",   "things",     "issues",  "matters",   "problems",  "farms",
        "set",       "sets",       "site",    "full-time", "part-time", "hard",
        "together",  "closely",    "only",    "just",      "also",      "building",
        "making",    "getting",    "finding", "improving", "helping",   "songs",
        "music",     "stories",    "scripts", "law",       "history",   "business",
        "economics", "abroad",     "there",   "here",      "under",     "alongside",
        "something", "everything", "nothing", "anything"};
    return is_any_of(work, i, words, sizeof words / sizeof *words);
}

static bool is_word(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count)
        return false;
    const unsigned shape = token_at(work, i)->shape;
    return shape == SHAPE_LOWER || shape == SHAPE_UPPER || shape == SHAPE_MIXED ||
           (sign_at(work, i, "-") && !token_at(work, i)->space_before);
}

static bool is_gerund(const struct work *work, uint32_t i)
{
    static const char *const endings[] = {"ing"};
    const struct token *token = token_at(work, i);
    return text_ends_with(work->article->text + token->begin, token->end - token->begin, endings,
                          1);
}

/* "nanobodies |made|, neatly, by camels" */
static bool is_participle(const struct work *work, uint32_t i)
{
    static const char *const words[] = {"made",   "used",  "found", "known",
                                        "called", "taken", "seen"};
    static const char *const endings[] = {"ed", "ly"};
    const struct token *token = token_at(work, i);
    return is_any_of(work, i, words, sizeof words / sizeof *words) ||
           text_ends_with(work->article->text + token->begin, token->end - token->begin, endings,
                          sizeof endings / sizeof *endings);
}

/* sure: a word alone is a topic, too. */
static void topic_en(struct work *work, uint32_t first, bool sure)
{
    uint32_t end = first, words = 0;
    while (is_word(work, end) && !ends_topic(work, end) && words <= WORDS_MAX)
        words += !sign_at(work, end++, "-");
    if (words > 1 && is_participle(work, end - 1)) {
        end--;
        words--;
    }
    if (words < (sure ? 1 : 2) || words > WORDS_MAX || is_general(work, first) ||
        is_general(work, end - 1) || sign_at(work, end - 1, "-") || sign_at(work, first, "-"))
        return;
    bool closed =
        end == work->tokens.count || ends_topic(work, end) || sign_at(work, end, ".,;:!?)”\"—–");
    const struct token *token = token_at(work, first);
    if (!closed || (words > 1 && is_gerund(work, first)) ||
        (words == 1 && (token->end - token->begin < LETTERS_MIN || token->shape != SHAPE_LOWER)) ||
        holds_name(work, first, end))
        return;
    propose(work, first, end - first, ENTITY_CONCEPT, WITNESS_RULE, CONFIDENCE, RULE);
}

/* ---- Chinese ---- */

static bool is_last(const struct work *work, uint32_t i)
{
    return i >= work->tokens.count || token_at(work, i)->shape == SHAPE_PUNCT ||
           token_at(work, i)->shape == SHAPE_NUMBER ||
           ideograph_at(work, i, "的了和與与及等已近逾约約并並且后後时時之至也") ||
           (ideograph_at(work, i, "多二三四五六七八九十几幾") &&
            ideograph_at(work, i + 1, "十多余餘年个個")); /* 研究三叶虫二十多年 */
}

/* 语音识别|研究|, 低空经济|赛道|: where the words for what is done with a topic begin. */
static uint32_t without_kind(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const kinds[] = {
        "研究工作", "临床研究", "研究", "工作", "领域", "領域", "方向", "赛道", "賽道",     "行业",
        "行業",     "产业",     "產業", "业务", "業務", "方面", "研发", "研發", "技术研究", "市场"};
    const char *text = work->article->text;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        uint32_t count = (uint32_t)strlen(kinds[k]) / 3;
        if (end - first > count && text_ends_with(text, token_at(work, end - 1)->end, &kinds[k], 1))
            return end - count;
    }
    return end;
}

/* 三叶虫, 固态电池, 孤独症: whether the words end as those for a field, a thing or an illness do.
 */
static bool is_technical(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const endings[] = {
        "学",   "學",   "术",     "術",     "病",     "症",     "癌",     "池",   "材料", "芯片",
        "晶片", "计算", "計算",   "通信",   "疗法",   "療法",   "模型",   "工程", "蛋白", "基因",
        "细胞", "細胞", "算法",   "演算法", "机器人", "機器人", "驾驶",   "駕駛", "识别", "識別",
        "辨識", "合成", "接口",   "聚变",   "聚變",   "储能",   "儲能",   "光伏", "视觉", "視覺",
        "雷达", "雷達", "半导体", "半導體", "传感器", "感測器", "经济",   "经濟", "生成", "推理",
        "纠错", "糾錯", "编辑",   "編輯",   "智能",   "智慧",   "引擎",   "量子", "氢能", "氫能",
        "虫",   "蟲",   "菌",     "药",     "藥",     "膜",     "催化",   "超导", "超導", "遥感",
        "遙感", "制冷", "芯",     "元宇宙", "区块链", "區塊鏈", "大模型", "云",   "抗",   "质结"};
    for (uint32_t i = first; i < end; i++)
        if (token_at(work, i)->shape != SHAPE_HAN)
            return true; /* BC电池 */
    return text_ends_with(work->article->text, token_at(work, end - 1)->end, endings,
                          sizeof endings / sizeof *endings);
}

/* sure: behind words of which nothing else is said. */
static void topic_zh(struct work *work, uint32_t first, bool sure)
{
    uint32_t end = first;
    while (end - first <= HAN_MAX && !is_last(work, end))
        end++;
    uint32_t whole = end;
    if (end - first > HAN_MAX || end == first)
        return;
    end = without_kind(work, first, end);
    const struct cue *cue = cue_at(work, first);
    if (end - first < HAN_MIN || cue->starts & (CUE_VERB | CUE_FUNCTION | CUE_ANAPHOR) ||
        !(is_technical(work, first, end) || (sure && end < whole)) || holds_name(work, first, end))
        return;
    propose(work, first, end - first, ENTITY_CONCEPT, WITNESS_RULE, CONFIDENCE, RULE);
}

void find_topics(struct work *work, const struct sentence *sentence)
{
    static const char *const sure[] = {"从", "從"}; /* 从事 */
    static const char *const works[] = {"work",      "works",   "worked",   "working",
                                        "focuses",   "focused", "focusing", "devoted",
                                        "dedicated", "betting", "bets",     "bet"};
    (void)sentence;
    if (!holds_cue(work, CUE_STUDIES))
        return;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        const struct cue *cue = cue_at(work, i);
        if (!(cue->starts & CUE_STUDIES))
            continue;
        uint32_t first = i + cue->phrase_len;
        if (han_at(work, i))
            topic_zh(work, first, is_any_of(work, i, sure, sizeof sure / sizeof *sure));
        else
            topic_en(work, first, !is_any_of(work, i, works, sizeof works / sizeof *works));
    }
}
