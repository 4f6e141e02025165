/*
 * Roles: titles that the text attaches to a named person. 首席科学家林若溪, Tom Vance, chief
 * executive of Farhill, 林若溪担任院长. A title that belongs to nobody named is no role.
 */
#include "find/propose.h"

#include <string.h>

/* Between a person and a title stand at most this many tokens. */
#define GAP_MAX 36
/* Between a title and the person behind it. */
#define LINKS_MAX 3
/* Between a verb of taking office and its title. */
#define OFFICE_GAP 18
/* Words of a title that say of what. */
#define FIELD_WORDS 2
#define FIELD_CHARS 6
#define SCOPE_WORDS 3

struct title {
    uint32_t first, end; /* tokens */
    bool attached;
};

struct roles {
    struct work *work;
    VEC(struct title) titles;      /* of the sentence */
    VEC(struct proposal) found;    /* of the article */
    uint32_t first_name, end_name; /* accepted names of the sentence */
    bool person_before;            /* the sentence before names a person */
};

/* ---- names of the sentence ---- */

static const struct proposal *name_covering(const struct roles *roles, uint32_t byte)
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

static const struct proposal *name_beginning(const struct roles *roles, uint32_t byte)
{
    const struct proposal *name = name_covering(roles, byte);
    return name && name->begin == byte ? name : NULL;
}

/* ---- titles of the sentence ---- */

/* Mr, 先生: how one is addressed, not what one does. */
static bool is_form_of_address(const struct work *work, uint32_t i)
{
    uint32_t classes = cue_at(work, i)->starts;
    return classes & CUE_HONORIFIC && classes & (CUE_GENDER_MALE | CUE_GENDER_FEMALE);
}

/* 产品副总裁, publishing director: what of belongs to the title. */
static uint32_t with_prefix(const struct roles *roles, uint32_t first)
{
    const struct work *work = roles->work;
    while (first > 0 && cue_at(work, first - 1)->ends & CUE_ROLE_PREFIX) {
        uint32_t len = han_at(work, first - 1) ? 2 : 1;
        if (len == 2 && (first < 2 || !(cue_at(work, first - 2)->starts & CUE_ROLE_PREFIX)))
            len = cue_at(work, first - 1)->starts & CUE_ROLE_PREFIX ? 1 : 0;
        if (len == 0 || name_covering(roles, token_at(work, first - len)->begin))
            break;
        first -= len;
    }
    return first;
}

static bool is_one_of(const struct work *work, uint32_t i, const char *const *words, size_t count)
{
    for (size_t k = 0; k < count; k++)
        if (word_at(work, i, words[k]))
            return true;
    return false;
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
        "retired", "one-time"};
    return is_one_of(work, i, words, sizeof words / sizeof *words);
}

/* Words that stand in no title. */
static bool is_outside_title(const struct work *work, uint32_t i)
{
    static const char *const words[] = {
        "big", "rich", "early", "few", "many", "several", "two", "three", "four", "five", "man",
        "male", "woman", "likely", "home", "sole", "lone", "to", "that", "before", "after", "of",
        "for", "with", "by", "from", "at", "on", "in", "and", "or", "is", "are", "was", "were",
        "has", "had", "have", "did", "who", "when", "if", "but", "than", "not", "its", "his", "her",
        "their",
        /* verbs that do not end in ed */
        "'s", "’s", "met", "saw", "won", "beat", "left", "ran", "led", "hit", "lost", "got", "made",
        "gave", "took", "became", "put", "sent", "kept", "held", "sold", "taught", "wrote", "drew",
        "paid", "shot", "set", "knew", "sees", "meets", "sues"};
    const struct token *token = token_at(work, i);
    const char *end = work->article->text + token->end;
    bool participle = token->shape == SHAPE_LOWER && token->end - token->begin > 3 &&
                      memcmp(end - 2, "ed", 2) == 0;
    return participle || is_one_of(work, i, words, sizeof words / sizeof *words) ||
           ideograph_at(
               work, i,
               "于於受为為接被把将將与與和是在由从從对對向给給让讓请請了过過着著的之其及等令使"
               "退居按据據称稱说說找见見攻举舉纠糾召");
}

