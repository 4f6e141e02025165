/* Definite nouns that stand for a name: 该公司, the company, 该校, the Danish battery maker. */
#include <string.h>

#include "find/names/name_parts.h"
#include "find/refer/refer_nouns.h"
#include "text/fold.h"
#include "text/words.h"

/* Tokens between 这家 and its noun, between "the" and its noun. */
#define HAN_MODIFIERS_MAX   10
#define LATIN_MODIFIERS_MAX 5

/* ---- nouns ---- */

/* The first of the sorted nouns [low, high) that is not before the word: the word itself, else one
 * that begins with it, if there are any. */
static size_t noun_from(const struct refer_noun *nouns, size_t low, size_t high, const char *word,
                        size_t len)
{
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(nouns[middle].word, word, len) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static const struct refer_noun *find_latin_noun(const char *word, size_t len)
{
    size_t count = refer_nouns_latin_count;
    size_t at = noun_from(refer_nouns_latin, 0, count, word, len);
    const struct refer_noun *noun = &refer_nouns_latin[at];
    bool found = at < count && strncmp(noun->word, word, len) == 0 && noun->word[len] == '\0';
    return found ? noun : NULL;
}

/* The longest noun of ideographs that begins at token i, and its tokens. */
static const struct refer_noun *han_noun_at(const struct work *work, uint32_t i, uint32_t limit,
                                            uint32_t *count)
{
    char word[HAN_NOUN_CPS * HAN_BYTES * 2];
    size_t len = 0, at = 0;
    const struct refer_noun *best = NULL;
    for (uint32_t n = 0; n < HAN_NOUN_CPS && i + n < limit && han_at(work, i + n); n++) {
        const struct token *token = token_at(work, i + n);
        if (token->end - token->begin != HAN_BYTES)
            break;
        len += fold_key(work->article->text + token->begin, HAN_BYTES, word + len);
        at = noun_from(refer_nouns_han, at, refer_nouns_han_count, word, len);
        const struct refer_noun *noun = &refer_nouns_han[at];
        if (at == refer_nouns_han_count || strncmp(noun->word, word, len) != 0)
            break; /* none begins so */
        if (noun->word[len] == '\0') {
            best = noun;
            *count = n + 1;
        }
    }
    return best;
}

/* start-up is three tokens. */
static const struct refer_noun *latin_noun_at(const struct work *work, uint32_t i, uint32_t limit,
                                              uint32_t *count)
{
    char word[24];
    if (i >= limit || !latin_at(work, i))
        return NULL;
    uint32_t end = i + 1;
    if (i + 2 < limit && sign_at(work, i + 1, "-") && !token_at(work, i + 1)->space_before &&
        latin_at(work, i + 2) && !token_at(work, i + 2)->space_before)
        end = i + 3;
    uint32_t begin = token_at(work, i)->begin, len = token_at(work, end - 1)->end - begin;
    if (len * 2 >= sizeof word)
        return NULL;
    *count = end - i;
    len = (uint32_t)fold_key(work->article->text + begin, len, word);
    return find_latin_noun(word, len);
}

static uint8_t kind_of(unsigned types, bool bare)
{
    if (bare)
        return REFER_BARE;
    if (types == TYPE_BIT(ENTITY_PERSON))
        return REFER_SOMEBODY;
    return types & ORG ? REFER_ORGANIZATION : REFER_OBJECT;
}

static struct anaphor nominal(const struct refer_noun *noun, unsigned types, bool han,
                              const char *rule)
{
    return (struct anaphor){.types = (uint16_t)types,
                            .gender = noun ? noun->gender : GENDER_UNKNOWN,
                            .form = FORM_NOMINAL,
                            .kind = kind_of(types, false),
                            .han = han,
                            .noun = noun,
                            .rule = rule};
}

/* ---- Chinese ---- */

static const struct {
    const char *word;
    uint16_t types;
    bool any; /* stands before nouns that the list does not hold */
} deictics[] = {
    {"这家", ORG, true}, /* the first one: deictic_at */
    {"那家", ORG, true},
    {"该家", ORG, true},
    {"这所", ORG, true},
    {"这支", ORG, false},
    {"这位", TYPE_BIT(ENTITY_PERSON), true},
    {"那位", TYPE_BIT(ENTITY_PERSON), true},
    {"该位", TYPE_BIT(ENTITY_PERSON), true},
    {"这名", TYPE_BIT(ENTITY_PERSON), true},
    {"那名", TYPE_BIT(ENTITY_PERSON), true},
    {"该名", TYPE_BIT(ENTITY_PERSON), true},
    {"这款", PRODUCT, true},
    {"那款", PRODUCT, true},
    {"该款", PRODUCT, true},
    {"这台", PRODUCT, true},
    {"那台", PRODUCT, true},
    {"这辆", PRODUCT, true},
    {"那辆", PRODUCT, true},
    {"该型", PRODUCT, true},
    {"这部", WORK | PRODUCT, true},
    {"那部", WORK | PRODUCT, true},
    {"这本", WORK, true},
    {"这篇", WORK, true},
    {"该篇", WORK, true},
    {"这张", WORK, false},
    {"这首", WORK, true},
    {"这出", WORK, true},
    {"这幅", WORK, true},
    {"这座", PLACE | ORG, true},
    {"该座", PLACE | ORG, true},
    {"这项", WORK | EVENT, false},
    {"这场", EVENT, false},
    {"这个", THING_TYPES | TYPE_BIT(ENTITY_PERSON), false},
    {"该", THING_TYPES | TYPE_BIT(ENTITY_PERSON), false},
    {"此", WORK | PRODUCT, false},
};

/* Whether a token cannot stand between 这家 and its noun. */
static bool ends_modifiers(const struct work *work, uint32_t i)
{
    return token_at(work, i)->shape == SHAPE_PUNCT ||
           (!cue_at(work, i)->in_word &&
            cue_at(work, i)->starts & (CUE_FUNCTION | CUE_SPEECH | CUE_LINK) &&
            !word_at(work, i, "的"));
}

/* 这家德国芯片公司: the last of the nouns that follow one another. Sets the end of the nominal. */
static const struct refer_noun *noun_of_deictic(const struct work *work, uint32_t i, uint32_t limit,
                                                unsigned types, uint32_t *end)
{
    const struct refer_noun *found = NULL;
    for (uint32_t k = i; k < limit && k < i + HAN_MODIFIERS_MAX; k++) {
        uint32_t count = 0;
        const struct refer_noun *noun = han_noun_at(work, k, limit, &count);
        if (noun && noun->types & types) {
            found = noun;
            *end = k + count;
            k += count - 1;
        } else if (found || ends_modifiers(work, k)) {
            break;
        }
    }
    return found;
}

/* A word of two ideographs or more that is none of the verbs. */
static bool may_be_noun(const struct work *work, uint32_t i)
{
    const struct cue *cue = cue_at(work, i);
    return han_at(work, i) && cue->word_len > 1 && !ends_modifiers(work, i) &&
           !(cue->starts & (CUE_VERB | CUE_ACT | CUE_NAMED | CUE_HOLDS));
}

static uint32_t noun_tokens(const struct refer_noun *noun)
{
    return (uint32_t)strlen(noun->word) / HAN_BYTES;
}

static uint32_t deictic_at(const struct work *work, uint32_t i, uint32_t limit,
                           struct anaphor *anaphor)
{
    const char *text = work->article->text + token_at(work, i)->begin;
    size_t left = work->article->len - token_at(work, i)->begin;
    char folded[4 * HAN_BYTES] = {0};
    if (left < HAN_BYTES || fold_key(text, HAN_BYTES, folded) != HAN_BYTES)
        return 0;
    if (left >= 2 * HAN_BYTES)
        fold_key(text + HAN_BYTES, HAN_BYTES, folded + HAN_BYTES);
    for (size_t k = 0; k < sizeof deictics / sizeof *deictics; k++) {
        if (memcmp(folded, deictics[k].word, HAN_BYTES) != 0)
            continue;
        size_t len = strlen(deictics[k].word);
        uint32_t first = i + (uint32_t)(len / HAN_BYTES), end = first;
        if (memcmp(folded, deictics[k].word, len) != 0 || first >= limit)
            continue;
        const struct refer_noun *noun =
            noun_of_deictic(work, first, limit, deictics[k].types, &end);
        unsigned types = noun ? deictics[k].types & noun->types : deictics[k].types;
        if (!noun && (!deictics[k].any || !may_be_noun(work, first)))
            return 0;
        if (!noun)
            end = first + cue_at(work, first)->word_len;
        if (end > limit)
            return 0;
        *anaphor = nominal(noun, types, true, "nominal");
        anaphor->new_one = k == 0;
        refer_add_words(work, first, end - (noun && noun->general ? noun_tokens(noun) : 0),
                        &anaphor->words);
        return end - i;
    }
    return 0;
}

/* A bare 公司 means the one spoken of when nothing before it qualifies it. */
static enum refer_opening opening_of(const struct work *work, uint32_t i)
{
    if (i == 0 || token_at(work, i - 1)->shape == SHAPE_PUNCT)
        return OPENING_SIGN;
    const struct cue *before = cue_at(work, i - 1);
    if ((before->in_word && before->phrase_back < 2) ||
        ideograph_at(work, i - 1, "他各每某间家两多有"))
        return OPENING_NONE;
    uint32_t ends = before->ends;
    if (ends & (CUE_SPEECH | CUE_VERB | CUE_ACT | CUE_HOLDS))
        return OPENING_VERB;
    return ends & (CUE_FUNCTION | CUE_PERSON_LEFT) && !word_at(work, i - 1, "的") ? OPENING_FUNCTION
                                                                                  : OPENING_NONE;
}

/* 公司|总部, 公司|董事会: what it has, and no longer name. */
static bool is_its_own(const struct work *work, uint32_t i)
{
    static const char *const own[] = {"总部", "總部", "董事会", "董事會", "总裁办", "工会", "工會"};
    return i < work->tokens.count &&
           text_begins_with(work->article->text + token_at(work, i)->begin, own,
                            sizeof own / sizeof *own);
}

static uint32_t bare_noun_at(const struct work *work, uint32_t i, uint32_t limit,
                             struct anaphor *anaphor)
{
    uint32_t count = 0;
    const struct refer_noun *noun = han_noun_at(work, i, limit, &count);
    enum refer_opening opening = noun && noun->bare ? opening_of(work, i) : OPENING_NONE;
    bool thing = noun && !(noun->types & ORG); /* 影片 opens a clause; 看影片 is any */
    if (opening == OPENING_NONE || (thing && opening != OPENING_SIGN) ||
        (cue_at(work, i + count)->suffix_len && !is_its_own(work, i + count)) ||
        ideograph_at(work, i + count, "版级界化税债法家号"))
        return 0;
    *anaphor = nominal(noun, noun->types, true, "nominal-bare");
    anaphor->kind = thing ? REFER_OBJECT : REFER_BARE;
    anaphor->opening = (uint8_t)opening;
    if (!noun->general)
        refer_add_words(work, i, i + count, &anaphor->words);
    return count;
}

/* ---- English ---- */

/* the 24-year-old: the age is an amount, too */
static uint32_t age_at(const struct work *work, uint32_t i)
{
    uint32_t k = i + 1;
    if (i + 5 > work->tokens.count || token_at(work, i)->shape != SHAPE_NUMBER ||
        !sign_at(work, k, "-"))
        return 0;
    return word_at(work, k + 1, "year") && sign_at(work, k + 2, "-") && word_at(work, k + 3, "old")
               ? 5
               : 0;
}

/* A word that may stand before the noun: small letters, a demonym, a hyphen. */
static bool is_modifier(const struct work *work, uint32_t i)
{
    if (sign_at(work, i, "-"))
        return true;
    const struct cue *cue = cue_at(work, i);
    if (token_at(work, i)->shape == SHAPE_LOWER)
        return !(cue->starts & (CUE_FUNCTION | CUE_LINK | CUE_SPEECH | CUE_NOT_NAME));
    return (cue->list_starts & LIST_BIT(LIST_DEMONYM)) != 0;
}

/* The word after the noun may belong to it: small letters, no verb that one can see. */
static bool is_loose(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count || token_at(work, i)->shape != SHAPE_LOWER)
        return false;
    const struct token *token = token_at(work, i);
    const char *last = work->article->text + token->end - 1;
    bool verb = (last[0] == 'd' && last[-1] == 'e') || last[0] == 's';
    return !verb && !(cue_at(work, i)->starts & ~(uint32_t)(CUE_ORG_NOUN | CUE_PRODUCT_NOUN |
                                                            CUE_WORK_NOUN | CUE_ROLE_PREFIX));
}

