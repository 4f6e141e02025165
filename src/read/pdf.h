/*
 * PDF, by way of the program pdftotext, which is run without a shell and with a time limit.
 */
#ifndef READ_PDF_H
#define READ_PDF_H

#include "read/source.h"

/* Replaces the PDF in the source by its text in UTF-8. Returns false with the error filled, and the
 * source possibly empty, when pdftotext is not installed, fails, takes longer than 30 seconds or
 * gives more than max_bytes. */
bool pdf_to_text(struct source *source, const struct input *input);

#endif
