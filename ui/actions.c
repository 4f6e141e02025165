#include "ui/actions.h"

#include <string.h>

#include "ui/act.h"
#include "ui/keymap.h"

#define EVERYWHERE SCOPE_EVERYWHERE
#define IN_PANES   SCOPE_PANES

const char *const action_topic_names[ACTION_TOPICS] = {
    [TOPIC_MOVE] = "Moving",  [TOPIC_FOLLOW] = "Following",  [TOPIC_FIND] = "Finding",
    [TOPIC_LOOK] = "Looking", [TOPIC_TAKE] = "Taking along", [TOPIC_PROGRAM] = "The program",
};

const struct action actions[] = {
    {"line-down", "a line down", TOPIC_MOVE, EVERYWHERE, act_line_down, NULL},
    {"line-up", "a line up", TOPIC_MOVE, EVERYWHERE, act_line_up, NULL},
    {"scroll-down", "scroll a line, the reading line stays", TOPIC_MOVE, EVERYWHERE,
     act_scroll_down, NULL},
    {"scroll-up", "scroll a line back", TOPIC_MOVE, EVERYWHERE, act_scroll_up, NULL},
    {"half-down", "half a page down", TOPIC_MOVE, EVERYWHERE, act_half_down, NULL},
    {"half-up", "half a page up", TOPIC_MOVE, EVERYWHERE, act_half_up, NULL},
    {"page-down", "a page down", TOPIC_MOVE, EVERYWHERE, act_page_down, NULL},
    {"page-up", "a page up", TOPIC_MOVE, EVERYWHERE, act_page_up, NULL},
    {"top", "to the top", TOPIC_MOVE, EVERYWHERE, act_top, NULL},
    {"bottom", "to the end", TOPIC_MOVE, EVERYWHERE, act_bottom, NULL},
    {"next-paragraph", "next paragraph of the article", TOPIC_MOVE, IN_PANES, act_next_paragraph,
     NULL},
    {"previous-paragraph", "previous paragraph", TOPIC_MOVE, IN_PANES, act_previous_paragraph,
     NULL},
    {"scroll-right", "scroll sideways", TOPIC_MOVE, EVERYWHERE, act_scroll_right, NULL},
    {"scroll-left", "scroll sideways back", TOPIC_MOVE, EVERYWHERE, act_scroll_left, NULL},
    {"next-pane", "next pane", TOPIC_MOVE, IN_PANES, act_next_pane, NULL},
    {"previous-pane", "previous pane", TOPIC_MOVE, IN_PANES, act_previous_pane, NULL},
    {"article", "to the article", TOPIC_MOVE, IN_PANES, act_article, NULL},
    {"entities", "to the entities", TOPIC_MOVE, IN_PANES, act_entities, NULL},
    {"relations", "to the relations", TOPIC_MOVE, IN_PANES, act_relations, NULL},

    {"follow", "focus the name here; its next mention; the other end", TOPIC_FOLLOW, EVERYWHERE,
     act_follow, NULL},
    {"out", "step out", TOPIC_FOLLOW, EVERYWHERE, act_out, NULL},
    {"back", "back to where you were", TOPIC_FOLLOW, IN_PANES, act_back, NULL},
    {"forward", "forward again", TOPIC_FOLLOW, IN_PANES, act_forward, NULL},
    {"next-entity", "focus the next entity of the list", TOPIC_FOLLOW, IN_PANES, act_next_entity,
     NULL},
    {"previous-entity", "focus the previous entity", TOPIC_FOLLOW, IN_PANES, act_previous_entity,
     NULL},
    {"next-mention", "next mention of the focused entity", TOPIC_FOLLOW, IN_PANES, act_next_mention,
     NULL},
    {"previous-mention", "its previous mention", TOPIC_FOLLOW, IN_PANES, act_previous_mention,
     NULL},
    {"next-any-mention", "next mention of any entity", TOPIC_FOLLOW, IN_PANES, act_next_any_mention,
     NULL},
    {"previous-any-mention", "previous mention of any entity", TOPIC_FOLLOW, IN_PANES,
     act_previous_any_mention, NULL},
    {"focus-next", "focus the name under the cursor, go to its next mention", TOPIC_FOLLOW,
     IN_PANES, act_focus_next, NULL},
    {"focus-previous", "the same, to its previous mention", TOPIC_FOLLOW, IN_PANES,
     act_focus_previous, NULL},
    {"evidence", "the sentence behind the relation; again: the next one", TOPIC_FOLLOW, IN_PANES,
     act_evidence, NULL},

    {"search", "search in this pane while you type", TOPIC_FIND, EVERYWHERE, act_search, NULL},
    {"search-next", "next match", TOPIC_FIND, EVERYWHERE, act_search_next, NULL},
    {"search-previous", "previous match", TOPIC_FIND, EVERYWHERE, act_search_previous, NULL},
    {"filter", "filter the list while you type", TOPIC_FIND, IN_PANES, act_filter, NULL},
    {"clear-filter", "clear the filters of the list", TOPIC_FIND, IN_PANES, act_clear_filter, NULL},
    {"filter-type", "only this type (relations: status); again: the next", TOPIC_FIND, IN_PANES,
     act_filter_type, NULL},
    {"clear-type", "all types again", TOPIC_FIND, IN_PANES, act_clear_type, NULL},
    {"sort", "sort the entities by the next key", TOPIC_FIND, IN_PANES, act_sort, NULL},
    {"sort-reverse", "sort the other way round", TOPIC_FIND, IN_PANES, act_sort_reverse, NULL},
    {"set-mark", "set a mark: a letter follows", TOPIC_FIND, IN_PANES, NULL, act_set_mark},
    {"go-mark", "go to a mark; ' again: the previous place", TOPIC_FIND, IN_PANES, NULL,
     act_go_mark},

    {"next-view", "next view of the relations", TOPIC_LOOK, IN_PANES, act_next_view, NULL},
    {"previous-view", "previous view", TOPIC_LOOK, IN_PANES, act_previous_view, NULL},
    {"path", "path between two entities: once at each", TOPIC_LOOK, IN_PANES, act_path, NULL},
    {"why", "why: the rules behind it", TOPIC_LOOK, IN_PANES, act_why, NULL},
    {"info", "everything about the focused entity", TOPIC_LOOK, IN_PANES, act_info, NULL},
    {"marking", "mark all names, the focused one, none", TOPIC_LOOK, IN_PANES, act_marking, NULL},
    {"zoom", "this pane alone, and back", TOPIC_LOOK, IN_PANES, act_zoom, NULL},
    {"grow", "make this pane larger", TOPIC_LOOK, IN_PANES, act_grow, NULL},
    {"shrink", "make this pane smaller", TOPIC_LOOK, IN_PANES, act_shrink, NULL},

    {"copy", "copy what is here", TOPIC_TAKE, EVERYWHERE, act_copy, NULL},
    {"copy-with-place", "copy it with its sentence and place", TOPIC_TAKE, EVERYWHERE,
     act_copy_with_place, NULL},
    {"open", "open the link here, or the source, in $BROWSER", TOPIC_TAKE, IN_PANES, act_open,
     NULL},
    {"edit", "open the source in $EDITOR at this line", TOPIC_TAKE, IN_PANES, act_edit, NULL},

    {"next-article", "next article", TOPIC_PROGRAM, IN_PANES, act_next_article, NULL},
    {"previous-article", "previous article", TOPIC_PROGRAM, IN_PANES, act_previous_article, NULL},
    {"articles", "the list of articles", TOPIC_PROGRAM, IN_PANES, act_articles, NULL},
    {"reload", "read the file again", TOPIC_PROGRAM, IN_PANES, act_reload, NULL},
    {"repaint", "paint the screen anew", TOPIC_PROGRAM, EVERYWHERE, act_repaint, NULL},
    {"mouse", "mouse on or off", TOPIC_PROGRAM, EVERYWHERE, act_mouse, NULL},
    {"command", "any action by name; a number: that paragraph", TOPIC_PROGRAM, EVERYWHERE,
     act_command, NULL},
    {"help", "this page", TOPIC_PROGRAM, EVERYWHERE, act_help, NULL},
    {"escape", "out of one thing: prompt, marks of a search, filter, zoom", TOPIC_PROGRAM,
     EVERYWHERE, act_escape, NULL},
    {"close", "close what is open, or quit", TOPIC_PROGRAM, EVERYWHERE, act_close, NULL},
    {"quit", "quit now", TOPIC_PROGRAM, EVERYWHERE, act_quit, NULL},
    {"suspend", "stop; `fg` goes on", TOPIC_PROGRAM, EVERYWHERE, act_suspend, NULL},
};

const uint32_t action_count = sizeof actions / sizeof actions[0];

uint32_t action_by_name(const char *name)
{
    for (uint32_t i = 0; i < action_count; i++)
        if (*actions[i].name == *name && strcmp(actions[i].name, name) == 0)
            return i;
    return NO_ACTION;
}
