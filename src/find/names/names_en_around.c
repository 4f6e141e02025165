/* Organizations in Latin script by what stands around them and around nothing else. */
#include "find/names/names_en.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const short_word articles[] = {"the", "The", "a", "an", "A", "An"};

bool names_en_is_among_before(const struct work *work, uint32_t end, uint32_t most,
                              const short_word *words, size_t count)
{
    for (uint32_t i = end, seen = 0; i > 0 && seen < most; i--, seen++) {
        if (word_is_one_of(work, i - 1, words, count))
            return true;
        if (!latin_at(work, i - 1))
            break;
    }
    return false;
}

/* A small noun of this class, which says that what it tells of is an organization, or a product:
 * carmaker, lender, drug. */
static bool is_noun(const struct work *work, uint32_t i, uint32_t class)
{
    return cue_at(work, i)->ends & class && !capital_at(work, i) &&
           !word_at(work, i, "model"); /* may be a person */
}

static bool is_kind(const struct work *work, uint32_t i)
{
    return is_noun(work, i, CUE_ORG_NOUN);
}

/* headset, compiler: what is made, and has a name of its own. */
static bool is_thing(const struct work *work, uint32_t i)
{
    static const char *const things[] = {
        "accelerator", "airliner", "battery",    "bike",       "biscuits",   "camera",
        "cereal",      "compiler", "console",    "drone",      "e-bike",     "earbuds",
        "framework",   "frigate",  "hatchback",  "headset",    "helicopter", "keyboard",
        "lander",      "laptop",   "locomotive", "minivan",    "missile",    "missiles",
        "motorcycle",  "orbiter",  "pickup",     "plugin",     "processor",  "robot",
        "satellite",   "scooter",  "sedan",      "smartwatch", "spacecraft", "submarine",
        "telescope",   "toolkit",  "tram",       "typeface",   "wearable"};
    return is_noun(work, i, CUE_PRODUCT_NOUN) || word_is_any_of(work, i, things, COUNT(things));
}

bool names_en_opens_with_kind(const struct work *work, uint32_t begin)
{
    static const char *const kinds[] = {
        "Airline", "Carmaker",  "Chipmaker",   "Startup",      "Start-up",   "Retailer",
        "Lender",  "Drugmaker", "Insurer",     "Charity",      "Planemaker", "Broadcaster",
        "Brewer",  "Telco",     "Automaker",   "Fintech",      "Biotech",    "Steelmaker",
        "Grocer",  "Utility",   "Shipbuilder", "Housebuilder", "Phonemaker", "Toymaker"};
    return begin == 1 && word_is_any_of(work, 0, kinds, COUNT(kinds)) && capital_at(work, 1);
}

/* the Lagos-based |fintech| Palmora, a unit of the |chipmaker| Novum. */
bool names_en_has_kind(const struct work *work, uint32_t begin)
{
    static const short_word whose[] = {"his", "her", "its", "their", "our", "my"};
    if (names_en_opens_with_kind(work, begin))
        return true;
    uint32_t noun =
        begin - (begin > 1 && sign_at(work, begin - 1, ",")); /* the startup, |Palmora|, */
    return noun > 0 && is_kind(work, noun - 1) &&
           (names_en_is_among_before(work, noun - 1, 4, articles, COUNT(articles)) ||
            (noun < begin && names_en_is_among_before(work, noun - 1, 3, whose, COUNT(whose))));
}

bool names_en_is_behind_pair(const struct work *work, uint32_t begin, const struct noun_pair *pairs,
                             size_t count)
{
    static const short_word prepositions[] = {"in", "of", "with", "by", "to", "for", "from", "at"};
    if (begin < 2 || !WORD_IS_ONE_OF(work, begin - 1, prepositions))
        return false;
    for (size_t i = 0; i < count; i++)
        if (word_at(work, begin - 1, pairs[i].preposition) &&
            word_at(work, begin - 2, pairs[i].noun))
            return true;
    return false;
}

/* Whether the name is that of a place, or begins with a word that persons are called by. */
static bool is_place_or_personal(const struct work *work, uint32_t begin)
{
    return hit_at(work, begin, LIST_BIT(LIST_PLACE)) ||
           cue_at(work, begin)->list_starts &
               (LIST_BIT(LIST_GIVEN_NAME) | LIST_BIT(LIST_SURNAME_EN));
}

