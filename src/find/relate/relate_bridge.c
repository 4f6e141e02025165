/* The argument that a sentence leaves out: who may be meant, for the judge (find/bridge) to say who
 * is. */
#include "find/relate/relate.h"

#include "find/relate/relate_seat.h"
#include "text/words.h"

#define ROUND_PENALTY 10 /* taken off the confidence of who raised money before */

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
    uint32_t most = where < BRIDGE_EMPLOYER ? BRIDGE_NAMED_MAX : BRIDGE_CANDIDATES_MAX;
    if (entity == NO_INDEX || entity == asked->anchor || bridge->count == most)
        return NULL;
    const struct entity *entities = asked->relating->work->builder.entities.items;
    if (!(TYPE_BIT(entities[entity].type) & asked->types) || candidate_of(bridge, entity))
        return NULL;
    struct bridge_candidate *candidate = &bridge->candidates[bridge->count++];
    *candidate = (struct bridge_candidate){.entity = entity, .where = (uint8_t)where, .item = -1};
    return candidate;
}

/* "who trained at Quell", 毕业于远山大学的周明: where somebody only learned, and no post is. */
static bool is_where_one_learned(const struct asked *asked, int at)
{
    static const char *const words[] = {"trained at ",
                                        "trained at the ",
                                        "studied at ",
                                        "studied at the ",
                                        "studying at ",
                                        "graduated from ",
                                        "graduate of ",
                                        "graduated from the ",
                                        "graduate of the ",
                                        "degree from ",
                                        "degree from the ",
                                        "educated at ",
                                        "educated at the ",
                                        "an alumnus of ",
                                        "an alumna of ",
                                        "doctorate from ",
                                        "a dropout from ",
                                        "dropped out of ",
                                        "毕业于",
                                        "畢業於",
                                        "就读于",
                                        "就讀於",
                                        "求学于",
                                        "毕业自",
                                        "畢業自",
                                        "考入",
                                        "考取",
                                        "留学于"};
    const uint32_t posts = 1u << RELATION_LEADS | 1u << RELATION_WORKS_FOR | 1u << RELATION_LEFT |
                           1u << RELATION_HIRED;
    const struct outline *outline = asked->bridge.outline;
    return posts >> asked->bridge.rule->relation & 1 &&
           text_ends_with(outline->text, outline_at(outline, at)->begin, words,
                          sizeof words / sizeof *words);
}

/* "a former prime minister |who leads Quell": what the clause tells of is said by its own verb. */
static bool is_of_clause(const struct asked *asked, int at)
{
    const struct outline *outline = asked->bridge.outline;
    int trigger = asked->bridge.trigger, next = outline_next(outline, trigger);
    return at > trigger && asked->bridge.rule->construction == CONSTRUCT_NOUN &&
           outline_is(outline, next, CLASS_BIT(WORD_RELATIVE)) && !outline_is_han(outline, next);
}

