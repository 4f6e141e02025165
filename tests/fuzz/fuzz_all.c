/* Bytes to every format: read, find, check the invariants, write; the JSON is JSON. */
#include <cjson/cJSON.h>
#include <string.h>

#include "fuzz_find.h"
#include "read/read.h"
#include "text/utf8.h"
#include "write/write.h"

#define MAX_SIZE (1 << 16)

/* What reaches a terminal when the output is looked at. */
static void check_printable(const char *text, size_t len)
{
    FUZZ_REQUIRE(utf8_is_valid(text, len, NULL));
    for (size_t at = 0; at < len;) {
        struct utf8_char c = utf8_decode(text, len, at);

        FUZZ_REQUIRE(c.cp == '\n' || c.cp == '\r' || (c.cp >= 0x20 && c.cp < 0x7f) || c.cp > 0x9f);
        at += c.len_bytes;
    }
}

static void check_json(const char *text)
{
    cJSON *json = cJSON_Parse(text);

    FUZZ_REQUIRE(json != NULL);
    FUZZ_REQUIRE(cJSON_IsString(cJSON_GetObjectItem(json, "text")));
    cJSON_Delete(json);
}

static void write_formats_of(const struct dossier *dossier)
{
    for (const struct write_format *format = write_formats; format->name; format++) {
        struct buffer out = {0};

        if (format->begin)
            format->begin(&out, 1);
        format->record(&out, dossier, 0);
        if (format->end)
            format->end(&out, 1);
        if (format->second)
            format->second(&out, dossier, 0); /* keeps the text as it is: tabs, controls */
        else
            check_printable(buffer_str(&out), out.len);
        if (!strcmp(format->name, "json"))
            check_json(buffer_str(&out));
        buffer_release(&out);
    }
}

static void check_dossier(struct dossier *dossier)
{
    const char *wrong = dossier_check(dossier);

    if (wrong) {
        fprintf(stderr, "dossier_check: %s\n", wrong);
        abort();
    }
    write_formats_of(dossier);
    dossier_free(dossier);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct read_options options = {.max_bytes = 1 << 20};
    struct article_list list = {0};
    struct read_error error;
    size_t len = size < MAX_SIZE ? size : MAX_SIZE;

    if (read_bytes(&list, "fuzz", size ? (const char *)data : "", len, &options, &error))
        while (list.count) {
            FUZZ_REQUIRE(article_check(list.items[0]) == NULL);
            check_dossier(find_all(fuzz_knowledge(), article_list_take(&list, 0)));
        }
    article_list_release(&list);
    return 0;
}