/* The same, or of somebody known: "works for Vance", "Russia is a supplier". */
static bool is_known_otherwise(const struct work *work, uint32_t begin)
{
    return is_place_or_personal(work, begin) || hit_at(work, begin, LIST_BIT(LIST_PERSON));
}

/* |stake in| Quell, the |merger with| Quell: a noun whose object with this preposition is an
 * organization. */
static bool is_object(const struct work *work, uint32_t begin)
{
    static const struct noun_pair pairs[] = {
        {"stake", "in"},         {"stakes", "in"},       {"shares", "in"},
        {"Shares", "in"},        {"shareholding", "in"}, {"shareholdings", "in"},
        {"investor", "in"},      {"investors", "in"},    {"Investors", "in"},
        {"shareholder", "in"},   {"shareholders", "in"}, {"shareholder", "of"},
        {"shareholders", "of"},  {"Shareholders", "of"}, {"acquisition", "of"},
        {"takeover", "of"},      {"merger", "of"},       {"subsidiary", "of"},
        {"subsidiaries", "of"},  {"founder", "of"},      {"co-founder", "of"},
        {"founders", "of"},      {"co-founders", "of"},  {"merger", "with"},
        {"partnership", "with"}, {"merge", "with"},      {"takeover", "by"},
        {"invest", "in"},        {"invests", "in"},      {"invested", "in"},
        {"investing", "in"},     {"percent", "of"},      {"%", "of"},
        {"employee", "of"},      {"employees", "of"},    {"shares", "of"},
        {"supplier", "to"},      {"suppliers", "to"},    {"unit", "of"},
        {"division", "of"},      {"parent", "of"},       {"bid", "for"},
        {"bids", "for"},         {"venture", "with"},    {"employed", "by"},
        {"off", "from"},         {"business", "to"},     {"unit", "to"},
        {"division", "to"},      {"stake", "to"},        {"subsidiary", "to"},
        {"flotation", "of"},     {"merging", "with"},    {"merged", "with"},
        {"board", "of"},         {"valuation", "of"},    {"published", "by"}};
    static const struct noun_pair tied[] = {
        /* gas supplied by Russia, a partner at Wimbledon */
        {"partner", "at"},   {"partners", "at"},   {"analyst", "at"},  {"analysts", "at"},
        {"economist", "at"}, {"strategist", "at"}, {"supplied", "by"}, {"manufactured", "by"}};
    return names_en_is_behind_pair(work, begin, pairs, COUNT(pairs)) ||
           (names_en_is_behind_pair(work, begin, tied, COUNT(tied)) &&
            !is_known_otherwise(work, begin));
}

/* a |headset made by| Quell, a puzzle |game developed by| Quell. */
static bool is_maker(const struct work *work, uint32_t begin)
{
    static const char *const made[] = {"made", "developed", "built", "designed", "produced"};
    return begin > 2 && word_at(work, begin - 1, "by") &&
           word_is_any_of(work, begin - 2, made, COUNT(made)) && is_thing(work, begin - 3) &&
           !is_place_or_personal(work, begin);
}

/* |Its main rival is| Quell. */
static bool is_named_rival(const struct work *work, uint32_t begin)
{
    static const short_word links[] = {"is", "are", "was", "were"}, whose[] = {"its", "Its"};
    static const char *const nouns[] = {"rival",    "rivals",    "competitor", "competitors",
                                        "supplier", "suppliers", "customer",   "customers",
                                        "client",   "clients",   "shareholder"};
    return begin > 2 && WORD_IS_ONE_OF(work, begin - 1, links) &&
           word_is_any_of(work, begin - 2, nouns, COUNT(nouns)) &&
           names_en_is_among_before(work, begin - 2, 3, whose, COUNT(whose));
}

/* a small |firm in New York|: whether a kind of organization and its place, behind one of the
 * words, end with the token `last`. */
static bool is_kind_in_place(const struct work *work, uint32_t last, const short_word *words,
                             size_t count)
{
    enum { PLACE = 3 };
    uint32_t in = last;
    for (uint32_t place = 0; place < PLACE && in > 1 && capital_at(work, in); place++)
        in--;
    return in < last && word_is_one_of(work, in, words, count) && is_kind(work, in - 1) &&
           names_en_is_among_before(work, in - 1, 4, articles, COUNT(articles));
}

/* a |start-up in Munich called| Nitra. */
static bool is_named_kind(const struct work *work, uint32_t begin)
{
    static const short_word called[] = {"called", "named", "dubbed"}, in[] = {"in"};
    return begin >= 4 && WORD_IS_ONE_OF(work, begin - 1, called) &&
           is_kind_in_place(work, begin - 2, in, COUNT(in));
}

