/*
 * The whole of an article whose beginning is on the screen already: read by the caller's `reload`
 * in a thread of its own.
 */
#ifndef UI_WHOLE_H
#define UI_WHOLE_H

#include <stdbool.h>
#include <stddef.h>

#include "model/article.h"
#include "ui/app.h"

struct whole;

/* Begins to read. The services must outlive the reading. NULL: no thread could be had,
 * or there is nothing to read with. */
struct whole *whole_begin(const struct ui_services *services, const struct article *beginning);
bool whole_is_read(const struct whole *whole);
/* What was read (waits for it), owned by the caller; NULL with the message when it could not be
 * read. Frees whole. */
struct article *whole_end(struct whole *whole, char *message, size_t message_size);
/* Does not wait: what the thread reads is freed when it is done. NULL is fine. */
void whole_abandon(struct whole *whole);

/* Whether the text and the blocks of the article begin as the beginning says, so that what was
 * found in the one stands at the same places of the other. */
bool whole_continues(const struct article *article, const struct article *beginning);

#endif
