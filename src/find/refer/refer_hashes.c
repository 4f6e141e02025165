/*
 * What words say of an anaphor and a referent: more than can be named, so that each of these
 * features is a hash. Their weights are fitted with those of refer_score.c, and drawn to zero more:
 * they tell what the others leave open.
 */
#include "find/refer/refer.h"

enum hash_kind {
    HASH_ANAPHOR, /* what the anaphor is, whether it means anything */
    HASH_ANAPHOR_BEHIND,
    HASH_ANAPHOR_BEFORE,
    HASH_BEHIND,
    HASH_BEHIND_FURTHER,
    HASH_BEFORE,
    HASH_BETWEEN,
    HASH_TYPE, /* what of which type does or undergoes */
    HASH_TYPE_BEHIND,
    HASH_TYPE_BEFORE,
    HASH_TYPE_BEHIND_BOTH,
    HASH_TYPE_BEFORE_BOTH,
    HASH_TYPE_BEHIND_SECOND,
    HASH_WHERE_TYPE, /* where the referent stood, for which anaphor */
    HASH_WHERE_FIRST,
    HASH_WHERE_PRONOUN,
    HASH_WHERE_MAIN,
    HASH_WHERE_ANAPHOR,
    HASH_WHERE_FITTING,
    HASH_WHERE_OBLIQUE,
    HASH_WHERE_RANK,
    HASH_WHERE_BOTH_FIRST,
    HASH_WHERE_OWN,
    HASH_TIED,
    HASH_CHIEF,
    HASH_NAME, /* the last word of the name */
    HASH_NAME_NOUN,
    HASH_NAME_BEHIND,
    HASH_REFERENT_BEHIND, /* what stood beside the referent */
    HASH_REFERENT_BEFORE,
    HASH_BOTH_BEHIND,
    HASH_BOTH_BEFORE,
    HASH_KINDS
};
_Static_assert(HASH_KINDS <= REFER_HASHES_MAX, "one of each kind");

static void add(struct refer_features *features, enum hash_kind kind, uint32_t a, uint32_t b)
{
    uint64_t hash = ((uint64_t)a << 32 | b) * 0x9E3779B97F4A7C15u;
    hash = (hash ^ hash >> 29 ^ (uint64_t)kind) * 0xD6E8FEB86659FD93u;
    features->hashes[features->hash_count++] = (uint32_t)(hash >> (64 - REFER_HASH_BITS));
}

/* Two numbers as one. */
static uint32_t both(uint32_t a, uint32_t b)
{
    return (a ^ b >> 16 ^ b << 16) * 0x9E3779B1u;
}

static void add_anaphor(const struct anaphor *anaphor, struct refer_features *features)
{
    const uint32_t *before = anaphor->before, *behind = anaphor->behind;
    add(features, HASH_ANAPHOR, anaphor->self, 0);
    add(features, HASH_ANAPHOR_BEHIND, anaphor->self, behind[0]);
    add(features, HASH_ANAPHOR_BEFORE, anaphor->self, before[0]);
    add(features, HASH_BEHIND, both(behind[0], behind[1]), anaphor->kind);
    add(features, HASH_BEHIND_FURTHER, both(behind[1], behind[2]), anaphor->kind);
    add(features, HASH_BEFORE, both(before[0], before[1]), anaphor->kind);
    add(features, HASH_BETWEEN, both(before[0], behind[0]), anaphor->kind);
}

static void add_type(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    const uint32_t *before = anaphor->before, *behind = anaphor->behind;
    uint32_t type = anaphor->kind * 16u + setting->type;
    add(features, HASH_TYPE, anaphor->self, setting->type);
    add(features, HASH_TYPE_BEHIND, behind[0], type);
    add(features, HASH_TYPE_BEFORE, before[0], type);
    add(features, HASH_TYPE_BEHIND_BOTH, both(behind[0], behind[1]), type);
    add(features, HASH_TYPE_BEFORE_BOTH, both(before[0], before[1]), type);
    add(features, HASH_TYPE_BEHIND_SECOND, behind[1], type);
}

/* Sentences between the two, roughly. */
static uint32_t distance_of(const struct refer_setting *setting)
{
    uint32_t sentences = setting->sentence - setting->referent->sentence;
    return sentences < 3 ? sentences : sentences < 6 ? 3 : 4;
}

static void add_where(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    const struct referent *referent = setting->referent;
    uint32_t rank = setting->rank < 3 ? setting->rank : 3, distance = distance_of(setting);
    uint32_t fitting = setting->fitting < 4 ? setting->fitting : 4;
    uint32_t where = distance * 8 + rank, kind = anaphor->kind * 16u;
    uint32_t first = referent->first;
    add(features, HASH_WHERE_TYPE, kind + setting->type, where);
    add(features, HASH_WHERE_FIRST, kind + first * 2 + referent->subject, where);
    add(features, HASH_WHERE_PRONOUN, kind + referent->pronoun, distance * 2 + first);
    add(features, HASH_WHERE_MAIN, kind + setting->main, where);
    add(features, HASH_WHERE_ANAPHOR, anaphor->self, distance * 2 + first);
    add(features, HASH_WHERE_FITTING, anaphor->self, fitting * 8 + rank);
    add(features, HASH_WHERE_OBLIQUE, kind + referent->oblique * 2u + anaphor->first, distance);
    add(features, HASH_WHERE_RANK, kind, setting->fitting * 8 + rank);
    add(features, HASH_WHERE_BOTH_FIRST, kind + anaphor->first, distance * 2 + first);
    add(features, HASH_CHIEF, kind + referent->chief * 4u + first * 2 + referent->oblique, where);
    add(features, HASH_TIED, kind + setting->tied * 8u + setting->tied_closely * 4u,
        setting->tied_before * 32u + rank * 4 + setting->main * 2u + setting->block_topic);
    add(features, HASH_WHERE_OWN, kind + anaphor->possessive * 2u + referent->possessive, where);
}

static void add_name(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    const struct referent *referent = setting->referent;
    add(features, HASH_NAME, referent->name, anaphor->kind);
    if (anaphor->form == FORM_NOMINAL)
        add(features, HASH_NAME_NOUN, anaphor->self, referent->name);
    add(features, HASH_NAME_BEHIND, anaphor->behind[0], referent->name);
}

static void add_referent(const struct refer_setting *setting, struct refer_features *features)
{
    const struct anaphor *anaphor = setting->anaphor;
    const struct referent *referent = setting->referent;
    uint32_t where = anaphor->kind * 8u + distance_of(setting);
    add(features, HASH_REFERENT_BEHIND, referent->behind, where);
    add(features, HASH_REFERENT_BEFORE, referent->before, where);
    add(features, HASH_BOTH_BEHIND, referent->behind, anaphor->behind[0]);
    add(features, HASH_BOTH_BEFORE, referent->before, anaphor->before[0]);
}

bool refer_hashes_builtin(struct hashed_model *model)
{
    return hashed_model_builtin(model, IMAGE_REFER_WEIGHTS, REFER_HASH_BITS);
}

void refer_hashes(const struct refer_setting *setting, struct refer_features *features)
{
    features->hash_count = 0;
    if (setting->anaphor->kind ==
        REFER_ORGANIZATION) /* nothing is gained: it is described enough */
        return;
    add_anaphor(setting->anaphor, features);
    add_type(setting, features);
    add_where(setting, features);
    add_name(setting, features);
    add_referent(setting, features);
}
