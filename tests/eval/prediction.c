#include "tests/eval/prediction.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "text/offset.h"

struct overlay {
    struct prediction *prediction;
    const char *text; /* the program's */
    struct offset_map *map;
    uint32_t *aligned; /* its code points to those of the .txt */
    uint32_t count;
};

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *string_member(const cJSON *object, const char *name)
{
    const char *string = cJSON_GetStringValue(member(object, name));

    return string ? string : "";
}

static uint32_t number_member(const cJSON *object, const char *name)
{
    const cJSON *item = member(object, name);

    return cJSON_IsNumber(item) && item->valuedouble > 0 && item->valuedouble < UINT32_MAX
               ? (uint32_t)item->valuedouble
               : 0;
}

static uint8_t index_of(const char *const *names, uint8_t count, const char *name)
{
    uint8_t index = 0;

    while (index < count && strcmp(names[index], name) != 0)
        index++;
    return index;
}

bool ranges_overlap(struct range a, struct range b)
{
    return a.placed && b.placed && a.begin < b.end && b.begin < a.end;
}

static struct range range_of(const struct overlay *overlay, const cJSON *object)
{
    uint32_t start = number_member(object, "start"), end = number_member(object, "end");
    struct range range = {0, 0, false};

    for (uint32_t i = start; i < end && i < overlay->count; i++) {
        if (overlay->aligned[i] == NOT_ALIGNED)
            continue;
        if (!range.placed)
            range.begin = overlay->aligned[i];
        range.placed = true;
        range.end = overlay->aligned[i] + 1;
    }
    range.placed = range.placed && range.begin < range.end;
    return range;
}

static uint32_t entity_by_id(const struct prediction *prediction, const cJSON *item)
{
    const char *id = cJSON_GetStringValue(item);

    for (uint32_t i = 0; id && i < prediction->entities.count; i++)
        if (!strcmp(prediction->entities.items[i].id, id))
            return i;
    return NO_INDEX;
}

/* ---- mentions ---- */

static bool is_first_person(const char *text)
{
    static const char *const words[] = {
        "i",   "me",   "my",    "mine",     "myself", "we",     "us",   "our", "ours", "ourselves",
        "you", "your", "yours", "yourself", "我",     "我们",   "我們", "咱",  "咱们", "俺",
        "你",  "您",   "你们",  "你們",     "我的",   "我们的", "你的", "您的"};
    char lower[16] = "";

    size_t len = strlen(text);

    while (len && strchr(" \t\n", text[len - 1]))
        len--;
    while (len && strchr(" \t\n", *text)) {
        text++;
        len--;
    }
    if (len >= sizeof lower)
        return false;
    for (size_t i = 0; i < len; i++)
        lower[i] = (char)(text[i] >= 'A' && text[i] <= 'Z' ? text[i] + ('a' - 'A') : text[i]);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!strcmp(words[i], lower))
            return true;
    return false;
}

static char *copy_range(const struct overlay *overlay, uint32_t start, uint32_t end)
{
    size_t begin_bytes = offset_cps_to_bytes(overlay->map, start);
    size_t end_bytes = offset_cps_to_bytes(overlay->map, end);
    size_t len = end_bytes > begin_bytes ? end_bytes - begin_bytes : 0;
    char *copy = memory_alloc(len + 1);

    memcpy(copy, overlay->text + begin_bytes, len);
    copy[len] = '\0';
    return copy;
}

/* Two mentions of one entity at one place count once. */
static bool is_repeated(const struct prediction *prediction, uint32_t first,
                        const struct predicted_mention *mention)
{
    for (uint32_t i = first; i < prediction->mentions.count; i++) {
        const struct predicted_mention *other = &prediction->mentions.items[i];

        if (other->form != mention->form || other->span.placed != mention->span.placed)
            continue;
        if (mention->span.placed
                ? other->span.begin == mention->span.begin && other->span.end == mention->span.end
                : other->start == mention->start)
            return true;
    }
    return false;
}

static void read_mentions(struct overlay *overlay, uint32_t entity, const cJSON *list)
{
    struct prediction *prediction = overlay->prediction;
    uint32_t first = prediction->mentions.count;
    const cJSON *item;

    cJSON_ArrayForEach(item, list)
    {
        const char *form = string_member(item, "form");
        struct predicted_mention mention = {
            .span = range_of(overlay, item),
            .start = number_member(item, "start"),
            .entity = entity,
            .type = prediction->entities.items[entity].type,
            .form = index_of(mention_form_names, MENTION_FORMS, *form ? form : "name"),
        };

        if (is_repeated(prediction, first, &mention))
            continue;
        mention.text = copy_range(overlay, mention.start, number_member(item, "end"));
        mention.first_person = is_first_person(mention.text);
        *vec_push(&prediction->mentions) = mention;
    }
}

