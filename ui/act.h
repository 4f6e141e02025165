/*
 * The functions of the actions, by topic; ui/actions.c names them.
 */
#ifndef UI_ACT_H
#define UI_ACT_H

#include <stdbool.h>
#include <stdint.h>

#include "model/kinds.h"

struct app;

typedef void act(struct app *app);
typedef void act_key(struct app *app, uint32_t key);

/* act_move.c */
act act_line_down, act_line_up, act_scroll_down, act_scroll_up, act_half_down, act_half_up;
act act_page_down, act_page_up, act_top, act_bottom, act_next_paragraph, act_previous_paragraph;
act act_scroll_right, act_scroll_left, act_next_pane, act_previous_pane;
act act_article, act_entities, act_relations;

/* act_follow.c */
act act_follow, act_out, act_back, act_forward, act_next_entity, act_previous_entity;
act act_next_mention, act_previous_mention, act_next_any_mention, act_previous_any_mention;
act act_focus_next, act_focus_previous, act_evidence;
act_key act_set_mark, act_go_mark;
/* Focuses the entity at one end (NO_INDEX: none), and shows that evidence of the relation, also in
 * the article. */
void follow_relation(struct app *app, uint32_t relation, uint32_t evidence, uint32_t seen_from);
/* The letter or digit of a mark by its number, 0 to MARKS - 1. */
char mark_letter(int mark);
/* The mention of the focus that comes after the reading line, or before it; round the ends of the
 * article. Says which of how many it is. NO_INDEX, and it is said, when there is no other. */
uint32_t mention_step(struct app *app, bool forward);

/* act_find.c */
act act_search, act_search_next, act_search_previous, act_filter, act_clear_filter;
act act_filter_type, act_clear_type, act_sort, act_sort_reverse;

/* act_look.c */
act act_next_view, act_previous_view, act_path, act_why, act_info, act_marking, act_zoom, act_grow;
act act_shrink, act_next_article, act_previous_article, act_articles, act_reload, act_repaint;
act act_mouse, act_help, act_command, act_escape, act_close, act_quit, act_suspend;

/* act_correct.c */
act act_correct_merge, act_correct_split, act_correct_rename, act_correct_hide;
act act_correct_add, act_correct_relation, act_correct_undo;
act_key act_correct_type;
/* The key that gives the focus a type, by enum entity_type. */
extern const char correct_type_letters[ENTITY_TYPES];

/* act_take.c */
act act_copy, act_copy_with_place, act_open, act_edit;

#endif
