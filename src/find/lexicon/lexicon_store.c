#include "find/lexicon/lexicon_store.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_SLOTS     64u
#define MIN_FILTER_BITS 9u /* room for FIRST_SLOTS */

struct slot_table {
    struct lexicon_slot *items;
    uint32_t count, used;
};

/* The arrays of a lexicon that is being built; struct lexicon points into them. */
struct lexicon_builder {
    uint32_t *ideographs;
    struct slot_table prefixes; /* no items: there are lines */
    struct lexicon_line *lines;
    VEC(uint32_t) rows;
    uint32_t line_count;
    VEC(struct lexicon_entry) entries;
    VEC(uint32_t) subtypes;
    struct buffer strings;
    uint64_t *filter;
    token_vec tokens; /* scratch: of the form that is added */
};

const uint32_t lexicon_no_row = 0, lexicon_only_goes_on = LEXICON_GOES_ON;

/* The arrays may have moved. */
static void point_to(struct lexicon *lexicon)
{
    const struct lexicon_builder *builder = lexicon->builder;
    lexicon->ideographs = builder->ideographs;
    lexicon->prefixes = (struct lexicon_slots){builder->prefixes.items, builder->prefixes.count};
    lexicon->lines = builder->lines;
    lexicon->line_count = builder->line_count;
    lexicon->rows = builder->rows.items;
    lexicon->row_count = builder->rows.count;
    lexicon->entries = builder->entries.items;
    lexicon->entry_count = builder->entries.count;
    lexicon->subtypes = builder->subtypes.items;
    lexicon->subtype_count = builder->subtypes.count;
    lexicon->filter = builder->filter;
    lexicon->strings = builder->strings.bytes;
    lexicon->strings_len = (uint32_t)builder->strings.len;
}

static bool is_string(const char *string, const char *bytes, size_t len)
{
    return strlen(string) == len && memcmp(string, bytes, len) == 0;
}

static uint32_t add_string(struct lexicon_builder *builder, const char *bytes, size_t len)
{
    size_t offset = builder->strings.len;
    if (offset > UINT32_MAX - len - 1)
        memory_fail();
    buffer_add(&builder->strings, bytes, len);
    buffer_add_char(&builder->strings, '\0');
    return (uint32_t)offset;
}

static struct slot_table new_table(uint32_t count)
{
    return (struct slot_table){.items = memory_zeroed(count, sizeof(struct lexicon_slot)),
                               .count = count};
}

struct lexicon *lexicon_new(void)
{
    struct lexicon *lexicon = memory_zeroed(1, sizeof *lexicon);
    struct lexicon_builder *builder = memory_zeroed(1, sizeof *builder);
    lexicon->builder = builder;
    builder->ideographs = memory_zeroed(LEXICON_IDEOGRAPHS, sizeof *builder->ideographs);
    builder->prefixes = new_table(FIRST_SLOTS);
    lexicon->filter_shift = 32 - MIN_FILTER_BITS;
    builder->filter = memory_zeroed((1u << MIN_FILTER_BITS) / 64, sizeof *builder->filter);
    uint32_t *none = vec_push(&builder->subtypes);
    *none = add_string(builder, "", 0);
    point_to(lexicon);
    return lexicon;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon || !lexicon->builder)
        return;
    struct lexicon_builder *builder = lexicon->builder;
    free(builder->ideographs);
    free(builder->prefixes.items);
    free(builder->lines);
    vec_free(&builder->rows);
    free(builder->filter);
    vec_free(&builder->entries);
    vec_free(&builder->subtypes);
    vec_free(&builder->tokens);
    buffer_release(&builder->strings);
    free(builder);
    free(lexicon);
}

/* ---- slots ---- */

static void filter_tag(struct lexicon *lexicon, uint32_t tag)
{
    uint32_t bit = tag >> lexicon->filter_shift;
    lexicon->builder->filter[bit / 64] |= (uint64_t)1 << (bit % 64);
}

