#include "config.h"

#include "screen.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "fixture.h"
#include "model/clock.h"
#include "ui/app.h"

/* ---- the child ---- */

/* NAME=VALUE, copied by setenv, so that nothing is left behind. */
static void set_variable(const char *assignment)
{
    const char *sign = strchr(assignment, '=');
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)(sign - assignment), assignment);
    setenv(name, sign + 1, 1);
}

static void set_environment(const struct screen_start *start)
{
    unsetenv("LINES");
    unsetenv("COLUMNS");
    unsetenv("NO_COLOR");
    unsetenv("SSH_CONNECTION");
    unsetenv("DISPLAY");
    unsetenv("WAYLAND_DISPLAY");
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("XDG_CONFIG_HOME", "/dev/null", 1);
    setenv("XDG_STATE_HOME", "/dev/null", 1);
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    if (start->term && start->term[0] == '\0')
        unsetenv("TERM");
    else
        setenv("TERM", start->term ? start->term : "xterm-256color", 1);
    for (const char *const *e = start->environment; e && *e; e++)
        set_variable(*e);
}

static int browse(const struct screen_start *start)
{
    struct ui_options options = {.settings = start->settings, .unread = start->unread};
    struct dossier *dossiers[8];
    int count = start->articles > 0 ? start->articles : 1;
    for (int i = 0; i < count; i++)
        dossiers[i] = start->dossier ? start->dossier() : fixture_dossier();
    while (start->settings && start->settings[options.setting_count])
        options.setting_count++;
    enum ui_result result = ui_show(dossiers, (uint32_t)count, &options);
    for (int i = 0; i < count; i++)
        dossier_free(dossiers[i]); /* those it did not take */
    return result;
}

static _Noreturn void run_program(const struct screen_start *start)
{
    set_environment(start);
    if (!start->argv)
        exit(browse(start)); /* not _exit: sanitizers report then */
    execv(start->argv[0], (char *const *)start->argv);
    _exit(127);
}

/* What a shell does with a foreground job, so that the program can be stopped and goes on. */
static _Noreturn void be_shell(pid_t program)
{
    int status;
    for (;;) {
        if (waitpid(program, &status, WUNTRACED) != program)
            continue;
        if (WIFSTOPPED(status)) {
            raise(SIGSTOP);
            kill(-program, SIGCONT);
            continue;
        }
        if (WIFEXITED(status))
            _exit(WEXITSTATUS(status));
        signal(WTERMSIG(status), SIG_DFL);
        kill(getpid(), WTERMSIG(status));
    }
}

static _Noreturn void run_child(const struct screen_start *start, int report)
{
    for (int number = 1; number < 32; number++)
        signal(number, SIG_DFL);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGHUP, SIG_IGN); /* the program's to notice */
    pid_t program = fork();
    if (program == 0) {
        setpgid(0, 0);
        tcsetpgrp(STDIN_FILENO, getpid());
        signal(SIGTTOU, SIG_DFL);
        signal(SIGHUP, SIG_DFL);
        close(report);
        run_program(start);
    }
    setpgid(program, program);
    ssize_t ignored = write(report, &program, sizeof program);
    (void)ignored;
    close(report);
    be_shell(program);
}

/* ---- libvterm ---- */

static int on_cursor(VTermPos pos, VTermPos old, int visible, void *user)
{
    struct screen *screen = user;
    (void)old;
    (void)visible;
    screen->cursor = pos;
    return 1;
}

static int on_property(VTermProp property, VTermValue *value, void *user)
{
    struct screen *screen = user;
    if (property == VTERM_PROP_ALTSCREEN)
        screen->altscreen = value->boolean;
    if (property == VTERM_PROP_CURSORVISIBLE)
        screen->cursor_visible = value->boolean;
    return 1;
}

static void on_answer(const char *bytes, size_t len, void *user)
{
    struct screen *screen = user;
    ssize_t ignored = screen->silent ? 0 : write(screen->master, bytes, len);
    (void)ignored;
}

