#include "writing.h"

#include <string.h>

struct buffer written(const char *name, struct dossier *const *dossiers, uint32_t count)
{
    const struct write_format *format = write_format_by_name(name);
    struct buffer out = {0};

    ck_assert_ptr_nonnull(format);
    buffer_add(&out, "", 0);
    if (format->begin)
        format->begin(&out, count);
    for (uint32_t i = 0; i < count; i++)
        format->record(&out, dossiers[i], i);
    if (format->end)
        format->end(&out, count);
    return out;
}

struct buffer written_one(const char *format, const struct dossier *dossier)
{
    struct dossier *one = (struct dossier *)dossier;

    return written(format, &one, 1);
}

struct dossier *dossier_of(const char *paragraph, const char *person)
{
    const char *const blocks[] = {"Head", paragraph, NULL};
    struct dossier_builder builder;
    uint32_t id;

    begin_with_sentences(&builder, make_article(blocks));
    id = dossier_add_entity(&builder, ENTITY_PERSON, person);
    mention_words(&builder, id, person, 0, FORM_NAME);
    return dossier_end(&builder);
}

unsigned count_of(const char *text, const char *words)
{
    unsigned count = 0;

    for (const char *at = text; (at = strstr(at, words)); at++)
        count++;
    return count;
}