/* Makes a filter of seven bits for a prefix, about: one n-gram in seven passes that is none. */
static void remake_filter(struct lexicon *lexicon, uint32_t count)
{
    const struct slot_table *prefixes = &lexicon->builder->prefixes;
    uint32_t bits = MIN_FILTER_BITS;
    while (bits < 30 && ((uint64_t)1 << bits) < (uint64_t)count * 6)
        bits++;
    free(lexicon->builder->filter);
    lexicon->builder->filter = memory_zeroed(((size_t)1 << bits) / 64, sizeof(uint64_t));
    lexicon->filter_shift = 32 - bits;
    for (uint32_t i = 0; i < prefixes->count; i++) {
        if (prefixes->items[i].tag != 0)
            filter_tag(lexicon, prefixes->items[i].tag);
    }
}

/* The slot of a prefix, or the free one where it would stand. */
static struct lexicon_slot *slot_in(const struct slot_table *table, uint32_t tag)
{
    struct lexicon_slots slots = {table->items, table->count};
    return table->items + (lexicon_slot_of(slots, tag) - slots.items);
}

static void resize_table(struct slot_table *table, uint32_t count)
{
    struct slot_table resized = new_table(count);
    for (uint32_t i = 0; i < table->count; i++) {
        if (table->items[i].tag != 0)
            *slot_in(&resized, table->items[i].tag) = table->items[i];
    }
    free(table->items);
    table->items = resized.items;
    table->count = count;
}

static bool is_full(const struct slot_table *table)
{
    return table->used + 1 >= table->count / 4 * 3;
}

/* Where the rows of a prefix begin; made when it is new. */
static uint32_t *take_prefix(struct lexicon *lexicon, uint32_t tag)
{
    struct slot_table *prefixes = &lexicon->builder->prefixes;
    if (is_full(prefixes)) {
        resize_table(prefixes, prefixes->count * 2);
        remake_filter(lexicon, prefixes->count);
        point_to(lexicon);
    }
    struct lexicon_slot *slot = slot_in(prefixes, tag);
    if (slot->tag == 0) {
        slot->tag = tag;
        filter_tag(lexicon, tag);
        prefixes->used++;
    }
    return &slot->row;
}

/* Where the rows of a form begin; all its prefixes are made. */
static uint32_t *take_form(struct lexicon *lexicon, const token_vec *tokens)
{
    uint32_t ideograph = lexicon_ideograph(&tokens->items[0]);
    uint32_t tag = lexicon_tag(tokens->items[0].key);
    uint32_t *row = ideograph < LEXICON_IDEOGRAPHS ? &lexicon->builder->ideographs[ideograph]
                                                   : take_prefix(lexicon, tag);
    for (uint32_t i = 1; i < tokens->count; i++) {
        *row |= LEXICON_GOES_ON;
        tag = lexicon_hash(tag, tokens->items[i].key);
        row = take_prefix(lexicon, tag);
    }
    return row;
}

/* ---- lines ---- */

/* The rows of two prefixes that have one print in a line: those of the second behind. */
static void join_rows(struct lexicon_builder *builder, uint32_t *row, uint32_t more)
{
    uint32_t last = *row & ~LEXICON_GOES_ON, first_more = more & ~LEXICON_GOES_ON;
    *row |= last == 0 ? more : more & LEXICON_GOES_ON;
    while (last != 0 && builder->entries.items[last - 1].next != 0)
        last = builder->entries.items[last - 1].next;
    if (last != 0)
        builder->entries.items[last - 1].next = first_more % LEXICON_MAX_ENTRIES;
}

/* Puts a prefix into the first line with room from its home on. rows: a place for each print. */
static void put_in_line(struct lexicon_builder *builder, const struct lexicon_slot *slot,
                        uint32_t (*rows)[LEXICON_LINE])
{
    uint32_t at = lexicon_home(slot->tag, builder->line_count), place = LEXICON_LINE;
    uint16_t print = lexicon_print(slot->tag);
    for (;; at = at + 1 < builder->line_count ? at + 1 : 0) {
        uint16_t *prints = builder->lines[at].prints;
        for (place = 0; place < LEXICON_LINE && prints[place] != 0; place++) {
            if (prints[place] != print)
                continue;
            join_rows(builder, &rows[at][place], slot->row);
            return;
        }
        if (place < LEXICON_LINE)
            break;
    }
    builder->lines[at].prints[place] = print;
    rows[at][place] = slot->row;
}

