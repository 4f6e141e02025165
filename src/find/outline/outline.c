#include "find/outline/outline.h"

#include <string.h>

#include "find/outline/outline_store.h"
#include "text/utf8.h"
#include "text/words.h"

#define PHRASE_TOKENS 12 /* no phrase has more */

void outline_release(struct outline *outline)
{
    vec_free(&outline->items);
    vec_free(&outline->mentions);
    vec_free(&outline->scanned);
}

/* ---- signs ---- */

struct sign {
    uint32_t cp;
    uint8_t class; /* enum sign_class */
};

/* The most frequent first. */
static const struct sign signs[] = {
    {',', SIGN_COMMA},    {0xFF0C, SIGN_COMMA}, {'.', SIGN_STOP},     {0x3002, SIGN_STOP},
    {0x3001, SIGN_PAUSE}, {'"', SIGN_QUOTE},    {0x201C, SIGN_QUOTE}, {0x201D, SIGN_QUOTE},
    {0x300C, SIGN_QUOTE}, {0x300D, SIGN_QUOTE}, {0x300A, SIGN_QUOTE}, {0x300B, SIGN_QUOTE},
    {'(', SIGN_OPEN},     {')', SIGN_CLOSE},    {0xFF08, SIGN_OPEN},  {0xFF09, SIGN_CLOSE},
    {':', SIGN_STOP},     {0xFF1A, SIGN_STOP},  {';', SIGN_STOP},     {0xFF1B, SIGN_STOP},
    {'?', SIGN_STOP},     {0xFF1F, SIGN_STOP},  {'!', SIGN_STOP},     {0xFF01, SIGN_STOP},
    {0x2014, SIGN_COMMA}, {0x2013, SIGN_COMMA}, {'|', SIGN_COMMA},    {0xFF5C, SIGN_COMMA},
    {'/', SIGN_PAUSE},    {0xFF0F, SIGN_PAUSE}, {'&', SIGN_PAUSE},    {0x2026, SIGN_STOP},
    {0x2022, SIGN_STOP},  {'[', SIGN_OPEN},     {0x3010, SIGN_OPEN},  {0xFF3B, SIGN_OPEN},
    {']', SIGN_CLOSE},    {0x3011, SIGN_CLOSE}, {0xFF3D, SIGN_CLOSE}, {0x2018, SIGN_QUOTE},
    {0x2019, SIGN_QUOTE}, {'\'', SIGN_QUOTE},   {0x300E, SIGN_QUOTE}, {0x300F, SIGN_QUOTE},
    {0x3008, SIGN_QUOTE}, {0x3009, SIGN_QUOTE}, {0xAB, SIGN_QUOTE},   {0xBB, SIGN_QUOTE},
    {'*', SIGN_QUOTE},    {'_', SIGN_QUOTE},
};

static uint64_t sign_classes(const char *text, const struct token *token)
{
    if (token->shape == SHAPE_POSSESSIVE)
        return CLASS_BIT(SIGN_POSSESSIVE);
    if (token->shape != SHAPE_PUNCT)
        return 0;
    uint32_t cp = utf8_decode(text, token->end, token->begin).cp;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (signs[i].cp == cp)
            return CLASS_BIT(signs[i].class);
    return 0;
}

/* ---- items ---- */

static struct outline_item *add_item(struct outline *outline, const struct token *token)
{
    if (outline->items.count == outline->items.capacity)
        outline->items.items =
            vec_grow(outline->items.items, &outline->items.capacity, sizeof *outline->items.items);
    struct outline_item *item = &outline->items.items[outline->items.count++];
    *item = (struct outline_item){
        .begin = token->begin,
        .end = token->end,
        .mention = NO_INDEX,
        .entity = NO_INDEX,
        .phrase = NO_INDEX,
        .first_phrase = NO_INDEX,
        .quote = NO_INDEX,
        .partner = -1,
        .list_next = -1,
        .type = ENTITY_NONE,
        .shape = token->shape,
    };
    return item;
}

_Static_assert(CONSTRUCTIONS <= 16, "an item has a bit for each");

static void set_phrase(const struct rule_table *table, struct outline_item *item, uint32_t phrase)
{
    item->phrase = phrase;
    item->constructions = table->phrases[phrase].constructions;
}

/* Whether a word stands before tokens[at] that makes another role of the role: vice, 副. */
static bool is_deputy(const struct rule_table *table, const struct token *tokens, uint32_t at)
{
    if (at == 0)
        return false;
    uint32_t phrase = rule_table_match(table, tokens + at - 1, 1);
    return phrase != NO_INDEX && (phrase_classes(table, phrase) & CLASS_BIT(WORD_DEPUTY));
}

