/*
 * What a program on a terminal costs: CPU, peak memory and bytes from start to the first screen,
 * and bytes for each key. Plays the same script for dossier and for a peer (less) in turns, so that
 * the ratio holds on a noisy machine; prints medians.
 *
 *     bench_terminal [-r RUNS] [-s ROWSxCOLUMNS] [-t] DOSSIER FILE
 *
 * -t: only how soon the text is there, for files whose analysis goes on for long after that.
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* The card of a new focus follows when the keys rest: what comes within KEY_QUIET_MS is the key's.
 */
enum { KEY_QUIET_MS = 60, QUIET_MS = 250, LIMIT_MS = 20000, MAX_RUNS = 99 };
enum { TEXT_BYTES = 1000 }; /* when so many have come the text is on the screen */

struct session {
    pid_t pid;
    int master;
};

struct cost {
    double cpu_ms;
    double text_ms; /* until the text is there */
    double wall_ms; /* to the last byte of the first screen */
    double peak_kib;
    double bytes;
};

struct size {
    unsigned short rows, cols;
};

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static struct session start(char *const argv[], struct size size)
{
    struct winsize window = {.ws_row = size.rows, .ws_col = size.cols};
    struct session session;
    session.pid = forkpty(&session.master, NULL, NULL, &window);
    if (session.pid < 0) {
        perror("bench_terminal: forkpty");
        exit(1);
    }
    if (session.pid == 0) {
        setenv("TERM", "xterm-256color", 1);
        setenv("LC_ALL", "C.UTF-8", 1);
        setenv("LESSHISTFILE", "-", 1);
        setenv("XDG_STATE_HOME", "/dev/null", 1);
        setenv("XDG_DATA_HOME", "/dev/null", 1);
        unsetenv("LINES");
        unsetenv("COLUMNS");
        execvp(argv[0], argv);
        _exit(127);
    }
    return session;
}

/* Reads until nothing came for quiet_ms. Returns the bytes; *last_ms is when the last one came. */
static size_t drain_for(const struct session *session, int quiet_ms, double *last_ms)
{
    size_t total = 0;
    char bytes[65536];
    double limit = now_ms() + LIMIT_MS;
    while (now_ms() < limit) {
        struct pollfd fd = {.fd = session->master, .events = POLLIN};
        if (poll(&fd, 1, total == 0 ? LIMIT_MS : quiet_ms) <= 0)
            break;
        ssize_t got = read(session->master, bytes, sizeof bytes);
        if (got <= 0)
            break;
        total += (size_t)got;
        *last_ms = now_ms();
    }
    return total;
}

static size_t drain(const struct session *session, double *last_ms)
{
    return drain_for(session, QUIET_MS, last_ms);
}

/* What comes within quiet_ms, if anything does. */
static size_t take(const struct session *session, int quiet_ms)
{
    double last;
    struct pollfd fd = {.fd = session->master, .events = POLLIN};
    return poll(&fd, 1, quiet_ms) > 0 ? drain_for(session, quiet_ms, &last) : 0;
}

/* The CPU time of the program so far. */
static double cpu_ms(const struct session *session)
{
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(session->pid, &clock) != 0 || clock_gettime(clock, &t) != 0)
        return 0;
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* The bytes of the key itself; *settled: those that follow when the keys rest. */
static size_t press(const struct session *session, const char *keys, size_t *settled)
{
    if (write(session->master, keys, strlen(keys)) < 0)
        return 0;
    size_t bytes = take(session, KEY_QUIET_MS);
    *settled += take(session, QUIET_MS);
    return bytes;
}

/* Until the text is there. */
static double wait_for_text(const struct session *session, double begin)
{
    size_t total = 0;
    char bytes[65536];
    while (total < TEXT_BYTES && now_ms() < begin + LIMIT_MS) {
        ssize_t got = read(session->master, bytes, sizeof bytes);
        if (got <= 0)
            break;
        total += (size_t)got;
    }
    return now_ms() - begin;
}

