#include "find/refer.h"

#include <stdlib.h>
#include <string.h>

/* Referents looked at for one anaphor: the most recent ones. */
#define RECENT_MAX 24
struct discourse {
    struct work *work;
    struct referent *referents; /* of each entity */
    uint32_t entity_count;
    uint32_t recent[RECENT_MAX]; /* entities, the last mentioned first */
    uint32_t recent_count;
    uint32_t order;
    uint32_t sentence, block;
    bool clause_open;   /* no mention yet since the clause began */
    bool sentence_open; /* none since the sentence began */
    bool quoted;        /* inside quotation marks */
    uint32_t known;     /* mentions of names; those of anaphors come after */
};

static void move_to_front(struct discourse *discourse, uint32_t entity)
{
    uint32_t at = 0;
    while (at < discourse->recent_count && discourse->recent[at] != entity)
        at++;
    if (at == discourse->recent_count) {
        if (at == RECENT_MAX)
            at--;
        else
            discourse->recent_count++;
    }
    memmove(discourse->recent + 1, discourse->recent, at * sizeof *discourse->recent);
    discourse->recent[0] = entity;
}

/* Tokens [first, end) mention the entity. */
static void note_mention(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end,
                         bool pronoun)
{
    const struct work *work = discourse->work;
    struct referent *referent = &discourse->referents[entity];
    referent->sentence = discourse->sentence;
    referent->block = discourse->block;
    referent->at = token_at(work, first)->begin;
    referent->order = ++discourse->order;
    referent->mentions++;
    referent->subject = discourse->clause_open;
    referent->first = discourse->sentence_open;
    referent->possessive =
        end < work->tokens.count &&
        (token_at(work, end)->shape == SHAPE_POSSESSIVE || word_at(work, end, "的"));
    referent->pronoun = pronoun;
    referent->quoted = discourse->quoted;
    referent->in_title |= work->article->blocks[discourse->block].kind == BLOCK_HEADLINE;
    if (referent->gender == GENDER_UNKNOWN && !pronoun &&
        work->builder.entities.items[entity].type == ENTITY_PERSON)
        referent->gender = (uint8_t)refer_gender(work, first, end);
    if (type_is_core(work->builder.entities.items[entity].type))
        discourse->clause_open = discourse->sentence_open = false;
    move_to_front(discourse, entity);
}

static bool fits(const struct discourse *discourse, uint32_t entity, const struct anaphor *anaphor)
{
    const struct entity *record = &discourse->work->builder.entities.items[entity];
    const struct referent *referent = &discourse->referents[entity];
    if (!(anaphor->types & TYPE_BIT(record->type)))
        return false;
    if (anaphor->gender != GENDER_UNKNOWN && referent->gender != GENDER_UNKNOWN &&
        anaphor->gender != referent->gender)
        return false;
    return !anaphor->head || refer_agrees(anaphor->head, record->name, record->type);
}

struct choice {
    uint32_t entity;
    int32_t score;
    uint32_t share; /* of the probability, in thousandths */
};

static uint32_t fitting_entities(const struct discourse *discourse, const struct anaphor *anaphor,
                                 uint32_t fitting[RECENT_MAX])
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < discourse->recent_count; i++)
        if (fits(discourse, discourse->recent[i], anaphor))
            fitting[count++] = discourse->recent[i];
    return count;
}

/* The best referent, and how sure that is beside the others and beside "none of them". */
static struct choice choose(const struct discourse *discourse, const struct anaphor *anaphor)
{
    struct choice choice = {NO_INDEX, INT32_MIN, 0};
    struct antecedent_context context = {
        .anaphor = anaphor, .sentence = discourse->sentence, .block = discourse->block};
    uint32_t fitting[RECENT_MAX];
    int32_t scores[RECENT_MAX];
    context.fitting = fitting_entities(discourse, anaphor, fitting);
    for (context.rank = 0; context.rank < context.fitting; context.rank++) {
        uint32_t entity = fitting[context.rank];
        context.type = discourse->work->builder.entities.items[entity].type;
        int32_t score = refer_score(&context, &discourse->referents[entity]);
        scores[context.rank] = score;
        if (score > choice.score) {
            choice.score = score;
            choice.entity = entity;
        }
    }
    choice.share = refer_share(choice.score, scores, context.fitting);
    return choice;
}

