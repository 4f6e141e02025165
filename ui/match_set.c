#include "ui/match_set.h"

#include "model/arena.h"
#include "model/clock.h"

#define PIECE_BYTES   (1u << 14) /* between looks at the clock */
#define REGEX_BYTES   (1u << 13) /* of a long paragraph: PCRE2 validates all it is given */
#define OVERLAP_BYTES 1024u      /* the longest match that a piece may cut */
#define PLACES        1024u      /* of the shorter needle, between looks at the clock */

static void swap(match_places *a, match_places *b)
{
    match_places c = *a;
    *a = *b;
    *b = c;
}

void match_set_begin(struct match_set *set, const struct article *article, uint32_t start,
                     bool grown)
{
    set->narrows = grown && set->article == article && match_set_is_done(set) && !set->is_over;
    if (set->narrows) {
        swap(&set->found, &set->old_found);
        swap(&set->parts, &set->old_parts);
        start = set->start;
    }
    set->found.count = set->parts.count = 0;
    set->old_found_at = set->old_parts_at = 0;
    set->article = article;
    set->start = start < article->len ? start : 0;
    set->done = 0;
    set->is_over = set->gave_up = false;
}

void match_set_release(struct match_set *set)
{
    vec_free(&set->found);
    vec_free(&set->parts);
    vec_free(&set->old_found);
    vec_free(&set->old_parts);
    *set = (struct match_set){0};
}

bool match_set_is_done(const struct match_set *set)
{
    return !set->article || set->is_over || set->done >= set->article->len;
}

/* Bytes from where gathering began, round the end of the text. */
static uint32_t distance(const struct match_set *set, uint32_t at)
{
    return at >= set->start ? at - set->start : set->article->len - set->start + at;
}

static uint32_t place_at(const struct match_set *set, uint32_t distance_bytes)
{
    uint32_t to_end = set->article->len - set->start;
    return distance_bytes < to_end ? set->start + distance_bytes : distance_bytes - to_end;
}

/* ---- gathering ---- */

/* What is looked through at once: matches that begin in [from, stop), in text[base, limit). */
struct piece {
    uint32_t base, from, stop, limit;
};

static uint32_t at_most(uint32_t at, uint32_t more, uint32_t limit)
{
    return limit - at > more ? at + more : limit;
}

/* Of the paragraph that the place is in. */
static struct piece piece_of_block(const struct article *article, uint32_t at, uint32_t end)
{
    const struct block *block = &article->blocks[article_block_at(article, at)];
    struct piece piece = {.base = at, .from = at, .stop = at + 1, .limit = at};
    if (at < block->begin || at >= block->end)
        return piece; /* the newline between two */
    piece.base = block->begin;
    piece.stop = at_most(at, REGEX_BYTES, block->end < end ? block->end : end);
    piece.limit = at_most(piece.stop, OVERLAP_BYTES, block->end);
    return piece;
}

static struct piece piece_from(const struct article *article, const struct needle *needle,
                               uint32_t at, uint32_t end)
{
    if (needle->regex)
        return piece_of_block(article, at, end);
    uint32_t stop = at_most(at, PIECE_BYTES, end);
    return (struct piece){0, at, stop, at_most(stop, OVERLAP_BYTES, article->len)};
}

/* The first match, or part of one, that begins in the piece at from or later. gave_up: as
 * needle_next. */
static enum search_hit hit_in(const struct article *article, const struct needle *needle,
                              const struct piece *piece, uint32_t from, uint32_t *at, bool *gave_up)
{
    size_t begin, end;
    if (from >= piece->limit)
        return SEARCH_NO_HIT;
    enum search_hit hit =
        needle_next_hit(needle, article->text + piece->base, piece->limit - piece->base,
                        from - piece->base, &begin, &end, gave_up);
    if (hit == SEARCH_NO_HIT || piece->base + begin >= piece->stop)
        return SEARCH_NO_HIT;
    *at = piece->base + (uint32_t)begin;
    return hit;
}

static void add(struct match_set *set, enum search_hit hit, uint32_t at)
{
    if (hit == SEARCH_HIT)
        *vec_push(&set->found) = at;
    else if (hit == SEARCH_PART)
        *vec_push(&set->parts) = at;
    set->is_over = set->found.count + set->parts.count >= MATCH_MAX;
}

static void gather_piece(struct match_set *set, const struct needle *needle)
{
    const struct article *article = set->article;
    uint32_t from = place_at(set, set->done), at;
    struct piece piece =
        piece_from(article, needle, from, from < set->start ? set->start : article->len);
    enum search_hit hit;
    while (!set->is_over &&
           (hit = hit_in(article, needle, &piece, from, &at, &set->gave_up)) != SEARCH_NO_HIT) {
        add(set, hit, at);
        from = at + 1;
    }
    set->done += piece.stop - piece.from;
}

