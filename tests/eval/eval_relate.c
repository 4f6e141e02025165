/*
 * Relations and quotes on gold mentions: eval-relate [-v] [-m] [-t RELATION] [-c CONFIDENCE]
 * [-x CONSTRUCTION|implied|status] [-r RULES] DIR. The annotated names,
 * pronouns, roles and entities are given, the steps quote and relate are run on them, and what they
 * find is compared with the annotation: per relation, per rule, with -v every error. By the rules
 * and bridges; with -m by the model of pairs, too. Both were fitted on the training articles.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/bridge/bridge.h"
#include "find/outline/outline.h"
#include "find/work.h"
#include "tests/eval/ann.h"
#include "tests/eval/triple.h"

struct counts {
    uint32_t gold, found, right, status_right, denied_asserted;
};

struct rule_count {
    char id[64];
    uint32_t right, wrong;
};

struct eval {
    struct find_knowledge knowledge;
    struct counts types[RELATION_TYPES];
    VEC(struct rule_count) rules;
    uint32_t confusion[RELATION_STATUSES][RELATION_STATUSES];
    uint32_t bins_right[11], bins_all[11];
    uint32_t implied_right, implied_wrong; /* with an argument that the sentence does not name */
    uint32_t quotes_gold, quotes_found, quotes_right, speakers_right, optional;
    bool verbose;
    int only;            /* relation type or -1 */
    int weak;            /* count those below this confidence not at all */
    const char *without; /* what this construction finds is left out; or "implied", "status" */
};

static void count_rule(struct eval *eval, const char *id, bool right)
{
    for (uint32_t i = 0; i < eval->rules.count; i++) {
        struct rule_count *r = &eval->rules.items[i];
        if (strcmp(r->id, id) != 0)
            continue;
        *(right ? &r->right : &r->wrong) += 1;
        return;
    }
    struct rule_count *r = vec_push(&eval->rules);
    snprintf(r->id, sizeof r->id, "%s", id);
    *(right ? &r->right : &r->wrong) = 1;
}

static void show(const char *what, const struct work *work, const struct triple *t,
                 uint32_t first_entity, const struct span *where, const char *extra)
{
    const struct entity *entities = work->builder.entities.items + first_entity;
    const char *text = work->article->text;
    uint32_t begin = where->begin, end = where->end;
    while (begin > 0 && text[begin - 1] != '\n' && where->begin - begin < 240)
        begin--;
    while (end < work->article->len && text[end] != '\n' && end - where->end < 120)
        end++;
    printf("%-7s %s(%s, %s) %s\t%.*s\n", what, relation_kinds[t->type].name,
           entities[t->subject].name, entities[t->object].name, extra, (int)(end - begin),
           text + begin);
}

static bool wanted(const struct eval *eval, uint8_t type)
{
    return eval->verbose && (eval->only < 0 || eval->only == type);
}

static void score_status(struct eval *eval, const struct triple *gold, const struct triple *found)
{
    struct counts *c = &eval->types[found->type];
    bool right = (gold->statuses & found->statuses) != 0;
    c->status_right += right;
    uint8_t f = 0, g = 0;
    while (!(found->statuses & (1u << f)))
        f++;
    while (!(gold->statuses & (1u << g)))
        g++;
    eval->confusion[right ? f : g][f]++;
    if (!right && g == STATUS_DENIED && f == STATUS_ASSERTED)
        c->denied_asserted++;
}

/* Whether one of its arguments is not named in its sentence. */
static bool is_implied(const struct evidence *e)
{
    return !e->object.place || !e->subject.place;
}

/* The evidence of a found relation: counts its rules, gives the place. */
static struct span evidence_of(struct eval *eval, const struct work *work, uint32_t relation,
                               bool right, char *extra, size_t size)
{
    const struct evidence *e = &work->builder.evidence.items[relation];
    const char *rule = work->builder.rules.items[e->rule];
    count_rule(eval, rule, right);
    *(right ? &eval->implied_right : &eval->implied_wrong) += is_implied(e);
    snprintf(extra, size, "%s %u", rule, e->confidence);
    return dossier_added_span(&work->builder, e, e->trigger);
}

