/*
 * PDF by way of the program pdftotext, run by argv (no shell) with a time limit.
 */
#ifndef READ_PDF_H
#define READ_PDF_H

#include "read/source.h"

/* Replaces the PDF in the source by its text in UTF-8. */
bool pdf_to_text(struct source *source, const char *name, size_t max_bytes,
                 struct read_error *error);

#endif
