/*
 * What happened when: relations with a date, the other dates of the article and that of the article
 * itself, by date; at the end what has a time that is no date ("within four days").
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "text/script.h"
#include "text/utf8.h"
#include "ui/merge_sort.h"
#include "ui/theme.h"
#include "ui/views.h"

#define DATE_COLS      16
#define NARROW_COLS    44 /* there the date stands in a row of its own */
#define NARROW_INDENT  2
#define SENTENCE_LINES 3
#define SORTED_MAX     512 /* moments that are merged in one call */
#define SEARCHED_MAX   512 /* moments that a filter is asked about in one call */

struct moment {
    char order[20];    /* what it is sorted by: an ISO date, "~" for what is none */
    uint32_t relation; /* or NO_INDEX: a date that no relation has */
    uint32_t entity;   /* of the date; NO_INDEX: when the article was published */
    uint32_t at;       /* byte, to keep the order of the text */
};

static bool is_before(const void *context, const void *a, const void *b)
{
    const struct moment *x = a, *y = b;
    int order = strcmp(x->order, y->order);
    (void)context;
    return order != 0 ? order < 0 : x->at < y->at;
}

static bool is_date(const struct entity *entity)
{
    return entity->value && isdigit((unsigned char)entity->value[0]);
}

/* "2025-autumn" comes before October. */
static const struct {
    const char *name, *month;
} seasons[] = {
    {N_("spring"), "03"}, {N_("summer"), "06"}, {N_("autumn"), "09"}, {N_("winter"), "12"}};
#define SEASONS 4

/* The season of a date such as "2025-autumn"; SEASONS: it has none. */
static size_t season_of(const char *value)
{
    size_t season = 0;
    while (season < SEASONS && (strlen(value) <= 5 || strcmp(value + 5, seasons[season].name) != 0))
        season++;
    return season;
}

static struct moment moment_of(const struct dossier *dossier, uint32_t entity, uint32_t relation,
                               uint32_t at)
{
    const struct entity *e = &dossier->entities[entity];
    struct moment moment = {.relation = relation, .entity = entity, .at = at};
    size_t season = is_date(e) ? season_of(e->value) : SEASONS;
    if (season < SEASONS)
        snprintf(moment.order, sizeof moment.order, "%.4s-%s", e->value, seasons[season].month);
    else
        snprintf(moment.order, sizeof moment.order, "%s", is_date(e) ? e->value : "~");
    return moment;
}

#define DATE_BYTES 64

/* As ISO writes it, or the article. */
static void date_of(const struct dossier *dossier, const struct moment *moment,
                    char out[DATE_BYTES])
{
    if (moment->entity == NO_INDEX) {
        snprintf(out, DATE_BYTES, "%s", moment->order);
        return;
    }
    const struct entity *e = &dossier->entities[moment->entity];
    size_t season = is_date(e) ? season_of(e->value) : SEASONS;
    if (season < SEASONS)
        snprintf(out, DATE_BYTES, "%.4s %s", e->value, _(seasons[season].name));
    else
        snprintf(out, DATE_BYTES, "%s", is_date(e) ? e->value : e->name);
}

/* What is to be written, found out in parts. */
struct plan {
    struct search_pattern *pattern; /* of the filter's text; NULL: every text */
    uint32_t relation, entity;      /* those before them are gathered */
    bool *used;                     /* by entity: dates that a relation has */
    VEC(struct moment) moments;
    struct merge_sort sort; /* takes them over when all are gathered */
    bool published, gathered;
};

static void free_plan(void *context)
{
    struct plan *plan = context;
    search_pattern_free(plan->pattern);
    free(plan->used);
    vec_free(&plan->moments);
    merge_sort_release(&plan->sort);
    free(plan);
}

static struct plan *begin_plan(const struct view_request *request)
{
    size_t entities = request->dossier->entity_count + 1u;
    struct plan *plan = memory_alloc(sizeof *plan);
    *plan = (struct plan){.pattern = filter_pattern(request),
                          .used = memory_zeroed(entities, sizeof *plan->used)};
    /* room for all at once: to move them when there are more takes longer than a slice may */
    vec_reserve(&plan->moments, request->dossier->relation_count + request->dossier->entity_count);
    return plan;
}

