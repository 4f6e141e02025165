#include "find/relate/relate_revise.h"

#include "find/relate/status.h"

#define SENTENCE_MAX  64 /* relations of a sentence that are compared with one another */
#define PENALTY_RIVAL 8
#define ANSWER_ITEMS  16 /* how far into a sentence it denies what the one before has said */

/* Before dossier_end each relation has one evidence, with the same index. */
static struct span trigger_of(const struct relating *relating, uint32_t relation)
{
    const struct dossier_builder *builder = &relating->work->builder;
    const struct evidence *evidence = &builder->evidence.items[relation];
    return dossier_added_span(builder, evidence, evidence->trigger);
}

static uint32_t trigger_begin(const struct relating *relating, uint32_t relation)
{
    return trigger_of(relating, relation).begin;
}

static struct relation *relation_at(struct relating *relating, uint32_t i)
{
    return &relating->work->builder.relations.items[i];
}

/* Whether a word of these classes stands between two bytes of the sentence. */
static bool stands_between(const struct outline *outline, uint32_t begin, uint32_t end,
                           uint64_t classes)
{
    if (!(outline->classes & classes))
        return false;
    for (int i = 0; i < (int)outline->items.count; i++) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->begin >= end)
            break;
        if (item->begin >= begin && !outline_is_mention(outline, i) && (item->classes & classes))
            return true;
    }
    return false;
}

/* "DENIED: that Quell is sold", 不实：…: the label of the sentence. */
static bool is_labelled_untrue(const struct outline *outline)
{
    int first = 0, count = (int)outline->items.count;
    while (first < count && outline_at(outline, first)->shape == SHAPE_PUNCT)
        first++;
    return outline_is(outline, first, CLASS_BIT(WORD_UNTRUE)) &&
           outline_is(outline, first + 1, CLASS_BIT(SIGN_STOP));
}

/* Whether a noun says the relation, or words between the two names that stand side by side. */
static bool is_said_beside(const struct relating *relating, uint32_t relation)
{
    uint32_t number = relating->work->builder.evidence.items[relation].rule;
    uint8_t construction = relate_rule(relating, number)->construction;
    return construction == CONSTRUCT_NOUN || construction == CONSTRUCT_BETWEEN;
}

/* Who somebody is, said beside the name, is no part of the rumour: 传荣耀总裁杜若将离职; but that
 * somebody takes the office is: 传宋佳兼任主持人. A word as 兼任 tells the two apart; a copula does
 * not, for it only repeats who it is. */
static bool is_presupposed(struct relating *relating, uint32_t relation)
{
    const struct dossier_builder *builder = &relating->work->builder;
    const struct evidence *evidence = &builder->evidence.items[relation];
    struct span subject = dossier_added_span(builder, evidence, evidence->subject);
    uint8_t type = relation_at(relating, relation)->type;
    if (status_is_owned(&relating->outline, relate_rule(relating, evidence->rule),
                        trigger_begin(relating, relation)))
        return true; /* 传远山拟出售旗下的北辰 */
    return (relation_kinds[type].traits & TRAIT_IDENTITY) && is_said_beside(relating, relation) &&
           !stands_between(&relating->outline, subject.end, trigger_begin(relating, relation),
                           CLASS_BIT(WORD_AS));
}

/* Whether the relation is told as a rumour: hedged, or behind a word that says so. */
static bool is_rumour(struct relating *relating, uint32_t relation)
{
    const struct outline *outline = &relating->outline;
    uint32_t begin = outline_at(outline, 0)->begin, end = trigger_begin(relating, relation);
    const struct relation *r = relation_at(relating, relation);
    bool told = r->status == STATUS_HEDGED ||
                stands_between(outline, begin, end, CLASS_BIT(WORD_RUMOUR) | CLASS_BIT(WORD_HEDGE));
    return told && !is_presupposed(relating, relation);
}

/* "Ann Reed denied that she would meet him": what is denied stands behind the word itself, and is
 * of somebody else than the rumour is about. */