static void score_found(struct eval *eval, const struct work *work, uint32_t first_entity,
                        triple_vec *gold, struct triple *t)
{
    struct triple *g = triple_find(gold, t->type, t->subject, t->object);
    if ((g && g->optional) || (!g && triple_is_implied(gold, t))) {
        eval->optional++;
        return;
    }
    struct counts *c = &eval->types[t->type];
    c->found++;
    char extra[96] = "";
    struct span place = evidence_of(eval, work, t->relation, g != NULL, extra, sizeof extra);
    uint32_t bin = work->builder.relations.items[t->relation].confidence / 10;
    eval->bins_all[bin]++;
    eval->bins_right[bin] += g != NULL;
    if (!g) {
        if (wanted(eval, t->type))
            show("wrong", work, t, first_entity, &place, extra);
        return;
    }
    c->right++;
    g->hit = true;
    score_status(eval, g, t);
    if (eval->verbose && !(g->statuses & t->statuses)) {
        uint8_t wanted_status = 0;
        while (!(g->statuses & (1u << wanted_status)))
            wanted_status++;
        snprintf(extra, sizeof extra, "%s for %s",
                 relation_status_names[work->builder.relations.items[t->relation].status],
                 relation_status_names[wanted_status]);
        show("status", work, t, first_entity, &place, extra);
    }
}

/* Whether no sentence ends between the two mentions of a gold relation. */
static bool in_one_sentence(const struct ann *ann, const struct ann_relation *r)
{
    const struct ann_mention *a = &ann->mentions.items[r->subject],
                             *b = &ann->mentions.items[r->object];
    uint32_t begin = a->begin < b->begin ? a->end : b->end;
    uint32_t end = a->begin < b->begin ? b->begin : a->begin;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t cp = ann->cps.items[i], next = ann->cps.items[i + 1];
        if (cp == '\n' || cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F ||
            ((cp == '.' || cp == '?' || cp == '!') && next == ' '))
            return false;
    }
    return true;
}

/* Before dossier_end each relation of the builder has one evidence, at the same index. */
static bool is_left_out(const struct eval *eval, const struct work *work, uint32_t relation)
{
    char dotted[32];
    if (!eval->without)
        return false;
    const struct evidence *e = &work->builder.evidence.items[relation];
    if (strcmp(eval->without, "implied") == 0)
        return is_implied(e);
    snprintf(dotted, sizeof dotted, ".%s.", eval->without);
    return strstr(work->builder.rules.items[e->rule], dotted) != NULL;
}

/* The words of rules of a relation in the sentence around a place, joined by commas. */
static void list_triggers(const struct eval *eval, const struct work *work, uint8_t type,
                          uint32_t place, char *out, size_t size)
{
    const struct dossier_builder *b = &work->builder;
    struct outline outline = {.table = relation_rules_table(eval->knowledge.rules)};
    uint32_t s = 0, mention = 0;
    while (s + 1 < b->sentences.count && b->sentences.items[s].end <= place)
        s++;
    while (mention < b->mentions.count &&
           b->mentions.items[mention].begin < b->sentences.items[s].begin)
        mention++;
    outline_read(&outline, b, work->article, s, mention);
    size_t len = 0;
    out[0] = '\0';
    for (int i = 0; i < (int)outline.items.count; i++) {
        const struct outline_item *item = outline_at(&outline, i);
        const struct phrase *p =
            item->phrase == NO_INDEX ? NULL : &outline.table->phrases[item->phrase];
        for (uint32_t r = 0; p && r < p->ref_count; r++) {
            if (outline.table->rules[outline.table->refs[p->refs + r].rule].relation != type)
                continue;
            int n = snprintf(out + len, size - len, "%s%.*s", len ? "," : "",
                             (int)(item->end - item->begin), work->article->text + item->begin);
            if (n > 0 && (size_t)n < size - len)
                len += (size_t)n;
            break;
        }
    }
    outline_release(&outline);
}

