#include "find/rules/rule_build.h"

#include <stdlib.h>
#include <string.h>

#include "find/rules/rule_block.h"
#include "find/rules/word_pool.h"
#include "find/token/token.h"
#include "model/dossier.h"

static uint32_t copy_keys(struct rule_builder *builder, const uint32_t *keys, uint32_t count)
{
    uint32_t at = builder->keys.count;
    for (uint32_t i = 0; i < count; i++)
        *vec_push(&builder->keys) = keys[i];
    return at;
}

static uint32_t copy_phrase_keys(struct rule_builder *builder, const struct rule_table *base,
                                 const struct phrase *phrase)
{
    uint32_t at = copy_keys(builder, &phrase->first_key, 1);
    if (phrase->key_count > 1)
        copy_keys(builder, &phrase->second_key, 1);
    if (phrase->key_count > 2)
        copy_keys(builder, base->keys + phrase->rest, phrase->key_count - 2u);
    return at;
}

void rule_builder_import(struct rule_builder *builder, const struct rule_table *base)
{
    buffer_add(&builder->strings, base->strings, base->string_bytes);
    for (uint32_t i = 0; i < base->rule_count; i++) {
        struct rule rule = base->rules[i];
        rule.via = copy_keys(builder, base->keys + rule.via, rule.via_count);
        *vec_push(&builder->rules) = rule;
    }
    for (uint32_t i = 0; i < base->any_role_count; i++)
        *vec_push(&builder->any_role) = base->refs[base->any_role + i];
    for (uint32_t i = 0; i < base->phrase_count; i++) {
        const struct phrase *phrase = &base->phrases[i];
        struct rule_entry entry = {.key_count = phrase->key_count,
                                   .rule = NO_INDEX,
                                   .keys = copy_phrase_keys(builder, base, phrase),
                                   .classes = phrase_classes(base, i)};
        if (entry.classes || phrase->ref_count == 0)
            *vec_push(&builder->entries) = entry;
        entry.classes = 0;
        for (uint32_t r = 0; r < phrase->ref_count; r++) {
            if (base->refs[phrase->refs + r].inherited)
                continue;
            entry.rule = base->refs[phrase->refs + r].rule;
            entry.form = base->refs[phrase->refs + r].form;
            *vec_push(&builder->entries) = entry;
        }
    }
}

/* ---- the block ---- */

static const uint32_t *sort_keys; /* of the builder whose entries are being sorted */

static uint32_t second_key(const uint32_t *keys, uint32_t count)
{
    return count > 1 ? keys[1] : 0;
}

/* By the first two keys, longest first, then by the other keys, then by rule. */
static int compare_entries(const void *a, const void *b)
{
    const struct rule_entry *x = a, *y = b;
    const uint32_t *keys_x = sort_keys + x->keys, *keys_y = sort_keys + y->keys;
    uint32_t second_x = second_key(keys_x, x->key_count);
    uint32_t second_y = second_key(keys_y, y->key_count);
    if (keys_x[0] != keys_y[0])
        return keys_x[0] < keys_y[0] ? -1 : 1;
    if (second_x != second_y)
        return second_x < second_y ? -1 : 1;
    if (x->key_count != y->key_count)
        return x->key_count > y->key_count ? -1 : 1;
    for (uint32_t i = 2; i < x->key_count; i++)
        if (keys_x[i] != keys_y[i])
            return keys_x[i] < keys_y[i] ? -1 : 1;
    if (x->rule != y->rule)
        return x->rule < y->rule ? -1 : 1;
    return (x->form > y->form) - (x->form < y->form);
}

static bool same_phrase(const struct rule_builder *builder, const struct rule_entry *x,
                        const struct rule_entry *y)
{
    return x->key_count == y->key_count &&
           !memcmp(builder->keys.items + x->keys, builder->keys.items + y->keys,
                   x->key_count * sizeof(uint32_t));
}

