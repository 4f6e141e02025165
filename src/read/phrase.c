#include "read/phrase.h"

#include <ctype.h>
#include <string.h>

#include "read/date.h"
#include "text/fold.h"
#include "text/script.h"
#include "text/utf8.h"

#define SITE_MAX_WORDS 45
#define HEAD_BYTES     96 /* of a line, enough for bracket, phrase and separator */

/* What must follow a phrase at the beginning of a line. */
enum follow {
    FOLLOW_SEPARATOR, /* : / | and the like */
    FOLLOW_SPACE,     /* a separator or a space */
    FOLLOW_ANY,
    FOLLOW_END /* nothing: the phrase is the line */
};

struct phrase {
    const char *text; /* folded */
    enum follow follow;
};

static const struct phrase bylines[] = {
    {"作者", FOLLOW_SPACE},           {"文", FOLLOW_SEPARATOR},      {"图、文", FOLLOW_SEPARATOR},
    {"文、图", FOLLOW_SEPARATOR},     {"文/图", FOLLOW_SPACE},       {"撰文", FOLLOW_SPACE},
    {"撰稿", FOLLOW_SPACE},           {"记者", FOLLOW_SPACE},        {"本报记者", FOLLOW_ANY},
    {"本刊记者", FOLLOW_ANY},         {"本报讯", FOLLOW_END},        {"特约记者", FOLLOW_SPACE},
    {"采写", FOLLOW_SPACE},           {"编辑", FOLLOW_SPACE},        {"责任编辑", FOLLOW_SPACE},
    {"责编", FOLLOW_SPACE},           {"主编", FOLLOW_SEPARATOR},    {"整理", FOLLOW_SEPARATOR},
    {"翻译", FOLLOW_SEPARATOR},       {"编译", FOLLOW_SPACE},        {"校对", FOLLOW_SPACE},
    {"采访", FOLLOW_SEPARATOR},       {"文字", FOLLOW_SEPARATOR},    {"通讯员", FOLLOW_SPACE},
    {"采访、摄影", FOLLOW_SEPARATOR}, {"作者系", FOLLOW_ANY},        {"by", FOLLOW_SPACE},
    {"written by", FOLLOW_SPACE},     {"reported by", FOLLOW_SPACE}, {"reporting by", FOLLOW_SPACE},
    {"words by", FOLLOW_SPACE},       {"words", FOLLOW_SEPARATOR},   {"text", FOLLOW_SEPARATOR},
    {"text by", FOLLOW_SPACE},        {"story by", FOLLOW_SPACE},    {"author", FOLLOW_SEPARATOR},
    {"authors", FOLLOW_SEPARATOR},    {"compiled by", FOLLOW_SPACE}, {"edited by", FOLLOW_SPACE},
    {"exclusive by", FOLLOW_SPACE},   {"posted by", FOLLOW_SPACE},   {"published by", FOLLOW_SPACE},
    {"translated by", FOLLOW_SPACE},
};

static const struct phrase datelines[] = {
    {"发布时间", FOLLOW_ANY},
    {"更新时间", FOLLOW_ANY},
    {"发布日期", FOLLOW_ANY},
    {"发表时间", FOLLOW_ANY},
    {"发表于", FOLLOW_ANY},
    {"发布于", FOLLOW_ANY},
    {"更新于", FOLLOW_ANY},
    {"发布", FOLLOW_SEPARATOR},
    {"更新", FOLLOW_SEPARATOR},
    {"时间", FOLLOW_SEPARATOR},
    {"日期", FOLLOW_SEPARATOR},
    {"published", FOLLOW_SPACE},
    {"updated", FOLLOW_SPACE},
    {"last updated", FOLLOW_SPACE},
    {"last modified", FOLLOW_SPACE},
    {"posted", FOLLOW_SPACE},
    {"posted on", FOLLOW_SPACE},
    {"date", FOLLOW_SEPARATOR},
    {"first published", FOLLOW_SPACE},
    {"release date", FOLLOW_SEPARATOR},
    {"issued", FOLLOW_SEPARATOR},
};

