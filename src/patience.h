/*
 * Says that the program is reading when that takes longer than a person waits: a slow pipe, a
 * folder of many files. Nothing is written otherwise, and nothing stays on the screen.
 */
#ifndef PATIENCE_H
#define PATIENCE_H

/* From here on; only when standard error is a terminal. */
void patience_begin(void);
/* The reading is done; takes back what was said. */
void patience_end(void);

#endif
