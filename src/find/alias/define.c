/*
 * Names that the text itself defines: 北辰智能（Beichen AI，以下简称北辰）,
 * Far Hill Laboratories (FHL), X，又称 Y, X, formerly known as Y.
 *
 * What stands to the left is the name found by the other steps that ends at the bracket; without
 * one, for an acronym, the words whose letters it takes (Schwartz and Hearst 2003).
 */
#include "config.h"

#include <string.h>

#include "find/alias/define_parts.h"
#include "find/names/name_parts.h"
#include "text/utf8.h"
#include "text/words.h"

static const char opening[] = "（(";
static const char closing[] = "）)";
static const char separators[] = ",，；;、/";

static struct stretch trim(const struct work *work, struct stretch s)
{
    while (s.first < s.end && (sign_at(work, s.first, QUOTES) || sign_at(work, s.first, "：:，,")))
        s.first++;
    while (s.first < s.end && sign_at(work, s.end - 1, QUOTES))
        s.end--;
    return s;
}

static const char *stretch_text(const struct work *work, struct stretch s, uint32_t *len)
{
    uint32_t begin = token_at(work, s.first)->begin;
    *len = token_at(work, s.end - 1)->end - begin;
    return work->article->text + begin;
}

struct content content_of(const struct work *work, struct stretch s)
{
    struct content content = {.words = s.end - s.first};
    for (uint32_t i = s.first; i < s.end; i++) {
        const struct token *token = token_at(work, i);
        content.han |= token->shape == SHAPE_HAN;
        content.latin |= latin_at(work, i);
        content.capital |= capital_at(work, i);
        content.sign |= token->shape == SHAPE_PUNCT && !sign_at(work, i, "·-&.‧•・");
    }
    content.digit_first = token_at(work, s.first)->shape == SHAPE_NUMBER;
    uint32_t len;
    const char *text = stretch_text(work, s, &len);
    content.acronym = content.words == 1 && name_is_acronym(text, len);
    return content;
}

bool may_be_name(const struct work *work, struct stretch s, struct content content)
{
    if (content.digit_first || content.sign || (!content.han && !content.capital))
        return false;
    if (content.words > (content.han ? HAN_NAME_MAX : LATIN_NAME_MAX))
        return false;
    const struct cue *cue = cue_at(work, s.first);
    bool word = cue->phrase_len >= cue->word_len; /* 上 in 上海 is none */
    if (word && cue->starts & (CUE_FUNCTION | CUE_VERB | CUE_SPEECH | CUE_NOT_NAME) && content.han)
        return false;
    return !sign_at(work, s.end, ":："); /* 纳斯达克：BCN, NYSE: BCN */
}

/* ---- the left side ---- */

static bool is_letter_of(char letter, const char *text, uint32_t at)
{
    char c = text[at];
    if (c >= 'A' && c <= 'Z')
        c = (char)(c - 'A' + 'a');
    return c == letter;
}

/* Walks left, matching the letters of the acronym from its end; its first letter must begin a word.
 */
static uint32_t acronym_begin(const struct work *work, uint32_t end, const char *acronym,
                              uint32_t len)
{
    const char *text = work->article->text;
    uint32_t first_token = end > len * 2 + 4 ? end - (len * 2 + 4) : 0;
    uint32_t limit = token_at(work, first_token)->begin, at = token_at(work, end - 1)->end;
    for (uint32_t i = len; i-- > 0;) {
        char letter = acronym[i];
        if (letter >= 'A' && letter <= 'Z')
            letter = (char)(letter - 'A' + 'a');
        if (letter < 'a' || letter > 'z')
            continue;
        do {
            if (at <= limit)
                return NO_INDEX;
            at--;
        } while (!is_letter_of(letter, text, at) ||
                 (i == 0 && at > limit &&
                  ((text[at - 1] >= 'a' && text[at - 1] <= 'z') ||
                   (text[at - 1] >= 'A' && text[at - 1] <= 'Z'))));
    }
    for (uint32_t i = first_token; i < end; i++)
        if (token_at(work, i)->begin == at)
            return i;
    return NO_INDEX;
}

