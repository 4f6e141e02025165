#include "find/relate/relate_date.h"

#define BESIDE 2 /* items from a noun to its date: chief executive since 2021 */
#define ALONE  4 /* items of a clause that is a date and no more */

/* Items of the outline, both inclusive. */
struct clause {
    int first, last;
};

static bool ends_clause(const struct outline *outline, int at)
{
    return outline_is(outline, at, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

static struct clause clause_around(const struct outline *outline, int at)
{
    struct clause clause = {at, at};
    while (clause.first > 0 && !ends_clause(outline, clause.first - 1))
        clause.first--;
    while (clause.last + 1 < (int)outline->items.count && !ends_clause(outline, clause.last + 1))
        clause.last++;
    return clause;
}

/* A date, and no duration: 20年的电力. */
static bool is_date(const struct outline *outline, const struct dossier_builder *builder, int at)
{
    if (!outline_has_type(outline, at, TYPE_BIT(ENTITY_DATE)))
        return false;
    const char *value = builder->entities.items[outline_at(outline, at)->entity].value;
    return !value || value[0] != 'P';
}

/* What stands between the two: empty when nothing does. */
static struct clause between(int date, int trigger)
{
    return date < trigger ? (struct clause){date + 1, trigger - 1}
                          : (struct clause){trigger + 1, date - 1};
}

/* "said on Thursday that it was based in Leeds": when somebody said it. */
static bool is_of_saying(const struct outline *outline, int date, int trigger)
{
    struct clause part = between(date, trigger);
    for (int i = part.first; i <= part.last; i++)
        if (outline_is(outline, i, CLASS_BIT(WORD_SPEECH)))
            return true;
    return date + 1 < trigger && outline_is(outline, date - 1, CLASS_BIT(WORD_SPEECH));
}

/* The date of the clause that is nearest to the trigger; -1: there is none. */
static int nearest(const struct outline *outline, const struct dossier_builder *builder,
                   struct clause clause, int trigger)
{
    for (int away = 1; away <= clause.last - clause.first; away++) {
        if (trigger + away <= clause.last && is_date(outline, builder, trigger + away))
            return trigger + away;
        if (trigger - away >= clause.first && is_date(outline, builder, trigger - away))
            return trigger - away;
    }
    return -1;
}

/* The date that is all that stands between the clause and the sign before that one, or the last of
 * it: "since January, when Tom Vance met". */
static int date_before(const struct outline *outline, const struct dossier_builder *builder,
                       struct clause clause)
{
    static const char *const when[] = {"when"};
    if (clause.first < 2 || !outline_is(outline, clause.first - 1, CLASS_BIT(SIGN_COMMA)))
        return -1;
    if (outline_is_one_of(outline, clause.first, when, 1) &&
        is_date(outline, builder, clause.first - 2))
        return clause.first - 2;
    struct clause before = clause_around(outline, clause.first - 2);
    int date = -1;
    if (before.last - before.first >= ALONE)
        return -1;
    for (int i = before.first; i <= before.last; i++) {
        if (is_date(outline, builder, i))
            date = i;
        else if (outline_is_mention(outline, i))
            return -1;
    }
    return date;
}

/* Whether nouns say it, which are so at all times: no date of the clause is theirs but one beside
 * them. */
static bool is_of_nouns(const struct rule *rule)
{
    return rule->construction == CONSTRUCT_NOUN || rule->construction == CONSTRUCT_BETWEEN ||
           rule->construction == CONSTRUCT_NAME || rule->construction == CONSTRUCT_SHARE;
}

/* "was appointed |chief executive| in 2021", 2021年出任|总裁: whether a verb of the clause before
 * the noun gives it. */
static bool is_given(const struct outline *outline, struct clause clause, int trigger)
{
    static const char *const verbs[] = {"appointed", "appointed to", "named",   "elected",
                                        "promoted",  "promoted to",  "sworn in"};
    for (int i = clause.first; i < trigger; i++)
        if (!outline_is_mention(outline, i) &&
            (outline_is(outline, i, CLASS_BIT(WORD_AS)) ||
             outline_ends_with(outline, i, verbs, sizeof verbs / sizeof *verbs)))
            return true;
    return false;
}

/* 远山总裁|周明|2021年访问巴黎: whether a name stands between the noun and the date. */
static bool is_apart(const struct outline *outline, int date, int trigger)
{
    struct clause part = between(date, trigger);
    for (int i = part.first; i <= part.last; i++)
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_PERSON)))
            return true;
    return false;
}

uint32_t relate_date(const struct outline *outline, const struct dossier_builder *builder,
                     const struct rule *rule, int trigger)
{
    if (!(outline->types & TYPE_BIT(ENTITY_DATE)))
        return NO_INDEX;
    bool once = relation_kinds[rule->relation].happens_once;
    struct clause clause = clause_around(outline, trigger);
    bool nouns = is_of_nouns(rule) && !is_given(outline, clause, trigger);
    int date = nearest(outline, builder, clause, trigger);
    if (date < 0 && !nouns)
        date = date_before(outline, builder, clause);
    if (date < 0)
        return NO_INDEX;
    int away = date < trigger ? trigger - date : date - trigger;
    if ((nouns && (away > BESIDE || is_apart(outline, date, trigger))) ||
        (!once && is_of_saying(outline, date, trigger)))
        return NO_INDEX;
    return outline_at(outline, date)->entity;
}
