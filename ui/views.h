/*
 * Views: what is found, written as a page. Each builder is a pure function of the request; it
 * clears the page and writes its rows, with the target that Enter goes to in each.
 *
 * Those of long pages write some rows (or find out what is to be written) each time they are
 * called, a small part of a millisecond, and begin anew when the page says that there is no more
 * to come; view_make and view_go_on call them.
 */
#ifndef UI_VIEWS_H
#define UI_VIEWS_H

#include "model/dossier.h"
#include "text/search.h"
#include "ui/relation_order.h"
#include "ui/settings.h"
#include "ui/sheet.h"

/* What a row says beside the statuses: asserted, but in somebody's words. A filter takes it for a
 * status of its own, as the reader sees one. */
#define STATUS_SAID RELATION_STATUSES
enum { FILTER_STATUSES = STATUS_SAID + 1 };
int relation_filter_status(const struct relation *relation);
const char *filter_status_name(int status); /* for _() */

/* Which relations are shown; 0 in a set: all. */
struct relation_filter {
    uint32_t types;   /* bits of enum relation_type */
    uint8_t statuses; /* bits of enum relation_status and STATUS_SAID */
    const char *text; /* folded substring of the row, or of another form of a name in it; NULL or
                         "": all */
};
bool filter_is_set(const struct relation_filter *filter);

struct view_request {
    const struct dossier *dossier;
    uint32_t focus;              /* entity, or NO_INDEX */
    uint32_t relation;           /* the focused one, or NO_INDEX */
    uint32_t evidence;           /* which of its evidence, from 0 */
    uint32_t companion;          /* in place of a relation: only shares a sentence; or NO_INDEX */
    uint32_t sentence;           /* the one it shares */
    uint32_t place;              /* in place of both: a quote or a date; or NO_INDEX */
    uint32_t from;               /* the other entity of a path, or NO_INDEX */
    const struct canvas *canvas; /* for its rule and glyphs; nothing is drawn */
    int width;                   /* columns a row can take */
    int rows;                    /* of the pane, for views that fit themselves to it */
    bool alone; /* nothing beside the list of relations shows what the focus is mentioned in */
    const struct settings *settings;
    struct relation_filter filter;
    enum relation_order order; /* of the list */
    bool reversed;
};

typedef void view_build(const struct view_request *request, struct sheet *page);

/* Builds what can be had in about budget_us; if that is anything, at least so many rows. */
void view_make(view_build *build, const struct view_request *request, struct sheet_view *view,
               uint32_t rows, uint32_t budget_us);
/* Goes on with a page that has more to come; true: what is in sight, or all of it, is there now. */
bool view_go_on(view_build *build, const struct view_request *request, struct sheet_view *view,
                uint32_t budget_us);
/* All of it at once. */
void view_whole(view_build *build, const struct view_request *request, struct sheet *page);

enum view { VIEW_LIST, VIEW_TREE, VIEW_MAP, VIEW_TIMELINE, VIEW_QUOTES, VIEWS };

/* The views of the relations pane, in the order v goes through them. */
struct view_kind {
    const char *name; /* "list": `:view list` */
    const char *title;
    view_build *build;
    bool whole;    /* of the article: the same whatever is in focus */
    bool statuses; /* its rows have one, which a filter may ask for */
    bool sorts;    /* its rows can be in another order */
};
extern const struct view_kind view_kinds[VIEWS];

view_build view_list;     /* relations of the focus, grouped; wide panes: with their sentence */
view_build view_mentions; /* adds the sentences of the focus, as many as fit */
view_build view_tree;     /* what is tied to the focus, to settings->depth steps */
view_build view_map;      /* the most tied entities of the article and their edges */
view_build view_timeline; /* dated relations and dates in order */
view_build view_quotes;   /* quotes by speaker */
view_build view_path;     /* shortest paths between from and focus, each hop with its sentence */
view_build view_why;      /* the rules behind the focused relation, or entity */
view_build view_info;     /* everything about the focus */
view_build view_card;     /* one or two rows about the focus: the drawer's head */
view_build view_evidence; /* the focused relation with the sentence of its evidence marked */
/* Adds names that only stand in the same sentences; pattern: of the filter's text, or NULL. */
void view_with(const struct view_request *request, const struct search_pattern *pattern,
               struct sheet *page);

/* ---- what views share: view_parts.c ---- */

#define MARKS_SIZE 64 /* of a status and "weak" */

/* What stands behind a name at the right edge: a status, a paragraph; "" is none. */
struct row_tail {
    struct style style; /* of the status */
    char status[MARKS_SIZE];
    char label[24];
};
/* Ends a row of a narrow page with a name and its tail. Where both do not fit the name has a row of
 * its own below: it is what one reads for, and every row says its paragraph. */
void sheet_name_and_tail(const struct view_request *request, struct sheet *page, struct style style,
                         const char *name, const struct row_tail *tail);
