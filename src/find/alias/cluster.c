#include "find/alias/cluster.h"

#include <stdlib.h>
#include <string.h>

/* More names than this no entity has: the checks of a merge stay cheap. */
#define CLUSTER_MAX 64

uint32_t cluster_root(const struct clusters *clusters, uint32_t name)
{
    return clusters->names.items[name].parent;
}

/* The type that has the most votes in the cluster of a name; *runner_up (unless NULL): the next
 * one, ENTITY_NONE when there is none. */
static enum entity_type cluster_type(const struct clusters *clusters, uint32_t name,
                                     enum entity_type *runner_up)
{
    const struct cluster_name *root = &clusters->names.items[cluster_root(clusters, name)];
    uint32_t sums[ENTITY_TYPES] = {0};
    const uint32_t *votes = root->members > 1 ? sums : root->votes;
    for (uint32_t i = root->members > 1 ? root->parent : NO_INDEX; i != NO_INDEX;
         i = clusters->names.items[i].next)
        for (int type = 0; type < ENTITY_TYPES; type++)
            sums[type] += clusters->names.items[i].votes[type];
    int best = 0, second = ENTITY_NONE;
    for (int type = 1; type < ENTITY_TYPES; type++) {
        if (votes[type] > votes[best]) {
            second = votes[best] ? best : second;
            best = type;
        } else if (votes[type] && (second == ENTITY_NONE || votes[type] > votes[second])) {
            second = type;
        }
    }
    if (runner_up)
        *runner_up = (enum entity_type)second;
    return (enum entity_type)best;
}

void cluster_retype(struct cluster_name *name, enum entity_type type)
{
    uint32_t sum = 0;
    for (int other = 0; other < ENTITY_TYPES; other++) {
        sum += name->votes[other];
        name->votes[other] = 0;
    }
    name->votes[type] = sum;
    name->type = (uint8_t)type;
}

static bool is_vetoed(const struct clusters *clusters, uint32_t a_root, uint32_t b_root,
                      bool defined)
{
    for (uint32_t a = a_root; a != NO_INDEX; a = clusters->names.items[a].next)
        for (uint32_t b = b_root; b != NO_INDEX; b = clusters->names.items[b].next)
            if (alias_veto(clusters, a, b, defined))
                return true;
    return false;
}

/* Quell Water Systems (“Quell”): whether the alias is the begin of the name that it stands for, and
 * so of its type, whatever it looks like alone. */
static bool begins_with(const struct cluster_name *name, const struct cluster_name *alias)
{
    return alias->len < name->len && name->text[alias->len] == ' ' &&
           memcmp(name->text, alias->text, alias->len) == 0;
}

bool cluster_join(struct clusters *clusters, uint32_t name, uint32_t alias, enum alias_kind kind,
                  const char *rule)
{
    uint32_t a = cluster_root(clusters, name), b = cluster_root(clusters, alias);
    struct cluster_name *items = clusters->names.items;
    if (a == b || items[a].members + items[b].members > CLUSTER_MAX ||
        is_vetoed(clusters, a, b, strcmp(rule, "defined") == 0))
        return false;
    if (strcmp(rule, "defined") == 0 && begins_with(&items[name], &items[alias]))
        cluster_retype(&items[alias], (enum entity_type)items[name].type);
    /* The rule explains the alias; when that has its own reason already, then the name of its
     * cluster, which is no less a name for that. */
    if (items[alias].rule[0] == '\0') {
        items[alias].rule = rule;
        items[alias].kind = (uint8_t)kind;
    } else if (items[b].rule[0] == '\0') {
        items[b].rule = rule;
    }
    items[items[a].last].next = b;
    items[a].last = items[b].last;
    items[a].members += items[b].members;
    for (uint32_t i = b; i != NO_INDEX; i = items[i].next)
        items[i].parent = a;
    return true;
}

/* ---- names of the article ---- */

/* What the name is made of: once for all the rules of the sieve. */
static void look_into(struct arena *arena, struct cluster_name *name)
{
    uint32_t count;
    struct name_parts parts;
    if (name->han && name_is_han(name->text, name->len, &count)) {
        parts.items[0] = (struct name_part){name->text, name->len};
        parts.count = 1;
        parts.dotted = false;
        name->ideographs = name->len == count * HAN_BYTES ? count : 0;
    } else {
        parts = name_parts_of(name->text, name->type == ENTITY_PERSON
                                              ? name_without_generation(name->text, name->len)
                                              : name->len);
    }
    name->part = arena_copy(arena, parts.items, parts.count * sizeof *parts.items);
    name->parts = parts.count;
    name->dotted = parts.dotted;
}