static const struct phrase sources[] = {
    {"来源", FOLLOW_SEPARATOR},     {"稿源", FOLLOW_SEPARATOR},    {"信息来源", FOLLOW_SEPARATOR},
    {"文章来源", FOLLOW_SEPARATOR}, {"转自", FOLLOW_SPACE},        {"原载", FOLLOW_SPACE},
    {"source", FOLLOW_SEPARATOR},   {"sources", FOLLOW_SEPARATOR}, {"from", FOLLOW_SEPARATOR},
};

static const struct phrase captions[] = {
    {"图片来源", FOLLOW_ANY},
    {"图片", FOLLOW_SEPARATOR},
    {"图片由", FOLLOW_ANY},
    {"图源", FOLLOW_ANY},
    {"图", FOLLOW_SEPARATOR},
    {"图为", FOLLOW_ANY},
    {"题图", FOLLOW_ANY},
    {"配图", FOLLOW_SPACE},
    {"图说", FOLLOW_SEPARATOR},
    {"图注", FOLLOW_SEPARATOR},
    {"摄影", FOLLOW_SPACE},
    {"照片", FOLLOW_SEPARATOR},
    {"资料图", FOLLOW_ANY},
    {"供图", FOLLOW_SPACE},
    {"照片由", FOLLOW_ANY},
    {"视频截图", FOLLOW_SPACE},
    {"photo", FOLLOW_SEPARATOR},
    {"photos", FOLLOW_SEPARATOR},
    {"photo by", FOLLOW_SPACE},
    {"photos by", FOLLOW_SPACE},
    {"photo credit", FOLLOW_SPACE},
    {"photograph", FOLLOW_SEPARATOR},
    {"photograph by", FOLLOW_SPACE},
    {"image", FOLLOW_SEPARATOR},
    {"images", FOLLOW_SEPARATOR},
    {"image credit", FOLLOW_SPACE},
    {"image source", FOLLOW_SPACE},
    {"picture", FOLLOW_SEPARATOR},
    {"pictured", FOLLOW_SEPARATOR},
    {"credit", FOLLOW_SEPARATOR},
    {"file photo", FOLLOW_SPACE},
    {"screenshot", FOLLOW_SEPARATOR},
    {"illustration", FOLLOW_SEPARATOR},
    {"caption", FOLLOW_SEPARATOR},
};

static const struct {
    const struct phrase *phrases;
    size_t count;
} kinds[] = {
    [PHRASE_BYLINE] = {bylines, sizeof bylines / sizeof *bylines},
    [PHRASE_DATELINE] = {datelines, sizeof datelines / sizeof *datelines},
    [PHRASE_SOURCE] = {sources, sizeof sources / sizeof *sources},
    [PHRASE_CAPTION] = {captions, sizeof captions / sizeof *captions},
};

