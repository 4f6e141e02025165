/* The step: block by block, what stands in marks, who says it, and what is reported without marks.
 */
#include "find/quote/quote.h"

#include "find/outline/outline_store.h"
#include "find/rules/relation_rules.h"
#include "model/sort.h"

#define SHORT_CPS_ZH 7 /* in marks without speech around them: a term, no quote */
#define SHORT_CPS_EN 22
#define WINDOW_BYTES 32768u

void quote_add(struct quoting *quoting, uint32_t begin, uint32_t end, enum quote_kind kind,
               struct speaker speaker, uint8_t confidence)
{
    const struct outline *outline = &quoting->outline;
    struct quote quote = {
        .begin = begin,
        .end = end,
        .kind = kind & 3u,
        .confidence = confidence & 127u,
        .speaker = speaker.at < 0 ? NO_INDEX : outline_at(outline, speaker.at)->entity,
    };
    if (speaker.verb >= 0)
        quote_set_verb(&quote, (struct span){outline_at(outline, speaker.verb)->begin,
                                             outline_at(outline, speaker.verb)->end});
    dossier_add_quote(&quoting->work->builder, quote);
}

/* 他只留了一张纸条：“海不要太大声”: all that stands behind a colon, however short. */
static bool is_announced(const struct quoting *quoting, const struct marked *marked)
{
    return marked->apart && outline_is_colon(&quoting->outline, marked->open - 1);
}

static bool is_long(const struct quoting *quoting, const struct marked *marked)
{
    bool han = outline_is_han(&quoting->outline, marked->open + 1);
    return marked->cps >= (han ? SHORT_CPS_ZH : SHORT_CPS_EN);
}

/* Nothing but marks in this block, or nothing behind the last quote but its own sentence. */
static bool continues(const struct quoting *quoting, const struct marked *marked, uint32_t before)
{
    if (before == NO_INDEX)
        return false;
    for (int i = marked->open - 1; i >= 0; i--) {
        const struct outline_item *item = outline_at(&quoting->outline, i);
        if (item->quote != NO_INDEX)
            return true;
        if (outline_has_type(&quoting->outline, i, TYPE_BIT(ENTITY_PERSON)) &&
            item->entity != before)
            return false;
    }
    return quoting->last_ended;
}

/* “We are sure,” Marlow said. “It holds.” Vance left: marks behind the sentence that says who spoke
 * before them are of the same one, unless a verb says otherwise. */
static bool goes_on(const struct quoting *quoting, uint32_t m)
{
    const struct outline *outline = &quoting->outline;
    uint32_t last = m;
    while (last > 0 && quoting->marked.items[last - 1].dropped)
        last--;
    int i = quoting->marked.items[m].open - 1;
    if (last == 0 || !outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
        return false;
    for (i--; i > quoting->marked.items[last - 1].close; i--) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_STOP)))
            return false;
        if (!outline_is_mention(outline, i) && outline_is(outline, i, CLASS_BIT(WORD_SPEECH)))
            return true;
    }
    return false;
}

static void add_direct(struct quoting *quoting)
{
    uint32_t before = quoting->last_speaker;
    bool ended = false, open = false;
    for (uint32_t m = 0; m < quoting->marked.count; m++) {
        const struct marked *marked = &quoting->marked.items[m];
        if (marked->dropped)
            continue;
        struct speaker speaker = quote_speaker(quoting, marked);
        bool same =
            speaker.verb < 0 && marked->whole && before != NO_INDEX && goes_on(quoting, m);
        if (same)
            speaker = NO_SPEAKER;
        uint32_t entity =
            speaker.at < 0 ? NO_INDEX : outline_at(&quoting->outline, speaker.at)->entity;
        bool loose = speaker.at < 0 && speaker.verb < 0;
        if (same || (loose && marked->whole && continues(quoting, marked, before)))
            entity = before;
        bool spoken = is_long(quoting, marked) || is_announced(quoting, marked);
        if (entity == NO_INDEX && speaker.verb < 0 && !((marked->whole || marked->apart) && spoken))
            continue;
        if (speaker.verb < 0 && speaker.at >= 0 && !spoken && !marked->whole)
            continue;
        quote_add(quoting, marked->begin, marked->end, QUOTE_DIRECT, speaker,
                  speaker.verb >= 0 ? 90 : 75);
        struct dossier_builder *builder = &quoting->work->builder;
        builder->quotes.items[builder->quotes.count - 1].speaker = entity;
        before = entity;
        ended = marked->close + 2 >= (int)quoting->outline.items.count;
        open = marked->close >= (int)quoting->outline.items.count;
    }
    quoting->last_speaker = before;
    quoting->last_ended = ended;
    quoting->last_open = open;
}

