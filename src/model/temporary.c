#include "model/temporary.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const int endings[] = {SIGHUP, SIGINT, SIGTERM};

#define ENDINGS (sizeof endings / sizeof endings[0])

/* The file that the handler removes. */
static const char *volatile unfinished;

/* SA_RESETHAND has restored the default action, so raising the signal again ends the process. */
static void remove_and_end(int number)
{
    if (unfinished)
        unlink(unfinished);
    raise(number);
}

/* Sets the handler for signals that have the default action. A handler of somebody else, or an
 * ignored signal (as under nohup), stays. */
static void watch(void)
{
    struct sigaction mine = {.sa_handler = remove_and_end, .sa_flags = (int)SA_RESETHAND}, before;

    sigemptyset(&mine.sa_mask);
    for (size_t i = 0; i < ENDINGS; i++)
        if (sigaction(endings[i], NULL, &before) == 0 && before.sa_handler == SIG_DFL)
            sigaction(endings[i], &mine, NULL);
}

static void stop_watching(void)
{
    struct sigaction standard = {.sa_handler = SIG_DFL}, before;

    sigemptyset(&standard.sa_mask);
    for (size_t i = 0; i < ENDINGS; i++)
        if (sigaction(endings[i], NULL, &before) == 0 && before.sa_handler == remove_and_end)
            sigaction(endings[i], &standard, NULL);
}

/* Blocks the signals, so that none arrives between a change of the file and that of `unfinished`.
 * Returns the mask to restore. */
static sigset_t hold_signals(void)
{
    sigset_t held, before;

    sigemptyset(&held);
    for (size_t i = 0; i < ENDINGS; i++)
        sigaddset(&held, endings[i]);
    pthread_sigmask(SIG_BLOCK, &held, &before);
    return before;
}

static void let_signals_come(sigset_t before)
{
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int temporary_create(char *pattern)
{
    sigset_t before = hold_signals();
    int fd = mkstemp(pattern);

    if (fd >= 0) {
        unfinished = pattern;
        watch();
    }
    let_signals_come(before);
    return fd;
}

/* There is no unfinished file any more. */
static void forget(void)
{
    stop_watching();
    unfinished = NULL;
}

bool temporary_become(const char *temporary, const char *path)
{
    sigset_t before = hold_signals();
    bool done = rename(temporary, path) == 0;

    if (done)
        forget();
    let_signals_come(before);
    return done;
}

void temporary_remove(const char *temporary)
{
    sigset_t before = hold_signals();

    unlink(temporary);
    forget();
    let_signals_come(before);
}
