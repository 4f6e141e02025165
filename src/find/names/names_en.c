/* Names in Latin script, by capitals and what stands beside them. */
#include "find/names/names_en.h"
#include "find/names/repair.h"

#define RUN_MAX 10

static bool is_connector(const struct work *work, uint32_t i)
{
    return cue_at(work, i)->starts & CUE_PARTICLE && capital_at(work, i + 1);
}

/* Ayelet Bar|-On: the hyphen at `end` joins two surnames, not North Korea|-Russia. */
static bool is_double_surname(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t origins = LIST_BIT(LIST_PLACE) | LIST_BIT(LIST_DEMONYM);
    return end > first + 1 && end + 1 < work->tokens.count && sign_at(work, end, "-") &&
           !token_at(work, end)->space_before && capital_at(work, end + 1) &&
           !token_at(work, end + 1)->space_before && !hit_before(work, end, origins) &&
           !hit_at(work, end + 1, origins);
}

/* The end of the run of capitalised words that begins at first. */
static uint32_t run_end(const struct work *work, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < work->tokens.count && end - first < RUN_MAX) {
        if (capital_at(work, end) && token_at(work, end)->space_before)
            end++;
        else if (is_double_surname(work, first, end))
            end += 2;
        else if (is_connector(work, end) ||
                 ((word_at(work, end, "of") || word_at(work, end, "&")) &&
                  capital_at(work, end + 1)))
            end += 2;
        else
            break;
    }
    return end < work->tokens.count ? end : work->tokens.count;
}

static bool is_honorific(const struct work *work, uint32_t i)
{
    return cue_at(work, i)->starts & CUE_HONORIFIC && cue_at(work, i)->phrase_len == 1;
}

static bool is_designator(const struct work *work, uint32_t i)
{
    return cue_at(work, i)->list_starts & LIST_BIT(LIST_ORG_SUFFIX);
}

static bool is_given_name(const struct work *work, uint32_t i)
{
    static const short_word particles[] = {"Van", "Von", "De", "Le", "La", "Du", "El", "Al", "San"};
    return !WORD_IS_ONE_OF(work, i, particles) &&
           cue_at(work, i)->list_starts & LIST_BIT(LIST_GIVEN_NAME);
}

/* Whether a capital means nothing: a sentence begins, or the word is no name anywhere. */
static bool is_empty_capital(const struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    return cue->starts & CUE_NOT_NAME || cue->list_starts & LIST_BIT(LIST_NOT_NAME) ||
           cue->list_starts & LIST_BIT(LIST_DEMONYM);
}

/* Whether a title stands right before: Dr. Ines, chief executive Tom. */
static const char *title_before(const struct work *work, uint32_t begin)
{
    if (begin > 0 && sign_at(work, begin - 1, "."))
        begin--;
    if (begin == 0)
        return NULL;
    if (cue_at(work, begin - 1)->ends & CUE_HONORIFIC)
        return "en-honorific";
    return cue_at(work, begin - 1)->title_back ? "en-title" : NULL;
}

bool names_en_is_address(const struct work *work, uint32_t token)
{
    static const short_word words[] = {"Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms."};
    return WORD_IS_ONE_OF(work, token, words);
}

/* Whether Mr., Mrs. or Ms. stands right before, which only persons have. */
static bool is_addressed(const struct work *work, uint32_t begin)
{
    if (begin > 1 && sign_at(work, begin - 1, "."))
        begin--;
    return begin > 0 && names_en_is_address(work, begin - 1) &&
           !hit_at(work, begin - 1, LIST_BIT(LIST_WORK));
}

/* "her elder sister, Han Seo-jin", "Vance's daughter, Nattaya", "her sons, Piers and Laurence":
 * before the comma that stands before `begin`, or before the first of two, somebody of the family.
 */
static bool is_kin_before(const struct work *work, uint32_t begin)
{
    static const char *const kin[] = {
        "father",      "mother",  "wife",      "husband",    "son",      "daughter",
        "brother",     "sister",  "boyfriend", "girlfriend", "fiance",   "cousin",
        "uncle",       "aunt",    "nephew",    "niece",      "widow",    "grandfather",
        "grandmother", "partner", "sons",      "daughters",  "brothers", "sisters",
        "children",    "widower", "twins",     "parents",    "grandson", "granddaughter"};
    static const short_word whose[] = {"his", "her",   "His", "Her", "Their",
                                       "My",  "their", "my",  "our", "whose"};
    if (word_at(work, begin - 1, "and") && begin >= 5 && capital_at(work, begin - 2) &&
        sign_at(work, begin - 3, ","))
        begin -= 2;
    return sign_at(work, begin - 1, ",") &&
           word_is_any_of(work, begin - 2, kin, sizeof kin / sizeof *kin) &&
           (token_at(work, begin - 3)->shape == SHAPE_POSSESSIVE ||
            names_en_is_among_before(work, begin - 2, 3, whose, sizeof whose / sizeof *whose));
}

