/*
 * Roles: titles that the text attaches to a named person. 首席科学家林若溪, Tom Vance, chief
 * executive of Farhill, 林若溪担任院长. A title that belongs to nobody named is no role.
 */
#include "find/names/roles.h"

#include <string.h>

/* Between a person and a title stand at most this many tokens. */
#define GAP_MAX 36
/* Between a title and the person behind it. */
#define LINKS_MAX 3
/* Where a person is from: 菲律宾人. */
#define ORIGIN_TOKENS 8
/* Between a verb of taking office and its title. */
#define OFFICE_GAP 18

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

/* 主编、远山研究院院长周明, 编辑、远山的周明: over the organization or place of the next title of a
 * list, or of the person himself. */
static uint32_t behind_employer(const struct roles *roles, uint32_t i)
{
    const struct work *work = roles->work;
    const struct proposal *name =
        i < work->tokens.count ? roles_name_beginning(roles, token_at(work, i)->begin) : NULL;
    if (!name || (name->type != ENTITY_ORGANIZATION && name->type != ENTITY_PLACE))
        return i;
    uint32_t end = token_from(&work->tokens, name->end);
    return word_at(work, end, "的") ? end + 1 : end;
}

/* 船长为菲律宾人林若溪, 评审、伊朗的林若溪: over where the person is from; the token itself when
 * nothing says so. */
static uint32_t behind_origin(const struct roles *roles, uint32_t i)
{
    const struct work *work = roles->work;
    for (uint32_t at = i; at < work->tokens.count && at - i < ORIGIN_TOKENS;) {
        const struct proposal *name = roles_name_beginning(roles, token_at(work, at)->begin);
        if (name && name->type == ENTITY_PERSON)
            return at > i && ideograph_at(work, at - 1, "人的") ? at : i;
        if (name ? name->type != ENTITY_PLACE : !han_at(work, at))
            break;
        at = name ? token_from(&work->tokens, name->end) : at + 1;
    }
    return i;
}

/* 教授、著名经济学家林若溪; 主席、现任外长林若溪: behind the adjective of the next title of a list.
 */
static uint32_t behind_adjective(const struct work *work, uint32_t i)
{
    static const char *const adjectives[] = {"现任", "現任", "时任", "時任", "前任", "著名",
                                             "知名", "资深", "資深", "前",   "原"};
    if (i >= work->tokens.count || token_at(work, i)->shape != SHAPE_HAN)
        return i;
    const char *at = work->article->text + token_at(work, i)->begin;
    size_t left = work->article->len - token_at(work, i)->begin;
    for (size_t k = 0; k < sizeof adjectives / sizeof *adjectives; k++) {
        size_t len = strlen(adjectives[k]);
        if (len <= left && memcmp(at, adjectives[k], len) == 0)
            return i + (uint32_t)len / 3;
    }
    return i;
}

/* "the nearby town of Leeds": behind the kind of place that begins at the token; else the token
 * itself. */
static uint32_t behind_kind_of_place(const struct work *work, uint32_t i)
{
    enum { WORDS = 3 };
    static const char *const kinds[] = {"town",   "city",     "village",      "state",  "province",
                                        "county", "district", "municipality", "region", "port"};
    for (uint32_t at = i; at < i + WORDS && latin_at(work, at) && !capital_at(work, at); at++)
        if (word_is_any_of(work, at, kinds, sizeof kinds / sizeof *kinds))
            return word_at(work, at + 1, "of") ? at + 2 : i;
    return i;
}

/* ", Ines Marlow," at a comma: a person alone between two signs. */
static bool is_person_apart(const struct roles *roles, uint32_t comma)
{
    const struct work *work = roles->work;
    const struct proposal *name =
        sign_at(work, comma, ",") && comma + 1 < work->tokens.count
            ? roles_name_beginning(roles, token_at(work, comma + 1)->begin)
            : NULL;
    return name && name->type == ENTITY_PERSON &&
           sign_at(work, token_from(&work->tokens, name->end), ",.;");
}

/* "the mayor of Leeds, Ines Marlow", "the chairman of Quell is Ines Marlow", "an analyst at Quell,
 * Ines Marlow,": behind what a title is of; the token itself when no comma, or copula, follows it.
 */
