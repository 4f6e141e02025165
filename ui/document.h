/*
 * One article in the browser and what is found in it so far.
 */
#ifndef UI_DOCUMENT_H
#define UI_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/correction.h"
#include "ui/history.h"

struct article;
struct dossier;
struct find_job;
struct find_knowledge;
struct whole;

#define MARKS 62 /* a-z A-Z 0-9 */

struct document {
    struct article *article;
    struct dossier *dossier; /* what is found so far; owns the article unless job is running */
    struct find_job *job;    /* NULL: done */
    bool in_background;      /* the job runs in a thread */
    uint32_t shown_bytes;    /* how much of the article the dossier covers */
    uint32_t cursor, top;    /* bytes: the reading line and the first line shown */
    uint32_t focus;          /* entity or NO_INDEX */
    bool focus_settled; /* a key was pressed, or it was kept: what is found later moves it not */
    uint32_t relation;  /* of the focus, or NO_INDEX */
    uint32_t evidence;  /* which of the relation's, from 0 */
    uint32_t companion; /* without relation: shares `sentence` with the focus; or NO_INDEX */
    uint32_t sentence;
    struct spot marks[MARKS]; /* document NO_INDEX: not set */
    int64_t modified;         /* of the file, when it was read; 0 unknown */
    bool changed, gone;       /* the file is another one, or there is none any more */
    bool kept;                /* it was opened before: its place is kept again */
    struct whole *whole;      /* the rest of a partial article is being read; NULL: it is not */
    bool rest_failed;         /* it could not be read */
    bool again;               /* it is analysed once more, for it was corrected */
    char *next_focus;         /* owned: the name of the focus then; NULL: the one it has */
    struct dossier *replaced; /* what was shown until then, for those who remember numbers of it;
                                 its article is that of the document. NULL: nobody does any more */
    uint32_t replaced_focus;
    bool unkept;                 /* what was corrected could not be written */
    char corrections_wrong[200]; /* why the file of the corrections could not be read; or "" */
    struct corrections agreed;   /* with the file, when it was read or written last */
};

void document_open(struct document *document, struct article *article,
                   const struct find_knowledge *knowledge);
/* A dossier that is already made. */
void document_show(struct document *document, struct dossier *dossier);
/* Works on the analysis for about budget_us; true when what is found has grown enough to show. */
bool document_analyse(struct document *document, uint32_t budget_us);
/*
 * The article is whole now. What was found in its beginning stays, and the analysis begins anew.
 * false: the article does not begin as the beginning did (and is still the caller's).
 */
bool document_continue(struct document *document, struct article *article,
                       const struct find_knowledge *knowledge);
/* Once more, with what is corrected by now (nothing may be running). Until that is done what was
 * found before is shown; then the focus is the entity of that name (NULL: of the one it has). */
void document_analyse_again(struct document *document, const struct find_knowledge *knowledge,
                            const char *focus);
/* Brings to the file of the corrections what is corrected or taken back since it was read or
 * written. false with the message, and they hold until the end. */
bool document_keep_corrections(struct document *document, char *message, size_t message_size);
void document_close(struct document *document);
/* When the file was changed last, seconds; 0: no file. */
int64_t document_modified(const char *source);

#endif
