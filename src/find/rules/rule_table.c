#include "find/rules/rule_table.h"

#include <string.h>

#include "find/rules/rule_block.h"
#include "model/dossier.h"

const char *const construction_names[CONSTRUCTIONS] = {
    [CONSTRUCT_ACTIVE] = "active", [CONSTRUCT_PASSIVE] = "passive", [CONSTRUCT_COVERB] = "coverb",
    [CONSTRUCT_BA] = "ba",         [CONSTRUCT_JOINT] = "joint",     [CONSTRUCT_NOUN] = "noun",
    [CONSTRUCT_ACT] = "act",       [CONSTRUCT_BETWEEN] = "between", [CONSTRUCT_NAME] = "name",
    [CONSTRUCT_SHARE] = "share",   [CONSTRUCT_MONEY] = "money",     [CONSTRUCT_SCORE] = "score",
    [CONSTRUCT_STAY] = "stay",     [CONSTRUCT_LOOSE] = "loose",
};

const char *const word_class_names[WORD_CLASSES] = {
    [WORD_NEGATION] = "negation",
    [WORD_AFFIRM] = "affirm",
    [WORD_HEDGE] = "hedge",
    [WORD_PLAN] = "plan",
    [WORD_PAST] = "past",
    [WORD_CONDITION] = "condition",
    [WORD_DENY] = "deny",
    [WORD_NOUN_PAST] = "noun-past",
    [WORD_NOUN_PLAN] = "noun-plan",
    [WORD_DEPUTY] = "deputy",
    [WORD_SPEECH] = "speech",
    [WORD_ACCORDING] = "according",
    [WORD_PREPOSITION] = "preposition",
    [WORD_BY] = "by",
    [WORD_BA] = "ba",
    [WORD_BE] = "be",
    [WORD_AUXILIARY] = "auxiliary",
    [WORD_RELATIVE] = "relative",
    [WORD_AND] = "and",
    [WORD_OF] = "of",
    [WORD_AT] = "at",
    [WORD_AS] = "as",
    [WORD_DETERMINER] = "determiner",
    [WORD_RESPECTIVELY] = "respectively",
    [WORD_THAT] = "that",
    [WORD_EXAMPLES] = "examples",
    [WORD_PLURAL] = "plural",
    [WORD_NEUTRAL] = "neutral",
    [WORD_RUMOUR] = "rumour",
    [WORD_SUCCESSION] = "succession",
    [WORD_END] = "end",
    [WORD_UNTRUE] = "untrue",
};

/* Whether part of a block lies inside it; moves *at behind it. */
static const void *part(const char *bytes, size_t len, size_t *at, size_t count, size_t size)
{
    if (count > (len - *at) / size)
        return NULL;
    const void *begin = bytes + *at;
    *at += count * size;
    return begin;
}

bool rule_table_open(struct rule_table *table, const void *bytes, size_t len)
{
    struct rule_block_header header;
    if (len < sizeof header)
        return false;
    memcpy(&header, bytes, sizeof header);
    if (memcmp(header.magic, RULE_BLOCK_MAGIC, sizeof header.magic) != 0)
        return false;
    size_t at = sizeof header;
    *table = (struct rule_table){
        .rule_count = header.rule_count,
        .phrase_count = header.phrase_count,
        .ref_count = header.ref_count,
        .class_set_count = header.class_set_count,
        .key_count = header.key_count,
        .slot_count = header.slot_count,
        .string_bytes = header.string_bytes,
        .any_role = header.any_role,
        .any_role_count = header.any_role_count,
    };
    table->class_sets = part(bytes, len, &at, header.class_set_count, sizeof *table->class_sets);
    table->phrases = part(bytes, len, &at, header.phrase_count, sizeof *table->phrases);
    table->rules = part(bytes, len, &at, header.rule_count, sizeof *table->rules);
    table->refs = part(bytes, len, &at, header.ref_count, sizeof *table->refs);
    table->keys = part(bytes, len, &at, header.key_count, sizeof *table->keys);
    table->slots = part(bytes, len, &at, header.slot_count, sizeof *table->slots);
    table->bits =
        part(bytes, len, &at, header.slot_count / RULE_BLOCK_SLOTS_A_WORD, sizeof *table->bits);
    table->strings = part(bytes, len, &at, header.string_bytes, 1);
    return table->class_sets && table->rules && table->phrases && table->refs && table->keys &&
           table->slots && table->bits && table->strings && header.slot_count != 0;
}

/* The first of the phrases with these first two keys, or NO_INDEX. */
static inline uint32_t first_phrase(const struct rule_table *table, uint32_t first_key,
                                    uint32_t second_key)
{
    uint32_t hash = rule_block_hash(first_key, second_key);
    uint32_t bit = rule_block_bit(hash, table->slot_count);
    if (!(table->bits[bit / 32] >> bit % 32 & 1))
        return NO_INDEX;
    uint32_t at = rule_block_slot(hash, table->slot_count), print = rule_block_print(hash);
    for (uint32_t slot; (slot = table->slots[at]) != 0; at = (at + 1) & (table->slot_count - 1)) {
        uint32_t number = slot ^ print;
        if (number > RULE_BLOCK_PHRASES_MAX)
            continue;
        const struct phrase *phrase = &table->phrases[number - 1];
        if (phrase->first_key == first_key && phrase->second_key == second_key)
            return number - 1;
    }
    return NO_INDEX;
}

/* Whether the tokens behind the first two are those of the phrase. */
static bool goes_on(const struct rule_table *table, const struct phrase *phrase,
                    const struct token *tokens, uint32_t count)
{
    if (phrase->key_count > count)
        return false;
    for (uint32_t i = 2; i < phrase->key_count; i++)
        if (table->keys[phrase->rest + i - 2] != tokens[i].key)
            return false;
    return true;
}

uint32_t rule_table_match(const struct rule_table *table, const struct token *tokens,
                          uint32_t count)
{
    if (count == 0)
        return NO_INDEX;
    uint32_t first_key = tokens[0].key;
    if (count > 1) {
        uint32_t second_key = tokens[1].key;
        for (uint32_t i = first_phrase(table, first_key, second_key);
             i < table->phrase_count && table->phrases[i].first_key == first_key &&
             table->phrases[i].second_key == second_key;
             i++)
            if (goes_on(table, &table->phrases[i], tokens, count))
                return i;
    }
    return first_phrase(table, first_key, 0);
}

const struct rule *rule_table_by_id(const struct rule_table *table, const char *id)
{
    for (uint32_t i = 0; i < table->rule_count; i++)
        if (strcmp(table->strings + table->rules[i].id, id) == 0)
            return &table->rules[i];
    return NULL;
}
