#include "config.h"

#include "ui/signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const struct {
    int number;
    unsigned char bit;
} handled[] = {
    {SIGWINCH, SIGNAL_RESIZE}, {SIGTSTP, SIGNAL_SUSPEND}, {SIGCONT, SIGNAL_RESUME},
    {SIGHUP, SIGNAL_HANGUP},   {SIGTERM, SIGNAL_QUIT},    {SIGINT, SIGNAL_QUIT},
};

static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};

#define HANDLED (sizeof handled / sizeof handled[0])
#define CRASHES (sizeof crashes / sizeof crashes[0])

/* What the handlers need; they are given nothing else. */
static struct {
    int pipe[2];
    int terminal;
    struct termios modes;
    char reset[256];
    size_t reset_len;
} state = {.pipe = {-1, -1}, .terminal = -1};

void signals_reset_terminal(void)
{
    if (state.terminal < 0)
        return;
    ssize_t ignored = write(state.terminal, state.reset, state.reset_len);
    (void)ignored;
    tcsetattr(state.terminal, TCSANOW, &state.modes);
}

static void note(int number)
{
    int saved = errno;
    for (size_t i = 0; i < HANDLED; i++) {
        if (handled[i].number == number) {
            ssize_t ignored = write(state.pipe[1], &handled[i].bit, 1);
            (void)ignored; /* full: the loop has enough to wake up for */
        }
    }
    errno = saved;
}

/* SA_RESETHAND has put the default back: the signal raised again ends the process. */
static void crash(int number)
{
    signals_reset_terminal();
    raise(number);
}

static void set_handler(int number, void (*handler)(int), int flags)
{
    struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static void install_handlers(void)
{
    for (size_t i = 0; i < HANDLED; i++)
        set_handler(handled[i].number, note, SA_RESTART);
    for (size_t i = 0; i < CRASHES; i++)
        set_handler(crashes[i], crash, (int)(SA_RESETHAND | SA_NODEFER));
    set_handler(SIGPIPE, SIG_IGN, 0);
}

int signals_install(int terminal_fd, const struct termios *modes, const char *reset, size_t len)
{
    if (state.pipe[0] < 0 && pipe2(state.pipe, O_NONBLOCK | O_CLOEXEC) < 0)
        return -1;
    state.terminal = terminal_fd;
    state.modes = *modes;
    state.reset_len = len < sizeof state.reset ? len : sizeof state.reset;
    memcpy(state.reset, reset, state.reset_len);
    install_handlers();
    return state.pipe[0];
}

void signals_restore(void)
{
    state.terminal = -1;
    for (size_t i = 0; i < HANDLED; i++)
        set_handler(handled[i].number, SIG_DFL, 0);
    for (size_t i = 0; i < CRASHES; i++)
        set_handler(crashes[i], SIG_DFL, 0);
    set_handler(SIGPIPE, SIG_DFL, 0);
}

unsigned signals_take(void)
{
    unsigned char bytes[64];
    unsigned bits = 0;
    ssize_t n;
    while ((n = read(state.pipe[0], bytes, sizeof bytes)) > 0)
        for (ssize_t i = 0; i < n; i++)
            bits |= bytes[i];
    return bits;
}

void signals_stop_here(void)
{
    set_handler(SIGTSTP, SIG_DFL, 0);
    sigset_t stop, old;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &old);
    kill(0, SIGTSTP); /* the whole group: a pipeline stops together */
    sigprocmask(SIG_SETMASK, &old, NULL);
    set_handler(SIGTSTP, note, SA_RESTART);
}
