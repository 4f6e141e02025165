#include "find/refer/refer.h"

#include <string.h>

#include "model/sort.h"
#include "text/utf8.h"

/* Referents looked at for one anaphor: the most recent ones. */
#define RECENT_MAX REFER_CANDIDATES_MAX
/* Mentions of a name whose surroundings are read for what describes it. */
#define DESCRIBED_MENTIONS 3
/* Tokens between an organization and a person that belong together. */
#define TIE_GAP 4

struct discourse {
    struct work *work;
    refer_judge judge;
    void *context;
    struct referent *referents; /* of each entity */
    uint32_t entity_count;
    uint32_t second[ENTITY_TYPES];
    uint32_t main[ENTITY_TYPES];   /* the entity of each type that the article names most often */
    uint32_t topics[ENTITY_TYPES]; /* the first of each type in the paragraph */
    uint32_t recent[RECENT_MAX];   /* entities, the last mentioned first */
    uint32_t recent_count;
    uint32_t sentence, block, clause;
    uint32_t last_end;             /* token behind the last mention of the sentence */
    uint32_t person, organization; /* the last of the sentence, or NO_INDEX */
    uint32_t person_before;        /* the last person of the sentence before in the paragraph */
    uint32_t organization_end;     /* token behind it */
    bool chief_open;               /* no mention without a preposition since then */
    bool clause_open;              /* no mention yet since the clause began */
    bool sentence_open;            /* none since the sentence began */
    bool quoted;                   /* inside quotation marks */
    uint32_t quote;                /* the byte where the last of these were opened */
    uint32_t known;                /* mentions of names; those of anaphors come after */
};

static const struct entity *entity_of(const struct discourse *discourse, uint32_t entity)
{
    return &discourse->work->builder.entities.items[entity];
}

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
    referent->quoted = discourse->quoted;
    referent->label = first == 0 && sign_at(work, end, ":：");
    if (discourse->sentence_open)
        referent->topic_of = discourse->sentence + 1;
}