static bool denies_another(const struct outline *outline, int denial, const struct relation *rumour)
{
    static const char *const words[] = {"that", "having", "曾", "将", "將",  "会",
                                        "會",   "与",     "與", "和", "自己"};
    int who = outline_before(outline, denial);
    while (who >= 0 && !outline_is_mention(outline, who))
        who = outline_before(outline, who);
    uint32_t denier = who < 0 ? NO_INDEX : outline_at(outline, who)->entity;
    return denier != NO_INDEX && denier != rumour->subject && denier != rumour->object &&
           outline_is_one_of(outline, outline_next(outline, denial), words,
                             sizeof words / sizeof *words);
}

void relate_revise_rumours(struct relating *relating)
{
    const struct outline *outline = &relating->outline;
    uint64_t rumours = relating->rumours.bits;
    relating->rumours.bits = 0;
    for (int i = 0; rumours && i < ANSWER_ITEMS && i < (int)outline->items.count; i++) {
        if (outline_is(outline, i, CLASS_BIT(WORD_RUMOUR)))
            return; /* of another one */
        if (!outline_is(outline, i, CLASS_BIT(WORD_UNTRUE)))
            continue;
        for (uint32_t r = 0; r < RUMOURS_MAX; r++) {
            struct relation *rumour =
                rumours >> r & 1 ? relation_at(relating, relating->rumours.first + r) : NULL;
            if (rumour && !denies_another(outline, i, rumour))
                rumour->status = STATUS_DENIED;
        }
        return;
    }
}

/* Whether the words at a byte tie the one who leaves to what is left, and not as its founder. */
static bool ties_to(struct relating *relating, uint32_t first, const struct relation *leaving,
                    uint32_t begin)
{
    bool tied = false;
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++) {
        const struct relation *r = relation_at(relating, i);
        if (trigger_begin(relating, i) != begin || r->subject != leaving->subject)
            continue;
        if (r->type == RELATION_FOUNDED)
            return false;
        tied |= (r->type == RELATION_WORKS_FOR || r->type == RELATION_LEADS) &&
                r->object == leaving->object;
    }
    return tied;
}

/* "stepped down as chief executive of Quell": what is left stands behind the words of leaving. */
static bool is_left_as(struct relating *relating, uint32_t leaving, uint32_t begin)
{
    const struct outline *outline = &relating->outline;
    uint32_t from = trigger_of(relating, leaving).end;
    return begin > from && stands_between(outline, from, begin, CLASS_BIT(WORD_AS)) &&
           !stands_between(outline, from, begin, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

/* Roles and employments that stand before the words of leaving, or behind their "as". */
static void end_employments(struct relating *relating, uint32_t first, uint32_t left)
{
    const struct relation leaving = *relation_at(relating, left);
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++) {
        struct relation *r = relation_at(relating, i);
        uint32_t begin = trigger_begin(relating, i);
        bool held = r->type == RELATION_HOLDS_ROLE || r->type == RELATION_WORKS_FOR ||
                    r->type == RELATION_LEADS;
        bool of_it = r->type == RELATION_HOLDS_ROLE || r->object == leaving.object;
        bool before = begin < trigger_begin(relating, left) || is_left_as(relating, left, begin);
        if (held && of_it && r->subject == leaving.subject && r->status == STATUS_ASSERTED &&
            before && ties_to(relating, first, &leaving, begin))
            r->status = STATUS_PAST;
    }
}

/* "Tom Vance, head of Farhill, moves to Quell": what he was until then, said before it. */
static void end_former(struct relating *relating, uint32_t first, uint32_t hired)
{
    const struct relation hiring = *relation_at(relating, hired);
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++) {
        struct relation *r = relation_at(relating, i);
        uint32_t begin = trigger_begin(relating, i);
        if ((r->type != RELATION_WORKS_FOR && r->type != RELATION_LEADS) ||
            r->subject != hiring.object || r->object == hiring.subject ||
            r->status != STATUS_ASSERTED || begin >= trigger_begin(relating, hired))
            continue;
        r->status = STATUS_PAST;
        for (uint32_t k = first; k < relating->work->builder.relations.count; k++) {
            struct relation *role = relation_at(relating, k);
            if (role->type == RELATION_HOLDS_ROLE && role->subject == hiring.object &&
                role->status == STATUS_ASSERTED && trigger_begin(relating, k) == begin)
                role->status = STATUS_PAST;
        }
    }
}

