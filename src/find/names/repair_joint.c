/* Two names taken for one with the word between them. */
#include "find/names/repair_parts.h"

/* Ends the proposal before the token `end`, and proposes what begins at `next` by itself. */
void repair_cut_in_two(struct work *work, uint32_t index, uint32_t end, uint32_t next,
                       enum entity_type type, bool known)
{
    struct proposal whole = work->proposals.items[index];
    repair_cut(work, &work->proposals.items[index], end, "edge-cut");
    work->proposals.items[index].judged = known;
    repair_propose_part(work, next, whole.behind, type, &whole, known, "edge-cut");
}

/* Quell Inc. |and Tarn: behind a designator no name goes on. */
static bool is_behind_designator(const struct work *work, uint32_t first, uint32_t i)
{
    static const short_word words[] = {"Inc", "Inc.", "Ltd",   "Ltd.", "LLC", "PLC",
                                       "plc", "Corp", "Corp.", "GmbH", "AG",  "Pty"};
    uint32_t last = i - sign_at(work, i - 1, ".");
    return last > first + 1 && WORD_IS_ONE_OF(work, last - 1, words);
}

/* Norwick Bank |and Quell Inc.: at the token i one full name ends, and behind the "and" there
 * another begins. Not in Norwick Bank and Trust Company, in Mining and Energy Ministry. */
static bool joins_organizations(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
    static const char *const kinds[] = {
        "Agency",     "Airlines", "Airways",      "Association", "Authority", "Bank",
        "Capital",    "Club",     "College",      "Commission",  "Council",   "Foundation",
        "Group",      "Holdings", "Hospital",     "Institute",   "Labs",      "Laboratory",
        "Ministry",   "Motors",   "Museum",       "Orchestra",   "Partners",  "Pharmaceuticals",
        "University", "Studios",  "Technologies", "Union",       "Ventures"};
    const uint64_t designators = LIST_BIT(LIST_ORG_SUFFIX);
    uint32_t last = end - 1 - sign_at(work, end - 1, ".");
    return i >= first + 2 && last >= i + 2 && word_at(work, i, "and") &&
           !(cue_at(work, i + 1)->list_starts & designators) &&
           !(cue_at(work, first)->list_starts & designators) &&
           cue_at(work, last)->list_starts & designators &&
           word_is_any_of(work, i - 1, kinds, sizeof kinds / sizeof *kinds);
}

/* Rookhope |equips| Mountain Rescue, Palmora |gave| Ocean Partners: an English verb. Words of other
 * languages stand in names, too: Wijk aan Zee, Banco do Brasil. */
static bool is_verb(const struct work *work, uint32_t i)
{
    static const char *const verbs[] = {"beat",    "bought", "came", "gave", "held", "hires",
                                        "include", "left",   "made", "owns", "paid", "pays",
                                        "sold",    "sued",   "sues", "took", "told", "wins"};
    const struct token *token = token_at(work, i);
    const char *end = work->article->text + token->end;
    uint32_t len = token->end - token->begin;
    bool ends = len >= 5 && ((end[-1] == 's' && end[-2] != 's') || memcmp(end - 2, "ed", 2) == 0);
    return token->shape == SHAPE_LOWER &&
           (ends || word_is_any_of(work, i, verbs, sizeof verbs / sizeof *verbs) ||
            (len >= 4 && cue_at(work, i)->starts & (CUE_VERB | CUE_ACT | CUE_SPEECH)));
}

/* Whether the Latin word i, between capitals, joins two names: 'from' always, and verbs; in a
 * person 'and' and words that are too long for a particle (Farhill |signed| Tom, Tom Vance |of|
 * Farhill, not Anne of Aragon). */
static bool is_joining_word(const struct work *work, unsigned type, uint32_t first, uint32_t i)
{
    const struct token *token = token_at(work, i);
    bool behind = capital_at(work, i + 1) ||
                  (type == ENTITY_PERSON && token_at(work, i + 1)->shape == SHAPE_PUNCT);
    if (!behind || !token->space_before)
        return false;
    if (type != ENTITY_PERSON)
        return word_at(work, i, "from") || (type == ENTITY_ORGANIZATION && is_verb(work, i)) ||
               (token->shape == SHAPE_LOWER && is_behind_designator(work, first, i));
    if (word_at(work, i, "of"))
        return i - first >= 2;
    bool word = token->shape == SHAPE_LOWER && token->end - token->begin >= 4 &&
                !(cue_at(work, i)->starts & CUE_PARTICLE);
    return word || word_at(work, i, "and") || word_at(work, i, "&");
}

