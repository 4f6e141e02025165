#include "tests/eval/align.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "model/memory.h"
#include "model/vec.h"
#include "text/script.h"
#include "text/utf8.h"

struct cps cps_decode(const char *text, size_t len)
{
    struct cps cps = {memory_realloc(NULL, len, sizeof(uint32_t)), 0};

    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);

        cps.items[cps.count++] = c.cp;
        at += c.len_bytes;
    }
    return cps;
}

int cp_is_blank(uint32_t cp)
{
    return script_of(cp) == SCRIPT_SPACE || (cp >= 0x1c && cp <= 0x1f) || cp == 0x85 ||
           cp == 0x200b || cp == 0x200c || cp == 0x200d || cp == 0xfeff || cp == 0xad;
}

/* The characters that are seen: their positions, their values. */
struct solid {
    uint32_t *at, *cps;
    uint32_t count;
};

static struct solid solid_of(struct cps text)
{
    struct solid solid = {memory_realloc(NULL, text.count, sizeof(uint32_t)),
                          memory_realloc(NULL, text.count, sizeof(uint32_t)), 0};

    for (uint32_t i = 0; i < text.count; i++)
        if (!cp_is_blank(text.items[i])) {
            solid.at[solid.count] = i;
            solid.cps[solid.count++] = text.items[i];
        }
    return solid;
}

static void solid_free(struct solid *solid)
{
    free(solid->at);
    free(solid->cps);
}

/* ---- matching blocks as difflib finds them: the longest one, then left and right of it ---- */

/* Units are words, numbers or single characters, each known by a number of its own. */
struct unit {
    uint32_t begin, end; /* in the solid characters */
};

typedef VEC(struct unit) unit_vec;