static bool is_and(const struct rule_table *table, const struct token *token)
{
    uint32_t phrase = rule_table_match(table, token, 1);
    return phrase != NO_INDEX && (phrase_classes(table, phrase) & CLASS_BIT(WORD_AND));
}

bool outline_keeps_rank(const char *words, size_t len)
{
    static const char *const known[] = {
        "new",     "acting",   "interim",   "current",   "joint",     "longtime",  "long-time",
        "first",   "then",     "next",      "present",   "late",      "founding",  "billionaire",
        "veteran", "outgoing", "incumbent", "embattled", "outspoken", "inaugural", "beleaguered",
        "新",      "新的",     "新任",      "新一任",    "现任",      "現任",      "临时",
        "臨時",    "联席",     "聯席",      "轮值",      "輪值"};
    return text_is_one_of(words, len, known, sizeof known / sizeof *known);
}

/* The same of the words of a role before its noun; *marks: what they say else. 销售总监 and fleet
 * director are others. */
static bool keeps_rank(const struct outline *outline, const struct token *tokens, uint32_t count,
                       uint64_t *marks)
{
    const struct rule_table *table = outline->table;
    const uint64_t neutral = CLASS_BIT(WORD_NOUN_PAST) | CLASS_BIT(WORD_NOUN_PLAN) |
                             CLASS_BIT(WORD_NEUTRAL) | CLASS_BIT(WORD_PAST) |
                             CLASS_BIT(WORD_AUXILIARY);
    const char *begin = outline->text + tokens[0].begin;
    if (outline_keeps_rank(begin, tokens[count - 1].end - tokens[0].begin))
        return true;
    uint32_t phrase = rule_table_match(table, tokens, count);
    if (phrase == NO_INDEX || table->phrases[phrase].key_count != count)
        return false;
    *marks = phrase_classes(table, phrase) & neutral;
    return *marks != 0;
}

/* The nouns inside a mention: the one that ends it, and one that ends before an "and". */
static void read_nouns(struct outline *outline, struct outline_item *item,
                       const struct token *tokens, uint32_t count)
{
    const struct rule_table *table = outline->table;
    for (uint32_t at = 0; at < count; at++) {
        uint32_t phrase = rule_table_match(table, tokens + at, count - at);
        if (phrase == NO_INDEX ||
            !(table->phrases[phrase].constructions & CONSTRUCT_BIT(CONSTRUCT_NOUN)) ||
            is_deputy(table, tokens, at))
            continue;
        uint32_t end = at + table->phrases[phrase].key_count;
        if (end == count) {
            set_phrase(table, item, phrase);
            item->prefixed = at > 0 && item->first_phrase == NO_INDEX &&
                             !keeps_rank(outline, tokens, at, &item->marks);
        } else if (is_and(table, &tokens[end])) {
            item->first_phrase = phrase;
        }
        at = end - 1;
    }
}