static int compare_quotes(const void *a, const void *b)
{
    const struct quote *x = a, *y = b;
    return (x->begin > y->begin) - (x->begin < y->begin);
}

/* The end of the sentences from `first` on that belong to the block, as many as make a window. */
static uint32_t window_end(const struct quoting *quoting, uint32_t first)
{
    const struct dossier_builder *builder = &quoting->work->builder;
    const struct block *block = &quoting->work->article->blocks[quoting->block];
    uint32_t begin = builder->sentences.items[first].begin, end = first + 1;
    for (; end < builder->sentences.count; end++) {
        const struct sentence *next = &builder->sentences.items[end];
        if (next->begin >= block->end || next->end - begin > WINDOW_BYTES)
            break;
    }
    return end;
}

/* The sentences from first to end, exclusive. */
static void read_window(struct quoting *quoting, uint32_t first_sentence, uint32_t end,
                        uint32_t *mention)
{
    struct work *work = quoting->work;
    const struct dossier_builder *builder = &work->builder;
    while (*mention < builder->mentions.count &&
           builder->mentions.items[*mention].begin < builder->sentences.items[first_sentence].begin)
        (*mention)++;
    outline_read_sentences(&quoting->outline, builder, work->article, first_sentence, end,
                           *mention);
    uint32_t first = builder->quotes.count;
    quote_find_marks(quoting);
    quote_find_indirect(quoting);
    add_direct(quoting);
    if (builder->quotes.count > first)
        sort_records(builder->quotes.items + first, builder->quotes.count - first,
                     sizeof *builder->quotes.items, compare_quotes);
}

/* A block at once, or a very long one window by window, so that an outline has a bound. */
static void read_block(struct quoting *quoting, uint32_t *sentence, uint32_t *mention)
{
    const struct dossier_builder *builder = &quoting->work->builder;
    uint32_t block_end = quoting->work->article->blocks[quoting->block].end;
    while (*sentence < builder->sentences.count &&
           builder->sentences.items[*sentence].begin < block_end) {
        uint32_t end = window_end(quoting, *sentence);
        read_window(quoting, *sentence, end, mention);
        *sentence = end;
    }
}

static bool holds_speech(uint8_t kind)
{
    return block_kind_is_read(kind) && kind != BLOCK_CODE && kind != BLOCK_TABLE_ROW;
}

void find_quotes(struct work *work)
{
    struct quoting quoting = {.work = work, .last_speaker = NO_INDEX};
    quoting.outline.table = relation_rules_table(work->knowledge->rules);
    quoting.outline.scans = work->scans;
    if (work->article->len <= LONG_BYTES) /* of a longer text it would hold a beginning only */
        work->outlines = outline_store_new();
    quoting.outline.kept = work->outlines;
    const struct dossier_builder *builder = &work->builder;
    bool interview = quote_is_interview(work);
    quoting.interviewee = interview ? quote_interviewee(work) : NO_INDEX;
    uint32_t mention = 0, sentence = 0;
    for (uint32_t b = 0; b < work->block_end; b++) {
        quoting.block = b;
        while (sentence < builder->sentences.count &&
               builder->sentences.items[sentence].begin < work->article->blocks[b].begin)
            sentence++;
        if (!holds_speech(work->article->blocks[b].kind) ||
            (interview && quote_read_turn(&quoting)))
            continue;
        read_block(&quoting, &sentence, &mention);
    }
    outline_release(&quoting.outline);
    vec_free(&quoting.marked);
}
