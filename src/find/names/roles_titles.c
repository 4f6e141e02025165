/* What may be a title in a sentence, by the list of titles and by how occupations are written. */
#include "find/names/roles.h"

#include <string.h>

#include "text/words.h"

/* Words of a title that say of what. */
#define FIELD_WORDS  2
#define PREFIX_CHARS 4
#define FIELD_CHARS  6
#define SCOPE_WORDS  3
/* Of what a line says about who has made it: 提問整理. */
#define BYLINE_TOKENS 6
/* Of what somebody is the first of: 首席外饰设计师. */
#define CHIEF_CHARS 8

/* ---- names of the sentence ---- */

const struct proposal *roles_name_covering(const struct roles *roles, uint32_t byte)
{
    uint32_t low = roles->first_name, high = roles->end_name;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (roles->work->proposals.items[middle].end <= byte)
            low = middle + 1;
        else
            high = middle;
    }
    const struct proposal *name = &roles->work->proposals.items[low];
    return low < roles->end_name && name->begin <= byte ? name : NULL;
}

const struct proposal *roles_name_beginning(const struct roles *roles, uint32_t byte)
{
    const struct proposal *name = roles_name_covering(roles, byte);
    return name && name->begin == byte ? name : NULL;
}

/* ---- titles of the sentence ---- */

/* Mr, 先生: how one is addressed, not what one does. */
static bool is_form_of_address(const struct work *work, uint32_t i)
{
    uint32_t classes = cue_at(work, i)->starts;
    return classes & CUE_HONORIFIC && classes & (CUE_GENDER_MALE | CUE_GENDER_FEMALE);
}

/* |vice-|mayor, |co-|writer: what a hyphen ties to a title makes another of it. */
static bool is_tied_by_hyphen(const struct work *work, uint32_t first)
{
    static const short_word words[] = {"co", "vice", "Co", "Vice"};
    return first >= 2 && sign_at(work, first - 1, "-") && !token_at(work, first)->space_before &&
           !token_at(work, first - 1)->space_before && WORD_IS_ONE_OF(work, first - 2, words);
}

/* The tokens of the word before `first` that says of what a title is: 产品, 投资组合; 0: there is
 * none. */
static uint32_t prefix_before(const struct work *work, uint32_t first)
{
    if (is_tied_by_hyphen(work, first))
        return 2;
    if (first == 0 || !(cue_at(work, first - 1)->ends & CUE_ROLE_PREFIX))
        return 0;
    if (!han_at(work, first - 1))
        return 1;
    for (uint32_t len = PREFIX_CHARS; len >= 2; len--)
        if (len <= first && cue_at(work, first - len)->starts & CUE_ROLE_PREFIX &&
            (len == 2 || cue_at(work, first - len)->word_len == len))
            return len;
    return cue_at(work, first - 1)->starts & CUE_ROLE_PREFIX ? 1 : 0;
}

/* 产品副总裁, publishing director: what of belongs to the title. */
static uint32_t with_prefix(const struct roles *roles, uint32_t first)
{
    const struct work *work = roles->work;
    for (uint32_t len; (len = prefix_before(work, first)) > 0; first -= len)
        if (roles_name_covering(roles, token_at(work, first - len)->begin))
            break;
    return first;
}

/* Adjectives and articles that a title follows without being of it. */
static bool precedes_title(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "the",     "a",           "an",      "as",     "former",   "new",      "old",
        "young",   "late",        "local",   "then",   "current",  "own",      "rival",
        "fellow",  "veteran",     "famous",  "top",    "star",     "good",     "best",
        "great",   "independent", "last",    "next",   "only",     "other",    "same",
        "noted",   "popular",     "leading", "future", "outgoing", "incoming", "longtime",
        "retired", "one-time",    "first",   "second", "third",    "nor",      "neither"};
    return word_is_any_of(work, i, words, sizeof words / sizeof *words);
}

