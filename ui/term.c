#include "ui/term.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "model/arena.h"
#include "ui/signals.h"

#define ESCAPE_DELAY_MS     25
#define ESCAPE_DELAY_SSH_MS 100
#define SYNC_FROM_CELLS     64 /* smaller frames are not torn: not worth 16 bytes */

struct terminal {
    SCREEN *screen;
    FILE *out, *in;
    int out_fd, in_fd, signal_fd;
    struct termios modes; /* as they were */
    struct input input;
    struct canvas_cell *shown; /* the last frame */
    int rows, cols;
    bool shown_is_valid;
    bool color, sync, xterm_like, mouse;
    enum color_depth depth, used_depth;
    struct look looks[ROLES];
    unsigned pending; /* signal bits not yet given out */
    int escape_delay_ms;
};

/* ---- opening ---- */

static bool locale_is_utf8(void)
{
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return true;
    return setlocale(LC_CTYPE, "C.UTF-8") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool starts_with(const char *str, const char *prefix)
{
    return strncmp(str, prefix, strlen(prefix)) == 0;
}

/* Terminals that a terminfo base may lack and that do all that xterm does. */
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

/* The name to give curses, or NULL with the message. */
static const char *usable_terminal(int fd, char *message, size_t size)
{
    const char *name = getenv("TERM");
    if (!name || name[0] == '\0') {
        snprintf(message, size, "TERM is not set, so this terminal cannot be used to browse");
        return NULL;
    }
    int error = 0;
    if (setupterm(name, fd, &error) != OK) {
        if (!acts_like_xterm(starts_with(name, "xterm-") ? name + 6 : name) ||
            setupterm("xterm-256color", fd, &error) != OK) {
            snprintf(message, size, "the terminal '%.40s' is not known here (try TERM=xterm)",
                     name);
            return NULL;
        }
        name = "xterm-256color";
    }
    const char *move = tigetstr("cup");
    bool usable = move && move != (const char *)-1;
    del_curterm(cur_term);
    if (usable)
        return name;
    snprintf(message, size, "the terminal '%.40s' cannot place its cursor", name);
    return NULL;
}

static bool open_files(struct terminal *term, char *message, size_t size)
{
    term->out_fd = isatty(STDOUT_FILENO) ? dup(STDOUT_FILENO) : -1;
    term->in_fd = isatty(STDIN_FILENO) ? dup(STDIN_FILENO) : open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (term->out_fd >= 0 && term->in_fd >= 0 && tcgetattr(term->in_fd, &term->modes) == 0) {
        fcntl(term->out_fd, F_SETFD, FD_CLOEXEC);
        fcntl(term->in_fd, F_SETFD, FD_CLOEXEC);
        term->out = fdopen(term->out_fd, "w");
        term->in = fdopen(term->in_fd, "r");
    }
    if (term->out && term->in)
        return true;
    snprintf(message, size, "no terminal to browse on");
    return false;
}

static void release(struct terminal *term)
{
    if (term->out)
        fclose(term->out);
    else if (term->out_fd >= 0)
        close(term->out_fd);
    if (term->in)
        fclose(term->in);
    else if (term->in_fd >= 0)
        close(term->in_fd);
    input_release(&term->input);
    free(term->shown);
    free(term);
}

static void start_colors(struct terminal *term)
{
    term->color = has_colors() && start_color() == OK && use_default_colors() == OK;
    if (term->color)
        term->depth = COLORS >= 256 ? DEPTH_256 : COLORS >= 8 ? DEPTH_8 : DEPTH_MONO;
    term->color = term->color && term->depth != DEPTH_MONO && COLOR_PAIRS > ROLES;
    if (!term->color)
        term->depth = DEPTH_MONO;
}

/* What a crash writes: modes off, then what terminfo says ends a full-screen program. */
static size_t reset_string(const struct terminal *term, char *out, size_t size)
{
    static const char *const ends[] = {"sgr0", "cnorm", "rmkx", "rmcup"};
    int len = snprintf(out, size, "%s",
                       term->xterm_like ? "\x1b[?2026l\x1b[?2004l\x1b[?1000l\x1b[?1006l" : "");
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const char *string = tigetstr(ends[i]);
        if (string && string != (const char *)-1 && len >= 0 && (size_t)len < size)
            len += snprintf(out + len, size - (size_t)len, "%s", string);
    }
    if (len >= 0 && (size_t)len < size)
        len += snprintf(out + len, size - (size_t)len, "\r\n");
    return len < 0 ? 0 : (size_t)len < size ? (size_t)len : size - 1;
}

