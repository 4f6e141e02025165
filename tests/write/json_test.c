#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

#include "suites.h"
#include "text/offset.h"
#include "text/utf8.h"
#include "writing.h"

static const cJSON *member(const cJSON *object, const char *name)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, name);

    ck_assert_msg(item != NULL, "no \"%s\"", name);
    return item;
}

static const char *string_of(const cJSON *object, const char *name)
{
    const char *string = cJSON_GetStringValue(member(object, name));

    ck_assert_msg(string != NULL, "\"%s\" is no string", name);
    return string;
}

static cJSON *parsed(const struct dossier *dossier)
{
    struct buffer out = written_one("json", dossier);
    cJSON *json = cJSON_Parse(out.bytes);

    ck_assert_msg(json != NULL, "not JSON near: %.40s", cJSON_GetErrorPtr());
    buffer_release(&out);
    return json;
}

/* Everything with "start", "end" and "text" quotes the text at these code points. */
static unsigned check_offsets(const cJSON *item, const char *text, const struct offset_map *map)
{
    unsigned checked = 0;
    const cJSON *child;

    if (cJSON_HasObjectItem(item, "start") && cJSON_HasObjectItem(item, "text")) {
        size_t begin = offset_cps_to_bytes(map, (size_t)member(item, "start")->valueint);
        size_t end = offset_cps_to_bytes(map, (size_t)member(item, "end")->valueint);
        const char *words = string_of(item, "text");

        ck_assert_uint_eq(strlen(words), end - begin);
        ck_assert_mem_eq(words, text + begin, end - begin);
        checked++;
    }
    cJSON_ArrayForEach(child, item)
    {
        checked += check_offsets(child, text, map);
    }
    return checked;
}

