/*
 * Two names side by side of which the second stands in brackets: 灵指科技（LingFinger）, Josephine
 * Teo [杨莉明], Kenya Power (KPLC). Without a keyword that makes them one only when the script
 * changes or the bracket holds an acronym; the types must agree.
 */
#include <string.h>

#include "find/alias/alias_index.h"
#include "find/names/name_parts.h"
#include "text/pinyin.h"
#include "text/utf8.h"

static bool is_one_of(const char *text, uint32_t begin, uint32_t end, const char *const *signs)
{
    while (begin < end && text[begin] == ' ')
        begin++;
    while (end > begin && text[end - 1] == ' ')
        end--;
    for (; begin < end && *signs; signs++)
        if (**signs == text[begin] && strlen(*signs) == end - begin &&
            memcmp(text + begin, *signs, end - begin) == 0)
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
    for (size_t i = 0; at < len && i < sizeof signs / sizeof *signs; i++) {
        if (*signs[i] != text[at])
            continue;
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

/* Whether a word of the Latin name begins as the first or second character is read: 萧上农
 * (Shangnung Hsiao), 苏日娜 (Surina). */
static bool sounds_alike(const struct cluster_name *han, const struct cluster_name *latin)
{
    const char *readings[PINYIN_READINGS_MAX];
    size_t at = 0;
    for (int character = 0; character < 2 && at < han->len; character++) {
        struct utf8_char c = utf8_decode(han->text, han->len, at);
        uint32_t count = pinyin_of(c.cp, readings);
        for (uint32_t r = 0; r < count; r++)
            for (uint32_t p = 0; p < latin->parts; p++)
                if ((latin->part[p].text[0] | 0x20) == readings[r][0])
                    return true;
        at += c.len_bytes;
    }
    return false;
}

/* A Chinese person and what stands in brackets behind the name, which the tagger took for something
 * else: 孔令瑄 (Lingxuan Kong). What a lexicon knows is not that: 王明 (Google). */
static bool is_person_in_latin(const struct work *work, const struct cluster_name *name,
                               const struct cluster_name *other)
{
    if (name->type != ENTITY_PERSON || name->ideographs < 2 || !other->latin || other->han ||
        other->row_id != NO_INDEX || other->parts == 0 || is_abbreviation(other))
        return false;
    const struct name_part *last = &other->part[other->parts - 1];
    return lexicon_find(work->knowledge->builtin, LIST_ORG_SUFFIX, last->text, last->len) < 0 &&
           sounds_alike(name, other);
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
        bool person = script && name->type != other->type && is_person_in_latin(work, name, other);
        if (!person && (name->type != other->type || !(script || is_abbreviation(other))))
            continue;
        if (person)
            cluster_retype(&clusters->names.items[y], name->type);
        cluster_join(clusters, x, y, script ? ALIAS_TRANSLATION : ALIAS_ACRONYM, "in-brackets");
    }
}
