#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "ui/theme.h"
#include "view_page.h"

static void setup(void)
{
    view_page_setup();
}

static void teardown(void)
{
    view_page_teardown();
}

START_TEST(the_fixture_keeps_the_invariants)
{
    ck_assert_ptr_null(dossier_check(dossier));
    ck_assert_ptr_null(article_check(dossier->article));
}
END_TEST

START_TEST(what_is_added_to_a_row_is_never_cut)
{
    sheet_printf(&page, (struct style){0}, "%*d", 1000, 7);
    struct span row = sheet_row_text(&page, 0);
    ck_assert_uint_eq(row.end - row.begin, 1000);
}
END_TEST

/* A column of 28: of a name that is cut one knows little. */
START_TEST(a_narrow_page_shows_names_whole)
{
    static view_build *const builds[] = {view_list, view_tree};
    const struct entity *focus = &dossier->entities[request.focus];
    request.width = 27;
    for (size_t b = 0; b < 2; b++) {
        view_whole(builds[b], &request, &page);
        for (uint32_t i = 0; i < focus->relation_count; i++) {
            bool is_subject;
            const struct relation *relation = &dossier->relations[focus->relations[i]];
            uint32_t other = relation_other_end(relation, request.focus, &is_subject);
            if (relation_is_shown(&request, relation))
                check_has(dossier->entities[other].name);
        }
        for (uint32_t row = 0; row < page.rows.count; row++) {
            struct buffer line = {0};
            view_page_add_row(row, &line);
            ck_assert_msg(canvas_width(&canvas, buffer_str(&line), line.len) <= request.width,
                          "too wide: %s", line.bytes);
            buffer_release(&line);
        }
    }
}
END_TEST

/* However long the names are. */
START_TEST(every_row_of_a_narrow_list_has_its_paragraph)
{
    request.focus = dossier_entity_by_name(dossier, "Lin Xiao");
    for (request.width = 20; request.width < SENTENCE_FROM_COLS; request.width++) {
        view_list(&request, &page);
        for (uint32_t row = 0; row < page.rows.count; row++) {
            struct buffer line = {0};
            view_page_add_row(row, &line);
            if (page.rows.items[row].target.kind == TARGET_RELATION &&
                !page.rows.items[row].continued)
                ck_assert_msg(strstr(buffer_str(&line), "¶"), "%d: %s", request.width, line.bytes);
            buffer_release(&line);
        }
    }
}
END_TEST

/* What is written in one go, and some rows at a time. */
START_TEST(a_page_that_is_built_in_parts_is_the_same)
{
    static view_build *const builds[] = {view_info, view_why, view_quotes, view_timeline, view_map};
    for (size_t i = 0; i < sizeof builds / sizeof builds[0]; i++) {
        struct sheet_view view = {0};
        view_whole(builds[i], &request, &page);
        char *whole = strdup(view_page_text());
        view_make(builds[i], &request, &view, 1, 0);
        while (view.page.more)
            view_go_on(builds[i], &request, &view, 1);
        ck_assert_uint_eq(view.list.items.count, view.page.rows.count);
        ck_assert(!list_is_empty(&view.list));
        sheet_release(&page);
        page = view.page;
        ck_assert_str_eq(view_page_text(), whole);
        view.page = (struct sheet){0};
        sheet_view_release(&view);
        free(whole);
    }
}
END_TEST

static void endless(const struct view_request *unused, struct sheet *rows)
{
    (void)unused;
    if (!rows->more)
        sheet_clear(rows);
    sheet_heading(rows, "row");
    rows->more = true;
}

START_TEST(a_page_ends_where_nobody_reads_any_more)
{
    view_whole(endless, &request, &page);
    ck_assert_uint_eq(page.rows.count, PAGE_ROWS_MAX + 1);
    check_has("More than 4000 rows");
}
END_TEST

