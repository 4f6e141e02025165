/*
 * The browser: articles and their dossiers to a person at a terminal. What main.c calls.
 *
 * ui/ knows model/ and text/, and find/find.h to analyse while the person reads. Reading a file
 * again and writing one are the caller's business and come in as functions, so that ui/ needs to
 * know neither read/ nor write/.
 */
#ifndef UI_APP_H
#define UI_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "find/find.h"
#include "model/dossier.h"

/* What the browser asks of its caller. Each function may be NULL: "not available". */
struct ui_services {
    void *context; /* passed to each function */
    /* Reads the article's source again; alone: runs no other program for it. NULL with the message
     * when that fails; else the caller (the browser) owns the new article. Of the old one only
     * source and title are looked at. Is called from a thread for the rest of a partial article;
     * never twice at once. */
    struct article *(*reload)(void *context, const struct article *old, bool alone, char *message,
                              size_t message_size);
    /* Writes the dossier: `:w FORMAT FILE`; over: to a file that exists, too. The message: the
     * files that were written, or with false what is wrong. */
    bool (*write)(void *context, const struct dossier *dossier, const char *format,
                  const char *path, bool over, char *message, size_t message_size);
    /* The names of the formats, for completion: by number, NULL after the last. */
    const char *(*format_name)(void *context, uint32_t number);
};

struct ui_options {
    /* Settings of the command line, each "NAME=VALUE" as `:set` takes it ("theme=light",
     * "ambiguous=wide", "ascii=on", "mouse=on", "secure=on", "color=never"); they win over the
     * configuration files. */
    const char *const *settings;
    uint32_t setting_count;
    /* What of the inputs could not be read, a message a line; NULL or "": all was. */
    const char *unread;
    const char *config; /* a configuration file in place of the user's own; NULL: that one */
    struct ui_services services;
};

enum ui_result {
    UI_DONE = 0,        /* the person quit */
    UI_FAILED = 1,      /* the terminal went away, or a wrong setting of the command line */
    UI_NO_TERMINAL = 2, /* no terminal that can be used: print the report instead */
};

/*
 * Browses the articles until the person quits. Says on stderr why it cannot, in one line.
 *
 * With UI_NO_TERMINAL and UI_FAILED before the first screen nothing was taken: the caller still
 * owns the articles (and articles[i] is not NULL). Otherwise the browser took each of them over
 * and has freed them; the array's entries are then NULL. The knowledge is borrowed.
 */
enum ui_result ui_browse(struct article **articles, uint32_t count,
                         const struct find_knowledge *knowledge, const struct ui_options *options);

/* The same with dossiers that are already made (taken over in the same way); nothing is analysed
 * again. */
enum ui_result ui_show(struct dossier **dossiers, uint32_t count, const struct ui_options *options);

#endif