/* the novel “Salt Road” */
static bool opens_title(const struct work *work, uint32_t i)
{
    return sign_at(work, i, "\"“‘'") && token_at(work, i)->space_before && capital_at(work, i + 1);
}

/* Whether the noun that ends before token i is one of its own: not the bank of, the firm that, the
 * company Quell. */
static bool stands_alone(const struct work *work, uint32_t i)
{
    return !opens_title(work, i) && !word_at(work, i, "of") && !word_at(work, i, "that") &&
           !word_at(work, i, "which") && !(capital_at(work, i) && !sign_at(work, i, "-")) &&
           !sign_at(work, i, "-");
}

static uint32_t latin_nominal_at(const struct work *work, uint32_t i, uint32_t limit,
                                 struct anaphor *anaphor)
{
    if (!word_at(work, i, "the") && !word_at(work, i, "The") && !word_at(work, i, "this") &&
        !word_at(work, i, "This"))
        return 0;
    const struct refer_noun *noun = NULL;
    uint32_t end = i + 1, k = i + 1, age = age_at(work, k);
    if (age)
        limit = work->tokens.count; /* not the age begins there */
    for (k += age; k < limit && k < i + 1 + age + LATIN_MODIFIERS_MAX;) {
        uint32_t count = 0;
        const struct refer_noun *next = latin_noun_at(work, k, limit, &count);
        if (next) {
            noun = next;
            end = k + count;
        } else if (noun || !is_modifier(work, k)) {
            break;
        }
        k += next ? count : 1;
    }
    if (!noun && age)
        end = i + 1 + age;
    if ((!noun && !age) || !stands_alone(work, end))
        return 0;
    *anaphor = nominal(noun, noun ? noun->types : TYPE_BIT(ENTITY_PERSON), false, "nominal");
    anaphor->loose = is_loose(work, end);
    refer_add_words(work, i + 1, end - (noun && noun->general ? 1 : 0), &anaphor->words);
    return end - i;
}

