#include "config.h"

#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    enum block_kind kind;
    const char *text;
} blocks[] = {
    {BLOCK_HEADLINE, "极光机器人收购星河科技，林晓任首席科学家"},
    {BLOCK_BYLINE, "记者 陈默"},
    {BLOCK_DATELINE, "2025-03-14"},
    {BLOCK_PARAGRAPH,
     "极光机器人公司（Aurora Robotics，简称“极光”）周五宣布，将以3.5亿美元收购位于杭州的"
     "星河科技。"},
    {BLOCK_PARAGRAPH, "极光首席执行官玛丽·陈说：“我们等这一天等了三年。”她没有透露更多细节。"},
    {BLOCK_PARAGRAPH,
     "Lin Xiao, who founded Stellar Tech in 2016, will join Aurora Robotics as chief "
     "scientist. She had worked for Northwind Labs until 2015."},
    {BLOCK_PARAGRAPH,
     "据两位知情人士透露，极光可能还在与北风实验室商谈合作；北风实验室否认了这一说法。"},
    {BLOCK_HEADING, "背景"},
    {BLOCK_PARAGRAPH,
     "星河科技的产品“星图”被用于港口和仓库。Its main rival, Harbor Systems, did not "
     "comment."},
    {BLOCK_PARAGRAPH, "The robots of Aurora Robotics move boxes, crates and pallets through narrow "
                      "aisles without a map."},
    {BLOCK_LIST_ITEM, "第一条：星图可以离线运行。"},
    {BLOCK_LIST_ITEM, "第二条：星图不需要地图。"},
    {BLOCK_PARAGRAPH, "分析人士认为，这笔交易将改变仓储行业的格局，但也有人担心价格过高。"},
    {BLOCK_QUOTE, "A port that never sleeps needs machines that never stop."},
    {BLOCK_PARAGRAPH,
     "In a letter to employees, Lin Xiao wrote that the two teams would stay in their "
     "cities for at least two years."},
    {BLOCK_PARAGRAPH, "极光成立于深圳以外的一个小镇，最初只有五名工程师和一台借来的机器。"},
    {BLOCK_PARAGRAPH,
     "Harbor Systems builds cranes; it has said little about robots, and its shares "
     "did not move on Friday."},
    {BLOCK_PARAGRAPH, "北风实验室的一位发言人说，实验室专注于研究，没有出售的计划。"},
    {BLOCK_PARAGRAPH, "The deal still needs the approval of the owners of both companies."},
    {BLOCK_PARAGRAPH, "这笔交易预计在年底之前完成。极光和星河科技的员工将分别留在原来的办公室。"},
    {BLOCK_BOILERPLATE, "© 2025 示例网 All rights reserved."},
};

enum {
    AURORA,
    STELLAR,
    LIN,
    CHEN,
    NORTHWIND,
    HANGZHOU,
    STARMAP,
    HARBOR,
    PRICE,
    FRIDAY,
    SCIENTIST,
    YEAR,
    REPORTER,
    CAST
};

static const struct {
    enum entity_type type;
    const char *name, *value, *role;
    const char *forms[5];
} cast[CAST] = {
    [AURORA] = {ENTITY_ORGANIZATION,
                "极光机器人公司",
                "",
                "",
                {"极光机器人公司", "Aurora Robotics", "极光"}},
    [STELLAR] = {ENTITY_ORGANIZATION, "星河科技", "", "", {"星河科技", "Stellar Tech"}},
    [LIN] = {ENTITY_PERSON, "Lin Xiao", "", "chief scientist", {"Lin Xiao", "林晓"}},
    [CHEN] = {ENTITY_PERSON, "玛丽·陈", "", "首席执行官", {"玛丽·陈"}},
    [NORTHWIND] = {ENTITY_ORGANIZATION, "北风实验室", "", "", {"北风实验室", "Northwind Labs"}},
    [HANGZHOU] = {ENTITY_PLACE, "杭州", "", "", {"杭州"}},
    [STARMAP] = {ENTITY_PRODUCT, "星图", "", "", {"星图"}},
    [HARBOR] = {ENTITY_ORGANIZATION, "Harbor Systems", "", "", {"Harbor Systems"}},
    [PRICE] = {ENTITY_AMOUNT, "3.5亿美元", "3.5e8 USD", "", {"3.5亿美元"}},
    [FRIDAY] = {ENTITY_DATE, "周五", "2025-03-14", "", {"周五"}},
    [SCIENTIST] = {ENTITY_ROLE, "chief scientist", "", "", {"chief scientist", "首席科学家"}},
    [YEAR] = {ENTITY_DATE, "2016", "2016", "", {"2016"}},
    [REPORTER] = {ENTITY_PERSON, "陈默", "", "", {"陈默"}},
};