static void set_modes(void)
{
    raw();
    noecho();
    nonl();
    idlok(stdscr, TRUE);
    scrollok(stdscr, FALSE);
    keypad(stdscr, FALSE);
    typeahead(-1); /* a frame is never left half sent */
}

static void start_screen(struct terminal *term)
{
    const char *name = termname();
    term->xterm_like = acts_like_xterm(name) || acts_like_xterm(getenv("TERM"));
    term->sync = term->xterm_like;
    term->escape_delay_ms = getenv("SSH_CONNECTION") ? ESCAPE_DELAY_SSH_MS : ESCAPE_DELAY_MS;
    set_modes();
    start_colors(term);
    getmaxyx(stdscr, term->rows, term->cols);
    char reset[256];
    size_t len = reset_string(term, reset, sizeof reset);
    term->signal_fd = signals_install(term->out_fd, &term->modes, reset, len);
    memory_on_fail(signals_reset_terminal);
}

struct terminal *term_open(char *message, size_t message_size)
{
    if (!locale_is_utf8()) {
        snprintf(message, message_size, "the locale is not UTF-8, and there is no C.UTF-8 here");
        return NULL;
    }
    struct terminal *term = memory_alloc(sizeof *term);
    *term = (struct terminal){.out_fd = -1, .in_fd = -1, .signal_fd = -1};
    const char *name = NULL;
    if (open_files(term, message, message_size))
        name = usable_terminal(term->out_fd, message, message_size);
    if (name) {
        term->screen = newterm(name, term->out, term->in);
        if (!term->screen)
            snprintf(message, message_size, "the terminal '%.40s' cannot be used", name);
    }
    if (!term->screen) {
        release(term);
        return NULL;
    }
    start_screen(term);
    term_send(term, "\x1b[?2004h", term->xterm_like ? 8 : 0);
    return term;
}

void term_close(struct terminal *term)
{
    if (!term)
        return;
    term_leave(term);
    signals_restore();
    memory_on_fail(NULL);
    SCREEN *screen = term->screen;
    delscreen(screen);
    release(term);
}

/* ---- facts ---- */

int term_rows(const struct terminal *term)
{
    return term->rows;
}

int term_cols(const struct terminal *term)
{
    return term->cols;
}

enum color_depth term_depth(const struct terminal *term)
{
    return term->depth;
}

bool term_has_lines(const struct terminal *term)
{
    return term->xterm_like || starts_with(termname(), "linux");
}

/* ---- drawing ---- */

void term_set_looks(struct terminal *term, enum color_depth depth, const struct look looks[ROLES])
{
    term->used_depth = depth < term->depth ? depth : term->depth;
    memcpy(term->looks, looks, sizeof term->looks);
    for (int role = 0; role < ROLES && term->color; role++)
        init_pair((short)(role + 1), looks[role].foreground, looks[role].background);
    term_repaint(term);
}

static attr_t curses_attributes(uint8_t attr)
{
    static const struct {
        uint8_t ours;
        attr_t curses;
    } map[] = {{ATTR_BOLD, A_BOLD},
               {ATTR_DIM, A_DIM},
               {ATTR_UNDERLINE, A_UNDERLINE},
               {ATTR_REVERSE, A_REVERSE},
               {ATTR_ITALIC, A_ITALIC}};
    attr_t result = A_NORMAL;
    for (size_t i = 0; i < sizeof map / sizeof map[0]; i++)
        if (attr & map[i].ours)
            result |= map[i].curses;
    return result;
}

static short pair_of(const struct terminal *term, uint8_t role)
{
    struct look look = term->looks[role];
    bool plain = look.foreground == COLOR_DEFAULT && look.background == COLOR_DEFAULT;
    bool colored = term->color && term->used_depth != DEPTH_MONO;
    return colored && !plain ? (short)(role + 1) : 0;
}

