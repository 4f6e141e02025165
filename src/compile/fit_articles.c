/* Reads annotated articles, and makes the candidates for names that the program would make of them.
 */
#include <stdlib.h>
#include <string.h>

#include "compile/fit.h"
#include "find/pipeline.h"
#include "model/buffer.h"

/* Makes an article of the examples [first, end), with a block for each line. begins gets the offset
 * of each example in its text. */
static struct article *make_article(const struct example *examples, uint32_t count,
                                    uint32_t *begins)
{
    struct article_builder builder;
    struct buffer line = {0};
    article_begin(&builder, arena_new(), "fit");
    for (uint32_t i = 0, first = 0; i < count; i++) {
        const struct example *example = &examples[i];
        bool ends = i + 1 == count || examples[i + 1].begins_line;
        begins[i] = (uint32_t)line.len;
        buffer_add(&line, example->text, example->len);
        if (!ends) {
            if (line.len > 0 && (unsigned char)line.bytes[line.len - 1] < 0x80)
                buffer_add_char(&line, ' ');
            continue;
        }
        uint32_t at = article_add_block(&builder, first == 0 ? BLOCK_HEADLINE : BLOCK_PARAGRAPH, 0,
                                        i + 1, line.bytes, line.len);
        for (; first <= i; first++)
            begins[first] += at;
        buffer_clear(&line);
    }
    buffer_release(&line);
    return article_end(&builder);
}

static struct fit_article *judge(const struct find_knowledge *knowledge,
                                 const struct corpus *corpus, const struct example *examples,
                                 uint32_t count, struct tagger *tagger)
{
    struct fit_article *article = memory_alloc(sizeof *article);
    struct work *work = memory_alloc(sizeof *work);
    uint32_t *begins = memory_alloc(count * sizeof *begins);
    *article = (struct fit_article){.corpus = corpus, .work = work, .decision = {.work = work}};
    struct article *text = make_article(examples, count, begins);
    *work = (struct work){.knowledge = knowledge, .article = text, .tagger = tagger};
    tagger_begin(tagger);
    dossier_begin(&work->builder, text);
    for (uint32_t block = 0; block < text->block_count; block++)
        pipeline_block(work, block);
    decide_judge(&article->decision);
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t g = 0; g < examples[i].gold.count; g++) {
            struct gold_span gold = examples[i].gold.items[g];
            gold.begin += begins[i];
            gold.end += begins[i];
            *vec_push(&article->gold) = gold;
        }
    free(begins);
    return article;
}

void fit_read_articles(const struct find_knowledge *knowledge, const struct corpus *corpus,
                       const example_vec *examples, struct tagger *tagger, unsigned fold,
                       unsigned folds, fit_article_vec *articles)
{
    uint32_t document = 0;
    for (uint32_t first = 0, end; first < examples->count; first = end, document++) {
        for (end = first + 1; end < examples->count && !examples->items[end].begins; end++)
            ;
        if (document % folds == fold)
            *vec_push(articles) =
                judge(knowledge, corpus, &examples->items[first], end - first, tagger);
    }
}

bool fit_is_judged(const struct fit_article *article, const struct candidate *candidate)
{
    return entity_type_is_core(candidate->type) && article->corpus->types >> candidate->type & 1;
}

/* A reference work takes for one name what news take for two, so the house's articles say nothing
 * of the types that the corpus of reference works annotates. On the web guidelines hardly differ.
 */
bool fit_teaches(const struct fit_article *article, const struct candidate *candidate)
{
    bool foreign = candidate->style == STYLE_REFERENCE &&
                   article->corpus->id != CORPUS_HOUSE + STYLE_REFERENCE &&
                   candidate->type <= ENTITY_PLACE;
    return fit_is_judged(article, candidate) && !foreign;
}

bool fit_is_right(const struct fit_article *article, const struct candidate *candidate)
{
    for (uint32_t i = 0; i < article->gold.count; i++) {
        const struct gold_span *gold = &article->gold.items[i];
        if (gold->begin == candidate->begin && gold->end == candidate->end &&
            gold->type == candidate->type)
            return true;
    }
    return false;
}