/* a former |banker|, Tom Vance, | Quell's |chairman|, Tom Vance: before that comma, what a person
 * of the text is. */
static bool is_role_before(const struct work *work, uint32_t begin, uint32_t end)
{
    static const short_word whose[] = {"a", "an", "A", "An", "his", "her", "its", "their", "whose"};
    enum { WORDS = 4 };
    if (!cue_at(work, begin - 2)->title_back ||
        !(sign_at(work, end, ",.;)") || end == work->tokens.count))
        return false;
    for (uint32_t i = begin - 2, words = 0; i > 0 && words < WORDS && latin_at(work, i);
         i--, words++)
        if (WORD_IS_ONE_OF(work, i - 1, whose) || token_at(work, i - 1)->shape == SHAPE_POSSESSIVE)
            return true;
    return false;
}

/* Lim Woo|-seong: the end of the last word. */
static uint32_t over_hyphens(const struct work *work, uint32_t end)
{
    while (sign_at(work, end, "-") && !token_at(work, end)->space_before &&
           latin_at(work, end + 1) && !token_at(work, end + 1)->space_before)
        end += 2;
    return end;
}

/* Orbit Ltd|.|: the end of the name with the full stop of its legal form, if that is shortened. */
static uint32_t over_full_stop(const struct work *work, uint32_t end)
{
    static const short_word shortened[] = {"Ltd", "Inc", "Corp", "Pty"};
    return end + (sign_at(work, end, ".") && !token_at(work, end)->space_before &&
                  WORD_IS_ONE_OF(work, end - 1, shortened));
}

/* Universidad del Valle, Musée du Louvre: a word for an institution, and of what it is one. */
static bool is_institution(const struct work *work, uint32_t begin, uint32_t end)
{
    static const short_word of[] = {"de", "del", "di", "do", "da", "dos", "des", "du", "della"};
    return end - begin >= 3 && cue_at(work, begin)->list_starts & LIST_BIT(LIST_ORG_SUFFIX) &&
           WORD_IS_ONE_OF(work, begin + 1, of);
}

/* University of Eastmoor, Bank of England. */
static bool is_headed(const struct work *work, uint32_t begin, uint32_t end)
{
    return end - begin >= 3 && word_at(work, begin + 1, "of") &&
           cue_at(work, begin)->list_starts & LIST_BIT(LIST_ORG_SUFFIX);
}

/* the Duke of Norwick, the Prince of Wales: a peer, called by the title and its place. */
static bool is_peer(const struct work *work, uint32_t begin, uint32_t end)
{
    static const char *const titles[] = {"Duke",     "Duchess",  "Earl",     "Prince",
                                         "Countess", "Marquess", "Viscount", "Princess"};
    return word_is_any_of(work, begin, titles, sizeof titles / sizeof *titles) &&
           word_at(work, begin + 1, "of") && end - begin >= 3 && end - begin <= 4 &&
           !is_designator(work, end - 1);
}

/* Orbit |Ltd|: what nothing but a company is called. */
static bool is_legal_form(const struct work *work, uint32_t i)
{
    static const short_word forms[] = {"Ltd",   "Ltd.", "Limited", "Inc", "Inc.", "LLC",
                                       "LLP",   "PLC",  "Plc",     "plc", "GmbH", "Corp",
                                       "Corp.", "SpA",  "S.p.A.",  "Oyj", "Oy",   "Pty"};
    return is_designator(work, i) && WORD_IS_ONE_OF(work, i, forms);
}

/* Clive Black |of| Shore Capital: the last "of" before a designator, when the run does not begin
 * with the word for an institution; 0 for none. */
static uint32_t parting_of(const struct work *work, uint32_t first, uint32_t end)
{
    if (!is_designator(work, end - 1) || is_headed(work, first, end))
        return 0;
    for (uint32_t i = end - 1; i > first + 1; i--)
        if (word_at(work, i - 1, "of") && i < end - 1)
            return i - 1;
    return 0;
}

/* The title is a name of who stands before the comma: Prince William, |Duke of Norwick|. */
static void propose_peer(struct work *work, uint32_t begin, uint32_t end)
{
    const struct proposal *person = begin >= 2 && sign_at(work, begin - 1, ",")
                                        ? proposal_ending_at(work, token_at(work, begin - 2)->end)
                                        : NULL;
    if (person && person->type == ENTITY_PERSON)
        *vec_push(&work->definitions) = (struct definition){
            .name = {person->begin, person->end},
            .other = {token_at(work, begin)->begin, token_at(work, end - 1)->end},
            .kind = ALIAS_SHORT,
            .rule = "defined-peer"};
    propose(work, begin, end - begin, ENTITY_PERSON, WITNESS_DECLARED, 90, "en-peer");
}