/* Words that stand in no title. */
static bool is_outside_title(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "big", "rich", "early", "few", "many", "several", "one", "two", "three", "four", "five",
        "man", "male", "woman", "likely", "home", "sole", "lone", "to", "that", "before", "after",
        "of", "for", "with", "by", "from", "at", "on", "in", "over", "about", "into", "against",
        "past", "behind", "around", "between", "across", "through", "under", "near", "off", "since",
        "until", "while", "during", "without", "where", "how", "why", "and", "or", "is", "are",
        "was", "were", "has", "had", "have", "did", "who", "when", "if", "but", "than", "not",
        "its", "his", "her", "their", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth",
        /* verbs that do not end in ed */
        "'s", "’s", "met", "saw", "won", "beat", "left", "ran", "led", "hit", "lost", "got", "made",
        "gave", "took", "became", "put", "sent", "kept", "held", "sold", "taught", "wrote", "drew",
        "paid", "shot", "set", "knew", "sees", "meets", "sues", "remain", "remains", "stay",
        "stays", "serves", "becomes", "leaves", "joins", "leads", "wins", "gets", "takes", "quits",
        "runs",
        /* adverbs */
        "now", "currently", "formerly", "previously", "recently", "once", "later", "still", "also",
        "today", "briefly"};
    if (han_at(work, i))
        return ideograph_at(
            work, i,
            "于於受为為接被把将將与與和是在由从從对對向给給让讓请請了过過着著的之其及等令使"
            "退居按据據称稱说說找见見攻举舉纠糾召什么麼予捕颁頒疑斥骂罵赞讚");
    const struct token *token = token_at(work, i);
    const char *end = work->article->text + token->end;
    bool participle = token->shape == SHAPE_LOWER && token->end - token->begin > 3 &&
                      memcmp(end - 2, "ed", 2) == 0;
    return participle || word_is_any_of(work, i, words, sizeof words / sizeof *words);
}

/* What begins no title and stands in none. */
#define NOT_OF_TITLE                                                                               \
    (CUE_VERB | CUE_ACT | CUE_SPEECH | CUE_LINK | CUE_PERSON_LEFT | CUE_PRODUCT_VERB |             \
     CUE_PLACE_LEFT | CUE_KINSHIP | CUE_MEASURE | CUE_DEFINES | CUE_ANAPHOR | CUE_HOLDS |          \
     CUE_NEVER_NAME | CUE_NAMED | CUE_TITLE_PREFIX | CUE_HONORIFIC)

/* Where the words of a title may begin: behind a name, its 's or 的, an article, 担任, a quotation
 * or who says it. */
static bool opens_title(const struct roles *roles, uint32_t before, bool han)
{
    static const char *const says[] = {"said", "says", "adds", "added", "insists", "jokes"};
    const struct work *work = roles->work;
    if (roles_name_covering(roles, token_at(work, before)->begin) ||
        sign_at(work, before, ")）]］"))
        return true;
    if (han)
        return ideograph_at(work, before, "的籍") ||
               (cue_at(work, before)->ends & (CUE_HOLDS | CUE_TITLE_PREFIX)) != 0;
    const struct proposal *holder =
        sign_at(work, before, ",") && before > 0
            ? roles_name_covering(roles, token_at(work, before - 1)->begin)
            : NULL;
    return token_at(work, before)->shape == SHAPE_POSSESSIVE || precedes_title(work, before) ||
           sign_at(work, before, "\"”’") || (holder && holder->type == ENTITY_PERSON) ||
           word_is_any_of(work, before, says, sizeof says / sizeof *says);
}

/* 感染科教授: a unit is no part of the title, unless the title is to head it, 科主任. */
static bool is_unit_of_staff(const struct work *work, const struct title *title)
{
    return ideograph_at(work, title->first - 1, "科系院所组組部处處室校队隊") &&
           !ideograph_at(work, title->end - 1, "长長任人管监監");
}

/* "Farhill's antiquities minister", 远山的宪法学教授: the words of a title that no list holds. */
static uint32_t with_field(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    uint32_t i = title->first;
    bool han = han_at(work, i);
    uint32_t most = han ? FIELD_CHARS : FIELD_WORDS;
    if (i == 0 || (!han && token_at(work, i)->shape != SHAPE_LOWER) ||
        is_unit_of_staff(work, title))
        return title->first;
    while (i > 0 && !opens_title(roles, i - 1, han)) {
        uint32_t before = i - 1;
        bool word = han ? han_at(work, before) : token_at(work, before)->shape == SHAPE_LOWER;
        if (!word || title->first - before > most || is_outside_title(work, before) ||
            (cue_at(work, before)->starts | cue_at(work, before)->ends) & NOT_OF_TITLE)
            return title->first;
        i = before;
    }
    return i > 0 && (!han || title->first - i > 1) ? i : title->first;
}

/* Where the occupation begins that ends before token `end` by how it is written: 放映员, 编舞师;
 * NO_INDEX when it is none. */
static uint32_t occupation_begin(const struct work *work, uint32_t end)
{
    if (end < 2 || !ideograph_at(work, end - 1, "员員师師匠官家手长長") || !han_at(work, end - 2))
        return NO_INDEX;
    if (ideograph_at(work, end - 2, "国國大人一独獨全前后後或作专專这該该多几幾两兩成会會老回"))
        return NO_INDEX; /* 国家, 一家, 老家: no occupation, or one that is known */
    for (uint32_t len = 5; len >= 2; len--) /* a word that is known */
        if (len <= end && cue_at(work, end - len)->word_len == len)
            return end - len;
    return end > 2 && han_at(work, end - 3) && !cue_at(work, end - 3)->in_word ? end - 3 : end - 2;
}