/* The words before an acronym that it stands for: at least two, and no more signs than hyphens. */
static struct stretch long_form(const struct work *work, uint32_t end, struct stretch acronym)
{
    struct stretch none = {0, 0};
    uint32_t len;
    const char *text = stretch_text(work, acronym, &len);
    uint32_t first = acronym_begin(work, end, text, len);
    if (first == NO_INDEX || end - first < 2)
        return none;
    for (uint32_t i = first; i < end; i++)
        if (!latin_at(work, i) && !sign_at(work, i, "-&"))
            return none;
    return (struct stretch){first, end};
}

/* Ideographs before the bracket, back to what ends a noun phrase. */
static struct stretch han_phrase(const struct work *work, uint32_t end)
{
    uint32_t first = end;
    while (first > 0 && end - first < 10 && han_at(work, first - 1) &&
           !(cue_at(work, first - 1)->ends &
             (CUE_FUNCTION | CUE_VERB | CUE_LINK | CUE_MEASURE | CUE_SPEECH)) &&
           cue_at(work, first - 1)->title_back < 2)
        first--;
    /* Never begin within a word. */
    while (first < end && cue_at(work, first)->in_word)
        first++;
    return (struct stretch){first, end};
}

/* ---- what is defined ---- */

void define(struct work *work, struct span name, unsigned type, bool propose_name,
            struct stretch other, enum alias_kind kind, const char *rule)
{
    struct span span = {token_at(work, other.first)->begin, token_at(work, other.end - 1)->end};
    *vec_push(&work->definitions) =
        (struct definition){.name = name, .other = span, .kind = (uint8_t)kind, .rule = rule};
    if (propose_name)
        propose_bytes(work, name.begin, name.end, (enum entity_type)type, WITNESS_DEFINITION, 80,
                      rule);
    propose_bytes(work, span.begin, span.end, (enum entity_type)type, WITNESS_DEFINITION, 85, rule);
}

static enum alias_kind kind_of(struct content content, const struct alias_keyword *keyword,
                               bool script_change)
{
    if (content.acronym)
        return ALIAS_ACRONYM;
    if (keyword)
        return (enum alias_kind)keyword->kind;
    return script_change ? ALIAS_TRANSLATION : ALIAS_SHORT;
}

/* (Leeds) after a company says where it is, WASHINGTON (AP) who reports from there: what is known
 * as something of another type, and no letters of the name before the bracket. known: what looks
 * like it is not enough, the lexicon must have it. */
static bool is_something_else(const struct work *work, const struct proposal *left,
                              uint32_t left_end, struct stretch piece, struct content content,
                              bool known)
{
    const struct proposal *inside = proposal_ending_at(work, token_at(work, piece.end - 1)->end);
    if (!inside || inside->type == left->type || inside->witness > WITNESS_TAGGER ||
        inside->begin != token_at(work, piece.first)->begin ||
        (known && inside->witness != WITNESS_LEXICON))
        return false;
    if (!content.acronym)
        return true;
    return inside->witness == WITNESS_LEXICON && !han_at(work, left_end - 1) &&
           long_form(work, left_end, piece).end == 0;
}

/* 香港中文大学（中大）: whether the characters of the piece stand in the name, in this order. */
static bool is_drawn_from(const struct work *work, const struct proposal *name,
                          struct stretch piece)
{
    uint32_t at = name->first;
    for (uint32_t i = piece.first; i < piece.end; i++, at++) {
        const struct token *token = token_at(work, i);
        while (at < name->behind && token_at(work, at)->key != token->key)
            at++;
        if (at >= name->behind)
            return false;
    }
    return true;
}

/* Whether the piece is written again behind its bracket. */
static bool comes_again(const struct work *work, struct stretch piece)
{
    uint32_t len;
    const char *text = stretch_text(work, piece, &len);
    const char *end = work->article->text + work->article->len;
    return memmem(text + len, (size_t)(end - text) - len, text, len) != NULL;
}