/* 云智能部|与|算法部: two names of offices or companies, by their last ideographs. Not
 * 文化和旅游部. */
static bool joins_offices(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
    static const char kinds[] = "局部会會院社校所行署厅廳团團队隊司店馆館台";
    enum { LEAST = 3 }; /* tokens of each name */
    return ideograph_at(work, i, "和與与及") && !cue_at(work, i)->in_word && i - first >= LEAST &&
           end - i > LEAST && ideograph_at(work, i - 1, kinds) &&
           ideograph_at(work, end - 1, kinds);
}

/* 远山大学|与|公益组织“滩涂之友”, Quell|和|通信运营商北辰: what tells of the next one. */
static bool joins_description(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
    static const char offices[] = "局部会會院学學校所行署厅廳团團队隊司店馆館台";
    static const char kinds[] = "组织組織公司企业企業机构機構平台网站網站品牌团体團體协会協會";
    bool full = latin_at(work, i - 1) || (i >= first + 3 && ideograph_at(work, i - 1, offices));
    if (!full || !ideograph_at(work, i, "和與与及") || cue_at(work, i)->in_word || end < i + 3 ||
        !han_at(work, i + 1) || !han_at(work, end - 1) || !han_at(work, end - 2))
        return false;
    return cue_at(work, end)->starts & CUE_ORG_NOUN ||
           (end > i + 3 && sign_at(work, end, "“「") &&
            repair_is_pair_of(work->article->text + token_at(work, end - 2)->begin, kinds));
}

/* left the Times |for the| Telegraph: whether one organization is left for another. */
static bool is_left_for(const struct work *work, uint32_t first, uint32_t i)
{
    static const short_word verbs[] = {"left", "leaves", "leave", "leaving", "quit", "quits"};
    uint32_t before = first - (first > 0 && word_at(work, first - 1, "the"));
    return word_at(work, i, "for") && before > 0 && WORD_IS_ONE_OF(work, before - 1, verbs);
}

/* Groupe Varenne |of| France, Quell |of| Helsinki: where a company is from. Bank of England,
 * Friends of the Earth, Ministry of Ports are names: a kind of office stands before the "of". */
static bool is_of_seat(const struct work *work, uint32_t first, uint32_t i, uint32_t end)
{
    static const char *const kinds[] = {
        "Academy",    "Archbishop",    "Archive",       "Archives",    "Army",      "Assembly",
        "Bishop",     "Board",         "Boys",          "Brotherhood", "Chamber",   "Church",
        "City",       "Company",       "Confederation", "Conference",  "Congress",  "Conservatory",
        "Council",    "County",        "Court",         "Diocese",     "Duchess",   "Duke",
        "Embassy",    "Emirate",       "Empire",        "Exchange",    "Faculty",   "Federation",
        "Friends",    "Gallery",       "Girls",         "Government",  "Guild",     "Heart",
        "House",      "International", "Kingdom",       "Knights",     "League",    "Library",
        "Mayor",      "National",      "Navy",          "Network",     "Opera",     "Order",
        "Parliament", "Party",         "People",        "Port",        "President", "Press",
        "Prince",     "Province",      "Queen",         "Radio",       "Region",    "Republic",
        "Royal",      "School",        "Senate",        "Society",     "Sons",      "State",
        "States",     "Station",       "Theatre",       "Theater",     "Times",     "Tour",
        "Town",       "Trust",         "United",        "Voice",       "Women",     "Workers"};
    const uint64_t designators = LIST_BIT(LIST_ORG_SUFFIX);
    const struct token *head = token_at(work, i - 1);
    const char last = work->article->text[head->end - 1];
    return word_at(work, i, "of") && i - first <= 3 && head->shape == SHAPE_CAPITAL &&
           last != 's' && hit_at(work, i + 1, LIST_BIT(LIST_PLACE)) == end - i - 1 &&
           !((cue_at(work, i - 1)->list_starts | cue_at(work, i - 1)->list_ends) & designators) &&
           !(cue_at(work, i - 1)->starts & (CUE_ORG_NOUN | CUE_EVENT_SUFFIX)) &&
           cue_at(work, i - 1)->title_len == 0 &&
           !word_is_any_of(work, i - 1, kinds, sizeof kinds / sizeof *kinds);
}