static void consider_item(struct asked *asked, int at)
{
    const struct outline *outline = asked->bridge.outline;
    int trigger = asked->bridge.trigger;
    if (is_where_one_learned(asked, at) || is_of_clause(asked, at))
        return;
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

/* Whether the argument that is missing is the object of the relation. */
static bool asks_for_object(const struct rule *rule, bool right)
{
    return right != rule->inverse;
}

/* What the last relations say of the candidates: those with the anchor, and whether somebody else
 * is so tied to them. */
static void read_ties(struct asked *asked)
{
    const struct dossier_builder *builder = &asked->relating->work->builder;
    struct bridge *bridge = &asked->bridge;
    const bool object = asks_for_object(bridge->rule, bridge->right);
    const uint32_t count = builder->relations.count;
    for (uint32_t i = count > RELATIONS_LOOKED_BACK ? count - RELATIONS_LOOKED_BACK : 0; i < count;
         i++) {
        const struct relation *r = &builder->relations.items[i];
        const bool tie = r->subject == asked->anchor || r->object == asked->anchor;
        if (!tie && r->type != bridge->rule->relation)
            continue;
        bool wants_object = tie ? r->subject == asked->anchor : object;
        struct bridge_candidate *candidate =
            candidate_of(bridge, wants_object ? r->object : r->subject);
        if (!candidate)
            continue;
        candidate->taken |= !tie;
        if (!tie)
            continue;
        candidate->ties |= UINT32_C(1) << r->type;
        if (relation_kinds[r->type].traits & TRAIT_AFFILIATION) {
            candidate->former |= r->status == STATUS_PAST;
            candidate->current |= r->status != STATUS_PAST;
        }
    }
}

/* 前远山总监周明担任创意总监: whom somebody has left is not whose post he has now. */
static bool is_left(const struct bridge *bridge, const struct bridge_candidate *candidate)
{
    const enum relation_type type = bridge->rule->relation;
    return (type == RELATION_LEADS || type == RELATION_WORKS_FOR) && candidate->former &&
           !candidate->current;
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

/* Begins the question for the argument that was not found; anchor: the one that was. */
static void begin_question(struct asked *asked, const struct relating *relating,
                           const struct found *found, int anchor)
{
    const struct outline *outline = &relating->outline;
    const struct outline_item *item = outline_at(outline, anchor);
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
                                    .anchor = anchor,
                                    .right = right,
                                    .anchor_mentions = relating->mention_counts[item->entity],
                                    .employed = asked->employer != NO_INDEX};
    asked->bridge.seen = bridge_trigger_of(&asked->bridge);
}

/* 校长: where the text has a university, no company is asked about. */
static void keep_whose_seat_fits(struct bridge *bridge)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < bridge->count; i++)
        if (bridge->candidates[i].seat == 2)
            bridge->candidates[kept++] = bridge->candidates[i];
    if (kept > 0)
        bridge->count = kept;
}

/* Sets the missing argument of *found to the candidate that the judge chooses; false: to none. */
static bool take_choice(const struct relating *relating, int anchor, struct found *found)
{
    struct asked asked;
    begin_question(&asked, relating, found, anchor);
    gather(&asked);
    if (asked.bridge.count == 0)
        return false;
    for (uint32_t i = 0; i < asked.bridge.count; i++)
        know(&asked, &asked.bridge.candidates[i]);
    keep_whose_seat_fits(&asked.bridge);
    read_ties(&asked);
    struct bridge_choice choice = relating->judge(relating->judge_context, &asked.bridge);
    if (choice.index == NO_INDEX)
        return false;
    const struct bridge_candidate *chosen = &asked.bridge.candidates[choice.index];
    if (is_left(&asked.bridge, chosen))
        return false;
    *(asked.bridge.right ? &found->right : &found->left) =
        (struct argument){.at = chosen->item, .single = true};
    found->left_entity = found->right_entity = chosen->entity; /* that of no item is read */
    found->percent = choice.percent;
    return true;
}

/* Norwick led the round, with money from Farhill: sets the missing argument of *found to who raised
 * it. */
static bool take_round(const struct relating *relating, int anchor, struct found *found)
{
    const struct rule *rule = found->rule;
    if (rule->relation != RELATION_INVESTED_IN || !asks_for_object(rule, found->right.at < 0) ||
        !(rule->context || rule->construction == CONSTRUCT_MONEY))
        return false;
    uint32_t raised = relate_round(relating, outline_at(&relating->outline, anchor)->entity);
    if (raised == NO_INDEX)
        return false;
    found->left_entity = found->right_entity = raised;
    (found->right.at < 0 ? &found->left : &found->right)->penalty += ROUND_PENALTY;
    return true;
}

void relate_bridge(struct relating *relating, const struct found *found)
{
    struct found bridged = *found;
    const struct rule *rule = found->rule;
    bool right = found->right.at < 0;
    int anchor = right ? found->left.at : found->right.at;
    if (!outline_has_type(&relating->outline, anchor, right ? rule->left_types : rule->right_types))
        return;
    if (take_round(relating, anchor, &bridged) ||
        (relating->judge && take_choice(relating, anchor, &bridged)))
        relate_add(relating, &bridged);
}
