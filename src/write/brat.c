/*
 * The standoff format of brat (https://brat.nlplab.org/standoff.html): NAME.txt with the text,
 * NAME.ann with what was found in it. Offsets are code points; a span that crosses a line end is
 * written in pieces, as brat requires. A relation that is too unsure has the attribute Weak.
 */
#include <string.h>

#include "text/offset.h"
#include "text/utf8.h"
#include "write/common.h"
#include "write/formats.h"

struct brat {
    struct buffer *out;
    const struct dossier *dossier;
    struct offset_map *map;
    unsigned attributes, relations; /* written so far: their ids */
};

/* Adds text with invalid bytes replaced one by one, so that offsets in code points stay right. */
static void add_text(struct buffer *out, const char *text, size_t len)
{
    size_t from = 0;

    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);

        if (!c.valid) {
            buffer_add(out, text + from, at - from);
            buffer_add_cp(out, UTF8_REPLACEMENT);
            from = at + c.len_bytes;
        }
        at += c.len_bytes;
    }
    buffer_add(out, text + from, len - from);
}

void brat_text(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    (void)index;
    add_text(out, dossier->article->text, dossier->article->len);
    buffer_add_char(out, '\n');
}

static void add_piece(struct brat *brat, uint32_t begin, uint32_t end, const char *before)
{
    buffer_printf(brat->out, "%s%zu %zu", before, offset_bytes_to_cps(brat->map, begin),
                  offset_bytes_to_cps(brat->map, end));
}

/* "T1<TAB>person 0 3;5 9<TAB>the text", one piece for each line it stands on. */
static void add_text_bound(struct brat *brat, unsigned id, const char *type, uint32_t begin,
                           uint32_t end)
{
    const char *text = brat->dossier->article->text, *before = " ";
    struct buffer words = {0};

    buffer_printf(brat->out, "T%u\t%s", id, type);
    for (uint32_t at = begin; at < end;) {
        const char *newline = memchr(text + at, '\n', end - at);
        uint32_t stop = newline ? (uint32_t)(newline - text) : end;

        if (stop > at) {
            add_piece(brat, at, stop, before);
            if (words.len)
                buffer_add_char(&words, ' ');
            add_text(&words, text + at, stop - at);
            before = ";";
        }
        at = stop + 1;
    }
    buffer_printf(brat->out, "\t%s\n", buffer_str(&words));
    buffer_release(&words);
}

/* The mention that stands for one end of a relation. */
static uint32_t anchor_of(const struct dossier *dossier, uint32_t entity,
                          const struct evidence *evidence, struct sentence_part end)
{
    return write_anchor(dossier, entity, dossier_span(dossier, evidence, end));
}

static void add_attribute(struct brat *brat, const char *name, char kind, unsigned id,
                          const char *value)
{
    buffer_printf(brat->out, "A%u\t%s %c%u %s\n", ++brat->attributes, name, kind, id, value);
}

/* An attribute that is there or not has no value. */
static void add_flag(struct brat *brat, const char *name, char kind, unsigned id)
{
    buffer_printf(brat->out, "A%u\t%s %c%u\n", ++brat->attributes, name, kind, id);
}

/* The mention with index i has the id T(i + 1). */
static void add_mentions(struct brat *brat)
{
    const struct dossier *dossier = brat->dossier;

    for (uint32_t i = 0; i < dossier->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[i];

        if (!write_has_entity(dossier, mention->entity))
            continue;
        add_text_bound(brat, i + 1, entity_type_names[dossier->entities[mention->entity].type],
                       mention->begin, mention_end(mention));
        if (mention->form == FORM_PRONOUN || mention->form == FORM_NOMINAL)
            add_attribute(brat, "Form", 'T', i + 1, mention_form_names[mention->form]);
    }
}

static void add_equivalences(struct brat *brat)
{
    const struct dossier *dossier = brat->dossier;

    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];

        if (!write_has_entity(dossier, i) || entity->mention_count < 2)
            continue;
        buffer_add_str(brat->out, "*\tEquiv");
        for (uint32_t k = 0; k < entity->mention_count; k++)
            buffer_printf(brat->out, " T%u", entity_mention(entity, k) + 1);
        buffer_add_char(brat->out, '\n');
    }
}

static void add_relations(struct brat *brat)
{
    const struct dossier *dossier = brat->dossier;

    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        const struct evidence *evidence;

        if (!write_has_relation(dossier, i))
            continue;
        evidence = write_best_evidence(dossier, relation);
        buffer_printf(brat->out, "R%u\t%s Arg1:T%u Arg2:T%u\n", ++brat->relations,
                      relation_kinds[relation->type].name,
                      anchor_of(dossier, relation->subject, evidence, evidence->subject) + 1,
                      anchor_of(dossier, relation->object, evidence, evidence->object) + 1);
        if (relation->status != STATUS_ASSERTED)
            add_attribute(brat, "Status", 'R', brat->relations,
                          relation_status_names[relation->status]);
        if (relation->weak)
            add_flag(brat, "Weak", 'R', brat->relations);
    }
}

/* The last mention of the speaker before the quote, else its first mention. */
static uint32_t speaker_anchor(const struct dossier *dossier, const struct quote *quote)
{
    uint32_t mention = dossier_entity_mention_before(dossier, quote->speaker, quote->begin);

    return mention == NO_INDEX ? entity_mention(&dossier->entities[quote->speaker], 0) : mention;
}

static void add_quotes(struct brat *brat)
{
    const struct dossier *dossier = brat->dossier;

    for (uint32_t i = 0; i < dossier->quote_count; i++) {
        const struct quote *quote = &dossier->quotes[i];
        unsigned id = dossier->mention_count + i + 1;

        add_text_bound(brat, id, "quote", quote->begin, quote->end);
        add_attribute(brat, "Kind", 'T', id, quote_kind_names[quote->kind]);
        if (write_has_entity(dossier, quote->speaker))
            buffer_printf(brat->out, "R%u\tsaid Arg1:T%u Arg2:T%u\n", ++brat->relations,
                          speaker_anchor(dossier, quote) + 1, id);
    }
}

void brat_annotation(struct buffer *out, const struct dossier *dossier, uint32_t index)
{
    struct brat brat = {.out = out, .dossier = dossier};

    (void)index;
    brat.map = offset_map_new(dossier->article->text, dossier->article->len);
    if (!brat.map)
        memory_fail();
    add_mentions(&brat);
    add_equivalences(&brat);
    add_relations(&brat);
    add_quotes(&brat);
    offset_map_free(brat.map);
}