static struct article *make_article(void)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "aurora.txt");
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
        article_add_block(&builder, blocks[i].kind, 0, (uint32_t)i + 1, blocks[i].text,
                          strlen(blocks[i].text));
    const char *home = "https://example.org/aurora";
    article_add_link(&builder, builder.article->blocks ? 0 : 0, 12, home, strlen(home));
    struct article *article = article_end(&builder);
    article->title = "极光机器人收购星河科技";
    article->published = "2025-03-14";
    return article;
}

/* A sentence ends after 。 or after ". " */
static void add_sentences(struct dossier_builder *builder)
{
    const struct article *article = builder->dossier->article;
    for (uint32_t block = 0; block < article->block_count; block++) {
        const struct block *b = &article->blocks[block];
        uint32_t begin = b->begin;
        if (b->kind == BLOCK_BOILERPLATE)
            continue;
        for (uint32_t at = begin; at < b->end; at++) {
            bool chinese = at + 3 <= b->end && memcmp(article->text + at, "。", 3) == 0;
            bool english =
                article->text[at] == '.' && at + 1 < b->end && article->text[at + 1] == ' ';
            uint32_t end = at + (chinese ? 3 : 1);
            if ((!chinese && !english) || end >= b->end)
                continue;
            dossier_add_sentence(builder, begin, end);
            begin = end + (english ? 1 : 0);
        }
        dossier_add_sentence(builder, begin, b->end);
    }
}

static void add_cast(struct dossier_builder *builder)
{
    const struct article *article = builder->dossier->article;
    uint32_t body_end = article->blocks[article->block_count - 1].begin;
    for (int i = 0; i < CAST; i++) {
        uint32_t entity = dossier_add_entity(builder, cast[i].type, cast[i].name);
        struct entity *e = &builder->entities.items[entity];
        e->salience = 1.0f - 0.05f * (float)i;
        e->value = cast[i].value;
        e->role = cast[i].role;
        e->minor = i == REPORTER;
        for (int f = 0; f < 5 && cast[i].forms[f]; f++) {
            const char *form = cast[i].forms[f];
            size_t len = strlen(form);
            uint32_t count = 0;
            for (const char *at = article->text; (at = strstr(at, form)); at += len) {
                uint32_t begin = (uint32_t)(at - article->text);
                if (begin >= body_end)
                    break;
                dossier_add_mention(builder, (struct span){begin, begin + (uint32_t)len}, entity,
                                    f == 0 ? FORM_NAME : FORM_ALIAS, "fixture", 90);
                count++;
            }
            dossier_add_alias(builder, entity,
                              (struct alias){.text = form, .count = count, .rule = "defined"});
        }
    }
    const char *she = strstr(article->text, "She had");
    uint32_t at = (uint32_t)(she - article->text);
    dossier_add_mention(builder, (struct span){at, at + 3}, LIN, FORM_PRONOUN, "pronoun", 60);
}

static struct span span_of(const struct dossier *dossier, const char *text, const char *after)
{
    const char *from = after ? strstr(dossier->article->text, after) : dossier->article->text;
    const char *at = from ? strstr(from, text) : NULL;
    if (!at)
        abort(); /* the fixture itself is wrong */
    uint32_t begin = (uint32_t)(at - dossier->article->text);
    return (struct span){begin, begin + (uint32_t)strlen(text)};
}