START_TEST(every_row_fits_the_width_it_was_made_for)
{
    for (int view = 0; view < VIEWS; view++) {
        for (request.width = 20; view_kinds[view].build && request.width < 130;
             request.width += 9) {
            view_whole(view_kinds[view].build, &request, &page);
            for (uint32_t row = 0; row < page.rows.count; row++) {
                struct buffer line = {0};
                view_page_add_row(row, &line);
                int cols = canvas_width(&canvas, buffer_str(&line), line.len);
                bool headed = page.rows.items[row].heading;
                ck_assert_msg(headed || request.width < 40 || cols <= request.width + 24,
                              "%s at %d: %s", view_kinds[view].name, request.width, line.bytes);
                buffer_release(&line);
            }
        }
    }
}
END_TEST

START_TEST(relations_are_worded_from_the_side_of_the_focus)
{
    view_list(&request, &page);
    check_has("← acquired by");
    check_has("→ makes");
    check_has("↔ competes with");
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_list(&request, &page);
    check_has("→ acquired");
}
END_TEST

START_TEST(what_is_not_plainly_so_says_its_status)
{
    request.focus = dossier_entity_by_name(dossier, "极光机器人公司");
    view_list(&request, &page);
    check_has("plan ¶1");
    check_has("? partners with");
    check_has("maybe ¶4");
    check_has("x partners with");
    check_has("denied ¶4");
}
END_TEST

START_TEST(relations_are_grouped)
{
    request.width = 40;
    view_list(&request, &page);
    check_has("Business\n");
    check_has("Things\n");
    check_has("Work\n");
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].type = RELATION_LEGAL_ACTION;
    view_list(&request, &page);
    check_has("Business\n"); /* a lawsuit is no matter of places */
    ck_assert_ptr_null(strstr(view_page_text(), "People and places"));
}
END_TEST

START_TEST(wide_rows_show_the_sentence_around_the_trigger)
{
    request.width = 110;
    view_list(&request, &page);
    check_has("rival, Harbor Systems");
    request.width = 40;
    view_list(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "rival"));
}
END_TEST

START_TEST(a_filter_finds_names_in_the_same_sentence_too)
{
    request.focus = dossier_entity_by_name(dossier, "杭州");
    request.width = 40;
    request.filter.text = "机器人";
    view_list(&request, &page);
    check_has("with 极光机器人公司");
    request.filter.text = "nobody";
    view_list(&request, &page);
    ck_assert_uint_eq(page.rows.count, 0);
}
END_TEST

START_TEST(names_in_the_same_sentence_come_last_and_claim_nothing)
{
    request.focus = dossier_entity_by_name(dossier, "杭州");
    request.width = 40;
    view_list(&request, &page);
    check_has("with 极光机器人公司");
    ck_assert_ptr_null(strstr(view_page_text(), "with 星河科技")); /* that one is tied */
    const struct sheet_row *last = &page.rows.items[page.rows.count - 1];
    ck_assert_int_eq(last->target.kind, TARGET_COMPANION);
    for (uint32_t i = last->first_span; i < last->first_span + last->span_count; i++)
        ck_assert(page.spans.items[i].style.face == FACE_DIM ||
                  page.text.bytes[page.spans.items[i].begin] == ' ');
}
END_TEST

/* The first column of the text in the row that has it. */
static int column_of(const char *row_text, const char *what)
{
    const char *row = strstr(view_page_text(), row_text);
    ck_assert_msg(row, "no row '%s' in\n%s", row_text, view_page_text());
    const char *at = strstr(row, what);
    ck_assert_msg(at, "no '%s' after '%s'", what, row_text);
    return canvas_width(&canvas, row, (size_t)(at - row));
}

START_TEST(names_in_the_same_sentence_stand_in_the_columns_of_wide_rows)
{
    request.focus = dossier_entity_by_name(dossier, "杭州");
    request.width = 110;
    request.rows = 8;
    view_list(&request, &page);
    ck_assert_int_eq(column_of("← location of", "星河科技"), column_of("  with", "极光机器人公司"));
    ck_assert_int_eq(column_of("← location of", "¶1"), column_of("  with", "¶1"));
    const char *sentence = strstr(strstr(view_page_text(), "  with"), "（Aurora");
    ck_assert_ptr_nonnull(sentence);
}
END_TEST

