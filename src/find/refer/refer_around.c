/* What stands around a name, or around an expression that may mean one. */
#include "find/refer/refer.h"
#include "text/words.h"

bool refer_is_oblique(const struct work *work, uint32_t first)
{
    static const short_word words[] = {"in",  "of", "at", "from", "by",    "with",
                                       "for", "to", "on", "than", "about", "and"};
    if (first == 0)
        return false;
    return token_at(work, first - 1)->shape == SHAPE_LOWER
               ? WORD_IS_ONE_OF(work, first - 1, words)
               : ideograph_at(work, first - 1, "在从向对与被和据由跟");
}

bool refer_owns(const struct work *work, uint32_t end)
{
    return end < work->tokens.count &&
           (token_at(work, end)->shape == SHAPE_POSSESSIVE || word_at(work, end, "的"));
}

bool refer_is_relative(const struct work *work, uint32_t end)
{
    static const short_word words[] = {"who", "whose", "which"};
    return sign_at(work, end, ",") && end + 1 < work->tokens.count &&
           WORD_IS_ONE_OF(work, end + 1, words);
}

bool refer_reports(const char *text)
{
    static const char *const words[] = {"研报", "研報",   "研究报告", "研究報告", "报告",
                                        "報告", "分析师", "分析師",   "分析员",   "分析員",
                                        "报道", "報道",   "报导",     "報導",     "记者",
                                        "記者", "援引",   "消息",     "评论员"};
    return text_begins_with(text, words, sizeof words / sizeof *words);
}

bool refer_invests(const char *text)
{
    static const char *const words[] = {"投资", "投資", "领投", "領投", "跟投", "参投",
                                        "入股", "收购", "收購", "并购", "併購", "买下",
                                        "買下", "注资", "注資", "控股", "参股"};
    return text_begins_with(text, words, sizeof words / sizeof *words);
}

static bool is_link(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"、", "and", "和", "与"};
    return cue_at(work, i)->ends & CUE_LINK && WORD_IS_ONE_OF(work, i, words);
}

bool refer_is_listed(const struct work *work, uint32_t first, uint32_t end)
{
    return is_link(work, end) || (first > 0 && is_link(work, first - 1));
}

/* said it would, said that it, 称其, "said on Monday that it": the words before token i. */
static bool is_reported(const struct work *work, uint32_t i)
{
    enum { WHEN_AND_WHERE = 6 }; /* tokens between the verb and its "that" */
    if (i > 0 && word_at(work, i - 1, "that")) {
        for (uint32_t k = i - 1; k > 0 && k + WHEN_AND_WHERE >= i; k--) {
            if (cue_at(work, k - 1)->ends & CUE_SPEECH)
                return true;
            if (token_at(work, k - 1)->shape == SHAPE_PUNCT)
                return false;
        }
        return false;
    }
    if (i > 0 && (sign_at(work, i - 1, "，：:,") || word_at(work, i - 1, "了")))
        i--;
    return i > 0 && cue_at(work, i - 1)->ends & CUE_SPEECH;
}

static bool is_copula(const struct work *work, uint32_t i)
{
    return word_at(work, i, "is") || word_at(work, i, "was") || word_at(work, i, "'s") ||
           word_at(work, i, "’s") || word_at(work, i, "是");
}

uint32_t refer_word_before(const struct work *work, uint32_t first, uint32_t away)
{
    return first > away ? token_at(work, first - 1 - away)->key : 1;
}

uint32_t refer_word_behind(const struct work *work, uint32_t end, uint32_t away)
{
    return end + away < work->tokens.count ? token_at(work, end + away)->key : 2;
}

static void take_words(const struct work *work, uint32_t first, uint32_t end,
                       struct anaphor *anaphor)
{
    anaphor->self = 0;
    anaphor->head = token_at(work, end - 1)->key;
    for (uint32_t i = first; i < end; i++)
        anaphor->self = anaphor->self * 31 + token_at(work, i)->key;
    for (uint32_t away = 0; away < 2; away++)
        anaphor->before[away] = refer_word_before(work, first, away);
    for (uint32_t away = 0; away < 3; away++)
        anaphor->behind[away] = refer_word_behind(work, end, away);
}

/* hired |him| from, kept |it| |.: whether the pronoun is what a verb takes. "said it was" and "her
 * courage" are others. */
static bool is_object(const struct work *work, uint32_t first, uint32_t end)
{
    static const short_word always[] = {"him"}, maybe[] = {"her", "it"};
    static const short_word behind[] = {"in",   "on",   "at",  "from", "as",    "to",
                                        "for",  "with", "by",  "and",  "after", "before",
                                        "when", "last", "out", "up"};
    if (first == 0 || !latin_at(work, first - 1) ||
        token_at(work, first - 1)->shape != SHAPE_LOWER || refer_is_oblique(work, first))
        return false;
    return WORD_IS_ONE_OF(work, first, always) ||
           (WORD_IS_ONE_OF(work, first, maybe) &&
            (end >= work->tokens.count || token_at(work, end)->shape == SHAPE_PUNCT ||
             WORD_IS_ONE_OF(work, end, behind)));
}

/* she, who, as everybody: what begins a clause of its own, or a noun. */
static bool is_of_other_clause(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"he",    "she",   "it",    "they",  "we",  "you",   "who",
                                       "which", "that",  "as",    "the",   "a",   "an",    "this",
                                       "his",   "her",   "its",   "their", "my",  "our",   "if",
                                       "when",  "where", "while", "but",   "and", "behind"};
    return WORD_IS_ONE_OF(work, i, words);
}

/* Notes the small words before the token that may be a verb: has never |hired him. */
static void note_verb(const struct work *work, uint32_t first, struct anaphor *anaphor)
{
    enum { WORDS = 4 };
    uint32_t i = first;
    while (i > 0 && first - i < WORDS && token_at(work, i - 1)->shape == SHAPE_LOWER &&
           !refer_is_oblique(work, i) && !is_of_other_clause(work, i - 1))
        i--;
    anaphor->verb_phrase = token_at(work, i)->begin;
    anaphor->resumes = i > 0 && sign_at(work, i - 1, ",");
}

void refer_look_around(const struct work *work, uint32_t first, uint32_t end,
                       struct anaphor *anaphor)
{
    const struct cue *behind = cue_at(work, end);
    take_words(work, first, end, anaphor);
    anaphor->oblique = refer_is_oblique(work, first);
    anaphor->owner = refer_owns(work, end);
    anaphor->says = (behind->starts & CUE_SPEECH) != 0;
    anaphor->acts = (behind->starts & (CUE_VERB | CUE_ACT | CUE_PRODUCT_VERB)) != 0;
    anaphor->made = first > 0 && cue_at(work, first - 1)->ends & CUE_PRODUCT_VERB;
    anaphor->reported = is_reported(work, first);
    anaphor->copula = is_copula(work, end);
    anaphor->object = anaphor->form == FORM_PRONOUN && is_object(work, first, end);
    if (anaphor->object)
        note_verb(work, first, anaphor);
    anaphor->last = end >= work->tokens.count || token_at(work, end)->shape == SHAPE_PUNCT;
}
