/* What the words beside an anaphor say for certain: whom it means, before anything is weighed. */
#include <string.h>

#include "find/refer/refer_discourse.h"

/* 周明与|其妻, "Tom Vance and |his wife": the candidate whose name stands right before the word
 * that joins somebody of its own to it; NO_INDEX: there is none. */
static uint32_t joined_owner(const struct discourse *discourse, const struct anaphor *anaphor,
                             const struct refer_candidate *candidates, uint32_t count)
{
    static const char *const links[] = {"与", "與",   "和",   "及",    "携", "攜",
                                        "偕", "伙同", "夥同", " and ", "同"};
    const char *text = discourse->work->article->text;
    if (anaphor->form != FORM_PRONOUN || !anaphor->possessive)
        return NO_INDEX;
    for (uint32_t i = 0; i < count; i++) {
        const struct referent *referent = &discourse->referents[candidates[i].entity];
        unsigned type = discourse_entity(discourse, candidates[i].entity)->type;
        if (type != ENTITY_PERSON && type != ENTITY_ORGANIZATION)
            continue; /* "Quell of Leeds and its head" */
        for (size_t k = 0; k < sizeof links / sizeof *links; k++) {
            size_t len = strlen(links[k]);
            if (!referent->pronoun && referent->end + len == anaphor->begin &&
                memcmp(text + referent->end, links[k], len) == 0)
                return i;
        }
    }
    return NO_INDEX;
}

/* "bought Quell from |its founder": what is bought; NO_INDEX: it is something else. */
static uint32_t sold_by(const struct discourse *discourse, const struct anaphor *anaphor,
                        const struct refer_candidate *candidates, uint32_t count)
{
    static const char *const buys[] = {"bought", "buy",      "buys",      "buying",
                                       "stake",  "acquired", "acquires",  "acquiring",
                                       "shares", "acquire",  "purchased", "purchase"};
    static const char from[] = " from ";
    enum { FROM = sizeof from - 1, WORDS = 12 };
    const struct work *work = discourse->work;
    if (!anaphor->possessive || anaphor->han || anaphor->kind == REFER_PERSON)
        return NO_INDEX;
    for (uint32_t i = 0; i < count; i++) {
        const struct referent *referent = &discourse->referents[candidates[i].entity];
        if (discourse_entity(discourse, candidates[i].entity)->type != ENTITY_ORGANIZATION ||
            referent->end + FROM != anaphor->begin ||
            memcmp(work->article->text + referent->end, from, FROM) != 0)
            continue;
        uint32_t at = token_from(&work->tokens, referent->end);
        for (uint32_t back = 1; back <= WORDS && back <= at; back++)
            if (word_is_any_of(work, at - back, buys, sizeof buys / sizeof *buys))
                return i;
    }
    return NO_INDEX;
}

/* Whether an anaphor may mean the entity. */
typedef bool (*meaning)(const struct discourse *discourse, const struct anaphor *anaphor,
                        uint32_t entity);

/* The only candidate that it may mean; NO_INDEX: there is none, or there are several. */
static uint32_t only_one(const struct discourse *discourse, const struct anaphor *anaphor,
                         const struct refer_candidate *candidates, uint32_t count, meaning may_mean)
{
    uint32_t found = NO_INDEX;
    for (uint32_t i = 0; i < count; i++) {
        if (!may_mean(discourse, anaphor, candidates[i].entity))
            continue;
        if (found != NO_INDEX)
            return NO_INDEX;
        found = i;
    }
    return found;
}

/* "|His daughter, Nancy Pruitt": one of that family. */
static bool is_of_family(const struct discourse *discourse, const struct anaphor *anaphor,
                         uint32_t entity)
{
    const struct entity *one = discourse_entity(discourse, entity);
    return one->type == ENTITY_PERSON &&
           refer_is_family(discourse->work->article->text, anaphor, one->name);
}

/* "The insurer Allard sued. … |the insurer|": who is said to be one, with all the words of the
 * nominal. */
static bool is_said_to_be(const struct discourse *discourse, const struct anaphor *anaphor,
                          uint32_t entity)
{
    const struct referent *referent = &discourse->referents[entity];
    return (referent->heads[0] == anaphor->head || referent->heads[1] == anaphor->head) &&
           refer_shared_words(&anaphor->words, &referent->words) >= anaphor->words.count;
}

static uint32_t of_head(const struct discourse *discourse, const struct anaphor *anaphor,
                        const struct refer_candidate *candidates, uint32_t count)
{
    bool asks =
        anaphor->form == FORM_NOMINAL && !anaphor->han && anaphor->noun && !anaphor->noun->general;
    return asks ? only_one(discourse, anaphor, candidates, count, is_said_to_be) : NO_INDEX;
}

/* 电影《盐湖以西》定档。|影片由…: what is of its types. */
static bool is_of_types(const struct discourse *discourse, const struct anaphor *anaphor,
                        uint32_t entity)
{
    return anaphor->types & TYPE_BIT(discourse_entity(discourse, entity)->type);
}

static uint32_t only_thing(const struct discourse *discourse, const struct anaphor *anaphor,
                           const struct refer_candidate *candidates, uint32_t count)
{
    bool asks = anaphor->form == FORM_NOMINAL && anaphor->han && anaphor->kind == REFER_OBJECT &&
                anaphor->opening == OPENING_SIGN;
    return asks ? only_one(discourse, anaphor, candidates, count, is_of_types) : NO_INDEX;
}

/* "The union accused Quell of fraud and said |it| may sue": with whom the sentence began; NO_INDEX:
 * nobody is said to go on and say something. */
static uint32_t same_speaker(const struct discourse *discourse, const struct anaphor *anaphor,
                             const struct refer_candidate *candidates, uint32_t count)
{
    static const short_word links[] = {"and", "but"};
    const struct work *work = discourse->work;
    if (anaphor->form != FORM_PRONOUN || anaphor->han || !anaphor->reported)
        return NO_INDEX;
    uint32_t said = token_from(&work->tokens, anaphor->begin);
    said -= said > 0; /* the verb, or "that" */
    said -= said > 0 && word_at(work, said, "that");
    if (said == 0 || !(cue_at(work, said)->ends & CUE_SPEECH) ||
        !WORD_IS_ONE_OF(work, said - 1, links))
        return NO_INDEX;
    for (uint32_t i = 0; i < count; i++)
        if (discourse->referents[candidates[i].entity].topic_of == discourse->sentence + 1)
            return i;
    return NO_INDEX;
}

uint32_t discourse_certain(const struct discourse *discourse, const struct anaphor *anaphor,
                           const struct refer_candidate *candidates, uint32_t count)
{
    uint32_t index = joined_owner(discourse, anaphor, candidates, count);
    if (index == NO_INDEX)
        index = only_one(discourse, anaphor, candidates, count, is_of_family);
    if (index == NO_INDEX)
        index = of_head(discourse, anaphor, candidates, count);
    if (index == NO_INDEX)
        index = same_speaker(discourse, anaphor, candidates, count);
    if (index == NO_INDEX)
        index = only_thing(discourse, anaphor, candidates, count);
    return index != NO_INDEX ? index : sold_by(discourse, anaphor, candidates, count);
}
