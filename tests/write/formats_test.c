/*
 * The table, and each format against its golden file: what the small dossier of tests/model looks
 * like. DOSSIER_REGENERATE=1 writes the golden files anew.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/file.h"
#include "suites.h"
#include "writing.h"

START_TEST(names_are_unique_and_found)
{
    unsigned count = 0;

    for (const struct write_format *format = write_formats; format->name; format++, count++) {
        ck_assert_ptr_eq(write_format_by_name(format->name), format);
        ck_assert(format->help && *format->help);
        ck_assert(format->extension && *format->extension);
        ck_assert(format->record != NULL);
        ck_assert(!format->second == !format->second_extension);
    }
    ck_assert_uint_ge(count, 7);
    ck_assert_ptr_null(write_format_by_name("help"));
    ck_assert_ptr_null(write_format_by_name(""));
}
END_TEST

static char *read_golden(const char *path)
{
    struct buffer bytes = {0};
    char part[4096];
    FILE *file = fopen(path, "rb");
    size_t got;

    ck_assert_msg(file != NULL, "%s is not there", path);
    while ((got = fread(part, 1, sizeof part, file)) > 0)
        buffer_add(&bytes, part, got);
    fclose(file);
    return bytes.bytes;
}

static void compare_with_golden(const char *name, const char *extension, const struct buffer *out)
{
    char path[512], message[256], *golden;

    snprintf(path, sizeof path, SRCDIR "/tests/write/golden/%s.%s", name, extension);
    if (getenv("DOSSIER_REGENERATE"))
        ck_assert_msg(file_write(path, out->bytes, out->len, message, sizeof message), "%s",
                      message);
    golden = read_golden(path);
    ck_assert_str_eq(out->bytes, golden);
    free(golden);
}

START_TEST(the_small_dossier_is_written_as_agreed)
{
    const struct write_format *format = &write_formats[_i];
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one(format->name, dossier);

    compare_with_golden(format->name, format->extension, &out);
    if (format->second) {
        buffer_clear(&out);
        format->second(&out, dossier, 0);
        compare_with_golden(format->name, format->second_extension, &out);
    }
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(an_empty_dossier_can_be_written)
{
    static const char *const none[] = {NULL};
    struct dossier_builder builder;
    struct dossier *dossier;
    struct buffer out;

    begin_with_sentences(&builder, make_article(none));
    dossier = dossier_end(&builder);
    out = written_one(write_formats[_i].name, dossier);
    if (strcmp(write_formats[_i].name, "brat") != 0)
        ck_assert_uint_gt(out.len, 0);
    ck_assert_uint_eq(strlen(out.bytes), out.len);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

/* Terminal controls of all kinds, wrong bytes, a byte order that would turn the line around. */
#define HOSTILE                                                                                    \
    "Eve\x1b[31m \xc2\x9b"                                                                         \
    "31m \xe2\x80\xae \xe2\x80\xa8 \x07 \x7f \xff\xc3 \"<&>\\ \xef\xbf\xbf"

START_TEST(what_a_terminal_would_obey_is_never_written)
{
    const struct write_format *format = &write_formats[_i];
    struct dossier *dossier = dossier_of(HOSTILE, "Eve");
    struct buffer out = written_one(format->name, dossier);

    if (format->second) { /* the text file of brat is the text */
        buffer_clear(&out);
        format->second(&out, dossier, 0);
    }
    for (size_t i = 0; i < out.len; i++) {
        unsigned char c = (unsigned char)out.bytes[i];
        unsigned char next = (unsigned char)out.bytes[i + 1];

        ck_assert_msg(c >= 0x20 || c == '\n' || c == '\r' || c == '\t', "control %02x", c);
        ck_assert_uint_ne(c, 0x7f);
        ck_assert_msg(c != 0xc2 || next >= 0xa0, "C1 %02x", next);
        ck_assert_uint_ne(c, 0xff);
    }
    ck_assert_ptr_null(strstr(out.bytes, "\xe2\x80\xae"));
    ck_assert_ptr_null(strstr(out.bytes, "\xe2\x80\xa8"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(what_the_user_hid_is_not_written)
{
    struct dossier *dossier = small_dossier();
    struct buffer out;

    dossier->entities[1].hidden = true; /* Ann Lee: an end of two relations, a speaker */
    out = written_one("json", dossier);
    ck_assert_uint_eq(count_of(out.bytes, "\"name\":\"Ann Lee\""), 0);
    ck_assert_uint_eq(count_of(out.bytes, "\"type\":\"hired\""), 0);
    ck_assert_uint_eq(count_of(out.bytes, "\"type\":\"partners_with\""), 1);
    ck_assert_uint_eq(count_of(out.bytes, "\"speaker\":null"), 2);
    ck_assert_uint_eq(count_of(out.bytes, "\"e2\""), 0);
    buffer_release(&out);
    out = written_one("report", dossier);
    ck_assert_ptr_null(strstr(out.bytes, "PEOPLE"));
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

START_TEST(a_weak_relation_is_marked_as_such)
{
    static const struct {
        const char *format, *sure, *weak;
    } table[] = {
        {"json", "\"type\":\"hired\"", "\"confidence\":0.80,\"weak\":true,"},
        {"jsonl", "\"type\":\"hired\"", "\"confidence\":0.80,\"weak\":true,"},
        {"csv", "\",false\r\n", "\",true\r\n"},
        {"graphml", "<data key=\"weak\">false</data></edge>",
         "<data key=\"weak\">true</data></edge>"},
        {"dot", "style=solid];", "style=dashed, color=grey, fontcolor=grey];"},
    };
    struct dossier *dossier = small_dossier();
    struct buffer out = written_one(table[_i].format, dossier);

    ck_assert_ptr_nonnull(strstr(out.bytes, table[_i].sure));
    ck_assert_ptr_null(strstr(out.bytes, table[_i].weak));
    buffer_release(&out);
    dossier->relations[0].weak = true;
    out = written_one(table[_i].format, dossier);
    ck_assert_uint_eq(count_of(out.bytes, table[_i].weak), 1);
    buffer_release(&out);
    dossier_free(dossier);
}
END_TEST

Suite *formats_suite(void)
{
    Suite *suite = suite_create("write/formats");
    TCase *tests = tcase_create("formats");
    int count = 0;

    while (write_formats[count].name)
        count++;
    tcase_add_test(tests, names_are_unique_and_found);
    tcase_add_loop_test(tests, the_small_dossier_is_written_as_agreed, 0, count);
    tcase_add_loop_test(tests, an_empty_dossier_can_be_written, 0, count);
    tcase_add_loop_test(tests, what_a_terminal_would_obey_is_never_written, 0, count);
    tcase_add_test(tests, what_the_user_hid_is_not_written);
    tcase_add_loop_test(tests, a_weak_relation_is_marked_as_such, 0, 5);
    suite_add_tcase(suite, tests);
    return suite;
}
