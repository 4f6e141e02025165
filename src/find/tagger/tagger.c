#include "find/tagger/tagger.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/tagger/tagger_decode.h"
#include "find/tagger/tagger_doubts.h"
#include "find/tagger/tagger_lattice.h"
#include "find/tagger/tagger_sums.h"
#include "image.h"
#include "model/arena.h"

#define WINDOW     2048u /* tokens labelled together; a longer sentence is cut */
#define FIRST_ROOM 128u  /* most sentences are shorter; a power of two, as WINDOW */

struct tagger {
    struct tagger_model model;
    struct tagger_doubts doubts;
    struct tagger_decoder decoder;
    struct tagger_lattice lattice;
    struct tagger_sums sums;
    uint32_t room;   /* tokens for which there is memory, at most WINDOW */
    uint8_t *labels; /* so many of each of these */
    bool *doubtful;  /* not certainly outside every name */
    struct list_mask *masks;
    tagger_word_vec words;
    tagger_cut_vec cuts;
    unsigned style; /* of the sentence */
    bool style_is_set;
    int32_t styles_before[TAGGER_STYLES]; /* what the article says so far */
};

/* ---- memory ---- */

static uint32_t room_for(uint32_t tokens)
{
    uint32_t room = FIRST_ROOM;
    while (room < tokens)
        room *= 2;
    return room;
}

/* Memory for sentences of so many tokens; what is known of the one before is lost. */
static void make_room(struct tagger *tagger, uint32_t tokens)
{
    tagger_doubts_make_room(&tagger->doubts, tokens);
    tagger_decoder_make_room(&tagger->decoder, tokens);
    lattice_make_room(&tagger->lattice, tokens);
    tagger_sums_make_room(&tagger->sums, tokens);
    free(tagger->labels);
    free(tagger->doubtful);
    free(tagger->masks);
    tagger->labels = memory_alloc(tokens);
    tagger->doubtful = memory_alloc(tokens * sizeof *tagger->doubtful);
    tagger->masks = memory_alloc(tokens * sizeof *tagger->masks);
    tagger->room = tokens;
}

/* ---- the style ---- */

/* The style that the article so far and this sentence speak for. */
static unsigned best_style(const struct tagger *tagger)
{
    const int32_t *bias = tagger->model.header->style_bias;
    unsigned best = STYLE_NEWS;
    int32_t totals[TAGGER_STYLES];
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        totals[style] = bias[style] + tagger->styles_before[style] + tagger->sums.styles[style];
        if (totals[style] > totals[best])
            best = style;
    }
    return best;
}

/* Adds what the sentence says to what is known, within bounds, so that a text may change its style.
 */
static void remember_style(struct tagger *tagger)
{
    int32_t bound = tagger->model.header->style_bound;
    for (unsigned style = 0; style < TAGGER_STYLES; style++) {
        int32_t *known = &tagger->styles_before[style];
        *known += tagger->sums.styles[style];
        *known = *known > bound ? bound : *known < -bound ? -bound : *known;
    }
}

void tagger_begin(struct tagger *tagger)
{
    tagger->style = STYLE_NEWS;
    tagger->style_is_set = false;
    memset(tagger->styles_before, 0, sizeof tagger->styles_before);
}

void tagger_set_style(struct tagger *tagger, unsigned style)
{
    tagger->style = style < TAGGER_STYLES ? style : STYLE_NEWS;
    tagger->style_is_set = true;
}

/* ---- stretches ---- */

/* A token that is so likely in no name is in none. */
#define OUTSIDE 0.995f

/* Tokens that may be in names, with none between that is in one. */
struct stretch {
    uint32_t begin, end;
};

/* The next stretch; false at the end. At first both numbers are 0. */
static bool next_stretch(const struct tagger *tagger, uint32_t count, struct stretch *stretch)
{
    uint32_t begin = stretch->end;
    while (begin < count && !tagger->doubtful[begin])
        begin++;
    uint32_t end = begin;
    while (end < count && tagger->doubtful[end])
        end++;
    *stretch = (struct stretch){begin, end};
    return begin < count;
}

unsigned tagger_style(const struct tagger *tagger)
{
    return tagger->style;
}

/* ---- the names ---- */

static uint8_t percent_of(float share)
{
    return share >= 1 ? 100 : share > 0 ? (uint8_t)(100 * share) : 0;
}