static uint32_t sentence_holding(const struct dossier_builder *builder, uint32_t at)
{
    for (uint32_t i = 0; i < builder->sentences.count; i++)
        if (builder->sentences.items[i].begin <= at && at < builder->sentences.items[i].end)
            return i;
    abort();
}

struct fact {
    enum relation_type type;
    enum relation_status status;
    uint32_t subject, object, date, amount, role, reported_by;
    const char *after, *subject_text, *trigger, *object_text;
};

static const struct fact facts[] = {
    {RELATION_ACQUIRED, STATUS_PLANNED, AURORA, STELLAR, FRIDAY, PRICE, NO_INDEX, NO_INDEX,
     "极光机器人公司", "极光机器人公司", "收购", "星河科技"},
    {RELATION_LEADS, STATUS_ASSERTED, CHEN, AURORA, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX,
     "极光首席执行官", "玛丽·陈", "首席执行官", "极光"},
    {RELATION_FOUNDED, STATUS_ASSERTED, LIN, STELLAR, YEAR, NO_INDEX, NO_INDEX, NO_INDEX,
     "Lin Xiao,", "Lin Xiao", "founded", "Stellar Tech"},
    {RELATION_WORKS_FOR, STATUS_PLANNED, LIN, AURORA, NO_INDEX, NO_INDEX, SCIENTIST, NO_INDEX,
     "Lin Xiao,", "Lin Xiao", "join", "Aurora Robotics"},
    {RELATION_WORKS_FOR, STATUS_PAST, LIN, NORTHWIND, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX,
     "She had", "She", "worked for", "Northwind Labs"},
    {RELATION_PARTNERS_WITH, STATUS_HEDGED, AURORA, NORTHWIND, NO_INDEX, NO_INDEX, NO_INDEX,
     NO_INDEX, "据两位", "极光", "合作", "北风实验室"},
    {RELATION_PARTNERS_WITH, STATUS_DENIED, AURORA, NORTHWIND, NO_INDEX, NO_INDEX, NO_INDEX,
     NORTHWIND, "据两位", "极光", "否认", "北风实验室"},
    {RELATION_MAKES, STATUS_ASSERTED, STELLAR, STARMAP, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX,
     "星河科技的产品", "星河科技", "产品", "星图"},
    {RELATION_COMPETES_WITH, STATUS_ASSERTED, STELLAR, HARBOR, NO_INDEX, NO_INDEX, NO_INDEX,
     NO_INDEX, "Its main", "Its", "rival", "Harbor Systems"},
    {RELATION_LOCATED_IN, STATUS_ASSERTED, STELLAR, HANGZHOU, NO_INDEX, NO_INDEX, NO_INDEX,
     NO_INDEX, "极光机器人公司", "星河科技", "位于", "杭州"},
    {RELATION_MAKES, STATUS_ASSERTED, STELLAR, STARMAP, NO_INDEX, NO_INDEX, NO_INDEX, NO_INDEX,
     "第一条", "星图", "星图", "星图"},
};

static void add_facts(struct dossier_builder *builder)
{
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        const struct fact *f = &facts[i];
        struct span subject = span_of(builder->dossier, f->subject_text, f->after);
        struct span object = span_of(builder->dossier, f->object_text, f->after);
        struct span trigger = span_of(builder->dossier, f->trigger, f->after);
        uint32_t index = sentence_holding(builder, trigger.begin);
        const struct sentence *sentence = &builder->sentences.items[index];
        struct evidence evidence = {
            .sentence = index,
            .subject = sentence_part(sentence, subject),
            .object = sentence_part(sentence, object),
            .trigger = sentence_part(sentence, trigger),
            .rule = dossier_add_rule(builder, "fixture-rule"),
            .confidence = 80,
        };
        struct relation relation = {.type = (uint8_t)f->type,
                                    .status = (uint8_t)f->status,
                                    .confidence = 80,
                                    .subject = f->subject,
                                    .object = f->object,
                                    .reported_by = f->reported_by,
                                    .role = f->role,
                                    .date = f->date,
                                    .amount = f->amount};
        if (dossier_add_relation(builder, relation, evidence) == NO_INDEX)
            abort();
    }
    struct span said = span_of(builder->dossier, "我们等这一天等了三年。", NULL);
    struct quote quote = {.begin = said.begin,
                          .end = said.end,
                          .kind = QUOTE_DIRECT,
                          .confidence = 90,
                          .speaker = CHEN};
    quote_set_verb(&quote, span_of(builder->dossier, "说", "玛丽"));
    dossier_add_quote(builder, quote);
}

