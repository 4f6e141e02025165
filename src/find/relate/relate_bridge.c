/* The argument that a sentence leaves out: who may be meant, for the judge (find/bridge) to say who
 * is. */
#include "find/relate/relate.h"

#include "find/relate/relate_seat.h"

#define TIES_LOOKED_BACK 256 /* relations */
#define ROUND_PENALTY    10  /* taken off the confidence of who raised money before */

/* What is asked, while the candidates are gathered. */
struct asked {
    const struct relating *relating;
    uint32_t types;    /* of which the argument may be */
    uint32_t anchor;   /* entity */
    uint32_t employer; /* of the anchor, or NO_INDEX */
    const struct seat *seat;
    struct bridge bridge;
};

/* ---- candidates ---- */

static struct bridge_candidate *candidate_of(struct bridge *bridge, uint32_t entity)
{
    for (uint32_t i = 0; i < bridge->count; i++)
        if (bridge->candidates[i].entity == entity)
            return &bridge->candidates[i];
    return NULL;
}

/* The candidate that the entity becomes, or NULL: it may not be meant, or is one. */
static struct bridge_candidate *consider(struct asked *asked, uint32_t entity,
                                         enum bridge_where where)
{
    struct bridge *bridge = &asked->bridge;
    if (entity == NO_INDEX || entity == asked->anchor || bridge->count == BRIDGE_CANDIDATES_MAX)
        return NULL;
    const struct entity *entities = asked->relating->work->builder.entities.items;
    if (!(TYPE_BIT(entities[entity].type) & asked->types) || candidate_of(bridge, entity))
        return NULL;
    struct bridge_candidate *candidate = &bridge->candidates[bridge->count++];
    *candidate = (struct bridge_candidate){.entity = entity, .where = (uint8_t)where, .item = -1};
    return candidate;
}

static void consider_item(struct asked *asked, int at)
{
    const struct outline *outline = asked->bridge.outline;
    int trigger = asked->bridge.trigger;
    struct bridge_candidate *candidate = consider(asked, outline_at(outline, at)->entity,
                                                  at < trigger ? BRIDGE_BEFORE : BRIDGE_BEHIND);
    if (!candidate)
        return;
    int low = at < trigger ? at : trigger, high = at < trigger ? trigger : at;
    candidate->item = at;
    candidate->stand = bridge_stand_of(outline, at);
    candidate->words = (uint8_t)(high - low < UINT8_MAX ? high - low - 1 : UINT8_MAX);
    for (int i = low + 1; i < high; i++) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
            candidate->commas++;
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            candidate->stops++;
    }
}

static void consider_recent(struct asked *asked, const struct recent_name *recent)
{
    uint32_t back = asked->bridge.outline->sentence - recent->sentence;
    enum bridge_where where = back < BRIDGE_FAR_BACK - BRIDGE_BEHIND
                                  ? (enum bridge_where)(BRIDGE_BEHIND + back)
                                  : BRIDGE_FAR_BACK;
    struct bridge_candidate *candidate = consider(asked, recent->entity, where);
    if (candidate)
        candidate->stand = recent->stand;
    else
        candidate = candidate_of(&asked->bridge, recent->entity);
    if (candidate)
        candidate->focus++;
}

/* The one named last comes first. */
static void gather(struct asked *asked)
{
    const struct relating *relating = asked->relating;
    const struct outline *outline = &relating->outline;
    const int trigger = asked->bridge.trigger, *items = outline->mentions.items;
    for (uint32_t m = outline->mentions.count; m > 0; m--)
        if (items[m - 1] < trigger)
            consider_item(asked, items[m - 1]);
    for (uint32_t m = 0; m < outline->mentions.count; m++)
        if (items[m] > trigger)
            consider_item(asked, items[m]);
    for (uint32_t i = relating->recent.count; i > 0; i--)
        consider_recent(asked, &relating->recent.items[i - 1]);
    consider(asked, asked->employer, BRIDGE_EMPLOYER);
    consider(asked, relating->opener, BRIDGE_OPENER);
    consider(asked, relating->defined, BRIDGE_DEFINED);
    for (uint32_t i = 0; i < relating->topics.often_count; i++)
        consider(asked, relating->topics.often[i], BRIDGE_TOP);
}

/* ---- what is known of them ---- */

/* What the last relations say of the candidates: those with the anchor, and whether somebody else
 * is so tied to them. */
static void read_ties(struct asked *asked)
{
    const struct dossier_builder *builder = &asked->relating->work->builder;
    struct bridge *bridge = &asked->bridge;
    const bool object = bridge->right != bridge->rule->inverse; /* asked for */
    const uint32_t count = builder->relations.count;
    for (uint32_t i = count > TIES_LOOKED_BACK ? count - TIES_LOOKED_BACK : 0; i < count; i++) {
        const struct relation *r = &builder->relations.items[i];
        const bool tie = r->subject == asked->anchor || r->object == asked->anchor;
        if (!tie && r->type != bridge->rule->relation)
            continue;
        bool wants_object = tie ? r->subject == asked->anchor : object;
        struct bridge_candidate *candidate =
            candidate_of(bridge, wants_object ? r->object : r->subject);
        if (candidate && tie)
            candidate->ties |= UINT32_C(1) << r->type;
        else if (candidate)
            candidate->taken = true;
    }
}

