/*
 * What the steps of finding make of a text, as strings that a test can compare. A string is good
 * until the next call.
 */
#ifndef TESTS_FIND_PROPOSED_H
#define TESTS_FIND_PROPOSED_H

#include "model/dossier.h"

/* The proposals of the rules for one sentence, in text order: "person:林若溪 place:河东市". Only
 * those whose rule begins with `rule`. */
const char *proposed_by(const char *rule, const char *text);

/* What repairs leave of a name that the tagger is said to see in the sentence: "Farhill", "" when
 * nothing. */
const char *repaired(enum entity_type type, const char *seen, const char *text);

/* The definitions of one sentence: "Far Hill Laboratories=FHL". */
const char *proposed_definitions(const char *text);

/*
 * Names are marked in the text: "[P Ines Marlow] left. [P Marlow] ..."; P person, O organization, L
 * place, D product, W work, E event, C concept, R role. Every entity with all its names, those with
 * several: "Ines Marlow=Marlow"; "" when all names are entities of their own. */
const char *clustered(const char *markup);

/* The pronouns and nominals that are resolved, and to whom: "he=Tom Vance it=Farhill Labs". */
const char *referred(const char *markup);

/* The roles that the marked text gives: "chief executive". */
const char *roles_of(const char *markup);

/* The whole pipeline: names of the entities of one type, in the order of salience, "A|B". */
const char *found_entities(const char *type, const char *text);

#endif