/* A person belongs to the organization that is named with it. */
static void tie(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end)
{
    uint8_t type = entity_of(discourse, entity)->type;
    struct referent *referent = &discourse->referents[entity];
    if (type == ENTITY_PERSON) {
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
    uint8_t type = entity_of(discourse, entity)->type;
    note_place(discourse, referent, first, end);
    discourse->chief_open &= !referent->chief;
    tie(discourse, entity, first, end);
    referent->mentions++;
    referent->pronoun = anaphor;
    if (discourse->topics[type] == NO_INDEX)
        discourse->topics[type] = entity;
    if (type_is_core(type))
        discourse->clause_open = discourse->sentence_open = false;
    discourse->last_end = end;
    move_to_front(discourse, entity);
}

/* Dates and the like are mentioned in between, but no anaphor means one. */
static bool may_be_meant(unsigned type)
{
    return TYPE_BIT(type) & (THING_TYPES | TYPE_BIT(ENTITY_PERSON));
}

static void note_name(struct discourse *discourse, uint32_t entity, uint32_t first, uint32_t end,
                      uint32_t high)
{
    const struct work *work = discourse->work;
    if (!may_be_meant(entity_of(discourse, entity)->type)) {
        discourse->last_end = end;
        move_to_front(discourse, entity);
        return;
    }
    struct referent *referent = &discourse->referents[entity];
    referent->in_title |= work->article->blocks[discourse->block].kind == BLOCK_HEADLINE;
    bool person = entity_of(discourse, entity)->type == ENTITY_PERSON;
    if (person && referent->gender == GENDER_UNKNOWN)
        referent->gender = (uint8_t)refer_gender(work, first, end);
    if (person && referent->mentions == 0)
        referent->likely = (uint8_t)refer_likely_gender(entity_of(discourse, entity)->name);
    if (referent->mentions < DESCRIBED_MENTIONS)
        refer_describe(work, first, end, discourse->last_end, high, &referent->words);
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

static bool fits(const struct discourse *discourse, uint32_t entity, const struct anaphor *anaphor)
{
    const struct referent *referent = &discourse->referents[entity];
    if (speaks_of_another(discourse, referent, anaphor))
        return false;
    if (!(anaphor->types & TYPE_BIT(entity_of(discourse, entity)->type)))
        return false;
    if (anaphor->gender != GENDER_UNKNOWN && referent->gender != GENDER_UNKNOWN &&
        anaphor->gender != referent->gender)
        return false;
    return !anaphor->noun || refer_agrees(anaphor->noun, entity_of(discourse, entity)->name);
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
        const struct entity *record = entity_of(discourse, entity);
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

static void resolve(struct discourse *discourse, const struct anaphor *anaphor, uint32_t first,
                    uint32_t end)
{
    struct refer_candidate candidates[RECENT_MAX];
    uint32_t count = candidates_of(discourse, anaphor, candidates);
    struct refer_choice choice = discourse->judge(discourse->context, anaphor, candidates, count);
    if (choice.index == NO_INDEX)
        return;
    uint32_t entity = candidates[choice.index].entity;
    struct span span = {anaphor->begin, anaphor->end};
    dossier_add_mention(&discourse->work->builder, span, entity, (enum mention_form)anaphor->form,
                        anaphor->rule, (uint8_t)(choice.share / 10));
    struct referent *referent = &discourse->referents[entity];
    if (anaphor->gender != GENDER_UNKNOWN)
        referent->gender = anaphor->gender;
    if (anaphor->noun)
        referent->noun = anaphor->noun;
    referent->kind = anaphor->kind;
    note_mention(discourse, entity, first, end, true);
}

/* Fills in where the anaphor stands, and resolves it. */
static void meet(struct discourse *discourse, struct anaphor *anaphor, uint32_t first, uint32_t end)
{
    const struct work *work = discourse->work;
    anaphor->begin = token_at(work, first)->begin;
    anaphor->end = token_at(work, end - 1)->end;
    anaphor->first = discourse->clause_open;
    anaphor->quoted = discourse->quoted;
    refer_look_around(work, first, end, anaphor);
    resolve(discourse, anaphor, first, end);
}

/* ---- reading ---- */

/* The mention of a name at token i: the token behind it and behind the noun that it interrupts, the
 * Leeds company. */
static uint32_t read_name(struct discourse *discourse, const struct mention *mention, uint32_t i,
                          uint32_t high)
{
    const struct work *work = discourse->work;
    uint32_t end = i + 1;
    while (end < work->tokens.count && token_at(work, end)->begin < mention_end(mention))
        end++;
    const bool clause_open = discourse->clause_open, sentence_open = discourse->sentence_open;
    note_name(discourse, mention->entity, i, end, high);
    bool place = entity_of(discourse, mention->entity)->type == ENTITY_PLACE;
    if (!place || i == 0 || !(word_at(work, i - 1, "the") || word_at(work, i - 1, "The")))
        return end;
    struct anaphor anaphor = {0};
    static const short_word seats[] = {"based", "born", "listed"};
    bool seat = sign_at(work, end, "-") && WORD_IS_ONE_OF(work, end + 1, seats);
    uint32_t noun = seat ? end + 2 : end; /* the Leeds-based company */
    uint32_t count = refer_noun_after_place(work, noun, &anaphor);
    if (count == 0)
        return end;
    discourse->clause_open = clause_open; /* the place only says which company */
    discourse->sentence_open = sentence_open;
    meet(discourse, &anaphor, noun, noun + count);
    return noun + count;
}

static uint32_t mention_begin(const struct discourse *discourse, uint32_t mention)
{
    return mention < discourse->known ? discourse->work->builder.mentions.items[mention].begin
                                      : UINT32_MAX;
}

/* The token where a mention begins; the count of tokens when it is in another sentence. */
static uint32_t token_of_mention(const struct discourse *discourse, uint32_t mention, uint32_t from)
{
    const struct work *work = discourse->work;
    uint32_t begin = mention_begin(discourse, mention), i = from;
    while (i < work->tokens.count && token_at(work, i)->begin < begin)
        i++;
    return i;
}

static void begin_sentence(struct discourse *discourse, uint32_t sentence, uint32_t block)
{
    if (block != discourse->block)
        for (int type = 0; type < ENTITY_TYPES; type++)
            discourse->topics[type] = NO_INDEX;
    discourse->quoted &= block == discourse->block;
    discourse->person_before = block == discourse->block ? discourse->person : NO_INDEX;
    discourse->sentence = sentence;
    discourse->block = block;
    discourse->clause++;
    discourse->last_end = 0;
    discourse->person = discourse->organization = NO_INDEX;
    discourse->clause_open = discourse->sentence_open = discourse->chief_open = true;
}

/* The pronoun or nominal at token i, where there is one: its tokens. */
static uint32_t read_anaphor(struct discourse *discourse, uint32_t i, uint32_t limit)
{
    const struct work *work = discourse->work;
    if (!(cue_at(work, i)->starts & CUE_ANAPHOR))
        return 0;
    struct anaphor anaphor = {0};
    uint32_t count = refer_pronoun_at(work, i, &anaphor);
    if (count == 0)
        count = refer_nominal_at(work, i, limit, &anaphor);
    if (count)
        meet(discourse, &anaphor, i, i + count);
    return count;
}

/* Quotation marks open and close what is quoted; other signs end a clause. */
static void read_sign(struct discourse *discourse, uint32_t i)
{
    const struct token *sign = token_at(discourse->work, i);
    bool quoted = discourse->quoted;
    switch (utf8_decode(discourse->work->article->text, sign->end, sign->begin).cp) {
    case '"':
        discourse->quoted = !discourse->quoted;
        break;
    case U'“':
    case U'「':
    case U'『':
        discourse->quoted = true;
        break;
    case U'”':
    case U'」':
    case U'』':
        discourse->quoted = false;
        break;
    case ',':
    case U'，':
    case ';':
    case U'；':
    case ':':
    case U'：':
    case '.':
    case U'。':
    case '!':
    case U'！':
    case '?':
    case U'？':
    case U'—':
        discourse->clause_open = true;
        discourse->clause++;
        break;
    default:
        break;
    }
    if (discourse->quoted && !quoted)
        discourse->quote = sign->begin;
}

/* Reads one sentence; *next is its first mention of a name. */
static void read_sentence(struct discourse *discourse, uint32_t *next)
{
    const struct work *work = discourse->work;
    uint32_t limit = token_of_mention(discourse, *next, 0);
    for (uint32_t i = 0; i < work->tokens.count;) {
        if (i == limit) {
            uint32_t mention = (*next)++;
            limit = token_of_mention(discourse, *next, i + 1);
            struct mention name = work->builder.mentions.items[mention];
            i = read_name(discourse, &name, i, limit);
            limit = limit < i ? token_of_mention(discourse, *next, i) : limit;
            continue;
        }
        uint32_t count = read_anaphor(discourse, i, limit);
        if (count == 0 && token_at(work, i)->shape == SHAPE_PUNCT)
            read_sign(discourse, i);
        i += count ? count : 1;
        if (limit < i) { /* an age is of what was read: the 24-year-old */
            while (i < work->tokens.count &&
                   mention_begin(discourse, *next) < token_at(work, i)->begin)
                (*next)++;
            limit = token_of_mention(discourse, *next, i);
        }
    }
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
        uint8_t type = entity_of(discourse, i)->type;
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

static int by_begin(const void *a, const void *b)
{
    const struct mention *x = a, *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

void refer_read(struct work *work, refer_judge judge, void *context)
{
    struct discourse discourse = {.work = work,
                                  .judge = judge,
                                  .context = context,
                                  .entity_count = work->builder.entities.count,
                                  .block = NO_INDEX,
                                  .known = work->builder.mentions.count};
    discourse.referents = memory_zeroed(discourse.entity_count + 1, sizeof *discourse.referents);
    for (uint32_t i = 0; i < discourse.entity_count; i++)
        discourse.referents[i].tied = NO_INDEX;
    count_names(&discourse);
    find_main(&discourse);
    uint32_t next = 0;
    for (uint32_t i = 0; i < work->builder.sentences.count; i++) {
        struct sentence sentence = work->builder.sentences.items[i];
        find_scan_sentence(work, i);
        while (mention_begin(&discourse, next) < sentence.begin)
            next++;
        begin_sentence(&discourse, i,
                       article_block_near(work->article, sentence.begin, discourse.block));
        read_sentence(&discourse, &next);
    }
    sort_records(work->builder.mentions.items, work->builder.mentions.count,
                 sizeof *work->builder.mentions.items, by_begin);
    vec_release(discourse.referents);
}

void find_refer(struct work *work)
{
    refer_read(work, refer_weigh, (void *)&work->knowledge->referents);
}
