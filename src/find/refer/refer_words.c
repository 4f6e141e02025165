/* The pronouns and anaphoric nouns of both languages, and where they refer to nothing. */
#include <string.h>

#include "find/refer/refer.h"
#include "text/fold.h"
#include "text/words.h"

struct pronoun {
    short_word word; /* folded */
    uint16_t types;
    uint8_t gender;
    bool possessive;
    uint8_t kind; /* enum refer_class */
};

#define PERSON TYPE_BIT(ENTITY_PERSON)

static const struct pronoun pronouns[] = {
    {"he", PERSON, GENDER_MALE, false, REFER_PERSON},
    {"him", PERSON, GENDER_MALE, false, REFER_PERSON},
    {"his", PERSON, GENDER_MALE, true, REFER_PERSON},
    {"himself", PERSON, GENDER_MALE, false, REFER_REFLEXIVE},
    {"she", PERSON, GENDER_FEMALE, false, REFER_PERSON},
    {"her", PERSON, GENDER_FEMALE, true, REFER_PERSON},
    {"hers", PERSON, GENDER_FEMALE, true, REFER_PERSON},
    {"herself", PERSON, GENDER_FEMALE, false, REFER_REFLEXIVE},
    {"it", THING_TYPES, GENDER_UNKNOWN, false, REFER_THING},
    {"its", THING_TYPES, GENDER_UNKNOWN, true, REFER_THINGS_OWN},
    {"itself", THING_TYPES, GENDER_UNKNOWN, false, REFER_REFLEXIVE},
    {"他", PERSON, GENDER_MALE, false, REFER_PERSON},
    {"她", PERSON, GENDER_FEMALE, false, REFER_PERSON},
    {"佢", PERSON, GENDER_UNKNOWN, false, REFER_PERSON},
    {"它", THING_TYPES, GENDER_UNKNOWN, false, REFER_THING},
    {"牠", THING_TYPES, GENDER_UNKNOWN, false, REFER_THING},
    {"其", THING_TYPES | PERSON, GENDER_UNKNOWN, true, REFER_ANY},
};

/* 其 and 他 begin words that refer to nothing. */
static const short_word not_after_qi[] = {"他", "它", "中", "实", "實", "余", "餘", "次", "间",
                                          "間", "后", "後", "一", "二", "三", "所", "乐", "樂"};
static const short_word not_before_qi[] = {"尤", "极", "極", "与", "與", "莫", "何",
                                           "土", "名", "顾", "出", "任", "使"};

static bool is_plural(const struct work *work, uint32_t i)
{
    return ideograph_at(work, i, "们們倆俩哋");
}

/* "the world as we know it": what it is stands before. */
static bool is_as_known(const struct work *work, uint32_t i)
{
    static const short_word who[] = {"we", "you", "they"}, knows[] = {"know", "knew"};
    return i >= 3 && WORD_IS_ONE_OF(work, i - 1, knows) && WORD_IS_ONE_OF(work, i - 2, who) &&
           word_at(work, i - 3, "as");
}

/* The token behind the verb of "it is", "it would not be", "it has now become"; 0: it is another.
 */
static uint32_t behind_copula(const struct work *work, uint32_t i)
{
    static const short_word copulas[] = {"is",     "was",     "'s",      "’s",    "seems",
                                         "seemed", "appears", "remains", "turns", "turned"};
    static const short_word modals[] = {"has", "would", "will", "may", "might"};
    static const short_word skipped[] = {"not", "never", "now", "also", "still", "then", "often"};
    static const short_word forms[] = {"be", "been", "become", "seem", "emerged", "take"};
    bool modal = WORD_IS_ONE_OF(work, i, modals);
    if (!modal && !WORD_IS_ONE_OF(work, i, copulas) && !word_at(work, i, "appeared"))
        return 0;
    for (i++; WORD_IS_ONE_OF(work, i, skipped); i++)
        continue;
    if (modal && !WORD_IS_ONE_OF(work, i, forms))
        return 0;
    return i + modal;
}