struct dossier *fixture_dossier(void)
{
    struct dossier_builder builder;
    dossier_begin(&builder, make_article());
    add_sentences(&builder);
    add_cast(&builder);
    add_facts(&builder);
    struct dossier *dossier = dossier_end(&builder);
    dossier->analysed_bytes = dossier->article->len;
    return dossier;
}

struct dossier *fixture_hostile(const char *bytes, size_t len)
{
    struct article_builder article;
    struct dossier_builder builder;
    char name[64], title[64];
    article_begin(&article, arena_new(), "hostile\x1b[31m.txt");
    article_add_block(&article, BLOCK_HEADLINE, 0, 1, bytes, len < 60 ? len : 60);
    for (int i = 0; i < 20; i++)
        article_add_block(&article, BLOCK_PARAGRAPH, 0, 2, bytes, len);
    struct article *made = article_end(&article);
    snprintf(title, sizeof title, "%.*s", len < 60 ? (int)len : 60, bytes);
    made->title = arena_copy(made->arena, title, strlen(title) + 1);
    dossier_begin(&builder, made);
    for (uint32_t i = 0; i < made->block_count; i++)
        dossier_add_sentence(&builder, made->blocks[i].begin, made->blocks[i].end);
    snprintf(name, sizeof name, "%.*s", len < 24 ? (int)len : 24, bytes);
    const char *kept = dossier_string(&builder, name, strlen(name));
    uint32_t entity = dossier_add_entity(&builder, ENTITY_PERSON, kept);
    builder.entities.items[entity].role = "\x1b]0;role\a";
    builder.entities.items[entity].value = "";
    dossier_add_alias(&builder, entity, (struct alias){.text = kept, .count = 1, .rule = ""});
    for (uint32_t i = 1; i < made->block_count; i++)
        dossier_add_mention(&builder, (struct span){made->blocks[i].begin, made->blocks[i].end},
                            entity, FORM_NAME, "fixture", 90);
    return dossier_end(&builder);
}

/* The name of somebody or something, and the role of every other one. */
static void crowd_name(uint32_t number, char *name, size_t size)
{
    static const char *const shapes[] = {"沈%s%s", "%s·%s", "Harbor %s %s", "北方%s%s集团",
                                         "%s %s"};
    static const char *const firsts[] = {"雨",      "玛丽", "Bridge", "港口",
                                         "Kestrel", "安",   "Nor",    "云"};
    static const char *const lasts[] = {"晴", "陈", "Systems", "机器人", "Lund", "远", "Aker"};
    snprintf(name, size, shapes[number % 5], firsts[number % 8], lasts[number % 7]);
}

enum crowd_ties { CROWD_LOOSE, CROWD_CHAIN, CROWD_STAR };

/* Each is the founder of the next; in a star the second one of all that come after it. */
static void tie_crowd(struct dossier_builder *builder, uint32_t count, enum crowd_ties ties)
{
    for (uint32_t i = 0; i + 1 < count; i++) {
        uint16_t len = 1;
        struct evidence evidence = {.sentence = i,
                                    .subject = {0, len},
                                    .object = {0, len},
                                    .trigger = {0, len},
                                    .rule = dossier_add_rule(builder, "fixture-rule"),
                                    .confidence = 80};
        struct relation relation = {.type = RELATION_FOUNDED,
                                    .confidence = 80,
                                    .subject = ties == CROWD_STAR && i > 1 ? 1 : i,
                                    .object = i + 1,
                                    .reported_by = NO_INDEX,
                                    .role = NO_INDEX,
                                    .date = NO_INDEX,
                                    .amount = NO_INDEX};
        dossier_add_relation(builder, relation, evidence);
    }
}

