#include "config.h"

#include "read/pdf.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/clock.h"
#include "model/memory.h"

#define TIME_LIMIT_MS 30000
#define CHUNK_BYTES   ((size_t)1 << 16)

extern char **environ;

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t put = write(fd, bytes, len);
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes += put;
        len -= (size_t)put;
    }
    return lseek(fd, 0, SEEK_SET) == 0;
}

/* The PDF in a file without a name, because pdftotext seeks in its input. Returns a descriptor, or
 * -1 with errno set. */
static int unnamed_file(const struct source *source)
{
    char path[] = "/tmp/dossier-pdf-XXXXXX";
    int fd = mkostemp(path, O_CLOEXEC);
    if (fd < 0)
        return -1;
    unlink(path);
    if (write_all(fd, source->bytes, source->len))
        return fd;
    close(fd);
    return -1;
}

/* Starts pdftotext, which reads from descriptor `in` and writes to `out`. Returns 0 when it cannot
 * be started. */
static pid_t start(int in, int out)
{
    static char program[] = "pdftotext", quiet[] = "-q", encoding[] = "-enc", utf8[] = "UTF-8",
                no_page_breaks[] = "-nopgbrk", standard[] = "-";
    char *arguments[] = {program, quiet, encoding, utf8, no_page_breaks, standard, standard, NULL};
    posix_spawn_file_actions_t actions;
    pid_t pid = 0;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (posix_spawnp(&pid, "pdftotext", &actions, NULL, arguments, environ) != 0)
        pid = 0;
    posix_spawn_file_actions_destroy(&actions);
    return pid;
}

/* Reads the pipe to its end. Returns false with the error filled at the time limit or past
 * max_bytes. */
static bool collect(struct source *text, int fd, const struct input *input)
{
    char *chunk = memory_alloc(CHUNK_BYTES);
    int64_t deadline = clock_ms() + TIME_LIMIT_MS;
    bool fine = true;
    while (fine) {
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        int64_t left = deadline - clock_ms();
        int ready = left > 0 ? poll(&wait, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0) {
            fine = read_fail(input, "pdftotext takes longer than %d s", TIME_LIMIT_MS / 1000);
            break;
        }
        ssize_t got = read(fd, chunk, CHUNK_BYTES);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        fine = source_add(text, chunk, (size_t)got, input);
    }
    free(chunk);
    return fine;
}

static bool run(int in, struct source *text, const struct input *input)
{
    int pipe_fds[2], status = 0;
    if (pipe2(pipe_fds, O_CLOEXEC) < 0)
        return read_fail(input, "%s", strerror(errno));
    pid_t pid = start(in, pipe_fds[1]);
    close(pipe_fds[1]);
    if (pid == 0) {
        close(pipe_fds[0]);
        return read_fail(input, "a PDF; install pdftotext (poppler-utils) to read it");
    }
    bool fine = collect(text, pipe_fds[0], input);
    close(pipe_fds[0]);
    if (!fine)
        kill(pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    if (fine && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
        fine = read_fail(input, "pdftotext cannot read it");
    return fine;
}

bool pdf_to_text(struct source *source, const struct input *input)
{
    struct source text = {0};
    int in = unnamed_file(source);
    if (in < 0)
        return read_fail(input, "%s", strerror(errno));
    bool fine = run(in, &text, input);
    close(in);
    source_release(source);
    if (!fine)
        source_release(&text);
    *source = text;
    return fine;
}
