/* The tagger of a model file, for the programs that fit with taggers which have not seen what they
 * judge. */
#ifndef COMPILE_FIT_TAGGER_H
#define COMPILE_FIT_TAGGER_H

#include "find/tagger/tagger.h"

/* The tagger of train-tagger's model at a path; the file stays in memory as long as the program
 * runs. NULL with a message that does not name the path. */
struct tagger *fit_tagger_open(const char *path, char *message, size_t message_size);

#endif
