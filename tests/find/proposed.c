#include "proposed.h"

#include <check.h>
#include <string.h>

#include "find/names/repair.h"
#include "find/propose.h"
#include "find/work.h"
#include "model/buffer.h"
#include "tests/sentences.h"

static struct buffer out;

static struct article *make_article(const char *text)
{
    struct article_builder maker;
    article_begin(&maker, arena_new(), "test");
    while (*text) {
        size_t len = strcspn(text, "\n");
        article_add_block(&maker, BLOCK_PARAGRAPH, 0, 0, text, len);
        text += len + (text[len] == '\n');
    }
    return article_end(&maker);
}

static struct find_knowledge *make_knowledge(void)
{
    char message[256] = "";
    struct find_knowledge *knowledge = find_knowledge_new(NULL, message, sizeof message);
    ck_assert_msg(knowledge, "%s", message);
    return knowledge;
}

static void release(struct work *work)
{
    vec_free(&work->proposals);
    arena_free(work->values);
    vec_free(&work->definitions);
    scan_release(&work->scanned);
    vec_free(&work->literal_marks);
    vec_free(&work->sentence_spans);
    find_knowledge_free((struct find_knowledge *)work->knowledge);
}

static void add_word(const char *format, const char *text, size_t len)
{
    if (out.len > 0)
        buffer_add_char(&out, ' ');
    buffer_printf(&out, format, (int)len, text);
}

/* ---- rules ---- */

static struct work read_sentence(const char *text)
{
    struct article *article = make_article(text);
    struct work work = {.knowledge = make_knowledge(), .article = article};
    dossier_begin(&work.builder, article);
    struct sentence sentence = {0, article->len};
    find_scan(&work, 0, article->len);
    find_literals(&work, &sentence);
    find_lexicon(&work, &sentence);
    find_names_zh(&work, &sentence);
    find_names_en(&work, &sentence);
    find_edges(&work, &sentence);
    find_define(&work, &sentence);
    return work;
}

static void forget(struct work *work)
{
    dossier_free(dossier_end(&work->builder));
    release(work);
}

static int by_begin(const struct proposal *a, const struct proposal *b)
{
    return a->begin != b->begin ? (a->begin < b->begin ? -1 : 1) : 0;
}

const char *proposed_by(const char *rule, const char *text)
{
    struct work work = read_sentence(text);
    buffer_clear(&out);
    for (uint32_t i = 1; i < work.proposals.count; i++)
        for (uint32_t k = i;
             k > 0 && by_begin(&work.proposals.items[k], &work.proposals.items[k - 1]) < 0; k--) {
            struct proposal kept = work.proposals.items[k];
            work.proposals.items[k] = work.proposals.items[k - 1];
            work.proposals.items[k - 1] = kept;
        }
    for (uint32_t i = 0; i < work.proposals.count; i++) {
        const struct proposal *p = &work.proposals.items[i];
        if (strncmp(p->rule, rule, strlen(rule)) != 0)
            continue;
        add_word("%.*s", entity_type_names[p->type], strlen(entity_type_names[p->type]));
        buffer_printf(&out, ":%.*s", (int)(p->end - p->begin), work.article->text + p->begin);
    }
    forget(&work);
    return buffer_str(&out);
}

const char *repaired(enum entity_type type, const char *seen, const char *text)
{
    const char *at = strstr(text, seen);
    ck_assert_ptr_nonnull(at);
    struct work work = read_sentence(text);
    uint32_t first = token_from(&work.tokens, (uint32_t)(at - text));
    uint32_t end = token_from(&work.tokens, (uint32_t)(at - text + (long)strlen(seen)));
    work.sentence_proposals = work.proposals.count;
    propose(&work, first, end - first, type, WITNESS_TAGGER, 90, "tagger");
    repair_proposals(&work);
    const struct proposal *left = &work.proposals.items[work.sentence_proposals];
    buffer_clear(&out);
    add_word("%.*s", text + left->begin, left->end - left->begin);
    forget(&work);
    return buffer_str(&out);
}

const char *proposed_definitions(const char *text)
{
    struct work work = read_sentence(text);
    buffer_clear(&out);
    for (uint32_t i = 0; i < work.definitions.count; i++) {
        const struct definition *d = &work.definitions.items[i];
        add_word("%.*s", work.article->text + d->name.begin, d->name.end - d->name.begin);
        buffer_printf(&out, "=%.*s", (int)(d->other.end - d->other.begin),
                      work.article->text + d->other.begin);
    }
    forget(&work);
    return buffer_str(&out);
}