/* 这家旧金山|公司; not 这家德国|公司|博世, which has its name. */
static uint32_t han_noun_after_place(const struct work *work, uint32_t i, uint32_t limit,
                                     struct anaphor *anaphor)
{
    uint32_t end = i;
    const struct refer_noun *noun = noun_of_deictic(work, i, limit, ORG, &end);
    if (!noun || end == limit)
        return 0;
    *anaphor = nominal(noun, noun->types & ORG, true, "nominal");
    refer_add_words(work, i, end - (noun->general ? noun_tokens(noun) : 0), &anaphor->words);
    return end - i;
}

uint32_t refer_noun_after_place(const struct work *work, uint32_t i, uint32_t limit,
                                struct anaphor *anaphor)
{
    uint32_t count = 0;
    if (han_at(work, i))
        return han_noun_after_place(work, i, limit, anaphor);
    const struct refer_noun *noun = latin_noun_at(work, i, work->tokens.count, &count);
    if (!noun || !stands_alone(work, i + count))
        return 0;
    *anaphor = nominal(noun, noun->types, false, "nominal");
    anaphor->loose = is_loose(work, i + count);
    if (!noun->general)
        refer_add_words(work, i, i + count, &anaphor->words);
    return count;
}

uint32_t refer_nominal_at(const struct work *work, uint32_t i, uint32_t limit,
                          struct anaphor *anaphor)
{
    if (!(cue_at(work, i)->starts & CUE_ANAPHOR))
        return 0;
    if (!han_at(work, i))
        return latin_nominal_at(work, i, limit, anaphor);
    uint32_t count = deictic_at(work, i, limit, anaphor);
    return count ? count : bare_noun_at(work, i, limit, anaphor);
}

/* ---- agreement ---- */

static bool holds(const char *name, const char *word, size_t len)
{
    for (const char *at = strchr(name, word[0]); at; at = strchr(at + 1, word[0]))
        if (strncmp(at, word, len) == 0)
            return true;
    return false;
}

static bool holds_one_of(const char *name, const char *words)
{
    for (const char *blank; (blank = strchr(words, ' ')); words = blank + 1)
        if (holds(name, words, (size_t)(blank - words)))
            return true;
    return holds(name, words, strlen(words));
}

bool refer_is_told(const struct refer_noun *noun)
{
    return noun->names && noun->names[0] != '!';
}

bool refer_agrees(const struct refer_noun *noun, const char *name)
{
    if (!noun->names)
        return true;
    return refer_is_told(noun) ? holds_one_of(name, noun->names)
                               : !holds_one_of(name, noun->names + 1);
}
