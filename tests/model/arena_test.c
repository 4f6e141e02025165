#include "model/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "suites.h"

START_TEST(memory_is_zeroed_and_aligned)
{
    static const unsigned char zeros[3000];
    struct arena *arena = arena_new();

    for (size_t bytes = 1; bytes < 3000; bytes += 7) {
        unsigned char *memory = arena_alloc(arena, bytes);

        ck_assert_uint_eq((uintptr_t)memory % alignof(max_align_t), 0);
        ck_assert_mem_eq(memory, zeros, bytes);
        memset(memory, 0xaa, bytes);
    }
    arena_free(arena);
}
END_TEST

START_TEST(pieces_do_not_overlap)
{
    struct arena *arena = arena_new();
    unsigned char *pieces[500];

    for (unsigned i = 0; i < 500; i++) {
        pieces[i] = arena_alloc(arena, 1 + i * 3);
        memset(pieces[i], (int)(i & 0xff), 1 + i * 3);
    }
    for (unsigned i = 0; i < 500; i++) {
        bool same = true;

        for (unsigned k = 0; k < 1 + i * 3; k++)
            same = same && pieces[i][k] == (i & 0xff);
        ck_assert(same);
    }
    arena_free(arena);
}
END_TEST

START_TEST(a_large_piece_leaves_the_current_chunk_in_use)
{
    struct arena *arena = arena_new();
    char *small = arena_alloc(arena, 16), *next;

    arena_alloc(arena, 1 << 20);
    next = arena_alloc(arena, 16);
    ck_assert_ptr_eq(next, small + 16);
    arena_free(arena);
}
END_TEST

START_TEST(strings_stand_side_by_side_and_none_changes_another)
{
    struct arena *arena = arena_new();
    char letters[600], *strings[600];

    memset(letters, 'x', sizeof letters);
    for (size_t i = 0; i < 600; i++) {
        size_t len = i * 7 % 600;

        strings[i] = arena_string(arena, letters, len);
        memset(strings[i], (int)('a' + i % 26), len);
        arena_alloc(arena, i % 3); /* records between them */
    }
    for (size_t i = 0; i < 600; i++) {
        const char letter[] = {(char)('a' + i % 26), '\0'};

        ck_assert_uint_eq(strlen(strings[i]), i * 7 % 600);
        ck_assert_uint_eq(strspn(strings[i], letter), i * 7 % 600);
    }
    char *first = arena_string(arena, "Ann", 3);
    ck_assert_ptr_eq(arena_string(arena, "Bob", 3), first + 4);
    arena_free(arena);
}
END_TEST

START_TEST(copies_and_counts_bytes)
{
    struct arena *arena = arena_new();
    size_t before = arena_bytes(arena);

    ck_assert_str_eq(arena_copy(arena, "abc", 4), "abc");
    ck_assert_uint_gt(arena_bytes(arena), before);
    before = arena_bytes(arena);
    arena_adopt(arena, malloc(1000), 1000);
    ck_assert_uint_eq(arena_bytes(arena), before + 1000);
    arena_adopt(arena, NULL, 0);
    arena_free(arena);
    arena_free(NULL);
}
END_TEST

START_TEST(an_array_too_large_to_count_ends_the_program)
{
    static struct arena *arena; /* reachable when the program ends: no leak */

    arena = arena_new();
    arena_array(arena, SIZE_MAX / 2, 4);
}
END_TEST

Suite *arena_suite(void)
{
    Suite *suite = suite_create("model/arena");
    TCase *tests = tcase_create("arena");

    tcase_add_test(tests, memory_is_zeroed_and_aligned);
    tcase_add_test(tests, pieces_do_not_overlap);
    tcase_add_test(tests, a_large_piece_leaves_the_current_chunk_in_use);
    tcase_add_test(tests, strings_stand_side_by_side_and_none_changes_another);
    tcase_add_test(tests, copies_and_counts_bytes);
    tcase_add_exit_test(tests, an_array_too_large_to_count_ends_the_program, 1);
    suite_add_tcase(suite, tests);
    return suite;
}
