/*
 * An annotation as an article and a dossier.
 */
#include <stdlib.h>
#include <string.h>

#include "find/token/segment.h"
#include "tests/eval/ann.h"
#include "text/offset.h"

/* ---- as an article ---- */

static bool is_blank(const char *line, size_t len)
{
    struct cps cps = cps_decode(line, len);
    bool blank = true;

    for (uint32_t i = 0; i < cps.count && blank; i++)
        blank = cp_is_blank(cps.items[i]);
    free(cps.items);
    return blank;
}

struct article *ann_article(const struct ann *ann)
{
    struct article_builder builder;
    enum block_kind kind = BLOCK_HEADLINE;
    const char *end = ann->text + ann->len_bytes;
    uint32_t number = 1;

    article_begin(&builder, arena_new(), "gold");
    for (const char *line = ann->text, *stop; line < end; line = stop + 1, number++) {
        stop = memchr(line, '\n', (size_t)(end - line));
        if (!stop)
            stop = end;
        if (is_blank(line, (size_t)(stop - line)))
            continue;
        article_add_block(&builder, kind, 0, number, line, (size_t)(stop - line));
        kind = BLOCK_PARAGRAPH;
    }
    return article_end(&builder);
}

/* ---- as a dossier ---- */

/* From positions in the .txt to bytes of an article. */
struct projection {
    uint32_t *aligned; /* code point of the .txt to code point of the article */
    struct offset_map *map;
};

static struct projection projection_make(const struct ann *ann, const struct article *article)
{
    struct cps shown = cps_decode(article->text, article->len);
    struct projection projection = {align_texts(ann->cps, shown),
                                    offset_map_new(article->text, article->len)};

    if (!projection.map)
        memory_fail();
    free(shown.items);
    return projection;
}

static void projection_free(struct projection *projection)
{
    free(projection->aligned);
    offset_map_free(projection->map);
}

/* Empty when the span has no counterpart. */
static struct span project(const struct projection *projection, uint32_t begin, uint32_t end)
{
    while (begin < end && projection->aligned[begin] == NOT_ALIGNED)
        begin++;
    while (begin < end && projection->aligned[end - 1] == NOT_ALIGNED)
        end--;
    if (begin == end)
        return (struct span){0, 0};
    return (struct span){
        (uint32_t)offset_cps_to_bytes(projection->map, projection->aligned[begin]),
        (uint32_t)offset_cps_to_bytes(projection->map, projection->aligned[end - 1] + 1)};
}

struct placed {
    struct span span;
    uint32_t mention;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *x = a, *y = b;

    return (x->span.begin > y->span.begin) - (x->span.begin < y->span.begin);
}

static uint32_t place_mentions(const struct ann *ann, const struct projection *projection,
                               struct placed *placed)
{
    uint32_t count = 0;

    for (uint32_t i = 0; i < ann->mentions.count; i++) {
        const struct ann_mention *mention = &ann->mentions.items[i];

        placed[count] = (struct placed){project(projection, mention->begin, mention->end), i};
        count += placed[count].span.end > 0;
    }
    if (count)
        qsort(placed, count, sizeof *placed, compare_placed);
    return count;
}

/* The longest name of an entity, else its longest mention; in the text it is one piece. */
static const struct ann_mention *best_name(const struct ann *ann, uint32_t entity)
{
    const struct ann_mention *best = &ann->mentions.items[ann->entities.items[entity].first];

    for (uint32_t i = 0; i < ann->mentions.count; i++) {
        const struct ann_mention *mention = &ann->mentions.items[i];

        if (mention->entity != entity || mention->form > best->form)
            continue;
        if (mention->form < best->form || mention->end - mention->begin > best->end - best->begin)
            best = mention;
    }
    return best;
}

static void add_entities(const struct ann *ann, struct dossier_builder *builder)
{
    struct offset_map *map = offset_map_new(ann->text, ann->len_bytes);
    uint32_t *counts = memory_realloc(NULL, ann->entities.count, sizeof *counts);

    if (!map)
        memory_fail();
    memset(counts, 0, ann->entities.count * sizeof *counts);
    for (uint32_t i = 0; i < ann->mentions.count; i++)
        counts[ann->mentions.items[i].entity]++;
    for (uint32_t i = 0; i < ann->entities.count; i++) {
        const struct ann_mention *best = best_name(ann, i);
        size_t begin = offset_cps_to_bytes(map, best->begin);
        const char *name =
            dossier_string(builder, ann->text + begin, offset_cps_to_bytes(map, best->end) - begin);
        uint32_t entity =
            dossier_add_entity(builder, (enum entity_type)ann_entity_type(ann, i), name);

        builder->entities.items[entity].salience = (float)counts[i] / (float)ann->mentions.count;
    }
    free(counts);
    offset_map_free(map);
}