/* Lines of a site that begin like this are no article wherever they stand. */
static const struct phrase site_heads[] = {
    {"©", FOLLOW_ANY},
    {"(c)", FOLLOW_SPACE},
    {"copyright ©", FOLLOW_ANY},
    {"copyright (c)", FOLLOW_ANY},
    {"copyright 2", FOLLOW_ANY},
    {"版权所有", FOLLOW_ANY},
    {"免责声明", FOLLOW_SPACE},
    {"版权声明", FOLLOW_SPACE},
    {"本站资料", FOLLOW_ANY},
    {"本站内容", FOLLOW_ANY},
    {"本站所有", FOLLOW_ANY},
    {"本网站所", FOLLOW_ANY},
    {"advertisement", FOLLOW_END},
    {"advertising", FOLLOW_END},
    {"广告", FOLLOW_END},
    {"story continues below advertisement", FOLLOW_ANY},
    {"read more", FOLLOW_SEPARATOR},
    {"read more", FOLLOW_END},
    {"also read", FOLLOW_SEPARATOR},
    {"see also", FOLLOW_SEPARATOR},
    {"related", FOLLOW_SEPARATOR},
    {"related", FOLLOW_END},
    {"延伸阅读", FOLLOW_ANY},
    {"相关阅读", FOLLOW_ANY},
    {"相关文章", FOLLOW_ANY},
    {"相关新闻", FOLLOW_ANY},
    {"推荐阅读", FOLLOW_ANY},
    {"阅读更多", FOLLOW_ANY},
    {"更多阅读", FOLLOW_ANY},
    {"查看更多", FOLLOW_ANY},
    {"看更多", FOLLOW_ANY},
    {"上一篇", FOLLOW_SEPARATOR},
    {"下一篇", FOLLOW_SEPARATOR},
    {"分享到", FOLLOW_ANY},
    {"分享此文", FOLLOW_ANY},
    {"扫码", FOLLOW_ANY},
    {"扫描二维码", FOLLOW_ANY},
    {"长按识别", FOLLOW_ANY},
    {"返回搜狐", FOLLOW_ANY},
    {"share this", FOLLOW_ANY},
    {"sign up for our", FOLLOW_ANY},
    {"sign up to our", FOLLOW_ANY},
    {"subscribe to our", FOLLOW_ANY},
    {"unsubscribe", FOLLOW_SPACE},
    {"click here to subscribe", FOLLOW_ANY},
    {"powered by", FOLLOW_SPACE},
    {"all rights reserved", FOLLOW_ANY},
    {"continue reading", FOLLOW_END},
    {"continue reading below", FOLLOW_END},
    {"story continues below", FOLLOW_ANY},
    {"article continues below", FOLLOW_ANY},
    {"media playback is unsupported", FOLLOW_ANY},
    {"loading content", FOLLOW_ANY},
    {"loading", FOLLOW_END},
    {"loading...", FOLLOW_END},
    {"正在加载", FOLLOW_ANY},
    {"recent articles", FOLLOW_END},
    {"recent posts", FOLLOW_END},
    {"latest news", FOLLOW_END},
    {"popular this week", FOLLOW_END},
    {"other people are reading", FOLLOW_END},
    {"more stories", FOLLOW_END},
    {"read next", FOLLOW_END},
    {"share on", FOLLOW_SPACE},
    {"skip to", FOLLOW_SPACE},
    {"返回首页", FOLLOW_ANY},
    {"点击进入", FOLLOW_ANY},
    {"打开网易新闻", FOLLOW_ANY},
    {"特别声明:以上", FOLLOW_ANY},
    {"声明:该文观点", FOLLOW_ANY},
    {"平台声明", FOLLOW_ANY},
    {"举报", FOLLOW_END},
    {"阅读全文", FOLLOW_END},
    {"展开全文", FOLLOW_END},
    {"点击加载更多", FOLLOW_ANY},
    {"网友评论", FOLLOW_ANY},
    {"发表评论", FOLLOW_ANY},
    {"微信扫一扫", FOLLOW_ANY},
    {"打印本页", FOLLOW_ANY},
    {"关闭窗口", FOLLOW_ANY},
    {"责任编辑邮箱", FOLLOW_ANY},
    {"热点新闻", FOLLOW_END},
};

/* The same wherever they stand in a short line. */
static const char *const site_parts[] = {
    "icp备",
    "icp证",
    "公网安备",
    "all rights reserved",
    "保留所有权利",
    "版权所有",
    "转载请注明",
    "未经授权",
    "未经许可不得",
    "不得转载",
    "网友自行发布",
    "follow us on",
    "view in browser",
    "unsubscribe |",
    "| subscribe",
    "| newsletter",
    "newsletter sign-up",
};

