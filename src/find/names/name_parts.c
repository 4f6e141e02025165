#include "find/names/name_parts.h"

#include <string.h>

#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

static void add_part(struct name_parts *parts, const char *text, size_t begin, size_t end)
{
    if (begin < end && parts->count < NAME_PARTS_MAX)
        parts->items[parts->count++] = (struct name_part){text + begin, (uint32_t)(end - begin)};
}

struct name_parts name_parts_of(const char *text, size_t len)
{
    struct name_parts parts = {0};
    size_t begin = 0;
    int last_han = -1;
    for (size_t at = 0; at < len;) {
        while (last_han == 0 && at < len && (unsigned char)((text[at] | 0x20) - 'a') < 26)
            at++; /* a letter behind a letter */
        if (at == len)
            break;
        struct utf8_char c = utf8_decode(text, len, at);
        uint32_t cp = fold_cp(c.cp);
        enum script_class script = script_of(cp);
        bool dot = cp == 0xB7, quote = c.cp == '"' || (c.cp & ~1u) == 0x201C;
        if (dot || quote || script == SCRIPT_SPACE) {
            add_part(&parts, text, begin, at);
            begin = at + c.len_bytes;
            last_han = -1;
            parts.dotted |= dot;
        } else {
            int han = script_is_cjk(script);
            if (last_han >= 0 && han != last_han && script != SCRIPT_MARK) {
                add_part(&parts, text, begin, at);
                begin = at;
            }
            last_han = han;
        }
        at += c.len_bytes;
    }
    add_part(&parts, text, begin, len);
    return parts;
}

bool name_is_han(const char *text, size_t len, uint32_t *count)
{
    uint32_t found = 0;
    for (size_t at = 0; at < len; found++) {
        if (len - at >= HAN_BYTES && script_is_plain_ideograph(text + at)) {
            at += HAN_BYTES;
            continue;
        }
        struct utf8_char c = utf8_decode(text, len, at);
        if (script_of(c.cp) != SCRIPT_HAN)
            return false;
        at += c.len_bytes;
    }
    if (count)
        *count = found;
    return found > 0;
}

bool name_is_acronym(const char *text, size_t len)
{
    uint32_t letters = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 'A' && c <= 'Z')
            letters++;
        else if (c != '.' && c != '&' && !(c >= '0' && c <= '9' && i > 0))
            return false;
    }
    return letters >= 2 && letters <= 6;
}

uint32_t name_initials(const struct name_part *parts, uint32_t count, bool with_small_words,
                       char *out, uint32_t capacity)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < count; i++) {
        char first = parts[i].text[0];
        if (first >= 'A' && first <= 'Z')
            first = (char)(first - 'A' + 'a');
        else if (!with_small_words || first < 'a' || first > 'z')
            continue;
        if (found < capacity)
            out[found++] = first;
    }
    return found >= 2 ? found : 0;
}

uint32_t name_digits(const char *text, size_t len, char *out, uint32_t capacity)
{
    uint32_t count = 0;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        bool digit = c >= '0' && c <= '9';
        bool point =
            c == '.' && count > 0 && i + 1 < len && text[i + 1] >= '0' && text[i + 1] <= '9';
        if ((digit || point) && count < capacity)
            out[count++] = c;
    }
    return count;
}

size_t name_without_generation(const char *text, size_t len)
{
    static const char *const generations[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
    size_t from = len;
    while (from > 0 && text[from - 1] != ' ')
        from--;
    if (from < 2 ||
        fold_word(text + from, len - from, generations, sizeof generations / sizeof *generations) ==
            sizeof generations / sizeof *generations)
        return len;
    while (from > 1 && (text[from - 1] == ' ' || text[from - 1] == ','))
        from--;
    return from;
}

size_t name_last_dotted(const char *text, size_t len)
{
    static const char dot[] = "\xC2\xB7"; /* · */
    for (size_t at = len; at > 2; at--)
        if (memcmp(text + at - 2, dot, 2) == 0)
            return at;
    return 0;
}

/* A brand has at least so many bytes, and so has a word behind it. */
#define BRAND_BYTES 6u
#define TRADE_BYTES 6u

/* What follows the brand in names of companies, the longer first. */
static const char *const trade_words[] = {
    "股份有限公司", "有限责任公司", "有限公司", "集团公司", "机器人", "半导体", "新能源",
    "脑机接口",     "人工智能",     "公司",     "集团",     "股份",   "科技",   "智能",
    "光学",         "激光",         "光电",     "电子",     "传媒",   "影业",   "文化",
    "生物",         "医药",         "制药",     "医疗",     "汽车",   "资本",   "投资",
    "证券",         "银行",         "基金",     "航空",     "航天",   "能源",   "电力",
    "材料",         "化学",         "化工",     "网络",     "信息",   "软件",   "技术",
    "数据",         "视频",         "游戏",     "动画",     "音乐",   "娱乐",   "出版社",
    "出版",         "实验室",       "研究院",   "工作室",   "基金会", "珠宝",   "食品",
    "乳业",         "餐饮",         "酒店",     "地产",     "置业",   "物流",   "重工",
    "股份"};

static const char *const seats[] = {"北京", "上海", "深圳", "广州", "杭州", "天津", "重庆", "南京",
                                    "苏州", "成都", "武汉", "浙江", "江苏", "广东", "中国", "香港",
                                    "台湾", "四川", "山东", "湖南", "湖北", "福建", "厦门"};

static size_t without_trade_word(const char *text, size_t len)
{
    const size_t words = sizeof trade_words / sizeof *trade_words;
    size_t word = fold_ending(text, len, 1, trade_words, words);
    return word < words ? len - strlen(trade_words[word]) : len;
}

struct name_part name_han_brand(const char *text, size_t len)
{
    struct name_part none = {text, 0};
    size_t end = len;
    if (len < BRAND_BYTES + TRADE_BYTES || !name_is_han(text, len, NULL))
        return none;
    for (size_t shorter;
         (shorter = without_trade_word(text, end)) != end && shorter >= BRAND_BYTES;)
        end = shorter;
    size_t begin = 0;
    const size_t seat_count = sizeof seats / sizeof *seats;
    if (end > 6 + 3 && fold_word(text, 6, seats, seat_count) < seat_count)
        begin = 6;
    size_t brand = end - begin;
    if (end == len || brand < BRAND_BYTES || brand > 12)
        return none;
    return (struct name_part){text + begin, (uint32_t)brand};
}

size_t name_latin_brand(const char *text, size_t len)
{
    if (len >= HAN_BYTES && script_is_plain_ideograph(text))
        return 0;
    struct name_parts parts = name_parts_of(text, len);
    if (parts.count < 2 || parts.count > 3 || parts.items[0].len < 3)
        return 0;
    for (uint32_t i = 0; i < parts.items[0].len; i++)
        if ((unsigned char)parts.items[0].text[i] >= 0x80)
            return 0;
    return parts.items[0].len;
}