/* clear that, hard for anybody to, unknown whether: from the token behind "it is" on. */
static bool opens_clause(const struct work *work, uint32_t i)
{
    enum { WORDS = 5 };
    static const short_word asks[] = {"whether", "if", "when", "how", "why", "who"};
    static const char *const judged[] = {
        "hard",      "difficult", "easy",        "easier",   "harder",    "possible", "impossible",
        "important", "necessary", "better",      "best",     "wrong",     "right",    "time",
        "early",     "late",      "too",         "vital",    "crucial",   "good",     "nice",
        "great",     "fun",       "rare",        "unusual",  "common",    "useful",   "dangerous",
        "safe",      "illegal",   "legal",       "unfair",   "fair",      "sad",      "tempting",
        "worth",     "customary", "up",          "enough",   "so",        "more",     "less",
        "very",      "clear",     "unclear",     "a",        "essential", "unlawful", "wise",
        "premature", "natural",   "reasonable",  "sensible", "cheaper",   "quicker",  "simpler",
        "foolish",   "cruel",     "impractical", "normal",   "essential", "obvious",  "known",
        "unknown",   "certain",   "uncertain",   "doubtful"};
    const bool judges = word_is_any_of(work, i, judged, sizeof judged / sizeof *judged);
    for (uint32_t k = i; k < i + WORDS && k < work->tokens.count; k++) {
        if (word_at(work, k, "that") || (judges && word_at(work, k, "to")) ||
            (WORD_IS_ONE_OF(work, k, asks) && (k == i || judges)))
            return true;
        if (token_at(work, k)->shape == SHAPE_PUNCT)
            break;
    }
    return false;
}

/* it is clear that, it takes years to, it rains: nothing is meant. */
static bool is_pleonastic(const struct work *work, uint32_t i)
{
    static const short_word weather[] = {"rains", "rained", "snows", "snowed"};
    static const short_word takes[] = {"takes", "took"};
    if (!word_at(work, i, "it") && !word_at(work, i, "It"))
        return false;
    if (is_as_known(work, i) || WORD_IS_ONE_OF(work, i + 1, weather))
        return true;
    if (WORD_IS_ONE_OF(work, i + 1, takes)) {
        for (uint32_t k = i + 2; k < i + 7; k++)
            if (word_at(work, k, "to"))
                return true;
        return false;
    }
    uint32_t behind = behind_copula(work, i + 1);
    return behind > 0 && opens_clause(work, behind);
}

/* 与|其妻, 与|其子公司, where 与其 is no "rather than": somebody or something of its own follows.
 */
static bool is_with_own(const struct work *work, uint32_t i)
{
    return i > 0 && ideograph_at(work, i - 1, "与與") &&
           ideograph_at(work, i + 1, "妻夫父母子女弟妹兄姐姊儿兒孙孫旗团團夥创創竞競");
}

static bool han_pronoun_refers(const struct work *work, uint32_t i)
{
    if (is_plural(work, i + 1))
        return false;
    if (word_at(work, i, "其"))
        return is_with_own(work, i) || (!WORD_IS_ONE_OF(work, i + 1, not_after_qi) &&
                                        !(i > 0 && WORD_IS_ONE_OF(work, i - 1, not_before_qi)));
    /* 其他, 吉他, 他国, 他人 */
    if (word_at(work, i, "他"))
        return !(i > 0 && (word_at(work, i - 1, "其") || word_at(work, i - 1, "吉") ||
                           word_at(work, i - 1, "排"))) &&
               !word_at(work, i + 1, "人") && !word_at(work, i + 1, "国") &&
               !word_at(work, i + 1, "國") && !word_at(work, i + 1, "乡") &&
               !word_at(work, i + 1, "汀");
    return !(i > 0 && word_at(work, i - 1, "其"));
}

/* 其妻, 其表弟: kin is a person's, 其母公司 none. */
static bool is_kin(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "妻",   "丈夫",   "夫人",   "父",   "母亲", "母親", "儿子", "兒子", "女儿", "女兒", "长子",
        "長子", "次子",   "长女",   "長女", "次女", "独子", "独女", "哥哥", "弟弟", "姐姐", "妹妹",
        "胞弟", "胞兄",   "胞妹",   "表弟", "表兄", "表妹", "堂弟", "堂兄", "祖父", "祖母", "岳父",
        "岳母", "外祖父", "外祖母", "前妻", "前夫", "遗孀", "遺孀", "侄子", "外甥", "女婿", "儿媳"};
    return han_at(work, i) && text_begins_with(work->article->text + token_at(work, i)->begin,
                                               words, sizeof words / sizeof *words);
}

