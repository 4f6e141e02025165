#include "find/scan/scan.h"

#include <stdlib.h>

#include "model/arena.h"
#include "model/memory.h"
#include "model/vec.h"

/* Enough for a megabyte of text. */
#define KEPT_MAX_BYTES (16u << 20)

/* The scan of one sentence: its arrays, one behind the other. */
struct kept {
    struct token *tokens;
    struct lexicon_hit *hits;
    struct cue *cues;
    uint32_t token_count, hit_count;
    struct presence present;
};

struct scan_store {
    struct arena *arena;
    VEC(struct kept) sentences;
};

void scan_read(struct scan *scan, const struct lexicon *lexicon, const struct cue_table *cues,
               const char *text, uint32_t begin, uint32_t end)
{
    uint32_t present = token_scan(&scan->tokens, text, begin, end);
    scan->hits.count = 0;
    lexicon_match(lexicon, text, scan->tokens.items, scan->tokens.count, &scan->hits);
    cues_gather(&scan->cues, cues, &scan->tokens, &scan->hits);
    scan->present = cues_presence(&scan->cues, present);
}

void scan_release(struct scan *scan)
{
    vec_free(&scan->tokens);
    vec_free(&scan->hits);
    vec_free(&scan->cues);
}

struct scan_store *scan_store_new(void)
{
    struct scan_store *store = memory_alloc(sizeof *store);
    *store = (struct scan_store){.arena = arena_new()};
    return store;
}

void scan_store_free(struct scan_store *store)
{
    if (!store)
        return;
    arena_free(store->arena);
    vec_free(&store->sentences);
    free(store);
}

bool scan_store_takes(const struct scan_store *store, uint32_t sentence)
{
    return store && sentence == store->sentences.count &&
           arena_bytes(store->arena) <= KEPT_MAX_BYTES;
}

void scan_store_keep(struct scan_store *store, uint32_t sentence, const struct scan *scan)
{
    if (!scan_store_takes(store, sentence))
        return;
    uint32_t tokens = scan->tokens.count, hits = scan->hits.count;
    *vec_push(&store->sentences) = (struct kept){
        .tokens = arena_copy(store->arena, scan->tokens.items, tokens * sizeof(struct token)),
        .hits = arena_copy(store->arena, scan->hits.items, hits * sizeof(struct lexicon_hit)),
        .cues = arena_copy(store->arena, scan->cues.items, (tokens + 1) * sizeof(struct cue)),
        .token_count = tokens,
        .hit_count = hits,
        .present = scan->present,
    };
}

bool scan_store_find(const struct scan_store *store, uint32_t sentence, struct scan *scan)
{
    if (!store || sentence >= store->sentences.count)
        return false;
    const struct kept *kept = &store->sentences.items[sentence];
    *scan = (struct scan){
        .tokens = {kept->tokens, kept->token_count, kept->token_count},
        .hits = {kept->hits, kept->hit_count, kept->hit_count},
        .cues = {kept->cues, kept->token_count + 1, kept->token_count + 1},
        .present = kept->present,
    };
    return true;
}