uint32_t ann_fill(const struct ann *ann, struct dossier_builder *builder)
{
    struct projection projection = projection_make(ann, builder->dossier->article);
    struct placed *placed = memory_realloc(NULL, ann->mentions.count, sizeof *placed);
    uint32_t count = place_mentions(ann, &projection, placed), first = builder->entities.count;

    add_entities(ann, builder);
    for (uint32_t i = 0; i < count; i++) {
        const struct ann_mention *mention = &ann->mentions.items[placed[i].mention];

        dossier_add_mention(builder, placed[i].span, first + mention->entity,
                            (enum mention_form)mention->form, "gold", 100);
    }
    for (uint32_t i = 0; i < ann->quotes.count; i++) {
        const struct ann_quote *quote = &ann->quotes.items[i];
        struct span span = project(&projection, quote->begin, quote->end);

        if (!span.end)
            continue;
        dossier_add_quote(
            builder,
            (struct quote){.begin = span.begin,
                           .end = span.end,
                           .kind = quote->kind & (QUOTE_KINDS - 1),
                           .confidence = 100,
                           .speaker = quote->speaker == NO_INDEX
                                          ? NO_INDEX
                                          : first + ann->mentions.items[quote->speaker].entity});
    }
    free(placed);
    projection_free(&projection);
    return first;
}

static uint32_t sentence_of(const struct dossier_builder *builder, struct span span)
{
    for (uint32_t i = 0; i < builder->sentences.count; i++)
        if (builder->sentences.items[i].begin <= span.begin &&
            span.end <= builder->sentences.items[i].end)
            return i;
    return NO_INDEX;
}

void ann_fill_relations(const struct ann *ann, struct dossier_builder *builder,
                        uint32_t first_entity, bool optional)
{
    struct projection projection = projection_make(ann, builder->dossier->article);

    for (uint32_t i = 0; i < ann->relations.count; i++) {
        const struct ann_relation *gold = &ann->relations.items[i];
        const struct ann_mention *subject = &ann->mentions.items[gold->subject];
        const struct ann_mention *object = &ann->mentions.items[gold->object];
        struct span spans[2] = {project(&projection, subject->begin, subject->end),
                                project(&projection, object->begin, object->end)};
        uint32_t sentence = sentence_of(builder, spans[0]);

        if ((gold->optional && !optional) || sentence == NO_INDEX)
            continue;
        if (sentence_of(builder, spans[1]) != sentence)
            spans[1] = (struct span){0, 0};
        const struct sentence *at = &builder->sentences.items[sentence];
        dossier_add_relation(builder,
                             (struct relation){.type = gold->type,
                                               .status = gold->status,
                                               .confidence = 100,
                                               .weak = gold->optional,
                                               .subject = first_entity + subject->entity,
                                               .object = first_entity + object->entity,
                                               .reported_by = NO_INDEX,
                                               .role = NO_INDEX,
                                               .date = NO_INDEX,
                                               .amount = NO_INDEX},
                             (struct evidence){.sentence = sentence,
                                               .subject = sentence_part(at, spans[0]),
                                               .object = sentence_part(at, spans[1]),
                                               .rule = dossier_add_rule(builder, "gold"),
                                               .confidence = 100});
    }
    projection_free(&projection);
}

struct dossier *ann_dossier(const struct ann *ann)
{
    struct dossier_builder builder;
    struct article *article = ann_article(ann);
    span_vec sentences = {0};

    dossier_begin(&builder, article);
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];

        segment_text(&sentences, article->text, block->begin, block->end, false);
        for (uint32_t k = 0; k < sentences.count; k++)
            dossier_add_sentence(&builder, sentences.items[k].begin, sentences.items[k].end);
    }
    vec_free(&sentences);
    ann_fill_relations(ann, &builder, ann_fill(ann, &builder), false);
    return dossier_end(&builder);
}