static struct dossier *make_crowd(enum crowd_ties ties)
{
    static const char *const roles[] = {"", "chief scientist", "创始人", "", "港务局局长"};
    struct article_builder article;
    struct dossier_builder builder;
    char name[80];
    article_begin(&article, arena_new(), "crowd.txt");
    for (uint32_t i = 0; i < 200; i++) {
        crowd_name(i, name, sizeof name);
        article_add_block(&article, BLOCK_PARAGRAPH, 0, i + 1, name, strlen(name));
    }
    dossier_begin(&builder, article_end(&article));
    const struct article *made = builder.dossier->article;
    for (uint32_t i = 0; i < made->block_count; i++) {
        const struct block *block = &made->blocks[i];
        crowd_name(i, name, sizeof name);
        dossier_add_sentence(&builder, block->begin, block->end);
        const char *kept = dossier_string(&builder, name, strlen(name));
        uint32_t entity = dossier_add_entity(&builder, (uint8_t)(ENTITY_PERSON + i % 3), kept);
        builder.entities.items[entity].salience = 1.0f / (float)(i + 1);
        builder.entities.items[entity].role = roles[i % 5];
        builder.entities.items[entity].value = "";
        dossier_add_alias(&builder, entity,
                          (struct alias){.text = kept, .count = 1, .rule = "fixture"});
        dossier_add_mention(&builder, (struct span){block->begin, block->end}, entity, FORM_NAME,
                            "fixture", 90);
    }
    if (ties != CROWD_LOOSE)
        tie_crowd(&builder, made->block_count, ties);
    return dossier_end(&builder);
}

struct dossier *fixture_crowd(void)
{
    return make_crowd(CROWD_LOOSE);
}

struct dossier *fixture_chain(void)
{
    return make_crowd(CROWD_CHAIN);
}

struct dossier *fixture_star(void)
{
    return make_crowd(CROWD_STAR);
}

struct dossier *fixture_long(size_t bytes)
{
    struct article_builder article;
    struct dossier_builder builder;
    char text[512];
    article_begin(&article, arena_new(), "long.txt");
    for (size_t total = 0, i = 0; total < bytes; i++) {
        int n = snprintf(text, sizeof text,
                         "Paragraph %zu: Harbor %zu builds cranes for the north, 港口 %zu "
                         "需要不停运转的机器，而机器需要电和维护人员，所以每年都要花很多钱。",
                         i + 1, i % 3000, i);
        article_add_block(&article, BLOCK_PARAGRAPH, 0, (uint32_t)i + 1, text, (size_t)n);
        total += (size_t)n;
    }
    dossier_begin(&builder, article_end(&article));
    const struct article *made = builder.dossier->article;
    for (uint32_t i = 0; i < made->block_count; i++)
        dossier_add_sentence(&builder, made->blocks[i].begin, made->blocks[i].end);
    for (uint32_t i = 0; i < made->block_count; i++) {
        /* within the block: a search of the whole text would be quadratic under ASan */
        const struct block *block = &made->blocks[i];
        const char *name =
            memmem(made->text + block->begin, block->end - block->begin, "Harbor ", 7);
        size_t len = strcspn(name + 7, " ") + 7;
        uint32_t begin = (uint32_t)(name - made->text);
        if (i < 3000) {
            const char *kept = dossier_string(&builder, name, len);
            uint32_t entity = dossier_add_entity(&builder, ENTITY_ORGANIZATION, kept);
            builder.entities.items[entity].salience = 1.0f / (float)(i + 1);
            builder.entities.items[entity].role = builder.entities.items[entity].value = "";
            dossier_add_alias(&builder, entity,
                              (struct alias){.text = kept, .count = 1, .rule = "fixture"});
        }
        dossier_add_mention(&builder, (struct span){begin, begin + (uint32_t)len}, i % 3000,
                            FORM_NAME, "fixture", 90);
    }
    return dossier_end(&builder);
}
