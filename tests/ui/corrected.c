#include "corrected.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "find/find.h"
#include "model/correction.h"
#include "suites.h"
#include "tests/scratch.h"
#include "ui/app.h"
#include "ui/articles.h"
#include "ui/document.h"
#include "ui/frame.h"

struct find_knowledge *knowledge;

static const char *const paragraphs[] = {
    "Tom Vance, the chief executive of Harbour Light Systems, met Ingrid Solheim in Rotterdam on "
    "Monday. Vance said that Solheim had founded Tidewater Robotics in 2014.",
    "Harbour Light Systems acquired Tidewater Robotics. The plant is called zorblax by everybody "
    "who works there, and Vance likes it.",
};

struct article *corrected_article(uint32_t times)
{
    struct article_builder builder;
    article_begin(&builder, arena_new(), "harbour.txt");
    for (uint32_t i = 0; i < 2 * times; i++)
        article_add_block(&builder, BLOCK_PARAGRAPH, 0, i + 1, paragraphs[i % 2],
                          strlen(paragraphs[i % 2]));
    return article_end(&builder);
}

struct app *corrected_open(uint32_t times)
{
    struct app *opened = headless_new(24, 80, NULL);
    setenv("XDG_DATA_HOME", scratch(""), 1);
    opened->knowledge = knowledge;
    document_close(app_document(opened));
    lines_release(&opened->article.lines);
    document_open(app_document(opened), corrected_article(times), knowledge);
    while (app_document(opened)->job)
        document_analyse(app_document(opened), 1000);
    app_go_to_document(opened, 0);
    app_draw(opened);
    return opened;
}

void corrected_setup(void)
{
    char message[160];
    scratch_begin();
    knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_ptr_nonnull(knowledge);
    app = corrected_open(1);
    headless_type(app, ":focus Tom Vance<Enter>");
}

char *kept_path(void)
{
    return corrections_path(app_document(app)->article->content_id);
}

void corrected_teardown(void)
{
    char *path = kept_path();
    headless_free(app);
    find_knowledge_free(knowledge);
    unlink(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    *strrchr(path, '/') = '\0';
    rmdir(path);
    free(path);
    scratch_end();
}

const char *focus(void)
{
    return app_focus(app) ? app_focus(app)->name : "none";
}

const struct entity *entity(const char *name)
{
    const struct dossier *dossier = app_dossier(app);
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        if (!dossier->entities[i].hidden && strcmp(dossier->entities[i].name, name) == 0)
            return &dossier->entities[i];
    return NULL;
}

uint32_t corrections(void)
{
    const struct corrections *made = app_document(app)->article->corrections;
    return made ? made->items.count : 0;
}

const char *kept(void)
{
    static char text[512];
    char *path = kept_path();
    FILE *file = fopen(path, "r");
    size_t len = file ? fread(text, 1, sizeof text - 1, file) : 0;
    text[len] = '\0';
    if (file)
        fclose(file);
    free(path);
    return text;
}