/* What the block is made of. */
struct rule_block {
    VEC(struct phrase) phrases;
    VEC(uint64_t) class_sets;
    struct word_pool keys;
    struct word_pool refs; /* each a struct rule_ref */
    VEC(uint32_t) own;     /* those of the phrase that is being made */
    uint32_t pairs;        /* different first two keys */
};

_Static_assert(sizeof(struct rule_ref) == sizeof(uint32_t), "a ref is a word of the pool");

static uint32_t ref_word(struct rule_ref ref)
{
    uint32_t word;
    memcpy(&word, &ref, sizeof word);
    return word;
}

static struct rule_ref word_ref(uint32_t word)
{
    struct rule_ref ref;
    memcpy(&ref, &word, sizeof ref);
    return ref;
}

/* The number of the set that has these classes besides those of the set `with`. */
static uint16_t class_set(struct rule_block *block, uint16_t with, uint64_t classes)
{
    classes |= block->class_sets.items[with];
    uint32_t i = 0;
    while (i < block->class_sets.count && block->class_sets.items[i] != classes)
        i++;
    if (i > UINT16_MAX)
        memory_fail_for("the words of the rules belong to too many sets of classes");
    if (i == block->class_sets.count)
        *vec_push(&block->class_sets) = classes;
    return (uint16_t)i;
}

static void begin_phrase(struct rule_block *block, const uint32_t *keys, uint32_t count)
{
    uint32_t second = second_key(keys, count);
    const struct phrase *last =
        block->phrases.count ? &block->phrases.items[block->phrases.count - 1] : NULL;
    block->pairs += !last || last->first_key != keys[0] || last->second_key != second;
    *vec_push(&block->phrases) = (struct phrase){
        .first_key = keys[0],
        .second_key = second,
        .rest = count > 2 ? word_pool_keep(&block->keys, keys + 2, count - 2) : 0,
        .key_count = (uint8_t)count,
    };
    block->own.count = 0;
}

/* Adds a rule to those of the phrase that is being made; one that is the last already has one more
 * form. */
static void add_ref(struct rule_block *block, const struct rule_entry *entry)
{
    struct rule_ref ref = {
        .rule = (uint16_t)entry->rule, .form = entry->form, .inherited = entry->inherited};
    uint32_t *last = block->own.count ? &block->own.items[block->own.count - 1] : NULL;
    if (!last || word_ref(*last).rule != ref.rule) {
        *vec_push(&block->own) = ref_word(ref);
        return;
    }
    struct rule_ref before = word_ref(*last);
    before.form |= ref.form;
    before.inherited = before.inherited && ref.inherited;
    *last = ref_word(before);
}

static void end_phrase(struct rule_block *block)
{
    if (block->phrases.count == 0)
        return;
    struct phrase *phrase = &block->phrases.items[block->phrases.count - 1];
    phrase->refs = word_pool_keep(&block->refs, block->own.items, block->own.count);
    phrase->ref_count = (uint16_t)block->own.count;
}

/* One phrase for the entries with the same tokens. */
static void merge_entries(struct rule_builder *builder, struct rule_block *block)
{
    const struct rule_entry *last = NULL;
    *vec_push(&block->class_sets) = 0;
    for (uint32_t i = 0; i < builder->entries.count; i++) {
        const struct rule_entry *entry = &builder->entries.items[i];
        if (!last || !same_phrase(builder, last, entry)) {
            end_phrase(block);
            begin_phrase(block, builder->keys.items + entry->keys, entry->key_count);
        }
        struct phrase *phrase = &block->phrases.items[block->phrases.count - 1];
        phrase->class_set = class_set(block, phrase->class_set, entry->classes);
        last = entry;
        if (entry->rule == NO_INDEX)
            continue;
        add_ref(block, entry);
        phrase->constructions |=
            (uint16_t)CONSTRUCT_BIT(builder->rules.items[entry->rule].construction);
    }
    end_phrase(block);
}

