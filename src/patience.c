#include "patience.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "i18n.h"
#include "text/cells.h"

#define PATIENCE_US 400000

static char said[64]; /* made before the signal may come */
static volatile sig_atomic_t was_said;

static void put(const char *text, size_t len)
{
    ssize_t written = write(STDERR_FILENO, text, len);

    (void)written; /* it would only have been a courtesy */
}

static void say(int signal_number)
{
    (void)signal_number;
    was_said = 1;
    put(said, strlen(said));
}

static void set_timer(long microseconds)
{
    struct itimerval timer = {.it_value = {.tv_usec = microseconds}};

    setitimer(ITIMER_REAL, &timer, NULL);
}

void patience_begin(void)
{
    struct sigaction action = {.sa_handler = say, .sa_flags = SA_RESTART};

    if (!isatty(STDERR_FILENO))
        return;
    was_said = 0;
    snprintf(said, sizeof said, "dossier: %s...", _("reading"));
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, NULL);
    set_timer(PATIENCE_US);
}

void patience_end(void)
{
    static const char blanks[] = "                                                                ";
    size_t cols;

    if (!said[0])
        return;
    set_timer(0);
    signal(SIGALRM, SIG_DFL);
    if (!was_said)
        return;
    cols = cells_width_cols(&cell_rule_libc, said, strlen(said));
    put("\r", 1);
    put(blanks, cols < sizeof blanks ? cols : sizeof blanks - 1);
    put("\r", 1);
}