static void resolve(struct discourse *discourse, const struct anaphor *anaphor, uint32_t first,
                    uint32_t end)
{
    struct choice choice = choose(discourse, anaphor);
    if (choice.entity == NO_INDEX || choice.share < refer_threshold(anaphor))
        return;
    struct span span = {anaphor->begin, anaphor->end};
    dossier_add_mention(&discourse->work->builder, span, choice.entity,
                        (enum mention_form)anaphor->form, anaphor->rule,
                        (uint8_t)(choice.share / 10));
    struct referent *referent = &discourse->referents[choice.entity];
    if (anaphor->gender != GENDER_UNKNOWN)
        referent->gender = anaphor->gender;
    note_mention(discourse, choice.entity, first, end, true);
}

static bool ends_clause(const struct work *work, uint32_t i)
{
    return sign_at(work, i, ",，;；:：。.!?！？—");
}

static bool toggles_quote(const struct work *work, uint32_t i, bool quoted)
{
    return quoted ? sign_at(work, i, "”」』\"") : sign_at(work, i, "“「『\"");
}

static uint32_t anaphor_at(const struct discourse *discourse, uint32_t i, struct anaphor *anaphor)
{
    const struct work *work = discourse->work;
    uint32_t count = refer_pronoun_at(work, i, anaphor);
    if (count == 0)
        count = refer_nominal_at(work, i, anaphor);
    if (count == 0)
        return 0;
    anaphor->begin = token_at(work, i)->begin;
    anaphor->end = token_at(work, i + count - 1)->end;
    anaphor->first = discourse->clause_open;
    anaphor->quoted = discourse->quoted;
    return count;
}

/* Reads the current sentence; *next is its first mention of a name. */
static void read_sentence(struct discourse *discourse, uint32_t *next)
{
    struct work *work = discourse->work;
    find_scan_sentence(work, discourse->sentence);
    discourse->clause_open = discourse->sentence_open = true;
    discourse->quoted = false;
    for (uint32_t i = 0; i < work->tokens.count;) {
        while (*next < discourse->known &&
               work->builder.mentions.items[*next].begin < token_at(work, i)->begin)
            ++*next;
        if (*next < discourse->known &&
            work->builder.mentions.items[*next].begin == token_at(work, i)->begin) {
            const struct mention *mention = &work->builder.mentions.items[(*next)++];
            uint32_t end = i + 1;
            while (end < work->tokens.count && token_at(work, end)->begin < mention->end)
                end++;
            note_mention(discourse, mention->entity, i, end, false);
            i = end;
            continue;
        }
        struct anaphor anaphor = {0};
        uint32_t count = anaphor_at(discourse, i, &anaphor);
        if (count) {
            resolve(discourse, &anaphor, i, i + count);
            i += count;
            continue;
        }
        if (toggles_quote(work, i, discourse->quoted))
            discourse->quoted = !discourse->quoted;
        discourse->clause_open |= ends_clause(work, i);
        i++;
    }
}

static int by_begin(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

void find_refer(struct work *work)
{
    struct discourse discourse = {.work = work,
                                  .entity_count = work->builder.entities.count,
                                  .known = work->builder.mentions.count};
    discourse.referents = memory_alloc((discourse.entity_count + 1) * sizeof *discourse.referents);
    memset(discourse.referents, 0, discourse.entity_count * sizeof *discourse.referents);
    uint32_t next = 0;
    for (uint32_t i = 0; i < work->builder.sentences.count; i++) {
        discourse.sentence = i;
        discourse.block = work->builder.sentences.items[i].block;
        read_sentence(&discourse, &next);
    }
    if (work->builder.mentions.count > discourse.known)
        qsort(work->builder.mentions.items, work->builder.mentions.count,
              sizeof *work->builder.mentions.items, by_begin);
    vec_release(discourse.referents);
}
