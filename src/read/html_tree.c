#include "read/html_tree.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "late.h"
#include "model/memory.h"
#include "model/vec.h"
#include "read/html_hints.h"
#include "read/html_measure.h"
#include "text/utf8.h"

#define MEMORY_CHUNK_BYTES ((size_t)1 << 18)
#define MEMORY_FREE_BYTES  ((size_t)64 << 20) /* a page may take that much, and ... */
#define MEMORY_PER_BYTE    40                 /* ... so much for each of its bytes */

static const struct late_gumbo *library;

/*
 * The memory that gumbo allocates from: chunks that are freed all at once. That is faster than
 * malloc, and the only place where a page that grows without measure in parsing can be stopped, by
 * longjmp: gumbo does not check for NULL.
 */
struct html_chunk {
    struct html_chunk *next;
    max_align_t bytes[];
};

struct html_memory {
    struct html_chunk *chunks;
    size_t used, size, total, limit;
    jmp_buf stop;
};

static void *allocate(void *user, size_t bytes)
{
    struct html_memory *memory = user;
    size_t unit = sizeof(max_align_t);
    bytes = (bytes + unit - 1) / unit * unit;
    if (memory->size - memory->used < bytes) {
        size_t size = bytes > MEMORY_CHUNK_BYTES ? bytes : MEMORY_CHUNK_BYTES;
        if (memory->total + size > memory->limit)
            longjmp(memory->stop, 1);
        struct html_chunk *chunk = memory_alloc(sizeof *chunk + size);
        chunk->next = memory->chunks;
        memory->chunks = chunk;
        memory->total += size;
        memory->used = 0;
        memory->size = size;
    }
    void *given = (char *)memory->chunks->bytes + memory->used;
    memory->used += bytes;
    return given;
}

static void keep(void *user, void *given)
{
    (void)user;
    (void)given;
}

static void memory_release(struct html_memory *memory)
{
    while (memory && memory->chunks) {
        struct html_chunk *next = memory->chunks->next;
        free(memory->chunks);
        memory->chunks = next;
    }
    free(memory);
}

static GumboOutput *parse(struct html_memory *memory, const char *html, size_t len)
{
    GumboOptions options = *library->kGumboDefaultOptions;
    options.allocator = allocate;
    options.deallocator = keep;
    options.userdata = memory;
    options.max_errors = 0;
    if (setjmp(memory->stop))
        return NULL;
    return library->gumbo_parse_with_options(&options, html, len);
}

/* ---- flattening ---- */

static const GumboVector *children_of(const GumboNode *node)
{
    if (node->type == GUMBO_NODE_ELEMENT)
        return &node->v.element.children;
    return NULL; /* a text, or a <template>, which is not shown */
}

