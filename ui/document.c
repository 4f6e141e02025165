#include "ui/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "find/find.h"
#include "i18n.h"
#include "model/correction.h"
#include "ui/whole.h"

#define FIRST_SHOWN_BYTES 65536u
#define HUGE_BLOCK_BYTES  (1u << 17)
#define SLICED_BYTES      (1u << 18) /* longer articles are analysed in a thread */

int64_t document_modified(const char *source)
{
    struct stat info;
    return source && stat(source, &info) == 0 && S_ISREG(info.st_mode) ? (int64_t)info.st_mtime : 0;
}

static void begin(struct document *document, struct article *article)
{
    *document = (struct document){.article = article, .focus = NO_INDEX, .relation = NO_INDEX};
    for (int i = 0; i < MARKS; i++)
        document->marks[i].document = NO_INDEX;
    document->modified = document_modified(article->source);
}

static struct corrections corrections_of(const struct article *article)
{
    return article->corrections ? *article->corrections : (struct corrections){0};
}

static void agree(struct document *document)
{
    struct corrections now = corrections_of(document->article);
    corrections_release(&document->agreed);
    document->agreed = corrections_copy(&now);
}

/* What a person has corrected in the article: known by the whole text. What cannot be read of it is
 * part of the notice. */
static void find_corrections(struct document *document)
{
    struct article *article = document->article;
    char *wrong = document->corrections_wrong;
    struct buffer notice = {0};
    wrong[0] = '\0';
    if (article->partial || article->corrections)
        return;
    bool fine = corrections_attach(article, wrong, sizeof document->corrections_wrong);
    agree(document);
    if (fine)
        return;
    buffer_printf(&notice, "%s%s%s", article->notice, article->notice[0] ? "; " : "", wrong);
    article->notice = arena_string(article->arena, notice.bytes, notice.len);
    buffer_release(&notice);
}

void document_show(struct document *document, struct dossier *dossier)
{
    begin(document, dossier->article);
    document->dossier = dossier;
    document->shown_bytes = dossier->article->len;
}

void document_open(struct document *document, struct article *article,
                   const struct find_knowledge *knowledge)
{
    begin(document, article);
    find_corrections(document);
    document->job = find_begin(knowledge, article);
    document->dossier = find_dossier(document->job);
}

/* What is found so far takes the place of what was shown. The focus is found again by its name; one
 * that nobody has settled on is chosen anew, for another may matter most by now. */
static void replace_dossier(struct document *document, struct dossier *dossier)
{
    struct dossier *old = document->dossier;
    uint32_t focus = NO_INDEX;
    if (document->next_focus)
        focus = dossier_entity_by_name(dossier, document->next_focus);
    else if (document->focus_settled && document->focus < old->entity_count)
        focus = dossier_entity_by_name(dossier, old->entities[document->focus].name);
    if (focus != NO_INDEX && dossier->entities[focus].hidden)
        focus = NO_INDEX;
    free(document->next_focus);
    document->next_focus = NULL;
    document->replaced_focus = document->focus;
    document->focus = focus;
    document->relation = document->companion = NO_INDEX;
    document->evidence = 0;
    if (document->again)
        document->replaced = old;
    else
        dossier_release_article(old);
    document->again = false;
    document->dossier = dossier;
}

/* A slice ends with a block: one that takes longer than a person waits is for the thread. */
static bool huge_block_ahead(const struct document *document)
{
    const struct article *article = document->article;
    uint32_t done = find_progress_bytes(document->job);
    if (done >= article->len)
        return false;
    for (uint32_t block = article_block_at(article, done); block < article->block_count; block++) {
        const struct block *b = &article->blocks[block];
        if (b->end - b->begin > HUGE_BLOCK_BYTES)
            return true;
        if (b->begin > done && b->begin - done > HUGE_BLOCK_BYTES)
            break; /* further than a slice comes */
    }
    return false;
}

bool document_analyse(struct document *document, uint32_t budget_us)
{
    if (!document->job)
        return false;
    if (!document->in_background && huge_block_ahead(document))
        document->in_background = find_background(document->job);
    bool more = document->in_background ? !find_is_done(document->job)
                                        : find_step(document->job, budget_us);
    if (!more) {
        replace_dossier(document, find_end(document->job));
        document->job = NULL;
        document->in_background = false;
        document->shown_bytes = document->article->len;
        return true;
    }
    if (document->in_background)
        return false;
    /* a look at half-time costs as much as half the work: only when it has doubled */
    uint32_t done = find_progress_bytes(document->job);
    uint32_t next =
        document->shown_bytes < FIRST_SHOWN_BYTES ? FIRST_SHOWN_BYTES : document->shown_bytes;
    if (done / 2 < next)
        return false;
    replace_dossier(document, find_dossier(document->job));
    document->shown_bytes = done;
    document->in_background =
        document->article->len > SLICED_BYTES && find_background(document->job);
    return true;
}

bool document_continue(struct document *document, struct article *article,
                       const struct find_knowledge *knowledge)
{
    struct article *beginning = document->article;
    if (!whole_continues(article, beginning))
        return false;
    find_cancel(document->job);
    document->dossier->article = document->article = article;
    article_free(beginning);
    find_corrections(document);
    document->job = find_begin(knowledge, article);
    return true;
}

void document_analyse_again(struct document *document, const struct find_knowledge *knowledge,
                            const char *focus)
{
    document->again = true;
    document->next_focus = focus ? memory_string(focus) : NULL;
    document->job = find_begin(knowledge, document->article);
    document->in_background =
        document->article->len > SLICED_BYTES && find_background(document->job);
}

/* Another program may have written there meanwhile. */
static bool bring_corrections(struct document *document, const char *path, char *message,
                              size_t message_size)
{
    struct corrections now = corrections_of(document->article), kept = {0};
    bool fine = corrections_read(&kept, path, message, message_size);
    if (fine) {
        corrections_carry(&kept, &document->agreed, &now);
        fine = corrections_write(&kept, path, message, message_size);
    }
    if (fine)
        agree(document);
    corrections_release(&kept);
    return fine;
}

bool document_keep_corrections(struct document *document, char *message, size_t message_size)
{
    char *path = corrections_path(document->article->content_id);
    bool kept = false;
    if (document->corrections_wrong[0]) /* writing would lose what could not be read */
        snprintf(message, message_size, "%s", document->corrections_wrong);
    else if (!path)
        snprintf(message, message_size, "%s", _("there is no home to keep it in."));
    else
        kept = bring_corrections(document, path, message, message_size);
    document->unkept = !kept;
    free(path);
    return kept;
}

void document_close(struct document *document)
{
    if (document->replaced)
        dossier_release_article(document->replaced);
    document->replaced = NULL;
    free(document->next_focus);
    document->next_focus = NULL;
    whole_abandon(document->whole);
    document->whole = NULL;
    corrections_release(&document->agreed);
    if (document->in_background) {
        dossier_release_article(document->dossier);
        find_abandon(document->job);
    } else if (document->job) {
        find_cancel(document->job);
        dossier_release_article(document->dossier);
        article_free(document->article);
    } else {
        dossier_free(document->dossier);
    }
    document->job = NULL;
    document->dossier = NULL;
    document->article = NULL;
}
