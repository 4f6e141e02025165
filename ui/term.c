#include "ui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "model/arena.h"
#include "ui/paint.h"
#include "ui/signals.h"

#define ESCAPE_DELAY_MS     25
#define ESCAPE_DELAY_SSH_MS 100
#define SYNC_FROM_BYTES     256 /* a smaller frame is not torn: not worth 16 bytes */

struct terminal {
    int out_fd, in_fd, signal_fd;
    struct termios modes; /* as they were */
    struct input input;
    struct paint paint;
    enum color_depth depth; /* what it can do; paint.abilities.depth: what is used */
    bool xterm_like, linux_console, mouse;
    struct buffer begin, end; /* into and out of full-screen mode */
    unsigned pending;         /* signal bits not yet given out */
    int escape_delay_ms;
};

/* ---- opening ---- */

static bool starts_with(const char *str, const char *prefix)
{
    return strncmp(str, prefix, strlen(prefix)) == 0;
}

/* Terminals that do all that xterm does; a terminfo base may lack the newer ones. */
static bool acts_like_xterm(const char *name)
{
    static const char *const known[] = {
        "xterm",   "kitty", "alacritty", "foot",  "ghostty", "wezterm", "contour", "rio",
        "konsole", "gnome", "vte",       "iterm", "st-",     "tmux",    "screen",  "rxvt"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (starts_with(name, known[i]))
            return true;
    return strcmp(name, "st") == 0;
}

/* A string of the terminal's description without its padding; NULL when it has none. */
static const char *ability(const char *name)
{
    const char *string = tigetstr(name);
    return string && string != (const char *)-1 ? string : NULL;
}

static void add_ability(struct buffer *out, const char *name)
{
    const char *string = ability(name);
    while (string && *string) {
        const char *padding = strstr(string, "$<");
        const char *close = padding ? strchr(padding, '>') : NULL;
        buffer_add(out, string, close ? (size_t)(padding - string) : strlen(string));
        string = close ? close + 1 : NULL;
    }
}

/* Loads the description of $TERM. false with the message when it cannot be used. */
static bool load_description(int fd, char *message, size_t size)
{
    const char *name = getenv("TERM");
    int error = 0;
    if (!name || name[0] == '\0') {
        snprintf(message, size, "TERM is not set, so this terminal cannot be used to browse");
        return false;
    }
    if (setupterm(name, fd, &error) != OK &&
        (!acts_like_xterm(name) ||
         (setupterm("xterm-256color", fd, &error) != OK && setupterm("xterm", fd, &error) != OK))) {
        snprintf(message, size, "the terminal '%.40s' is not known here (try TERM=xterm)", name);
        return false;
    }
    /* paint.c speaks ECMA-48, as every terminal of today does */
    const char *move = ability("cup"), *erase = ability("el");
    if (move && erase && starts_with(move, "\x1b[%i%p1%d;%p2%dH") && starts_with(erase, "\x1b[K"))
        return true;
    snprintf(message, size,
             move ? "the terminal '%.40s' is of a kind that is not supported"
                  : "the terminal '%.40s' cannot place its cursor",
             name);
    return false;
}

static bool open_files(struct terminal *term, char *message, size_t size)
{
    term->out_fd = isatty(STDOUT_FILENO) ? fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
    term->in_fd = isatty(STDIN_FILENO) ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
                                       : open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (term->out_fd >= 0 && term->in_fd >= 0 && tcgetattr(term->in_fd, &term->modes) == 0)
        return true;
    snprintf(message, size, "no terminal to browse on");
    return false;
}

static void release(struct terminal *term)
{
    if (term->out_fd >= 0)
        close(term->out_fd);
    if (term->in_fd >= 0)
        close(term->in_fd);
    if (cur_term)
        del_curterm(cur_term);
    input_release(&term->input);
    paint_release(&term->paint);
    buffer_release(&term->begin);
    buffer_release(&term->end);
    free(term);
}

static enum color_depth color_depth(void)
{
    int colors = tigetnum("colors");
    if (!ability("setaf") || !ability("setab") || colors < 8)
        return DEPTH_MONO;
    return colors >= 256 ? DEPTH_256 : DEPTH_8;
}

static void learn_abilities(struct terminal *term)
{
    static const struct {
        const char *name;
        uint8_t attr;
    } attributes[] = {{"bold", ATTR_BOLD},
                      {"dim", ATTR_DIM},
                      {"smul", ATTR_UNDERLINE},
                      {"rev", ATTR_REVERSE},
                      {"sitm", ATTR_ITALIC}};
    const char *name = getenv("TERM"), *off = ability("rmul");
    struct paint_abilities *abilities = &term->paint.abilities;
    term->xterm_like = acts_like_xterm(name);
    term->linux_console = starts_with(name, "linux");
    term->depth = color_depth();
    abilities->regions = ability("csr") && ability("ind") && ability("ri");
    abilities->ech = ability("ech") && starts_with(ability("ech"), "\x1b[%p1%dX");
    abilities->sgr_off = off && starts_with(off, "\x1b[24m");
    for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++) {
        const char *string = ability(attributes[i].name);
        if (string && starts_with(string, "\x1b["))
            abilities->attributes |= attributes[i].attr;
    }
    add_ability(&term->begin, "smcup");
    add_ability(&term->begin, "smkx");
    if (term->xterm_like) {
        buffer_add_str(&term->begin, "\x1b[?2004h");
        buffer_add_str(&term->end, "\x1b[?2026l\x1b[?2004l\x1b[?1006l\x1b[?1000l");
    }
    buffer_add_str(&term->end, "\x1b[m\x1b[r");
    add_ability(&term->end, "cnorm");
    add_ability(&term->end, "rmkx");
    add_ability(&term->end, "rmcup");
    if (!ability("rmcup")) /* no second screen: the prompt comes below what is shown */
        buffer_add_str(&term->end, "\x1b[999H");
    buffer_add_str(&term->end, ability("rmcup") ? "\r" : "\r\n");
}