static bool is_shown_type(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEXT ||
           node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

/* Replaces invalid UTF-8, which gumbo makes of numeric references past U+10FFFF. */
static void mend(const char *text)
{
    size_t len = strlen(text), bad = 0;
    char *own = (char *)(uintptr_t)text; /* the tree owns it */
    for (size_t at = 0; !utf8_is_valid(text + at, len - at, &bad); at += bad + 1)
        own[at + bad] = '?';
}

static void mend_node(const GumboNode *source)
{
    if (source->type != GUMBO_NODE_ELEMENT) {
        mend(source->v.text.text);
        return;
    }
    const GumboVector *attributes = &source->v.element.attributes;
    for (unsigned i = 0; i < attributes->length; i++)
        mend(((const GumboAttribute *)attributes->data[i])->value);
}

static uint32_t push(struct html_tree *tree, const GumboNode *source, uint32_t parent)
{
    uint32_t index = tree->count;
    bool element = source->type == GUMBO_NODE_ELEMENT;
    if (tree->count == tree->capacity)
        tree->nodes = vec_grow(tree->nodes, &tree->capacity, sizeof *tree->nodes);
    struct html_node *node = &tree->nodes[tree->count++];
    *node = (struct html_node){.source = source, .parent = parent, .end = index + 1};
    mend_node(source);
    node->tag = (uint16_t)(element ? source->v.element.tag : GUMBO_TAG_LAST);
    if (!element)
        html_measure_text(node);
    if (element) {
        html_hints_set(node);
        if (node->tag == GUMBO_TAG_BODY && tree->body == HTML_NONE)
            tree->body = index;
    }
    return index;
}

/* Walks depth first without recursion: gumbo's nodes know their parents. */
static void flatten(struct html_tree *tree, const GumboNode *root)
{
    const GumboNode *node = root;
    uint32_t parent = push(tree, root, HTML_NONE);
    size_t child = 0;
    for (;;) {
        const GumboVector *children = children_of(node);
        if (children && child < children->length) {
            const GumboNode *next = children->data[child];
            child++;
            if (!is_shown_type(next))
                continue;
            uint32_t index = push(tree, next, parent);
            if (!children_of(next))
                continue;
            node = next;
            parent = index;
            child = 0;
            continue;
        }
        tree->nodes[parent].end = tree->count;
        if (node == root)
            return;
        child = node->index_within_parent + 1;
        node = node->parent;
        parent = tree->nodes[parent].parent;
    }
}

bool html_tree_parse(struct html_tree *tree, const char *html, size_t len)
{
    *tree = (struct html_tree){.body = HTML_NONE};
    library = late_gumbo();
    if (!library)
        return false;
    struct html_memory *memory = memory_alloc(sizeof *memory);
    memset(memory, 0, sizeof *memory);
    memory->limit = MEMORY_FREE_BYTES + len * MEMORY_PER_BYTE;
    const GumboOutput *output = parse(memory, html, len);
    if (!output) {
        memory_release(memory);
        return false;
    }
    tree->memory = memory;
    flatten(tree, output->root);
    return true;
}

void html_tree_release(struct html_tree *tree)
{
    memory_release(tree->memory);
    free(tree->nodes);
    *tree = (struct html_tree){.body = HTML_NONE};
}

/* ---- asking ---- */

const char *html_attribute(const struct html_node *node, const char *name)
{
    if (html_is_text(node))
        return NULL;
    const GumboAttribute *found =
        library->gumbo_get_attribute(&node->source->v.element.attributes, name);
    return found ? found->value : NULL;
}

const char *html_text(const struct html_node *node)
{
    return node->source->v.text.text;
}

void html_take_out(struct html_tree *tree, uint32_t index, uint32_t flag)
{
    for (uint32_t i = index, end = tree->nodes[index].end; i < end; i++)
        tree->nodes[i].flags |= flag;
}

static const bool is_block[GUMBO_TAG_LAST + 1] = {
    [GUMBO_TAG_ADDRESS] = true,    [GUMBO_TAG_ARTICLE] = true,  [GUMBO_TAG_ASIDE] = true,
    [GUMBO_TAG_BLOCKQUOTE] = true, [GUMBO_TAG_BODY] = true,     [GUMBO_TAG_CAPTION] = true,
    [GUMBO_TAG_CENTER] = true,     [GUMBO_TAG_DD] = true,       [GUMBO_TAG_DETAILS] = true,
    [GUMBO_TAG_DIR] = true,        [GUMBO_TAG_DIV] = true,      [GUMBO_TAG_DL] = true,
    [GUMBO_TAG_DT] = true,         [GUMBO_TAG_FIELDSET] = true, [GUMBO_TAG_FIGCAPTION] = true,
    [GUMBO_TAG_FIGURE] = true,     [GUMBO_TAG_FOOTER] = true,   [GUMBO_TAG_FORM] = true,
    [GUMBO_TAG_H1] = true,         [GUMBO_TAG_H2] = true,       [GUMBO_TAG_H3] = true,
    [GUMBO_TAG_H4] = true,         [GUMBO_TAG_H5] = true,       [GUMBO_TAG_H6] = true,
    [GUMBO_TAG_HEADER] = true,     [GUMBO_TAG_HGROUP] = true,   [GUMBO_TAG_HR] = true,
    [GUMBO_TAG_HTML] = true,       [GUMBO_TAG_LEGEND] = true,   [GUMBO_TAG_LI] = true,
    [GUMBO_TAG_MAIN] = true,       [GUMBO_TAG_MENU] = true,     [GUMBO_TAG_NAV] = true,
    [GUMBO_TAG_OL] = true,         [GUMBO_TAG_P] = true,        [GUMBO_TAG_PRE] = true,
    [GUMBO_TAG_SECTION] = true,    [GUMBO_TAG_SUMMARY] = true,  [GUMBO_TAG_TABLE] = true,
    [GUMBO_TAG_TBODY] = true,      [GUMBO_TAG_TD] = true,       [GUMBO_TAG_TFOOT] = true,
    [GUMBO_TAG_TH] = true,         [GUMBO_TAG_THEAD] = true,    [GUMBO_TAG_TR] = true,
    [GUMBO_TAG_UL] = true,
};

bool html_is_block(GumboTag tag)
{
    return tag <= GUMBO_TAG_LAST && is_block[tag];
}
