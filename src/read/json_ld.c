#include "read/json_ld.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "late.h"
#include "read/character_reference.h"
#include "read/date.h"

#define MAX_DEPTH      8
#define MAX_ITEMS      64
#define MAX_NAME_BYTES 120
#define MAX_JSON_BYTES ((size_t)1 << 22)

static const struct late_cjson *library;

static const char *string_of(const cJSON *object, const char *key)
{
    const cJSON *item = library->cJSON_GetObjectItemCaseSensitive(object, key);
    if (library->cJSON_IsArray(item))
        item = item->child;
    return library->cJSON_IsString(item) && *item->valuestring ? item->valuestring : NULL;
}

/* Whether "@type", a string or an array of them, ends in one of the names ("NewsArticle" in
 * "Article"). */
static bool has_type(const cJSON *object, const char *const *types)
{
    const cJSON *type = library->cJSON_GetObjectItemCaseSensitive(object, "@type");
    const cJSON *one = library->cJSON_IsArray(type) ? type->child : type;
    for (int i = 0; one && i < MAX_ITEMS;
         i++, one = library->cJSON_IsArray(type) ? one->next : NULL) {
        if (!library->cJSON_IsString(one))
            continue;
        for (const char *const *name = types; *name; name++) {
            size_t len = strlen(one->valuestring), tail = strlen(*name);
            if (len >= tail && strcmp(one->valuestring + len - tail, *name) == 0)
                return true;
        }
    }
    return false;
}

static void keep(const char **slot, struct article_builder *builder, const char *text)
{
    if (*slot || !text || !*text)
        return;
    struct buffer plain = {0}; /* many sites escape strings in JSON as if for HTML */
    character_reference_replace_all(&plain, text, strlen(text));
    *slot = article_string(builder, plain.bytes, plain.len);
    buffer_release(&plain);
}

/* Adds the names of authors: a string, an object with a name, or an array of either. */
static void add_names(struct buffer *names, const cJSON *author)
{
    const cJSON *one = library->cJSON_IsArray(author) ? author->child : author;
    for (int i = 0; one && i < MAX_ITEMS;
         i++, one = library->cJSON_IsArray(author) ? one->next : NULL) {
        const char *name = library->cJSON_IsString(one)   ? one->valuestring
                           : library->cJSON_IsObject(one) ? string_of(one, "name")
                                                          : NULL;
        if (!name || !*name || strlen(name) > MAX_NAME_BYTES || strstr(name, "://"))
            continue;
        buffer_printf(names, "%s%s", names->len > 0 ? ", " : "", name);
    }
}

static void take_names(const char **slot, struct article_builder *builder, const cJSON *author)
{
    struct buffer names = {0};
    add_names(&names, author);
    keep(slot, builder, buffer_str(&names));
    buffer_release(&names);
}

static enum entity_type entity_of(const cJSON *object)
{
    static const struct {
        const char *types[8];
        enum entity_type entity;
    } kinds[] = {
        {{"Person", NULL}, ENTITY_PERSON},
        {{"Organization", "Corporation", "Company", "Team", "University", "Airline", NULL},
         ENTITY_ORGANIZATION},
        {{"Place", "City", "Country", "State", "AdministrativeArea", NULL}, ENTITY_PLACE},
        {{"Product", "SoftwareApplication", "VideoGame", "Vehicle", NULL}, ENTITY_PRODUCT},
        {{"Book", "Movie", "CreativeWork", "MusicAlbum", "TVSeries", NULL}, ENTITY_WORK},
        {{"Event", NULL}, ENTITY_EVENT},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (has_type(object, kinds[i].types))
            return kinds[i].entity;
    return ENTITY_NONE;
}

/* Declares the names in "mentions" and "about". */
static void declare(struct article_builder *builder, const cJSON *list)
{
    const cJSON *one = library->cJSON_IsArray(list) ? list->child : list;
    for (int i = 0; one && i < MAX_ITEMS;
         i++, one = library->cJSON_IsArray(list) ? one->next : NULL) {
        const char *name = library->cJSON_IsObject(one) ? string_of(one, "name") : NULL;
        enum entity_type type = name ? entity_of(one) : ENTITY_NONE;
        size_t len = name ? strlen(name) : 0;
        if (type != ENTITY_NONE && len >= 2 && len <= MAX_NAME_BYTES)
            article_declare_name(builder, name, len, type);
    }
}

static void take_article(struct json_ld *facts, struct article_builder *builder,
                         const cJSON *object)
{
    char iso[11];
    keep(&facts->headline, builder, string_of(object, "headline"));
    keep(&facts->name, builder, string_of(object, "name"));
    keep(&facts->body, builder, string_of(object, "articleBody"));
    take_names(&facts->byline, builder,
               library->cJSON_GetObjectItemCaseSensitive(object, "author"));
    take_names(&facts->site, builder,
               library->cJSON_GetObjectItemCaseSensitive(object, "publisher"));
    const char *date = string_of(object, "datePublished");
    if (date && date_parse(date, strlen(date), iso))
        keep(&facts->published, builder, iso);
    declare(builder, library->cJSON_GetObjectItemCaseSensitive(object, "mentions"));
    declare(builder, library->cJSON_GetObjectItemCaseSensitive(object, "about"));
}

/* Reads the articles in the JSON: itself, or in an array, in @graph or in mainEntity. */
static void visit(struct json_ld *facts, struct article_builder *builder, const cJSON *item,
                  int depth)
{
    static const char *const articles[] = {"Article", "BlogPosting", "Report", "Posting", NULL};
    if (depth > MAX_DEPTH)
        return;
    if (library->cJSON_IsArray(item)) {
        int seen = 0;
        for (const cJSON *one = item->child; one && seen < MAX_ITEMS; one = one->next, seen++)
            visit(facts, builder, one, depth + 1);
        return;
    }
    if (!library->cJSON_IsObject(item))
        return;
    if (has_type(item, articles) && !has_type(item, (const char *const[]){"WebPage", NULL}))
        take_article(facts, builder, item);
    visit(facts, builder, library->cJSON_GetObjectItemCaseSensitive(item, "@graph"), depth + 1);
    visit(facts, builder, library->cJSON_GetObjectItemCaseSensitive(item, "mainEntity"), depth + 1);
}

/* Skips a CDATA mark or a comment, in which some pages wrap the JSON. */
static const char *find_json(const char *json, size_t len)
{
    size_t at = 0;
    while (at < len && isspace((unsigned char)json[at]))
        at++;
    return at < len && json[at] == '[' ? json + at : memchr(json, '{', len);
}

void json_ld_read(struct json_ld *facts, struct article_builder *builder, const char *json,
                  size_t len)
{
    const char *from = find_json(json, len);
    library = late_cjson(); /* without cJSON, pages have less metadata */
    if (!from || len > MAX_JSON_BYTES || !library)
        return;
    cJSON *item = library->cJSON_ParseWithLength(from, len - (size_t)(from - json));
    if (!item)
        return;
    visit(facts, builder, item, 0);
    library->cJSON_Delete(item);
}