static void add_slots(struct buffer *out, const struct rule_block *block, uint32_t slot_count)
{
    uint32_t *slots = memory_zeroed(slot_count, sizeof *slots);
    uint32_t words = slot_count / RULE_BLOCK_SLOTS_A_WORD;
    uint32_t *bits = memory_zeroed(words, sizeof *bits);
    if (block->phrases.count > RULE_BLOCK_PHRASES_MAX)
        memory_fail();
    for (uint32_t i = 0; i < block->phrases.count; i++) {
        const struct phrase *phrase = &block->phrases.items[i];
        if (i && phrase[-1].first_key == phrase->first_key &&
            phrase[-1].second_key == phrase->second_key)
            continue;
        uint32_t hash = rule_block_hash(phrase->first_key, phrase->second_key);
        uint32_t slot = rule_block_slot(hash, slot_count);
        uint32_t bit = rule_block_bit(hash, slot_count);
        bits[bit / 32] |= 1u << bit % 32;
        while (slots[slot])
            slot = (slot + 1) & (slot_count - 1);
        slots[slot] = rule_block_print(hash) | (i + 1);
    }
    buffer_add(out, slots, slot_count * sizeof *slots);
    buffer_add(out, bits, words * sizeof *bits);
    free(bits);
    free(slots);
}

static void sort_entries(struct rule_builder *builder)
{
    sort_keys = builder->keys.items;
    if (builder->entries.count)
        qsort(builder->entries.items, builder->entries.count, sizeof *builder->entries.items,
              compare_entries);
}

/* Whether the phrase is a verb with the preposition of its object: moved to, defected to. */
static bool is_verb_with_preposition(const struct rule_builder *builder,
                                     const struct rule_entry *entry)
{
    static const char *const words[] = {"to", "from", "at", "for", "in", "as", "with"};
    if (entry->key_count != 2)
        return false;
    uint32_t key = builder->keys.items[entry->keys + 1];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_key(words[i], strlen(words[i])) == key)
            return true;
    return false;
}

static uint32_t first_key(const struct rule_builder *builder, uint32_t entry)
{
    return builder->keys.items[builder->entries.items[entry].keys];
}

/* The entry behind the last one of the phrase that begins at the entry `first`. */
static uint32_t phrase_end(const struct rule_builder *builder, uint32_t first, uint32_t end)
{
    const struct rule_entry *entries = builder->entries.items;
    uint32_t i = first + 1;
    while (i < end && same_phrase(builder, &entries[first], &entries[i]))
        i++;
    return i;
}

/* The rules of one phrase: of which constructions, with objects of which types. */
struct phrase_rules {
    uint32_t constructions, objects;
};

static struct phrase_rules rules_of(const struct rule_builder *builder, uint32_t first,
                                    uint32_t end)
{
    struct phrase_rules rules = {0};
    for (uint32_t i = first; i < end; i++) {
        uint32_t index = builder->entries.items[i].rule;
        if (index == NO_INDEX)
            continue;
        rules.constructions |= CONSTRUCT_BIT(builder->rules.items[index].construction);
        rules.objects |= builder->rules.items[index].right_types;
    }
    return rules;
}

static bool begins_with(const struct rule_builder *builder, const struct rule_entry *longer,
                        const struct rule_entry *entry)
{
    const uint32_t *keys = builder->keys.items;
    return entry->key_count < longer->key_count &&
           !memcmp(keys + longer->keys, keys + entry->keys, entry->key_count * sizeof *keys);
}

/* Gives the longer phrase the rules with a preposition of the words it begins with: in its
 * constructions, and for objects that its own rules do not take. Who "said in" has said. */
static void inherit(struct rule_builder *builder, struct rule_entry longer,
                    const struct phrase_rules *own, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        struct rule_entry entry = builder->entries.items[i];
        if (!begins_with(builder, &longer, &entry))
            continue;
        const struct rule *rule = entry.rule == NO_INDEX ? NULL : &builder->rules.items[entry.rule];
        entry.classes &= CLASS_BIT(WORD_SPEECH);
        if (!rule && !entry.classes)
            continue;
        if (rule && (rule->via_count == 0 || rule->right_types & own->objects ||
                     !(CONSTRUCT_BIT(rule->construction) & own->constructions)))
            continue;
        entry.keys = longer.keys;
        entry.key_count = longer.key_count;
        entry.inherited = true;
        *vec_push(&builder->entries) = entry;
    }
}

