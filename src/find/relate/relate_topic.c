/* What a sentence is about that does not name it: the topic of the text, or what opens the block.
 */
#include "find/relate/relate.h"

#include <string.h>

#include "find/relate/relate_seat.h"

#define TOPIC_SENTENCES 4 /* how far back an organization is what the text is about */
#define TOPIC_MENTIONS  2
#define OTHERS_MAX      2 /* organizations behind which the topic is another one */
#define TOPIC_TYPES                                                                                \
    (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_PRODUCT) |            \
     TYPE_BIT(ENTITY_EVENT))

/* The first entity of the types that begins no more than a phrase: Quell of "Quell, an app of
 * Farhill, said". */
static uint32_t subject_of_sentence(const struct outline *outline, int before, uint32_t types)
{
    for (int i = 0; i < before; i++)
        if (argument_may_be_subject(outline, i, types))
            return outline_at(outline, i)->entity;
    return NO_INDEX;
}

/* 完成A轮融资: whether what stands before an item of the sentence is about money that is raised. */
static bool tells_of_funding(const struct outline *outline, int before)
{
    static const char words[][7] = {"融资", "融資"};
    const uint32_t len = sizeof words[0] - 1, end = outline_at(outline, before)->begin;
    for (int i = 0; i < before; i++) {
        uint32_t begin = outline_at(outline, i)->begin;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (end - begin >= len && memcmp(outline->text + begin, words[k], len) == 0)
                return true;
    }
    return false;
}

/* Who alone is named in the sentence, if anybody is. */
static void note_person(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    uint32_t person = NO_INDEX;
    bool several = false;
    if (!(outline->types & TYPE_BIT(ENTITY_PERSON)))
        return;
    for (uint32_t m = 0; m < outline->mentions.count; m++) {
        int i = outline->mentions.items[m];
        if (!outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            continue;
        several |= person != NO_INDEX && outline_at(outline, i)->entity != person;
        person = outline_at(outline, i)->entity;
    }
    relating->person = (struct recent_name){several ? NO_INDEX : person, outline->sentence};
}

void relate_note_recent(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    note_person(relating);
    struct recent_names *recent = &relating->recent;
    for (uint32_t m = 0; m < outline->mentions.count; m++) {
        int i = outline->mentions.items[m];
        if (!outline_has_type(outline, i, TOPIC_TYPES))
            continue;
        if (recent->count == sizeof recent->items / sizeof *recent->items)
            memmove(recent->items, recent->items + 1, --recent->count * sizeof *recent->items);
        recent->items[recent->count++] =
            (struct recent_name){outline_at(outline, i)->entity, outline->sentence};
    }
}

/* The seat of a role, NULL: it names no kind of organization, or there is no role. */
static const struct seat *seat_of_role(const struct outline *outline, int role)
{
    if (role < 0)
        return NULL;
    const struct outline_item *item = outline_at(outline, role);
    return seat_of(outline->text + item->begin, item->end - item->begin);
}

/* Whether the seat may be one of this organization. */
static bool fits(const struct relating *relating, const struct seat *seat, uint32_t entity)
{
    return seat_fits(seat, relating->work->builder.entities.items[entity].name);
}

static bool role_fits(const struct relating *relating, int role, uint32_t entity)
{
    return fits(relating, seat_of_role(&relating->outline, role), entity);
}

/* Whether an entity is a better topic than the best so far: later, and not named less. What a role
 * names the kind of needs no other sign. */
static void consider(const struct relating *relating, uint32_t entity, uint32_t types,
                     const struct seat *seat, uint32_t *best, uint32_t *count)
{
    const struct entity *e = &relating->work->builder.entities.items[entity];
    if (!(TYPE_BIT(e->type) & types) || !fits(relating, seat, entity))
        return;
    uint32_t mentions =
        seat || e->type != ENTITY_ORGANIZATION ? TOPIC_MENTIONS : relating->mention_counts[entity];
    if (mentions < *count)
        return;
    *best = entity;
    *count = mentions;
}

/* How many other organizations were named since an entity was named last: of the sentences before
 * and of this one, before an item. */
static uint32_t named_since(const struct relating *relating, int before, uint32_t entity)
{
    uint32_t others[OTHERS_MAX], count = 0;
    const struct entity *entities = relating->work->builder.entities.items;
    for (uint32_t i = 0, n = relating->recent.count + (uint32_t)before; i < n; i++) {
        int at = before - 1 - (int)i; /* from the newest on */
        if (at >= 0 && !outline_is_mention(&relating->outline, at))
            continue;
        uint32_t other = at >= 0 ? outline_at(&relating->outline, at)->entity
                                 : relating->recent.items[n - 1 - i].entity;
        if (other == entity)
            break;
        bool known = entities[other].type != ENTITY_ORGANIZATION;
        for (uint32_t k = 0; k < count; k++)
            known |= others[k] == other;
        if (!known && count < OTHERS_MAX)
            others[count++] = other;
    }
    return count;
}

/* Whether an organization is what the article is about, and still: none is named more, and not many
 * others after it. What a role names the kind of needs not be. */
static bool is_topic(const struct relating *relating, int before, uint32_t entity,
                     const struct seat *seat)
{
    return relating->work->builder.entities.items[entity].type != ENTITY_ORGANIZATION || seat ||
           (relating->mention_counts[entity] >= relating->most_mentions &&
            named_since(relating, before, entity) < OTHERS_MAX);
}

/* 远山设在杭州，院长周明说: the one organization of a sentence whose next part a role begins;
 * "Quell has grown since Tom Vance became chief executive": in English that of one with a role in
 * it. */
static bool is_of_clause(const struct relating *relating, int role, const struct seat *seat,
                         uint32_t subject)
{
    const struct outline *outline = &relating->outline;
    int before = outline_before(outline, role);
    bool part =
        outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) || outline_is_colon(outline, before);
    if ((outline_is_han(outline, role) && !part) || !fits(relating, seat, subject))
        return false;
    for (int i = 0; i < role; i++)
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
            outline_at(outline, i)->entity != subject)
            return false;
    return true;
}