static void look_at_names(struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        struct cluster_name *name = &clusters->names.items[i];
        name->type = (uint8_t)cluster_type(clusters, i, NULL);
        look_into(clusters->arena, name);
    }
}

/* ---- entities ---- */

/* Zuckerberg where Mark Zuckerberg is a name of the cluster, 扎克伯格 beside 马克·扎克伯格. */
static bool is_surname_of_another(const struct clusters *clusters, uint32_t root,
                                  const struct cluster_name *name)
{
    for (uint32_t i = root; i != NO_INDEX && name->parts == 1; i = clusters->names.items[i].next) {
        const struct cluster_name *other = &clusters->names.items[i];
        if (other->parts > 1 && other->type == ENTITY_PERSON && other->len > name->len &&
            memcmp(other->text + other->len - name->len, name->text, name->len) == 0)
            return true;
    }
    return false;
}

/* How well a name stands for its entity in an article of that language: full forms, then frequent
 * ones, then those in the script that the article is written in, then long ones. */
static uint64_t canonical_score(const struct clusters *clusters, uint32_t root,
                                const struct cluster_name *name)
{
    const char *language = clusters->work->article->language;
    bool full = (name->kind == ALIAS_NAME || name->kind == ALIAS_TRANSLATION) &&
                !is_surname_of_another(clusters, root, name);
    bool home = name->han == (language[0] == 'z');
    uint64_t count = name->count < 1000 ? name->count : 1000;
    uint64_t len = name->len < 100 ? name->len : 100;
    return (full ? 1000000u : 0u) + count * 500 + (home ? 200u : 0u) + len;
}

static uint32_t canonical_name(const struct clusters *clusters, uint32_t root)
{
    const struct cluster_name *items = clusters->names.items;
    uint32_t best = root;
    uint64_t best_score = 0;
    for (uint32_t i = root; i != NO_INDEX; i = items[i].next) {
        uint64_t score = canonical_score(clusters, root, &items[i]);
        if (score > best_score) {
            best = i;
            best_score = score;
        }
    }
    return best;
}

static void add_entity(struct clusters *clusters, uint32_t root, uint32_t *entities)
{
    struct dossier_builder *builder = &clusters->work->builder;
    const struct cluster_name *items = clusters->names.items;
    enum entity_type runner_up, type = cluster_type(clusters, root, &runner_up);
    const struct cluster_name *best = &items[canonical_name(clusters, root)];
    const char *name = dossier_string(builder, best->text, best->len);
    uint32_t entity = dossier_add_entity(builder, type, name);
    builder->entities.items[entity].runner_up = (uint8_t)runner_up;
    if (items[root].value)
        builder->entities.items[entity].value = items[root].value;
    for (uint32_t i = root; i != NO_INDEX; i = items[i].next) {
        entities[i] = entity;
        bool shown = &items[i] == best;
        struct alias alias = {.text = shown ? name
                                            : dossier_string(builder, items[i].text, items[i].len),
                              .kind = items[i].kind,
                              .han = items[i].han,
                              .count = items[i].count,
                              .rule = items[i].rule};
        dossier_add_alias(builder, entity, alias);
        if (items[i].row_id != NO_INDEX)
            builder->entities.items[entity].origin = ORIGIN_LEXICON;
    }
}

static void add_entities(struct clusters *clusters)
{
    struct dossier_builder *builder = &clusters->work->builder;
    uint32_t *entities = memory_alloc((clusters->names.count + 1) * sizeof *entities);
    vec_reserve(&builder->entities, clusters->names.count);
    vec_reserve(&builder->aliases, clusters->names.count);
    for (uint32_t i = 0; i < clusters->names.count; i++)
        if (cluster_root(clusters, i) == i)
            add_entity(clusters, i, entities);
    for (uint32_t i = 0; i < builder->mentions.count; i++)
        mention_set_entity(&builder->mentions.items[i],
                           entities[builder->mentions.items[i].entity]);
    free(entities);
}

void find_cluster(struct work *work)
{
    struct clusters *clusters = names_of_work(work);
    clusters->arena = arena_new();
    look_at_names(clusters);
    alias_sort_apart(clusters);
    alias_sieve(clusters);
    add_entities(clusters);
    arena_free(clusters->arena);
    names_forget(work);
    vec_free(&work->definitions);
}
