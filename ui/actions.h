/*
 * Everything a key or the command prompt can do, in one table: its name, its help, where it works
 * and the function. Dispatch, the help page, the names in the configuration, the section of the man
 * page and the tests of the keys are all made from it.
 */
#ifndef UI_ACTIONS_H
#define UI_ACTIONS_H

#include <stdint.h>

struct app;

enum action_topic {
    TOPIC_MOVE,
    TOPIC_FOLLOW,
    TOPIC_FIND,
    TOPIC_LOOK,
    TOPIC_CORRECT,
    TOPIC_TAKE,
    TOPIC_PROGRAM,
    ACTION_TOPICS
};

struct action {
    const char *name;
    const char *help;
    uint8_t topic;  /* enum action_topic */
    uint8_t scopes; /* SCOPE_BIT set */
    void (*run)(struct app *app);
    void (*run_key)(struct app *app, uint32_t key); /* in place of run: takes the next key */
};

extern const struct action actions[];
extern const uint32_t action_count;
extern const char *const action_topic_names[ACTION_TOPICS];

/* NO_ACTION when none has this name. */
uint32_t action_by_name(const char *name);

#endif
