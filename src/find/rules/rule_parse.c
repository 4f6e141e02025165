#include "find/rules/rule_parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "find/rules/rule_build.h"
#include "find/rules/rule_words.h"
#include "model/dossier.h"
#include "model/text_file.h"

#define TOKENS_MAX  12  /* of a phrase */
#define WORDS_SHOWN 100 /* bytes */

struct parser {
    const char *name;
    uint32_t line;
    char *message;
    size_t message_size;
    bool failed;
    bool user;
    uint8_t relation; /* of the rules that follow; RELATION_TYPES before the first */
    struct rule_builder built;
    token_vec tokens;
    /* the list that goes on in the next line */
    bool continued;
    uint32_t list_class; /* enum word_class, or NO_INDEX */
    uint32_t list_first_rule;
};

__attribute__((format(printf, 2, 3))) static void fail(struct parser *parser, const char *format,
                                                       ...)
{
    if (parser->failed)
        return;
    parser->failed = true;
    va_list arguments;
    va_start(arguments, format);
    text_file_message(parser->message, parser->message_size, parser->name, parser->line, format,
                      arguments);
    va_end(arguments);
}

/* How much of a slice a message quotes. */
static int shown(struct slice slice)
{
    return slice.len < 60 ? (int)slice.len : 60;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

static struct slice trim(struct slice slice)
{
    return slice_trim(slice, " \t\r");
}

/* Cuts the next word off; "via(in into)" is one word. Empty at the end. */
static struct slice next_word(struct slice *rest)
{
    *rest = trim(*rest);
    size_t n = 0;
    bool inside = false;
    while (n < rest->len && (inside || !is_blank(rest->text[n]))) {
        if (rest->text[n] == '(')
            inside = true;
        if (rest->text[n] == ')')
            inside = false;
        n++;
    }
    struct slice word = {rest->text, n};
    rest->text += n;
    rest->len -= n;
    return word;
}

static uint32_t index_of(const char *const *names, uint32_t count, struct slice word)
{
    for (uint32_t i = 0; i < count; i++)
        if (slice_is(word, names[i]))
            return i;
    return NO_INDEX;
}

static uint32_t add_string(struct parser *parser, const char *text, size_t len)
{
    uint32_t at = (uint32_t)parser->built.strings.len;
    buffer_add(&parser->built.strings, text, len);
    buffer_add_char(&parser->built.strings, '\0');
    return at;
}

/* The keys of the tokens of a text; their number. */
static uint32_t add_keys(struct parser *parser, const char *text, size_t len)
{
    token_scan(&parser->tokens, text, 0, (uint32_t)len);
    for (uint32_t i = 0; i < parser->tokens.count; i++)
        *vec_push(&parser->built.keys) = parser->tokens.items[i].key;
    return parser->tokens.count;
}

static void add_entry(struct parser *parser, const struct word_variant *variant, uint32_t class,
                      uint32_t rule)
{
    uint32_t keys = parser->built.keys.count;
    uint32_t count = add_keys(parser, variant->text.bytes, variant->text.len);
    if (count == 0 || count > TOKENS_MAX) {
        fail(parser, "'%.60s' has %s tokens", variant->text.bytes, count ? "more than 12" : "no");
        return;
    }
    *vec_push(&parser->built.entries) = (struct rule_entry){
        .keys = keys,
        .key_count = count,
        .classes = class == NO_INDEX ? 0 : CLASS_BIT(class),
        .rule = rule,
        .form = variant->form,
    };
}

/* One item of a list, for the class or for every rule of the line. */
static void add_item(struct parser *parser, struct slice item)
{
    if ((slice_is(item, "<role>") || slice_is(item, "<nothing>")) &&
        parser->list_class == NO_INDEX) {
        for (uint32_t i = parser->list_first_rule; i < parser->built.rules.count; i++) {
            parser->built.rules.items[i].any_role = true;
            *vec_push(&parser->built.any_role) = (struct rule_ref){.rule = (uint16_t)i};
        }
        return;
    }
    if (slice_is(item, "<comma>"))
        item = (struct slice){",", 1};
    if (slice_is(item, "<colon>"))
        item = (struct slice){":", 1};
    struct word_variant variants[WORD_VARIANTS];
    uint32_t count = rule_word_variants(item.text, item.len, variants);
    if (count == 0)
        fail(parser, "'%.*s' is no word: a verb is written base+, base++ or base+past+participle",
             shown(item), item.text);
    for (uint32_t i = 0; i < count; i++) {
        if (parser->list_class != NO_INDEX)
            add_entry(parser, &variants[i], parser->list_class, NO_INDEX);
        else
            for (uint32_t r = parser->list_first_rule; r < parser->built.rules.count; r++)
                add_entry(parser, &variants[i], NO_INDEX, r);
        buffer_release(&variants[i].text);
    }
}

/* A list of words, separated by commas; one at the end of the line continues it. */
static void read_list(struct parser *parser, struct slice list)
{
    parser->continued = false;
    list = trim(list);
    while (list.len && !parser->failed) {
        const char *comma = memchr(list.text, ',', list.len);
        size_t n = comma ? (size_t)(comma - list.text) : list.len;
        struct slice item = trim((struct slice){list.text, n});
        if (item.len == 0)
            fail(parser, "a word is missing before the comma");
        else
            add_item(parser, item);
        if (!comma)
            return;
        list = trim((struct slice){comma + 1, list.len - n - 1});
    }
    if (!parser->failed)
        parser->continued = true;
}

/* The inside of via(...), or an empty slice. */
static struct slice option_value(struct slice word, const char *name)
{
    size_t n = strlen(name);
    if (word.len < n + 2 || memcmp(word.text, name, n) != 0 || word.text[n] != '(' ||
        word.text[word.len - 1] != ')')
        return (struct slice){NULL, 0};
    return (struct slice){word.text + n + 1, word.len - n - 2};
}

static bool read_number(struct slice value, uint8_t *number)
{
    unsigned n = 0;
    for (size_t i = 0; i < value.len && i < 4; i++) {
        if (value.text[i] < '0' || value.text[i] > '9')
            return false;
        n = n * 10 + (unsigned)(value.text[i] - '0');
    }
    *number = (uint8_t)(n <= 100 ? n : 0);
    return value.len > 0 && value.len < 4 && n <= 100;
}

/* The option that is a word alone, or NULL. */
static bool *option_flag(struct rule *rule, struct slice word)
{
    const struct {
        const char *name;
        bool *flag;
    } flags[] = {{"context", &rule->context},   {"dateline", &rule->dateline},
                 {"employer", &rule->employer}, {"ends", &rule->ends},
                 {"part", &rule->part},         {"together", &rule->together},
                 {"whole", &rule->whole}};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (slice_is(word, flags[i].name))
            return flags[i].flag;
    return NULL;
}

/* The keys of words, each as a whole: 曾在 is one item of a sentence, since the rules know it. */
static uint32_t add_word_keys(struct parser *parser, struct slice list)
{
    uint32_t count = 0;
    struct slice word;
    while ((word = next_word(&list)).len > 0) {
        *vec_push(&parser->built.keys) = token_key(word.text, word.len);
        count++;
    }
    return count;
}

/* Makes words of several tokens, 手里有, items of a sentence though no rule has them. */
static void make_known(struct parser *parser, struct slice list)
{
    struct slice word;
    while ((word = next_word(&list)).len > 0) {
        uint32_t keys = parser->built.keys.count;
        uint32_t count = add_keys(parser, word.text, word.len);
        if (count > 1 && count <= TOKENS_MAX)
            *vec_push(&parser->built.entries) =
                (struct rule_entry){.keys = keys, .key_count = count, .rule = NO_INDEX};
    }
}

/* via(...), status(...), confidence(...); false when the word is none of them. */
static bool read_option(struct parser *parser, struct slice word, struct rule *rule)
{
    bool *flag = option_flag(rule, word);
    if (flag) {
        *flag = true;
        return true;
    }
    struct slice value = option_value(word, "via");
    if (value.text) {
        rule->via = parser->built.keys.count;
        rule->via_count = add_word_keys(parser, value);
        make_known(parser, value);
        return true;
    }
    value = option_value(word, "status");
    if (value.text) {
        uint32_t status = index_of(relation_status_names, RELATION_STATUSES, trim(value));
        if (status == NO_INDEX)
            fail(parser, "'%.*s' is no status", shown(value), value.text);
        else
            rule->status = (uint8_t)status;
        return true;
    }
    value = option_value(word, "confidence");
    if (!value.text)
        return false;
    if (!read_number(trim(value), &rule->confidence))
        fail(parser, "a confidence is a number from 0 to 100");
    return true;
}

/* What stands left of the colon. */
struct head {
    uint32_t constructions; /* bits */
    struct rule rule;       /* what its rules have in common */
    bool arrow;
};

/* Types, arrow and options, or constructions: one word. */
static void read_head_word(struct parser *parser, struct slice word, struct head *head)
{
    uint32_t found = index_of(construction_names, CONSTRUCTIONS, word);
    if (found != NO_INDEX && !head->arrow && !head->rule.left_types) {
        head->constructions |= 1u << found;
        return;
    }
    found = index_of(entity_type_names, ENTITY_TYPES, word);
    if (found != NO_INDEX) {
        uint16_t *types = head->arrow ? &head->rule.right_types : &head->rule.left_types;
        *types = (uint16_t)(*types | TYPE_BIT(found));
        return;
    }
    bool arrow = slice_is(word, "->") || slice_is(word, "<-");
    if (arrow && !head->arrow) {
        head->arrow = true;
        head->rule.inverse = word.text[0] == '<';
        return;
    }
    if (!read_option(parser, word, &head->rule))
        fail(parser, "'%.*s' is no construction, type, arrow or option", shown(word), word.text);
}

static void check_head(struct parser *parser, const struct head *head)
{
    if (!head->constructions)
        fail(parser, "the line begins with no construction (active, passive, noun, ...)");
    else if (parser->relation == RELATION_TYPES)
        fail(parser, "a rule stands before the first 'relation NAME'");
    else if (head->arrow != (head->rule.left_types && head->rule.right_types))
        fail(parser, "arguments are written 'TYPE ... -> TYPE ...' or not at all");
    else if (parser->built.rules.count + CONSTRUCTIONS > UINT16_MAX)
        fail(parser, "too many rules");
}

/* Types that are not written are those of the relation; those that are must be among them. */
static void complete_types(struct parser *parser, struct head *head)
{
    const struct relation_kind *kind = &relation_kinds[parser->relation];
    uint16_t left = head->rule.inverse ? kind->object_types : kind->subject_types;
    uint16_t right = head->rule.inverse ? kind->subject_types : kind->object_types;
    if (!head->arrow) {
        head->rule.left_types = left;
        head->rule.right_types = right;
    } else if ((head->rule.left_types & ~left) || (head->rule.right_types & ~right)) {
        fail(parser, "a type is not in the domain or range of %s", kind->name);
    }
}

/* How many rules of this relation and construction there are. */
static unsigned ordinal(const struct parser *parser, uint8_t construction)
{
    unsigned n = 1;
    for (uint32_t i = 0; i < parser->built.rules.count; i++) {
        const struct rule *rule = &parser->built.rules.items[i];
        n += rule->relation == parser->relation && rule->construction == construction &&
             rule->user == parser->user;
    }
    return n;
}

/* How many bytes of a rule's words are kept to be shown: all, or those up to a comma. */
static size_t shown_words(struct slice words)
{
    if (words.len <= WORDS_SHOWN)
        return words.len;
    size_t len = WORDS_SHOWN;
    while (len > 0 && words.text[len - 1] != ',')
        len--;
    return len > 0 ? len : words.len;
}

static void add_rules(struct parser *parser, const struct head *head, struct slice words)
{
    uint32_t written = add_string(parser, words.text, shown_words(words));
    parser->list_first_rule = parser->built.rules.count;
    for (uint8_t c = 0; c < CONSTRUCTIONS; c++) {
        if (!(head->constructions & (1u << c)))
            continue;
        char id[96];
        int n = snprintf(id, sizeof id, "%s%s.%s.%u", parser->user ? "user." : "",
                         relation_kinds[parser->relation].name, construction_names[c],
                         ordinal(parser, c));
        struct rule rule = head->rule;
        rule.id = add_string(parser, id, (size_t)n);
        rule.words = written;
        rule.line = parser->line;
        rule.relation = parser->relation;
        rule.construction = c;
        rule.user = parser->user;
        *vec_push(&parser->built.rules) = rule;
    }
}

static void read_rule(struct parser *parser, struct slice line)
{
    const char *colon = memchr(line.text, ':', line.len);
    if (!colon) {
        fail(parser, "a ':' with words behind it is missing");
        return;
    }
    size_t n = (size_t)(colon - line.text);
    struct slice left = {line.text, n}, words = trim((struct slice){colon + 1, line.len - n - 1});
    struct head head = {.rule = {.status = RULE_NO_STATUS, .confidence = 90}};
    for (struct slice word = next_word(&left); word.len && !parser->failed; word = next_word(&left))
        read_head_word(parser, word, &head);
    check_head(parser, &head);
    if (parser->failed)
        return;
    complete_types(parser, &head);
    if (words.len == 0)
        fail(parser, "a rule has no words");
    add_rules(parser, &head, words);
    parser->list_class = NO_INDEX;
    read_list(parser, words);
}

static void read_words(struct parser *parser, struct slice line)
{
    const char *colon = memchr(line.text, ':', line.len);
    struct slice name = trim((struct slice){line.text, colon ? (size_t)(colon - line.text) : 0});
    parser->list_class = index_of(word_class_names, WORD_CLASSES, name);
    if (!colon || parser->list_class == NO_INDEX) {
        fail(parser, "'words NAME : ...' with one of the known names is expected");
        return;
    }
    read_list(parser, (struct slice){colon + 1, line.len - (size_t)(colon + 1 - line.text)});
}

static void read_relation(struct parser *parser, struct slice line)
{
    line = trim(line);
    parser->relation = RELATION_TYPES;
    for (uint8_t i = 0; i < RELATION_TYPES; i++)
        if (slice_is(line, relation_kinds[i].name))
            parser->relation = i;
    if (parser->relation == RELATION_TYPES)
        fail(parser, "'%.*s' is no relation", shown(line), line.text);
}

static void read_line(struct parser *parser, struct slice line)
{
    line = trim(line);
    if (line.len == 0 || line.text[0] == '#') {
        if (parser->continued)
            fail(parser, "the list of the line before is not finished");
        return;
    }
    if (parser->continued) {
        read_list(parser, line);
        return;
    }
    struct slice rest = line, word = next_word(&rest);
    if (slice_is(word, "relation"))
        read_relation(parser, rest);
    else if (slice_is(word, "words"))
        read_words(parser, rest);
    else
        read_rule(parser, line);
}

static void read_text(struct parser *parser, const char *text, size_t len)
{
    size_t at = 0;
    while (at < len && !parser->failed) {
        const char *end = memchr(text + at, '\n', len - at);
        size_t n = end ? (size_t)(end - (text + at)) : len - at;
        parser->line++;
        if (memchr(text + at, '\0', n))
            fail(parser, "a NUL byte");
        else
            read_line(parser, (struct slice){text + at, n});
        at += n + 1;
    }
    if (parser->continued && !parser->failed)
        fail(parser, "the last list is not finished");
}

bool rules_parse(const char *name, const char *text, size_t len, const struct rule_table *base,
                 struct buffer *out, char *message, size_t message_size)
{
    struct parser parser = {
        .name = name,
        .message = message,
        .message_size = message_size,
        .user = base != NULL,
        .relation = RELATION_TYPES,
    };
    buffer_add_char(&parser.built.strings, '\0');
    if (base) {
        buffer_clear(&parser.built.strings);
        rule_builder_import(&parser.built, base);
    }
    read_text(&parser, text, len);
    if (!parser.failed)
        rule_builder_write(&parser.built, out);
    rule_builder_release(&parser.built);
    vec_free(&parser.tokens);
    return !parser.failed;
}