/* Puts the rows of a line behind those of the others. */
static void add_rows(struct lexicon_builder *builder, struct lexicon_line *line,
                     const uint32_t rows[LEXICON_LINE])
{
    line->rows = builder->rows.count;
    for (uint32_t place = 0; place < LEXICON_LINE; place++) {
        if ((rows[place] & ~LEXICON_GOES_ON) == 0)
            continue;
        line->ends |= 1u << place;
        *vec_push(&builder->rows) = rows[place];
    }
}

void lexicon_pack(struct lexicon *lexicon)
{
    struct lexicon_builder *builder = lexicon->builder;
    struct slot_table *prefixes = &builder->prefixes;
    builder->line_count = prefixes->used / (LEXICON_LINE - 4) + 1; /* some room is left */
    builder->lines = memory_zeroed(builder->line_count, sizeof *builder->lines);
    uint32_t(*rows)[LEXICON_LINE] = memory_zeroed(builder->line_count, sizeof *rows);
    for (uint32_t i = 0; i < prefixes->count; i++)
        if (prefixes->items[i].tag != 0)
            put_in_line(builder, &prefixes->items[i], rows);
    for (uint32_t i = 0; i < builder->line_count; i++)
        add_rows(builder, &builder->lines[i], rows[i]);
    free(rows);
    remake_filter(lexicon, prefixes->used);
    free(prefixes->items);
    *prefixes = (struct slot_table){.items = NULL};
    point_to(lexicon);
}

/* ---- entries ---- */

/* The same name in the same list; forms that fold alike count once. */
static bool is_entry(const struct lexicon *lexicon, const struct lexicon_entry *entry,
                     const struct lexicon_form *form)
{
    if (entry->list != form->list)
        return false;
    if (form->canonical != NO_ENTRY)
        return entry->canonical == form->canonical;
    return entry == &lexicon->entries[entry->canonical] &&
           is_string(lexicon->strings + entry->form, form->bytes, form->len);
}

/* Marks the forms that two names of one list share. */
static void mark_shared(struct lexicon *lexicon, uint32_t row, struct lexicon_form *form)
{
    struct lexicon_entry *entries = lexicon->builder->entries.items;
    for (; row != 0; row = entries[row - 1].next) {
        if (entries[row - 1].list == form->list && form->list < LIST_TITLE) {
            entries[row - 1].flags |= LEX_AMBIGUOUS;
            form->flags |= LEX_AMBIGUOUS;
        }
    }
}

/* The string of a form: that of an entry of the chain that is written alike, or a new one. */
static uint32_t form_string(struct lexicon *lexicon, uint32_t row, const struct lexicon_form *form)
{
    for (; row != 0; row = lexicon->entries[row - 1].next) {
        uint32_t string = lexicon->entries[row - 1].form;
        if (is_string(lexicon->strings + string, form->bytes, form->len))
            return string;
    }
    return add_string(lexicon->builder, form->bytes, form->len);
}

/* Appends an entry behind the last of the chain: what was added first stays first. */
static uint32_t append_entry(struct lexicon *lexicon, uint32_t *row, uint32_t last,
                             const struct lexicon_form *form)
{
    struct lexicon_builder *builder = lexicon->builder;
    uint32_t index = builder->entries.count;
    uint32_t offset = form_string(lexicon, *row & ~LEXICON_GOES_ON, form);
    struct lexicon_entry *entry = vec_push(&builder->entries);
    *entry = (struct lexicon_entry){
        .form = offset % LEXICON_MAX_STRINGS,
        .canonical = (form->canonical == NO_ENTRY ? index : form->canonical) % LEXICON_MAX_ENTRIES,
        .subtype = form->subtype % LEXICON_MAX_SUBTYPES,
        .list = form->list,
        .flags = form->flags % LEXICON_MAX_FLAGS,
    };
    if (last == 0)
        *row |= index + 1;
    else
        builder->entries.items[last - 1].next = (index + 1) % LEXICON_MAX_ENTRIES;
    point_to(lexicon);
    return index;
}