/* Quell |employs| 400 people, Quell |was set up|, Quell |filed for bankruptcy|. */
static bool is_subject(const struct work *work, uint32_t end)
{
    static const char *const phrases[][3] = {
        {"was", "set", "up"},        {"was", "founded", ""},      {"was", "co-founded", ""},
        {"was", "incorporated", ""}, {"is", "valued", "at"},      {"was", "valued", "at"},
        {"went", "public", ""},      {"went", "bankrupt", ""},    {"went", "bust", ""},
        {"filed", "for", ""},        {"has", "merged", "with"},   {"merged", "with", ""},
        {"employs", "", ""},         {"employed", "", ""},        {"raised", "$", ""},
        {"raised", "£", ""},         {"raised", "€", ""},         {"has", "raised", ""},
        {"reported", "revenue", ""}, {"reported", "profits", ""}, {"posted", "a", "loss"},
        {"posted", "a", "profit"},   {"has", "appointed", ""},    {"appointed", "", ""},
        {"reported", "a", "loss"},   {"reported", "a", "profit"}, {"was", "spun", "off"},
        {"was", "spun", "out"},      {"is", "owned", "by"},       {"is", "part-owned", "by"},
        {"was", "acquired", "by"},   {"was", "bought", "by"},     {"was", "fined", ""},
        {"has", "been", "fined"},    {"laid", "off", ""},         {"operates", "", ""},
        {"manufactures", "", ""},    {"changed", "its", "name"},  {"changed", "hands", ""},
        {"plans", "to", "list"},     {"has", "a", "plant"},       {"agreed", "to", "acquire"},
        {"was", "established", ""},  {"was", "launched", "in"},   {"is", "a", "subsidiary"},
        {"is", "a", "unit"},         {"is", "cutting", ""},       {"collapsed", "into", ""}};
    static const short_word firsts[] = {"was",    "is",      "went",   "filed",  "has",
                                        "merged", "employs", "raised", "posted", "laid",
                                        "plans",  "agreed",  "changed"};
    static const char *const longer[] = {"employed", "reported",     "appointed",
                                         "operates", "manufactures", "collapsed"};
    static const short_word adverbs[] = {"now", "also", "still"};
    end += WORD_IS_ONE_OF(work, end, adverbs);
    if (!WORD_IS_ONE_OF(work, end, firsts) && !word_is_any_of(work, end, longer, COUNT(longer)))
        return false;
    for (size_t i = 0; i < COUNT(phrases); i++) {
        uint32_t at = end, word = 0;
        while (word < 3 && *phrases[i][word] && word_at(work, at, phrases[i][word]))
            at++, word++;
        if (word == 3 || !*phrases[i][word])
            return true;
    }
    return false;
}

/* Quell's |shareholders|, a Quell |spokesman|, Quell, |which makes| pumps: what only organizations
 * have and do. */
static bool is_owner(const struct work *work, uint32_t begin, uint32_t end)
{
    static const char *const owned[] = {
        "shares",       "shareholders", "board",      "profits",     "revenue",  "revenues",
        "headquarters", "subsidiary",   "customers",  "investors",   "chairman", "chairwoman",
        "stores",       "factories",    "employees",  "shareholder", "stock",    "bondholders",
        "founder",      "founders",     "co-founder", "co-founders", "factory",  "plant",
        "plants",       "workforce",    "parent",     "owners",      "offices",  "flagship",
        "executives",   "management",   "valuation",  "earnings",    "turnover", "bankruptcy",
        "directors",    "suppliers",    "competitors"};
    static const char *const beside[] = {"spokesman", "spokeswoman",  "spokesperson",
                                         "shares",    "shareholders", "stock"};
    static const char *const does[] = {"makes", "employs", "owns",  "operates", "sells",   "runs",
                                       "made",  "bought",  "owned", "operated", "employed"};
    static const char *const done[] = {"founded", "spun",     "bought",      "acquired",
                                       "set",     "launched", "established", "nationalised"};
    static const char *const kin[] = {"rival", "rivals", "competitor", "supplier", "subsidiary"};
    if (end + 1 >= work->tokens.count)
        return false;
    if (word_at(work, end, "and") && word_at(work, end + 1, "its"))
        return word_is_any_of(work, end + 2, kin, COUNT(kin)) &&
               !hit_at(work, begin, LIST_BIT(LIST_PLACE));
    if (token_at(work, end)->shape == SHAPE_POSSESSIVE)
        return word_is_any_of(work, end + 1, owned, COUNT(owned)) ||
               (word_at(work, end + 1, "chief") && word_at(work, end + 2, "executive"));
    return word_is_any_of(work, end, beside, COUNT(beside)) ||
           (sign_at(work, end, ",") && word_at(work, end + 1, "which") &&
            (word_is_any_of(work, end + 2, does, COUNT(does)) ||
             (word_at(work, end + 2, "was") && word_is_any_of(work, end + 3, done, COUNT(done)))));
}