/* Legal and commercial notices at the foot of articles, also as whole sentences. */
static const char *const notice_parts[] = {
    "不构成投资",
    "不构成任何",
    "不构成医疗",
    "不构成要约",
    "仅供参考",
    "据此操作",
    "市场有风险",
    "投资须谨慎",
    "前瞻性陈述",
    "仅代表作者",
    "代表作者个人",
    "不代表本",
    "转载请",
    "我们的条款",
    "不信谣",
    "审慎评估",
    "赚取佣金",
    "terms apply",
    "commission if you buy",
    "affiliate link",
    "earn a commission",
    "accepts no liability",
    "forward-looking statement",
    "not investment advice",
    "you get this e-mail",
    "forwarded this email",
    "unsubscribe at any time",
    "reprinted with permission",
    "rumours may go down",
    "right in your inbox",
    "have a tip",
    "follow her on twitter",
    "follow him on twitter",
    "follow us on",
    "by clicking here",
    "sign up for our",
    "sign up to our",
    "subscribe to our",
    "newsletters.",
    "仅代表其本人",
    "不代表平台",
    "信息存储空间服务",
    "侵权请联系",
    "如有侵权",
};

/* Words of a foot that is no sentence: in one they may well be the article's. */
static const char *const foot_parts[] = {
    "不构成",
    "风险提示",
    "转载",
    "订阅",
    "newsletter",
    "subscribe",
    "privacy policy",
    "| privacy",
    "terms of use",
    "terms and conditions",
    "affiliate",
    "download the app",
    "下载app",
    "下载客户端",
    "contact us",
    "got a story",
    "investment advice",
    "评论已关闭",
    "条评论",
    "自动翻译",
    "机器翻译",
    "报告错误",
    "责编邮箱",
    "商务合作",
    "媒体垂询",
    "欢迎投稿",
    "点击右上角",
    "在看\"",
    "关注公众号",
    "读者信箱",
    "发短信",
    "联盟行销",
    "可电邮至",
    "自动刷新",
    "find all our",
    "more reviews:",
    "also read:",
    "read more about:",
    "report an error",
    "关于我们",
    "隐私",
    "早间简报",
    "开启小铃铛",
    "含业配",
    "编辑组|",
    "举报电话",
    "读者来信",
    "公共许可证",
    "see website",
};

static const char *const foot_heads[] = {
    "标签:",    "tags:",   "filed under", "topics:",   "tagged",   "相关:",    "更多来自",
    "更多内容", "listen:", "more in ",    "more from", "未授权",   "本节目由", "本文含",
    "原创文章", "fin.",    "关键词:",     "keywords:", "注册我们",
};

static const struct phrase related_heads[] = {
    {"related", FOLLOW_END},          {"related stories", FOLLOW_END},
    {"related articles", FOLLOW_END}, {"related news", FOLLOW_END},
    {"related posts", FOLLOW_END},    {"related topics", FOLLOW_END},
    {"related content", FOLLOW_END},  {"related coverage", FOLLOW_END},
    {"more stories", FOLLOW_END},     {"you may also like", FOLLOW_END},
    {"read next", FOLLOW_END},        {"recommended", FOLLOW_END},
    {"most read", FOLLOW_END},        {"most popular", FOLLOW_END},
    {"相关阅读", FOLLOW_END},         {"相关文章", FOLLOW_END},
    {"相关新闻", FOLLOW_END},         {"相关报道", FOLLOW_END},
    {"推荐阅读", FOLLOW_END},         {"延伸阅读", FOLLOW_END},
    {"热门文章", FOLLOW_END},         {"猜你喜欢", FOLLOW_END},
    {"精彩推荐", FOLLOW_END},         {"更多新闻", FOLLOW_END},
};

struct folded {
    char text[LINE_MAX_BYTES + LINE_MAX_BYTES / 2 + 5];
    size_t len;
};

static void fold_line(struct folded *folded, const char *text, size_t len)
{
    folded->len = fold_key(text, len < LINE_MAX_BYTES ? len : LINE_MAX_BYTES, folded->text);
    folded->text[folded->len] = '\0';
}

static bool is_separator(uint32_t cp)
{
    return cp == ':' || cp == '/' || cp == '|' || cp == 0x4E28 || cp == 0xFF5C || cp == 0xFF1A ||
           cp == 0xFF0F || cp == 0x2502 || cp == 0x2192;
}

static bool is_open_bracket(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == 0xFF08 || cp == 0x3010 || cp == 0x3014;
}

