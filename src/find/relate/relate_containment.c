/* Of two places one at most lies in the other: found both ways, the surer one holds; two that are
 * equally sure come from a list of places, and neither holds. */
#include "find/relate/relate.h"

#include <stdlib.h>
#include <string.h>

#include "model/sort.h"

struct inside {
    uint32_t low, high; /* the two entities, in order */
    uint32_t relation;
    uint8_t confidence;
    bool upwards; /* low lies in high */
};

typedef VEC(struct inside) inside_vec;

static int compare_pairs(const void *a, const void *b)
{
    const struct inside *x = a, *y = b;
    if (x->low != y->low)
        return x->low < y->low ? -1 : 1;
    return x->high != y->high ? (x->high < y->high ? -1 : 1) : 0;
}

static void collect(const struct relating *relating, inside_vec *all)
{
    const struct dossier_builder *builder = &relating->work->builder;
    uint32_t count = dossier_added_relations(builder);
    for (uint32_t i = 0; i < count; i++) {
        const struct relation *r = dossier_added_relation(builder, i);
        if (r->type != RELATION_LOCATED_IN ||
            builder->entities.items[r->subject].type != ENTITY_PLACE)
            continue;
        bool upwards = r->subject < r->object;
        *vec_push(all) = (struct inside){.low = upwards ? r->subject : r->object,
                                         .high = upwards ? r->object : r->subject,
                                         .relation = i,
                                         .confidence = r->confidence,
                                         .upwards = upwards};
    }
}

/* Marks what is not so of the relations of one pair of places. Returns whether there is any. */
static bool judge_pair(const struct inside *pair, uint32_t count, bool *wrong)
{
    int best[2] = {-1, -1};
    for (uint32_t i = 0; i < count; i++)
        if (pair[i].confidence > best[pair[i].upwards])
            best[pair[i].upwards] = pair[i].confidence;
    bool both = best[false] >= 0 && best[true] >= 0;
    for (uint32_t i = 0; both && i < count; i++)
        wrong[pair[i].relation] = best[pair[i].upwards] <= best[!pair[i].upwards];
    return both;
}

void relate_containment(struct relating *relating)
{
    struct dossier_builder *builder = &relating->work->builder;
    inside_vec all = {0};
    collect(relating, &all);
    sort_records(all.items, all.count, sizeof *all.items, compare_pairs);
    bool *wrong = memory_zeroed(dossier_added_relations(builder) + 1, sizeof *wrong);
    bool any = false;
    for (uint32_t begin = 0, end; begin < all.count; begin = end) {
        for (end = begin + 1; end < all.count; end++)
            if (compare_pairs(&all.items[begin], &all.items[end]) != 0)
                break;
        any |= judge_pair(&all.items[begin], end - begin, wrong);
    }
    if (any)
        dossier_drop_relations(builder, wrong);
    free(wrong);
    vec_free(&all);
}

bool relate_lies_beside(const struct outline *outline, const struct rule *rule, int place)
{
    static const char *const words[] = {"以东", "以東", "以西", "以南", "以北",
                                        "之间", "之間", "对岸", "對岸"};
    if (rule->relation != RELATION_LOCATED_IN)
        return false;
    place = outline_last_of_list(outline, place);
    int first = outline_next(outline, place),
        second = first < 0 ? -1 : outline_next(outline, first);
    if (first < 0)
        return false;
    uint32_t begin = outline_at(outline, first)->begin;
    uint32_t end = outline_at(outline, second < 0 ? first : second)->end;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (end - begin >= strlen(words[i]) &&
            memcmp(outline->text + begin, words[i], strlen(words[i])) == 0)
            return true;
    return false;
}
