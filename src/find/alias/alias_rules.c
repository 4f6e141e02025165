/*
 * The sieve: rules that propose two strings as names of one entity, the surest first. Each rule
 * looks a feature of a name up in an index of features, so that all are linear in the names.
 */
#include <string.h>

#include "find/alias/alias_index.h"
#include "text/fold.h"
#include "text/utf8.h"

/* ---- designators of organizations ---- */

static const char *const latin_designators[] = {
    "inc",     "inc.",  "corp",     "corp.",        "corporation", "ltd", "ltd.",   "limited",
    "llc",     "plc",   "gmbh",     "ag",           "s.a.",        "sa",  "co",     "co.",
    "company", "group", "holdings", "holding",      "n.v.",        "nv",  "s.p.a.", "spa",
    "ab",      "oy",    "kk",       "incorporated", "&",           "pte", "pty"};

static const char *const han_designators[] = {
    "股份有限公司", "有限责任公司", "有限公司", "集团公司", "集团", "公司", "股份", "控股"};

enum {
    LATIN_DESIGNATORS = sizeof latin_designators / sizeof *latin_designators,
    HAN_DESIGNATORS = sizeof han_designators / sizeof *han_designators
};

static size_t strip_latin(const struct cluster_name *name)
{
    const char *text = name->text;
    uint32_t count = name->parts;
    if (count == 0) /* signs alone */
        return name->len;
    while (count > 1) {
        const struct name_part *last = &name->part[count - 1];
        size_t last_len = last->len;
        while (last_len > 1 && last->text[last_len - 1] == ',')
            last_len--;
        if (fold_word(last->text, last_len, latin_designators, LATIN_DESIGNATORS) ==
            LATIN_DESIGNATORS)
            break;
        count--;
    }
    size_t end = (size_t)(name->part[count - 1].text - text) + name->part[count - 1].len;
    while (end > 1 && text[end - 1] == ',')
        end--;
    return end;
}

static size_t strip_han(const char *text, size_t len)
{
    for (size_t i;
         (i = fold_ending(text, len, 4, han_designators, HAN_DESIGNATORS)) < HAN_DESIGNATORS;)
        len -= strlen(han_designators[i]);
    while (len > 1 && text[len - 1] == ' ')
        len--;
    return len;
}

static void strip_designators(struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        struct cluster_name *name = &clusters->names.items[i];
        if (name->type != ENTITY_ORGANIZATION)
            continue;
        name->bare_len = (uint32_t)strip_latin(name);
        if (name->han)
            name->bare_len = (uint32_t)strip_han(name->text, name->bare_len);
    }
}

/* ---- A1: defined in the text ---- */

static uint32_t name_of_span(const struct clusters *clusters, struct span span)
{
    const struct dossier_builder *builder = &clusters->work->builder;
    const struct mention *mentions = builder->mentions.items;
    uint32_t low = 0, high = builder->mentions.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (mentions[middle].begin < span.begin)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < builder->mentions.count && mentions[low].begin == span.begin &&
                 mention_end(&mentions[low]) == span.end;
    return found ? mentions[low].entity : NO_INDEX;
}

/* The short name of 电视广播有限公司 is one of an organization, whatever it looks like. */
static void follow_designator(struct clusters *clusters, uint32_t name, uint32_t other)
{
    const struct cluster_name *full = alias_name(clusters, name);
    struct cluster_name *shorter = &clusters->names.items[other];
    if (full->type == ENTITY_ORGANIZATION && shorter->type != ENTITY_ORGANIZATION &&
        shorter->row_id == NO_INDEX && full->han && strip_han(full->text, full->len) < full->len)
        cluster_retype(shorter, ENTITY_ORGANIZATION);
}

static void join_defined(struct clusters *clusters)
{
    const struct work *work = clusters->work;
    for (uint32_t i = 0; i < work->definitions.count; i++) {
        const struct definition *definition = &work->definitions.items[i];
        uint32_t name = name_of_span(clusters, definition->name);
        uint32_t other = name_of_span(clusters, definition->other);
        if (name == NO_INDEX || other == NO_INDEX)
            continue;
        follow_designator(clusters, name, other);
        cluster_join(clusters, name, other, (enum alias_kind)definition->kind, "defined");
    }
}