/* Its date, and what stands beside it: the relation, or the sentence of a date that none has. */
static bool passes(const struct dossier *dossier, const struct plan *plan,
                   const struct moment *moment)
{
    char date[DATE_BYTES];
    date_of(dossier, moment, date);
    if (filter_passes(plan->pattern, date))
        return true;
    if (moment->entity == NO_INDEX)
        return filter_passes(plan->pattern, _("this article was published"));
    if (moment->relation != NO_INDEX)
        return filter_passes_relation(plan->pattern, dossier,
                                      &dossier->relations[moment->relation]);
    uint32_t sentence = dossier_sentence_at(dossier, moment->at);
    if (sentence == NO_INDEX)
        return false;
    const struct sentence *s = &dossier->sentences[sentence];
    return filter_passes_span(plan->pattern, dossier->article, (struct span){s->begin, s->end});
}

static void add_if_passes(const struct dossier *dossier, struct plan *plan, struct moment moment)
{
    if (!plan->pattern || passes(dossier, plan, &moment)) /* else the date is not written out */
        *vec_push(&plan->moments) = moment;
}

static void gather_relations(const struct view_request *request, struct plan *plan)
{
    const struct dossier *dossier = request->dossier;
    uint32_t most = plan->pattern ? SEARCHED_MAX : SKIPPED_MAX;
    for (uint32_t i = 0; i < most && plan->relation < dossier->relation_count; i++) {
        uint32_t id = plan->relation++;
        const struct relation *relation = &dossier->relations[id];
        if (relation->date >= dossier->entity_count || !relation_is_shown(request, relation))
            continue;
        plan->used[relation->date] = true;
        uint32_t evidence = relation->first_evidence + dossier_telling_evidence(dossier, id);
        uint32_t sentence = dossier->evidence[evidence].sentence;
        add_if_passes(dossier, plan,
                      moment_of(dossier, relation->date, id, dossier->sentences[sentence].begin));
    }
}

#define TRIED_MAX   8 /* mentions of a date that are looked at */
#define TELLING_LEN 3 /* words that a sentence has beside its date, if it tells of something */
#define TELLING_HAN 4 /* or ideographs */

/* Whether a sentence says more than its date, which stands at [from, to): "Retrieved 2007-01-24."
 * in a list of references does not. */
static bool tells_more(const struct dossier *dossier, const struct sentence *sentence,
                       uint32_t from, uint32_t to)
{
    static const char *const archival[] = {"Retrieved", "Archived", "Accessed", "^ "};
    const char *text = dossier->article->text;
    uint32_t words = 0, han = 0, begin = sentence->begin, len = sentence->end - begin;
    bool in_word = false;
    for (size_t i = 0; i < sizeof archival / sizeof *archival; i++)
        if (len > strlen(archival[i]) &&
            memcmp(text + begin, archival[i], strlen(archival[i])) == 0)
            return false;
    for (uint32_t at = begin; at < sentence->end && words < TELLING_LEN && han < TELLING_HAN;) {
        struct utf8_char c = utf8_decode(text, sentence->end, at);
        enum script_class script = at >= from && at < to ? SCRIPT_SPACE : script_of(c.cp);
        bool letter = script == SCRIPT_LATIN || script == SCRIPT_LETTER || script == SCRIPT_HANGUL;
        words += letter && !in_word;
        han += script_is_cjk(script);
        in_word = letter;
        at += c.len_bytes;
    }
    return words >= TELLING_LEN || han >= TELLING_HAN;
}

/* The byte of the first mention that tells of something: not in the line that says when the article
 * was published. NO_INDEX: there is none. */