/* What was found; without the rules of status, all of it is asserted. */
static void found_triples(const struct eval *eval, const struct work *work, uint32_t first_entity,
                          triple_vec *found)
{
    bool asserted = eval->without && strcmp(eval->without, "status") == 0;
    for (uint32_t i = 0; i < work->builder.relations.count; i++) {
        const struct relation *r = &work->builder.relations.items[i];
        if (r->confidence < eval->weak || is_left_out(eval, work, i))
            continue;
        uint8_t status = asserted ? STATUS_ASSERTED : r->status;
        triple_add(found, (struct triple){.type = r->type,
                                          .subject = r->subject - first_entity,
                                          .object = r->object - first_entity,
                                          .statuses = triple_status(r->type, status),
                                          .relation = i});
    }
}

/* Where the object of a gold relation stands, with the words of rules around it. */
static void show_missed(const struct eval *eval, const struct ann *ann, const struct work *work,
                        const struct triple *gold, uint32_t first_entity)
{
    const struct ann_relation *r = &ann->relations.items[gold->relation];
    const struct ann_mention *m = &ann->mentions.items[r->object];
    uint32_t begin = 0;
    for (uint32_t n = 0; n < m->begin; n++)
        do
            begin++;
        while ((ann->text[begin] & 0xC0) == 0x80);
    if (begin > work->article->len)
        begin = 0;
    char triggers[160], extra[200];
    list_triggers(eval, work, gold->type, begin, triggers, sizeof triggers);
    snprintf(extra, sizeof extra, "%s [%s]", relation_status_names[r->status], triggers);
    show(in_one_sentence(ann, r) ? "missed" : "missed2", work, gold, first_entity,
         &(struct span){begin, begin}, extra);
}

static void score_relations(struct eval *eval, const struct ann *ann, const struct work *work,
                            uint32_t first_entity)
{
    triple_vec gold = {0}, found = {0};
    triples_of_gold(ann, &gold);
    found_triples(eval, work, first_entity, &found);
    for (uint32_t i = 0; i < found.count; i++)
        score_found(eval, work, first_entity, &gold, &found.items[i]);
    for (uint32_t i = 0; i < gold.count; i++) {
        const struct triple *g = &gold.items[i];
        if (g->optional)
            continue;
        eval->types[g->type].gold++;
        if (!g->hit && wanted(eval, g->type))
            show_missed(eval, ann, work, g, first_entity);
    }
    vec_free(&gold);
    vec_free(&found);
}

/* ---- quotes ---- */

static double overlap(const struct span *a, const struct span *b)
{
    uint32_t begin = a->begin > b->begin ? a->begin : b->begin;
    uint32_t end = a->end < b->end ? a->end : b->end;
    uint32_t low = a->begin < b->begin ? a->begin : b->begin;
    uint32_t high = a->end > b->end ? a->end : b->end;
    return end > begin ? (double)(end - begin) / (high - low) : 0;
}

static void show_quote(const char *what, const struct work *work, const struct span *span,
                       const char *speaker)
{
    uint32_t begin = span->begin, end = span->end;
    const char *text = work->article->text;
    while (begin > 0 && text[begin - 1] != '\n' && span->begin - begin < 150)
        begin--;
    while (end < work->article->len && text[end] != '\n' && end - span->end < 90)
        end++;
    printf("%s [%s]\t%.*s[[%.*s]]%.*s\n", what, speaker, (int)(span->begin - begin), text + begin,
           (int)(span->end - span->begin), text + span->begin, (int)(end - span->end),
           text + span->end);
}

typedef VEC(struct quote) quote_vec;