/* 香港中文大学（中大）, 电视广播有限公司（无线）: in brackets behind an organization's full name
 * the short one, in the same script and with no word that says so. */
static bool is_short_name(const struct work *work, const struct proposal *name,
                          struct stretch piece)
{
    static const char *const companies[] = {"公司", "集团", "集團"};
    uint32_t len = piece.end - piece.first;
    if (!name || name->type != ENTITY_ORGANIZATION || len < 2 || len > 6 ||
        name->behind - name->first < len + 2)
        return false;
    for (uint32_t i = piece.first; i < piece.end; i++)
        if (!han_at(work, i))
            return false;
    return is_drawn_from(work, name, piece) ||
           (len <= 4 && comes_again(work, piece) &&
            text_ends_with(work->article->text + name->begin, name->end - name->begin, companies,
                           sizeof companies / sizeof *companies));
}

/* Quell Water Systems, Inc. (“Quell”): in quotation marks behind an organization, words of its
 * name.
 */
static bool is_quoted_part(const struct work *work, const struct proposal *name,
                           struct stretch piece)
{
    return name && name->type == ENTITY_ORGANIZATION && piece.first > 0 &&
           latin_at(work, piece.first) && sign_at(work, piece.first - 1, OPENING_QUOTES) &&
           piece.end - piece.first < name->behind - name->first &&
           token_at(work, name->first)->key == token_at(work, piece.first)->key &&
           is_drawn_from(work, name, piece);
}

/* “Quell” or the “Company”: what the first quotation marks hold. */
static struct stretch first_quoted(const struct work *work, struct stretch s)
{
    uint32_t end = s.first + 1;
    if (!sign_at(work, s.first, OPENING_QUOTES))
        return s;
    while (end < s.end && !sign_at(work, end, QUOTES))
        end++;
    return end > s.first + 1 ? (struct stretch){s.first, end} : s;
}

/* One piece inside a bracket after the token `left_end`. */
static void define_piece(struct work *work, uint32_t left_end, struct stretch piece)
{
    uint32_t keyword_len = 0;
    piece = trim(work, first_quoted(work, piece));
    if (piece.first >= piece.end)
        return;
    const struct alias_keyword *keyword = alias_keyword_at(work, piece.first, &keyword_len);
    if (keyword) {
        piece.first += keyword_len;
        piece = trim(work, piece);
        if (piece.first >= piece.end)
            return;
    }
    struct content content = content_of(work, piece);
    if (!may_be_name(work, piece, content))
        return;
    uint32_t left_bytes = token_at(work, left_end - 1)->end;
    const struct proposal *left = proposal_ending_at(work, left_bytes);
    bool left_han = han_at(work, left_end - 1);
    bool changes = left_han != content.han;
    bool shortened = !keyword && !content.acronym && !changes;
    bool part = shortened && is_quoted_part(work, left, piece);
    if (shortened && !part && !is_short_name(work, left, piece))
        return;
    enum alias_kind kind = kind_of(content, keyword, changes);
    if (left) {
        if (!keyword && !part && is_something_else(work, left, left_end, piece, content, shortened))
            return;
        define(work, (struct span){left->begin, left->end}, left->type, false, piece, kind,
               "defined-in-brackets");
        return;
    }
    struct stretch words = {0, 0};
    if (content.acronym)
        words = left_han ? han_phrase(work, left_end) : long_form(work, left_end, piece);
    if (words.end - words.first < 2)
        return;
    struct span name = {token_at(work, words.first)->begin, left_bytes};
    bool named = capital_at(work, words.end - 1);
    define(work, name, named ? ENTITY_ORGANIZATION : ENTITY_CONCEPT, true, piece, kind,
           named ? "defined-name" : "defined-term");
}