START_TEST(offsets_are_code_points)
{
    struct dossier *dossier = small_dossier();
    cJSON *json = parsed(dossier);
    const char *text = string_of(json, "text");
    struct offset_map *map = offset_map_new(text, strlen(text));

    /* 9 mentions, 4 pieces of evidence, 2 quotes; 北辰 stands behind Chinese and curly quotes */
    ck_assert_uint_eq(check_offsets(json, text, map), 15);
    offset_map_free(map);
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(offsets_hold_behind_wrong_bytes_and_beyond_the_bmp)
{
    struct dossier *dossier = dossier_of("\xff\xfe\xf0\x9f\x98\x80 Zoe \xc3", "Zoe");
    cJSON *json = parsed(dossier);
    const cJSON *mention =
        cJSON_GetArrayItem(member(cJSON_GetArrayItem(member(json, "entities"), 0), "mentions"), 0);

    ck_assert_str_eq(string_of(json, "text"),
                     "Head\n\xef\xbf\xbd\xef\xbf\xbd\xf0\x9f\x98\x80 Zoe \xef\xbf\xbd");
    ck_assert_int_eq(member(mention, "start")->valueint, 9);
    ck_assert_int_eq(member(mention, "end")->valueint, 12);
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(strings_come_back_as_they_were)
{
    static const char *const strings[] = {"plain",
                                          "\"quoted\" \\ slash /",
                                          "tab\tand\rreturn",
                                          "\x01\x1f\x7f",
                                          "\xc2\x85\xc2\x9b",
                                          "\xe2\x80\xae\xe2\x80\xa9",
                                          "北辰 \xf0\x9f\x98\x80",
                                          "a\nb"};
    struct buffer paragraph = {0};
    struct dossier *dossier;
    cJSON *json;

    buffer_printf(&paragraph, "%s Zoe", strings[_i]);
    dossier = dossier_of(paragraph.bytes, "Zoe");
    json = parsed(dossier);
    ck_assert_str_eq(string_of(json, "text") + strlen("Head\n"), paragraph.bytes);
    buffer_release(&paragraph);
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(says_all_of_a_relation)
{
    struct dossier *dossier = small_dossier();
    cJSON *json = parsed(dossier);
    const cJSON *relations = member(json, "relations"), *relation, *evidence;

    ck_assert_int_eq(cJSON_GetArraySize(relations), 3);
    relation = cJSON_GetArrayItem(relations, 0);
    ck_assert_str_eq(string_of(relation, "type"), "hired");
    ck_assert_str_eq(string_of(relation, "subject"), "e1");
    ck_assert_str_eq(string_of(relation, "object"), "e2");
    ck_assert_str_eq(string_of(relation, "status"), "asserted");
    ck_assert(cJSON_IsNull(member(relation, "reported_by")));
    ck_assert_double_eq_tol(member(relation, "confidence")->valuedouble, 0.8, 1e-9);
    ck_assert_str_eq(string_of(relation, "rule"), "test");
    evidence = cJSON_GetArrayItem(member(relation, "evidence"), 1);
    ck_assert_int_gt(member(member(evidence, "trigger"), "end")->valueint,
                     member(member(evidence, "trigger"), "start")->valueint);
    ck_assert(cJSON_IsNull(member(cJSON_GetArrayItem(member(relation, "evidence"), 0), "trigger")));
    relation = cJSON_GetArrayItem(relations, 1);
    ck_assert_str_eq(string_of(relation, "status"), "planned");
    ck_assert_str_eq(string_of(relation, "reported_by"), "e1");
    ck_assert_ptr_null(cJSON_GetObjectItem(relation, "weak"));
    cJSON_Delete(json);
    dossier->relations[2].weak = true;
    json = parsed(dossier);
    ck_assert(cJSON_IsTrue(member(cJSON_GetArrayItem(member(json, "relations"), 2), "weak")));
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

/* A paragraph that is one sentence: words, "Ann joins Oslo Labs", and the words again. */
static struct dossier *dossier_of_long_sentence(const char *words, unsigned times)
{
    struct buffer paragraph = {0};
    struct dossier_builder builder;
    struct dossier *dossier;

    for (unsigned side = 0; side < 2; side++) {
        for (unsigned i = 0; i < times; i++)
            buffer_add_str(&paragraph, words);
        if (!side)
            buffer_add_str(&paragraph, "Ann joins Oslo Labs ");
    }
    begin_with_sentences(&builder, make_article((const char *const[]){"x", paragraph.bytes, NULL}));
    const char *text = builder.dossier->article->text;
    const struct sentence *sentence = &builder.sentences.items[1];
    uint32_t labs = dossier_add_entity(&builder, ENTITY_ORGANIZATION, "Oslo Labs");
    uint32_t ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");

    mention_words(&builder, labs, "Oslo Labs", 0, FORM_NAME);
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    uint32_t hired = relate(&builder, RELATION_HIRED, labs, ann, STATUS_ASSERTED, 1);
    struct evidence *evidence = &builder.evidence.items[hired];
    evidence->subject = sentence_part(sentence, span_of(text, "Oslo Labs", 0));
    evidence->object = sentence_part(sentence, span_of(text, "Ann", 0));
    evidence->trigger = sentence_part(sentence, span_of(text, "joins", 0));
    dossier = dossier_end(&builder);
    buffer_release(&paragraph);
    return dossier;
}

/* What is quoted of it, in a buffer that the caller releases. */
static struct buffer quoted_of_long_sentence(const char *words, unsigned times)
{
    struct dossier *dossier = dossier_of_long_sentence(words, times);
    cJSON *json = parsed(dossier);
    const char *text = string_of(json, "text");
    struct offset_map *map = offset_map_new(text, strlen(text));
    const cJSON *relation = cJSON_GetArrayItem(member(json, "relations"), 0);
    const cJSON *evidence = cJSON_GetArrayItem(member(relation, "evidence"), 0);
    struct buffer quoted = {0};

    ck_assert_uint_eq(check_offsets(json, text, map), 3);
    buffer_add_str(&quoted, string_of(evidence, "text"));
    offset_map_free(map);
    cJSON_Delete(json);
    dossier_free(dossier);
    return quoted;
}

START_TEST(of_a_long_sentence_what_is_around_is_quoted)
{
    static const struct {
        const char *words;
        unsigned times, before, behind; /* how often the words are quoted around the relation */
    } cases[] = {
        {"abcdefghij ", 100, 17, 17}, {"远山，", 100, 21, 21}, {"abcdefghij ", 40, 40, 40}};
    struct buffer wanted = {0};
    struct buffer quoted = quoted_of_long_sentence(cases[_i].words, cases[_i].times);

    for (unsigned i = 0; i < cases[_i].before; i++)
        buffer_add_str(&wanted, cases[_i].words);
    buffer_add_str(&wanted, "Ann joins Oslo Labs ");
    for (unsigned i = 0; i < cases[_i].behind; i++)
        buffer_add_str(&wanted, cases[_i].words);
    ck_assert_msg(strstr(quoted.bytes, buffer_str(&wanted)) || /* but for a space at its end */
                      !strncmp(quoted.bytes, wanted.bytes, wanted.len - 1),
                  "%s", quoted.bytes);
    ck_assert_uint_le(quoted.len, wanted.len + strlen(cases[_i].words) - 1);
    ck_assert(utf8_is_valid(quoted.bytes, quoted.len, NULL));
    buffer_release(&quoted);
    buffer_release(&wanted);
}
END_TEST

START_TEST(attributes_of_a_relation_are_written_when_there)
{
    struct dossier *dossier = small_dossier();
    cJSON *json;
    const cJSON *relation;

    dossier->relations[0].date = 3;
    json = parsed(dossier);
    relation = cJSON_GetArrayItem(member(json, "relations"), 0);
    ck_assert_str_eq(string_of(relation, "date"), "e4");
    ck_assert_ptr_null(cJSON_GetObjectItem(relation, "role"));
    ck_assert_ptr_null(cJSON_GetObjectItem(relation, "amount"));
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(aliases_leave_out_the_name)
{
    struct dossier *dossier = small_dossier();
    cJSON *json = parsed(dossier);
    const cJSON *entity = cJSON_GetArrayItem(member(json, "entities"), 0);

    ck_assert_str_eq(string_of(entity, "name"), "Farhill Labs");
    ck_assert_int_eq(cJSON_GetArraySize(member(entity, "aliases")), 1);
    ck_assert_str_eq(cJSON_GetArrayItem(member(entity, "aliases"), 0)->valuestring, "Farhill");
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(roles_are_the_titles_that_are_held)
{
    static const char *const blocks[] = {"x", "Ann, chief of staff, now chair, not king, aide?", NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    const cJSON *roles;
    uint32_t ann, role, index;
    cJSON *json;

    begin_with_sentences(&builder, make_article(blocks));
    ann = dossier_add_entity(&builder, ENTITY_PERSON, "Ann");
    mention_words(&builder, ann, "Ann", 0, FORM_NAME);
    builder.entities.items[ann].role = "chair";
    builder.entities.items[ann].salience = 1;
    for (unsigned i = 0; i < 4; i++) {
        static const char *const titles[] = {"chief of staff", "chair", "king", "aide"};

        role = dossier_add_entity(&builder, ENTITY_ROLE, titles[i]);
        mention_words(&builder, role, titles[i], 0, FORM_NAME);
        index = relate(&builder, RELATION_HOLDS_ROLE, ann, role,
                       i == 2 ? STATUS_DENIED : STATUS_ASSERTED, 1);
        ck_assert_uint_ne(index, NO_INDEX);
        builder.relations.items[index].weak = i == 3;
    }
    dossier = dossier_end(&builder);
    json = parsed(dossier);
    roles = member(cJSON_GetArrayItem(member(json, "entities"), 0), "roles");
    ck_assert_int_eq(cJSON_GetArraySize(roles), 2);
    ck_assert_str_eq(cJSON_GetArrayItem(roles, 0)->valuestring, "chair");
    ck_assert_str_eq(cJSON_GetArrayItem(roles, 1)->valuestring, "chief of staff");
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

START_TEST(several_articles_are_an_array)
{
    struct dossier *dossiers[] = {small_dossier(), small_dossier()};
    struct buffer out = written("json", dossiers, 2);
    cJSON *json = cJSON_Parse(out.bytes);

    ck_assert(cJSON_IsArray(json));
    ck_assert_int_eq(cJSON_GetArraySize(json), 2);
    cJSON_Delete(json);
    buffer_release(&out);
    out = written("json", dossiers, 0);
    json = cJSON_Parse(out.bytes);
    ck_assert(cJSON_IsArray(json));
    ck_assert_int_eq(cJSON_GetArraySize(json), 0);
    cJSON_Delete(json);
    buffer_release(&out);
    dossier_free(dossiers[0]);
    dossier_free(dossiers[1]);
}
END_TEST

START_TEST(a_line_of_jsonl_is_the_same_object)
{
    struct dossier *dossiers[] = {small_dossier(), small_dossier()};
    struct buffer lines = written("jsonl", dossiers, 2), one = written_one("json", dossiers[0]);
    char *second = strchr(lines.bytes, '\n');
    cJSON *a, *b = cJSON_Parse(one.bytes);

    ck_assert_uint_eq(count_of(lines.bytes, "\n"), 2);
    ck_assert_ptr_nonnull(second);
    *second = '\0';
    a = cJSON_Parse(lines.bytes);
    ck_assert(cJSON_Compare(a, b, true));
    cJSON_Delete(a);
    cJSON_Delete(b);
    buffer_release(&lines);
    buffer_release(&one);
    dossier_free(dossiers[0]);
    dossier_free(dossiers[1]);
}
END_TEST

START_TEST(blocks_cover_the_text)
{
    struct dossier *dossier = small_dossier();
    cJSON *json = parsed(dossier);
    const cJSON *block;
    int at = 0;

    cJSON_ArrayForEach(block, member(json, "blocks"))
    {
        ck_assert_int_eq(member(block, "start")->valueint, at);
        at = member(block, "end")->valueint + 1;
    }
    ck_assert_int_eq(cJSON_GetArraySize(member(json, "blocks")), 3);
    ck_assert_str_eq(string_of(cJSON_GetArrayItem(member(json, "blocks"), 0), "kind"), "headline");
    cJSON_Delete(json);
    dossier_free(dossier);
}
END_TEST

/* Whether the manual lists the word: with a comma, a full stop or "or" behind it. */
static bool manual_lists(const char *manual, const char *word)
{
    size_t len = strlen(word);

    for (const char *at = manual; (at = strstr(at, word)); at += len)
        if (strchr(" \n\",", at[-1]) && strchr(",. \n\"", at[len]))
            return true;
    return false;
}

START_TEST(the_manual_knows_every_word)
{
    static char manual[16384];
    FILE *file = fopen(SRCDIR "/data/man/dossier-json.5", "rb");

    ck_assert_ptr_nonnull(file);
    manual[fread(manual, 1, sizeof manual - 1, file)] = '\0';
    fclose(file);
    for (unsigned i = 0; i < ENTITY_TYPES; i++)
        ck_assert_msg(manual_lists(manual, entity_type_names[i]), "%s", entity_type_names[i]);
    for (unsigned i = 0; i < BLOCK_KINDS; i++)
        ck_assert_msg(manual_lists(manual, block_kind_names[i]), "%s", block_kind_names[i]);
    for (unsigned i = 0; i < RELATION_STATUSES; i++)
        ck_assert_msg(manual_lists(manual, relation_status_names[i]), "%s",
                      relation_status_names[i]);
    for (unsigned i = 0; i < RELATION_TYPES; i++)
        if (relation_kinds[i].object_types)
            ck_assert_msg(manual_lists(manual, relation_kinds[i].name), "%s",
                          relation_kinds[i].name);
}
END_TEST

Suite *json_suite(void)
{
    Suite *suite = suite_create("write/json");
    TCase *tests = tcase_create("json");

    tcase_add_test(tests, offsets_are_code_points);
    tcase_add_test(tests, offsets_hold_behind_wrong_bytes_and_beyond_the_bmp);
    tcase_add_loop_test(tests, strings_come_back_as_they_were, 0, 8);
    tcase_add_test(tests, says_all_of_a_relation);
    tcase_add_loop_test(tests, of_a_long_sentence_what_is_around_is_quoted, 0, 3);
    tcase_add_test(tests, attributes_of_a_relation_are_written_when_there);
    tcase_add_test(tests, aliases_leave_out_the_name);
    tcase_add_test(tests, roles_are_the_titles_that_are_held);
    tcase_add_test(tests, several_articles_are_an_array);
    tcase_add_test(tests, a_line_of_jsonl_is_the_same_object);
    tcase_add_test(tests, blocks_cover_the_text);
    tcase_add_test(tests, the_manual_knows_every_word);
    suite_add_tcase(suite, tests);
    return suite;
}