static void score_quotes(struct eval *eval, const struct work *work, const quote_vec *gold)
{
    const struct dossier_builder *b = &work->builder;
    bool *used = calloc(gold->count + 1, sizeof *used);
    eval->quotes_gold += gold->count;
    eval->quotes_found += b->quotes.count;
    bool shown = eval->verbose && eval->only == RELATION_SAID;
    for (uint32_t q = 0; q < b->quotes.count; q++) {
        const struct quote *quote = &b->quotes.items[q];
        struct span span = {quote->begin, quote->end};
        const char *speaker =
            quote->speaker == NO_INDEX ? "none" : b->entities.items[quote->speaker].name;
        uint32_t g = 0;
        while (g < gold->count &&
               (used[g] ||
                overlap(&(struct span){gold->items[g].begin, gold->items[g].end}, &span) < .5))
            g++;
        if (g == gold->count) {
            if (shown)
                show_quote(quote->kind == QUOTE_DIRECT ? "wrong-direct" : "wrong-indirect", work,
                           &span, speaker);
            continue;
        }
        used[g] = true;
        eval->quotes_right++;
        bool right = gold->items[g].speaker == quote->speaker;
        eval->speakers_right += right;
        if (!right && shown)
            show_quote(gold->items[g].speaker == NO_INDEX ? "speaker(none)" : "speaker", work,
                       &span, speaker);
    }
    for (uint32_t g = 0; g < gold->count; g++)
        if (!used[g] && shown)
            show_quote(gold->items[g].kind == QUOTE_DIRECT ? "missed-direct" : "missed-indirect",
                       work, &(struct span){gold->items[g].begin, gold->items[g].end}, "");
    free(used);
}

static void run(struct eval *eval, const char *base)
{
    char message[256];
    struct ann ann;
    struct work work = {.knowledge = &eval->knowledge};
    uint32_t first;
    if (!triple_article_load(&ann, &work, base, &first, message, sizeof message)) {
        fprintf(stderr, "%s\n", message);
        return;
    }
    quote_vec gold = {0}; /* of the annotation: taken out, they are what is to be found */
    for (uint32_t q = 0; q < work.builder.quotes.count; q++)
        *vec_push(&gold) = work.builder.quotes.items[q];
    work.builder.quotes.count = 0;
    find_quotes(&work);
    score_quotes(eval, &work, &gold);
    vec_free(&gold);
    find_relate(&work);
    score_relations(eval, &ann, &work, first);
    triple_article_release(&ann, &work);
}

static double ratio(uint32_t a, uint32_t b)
{
    return b ? (double)a / b : 0;
}

static void line(const char *name, const struct counts *c)
{
    double p = ratio(c->right, c->found), r = ratio(c->right, c->gold);
    printf("%-16s %6u %6u %6u  %.3f %.3f %.3f  %.3f\n", name, c->gold, c->found, c->right, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0, ratio(c->status_right, c->right));
}

static int by_size(const void *a, const void *b)
{
    const struct rule_count *x = a, *y = b;
    uint32_t n = x->right + x->wrong, m = y->right + y->wrong;
    return n != m ? (n < m ? 1 : -1) : strcmp(x->id, y->id);
}

static void report_rules(struct eval *eval)
{
    static const char *const names[] = {"active", "passive", "coverb",  "ba",  "joint",
                                        "noun",   "act",     "between", "name"};
    printf("\n%-12s %6s %6s  P\n", "construction", "right", "wrong");
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        uint32_t right = 0, wrong = 0;
        char dotted[32];
        snprintf(dotted, sizeof dotted, ".%s.", names[n]);
        for (uint32_t i = 0; i < eval->rules.count; i++)
            if (strstr(eval->rules.items[i].id, dotted)) {
                right += eval->rules.items[i].right;
                wrong += eval->rules.items[i].wrong;
            }
        printf("%-12s %6u %6u  %.3f\n", names[n], right, wrong, ratio(right, right + wrong));
    }
    printf("%-12s %6u %6u  %.3f\n\n", "(implied)", eval->implied_right, eval->implied_wrong,
           ratio(eval->implied_right, eval->implied_right + eval->implied_wrong));
    if (eval->rules.count)
        qsort(eval->rules.items, eval->rules.count, sizeof *eval->rules.items, by_size);
    for (uint32_t i = 0; i < eval->rules.count; i++) {
        const struct rule_count *r = &eval->rules.items[i];
        printf("  %-28s %5u %5u  %.2f\n", r->id, r->right, r->wrong,
               ratio(r->right, r->right + r->wrong));
    }
}

