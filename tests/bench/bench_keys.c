/*
 * What each key costs in CPU, whatever the size of the text: the browser without a terminal, every
 * action of the key table, prompts letter by letter, views, pages. Prints the median and the most
 * of several presses: until the frame is drawn, and for what goes on after it, in slices between
 * which keys are taken, the longest slice and all of them.
 *
 *     bench-keys [-s ROWSxCOLUMNS] FILE
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench.h"
#include "bench_input.h"
#include "find/find.h"
#include "text/utf8.h"
#include "ui/app.h"
#include "ui/articles.h"
#include "ui/dispatch.h"
#include "ui/document.h"
#include "ui/frame.h"
#include "ui/keys.h"
#include "ui/state.h"
#include "ui/work.h"

#define RUNS_MAX 31
#define WORK_US  300 /* as the browser does */

struct script {
    const char *what;
    const char *before; /* keys that lead to where it is measured; names in <> */
    const char *keys;   /* measured one by one, as many times as there are */
    const char *after;  /* keys that lead back */
};

static const struct script scripts[] = {
    {"line down", "", "jjjjjjjjjj", "g"},
    {"line up", "G", "kkkkkkkkkk", "g"},
    {"scroll a line", "", "<C-e><C-e><C-e><C-y><C-y>", "g"},
    {"half page", "", "dddddu", "g"},
    {"page", "", "<Space><Space><Space><Space>bb", "g"},
    {"top, bottom", "", "GgGgGg", ""},
    {"next pane", "", "<Tab><Tab><Tab><S-Tab><S-Tab><S-Tab>", "1"},
    {"follow a name", ")", "<Enter><Enter><Enter>", "g"},
    {"back, forward", ")<Enter>)<Enter>", "HHLL", "g"},
    {"next entity", "", "JJJJJJJJKKKK", "g"},
    {"entity far down the list", "2G", "KKKKJJ", "2g1"},
    {"next mention", "", "]]]]]][[[", "g"},
    {"any mention", "", "))))))(((", "g"},
    {"paragraph", "", "}}}}}{{{", "g"},
    {"focus and go", ")", "*#*#", "g"},
    {"evidence", "3", "eee", "<Esc>1g"},
    {"search: a frequent word", "/", "the", "<Esc>g"},
    {"search: a rare word", "/", "mammoth", "<Esc>g"},
    {"search: nowhere", "/", "xyzzyq", "<Esc>g"},
    {"search: Chinese", "/", "公司宣布", "<Esc>g"},
    {"search again, few matches", "/mammoth<Enter>", "nnnNNN", "<Esc>g"},
    {"search again, many matches", "/the<Enter>", "nnnNNN", "<Esc>g"},
    {"search again, at once", "", "nN", "<Esc>g"},
    {"search: expression", ":set regex=on<Enter>/", "m.mm[ou]th", "<Esc>:set regex=off<Enter>g"},
    {"search a name", "2/", "Smith", "<Esc>1"},
    {"search a name again", "2/Smith<Enter>", "nnN", "<Esc>1"},
    {"filter the list", "2f", "smith<Backspace><Backspace><Backspace>", "<Esc>1"},
    {"filter, clear", "2f", "a<Enter>F", "1"},
    {"type filter", "2", "tttT", "g1"},
    {"sort", "2", "sssss", "1"},
    {"sort again", "2", "sssss", "1"},
    {"sort, reversed", "2", "SS", "1"},
    {"down the list", "2", "jjjjjjjjkk", "g1"},
    {"bottom of the list", "2", "GgGg", "1"},
    {"open what is folded", "2s", "G<Enter>", "gssss1"},
    {"marks", "", "majj'a", "g"},
    {"next view", "3", "vvvvv", "1"},
    {"view: tree", "3:view tree", "<Enter>jj<Space>Gg", ":view list<Enter>1"},
    {"view: map", "3:view map", "<Enter>jjkG", ":view list<Enter>1"},
    {"view: timeline", "3:view timeline", "<Enter>jj<Space>Gg", ":view list<Enter>1"},
    {"view: quotes", "3:view quotes", "<Enter>jj<Space>Gg", ":view list<Enter>1"},
    {"focus moves by a map", "3:view map<Enter>", "JJK", ":view list<Enter>1g"},
    {"filter relations", "3f", "said", "<Esc>1"},
    {"filter a tree", "3:view tree<Enter>f", "said<Backspace><Backspace>",
     "<Esc>:view list<Enter>1"},
    {"filter a map", "3:view map<Enter>f", "said<Backspace><Backspace>", "<Esc>:view list<Enter>1"},
    {"filter a timeline", "3:view timeline<Enter>f", "said<Backspace><Backspace>",
     "<Esc>:view list<Enter>1"},
    {"filter quotes", "3:view quotes<Enter>f", "said<Backspace><Backspace>",
     "<Esc>:view list<Enter>1"},
    {"path", "P:focus Google<Enter>", "P", "q"},
    {"why", "", "w", "q"},
    {"everything", "", "i", "q"},
    {"everything about a hub", "2ssg1", "i<Space><Space>Gg", "q2sssg1"},
    {"why of a hub", "2ssg1", "w<Space>G", "q2sssg1"},
    {"relations of a hub", "2ssg3", "jjGgd", "2sssg1"},
    {"everything, to its end", "i", "<Space><Space>Gg", "q"},
    {"search in everything", "2ssg1i/", "the", "<Enter>nq2sssg1"},
    {"marking", "", "aaa", ""},
    {"zoom", "", "zz", ""},
    {"grow, shrink", "", "++__", ""},
    {"sideways", "", "><", ""},
    {"copy", "2", "yY", "1"},
    {"articles, help", "", "AqW?q", ""},
    {"repaint, mouse", "", "<C-l>MM", ""},
    {"command", "", ":12<Enter>", "g"},
    {"command, completed", "", ":focus G<Tab><Tab><Esc>", "g"},
    {"settings", "", ":set theme=light<Enter>", ":set theme=dark<Enter>"},
};