/* Fills the lattice and takes from the doubts the tokens that turn out to be outside. */
static void settle_doubts(struct tagger *tagger, uint32_t count)
{
    struct stretch stretch = {0, 0};
    tagger_doubts_find(&tagger->doubts, tagger->sums.items, count, tagger->doubtful);
    while (next_stretch(tagger, count, &stretch)) {
        lattice_fill(&tagger->lattice, tagger->sums.items, stretch.begin, stretch.end, count);
        for (uint32_t i = stretch.begin; i < stretch.end; i++)
            tagger->doubtful[i] = lattice_label(&tagger->lattice, i, LABEL_OUTSIDE) < OUTSIDE;
    }
}

/* A labelling as likely as this is the best one. */
#define BEST 0.55f

/* Every token in doubt gets its best label. When it is likely that none is in a name, that is so.
 */
static void label_stretch(struct tagger *tagger, struct stretch stretch, uint32_t count)
{
    float in_names = 0, unsure = 0; /* how often some token has another label, at most */
    for (uint32_t i = stretch.begin; i < stretch.end; i++) {
        float share;
        tagger->labels[i] = (uint8_t)lattice_best(&tagger->lattice, i, &share);
        in_names += 1 - lattice_label(&tagger->lattice, i, LABEL_OUTSIDE);
        unsure += 1 - share;
    }
    if (in_names < 0.5f)
        memset(tagger->labels + stretch.begin, LABEL_OUTSIDE, stretch.end - stretch.begin);
    else if (unsure > 1 - BEST)
        tagger_viterbi(&tagger->decoder, tagger->sums.items, stretch.begin, stretch.end, count,
                       tagger->labels);
}

/* The span of the name that begins at a token. */
static struct tagger_span span_at(const struct tagger *tagger, uint32_t first)
{
    unsigned type = label_type(tagger->labels[first]);
    uint32_t end = first;
    while (label_is_open(tagger->labels[end]))
        end++;
    end++;
    return (struct tagger_span){
        .first = first,
        .count = end - first,
        .type = (uint8_t)type,
        .confidence = percent_of(lattice_name(&tagger->lattice, first, end - first, type)),
    };
}

static void label_window(struct tagger *tagger, uint32_t offset, uint32_t count,
                         tagger_span_vec *spans)
{
    struct stretch stretch = {0, 0};
    memset(tagger->labels, LABEL_OUTSIDE, count);
    settle_doubts(tagger, count);
    while (next_stretch(tagger, count, &stretch)) {
        label_stretch(tagger, stretch, count);
        for (uint32_t i = stretch.begin; i < stretch.end;) {
            if (tagger->labels[i] == LABEL_OUTSIDE) {
                i++;
                continue;
            }
            struct tagger_span span = span_at(tagger, i);
            i += span.count;
            span.first += offset;
            *vec_push(spans) = span;
        }
    }
}

static void tag_window(struct tagger *tagger, const char *text, const struct token *tokens,
                       uint32_t count)
{
    const struct tagger_view view = {text, tokens, tagger->masks, count, &tagger->words};
    tagger_sums_look_tokens(&tagger->sums, tokens, count);
    tagger_segment(&tagger->model, tokens, count, tagger->sums.han_values, &tagger->words,
                   &tagger->cuts);
    tagger_sums_look_words(&tagger->sums, &tagger->words);
    if (!tagger->style_is_set) {
        tagger->style = best_style(tagger);
        remember_style(tagger);
    }
    tagger_sums_make(&tagger->sums, tagger->style, &view);
}

void tagger_tag(struct tagger *tagger, const char *text, const struct token *tokens, uint32_t count,
                const struct lexicon_hit *hits, uint32_t hit_count, tagger_span_vec *spans)
{
    uint32_t hit = 0;
    for (uint32_t from = 0; from < count; from += WINDOW) {
        uint32_t size = count - from < WINDOW ? count - from : WINDOW, first_hit = hit;
        while (hit < hit_count && hits[hit].first < from + size)
            hit++;
        if (tagger->room < size)
            make_room(tagger, room_for(size));
        list_masks(hit > first_hit ? hits + first_hit : NULL, hit - first_hit, from, size,
                   tagger->masks);
        tag_window(tagger, text, tokens + from, size);
        label_window(tagger, from, size, spans);
    }
}

/* ---- making one ---- */

struct tagger *tagger_open(const void *bytes, size_t len, char *message, size_t message_size)
{
    struct tagger *tagger = memory_zeroed(1, sizeof *tagger);
    if (!tagger_model_open(&tagger->model, bytes, len, message, message_size)) {
        free(tagger);
        return NULL;
    }
    tagger_doubts_init(&tagger->doubts, &tagger->model);
    tagger_decoder_init(&tagger->decoder, &tagger->model);
    lattice_init(&tagger->lattice, &tagger->model);
    tagger_sums_init(&tagger->sums, &tagger->model);
    make_room(tagger, FIRST_ROOM);
    tagger_begin(tagger);
    return tagger;
}