static void propose_run(struct work *work, uint32_t first, uint32_t end)
{
    static const short_word born[] = {"née", "nee", "né"};
    uint32_t begin = first + names_en_opens_with_kind(work, first + 1);
    const bool kind = end > first + 1 && names_en_has_kind(work, first);
    while (begin < end && !kind && !is_peer(work, begin, end) &&
           (is_empty_capital(work, begin) || cue_at(work, begin)->title_len)) {
        uint32_t title = cue_at(work, begin)->title_len;
        begin += title ? title : 1;
    }
    const uint32_t run = end;
    while (end > begin + 2 && repair_is_honour(work, end - 1) && is_given_name(work, begin))
        end--;
    const bool honoured = end < run;
    if (begin >= end)
        return;
    uint32_t count = end - begin;
    const char *title = title_before(work, begin);
    if (is_peer(work, begin, end))
        propose_peer(work, begin, end);
    else if (is_honorific(work, begin) && count > 1)
        propose(work, begin + 1, count - 1, ENTITY_PERSON, WITNESS_RULE, 90, "en-honorific");
    else if (begin > 0 && WORD_IS_ONE_OF(work, begin - 1, born))
        propose(work, begin, count, ENTITY_PERSON, WITNESS_DECLARED, 90, "en-born");
    else if (honoured) /* Tom Vance OBE */
        propose(work, begin, count, ENTITY_PERSON, WITNESS_RULE, 90, "en-honorific");
    else if (sign_at(work, end, ",") && is_legal_form(work, end + 1)) /* Quell, Inc. */
        propose(work, begin, over_full_stop(work, end + 2) - begin, ENTITY_ORGANIZATION,
                WITNESS_DECLARED, 90, "en-legal-form");
    else if (count > 1 && is_legal_form(work, end - 1))
        propose(work, begin, over_full_stop(work, end) - begin, ENTITY_ORGANIZATION,
                WITNESS_DECLARED, 90, "en-designator");
    else if (is_institution(work, begin, end))
        propose(work, begin, count, ENTITY_ORGANIZATION, WITNESS_DECLARED, 90, "en-designator");
    else if (count > 1 && (is_designator(work, end - 1) || is_headed(work, begin, end)))
        propose(work, begin, count, ENTITY_ORGANIZATION, WITNESS_RULE, 85, "en-designator");
    else if (title)
        propose(work, begin, count, ENTITY_PERSON,
                is_addressed(work, begin) ? WITNESS_DECLARED : WITNESS_RULE, 85, title);
    else if (count <= 2 && begin >= 3 && is_kin_before(work, begin) &&
             !word_at(work, begin - 2, "partner") &&
             !hit_at(work, begin, LIST_BIT(LIST_PLACE) | LIST_BIT(LIST_ORGANIZATION)))
        propose(work, begin, over_hyphens(work, end) - begin, ENTITY_PERSON, WITNESS_DECLARED, 85,
                "en-title");
    else if (count <= 4 && begin >= 3 && sign_at(work, begin - 1, ",") &&
             (is_kin_before(work, begin) || (count > 1 && is_role_before(work, begin, end))))
        propose(work, begin, over_hyphens(work, end) - begin, ENTITY_PERSON, WITNESS_RULE, 80,
                "en-title");
    else if (count >= 2 && count <= 4 && is_given_name(work, begin))
        propose(work, begin, count, ENTITY_PERSON, WITNESS_RULE, 80, "en-first-name");
    else if (count == 1 && names_en_has_age(work, end))
        propose(work, begin, count, ENTITY_PERSON, WITNESS_DECLARED, 85, "en-age");
    else if (names_en_is_declared(work, begin, end))
        propose(work, begin, count, ENTITY_ORGANIZATION, WITNESS_DECLARED, 85, "en-kind-behind");
    else if (names_en_is_product(work, begin, end))
        propose(work, begin, count, ENTITY_PRODUCT, WITNESS_DECLARED, 85, "en-kind-behind");
    else if (names_en_is_organization(work, begin, end))
        propose(work, begin, count, ENTITY_ORGANIZATION, WITNESS_RULE, 80, "en-around");
    else if (names_en_is_product_around(work, begin, end))
        propose(work, begin, count, ENTITY_PRODUCT, WITNESS_DECLARED, 85, "en-product-around");
    else if (names_en_is_place(work, end))
        propose(work, begin, count, ENTITY_PLACE, WITNESS_RULE, 80, "en-around");
    else if (begin > 0 || count > 1)
        propose(work, begin, count, ENTITY_NONE, WITNESS_WEAK_RULE, 50, "en-capitals");
}

