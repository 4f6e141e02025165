#include "find/refer/refer_discourse.h"

#include <stdlib.h>
#include <string.h>

#include "text/words.h"

/* Mentions of a name whose surroundings are read for what describes it. */
#define DESCRIBED_MENTIONS 3
/* Tokens between an organization and a person that belong together. */
#define TIE_GAP   4
#define OWNER_GAP 6

static void move_to_front(struct discourse *discourse, uint32_t entity)
{
    struct referent *referents = discourse->referents;
    uint32_t at = 0;
    if (referents[entity].recent)
        while (discourse->recent[at] != entity)
            at++;
    else if (discourse->recent_count < RECENT_MAX)
        at = discourse->recent_count++;
    else
        referents[discourse->recent[at = RECENT_MAX - 1]].recent = false;
    referents[entity].recent = true;
    memmove(discourse->recent + 1, discourse->recent, at * sizeof *discourse->recent);
    discourse->recent[0] = entity;
}

/* ---- mentions ---- */

/* How the tokens [first, end) stand. */
static void note_place(const struct discourse *discourse, struct referent *referent, uint32_t first,
                       uint32_t end)
{
    const struct work *work = discourse->work;
    referent->in_block =
        referent->mentions && referent->block == discourse->block ? referent->in_block + 1 : 1;
    referent->sentence = discourse->sentence;
    referent->block = discourse->block;
    referent->clause = discourse->clause;
    referent->end = token_at(work, end - 1)->end;
    referent->subject = discourse->clause_open;
    referent->first = discourse->sentence_open;
    referent->possessive = refer_owns(work, end);
    referent->oblique = refer_is_oblique(work, first);
    referent->listed = refer_is_listed(work, first, end);
    referent->chief = discourse->chief_open && !referent->oblique;
    referent->relative = refer_is_relative(work, end);
    referent->name = token_at(work, end - 1)->key;
    referent->before = refer_word_before(work, first, 0);
    referent->behind = refer_word_behind(work, end, 0);
    referent->speaks = (cue_at(work, end)->starts & CUE_SPEECH) != 0;
    referent->owned = NO_INDEX;
    referent->quoted = discourse->quoted;
    referent->label = first == 0 && sign_at(work, end, ":：");
    if (discourse->sentence_open)
        referent->topic_of = discourse->sentence + 1;
}

/* 张伟的学生刘洋 */
static void note_owner(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end)
{
    struct referent *last =
        discourse->person == NO_INDEX ? NULL : &discourse->referents[discourse->person];
    if (last && last->possessive && discourse->person != entity &&
        first - discourse->person_end <= OWNER_GAP)
        last->owned = entity;
    discourse->person_end = end;
}

/* A person belongs to the organization that is named with it. */
static void tie(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end)
{
    uint8_t type = discourse_entity(discourse, entity)->type;
    struct referent *referent = &discourse->referents[entity];
    if (type == ENTITY_PERSON) {
        note_owner(discourse, entity, first, end);
        uint32_t organization = discourse->organization;
        if (organization != NO_INDEX &&
            (referent->tied == NO_INDEX || first - discourse->organization_end <= TIE_GAP)) {
            referent->tied = organization;
            referent->closely = first - discourse->organization_end <= TIE_GAP;
        }
        discourse->person = entity;
    } else if (type == ENTITY_ORGANIZATION) {
        discourse->organization = entity;
        discourse->organization_end = end;
        if (discourse->person != NO_INDEX &&
            discourse->referents[discourse->person].tied == NO_INDEX)
            discourse->referents[discourse->person].tied = entity;
    }
}

/* Tokens [first, end) mention the entity. */
static void note_mention(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end,
                         bool anaphor)
{
    struct referent *referent = &discourse->referents[entity];
    uint8_t type = discourse_entity(discourse, entity)->type;
    note_place(discourse, referent, first, end);
    discourse->chief_open &= !referent->chief;
    tie(discourse, entity, first, end);
    referent->mentions++;
    referent->pronoun = anaphor;
    if (discourse->topics[type] == NO_INDEX)
        discourse->topics[type] = entity;
    if (entity_type_is_core(type))
        discourse->clause_open = discourse->sentence_open = false;
    discourse->last_end = end;
    move_to_front(discourse, entity);
}

/* Dates and the like are mentioned in between, but no anaphor means one. */
static bool may_be_meant(unsigned type)
{
    return TYPE_BIT(type) & (THING_TYPES | TYPE_BIT(ENTITY_PERSON));
}