/* Whether the item is a role of which the rule says that its holder works for somebody, or leads
 * them. */
static bool is_post(const struct outline *outline, const struct rule *rule, int role)
{
    bool works = (rule->relation == RELATION_WORKS_FOR && !rule->any_role) ||
                 rule->relation == RELATION_LEADS;
    return works && outline_at(outline, role)->type == ENTITY_ROLE;
}

/* The item before a role and its determiners, -1: it begins the sentence. */
static int before_role(const struct outline *outline, int role)
{
    int before = outline_before(outline, role);
    while (outline_is(outline, before, CLASS_BIT(WORD_DETERMINER)))
        before = outline_before(outline, before);
    return before;
}

/* 远山设在杭州，与北辰合作，队长周明说: the one organization that acts in the sentence before a
 * role that opens the next part of it. */
static uint32_t acting_before(const struct relating *relating, const struct rule *rule, int role)
{
    const struct outline *outline = &relating->outline;
    int before = before_role(outline, role);
    if (!is_post(outline, rule, role) || !outline_is_han(outline, role) ||
        !(outline_is(outline, before, CLASS_BIT(SIGN_COMMA)) || outline_is_colon(outline, before)))
        return NO_INDEX;
    uint32_t acting = NO_INDEX;
    for (int i = 0; i < role; i++) {
        if (!argument_may_be_subject(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) ||
            argument_is_object_of_verb(outline, i))
            continue;
        if (acting != NO_INDEX && outline_at(outline, i)->entity != acting)
            return NO_INDEX;
        acting = outline_at(outline, i)->entity;
    }
    return acting != NO_INDEX && role_fits(relating, role, acting) ? acting : NO_INDEX;
}

/* 被送往南湖医院，外科主任周明说: the organization right before the comma behind which the role
 * stands. */
static uint32_t just_named(const struct relating *relating, const struct rule *rule, int role)
{
    const struct outline *outline = &relating->outline;
    int comma = outline_before(outline, role),
        name = comma < 0 ? -1 : outline_before(outline, comma);
    if (!is_post(outline, rule, role) || !outline_is_han(outline, role) ||
        !outline_is(outline, comma, CLASS_BIT(SIGN_COMMA)) ||
        !outline_has_type(outline, name, TYPE_BIT(ENTITY_ORGANIZATION)) ||
        outline_at(outline, name)->list_first != name || argument_is_object_of_verb(outline, name))
        return NO_INDEX;
    uint32_t entity = outline_at(outline, name)->entity;
    return role_fits(relating, role, entity) ? entity : NO_INDEX;
}