bool names_en_has_age(const struct work *work, uint32_t end)
{
    enum { YOUNGEST = 15 };
    if (!sign_at(work, end, ",") || !sign_at(work, end + 2, ",") ||
        token_at(work, end + 1)->shape != SHAPE_NUMBER)
        return false;
    const struct token *number = token_at(work, end + 1);
    const char *digits = work->article->text + number->begin;
    return number->end - number->begin == 2 && (digits[0] - '0') * 10 + digits[1] - '0' >= YOUNGEST;
}

/* "is a free typesetting |program| developed by": not of the television, nor of a school. */
static bool is_program(const struct work *work, uint32_t i)
{
    static const char *const makes[] = {"developed", "written", "released", "designed"};
    return word_at(work, i, "program") && word_is_any_of(work, i + 1, makes, COUNT(makes));
}

typedef bool is_it(const struct work *work, uint32_t i);

/* Behind the comma at `joint` such a noun, with an article or, when it may be owned, who owns it:
 * Quell|, a Leeds-based carmaker|, Loom|, Quell's latest phone|; or behind "is": Loom |is a free
 * app|. */
static bool is_told_behind(const struct work *work, uint32_t begin, uint32_t joint,
                           is_it *is_noun_of_it, bool owned)
{
    enum { WORDS = 6, OWNER = 4 };
    static const short_word links[] = {"is", "was"};
    static const short_word of[] = {"of", "for", "in", "at", "to", "with", "from", "and"};
    static const char *const made[] = {"developed", "designed", "written", "released", "published",
                                       "created",   "produced", "made",    "licensed", "sold"};
    static const short_word behind[] = {"that",  "which", "in",    "of",     "with",
                                        "whose", "based", "from",  "for",    "by",
                                        "led",   "run",   "owned", "backed", "founded"};
    uint32_t at = joint + 1;
    if (owned)
        while (at < joint + OWNER && capital_at(work, at))
            at++;
    bool possessive = at < work->tokens.count && token_at(work, at)->shape == SHAPE_POSSESSIVE;
    bool said = WORD_IS_ONE_OF(work, joint, links) && !is_known_otherwise(work, begin);
    if ((!sign_at(work, joint, ",") && !said) ||
        (!possessive && !WORD_IS_ONE_OF(work, joint + 1, articles)))
        return false;
    for (uint32_t i = at + 1; i < at + 1 + WORDS && i + 1 < work->tokens.count; i++) {
        if (is_noun_of_it(work, i) &&
            (token_at(work, i + 1)->shape == SHAPE_PUNCT || WORD_IS_ONE_OF(work, i + 1, behind) ||
             word_is_any_of(work, i + 1, made, COUNT(made))))
            return true;
        if (WORD_IS_ONE_OF(work, i, of))
            break;
    }
    return false;
}

/* She |set up| Quell. */
static bool is_set_up(const struct work *work, uint32_t begin)
{
    static const char *const verbs[] = {"co-founded", "cofounded"};
    return begin > 1 && ((word_at(work, begin - 1, "up") && word_at(work, begin - 2, "set")) ||
                         word_is_any_of(work, begin - 1, verbs, COUNT(verbs)));
}

/* Quell's |co-founder|, Quell's |shareholders|: what no person has. */
static bool owns_as_company(const struct work *work, uint32_t begin, uint32_t end)
{
    static const char *const owned[] = {"founder",     "founders",     "co-founder",  "co-founders",
                                        "shareholder", "shareholders", "bondholders", "workforce",
                                        "subsidiary",  "subsidiaries"};
    return end + 1 < work->tokens.count && token_at(work, end)->shape == SHAPE_POSSESSIVE &&
           word_is_any_of(work, end + 1, owned, COUNT(owned)) &&
           !hit_at(work, begin, LIST_BIT(LIST_PLACE) | LIST_BIT(LIST_PERSON));
}

