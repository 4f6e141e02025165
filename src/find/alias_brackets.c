/*
 * Two names side by side of which the second stands in brackets: 灵指科技（LingFinger）, Josephine
 * Teo [杨莉明], Kenya Power (KPLC). Without a keyword that makes them one only when the script
 * changes or the bracket holds an acronym (EXTRACTION A1); the types must agree.
 */
#include <string.h>

#include "find/alias_index.h"
#include "find/name_parts.h"

static bool is_one_of(const char *text, uint32_t begin, uint32_t end, const char *const *signs)
{
    while (begin < end && text[begin] == ' ')
        begin++;
    while (end > begin && text[end - 1] == ' ')
        end--;
    for (; *signs; signs++)
        if (strlen(*signs) == end - begin && memcmp(text + begin, *signs, end - begin) == 0)
            return true;
    return false;
}

static bool opens(const char *text, uint32_t begin, uint32_t end)
{
    static const char *const signs[] = {"(", "（", "[", "［", "”（", "”(", "」（", "》（", NULL};
    return is_one_of(text, begin, end, signs);
}

static bool closes(const char *text, uint32_t at, uint32_t len)
{
    static const char *const signs[] = {")", "）", "]", "］", ",", "，", ";", "；"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t sign = strlen(signs[i]);
        if (at + sign <= len && memcmp(text + at, signs[i], sign) == 0)
            return true;
    }
    return false;
}

/* Letters in both cases beyond a first capital, or capitals alone: AfDB, PUCP. */
static bool is_abbreviation(const struct cluster_name *name)
{
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < name->len; i++) {
        if (name->text[i] == ' ')
            return false;
        capitals += name->text[i] >= 'A' && name->text[i] <= 'Z';
    }
    return capitals >= 2 && name->len <= 8;
}

void alias_join_brackets(struct clusters *clusters)
{
    const struct work *work = clusters->work;
    const char *text = work->article->text;
    for (uint32_t i = 1; i < work->builder.mentions.count; i++) {
        const struct mention *b = &work->builder.mentions.items[i], *a = b - 1;
        if (b->begin - mention_end(a) > 8 || !opens(text, mention_end(a), b->begin) ||
            !closes(text, mention_end(b), work->article->len))
            continue;
        uint32_t x = a->entity, y = b->entity; /* names by now */
        const struct cluster_name *name = alias_name(clusters, x), *other = alias_name(clusters, y);
        bool script = name->han != other->han && (name->latin != other->latin || !other->han);
        if (name->type != other->type || !(script || is_abbreviation(other)))
            continue;
        cluster_join(clusters, x, y, script ? ALIAS_TRANSLATION : ALIAS_ACRONYM, "in-brackets");
    }
}
