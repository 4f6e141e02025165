#include "read/address.h"

#include "suites.h"

static const char *resolve(const char *base, const char *target)
{
    static struct buffer out;
    buffer_clear(&out);
    address_resolve(&out, base, target);
    return buffer_str(&out);
}

/* The examples of RFC 3986, 5.4, that an article can have. */
START_TEST(targets_mean_what_the_standard_says)
{
    static const struct {
        const char *target, *whole;
    } examples[] = {
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"", "http://a/b/c/d;p?q"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {".", "http://a/b/c/"},
        {"./", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../..", "http://a/"},
        {"../../", "http://a/"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"/./g", "http://a/g"},
        {"/../g", "http://a/g"},
        {"g.", "http://a/b/c/g."},
        {"..g", "http://a/b/c/..g"},
        {"./../g", "http://a/b/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/./h", "http://a/b/c/g/h"},
        {"g/../h", "http://a/b/c/h"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"g#s/../x", "http://a/b/c/g#s/../x"},
        {"mailto:x@y.org", "mailto:x@y.org"},
        {"https://other.org/../z", "https://other.org/../z"},
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++)
        ck_assert_str_eq(resolve("http://a/b/c/d;p?q", examples[i].target), examples[i].whole);
}
END_TEST

START_TEST(a_base_may_be_short_or_none)
{
    ck_assert_str_eq(resolve("https://x.org", "a.html"), "https://x.org/a.html");
    ck_assert_str_eq(resolve("https://x.org", "../a"), "https://x.org/a");
    ck_assert_str_eq(resolve("https://x.org?q=/b/c", "a"), "https://x.org/a");
    ck_assert_str_eq(resolve("https://x.org", "?p"), "https://x.org?p");
    ck_assert_str_eq(resolve("", "../a"), "../a");
    ck_assert_str_eq(resolve("news/page.html", "../a"), "../a");
    ck_assert_str_eq(resolve("/share?of=https://x.org/b/", "a"), "a");
    ck_assert_str_eq(resolve("https://x.org/b?q#s", "#t"), "https://x.org/b?q#t");
}
END_TEST

Suite *address_suite(void)
{
    Suite *suite = suite_create("address");
    TCase *tests = tcase_create("address");
    tcase_add_test(tests, targets_mean_what_the_standard_says);
    tcase_add_test(tests, a_base_may_be_short_or_none);
    suite_add_tcase(suite, tests);
    return suite;
}