static bool owns(const struct outline_item *item, const char *text)
{
    static const char *const words[] = {"his", "her", "its", "their", "whose", "其"};
    char lower[8];
    size_t len = item->end - item->begin;
    if (len >= sizeof lower)
        return false;
    for (size_t i = 0; i < len; i++) {
        char c = text[item->begin + i];
        lower[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == len && memcmp(words[i], lower, len) == 0)
            return true;
    return false;
}

/* "sued her in May", "hired her.", not "her in-laws": whether what stands at tokens[next] is no
 * noun that she could own. */
static bool is_object_before(const struct outline *outline, uint32_t next)
{
    static const char *const words[] = {
        "in",    "on",   "at",    "from",   "as",   "to",    "for",   "with",   "by",      "and",
        "or",    "but",  "after", "before", "when", "while", "where", "during", "because", "since",
        "until", "over", "about", "into",   "out",  "up",    "off",   "away",   "down",    "again",
        "the",   "a",    "an",    "this",   "that", "if",    "not",   "how",    "why"};
    const struct token *tokens = outline->tokens.items;
    if (next >= outline->tokens.count)
        return true;
    if (tokens[next].shape == SHAPE_PUNCT)
        return memchr(".,;:!?)", outline->text[tokens[next].begin], 7) != NULL;
    bool hyphen = next + 1 < outline->tokens.count && !tokens[next + 1].space_before &&
                  token_is(outline->text, &tokens[next + 1], "-");
    return !hyphen &&
           text_is_one_of(outline->text + tokens[next].begin, tokens[next].end - tokens[next].begin,
                          words, sizeof words / sizeof *words);
}

/* The mention at tokens[at]; returns the token behind it. */
static uint32_t add_mention(struct outline *outline, const struct dossier_builder *builder,
                            uint32_t mention, uint32_t at)
{
    const struct mention *m = &builder->mentions.items[mention];
    uint32_t end = at + 1;
    while (end < outline->tokens.count && outline->tokens.items[end].begin < mention_end(m))
        end++;
    struct outline_item *item = add_item(outline, &outline->tokens.items[at]);
    item->begin = m->begin;
    item->end = mention_end(m);
    item->mention = mention;
    item->entity = m->entity;
    item->type = builder->entities.items[m->entity].type;
    item->form = m->form;
    item->possessive = m->form == FORM_PRONOUN && owns(item, outline->text) &&
                       !(token_is(outline->text, &outline->tokens.items[at], "her") &&
                         is_object_before(outline, end));
    if (item->type == ENTITY_ROLE || m->form == FORM_NOMINAL)
        read_nouns(outline, item, outline->tokens.items + at, end - at);
    return end;
}

static bool is_currency(const char *text, const struct token *token)
{
    static const char *const currencies[] = {"$", "€", "£", "¥", "₹"};
    return text_is_one_of(text + token->begin, token->end - token->begin, currencies,
                          sizeof currencies / sizeof *currencies);
}

/* Farhill Labs' chief, Farhill Labs' $2 billion bid: the apostrophe of a name in s, where no
 * quotation is open. */
static bool is_plural_possessive(const struct outline *outline, uint32_t at)
{
    const struct token *tokens = outline->tokens.items, *sign = &tokens[at];
    const char *text = outline->text;
    if (sign->shape != SHAPE_PUNCT || sign->space_before || at == 0 ||
        at + 1 >= outline->tokens.count || !tokens[at + 1].space_before ||
        (tokens[at + 1].shape == SHAPE_PUNCT && !is_currency(text, &tokens[at + 1])) ||
        text[sign->begin - 1] != 's' || !(token_is(text, sign, "'") || token_is(text, sign, "’")))
        return false;
    for (uint32_t i = 0; i < at; i++)
        if (token_is(text, &tokens[i], "‘") ||
            (token_is(text, &tokens[i], "'") && (i == 0 || tokens[i].space_before)))
            return false;
    return true;
}

/* 中文系, 土木系|教授: a department, by the last character of the field or what follows; elsewhere
 * 系 says what something is. */
static bool is_department(const struct outline *outline, const struct token *token)
{
    static const char *const fields[] = {
        "文", "学", "學", "理", "化", "史", "哲", "语", "語", "法", "济", "濟", "管", "械", "料",
        "筑", "築", "术", "術", "乐", "樂", "曲", "演", "编", "編", "塑", "计", "計", "艺", "藝",
        "心", "治", "闻", "聞", "播", "育", "医", "醫", "药", "藥", "护", "護", "林", "质", "質",
        "息", "程", "力", "电", "電", "控", "统", "統", "融", "贸", "貿", "剧", "劇", "影"};
    static const char *const members[] = {"教授",   "副教授", "助理教授", "讲师", "講師", "主任",
                                          "系主任", "学生",   "學生",     "毕业", "畢業"};
    if (!token_is(outline->text, token, "系") || outline->items.count < 2)
        return false;
    int before = (int)outline->items.count - 2;
    const struct outline_item *item = outline_at(outline, before);
    return item->mention == NO_INDEX && item->classes == 0 && item->phrase == NO_INDEX &&
           item->end == token->begin &&
           (outline_ends_with(outline, before, fields, sizeof fields / sizeof *fields) ||
            text_begins_with(outline->text + token->end, members,
                             sizeof members / sizeof *members));
}

/* The phrase or word at tokens[at], before the token `end`; returns the token behind it. */
static uint32_t add_words(struct outline *outline, uint32_t at, uint32_t end)
{
    struct token *tokens = outline->tokens.items;
    if (is_plural_possessive(outline, at)) {
        tokens[at].shape = SHAPE_POSSESSIVE;
        tokens[at].key = token_key("'s", 2);
    }
    uint32_t limit = end - at > PHRASE_TOKENS ? at + PHRASE_TOKENS : end;
    uint32_t phrase = rule_table_match(outline->table, tokens + at, limit - at);
    struct outline_item *item = add_item(outline, &tokens[at]);
    item->classes = sign_classes(outline->text, &tokens[at]);
    if (phrase == NO_INDEX)
        return at + 1;
    const struct phrase *p = &outline->table->phrases[phrase];
    set_phrase(outline->table, item, phrase);
    item->classes |= phrase_classes(outline->table, phrase);
    item->end = tokens[at + p->key_count - 1].end;
    if (is_department(outline, &tokens[at]))
        item->classes &= ~CLASS_BIT(WORD_BE);
    return at + p->key_count;
}

/* The first token from `at` on that ends behind the byte. */
static uint32_t token_over(const struct outline *outline, uint32_t at, uint32_t byte)
{
    while (at < outline->tokens.count && outline->tokens.items[at].end <= byte)
        at++;
    return at;
}

/* "dropped |its| bid for": a pronoun that a phrase may go over. */
static bool is_of_phrase(const struct dossier_builder *builder, const char *text, uint32_t mention)
{
    static const char *const words[] = {"its", "his", "her", "their"};
    const struct mention *m = &builder->mentions.items[mention];
    return m->form == FORM_PRONOUN && text_is_one_of(text + m->begin, mention_end(m) - m->begin,
                                                     words, sizeof words / sizeof *words);
}

/* 正|在|远山工作: whether the word before the mention at tokens[end] is 正在, of which 在 leads to
 * it.
 */
static bool is_being_in(const struct outline *outline, uint32_t at, uint32_t end)
{
    const struct token *tokens = outline->tokens.items;
    return at + 2 == end && end < outline->tokens.count &&
           token_is(outline->text, &tokens[at], "正") &&
           token_is(outline->text, &tokens[at + 1], "在");
}

/* The words from tokens[at] on that begin before the mention, of which the last may go on over a
 * pronoun; returns the token behind them. */
static uint32_t add_words_before(struct outline *outline, const struct dossier_builder *builder,
                                 uint32_t at, uint32_t mention)
{
    const struct mention *mentions = builder->mentions.items;
    uint32_t next = mention, count = builder->mentions.count;
    uint32_t end = token_over(outline, at, next < count ? mentions[next].begin : UINT32_MAX);
    if (next < count && is_of_phrase(builder, outline->text, next))
        next++;
    uint32_t reach = token_over(outline, end, next < count ? mentions[next].begin : UINT32_MAX);
    while (at < end)
        at = add_words(outline, at, is_being_in(outline, at, end) ? at + 1 : reach);
    return at;
}

/* "took |Quell| private", "forced |Tom Vance| out": whether a word may end what a verb before a
 * name began. */
static bool is_particle(const struct outline *outline, uint32_t at)
{
    static const char *const particles[] = {"out",  "up",    "down",    "over",   "off", "away",
                                            "back", "aside", "private", "aboard", "go"};
    const struct token *token = &outline->tokens.items[at];
    return token->shape == SHAPE_LOWER &&
           text_is_one_of(outline->text + token->begin, token->end - token->begin, particles,
                          sizeof particles / sizeof *particles);
}

/* Lets the verb at tokens[verb] be one with the particle behind the mention that it takes. */
static void join_particle(struct outline *outline, uint32_t verb, uint32_t particle)
{
    const struct token *tokens = outline->tokens.items;
    struct outline_item *item = &outline->items.items[outline->items.count - 2];
    if (item->mention != NO_INDEX || item->begin != tokens[verb].begin ||
        tokens[verb].shape != SHAPE_LOWER)
        return;
    struct token words[PHRASE_TOKENS] = {tokens[verb]};
    uint32_t count = 1;
    while (count < PHRASE_TOKENS && particle < outline->tokens.count)
        words[count++] = tokens[particle++];
    uint32_t phrase = rule_table_match(outline->table, words, count);
    if (phrase != NO_INDEX && outline->table->phrases[phrase].key_count > 1)
        set_phrase(outline->table, item, phrase);
}

static void add_items(struct outline *outline, const struct dossier_builder *builder,
                      uint32_t mention)
{
    const struct mention *mentions = builder->mentions.items;
    uint32_t at = 0, count = outline->tokens.count;
    while (at < count) {
        at = add_words_before(outline, builder, at, mention);
        if (at == count)
            return;
        if (at == 0 || mentions[mention].begin >= outline->tokens.items[at - 1].end) {
            uint32_t first = at;
            at = add_mention(outline, builder, mention++, at);
            if (first > 0 && at < count && is_particle(outline, at))
                join_particle(outline, first - 1, at);
        }
        while (mention < builder->mentions.count && at < count &&
               mentions[mention].begin < outline->tokens.items[at - 1].end)
            mention++; /* one that overlaps is lost */
    }
}

/* ---- brackets, quotes ---- */

static void pair_brackets(struct outline *outline)
{
    const uint64_t brackets = CLASS_BIT(SIGN_OPEN) | CLASS_BIT(SIGN_CLOSE);
    int open[16], depth = 0;
    if (!(outline->classes & brackets))
        return;
    for (int i = 0; i < (int)outline->items.count; i++) {
        struct outline_item *item = &outline->items.items[i];
        if (!(item->classes & brackets))
            continue;
        if ((item->classes & CLASS_BIT(SIGN_OPEN)) && depth < 16) {
            open[depth++] = i;
        } else if ((item->classes & CLASS_BIT(SIGN_CLOSE)) && depth > 0) {
            item->partner = open[--depth];
            outline->items.items[item->partner].partner = i;
        }
    }
}

/* Quotes are in text order; those of earlier sentences are stepped over. */
static void mark_quotes(struct outline *outline, const struct dossier_builder *builder)
{
    uint32_t low = 0, high = builder->quotes.count;
    if (!outline->items.count || !high)
        return;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (builder->quotes.items[middle].end <= outline->items.items[0].begin)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t last = outline->items.items[outline->items.count - 1].begin;
    if (low == builder->quotes.count || builder->quotes.items[low].begin > last)
        return; /* as mostly */
    for (uint32_t i = 0; i < outline->items.count && low < builder->quotes.count; i++) {
        struct outline_item *item = &outline->items.items[i];
        while (low < builder->quotes.count && builder->quotes.items[low].end <= item->begin)
            low++;
        if (low < builder->quotes.count && builder->quotes.items[low].begin <= item->begin &&
            builder->quotes.items[low].kind == QUOTE_DIRECT)
            item->quote = low;
    }
}

/* Says what there is in the sentence; each item is a list of one until others are found. */
static void sum_up(struct outline *outline)
{
    struct outline_item *items = outline->items.items;
    uint32_t types = 0, constructions = 0, mentions = 0;
    uint64_t classes = 0;
    vec_reserve(&outline->mentions, outline->items.count);
    for (uint32_t i = 0; i < outline->items.count; i++) {
        items[i].list_first = (int)i;
        classes |= items[i].classes;
        constructions |= items[i].constructions;
        if (items[i].mention == NO_INDEX)
            continue;
        types |= TYPE_BIT(items[i].type);
        outline->mentions.items[mentions++] = (int)i;
    }
    outline->types = types;
    outline->constructions = constructions;
    outline->classes = classes;
    outline->mentions.count = mentions;
}

/* Looks at the tokens of a sentence: those that are kept, else it is scanned. */
static void look_at_tokens(struct outline *outline, const struct sentence *s, uint32_t sentence)
{
    struct scan kept;
    if (scan_store_find(outline->scans, sentence, &kept)) {
        outline->tokens = kept.tokens;
        return;
    }
    token_scan(&outline->scanned, outline->text, s->begin, s->end);
    outline->tokens = outline->scanned;
}

/* Adds the items of a sentence. */
static void read_sentence(struct outline *outline, const struct dossier_builder *builder,
                          uint32_t sentence, uint32_t first_mention)
{
    look_at_tokens(outline, &builder->sentences.items[sentence], sentence);
    add_items(outline, builder, first_mention);
}

void outline_read_sentences(struct outline *outline, const struct dossier_builder *builder,
                            const struct article *article, uint32_t first, uint32_t end,
                            uint32_t first_mention)
{
    uint32_t mention = first_mention;
    outline->text = article->text;
    outline->items.count = 0;
    for (uint32_t i = first; i < end; i++) {
        while (mention < builder->mentions.count &&
               builder->mentions.items[mention].begin < builder->sentences.items[i].begin)
            mention++;
        uint32_t begin = outline->items.count;
        read_sentence(outline, builder, i, mention);
        if (outline->kept)
            outline_store_keep(outline->kept, i, outline, begin);
    }
    sum_up(outline);
    pair_brackets(outline);
    outline_link_lists(outline);
}

void outline_read(struct outline *outline, const struct dossier_builder *builder,
                  const struct article *article, uint32_t sentence, uint32_t first_mention)
{
    outline->text = article->text;
    outline->sentence = sentence;
    outline->items.count = 0;
    if (!outline_store_find(outline->kept, sentence, outline))
        read_sentence(outline, builder, sentence, first_mention);
    sum_up(outline);
    pair_brackets(outline);
    outline_link_lists(outline);
    mark_quotes(outline, builder);
}