static const VTermScreenCallbacks callbacks = {.movecursor = on_cursor, .settermprop = on_property};

/* The terminal's side. Made after the fork, so that nothing of it is left over in the program. */
static struct screen *new_screen(const struct screen_start *start)
{
    struct screen *screen = calloc(1, sizeof *screen);
    screen->rows = start->rows;
    screen->cols = start->cols;
    screen->silent = start->silent;
    screen->cursor_visible = true;
    screen->vterm = vterm_new(start->rows, start->cols);
    vterm_set_utf8(screen->vterm, 1);
    vterm_output_set_callback(screen->vterm, on_answer, screen);
    screen->cells = vterm_obtain_screen(screen->vterm);
    vterm_screen_set_callbacks(screen->cells, &callbacks, screen);
    vterm_screen_enable_altscreen(screen->cells, 1);
    vterm_screen_reset(screen->cells, 1);
    return screen;
}

struct screen *screen_start(struct screen_start start)
{
    struct winsize size = {.ws_row = (unsigned short)start.rows,
                           .ws_col = (unsigned short)start.cols};
    int report[2], master;
    if (pipe(report) < 0)
        abort();
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child == 0)
        run_child(&start, report[1]);
    struct screen *screen = new_screen(&start);
    screen->child = child;
    screen->master = master;
    close(report[1]);
    if (read(report[0], &screen->program, sizeof screen->program) != sizeof screen->program)
        abort();
    close(report[0]);
    fcntl(screen->master, F_SETFL, O_NONBLOCK);
    return screen;
}

void screen_free(struct screen *screen)
{
    if (!screen->ended) {
        kill(screen->program, SIGKILL);
        kill(screen->child, SIGKILL);
        waitpid(screen->child, &screen->status, 0);
    }
    if (screen->master >= 0)
        close(screen->master);
    vterm_free(screen->vterm);
    buffer_release(&screen->raw);
    free(screen);
}

/* ---- reading ---- */

/* Takes what the program wrote; waits for at most timeout_ms. false: nothing came. */
static bool pump(struct screen *screen, int timeout_ms)
{
    char bytes[8192];
    struct pollfd fd = {.fd = screen->master, .events = POLLIN};
    if (poll(&fd, 1, timeout_ms) <= 0)
        return false;
    ssize_t n = read(screen->master, bytes, sizeof bytes);
    if (n <= 0)
        return false;
    buffer_add(&screen->raw, bytes, (size_t)n);
    vterm_input_write(screen->vterm, bytes, (size_t)n);
    return true;
}

static bool reap(struct screen *screen)
{
    if (!screen->ended && waitpid(screen->child, &screen->status, WNOHANG) == screen->child)
        screen->ended = true;
    return screen->ended;
}

VTermScreenCell screen_cell(const struct screen *screen, int row, int col)
{
    VTermScreenCell cell;
    memset(&cell, 0, sizeof cell);
    vterm_screen_get_cell(screen->cells, (VTermPos){row, col}, &cell);
    return cell;
}

const char *screen_row(const struct screen *screen, int row)
{
    static struct buffer text;
    buffer_clear(&text);
    for (int col = 0; col < screen->cols;) {
        VTermScreenCell cell = screen_cell(screen, row, col);
        for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
            if (cell.chars[i] != (uint32_t)-1)
                buffer_add_cp(&text, cell.chars[i]);
        if (cell.chars[0] == 0)
            buffer_add_char(&text, ' ');
        col += cell.width > 1 ? cell.width : 1;
    }
    while (text.len > 0 && text.bytes[text.len - 1] == ' ')
        text.bytes[--text.len] = '\0';
    return buffer_str(&text);
}