/* Adds text behind what the row has, where it has no room there in rows of its own, whole. */
void sheet_add_whole(const struct view_request *request, struct sheet *page, int indent,
                     struct style style, const char *text);
#define EVIDENCE_SHOWN 20 /* of one relation; e goes through all of it */
/* A row that says how many more there are; none for 0. */
void sheet_more(struct sheet *page, uint32_t count);
#define PAGE_ROWS_MAX 4000 /* nobody reads further; it says so below */
#define SKIPPED_MAX   4096 /* things a builder passes over without writing a row in one call */

/* The focused end's other entity, and whether the focus is the subject. */
uint32_t relation_other_end(const struct relation *relation, uint32_t focus, bool *is_subject);
/* The wording from the focus's side. */
const char *relation_wording(const struct relation *relation, bool is_subject);
/* Adds the arrow, which is a sign of doubt where the relation is denied or hedged, and the wording:
 * "→ acquired", "x acquired". */
void view_add_head(const struct view_request *request, struct sheet *page,
                   const struct relation *relation, bool is_subject);
/* "past" "plan" "maybe" "denied", "" for asserted. */
const char *relation_status_word(enum relation_status status);
/* That, and "said" for what is asserted in somebody's words. */
const char *relation_mark(const struct relation *relation);
/* The status as a row says it, and "weak" behind it of a relation with little evidence. */
void relation_marks(const struct relation *relation, const char *status, char out[MARKS_SIZE]);
/* "¶3": the paragraph that a block is, with this sign; "top" before the first one. */
void block_label(const struct article *article, uint32_t block, const char *sign, char *out,
                 size_t size);
/* The same of the block that a sentence stands in. */
void sentence_label(const struct view_request *request, uint32_t sentence, char *out, size_t size);
/* Whether the filter and settings let the relation be shown. */
bool relation_is_shown(const struct view_request *request, const struct relation *relation);
/* What a row of the relation leads to: its other end, and the evidence that is shown first. */
struct target relation_target(const struct dossier *dossier, uint32_t relation, uint32_t other);
/* What the text of the filter asks for; NULL: nothing. The caller frees it. */
struct search_pattern *filter_pattern(const struct view_request *request);
/* Whether a name or wording is that; NULL: every one is. */
bool filter_passes(const struct search_pattern *pattern, const char *text);
bool filter_passes_span(const struct search_pattern *pattern, const struct article *article,
                        struct span span);
/* The name of an entity, or another form of it. */
bool filter_passes_entity(const struct search_pattern *pattern, const struct dossier *dossier,
                          uint32_t entity);
/* Either end, or the wording from either side. */
bool filter_passes_relation(const struct search_pattern *pattern, const struct dossier *dossier,
                            const struct relation *relation);
/* The dim row of a page that shows nothing: otherwise, for _(), or that the filter keeps all out.
 */
void sheet_nothing(const struct view_request *request, struct sheet *page, const char *otherwise);
/* Whether two who are tied to the entity have something to do with one another by that: not by a
 * role that both hold, or a day. */
bool entity_ties(const struct dossier *dossier, uint32_t entity);
struct style entity_style(const struct dossier *dossier, uint32_t entity);
struct style status_style(const struct relation *relation);
/* Adds its status in full: "  planned". */
void view_add_status(struct sheet *page, const struct relation *relation);
/* What is not plainly so in full: "planned weak"; "" is what is asserted. */
void relation_doubts(const struct relation *relation, char out[MARKS_SIZE]);
/* Adds that, where it has no room in a row of its own. */
void view_end_with_status(const struct view_request *request, struct sheet *page, int indent,
                          const struct relation *relation);
/* What stands out in a sentence; empty spans: nothing does. */
struct marked_sentence {
    uint32_t sentence;
    struct span subject, object, trigger;
};
struct marked_sentence marked_evidence(const struct dossier *dossier, uint32_t evidence);
/* The first mentions of two entities that stand in it. */
struct marked_sentence marked_companions(const struct dossier *dossier, uint32_t sentence,
                                         uint32_t one, uint32_t other);
/* The quote whose words begin at the byte, or NULL. */
const struct quote *quote_that_begins(const struct dossier *dossier, uint32_t at);
/* The sentence with what stands out, broken to width. */
void sheet_sentence(const struct view_request *request, struct sheet *page,
                    const struct marked_sentence *marked, int indent, int max_rows);
void sheet_evidence(const struct view_request *request, struct sheet *page, uint32_t evidence,
                    int indent, int max_rows);
/* The same on one row of at most max_cols, cut so that the trigger is seen. */
void sheet_sentence_line(const struct view_request *request, struct sheet *page,
                         const struct marked_sentence *marked, int max_cols);
#define SENTENCE_FROM_COLS 68 /* narrower rows have no room for their sentence */
#define SIDEBAR_COLS       45 /* a list of at most so many has headings, however low it is */

/* The columns of a row that ends with its sentence. */
struct row_columns {
    int name, tail, sentence;
};
struct row_columns view_row_columns(int width_cols);

#endif
