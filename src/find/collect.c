/*
 * Names that hold become mentions as soon as their part of the article is decided: what is left of
 * a proposal are the mention, and what its string has by now (cluster.h). So a long text needs no
 * proposals but those of the part that is being read.
 */
#include "find/alias/cluster.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "find/decide/decide.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

struct clusters *names_of_work(struct work *work)
{
    if (!work->clusters) {
        work->clusters = memory_zeroed(1, sizeof *work->clusters);
        work->clusters->person = NO_INDEX;
    }
    work->clusters->work = work;
    return work->clusters;
}

void names_forget(struct work *work)
{
    struct clusters *clusters = work->clusters;
    if (!clusters)
        return;
    name_table_release(&clusters->table);
    vec_free(&clusters->names);
    vec_free(&clusters->apart);
    free(clusters);
    work->clusters = NULL;
}

static const char *kept_value(struct work *work, const char *value)
{
    return value ? dossier_string(&work->builder, value, strlen(value)) : NULL;
}

void names_copy(struct work *copy, const struct work *work)
{
    const struct clusters *from = work->clusters;
    if (!from)
        return;
    struct clusters *to = names_of_work(copy);
    name_table_copy(&to->table, &from->table);
    for (uint32_t i = 0; i < from->names.count; i++) {
        struct cluster_name *name = vec_push(&to->names);
        *name = from->names.items[i];
        name->value = kept_value(copy, name->value);
    }
    for (uint32_t i = 0; i < from->apart.count; i++)
        *vec_push(&to->apart) = from->apart.items[i];
    to->last = from->last;
}

/* What is clustered together: names and concepts by string; the rest each by its own type, so that
 * the role "director" and a film of that name stay two. */
static char group_of(unsigned type)
{
    static const char groups[ENTITY_TYPES] = {
        [ENTITY_ROLE] = 'r', [ENTITY_DATE] = 'd', [ENTITY_AMOUNT] = 'a', [ENTITY_REFERENCE] = 'f'};
    return groups[type] ? groups[type] : CLUSTER_NAMES;
}

static void note_scripts(struct cluster_name *name)
{
    for (size_t at = 0; at < name->len;) {
        const char *text = name->text + at;
        if ((unsigned char)*text < 0x80) {
            name->latin |= (uint32_t)((*text | 0x20) - 'a') < 26;
            at++;
            continue;
        }
        if (name->len - at >= HAN_BYTES && script_is_plain_ideograph(text)) {
            name->han = true;
            at += HAN_BYTES;
            continue;
        }
        struct utf8_char c = utf8_decode(name->text, name->len, at);
        at += c.len_bytes;
        enum script_class script = script_of(c.cp);
        name->han |= script_is_cjk(script);
        name->latin |= script == SCRIPT_LATIN;
    }
}

/* The index of a proposal's name in the table. What was decided has a key already. */
static uint32_t index_of(struct clusters *clusters, const struct proposal *proposal)
{
    const struct work *work = clusters->work;
    char group = group_of(proposal->type);
    if (work->decision && proposal->name != NO_INDEX)
        return name_table_add_same(&clusters->table, &work->decision->names, proposal->name, group);
    return name_table_add_tagged(&clusters->table, work->article->text + proposal->begin,
                                 proposal->end - proposal->begin, group);
}

static uint32_t intern(struct clusters *clusters, const struct proposal *proposal)
{
    const char *text = clusters->work->article->text + proposal->begin;
    uint32_t len = proposal->end - proposal->begin;
    uint32_t name = index_of(clusters, proposal);
    if (name == clusters->names.count) {
        struct cluster_name *added = vec_place(&clusters->names);
        *added = (struct cluster_name){.text = text,
                                       .len = len,
                                       .first = clusters->work->builder.mentions.count,
                                       .value = kept_value(clusters->work, proposal->value),
                                       .parent = name,
                                       .next = NO_INDEX,
                                       .last = name,
                                       .members = 1,
                                       .row_id = NO_INDEX,
                                       .rule = ""};
        note_scripts(added);
    }
    return name;
}

