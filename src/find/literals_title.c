/*
 * Titles in 《》: works, but newspapers, magazines and what the lexicon knows as organizations.
 */
#include "find/literals.h"

#include "find/propose.h"

enum { MAX_TITLE_TOKENS = 60 };

/* The token behind the title's closing mark; nested 〈〉 and 《》 are passed. */
static uint32_t closing_mark(const struct literals *literals, uint32_t at)
{
    uint32_t depth = 1;
    for (uint32_t i = at; i < literals->count && i - at < MAX_TITLE_TOKENS; i++) {
        if (literals->tokens[i].shape != SHAPE_PUNCT)
            continue;
        if (token_is(literals->text, &literals->tokens[i], "《"))
            depth++;
        else if (token_is(literals->text, &literals->tokens[i], "》") && --depth == 0)
            return i;
    }
    return literals->count;
}

static bool any_of(const struct literals *literals, uint32_t at, const char *const *words)
{
    for (; *words; words++) {
        uint32_t i = 0, from = at;
        for (const char *word = *words; *word; word += 3, i++) {
            if (from + i >= literals->count || literals->tokens[from + i].key != token_key(word, 3))
                break;
            if (word[3] == '\0')
                return true;
        }
    }
    return false;
}

/* What the words around a title say of it: 《连线》杂志, 《纽约时报》报道, 《某某日报》. */
static bool is_medium(const struct literals *literals, uint32_t first, uint32_t close)
{
    static const char *const behind[] = {"杂志", "报道", "周刊", "日报", "记者", "月刊",
                                         "季刊", "专栏", "社论", "期刊", "报纸", NULL};
    static const char *const endings[] = {"日报", "时报", "晚报", "早报", "周报", "周刊",
                                          "邮报", "画报", "月刊", "新闻", NULL};
    if (any_of(literals, close + 1, behind))
        return true;
    if (close >= first + 2 && any_of(literals, close - 2, endings))
        return true;
    return close > first && literal_is(literals, close - 1, "报") && close - first <= 6;
}

/* The list of the lexicon that knows the whole title, or ENTITY_NONE. */
static enum entity_type known_type(const struct literals *literals, uint32_t first, uint32_t close)
{
    const lexicon_hit_vec *hits = &literals->work->hits;
    enum entity_type type = ENTITY_NONE;
    for (uint32_t i = lexicon_hits_from(hits, first);
         i < hits->count && hits->items[i].first == first; i++) {
        const struct lexicon_hit *hit = &hits->items[i];
        if (hit->count != close - first)
            continue;
        if (hit->list == LIST_WORK || hit->list == LIST_PRODUCT)
            return (enum entity_type)hit->list;
        if (hit->list == LIST_ORGANIZATION)
            type = ENTITY_ORGANIZATION;
    }
    return type;
}

void title_marks_find(struct literals *literals)
{
    for (uint32_t at = 0; at < literals->count; at++) {
        if (literals->tokens[at].shape != SHAPE_PUNCT ||
            !token_is(literals->text, &literals->tokens[at], "《"))
            continue;
        uint32_t first = at + 1, close = closing_mark(literals, first);
        if (close == literals->count || close == first)
            continue;
        enum entity_type type = known_type(literals, first, close);
        if (type == ENTITY_NONE)
            type = is_medium(literals, first, close) ? ENTITY_ORGANIZATION : ENTITY_WORK;
        propose(literals->work, first, close - first, type, WITNESS_TITLE_MARK, 95, "title-mark");
        at = close;
    }
}
