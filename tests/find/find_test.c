/* The pipeline as a whole: end to end, in slices, with a person's own lexicon. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "find/find.h"
#include "model/buffer.h"
#include "proposed.h"
#include "suites.h"

static const char text[] =
    "北辰智能挖来林若溪担任首席科学家\n"
    "周五，北辰智能（Beichen AI）从远山研究院挖来林若溪。林若溪表示，她很高兴。\n"
    "Farhill Labs said on Monday that Tom Vance, its chief executive, would leave. He joined in "
    "2019.\n"
    "远山研究院院长周明没有回应。该院成立于2011年。\n";

static struct article *make_article(void)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    for (const char *at = text; *at;) {
        size_t len = strcspn(at, "\n");
        article_add_block(&maker, at == text ? BLOCK_HEADLINE : BLOCK_PARAGRAPH, 0, 0, at, len);
        at += len + 1;
    }
    return article_end(&maker);
}

/* All that a dossier says of entities and mentions, to be compared. */
static char *summary(const struct dossier *dossier)
{
    struct buffer out = {0};
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        buffer_printf(&out, "%u %s %.6f %u\n", dossier->entities[i].type, dossier->entities[i].name,
                      (double)dossier->entities[i].salience, dossier->entities[i].alias_count);
    for (uint32_t i = 0; i < dossier->mention_count; i++)
        buffer_printf(&out, "%u-%u %u %u %s %u\n", dossier->mentions[i].begin,
                      mention_end(&dossier->mentions[i]), dossier->mentions[i].entity,
                      dossier->mentions[i].form,
                      dossier_mention_rule(dossier, &dossier->mentions[i]),
                      dossier->mentions[i].confidence);
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        buffer_printf(&out, "%u %u %u\n", dossier->relations[i].type, dossier->relations[i].subject,
                      dossier->relations[i].object);
    return out.bytes;
}

static struct find_knowledge *make_knowledge(const struct find_options *options)
{
    char message[256];
    return find_knowledge_new(options, message, sizeof message);
}

START_TEST(two_runs_are_equal)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *one = find_all(knowledge, make_article());
    struct dossier *two = find_all(knowledge, make_article());
    char *a = summary(one), *b = summary(two);
    ck_assert_str_eq(a, b);
    free(a);
    free(b);
    dossier_free(one);
    dossier_free(two);
    find_knowledge_free(knowledge);
}
END_TEST

static struct dossier *find_in(const struct find_knowledge *knowledge, const char *paragraph)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, paragraph, strlen(paragraph));
    return find_all(knowledge, article_end(&maker));
}

/* Both are names of one entity. */
static void assert_one(const struct dossier *dossier, const char *name, const char *other)
{
    uint32_t entity = dossier_entity_by_name(dossier, name);
    ck_assert_uint_ne(entity, NO_INDEX);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, other), entity);
}