/* What stands between two names and belongs to neither. */
struct joint {
    uint32_t len; /* tokens; 0: nothing does */
    bool full;    /* both names are whole */
};

/* The joint at i: 原名, or 和 between Latin words. In a name of ideographs 和 may be a part: 郑和,
 * 和平. */
static struct joint joint_at(const struct work *work, unsigned type, uint32_t first, uint32_t end,
                             uint32_t i)
{
    if (han_at(work, i)) {
        const struct cue *cue = cue_at(work, i);
        if (cue->starts & CUE_DEFINES && cue->phrase_len >= 2)
            return (struct joint){.len = cue->phrase_len};
        if (!ideograph_at(work, i, "和與与及跟同"))
            return (struct joint){0};
        bool offices = type == ENTITY_ORGANIZATION && joins_offices(work, first, i, end);
        return (struct joint){offices || (latin_at(work, i - 1) && latin_at(work, i + 1)), offices};
    }
    if (sign_at(work, i, "、"))
        return (struct joint){.len = latin_at(work, i - 1) && latin_at(work, i + 1)};
    if (type == ENTITY_ORGANIZATION && is_left_for(work, first, i))
        return (struct joint){1 + word_at(work, i + 1, "the"), true};
    if (!latin_at(work, i + 1) && token_at(work, i)->shape != SHAPE_LOWER)
        return (struct joint){0};
    bool full = joins_organizations(work, first, i, end);
    return (struct joint){full || is_joining_word(work, type, first, i), full};
}

/* Proposes what stands after the first joint by itself. Where the name before it ends. */
uint32_t repair_split_joined(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (work->proposals.items[index].type != ENTITY_ORGANIZATION &&
        !holds_token(work, SHAPES_LATIN) && !holds_cue(work, CUE_DEFINES))
        return end; /* nothing that may be a joint */
    for (uint32_t i = first + 1; i + 1 < end; i++) {
        const struct proposal *whole = &work->proposals.items[index];
        enum entity_type type = (enum entity_type)whole->type;
        struct joint joint = joint_at(work, type, first, end, i);
        if (joint.len == 0 && type == ENTITY_ORGANIZATION && is_of_seat(work, first, i, end)) {
            repair_cut_in_two(work, index, i, i + 1, ENTITY_PLACE, true);
            return i;
        }
        if (joint.len == 0 && type == ENTITY_ORGANIZATION &&
            joins_description(work, first, i, end)) {
            repair_cut_judged(work, &work->proposals.items[index], i, "edge-cut");
            return i;
        }
        if (joint.len == 0 || i + joint.len >= end)
            continue;
        if (type == ENTITY_PERSON && word_at(work, i, "of"))
            type = ENTITY_ORGANIZATION;
        bool known = whole->judged && (joint.full || is_behind_designator(work, first, i) ||
                                       (type == ENTITY_ORGANIZATION && is_verb(work, i)));
        repair_cut_in_two(work, index, i, i + joint.len, type, known);
        return i;
    }
    return end;
}

uint32_t repair_company_of_speaker(const struct work *work, uint32_t first, uint32_t end)
{
    const uint64_t known = LIST_BIT(LIST_ORGANIZATION) | LIST_BIT(LIST_PERSON);
    uint32_t company = hit_at(work, first, LIST_BIT(LIST_ORGANIZATION)), person = first + company;
    if (company < 2 || person + 2 > end || person + 3 < end ||
        hit_at(work, first, known) == end - first ||
        !(cue_at(work, person)->list_starts & LIST_BIT(LIST_SURNAME_ZH)))
        return 0;
    bool speaks = cue_at(work, end)->starts & CUE_SPEECH || sign_at(work, end, "：:");
    return speaks || hit_at(work, person, LIST_BIT(LIST_PERSON)) == end - person ? company : 0;
}

bool repair_split_speaker(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t company = repair_company_of_speaker(work, first, end);
    if (company == 0)
        return false;
    const struct proposal whole = work->proposals.items[index];
    repair_keep_part(work, index, first + company, end, ENTITY_PERSON);
    repair_propose_part(work, first, first + company, ENTITY_ORGANIZATION, &whole, true,
                        "edge-cut");
    return true;
}
