/*
 * From the program to the browser, with what the browser may ask of it: reading again, writing.
 */
#ifndef BROWSE_H
#define BROWSE_H

#include "find/find.h"
#include "options.h"
#include "ui/app.h"

/* Takes over the articles of the list unless the browser could not begin. */
enum ui_result browse_articles(struct article_list *list, struct options *options,
                               const struct find_knowledge *knowledge);

#endif