/* The next place of the shorter needle; false: there is none. */
static bool next_old(struct match_set *set, uint32_t *at)
{
    bool found = set->old_found_at < set->old_found.count;
    bool part = set->old_parts_at < set->old_parts.count;
    uint32_t f = found ? set->old_found.items[set->old_found_at] : 0;
    uint32_t p = part ? set->old_parts.items[set->old_parts_at] : 0;
    if (found && part)
        found = distance(set, f) < distance(set, p);
    *at = found ? f : p;
    set->old_found_at += found;
    set->old_parts_at += !found && part;
    return found || part;
}

static void narrow(struct match_set *set, const struct needle *needle)
{
    const struct article *article = set->article;
    uint32_t at = 0, count = 0;
    size_t end;
    while (count++ < PLACES && next_old(set, &at)) {
        add(set, search_at(needle->pattern, article->text, article->len, at, &end), at);
        set->done = distance(set, at) + 1;
    }
    if (count <= PLACES)
        set->done = article->len;
}

bool match_set_step(struct match_set *set, const struct needle *needle, uint32_t budget_us)
{
    int64_t until = clock_us() + budget_us;
    do {
        if (match_set_is_done(set))
            return false;
        if (set->narrows)
            narrow(set, needle);
        else
            gather_piece(set, needle);
    } while (clock_us() < until);
    return !match_set_is_done(set);
}

/* ---- asking ---- */

/* How many matches lie nearer to where gathering began. */
static uint32_t matches_before(const struct match_set *set, uint32_t distance_bytes)
{
    uint32_t low = 0, high = set->found.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (distance(set, set->found.items[middle]) < distance_bytes)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Among too many the next one is near. */
static bool search_forward(const struct match_set *set, const struct needle *needle, uint32_t at,
                           uint32_t *match)
{
    const struct article *article = set->article;
    bool gave_up; /* it matters not: there are other matches */
    while (at < article->len) {
        struct piece piece = piece_from(article, needle, at, article->len);
        enum search_hit hit = hit_in(article, needle, &piece, at, match, &gave_up);
        if (hit == SEARCH_HIT)
            return true;
        at = hit == SEARCH_PART ? *match + 1 : piece.stop;
    }
    return false;
}

static bool search_back(const struct match_set *set, const struct needle *needle, uint32_t before,
                        uint32_t *match)
{
    const struct article *article = set->article;
    bool found = false, gave_up; /* as above */
    while (before > 0 && !found) {
        uint32_t begin = before > REGEX_BYTES ? before - REGEX_BYTES : 0;
        for (uint32_t at = begin, next; at < before; at = next) {
            struct piece piece = piece_from(article, needle, at, before);
            enum search_hit hit = hit_in(article, needle, &piece, at, &next, &gave_up);
            if (hit == SEARCH_HIT) {
                *match = next;
                found = true;
            }
            next = hit == SEARCH_NO_HIT ? piece.stop : next + 1;
        }
        before = begin;
    }
    return found;
}

static enum match_answer search_text(const struct match_set *set, const struct needle *needle,
                                     bool forward, uint32_t at, uint32_t *match)
{
    bool found =
        forward ? search_forward(set, needle, at, match) || search_forward(set, needle, 0, match)
                : search_back(set, needle, at, match) ||
                      search_back(set, needle, set->article->len, match);
    return found ? MATCH_FOUND : MATCH_NONE;
}

enum match_answer match_set_find(const struct match_set *set, const struct needle *needle,
                                 bool forward, uint32_t at, uint32_t *match)
{
    if (!set->article || set->article->len == 0)
        return MATCH_NONE;
    if (set->is_over)
        return search_text(set, needle, forward, at, match);
    uint32_t away = distance(set, at < set->article->len ? at : 0), count = set->found.count;
    uint32_t index = matches_before(set, away);
    bool done = match_set_is_done(set);
    if (forward ? index < count : index > 0 && away <= set->done) {
        *match = set->found.items[forward ? index : index - 1];
        return MATCH_FOUND;
    }
    if (!done)
        return MATCH_NOT_YET;
    if (count == 0)
        return MATCH_NONE;
    *match = set->found.items[forward ? 0 : count - 1];
    return MATCH_FOUND;
}

uint32_t match_set_rank(const struct match_set *set, uint32_t at)
{
    uint32_t to_end = set->article->len - set->start;
    uint32_t behind = set->found.count - matches_before(set, to_end); /* in [0, start) */
    if (at < set->start)
        return matches_before(set, distance(set, at) + 1) - matches_before(set, to_end);
    return behind + matches_before(set, distance(set, at) + 1);
}
