#include "ui/actions.h"

#include <string.h>

#include "i18n.h"
#include "ui/act.h"
#include "ui/keymap.h"

#define EVERYWHERE SCOPE_EVERYWHERE
#define IN_PANES   SCOPE_PANES

const char *const action_topic_names[ACTION_TOPICS] = {
    [TOPIC_MOVE] = N_("Moving"),         [TOPIC_FOLLOW] = N_("Following"),
    [TOPIC_FIND] = N_("Finding"),        [TOPIC_LOOK] = N_("Looking"),
    [TOPIC_CORRECT] = N_("Correcting"),  [TOPIC_TAKE] = N_("Taking along"),
    [TOPIC_PROGRAM] = N_("The program"),
};

const struct action actions[] = {
    {"line-down", N_("a line down; no key takes a count before it"), TOPIC_MOVE, EVERYWHERE,
     act_line_down, NULL},
    {"line-up", N_("a line up"), TOPIC_MOVE, EVERYWHERE, act_line_up, NULL},
    {"scroll-down", N_("scroll a line, the reading line stays"), TOPIC_MOVE, EVERYWHERE,
     act_scroll_down, NULL},
    {"scroll-up", N_("scroll a line back"), TOPIC_MOVE, EVERYWHERE, act_scroll_up, NULL},
    {"half-down", N_("half a page down"), TOPIC_MOVE, EVERYWHERE, act_half_down, NULL},
    {"half-up", N_("half a page up"), TOPIC_MOVE, EVERYWHERE, act_half_up, NULL},
    {"page-down", N_("a page down"), TOPIC_MOVE, EVERYWHERE, act_page_down, NULL},
    {"page-up", N_("a page up"), TOPIC_MOVE, EVERYWHERE, act_page_up, NULL},
    {"top", N_("to the top"), TOPIC_MOVE, EVERYWHERE, act_top, NULL},
    {"bottom", N_("to the end"), TOPIC_MOVE, EVERYWHERE, act_bottom, NULL},
    {"next-paragraph", N_("next paragraph of the article"), TOPIC_MOVE, IN_PANES,
     act_next_paragraph, NULL},
    {"previous-paragraph", N_("previous paragraph"), TOPIC_MOVE, IN_PANES, act_previous_paragraph,
     NULL},
    {"scroll-right", N_("scroll sideways"), TOPIC_MOVE, EVERYWHERE, act_scroll_right, NULL},
    {"scroll-left", N_("scroll sideways back"), TOPIC_MOVE, EVERYWHERE, act_scroll_left, NULL},
    {"next-pane", N_("next pane"), TOPIC_MOVE, IN_PANES, act_next_pane, NULL},
    {"previous-pane", N_("previous pane"), TOPIC_MOVE, IN_PANES, act_previous_pane, NULL},
    {"article", N_("to the article"), TOPIC_MOVE, EVERYWHERE, act_article, NULL},
    {"entities", N_("to the entities"), TOPIC_MOVE, EVERYWHERE, act_entities, NULL},
    {"relations", N_("to the relations"), TOPIC_MOVE, EVERYWHERE, act_relations, NULL},

    {"follow", N_("focus the name here; its next mention; the other end"), TOPIC_FOLLOW, EVERYWHERE,
     act_follow, NULL},
    {"out", N_("step out"), TOPIC_FOLLOW, EVERYWHERE, act_out, NULL},
    {"back", N_("back to where you were"), TOPIC_FOLLOW, IN_PANES, act_back, NULL},
    {"forward", N_("forward again"), TOPIC_FOLLOW, IN_PANES, act_forward, NULL},
    {"next-entity", N_("focus the next entity of the list"), TOPIC_FOLLOW, EVERYWHERE,
     act_next_entity, NULL},
    {"previous-entity", N_("focus the previous entity"), TOPIC_FOLLOW, EVERYWHERE,
     act_previous_entity, NULL},
    {"next-mention", N_("next mention of the focused entity"), TOPIC_FOLLOW, IN_PANES,
     act_next_mention, NULL},
    {"previous-mention", N_("its previous mention"), TOPIC_FOLLOW, IN_PANES, act_previous_mention,
     NULL},
    {"next-any-mention", N_("next mention of any entity"), TOPIC_FOLLOW, IN_PANES,
     act_next_any_mention, NULL},
    {"previous-any-mention", N_("previous mention of any entity"), TOPIC_FOLLOW, IN_PANES,
     act_previous_any_mention, NULL},
    {"focus-next", N_("focus the name under the cursor, go to its next mention"), TOPIC_FOLLOW,
     IN_PANES, act_focus_next, NULL},
    {"focus-previous", N_("the same, to its previous mention"), TOPIC_FOLLOW, IN_PANES,
     act_focus_previous, NULL},
    {"evidence", N_("the sentence behind the relation; again: the next one"), TOPIC_FOLLOW,
     EVERYWHERE, act_evidence, NULL},

    {"search", N_("search in this pane while you type"), TOPIC_FIND, EVERYWHERE, act_search, NULL},
    {"search-next", N_("next match"), TOPIC_FIND, EVERYWHERE, act_search_next, NULL},
    {"search-previous", N_("previous match"), TOPIC_FIND, EVERYWHERE, act_search_previous, NULL},
    {"filter", N_("filter the list while you type"), TOPIC_FIND, IN_PANES, act_filter, NULL},
    {"clear-filter", N_("clear the filters of the list"), TOPIC_FIND, IN_PANES, act_clear_filter,
     NULL},
    {"filter-type", N_("only this type (relations: status); again: the next"), TOPIC_FIND, IN_PANES,
     act_filter_type, NULL},
    {"clear-type", N_("all types again"), TOPIC_FIND, IN_PANES, act_clear_type, NULL},
    {"sort", N_("sort the list by the next key"), TOPIC_FIND, IN_PANES, act_sort, NULL},
    {"sort-reverse", N_("sort the other way round"), TOPIC_FIND, IN_PANES, act_sort_reverse, NULL},
    {"set-mark", N_("set a mark: a letter follows"), TOPIC_FIND, IN_PANES, NULL, act_set_mark},
    {"go-mark", N_("go to a mark; ' again: the previous place"), TOPIC_FIND, IN_PANES, NULL,
     act_go_mark},

    {"next-view", N_("next view of the relations"), TOPIC_LOOK, IN_PANES, act_next_view, NULL},
    {"previous-view", N_("previous view"), TOPIC_LOOK, IN_PANES, act_previous_view, NULL},
    {"path", N_("path between two entities: once at each"), TOPIC_LOOK, EVERYWHERE, act_path, NULL},
    {"why", N_("why: the rules behind it"), TOPIC_LOOK, EVERYWHERE, act_why, NULL},
    {"info", N_("everything about the focused entity"), TOPIC_LOOK, EVERYWHERE, act_info, NULL},
    {"marking", N_("mark all names, the focused one, none"), TOPIC_LOOK, IN_PANES, act_marking,
     NULL},
    {"zoom", N_("this pane alone, and back"), TOPIC_LOOK, IN_PANES, act_zoom, NULL},
    {"grow", N_("make this pane larger"), TOPIC_LOOK, IN_PANES, act_grow, NULL},
    {"shrink", N_("make this pane smaller"), TOPIC_LOOK, IN_PANES, act_shrink, NULL},

    {"correct-merge", N_("the focused entity is another one: merge them"), TOPIC_CORRECT, IN_PANES,
     act_correct_merge, NULL},
    {"correct-split", N_("a form of its name is an entity of its own"), TOPIC_CORRECT, IN_PANES,
     act_correct_split, NULL},
    {"correct-type", N_("it is of another type: a letter follows"), TOPIC_CORRECT, IN_PANES, NULL,
     act_correct_type},
    {"correct-rename", N_("it has another name"), TOPIC_CORRECT, IN_PANES, act_correct_rename,
     NULL},
    {"correct-hide", N_("hide it, and what ties it"), TOPIC_CORRECT, IN_PANES, act_correct_hide,
     NULL},
    {"correct-add", N_("an entity that was not found"), TOPIC_CORRECT, IN_PANES, act_correct_add,
     NULL},
    {"correct-relation", N_("remove the selected relation; elsewhere: add one of the focus"),
     TOPIC_CORRECT, IN_PANES, act_correct_relation, NULL},
    {"correct-undo", N_("take the last correction of the article back"), TOPIC_CORRECT, IN_PANES,
     act_correct_undo, NULL},

    {"copy", N_("copy what is here"), TOPIC_TAKE, EVERYWHERE, act_copy, NULL},
    {"copy-with-place", N_("copy it with its sentence and place"), TOPIC_TAKE, EVERYWHERE,
     act_copy_with_place, NULL},
    {"open", N_("open the link here, or the source, in $BROWSER"), TOPIC_TAKE, IN_PANES, act_open,
     NULL},
    {"edit", N_("open the source in $EDITOR at this line"), TOPIC_TAKE, IN_PANES, act_edit, NULL},

    {"next-article", N_("next article"), TOPIC_PROGRAM, IN_PANES, act_next_article, NULL},
    {"previous-article", N_("previous article"), TOPIC_PROGRAM, IN_PANES, act_previous_article,
     NULL},
    {"articles", N_("the list of articles"), TOPIC_PROGRAM, IN_PANES, act_articles, NULL},
    {"reload", N_("read the file again"), TOPIC_PROGRAM, IN_PANES, act_reload, NULL},
    {"repaint", N_("paint the screen anew"), TOPIC_PROGRAM, EVERYWHERE, act_repaint, NULL},
    {"mouse", N_("mouse on or off"), TOPIC_PROGRAM, EVERYWHERE, act_mouse, NULL},
    {"command", N_("any action by name; a number: that paragraph"), TOPIC_PROGRAM, EVERYWHERE,
     act_command, NULL},
    {"help", N_("this page"), TOPIC_PROGRAM, EVERYWHERE, act_help, NULL},
    {"escape", N_("out of one thing: prompt, marks of a search, filter, zoom"), TOPIC_PROGRAM,
     EVERYWHERE, act_escape, NULL},
    {"close", N_("close what is open, or quit"), TOPIC_PROGRAM, EVERYWHERE, act_close, NULL},
    {"quit", N_("quit now"), TOPIC_PROGRAM, EVERYWHERE, act_quit, NULL},
    {"suspend", N_("stop; `fg` goes on"), TOPIC_PROGRAM, EVERYWHERE, act_suspend, NULL},
};

const uint32_t action_count = sizeof actions / sizeof actions[0];

uint32_t action_by_name(const char *name)
{
    for (uint32_t i = 0; i < action_count; i++)
        if (*actions[i].name == *name && strcmp(actions[i].name, name) == 0)
            return i;
    return NO_ACTION;
}