/* Past what may stand before a phrase: spaces, a bracket, emphasis marks. */
static size_t skip_lead(const char *text, size_t len, bool *bracket)
{
    size_t at = 0;
    *bracket = false;
    for (int i = 0; i < 4 && at < len; i++) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (is_open_bracket(c.cp))
            *bracket = true;
        else if (script_of(c.cp) != SCRIPT_SPACE && c.cp != '*' && c.cp != '_' && c.cp != 0x25A1)
            break;
        at += c.len_bytes;
    }
    return at;
}

/* Whether what follows the phrase is what it wants; *end: past the separator. */
static bool follows(enum follow follow, const char *text, size_t len, size_t at,
                    struct phrase_hit *hit)
{
    bool spaced = false;
    size_t next = at;
    struct utf8_char c = utf8_decode(text, len, next);
    while (c.len_bytes > 0 && script_of(c.cp) == SCRIPT_SPACE) {
        spaced = true;
        next += c.len_bytes;
        c = utf8_decode(text, len, next);
    }
    hit->separated = c.len_bytes > 0 && is_separator(c.cp);
    hit->bare = !hit->separated;
    hit->end = hit->separated ? next + c.len_bytes : next;
    switch (follow) {
    case FOLLOW_SEPARATOR:
        return hit->separated;
    case FOLLOW_SPACE:
        return hit->separated || (spaced && c.len_bytes > 0);
    case FOLLOW_END:
        return c.len_bytes == 0 || ((c.cp == ':' || c.cp == 0xFF1A) && next + c.len_bytes >= len);
    case FOLLOW_ANY:
        break;
    }
    return true;
}

/* Whether any of the phrases begins with this character; most lines are turned away here. */
static bool may_begin(const struct phrase *phrases, size_t count, const char *text, size_t len)
{
    char first[4];
    struct utf8_char c = utf8_decode(text, len, 0);
    if (c.len_bytes == 0)
        return false;
    size_t bytes = utf8_encode(fold_cp(c.cp), first);
    for (size_t i = 0; i < count; i++)
        if (phrases[i].text[0] == first[0] && memcmp(phrases[i].text, first, bytes) == 0)
            return true;
    return false;
}

/* The longest of the phrases that the text begins with. */
static bool begins_with(const struct phrase *phrases, size_t count, const char *text, size_t len,
                        struct phrase_hit *hit)
{
    bool bracket;
    size_t from = skip_lead(text, len, &bracket);
    if (!may_begin(phrases, count, text + from, len - from))
        return false;
    size_t head = len - from < HEAD_BYTES ? len - from : HEAD_BYTES;
    char key[HEAD_BYTES + HEAD_BYTES / 2 + 5];
    size_t key_len = fold_key(text + from, head, key);
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t bytes = strlen(phrases[i].text);
        if (bytes > key_len || bytes <= longest || memcmp(phrases[i].text, key, bytes) != 0)
            continue;
        size_t end = from; /* folding is one to one: as many code points of the text */
        for (size_t k = utf8_count_cps(phrases[i].text, bytes); k > 0; k--)
            end += utf8_decode(text, len, end).len_bytes;
        struct phrase_hit found = {0};
        if (!follows(phrases[i].follow, text, len, end, &found))
            continue;
        found.bracket = bracket;
        *hit = found;
        longest = bytes;
    }
    return longest > 0;
}

bool phrase_begins(enum phrase_kind kind, const char *text, size_t len, struct phrase_hit *hit)
{
    if (begins_with(kinds[kind].phrases, kinds[kind].count, text, len, hit))
        return true;
    bool bracket;
    size_t from = skip_lead(text, len, &bracket);
    if (!bracket || len > 120)
        return false;
    /* （新京报记者　顾云岫）, （据重庆晨报） */
    struct folded folded;
    fold_line(&folded, text, len);
    bool found = (kind == PHRASE_BYLINE && strstr(folded.text, "记者")) ||
                 (kind == PHRASE_SOURCE && len - from >= 3 && memcmp(text + from, "据", 3) == 0);
    *hit = (struct phrase_hit){.end = from, .bracket = true, .separated = true};
    return found;
}

