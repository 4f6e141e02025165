/*
 * Taking along: copy, open, edit.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/article.h"
#include "ui/act.h"
#include "ui/document.h"
#include "ui/external.h"
#include "ui/source_line.h"
#include "ui/state.h"

static void copy(struct app *app, bool with_place)
{
    struct buffer text = {0};
    if (app_ops(app)->selection(app, &text, with_place))
        external_copy(app, buffer_str(&text), text.len);
    else
        app_say(app, "Nothing to copy here.");
    buffer_release(&text);
}

void act_copy(struct app *app)
{
    copy(app, false);
}

void act_copy_with_place(struct app *app)
{
    copy(app, true);
}

static bool may_run(struct app *app)
{
    if (!app->settings->secure)
        return true;
    app_fail(app, "No other program runs in secure mode.");
    return false;
}

/* Says what came of a program that was run for a variable. */
static void say_status(struct app *app, int status, const char *program, const char *variable)
{
    if (status < 0)
        app_fail(app, "%s could not be run; set $%s.", program, variable);
    else if (status > 0)
        app_fail(app, "%s ended with status %d.", program, status);
}

/* $VISUAL or $EDITOR cut at its blanks ("code --wait" is common), then the arguments. */
static void run_editor(struct app *app, const char *line, const char *path)
{
    const char *variable = getenv("VISUAL") ? "VISUAL" : "EDITOR", *value = getenv(variable);
    char *command = memory_string(value && value[0] ? value : "vi"), *rest = command, *word;
    VEC(const char *) argv = {0};
    while ((word = strtok_r(rest, " ", &rest)))
        *vec_push(&argv) = word;
    if (argv.count > 0) {
        *vec_push(&argv) = line;
        *vec_push(&argv) = path;
        *vec_push(&argv) = NULL;
        say_status(app, external_run(app, argv.items), argv.items[0], variable);
    }
    vec_free(&argv);
    free(command);
}

/* A word of $BROWSER, for the caller to free: each %s in it is the address, and then it is placed.
 */
static char *browser_word(const char *word, const char *address, bool *placed)
{
    struct buffer out = {0};
    for (const char *at = word; *at; at++) {
        if (at[0] == '%' && at[1] == 's') {
            buffer_add_str(&out, address);
            *placed = true;
            at++;
        } else {
            buffer_add_char(&out, *at);
        }
    }
    char *whole = memory_string(buffer_str(&out));
    buffer_release(&out);
    return whole;
}

/* One command of $BROWSER with the address in place of %s, else behind it. Its status, or -1: it
 * could not be run. */
static int run_browser(struct app *app, char *command, const char *address)
{
    VEC(char *) argv = {0};
    bool placed = false;
    char *rest = command, *word;
    int status = -1;
    while ((word = strtok_r(rest, " ", &rest)))
        *vec_push(&argv) = browser_word(word, address, &placed);
    if (argv.count > 0) {
        if (!placed)
            *vec_push(&argv) = memory_string(address);
        *vec_push(&argv) = NULL;
        status = external_run(app, (const char *const *)argv.items);
    }
    for (uint32_t i = 0; i < argv.count; i++)
        free(argv.items[i]);
    vec_free(&argv);
    return status;
}

/* $BROWSER is a list of commands with colons between them: the first that can be run. */
static void browse(struct app *app, const char *address)
{
    const char *value = getenv("BROWSER");
    char *list = memory_string(value && value[strspn(value, " :")] ? value : "xdg-open");
    char *rest = list, *command, *name = NULL;
    int status = -1;
    while (status < 0 && (command = strtok_r(rest, ":", &rest))) {
        free(name);
        command += strspn(command, " ");
        name = memory_string(command);
        name[strcspn(name, " ")] = '\0';
        status = run_browser(app, command, address);
    }
    say_status(app, status, name ? name : "", "BROWSER");
    free(name);
    free(list);
}

/* The link that the reading line's paragraph holds at or after the cursor, NULL: none. */
static const char *link_here(const struct app *app)
{
    const struct document *document = app_document(app);
    const struct article *article = document->article;
    if (article->block_count == 0)
        return NULL;
    const struct block *block = &article->blocks[article_block_at(article, document->cursor)];
    const char *found = NULL;
    for (uint32_t i = 0; i < article->link_count; i++) {
        const struct link *link = &article->links[i];
        if (link->begin >= block->end)
            break;
        if (link->end > block->begin && (!found || link->begin <= document->cursor))
            found = link->target;
    }
    return found;
}

/* Only what a browser opens: no option, no other kind of thing. */
static bool is_address(const char *target)
{
    return strncmp(target, "http://", 7) == 0 || strncmp(target, "https://", 8) == 0;
}

void act_open(struct app *app)
{
    if (!may_run(app))
        return;
    const char *link = link_here(app), *source = app_document(app)->article->source;
    if (link && !is_address(link)) {
        app_say(app, "Only http and https links are opened: %.120s", link);
        return;
    }
    if (link) {
        browse(app, link);
        return;
    }
    char *path = realpath(source, NULL); /* absolute: never taken for an option */
    if (path)
        browse(app, path);
    else
        app_say(app, "No link here, and the source is no file.");
    free(path);
}

#define SEARCHED_BYTES (1u << 24) /* of a source whose reader counts no lines */

/* The line of the source that the reading line's block begins on; 1: the top, or it is unknown. */
static uint32_t line_here(const struct document *document, const char *path)
{
    const struct article *article = document->article;
    if (article->block_count == 0)
        return 1;
    uint32_t block = article_block_at(article, document->cursor);
    uint32_t line = article_line(article, block);
    FILE *file = line == 0 ? fopen(path, "rb") : NULL;
    if (file) {
        struct buffer source = {0};
        buffer_add_file(&source, file, SEARCHED_BYTES); /* what can be had of it */
        fclose(file);
        line = source_line(article, block, source.bytes, source.len);
        buffer_release(&source);
    }
    return line > 0 ? line : 1;
}

void act_edit(struct app *app)
{
    const struct document *document = app_document(app);
    if (!may_run(app))
        return;
    char *path = realpath(document->article->source, NULL);
    if (!path) {
        app_say(app, "The source is no file.");
        return;
    }
    char at[24];
    snprintf(at, sizeof at, "+%u", line_here(document, path));
    run_editor(app, at, path);
    free(path);
}