void discourse_name(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end,
                    uint32_t high)
{
    const struct work *work = discourse->work;
    if (!may_be_meant(discourse_entity(discourse, entity)->type)) {
        discourse->last_end = end;
        move_to_front(discourse, entity);
        return;
    }
    struct referent *referent = &discourse->referents[entity];
    referent->in_title |= work->article->blocks[discourse->block].kind == BLOCK_HEADLINE;
    bool person = discourse_entity(discourse, entity)->type == ENTITY_PERSON;
    if (person && referent->gender == GENDER_UNKNOWN)
        referent->gender = (uint8_t)refer_gender(work, first, end);
    if (person && referent->mentions == 0)
        referent->likely = (uint8_t)refer_likely_gender(discourse_entity(discourse, entity)->name);
    if (referent->mentions < DESCRIBED_MENTIONS)
        refer_describe(work, first, end, discourse->last_end, high, &referent->words);
    refer_heads(work, first, end, referent->heads);
    note_mention(discourse, entity, first, end, false);
}

/* ---- anaphors ---- */

/* 李明说：“她…: in his own words nobody is a he or a she to himself. */
static bool speaks_of_another(const struct discourse *discourse, const struct referent *referent,
                              const struct anaphor *anaphor)
{
    enum { SAID = 24 }; /* bytes between the name and the quotation marks */
    return anaphor->quoted && anaphor->kind == REFER_PERSON && referent->speaks &&
           !referent->quoted && referent->end <= discourse->quote &&
           discourse->quote - referent->end <= SAID;
}

/* 张伟的学生刘洋获奖。他: who owns the one of whom the sentence told, if that one may be meant. */
static bool is_owner_of_subject(const struct discourse *discourse, const struct referent *referent,
                                const struct anaphor *anaphor)
{
    if (referent->owned == NO_INDEX || anaphor->kind != REFER_PERSON || !anaphor->first ||
        !anaphor->han || referent->pronoun || referent->sentence + 1 != discourse->sentence)
        return false;
    const struct referent *owned = &discourse->referents[referent->owned];
    uint8_t gender = owned->gender == GENDER_UNKNOWN ? owned->likely : owned->gender;
    return gender == GENDER_UNKNOWN || gender == anaphor->gender;
}

/* 高盛分析师认为，公司: not of itself; 腾讯投资了星海。这家公司: not the one that it begins with.
 */
static bool tells_of_another(const struct discourse *discourse, const struct referent *referent,
                             const struct anaphor *anaphor)
{
    if (anaphor->kind != REFER_BARE && anaphor->kind != REFER_ORGANIZATION)
        return false;
    const char *behind = discourse->work->article->text + referent->end;
    return (anaphor->reported && referent->sentence == discourse->sentence &&
            refer_reports(behind)) ||
           (anaphor->new_one && anaphor->first && referent->sentence + 1 == discourse->sentence &&
            refer_invests(behind));
}

/* "Tom Vance hired him", "Tom Vance, who left in May, hired him": nobody is the object of what he
 * does, which "himself" says. Nothing but the verb stands between the two, or a relative clause. */
static bool is_own_object(const struct discourse *discourse, const struct referent *referent,
                          const struct anaphor *anaphor)
{
    if (!anaphor->object || !referent->subject || referent->sentence != discourse->sentence)
        return false;
    return referent->clause == discourse->clause ? anaphor->verb_phrase <= referent->end + 1
                                                 : anaphor->resumes && referent->relative &&
                                                       discourse->clause >= referent->clause + 2;
}

/* "According to Paul Weber, Tom Vance is ill. He": who only stands behind a preposition before the
 * one of whom the sentence told. */
static bool is_of_opening(const struct discourse *discourse, const struct referent *referent,
                          const struct anaphor *anaphor)
{
    if (anaphor->kind != REFER_PERSON || !anaphor->first || anaphor->han || !referent->first ||
        !referent->oblique || referent->sentence + 1 != discourse->sentence)
        return false;
    for (uint32_t i = 0; i < discourse->recent_count; i++) {
        uint32_t entity = discourse->recent[i];
        const struct referent *other = &discourse->referents[entity];
        if (other->chief && other->sentence == referent->sentence &&
            discourse_entity(discourse, entity)->type == ENTITY_PERSON &&
            (other->gender == GENDER_UNKNOWN || other->gender == anaphor->gender))
            return true;
    }
    return false;
}