static struct cost finish(const struct session *session, struct cost cost)
{
    struct rusage usage;
    int status;
    double last;
    if (write(session->master, "Q", 1) < 0)
        kill(session->pid, SIGHUP);
    drain(session, &last);
    while (wait4(session->pid, &status, 0, &usage) < 0 && errno == EINTR)
        ;
    close(session->master);
    cost.cpu_ms = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
                  (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
    cost.peak_kib = (double)usage.ru_maxrss;
    return cost;
}

static struct cost first_text(char *const argv[], struct size size)
{
    struct cost cost = {0};
    double begin = now_ms();
    struct session session = start(argv, size);
    cost.text_ms = wait_for_text(&session, begin);
    return finish(&session, cost);
}

static struct cost first_screen(char *const argv[], struct size size)
{
    struct cost cost = {0};
    double begin = now_ms(), last = begin;
    struct session session = start(argv, size);
    cost.bytes = (double)drain(&session, &last);
    cost.wall_ms = last - begin;
    return finish(&session, cost);
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const struct cost *costs, int runs, size_t offset)
{
    double values[MAX_RUNS];
    for (int i = 0; i < runs; i++)
        memcpy(&values[i], (const char *)&costs[i] + offset, sizeof values[i]);
    qsort(values, (size_t)runs, sizeof *values, by_value);
    return values[runs / 2];
}

static void print_costs(const char *name, const struct cost *costs, int runs)
{
    printf("%-10s cpu %7.2f ms   wall %7.2f ms   peak %6.2f MiB   %6.0f bytes\n", name,
           median(costs, runs, offsetof(struct cost, cpu_ms)),
           median(costs, runs, offsetof(struct cost, wall_ms)),
           median(costs, runs, offsetof(struct cost, peak_kib)) / 1024,
           median(costs, runs, offsetof(struct cost, bytes)));
}

/* `before` brings the program there, then `key` is pressed `times` times. */
static const struct key_figure {
    const char *what, *before, *key;
    int times;
} key_figures[] = {
    {"focus move (J)", "", "J", 40},
    {"selection down a list", "2", "j", 40},
    {"selection up a list", "2G", "k", 40},
    {"line down, side by side", "", "j", 40},
    {"line down, zoomed", "z", "j", 40},
    {"page down, side by side", "", " ", 3},
    {"page down, zoomed", "z", " ", 3},
    {"20 line-downs in one write", "", "jjjjjjjjjjjjjjjjjjjj", 1},
};

static void bench_keys(char *const argv[], struct size size)
{
    printf("bytes and CPU per key\n");
    for (size_t i = 0; i < sizeof key_figures / sizeof *key_figures; i++) {
        const struct key_figure *figure = &key_figures[i];
        double last;
        struct session session = start(argv, size);
        drain(&session, &last);
        size_t bytes = 0, settled = 0;
        if (*figure->before)
            press(&session, figure->before, &settled);
        settled = 0;
        double begin = cpu_ms(&session);
        for (int k = 0; k < figure->times; k++)
            bytes += press(&session, figure->key, &settled);
        printf("  %-28s %6.0f bytes, %6.0f more when the keys rest; CPU with these %5.2f ms\n",
               figure->what, (double)bytes / figure->times, (double)settled / figure->times,
               (cpu_ms(&session) - begin) / figure->times);
        finish(&session, (struct cost){0});
    }
}

static void bench_start(char *const ours[], char *const peer[], struct size size, int runs)
{
    struct cost our_costs[MAX_RUNS], peer_costs[MAX_RUNS];
    for (int i = 0; i < runs; i++) {
        peer_costs[i] = first_screen(peer, size);
        our_costs[i] = first_screen(ours, size);
    }
    printf("start to first screen and quit, %dx%d, median of %d\n", size.rows, size.cols, runs);
    print_costs("less", peer_costs, runs);
    print_costs("dossier", our_costs, runs);
}

static void bench_text(char *const ours[], char *const peer[], struct size size, int runs)
{
    struct cost our_costs[MAX_RUNS], peer_costs[MAX_RUNS];
    for (int i = 0; i < runs; i++) {
        peer_costs[i] = first_text(peer, size);
        our_costs[i] = first_text(ours, size);
    }
    printf("start to text, median of %d: less %.1f ms, dossier %.1f ms\n", runs,
           median(peer_costs, runs, offsetof(struct cost, text_ms)),
           median(our_costs, runs, offsetof(struct cost, text_ms)));
}

int main(int argc, char **argv)
{
    int runs = 9, option;
    struct size size = {24, 80};
    bool usage = false, text_only = false;
    while ((option = getopt(argc, argv, "r:s:t")) != -1) {
        if (option == 'r')
            runs = atoi(optarg);
        else if (option == 't')
            text_only = true;
        else if (option != 's' || sscanf(optarg, "%hux%hu", &size.rows, &size.cols) != 2)
            usage = true;
    }
    if (usage || argc - optind != 2 || runs < 1 || runs > MAX_RUNS) {
        fprintf(stderr, "usage: bench_terminal [-r RUNS] [-s ROWSxCOLUMNS] [-t] DOSSIER FILE\n");
        return 2;
    }
    char less[] = "less";
    char *ours[] = {argv[optind], argv[optind + 1], NULL};
    char *peer[] = {less, argv[optind + 1], NULL};
    bench_text(ours, peer, size, runs);
    if (text_only)
        return 0;
    bench_start(ours, peer, size, runs);
    bench_keys(ours, size);
    return 0;
}