/* A person behind an occupation that is not known: 放映员关凤岐. */
static void collect_occupations(struct roles *roles)
{
    const struct work *work = roles->work;
    for (uint32_t n = roles->first_name; n < roles->end_name; n++) {
        const struct proposal *name = &work->proposals.items[n];
        uint32_t i = name->type == ENTITY_PERSON ? token_from(&work->tokens, name->begin) : 0;
        if (i < 2 || i >= work->tokens.count || token_at(work, i)->begin != name->begin ||
            cue_at(work, i - 1)->title_back)
            continue;
        uint32_t first = occupation_begin(work, i);
        if (first != NO_INDEX && !roles_name_covering(roles, token_at(work, first)->begin))
            *vec_push(&roles->titles) =
                (struct title){.first = with_prefix(roles, first), .end = i};
    }
}

/* 文／周明, 整理：周明, （圖、文：周明）: at the begin of a line or bracket, who has made the
 * article. */
static void collect_bylines(struct roles *roles)
{
    static const char parts[] = "文图圖整理采採访訪写寫提问問供撰编編译譯摄攝影校对對";
    const struct work *work = roles->work;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        if (i > 0 && !sign_at(work, i - 1, "（(／/|｜、"))
            continue;
        uint32_t end = i;
        while (end < work->tokens.count && end - i < BYLINE_TOKENS &&
               (ideograph_at(work, end, parts) || sign_at(work, end, "、/／")))
            end++;
        while (end > i && sign_at(work, end - 1, "、/／"))
            end--;
        if (end == i || ideograph_at(work, i, "问問") || !sign_at(work, end, "：:/／|｜"))
            continue;
        bool loose = end - i == 1 && ideograph_at(work, i, "文图圖");
        *vec_push(&roles->titles) = (struct title){.first = i, .end = end, .loose = loose};
        i = end;
    }
}

/* "head of robotics at", "deputy director for outreach,": the end of what of belongs to a title. */
static uint32_t with_scope(const struct roles *roles, uint32_t end)
{
    static const char *const closes[] = {"at", "with", "who", "and", "in"};
    const struct work *work = roles->work;
    if (!word_at(work, end, "of") && !word_at(work, end, "for"))
        return end;
    uint32_t i = end + 1;
    while (i < work->tokens.count && i - end <= SCOPE_WORDS &&
           token_at(work, i)->shape == SHAPE_LOWER && !is_outside_title(work, i) &&
           !precedes_title(work, i) && !roles_name_covering(roles, token_at(work, i)->begin))
        i++;
    bool closed = i >= work->tokens.count || sign_at(work, i, ",.;)") ||
                  word_is_any_of(work, i, closes, sizeof closes / sizeof *closes);
    return closed && i > end + 1 ? i : end;
}

/* 首席外饰设计师, 首席番茄官: the end of the title whose words no list holds; 0 when 首席 is not of
 * a title, and its own end right before a person. */
static uint32_t chief_end(const struct roles *roles, uint32_t end)
{
    const struct work *work = roles->work;
    const struct proposal *name =
        end < work->tokens.count ? roles_name_beginning(roles, token_at(work, end)->begin) : NULL;
    if (name)
        return name->type == ENTITY_PERSON ? end : 0;
    for (uint32_t i = end; i < work->tokens.count && i - end < CHIEF_CHARS; i++) {
        if (!han_at(work, i) || roles_name_covering(roles, token_at(work, i)->begin))
            break;
        if (i > end && ideograph_at(work, i, "官师師家员員") && !cue_at(work, i)->word_len)
            return i + 1;
    }
    return 0;
}

/* "chief blender", "head brewer": the end of the title with the trade behind it that no list
 * holds. */
static uint32_t with_trade(const struct work *work, uint32_t first, uint32_t end)
{
    static const char *const heads[] = {"chief", "Chief", "head", "master", "lead"};
    static const char *const trades[] = {"er", "or", "ist", "ian", "ant"};
    if (end != first + 1 || !word_is_any_of(work, first, heads, sizeof heads / sizeof *heads) ||
        end >= work->tokens.count || token_at(work, end)->shape != SHAPE_LOWER ||
        cue_at(work, end)->starts & CUE_NOT_NAME)
        return end;
    const struct token *trade = token_at(work, end);
    bool closed = end + 1 >= work->tokens.count || token_at(work, end + 1)->shape != SHAPE_LOWER ||
                  word_at(work, end + 1, "of") || word_at(work, end + 1, "at") ||
                  word_at(work, end + 1, "for");
    return closed && text_ends_with(work->article->text + trade->begin, trade->end - trade->begin,
                                    trades, sizeof trades / sizeof *trades)
               ? end + 1
               : end;
}