static bool read_size(const struct terminal *term, int *rows, int *cols)
{
    struct winsize size;
    if (ioctl(term->out_fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    *rows = size.ws_row;
    *cols = size.ws_col;
    return true;
}

static void set_raw(const struct terminal *term)
{
    struct termios raw = term->modes;
    raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
    raw.c_oflag &= ~(tcflag_t)OPOST;
    raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
    raw.c_cflag = (raw.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    tcsetattr(term->in_fd, TCSADRAIN, &raw);
}

/* In one piece: each write wakes the terminal up. */
static void begin_screen(struct terminal *term, bool ask_width)
{
    struct buffer bytes = {0};
    buffer_add(&bytes, buffer_str(&term->begin), term->begin.len);
    if (ask_width && term_has_lines(term))
        buffer_add_str(&bytes, "\x1b[H“\x1b[6n");
    term_send(term, buffer_str(&bytes), bytes.len);
    buffer_release(&bytes);
}

static void start_screen(struct terminal *term, bool ask_width)
{
    int rows = 24, cols = 80;
    learn_abilities(term);
    term->escape_delay_ms = getenv("SSH_CONNECTION") ? ESCAPE_DELAY_SSH_MS : ESCAPE_DELAY_MS;
    term->signal_fd =
        signals_install(term->out_fd, &term->modes, buffer_str(&term->end), term->end.len);
    memory_on_fail(signals_reset_terminal);
    read_size(term, &rows, &cols);
    paint_resize(&term->paint, rows, cols);
    set_raw(term);
    begin_screen(term, ask_width);
}

struct terminal *term_open(bool ask_width, char *message, size_t message_size)
{
    struct terminal *term = memory_alloc(sizeof *term);
    *term = (struct terminal){.out_fd = -1, .in_fd = -1, .signal_fd = -1};
    if (!open_files(term, message, message_size) ||
        !load_description(term->out_fd, message, message_size)) {
        release(term);
        return NULL;
    }
    start_screen(term, ask_width);
    return term;
}

void term_close(struct terminal *term)
{
    if (!term)
        return;
    term_leave(term);
    signals_restore();
    memory_on_fail(NULL);
    release(term);
}

/* ---- facts ---- */

int term_rows(const struct terminal *term)
{
    return term->paint.rows;
}

int term_cols(const struct terminal *term)
{
    return term->paint.cols;
}

enum color_depth term_depth(const struct terminal *term)
{
    return term->depth;
}

bool term_has_lines(const struct terminal *term)
{
    return term->xterm_like || term->linux_console;
}

/* ---- drawing ---- */

void term_set_looks(struct terminal *term, enum color_depth depth, const struct look looks[FACES])
{
    term->paint.abilities.depth = depth < term->depth ? depth : term->depth;
    memcpy(term->paint.looks, looks, sizeof term->paint.looks);
    term_repaint(term);
}

void term_repaint(struct terminal *term)
{
    term->paint.clear = true;
}

void term_show(struct terminal *term, const struct canvas *canvas, int cursor_row, int cursor_col)
{
    struct paint *paint = &term->paint;
    if (canvas->rows != paint->rows || canvas->cols != paint->cols)
        return; /* the size has just changed: the next round draws anew */
    paint_frame(paint, canvas, cursor_row, cursor_col);
    if (paint->out.len < SYNC_FROM_BYTES || !term->xterm_like) {
        term_send(term, buffer_str(&paint->out), paint->out.len);
        return;
    }
    struct buffer whole = {0};
    buffer_add_str(&whole, "\x1b[?2026h");
    buffer_add(&whole, paint->out.bytes, paint->out.len);
    buffer_add_str(&whole, "\x1b[?2026l");
    term_send(term, whole.bytes, whole.len);
    buffer_release(&whole);
}

bool term_update_size(struct terminal *term)
{
    int rows, cols;
    if (!read_size(term, &rows, &cols) || (rows == term_rows(term) && cols == term_cols(term)))
        return false;
    paint_resize(&term->paint, rows, cols);
    return true;
}

void term_send(struct terminal *term, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(term->out_fd, bytes, len);
        if (n < 0 && errno != EINTR && errno != EAGAIN)
            return; /* gone: the next poll says so */
        struct pollfd fd = {.fd = term->out_fd, .events = POLLOUT};
        if (n < 0 && poll(&fd, 1, -1) > 0 && (fd.revents & (POLLERR | POLLHUP | POLLNVAL)))
            return;
        if (n > 0) {
            bytes += n;
            len -= (size_t)n;
        }
    }
}

void term_set_mouse(struct terminal *term, bool on)
{
    if (on != term->mouse && term->xterm_like) {
        const char *bytes = on ? "\x1b[?1000h\x1b[?1006h" : "\x1b[?1006l\x1b[?1000l";
        term_send(term, bytes, strlen(bytes));
        term->mouse = on;
    }
}

/* ---- events ---- */

static struct event take_signal(struct terminal *term)
{
    static const struct {
        unsigned bit;
        enum event_kind kind;
    } order[] = {{SIGNAL_HANGUP, EVENT_GONE},
                 {SIGNAL_QUIT, EVENT_QUIT},
                 {SIGNAL_SUSPEND, EVENT_SUSPEND},
                 {SIGNAL_RESUME, EVENT_RESUME},
                 {SIGNAL_RESIZE, EVENT_RESIZE}};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++) {
        if (term->pending & order[i].bit) {
            term->pending &= ~order[i].bit;
            return (struct event){.kind = order[i].kind};
        }
    }
    return (struct event){.kind = EVENT_NONE};
}

/* false when the terminal is gone. */
static bool read_input(struct terminal *term)
{
    size_t room;
    unsigned char *at = input_room(&term->input, &room);
    ssize_t n = room > 0 ? read(term->in_fd, at, room) : 0;
    if (n > 0)
        input_added(&term->input, (size_t)n);
    return n > 0 || room == 0 || (n < 0 && (errno == EINTR || errno == EAGAIN));
}

struct event term_wait(struct terminal *term, int timeout_ms)
{
    const struct event gone = {.kind = EVENT_GONE}, none = {.kind = EVENT_NONE};
    for (;;) {
        struct event event = take_signal(term);
        if (event.kind == EVENT_NONE)
            event = input_next(&term->input, false);
        if (event.kind != EVENT_NONE)
            return event;
        bool partial = input_waits(&term->input);
        struct pollfd fds[2] = {{.fd = term->in_fd, .events = POLLIN},
                                {.fd = term->signal_fd, .events = POLLIN}};
        int ready = poll(fds, 2, partial ? term->escape_delay_ms : timeout_ms);
        if (ready < 0 && errno != EINTR)
            return gone;
        if (ready == 0 && !partial)
            return none;
        if (ready == 0) {
            event = input_next(&term->input, true);
            if (event.kind != EVENT_NONE)
                return event;
        }
        if (ready > 0 && (fds[1].revents & POLLIN))
            term->pending |= signals_take();
        if (ready > 0 && (fds[0].revents & (POLLHUP | POLLERR | POLLNVAL)))
            return gone;
        if (ready > 0 && (fds[0].revents & POLLIN) && !read_input(term))
            return gone;
    }
}

/* ---- leaving for a while ---- */

void term_leave(struct terminal *term)
{
    term_send(term, buffer_str(&term->end), term->end.len); /* also turns the mouse off */
    tcsetattr(term->in_fd, TCSADRAIN, &term->modes);
}

void term_enter(struct terminal *term)
{
    bool mouse = term->mouse;
    set_raw(term);
    term_send(term, buffer_str(&term->begin), term->begin.len);
    term->mouse = false;
    term_set_mouse(term, mouse);
    term_update_size(term);
    term_repaint(term);
}

void term_suspend(struct terminal *term)
{
    term_leave(term);
    signals_stop_here();
    term_enter(term);
    term->pending |= signals_take();
    term->pending &= ~(unsigned)(SIGNAL_RESUME | SIGNAL_SUSPEND);
}