START_TEST(brand_of_a_company_named_in_full_is_the_company)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Saltmere Robotics has a plant in Leeds. Workers left Saltmere in May, "
                           "and the plant of Saltmere was closed.");
    uint32_t company = dossier_entity_by_name(dossier, "Saltmere Robotics");
    ck_assert_uint_ne(company, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[company].type, ENTITY_ORGANIZATION);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "Saltmere"), company);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(person_with_the_name_of_the_company_stays_one)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Harold Wexler died on Sunday. His son leads Wexler "
                           "Lines. Mr. Wexler sat on its board.");
    assert_one(dossier, "Harold Wexler", "Wexler");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(kin_of_somebody_is_somebody_else)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "穆图阿抵达北京。他的妹妹穆图阿·万吉鲁是非洲开发银行副行长。");
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "穆图阿"),
                      dossier_entity_by_name(dossier, "穆图阿·万吉鲁"));
    dossier_free(dossier);
    dossier = find_in(knowledge, "侯某伙同其弟侯某强盗窃。");
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "侯某"),
                      dossier_entity_by_name(dossier, "侯某强"));
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(short_form_of_a_chosen_name_is_found_elsewhere)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(knowledge, "番茄机器人有限公司今天发布新品。对手说番茄贵。");
    uint32_t company = dossier_entity_by_name(dossier, "番茄机器人有限公司");
    ck_assert_uint_ne(company, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[company].mention_count, 2);
    const struct mention *mention =
        &dossier->mentions[entity_mention(&dossier->entities[company], 1)];
    ck_assert_str_eq(dossier_mention_rule(dossier, mention), "same-string");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(surname_that_begins_a_sentence_is_the_person)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Daniel Gross and Ines Marlow met. Gross and his partner left.");
    uint32_t person = dossier_entity_by_name(dossier, "Daniel Gross");
    ck_assert_uint_ne(person, NO_INDEX);
    uint32_t names = 0;
    for (uint32_t i = 0; i < dossier->entities[person].mention_count; i++)
        names += dossier->mentions[entity_mention(&dossier->entities[person], i)].form == FORM_NAME;
    ck_assert_uint_eq(names, 2);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(seat_of_a_company_is_sure_enough_to_be_shown)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge, "Nokia, which is headquartered in Rotterdam, closed. 英特尔总部位于鹿特丹。");
    ck_assert_uint_eq(dossier->relation_count, 2);
    for (uint32_t i = 0; i < dossier->relation_count; i++) {
        ck_assert_uint_eq(dossier->relations[i].type, RELATION_LOCATED_IN);
        ck_assert(!dossier->relations[i].weak);
    }
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(place_before_a_civic_word_is_no_brand)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge, "Leeds University said on Monday that students would come to Leeds in May.");
    uint32_t place = dossier_entity_by_name(dossier, "Leeds");
    ck_assert_uint_ne(place, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[place].type, ENTITY_PLACE);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(name_in_capitals_is_shown_in_small_letters)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge, "ROTTERDAM - Tom Vance said on Monday that he would leave Rotterdam in May.");
    uint32_t place = dossier_entity_by_name(dossier, "Rotterdam");
    ck_assert_uint_ne(place, NO_INDEX);
    ck_assert_str_eq(dossier->entities[place].name, "Rotterdam");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(japanese_words_are_no_names)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge,
                "さらに、通信の盗み見を防ぐことができる。また、星纹科技は新しいアプリを発表した。");
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        ck_assert_ptr_null(strstr(dossier->entities[i].name, "さ"));
        ck_assert_ptr_null(strstr(dossier->entities[i].name, "ことが"));
    }
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

/* Nouns of German have capitals, and the tagger has learned no German. */
START_TEST(of_an_unknown_language_known_names_are_found)
{
    static const char *const known[] = {"Freiburg", "Angela Merkel", "Grete Nordhoff"};
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge,
        "Viele Mieter sind in Freiburg noch auf der Suche nach einer Wohnung. Neue Verträge gibt "
        "es nur mit einer Zusage der Verwaltung, und das dauert. Nach dem Gespräch mit Angela "
        "Merkel war dann auch Grete Nordhoff zufrieden. Das ist, sagt Nordhoff, neu. Weitere "
        "Gespräche sind nicht geplant, "
        "denn das Ministerium hat dazu keine Zeit. Der Preis ist um 3,5 Prozent gestiegen, und "
        "viele Familien suchen die Wohnung jetzt in einem der Dörfer um die Stadt.");
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        bool found = entity->type > ENTITY_EVENT;
        for (size_t k = 0; k < sizeof known / sizeof *known; k++)
            found = found || strcmp(entity->name, known[k]) == 0;
        ck_assert_msg(found, "%s", entity->name);
    }
    for (size_t k = 0; k < sizeof known / sizeof *known; k++)
        ck_assert_msg(dossier_entity_by_name(dossier, known[k]) != NO_INDEX, "%s", known[k]);
    uint32_t person = dossier_entity_by_name(dossier, "Nordhoff");
    ck_assert_uint_eq(person, dossier_entity_by_name(dossier, "Grete Nordhoff"));
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(what_a_company_is_before_its_name_is_no_name)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "据报道，Meta 还在洽谈收购语音人工智能公司 PlayAI。");
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "语音人工智能公司"), NO_INDEX);
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "PlayAI"), NO_INDEX);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(surname_of_a_person_named_in_full_is_the_person)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge, "The coup was led by Emmerson Mnangagwa, who was fired in May. A source in "
                   "Harare said that Mnangagwa's plan was old.");
    uint32_t person = dossier_entity_by_name(dossier, "Mnangagwa");
    ck_assert_uint_ne(person, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[person].type, ENTITY_PERSON);
    ck_assert_str_eq(dossier->entities[person].name, "Emmerson Mnangagwa");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

