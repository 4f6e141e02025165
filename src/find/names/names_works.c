/*
 * Works in Latin script: laws by what they end with (Online Safety Act 2025), titles without marks
 * by what stands before or behind them: author of |The Glass Parliament|, her memoir, |Walking
 * Home|, |Baseline|, a documentary about.
 */
#include "find/names/names_en.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define TITLE_MAX    12 /* tokens */
#define RULE         "en-work"

static bool is_year(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count || token_at(work, i)->shape != SHAPE_NUMBER)
        return false;
    const char *digits = work->article->text + token_at(work, i)->begin;
    return token_at(work, i)->end - token_at(work, i)->begin == 4 &&
           (digits[0] == '1' || digits[0] == '2');
}

/* ---- laws ---- */

/* The token behind the year of a law that ends before `end`: Act| 2025|, Act|, 2023|, Act| of
 * 1974|; or end. */
static uint32_t over_year(const struct work *work, uint32_t end)
{
    if (is_year(work, end) && token_at(work, end)->space_before)
        return end + 1;
    return (sign_at(work, end, ",") || word_at(work, end, "of")) && is_year(work, end + 1) ? end + 2
                                                                                           : end;
}

/* Health |and| Education, Protection |of| Workers: what may join the words of a law. */
static bool joins_law(const struct work *work, uint32_t i)
{
    static const short_word joints[] = {"and", "of", "for", "&", "on", "to", "in"};
    return WORD_IS_ONE_OF(work, i, joints);
}

/* Copyright|, |Designs and Patents Act, Companies|' |Creditors, Anti|-|Money: the capital before
 * the sign at `sign`; `sign`: none. */
static uint32_t over_sign(const struct work *work, uint32_t sign, bool list)
{
    uint32_t before = sign - 1;
    if (sign_at(work, sign, "-") && !token_at(work, sign)->space_before &&
        !token_at(work, sign + 1)->space_before)
        while (before > 1 && !capital_at(work, before) && sign_at(work, before - 1, "-"))
            before -= 2; /* Over-the-Counter */
    else if (!(sign_at(work, sign, ",") && list) && !sign_at(work, sign, "’'"))
        return sign;
    return capital_at(work, before) ? before : sign;
}

/* Where the words of the law begin of which the last is at `last`. */
static uint32_t law_begin(const struct work *work, uint32_t last)
{
    static const short_word articles[] = {"The",   "A",    "An",    "Under", "This",
                                          "That",  "In",   "If",    "But",   "Both",
                                          "Since", "When", "While", "As",    "With"};
    uint32_t first = last;
    bool list = false; /* behind a comma stands the last part */
    while (first > 0 && last - first < TITLE_MAX) {
        uint32_t before = first - 1;
        if (before > 0 && token_at(work, before)->shape == SHAPE_PUNCT) {
            uint32_t over = over_sign(work, before, list);
            if (over == before)
                break;
            first = over;
            continue;
        }
        if (!token_at(work, first)->space_before)
            break;
        list |= word_at(work, before, "and") || word_at(work, before, "&");
        if (joins_law(work, before) && before > 0 && token_at(work, before)->space_before)
            before--;
        if (!capital_at(work, before) || WORD_IS_ONE_OF(work, before, articles))
            break;
        first = before;
    }
    return first;
}

static void try_law(struct work *work, uint32_t i)
{
    static const char *const laws[] = {"Act",         "Bill",        "Ordinance", "Regulation",
                                       "Regulations", "Directive",   "Treaty",    "Statute",
                                       "Decree",      "Constitution"};
    static const short_word persons[] = {"Bill"};
    static const short_word before[] = {"the", "The", "a", "an", "under", "Under", "of", "new"};
    if (!word_is_any_of(work, i, laws, COUNT(laws)) || capital_at(work, i + 1))
        return;
    uint32_t first = law_begin(work, i), end = over_year(work, i + 1);
    bool told = first > 0 && (WORD_IS_ONE_OF(work, first - 1, before) ||
                              token_at(work, first - 1)->shape == SHAPE_POSSESSIVE);
    if (first == i || (WORD_IS_ONE_OF(work, i, persons) && !told))
        return;
    propose(work, first, end - first, ENTITY_WORK, WITNESS_DECLARED, 85, "en-law");
}

/* ---- titles ---- */

/* of, the: what stands between the capitals of a title and asks for nothing. */
static bool is_small(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"of", "the", "a",  "an", "my", "her", "his",
                                       "de", "la",  "el", "le", "du", "der", "das"};
    return WORD_IS_ONE_OF(work, i, words);
}

/* in, with: of a title when what follows is no name of its own. */
static bool is_preposition(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"in",   "on",   "to", "for",   "with", "at",
                                       "from", "into", "by", "under", "as",   "is"};
    return WORD_IS_ONE_OF(work, i, words);
}