uint32_t relate_topic(const struct relating *relating, int before, uint32_t types,
                      uint32_t other_than, int role)
{
    const struct outline *outline = &relating->outline;
    const struct seat *seat = seat_of_role(outline, role);
    uint32_t best = NO_INDEX, count = 0;
    uint32_t subject = subject_of_sentence(outline, before, types);
    if (role >= 0 && subject != NO_INDEX && subject != other_than &&
        is_of_clause(relating, role, seat, subject))
        return subject;
    if (role >= 0 && subject != NO_INDEX && subject != other_than)
        consider(relating, subject, types, seat, &best, &count);
    if (count >= TOPIC_MENTIONS)
        return best;
    best = NO_INDEX, count = 0;
    for (uint32_t i = 0; i < relating->recent.count; i++)
        if (outline->sentence - relating->recent.items[i].sentence <= TOPIC_SENTENCES &&
            (types & (TYPE_BIT(ENTITY_ORGANIZATION) | TYPE_BIT(ENTITY_EVENT))) &&
            relating->recent.items[i].entity != other_than)
            consider(relating, relating->recent.items[i].entity, types, seat, &best, &count);
    for (int i = 0; i < before; i++)
        if (outline_has_type(outline, i, types) && outline_at(outline, i)->entity != other_than)
            consider(relating, outline_at(outline, i)->entity, types, seat, &best, &count);
    if (count < TOPIC_MENTIONS && role < 0 && subject != other_than &&
        tells_of_funding(outline, before))
        return subject; /* 北辰完成融资，远山领投 */
    return count < TOPIC_MENTIONS || !is_topic(relating, before, best, seat) ? NO_INDEX : best;
}

/* "3. Remedy. Its robots": the organization that opens the block of the sentence. */
void relate_note_opener(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    const struct work *work = relating->work;
    uint32_t begin = work->builder.sentences.items[outline->sentence].begin;
    uint32_t block = article_block_near(work->article, begin, relating->block);
    if (block == relating->block)
        return;
    relating->block = block;
    relating->opener = NO_INDEX;
    int first = 0, count = (int)outline->items.count;
    while (first < count && !outline_is_mention(outline, first) &&
           (outline_at(outline, first)->shape == SHAPE_PUNCT ||
            outline_at(outline, first)->shape == SHAPE_NUMBER))
        first++;
    if (outline_has_type(outline, first, TYPE_BIT(ENTITY_ORGANIZATION)) &&
        outline_at(outline, first)->list_next < 0 &&
        argument_may_be_subject(outline, first, TYPE_BIT(ENTITY_ORGANIZATION)))
        relating->opener = outline_at(outline, first)->entity;
}

/* Whether another organization acts in the sentence before the role. */
static bool another_acts(const struct relating *relating, int role)
{
    for (int i = 0; i < role; i++)
        if (argument_may_be_subject(&relating->outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
            outline_at(&relating->outline, i)->entity != relating->opener)
            return true;
    return false;
}

/* "UBS - CEO Sergio Ermotti": whether the sign parts the heading of a line from what it tells. */
static bool is_behind_heading(const struct relating *relating, int sign)
{
    const struct outline *outline = &relating->outline;
    int name = sign;
    while (name >= 0 && outline_at(outline, name)->shape == SHAPE_PUNCT &&
           outline->text[outline_at(outline, name)->begin] != ',')
        name = outline_before(outline, name);
    return name < sign && outline_is_mention(outline, name) && name == outline->mentions.items[0] &&
           outline_at(outline, name)->entity == relating->opener;
}

/* 远山集团：周明任董事长: whether the word at `as` gives somebody a role in a line that an
 * organization and a colon head. */
static bool is_given_under_heading(const struct relating *relating, int as)
{
    const struct outline *outline = &relating->outline;
    int name = outline->mentions.count ? outline->mentions.items[0] : -1;
    return name >= 0 && as > name && outline_is_han(outline, as) &&
           outline_is(outline, as, CLASS_BIT(WORD_AS)) &&
           outline_at(outline, name)->entity == relating->opener &&
           outline_is_colon(outline, outline_next(outline, name));
}

/* 智谱开源模型。首席科学家唐杰: the organization that opens the block, for a role that opens its
 * clause. */
static uint32_t opener_of(const struct relating *relating, const struct rule *rule, int role)
{
    const struct outline *outline = &relating->outline;
    int before = before_role(outline, role);
    bool opens = before < 0 ||
                 (outline_is_han(outline, role) &&
                  outline_is(outline, before, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP))) ||
                 is_behind_heading(relating, before) || is_given_under_heading(relating, before);
    bool still = opens && is_post(outline, rule, role) && relating->opener != NO_INDEX &&
                 !another_acts(relating, role) &&
                 named_since(relating, role, relating->opener) < OTHERS_MAX;
    return still && role_fits(relating, role, relating->opener) ? relating->opener : NO_INDEX;
}

