/*
 * Starts the browser (ui/app.h). ui/ includes neither read/ nor write/, so this hands it what it
 * needs of them: a function that reads an article again, and one that writes a dossier.
 */
#ifndef BROWSE_H
#define BROWSE_H

#include "find/find.h"
#include "options.h"
#include "ui/app.h"

/* Browses the articles until the user quits. unread: messages of the inputs that could not be read,
 * one a line. Takes over the articles of the list, unless the result
 * is UI_NO_TERMINAL. */
enum ui_result browse_articles(struct article_list *list, struct options *options,
                               const struct find_knowledge *knowledge, const char *unread);

#endif
