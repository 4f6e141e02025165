/*
 * The entities that a needle is found in.
 */
#include "ui/name_set.h"

#include <stdio.h>
#include <string.h>

#include "fixture.h"
#include "suites.h"

static struct dossier *dossier;
static struct name_set set;
static struct needle needle;

static void begin(struct dossier *(*make)(void))
{
    dossier = make();
}

static void end(void)
{
    name_set_release(&set);
    needle_release(&needle);
    dossier_free(dossier);
}

static void gather(const char *text, bool typed)
{
    struct needle longer = {0};
    needle_set_folded(&longer, text, strlen(text));
    name_set_begin(&set, dossier, typed && needle_grows(&longer, &needle));
    needle_release(&needle);
    needle = longer;
    while (name_set_step(&set, &needle, 0))
        continue;
}

static uint32_t count(void)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < dossier->entity_count; i++)
        found += name_set_has(&set, i);
    return found;
}

START_TEST(names_aliases_and_roles_are_found)
{
    begin(fixture_dossier);
    uint32_t entity = dossier_entity_by_name(dossier, "玛丽·陈");
    ck_assert_uint_ne(entity, NO_INDEX);
    gather(dossier->entities[entity].name, false);
    ck_assert(name_set_has(&set, entity));
    const struct entity *named = &dossier->entities[entity];
    for (uint32_t i = 0; i < named->alias_count; i++) {
        gather(named->aliases[i].text, false);
        ck_assert_msg(name_set_has(&set, entity), "not by %s", named->aliases[i].text);
    }
    for (uint32_t i = 0; i < dossier->entity_count; i++) {
        if (!dossier->entities[i].role || !dossier->entities[i].role[0])
            continue;
        gather(dossier->entities[i].role, false);
        ck_assert_msg(name_set_has(&set, i), "not by %s", dossier->entities[i].role);
    }
    gather("nobody is called this", false);
    ck_assert_uint_eq(count(), 0);
    end();
}
END_TEST

START_TEST(narrowing_finds_what_looking_at_everything_finds)
{
    begin(fixture_crowd);
    const char *name = "Harbor 云 Aker";
    for (size_t n = 1; n <= strlen(name); n++) {
        char typed[128];
        snprintf(typed, sizeof typed, "%.*s", (int)n, name);
        if (((unsigned char)name[n] & 0xC0) == 0x80)
            continue; /* within a character */
        gather(typed, true);
        ck_assert_msg(set.narrows == (n > 1), "%s", typed);
        uint32_t narrowed = count();
        gather(typed, false);
        ck_assert_uint_eq(narrowed, count());
    }
    ck_assert(name_set_has(&set, dossier_entity_by_name(dossier, name)));
    end();
}
END_TEST

/* As when letters are typed faster than names are looked at. */
START_TEST(what_was_not_looked_at_is_not_taken_for_missing)
{
    begin(fixture_crowd);
    const char *name = dossier->entities[dossier->entity_count - 1].name;
    needle_set_folded(&needle, name, 1);
    name_set_begin(&set, dossier, false);
    ck_assert(name_set_step(&set, &needle, 0));
    gather(name, true);
    ck_assert(!set.narrows);
    ck_assert(name_set_has(&set, dossier->entity_count - 1));
    end();
}
END_TEST

Suite *name_set_suite(void)
{
    Suite *suite = suite_create("name_set");
    TCase *tests = tcase_create("name_set");
    tcase_add_test(tests, names_aliases_and_roles_are_found);
    tcase_add_test(tests, narrowing_finds_what_looking_at_everything_finds);
    tcase_add_test(tests, what_was_not_looked_at_is_not_taken_for_missing);
    suite_add_tcase(suite, tests);
    return suite;
}