/* ---- marked names ---- */

static enum entity_type type_of(char letter)
{
    static const char letters[] = "POLDWECR";
    static const enum entity_type types[] = {ENTITY_PERSON,  ENTITY_ORGANIZATION, ENTITY_PLACE,
                                             ENTITY_PRODUCT, ENTITY_WORK,         ENTITY_EVENT,
                                             ENTITY_CONCEPT, ENTITY_ROLE};
    const char *at = strchr(letters, letter);
    ck_assert_ptr_nonnull(at);
    return types[at - letters];
}

/* A work whose proposals are the marked names, as after decide. */
static struct work read_marked(const char *markup)
{
    struct buffer plain = {0};
    struct work work = {0};
    for (const char *at = markup; *at; at++) {
        if (*at != '[' || at[1] == '\0' || at[2] != ' ') {
            buffer_add_char(&plain, *at);
            continue;
        }
        size_t len = strcspn(at + 3, "]");
        struct proposal *proposal = vec_push(&work.proposals);
        *proposal = (struct proposal){.begin = (uint32_t)plain.len,
                                      .end = (uint32_t)(plain.len + len),
                                      .type = (uint8_t)type_of(at[1]),
                                      .witness = WITNESS_USER,
                                      .confidence = 90,
                                      .id = NO_INDEX,
                                      .rule = "marked"};
        buffer_add(&plain, at + 3, len);
        at += 3 + len;
    }
    struct article *article = make_article(buffer_str(&plain));
    work.knowledge = make_knowledge();
    work.article = article;
    dossier_begin(&work.builder, article);
    for (uint32_t block = 0; block < article->block_count; block++)
        add_sentences(&work, block);
    buffer_release(&plain);
    return work;
}

static struct dossier *finish(struct work *work)
{
    find_rank(work);
    struct dossier *dossier = dossier_end(&work->builder);
    release(work);
    ck_assert_ptr_null(dossier_check(dossier));
    return dossier;
}

const char *clustered(const char *markup)
{
    struct work work = read_marked(markup);
    find_collect(&work);
    find_cluster(&work);
    struct dossier *dossier = finish(&work);
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (entity->alias_count < 2)
            continue;
        add_word("%.*s", entity->name, strlen(entity->name));
        for (uint32_t k = 0; k < entity->alias_count; k++)
            if (strcmp(entity->aliases[k].text, entity->name) != 0)
                buffer_printf(&out, "=%s", entity->aliases[k].text);
    }
    dossier_free(dossier);
    return buffer_str(&out);
}

const char *referred(const char *markup)
{
    struct work work = read_marked(markup);
    find_collect(&work);
    find_cluster(&work);
    find_refer(&work);
    struct dossier *dossier = finish(&work);
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->mention_count; i++) {
        const struct mention *mention = &dossier->mentions[i];
        if (mention->form == FORM_NAME)
            continue;
        add_word("%.*s", dossier->article->text + mention->begin,
                 mention_end(mention) - mention->begin);
        buffer_printf(&out, "=%s", dossier->entities[mention->entity].name);
    }
    dossier_free(dossier);
    return buffer_str(&out);
}

const char *roles_of(const char *markup)
{
    struct work work = read_marked(markup);
    find_roles(&work);
    buffer_clear(&out);
    for (uint32_t i = 0; i < work.proposals.count; i++) {
        const struct proposal *p = &work.proposals.items[i];
        if (p->type == ENTITY_ROLE)
            add_word("%.*s", work.article->text + p->begin, p->end - p->begin);
    }
    forget(&work);
    return buffer_str(&out);
}

/* ---- the whole ---- */

const char *found_entities(const char *type, const char *text)
{
    struct find_knowledge *knowledge = make_knowledge();
    struct dossier *dossier = find_all(knowledge, make_article(text));
    ck_assert_ptr_null(dossier_check(dossier));
    buffer_clear(&out);
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        const struct entity *entity = &dossier->entities[i];
        if (strcmp(entity_type_names[entity->type], type) != 0)
            continue;
        if (out.len > 0)
            buffer_add_char(&out, '|');
        buffer_add_str(&out, entity->name);
    }
    dossier_free(dossier);
    find_knowledge_free(knowledge);
    return buffer_str(&out);
}