static uint32_t behind_seat(const struct roles *roles, uint32_t i)
{
    const struct work *work = roles->work;
    static const short_word copulas[] = {"is", "was"}, with[] = {"of", "at", "for", "with"};
    if (!WORD_IS_ONE_OF(work, i, with))
        return i;
    uint32_t first = behind_kind_of_place(work, i + 1 + word_at(work, i + 1, "the"));
    const struct proposal *name = first < work->tokens.count
                                      ? roles_name_beginning(roles, token_at(work, first)->begin)
                                      : NULL;
    if (!name || (name->type != ENTITY_PLACE && name->type != ENTITY_ORGANIZATION))
        return i;
    uint32_t end = token_from(&work->tokens, name->end);
    bool of = word_at(work, i, "of");
    bool seat =
        name->type == ENTITY_PLACE ? of && sign_at(work, end, ",") : is_person_apart(roles, end);
    return seat || (of && WORD_IS_ONE_OF(work, end, copulas)) ? end : i;
}

/* 董事长林若溪; 董事长、总经理林若溪; chief executive, Tom Vance; 记者：林若溪. */
static bool leads_to_person(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    uint32_t next = behind_seat(roles, title->end);
    bool linked = false;
    for (uint32_t skipped = 0; skipped < LINKS_MAX && next < work->tokens.count; skipped++) {
        const struct proposal *name = roles_name_beginning(roles, token_at(work, next)->begin);
        if (name)
            return name->type == ENTITY_PERSON;
        if (linked && is_title_at(roles, next, true))
            return true;
        if (introduces_list(work, next, &next))
            continue;
        bool named = word_at(work, next, "名") && is_copula(work, next + 1); /* 创始人名叫 */
        next += named;
        if (named || is_copula(work, next) || cue_at(work, next)->starts & CUE_HONORIFIC) {
            next = behind_origin(roles, next + 1);
            if (is_title_at(roles, next, true) && han_at(work, next))
                return true; /* 编剧是小说家林若溪 */
            continue;
        }
        linked = sign_at(work, next, "、") || cue_at(work, next)->starts & CUE_LINK ||
                 word_at(work, next, "兼");
        if (!linked && !sign_at(work, next, "：:，,（(|/／｜“"))
            return false;
        next++;
        if (linked)
            next = behind_adjective(work, behind_origin(roles, behind_employer(roles, next)));
    }
    const struct proposal *name =
        next < work->tokens.count ? roles_name_beginning(roles, token_at(work, next)->begin) : NULL;
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
        i > 0 ? roles_name_covering(roles, token_at(work, i - 1)->begin) : NULL;
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

/* ，任远山大学教授; 1947年起，专任远山大学教授: 任 alone, right before the title or the
 * organization that it is of. */
static bool takes_bare_office(const struct roles *roles, uint32_t i)
{
    const struct work *work = roles->work;
    if (!word_at(work, i, "任") || i + 1 >= work->tokens.count)
        return false;
    const struct proposal *last =
        i > 0 ? roles_name_covering(roles, token_at(work, i - 1)->begin) : NULL;
    bool begins = i == 0 || (last && last->type == ENTITY_ORGANIZATION) ||
                  sign_at(work, i - 1, ",，、；;（(") ||
                  ideograph_at(work, i - 1, "年月日起后後专專改续續先") ||
                  (word_at(work, i - 1, "前") && ideograph_at(work, i - 2, "此之以"));
    const struct proposal *name = roles_name_beginning(roles, token_at(work, i + 1)->begin);
    if (name)
        return begins && name->type == ENTITY_ORGANIZATION;
    return begins && (is_title_at(roles, i + 1, false) || ideograph_at(work, i + 1, "该該"));
}

/* 2019年当选中国科学院院士: back from the title to the verb, over nothing that ends a clause. */
static bool follows_office(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    for (uint32_t gap = 1; gap < OFFICE_GAP && gap <= title->first; gap++) {
        uint32_t i = title->first - gap;
        if (takes_office(work, i) || takes_bare_office(roles, i))
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

/* 院长一职将由林若溪出任, 院长由前总裁周明接任: the office before who takes it. */
static bool is_taken_behind(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    uint32_t i = title->end + (is_post(work, title->end) ? 2 : 0);
    if (ideograph_at(work, i, "将將拟擬暂暫则則"))
        i++;
    if (!word_at(work, i, "由"))
        return false;
    for (uint32_t end = i + OFFICE_GAP; i < end && i < work->tokens.count; i++) {
        if (ends_reach(work, i) || sign_at(work, i, ",，"))
            return false;
        const struct proposal *name =
            takes_office(work, i) ? roles_name_covering(roles, token_at(work, i - 1)->begin) : NULL;
        if (name)
            return name->type == ENTITY_PERSON;
    }
    return false;
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
        const struct proposal *name = roles_name_covering(roles, token_at(work, i)->begin);
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

/* "Tom Vance's appointment as", "her job as": the title is of whoever owns the noun. */
static bool follows_post(const struct work *work, const struct title *title)
{
    static const char *const nouns[] = {
        "job",      "role",       "tenure",    "stint",       "spell",    "time",
        "post",     "return",     "work",      "career",      "position", "appointment",
        "election", "nomination", "departure", "resignation", "selection"};
    uint32_t as = title->first;
    while (as > 0 && (word_at(work, as - 1, "the") || word_at(work, as - 1, "a") ||
                      word_at(work, as - 1, "an") || word_at(work, as - 1, "its")))
        as--;
    if (as < 3 || !word_at(work, as - 1, "as"))
        return false;
    bool post = word_is_any_of(work, as - 2, nouns, sizeof nouns / sizeof *nouns);
    return post && (token_at(work, as - 3)->shape == SHAPE_POSSESSIVE ||
                    word_at(work, as - 3, "his") || word_at(work, as - 3, "her"));
}

/* "named Mara Lee its next chief medical officer": right behind the person to whom it is given. */
static bool is_given(const struct roles *roles, const struct title *title)
{
    static const short_word whose[] = {"its", "their"};
    static const short_word times[] = {"next", "new", "first", "interim", "acting"};
    const struct work *work = roles->work;
    uint32_t i = title->first;
    if (i > 0 && WORD_IS_ONE_OF(work, i - 1, times))
        i--;
    if (i < 2 || !WORD_IS_ONE_OF(work, i - 1, whose))
        return false;
    const struct proposal *name = roles_name_covering(roles, token_at(work, i - 2)->begin);
    return name && name->type == ENTITY_PERSON;
}

/* 周明编剧、林若溪执导的: whether what may be a verb stands right behind a person. */
static bool is_done_by_person(const struct roles *roles, const struct title *title)
{
    const struct work *work = roles->work;
    const struct proposal *name =
        title->first > 0 ? roles_name_covering(roles, token_at(work, title->first - 1)->begin)
                         : NULL;
    return name && name->type == ENTITY_PERSON && is_act(work, title) &&
           sign_at(work, title->end, "、");
}

static void attach(struct roles *roles)
{
    /* From the right, so that a list of titles hangs on its last. */
    for (uint32_t i = roles->titles.count; i-- > 0;) {
        struct title *title = &roles->titles.items[i];
        title->attached = (leads_to_person(roles, title) && !is_done_by_person(roles, title)) ||
                          follows_person(roles, title) || follows_office(roles, title) ||
                          follows_post(roles->work, title) || is_given(roles, title) ||
                          is_taken_behind(roles, title);
        if (!title->attached || title->loose)
            continue;
        const struct work *work = roles->work;
        *vec_push(&roles->found) = (struct proposal){.begin = token_at(work, title->first)->begin,
                                                     .end = token_at(work, title->end - 1)->end,
                                                     .name = NO_INDEX,
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
    const uint32_t before = roles->found.count;
    bool person = false;
    for (uint32_t i = roles->first_name; i < roles->end_name; i++)
        person |= work->proposals.items[i].type == ENTITY_PERSON;
    bool after = roles->person_before; /* whom a pronoun or a dropped subject may be */
    if (person || after) {
        find_scan_sentence(roles->work, index);
        roles_collect(roles);
        attach(roles);
    }
    roles->person_before = person || roles->found.count > before; /* he is spoken of still */
    roles->first_name = roles->end_name;
}

void find_roles(struct work *work)
{
    struct roles roles = {.work = work, .person_before = work->person_before};
    for (uint32_t i = work->part_sentence; i < work->builder.sentences.count; i++)
        read_sentence(&roles, i);
    for (uint32_t i = 0; i < roles.found.count; i++)
        *vec_push(&work->proposals) = roles.found.items[i];
    proposals_sort(work);
    work->person_before = roles.person_before;
    vec_free(&roles.titles);
    vec_free(&roles.found);
}
