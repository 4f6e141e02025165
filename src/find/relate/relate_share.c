/* What a share ties, in English: "owns 30% of Quell", "Quell, 30% owned by Farhill". */
#include <stdlib.h>

#include "find/relate/relate_verb.h"

#define MAJORITY     50 /* per cent */
#define ADVERB_WORDS 3  /* "owns just under 30%" */
#define SHARE_WORDS  6  /* "a tenth of the voting shares in" */

bool relate_is_majority(const struct outline *outline, int share)
{
    const struct outline_item *item = outline_at(outline, share);
    uint32_t digit = item->begin;
    while (digit < item->end && (outline->text[digit] < '0' || outline->text[digit] > '9'))
        digit++; /* 约51% */
    return digit < item->end && strtod(outline->text + digit, NULL) > MAJORITY;
}

/* 30%, half, "a quarter": a part of a whole. */
static bool is_share(const struct outline *outline, int at)
{
    static const char *const parts[] = {"half", "third", "quarter", "fifth", "tenth"};
    static const char *const ends[] = {"%",      "percent",  "per cent", " half",
                                       " third", " quarter", " fifth",   " tenth"};
    const uint32_t types = TYPE_BIT(ENTITY_AMOUNT) | TYPE_BIT(ENTITY_DATE); /* "a quarter" */
    if (outline_has_type(outline, at, types))
        return outline_ends_with(outline, at, ends, sizeof ends / sizeof *ends);
    if (!outline_is_one_of(outline, at, parts, sizeof parts / sizeof *parts))
        return false;
    int next = outline_next(outline, at); /* not "half a dozen", "a third player" */
    return next < 0 || outline_at(outline, next)->shape != SHAPE_LOWER ||
           (outline_at(outline, next)->classes & ~CLASS_BIT(WORD_DETERMINER)) ||
           outline_triggers(outline, next, CONSTRUCT_BIT(CONSTRUCT_SHARE));
}

/* The share that begins behind the verb at `at`, or -1. */
static int share_behind(const struct outline *outline, int at)
{
    int i = outline_next(outline, at);
    for (int words = 0; i >= 0 && words < ADVERB_WORDS; words++, i = outline_next(outline, i)) {
        if (is_share(outline, i))
            return i;
        if (!outline_is_plain(outline, i, SMALL_WORDS) &&
            !outline_is(outline, i, CLASS_BIT(WORD_PREPOSITION)))
            break;
    }
    return is_share(outline, i) ? i : -1;
}

/* "30% of the shares in Quell", from the share on: of what it is one, or -1. */
static int whole_behind(const struct outline *outline, int share, uint32_t types)
{
    static const char *const of[] = {"of", "in"};
    bool joined = false;
    int i = outline_next(outline, share);
    for (int words = 0; i >= 0 && words < SHARE_WORDS; words++, i = outline_next(outline, i)) {
        if (outline_has_type(outline, i, types))
            return joined && outline_owned(outline, i) < 0 ? i : -1;
        bool joins = outline_is_one_of(outline, i, of, sizeof of / sizeof *of);
        joined = joined || joins;
        if (!joins && !outline_is_plain(outline, i, SMALL_WORDS))
            break;
    }
    return -1;
}

/* "30% of Quell", back from the whole: whether a share stands before it. */
static bool is_whole_of_share(const struct outline *outline, int whole)
{
    int of = whole < 0 ? -1 : argument_preposition(outline, whole);
    int i = of < 0 ? -1 : outline_before(outline, of);
    for (int words = 0; i >= 0 && words < SHARE_WORDS; words++, i = outline_before(outline, i)) {
        if (is_share(outline, i))
            return true;
        if (!outline_is_plain(outline, i, SMALL_WORDS) &&
            !outline_is(outline, i, CLASS_BIT(WORD_OF)))
            break;
    }
    return false;
}

/* The share right before the participle at `at`, "is 30% owned", "a 30%-owned", or -1. By more than
 * half of it one is owned as a whole. */
static int share_before(const struct outline *outline, int at)
{
    int i = outline_before(outline, at);
    while (i >= 0 && (argument_is_hyphen(outline, i) || outline_is(outline, i, CLASS_BIT(WORD_BE))))
        i = outline_before(outline, i);
    return is_share(outline, i) && !relate_is_majority(outline, i) ? i : -1;
}

bool relate_takes_share(const struct outline *outline, int verb)
{
    if (outline_is_han(outline, verb))
        return false;
    int before = argument_before_adverbials(outline, verb);
    return share_before(outline, verb) >= 0 || share_behind(outline, verb) >= 0 ||
           is_whole_of_share(outline, before);
}

/* Of what the share before a participle is: "Quell is 30% owned", "Quell, 30% owned by". */
static struct argument whole_before(const struct outline *outline, const struct trigger *trigger,
                                    int share)
{
    uint32_t types = trigger->rule->right_types;
    int i = outline_before(outline, share);
    for (int words = 0; i >= 0 && words < ADVERB_WORDS && outline_is_plain(outline, i, SMALL_WORDS);
         words++)
        i = outline_before(outline, i);
    if (!outline_is(outline, i, CLASS_BIT(SIGN_COMMA)))
        return argument_subject(outline, trigger->at, types);
    int head = outline_before(outline, i);
    return outline_has_type(outline, head, types) ? (struct argument){.at = head, .single = true}
                                                  : NO_ARGUMENT;
}

static void share_held_by(struct relating *relating, const struct trigger *trigger, int by)
{
    const struct outline *outline = &relating->outline;
    struct argument left = argument_object(outline, by, trigger->rule->left_types, NULL, 0);
    int share = share_before(outline, trigger->at);
    int whole = argument_before_adverbials(outline, trigger->at);
    struct argument right = NO_ARGUMENT;
    if (share >= 0)
        right = whole_before(outline, trigger, share);
    else if (outline_has_type(outline, whole, trigger->rule->right_types) &&
             is_whole_of_share(outline, whole))
        right = (struct argument){.at = whole, .single = true};
    trigger_add(relating, trigger, left, right);
}

void relate_share(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const struct rule *rule = trigger->rule;
    int next = outline_next(outline, trigger->at);
    if (trigger->han)
        return;
    if (outline_is(outline, next, CLASS_BIT(WORD_BY))) {
        share_held_by(relating, trigger, next);
        return;
    }
    int share = share_behind(outline, trigger->at);
    if (share < 0)
        return;
    int whole = whole_behind(outline, share, rule->right_types);
    struct argument right = {.at = whole, .single = true};
    if (whole < 0) /* "Quell, in which Farhill holds 9%" */
        right = argument_relative_object(outline, trigger->at, rule->right_types,
                                         outline->table->keys + rule->via, rule->via_count);
    trigger_add(relating, trigger, argument_subject(outline, trigger->at, rule->left_types), right);
}
