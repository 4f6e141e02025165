/*
 * What several formats need. Inside write/ only.
 */
#ifndef WRITE_COMMON_H
#define WRITE_COMMON_H

#include "model/buffer.h"
#include "model/dossier.h"

/* Whether the entity, relation is part of what is written: the user has not hidden it. */
bool write_has_entity(const struct dossier *dossier, uint32_t entity);
bool write_has_relation(const struct dossier *dossier, uint32_t relation);

/* The piece of evidence that the relation's rule and trigger are taken from. */
const struct evidence *write_best_evidence(const struct dossier *dossier,
                                           const struct relation *relation);

/*
 * What is quoted of a piece of evidence: its sentence. Of a sentence that is longer than
 * EVIDENCE_WHOLE_BYTES only its subject, object and trigger, what stands between them and up to
 * EVIDENCE_AROUND_BYTES on either side, in whole words: a text without a full stop has thousands of
 * relations in one sentence, and each would repeat it.
 */
#define EVIDENCE_WHOLE_BYTES  1024u
#define EVIDENCE_AROUND_BYTES 192u
struct span write_evidence_span(const struct dossier *dossier, const struct evidence *evidence);

/* The entity's titles, best first, each once: at most max. Returns how many. */
uint32_t write_roles(const struct dossier *dossier, uint32_t entity, const char **roles,
                     uint32_t max);

/* The mention of the entity that begins at the span, else its first. */
uint32_t write_anchor(const struct dossier *dossier, uint32_t entity, struct span span);

/*
 * Copies text as valid UTF-8: an invalid byte becomes U+FFFD. Control characters, line and
 * paragraph separators and bidirectional controls become what `control` writes (NULL: U+FFFD);
 * ASCII characters what `ascii` has for them.
 */
struct write_escape {
    void (*control)(struct buffer *out, uint32_t cp);
    const char *ascii[128]; /* NULL: as it is */
};
void write_text(struct buffer *out, const char *text, size_t len, const struct write_escape *rule);

/* Whether a terminal would obey the code point rather than show it, or XML forbids it. */
bool write_is_control(uint32_t cp);

#endif
