/*
 * Signals while the terminal is ours. Handlers only write a byte to a pipe that the event loop
 * polls; a crash writes a fixed string that restores the terminal, then dies of the signal.
 */
#ifndef UI_SIGNALS_H
#define UI_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

enum signal_bit {
    SIGNAL_RESIZE = 1,
    SIGNAL_SUSPEND = 2,
    SIGNAL_RESUME = 4,
    SIGNAL_HANGUP = 8,
    SIGNAL_QUIT = 16,
};

/* The end of the pipe to poll, or -1 with the handlers not installed. terminal_fd and modes: what
 * a crash resets, with the bytes of reset (copied). */
int signals_install(int terminal_fd, const struct termios *modes, const char *reset, size_t len);
/* The default handling again. */
void signals_restore(void);
/* What has arrived since the last call, a set of signal_bit. Does not block. */
unsigned signals_take(void);
/* Stops the process as SIGTSTP does by default, and returns when it goes on. */
void signals_stop_here(void);
/* Writes the reset string and the modes: what memory_on_fail calls. */
void signals_reset_terminal(void);

#endif
