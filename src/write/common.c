#include "write/common.h"

#include <ctype.h>
#include <string.h>

#include "text/utf8.h"

bool write_has_entity(const struct dossier *dossier, uint32_t entity)
{
    return entity != NO_INDEX && !dossier->entities[entity].hidden;
}

bool write_has_relation(const struct dossier *dossier, uint32_t relation)
{
    return write_has_entity(dossier, dossier->relations[relation].subject) &&
           write_has_entity(dossier, dossier->relations[relation].object);
}

const struct evidence *write_best_evidence(const struct dossier *dossier,
                                           const struct relation *relation)
{
    return &dossier->evidence[relation->first_evidence + dossier_best_evidence(dossier, relation)];
}

/* The smallest span that holds both; an empty one holds nothing. */
static struct span hull(struct span a, struct span b)
{
    if (a.begin == a.end)
        return b;
    if (b.begin < b.end && b.begin < a.begin)
        a.begin = b.begin;
    if (b.begin < b.end && b.end > a.end)
        a.end = b.end;
    return a;
}

/* Whether a cut before the byte would split a code point or an ASCII word. */
static bool tears(const char *text, uint32_t at)
{
    unsigned char here = (unsigned char)text[at], before = (unsigned char)text[at - 1];

    return (here & 0xC0) == 0x80 ||
           (here < 0x80 && before < 0x80 && isalnum(here) && isalnum(before));
}

struct span write_evidence_span(const struct dossier *dossier, const struct evidence *evidence)
{
    const struct sentence *sentence = &dossier->sentences[evidence->sentence];
    struct span whole = {sentence->begin, sentence->end};
    struct span parts = hull(dossier_span(dossier, evidence, evidence->trigger),
                             hull(dossier_span(dossier, evidence, evidence->subject),
                                  dossier_span(dossier, evidence, evidence->object)));
    const char *text = dossier->article->text;

    if (whole.end - whole.begin <= EVIDENCE_WHOLE_BYTES)
        return whole;
    if (parts.begin == parts.end)
        parts = (struct span){whole.begin, whole.begin};
    if (parts.begin - whole.begin > EVIDENCE_AROUND_BYTES) {
        whole.begin = parts.begin - EVIDENCE_AROUND_BYTES;
        while (whole.begin < parts.begin && (tears(text, whole.begin) || text[whole.begin] == ' '))
            whole.begin++;
    }
    if (whole.end - parts.end > EVIDENCE_AROUND_BYTES) {
        whole.end = parts.end + EVIDENCE_AROUND_BYTES;
        while (whole.end > parts.end && (tears(text, whole.end) || text[whole.end - 1] == ' '))
            whole.end--;
    }
    return whole;
}

static uint32_t add_role(const char **roles, uint32_t count, const char *role)
{
    if (!*role)
        return count;
    for (uint32_t i = 0; i < count; i++)
        if (!strcmp(roles[i], role))
            return count;
    roles[count] = role;
    return count + 1;
}

uint32_t write_roles(const struct dossier *dossier, uint32_t entity, const char **roles,
                     uint32_t max)
{
    const struct entity *record = &dossier->entities[entity];
    uint32_t count = max ? add_role(roles, 0, record->role) : 0;

    for (uint32_t i = 0; i < record->relation_count && count < max; i++) {
        const struct relation *relation = &dossier->relations[record->relations[i]];

        if (relation->type == RELATION_HOLDS_ROLE && relation->subject == entity &&
            !relation->weak && relation->status != STATUS_DENIED &&
            write_has_entity(dossier, relation->object))
            count = add_role(roles, count, dossier->entities[relation->object].name);
    }
    return count;
}

uint32_t write_role(const struct relation *relation)
{
    return relation->role == relation->object ? NO_INDEX : relation->role;
}

uint32_t write_anchor(const struct dossier *dossier, uint32_t entity, struct span span)
{
    uint32_t mention = dossier_entity_mention_after(dossier, entity, span.begin);

    if (mention != NO_INDEX && dossier->mentions[mention].begin < span.end)
        return mention;
    return entity_mention(&dossier->entities[entity], 0);
}

/* See struct write_escape. */
static bool is_control(uint32_t cp)
{
    return cp < 0x20 || (cp >= 0x7f && cp < 0xa0) || cp == 0x61c || cp == 0x200e || cp == 0x200f ||
           (cp >= 0x2028 && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xfffe ||
           cp == 0xffff;
}

static void write_control(struct buffer *out, uint32_t cp, const struct write_escape *rule)
{
    if (rule->control)
        rule->control(out, cp);
    else
        buffer_add_cp(out, UTF8_REPLACEMENT);
}

/* Whether c[0, 3) is a well-formed character that needs no escaping, as nearly all of Chinese is:
 * from U+2010 to U+2027, from U+3000 to U+FFBF. */
static bool is_plain_triple(const unsigned char *c)
{
    if (((c[1] ^ 0x80u) | (c[2] ^ 0x80u)) >= 0x40)
        return false;
    if (c[0] >= 0xE3 && c[0] <= 0xEE)
        return c[0] != 0xED;
    return (c[0] == 0xEF && c[1] < 0xBF) ||
           (c[0] == 0xE2 && c[1] == 0x80 && c[2] >= 0x90 && c[2] < 0xA8);
}

/* The length of the run from `at` on that needs no escaping, as far as it can be told at a glance:
 * ASCII that the rule does not replace, and plain triples. */
static size_t plain_run(const char *text, size_t len, size_t at, const struct write_escape *rule)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t from = at;

    for (;;) {
        while (len - at >= 8 && utf8_is_wide_pair(text + at))
            at += 6;
        while (len - at >= 3 && is_plain_triple(bytes + at))
            at += 3;
        size_t ascii = at;
        while (at < len && bytes[at] >= 0x20 && bytes[at] < 0x7f && !rule->ascii[bytes[at]])
            at++;
        if (at == ascii)
            return at - from;
    }
}

void write_text(struct buffer *out, const char *text, size_t len, const struct write_escape *rule)
{
    size_t from = 0, at = 0;

    while ((at += plain_run(text, len, at, rule)) < len) {
        struct utf8_char c = utf8_decode(text, len, at);
        const char *escaped = c.cp < 0x80 ? rule->ascii[c.cp] : NULL;

        if (c.valid && !escaped && !is_control(c.cp)) {
            at += c.len_bytes;
            continue;
        }
        buffer_add(out, text + from, at - from);
        if (escaped)
            buffer_add_str(out, escaped);
        else if (c.valid)
            write_control(out, c.cp, rule);
        else
            buffer_add_cp(out, UTF8_REPLACEMENT);
        at += c.len_bytes;
        from = at;
    }
    buffer_add(out, text + from, len - from);
}