/* ---- the lexicon knows both as one ---- */

/* The lexicon's row of a name, or of the name without its designator: 丰田汽车公司. */
static uint32_t row_of(const struct clusters *clusters, uint32_t i)
{
    const struct cluster_name *name = alias_name(clusters, i);
    if (name->row_id != NO_INDEX || name->type != ENTITY_ORGANIZATION ||
        name->bare_len == name->len)
        return name->row_id;
    return lexicon_find_id(clusters->work->knowledge->builtin, LIST_ORGANIZATION, name->text,
                           name->bare_len);
}

/* bare: names without their designators too. */
static void join_lexicon(struct clusters *clusters, bool bare)
{
    struct alias_index index = {0};
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        uint32_t id = bare ? row_of(clusters, i) : alias_name(clusters, i)->row_id;
        if (id == NO_INDEX)
            continue;
        uint32_t feature = alias_index_feature_key(&index, &id, sizeof id);
        uint32_t first = alias_index_unique_of(&index, clusters, feature, i, NULL);
        if (first != NO_INDEX) {
            enum alias_kind kind = alias_name(clusters, first)->han != alias_name(clusters, i)->han
                                       ? ALIAS_TRANSLATION
                                       : ALIAS_NAME;
            cluster_join(clusters, first, i, kind, "lexicon");
        }
        alias_index_enter(&index, feature, i);
    }
    alias_index_release(&index);
}

/* ---- A3: without its designator ---- */

static void join_designators(struct clusters *clusters)
{
    struct alias_index index = {0};
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_ORGANIZATION)
            continue;
        uint32_t feature = alias_index_feature(&index, name->text, name->bare_len);
        uint32_t other = alias_index_unique_of(&index, clusters, feature, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "designator");
        alias_index_enter(&index, feature, i);
    }
    alias_index_release(&index);
}

/* ---- A4: acronyms ---- */

static void index_initials(struct alias_index *index, const struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type == ENTITY_PERSON || name->parts < 2)
            continue;
        char initials[NAME_PARTS_MAX];
        uint32_t short_len =
            name_initials(name->part, name->parts, false, initials, sizeof initials);
        if (short_len)
            alias_index_add(index, initials, short_len, i);
        uint32_t long_len = name_initials(name->part, name->parts, true, initials, sizeof initials);
        if (long_len > short_len)
            alias_index_add(index, initials, long_len, i);
    }
}

static void join_acronyms(struct clusters *clusters)
{
    struct alias_index index = {0};
    bool indexed = false;
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!name_is_acronym(name->text, name->len))
            continue;
        if (!indexed)
            index_initials(&index, clusters);
        indexed = true;
        uint32_t other = alias_index_unique_name(&index, clusters, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_ACRONYM, "acronym");
    }
    alias_index_release(&index);
}

/* ---- A8: parts of a person's name ---- */

/* Which part of which names a short name may be. */
enum person_part { PART_LAST, PART_FIRST };

static bool is_named_before(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    return longer->first < shorter->first;
}

/* The person whose name the short one is a part of; of several the one who alone was named before
 * it: Strand is Helena Strand until her brother Erik Strand comes, and after. surname: one that
 * several bore before it is that of the first. */
static uint32_t bearer_of(const struct clusters *clusters, const struct alias_parts *parts,
                          uint32_t shorter, bool surname)
{
    uint32_t bearer = alias_parts_unique(parts, clusters, shorter, NULL);
    if (bearer == NO_INDEX)
        bearer = alias_parts_unique(parts, clusters, shorter, is_named_before);
    if (bearer != NO_INDEX || !surname)
        return bearer;
    uint32_t first = alias_parts_earliest(parts, clusters, shorter);
    bool before = first != NO_INDEX &&
                  is_named_before(alias_name(clusters, shorter), alias_name(clusters, first));
    return before ? first : NO_INDEX;
}