/* The next word of a text between spaces, from *at on, which then stands behind it; its bytes are
 * *len, 0 between two spaces; NULL: there is none. */
static const char *next_word(const char *text, size_t size, size_t *at, size_t *len)
{
    const char *word = text + *at;
    if (*at >= size)
        return NULL;
    *len = 0;
    while (*at + *len < size && word[*len] != ' ')
        ++*len;
    *at += *len + 1;
    return word;
}

/* Whether nothing but a copula and what may go with it stands in the text: " is now one of ". */
static bool is_copula(const char *text, size_t len)
{
    static const char *const words[] = {
        "is",      "was", "are",    "were",    "became",   "has",   "have", "become", "becomes",
        "been",    "had", "remain", "remains", "remained", "also",  "now",  "still",  "once",
        "already", "not", "long",   "one",     "of",       "among", "would"};
    size_t at = 0, count = 0, size = 0;
    for (const char *word; (word = next_word(text, len, &at, &size)) != NULL; count += size > 0)
        if (size > 0 && !text_is_one_of(word, size, words, sizeof words / sizeof *words))
            return false;
    return count > 0;
}

/* "EY, its auditor, left", "EY is its auditor", "counts EY among its clients": it is somebody
 * else's who is told to be of the one that "its" means. */
static bool is_what_it_owns(const struct discourse *discourse, const struct referent *referent,
                            const struct anaphor *anaphor)
{
    enum { BETWEEN = 32 }; /* bytes */
    const char *text = discourse->work->article->text + referent->end;
    size_t len = anaphor->begin - referent->end;
    if (!anaphor->possessive || anaphor->han || referent->sentence != discourse->sentence ||
        referent->oblique || referent->possessive || len > BETWEEN)
        return false;
    return (len == 2 && memcmp(text, ", ", 2) == 0) ||
           (len == 7 && memcmp(text, " among ", 7) == 0) || is_copula(text, len);
}

/* " a chain that", " the outfit": words of a noun, and of the clause about it that begins. */
static bool is_noun_phrase(const char *text, size_t len)
{
    static const char *const articles[] = {"a", "an", "the", "another", "one"};
    static const char *const verbs[] = {"said", "says", "told", "tells", "is", "was", "has", "had"};
    size_t at = 0, words = 0, size = 0;
    for (const char *word; (word = next_word(text, len, &at, &size)) != NULL; words += size > 0) {
        bool verb = text_is_one_of(word, size, verbs, sizeof verbs / sizeof *verbs) ||
                    (size > 2 && memcmp(word + size - 2, "ed", 2) == 0);
        bool article = text_is_one_of(word, size, articles, sizeof articles / sizeof *articles);
        if (verb || (words == 0 && !article) || memchr(word, ',', size))
            return false;
    }
    return words > 1;
}

/* "Quell, a chain that it bought", "Quell, the chain it bought": what somebody else does to it. */
static bool is_own_clause(const struct discourse *discourse, const struct referent *referent,
                          const struct anaphor *anaphor)
{
    enum { BETWEEN = 60 }; /* bytes */
    static const char *const openings[] = {" ", ", which "};
    const char *text = discourse->work->article->text + referent->end;
    size_t len = anaphor->begin - referent->end;
    if (anaphor->kind == REFER_PERSON || anaphor->noun || anaphor->possessive || anaphor->han ||
        referent->sentence != discourse->sentence || len > BETWEEN)
        return false;
    bool beside = text_is_one_of(text, len, openings, sizeof openings / sizeof *openings);
    return beside || (len > 4 && memcmp(text, ", ", 2) == 0 && is_noun_phrase(text + 2, len - 3));
}

static bool fits(const struct discourse *discourse, uint32_t entity, const struct anaphor *anaphor)
{
    const struct referent *referent = &discourse->referents[entity];
    if (!(anaphor->types & TYPE_BIT(discourse_entity(discourse, entity)->type)))
        return false;
    if (!discourse_genders_agree(anaphor->gender, referent->gender))
        return false;
    if (speaks_of_another(discourse, referent, anaphor) ||
        tells_of_another(discourse, referent, anaphor) ||
        is_owner_of_subject(discourse, referent, anaphor) ||
        is_own_object(discourse, referent, anaphor) ||
        is_of_opening(discourse, referent, anaphor) ||
        is_what_it_owns(discourse, referent, anaphor) ||
        is_own_clause(discourse, referent, anaphor))
        return false;
    return !anaphor->noun || refer_agrees(anaphor->noun, discourse_entity(discourse, entity)->name);
}