static int unit_class(uint32_t cp)
{
    if ((cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z'))
        return 1;
    return cp >= '0' && cp <= '9' ? 2 : 0;
}

static void cut_units(unit_vec *units, const uint32_t *cps, uint32_t begin, uint32_t end,
                      bool words)
{
    for (uint32_t at = begin, next; at < end; at = next) {
        int class = unit_class(cps[at]);

        next = at + 1;
        while (words && class && next < end && unit_class(cps[next]) == class)
            next++;
        *vec_push(units) = (struct unit){at, next};
    }
}

struct matcher {
    const uint32_t *a, *b; /* solid characters */
    unit_vec a_units, b_units;
    uint32_t *lengths, *next_lengths; /* of the run that ends at each unit of b */
};

static bool same_unit(const struct matcher *m, uint32_t i, uint32_t j)
{
    struct unit x = m->a_units.items[i], y = m->b_units.items[j];

    return x.end - x.begin == y.end - y.begin &&
           !memcmp(m->a + x.begin, m->b + y.begin, (x.end - x.begin) * sizeof *m->a);
}

struct match {
    uint32_t i, j, size;
};

static struct match longest_match(struct matcher *m, uint32_t i1, uint32_t i2, uint32_t j1,
                                  uint32_t j2)
{
    struct match best = {i1, j1, 0};

    memset(m->lengths + j1, 0, (j2 - j1 + 1) * sizeof *m->lengths);
    for (uint32_t i = i1; i < i2; i++) {
        uint32_t *swap;

        m->next_lengths[j1] = 0;
        for (uint32_t j = j1; j < j2; j++) {
            uint32_t run = same_unit(m, i, j) ? m->lengths[j] + 1 : 0;

            m->next_lengths[j + 1] = run;
            if (run > best.size)
                best = (struct match){i + 1 - run, j + 1 - run, run};
        }
        swap = m->lengths;
        m->lengths = m->next_lengths;
        m->next_lengths = swap;
    }
    return best;
}

typedef VEC(struct match) match_vec;

/* A stack of ranges rather than recursion; the matches come out unsorted. */
static void find_matches(struct matcher *m, match_vec *matches)
{
    struct range {
        uint32_t i1, i2, j1, j2;
    };
    VEC(struct range) stack = {0};
    uint32_t b_count = m->b_units.count;

    m->lengths = memory_realloc(NULL, (size_t)b_count + 1, sizeof *m->lengths);
    m->next_lengths = memory_realloc(NULL, (size_t)b_count + 1, sizeof *m->next_lengths);
    *vec_push(&stack) = (struct range){0, m->a_units.count, 0, b_count};
    while (stack.count) {
        struct range r = stack.items[--stack.count];
        struct match match = longest_match(m, r.i1, r.i2, r.j1, r.j2);

        if (!match.size)
            continue;
        *vec_push(matches) = match;
        *vec_push(&stack) = (struct range){r.i1, match.i, r.j1, match.j};
        *vec_push(&stack) = (struct range){match.i + match.size, r.i2, match.j + match.size, r.j2};
    }
    vec_free(&stack);
    free(m->lengths);
    free(m->next_lengths);
}

static int compare_matches(const void *x, const void *y)
{
    const struct match *a = x, *b = y;

    return (a->i > b->i) - (a->i < b->i);
}

struct pair {
    const struct solid *from, *to;
    uint32_t *out;
};

static void put(const struct pair *pair, uint32_t i, uint32_t j, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++)
        pair->out[pair->from->at[i + k]] = pair->to->at[j + k];
}

/* A stretch that was replaced by another: character by character. */
static void align_replaced(const struct pair *pair, uint32_t a1, uint32_t a2, uint32_t b1,
                           uint32_t b2)
{
    struct matcher m = {.a = pair->from->cps, .b = pair->to->cps};
    match_vec matches = {0};

    if (a2 - a1 == b2 - b1) {
        put(pair, a1, b1, a2 - a1);
        return;
    }
    cut_units(&m.a_units, m.a, a1, a2, false);
    cut_units(&m.b_units, m.b, b1, b2, false);
    find_matches(&m, &matches);
    for (uint32_t i = 0; i < matches.count; i++)
        put(pair, a1 + matches.items[i].i, b1 + matches.items[i].j, matches.items[i].size);
    vec_free(&matches);
    vec_free(&m.a_units);
    vec_free(&m.b_units);
}

static uint32_t unit_begin(const unit_vec *units, uint32_t index, uint32_t end)
{
    return index < units->count ? units->items[index].begin : end;
}

static void align_middle(const struct pair *pair, uint32_t a1, uint32_t a2, uint32_t b1,
                         uint32_t b2)
{
    struct matcher m = {.a = pair->from->cps, .b = pair->to->cps};
    match_vec matches = {0};
    uint32_t i = 0, j = 0;

    cut_units(&m.a_units, m.a, a1, a2, true);
    cut_units(&m.b_units, m.b, b1, b2, true);
    find_matches(&m, &matches);
    *vec_push(&matches) = (struct match){m.a_units.count, m.b_units.count, 0};
    qsort(matches.items, matches.count, sizeof *matches.items, compare_matches);
    for (uint32_t k = 0; k < matches.count; k++) {
        struct match match = matches.items[k];
        uint32_t a = unit_begin(&m.a_units, i, a2), b = unit_begin(&m.b_units, j, b2);
        uint32_t a_end = unit_begin(&m.a_units, match.i, a2);
        uint32_t b_end = unit_begin(&m.b_units, match.j, b2);

        if (a < a_end && b < b_end)
            align_replaced(pair, a, a_end, b, b_end);
        i = match.i + match.size;
        j = match.j + match.size;
        put(pair, a_end, b_end, unit_begin(&m.a_units, i, a2) - a_end);
    }
    vec_free(&matches);
    vec_free(&m.a_units);
    vec_free(&m.b_units);
}

uint32_t *align_texts(struct cps from, struct cps to)
{
    struct solid a = solid_of(from), b = solid_of(to);
    uint32_t *out = memory_realloc(NULL, from.count, sizeof *out), same = 0, tail = 0;
    uint32_t shorter = a.count < b.count ? a.count : b.count;
    struct pair pair = {&a, &b, out};

    for (uint32_t i = 0; i < from.count; i++)
        out[i] = NOT_ALIGNED;
    while (same < shorter && a.cps[same] == b.cps[same])
        same++;
    while (tail < shorter - same && a.cps[a.count - 1 - tail] == b.cps[b.count - 1 - tail])
        tail++;
    put(&pair, 0, 0, same);
    put(&pair, a.count - tail, b.count - tail, tail);
    if (a.count - tail > same && b.count - tail > same)
        align_middle(&pair, same, a.count - tail, same, b.count - tail);
    solid_free(&a);
    solid_free(&b);
    return out;
}