/* Joins the persons' names of one part with the longer one of which they are a part. */
static void join_single_parts(struct clusters *clusters, struct alias_parts *parts, bool surname,
                              const char *rule)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts != 1)
            continue;
        uint32_t other = bearer_of(clusters, parts, i, surname);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, rule);
    }
    alias_parts_release(parts);
}

static void join_person_parts(struct clusters *clusters, enum person_part which, const char *rule)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts < 2)
            continue;
        const struct name_part *part = &name->part[which == PART_LAST ? name->parts - 1 : 0];
        alias_parts_add(&parts, clusters, i, part->text, part->len);
    }
    join_single_parts(clusters, &parts, which == PART_LAST, rule);
}

static void join_surnames(struct clusters *clusters)
{
    join_person_parts(clusters, PART_LAST, "surname");
}

static void join_given_names(struct clusters *clusters)
{
    join_person_parts(clusters, PART_FIRST, "given-name");
}

static bool has_initial(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    return longer->part[0].len > 2 && shorter->part[0].text[0] == longer->part[0].text[0];
}

/* Whether it is a person's name that begins with an initial. */
static bool begins_with_initial(const struct cluster_name *name)
{
    return name->type == ENTITY_PERSON && name->parts >= 2 && name->part[0].len <= 2 &&
           name->part[0].text[0] >= 'A' && name->part[0].text[0] <= 'Z';
}

static void index_last_parts(struct alias_index *index, const struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts < 2)
            continue;
        const struct name_part *last = &name->part[name->parts - 1];
        alias_index_add(index, last->text, last->len, i);
    }
}

static bool is_nickname(const struct cluster_name *shorter, const struct cluster_name *longer)
{
    return alias_is_nickname(&shorter->part[0], &longer->part[0]);
}

/* Whether it is a person's name that begins with a familiar form. */
static bool begins_with_nickname(const struct cluster_name *name)
{
    return name->type == ENTITY_PERSON && name->parts >= 2 &&
           alias_is_nickname(&name->part[0], NULL);
}

/* I. Marlow of Ines Marlow, Pat Vance of Patrick Vance: what begins as the shorter name may is
 * joined to the only one of the same last name that `fits` it. */
static void join_by_last_name(struct clusters *clusters,
                              bool (*begins_so)(const struct cluster_name *name), alias_test fits,
                              const char *rule)
{
    struct alias_index index = {0};
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (!begins_so(name))
            continue;
        if (index.entries.count == 0) /* few texts have one */
            index_last_parts(&index, clusters);
        const struct name_part *last = &name->part[name->parts - 1];
        uint32_t other = alias_index_unique(&index, clusters, last->text, last->len, i, fits);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, rule);
    }
    alias_index_release(&index);
}

/* A full name with and without a middle name or initial: first and last word agree. */
static void join_middle_names(struct clusters *clusters)
{
    struct alias_index index = {0};
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts < 2)
            continue;
        const struct name_part *first = &name->part[0], *last = &name->part[name->parts - 1];
        char ends[160];
        if (first->len + last->len + 2 > sizeof ends)
            continue;
        uint32_t len = first->len;
        memcpy(ends, first->text, len);
        ends[len++] = ' ';
        memcpy(ends + len, last->text, last->len);
        len += last->len;
        uint32_t feature = alias_index_feature(&index, ends, len);
        uint32_t other = alias_index_unique_of(&index, clusters, feature, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_NAME, "middle-name");
        alias_index_enter(&index, feature, i);
    }
    alias_index_release(&index);
}

/* Endings and beginnings of names in ideographs: 扎克伯格 of 马克扎克伯格, 林 of 林若溪. */
static void note_han_tails(struct alias_parts *parts, const struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t count = name->ideographs;
        if (name->type != ENTITY_PERSON || count < 3)
            continue;
        if (count == 3)
            alias_parts_add_ideographs(parts, clusters, i, 1, 2);
        for (uint32_t keep = 3; keep < count && count <= 12; keep++)
            alias_parts_add_ideographs(parts, clusters, i, count - keep, keep);
    }
}