/* Kelly of Robert "Kelly" Ortberg: the token behind the quoted words that begin at i, or 0. */
static uint32_t quoted_end(const struct work *work, uint32_t i)
{
    enum { WORDS = 3 };
    uint32_t end = i + 1;
    if (!sign_at(work, i, "\"“‘'") || !token_at(work, i)->space_before)
        return 0;
    while (end <= i + WORDS && latin_at(work, end))
        end++;
    return end > i + 1 && end < work->tokens.count && sign_at(work, end, "\"”’'") ? end + 1 : 0;
}

/* Robert "Kelly" Ortberg, Catherine “Kitty” Malouf: run_end ends the capitals before the quotes. */
static void try_nickname(struct work *work, uint32_t run, uint32_t run_end)
{
    uint32_t first = run + 2 == run_end && is_given_name(work, run) ? run : run_end - 1;
    uint32_t behind = quoted_end(work, run_end), end = behind;
    while (behind && end < behind + 2 && capital_at(work, end) && token_at(work, end)->space_before)
        end++;
    bool person = is_given_name(work, first) ||
                  (end > behind && cue_at(work, end - 1)->list_starts & LIST_BIT(LIST_SURNAME_EN));
    if (end > behind && person && !is_empty_capital(work, first))
        propose(work, first, end - first, ENTITY_PERSON, WITNESS_DECLARED, 90, "en-nickname");
}

/* The end of the capitals from i on; i when there are none. */
static uint32_t capitals_end(const struct work *work, uint32_t i)
{
    uint32_t end = i;
    while (end - i < RUN_MAX && capital_at(work, end) &&
           (end == i || token_at(work, end)->space_before))
        end++;
    return end;
}

/* Norwick Bank, Airbus: what stands in a list behind an office, but is a name of its own. */
static bool is_own_name(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t names =
        LIST_BIT(LIST_ORGANIZATION) | LIST_BIT(LIST_PLACE) | LIST_BIT(LIST_PERSON);
    return hit_at(work, first, names) || is_given_name(work, first) ||
           (end - first > 1 && is_designator(work, end - 1));
}

/* The end of what an office is for, whose first part ends at `end`: Energy|, Trade and Industry. */
static uint32_t objects_end(const struct work *work, uint32_t end)
{
    enum { PARTS = 4, WORDS = 3 };
    uint32_t at = end;
    for (uint32_t part = 0; part < PARTS; part++) {
        bool comma = sign_at(work, at, ","), last = word_at(work, at + comma, "and");
        uint32_t next = at + comma + last, behind = capitals_end(work, next);
        if ((!comma && !last) || behind == next || behind - next > WORDS ||
            is_own_name(work, next, behind))
            return end;
        if (last)
            return behind;
        at = behind;
    }
    return end;
}

/* Department for Transport, Independent Commission for Infrastructure, Ministry of Mines and
 * Energy: behind the word for an office, what it is for. */
static void try_office(struct work *work, uint32_t first, uint32_t end)
{
    static const short_word offices[] = {"Agency",  "Bureau", "Office",  "Council", "Academy",
                                         "Centre",  "Center", "Panel",   "Board",   "Fund",
                                         "Society", "Party",  "Network", "Trust"};
    uint32_t head = capitals_end(work, first);
    if (head == first || (!word_at(work, head, "for") && !word_at(work, head, "of")))
        return;
    const struct token *word = token_at(work, head - 1);
    bool office = word->end - word->begin >= 8
                      ? is_designator(work, head - 1) && !word_at(work, head - 1, "University")
                      : WORD_IS_ONE_OF(work, head - 1, offices);
    if (!office)
        return;
    uint32_t object = head + 1 + word_at(work, head + 1, "the");
    uint32_t behind = capitals_end(work, object);
    if (behind == object)
        return;
    while (first + 1 < head && is_empty_capital(work, first))
        first++;
    uint32_t all = objects_end(work, behind);
    if (all > end)
        propose(work, first, all - first, ENTITY_ORGANIZATION, WITNESS_RULE, 85, "en-designator");
}

void find_names_en(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    if (!holds_token(work, SHAPES_CAPITAL | 1u << SHAPE_MIXED))
        return;
    bool quotes = holds_token(work, SIGNS_QUOTE);
    for (uint32_t i = 0; i < work->tokens.count;) {
        if (!capital_at(work, i)) {
            i++;
            continue;
        }
        uint32_t end = run_end(work, i), of = parting_of(work, i, end);
        if (quotes)
            try_nickname(work, i, end);
        propose_run(work, i, of ? of : end);
        try_office(work, i, end);
        if (of)
            propose_run(work, of + 1, end);
        i = end;
    }
    names_en_works(work);
}
