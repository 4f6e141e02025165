#include "ui/whole.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MESSAGE_BYTES 256

enum whole_state { WHOLE_READS, WHOLE_READ, WHOLE_ABANDONED };

struct whole {
    struct ui_services services;
    struct article old; /* source and title, for reload; owned */
    atomic_int state;   /* enum whole_state */
    pthread_t thread;
    struct article *article;
    char message[MESSAGE_BYTES];
};

static void free_whole(struct whole *whole)
{
    free((char *)whole->old.source);
    free((char *)whole->old.title);
    free(whole);
}

static void *read_whole(void *argument)
{
    struct whole *whole = argument;
    int expected = WHOLE_READS;
    whole->article = whole->services.reload(whole->services.context, &whole->old, true,
                                            whole->message, sizeof whole->message);
    if (!atomic_compare_exchange_strong(&whole->state, &expected, WHOLE_READ)) {
        article_free(whole->article);
        free_whole(whole);
    }
    return NULL;
}

struct whole *whole_begin(const struct ui_services *services, const struct article *beginning)
{
    if (!services->reload)
        return NULL;
    struct whole *whole = memory_alloc(sizeof *whole);
    *whole = (struct whole){.services = *services};
    whole->old.source = memory_string(beginning->source);
    whole->old.title = memory_string(beginning->title);
    if (pthread_create(&whole->thread, NULL, read_whole, whole) == 0)
        return whole;
    free_whole(whole);
    return NULL;
}

bool whole_is_read(const struct whole *whole)
{
    return whole->state == WHOLE_READ;
}

struct article *whole_end(struct whole *whole, char *message, size_t message_size)
{
    pthread_join(whole->thread, NULL);
    struct article *article = whole->article;
    snprintf(message, message_size, "%s", whole->message);
    free_whole(whole);
    return article;
}

void whole_abandon(struct whole *whole)
{
    int expected = WHOLE_READS;
    if (!whole)
        return;
    pthread_detach(whole->thread);
    if (atomic_compare_exchange_strong(&whole->state, &expected, WHOLE_ABANDONED))
        return;
    article_free(whole->article); /* it was read */
    free_whole(whole);
}

bool whole_continues(const struct article *article, const struct article *beginning)
{
    uint32_t blocks = beginning->block_count;
    if (article->len < beginning->len || article->block_count < blocks ||
        memcmp(article->text, beginning->text, beginning->len) != 0)
        return false;
    for (uint32_t i = 0; i < blocks; i++) {
        const struct block *a = &article->blocks[i], *b = &beginning->blocks[i];
        /* the last one may have been cut */
        if (a->begin != b->begin || (a->end != b->end && (i + 1 < blocks || a->end < b->end)))
            return false;
    }
    return true;
}