/* An encyclopedia's page: its headline, and a row of facts with a head. */
static struct dossier *find_in_page(const struct find_knowledge *knowledge, const char *row)
{
    static const char title[] = "蔡健雅", story[] = "她出生于新加坡，十三岁时开始学琴。";
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    article_add_block(&maker, BLOCK_HEADLINE, 0, 0, title, strlen(title));
    article_add_block(&maker, BLOCK_TABLE_ROW, 0, 0, row, strlen(row));
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, story, strlen(story));
    return find_all(knowledge, article_end(&maker));
}

START_TEST(a_row_of_facts_tells_other_names_of_the_subject)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in_page(knowledge, "外文名\tTanya Chua");
    assert_one(dossier, "蔡健雅", "Tanya Chua");
    dossier_free(dossier);
    dossier = find_in_page(knowledge, "经纪人\tTanya Chua");
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "Tanya Chua"),
                      dossier_entity_by_name(dossier, "蔡健雅"));
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(a_given_name_that_is_a_word_is_none_behind_an_article)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "A new Bill would require telecommunications service providers to store "
                           "metadata for two years. Opposition Leader Bill Shorten said so on "
                           "Monday. Bill Shorten left in May, and the Bill was not adopted.");
    uint32_t person = dossier_entity_by_name(dossier, "Bill Shorten");
    ck_assert_uint_ne(person, NO_INDEX);
    ck_assert_uint_eq(dossier->entities[person].type, ENTITY_PERSON);
    uint32_t word = dossier_entity_by_name(dossier, "Bill");
    ck_assert(word == NO_INDEX || dossier->entities[word].type != ENTITY_PERSON);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(a_persons_name_ends_before_its_possessive)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Robert Mugabe spoke. They are under arrest at Mugabe's \"Blue House\" "
                           "compound in Harare.");
    uint32_t person = dossier_entity_by_name(dossier, "Robert Mugabe");
    ck_assert_uint_ne(person, NO_INDEX);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "Mugabe"), person);
    for (uint32_t i = 0; i < dossier->entities[person].alias_count; i++)
        ck_assert_ptr_null(strchr(dossier->entities[person].aliases[i].text, '\''));
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

/* Beside a name stands what somebody is, not what he was, nor the 文 of a byline. */
START_TEST(role_that_is_over_is_not_shown_beside_a_name)
{
    static const struct {
        const char *text, *person, *role;
    } cases[] = {{"Chief executive Tom Vance said so.", "Tom Vance", "Chief executive"},
                 {"Former chief executive Tom Vance said so.", "Tom Vance", ""},
                 {"文｜林若溪（远山晚报）", "林若溪", ""}};
    struct find_knowledge *knowledge = make_knowledge(NULL);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dossier *dossier = find_in(knowledge, cases[i].text);
        uint32_t person = dossier_entity_by_name(dossier, cases[i].person);
        ck_assert_uint_ne(person, NO_INDEX);
        ck_assert_str_eq(dossier->entities[person].role, cases[i].role);
        dossier_free(dossier);
    }
    find_knowledge_free(knowledge);
}
END_TEST