static void define_bracket(struct work *work, uint32_t open)
{
    uint32_t close = open + 1;
    while (close < work->tokens.count && close - open < 40 && !sign_at(work, close, closing))
        close++;
    if (!sign_at(work, close, closing) || close == open + 1)
        return;
    uint32_t left_end = open;
    while (left_end > 0 && sign_at(work, left_end - 1, "”\"」』’"))
        left_end--;
    if (left_end == 0)
        return;
    for (uint32_t first = open + 1; first < close;) {
        uint32_t end = first;
        while (end < close && !sign_at(work, end, separators))
            end++;
        define_piece(work, left_end, (struct stretch){first, end});
        first = end + 1;
    }
}

/* What heads a row of facts whose cell names the subject of the article once more. */
static const struct alias_keyword row_heads[] = {
    {"外文名", ALIAS_TRANSLATION}, {"外文名称", ALIAS_TRANSLATION},
    {"英文名", ALIAS_TRANSLATION}, {"英文名称", ALIAS_TRANSLATION},
    {"中文名", ALIAS_TRANSLATION}, {"中文名称", ALIAS_TRANSLATION},
    {"原文名", ALIAS_TRANSLATION}, {"别名", ALIAS_NAME},
    {"別名", ALIAS_NAME},          {"别称", ALIAS_NAME},
    {"又名", ALIAS_NAME},          {"本名", ALIAS_NAME},
    {"原名", ALIAS_FORMER},        {"艺名", ALIAS_NAME},
    {"藝名", ALIAS_NAME},          {"全名", ALIAS_NAME},
    {"全称", ALIAS_NAME},          {"简称", ALIAS_SHORT},
    {"簡稱", ALIAS_SHORT},         {"Native name", ALIAS_TRANSLATION},
    {"Other names", ALIAS_NAME},   {"Also known as", ALIAS_NAME},
    {"Birth name", ALIAS_NAME},    {"Full name", ALIAS_NAME},
};

static const struct alias_keyword *row_head(const char *text, size_t len)
{
    for (size_t i = 0; i < sizeof row_heads / sizeof *row_heads; i++)
        if (strlen(row_heads[i].word) == len && memcmp(row_heads[i].word, text, len) == 0)
            return &row_heads[i];
    return NULL;
}

/* The block that is the article's headline. */
static const struct block *headline_of(const struct article *article)
{
    const struct block *first = article->block_count > 0 ? &article->blocks[0] : NULL;
    return first && first->kind == BLOCK_HEADLINE ? first : NULL;
}

/* 外文名 | Tanya Chua: a row of facts about what the article is called by. The cell is a sentence.
 */
static void define_cell(struct work *work, const struct sentence *sentence)
{
    const struct article *article = work->article;
    const struct block *headline = headline_of(article);
    if (!headline || sentence->begin == 0 || article->text[sentence->begin - 1] != '\t')
        return;
    const struct block *row = &article->blocks[article_block_at(article, sentence->begin)];
    size_t head_len = sentence->begin - 1 - row->begin;
    const struct alias_keyword *head = row->kind == BLOCK_TABLE_ROW && sentence->end == row->end
                                           ? row_head(article->text + row->begin, head_len)
                                           : NULL;
    if (!head)
        return;
    struct definition *definition = vec_push(&work->definitions);
    *definition = (struct definition){.name = {headline->begin, headline->end},
                                      .other = {sentence->begin, sentence->end},
                                      .kind = head->kind,
                                      .rule = "defined-in-row"};
}

void find_define(struct work *work, const struct sentence *sentence)
{
    define_cell(work, sentence);
    if (!holds_token(work, SIGNS_BRACKET) && !holds_cue(work, CUE_DEFINES))
        return;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        if (sign_at(work, i, opening))
            define_bracket(work, i);
        else if (cue_at(work, i)->starts & CUE_DEFINES && token_at(work, i)->shape == SHAPE_PUNCT)
            define_courtesy(work, i);
        else if (cue_at(work, i)->starts & CUE_DEFINES)
            define_line(work, i);
    }
}
