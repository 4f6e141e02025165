/*
 * What completes the arguments of the commands (ui/command.h). The completion begins behind the
 * command's name.
 */
#ifndef UI_COMMAND_COMPLETE_H
#define UI_COMMAND_COMPLETE_H

struct app;
struct completion;

typedef void command_complete(const struct app *app, struct completion *completion);

command_complete complete_set, complete_focus, complete_correct, complete_write, complete_bind,
    complete_unbind, complete_color;

#endif