/* 周明出任院长的说法，本人予以否认: a rumour by what is said behind it. */
static bool is_denied_behind(struct relating *relating, uint32_t relation)
{
    const struct outline *outline = &relating->outline;
    uint32_t begin = trigger_begin(relating, relation);
    if (!(outline->classes & CLASS_BIT(WORD_RUMOUR)))
        return false;
    for (int i = 0; i < (int)outline->items.count; i++) {
        const struct outline_item *item = outline_at(outline, i);
        if (item->begin > begin && outline_is_han(outline, i) && !outline_is_mention(outline, i) &&
            (item->classes & CLASS_BIT(WORD_RUMOUR)))
            return !is_presupposed(relating, relation) &&
                   outline_is(outline, outline_before(outline, i), CLASS_BIT(WORD_OF)) &&
                   stands_between(outline, item->end, UINT32_MAX, CLASS_BIT(WORD_UNTRUE));
    }
    return false;
}

static bool is_doubted(const struct relation *r)
{
    return r->status == STATUS_PLANNED || r->status == STATUS_HEDGED || r->status == STATUS_DENIED;
}

static bool is_same_tie(const struct relation *a, const struct relation *b)
{
    return a->type == b->type && a->subject == b->subject && a->object == b->object;
}

/* "may name her as its chief executive": her office, which the noun alone asserts, is what the verb
 * before it says of it. */
static void share_doubt(struct relating *relating, uint32_t first, uint32_t doubted)
{
    const struct relation doubt = *relation_at(relating, doubted);
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++) {
        struct relation *r = relation_at(relating, i);
        if (r->status == STATUS_ASSERTED && is_same_tie(r, &doubt) &&
            trigger_begin(relating, i) > trigger_begin(relating, doubted))
            r->status = doubt.status;
    }
}

static bool is_of_end(struct relating *relating, uint32_t at)
{
    return relate_rule(relating, relating->work->builder.evidence.items[at].rule)->ends;
}

/* "closed its plant in Leeds", "refused to drop its lawsuit against Quell": what ends or is to stay
 * is all that the sentence says of it, whatever it denies. */
static void share_end(struct relating *relating, uint32_t first, uint32_t ended)
{
    const struct relation end = *relation_at(relating, ended);
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++)
        if (is_same_tie(relation_at(relating, i), &end) && !is_of_end(relating, i))
            relation_at(relating, i)->status = end.status;
}

static bool is_of_noun(struct relating *relating, uint32_t at)
{
    uint32_t number = relating->work->builder.evidence.items[at].rule;
    return relate_rule(relating, number)->construction == CONSTRUCT_NOUN;
}

/* "a spokesman for Quell and a former driver": whether another noun says that the job is not over.
 */
static bool is_still_held(struct relating *relating, uint32_t first, uint32_t past)
{
    const struct relation *over = relation_at(relating, past);
    for (uint32_t i = first; over->type == RELATION_WORKS_FOR && i < past; i++) {
        const struct relation *r = relation_at(relating, i);
        if (r->status == STATUS_ASSERTED && is_same_tie(r, over) && is_of_noun(relating, i))
            return is_of_noun(relating, past);
    }
    return false;
}

/* "once worked at Quell, where she led a strike", "drove a bus for Quell to pay for that": a job is
 * over, and what two names beside each other say, when a verb says so. */
