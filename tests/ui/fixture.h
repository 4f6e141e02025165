/*
 * A dossier made by hand: a Chinese and English article of our own invention, with every status of
 * relation, quotes, dates, aliases and pronouns, so that screens can be tested without analysing.
 */
#ifndef TESTS_UI_FIXTURE_H
#define TESTS_UI_FIXTURE_H

#include "model/dossier.h"

/* The caller owns it. It keeps every invariant (dossier_check). */
struct dossier *fixture_dossier(void);
/* The same article, but its paragraphs hold this text (any bytes), which is also a person's name.
 */
struct dossier *fixture_hostile(const char *bytes, size_t len);
/* Two hundred entities of three types, with Chinese and English names and roles. */
struct dossier *fixture_crowd(void);
/* The same, each tied to the next. */
struct dossier *fixture_chain(void);
/* The same, all tied to the second. */
struct dossier *fixture_star(void);
/* An article of about that many bytes with an entity in each paragraph. */
struct dossier *fixture_long(size_t bytes);

/* The sizes at which a screen is looked at: the smallest usual one, and two larger ones. */
static const struct screen_size {
    int rows, cols;
} screen_sizes[] = {{24, 80}, {40, 120}, {60, 200}};
#define SCREEN_SIZES 3

#endif
