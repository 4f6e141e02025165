/*
 * References: addresses of the web and of mail, @handles, tickers. Found in the bytes of a
 * sentence, for their signs cut them into many tokens.
 */
#include <string.h>

#include "find/literals/literals.h"
#include "find/propose.h"

static bool is_alnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Characters of an address, RFC 3986, but for those that rather end a sentence around it. */
static bool in_address(char c)
{
    return is_alnum(c) || (c != '\0' && strchr("-._~:/?#[]@!$&'*+,;=%", c) != NULL);
}

static uint32_t address_end(const char *text, uint32_t at, uint32_t end)
{
    while (at < end && in_address(text[at]))
        at++;
    while (at > 0 && strchr(".,;:!?'", text[at - 1]))
        at--;
    return at;
}

static bool begins_with(const char *text, uint32_t at, uint32_t end, const char *what)
{
    size_t len = strlen(what);
    return end - at >= len && strncmp(text + at, what, len) == 0;
}

static void add(struct literals *literals, uint32_t begin, uint32_t end, const char *rule)
{
    propose_bytes(literals->work, begin, end, ENTITY_REFERENCE, WITNESS_RULE, 99, rule);
}

/* https://…, www.… */
static uint32_t web_address(struct literals *literals, uint32_t at, uint32_t end)
{
    const char *text = literals->text;
    if (!begins_with(text, at, end, "http://") && !begins_with(text, at, end, "https://") &&
        !begins_with(text, at, end, "www."))
        return at;
    uint32_t last = address_end(text, at, end);
    if (last < at + 8)
        return at;
    add(literals, at, last, "url");
    return last;
}

static bool in_local_part(char c)
{
    return is_alnum(c) || c == '.' || c == '_' || c == '-' || c == '+';
}

/* name@host.tld; `at` is the sign. */
static uint32_t mail_address(struct literals *literals, uint32_t begin, uint32_t at, uint32_t end)
{
    const char *text = literals->text;
    uint32_t first = at, last = at + 1, dot = 0;
    while (first > begin && in_local_part(text[first - 1]))
        first--;
    while (last < end && (is_alnum(text[last]) || text[last] == '-' || text[last] == '.')) {
        if (text[last] == '.')
            dot = last;
        last++;
    }
    while (last > at + 1 && (text[last - 1] == '.' || text[last - 1] == '-'))
        last--;
    if (first == at || dot == 0 || last <= dot + 1)
        return at;
    add(literals, first, last, "mail");
    return last;
}

/* @handle, not behind a letter */
static uint32_t handle(struct literals *literals, uint32_t begin, uint32_t at, uint32_t end)
{
    const char *text = literals->text;
    uint32_t last = at + 1;
    if (at > begin && (is_alnum(text[at - 1]) || text[at - 1] == '.'))
        return at;
    while (last < end && (is_alnum(text[last]) || text[last] == '_'))
        last++;
    if (last < at + 3)
        return at;
    add(literals, at, last, "handle");
    return last;
}

/* $AAPL */
static uint32_t cash_tag(struct literals *literals, uint32_t at, uint32_t end)
{
    const char *text = literals->text;
    uint32_t last = at + 1;
    while (last < end && text[last] >= 'A' && text[last] <= 'Z')
        last++;
    if (last < at + 3 || last > at + 6 || (last < end && is_alnum(text[last])))
        return at;
    add(literals, at, last, "ticker");
    return last;
}

/* NASDAQ: AAPL, 纳斯达克：BCN, 港股代码：0700.HK; `at` is the colon. */
static uint32_t ticker(struct literals *literals, uint32_t begin, uint32_t at, uint32_t end)
{
    static const char *const exchanges[] = {"NASDAQ", "Nasdaq", "NYSE",   "HKEX",     "LSE",
                                            "SSE",    "SZSE",   "TSE",    "纳斯达克", "纽交所",
                                            "港交所", "上交所", "深交所", "股票代码", "代码"};
    const char *text = literals->text;
    uint32_t sign = text[at] == ':' ? 1 : 3, first = at + sign;
    size_t i = 0, count = sizeof exchanges / sizeof *exchanges;
    while (i < count &&
           !(at - begin >= strlen(exchanges[i]) &&
             memcmp(text + at - strlen(exchanges[i]), exchanges[i], strlen(exchanges[i])) == 0))
        i++;
    if (i == count)
        return at;
    while (first < end && text[first] == ' ')
        first++;
    uint32_t last = first;
    while (last < end && (is_alnum(text[last]) || text[last] == '.'))
        last++;
    if (last > first && text[last - 1] == '.')
        last--;
    if (last <= first + 1 || last > first + 10)
        return at;
    add(literals, first, last, "ticker");
    return last;
}

/* The next byte that a reference may begin with or hangs on; over ideographs at once. */
static uint32_t next_start(const char *text, uint32_t at, uint32_t end)
{
    enum { START = 3 };
    static const uint8_t more[256] = {
        /* bytes behind this one to be passed over, or START */
        ['h'] = START, ['w'] = START, ['@'] = START, ['$'] = START, [':'] = START, [0xEF] = START,
        [0xE4] = 2,    [0xE5] = 2,    [0xE6] = 2,    [0xE7] = 2,    [0xE8] = 2,    [0xE9] = 2};
    for (uint8_t bytes; at < end && (bytes = more[(unsigned char)text[at]]) != START;)
        at += 1u + bytes;
    return at;
}

void references_find(struct literals *literals)
{
    if (literals->count == 0)
        return;
    const char *text = literals->text;
    uint32_t begin = literals->tokens[0].begin;
    uint32_t end = literals->tokens[literals->count - 1].end;
    for (uint32_t at = begin; (at = next_start(text, at, end)) < end;) {
        uint32_t next = at;
        char c = text[at];
        if (c == 'h' || c == 'w')
            next = at == begin || !is_alnum(text[at - 1]) ? web_address(literals, at, end) : at;
        else if (c == '@')
            next = mail_address(literals, begin, at, end);
        else if (c == '$')
            next = cash_tag(literals, at, end);
        else if (c == ':' || begins_with(text, at, end, "："))
            next = ticker(literals, begin, at, end);
        if (c == '@' && next == at)
            next = handle(literals, begin, at, end);
        at = next > at ? next : at + 1;
    }
}
