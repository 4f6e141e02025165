/*
 * Sentences with their mentions marked, for tests of the steps behind the names:
 * "[P Tom Vance] leads [O Farhill Labs]", "[P=Tom Vance|He] ...". The letter is the type: P person,
 * O organization, L place, D product, W work, E event, C concept, R role, T date, A amount; after
 * '=' the name of the entity that a pronoun or another name stands for. '\n' begins a new block.
 */
#ifndef TESTS_FIND_MARKED_H
#define TESTS_FIND_MARKED_H

/* What quote and relate find by rules alone, a line each: "leads(Tom Vance, Farhill Labs)
 * asserted\n"; by whom it is reported behind it: " by Ines Marlow". The string is good until the
 * next call. */
const char *marked_relations(const char *markup);

/* A sentence with what must be found in it and what must not. */
struct marked_case {
    const char *markup;
    const char *wanted;    /* a line that must be found, or NULL */
    const char *forbidden; /* what no line may hold, or NULL */
};

/* Fails the test when the relations of the sentence are not as the case says. */
void marked_check(const struct marked_case *c);
/* The same when what a sentence leaves out is found too (find/bridge). */
void marked_check_bridged(const struct marked_case *c);

/* The same with the model of pairs, and how sure each relation is: "leads(Tom Vance, Quell) 90\n",
 * " weak" behind it. */
struct hashed_model;
const char *marked_weighed(const char *markup, const struct hashed_model *model);

/* What is found by rules alone, with the dates: "founded(Tom Vance, Quell) 2014\n"; "-" for none.
 */
const char *marked_dated(const char *markup);

/* What is asked of a judge of bridges (find/bridge), a line each, with the candidates and where
 * each was named last: "leads Tom Vance: Quell 2, Farhill 3\n". Nothing is answered. */
const char *marked_bridges(const char *markup);

/* Shows the outline of the first sentence and what it is made of; both are good during the call. */
struct outline;
struct dossier_builder;
typedef void marked_look(const struct outline *outline, const struct dossier_builder *builder);
void marked_outline(const char *markup, marked_look *look);

/* "direct Tom Vance: We won.\n"; "-" for nobody. */
const char *marked_quotes(const char *markup);

#endif
