/*
 * The brand of a company and the surname of a person that the text names in full: beside "Tidewater
 * Robotics", Tidewater is the company, beside "Emeka Oduya" Oduya is the person, not a place,
 * whatever one sentence alone looks like.
 */
#include <string.h>
#include <strings.h>

#include "find/decide/decide.h"
#include "find/decide/decide_evidence.h"
#include "find/names/name_parts.h"

/* Words before which stands the name of a place, or of a person: what is left is no brand. */
static const char *const civic_words[] = {
    "academy",    "agency",     "airport", "association", "authority", "board",       "bureau",
    "cathedral",  "church",     "city",    "club",        "college",   "committee",   "commission",
    "council",    "county",     "court",   "department",  "district",  "foundation",  "guard",
    "hospital",   "institute",  "library", "ministry",    "museum",    "observatory", "office",
    "orchestra",  "parliament", "party",   "police",      "port",      "school",      "senate",
    "service",    "society",    "stadium", "theatre",     "tribunal",  "union",       "united",
    "university", "zoo",
};

static bool is_civic(const struct name_part *word)
{
    for (size_t i = 0; i < sizeof civic_words / sizeof *civic_words; i++)
        if (strlen(civic_words[i]) == word->len &&
            strncasecmp(civic_words[i], word->text, word->len) == 0)
            return true;
    return false;
}

static bool is_suffix(const struct decision *decision, const struct name_part *word)
{
    return lexicon_find(decision->work->knowledge->builtin, LIST_ORG_SUFFIX, word->text,
                        word->len) >= 0;
}

size_t decide_brand_len(const struct decision *decision, const char *text, size_t len)
{
    struct name_parts parts = name_parts_of(text, len);
    uint32_t left = parts.count;
    if (parts.dotted || (unsigned char)*text >= 0x80)
        return 0;
    while (left > 1 && is_suffix(decision, &parts.items[left - 1])) {
        if (is_civic(&parts.items[left - 1]))
            return 0;
        left--;
    }
    if (left == parts.count || left > 2)
        return 0;
    const struct name_part *last = &parts.items[left - 1];
    size_t brand = (size_t)(last->text + last->len - text);
    return brand >= 4 ? brand : 0;
}

static bool is_designated(const struct candidate *candidate)
{
    return candidate->type == ENTITY_ORGANIZATION &&
           candidate->families & FAMILY_BIT(FAMILY_EN_DESIGNATOR);
}

/* What is known of the brand in the full name; NULL: there is none in it. */
static struct known_string *known_brand(struct decision *decision,
                                        const struct candidate *candidate)
{
    const char *name = decision->work->article->text + candidate->begin;
    size_t brand = decide_brand_len(decision, name, candidate->end - candidate->begin);
    return brand > 0 ? decide_known(decision, name, brand) : NULL;
}

static void collect_brands(struct decision *decision)
{
    const char *text = decision->work->article->text;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        if (!is_designated(candidate))
            continue;
        if (candidate->witnesses & 1u << WITNESS_DECLARED) /* Universidad del Valle: no place */
            decide_known(decision, text + candidate->begin, candidate->end - candidate->begin)
                ->brand = true;
        struct known_string *brand = known_brand(decision, candidate);
        if (brand)
            brand->brand = true;
    }
}

/* A list that knows the string as something else is stronger. */
static bool may_change(const struct candidate *candidate)
{
    return (entity_type_is_core(candidate->type) || candidate->type == ENTITY_NONE) &&
           (candidate->id == NO_INDEX || candidate->ambiguous) &&
           !(candidate->witnesses & (1u << WITNESS_USER | 1u << WITNESS_DEFINITION |
                                     1u << WITNESS_TITLE_MARK | 1u << WITNESS_RULE));
}

struct name_part decide_surname(const char *name, size_t len)
{
    enum { LETTERS = 4 };
    struct name_parts parts = name_parts_of(name, len);
    if (parts.count < 2 || parts.count > 3 || parts.dotted)
        return (struct name_part){0};
    struct name_part last = parts.items[parts.count - 1];
    return last.len >= LETTERS && (unsigned char)*last.text < 0x80 ? last : (struct name_part){0};
}

/* The surname of a person of whose full name the tagger is sure. */
static void collect_surnames(struct decision *decision)
{
    enum { SURE = 80 };
    const char *text = decision->work->article->text;
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        const struct candidate *candidate = &decision->candidates.items[i];
        if (candidate->type != ENTITY_PERSON || candidate->han || candidate->likelihood < SURE)
            continue;
        struct name_part surname =
            decide_surname(text + candidate->begin, candidate->end - candidate->begin);
        if (surname.len > 0)
            decide_known(decision, surname.text, surname.len)->surname = true;
    }
}

static void become(struct candidate *candidate, enum entity_type type, const char *rule)
{
    bool person = candidate->type == ENTITY_PERSON &&
                  candidate->witnesses & 1u << WITNESS_DECLARED; /* Mr. Wexler, of Wexler Lines */
    if (candidate->type == type || person || !may_change(candidate))
        return;
    candidate->type = (uint8_t)type;
    candidate->rule = rule;
    candidate->families |= FAMILY_BIT(FAMILY_PART_OF_NAME);
}

void decide_brands(struct decision *decision)
{
    collect_brands(decision);
    collect_surnames(decision);
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        struct candidate *candidate = &decision->candidates.items[i];
        const struct known_string *string = &decision->strings.items[candidate->name];
        if (string->surname)
            become(candidate, ENTITY_PERSON, "surname-of-person");
        if (string->brand)
            become(candidate, ENTITY_ORGANIZATION, "company-brand");
    }
}

void decide_uphold_brands(struct decision *decision)
{
    enum { PLACES = 2, BRANDED_SCORE = 100 };
    for (uint32_t i = 0; i < decision->candidates.count; i++) {
        struct candidate *candidate = &decision->candidates.items[i];
        if (!is_designated(candidate) || candidate->score >= BRANDED_SCORE)
            continue;
        const struct known_string *brand = known_brand(decision, candidate);
        if (brand && brand->tagged[ENTITY_ORGANIZATION] >= PLACES)
            candidate->score = BRANDED_SCORE;
    }
}