/* What begins no title and stands in none. */
#define NOT_OF_TITLE                                                                               \
    (CUE_VERB | CUE_ACT | CUE_SPEECH | CUE_LINK | CUE_PERSON_LEFT | CUE_PRODUCT_VERB |             \
     CUE_PLACE_LEFT | CUE_KINSHIP | CUE_MEASURE | CUE_DEFINES | CUE_ANAPHOR | CUE_HOLDS |          \
     CUE_NEVER_NAME | CUE_NAMED | CUE_TITLE_PREFIX | CUE_HONORIFIC)

/* Where the words of a title may begin: behind a name, its 's or 的, an article, 担任. */
static bool opens_title(const struct roles *roles, uint32_t before, bool han)
{
    const struct work *work = roles->work;
    if (name_covering(roles, token_at(work, before)->begin) || sign_at(work, before, ")）]］"))
        return true;
    if (han)
        return ideograph_at(work, before, "的籍") ||
               (cue_at(work, before)->ends & (CUE_HOLDS | CUE_TITLE_PREFIX)) != 0;
    return token_at(work, before)->shape == SHAPE_POSSESSIVE || precedes_title(work, before);
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
    if (ideograph_at(work, end - 2, "国國大人一独獨全前后後或作专專这該该多几幾两兩成会會"))
        return NO_INDEX; /* 国家, 一家, 后者: no occupation, or one that is known */
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
        if (first != NO_INDEX && !name_covering(roles, token_at(work, first)->begin))
            *vec_push(&roles->titles) = (struct title){.first = first, .end = i};
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
           !precedes_title(work, i) && !name_covering(roles, token_at(work, i)->begin))
        i++;
    bool closed = i >= work->tokens.count || sign_at(work, i, ",.;)") ||
                  is_one_of(work, i, closes, sizeof closes / sizeof *closes);
    return closed && i > end + 1 ? i : end;
}

/* "general-purpose"; "an AI model", "the business model": what is no title there. */
static bool is_other_word(const struct work *work, uint32_t i, uint32_t end)
{
    static const char *const before[] = {"a", "and", "as", "former", "fashion", "then", "turned"};
    bool hyphen = sign_at(work, end, "-") && !token_at(work, end)->space_before &&
                  end + 1 < work->tokens.count && token_at(work, end + 1)->shape == SHAPE_LOWER &&
                  !word_at(work, end + 1, "designate") && !word_at(work, end + 1, "elect");
    bool thing = latin_at(work, i) && cue_at(work, i)->starts & CUE_PRODUCT_NOUN &&
                 !capital_at(work, end) && i > 0 && !sign_at(work, i - 1, ",") &&
                 !is_one_of(work, i - 1, before, sizeof before / sizeof *before);
    return hyphen || thing;
}

static void collect_titles(struct roles *roles)
{
    const struct work *work = roles->work;
    roles->titles.count = 0;
    for (uint32_t i = 0; i < work->tokens.count;) {
        uint32_t len = cue_at(work, i)->title_len;
        if (len == 0 || name_covering(roles, token_at(work, i)->begin) ||
            name_covering(roles, token_at(work, i + len - 1)->begin)) {
            i++;
            continue;
        }
        if (!is_form_of_address(work, i) && !is_other_word(work, i, i + len)) {
            struct title title = {.first = with_prefix(roles, i), .end = i + len};
            title.first = with_field(roles, &title);
            title.end = with_scope(roles, title.end);
            *vec_push(&roles->titles) = title;
        }
        i += len;
    }
}

/* ---- attachment ---- */

static bool is_title_at(const struct roles *roles, uint32_t token, bool attached)
{
    for (uint32_t i = 0; i < roles->titles.count; i++)
        if (roles->titles.items[i].first == token)
            return !attached || roles->titles.items[i].attached;
    return false;
}

/* 研究员，包括林若溪: *next is set behind the words that open the list. */
static bool introduces_list(const struct work *work, uint32_t i, uint32_t *next)
{
    static const char *const words[] = {"包", "如", "例", "including", "such"};
    uint32_t at = i + (sign_at(work, i, ",，") ? 1 : 0);
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (word_at(work, at, words[k])) {
            uint32_t len =
                han_at(work, at) && han_at(work, at + 1) && cue_at(work, at)->word_len > 1
                    ? cue_at(work, at)->word_len
                    : 1;
            *next = at + len;
            return true;
        }
    return false;
}