static void report(struct eval *eval)
{
    struct counts all = {0};
    printf("%-16s %6s %6s %6s  %-5s %-5s %-5s  status\n", "relation", "gold", "found", "right", "P",
           "R", "F1");
    for (int t = 0; t < RELATION_TYPES; t++) {
        const struct counts *c = &eval->types[t];
        all.gold += c->gold;
        all.found += c->found;
        all.right += c->right;
        all.status_right += c->status_right;
        all.denied_asserted += c->denied_asserted;
        if (c->gold || c->found)
            line(relation_kinds[t].name, c);
    }
    line("all", &all);
    printf("not counted %u, denied as asserted %u\n", eval->optional, all.denied_asserted);
    printf("\nstatus: gold \\ found");
    for (int f = 0; f < RELATION_STATUSES; f++)
        printf(" %9s", relation_status_names[f]);
    for (int g = 0; g < RELATION_STATUSES; g++) {
        printf("\n%20s", relation_status_names[g]);
        for (int f = 0; f < RELATION_STATUSES; f++)
            printf(" %9u", eval->confusion[g][f]);
    }
    printf("\n\nconfidence");
    for (int b = 3; b < 11; b++)
        printf("  %d: %u/%u %.2f", b * 10, eval->bins_right[b], eval->bins_all[b],
               ratio(eval->bins_right[b], eval->bins_all[b]));
    printf("\n");
    double p = ratio(eval->quotes_right, eval->quotes_found);
    double r = ratio(eval->quotes_right, eval->quotes_gold);
    printf("quotes: gold %u found %u right %u  P %.3f R %.3f F1 %.3f  speakers %.3f\n",
           eval->quotes_gold, eval->quotes_found, eval->quotes_right, p, r,
           p + r > 0 ? 2 * p * r / (p + r) : 0, ratio(eval->speakers_right, eval->quotes_right));
    report_rules(eval);
}

static int only_ann(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && strcmp(entry->d_name + len - 4, ".ann") == 0;
}

int main(int argc, char **argv)
{
    struct eval eval = {.only = -1};
    char message[256];
    const char *rules = NULL;
    int at = 1;
    for (; at < argc && argv[at][0] == '-'; at++) {
        if (strcmp(argv[at], "-v") == 0)
            eval.verbose = true;
        else if (strcmp(argv[at], "-m") == 0)
            pair_model_builtin(&eval.knowledge.pairs);
        else if (strcmp(argv[at], "-t") == 0 && at + 1 < argc)
            eval.only = (int)relation_type_by_name(argv[++at]);
        else if (strcmp(argv[at], "-c") == 0 && at + 1 < argc)
            eval.weak = atoi(argv[++at]);
        else if (strcmp(argv[at], "-x") == 0 && at + 1 < argc)
            eval.without = argv[++at];
        else if (strcmp(argv[at], "-r") == 0 && at + 1 < argc)
            rules = argv[++at];
    }
    if (at + 1 != argc) {
        fprintf(stderr,
                "usage: eval-relate [-v] [-m] [-t RELATION] [-c CONFIDENCE] [-x CONSTRUCTION] "
                "[-r RULES] DIR\n");
        return 2;
    }
    eval.knowledge.rules = relation_rules_new(rules, message, sizeof message);
    bridge_weights_builtin(&eval.knowledge.bridges);
    if (!eval.knowledge.rules) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    struct dirent **names;
    int count = scandir(argv[at], &names, only_ann, alphasort);
    for (int i = 0; i < count; i++) {
        char base[4096];
        snprintf(base, sizeof base, "%s/%.*s", argv[at], (int)strlen(names[i]->d_name) - 4,
                 names[i]->d_name);
        run(&eval, base);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    report(&eval);
    relation_rules_free(eval.knowledge.rules);
    vec_free(&eval.rules);
    return count > 0 ? 0 : 1;
}
