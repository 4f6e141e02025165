/* Repairs of places: those that stand before a name, those that a suffix makes longer. */
#include "find/names/names_zh.h"
#include "find/names/repair_parts.h"

/* The hit of the list that covers exactly these tokens, or begins at first when end is 0: the
 * longest. Its tokens, 0 for none. */
static uint32_t hit_len(const struct work *work, enum lexicon_list list, uint32_t first,
                        uint32_t end)
{
    uint32_t best = 0;
    for (uint32_t h = cue_at(work, first)->hits;
         h < work->hits.count && work->hits.items[h].first == first; h++) {
        const struct lexicon_hit *hit = &work->hits.items[h];
        if (hit->first != first || hit->list != list || hit->flags & LEX_AMBIGUOUS)
            continue;
        if (end ? hit->first + hit->count == end : hit->count > best)
            best = hit->count;
    }
    return best;
}

/* A known place with its suffix or without. */
static bool is_place(const struct work *work, uint32_t first, uint32_t end)
{
    for (uint32_t h = cue_at(work, first)->hits;
         h < work->hits.count && work->hits.items[h].first == first; h++) {
        const struct lexicon_hit *hit = &work->hits.items[h];
        if (hit->first == first && hit->list == LIST_PLACE && hit->first + hit->count == end)
            return true;
    }
    return end - first >= 3 && end - first <= 6 &&
           ideograph_at(work, end - 1, "省市县縣区區州镇鎮乡鄉村岛島湾灣河湖山");
}

/* 苏黎世|办公室: where an organization works is no organization. 国务院办公室 is one. */
void repair_office(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    uint32_t tail = repair_ends_in(work, proposal, "总部總部", 2)                   ? 2
                    : repair_ends_in(work, proposal, "办公室辦公室办事处辦事處", 3) ? 3
                                                                                    : 0;
    if (tail == 2 && end - first > tail + 1 && !is_place(work, first, end - tail) &&
        hit_len(work, LIST_ORGANIZATION, first, end) == 0)
        repair_cut_judged(work, proposal, end - tail, "edge-cut"); /* 远山|总部 */
    if (tail == 0 || !is_place(work, first, end - tail))
        return;
    repair_cut(work, proposal, end - tail, "edge-place");
    proposal->type = ENTITY_PLACE;
}

/* Offers the first `place` tokens as a place and what follows as a name of the type given, beside
 * the whole: news write them side by side (福建|泉州), reference works take them for one. */
static void split(struct work *work, uint32_t index, uint32_t first, uint32_t place, uint32_t end,
                  enum entity_type type)
{
    struct proposal whole = work->proposals.items[index];
    bool known = whole.judged && whole.type == ENTITY_PLACE && type == ENTITY_PLACE &&
                 hit_len(work, LIST_PLACE, first + place, end);
    repair_propose_part(work, first, first + place, ENTITY_PLACE, &whole, known, "edge-place");
    repair_propose_part(work, first + place, end, type, &whole, known, "edge-place");
    propose(work, first, end - first, (enum entity_type)whole.type, WITNESS_WEAK_RULE,
            whole.confidence, "place-and-name");
}

void repair_split_places(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    enum entity_type type = (enum entity_type)work->proposals.items[index].type;
    if ((type != ENTITY_PLACE && type != ENTITY_ORGANIZATION) || end - first < 4)
        return;
    uint32_t place = hit_len(work, LIST_PLACE, first, 0);
    if (place < 2 || first + place + 2 > end || hit_len(work, LIST_PLACE, first, end) ||
        hit_len(work, LIST_ORGANIZATION, first, end))
        return;
    if (type == ENTITY_PLACE && is_place(work, first + place, end))
        split(work, index, first, place, end, ENTITY_PLACE);
    else if (hit_len(work, LIST_ORGANIZATION, first + place, end))
        split(work, index, first, place, end, ENTITY_ORGANIZATION);
}

/* 七星路|夜市, 石塘沟|水库: what a place is called after is a part of its own name, which takes its
 * place; 广州|地铁, 青岛|港口 tell what is there. Only once: what is cut of another stays as it is.
 * Where the name ends. */
uint32_t repair_extend_place(struct work *work, uint32_t index, uint32_t end)
{
    static const short_word described[] = {"海域", "港口", "老城", "选区", "選區", "地铁", "地鐵",
                                           "山区", "山區", "河段", "码头", "碼頭", "园区", "園區"};
    struct proposal *proposal = &work->proposals.items[index];
    uint32_t suffix = han_at(work, end) ? hit_at(work, end, LIST_BIT(LIST_PLACE_SUFFIX)) : 0;
    uint32_t behind = end + suffix;
    if (suffix < 2 || suffix > 4 || strcmp(proposal->rule, "tagger") != 0 ||
        cue_at(work, behind)->suffix_len || hit_at(work, behind, LIST_BIT(LIST_PLACE_SUFFIX)))
        return end;
    const char *word = work->article->text + token_at(work, end)->begin;
    for (size_t i = 0; i < sizeof described / sizeof *described; i++)
        if (suffix == 2 && strncmp(word, described[i], strlen(described[i])) == 0)
            return end;
    proposal->end = token_at(work, behind - 1)->end;
    proposal->behind = behind;
    proposal->rule = "edge-place";
    return behind;
}

/* 榆树|坪镇: a town of one ideograph behind a known place that no name of it leaves room for is the
 * end of a longer name. 浙江|乌镇 is known itself. */
bool repair_join_town(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t before =
        hit_len(work, LIST_PLACE, first, end) ? 0 : hit_before(work, first, LIST_BIT(LIST_PLACE));
    if (strcmp(work->proposals.items[index].rule, "tagger") != 0 || end != first + 2 ||
        before != 2 || !ideograph_at(work, end - 1, "镇鎮乡鄉"))
        return false;
    repair_keep_part(work, index, first - before, end, ENTITY_PLACE);
    return true;
}

bool repair_is_demonym(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t lists = cue_at(work, first)->list_starts;
    return end == first + 1 && latin_at(work, first) && lists & LIST_BIT(LIST_DEMONYM) &&
           !(lists & LIST_BIT(LIST_PLACE)) && latin_at(work, end);
}