/* Quell|, based in Leeds, employs: where it is. */
static bool is_seated(const struct work *work, uint32_t end)
{
    static const char *const seated[] = {"based", "headquartered"};
    return sign_at(work, end, ",") && word_is_any_of(work, end + 1, seated, COUNT(seated)) &&
           word_at(work, end + 2, "in");
}

/* a small firm in Boston, |Quell|: the kind of organization and its place stand before the comma.
 */
static bool is_kind_of_place(const struct work *work, uint32_t begin)
{
    static const short_word in[] = {"in", "from", "near", "of"};
    return begin >= 4 && sign_at(work, begin - 1, ",") &&
           is_kind_in_place(work, begin - 2, in, COUNT(in));
}

/* |studied law at| Cambridge, |educated at Eton and| Cambridge: a city that a university is called
 * by. */
static bool is_studied_at(const struct work *work, uint32_t begin, uint32_t end)
{
    enum { WORDS = 4 };
    static const short_word at[] = {"at", "from"};
    static const char *const studies[] = {
        "studied", "studies",   "studying", "educated",      "graduated",    "graduate",  "degree",
        "read",    "professor", "lecturer", "fellow",        "teaches",      "taught",    "student",
        "PhD",     "doctorate", "lectures", "undergraduate", "postgraduate", "researcher"};
    if (end != begin + 1 || hit_at(work, begin, LIST_BIT(LIST_PLACE)) != 1 ||
        hit_at(work, begin, LIST_BIT(LIST_ORGANIZATION)) != 1)
        return false;
    uint32_t to = begin;
    if (to >= 2 && word_at(work, to - 1, "and") && capital_at(work, to - 2))
        to -= 2;
    if (to < 2 || !WORD_IS_ONE_OF(work, to - 1, at))
        return false;
    for (uint32_t i = to - 1, words = 0; i > 0 && words < WORDS && latin_at(work, i - 1);
         i--, words++)
        if (word_is_any_of(work, i - 1, studies, COUNT(studies)))
            return true;
    return false;
}

bool names_en_is_declared(const struct work *work, uint32_t begin, uint32_t end)
{
    return is_told_behind(work, begin, end, is_kind, false) || owns_as_company(work, begin, end) ||
           is_seated(work, end) || is_kind_of_place(work, begin) ||
           is_studied_at(work, begin, end) ||
           (is_set_up(work, begin) && !hit_at(work, begin, LIST_BIT(LIST_PLACE)));
}

bool names_en_is_product(const struct work *work, uint32_t begin, uint32_t end)
{
    return is_told_behind(work, begin, end, is_thing, true) ||
           is_told_behind(work, begin, end, is_program, false);
}

/* the |latest version of| Loom. */
static bool is_of_version(const struct work *work, uint32_t begin)
{
    static const char *const nouns[] = {"version", "versions", "generation", "iteration"};
    static const char *const which[] = {"new",     "newest",  "latest",   "updated", "next",
                                        "beta",    "early",   "test",     "current", "free",
                                        "paid",    "newer",   "older",    "second",  "third",
                                        "lighter", "cheaper", "improved", "future",  "premium"};
    return begin > 2 && word_at(work, begin - 1, "of") &&
           word_is_any_of(work, begin - 2, nouns, COUNT(nouns)) &&
           word_is_any_of(work, begin - 3, which, COUNT(which));
}

/* |the| Loom, |Quell's open-source| Loom: whether an article or an owner stands before a name, with
 * one small word between them at most. */
static bool is_owned_before(const struct work *work, uint32_t begin)
{
    static const short_word whose[] = {"the", "The", "its", "Its", "their"};
    for (uint32_t i = begin; i > 0 && i + 2 > begin; i--) {
        if (WORD_IS_ONE_OF(work, i - 1, whose) || token_at(work, i - 1)->shape == SHAPE_POSSESSIVE)
            return true;
        if (!latin_at(work, i - 1) || capital_at(work, i - 1))
            break;
    }
    return false;
}

/* the Loom |scheduling platform|, Quell's Loom |headset|, the maker of Loom |biscuits|: a name
 * between an article, or an owner, and the noun for what it is. */
