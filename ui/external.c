#include "config.h"

#include "ui/external.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "i18n.h"
#include "model/buffer.h"
#include "model/clock.h"
#include "text/cells.h"
#include "text/utf8.h"
#include "ui/canvas.h"
#include "ui/glyphs.h"
#include "ui/settings.h"
#include "ui/state.h"
#include "ui/term.h"

#define OSC52_LIMIT 74994 /* bytes of text; terminals drop longer ones */

/* ---- programs ---- */

#define NOT_FOUND_STATUS 127  /* as shells have it */
#define PIPE_MS          2000 /* for a program to take a text */

/* The exit status, of one that a signal ended as shells have it; -1: it could not be run. */
static int wait_for(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    if (WIFSIGNALED(status))
        return 128 + WTERMSIG(status);
    return WEXITSTATUS(status) == NOT_FOUND_STATUS ? -1 : WEXITSTATUS(status);
}

/* Gives a program the terminal to read from where standard input is an article, as less does. */
static void read_terminal(void)
{
    if (isatty(STDIN_FILENO))
        return;
    int terminal = open("/dev/tty", O_RDWR);
    if (terminal > STDIN_FILENO) {
        dup2(terminal, STDIN_FILENO);
        close(terminal);
    }
}

int external_run(struct app *app, const char *const *argv)
{
    if (app->term)
        term_leave(app->term);
    pid_t child = fork();
    if (child == 0) {
        read_terminal();
        execvp(argv[0], (char *const *)argv);
        _exit(NOT_FOUND_STATUS);
    }
    int status = child > 0 ? wait_for(child) : -1;
    if (app->term)
        term_enter(app->term);
    app_relayout(app);
    return status;
}

/* Becomes the program, with that for its input; what it prints goes nowhere. */
static _Noreturn void be_program(const char *const *argv, int input)
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(input, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    signal(SIGPIPE, SIG_DFL); /* the browser ignores it */
    execvp(argv[0], (char *const *)argv);
    _exit(NOT_FOUND_STATUS);
}

static int ms_until(int64_t until_us)
{
    int64_t left = (until_us - clock_us()) / 1000;
    return left > 0 ? (int)left : 0;
}

/* Writes all to a pipe that does not block; false when it is not taken until then. */
static bool write_until(int to, const char *text, size_t len, int64_t until_us)
{
    struct pollfd room = {.fd = to, .events = POLLOUT};
    for (size_t at = 0; at < len;) {
        ssize_t n = write(to, text + at, len - at);
        if (n > 0)
            at += (size_t)n;
        else if (n == 0 || (errno != EAGAIN && errno != EINTR) || ms_until(until_us) == 0)
            return false;
        else
            poll(&room, 1, ms_until(until_us));
    }
    return true;
}

static bool is_running(pid_t child)
{
    siginfo_t info = {0};
    return waitid(P_PID, (id_t)child, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid == 0;
}

/* As wait_for, but what runs longer is ended. */
static int wait_until(pid_t child, int64_t until_us)
{
    while (is_running(child) && ms_until(until_us) > 0)
        poll(NULL, 0, 1);
    if (is_running(child))
        kill(child, SIGKILL);
    return wait_for(child);
}

/* Gives the text to a program's standard input. true: it took all of it, and says so by its exit
 * status. One that takes longer than PIPE_MS is ended, for keys wait meanwhile. */
static bool pipe_to(const char *const *argv, const char *text, size_t len)
{
    int64_t until_us = clock_us() + PIPE_MS * 1000;
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) < 0)
        return false;
    pid_t child = fork();
    if (child == 0)
        be_program(argv, ends[0]);
    close(ends[0]);
    bool written = child > 0 && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0 &&
                   write_until(ends[1], text, len, until_us);
    close(ends[1]); /* the end of the text */
    bool done = child > 0 && wait_until(child, until_us) == 0;
    return written && done;
}

/* ---- the clipboard ---- */

/* Controls, and what turns the direction of text around (the isolates, embeddings, overrides). */
static bool is_unsafe(uint32_t cp)
{
    bool direction = (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069);
    return direction || (cp < 32 && cp != '\n' && cp != '\t') || (cp >= 127 && cp < 160);
}