/* "The conductor was Luther Mason", 船长为林若溪, 担任主席的林若溪. */
static bool is_copula(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"is", "was", "will", "be", "remains", "'s",
                                       "’s", "是",  "为",   "叫", "係",      "的"};
    return WORD_IS_ONE_OF(work, i, words);
}

/* 董事长林若溪; 董事长、总经理林若溪; chief executive, Tom Vance; 记者：林若溪. */
static bool leads_to_person(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    uint32_t next = title->end;
    bool linked = false;
    for (uint32_t skipped = 0; skipped < LINKS_MAX && next < work->tokens.count; skipped++) {
        const struct proposal *name = name_beginning(roles, token_at(work, next)->begin);
        if (name)
            return name->type == ENTITY_PERSON;
        if (linked && is_title_at(roles, next, true))
            return true;
        if (introduces_list(work, next, &next))
            continue;
        if (is_copula(work, next) || cue_at(work, next)->starts & CUE_HONORIFIC) {
            next++;
            continue;
        }
        linked = sign_at(work, next, "、") || cue_at(work, next)->starts & CUE_LINK;
        if (!linked && !sign_at(work, next, "：:，,（(|/|“"))
            return false;
        next++;
    }
    const struct proposal *name =
        next < work->tokens.count ? name_beginning(roles, token_at(work, next)->begin) : NULL;
    return (name && name->type == ENTITY_PERSON) || (linked && is_title_at(roles, next, true));
}

static bool ends_reach(const struct work *work, uint32_t i)
{
    return sign_at(work, i, "。.!?！？；;”\"“");
}

/* A verb of holding, wherever it stands; a sign of apposition, right after the person or what
 * stands in brackets behind him. */
static bool is_marked(const struct roles *roles, uint32_t i)
{
    const struct work *work = roles->work;
    if (cue_at(work, i)->starts & CUE_HOLDS)
        return true;
    const struct proposal *before =
        i > 0 ? name_covering(roles, token_at(work, i - 1)->begin) : NULL;
    bool bracket = i > 0 && sign_at(work, i - 1, ")）]］");
    return (bracket || (before && before->type == ENTITY_PERSON)) &&
           sign_at(work, i, "，,（(—、：:");
}

/* He, 她, 后者: a person who was named before. */
static bool is_personal(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"he", "He", "she", "She", "他", "她", "佢", "who"};
    return WORD_IS_ONE_OF(work, i, words) ||
           (word_at(work, i + 1, "者") && ideograph_at(work, i, "前后後"));
}

/* Verbs of taking or leaving office: whoever the subject is, a person it is. */
static bool takes_office(const struct work *work, uint32_t i)
{
    static const char *const words[] = {"担任", "出任", "就任", "兼任", "现任", "曾任", "时任",
                                        "当选", "升任", "接任", "调任", "转任", "辞去", "卸任",
                                        "擔任", "現任", "時任", "當選", "調任", "轉任", "辭去",
                                        "任命", "聘任", "履新", "历任", "歷任", "原任", "获任"};
    for (size_t k = 0; k < sizeof words / sizeof *words; k++) {
        const struct token *token = token_at(work, i);
        if (i + 1 < work->tokens.count && token_at(work, i + 1)->end - token->begin == 6 &&
            memcmp(work->article->text + token->begin, words[k], 6) == 0)
            return true;
    }
    return ((word_at(work, i, "served") || word_at(work, i, "serves")) &&
            word_at(work, i + 1, "as")) ||
           word_at(work, i, "appointed") || word_at(work, i, "elected") ||
           word_at(work, i, "promoted");
}

/* 2019年当选中国科学院院士: back from the title to the verb, over nothing that ends a clause. */
static bool follows_office(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    for (uint32_t gap = 1; gap < OFFICE_GAP && gap <= title->first; gap++) {
        uint32_t i = title->first - gap;
        if (takes_office(work, i))
            return true;
        if (ends_reach(work, i) || sign_at(work, i, ",，"))
            return false;
    }
    return false;
}

/* 周明的院长职务, 院长一职: said of who holds it. */
static bool is_post(const struct work *work, uint32_t i)
{
    return (word_at(work, i, "职") && word_at(work, i + 1, "务")) ||
           (word_at(work, i, "職") && word_at(work, i + 1, "務")) ||
           (word_at(work, i, "一") && (word_at(work, i + 1, "职") || word_at(work, i + 1, "職")));
}