START_TEST(evidence_of_a_companion_marks_both_and_claims_nothing)
{
    bool seen[FACES] = {false};
    request.focus = dossier_entity_by_name(dossier, "杭州");
    view_list(&request, &page);
    struct target last = page.rows.items[page.rows.count - 1].target;
    request.relation = NO_INDEX;
    request.companion = last.id;
    request.sentence = last.sentence;
    view_evidence(&request, &page);
    check_has("杭州  with  极光机器人公司  ¶1  in one sentence, no relation");
    for (uint32_t i = 0; i < page.spans.count; i++)
        seen[page.spans.items[i].style.face] = true;
    ck_assert(seen[FACE_SUBJECT] && !seen[FACE_TRIGGER] && seen[FACE_OBJECT]);
}
END_TEST

START_TEST(evidence_of_a_companion_names_the_weak_relation_that_is_not_listed)
{
    struct relation *relation = &dossier->relations[0];
    relation->weak = true;
    request.focus = relation->subject;
    request.relation = NO_INDEX;
    request.companion = relation->object;
    request.sentence = dossier->evidence[relation->first_evidence].sentence;
    view_evidence(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "no relation"));
    check_has("in one sentence, perhaps: ");
    check_has(" (weak, not listed)");
}
END_TEST

/* Those of the headline and the first lines lead, whatever their group. */
START_TEST(the_best_relation_is_the_first_row)
{
    request.rows = 8;
    view_list(&request, &page);
    ck_assert_int_eq(page.rows.items[0].target.kind, TARGET_RELATION);
    ck_assert_uint_eq(page.rows.items[0].target.id, dossier->entities[request.focus].relations[0]);
    request.rows = 20;
    request.width = 40;
    view_list(&request, &page);
    ck_assert(page.rows.items[0].heading);
    ck_assert_uint_eq(page.rows.items[1].target.id, dossier->entities[request.focus].relations[0]);
}
END_TEST

/* Whether the article has it with no letter or digit before it; Chinese is cut anywhere. */
static bool is_word_start(const char *word)
{
    char find[40];
    if ((unsigned char)*word >= 0x80)
        return true;
    size_t len = strcspn(word, " …\n");
    snprintf(find, sizeof find, "%.*s", len < 30 ? (int)len : 30, word);
    const char *at = strstr(dossier->article->text, find);
    return at && !isalnum((unsigned char)at[-1]) && at[-1] != '.';
}

START_TEST(a_row_shows_the_first_evidence_that_is_not_doubtful)
{
    uint32_t id = 0;
    while (dossier->relations[id].evidence_count < 2)
        id++;
    struct relation *relation = &dossier->relations[id];
    struct evidence *evidence = &dossier->evidence[relation->first_evidence];
    char first[24], second[24];
    request.focus = relation->subject;
    for (int doubtful = 0; doubtful < 2; doubtful++) {
        evidence[0].confidence = doubtful ? 40 : 90;
        evidence[1].confidence = 90;
        sheet_clear(&page);
        view_list(&request, &page);
        uint32_t row = 0;
        while (page.rows.items[row].target.id != id ||
               page.rows.items[row].target.kind != TARGET_RELATION)
            ck_assert_uint_lt(++row, page.rows.count);
        ck_assert_uint_eq(page.rows.items[row].target.evidence, (uint32_t)doubtful);
    }
    sentence_label(&request, evidence[0].sentence, first, sizeof first);
    sentence_label(&request, evidence[1].sentence, second, sizeof second);
    ck_assert_str_ne(first, second);
    check_has(second);
}
END_TEST

START_TEST(a_sentence_that_is_cut_begins_with_a_whole_word)
{
    request.rows = 8;
    for (request.width = 70; request.width < 110; request.width++) {
        view_list(&request, &page);
        ck_assert_ptr_nonnull(strstr(view_page_text(), "…"));
        for (const char *cut = view_page_text(); (cut = strstr(cut, "…")); cut += 3)
            ck_assert_msg(!strchr(" \n", cut[-1]) || cut[3] == '\n' || is_word_start(cut + 3),
                          "%d: %s", request.width, view_page_text());
    }
}
END_TEST

