#include "ui/next_keys.h"

#include <string.h>

#include "i18n.h"
#include "model/dossier.h"
#include "model/vec.h"
#include "ui/act.h"
#include "ui/actions.h"
#include "ui/canvas.h"
#include "ui/keymap.h"
#include "ui/keys.h"
#include "ui/state.h"
#include "ui/theme.h"

struct next_key {
    char key[KEY_NAME_SIZE];
    const char *name; /* what it does, or gives */
};

struct next_keys {
    const char *title;
    char first[KEY_NAME_SIZE]; /* the title, where the first key says most */
    VEC(struct next_key) items;
};

static void add(struct next_keys *keys, uint32_t key, const char *name)
{
    struct next_key *next = vec_push(&keys->items);
    key_name(key, next->key);
    next->name = name;
}

/* ---- the second of two ---- */

/* What the second of two keys does, in a word. */
static const struct {
    const char *action, *text;
} seconds[] = {
    {"correct-merge", N_("merge")},       {"correct-split", N_("split")},
    {"correct-type", N_("type")},         {"correct-rename", N_("rename")},
    {"correct-hide", N_("hide")},         {"correct-add", N_("add")},
    {"correct-relation", N_("relation")}, {"correct-undo", N_("undo")},
};

static const char *second_text(uint32_t action)
{
    for (size_t i = 0; i < sizeof seconds / sizeof seconds[0]; i++)
        if (strcmp(seconds[i].action, actions[action].name) == 0)
            return _(seconds[i].text);
    return actions[action].name;
}

/* Whether every action that begins with the key corrects. */
static bool corrects(const struct keymap *keymap, uint32_t first)
{
    for (uint32_t i = 0; i < keymap->bindings.count; i++) {
        const struct binding *binding = &keymap->bindings.items[i];
        if (binding->key == first && binding->second && binding->action != NO_ACTION &&
            actions[binding->action].topic != TOPIC_CORRECT)
            return false;
    }
    return true;
}

static void add_seconds(const struct app *app, struct next_keys *keys)
{
    const struct keymap *keymap = &app->configuration.keymap;
    uint32_t first = app->waiting.prefix;
    key_name(first, keys->first);
    keys->title = corrects(keymap, first) ? _("Correct:") : keys->first;
    for (uint32_t i = 0; i < keymap->bindings.count; i++) {
        const struct binding *binding = &keymap->bindings.items[i];
        if (binding->key == first && binding->second != 0 && binding->action != NO_ACTION &&
            keymap_lookup(keymap, app_ops(app)->scope, first, binding->second) == binding->action)
            add(keys, binding->second, second_text(binding->action));
    }
}

/* A letter for each type that the focus could have, or what is added. */
static void add_types(const struct app *app, struct next_keys *keys)
{
    const struct entity *focus = app_focus(app);
    keys->title = _("Type:");
    for (int type = 0; type < ENTITY_TYPES; type++)
        if (app->waiting.adds || !focus || focus->type != type)
            add(keys, (unsigned char)correct_type_letters[type], _(entity_type_names[type]));
}

/* ---- drawing ---- */

/* One after the other, from row to row. */
struct writer {
    struct canvas *canvas;
    int row, col, end;
    bool draws; /* false: it only counts the rows */
};

static void write_key(struct writer *writer, const struct next_key *key, int name_cols)
{
    struct canvas *canvas = writer->canvas;
    int key_cols = canvas_width(canvas, key->key, strlen(key->key)) + 1;
    int cols = canvas_width(canvas, key->name, strlen(key->name));
    cols = cols < name_cols ? cols : name_cols;
    if (writer->col > 1 && writer->col + key_cols + cols > writer->end) {
        writer->row++;
        writer->col = 1;
    }
    if (writer->draws) {
        int col = writer->col + key_cols;
        canvas_put_str(canvas, writer->row, writer->col, writer->end, key->key,
                       (struct style){FACE_KEY, 0});
        canvas_put_fit(canvas, writer->row, col, col + cols, key->name, strlen(key->name),
                       style_dim);
    }
    writer->col += key_cols + cols + 2;
}

/* The title and the keys, from this row on; the rows that they take. */
static int write_all(struct canvas *canvas, const struct next_keys *keys, int row, int name_cols,
                     bool draws)
{
    struct writer writer = {canvas, row, 1, canvas->cols - 1, draws};
    if (draws)
        canvas_put_str(canvas, row, 1, writer.end, keys->title, (struct style){FACE_PROMPT, 0});
    writer.col += canvas_width(canvas, keys->title, strlen(keys->title)) + 1;
    for (uint32_t i = 0; i < keys->items.count; i++)
        write_key(&writer, &keys->items.items[i], name_cols);
    return writer.row - row + 1;
}

static void draw(struct canvas *canvas, const struct next_keys *keys)
{
    int name_cols = canvas->cols, room = canvas->rows > 1 ? canvas->rows - 1 : 1;
    int rows = write_all(canvas, keys, 0, name_cols, false);
    while (rows > room && name_cols > 0)
        rows = write_all(canvas, keys, 0, --name_cols, false);
    for (int row = canvas->rows - rows; row < canvas->rows; row++)
        canvas_fill(canvas, row, 0, canvas->cols, " ", (struct style){0});
    write_all(canvas, keys, canvas->rows - rows, name_cols, true);
}

bool next_keys_draw(struct app *app)
{
    struct next_keys keys = {0};
    if (app->prompt.line.active)
        return false;
    if (app->waiting.action != NO_ACTION &&
        actions[app->waiting.action].run_key == act_correct_type)
        add_types(app, &keys);
    else if (app->waiting.action == NO_ACTION && app->waiting.prefix)
        add_seconds(app, &keys);
    else
        return false;
    draw(&app->canvas, &keys);
    vec_free(&keys.items);
    return true;
}