/* ROTTERDAM, as datelines and headlines write it. */
static bool is_in_capitals(const char *text, uint32_t len)
{
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < len; i++) {
        if (text[i] >= 'a' && text[i] <= 'z')
            return false;
        capitals += text[i] >= 'A' && text[i] <= 'Z';
    }
    return capitals > 1;
}

/* A name that is also written in small letters is shown so. */
static void prefer_small_letters(struct cluster_name *name, const char *text, uint32_t len)
{
    if (name->latin && is_in_capitals(name->text, name->len) && !is_in_capitals(text, len)) {
        name->text = text;
        name->len = len;
    }
}

static void add_mention(struct clusters *clusters, const struct proposal *proposal)
{
    const char *text = clusters->work->article->text + proposal->begin;
    struct span span = {proposal->begin, proposal->end};
    uint32_t index = intern(clusters, proposal);
    struct cluster_name *name = &clusters->names.items[index];
    prefer_small_letters(name, text, span.end - span.begin);
    name->count++;
    name->votes[proposal->type] += 20u + proposal->confidence;
    if (proposal->id != NO_INDEX)
        name->row_id = proposal->id;
    if (clusters->names.count > 1)
        alias_note_apart(clusters, proposal, index);
    clusters->last.end = proposal->end;
    clusters->last.name = index;
    clusters->last.type = proposal->type;
    if (proposal->type == ENTITY_PERSON)
        clusters->person = index;
    dossier_add_mention(&clusters->work->builder, span, index, FORM_NAME, proposal->rule,
                        proposal->confidence);
}

/* "Mugabe's" is Mugabe: no person's name ends so, though a brand's may (McDonald's). */
static struct proposal unowning(const struct work *work, const struct proposal *proposal)
{
    struct proposal own = *proposal;
    if (own.type == ENTITY_PERSON)
        own.end = own.begin + (uint32_t)name_without_possessive(work->article->text + own.begin,
                                                                own.end - own.begin);
    return own;
}

/* "A new Bill", "this Grant": a given name that is a word too, behind what no name stands behind.
 */
static bool is_common_noun(const struct work *work, const struct proposal *proposal)
{
    static const char *const nouns[] = {"Bill", "Bills", "Grant", "Mark", "Will",  "Chase",
                                        "Rose", "Hope",  "Faith", "Page", "Grace", "Art"};
    static const char *const before[] = {"a",    "an",    "the", "this",  "that", "new", "any",
                                         "each", "every", "its", "their", "our",  "no"};
    const char *text = work->article->text, *name = text + proposal->begin;
    uint32_t len = proposal->end - proposal->begin;
    if (proposal->type != ENTITY_PERSON || len > 5 || proposal->begin < 2 || name[-1] != ' ')
        return false;
    bool noun = false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns && !noun; i++)
        noun = strlen(nouns[i]) == len && memcmp(name, nouns[i], len) == 0;
    uint32_t end = proposal->begin - 1, begin = end;
    while (noun && begin > 0 && isalpha((unsigned char)text[begin - 1]) && end - begin < 8)
        begin--;
    return noun && fold_word(text + begin, end - begin, before, sizeof before / sizeof *before) <
                       sizeof before / sizeof *before;
}

void find_collect(struct work *work)
{
    struct clusters *clusters = names_of_work(work);
    name_table_reserve(&clusters->table, work->proposals.count);
    vec_reserve(&work->builder.mentions, work->builder.mentions.count + work->proposals.count);
    for (uint32_t i = 0; i < work->proposals.count; i++) {
        struct proposal proposal = unowning(work, &work->proposals.items[i]);
        if (!is_common_noun(work, &proposal))
            add_mention(clusters, &proposal);
    }
    work->proposals.count = 0;
    arena_free(work->values);
    work->values = NULL;
    work->part_sentence = work->builder.sentences.count;
}