static uint32_t first_telling(const struct dossier *dossier, const struct entity *entity)
{
    for (uint32_t i = 0; i < entity->mention_count && i < TRIED_MAX; i++) {
        const struct mention *mention = &dossier->mentions[entity_mention(entity, i)];
        uint32_t block = article_block_at(dossier->article, mention->begin);
        uint32_t sentence = dossier_sentence_at(dossier, mention->begin);
        uint8_t kind = block == NO_INDEX ? BLOCK_DATELINE : dossier->article->blocks[block].kind;
        if (kind != BLOCK_DATELINE && kind != BLOCK_BYLINE && sentence != NO_INDEX &&
            tells_more(dossier, &dossier->sentences[sentence], mention->begin,
                       mention_end(mention)))
            return mention->begin;
    }
    return NO_INDEX;
}

static void gather_dates(const struct dossier *dossier, struct plan *plan)
{
    uint32_t most = plan->pattern ? SEARCHED_MAX : SKIPPED_MAX;
    for (uint32_t i = 0; i < most && plan->entity < dossier->entity_count; i++) {
        uint32_t id = plan->entity++;
        const struct entity *entity = &dossier->entities[id];
        uint32_t at = NO_INDEX;
        if (entity->type == ENTITY_DATE && !entity->hidden && !plan->used[id] && is_date(entity))
            at = first_telling(dossier, entity);
        if (at != NO_INDEX)
            add_if_passes(dossier, plan, moment_of(dossier, id, NO_INDEX, at));
    }
}

/* The line that says when the article was published, or its beginning. */
static uint32_t dateline_of(const struct article *article)
{
    for (uint32_t i = 0; i < article->block_count && i < TRIED_MAX; i++)
        if (article->blocks[i].kind == BLOCK_DATELINE)
            return article->blocks[i].begin;
    return 0;
}

static void add_published(const struct dossier *dossier, struct plan *plan)
{
    const struct article *article = dossier->article;
    struct moment moment = {.relation = NO_INDEX, .entity = NO_INDEX, .at = dateline_of(article)};
    plan->published = true;
    if (!article->published || !isdigit((unsigned char)article->published[0]))
        return;
    snprintf(moment.order, sizeof moment.order, "%s", article->published);
    add_if_passes(dossier, plan, moment);
}

static void begin_sorting(struct plan *plan)
{
    merge_sort_begin(&plan->sort, plan->moments.items, plan->moments.count,
                     sizeof *plan->moments.items);
    plan->moments.items = NULL;
    plan->moments.count = plan->moments.capacity = 0;
    plan->gathered = true;
}

/* A part of it; true: it is made. */
static bool make_plan(const struct view_request *request, struct plan *plan)
{
    bool of_relations = request->filter.statuses || request->filter.types; /* a date has neither */
    if (plan->gathered)
        return !merge_sort_step(&plan->sort, SORTED_MAX, is_before, NULL);
    if (plan->relation < request->dossier->relation_count)
        gather_relations(request, plan);
    else if (plan->entity < request->dossier->entity_count && !of_relations)
        gather_dates(request->dossier, plan);
    else if (!of_relations && !plan->published)
        add_published(request->dossier, plan);
    else
        begin_sorting(plan);
    return false;
}

/* The words of an event one after the other, each with its style. */
struct words {
    struct buffer text;
    struct {
        uint32_t end;
        struct style style;
    } parts[5];
    int count;
};

static void add_word(struct words *words, const char *word, struct style style)
{
    buffer_add_str(&words->text, word);
    words->parts[words->count].end = (uint32_t)words->text.len;
    words->parts[words->count++].style = style;
}

static struct style style_of_word(const void *context, uint32_t at)
{
    const struct words *words = context;
    int part = 0;
    while (part + 1 < words->count && words->parts[part].end <= at)
        part++;
    return words->parts[part].style;
}

static void add_event(const struct view_request *request, struct sheet *page,
                      const struct relation *relation, int indent)
{
    const struct dossier *dossier = request->dossier;
    char status[MARKS_SIZE];
    relation_marks(relation, relation_status_word(relation->status), status);
    struct words words = {0};
    add_word(&words, dossier->entities[relation->subject].name,
             entity_style(dossier, relation->subject));
    add_word(&words, " ", (struct style){0});
    add_word(&words, _(relation_kinds[relation->type].forward), (struct style){FACE_RELATION, 0});
    buffer_add_char(&words.text, ' ');
    add_word(&words, dossier->entities[relation->object].name,
             entity_style(dossier, relation->object));
    if (status[0]) {
        buffer_add_char(&words.text, ' ');
        add_word(&words, status, status_style(relation));
    }
    sheet_wrap(page, request->canvas->rule, request->width, indent, 0, words.text.bytes,
               (struct span){0, (uint32_t)words.text.len}, style_of_word, &words);
    buffer_release(&words.text);
}

