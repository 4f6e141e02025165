#include "tests/eval/counts.h"

#include <stdio.h>

/* Every member but the two sums of B-cubed is a uint32_t. */
static void add_tally(struct tally *to, struct tally from)
{
    to->right += from.right;
    to->predicted += from.predicted;
    to->gold += from.gold;
}

void counts_add(struct counts *to, const struct counts *from)
{
    to->articles += from->articles;
    to->missing += from->missing;
    to->aligned += from->aligned;
    to->solid += from->solid;
    for (unsigned i = 0; i < ENTITY_TYPES; i++) {
        add_tally(&to->names[i], from->names[i]);
        to->overlap_gold[i] += from->overlap_gold[i];
        to->overlap_predicted[i] += from->overlap_predicted[i];
    }
    add_tally(&to->span, from->span);
    to->b3_precision += from->b3_precision;
    to->b3_recall += from->b3_recall;
    to->b3_mentions += from->b3_mentions;
    for (unsigned i = 0; i < ANAPHORS; i++) {
        to->anaphora[i] += from->anaphora[i];
        to->anaphora_right[i] += from->anaphora_right[i];
    }
    to->anaphora_found += from->anaphora_found;
    to->anaphora_predicted += from->anaphora_predicted;
    to->anaphora_predicted_right += from->anaphora_predicted_right;
    add_tally(&to->relations, from->relations);
    add_tally(&to->with_status, from->with_status);
    for (unsigned i = 0; i <= RELATION_TYPES; i++)
        add_tally(&to->relation[i], from->relation[i]);
    to->evidence_right += from->evidence_right;
    to->not_counted += from->not_counted;
    add_tally(&to->quotes, from->quotes);
    add_tally(&to->quote_characters, from->quote_characters);
    to->speakers_right += from->speakers_right;
    to->kinds_right += from->kinds_right;
}

/* ---- figures ---- */

struct sheet {
    unsigned wanted, at;
    struct figure *figure;
};

static void put(struct sheet *sheet, const char *label, const char *part, double value,
                bool has_value)
{
    if (sheet->at++ != sheet->wanted)
        return;
    snprintf(sheet->figure->label, sizeof sheet->figure->label, "%s%s", label, part);
    sheet->figure->value = value;
    sheet->figure->has_value = has_value;
}

static void put_share(struct sheet *sheet, const char *label, double part, double whole)
{
    put(sheet, label, "", whole > 0 ? part / whole : 0, whole > 0);
}

static double f1_of(double precision, double recall)
{
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

double tally_f1(struct tally tally)
{
    if (!tally.predicted || !tally.gold)
        return 0;
    return f1_of((double)tally.right / tally.predicted, (double)tally.right / tally.gold);
}

static void put_f1(struct sheet *sheet, const char *label, struct tally tally)
{
    put(sheet, label, " F1", tally_f1(tally), tally.predicted || tally.gold);
}

static void put_tally(struct sheet *sheet, const char *label, struct tally tally)
{
    put(sheet, label, " P", tally.predicted ? (double)tally.right / tally.predicted : 0,
        tally.predicted > 0);
    put(sheet, label, " R", tally.gold ? (double)tally.right / tally.gold : 0, tally.gold > 0);
    put_f1(sheet, label, tally);
}

static void put_side_type(struct sheet *sheet, const struct counts *counts, unsigned type)
{
    struct tally tally = counts->names[type];
    double precision, recall;
    char label[40];

    snprintf(label, sizeof label, "%s exact", entity_type_names[type]);
    put_tally(sheet, label, tally);
    precision = tally.predicted ? (double)counts->overlap_predicted[type] / tally.predicted : 0;
    recall = tally.gold ? (double)counts->overlap_gold[type] / tally.gold : 0;
    put(sheet, entity_type_names[type], " overlap F1",
        tally.predicted && tally.gold ? f1_of(precision, recall) : 0,
        tally.predicted || tally.gold);
}

static void put_names(struct sheet *sheet, const struct counts *counts)
{
    static const unsigned side[] = {ENTITY_DATE, ENTITY_AMOUNT, ENTITY_CONCEPT, ENTITY_ROLE};
    struct tally core = {0};
    char label[40];

    for (unsigned i = 0; i < CORE_TYPES; i++)
        add_tally(&core, counts->names[i]);
    put_tally(sheet, "names strict", core);
    put_tally(sheet, "names span", counts->span);
    for (unsigned i = 0; i < CORE_TYPES; i++) {
        snprintf(label, sizeof label, "  %s", entity_type_names[i]);
        put_tally(sheet, label, counts->names[i]);
    }
    for (unsigned i = 0; i < sizeof side / sizeof *side; i++)
        put_side_type(sheet, counts, side[i]);
}

static void put_clusters(struct sheet *sheet, const struct counts *counts)
{
    double count = counts->b3_mentions, precision, recall;

    precision = count > 0 ? counts->b3_precision / count : 0;
    recall = count > 0 ? counts->b3_recall / count : 0;
    put(sheet, "B-cubed", " P", precision, count > 0);
    put(sheet, "B-cubed", " R", recall, count > 0);
    put(sheet, "B-cubed", " F1", f1_of(precision, recall), count > 0);
}

static void put_anaphora(struct sheet *sheet, const struct counts *counts)
{
    static const char *const labels[ANAPHORS] = {"pronoun+nominal accuracy", "  pronoun accuracy",
                                                 "  nominal accuracy"};

    for (unsigned i = 0; i < ANAPHORS; i++)
        put_share(sheet, labels[i], counts->anaphora_right[i], counts->anaphora[i]);
    put_share(sheet, "  found at all", counts->anaphora_found, counts->anaphora[ANAPHOR_ALL]);
    put_share(sheet, "pronoun+nominal precision", counts->anaphora_predicted_right,
              counts->anaphora_predicted);
}

bool counts_figure(const struct counts *counts, unsigned number, struct figure *figure)
{
    struct sheet sheet = {.wanted = number, .figure = figure};

    put(&sheet, "articles", "", counts->articles, true);
    put_share(&sheet, "text characters aligned", counts->aligned, counts->solid);
    put_names(&sheet, counts);
    put_clusters(&sheet, counts);
    put_anaphora(&sheet, counts);
    put_tally(&sheet, "relations", counts->relations);
    put_tally(&sheet, "relations+status", counts->with_status);
    put_share(&sheet, "relation evidence", counts->evidence_right, counts->relations.right);
    put_tally(&sheet, "quotes", counts->quotes);
    put_f1(&sheet, "quote characters", counts->quote_characters);
    put_share(&sheet, "quote speaker", counts->speakers_right, counts->quotes.right);
    put_share(&sheet, "quote kind", counts->kinds_right, counts->quotes.right);
    return number < sheet.at;
}