static bool is_in_title(const struct relating *relating, uint32_t entity)
{
    uint32_t i = 0;
    while (i < relating->topics.title_count && relating->topics.title[i] != entity)
        i++;
    return i < relating->topics.title_count;
}

static void know(const struct asked *asked, struct bridge_candidate *candidate)
{
    const struct relating *relating = asked->relating;
    const struct entity *entity = &relating->work->builder.entities.items[candidate->entity];
    uint32_t mentions = relating->mention_counts[candidate->entity];
    uint32_t most = relating->topics.most[entity->type];
    candidate->name = entity->name;
    candidate->type = entity->type;
    candidate->mentions = mentions;
    candidate->most = mentions >= most ? 2 : mentions >= most / 2 ? 1 : 0;
    candidate->in_title = is_in_title(relating, candidate->entity);
    candidate->opener = relating->opener == candidate->entity;
    candidate->defined = relating->defined == candidate->entity;
    candidate->employer = asked->employer == candidate->entity;
    if (asked->seat)
        candidate->seat = seat_fits(asked->seat, entity->name) ? 2 : 1;
}

/* Fills in what is asked of the argument that was not found; *anchor: the one that was. */
static void ask(struct asked *asked, const struct relating *relating, const struct found *found,
                const struct argument *anchor)
{
    const struct outline *outline = &relating->outline;
    const struct outline_item *item = outline_at(outline, anchor->at);
    const struct outline_item *trigger = outline_at(outline, found->trigger);
    const struct rule *rule = found->rule;
    bool right = found->right.at < 0;
    *asked = (struct asked){.relating = relating,
                            .types = right ? rule->right_types : rule->left_types,
                            .anchor = item->entity,
                            .employer = relate_employer(relating, item->entity, trigger->begin)};
    if (rule->construction == CONSTRUCT_NOUN) {
        if (asked->types & TYPE_BIT(ENTITY_ORGANIZATION)) /* whose a post is first of all */
            asked->types = TYPE_BIT(ENTITY_ORGANIZATION);
        asked->seat = seat_of(outline->text + trigger->begin, trigger->end - trigger->begin);
    }
    asked->bridge = (struct bridge){.outline = outline,
                                    .builder = &relating->work->builder,
                                    .rule = rule,
                                    .trigger = found->trigger,
                                    .anchor = anchor->at,
                                    .right = right,
                                    .anchor_mentions = relating->mention_counts[item->entity],
                                    .employed = asked->employer != NO_INDEX};
    gather(asked);
    for (uint32_t i = 0; i < asked->bridge.count; i++)
        know(asked, &asked->bridge.candidates[i]);
    read_ties(asked);
}

/* Sets *missing to the candidate that the judge chooses. */
static void take_choice(const struct relating *relating, const struct bridge *bridge,
                        struct found *found, struct argument *missing)
{
    struct bridge_choice choice = {NO_INDEX, 0};
    if (relating->judge && bridge->count > 0)
        choice = relating->judge(relating->judge_context, bridge);
    if (choice.index == NO_INDEX)
        return;
    const struct bridge_candidate *chosen = &bridge->candidates[choice.index];
    *missing = (struct argument){.at = chosen->item, .single = true};
    found->left_entity = found->right_entity = chosen->entity;
    found->percent = choice.percent;
}

/* Norwick led the round, with money from Farhill: that of who raised it. */
static bool tells_of_round(const struct rule *rule)
{
    return rule->relation == RELATION_INVESTED_IN &&
           (rule->context || rule->construction == CONSTRUCT_MONEY);
}

void relate_bridge(struct relating *relating, const struct found *found)
{
    struct found bridged = *found;
    struct argument *missing = found->left.at < 0 ? &bridged.left : &bridged.right;
    struct argument *anchor = found->left.at < 0 ? &bridged.right : &bridged.left;
    if (anchor->at < 0)
        return;
    bridged.left_entity = bridged.right_entity = NO_INDEX;
    if (tells_of_round(found->rule)) {
        uint32_t entity = outline_at(&relating->outline, anchor->at)->entity;
        bridged.left_entity = bridged.right_entity = relate_round(relating, entity);
        anchor->penalty += ROUND_PENALTY;
    }
    if (bridged.left_entity == NO_INDEX) {
        struct asked asked;
        ask(&asked, relating, &bridged, anchor);
        take_choice(relating, &asked.bridge, &bridged, missing);
    }
    if (bridged.left_entity != NO_INDEX)
        relate_add(relating, &bridged);
}