/* Of what begins at a word the longest phrase counts; so "moved to" has the rules of "moved" whose
 * object stands behind another preposition, "moved to Quell from Farhill", and "gave a lecture", at
 * which event, those of "gave" that ask for something else: in which place. Entries are sorted. */
static void inherit_verbs(struct rule_builder *builder)
{
    const uint32_t verbs = CONSTRUCT_BIT(CONSTRUCT_ACTIVE) | CONSTRUCT_BIT(CONSTRUCT_COVERB);
    uint32_t count = builder->entries.count;
    for (uint32_t first = 0, end; first < count; first = end) {
        end = first + 1;
        while (end < count && first_key(builder, end) == first_key(builder, first))
            end++;
        for (uint32_t i = first, next; i < end; i = next) {
            next = phrase_end(builder, i, end);
            const struct rule_entry phrase = builder->entries.items[i];
            struct phrase_rules own = rules_of(builder, i, next);
            own.constructions &= verbs;
            if (is_verb_with_preposition(builder, &phrase))
                own.objects = 0;
            if (own.constructions)
                inherit(builder, phrase, &own, first, end);
        }
    }
}

/* A power of two, of which four in five are taken at most. */
static uint32_t slots_for(uint32_t pairs)
{
    uint32_t count = 16;
    while (count / 5 * 4 < pairs)
        count *= 2;
    return count;
}

static void write_block(const struct rule_builder *builder, const struct rule_block *block,
                        struct buffer *out)
{
    struct rule_block_header header = {
        .magic = RULE_BLOCK_MAGIC,
        .rule_count = builder->rules.count,
        .phrase_count = block->phrases.count,
        .ref_count = block->refs.words.count,
        .class_set_count = block->class_sets.count,
        .key_count = block->keys.words.count,
        .slot_count = slots_for(block->pairs),
        .string_bytes = (uint32_t)builder->strings.len,
        .any_role = block->refs.words.count - builder->any_role.count,
        .any_role_count = builder->any_role.count,
    };
    buffer_add(out, &header, sizeof header);
    buffer_add(out, block->class_sets.items,
               block->class_sets.count * sizeof *block->class_sets.items);
    buffer_add(out, block->phrases.items, block->phrases.count * sizeof *block->phrases.items);
    buffer_add(out, builder->rules.items, builder->rules.count * sizeof *builder->rules.items);
    buffer_add(out, block->refs.words.items,
               block->refs.words.count * sizeof *block->refs.words.items);
    buffer_add(out, block->keys.words.items,
               block->keys.words.count * sizeof *block->keys.words.items);
    add_slots(out, block, header.slot_count);
    buffer_add(out, builder->strings.bytes, builder->strings.len);
}

void rule_builder_write(struct rule_builder *builder, struct buffer *out)
{
    struct rule_block block = {0};
    sort_entries(builder);
    inherit_verbs(builder);
    sort_entries(builder);
    merge_entries(builder, &block);
    for (uint32_t i = 0; i < builder->rules.count; i++) {
        struct rule *rule = &builder->rules.items[i];
        rule->via = word_pool_keep(&block.keys, builder->keys.items + rule->via, rule->via_count);
    }
    for (uint32_t i = 0; i < builder->any_role.count; i++)
        *vec_push(&block.refs.words) = ref_word(builder->any_role.items[i]);
    write_block(builder, &block, out);
    vec_free(&block.phrases);
    vec_free(&block.class_sets);
    vec_free(&block.own);
    word_pool_release(&block.keys);
    word_pool_release(&block.refs);
}

void rule_builder_release(struct rule_builder *builder)
{
    vec_free(&builder->rules);
    vec_free(&builder->entries);
    vec_free(&builder->keys);
    vec_free(&builder->any_role);
    buffer_release(&builder->strings);
}