START_TEST(weak_relations_are_hidden_unless_asked_for)
{
    view_list(&request, &page);
    check_has("acquired by");
    const struct entity *entity = &dossier->entities[request.focus];
    dossier->relations[entity->relations[0]].weak = true;
    view_list(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "acquired by"));
    settings.weak = true;
    view_list(&request, &page);
    check_has("acquired by");
    check_has("plan weak"); /* and is told from the others, in the list */
    request.relation = entity->relations[0];
    view_evidence(&request, &page);
    check_has("planned weak  ¶1"); /* and where it is shown alone */
    view_tree(&request, &page);
    check_has(" plan weak\n");
    view_whole(view_info, &request, &page);
    check_has("planned weak");
    view_whole(view_timeline, &request, &page);
    check_has("plan weak");
}
END_TEST

START_TEST(evidence_marks_subject_trigger_and_object)
{
    bool seen[FACES] = {false};
    view_evidence(&request, &page);
    for (uint32_t i = 0; i < page.spans.count; i++)
        seen[page.spans.items[i].style.face] = true;
    ck_assert(seen[FACE_SUBJECT] && seen[FACE_TRIGGER] && seen[FACE_OBJECT]);
}
END_TEST

START_TEST(evidence_has_the_other_sentences_below_where_there_is_room)
{
    request.focus = dossier_entity_by_name(dossier, "星图");
    request.relation = dossier->entities[request.focus].relations[0];
    request.rows = 2;
    view_evidence(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "离线运行"));
    request.rows = 8;
    view_evidence(&request, &page);
    check_has("离线运行");
    const char *first = strstr(view_page_text(), "仓库"),
               *second = strstr(view_page_text(), "离线运行");
    ck_assert(first && first < second);
    request.evidence = 1;
    view_evidence(&request, &page);
    ck_assert(strstr(view_page_text(), "离线运行") < strstr(view_page_text(), "仓库"));
}
END_TEST

START_TEST(what_somebody_else_states_is_marked)
{
    struct relation *relation = &dossier->relations[0];
    request.focus = relation->subject;
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].reported_by = NO_INDEX;
    view_list(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "said"));
    for (uint32_t i = 0; i < dossier->relation_count; i++)
        dossier->relations[i].reported_by = 0;
    view_list(&request, &page);
    check_has(" said ¶");
}
END_TEST

/* Each sentence begins in its column, a blank before it. */
static void check_sentence_column(void)
{
    size_t col = (size_t)view_row_columns(request.width).sentence;
    for (uint32_t row = 0; row < page.rows.count; row++) {
        struct buffer line = {0};
        view_page_add_row(row, &line);
        size_t at = 0;
        while (at < line.len && cells_width_cols(canvas.rule, line.bytes, at) < col)
            at += cell_next(canvas.rule, line.bytes, line.len, at).len_bytes;
        ck_assert_msg(at < line.len && line.bytes[at] != ' ' && line.bytes[at - 1] == ' ', "%s",
                      line.bytes);
        buffer_release(&line);
    }
}

START_TEST(a_long_status_leaves_the_sentences_in_their_column)
{
    struct glyphs glyphs = *canvas.glyphs;
    canvas.glyphs = &glyphs;
    request.focus = dossier_entity_by_name(dossier, "北风实验室");
    request.width = 100;
    request.rows = 5;
    glyphs.paragraph = "¶18";
    view_list(&request, &page);
    check_has("denied ¶184 ");
    check_sentence_column();
    glyphs.paragraph = "¶1800"; /* no room behind "denied" */
    view_list(&request, &page);
    check_sentence_column();
    check_has("¶18003 ");
}
END_TEST