/* The index of the candidate beside whose name more words of the nominal stand than beside any
 * other's, or NO_INDEX. shared: how many, of each. */
static uint32_t best_described(const struct discourse *discourse, const struct anaphor *anaphor,
                               const struct refer_candidate *candidates, uint32_t count,
                               uint32_t shared[RECENT_MAX])
{
    uint32_t best = NO_INDEX, most = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct referent *referent = &discourse->referents[candidates[i].entity];
        shared[i] = refer_shared_words(&anaphor->words, &referent->words);
        if (shared[i] > most) {
            most = shared[i];
            best = i;
        } else if (shared[i] == most) {
            best = NO_INDEX;
        }
    }
    return best;
}

/* The organization of a person, or NO_INDEX. */
static uint32_t tied_to(const struct discourse *discourse, uint32_t person, bool *closely)
{
    *closely = person != NO_INDEX && discourse->referents[person].closely;
    return person == NO_INDEX ? NO_INDEX : discourse->referents[person].tied;
}

static uint32_t candidates_of(const struct discourse *discourse, const struct anaphor *anaphor,
                              struct refer_candidate candidates[RECENT_MAX])
{
    uint32_t count = 0, shared[RECENT_MAX];
    for (uint32_t i = 0; i < discourse->recent_count; i++)
        if (fits(discourse, discourse->recent[i], anaphor))
            candidates[count++].entity = discourse->recent[i];
    bool closely, closely_before;
    uint32_t tied = tied_to(discourse, discourse->person, &closely);
    uint32_t before = tied_to(discourse, discourse->person_before, &closely_before);
    uint32_t described = best_described(discourse, anaphor, candidates, count, shared);
    bool told = anaphor->noun && refer_is_told(anaphor->noun); /* they all fit */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t entity = candidates[i].entity;
        const struct entity *record = discourse_entity(discourse, entity);
        struct refer_setting setting = {.anaphor = anaphor,
                                        .referent = &discourse->referents[entity],
                                        .type = record->type,
                                        .agrees = told,
                                        .sentence = discourse->sentence,
                                        .block = discourse->block,
                                        .clause = discourse->clause,
                                        .rank = i,
                                        .fitting = count,
                                        .shared = shared[i],
                                        .best_described = described == i,
                                        .main = discourse->main[record->type] == entity,
                                        .second = discourse->second[record->type] == entity,
                                        .block_topic = discourse->topics[record->type] == entity,
                                        .tied = tied == entity,
                                        .tied_closely = closely && tied == entity,
                                        .tied_before = closely_before && before == entity};
        refer_features(&setting, &candidates[i].features);
    }
    return count;
}

/* "whose", "in Leeds", "led by", "established by": what tells of a noun goes on, and no verb of it
 * follows. */
static bool tells_of_noun(const struct work *work, uint32_t end)
{
    static const short_word words[] = {"whose", "where",  "behind", "in",      "of",   "from",
                                       "for",   "with",   "owned",  "founded", "led",  "run",
                                       "based", "formed", "known",  "backed",  "that", "which",
                                       "who",   "to",     "at",     "on"};
    enum { PARTICIPLE = 4 }; /* tokens: co-founded by */
    if (end < work->tokens.count && WORD_IS_ONE_OF(work, end, words))
        return true;
    for (uint32_t i = end; i < work->tokens.count && i < end + PARTICIPLE; i++) {
        if (word_at(work, i, "by"))
            return i > end;
        if (!latin_at(work, i) && !sign_at(work, i, "-"))
            break;
    }
    return false;
}

/* "Katjes, the German confectionery group,": the nominal, before the token `end`, says what the
 * name before it is. */
static bool is_apposition(const struct discourse *discourse, const struct anaphor *anaphor,
                          uint32_t end)
{
    const char *text = discourse->work->article->text;
    if (anaphor->form != FORM_NOMINAL || anaphor->han || anaphor->begin < 2 ||
        !(anaphor->last || tells_of_noun(discourse->work, end)) ||
        memcmp(text + anaphor->begin - 2, ", ", 2) != 0)
        return false;
    for (uint32_t i = 0; i < discourse->recent_count; i++) {
        uint32_t entity = discourse->recent[i];
        if (discourse->referents[entity].end == anaphor->begin - 2 &&
            !discourse->referents[entity].pronoun &&
            (anaphor->types & TYPE_BIT(discourse_entity(discourse, entity)->type)))
            return true;
    }
    return false;
}