/* "general-purpose"; "an AI model", "the business model"; "looking forward": what is no title
 * there.
 */
static bool is_other_word(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const before[] = {"a", "and", "as", "former", "fashion", "then", "turned"};
    static const char *const moves[] = {
        "look",  "looks",   "looked", "looking", "go",     "goes",    "going",   "went", "move",
        "moves", "moved",   "moving", "bring",   "brings", "brought", "put",     "puts", "putting",
        "come",  "comes",   "came",   "coming",  "step",   "steps",   "stepped", "way",  "path",
        "carry", "carried", "push",   "pushed",  "press",  "pressed", "it",      "them"};
    bool onward = i > 0 && word_at(work, i, "forward") &&
                  word_is_any_of(work, i - 1, moves, sizeof moves / sizeof *moves);
    bool hyphen = sign_at(work, end, "-") && !token_at(work, end)->space_before &&
                  end + 1 < work->tokens.count && token_at(work, end + 1)->shape == SHAPE_LOWER &&
                  !word_at(work, end + 1, "designate") && !word_at(work, end + 1, "elect");
    bool thing = latin_at(work, i) && cue_at(work, i)->starts & CUE_PRODUCT_NOUN &&
                 !capital_at(work, end) && i > 0 && !sign_at(work, i - 1, ",") &&
                 !word_is_any_of(work, i - 1, before, sizeof before / sizeof *before);
    return hyphen || thing || onward;
}

#define SCIENCE_BYTES 8u /* at least: urologist has nine */

/* palaeoclimatologist, oceanographer: who is of a science, by how it is written. */
static bool is_scientist(const struct work *work, uint32_t i)
{
    static const char *const ends[] = {"ologist", "ologists", "ographer", "iatrist"};
    static const char *const others[] = {"apologist", "apologists"};
    const struct token *token = token_at(work, i);
    return token->shape == SHAPE_LOWER && token->end - token->begin >= SCIENCE_BYTES &&
           text_ends_with(work->article->text + token->begin, token->end - token->begin, ends,
                          sizeof ends / sizeof *ends) &&
           !word_is_any_of(work, i, others, sizeof others / sizeof *others);
}

/* 部长助理, 技术总监特别助理: the end of the title of who assists the one whose title ends at
 * `end`. */
static uint32_t with_aide(const struct work *work, uint32_t end)
{
    uint32_t aide = end;
    if (word_at(work, aide, "特") && ideograph_at(work, aide + 1, "别別"))
        aide += 2;
    bool assists = word_at(work, aide, "助") && word_at(work, aide + 1, "理");
    bool advises =
        aide > end && ideograph_at(work, aide, "顾顧") && ideograph_at(work, aide + 1, "问問");
    return assists || advises ? aide + 2 : end;
}

/* 副总裁兼财务总监: the end of the titles that make one office with the one that ends at `end`. */
static uint32_t with_second(const struct work *work, uint32_t end)
{
    while (word_at(work, end, "兼") && end + 1 < work->tokens.count &&
           cue_at(work, end + 1)->title_len > 0)
        end += 1 + cue_at(work, end + 1)->title_len;
    return end;
}

static void collect_titles(struct roles *roles)
{
    const struct work *work = roles->work;
    if (!holds_list(work, LIST_BIT(LIST_TITLE)) && !holds_token(work, 1u << SHAPE_LOWER))
        return;
    for (uint32_t i = 0; i < work->tokens.count;) {
        uint32_t len = cue_at(work, i)->title_len;
        if (len == 0)
            len = is_scientist(work, i);
        if (len == 0 || roles_name_covering(roles, token_at(work, i)->begin) ||
            roles_name_covering(roles, token_at(work, i + len - 1)->begin)) {
            i++;
            continue;
        }
        bool chief = len == 2 && word_at(work, i, "首") && word_at(work, i + 1, "席");
        uint32_t end = chief ? chief_end(roles, i + len) : i + len;
        if (end > 0 && han_at(work, i))
            end = with_second(work, with_aide(work, end));
        else if (end > 0)
            end = with_trade(work, i, end);
        if (end > 0 && !is_form_of_address(work, i) && !is_other_word(work, i, end)) {
            len = end - i;
            struct title title = {
                .first = with_prefix(roles, i), .end = end, .loose = cue_at(work, i)->title_loose};
            title.first = with_field(roles, &title);
            title.end = with_scope(roles, title.end);
            *vec_push(&roles->titles) = title;
        }
        i += len;
    }
}

void roles_collect(struct roles *roles)
{
    roles->titles.count = 0;
    collect_titles(roles);
    collect_occupations(roles);
    collect_bylines(roles);
}