/* Whether another step takes the token for the beginning of a name of this sentence. */
static bool begins_name(const struct work *work, uint32_t i)
{
    const struct proposal *named = proposal_beginning_at(work, token_at(work, i)->begin);
    return named && named->type != ENTITY_NONE && named->type != ENTITY_WORK;
}

/* The first capital after small words from i on, within two; 0: none. */
static uint32_t next_capital(const struct work *work, uint32_t i)
{
    for (uint32_t at = i; at < i + 3; at++) {
        if (capital_at(work, at))
            return at;
        if (!is_small(work, at))
            return 0;
    }
    return 0;
}

/* Silk |and| Steel, but Salt Road |and| Night Ferry. */
static bool joins_words(const struct work *work, uint32_t first, uint32_t i)
{
    return (word_at(work, i, "and") || sign_at(work, i, "&")) && i == first + 1 &&
           capital_at(work, i + 1) && !capital_at(work, i + 2);
}

/* The token behind the title that begins at `first`; first: none does. */
static uint32_t title_end(const struct work *work, uint32_t first)
{
    if (!capital_at(work, first))
        return first;
    uint32_t end = first + 1;
    while (end < work->tokens.count && end - first < TITLE_MAX) {
        const struct token *token = token_at(work, end);
        uint32_t capital;
        if ((capital_at(work, end) || token->shape == SHAPE_NUMBER) && token->space_before)
            end++;
        else if (token->shape == SHAPE_POSSESSIVE && capital_at(work, end + 1))
            end += 2;
        else if (sign_at(work, end, "-") && !token->space_before && latin_at(work, end + 1) &&
                 !token_at(work, end + 1)->space_before)
            end += 2;
        else if (joins_words(work, first, end))
            end += 2;
        else if (is_small(work, end) && (capital = next_capital(work, end + 1)) > 0)
            end = capital + 1;
        else if (is_preposition(work, end) && (capital = next_capital(work, end + 1)) > 0 &&
                 !begins_name(work, capital) && !begins_name(work, end + 1))
            end = capital + 1;
        else
            break;
    }
    return end;
}

/* The title of which the text says that it is one; and the one that is joined to it. */
static void propose_title(struct work *work, uint32_t first, uint32_t end, enum witness witness)
{
    propose(work, first, end - first, ENTITY_WORK, witness, 75, RULE);
    if (!word_at(work, end, "and"))
        return;
    uint32_t second = end + 1, behind = title_end(work, second);
    if (behind > second + 1 && !begins_name(work, second))
        propose(work, second, behind - second, ENTITY_WORK, WITNESS_RULE, 70, RULE);
}

/* her debut |novel|, the |play|, his 1987 |film|. */
static bool is_work_noun(const struct work *work, uint32_t i)
{
    static const short_word whose[] = {"His", "Her", "Their", "Its", "The", "My", "Our"};
    static const char *const nouns[] = {
        "novel",         "novels",    "film",       "movie",     "memoir",      "memoirs",
        "album",         "single",    "musical",    "opera",     "play",        "drama",
        "documentary",   "sitcom",    "miniseries", "thriller",  "comedy",      "poem",
        "essay",         "painting",  "bestseller", "EP",        "LP",          "novella",
        "autobiography", "biography", "cookbook",   "ballet",    "symphony",    "song",
        "book",          "series",    "trilogy",    "sculpture", "textbook",    "screenplay",
        "romcom",        "biopic",    "docuseries", "anthology", "monograph",   "story",
        "soap",          "hit",       "cantata",    "concerto",  "blockbuster", "tragedy",
        "oratorio",      "mural",     "hymn",       "ballad",    "anthem",      "podcast"};
    return word_is_any_of(work, i, nouns, COUNT(nouns)) &&
           (!capital_at(work, i - 1) || WORD_IS_ONE_OF(work, i - 1, whose));
}

/* Whose it is, or which, stands among the words before the noun at i: |her| second novel. */
static bool is_told_whose(const struct work *work, uint32_t i)
{
    enum { WORDS = 5 };
    static const short_word whose[] = {"his", "her", "their", "its", "His", "Her", "Their",
                                       "Its", "my",  "whose", "the", "The", "our", "My"};
    for (uint32_t at = i, seen = 0; at > 0 && seen < WORDS; at--, seen++) {
        const struct token *token = token_at(work, at - 1);
        if (WORD_IS_ONE_OF(work, at - 1, whose) || token->shape == SHAPE_POSSESSIVE)
            return true;
        if (token->shape != SHAPE_LOWER && token->shape != SHAPE_NUMBER &&
            token->shape != SHAPE_MIXED && !sign_at(work, at - 1, "-"))
            return false;
    }
    return false;
}

/* |author of|, |starred in|, a |scene from|, |best known for|: before `first` stands what only a
 * work follows. */
