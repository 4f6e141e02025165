/*
 * An article that can be corrected, opened in the app, and what its corrections made of it.
 */
#ifndef TESTS_UI_CORRECTED_H
#define TESTS_UI_CORRECTED_H

#include "one_app.h"

struct article;
struct entity;
struct find_knowledge;

extern struct find_knowledge *knowledge;

/* The app with it, Tom Vance in focus, and a folder of its own for what is kept. */
void corrected_setup(void);
void corrected_teardown(void);

/* Its paragraphs, so many times. */
struct article *corrected_article(uint32_t times);
/* Opens that. */
struct app *corrected_open(uint32_t times);

/* The name in focus. */
const char *focus(void);
/* The entity of that very name that is not hidden; NULL: there is none. */
const struct entity *entity(const char *name);
uint32_t corrections(void);
char *kept_path(void); /* for the caller to free */
/* What the file of the article holds; good until the next call. */
const char *kept(void);

#endif