START_TEST(the_card_says_who_it_is)
{
    request.focus = dossier_entity_by_name(dossier, "Lin Xiao");
    view_card(&request, &page);
    check_has("Lin Xiao  person  chief scientist");
    check_has("aka 林晓");
    struct alias capitals[] = {dossier->entities[request.focus].aliases[0], {.text = "LIN XIAO"}};
    ck_assert_uint_eq(dossier->entities[request.focus].alias_count, 2);
    dossier->entities[request.focus].aliases = capitals;
    view_card(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "aka")); /* capitals make no other name */
    check_has("mentions");
    check_has("from top");
}
END_TEST

START_TEST(a_narrow_card_has_an_alias_whole_or_none)
{
    request.focus = dossier_entity_by_name(dossier, "Lin Xiao");
    request.width = 43;
    view_card(&request, &page);
    check_has("Lin Xiao  person  chief scientist  aka 林晓");
    request.width = 42;
    view_card(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "aka"));
}
END_TEST

START_TEST(info_has_each_relation_once_with_all_its_sentences)
{
    request.focus = dossier_entity_by_name(dossier, "星图");
    view_whole(view_info, &request, &page);
    const char *head = strstr(view_page_text(), "← made by 星河科技");
    ck_assert_ptr_nonnull(head);
    ck_assert_ptr_null(strstr(head + 1, "← made by 星河科技"));
    check_has("\n  ¶5    星河科技的产品");
    check_has("离线运行");
    uint32_t evidence = 0;
    for (uint32_t row = 0; row < page.rows.count; row++)
        if (page.rows.items[row].target.kind == TARGET_RELATION)
            evidence += page.rows.items[row].target.evidence;
    ck_assert_uint_eq(evidence, 1); /* the second sentence is a row to go to */
}
END_TEST

static uint32_t rows_to_places(void)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < page.rows.count; i++)
        count += page.rows.items[i].target.kind == TARGET_PLACE && !page.rows.items[i].continued;
    return count;
}

static uint32_t sentences_of(const struct entity *entity)
{
    uint32_t last = NO_INDEX, count = 0;
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        uint32_t sentence =
            dossier_sentence_of(dossier, &dossier->mentions[entity_mention(entity, i)]);
        count += sentence != last;
        last = sentence;
    }
    return count;
}

START_TEST(info_has_each_sentence_of_the_mentions_once)
{
    uint32_t repeated = 0;
    for (request.focus = 0; request.focus < dossier->entity_count; request.focus++) {
        const struct entity *entity = &dossier->entities[request.focus];
        view_whole(view_info, &request, &page);
        ck_assert_uint_eq(rows_to_places(), sentences_of(entity) + entity->quote_count);
        repeated += sentences_of(entity) < entity->mention_count;
    }
    ck_assert_uint_gt(repeated, 0); /* somebody is mentioned twice in a sentence */
}
END_TEST

START_TEST(a_long_sentence_of_a_mention_is_cut_with_a_sign)
{
    request.width = 24;
    view_whole(view_info, &request, &page);
    check_has("…\n");
    for (uint32_t row = 0; row < page.rows.count; row++) {
        struct buffer line = {0};
        view_page_add_row(row, &line);
        if (page.rows.items[row].target.kind == TARGET_PLACE)
            ck_assert_int_le(canvas_width(&canvas, buffer_str(&line), line.len), request.width);
        buffer_release(&line);
    }
}
END_TEST

/* Of a name that stands alone there is its sentence to read. */
START_TEST(what_has_no_relation_shows_where_it_is_mentioned)
{
    request.focus = dossier_entity_by_name(dossier, "陈默");
    request.relation = NO_INDEX;
    view_list(&request, &page);
    ck_assert_uint_eq(page.rows.count, 0);
    request.alone = true;
    view_list(&request, &page);
    check_has("No relations are stated.\n top  记者 陈默");
    ck_assert_int_eq(page.rows.items[1].target.kind, TARGET_PLACE);
    request.filter.text = "x";
    view_list(&request, &page);
    ck_assert_uint_eq(page.rows.count, 0);
    view_evidence(&request, &page);
    check_has("记者 陈默");
    ck_assert_uint_le(page.rows.count, (uint32_t)request.rows);
}
END_TEST

