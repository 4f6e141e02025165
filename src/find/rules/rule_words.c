#include "find/rules/rule_words.h"

#include <string.h>

#include "find/rules/rule_table.h"

struct verb {
    const char *base, *past, *participle; /* past and participle NULL when regular */
    size_t base_len, past_len, participle_len;
    bool doubled;
};

static bool is_vowel(char c)
{
    return c && strchr("aeiou", c) != NULL;
}

/* take+took+taken; false when it is no such thing. */
static bool read_verb(const char *word, size_t len, struct verb *verb)
{
    *verb = (struct verb){.base = word};
    const char *end = word + len;
    const char *plus = memchr(word, '+', len);
    verb->base_len = (size_t)(plus - word);
    if (verb->base_len == 0)
        return false;
    const char *at = plus + 1;
    if (at < end && *at == '+') {
        verb->doubled = true;
        at++;
    }
    if (at == end)
        return true;
    plus = memchr(at, '+', (size_t)(end - at));
    verb->past = at;
    verb->past_len = (size_t)((plus ? plus : end) - at);
    verb->participle = plus ? plus + 1 : verb->past;
    verb->participle_len = plus ? (size_t)(end - verb->participle) : verb->past_len;
    return verb->past_len && verb->participle_len &&
           !memchr(verb->participle, '+', verb->participle_len);
}

static bool ends_in_consonant_y(const struct verb *verb)
{
    size_t n = verb->base_len;
    return n > 1 && verb->base[n - 1] == 'y' && !is_vowel(verb->base[n - 2]);
}

static void add_third_person(struct buffer *out, const struct verb *verb)
{
    size_t n = verb->base_len;
    char last = verb->base[n - 1];
    if (ends_in_consonant_y(verb)) {
        buffer_add(out, verb->base, n - 1);
        buffer_add_str(out, "ies");
        return;
    }
    bool hiss = last == 's' || last == 'x' || last == 'z' || last == 'o' ||
                (n > 1 && last == 'h' && strchr("cs", verb->base[n - 2]));
    buffer_add(out, verb->base, n);
    buffer_add_str(out, hiss ? "es" : "s");
}

static void add_regular_past(struct buffer *out, const struct verb *verb)
{
    size_t n = verb->base_len;
    if (ends_in_consonant_y(verb)) {
        buffer_add(out, verb->base, n - 1);
        buffer_add_str(out, "ied");
        return;
    }
    buffer_add(out, verb->base, n);
    if (verb->doubled)
        buffer_add_char(out, verb->base[n - 1]);
    buffer_add_str(out, verb->base[n - 1] == 'e' ? "d" : "ed");
}

static void add_ing(struct buffer *out, const struct verb *verb)
{
    size_t n = verb->base_len;
    bool drops_e = n > 2 && verb->base[n - 1] == 'e' && verb->base[n - 2] != 'e';
    buffer_add(out, verb->base, drops_e ? n - 1 : n);
    if (verb->doubled)
        buffer_add_char(out, verb->base[n - 1]);
    buffer_add_str(out, "ing");
}

static void add_form(struct buffer *out, const struct verb *verb, uint8_t form)
{
    switch (form) {
    case FORM_BASE:
        buffer_add(out, verb->base, verb->base_len);
        break;
    case FORM_S:
        add_third_person(out, verb);
        break;
    case FORM_ING:
        add_ing(out, verb);
        break;
    default:
        if (!verb->past)
            add_regular_past(out, verb);
        else if (form & FORM_PAST)
            buffer_add(out, verb->past, verb->past_len);
        else
            buffer_add(out, verb->participle, verb->participle_len);
    }
}

static bool same_past_and_participle(const struct verb *verb)
{
    return !verb->past || (verb->past_len == verb->participle_len &&
                           !memcmp(verb->past, verb->participle, verb->past_len));
}

uint32_t rule_word_variants(const char *entry, size_t len,
                            struct word_variant variants[WORD_VARIANTS])
{
    const char *plus = memchr(entry, '+', len);
    if (!plus) {
        variants[0] = (struct word_variant){0};
        buffer_add(&variants[0].text, entry, len);
        return 1;
    }
    size_t begin = (size_t)(plus - entry), end = begin;
    while (begin && entry[begin - 1] != ' ')
        begin--;
    while (end < len && entry[end] != ' ')
        end++;
    struct verb verb;
    if (!read_verb(entry + begin, end - begin, &verb) || memchr(entry + end, '+', len - end))
        return 0;
    static const uint8_t forms[] = {FORM_BASE, FORM_S, FORM_ING, FORM_PAST, FORM_PARTICIPLE};
    uint32_t count = 0;
    for (size_t i = 0; i < sizeof forms; i++) {
        uint8_t form = forms[i];
        if (form == FORM_PARTICIPLE && same_past_and_participle(&verb))
            continue;
        struct word_variant *variant = &variants[count++];
        *variant = (struct word_variant){.form = form};
        if (form == FORM_PAST && same_past_and_participle(&verb))
            variant->form = FORM_PAST | FORM_PARTICIPLE;
        buffer_add(&variant->text, entry, begin);
        add_form(&variant->text, &verb, variant->form);
        buffer_add(&variant->text, entry + end, len - end);
    }
    return count;
}