/* 丰田汽车 is known as 丰田: so is 丰田汽车公司; 索尼影业 is another company than 索尼. */
START_TEST(known_name_with_a_designator_is_the_same)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier = find_in(
        knowledge, "丰田汽车公司周一表示，丰田将在杭州建厂。索尼影业公司没有回应，索尼也没有。");
    assert_one(dossier, "丰田汽车公司", "丰田");
    ck_assert_uint_ne(dossier_entity_by_name(dossier, "索尼影业"),
                      dossier_entity_by_name(dossier, "索尼"));
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(club_is_called_by_its_last_word)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Manchester United named a manager on Friday. Sources at United said "
                           "so, and a spokesman for United agreed.");
    assert_one(dossier, "Manchester United", "United");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(full_name_of_a_known_person_is_shown)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *dossier =
        find_in(knowledge, "Zuckerberg said so on Monday. Mark Zuckerberg was "
                           "in Leeds, and Zuckerberg left in May.");
    uint32_t person = dossier_entity_by_name(dossier, "Zuckerberg");
    ck_assert_uint_ne(person, NO_INDEX);
    ck_assert_str_eq(dossier->entities[person].name, "Mark Zuckerberg");
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(slices_give_what_one_go_gives)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct dossier *whole = find_all(knowledge, make_article());
    struct find_job *job = find_begin(knowledge, make_article());
    uint32_t steps = 0, progress = 0;
    while (find_step(job, 0)) {
        ck_assert_uint_gt(find_progress_bytes(job), progress);
        progress = find_progress_bytes(job);
        struct dossier *partial = find_dossier(job);
        ck_assert_ptr_null(dossier_check(partial));
        ck_assert_uint_eq(partial->analysed_bytes, progress);
        dossier_release_article(partial);
        steps++;
    }
    ck_assert_uint_eq(steps, 3);
    struct dossier *sliced = find_end(job);
    char *a = summary(whole), *b = summary(sliced);
    ck_assert_str_eq(a, b);
    ck_assert_uint_eq(sliced->analysed_bytes, sliced->article->len);
    free(a);
    free(b);
    dossier_free(whole);
    dossier_free(sliced);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(cancelling_leaves_the_article)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    struct article *article = make_article();
    struct find_job *job = find_begin(knowledge, article);
    find_step(job, 0);
    find_cancel(job);
    ck_assert_ptr_null(article_check(article));
    article_free(article);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(steps_are_timed_and_reset)
{
    struct find_knowledge *knowledge = make_knowledge(NULL);
    find_timings_reset();
    dossier_free(find_all(knowledge, make_article()));
    uint64_t sum = 0;
    for (const struct find_timing *t = find_timings(); t->step; t++)
        sum += t->ns;
    ck_assert_uint_gt(sum, 0);
    find_timings_reset();
    sum = 0;
    for (const struct find_timing *t = find_timings(); t->step; t++)
        sum += t->ns;
    ck_assert_uint_eq(sum, 0);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(a_person_is_found_with_all_names)
{
    ck_assert_str_eq(found_entities("person", "马克·扎克伯格表示会继续投资。扎克伯格没有说更多。"),
                     "马克·扎克伯格");
}
END_TEST

START_TEST(types_are_told_apart)
{
    const char *news = "Google and Microsoft announced a partnership in London on Monday.";
    ck_assert_str_eq(found_entities("organization", news), "Google|Microsoft");
    ck_assert_str_eq(found_entities("place", news), "London");
}
END_TEST

/* One name or two, but found: reference works write them together, news side by side. */
START_TEST(place_in_a_place_is_found)
{
    const char *found = found_entities("place", "南丘河是美国阿拉斯加州南部的一条河流。");
    ck_assert_msg(strstr(found, "美国") && strstr(found, "阿拉斯加州"), "found: %s", found);
    found =
        found_entities("place", "新华社福州3月2日电 记者周明从福建泉州获悉，远山研究院已经开工。");
    ck_assert_msg(strstr(found, "泉州"), "found: %s", found);
}
END_TEST

START_TEST(pronoun_is_no_name)
{
    const char *found = found_entities(
        "place", "They ultimately settled in the US after their son was born. How to get help: In "
                 "the US, call the line. Until we came to the United States, I saw nothing.\n"
                 "He was proud of us.");
    ck_assert_str_eq(found, "US");
}
END_TEST

/* What stands in for a text, and what reads like it: other languages. */
START_TEST(clause_of_an_unknown_language_is_no_title)
{
    ck_assert_str_eq(found_entities("work",
                                    "Quis aute irure dolor in reprehenderit in voluptate velit "
                                    "esse cillum dolore eu fugiat nulla pariatur."),
                     "");
}
END_TEST

START_TEST(persons_of_a_byline_are_two)
{
    const char *found =
        found_entities("person", "新华社武汉2月5日电（记者 罗博 萧海川）医院收治了病人。");
    ck_assert_msg(strstr(found, "罗博") && strstr(found, "萧海川"), "found: %s", found);
    ck_assert_ptr_null(strstr(found, "罗博 萧海川"));
}
END_TEST

/* WASHINGTON (AP): who reports, not another name of where; an acronym of the name is one. */
START_TEST(agency_of_a_dateline_is_no_alias)
{
    static const char news[] = "WASHINGTON (AP) — The World Health Organization (WHO) agreed.";
    const char *places = found_entities("place", news);
    ck_assert_msg(strstr(places, "WASHINGTON"), "found: %s", places);
    const char *organizations = found_entities("organization", news);
    ck_assert_msg(strstr(organizations, "AP") && !strstr(organizations, "WASHINGTON") &&
                      !strstr(organizations, "WHO"),
                  "found: %s", organizations);
}
END_TEST

START_TEST(phrase_with_a_verb_or_a_number_is_no_organization)
{
    ck_assert_str_eq(found_entities("organization", "影片的成功得益于中国动画工业的整体进步，由全国"
                                                    "138家动画公司参与制作。"),
                     "");
}
END_TEST

START_TEST(organization_begins_behind_the_verb)
{
    ck_assert_str_eq(found_entities("organization", "他曾任职于微软亚洲研究院，后来创业。"),
                     "微软亚洲研究院");
    ck_assert_str_eq(found_entities("organization", "我们尊重法院的判决。"), "");
    ck_assert_str_eq(found_entities("organization", "脉图基于公司自研的模型。"), "");
}
END_TEST

START_TEST(quoted_name_beside_what_it_is_is_a_product)
{
    ck_assert_str_eq(found_entities("product", "Quell unveiled its “Loomer” robot on Monday."),
                     "Loomer");
    ck_assert_str_eq(found_entities("product", "She wrote a play called “Loomer” on Monday."), "");
}
END_TEST

START_TEST(party_and_state_are_no_product)
{
    ck_assert_str_eq(found_entities("product",
                                    "Rep. Ilhan Omar (D-Minn.) and Sen. Ted Cruz (R-Texas) "
                                    "met Rep. Ruth Vale (D-N.Y.) on Monday."),
                     "");
}
END_TEST

START_TEST(known_concepts_are_found)
{
    ck_assert_str_eq(found_entities("concept", "The team works on reinforcement learning."),
                     "reinforcement learning");
}
END_TEST

START_TEST(broad_terms_are_concepts_when_the_article_comes_back_to_them)
{
    ck_assert_str_eq(found_entities("concept", "The tariffs were a surprise to all of us."), "");
    ck_assert_str_eq(found_entities("concept", "The tariffs were a surprise. Nobody likes tariffs. "
                                               "Even so, the tariffs remain."),
                     "tariffs");
}
END_TEST

START_TEST(nothing_is_found_in_nothing)
{
    ck_assert_str_eq(found_entities("person", ""), "");
    ck_assert_str_eq(found_entities("organization", "……。、！"), "");
}
END_TEST

START_TEST(a_persons_own_lexicon_is_strongest)
{
    char path[] = "/tmp/dossier-lexicon-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    static const char row[] = "Google and Microsoft\twork\tbook\n";
    ck_assert_int_eq(write(file, row, sizeof row - 1), (ssize_t)sizeof row - 1);
    close(file);
    const char *paths[] = {path};
    struct find_options options = {.lexicons = paths, .lexicon_count = 1};
    struct find_knowledge *knowledge = make_knowledge(&options);
    unlink(path);
    ck_assert_ptr_nonnull(knowledge);
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    static const char news[] = "Yesterday Google and Microsoft sold well.";
    article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, news, sizeof news - 1);
    struct dossier *dossier = find_all(knowledge, article_end(&maker));
    uint32_t entity = dossier_entity_by_name(dossier, "Google and Microsoft");
    ck_assert_uint_ne(entity, NO_INDEX);
    ck_assert_int_eq(dossier->entities[entity].type, ENTITY_WORK);
    ck_assert_uint_eq(dossier_entity_by_name(dossier, "Google"), NO_INDEX);
    dossier_free(dossier);
    find_knowledge_free(knowledge);
}
END_TEST