static void share_past(struct relating *relating, uint32_t first, uint32_t past)
{
    const struct relation over = *relation_at(relating, past);
    for (uint32_t i = first; i < relating->work->builder.relations.count; i++) {
        uint32_t number = relating->work->builder.evidence.items[i].rule;
        struct relation *r = relation_at(relating, i);
        if (r->status == STATUS_ASSERTED && is_same_tie(r, &over) &&
            (r->type == RELATION_WORKS_FOR || r->type == RELATION_FAMILY_OF ||
             relate_rule(relating, number)->construction == CONSTRUCT_BETWEEN))
            r->status = STATUS_PAST;
    }
}

void relate_revise_sentence(struct relating *relating, uint32_t first, uint32_t from)
{
    const struct outline *outline = &relating->outline;
    uint32_t count = relating->work->builder.relations.count;
    bool labelled = count > from && is_labelled_untrue(outline);
    relating->rumours.first = first;
    for (uint32_t i = from; i < count; i++) {
        struct relation *r = relation_at(relating, i);
        bool rumour = is_rumour(relating, i), guess = relate_is_guess(r->confidence);
        if (!guess && r->type == RELATION_LEFT && r->status == STATUS_ASSERTED &&
            count - first <= SENTENCE_MAX)
            end_employments(relating, first, i);
        if (!guess && r->type == RELATION_HIRED && r->status == STATUS_ASSERTED &&
            count - first <= SENTENCE_MAX)
            end_former(relating, first, i);
        if ((labelled && !is_presupposed(relating, i)) || is_denied_behind(relating, i) ||
            (rumour && stands_between(outline, trigger_begin(relating, i), UINT32_MAX,
                                      CLASS_BIT(WORD_UNTRUE))))
            r->status = STATUS_DENIED;
        else if (rumour && i - first < RUMOURS_MAX)
            relating->rumours.bits |= UINT64_C(1) << (i - first);
        if (!guess && is_of_end(relating, i) && count - first <= SENTENCE_MAX)
            share_end(relating, first, i);
        if (!guess && is_doubted(r) && count - first <= SENTENCE_MAX)
            share_doubt(relating, first, i);
        if (guess || r->status != STATUS_PAST || count - first > SENTENCE_MAX)
            continue;
        if (is_still_held(relating, first, i))
            r->status = STATUS_ASSERTED;
        else
            share_past(relating, first, i);
    }
}

/* Adds that the rival of who has attended an event was there too. */
static void add_rival(struct relating *relating, uint32_t attended, uint32_t rivalry)
{
    struct dossier_builder *builder = &relating->work->builder;
    struct relation relation = *relation_at(relating, attended);
    const struct relation *pair = relation_at(relating, rivalry);
    struct evidence evidence = builder->evidence.items[attended];
    const struct evidence *who = &builder->evidence.items[rivalry];
    bool subject = pair->subject == relation.subject;
    relation.subject = subject ? pair->object : pair->subject;
    evidence.subject = subject ? who->object : who->subject;
    relation.confidence -=
        relation.confidence < PENALTY_RIVAL ? relation.confidence : PENALTY_RIVAL;
    evidence.confidence = relation.confidence;
    relation.weak = true;
    dossier_add_relation(builder, relation, evidence);
}

/* What a contest is, an event has been: past is asserted. */
static bool happened_alike(const struct relation *a, const struct relation *b)
{
    uint8_t x = a->status == STATUS_PAST ? STATUS_ASSERTED : a->status;
    uint8_t y = b->status == STATUS_PAST ? STATUS_ASSERTED : b->status;
    return x == y;
}

void relate_rivals(struct relating *relating, uint32_t first)
{
    uint32_t end = relating->work->builder.relations.count;
    for (uint32_t i = first; i < end && end - first <= SENTENCE_MAX; i++) {
        const struct relation *attended = relation_at(relating, i);
        if (attended->type != RELATION_ATTENDED)
            continue;
        for (uint32_t k = first; k < end; k++) {
            const struct relation *pair = relation_at(relating, k);
            if (pair->type == RELATION_COMPETES_WITH && happened_alike(pair, attended) &&
                (pair->subject == attended->subject || pair->object == attended->subject))
                add_rival(relating, i, k);
            attended = relation_at(relating, i); /* what is added may have moved them */
        }
    }
}