/* What comes from an article may hold escape sequences; the clipboard gets none. */
static void clean_copy(struct buffer *out, const char *text, size_t len)
{
    buffer_clear(out);
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);
        if (!is_unsafe(c.cp))
            buffer_add_cp(out, c.cp);
        at += c.len_bytes;
    }
}

static void add_base64(struct buffer *out, const unsigned char *bytes, size_t len)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < len; i += 3) {
        unsigned long group = (unsigned long)bytes[i] << 16;
        group |= i + 1 < len ? (unsigned long)bytes[i + 1] << 8 : 0;
        group |= i + 2 < len ? bytes[i + 2] : 0;
        buffer_add_char(out, digits[group >> 18 & 63]);
        buffer_add_char(out, digits[group >> 12 & 63]);
        buffer_add_char(out, i + 1 < len ? digits[group >> 6 & 63] : '=');
        buffer_add_char(out, i + 2 < len ? digits[group & 63] : '=');
    }
}

static bool copy_by_terminal(struct app *app, const char *text, size_t len)
{
    if (!app->term || len > OSC52_LIMIT)
        return false;
    struct buffer sequence = {0};
    buffer_add_str(&sequence, "\x1b]52;c;");
    add_base64(&sequence, (const unsigned char *)text, len);
    buffer_add_str(&sequence, "\x1b\\");
    term_send(app->term, sequence.bytes, sequence.len);
    buffer_release(&sequence);
    return true;
}

static bool copy_by_program(const char *text, size_t len)
{
    static const struct {
        const char *needs; /* environment variable, NULL: none */
        const char *argv[4];
    } programs[] = {
        {"WAYLAND_DISPLAY", {"wl-copy", NULL}},
        {"DISPLAY", {"xclip", "-selection", "clipboard", NULL}},
        {NULL, {"pbcopy", NULL}},
    };
    for (size_t i = 0; i < sizeof programs / sizeof programs[0]; i++)
        if ((!programs[i].needs || getenv(programs[i].needs)) &&
            pipe_to(programs[i].argv, text, len))
            return true;
    return false;
}

/* "Copied 12 characters: what they are", as far as the line goes. */
static void say_copied(struct app *app, const char *text, size_t len, unsigned count)
{
    char begin[360];
    const char *format = n_("Copied %u character: %s", "Copied %u characters: %s", count);
    const struct canvas *canvas = &app->canvas;
    size_t taken = len < sizeof begin - 4 ? len : sizeof begin - 4;
    app_say(app, format, count, "");
    int room = canvas->cols - 2 - canvas_width(canvas, app->message, strlen(app->message));
    size_t shown = cells_cut_bytes(&app->rule, text, taken, room > 0 ? (size_t)room : 0);
    snprintf(begin, sizeof begin, "%.*s%s", (int)shown, text,
             shown < len ? canvas->glyphs->ellipsis : "");
    for (char *c = begin; *c; c++)
        if (*c == '\n')
            *c = ' ';
    app_say(app, format, count, begin);
}

void external_copy(struct app *app, const char *text, size_t len)
{
    clean_copy(&app->copied, text, len);
    text = buffer_str(&app->copied);
    len = app->copied.len;
    int how = app->settings->copy;
    bool display = getenv("WAYLAND_DISPLAY") || getenv("DISPLAY");
    bool by_program =
        how == SET_COPY_COMMAND || (how == SET_COPY_AUTO && display && !getenv("SSH_CONNECTION"));
    bool done = false;
    unsigned count = (unsigned)utf8_count_cps(text, len);
    if (how == SET_COPY_OFF) {
        app_say(app,
                "Kept %u characters here: C-y puts them into a prompt; :set copy says where else.",
                count);
        return;
    }
    if (by_program && !app->settings->secure)
        done = copy_by_program(text, len);
    if (!done && how != SET_COPY_COMMAND)
        done = copy_by_terminal(app, text, len);
    if (done)
        say_copied(app, text, len, count);
    else
        app_fail(app, "Kept %u characters here, but no clipboard took them.", count);
}
