#include "ui/sgr.h"

const struct look look_plain = {COLOR_DEFAULT, COLOR_DEFAULT, 0};

bool look_same(struct look a, struct look b)
{
    return a.foreground == b.foreground && a.background == b.background && a.attr == b.attr;
}

/* The parameters of an SGR sequence, each followed by ';'. There is room for those that turn every
 * attribute on or off and set both colours. */
struct codes {
    char text[64];
    size_t len;
};

static void add_code(struct codes *codes, int code)
{
    if (code >= 100)
        codes->text[codes->len++] = (char)('0' + code / 100);
    if (code >= 10)
        codes->text[codes->len++] = (char)('0' + code / 10 % 10);
    codes->text[codes->len++] = (char)('0' + code % 10);
    codes->text[codes->len++] = ';';
}

static void add_color(struct codes *codes, int16_t color, bool background)
{
    int base = background ? 40 : 30;
    if (color == COLOR_DEFAULT) {
        add_code(codes, base + 9);
    } else if (color < 8) {
        add_code(codes, base + color);
    } else {
        add_code(codes, base + 8);
        add_code(codes, 5);
        add_code(codes, color);
    }
}

static const struct {
    uint8_t attr, on, off;
} sgr_codes[] = {
    {ATTR_BOLD, 1, 22},      {ATTR_DIM, 2, 22},     {ATTR_ITALIC, 3, 23},
    {ATTR_UNDERLINE, 4, 24}, {ATTR_REVERSE, 7, 27},
};

static void add_difference(struct codes *codes, struct look from, struct look to)
{
    uint8_t weight = ATTR_BOLD | ATTR_DIM; /* one code ends both */
    if (from.attr & weight & ~to.attr) {
        add_code(codes, 22);
        from.attr &= (uint8_t)~weight;
    }
    for (size_t i = 0; i < sizeof sgr_codes / sizeof sgr_codes[0]; i++) {
        uint8_t bit = sgr_codes[i].attr;
        if ((from.attr ^ to.attr) & bit)
            add_code(codes, to.attr & bit ? sgr_codes[i].on : sgr_codes[i].off);
    }
    if (from.foreground != to.foreground)
        add_color(codes, to.foreground, false);
    if (from.background != to.background)
        add_color(codes, to.background, true);
}

void sgr_change(struct buffer *out, struct look from, struct look to, bool ends_singly)
{
    struct codes whole, part;
    whole.len = part.len = 0;
    if (!look_same(to, look_plain))
        add_code(&whole, 0);
    add_difference(&whole, look_plain, to);
    add_difference(&part, from, to);
    bool removes = (from.attr & ~to.attr) != 0;
    bool use_part = part.len < whole.len && (!removes || ends_singly);
    if (look_same(to, look_plain) && part.len > 1)
        use_part = false; /* ESC [ m */
    const struct codes *codes = use_part ? &part : &whole;
    buffer_add_str(out, "\x1b[");
    buffer_add(out, codes->text, codes->len > 0 ? codes->len - 1 : 0);
    buffer_add_char(out, 'm');
}