static void read_entities(struct overlay *overlay, const cJSON *json)
{
    struct prediction *prediction = overlay->prediction;
    const cJSON *item;

    cJSON_ArrayForEach(item, member(json, "entities"))
    {
        *vec_push(&prediction->entities) = (struct predicted_entity){
            .id = string_member(item, "id"),
            .name = string_member(item, "name"),
            .type = (uint8_t)entity_type_by_name(string_member(item, "type")),
            .gold = NO_INDEX,
        };
        read_mentions(overlay, prediction->entities.count - 1, member(item, "mentions"));
    }
}

/* ---- relations, quotes ---- */

static void read_relations(struct overlay *overlay, const cJSON *json)
{
    const cJSON *item, *evidence;

    cJSON_ArrayForEach(item, member(json, "relations"))
    {
        struct predicted_relation *relation = vec_push(&overlay->prediction->relations);
        uint8_t status =
            index_of(relation_status_names, RELATION_STATUSES, string_member(item, "status"));

        relation->type = (uint8_t)relation_type_by_name(string_member(item, "type"));
        relation->status = status == RELATION_STATUSES ? STATUS_ASSERTED : status;
        relation->weak = cJSON_IsTrue(member(item, "weak"));
        relation->subject = entity_by_id(overlay->prediction, member(item, "subject"));
        relation->object = entity_by_id(overlay->prediction, member(item, "object"));
        cJSON_ArrayForEach(evidence, member(item, "evidence"))
        {
            *vec_push(&relation->evidence) = range_of(overlay, evidence);
        }
    }
}

static void read_quotes(struct overlay *overlay, const cJSON *json)
{
    const cJSON *item;

    cJSON_ArrayForEach(item, member(json, "quotes"))
    {
        const cJSON *speaker = member(item, "speaker");

        *vec_push(&overlay->prediction->quotes) = (struct predicted_quote){
            .span = range_of(overlay, item),
            .direct = !strcmp(string_member(item, "kind"), "direct"),
            .has_speaker = cJSON_IsString(speaker),
            .speaker = entity_by_id(overlay->prediction, speaker),
        };
    }
}

static void count_aligned(struct overlay *overlay, const struct ann *gold)
{
    for (uint32_t i = 0; i < gold->cps.count; i++)
        overlay->prediction->solid += !cp_is_blank(gold->cps.items[i]);
    for (uint32_t i = 0; i < overlay->count; i++)
        overlay->prediction->aligned += overlay->aligned[i] != NOT_ALIGNED;
}

bool prediction_parse(struct prediction *prediction, const char *json_text, const struct ann *gold)
{
    struct overlay overlay = {.prediction = prediction};
    cJSON *json = cJSON_Parse(json_text ? json_text : "{}");
    struct cps cps;
    size_t len;

    *prediction = (struct prediction){.json = json};
    if (!json)
        return false;
    overlay.text = string_member(json, "text");
    len = strlen(overlay.text);
    overlay.map = offset_map_new(overlay.text, len);
    if (!overlay.map)
        memory_fail();
    cps = cps_decode(overlay.text, len);
    overlay.aligned = align_texts(cps, gold->cps);
    overlay.count = cps.count;
    count_aligned(&overlay, gold);
    read_entities(&overlay, json);
    read_relations(&overlay, json);
    read_quotes(&overlay, json);
    free(overlay.aligned);
    free(cps.items);
    offset_map_free(overlay.map);
    return true;
}

void prediction_drop_weak(struct prediction *prediction)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < prediction->relations.count; i++) {
        struct predicted_relation *relation = &prediction->relations.items[i];
        if (relation->weak)
            vec_free(&relation->evidence);
        else
            prediction->relations.items[kept++] = *relation;
    }
    prediction->relations.count = kept;
}

void prediction_release(struct prediction *prediction)
{
    for (uint32_t i = 0; i < prediction->mentions.count; i++)
        free(prediction->mentions.items[i].text);
    for (uint32_t i = 0; i < prediction->relations.count; i++)
        vec_free(&prediction->relations.items[i].evidence);
    vec_free(&prediction->entities);
    vec_free(&prediction->mentions);
    vec_free(&prediction->relations);
    vec_free(&prediction->quotes);
    cJSON_Delete(prediction->json);
}