START_TEST(a_wrong_lexicon_is_told_with_its_line)
{
    char path[] = "/tmp/dossier-lexicon-XXXXXX", message[256] = "";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, "Quell\tnonsense\n", 15), 15);
    close(file);
    const char *paths[] = {path};
    struct find_options options = {.lexicons = paths, .lexicon_count = 1};
    ck_assert_ptr_null(find_knowledge_new(&options, message, sizeof message));
    ck_assert_ptr_nonnull(strstr(message, ":1: "));
    unlink(path);
}
END_TEST

Suite *find_suite(void)
{
    Suite *suite = suite_create("find");
    TCase *whole = tcase_create("whole");
    tcase_set_timeout(whole, 60);
    tcase_add_test(whole, two_runs_are_equal);
    tcase_add_test(whole, brand_of_a_company_named_in_full_is_the_company);
    tcase_add_test(whole, person_with_the_name_of_the_company_stays_one);
    tcase_add_test(whole, kin_of_somebody_is_somebody_else);
    tcase_add_test(whole, short_form_of_a_chosen_name_is_found_elsewhere);
    tcase_add_test(whole, surname_that_begins_a_sentence_is_the_person);
    tcase_add_test(whole, seat_of_a_company_is_sure_enough_to_be_shown);
    tcase_add_test(whole, place_before_a_civic_word_is_no_brand);
    tcase_add_test(whole, name_in_capitals_is_shown_in_small_letters);
    tcase_add_test(whole, japanese_words_are_no_names);
    tcase_add_test(whole, of_an_unknown_language_known_names_are_found);
    tcase_add_test(whole, what_a_company_is_before_its_name_is_no_name);
    tcase_add_test(whole, surname_of_a_person_named_in_full_is_the_person);
    tcase_add_test(whole, a_row_of_facts_tells_other_names_of_the_subject);
    tcase_add_test(whole, a_given_name_that_is_a_word_is_none_behind_an_article);
    tcase_add_test(whole, a_persons_name_ends_before_its_possessive);
    tcase_add_test(whole, role_that_is_over_is_not_shown_beside_a_name);
    tcase_add_test(whole, known_name_with_a_designator_is_the_same);
    tcase_add_test(whole, club_is_called_by_its_last_word);
    tcase_add_test(whole, full_name_of_a_known_person_is_shown);
    tcase_add_test(whole, slices_give_what_one_go_gives);
    tcase_add_test(whole, cancelling_leaves_the_article);
    tcase_add_test(whole, steps_are_timed_and_reset);
    tcase_add_test(whole, a_person_is_found_with_all_names);
    tcase_add_test(whole, types_are_told_apart);
    tcase_add_test(whole, place_in_a_place_is_found);
    tcase_add_test(whole, pronoun_is_no_name);
    tcase_add_test(whole, clause_of_an_unknown_language_is_no_title);
    tcase_add_test(whole, persons_of_a_byline_are_two);
    tcase_add_test(whole, agency_of_a_dateline_is_no_alias);
    tcase_add_test(whole, phrase_with_a_verb_or_a_number_is_no_organization);
    tcase_add_test(whole, organization_begins_behind_the_verb);
    tcase_add_test(whole, quoted_name_beside_what_it_is_is_a_product);
    tcase_add_test(whole, party_and_state_are_no_product);
    tcase_add_test(whole, known_concepts_are_found);
    tcase_add_test(whole, broad_terms_are_concepts_when_the_article_comes_back_to_them);
    tcase_add_test(whole, nothing_is_found_in_nothing);
    tcase_add_test(whole, a_persons_own_lexicon_is_strongest);
    tcase_add_test(whole, a_wrong_lexicon_is_told_with_its_line);
    suite_add_tcase(suite, whole);
    return suite;
}