/* 成立远山协会，由周明任会长: the item of what was founded just before the verb that gives the
 * role, or -1. */
static int founded_before(const struct outline *outline, int verb)
{
    enum { CLAUSES = 3 };
    int clauses = 0, named = -1; /* the first organization from the right that is of no title */
    for (int i = outline_before(outline, verb); i >= 0; i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)) ||
            (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)) && ++clauses > CLAUSES))
            break;
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_ORGANIZATION)) &&
            !argument_is_of_title(outline, i)) {
            if (named >= 0 || clauses == 0)
                break;
            named = i;
        } else if (named >= 0 && !outline_is_mention(outline, i)) {
            bool founds =
                outline_says(outline, i, CONSTRUCT_BIT(CONSTRUCT_ACTIVE), RELATION_FOUNDED);
            return founds ? named : -1;
        }
    }
    return -1;
}

static uint32_t newly_founded(const struct relating *relating, const struct rule *rule, int role)
{
    const struct outline *outline = &relating->outline;
    int verb = outline_before(outline, role);
    if (!is_post(outline, rule, role) || !outline_is_han(outline, role) ||
        !outline_is(outline, verb, CLASS_BIT(WORD_AS)))
        return NO_INDEX;
    int founded = founded_before(outline, verb);
    return founded < 0 ? NO_INDEX : outline_at(outline, founded)->entity;
}

/* "Quell has sold its plant, president Ines Marlow said": who closes a sentence with what is said
 * heads what it begins with. */
static uint32_t opening_of_said(const struct relating *relating, const struct rule *rule, int role)
{
    const struct outline *outline = &relating->outline;
    int holder = outline_next(outline, role), speech = -1;
    int first = outline->mentions.count ? outline->mentions.items[0] : -1;
    if (outline_has_type(outline, holder, TYPE_BIT(ENTITY_PERSON)))
        speech = outline_next(outline, holder);
    if (!is_post(outline, rule, role) || outline_is_han(outline, role) || first >= role ||
        !outline_is(outline, outline_before(outline, role), CLASS_BIT(SIGN_COMMA)) ||
        !outline_is(outline, speech, CLASS_BIT(WORD_SPEECH)) ||
        !outline_has_type(outline, first, rule->right_types & TOPIC_TYPES) ||
        argument_preposition(outline, first) >= 0 || outline_owned(outline, first) >= 0)
        return NO_INDEX;
    uint32_t entity = outline_at(outline, first)->entity;
    return role_fits(relating, role, entity) ? entity : NO_INDEX;
}

uint32_t relate_organization_before(const struct relating *relating, const struct rule *rule,
                                    int role)
{
    uint32_t found = acting_before(relating, rule, role);
    if (found == NO_INDEX)
        found = just_named(relating, rule, role);
    if (found == NO_INDEX)
        found = newly_founded(relating, rule, role);
    if (found == NO_INDEX)
        found = opening_of_said(relating, rule, role);
    return found == NO_INDEX ? opener_of(relating, rule, role) : found;
}

uint32_t relate_main_person(const struct relating *relating, int noun, uint32_t other_than)
{
    const struct outline *outline = &relating->outline;
    int before = outline_before(outline, noun);
    if (!outline_is_han(outline, noun) ||
        (before >= 0 && !outline_is(outline, before, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP))))
        return NO_INDEX;
    uint32_t person = relating->main_person;
    if (relating->defined != NO_INDEX &&
        relating->work->builder.entities.items[relating->defined].type == ENTITY_PERSON)
        person = relating->defined;
    static const char *const sir[] = {"先生"};
    if (person == NO_INDEX && noun == 0 && outline->sentence - relating->person.sentence == 1 &&
        !outline_is_one_of(outline, noun, sir, 1))
        person = relating->person.entity; /* 周明昨日逝世。夫人林若溪说 */
    if (subject_of_sentence(outline, noun, TYPE_BIT(ENTITY_PERSON)) != NO_INDEX)
        return NO_INDEX;

    return person == other_than ? NO_INDEX : person;
}