size_t phrase_trim_names(const char *text, size_t len, size_t from)
{
    struct date_found date;
    size_t end = len;
    if (date_find(text + from, len - from, &date))
        end = from + date.begin;
    for (size_t at = from; at < end;) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (c.cp == '|' || c.cp == 0xFF5C || c.cp == ')' || c.cp == 0xFF09 || c.cp == ';' ||
            c.cp == 0xFF1B || c.cp == 0x2022)
            end = at;
        at += c.len_bytes;
    }
    while (end > from) {
        size_t at = utf8_prev(text, end);
        uint32_t cp = utf8_decode(text, len, at).cp;
        if (script_of(cp) == SCRIPT_SPACE || cp == ',' || cp == 0xFF0C || cp == '-' || cp == 0x2014)
            end = at;
        else if (end - from > 6 && memcmp(text + end - 6, "报道", 6) == 0)
            end -= 6;
        else if (end - from > 6 && memcmp(text + end - 6, "報導", 6) == 0)
            end -= 6;
        else
            break;
    }
    return end;
}

bool phrase_whole_bracket_credit(const char *text, size_t len)
{
    static const char *const words[] = {"照片", "供图",  "提供",         "摄影",     "摄)",
                                        "图)",  "photo", "getty images", "视觉中国", "courtesy"};
    bool bracket;
    skip_lead(text, len, &bracket);
    if (!bracket || len > 120)
        return false;
    struct folded folded;
    fold_line(&folded, text, len);
    if (folded.len == 0 || !strchr(")]", folded.text[folded.len - 1]))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strstr(folded.text, words[i]))
            return true;
    return false;
}

static bool holds_any(const char *folded, const char *const *parts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strstr(folded, parts[i]))
            return true;
    return false;
}

bool phrase_begins_site(const char *text, size_t len)
{
    struct phrase_hit hit;
    if (!begins_with(site_heads, sizeof site_heads / sizeof *site_heads, text, len, &hit))
        return false;
    struct line_shape shape = line_measure(text, len);
    return shape.han + shape.words <= SITE_MAX_WORDS && !shape.quoted;
}

enum line_site phrase_site(const char *text, size_t len)
{
    struct phrase_hit hit;
    struct line_shape shape = line_measure(text, len);
    bool short_line = shape.han + shape.words <= SITE_MAX_WORDS && !shape.quoted;
    if (short_line &&
        begins_with(site_heads, sizeof site_heads / sizeof *site_heads, text, len, &hit))
        return LINE_SITE_STRONG;
    struct folded folded;
    fold_line(&folded, text, len);
    if (short_line && holds_any(folded.text, site_parts, sizeof site_parts / sizeof *site_parts))
        return shape.ends_sentence && shape.han + shape.words > 25 ? LINE_SITE_WEAK
                                                                   : LINE_SITE_STRONG;
    if (shape.han + shape.words > 140)
        return LINE_SITE_NO;
    if (begins_with(site_heads, sizeof site_heads / sizeof *site_heads, text, len, &hit) ||
        holds_any(folded.text, notice_parts, sizeof notice_parts / sizeof *notice_parts))
        return LINE_SITE_WEAK;
    if (shape.ends_stop && shape.han + shape.words > 12)
        return LINE_SITE_NO;
    if (holds_any(folded.text, foot_parts, sizeof foot_parts / sizeof *foot_parts))
        return LINE_SITE_WEAK;
    for (size_t i = 0; i < sizeof foot_heads / sizeof *foot_heads; i++)
        if (strncmp(folded.text, foot_heads[i], strlen(foot_heads[i])) == 0)
            return LINE_SITE_WEAK;
    return LINE_SITE_NO;
}

bool phrase_heads_related(const char *text, size_t len)
{
    struct phrase_hit hit;
    return len <= 80 && begins_with(related_heads, sizeof related_heads / sizeof *related_heads,
                                    text, len, &hit);
}
