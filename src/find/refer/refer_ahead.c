/* Whom a pronoun means that stands before the name: "Before she joined Quell, Ann Reed", "In his
 * speech, Tom Vance". */
#include "find/refer/refer_discourse.h"

#define OPENING_WORDS 4  /* before the pronoun */
#define CLAUSE_WORDS  18 /* from it to the comma */

/* Whether the sentence begins with a word that leads on to its main clause. */
static bool opens_with_link(const struct work *work)
{
    static const short_word words[] = {"Before", "After", "When",   "While",  "As",      "Although",
                                       "Though", "Since", "Until",  "Once",   "If",      "In",
                                       "On",     "At",    "During", "For",    "With",    "Despite",
                                       "Under",  "From",  "By",     "Unlike", "Because", "Like"};
    return WORD_IS_ONE_OF(work, 0, words);
}

/* The comma that ends the clause of the token; the count of tokens when there is none. */
static uint32_t clause_end(const struct work *work, uint32_t from)
{
    uint32_t i = from, count = work->tokens.count;
    for (; i < count && i < from + CLAUSE_WORDS; i++) {
        if (sign_at(work, i, ","))
            return i;
        if (token_at(work, i)->shape == SHAPE_PUNCT && !sign_at(work, i, "-'’"))
            break;
    }
    return count;
}

/* The name that begins at the token, with its title or without: President Ann Reed; NULL: there is
 * none. */
static const struct mention *name_at(const struct discourse *discourse, uint32_t token)
{
    const struct mention *mentions = discourse->work->builder.mentions.items;
    uint32_t begin = token_at(discourse->work, token)->begin;
    uint32_t at = work_mention_from(discourse->work, discourse->known, begin);
    if (at == discourse->known || mentions[at].begin != begin)
        return NULL;
    if (discourse_entity(discourse, mentions[at].entity)->type != ENTITY_ROLE)
        return &mentions[at];
    bool holder =
        at + 1 < discourse->known && mentions[at + 1].begin == mention_end(&mentions[at]) + 1;
    return holder ? &mentions[at + 1] : NULL;
}

/* Whether one who may be meant was spoken of in this sentence or the one before, and is another. */
static bool has_other_before(const struct discourse *discourse, const struct anaphor *anaphor,
                             uint32_t entity)
{
    for (uint32_t i = 0; i < discourse->recent_count; i++) {
        uint32_t other = discourse->recent[i];
        const struct referent *referent = &discourse->referents[other];
        if (other != entity && referent->sentence + 1 >= discourse->sentence &&
            referent->block == discourse->block &&
            (anaphor->types & TYPE_BIT(discourse_entity(discourse, other)->type)) &&
            discourse_genders_agree(anaphor->gender, referent->gender))
            return true;
    }
    return false;
}

uint32_t discourse_ahead(const struct discourse *discourse, const struct anaphor *anaphor,
                         uint32_t first, uint32_t end)
{
    const struct work *work = discourse->work;
    if (anaphor->form != FORM_PRONOUN || anaphor->han || anaphor->quoted || first == 0 ||
        first > OPENING_WORDS || !opens_with_link(work))
        return NO_INDEX;
    uint32_t comma = clause_end(work, end);
    if (comma + 1 >= work->tokens.count)
        return NO_INDEX;
    const struct mention *name = name_at(discourse, comma + 1);
    const uint32_t actors = TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_ORGANIZATION);
    if (!name ||
        !(anaphor->types & actors & TYPE_BIT(discourse_entity(discourse, name->entity)->type)))
        return NO_INDEX;
    uint32_t behind = token_from(&work->tokens, mention_end(name));
    enum gender gender = refer_gender(work, token_from(&work->tokens, name->begin), behind);
    bool agrees = discourse_genders_agree(anaphor->gender, gender);
    bool owner = behind < work->tokens.count && token_at(work, behind)->shape == SHAPE_POSSESSIVE;
    return agrees && !owner && !has_other_before(discourse, anaphor, name->entity) ? name->entity
                                                                                   : NO_INDEX;
}