/* Whether there is room for the form and it can be matched; its tokens are then in the builder. */
static bool is_good(const struct lexicon *lexicon, const struct lexicon_form *form,
                    enum lexicon_refusal *refusal)
{
    struct lexicon_builder *builder = lexicon->builder;
    builder->tokens.count = 0;
    if (form->len > 0 && form->len <= LEXICON_MAX_FORM_BYTES)
        token_scan(&builder->tokens, form->bytes, 0, (uint32_t)form->len);
    if (form->len == 0)
        *refusal = FORM_IS_EMPTY;
    else if (form->len > LEXICON_MAX_FORM_BYTES)
        *refusal = FORM_IS_LONG;
    else if (memchr(form->bytes, '\0', form->len))
        *refusal = FORM_HAS_NUL;
    else if (builder->tokens.count == 0)
        *refusal = FORM_HAS_NO_WORD;
    else if (builder->tokens.count > LEXICON_MAX_TOKENS)
        *refusal = FORM_HAS_MANY;
    else if (builder->entries.count >= LEXICON_MAX_ENTRIES - 1)
        *refusal = LEXICON_IS_FULL;
    else if (builder->strings.len >= LEXICON_MAX_STRINGS)
        *refusal = LEXICON_NO_STRING;
    else
        return true;
    return false;
}

uint32_t lexicon_add_form(struct lexicon *lexicon, const struct lexicon_form *wanted,
                          enum lexicon_refusal *refusal)
{
    struct lexicon_form form = *wanted;
    enum lexicon_refusal unsaid;
    if (!refusal)
        refusal = &unsaid;
    if (!is_good(lexicon, &form, refusal))
        return NO_ENTRY;
    uint32_t *rows = take_form(lexicon, &lexicon->builder->tokens);
    uint32_t first = *rows & ~LEXICON_GOES_ON, last = 0, shared = 0;
    for (uint32_t row = first; row != 0; row = lexicon->entries[row - 1].next) {
        if (is_entry(lexicon, &lexicon->entries[row - 1], &form))
            return row - 1;
        last = row;
        shared++;
    }
    if (shared >= LEXICON_MAX_SHARED) {
        *refusal = FORM_IS_SHARED;
        return NO_ENTRY;
    }
    mark_shared(lexicon, first, &form);
    return append_entry(lexicon, rows, last, &form);
}

uint16_t lexicon_add_subtype(struct lexicon *lexicon, const char *bytes, size_t len)
{
    struct lexicon_builder *builder = lexicon->builder;
    for (uint32_t i = 0; i < builder->subtypes.count; i++) {
        if (is_string(builder->strings.bytes + builder->subtypes.items[i], bytes, len))
            return (uint16_t)i;
    }
    if (builder->subtypes.count >= LEXICON_MAX_SUBTYPES)
        return UINT16_MAX;
    uint32_t offset = add_string(builder, bytes, len);
    uint32_t *subtype = vec_push(&builder->subtypes);
    *subtype = offset;
    point_to(lexicon);
    return (uint16_t)(builder->subtypes.count - 1);
}

void lexicon_add(struct lexicon *lexicon, const char *form, size_t len, const char *canonical,
                 enum lexicon_list list, uint8_t flags)
{
    struct lexicon_form added = {
        .bytes = form, .len = len, .list = (uint8_t)list, .flags = flags, .canonical = NO_ENTRY};
    size_t canonical_len = strlen(canonical);
    if (canonical_len > 0 && (canonical_len != len || memcmp(form, canonical, len) != 0)) {
        struct lexicon_form name = added;
        name.bytes = canonical;
        name.len = canonical_len;
        name.flags = (uint8_t)(flags & ~LEX_SHORT);
        added.canonical = lexicon_add_form(lexicon, &name, NULL);
        if (added.canonical == NO_ENTRY)
            return;
    }
    lexicon_add_form(lexicon, &added, NULL);
}