static bool is_told_before(const struct work *work, uint32_t first)
{
    static const struct noun_pair pairs[] = {
        {"author", "of"},       {"co-author", "of"},  {"authors", "of"},     {"composer", "of"},
        {"starred", "in"},      {"starring", "in"},   {"stars", "in"},       {"star", "in"},
        {"star", "of"},         {"scene", "from"},    {"scenes", "from"},    {"excerpt", "from"},
        {"excerpts", "from"},   {"extract", "from"},  {"extracts", "from"},  {"passage", "from"},
        {"read", "from"},       {"reading", "from"},  {"known", "for"},      {"premiere", "of"},
        {"performance", "of"},  {"production", "of"}, {"staging", "of"},     {"adaptation", "of"},
        {"revival", "of"},      {"remake", "of"},     {"screening", "of"},   {"episode", "of"},
        {"episodes", "of"},     {"soundtrack", "of"}, {"translation", "of"}, {"recording", "of"},
        {"rendition", "of"},    {"copies", "of"},     {"copy", "of"},        {"chapter", "of"},
        {"cast", "of"},         {"adapted", "from"},  {"role", "in"},        {"cameo", "in"},
        {"songs", "from"},      {"sequel", "to"},     {"prequel", "to"},     {"screenings", "of"},
        {"performances", "of"}, {"series", "of"},     {"season", "of"},      {"part", "in"}};
    return names_en_is_behind_pair(work, first, pairs, COUNT(pairs));
}

/* |, a documentary about|, |, her second novel,|: behind `end` stands that it is a work. */
static bool is_told_behind(const struct work *work, uint32_t end)
{
    enum { WORDS = 6 };
    static const short_word openings[] = {"a", "an", "the", "his", "her", "their", "its", "whose"};
    static const short_word behind[] = {"about", "of",   "by",    "set",   "on",    "that",
                                        "which", "in",   "for",   "from",  "with",  "at",
                                        "he",    "she",  "based", "whose", "to",    "they",
                                        "and",   "also", "made",  "where", "first", "shot"};
    static const char *const longer[] = {"published", "released", "starring", "directed",
                                         "written",   "adapted",  "composed", "recorded"};
    if (!sign_at(work, end, ",") || !WORD_IS_ONE_OF(work, end + 1, openings))
        return false;
    for (uint32_t i = end + 2; i < end + 2 + WORDS && i + 1 < work->tokens.count; i++) {
        const struct token *token = token_at(work, i), *next = token_at(work, i + 1);
        if (is_work_noun(work, i) &&
            (next->shape == SHAPE_PUNCT || WORD_IS_ONE_OF(work, i + 1, behind) ||
             word_is_any_of(work, i + 1, longer, COUNT(longer))))
            return true;
        if (token->shape == SHAPE_PUNCT && !sign_at(work, i, "-"))
            return false;
    }
    return false;
}

/* Walls That Breathe| (1998)|: a year in brackets behind more than one word. */
static bool has_year(const struct work *work, uint32_t first, uint32_t end)
{
    return end > first + 1 && sign_at(work, end, "(") && is_year(work, end + 1) &&
           sign_at(work, end + 2, "),");
}

/* |Ines Marlow's| Song of Rain: a person's, with a word that names of other things seldom have. */
static bool is_of_person(const struct work *work, uint32_t first, uint32_t end)
{
    static const short_word openings[] = {"The", "A", "My", "An", "On", "How", "What", "Why"};
    if (first < 2 || end < first + 3 || token_at(work, first - 1)->shape != SHAPE_POSSESSIVE ||
        cue_at(work, end - 1)->list_starts & LIST_BIT(LIST_ORG_SUFFIX) ||
        cue_at(work, first)->list_starts & LIST_BIT(LIST_ORG_SUFFIX))
        return false;
    bool small = WORD_IS_ONE_OF(work, first, openings);
    for (uint32_t i = first + 1; i < end && !small; i++)
        small = is_small(work, i);
    const struct proposal *owner = proposal_ending_at(work, token_at(work, first - 2)->end);
    return small && owner && owner->type == ENTITY_PERSON;
}

static void try_title(struct work *work, uint32_t first)
{
    uint32_t end = title_end(work, first);
    bool apposed = first > 1 && sign_at(work, first - 1, ",") && is_work_noun(work, first - 2) &&
                   is_told_whose(work, first - 2) && sign_at(work, end, ",.;)”\"");
    bool beside = first > 0 && is_work_noun(work, first - 1) && is_told_whose(work, first - 1);
    if (apposed || beside || is_told_before(work, first) || is_told_behind(work, end) ||
        has_year(work, first, end) || is_of_person(work, first, end))
        propose_title(work, first, end, WITNESS_RULE);
}

void names_en_works(struct work *work)
{
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        if (!capital_at(work, i))
            continue;
        if (i == 0 || !capital_at(work, i - 1) || !token_at(work, i)->space_before)
            try_title(work, i);
        if (i > 0)
            try_law(work, i);
    }
}