/* The anaphor, tokens [first, end), stands for the entity. */
static void note_anaphor(struct discourse *discourse, const struct anaphor *anaphor, uint32_t first,
                         uint32_t end, uint32_t entity, uint8_t confidence)
{
    struct span span = {anaphor->begin, anaphor->end};
    dossier_add_mention(&discourse->work->builder, span, entity, (enum mention_form)anaphor->form,
                        anaphor->rule, confidence);
    struct referent *referent = &discourse->referents[entity];
    if (anaphor->gender != GENDER_UNKNOWN)
        referent->gender = anaphor->gender;
    if (anaphor->noun)
        referent->noun = anaphor->noun;
    referent->kind = anaphor->kind;
    note_mention(discourse, entity, first, end, true);
}

static void resolve(struct discourse *discourse, const struct anaphor *anaphor, uint32_t first,
                    uint32_t end)
{
    enum { SURE = 900 }; /* thousandths */
    struct refer_candidate candidates[RECENT_MAX];
    if (is_apposition(discourse, anaphor, end))
        return;
    uint32_t ahead = discourse_ahead(discourse, anaphor, first, end);
    if (ahead != NO_INDEX) {
        note_anaphor(discourse, anaphor, first, end, ahead, SURE / 10);
        return;
    }
    uint32_t count = candidates_of(discourse, anaphor, candidates);
    struct refer_choice choice = {discourse_certain(discourse, anaphor, candidates, count), SURE};
    if (choice.index == NO_INDEX)
        choice = discourse->judge(discourse->context, anaphor, candidates, count);
    if (choice.index == NO_INDEX)
        return;
    note_anaphor(discourse, anaphor, first, end, candidates[choice.index].entity,
                 (uint8_t)(choice.share / 10));
}

void discourse_meet(struct discourse *discourse, struct anaphor *anaphor, uint32_t first,
                    uint32_t end)
{
    const struct work *work = discourse->work;
    anaphor->begin = token_at(work, first)->begin;
    anaphor->end = token_at(work, end - 1)->end;
    anaphor->first = discourse->clause_open;
    anaphor->quoted = discourse->quoted;
    refer_look_around(work, first, end, anaphor);
    refer_look_for_kin(work, end, anaphor);
    resolve(discourse, anaphor, first, end);
}

/* ---- the article ---- */

static uint32_t headline_end(const struct article *article)
{
    for (uint32_t i = 0; i < article->block_count; i++)
        if (article->blocks[i].kind == BLOCK_HEADLINE)
            return article->blocks[i].end;
    return 0;
}

/* Counts the names; the headline counts thrice. */
static void count_names(struct discourse *discourse)
{
    const struct work *work = discourse->work;
    uint32_t headline = headline_end(work->article);
    for (uint32_t i = 0; i < discourse->known; i++) {
        const struct mention *mention = &work->builder.mentions.items[i];
        discourse->referents[mention->entity].names += mention->begin < headline ? 3 : 1;
    }
}

/* The entities of each type that are named most often. */
static void find_main(struct discourse *discourse)
{
    for (int type = 0; type < ENTITY_TYPES; type++)
        discourse->main[type] = discourse->second[type] = NO_INDEX;
    for (uint32_t i = 0; i < discourse->entity_count; i++) {
        uint8_t type = discourse_entity(discourse, i)->type;
        uint32_t names = discourse->referents[i].names;
        uint32_t *main = &discourse->main[type], *second = &discourse->second[type];
        if (*main == NO_INDEX || names > discourse->referents[*main].names) {
            *second = *main;
            *main = i;
        } else if (*second == NO_INDEX || names > discourse->referents[*second].names) {
            *second = i;
        }
    }
}

void discourse_begin(struct discourse *discourse, struct work *work, refer_judge judge,
                     void *context)
{
    *discourse = (struct discourse){.work = work,
                                    .judge = judge,
                                    .context = context,
                                    .entity_count = work->builder.entities.count,
                                    .block = NO_INDEX,
                                    .known = work->builder.mentions.count};
    discourse->referents = memory_zeroed(discourse->entity_count + 1, sizeof *discourse->referents);
    for (uint32_t i = 0; i < discourse->entity_count; i++)
        discourse->referents[i].tied = discourse->referents[i].owned = NO_INDEX;
    count_names(discourse);
    find_main(discourse);
}

void discourse_end(struct discourse *discourse)
{
    free(discourse->referents);
}
