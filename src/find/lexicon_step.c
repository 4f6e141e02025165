/*
 * The step that proposes known names: of the built-in lexicon (the hits are there already), of a
 * person's own, and those that the article's source declares.
 */
#include <string.h>

#include "find/propose.h"

enum { SURE = 90, AMBIGUOUS = 50 };

/* What a list proposes; ENTITY_NONE: nothing. Titles belong to the names they stand beside. */
static enum entity_type type_of_list(enum lexicon_list list)
{
    return list < LIST_TITLE ? (enum entity_type)list : ENTITY_NONE;
}

static void propose_hit(struct work *work, const struct lexicon_hit *hit, enum entity_type type,
                        enum witness witness, const char *rule)
{
    bool ambiguous = (hit->flags & LEX_AMBIGUOUS) && witness != WITNESS_USER;
    struct proposal *proposal =
        propose(work, hit->first, hit->count, type, witness, ambiguous ? AMBIGUOUS : SURE, rule);
    proposal->ambiguous = ambiguous;
    proposal->id = hit->id;
}

#define MAX_WORD_TOKENS 4u /* of a common word */

/* A common word that reaches over an edge of the hit: 大和 in 强大和平. */
static bool is_torn(const struct work *work, const struct lexicon_hit *hit)
{
    uint32_t begin = hit->first, end = hit->first + hit->count;
    uint32_t from = begin > MAX_WORD_TOKENS ? begin - MAX_WORD_TOKENS : 0;
    for (uint32_t i = lexicon_hits_from(&work->hits, from);
         i < work->hits.count && work->hits.items[i].first < end; i++) {
        const struct lexicon_hit *word = &work->hits.items[i];
        uint32_t word_end = word->first + word->count;
        if (word->list != LIST_COMMON_WORD || word_end <= begin)
            continue;
        if ((word->first < begin && word_end < end) || (word->first > begin && word_end > end))
            return true;
    }
    return false;
}

/* 塔吉克语, 上海话, 中东区: the word goes on behind the place. */
static bool place_goes_on(const struct work *work, const struct lexicon_hit *hit)
{
    uint32_t next = hit->first + hit->count;
    return hit->list == LIST_PLACE && ideograph_at(work, next, "语語话話区區府帝");
}

static void propose_builtin(struct work *work)
{
    for (uint32_t i = 0; i < work->hits.count; i++) {
        struct lexicon_hit hit = work->hits.items[i];
        enum entity_type type = type_of_list((enum lexicon_list)hit.list);
        if (type == ENTITY_NONE)
            continue;
        if ((hit.count <= 2 && is_torn(work, &hit)) || place_goes_on(work, &hit))
            hit.flags |= LEX_AMBIGUOUS;
        propose_hit(work, &hit, type, WITNESS_LEXICON, "lexicon");
    }
}

static void propose_user(struct work *work, const struct lexicon *lexicon)
{
    lexicon_hit_vec hits = {0};
    lexicon_match(lexicon, work->article->text, work->tokens.items, work->tokens.count, &hits);
    for (uint32_t i = 0; i < hits.count; i++) {
        uint8_t list = hits.items[i].list;
        if (list <= LIST_TITLE) /* a title of a person's own file is one wherever it stands */
            propose_hit(work, &hits.items[i], (enum entity_type)list, WITNESS_USER, "user-lexicon");
    }
    vec_free(&hits);
}

/* A list of our own for declared names whose type the source does not give. */
#define LIST_UNKNOWN LIST_NOT_NAME

static struct lexicon *declared_names(const struct article *article)
{
    struct lexicon *lexicon = lexicon_new();
    for (uint32_t i = 0; i < article->declared_count; i++) {
        const struct declared_name *name = &article->declared[i];
        enum lexicon_list list =
            name->type < ENTITY_ROLE ? (enum lexicon_list)name->type : LIST_UNKNOWN;
        lexicon_add(lexicon, name->name, strlen(name->name), name->name, list, 0);
    }
    return lexicon;
}

static void propose_declared(struct work *work)
{
    lexicon_hit_vec hits = {0};
    lexicon_match(work->declared, work->article->text, work->tokens.items, work->tokens.count,
                  &hits);
    for (uint32_t i = 0; i < hits.count; i++) {
        const struct lexicon_hit *hit = &hits.items[i];
        enum entity_type type =
            hit->list == LIST_UNKNOWN ? ENTITY_NONE : (enum entity_type)hit->list;
        propose_hit(work, hit, type, WITNESS_DECLARED, "declared");
    }
    vec_free(&hits);
}

void find_lexicon(struct work *work, const struct sentence *sentence)
{
    (void)sentence; /* its tokens are there */
    propose_builtin(work);
    if (work->article->declared_count > 0) {
        if (!work->declared)
            work->declared = declared_names(work->article);
        propose_declared(work);
    }
    for (uint32_t i = 0; i < work->knowledge->user_count; i++)
        propose_user(work, work->knowledge->users[i]);
}