static void join_han_tails(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    note_han_tails(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->latin)
            continue;
        uint32_t other = alias_parts_unique(&parts, clusters, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "part-of-name");
    }
    alias_parts_release(&parts);
}

static void join_han_surnames(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t count = name->ideographs;
        if (name->type != ENTITY_PERSON)
            continue;
        if (count == 2 || count == 3)
            alias_parts_add_ideographs(&parts, clusters, i, 0, 1);
        if (count == 3 || count == 4)
            alias_parts_add_ideographs(&parts, clusters, i, 0, 2);
    }
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->len > 6 || name->latin)
            continue;
        uint32_t other = bearer_of(clusters, &parts, i, false);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "surname");
    }
    alias_parts_release(&parts);
}

static bool starts_with_one_of(const struct cluster_name *name, const char *signs)
{
    for (; *signs; signs += 3)
        if (memcmp(name->text, signs, 3) == 0)
            return true;
    return false;
}

static bool ends_with_one_of(const struct cluster_name *name, const char *signs)
{
    for (; *signs; signs += 3)
        if (memcmp(name->text + name->len - 3, signs, 3) == 0)
            return true;
    return false;
}

static const char before_surname[] = "老小阿大", after_surname[] = "总總导導叔姐姊哥爷爺工队隊";

static void index_surnames(struct alias_index *index, const struct clusters *clusters)
{
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        uint32_t count = name->ideographs;
        if (name->type == ENTITY_PERSON && (count == 2 || count == 3) &&
            !starts_with_one_of(name, before_surname))
            alias_index_add(index, name->text, HAN_BYTES, i);
    }
}

/* 老沈 of 沈伯庸, 侯導 of 侯孝賢: the surname with what colleagues add to it. */
static void join_familiar(struct clusters *clusters)
{
    struct alias_index index = {0};
    bool indexed = false;
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->len != 6 || name->latin)
            continue;
        bool prefix = starts_with_one_of(name, before_surname);
        if (prefix == ends_with_one_of(name, after_surname))
            continue;
        if (!indexed) /* few texts have one */
            index_surnames(&index, clusters);
        indexed = true;
        uint32_t other =
            alias_index_unique(&index, clusters, name->text + (prefix ? 3 : 0), 3, i, NULL);
        if (other != NO_INDEX)
            cluster_join(clusters, other, i, ALIAS_SHORT, "familiar-form");
    }
    alias_index_release(&index);
}

/* Quispe of Yolanda Quispe Mamani: an inner part, when it is long enough to be one. */
static void join_inner_names(struct clusters *clusters)
{
    struct alias_parts parts;
    alias_parts_begin(&parts, clusters);
    for (uint32_t i = 0; i < clusters->names.count; i++) {
        const struct cluster_name *name = alias_name(clusters, i);
        if (name->type != ENTITY_PERSON || name->parts < 3)
            continue;
        for (uint32_t k = 1; k + 1 < name->parts; k++)
            if (name->part[k].len >= 4)
                alias_parts_add(&parts, clusters, i, name->part[k].text, name->part[k].len);
    }
    join_single_parts(clusters, &parts, false, "inner-name");
}

/* The order is that of certainty: an early merge constrains the later ones by its vetoes. */
void alias_sieve(struct clusters *clusters)
{
    join_defined(clusters);
    alias_join_brackets(clusters);
    join_lexicon(clusters, false);
    strip_designators(clusters);
    join_designators(clusters);
    join_lexicon(clusters, true);
    join_acronyms(clusters);
    alias_join_pinyin(clusters);
    join_middle_names(clusters);
    join_by_last_name(clusters, begins_with_initial, has_initial, "initial");
    join_by_last_name(clusters, begins_with_nickname, is_nickname, "nickname");
    join_surnames(clusters);
    alias_join_particles(clusters);
    join_han_tails(clusters);
    join_han_surnames(clusters);
    join_familiar(clusters);
    join_inner_names(clusters);
    join_given_names(clusters);
    alias_join_brands(clusters);
    alias_join_tails(clusters);
    alias_join_heads(clusters);
    alias_join_seated(clusters);
    alias_join_shortenings(clusters);
}
