/* What the files that repair proposals share among themselves. Inside find/. */
#ifndef FIND_REPAIR_PARTS_H
#define FIND_REPAIR_PARTS_H

#include <string.h>

#include "find/names/repair.h"
#include "find/propose.h"
#include "text/words.h"

/* Ends the proposal before the token `end`: a name that the tagger has not judged. */
static inline void repair_cut(const struct work *work, struct proposal *proposal, uint32_t end,
                              const char *rule)
{
    proposal->end = token_at(work, end - 1)->end;
    proposal->behind = end;
    proposal->rule = rule;
    proposal->judged = false;
}

/* The same where nobody else is meant: it stays as likely as the whole. */
static inline void repair_cut_judged(const struct work *work, struct proposal *proposal,
                                     uint32_t end, const char *rule)
{
    bool judged = proposal->judged;
    repair_cut(work, proposal, end, rule);
    proposal->judged = judged;
}

/* Proposes a part of what was seen whole, by the same witness. known: it is as likely as the whole;
 * else the tagger is asked. */
static inline void repair_propose_part(struct work *work, uint32_t first, uint32_t end,
                                       enum entity_type type, const struct proposal *whole,
                                       bool known, const char *rule)
{
    struct proposal *part = propose(work, first, end - first, type, (enum witness)whole->witness,
                                    whole->confidence, rule);
    part->judged = known;
    part->likelihood = whole->likelihood;
}

/* Leaves nothing of a proposal. */
static inline void repair_drop(struct proposal *proposal)
{
    proposal->end = proposal->begin;
    proposal->behind = proposal->first;
}

/* A part of a proposal takes its place, as likely as the whole. */
static inline void repair_keep_part(struct work *work, uint32_t index, uint32_t first, uint32_t end,
                                    enum entity_type type)
{
    const struct proposal whole = work->proposals.items[index];
    repair_drop(&work->proposals.items[index]);
    repair_propose_part(work, first, end, type, &whole, true, "edge-cut");
}

/* Cuts so many tokens off the end. Where the name ends. */
static inline uint32_t repair_cut_tail(struct work *work, uint32_t index, uint32_t end,
                                       uint32_t tail)
{
    if (tail > 0)
        repair_cut(work, &work->proposals.items[index], end - tail, "edge-cut");
    return end - tail;
}

/* Whether text[0, 6), two ideographs, is among words of two. */
static inline bool repair_is_pair_of(const char *text, const char *words)
{
    for (size_t i = 0; words[i] != '\0'; i += 6)
        if (memcmp(text, words + i, 6) == 0)
            return true;
    return false;
}

/* The tail of a name: whether it ends in one of these words with at least two of its tokens before
 * it. The words have `count` ideographs each and are written one behind the other. */
static inline bool repair_ends_in(const struct work *work, const struct proposal *proposal,
                                  const char *words, uint32_t count)
{
    uint32_t len = 3 * count;
    if (proposal->behind - proposal->first < count + 2 || proposal->end - proposal->begin < len)
        return false;
    const char *tail = work->article->text + proposal->end - len;
    size_t words_len = strlen(words); /* inline: constants */
    for (size_t i = 0; i < words_len; i += len)
        if (memcmp(tail, words + i, len) == 0)
            return true;
    return false;
}

/* Ends the proposal before the token `end`, and proposes what begins at `next` by itself. known:
 * both are as likely as the whole. */
void repair_cut_in_two(struct work *work, uint32_t index, uint32_t end, uint32_t next,
                       enum entity_type type, bool known);

/* Farhill |from| Eastmoor, Norwick Bank |and| Quell Inc.: proposes what stands after the first
 * joint by itself. Where the name before it ends. */
uint32_t repair_split_joined(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* Parts 小米雷军：, a company and whoever speaks for it, into both; false when it is something else. */
bool repair_split_speaker(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 苏黎世|办公室: where an organization works is no organization. */
void repair_office(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 福建|泉州, 上海|华山医院: a place and a name behind it, offered beside the whole. */
void repair_split_places(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* the |Qatari| fund: whether the tokens only say where what follows is from. */
bool repair_is_demonym(const struct work *work, uint32_t first, uint32_t end);

/* 榆树|坪镇: whether the end of a place's name was taken for one; then the whole is proposed. */
bool repair_join_town(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 七星路|夜市: where the name of the place ends, which goes on with its suffix. */
uint32_t repair_extend_place(struct work *work, uint32_t index, uint32_t end);

/* Whether the tokens [first, end) look like a Chinese person's name. */
bool repair_may_be_person(const struct work *work, uint32_t first, uint32_t end);

#define SHAPES_HONOUR (1u << SHAPE_UPPER | 1u << SHAPE_MIXED) /* KC, PhD */

/* Tom Vance |OBE|, Ines Marlow |KC|: the honours and seats behind a person's name are no part of
 * it. Where the name ends. */
uint32_t repair_cut_honours(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 卢山|上周: the ideograph that begins a time is no part of a person's name. */
void repair_cut_time(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* A person in ideographs, with what is cut off or proposed by itself. Where the name ends. */
uint32_t repair_person(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 'Meta 新品牌': the brand alone is the name. */
void repair_cut_description(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 全国138家动画公司: whether it is a phrase; what is a name in it is proposed. */
bool repair_is_no_organization(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* 远山科技|收购|北辰智能, 远山科技|主营软件: where the organization ends before what it does. */
uint32_t repair_end_at_verb(struct work *work, uint32_t index, uint32_t first, uint32_t end);

/* An organization in ideographs, as repair_person. */
uint32_t repair_organization(struct work *work, uint32_t index, uint32_t first, uint32_t end);

#endif
