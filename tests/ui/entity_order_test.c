/*
 * Orders that are made in slices are those of a sort.
 */
#include "ui/entity_order.h"

#include <stdlib.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"
#include "text/fold.h"

static struct dossier *dossier;
static struct entity_order order;

static void begin(struct dossier *(*make)(void))
{
    dossier = make();
}

static void end(void)
{
    entity_order_forget(&order);
    dossier_free(dossier);
}

static const uint32_t *make(enum setting_sort sort)
{
    while (entity_order_step(&order, dossier, sort, 0))
        continue;
    ck_assert(entity_order_is_made(&order, dossier, sort));
    return entity_order_ids(&order, sort);
}

static uint32_t place_of(uint32_t id)
{
    return dossier->mentions[entity_mention(&dossier->entities[id], 0)].begin;
}

static int by_folded_name(const char *x, const char *y)
{
    char a[256], b[256];
    ck_assert_uint_lt(strlen(x), 160);
    ck_assert_uint_lt(strlen(y), 160);
    a[fold_key(x, strlen(x), a)] = '\0';
    b[fold_key(y, strlen(y), b)] = '\0';
    return strcoll(a, b);
}

static bool in_order(enum setting_sort sort, uint32_t a, uint32_t b)
{
    const struct entity *x = &dossier->entities[a], *y = &dossier->entities[b];
    int before = sort == SORT_PLACE   ? (int)place_of(a) - (int)place_of(b)
                 : sort == SORT_COUNT ? (int)y->mention_count - (int)x->mention_count
                                      : by_folded_name(x->name, y->name);
    return before < 0 || (before == 0 && a < b);
}

static void check_orders(void)
{
    static const enum setting_sort sorts[] = {SORT_PLACE, SORT_COUNT, SORT_NAME, SORT_TYPE};
    for (size_t s = 0; s < sizeof sorts / sizeof sorts[0]; s++) {
        const uint32_t *ids = make(sorts[s]);
        for (uint32_t i = 0; i + 1 < dossier->entity_count; i++)
            ck_assert_msg(in_order(sorts[s], ids[i], ids[i + 1]), "sort %d at %u", (int)sorts[s],
                          i);
    }
}

START_TEST(each_order_is_that_of_its_key)
{
    begin(fixture_crowd);
    check_orders();
    end();
    begin(fixture_dossier);
    check_orders();
    end();
}
END_TEST

START_TEST(an_order_of_many_is_made_in_several_steps)
{
    dossier = fixture_long(1u << 19);
    ck_assert(entity_order_step(&order, dossier, SORT_NAME, 0));
    ck_assert(!entity_order_is_made(&order, dossier, SORT_NAME));
    ck_assert(entity_order_step(&order, dossier, SORT_COUNT, 0)); /* another one in between */
    check_orders();
    end();
}
END_TEST

START_TEST(capitals_stand_among_small_letters)
{
    static const char *const names[] = {"Zorbit", "iQuandle", "Quandle", "Aldo", "eBik"};
    static const uint32_t in_order[] = {3, 4, 1, 2, 0};
    begin(fixture_crowd);
    dossier->entity_count = 5;
    for (int i = 0; i < 5; i++)
        dossier->entities[i].name = names[i];
    const uint32_t *ids = make(SORT_NAME);
    for (int i = 0; i < 5; i++)
        ck_assert_uint_eq(ids[i], in_order[i]);
    end();
}
END_TEST

START_TEST(by_salience_they_are_in_order)
{
    begin(fixture_crowd);
    ck_assert(!entity_order_step(&order, dossier, SORT_SALIENCE, 0));
    ck_assert_ptr_null(entity_order_ids(&order, SORT_SALIENCE));
    end();
}
END_TEST

Suite *entity_order_suite(void)
{
    Suite *suite = suite_create("entity_order");
    TCase *tests = tcase_create("entity_order");
    tcase_add_test(tests, each_order_is_that_of_its_key);
    tcase_add_test(tests, an_order_of_many_is_made_in_several_steps);
    tcase_add_test(tests, capitals_stand_among_small_letters);
    tcase_add_test(tests, by_salience_they_are_in_order);
    suite_add_tcase(suite, tests);
    return suite;
}