struct cost {
    double draw, slice, rest; /* us */
};

static double now_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static struct cost press(struct app *app, uint32_t key)
{
    struct cost cost = {0};
    double begin = now_us();
    app_key(app, key);
    app_draw(app);
    cost.draw = now_us() - begin;
    while (app_has_work(app)) {
        begin = now_us();
        if (app_work(app, WORK_US))
            app_draw(app);
        double slice = now_us() - begin;
        cost.slice = slice > cost.slice ? slice : cost.slice;
        cost.rest += slice;
    }
    return cost;
}

/* The next key of the script. */
static uint32_t take_key(const char **keys)
{
    const char *close = **keys == '<' ? strchr(*keys, '>') : NULL;
    if (close && close > *keys + 1) {
        char name[32];
        snprintf(name, sizeof name, "%.*s", (int)(close - *keys - 1), *keys + 1);
        *keys = close + 1;
        return key_by_name(name);
    }
    struct utf8_char c = utf8_decode(*keys, strlen(*keys), 0);
    *keys += c.len_bytes;
    return c.cp;
}

static void type(struct app *app, const char *keys)
{
    while (*keys)
        press(app, take_key(&keys));
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void run(struct app *app, const struct script *script)
{
    double draws[RUNS_MAX];
    struct cost most = {0};
    int count = 0;
    type(app, script->before);
    for (const char *keys = script->keys; *keys && count < RUNS_MAX;) {
        struct cost cost = press(app, take_key(&keys));
        draws[count++] = cost.draw;
        most.draw = cost.draw > most.draw ? cost.draw : most.draw;
        most.slice = cost.slice > most.slice ? cost.slice : most.slice;
        most.rest = cost.rest > most.rest ? cost.rest : most.rest;
    }
    type(app, script->after);
    qsort(draws, (size_t)count, sizeof draws[0], by_value);
    printf("  %-28s %7.0f %7.0f   %7.0f %7.0f%s\n", script->what, draws[count / 2], most.draw,
           most.slice, most.rest, most.draw > 1000 || most.slice > 1000 ? "  over 1 ms" : "");
}

static struct app *open_browser(const char *path, int rows, int cols)
{
    static const struct ui_options no_options;
    struct buffer text = {0}, errors = {0};
    char message[160];
    if (!bench_read(path, &text))
        return NULL;
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    struct dossier *dossier = find_all(knowledge, bench_article(text.bytes, text.len));
    setenv("XDG_CONFIG_HOME", "/dev/null", 1);
    setenv("XDG_STATE_HOME", "/dev/null", 1);
    setenv("XDG_DATA_HOME", "/dev/null", 1);
    struct app *app = app_new(&no_options, &errors, message, sizeof message);
    app->settings->settle = 0; /* the card and what follows it belong to the key */
    app->settings->copy = SET_COPY_OFF;
    printf("%s: %.1f MB, %u entities, %u mentions, %u relations; %dx%d\n", path,
           (double)text.len / 1e6, dossier->entity_count, dossier->mention_count,
           dossier->relation_count, cols, rows);
    document_show(vec_push(&app->documents), dossier);
    canvas_resize(&app->canvas, rows, cols);
    app_apply_settings(app);
    app_go_to_document(app, 0);
    app_draw(app);
    buffer_release(&text);
    buffer_release(&errors);
    find_knowledge_free(knowledge);
    return app;
}

int main(int argc, char **argv)
{
    int rows = 60, cols = 200, option;
    while ((option = getopt(argc, argv, "s:")) != -1)
        if (option != 's' || sscanf(optarg, "%dx%d", &rows, &cols) != 2)
            argc = 0;
    if (argc - optind != 1) {
        fprintf(stderr, "usage: bench-keys [-s ROWSxCOLUMNS] FILE\n");
        return 2;
    }
    struct app *app = open_browser(argv[optind], rows, cols);
    if (!app)
        return 1;
    printf("CPU of a key in us:            median    most   longest     all\n");
    printf("                               until it is drawn   slices after it\n");
    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++)
        run(app, &scripts[i]);
    app_free(app);
    return 0;
}
