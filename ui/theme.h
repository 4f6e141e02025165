/*
 * Roles in place of colours: what a cell means, and how that looks. Each role has a look for
 * terminals without colour, with 8 and with 256; what a colour says, an attribute or a sign says
 * too. The looks of the themes come from the configuration (`color ROLE ...`, dossier-config(5)).
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/kinds.h"
#include "ui/canvas.h"

enum role {
    ROLE_TEXT,
    ROLE_DIM,
    ROLE_RULE,
    ROLE_TITLE,         /* of a pane */
    ROLE_TITLE_FOCUSED, /* of the pane that has the keys */
    ROLE_HEADLINE,
    ROLE_HEADING,
    ROLE_CAST,
    ROLE_BOILERPLATE,
    ROLE_PERSON, /* in the order of enum entity_type */
    ROLE_ORGANIZATION,
    ROLE_PLACE,
    ROLE_PRODUCT,
    ROLE_WORK,
    ROLE_EVENT,
    ROLE_CONCEPT,
    ROLE_ROLE,
    ROLE_DATE,
    ROLE_AMOUNT,
    ROLE_REFERENCE,
    ROLE_SELECTED,
    ROLE_MARKER, /* beside the reading line and the selected row */
    ROLE_MATCH,
    ROLE_SUBJECT, /* of evidence */
    ROLE_OBJECT,
    ROLE_TRIGGER,
    ROLE_RELATION, /* the wording of a relation */
    ROLE_PAST,     /* in the order of enum relation_status, without asserted */
    ROLE_PLANNED,
    ROLE_HEDGED,
    ROLE_DENIED,
    ROLE_STRIP, /* mention density */
    ROLE_KEY,   /* the name of a key in help and hints */
    ROLE_MESSAGE,
    ROLE_ERROR,
    ROLE_PROMPT,
    ROLES
};

enum color_depth { DEPTH_MONO, DEPTH_8, DEPTH_256, COLOR_DEPTHS };

#define COLOR_DEFAULT (-1)

struct look {
    int16_t foreground, background; /* colour number, COLOR_DEFAULT */
    uint8_t attr;                   /* enum attribute */
};

enum theme_name { THEME_DARK, THEME_LIGHT, THEMES };

struct theme_set {
    struct look looks[THEMES][COLOR_DEPTHS][ROLES];
};

extern const char *const role_names[ROLES];
extern const char *const theme_names[THEMES];

enum role role_of_type(enum entity_type type);
enum role role_of_status(enum relation_status status); /* asserted: ROLE_TEXT */
/* ROLES, THEMES: none has this name. */
enum role role_by_name(const char *name);
enum theme_name theme_by_name(const char *name);

/*
 * The arguments of a `color` line: ROLE LOOK, or ROLE mono LOOK 8 LOOK 256 LOOK with any of the
 * three. LOOK: a colour (name or number), `on` and a colour, attributes (bold dim underline reverse
 * italic), or `plain`. A LOOK before any depth is for 8 and 256 colours, its attributes for mono
 * too. which: a theme, or THEMES for all. false with what is wrong.
 */
bool theme_set_look(struct theme_set *set, enum theme_name which, char *const *words,
                    size_t word_count, char *message, size_t message_size);

#endif
