/*
 * Faces in place of colours: a face says what a cell means, a look how that is shown. Each face has
 * a look for terminals without colour, with 8 colours and with 256. What a colour says, an
 * attribute or a sign says too. The looks of the themes come from the configuration
 * (`color FACE ...`, dossier-config(5)).
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/kinds.h"
#include "ui/canvas.h"

enum face {
    FACE_TEXT,
    FACE_DIM,
    FACE_RULE,
    FACE_TITLE,         /* of a pane */
    FACE_TITLE_FOCUSED, /* of the pane that has the keys */
    FACE_HEADLINE,
    FACE_HEADING,
    FACE_CAST,
    FACE_BOILERPLATE,
    FACE_PERSON, /* in the order of enum entity_type */
    FACE_ORGANIZATION,
    FACE_PLACE,
    FACE_PRODUCT,
    FACE_WORK,
    FACE_EVENT,
    FACE_CONCEPT,
    FACE_ROLE,
    FACE_DATE,
    FACE_AMOUNT,
    FACE_REFERENCE,
    FACE_MARKER, /* beside the reading line and the selected row */
    FACE_MATCH,
    FACE_SUBJECT, /* of evidence */
    FACE_OBJECT,
    FACE_TRIGGER,
    FACE_RELATION, /* the wording of a relation */
    FACE_PAST,     /* in the order of enum relation_status, without asserted */
    FACE_PLANNED,
    FACE_HEDGED,
    FACE_DENIED,
    FACE_STRIP, /* mention density */
    FACE_KEY,   /* the name of a key in help and hints */
    FACE_MESSAGE,
    FACE_ERROR,
    FACE_PROMPT,
    FACES
};

enum color_depth { DEPTH_MONO, DEPTH_8, DEPTH_256, COLOR_DEPTHS };

#define COLOR_DEFAULT (-1)

struct look {
    int16_t foreground, background; /* colour number, COLOR_DEFAULT */
    uint8_t attr;                   /* enum attribute */
};

enum theme_name { THEME_DARK, THEME_LIGHT, THEMES };

struct theme_set {
    struct look looks[THEMES][COLOR_DEPTHS][FACES];
};

extern const char *const face_names[FACES];
extern const char *const theme_names[THEMES];

extern const struct style style_dim; /* FACE_DIM as it is */
enum face face_of_type(enum entity_type type);
enum face face_of_status(enum relation_status status); /* asserted: FACE_TEXT */
/* THEMES: none has this name. */
enum theme_name theme_by_name(const char *name);

/*
 * The arguments of a `color` line: FACE LOOK, or FACE mono LOOK 8 LOOK 256 LOOK with any of the
 * three. LOOK: a colour (name or number), `on` and a colour, attributes (bold dim underline reverse
 * italic), or `plain`. A LOOK before any depth is for 8 and 256 colours, its attributes for mono
 * too. which: a theme, or THEMES for all. false with what is wrong.
 */
bool theme_set_look(struct theme_set *set, enum theme_name which, char *const *words,
                    size_t word_count, char *message, size_t message_size);

#endif
