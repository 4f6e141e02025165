/*
 * What several formats need. Inside write/ only.
 */
#ifndef WRITE_COMMON_H
#define WRITE_COMMON_H

#include "model/buffer.h"
#include "model/dossier.h"

/* Whether the entity is written: the user has not hidden it. A relation is, if both its ends are.
 */
bool write_has_entity(const struct dossier *dossier, uint32_t entity);
bool write_has_relation(const struct dossier *dossier, uint32_t relation);

/* The evidence with the highest confidence, the first of equal ones: formats that name one rule or
 * one sentence for a relation take it from there. */
const struct evidence *write_best_evidence(const struct dossier *dossier,
                                           const struct relation *relation);

/*
 * The part of the text to quote as evidence: its sentence. Of a sentence longer than
 * EVIDENCE_WHOLE_BYTES it is only the part from the first to the last of subject, object and
 * trigger, and up to EVIDENCE_AROUND_BYTES of whole words on either side. A text without full stops
 * has thousands of relations in one sentence, and every one of them would repeat it.
 */
#define EVIDENCE_WHOLE_BYTES  1024u
#define EVIDENCE_AROUND_BYTES 192u
struct span write_evidence_span(const struct dossier *dossier, const struct evidence *evidence);

/* Fills roles with up to max titles of the entity that are not weak, best first, each once. Returns
 * how many. The strings belong to the dossier. */
uint32_t write_roles(const struct dossier *dossier, uint32_t entity, const char **roles,
                     uint32_t max);

/* The role that the relation is held in, or NO_INDEX: not where it is the object already ("is chief
 * executive"). */
uint32_t write_role(const struct relation *relation);

/* The index of the first mention of the entity that begins in the span, else of its first mention.
 */
uint32_t write_anchor(const struct dossier *dossier, uint32_t entity, struct span span);

/* How a format escapes text. Control characters here are all code points that a terminal would obey
 * rather than show (C0, C1, line and paragraph separators, bidirectional controls), or that XML
 * forbids. */
struct write_escape {
    void (*control)(struct buffer *out, uint32_t cp); /* writes a control character; NULL: U+FFFD */
    const char *ascii[128]; /* what replaces an ASCII character; NULL: nothing does */
};
/* Adds text as valid UTF-8, escaped by the rule. An invalid byte becomes U+FFFD. */
void write_text(struct buffer *out, const char *text, size_t len, const struct write_escape *rule);

#endif
