/*
 * The functions of each format, for the table in write.c; struct write_format says what they do. Inside
 * write/ only.
 */
#ifndef WRITE_FORMATS_H
#define WRITE_FORMATS_H

#include "write/write.h"

void json_begin(struct buffer *out, uint32_t dossiers);
void json_record(struct buffer *out, const struct dossier *dossier, uint32_t index);
void json_end(struct buffer *out, uint32_t dossiers);
void jsonl_record(struct buffer *out, const struct dossier *dossier, uint32_t index);
void report_record(struct buffer *out, const struct dossier *dossier, uint32_t index);

void brat_text(struct buffer *out, const struct dossier *dossier, uint32_t index);
void brat_annotation(struct buffer *out, const struct dossier *dossier, uint32_t index);

void csv_begin(struct buffer *out, uint32_t dossiers);
void csv_record(struct buffer *out, const struct dossier *dossier, uint32_t index);
void entities_begin(struct buffer *out, uint32_t dossiers);
void entities_record(struct buffer *out, const struct dossier *dossier, uint32_t index);

void dot_begin(struct buffer *out, uint32_t dossiers);
void dot_record(struct buffer *out, const struct dossier *dossier, uint32_t index);
void dot_end(struct buffer *out, uint32_t dossiers);
void graphml_begin(struct buffer *out, uint32_t dossiers);
void graphml_record(struct buffer *out, const struct dossier *dossier, uint32_t index);
void graphml_end(struct buffer *out, uint32_t dossiers);

#endif