static bool is_beside_kind(const struct work *work, uint32_t begin, uint32_t end)
{
    static const short_word small[] = {"on", "in", "for", "of", "from", "with", "by", "and", "as"};
    static const struct noun_pair makers[] = {{"maker", "of"}, {"makers", "of"}};
    if (!is_owned_before(work, begin) &&
        !names_en_is_behind_pair(work, begin, makers, COUNT(makers)))
        return false;
    uint32_t noun = end;
    if (latin_at(work, end) && !is_thing(work, end) && !capital_at(work, end) &&
        !WORD_IS_ONE_OF(work, end, small))
        noun++;
    if (!is_noun(work, noun, CUE_PRODUCT_NOUN) && /* its Sony camera, the Lisbon tram */
        hit_at(work, begin, LIST_BIT(LIST_ORGANIZATION) | LIST_BIT(LIST_PLACE)))
        return false;
    return is_thing(work, noun) && !word_at(work, noun, "service");
}

/* a van |codenamed| Wren, a headset, |to be called| Loom: a thing, and that it is called so. */
static bool is_called(const struct work *work, uint32_t begin)
{
    static const char *const called[] = {"codenamed", "code-named", "called", "dubbed", "named"};
    static const short_word to[] = {"to", "be"};
    static const short_word any[] = {"a", "an", "A", "An", "its", "their"};
    static const char *const vehicles[] = {"van", "car", "truck", "ship", "vessel", "train"};
    if (begin < 2 || !word_is_any_of(work, begin - 1, called, COUNT(called)))
        return false;
    uint32_t i = begin - 1;
    while (i > 1 && WORD_IS_ONE_OF(work, i - 1, to))
        i--;
    i -= sign_at(work, i - 1, ",");
    if (i == 0)
        return false;
    if (word_is_any_of(work, begin - 1, called, 2)) /* nobody else is codenamed */
        return is_thing(work, i - 1) || word_is_any_of(work, i - 1, vehicles, COUNT(vehicles));
    return is_thing(work, i - 1) && names_en_is_among_before(work, i - 1, 4, any, COUNT(any));
}

bool names_en_is_product_around(const struct work *work, uint32_t begin, uint32_t end)
{
    return is_of_version(work, begin) || is_called(work, begin) || is_beside_kind(work, begin, end);
}

/* existing |investor| Quell, hackers |calling themselves| Quell. */
static bool is_said_so(const struct work *work, uint32_t begin)
{
    static const char *const nouns[] = {"investor", "investors",  "backer",
                                        "backers",  "competitor", "supplier"};
    static const char *const themselves[] = {"themselves", "itself"};
    static const short_word whose[] = {"his", "her", "my", "our"};
    if (begin < 2)
        return false;
    return (word_is_any_of(work, begin - 1, themselves, COUNT(themselves)) &&
            word_at(work, begin - 2, "calling")) ||
           (word_is_any_of(work, begin - 1, nouns, COUNT(nouns)) &&
            !names_en_is_among_before(work, begin - 1, 3, whose, COUNT(whose)));
}

bool names_en_is_place(const struct work *work, uint32_t end)
{
    enum { WORDS = 4 };
    static const char *const kinds[] = {"village", "town",   "city",     "settlement",
                                        "hamlet",  "suburb", "township", "municipality"};
    static const char *const behind[] = {"in",    "of",   "on",   "near",    "north",
                                         "south", "east", "west", "outside", "that"};
    if (!sign_at(work, end, ",") || !WORD_IS_ONE_OF(work, end + 1, articles))
        return false;
    for (uint32_t i = end + 2; i < end + 2 + WORDS && latin_at(work, i); i++)
        if (word_is_any_of(work, i, kinds, COUNT(kinds)))
            return word_is_any_of(work, i + 1, behind, COUNT(behind)) ||
                   (i + 1 < work->tokens.count && token_at(work, i + 1)->shape == SHAPE_PUNCT);
    return false;
}

/* She |quit| Quell. */
static bool is_left(const struct work *work, uint32_t begin)
{
    static const short_word verbs[] = {"quit", "quits"};
    return begin > 0 && WORD_IS_ONE_OF(work, begin - 1, verbs);
}

bool names_en_is_organization(const struct work *work, uint32_t begin, uint32_t end)
{
    return names_en_has_kind(work, begin) || is_said_so(work, begin) || is_object(work, begin) ||
           is_named_rival(work, begin) || is_named_kind(work, begin) || is_maker(work, begin) ||
           is_set_up(work, begin) || is_left(work, begin) || is_subject(work, end) ||
           is_owner(work, begin, end);
}