bool screen_find(const struct screen *screen, const char *text, int *row, int *col)
{
    for (*row = 0; *row < screen->rows; ++*row) {
        const char *line = screen_row(screen, *row), *at = strstr(line, text);
        if (!at)
            continue;
        size_t want = (size_t)(at - line), bytes = 0;
        for (*col = 0; bytes < want && *col < screen->cols;) {
            VTermScreenCell cell = screen_cell(screen, *row, *col);
            struct buffer one = {0};
            for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell.chars[i]; i++)
                buffer_add_cp(&one, cell.chars[i]);
            bytes += cell.chars[0] ? one.len : 1;
            buffer_release(&one);
            *col += cell.width > 1 ? cell.width : 1;
        }
        return true;
    }
    return false;
}

bool screen_has(const struct screen *screen, const char *text)
{
    int row, col;
    return screen_find(screen, text, &row, &col);
}

/* ---- waiting ---- */

bool screen_wait(struct screen *screen, screen_condition *condition, const void *context)
{
    int64_t deadline = clock_ms() + DEADLINE_MS;
    while (!condition(screen, context)) {
        int64_t left = deadline - clock_ms();
        if (left <= 0 || (reap(screen) && !pump(screen, 0)))
            return condition(screen, context);
        pump(screen, left < 100 ? (int)left : 100);
    }
    return true;
}

static bool has_text(const struct screen *screen, const void *context)
{
    return screen_has(screen, context);
}

static bool lacks_text(const struct screen *screen, const void *context)
{
    return !screen_has(screen, context);
}

bool screen_wait_text(struct screen *screen, const char *text)
{
    return screen_wait(screen, has_text, text);
}

bool screen_wait_gone(struct screen *screen, const char *text)
{
    return screen_wait(screen, lacks_text, text);
}

void screen_wait_quiet(struct screen *screen, int quiet_ms)
{
    int64_t deadline = clock_ms() + DEADLINE_MS;
    while (clock_ms() < deadline && pump(screen, quiet_ms))
        continue;
}

bool screen_wait_end(struct screen *screen)
{
    int64_t deadline = clock_ms() + DEADLINE_MS;
    while (!reap(screen) && clock_ms() < deadline)
        pump(screen, 5);
    while (pump(screen, 0))
        continue;
    return screen->ended;
}

bool screen_wait_stopped(struct screen *screen)
{
    int64_t deadline = clock_ms() + DEADLINE_MS;
    int status;
    while (clock_ms() < deadline) {
        if (waitpid(screen->child, &status, WNOHANG | WUNTRACED) == screen->child)
            return WIFSTOPPED(status);
        pump(screen, 5);
    }
    return false;
}

/* ---- doing ---- */

void screen_send(struct screen *screen, const char *bytes)
{
    size_t len = strlen(bytes);
    while (len > 0) {
        ssize_t n = write(screen->master, bytes, len);
        if (n < 0 && errno != EAGAIN)
            return;
        if (n > 0) {
            bytes += n;
            len -= (size_t)n;
        } else {
            pump(screen, 5);
        }
    }
}

void screen_resize(struct screen *screen, int rows, int cols)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};
    screen->rows = rows;
    screen->cols = cols;
    vterm_set_size(screen->vterm, rows, cols);
    ioctl(screen->master, TIOCSWINSZ, &size);
}

const char *screen_is_restored(struct screen *screen)
{
    struct termios modes;
    if (screen->altscreen)
        return "the alternate screen is still on";
    if (!screen->cursor_visible)
        return "the cursor is hidden";
    if (tcgetattr(screen->master, &modes) == 0 &&
        (modes.c_lflag & (ICANON | ECHO)) != (ICANON | ECHO))
        return "the terminal is not in cooked mode";
    return NULL;
}

const char *screen_quit(struct screen *screen)
{
    screen_send(screen, "Q");
    if (!screen_wait_end(screen))
        return "it did not end";
    if (!WIFEXITED(screen->status) || WEXITSTATUS(screen->status) != 0)
        return "it did not exit with 0";
    return screen_is_restored(screen);
}

size_t screen_cost(struct screen *screen, const char *keys)
{
    size_t before = screen->raw.len;
    screen_send(screen, keys);
    screen_wait_quiet(screen, 60);
    return screen->raw.len - before;
}
