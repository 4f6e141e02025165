/* The words that the status of a relation hangs on. Inside relate/. */
#ifndef FIND_STATUS_SCOPE_H
#define FIND_STATUS_SCOPE_H

#include "find/outline/outline.h"
#include "find/relate/status.h"

/* The classes of the word at an item; none of a mention, or of -1. */
static inline uint64_t status_words(const struct outline *outline, int at)
{
    return outline_holds(outline, at) && !outline_is_mention(outline, at)
               ? outline_at(outline, at)->classes
               : 0;
}

/* Items from `first` to the one before `end`. */
struct items {
    int first, end;
};

/* English: the items between the left argument and the trigger, from comma to comma, that only tell
 * who the left argument is: "Vance|, who declined to comment|, runs"; the second comma is `end`,
 * which is -1 when there are none. */
struct items status_aside(const struct outline *outline, int left, int trigger);

/* The classes (CLASS_BIT) of the words that say whether what a verb tells is done, planned, denied
 * or over: those before it in its clause, and what denies it right behind. Left out is what tells
 * of the left argument alone ("Vance, who declined to comment, runs Quell"), of a noun ("former"),
 * and what is said of another verb ("does not make phones and has bought"). trigger, left: items;
 * form: enum word_form of the trigger. */
uint64_t status_classes(const struct outline *outline, const struct rule *rule, int trigger,
                        int left, uint8_t form);

/* Whether the sentence asks what the trigger says. */
bool status_asks(const struct outline *outline, const struct rule *rule, int trigger);

/* Whether what stands behind the item says that it has ended: "until last year", 直到去年. */
bool status_ends_behind(const struct outline *outline, int at);

/* Whether the date before the item, in Chinese, spans years that are over: 2014年至2020年担任. */
bool status_spanned_before(const struct outline *outline, int at);

/* The status of what a noun says of the mention at `left`: status_noun.c. */
struct status status_of_noun(const struct outline *outline, const struct rule *rule, int trigger,
                             int left);

#endif