/* 由林若溪翻译的, 周明代表公司签字: right behind a person what may be a verb is one. */
static bool is_act(const struct work *work, const struct title *title)
{
    static const char *const acts[] = {"导演", "導演", "主演", "编剧", "編劇", "监制", "監製",
                                       "翻译", "翻譯", "主编", "主編", "编辑", "編輯", "指挥",
                                       "指揮", "代表", "摄影", "攝影", "编译", "編譯", "設計",
                                       "主持", "独奏", "獨奏", "领导"};
    if (title->end - title->first != 2)
        return false;
    for (size_t k = 0; k < sizeof acts / sizeof *acts; k++)
        if (memcmp(work->article->text + token_at(work, title->first)->begin, acts[k], 6) == 0)
            return true;
    return false;
}

/* 周明的助理, "Vance's aide": the person whose last token is at `last` owns what follows. */
static bool owns_title(const struct work *work, uint32_t last, uint32_t title)
{
    return last + 1 < title &&
           (word_at(work, last + 1, "的") || token_at(work, last + 1)->shape == SHAPE_POSSESSIVE);
}

/* How many tokens of the name stand before its last one. */
static uint32_t name_tokens(const struct work *work, const struct proposal *name, uint32_t last)
{
    uint32_t count = 0;
    while (count < last && token_at(work, last - count - 1)->begin >= name->begin)
        count++;
    return count;
}

/* 林若溪是北辰智能的院长; Tom Vance, the chief executive; back from the title to the person, over
 * names of other types, with a sign of apposition or a verb of holding between. */
static bool follows_person(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    bool marked = false;
    for (uint32_t gap = 0; gap < GAP_MAX && gap < title->first; gap++) {
        uint32_t i = title->first - 1 - gap;
        const struct proposal *name = name_covering(roles, token_at(work, i)->begin);
        if (name && name->type == ENTITY_PERSON && gap > 0 && !is_post(work, title->end) &&
            owns_title(work, i, title->first)) {
            gap += name_tokens(work, name, i); /* 是周明的助手: of whom, not who */
            continue;
        }
        if (name && name->type == ENTITY_PERSON)
            return (gap == 0 && !is_act(work, title)) || marked || is_post(work, title->end);
        if (ends_reach(work, i))
            return false;
        if (marked && !name && is_personal(work, i))
            return true;
        if (!name)
            marked |= is_marked(roles, i);
    }
    return false;
}

static void attach(struct roles *roles)
{
    /* From the right, so that a list of titles hangs on its last. */
    for (uint32_t i = roles->titles.count; i-- > 0;) {
        struct title *title = &roles->titles.items[i];
        title->attached = leads_to_person(roles, title) || follows_person(roles, title) ||
                          follows_office(roles, title);
        if (!title->attached)
            continue;
        const struct work *work = roles->work;
        *vec_push(&roles->found) = (struct proposal){.begin = token_at(work, title->first)->begin,
                                                     .end = token_at(work, title->end - 1)->end,
                                                     .type = ENTITY_ROLE,
                                                     .witness = WITNESS_RULE,
                                                     .confidence = 80,
                                                     .id = NO_INDEX,
                                                     .rule = "title"};
    }
}

static void read_sentence(struct roles *roles, uint32_t index)
{
    const struct work *work = roles->work;
    const struct sentence *sentence = &work->builder.sentences.items[index];
    while (roles->end_name < work->proposals.count &&
           work->proposals.items[roles->end_name].begin < sentence->end)
        roles->end_name++;
    bool person = false;
    for (uint32_t i = roles->first_name; i < roles->end_name; i++)
        person |= work->proposals.items[i].type == ENTITY_PERSON;
    bool after = roles->person_before; /* whom a pronoun or a dropped subject may be */
    roles->person_before = person;
    if (person || after) {
        find_scan_sentence(roles->work, index);
        collect_titles(roles);
        collect_occupations(roles);
        attach(roles);
    }
    roles->first_name = roles->end_name;
}

void find_roles(struct work *work)
{
    struct roles roles = {.work = work};
    for (uint32_t i = 0; i < work->builder.sentences.count; i++)
        read_sentence(&roles, i);
    for (uint32_t i = 0; i < roles.found.count; i++)
        *vec_push(&work->proposals) = roles.found.items[i];
    proposals_sort(work);
    vec_free(&roles.titles);
    vec_free(&roles.found);
}