static void put_cell(const struct terminal *term, int row, int col, const struct canvas_cell *cell)
{
    wchar_t text[CELL_MAX_CPS + 1] = {0};
    for (uint8_t i = 0; i < cell->count; i++)
        text[i] = (wchar_t)cell->cps[i];
    uint8_t role = cell->style.role < ROLES ? cell->style.role : ROLE_TEXT;
    attr_t attr = curses_attributes(cell->style.attr | term->looks[role].attr);
    cchar_t out;
    if (setcchar(&out, text, attr, pair_of(term, role), NULL) == OK)
        mvadd_wch(row, col, &out);
}

/* Sends the part of a row that differs, cut where no wide cell is torn in the old or new row. */
static int put_row(struct terminal *term, int row, const struct canvas_cell *new)
{
    struct canvas_cell *old = &term->shown[(size_t)row * (size_t)term->cols];
    int begin = 0, end = term->cols;
    if (row == term->rows - 1)
        end--; /* the last cell of the screen stays empty: writing it may scroll */
    if (term->shown_is_valid) {
        while (begin < end && memcmp(&old[begin], &new[begin], sizeof *new) == 0)
            begin++;
        while (end > begin && memcmp(&old[end - 1], &new[end - 1], sizeof *new) == 0)
            end--;
        if (begin == end)
            return 0;
        while (begin > 0 && (old[begin].width == 0 || new[begin].width == 0))
            begin--;
        while (end < term->cols && (old[end].width == 0 || new[end].width == 0))
            end++;
    }
    for (int col = begin; col < end; col++)
        if (new[col].width != 0 && col + new[col].width <= end)
            put_cell(term, row, col, &new[col]);
    memcpy(old, new, (size_t)term->cols * sizeof *new);
    return end - begin;
}

static void prepare_shown(struct terminal *term)
{
    if (term->shown)
        return;
    size_t count = (size_t)term->rows * (size_t)term->cols;
    term->shown = memory_realloc(NULL, count > 0 ? count : 1, sizeof *term->shown);
    term->shown_is_valid = false;
}

void term_show(struct terminal *term, const struct canvas *canvas, int cursor_row, int cursor_col)
{
    if (canvas->rows != term->rows || canvas->cols != term->cols)
        return; /* the size has just changed: the next round draws anew */
    prepare_shown(term);
    int changed = 0;
    for (int row = 0; row < term->rows; row++)
        changed += put_row(term, row, &canvas->cells[(size_t)row * (size_t)canvas->cols]);
    term->shown_is_valid = true;
    move(cursor_row, cursor_col);
    wnoutrefresh(stdscr);
    bool sync = term->sync && changed >= SYNC_FROM_CELLS;
    if (sync)
        putp("\x1b[?2026h");
    doupdate();
    if (sync)
        term_send(term, "\x1b[?2026l", 8);
}

void term_repaint(struct terminal *term)
{
    clearok(curscr, TRUE);
    term->shown_is_valid = false;
}

void term_ask_width(struct terminal *term)
{
    static const char question[] = "\x1b[H“\x1b[6n\x1b[H\x1b[K";
    refresh(); /* curses clears the screen and knows the cursor at home */
    move(0, 0);
    refresh();
    term_send(term, question, sizeof question - 1);
    term_repaint(term);
}

bool term_update_size(struct terminal *term)
{
    struct winsize size;
    if (ioctl(term->out_fd, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        return false;
    if (size.ws_row == term->rows && size.ws_col == term->cols)
        return false;
    resizeterm(size.ws_row, size.ws_col);
    getmaxyx(stdscr, term->rows, term->cols);
    free(term->shown);
    term->shown = NULL;
    erase();
    term_repaint(term);
    return true;
}

void term_send(struct terminal *term, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t n = write(term->out_fd, bytes, len);
        if (n < 0 && errno != EINTR && errno != EAGAIN)
            return; /* gone: the next poll says so */
        if (n > 0) {
            bytes += n;
            len -= (size_t)n;
        }
    }
}

void term_beep(struct terminal *term)
{
    term_send(term, "\a", 1);
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
    bool mouse = term->mouse;
    term_set_mouse(term, false);
    term->mouse = mouse; /* term_enter turns it on again */
    if (term->xterm_like)
        term_send(term, "\x1b[?2004l", 8);
    endwin();
    tcsetattr(term->in_fd, TCSADRAIN, &term->modes);
}

void term_enter(struct terminal *term)
{
    set_modes();
    reset_prog_mode();
    refresh();
    if (term->xterm_like)
        term_send(term, "\x1b[?2004h", 8);
    bool mouse = term->mouse;
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