static uint32_t reflexive_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    static const char *const words[] = {"自己", "本人"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        const char *word = words[k];
        char first[4] = {word[0], word[1], word[2], 0}, second[4] = {word[3], word[4], word[5], 0};
        if (!word_at(work, i, first) || !word_at(work, i + 1, second))
            continue;
        *anaphor = (struct anaphor){.types = PERSON,
                                    .form = FORM_PRONOUN,
                                    .kind = REFER_REFLEXIVE,
                                    .han = true,
                                    .rule = "pronoun"};
        return 2;
    }
    return 0;
}

/* 对方: the other one. */
static uint32_t other_side_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    if (!ideograph_at(work, i, "对對") || !word_at(work, i + 1, "方"))
        return 0;
    *anaphor = (struct anaphor){.types = TYPE_BIT(ENTITY_ORGANIZATION) | PERSON,
                                .form = FORM_NOMINAL,
                                .kind = REFER_LATTER,
                                .han = true,
                                .rule = "other-side"};
    return 2;
}

/* 前者, 后者, the former, the latter. */
static uint32_t former_latter_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    bool zh = word_at(work, i + 1, "者");
    bool en = word_at(work, i, "the") || word_at(work, i, "The");
    bool former = (zh && word_at(work, i, "前")) || (en && word_at(work, i + 1, "former"));
    bool latter = (zh && (word_at(work, i, "后") || word_at(work, i, "後"))) ||
                  (en && word_at(work, i + 1, "latter"));
    if (en && (former || latter) && latin_at(work, i + 2) &&
        !(cue_at(work, i + 2)->starts & (CUE_ACT | CUE_SPEECH)))
        return 0;
    if (!former && !latter)
        return 0;
    *anaphor = (struct anaphor){.types = THING_TYPES | PERSON,
                                .form = FORM_PRONOUN,
                                .kind = former ? REFER_FORMER : REFER_LATTER,
                                .han = zh,
                                .rule = former ? "former" : "latter"};
    return 2;
}

/* The pronoun that the token is, or NULL. */
static const struct pronoun *find_pronoun(const char *text, const struct token *token)
{
    char folded[2 * sizeof(short_word)] = {0};
    uint32_t len = token->end - token->begin;
    if (len >= sizeof(short_word) || fold_key(text + token->begin, len, folded) != len)
        return NULL;
    for (size_t k = 0; k < sizeof pronouns / sizeof *pronouns; k++)
        if (memcmp(folded, pronouns[k].word, sizeof pronouns[k].word) == 0)
            return &pronouns[k];
    return NULL;
}

uint32_t refer_pronoun_at(const struct work *work, uint32_t i, struct anaphor *anaphor)
{
    const struct token *token = token_at(work, i);
    if (!(cue_at(work, i)->starts & CUE_ANAPHOR))
        return 0;
    const struct pronoun *pronoun = find_pronoun(work->article->text, token);
    if (pronoun) {
        if (token->shape == SHAPE_HAN ? !han_pronoun_refers(work, i) : is_pleonastic(work, i))
            return 0;
        *anaphor = (struct anaphor){.types = pronoun->types,
                                    .gender = pronoun->gender,
                                    .form = FORM_PRONOUN,
                                    .kind = pronoun->kind,
                                    .possessive = pronoun->possessive,
                                    .han = token->shape == SHAPE_HAN,
                                    .rule = "pronoun"};
        if (pronoun->kind == REFER_ANY && is_kin(work, i + 1))
            anaphor->types = PERSON;
        bool own =
            token->shape == SHAPE_HAN && word_at(work, i + 1, "自") && word_at(work, i + 2, "己");
        return own ? 3 : 1;
    }
    uint32_t count = reflexive_at(work, i, anaphor);
    if (count == 0)
        count = former_latter_at(work, i, anaphor);
    return count ? count : other_side_at(work, i, anaphor);
}