static void add_dim(const struct view_request *request, struct sheet *page, const char *text,
                    int indent)
{
    sheet_wrap_plain(page, request->canvas->rule, request->width, indent, 0, style_dim, text,
                     (struct span){0, (uint32_t)strlen(text)});
}

static void add_sentence(const struct view_request *request, struct sheet *page, uint32_t at,
                         int indent)
{
    const struct dossier *dossier = request->dossier;
    uint32_t sentence = dossier_sentence_at(dossier, at);
    if (sentence == NO_INDEX)
        return;
    const struct sentence *s = &dossier->sentences[sentence];
    if (sheet_wrap_plain(page, request->canvas->rule, request->width, indent, SENTENCE_LINES,
                         style_dim, dossier->article->text, (struct span){s->begin, s->end}))
        sheet_add_str(page, style_dim, request->canvas->glyphs->ellipsis);
}

/* Whether two dates that no relation has stand in one sentence: "of 2010 and 2011". */
static bool share_sentence(const struct dossier *dossier, const struct moment *a,
                           const struct moment *b)
{
    return a->relation == NO_INDEX && b->relation == NO_INDEX && a->entity != NO_INDEX &&
           b->entity != NO_INDEX &&
           dossier_sentence_at(dossier, a->at) == dossier_sentence_at(dossier, b->at);
}

/* before: the moment above; NULL for the first. date: "" where it is that of the moment before. */
static void add_moment(const struct view_request *request, struct sheet *page,
                       const struct moment *moment, const struct moment *before, const char *date)
{
    const struct dossier *dossier = request->dossier;
    const struct style style = {FACE_DATE, 0};
    bool stated = moment->relation != NO_INDEX, narrow = request->width < NARROW_COLS;
    int indent = narrow ? NARROW_INDENT : DATE_COLS;
    if (narrow && date[0]) {
        sheet_row(page, (struct target){0});
        page->rows.items[page->rows.count - 1].heading = true;
        sheet_add_str(page, style, date);
    }
    sheet_row(page, stated ? relation_target(dossier, moment->relation,
                                             dossier->relations[moment->relation].subject)
                           : (struct target){.kind = TARGET_PLACE, .id = moment->at});
    if (!narrow && date[0])
        sheet_add_fit(page, request->canvas, style, date, strlen(date), DATE_COLS - 2);
    sheet_pad(page, request->canvas->rule, indent);
    if (moment->entity == NO_INDEX)
        add_dim(request, page, _("this article was published"), indent);
    else if (stated)
        add_event(request, page, &dossier->relations[moment->relation], indent);
    else if (before && share_sentence(dossier, moment, before))
        sheet_add_str(page, style_dim, _("the same sentence"));
    else
        add_sentence(request, page, moment->at, indent);
}

void view_timeline(const struct view_request *request, struct sheet *page)
{
    if (!page->more)
        sheet_begin(page, begin_plan(request), free_plan);
    struct plan *plan = page->plan;
    page->more = true;
    if (!make_plan(request, plan))
        return;
    if (page->next < plan->sort.count) {
        const struct moment *moment = (const struct moment *)plan->sort.items + page->next;
        char date[DATE_BYTES], before[DATE_BYTES] = "";
        date_of(request->dossier, moment, date);
        const struct moment *last = page->next > 0 ? moment - 1 : NULL;
        if (last)
            date_of(request->dossier, last, before);
        add_moment(request, page, moment, last, strcmp(date, before) == 0 ? "" : date);
        page->next++;
    } else {
        sheet_nothing(request, page, N_("No dates are mentioned."));
    }
    page->more = page->next < plan->sort.count;
}