START_TEST(details_of_a_relation_are_whole_or_left_out)
{
    request.relation = 0;
    view_evidence(&request, &page);
    check_has("极光机器人公司  acquired  星河科技  planned  ¶1  周五  3.5亿美元\n");
    request.width = 57;
    view_evidence(&request, &page);
    check_has("  ¶1  周五\n");
    dossier->relations[0].type = RELATION_HOLDS_ROLE;
    dossier->relations[0].role = dossier->relations[0].object;
    view_evidence(&request, &page);
    ck_assert_ptr_null(strstr(view_page_text(), "as 星河科技"));
}
END_TEST

START_TEST(views_of_nothing_are_empty_not_wrong)
{
    view_build *const builds[] = {view_list, view_tree, view_card, view_info, view_why, view_path};
    request.focus = request.from = NO_INDEX;
    for (size_t i = 0; i < sizeof builds / sizeof builds[0]; i++) {
        builds[i](&request, &page);
        ck_assert_uint_eq(page.rows.count, 0);
    }
    request.relation = NO_INDEX;
    view_evidence(&request, &page);
    ck_assert_uint_eq(page.rows.count, 0);
}
END_TEST

Suite *views_suite(void)
{
    Suite *suite = suite_create("views");
    TCase *tests = tcase_create("views");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, the_fixture_keeps_the_invariants);
    tcase_add_test(tests, what_is_added_to_a_row_is_never_cut);
    tcase_add_test(tests, a_narrow_page_shows_names_whole);
    tcase_add_test(tests, every_row_of_a_narrow_list_has_its_paragraph);
    tcase_add_test(tests, a_page_that_is_built_in_parts_is_the_same);
    tcase_add_test(tests, a_page_ends_where_nobody_reads_any_more);
    tcase_add_test(tests, every_row_fits_the_width_it_was_made_for);
    tcase_add_test(tests, relations_are_worded_from_the_side_of_the_focus);
    tcase_add_test(tests, what_is_not_plainly_so_says_its_status);
    tcase_add_test(tests, relations_are_grouped);
    tcase_add_test(tests, wide_rows_show_the_sentence_around_the_trigger);
    tcase_add_test(tests, a_filter_finds_names_in_the_same_sentence_too);
    tcase_add_test(tests, names_in_the_same_sentence_come_last_and_claim_nothing);
    tcase_add_test(tests, names_in_the_same_sentence_stand_in_the_columns_of_wide_rows);
    tcase_add_test(tests, evidence_of_a_companion_marks_both_and_claims_nothing);
    tcase_add_test(tests, evidence_of_a_companion_names_the_weak_relation_that_is_not_listed);
    tcase_add_test(tests, the_best_relation_is_the_first_row);
    tcase_add_test(tests, a_row_shows_the_first_evidence_that_is_not_doubtful);
    tcase_add_test(tests, a_sentence_that_is_cut_begins_with_a_whole_word);
    tcase_add_test(tests, weak_relations_are_hidden_unless_asked_for);
    tcase_add_test(tests, evidence_marks_subject_trigger_and_object);
    tcase_add_test(tests, evidence_has_the_other_sentences_below_where_there_is_room);
    tcase_add_test(tests, what_somebody_else_states_is_marked);
    tcase_add_test(tests, a_long_status_leaves_the_sentences_in_their_column);
    tcase_add_test(tests, the_card_says_who_it_is);
    tcase_add_test(tests, a_narrow_card_has_an_alias_whole_or_none);
    tcase_add_test(tests, info_has_each_relation_once_with_all_its_sentences);
    tcase_add_test(tests, info_has_each_sentence_of_the_mentions_once);
    tcase_add_test(tests, a_long_sentence_of_a_mention_is_cut_with_a_sign);
    tcase_add_test(tests, what_has_no_relation_shows_where_it_is_mentioned);
    tcase_add_test(tests, details_of_a_relation_are_whole_or_left_out);
    tcase_add_test(tests, views_of_nothing_are_empty_not_wrong);
    suite_add_tcase(suite, tests);
    return suite;
}