struct tagger *tagger_new(void)
{
    struct image image = image_get(IMAGE_TAGGER);
    char message[80];
    return tagger_open(image.bytes, image.len, message, sizeof message);
}

void tagger_free(struct tagger *tagger)
{
    if (!tagger)
        return;
    tagger_doubts_release(&tagger->doubts);
    tagger_decoder_release(&tagger->decoder);
    lattice_release(&tagger->lattice);
    tagger_sums_release(&tagger->sums);
    free(tagger->labels);
    free(tagger->doubtful);
    free(tagger->masks);
    vec_free(&tagger->words);
    vec_free(&tagger->cuts);
    free(tagger);
}

/* ---- asking about what was tagged last ---- */

/* Names less likely than this are noise. */
#define LIKELY_PERCENT 3
#define LIKELY         (LIKELY_PERCENT / 100.0f)
/* What is surer than this leaves nothing for the eager reading. */
#define EAGER_DOUBT 0.03f

uint8_t tagger_ask(struct tagger *tagger, uint32_t count, uint32_t first, uint32_t span,
                   enum entity_type type)
{
    if (count > WINDOW || span == 0 || first + span > count || (unsigned)type >= TAGGER_TYPES)
        return 0;
    for (uint32_t i = first; i < first + span; i++)
        if (!tagger->doubtful[i])
            return 0;
    return percent_of(lattice_name(&tagger->lattice, first, span, type));
}

/* Whether every token of a stretch has a label that is all but certain. */
static bool is_settled(const struct tagger *tagger, struct stretch stretch)
{
    for (uint32_t i = stretch.begin; i < stretch.end; i++)
        if (lattice_label(&tagger->lattice, i, tagger->labels[i]) < 1 - EAGER_DOUBT)
            return false;
    return true;
}

static bool is_among(const struct tagger_span *spans, uint32_t count,
                     const struct tagger_span *span)
{
    for (uint32_t i = 0; i < count; i++)
        if (spans[i].first == span->first && spans[i].count == span->count &&
            spans[i].type == span->type)
            return true;
    return false;
}

/* Adds the name if it is likely enough and not known. */
static void add_likely(uint32_t first, uint32_t count, unsigned type, float share, uint32_t known,
                       tagger_span_vec *spans)
{
    struct tagger_span span = {
        .first = first, .count = count, .type = (uint8_t)type, .confidence = percent_of(share)};
    if (span.confidence >= LIKELY_PERCENT && !is_among(spans->items, known, &span))
        *vec_push(spans) = span;
}

/* The likely names of one type that begin at a token. None that goes on is likelier than that any
 * name from there is still open. */
static void add_likely_from(const struct tagger *tagger, uint32_t first, uint32_t end,
                            unsigned type, uint32_t known, tagger_span_vec *spans)
{
    const struct tagger_lattice *lattice = &tagger->lattice;
    float single = lattice_label(lattice, first, label_of(type, PLACE_SINGLE));
    if (single >= LIKELY)
        add_likely(first, 1, type, single, known, spans);
    if (lattice_label(lattice, first, label_of(type, PLACE_BEGIN)) < LIKELY)
        return;
    struct lattice_walk walk = lattice_walk(lattice, first, type);
    for (uint32_t i = first + 1; i < end; i++) {
        add_likely(first, i + 1 - first, type, lattice_walk_end(&walk), known, spans);
        if (lattice_walk_on(&walk) < LIKELY)
            return;
    }
}

static void add_likely_at(const struct tagger *tagger, uint32_t first, uint32_t end, uint32_t known,
                          tagger_span_vec *spans)
{
    if (!lattice_may_begin(&tagger->lattice, first, LIKELY))
        return;
    for (unsigned type = 0; type < TAGGER_TYPES; type++)
        add_likely_from(tagger, first, end, type, known, spans);
}

void tagger_add_likely(struct tagger *tagger, uint32_t count, tagger_span_vec *spans)
{
    struct stretch stretch = {0, 0};
    uint32_t known = spans->count;
    while (count <= WINDOW && next_stretch(tagger, count, &stretch)) {
        if (is_settled(tagger, stretch))
            continue;
        for (uint32_t i = stretch.begin; i < stretch.end; i++)
            add_likely_at(tagger, i, stretch.end, known, spans);
    }
}
