/*
 * What happened when: relations with a date and the other dates of the article, by date; at the end
 * what has a time that is no date ("within four days").
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "i18n.h"
#include "ui/theme.h"
#include "ui/views.h"

#define DATE_COLS      16
#define NARROW_COLS    44 /* there the date stands in a row of its own */
#define NARROW_INDENT  2
#define SENTENCE_LINES 3

struct moment {
    char date[64];     /* ISO, or as written */
    char order[32];    /* what it is sorted by: an ISO date, "~" for what is none */
    uint32_t relation; /* or NO_INDEX: a date that no relation has */
    uint32_t entity;   /* of the date */
    uint32_t at;       /* byte, to keep the order of the text */
};

static int compare(const void *a, const void *b)
{
    const struct moment *x = a, *y = b;
    int order = strcmp(x->order, y->order);
    return order ? order : x->at < y->at ? -1 : x->at > y->at;
}

static bool is_date(const struct entity *entity)
{
    return entity->value && isdigit((unsigned char)entity->value[0]);
}

/* "2025-autumn" reads "2025 autumn" and comes before October. */
static void set_season(struct moment *moment, const char *value)
{
    static const struct {
        const char *name, *month;
    } seasons[] = {
        {N_("spring"), "03"}, {N_("summer"), "06"}, {N_("autumn"), "09"}, {N_("winter"), "12"}};
    for (size_t i = 0; i < sizeof seasons / sizeof seasons[0]; i++) {
        if (strlen(value) <= 5 || strcmp(value + 5, seasons[i].name) != 0)
            continue;
        snprintf(moment->order, sizeof moment->order, "%.4s-%s", value, seasons[i].month);
        snprintf(moment->date, sizeof moment->date, "%.4s %s", value, _(seasons[i].name));
    }
}

static struct moment moment_of(const struct dossier *dossier, uint32_t entity, uint32_t relation,
                               uint32_t at)
{
    const struct entity *e = &dossier->entities[entity];
    struct moment moment = {.relation = relation, .entity = entity, .at = at};
    bool dated = is_date(e);
    snprintf(moment.date, sizeof moment.date, "%s", dated ? e->value : e->name);
    snprintf(moment.order, sizeof moment.order, "%s", dated ? e->value : "~");
    if (dated)
        set_season(&moment, e->value);
    return moment;
}

static uint32_t gather(const struct view_request *request, struct moment *moments)
{
    const struct dossier *dossier = request->dossier;
    uint32_t count = 0;
    bool *used = memory_alloc(dossier->entity_count + 1);
    memset(used, 0, dossier->entity_count + 1);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        const struct relation *relation = &dossier->relations[i];
        if (relation->date >= dossier->entity_count || !relation_is_shown(request, relation))
            continue;
        used[relation->date] = true;
        uint32_t sentence = dossier->evidence[relation->first_evidence].sentence;
        moments[count++] =
            moment_of(dossier, relation->date, i, dossier->sentences[sentence].begin);
    }
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->type == ENTITY_DATE && !used[i] && entity->mention_count > 0 && is_date(entity))
            moments[count++] =
                moment_of(dossier, i, NO_INDEX, dossier->mentions[entity->mentions[0]].begin);
    }
    free(used);
    return count;
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
    const char *status = relation_status_word(relation->status);
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
        add_word(&words, status, (struct style){(uint8_t)face_of_status(relation->status), 0});
    }
    sheet_wrap(page, request->canvas->rule, request->width, indent, 0, words.text.bytes,
               (struct span){0, (uint32_t)words.text.len}, style_of_word, &words);
    buffer_release(&words.text);
}

static struct style dim_style(const void *context, uint32_t at)
{
    (void)context;
    (void)at;
    return (struct style){FACE_DIM, 0};
}

static void add_sentence(const struct view_request *request, struct sheet *page, uint32_t at,
                         int indent)
{
    const struct dossier *dossier = request->dossier;
    uint32_t sentence = dossier_sentence_at(dossier, at);
    if (sentence == NO_INDEX)
        return;
    const struct sentence *s = &dossier->sentences[sentence];
    sheet_wrap(page, request->canvas->rule, request->width, indent, SENTENCE_LINES,
               dossier->article->text, (struct span){s->begin, s->end}, dim_style, NULL);
}

static void add_moment(const struct view_request *request, struct sheet *page,
                       const struct moment *moment, bool dated)
{
    const struct dossier *dossier = request->dossier;
    const struct style style = {FACE_DATE, 0};
    bool stated = moment->relation != NO_INDEX, narrow = request->width < NARROW_COLS;
    int indent = narrow ? NARROW_INDENT : DATE_COLS;
    if (narrow && dated) {
        sheet_row(page, (struct target){0});
        sheet_add_str(page, style, moment->date);
    }
    sheet_row(page, stated ? (struct target){.kind = TARGET_RELATION,
                                             .id = moment->relation,
                                             .other = dossier->relations[moment->relation].subject}
                           : (struct target){.kind = TARGET_PLACE, .id = moment->at});
    if (!narrow && dated)
        sheet_add_fit(page, request->canvas, style, moment->date, strlen(moment->date),
                      DATE_COLS - 2);
    sheet_pad(page, request->canvas->rule, indent);
    if (stated)
        add_event(request, page, &dossier->relations[moment->relation], indent);
    else
        add_sentence(request, page, moment->at, indent);
}

void view_timeline(const struct view_request *request, struct sheet *page)
{
    const struct dossier *dossier = request->dossier;
    size_t most = (size_t)dossier->relation_count + dossier->entity_count + 1;
    struct moment *moments = memory_realloc(NULL, most, sizeof *moments);
    uint32_t count = gather(request, moments);
    qsort(moments, count, sizeof *moments, compare);
    sheet_clear(page);
    for (uint32_t i = 0; i < count; i++) {
        const struct moment *moment = &moments[i];
        bool same = i > 0 && strcmp(moments[i - 1].date, moment->date) == 0;
        add_moment(request, page, moment, !same);
    }
    if (count == 0) {
        sheet_blank(page);
        sheet_add_str(page, (struct style){FACE_DIM, 0}, _("No dates are mentioned."));
    }
    free(moments);
}
